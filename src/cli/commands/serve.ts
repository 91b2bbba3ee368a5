// plotctl serve: apps on a port, until somebody asks the process to end.
import type { Application } from "../../application/application.js";
import { discoverApplications } from "../../application/discover.js";
import { explain } from "../../application/loader/explain-error.js";
import { systemClock } from "../../base/clock.js";
import { codeOf, codeSuffix, messageOf, PlotctlError } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { RepeatedErrors } from "../../base/repeated-errors.js";
import type { ServerOptions } from "../../server/options.js";
import type { Server } from "../../server/server.js";
import { withDotEnv } from "../dot-env.js";
import type { Effects } from "../effects.js";
import type { Call } from "../command.js";
import { readConfiguration, unknownVariables, type Configuration } from "../settings/configuration.js";
import { openLog } from "../settings/log.js";
import { serverOptions } from "../settings/server-options.js";
import { hasStarted } from "../start-server.js";

export async function serve({ files, given, appArgs }: Call, realEffects: Effects): Promise<number> {
  const asked = await readConfiguration(given, realEffects.env);
  const isDev = extraFilesOf(asked) !== undefined;
  const effects = isDev ? inDevelopment(realEffects) : realEffects;
  const settings = isDev ? await readConfiguration(given, effects.env) : asked;
  // Before the apps are compiled.
  const options = { ...serverOptions(settings), ...(isDev ? { devMode: true } : {}) };
  const { log, close } = openLog(settings, effects);
  try {
    for (const warning of unknownVariables(effects.env)) log.warn(warning);
    if (settings.configFile !== undefined) log.info(`Settings are those of ${settings.configFile}`);
    const paths = await appPaths(files, settings);
    return await serveApps({ paths, appArgs, settings, options, effects, log });
  } finally {
    close();
  }
}

/** What `--dev` watches besides the apps; undefined without it. */
function extraFilesOf({ values: { dev = false } }: Configuration): readonly string[] | undefined {
  if (typeof dev === "boolean") return dev ? [] : undefined;
  return dev;
}

/** With what a `.env` file adds, for apps too. */
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
  readonly settings: Configuration;
  readonly options: ServerOptions;
  readonly effects: Effects;
  readonly log: Log;
}

async function serveApps(serving: Serving): Promise<number> {
  const { settings, options, effects, log } = serving;
  const asked = effects.untilSignal();
  const uncaught = new RepeatedErrors(log, systemClock);
  const stopListening = effects.onUncaught((error) => {
    const { reason, stack, file, line, column } = explain(error);
    const where = file === undefined ? reason : `${file}:${line}:${column}`;
    const place = file === undefined ? "" : ` (${where})`;
    uncaught.error(where, `Uncaught error of an app: ${reason}${place}${codeSuffix(codeOf(error))}`, {
      code: codeOf(error) ?? "APP_FAILED",
      stack,
    });
  });
  try {
    const [apps, { Server }] = await Promise.all([
      findApps(serving),
      // Loaded while the apps are being compiled.
      import("../../server/server.js"),
    ]);
    const server = new Server(apps.initial, { ...options, log });
    if (!(await hasStarted(server, log))) return 1;
    const show = (): Promise<void> => showApps(server.urls, serving);
    const developed = await apps.develop?.(server, show);
    if (settings.values.show === true) await show();
    const why = await Promise.race([asked, ...(developed === undefined ? [] : [developed.quit])]);
    effects.stdout(`\n${why}: shutting down\n`);
    await developed?.stop();
    await server.stop();
    return 0;
  } finally {
    stopListening();
    uncaught.settle();
  }
}

interface FoundApps {
  readonly initial: ReadonlyMap<string, Application>;
  /** In development only: reloads apps when they are saved. */
  readonly develop?: (server: Server, show: () => Promise<void>) => Promise<Developed>;
}

interface Developed {
  /** Resolves when somebody asks for the end by a key. */
  readonly quit: Promise<string>;
  stop(): Promise<void>;
}

async function findApps({ paths, appArgs: argv, settings, effects, log }: Serving): Promise<FoundApps> {
  const extraFiles = extraFilesOf(settings);
  if (extraFiles === undefined) return { initial: await discoverApplications(paths, { argv, log }) };
  if (paths.length === 0) {
    throw new PlotctlError("USAGE", "--dev needs an app to reload.", {
      hint: "Name the apps before it: plotctl serve app.ts --dev. Behind it stand files that are watched besides.",
    });
  }
  const [{ WatchedApps }, { develop }, { listenForKeys }] = await Promise.all([
    import("../../dev/watched-apps.js"),
    import("../../dev/develop.js"),
    import("../../dev/keys.js"),
  ]);
  const watched = await WatchedApps.open(paths, { argv, log, extraFiles });
  return {
    initial: watched.initial,
    async develop(server, show) {
      if (server.dev !== undefined) await develop(watched, { dev: server.dev, log, clock: systemClock });
      let stopKeys: () => void = () => undefined;
      const quit = new Promise<string>((resolve) => {
        const actions = {
          restart: () => void watched.restart(),
          open: () => void show(),
          quit: () => resolve("q"),
        };
        stopKeys = listenForKeys(actions, { input: process.stdin, print: effects.stdout });
      });
      return {
        quit,
        async stop() {
          stopKeys();
          await watched.close();
        },
      };
    },
  };
}

async function showApps(
  urls: readonly string[],
  { effects, log, settings: { values } }: Pick<Serving, "effects" | "log" | "settings">,
): Promise<void> {
  const { browser } = values;
  if (browser === "none") return;
  try {
    for (const url of urls) await effects.openBrowser(url, browser);
  } catch (error) {
    log.warn(`Cannot open a browser: ${messageOf(error)}`);
  }
}
