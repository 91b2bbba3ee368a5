// plotctl serve: apps on a port, until somebody asks the process to end.
import { discoverApplications } from "../../application/discover.js";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { createLog, LOG_LEVELS, type Log } from "../../base/log.js";
import { resolveOptions, SESSION_ID_MODES, type ServerOptions } from "../../server/options.js";
import type { Server } from "../../server/server.js";
import type { Shown } from "../../server/shown-names.js";
import type { Effects } from "../effects.js";
import {
  flagFromEnvironment,
  fromEnvironment,
  listFromEnvironment,
  wholeFromEnvironment,
  wordFromEnvironment,
} from "../environment.js";
import { listFlag, switchFlag, textFlag, wholeFlag, wordFlag, type Given } from "../flags.js";
import type { Call } from "../run.js";

/** The option of the server that each flag sets. */
const FLAG_OF: Partial<Record<keyof ServerOptions, string>> = {
  port: "port",
  address: "address",
  allowHosts: "host",
  allowOrigins: "allow-websocket-origin",
  appHeaders: "include-headers/--exclude-headers",
  appCookies: "include-cookies/--exclude-cookies",
  icoPath: "ico-path",
  keepAliveMs: "keep-alive",
  checkUnusedSessionsMs: "check-unused-sessions",
  unusedSessionLifetimeMs: "unused-session-lifetime",
  statsLogFrequencyMs: "stats-log-frequency",
  sessionTokenExpirationS: "session-token-expiration",
  websocketMaxMessageBytes: "websocket-max-message-size",
  websocketCompressionLevel: "websocket-compression-level",
  websocketCompressionMemLevel: "websocket-compression-mem-level",
  sessionIds: "session-ids",
};

export async function serve({ files, given, appArgs }: Call, effects: Effects): Promise<number> {
  const log = makeLog(given, effects);
  const options = { ...serverOptions(given, effects.env), log };
  // Once before the apps are compiled, with the names that were typed.
  resolveOptions(options, (option) => `--${FLAG_OF[option] ?? option}`);
  const asked = effects.untilSignal();
  const stopListening = effects.onUncaught((error) => {
    log.error(`Nobody caught this error of an app: ${messageOf(error)}`, {
      ...(error instanceof Error && error.stack !== undefined ? { stack: error.stack } : {}),
    });
  });
  try {
    const [apps, { Server }] = await Promise.all([
      discoverApplications(files, { argv: appArgs, log }),
      // Loaded while the apps are being compiled.
      import("../../server/server.js"),
    ]);
    const server = new Server(apps, options);
    if (!(await hasStarted(server, log))) return 1;
    if (switchFlag(given, "show")) await showApps(server.urls, { effects, log });
    const signal = await asked;
    effects.stdout(`\n${signal}: shutting down\n`);
    await server.stop();
    return 0;
  } finally {
    stopListening();
  }
}

function makeLog(given: Given, { env, isTerminal, stderr }: Effects): Log {
  const words = [...LOG_LEVELS, "None"] as const;
  const names = ["PLOTCTL_SERVER_LOG_LEVEL", "BOKEH_PY_LOG_LEVEL"];
  const level = wordFlag(given, "log-level", words) ?? wordFromEnvironment(env, { names, words }) ?? "info";
  const format = wordFlag(given, "log-format", ["pretty", "json"]) ?? (isTerminal ? "pretty" : "json");
  return createLog({ level: level === "None" ? "info" : level, format, write: stderr });
}

function serverOptions(given: Given, env: Effects["env"]): ServerOptions {
  const whole = (option: keyof ServerOptions): number | undefined => wholeFlag(given, FLAG_OF[option] ?? option);
  const signs = flagFromEnvironment(env, "PLOTCTL_SIGN_SESSIONS", "BOKEH_SIGN_SESSIONS") === true;
  const options = {
    port: whole("port") ?? wholeFromEnvironment(env, "PLOTCTL_DEFAULT_SERVER_PORT", "BOKEH_DEFAULT_SERVER_PORT"),
    address: textFlag(given, "address"),
    allowHosts: listFlag(given, "host") ?? listFromEnvironment(env, "PLOTCTL_HOST"),
    allowOrigins:
      listFlag(given, "allow-websocket-origin") ??
      listFromEnvironment(env, "PLOTCTL_ALLOW_WS_ORIGIN", "BOKEH_ALLOW_WS_ORIGIN"),
    requireOrigin: switchFlag(given, "require-origin"),
    useXheaders: switchFlag(given, "use-xheaders"),
    appHeaders: shownNames(given, "headers"),
    appCookies: shownNames(given, "cookies"),
    prefix: textFlag(given, "prefix"),
    icoPath: textFlag(given, "ico-path") ?? fromEnvironment(env, "PLOTCTL_ICO_PATH", "BOKEH_ICO_PATH"),
    index: !switchFlag(given, "disable-index"),
    indexRedirect: !switchFlag(given, "disable-index-redirect"),
    keepAliveMs: whole("keepAliveMs"),
    checkUnusedSessionsMs: whole("checkUnusedSessionsMs"),
    unusedSessionLifetimeMs: whole("unusedSessionLifetimeMs"),
    statsLogFrequencyMs: whole("statsLogFrequencyMs"),
    sessionTokenExpirationS: whole("sessionTokenExpirationS"),
    websocketMaxMessageBytes: whole("websocketMaxMessageBytes"),
    websocketCompressionLevel: whole("websocketCompressionLevel"),
    websocketCompressionMemLevel: whole("websocketCompressionMemLevel"),
    sessionIds: wordFlag(given, "session-ids", SESSION_ID_MODES) ?? (signs ? "signed" : undefined),
    secretKey: fromEnvironment(env, "PLOTCTL_SECRET_KEY", "BOKEH_SECRET_KEY"),
    devMode: flagFromEnvironment(env, "PLOTCTL_DEV", "BOKEH_DEV"),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** What apps may see of the headers or cookies of a request. */
function shownNames(given: Given, what: "headers" | "cookies"): Shown | undefined {
  const include = listFlag(given, `include-${what}`);
  const exclude = listFlag(given, `exclude-${what}`);
  if (include !== undefined && exclude !== undefined) {
    throw new PlotctlError(`Give either --include-${what} or --exclude-${what}, not both.`);
  }
  if (include !== undefined) return { include };
  return exclude === undefined ? undefined : { exclude };
}

async function hasStarted(server: Server, log: Log): Promise<boolean> {
  try {
    await server.start();
    return true;
  } catch (error) {
    if (!(error instanceof PlotctlError)) throw error;
    log.critical(error.message);
    return false;
  }
}

async function showApps(urls: readonly string[], { effects, log }: { effects: Effects; log: Log }): Promise<void> {
  const browser = fromEnvironment(effects.env, "PLOTCTL_BROWSER", "BOKEH_BROWSER");
  if (browser === "none") return;
  try {
    for (const url of urls) await effects.openBrowser(url, browser);
  } catch (error) {
    log.warn(`Cannot open a browser: ${messageOf(error)}`);
  }
}
