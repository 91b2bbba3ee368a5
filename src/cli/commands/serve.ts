// plotctl serve: serves apps until a signal or a key ends the process.
import { availableParallelism } from "node:os";
import type { Application } from "../../application/application.js";
import { discoverApplications } from "../../application/discover.js";
import { PlotctlError } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import type { Development } from "../../dev/development.js";
import type { ServerSettings } from "../../server/options.js";
import type { Server } from "../../server/server.js";
import { openAdminPage, settingsWithAdmin, withAdminPage, type AdminPage } from "../admin-page.js";
import { withDotEnv } from "../dot-env.js";
import type { Effects } from "../effects.js";
import type { Call } from "../command.js";
import { readConfiguration, unknownVariables, type Configuration } from "../settings/configuration.js";
import { openLog } from "../settings/log.js";

import { serverSettings } from "../settings/server-settings.js";
import { serveUntilEnd } from "../serve-until-end.js";
import { addressesOf, hasStarted, printAddresses, showApps } from "../start-server.js";
import { openTakeover } from "../open-takeover.js";
import type { Takeover } from "../takeover.js";
import { logUncaught } from "../uncaught.js";

export async function serve({ files, given, appArgs }: Call, realEffects: Effects): Promise<number> {
  const signal = realEffects.untilSignal();
  const withoutDotEnv = await readConfiguration(given, realEffects.env);
  const isDev = extraFilesOf(withoutDotEnv) !== undefined;
  const effects = isDev ? inDevelopment(realEffects) : realEffects;
  const configuration = isDev ? await readConfiguration(given, effects.env) : withoutDotEnv;
  const { log: written, close } = openLog(configuration, effects);
  try {
    const adminPage = await openAdminPage(configuration, written);
    const log = adminPage?.admin.log ?? written;
    const options = { log, ...(isDev ? { devMode: true } : {}) };
    // Options are validated before the apps are compiled.
    const settings =
      adminPage === undefined
        ? serverSettings(configuration, options)
        : settingsWithAdmin(adminPage, configuration, options);
    for (const warning of unknownVariables(effects.env)) log.warn(warning);
    if (configuration.configFile !== undefined) log.info(`Settings from ${configuration.configFile}`);
    const paths = await appPaths(files, configuration);
    const processes = processCount(configuration);
    if (isDev && processes > 1) log.info("One process serves: --num-procs has no effect with --dev");
    if (processes === 1 || isDev)
      return await serveApps({ paths, appArgs, configuration, settings, adminPage, effects, log, signal });
    const { serveByProcesses } = await import("../serve-by-processes.js");
    return await serveByProcesses({ paths, appArgs, configuration, settings, effects, log, signal, processes });
  } finally {
    close();
  }
}

/** The files that `--dev` watches besides the apps. Undefined without `--dev`. */
function extraFilesOf({ values: { dev = false } }: Configuration): readonly string[] | undefined {
  if (typeof dev === "boolean") return dev ? [] : undefined;
  return dev;
}

/** How many processes serve. */
function processCount({ values: { numProcs = 1 } }: Configuration): number {
  return numProcs === 0 ? availableParallelism() : numProcs;
}

/** Adds the variables of a `.env` file, for apps too. */
function inDevelopment(effects: Effects): Effects {
  const env = withDotEnv(effects.env);
  for (const [name, value] of Object.entries(env)) process.env[name] ??= value;
  return { ...effects, env };
}

async function appPaths(
  files: readonly string[],
  { values: { apps = [], glob } }: Configuration,
): Promise<readonly string[]> {
  const paths = files.length > 0 ? files : apps;
  return glob === true ? (await import("../glob.js")).expandPatterns(paths) : paths;
}

interface Serving {
  readonly paths: readonly string[];
  readonly appArgs: readonly string[];
  readonly configuration: Configuration;
  readonly settings: ServerSettings;
  /** Undefined without `--admin`. */
  readonly adminPage: AdminPage | undefined;
  readonly effects: Effects;
  readonly log: Log;
  readonly signal: Promise<NodeJS.Signals>;
}

async function serveApps(serving: Serving): Promise<number> {
  const { configuration, settings, effects, log, signal } = serving;
  const stopListening = logUncaught(effects, log);
  try {
    // A process that is asked to end while it starts has no sessions to end.
    const started = await Promise.race([signal, startServing(serving)]);
    if (typeof started === "string") {
      log.info(`Stopping after ${started}, before the start was complete`);
      return 0;
    }
    if (started === undefined) return 1;
    const { server, apps, takeover } = started;
    const show = (): Promise<void> => showApps(server.urls, serving);
    const { development } = apps;
    if (server.dev !== undefined) {
      await development?.start(server.dev, { show, keyboard: { input: process.stdin, print: effects.stderr } });
    }
    if (configuration.values.show === true) await show();
    await printAddresses(addressesOf(server, settings), effects);
    await serveUntilEnd(server, { settings, effects, log, signal, takeover, development });
    return 0;
  } finally {
    stopListening();
  }
}

interface Started {
  readonly server: Server;
  readonly apps: FoundApps;
  /** Undefined without `--takeover`. */
  readonly takeover: Takeover | undefined;
}

/** Resolves to undefined, and logs why, if the server cannot listen. */
async function startServing(serving: Serving): Promise<Started | undefined> {
  const takeover = await openTakeover(serving);
  const [apps, { Server }] = await Promise.all([
    findApps(serving),
    // Loads while the apps compile.
    import("../../server/server.js"),
  ]);
  const { adminPage, settings } = serving;
  const served = adminPage === undefined ? apps.initial : withAdminPage(apps.initial, adminPage);
  const server = new Server(served, settings);
  adminPage?.admin.attach(server);
  return (await hasStarted(server, serving.log, takeover?.former)) ? { server, apps, takeover } : undefined;
}

interface FoundApps {
  readonly initial: ReadonlyMap<string, Application>;
  /** Undefined without `--dev`. */
  readonly development?: Development;
}

async function findApps({ paths, appArgs: argv, configuration, log }: Serving): Promise<FoundApps> {
  const extraFiles = extraFilesOf(configuration);
  if (extraFiles === undefined) return { initial: await discoverApplications(paths, { argv, log }) };
  if (paths.length === 0) {
    throw new PlotctlError("USAGE", "--dev needs an app to reload.", {
      hint: "Put the apps before it: plotctl serve app.ts --dev. Files after --dev are watched besides.",
    });
  }
  const { Development } = await import("../../dev/development.js");
  const development = await Development.open(paths, { argv, log, extraFiles });
  return { initial: development.initial, development };
}
