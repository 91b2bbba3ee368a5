// What the log says when a server has started: what runs, where, for whom, and with what switched on.
import type { Log } from "../base/log.js";
import { BOKEHJS_VERSION, PLOTCTL_VERSION } from "../base/version.js";
import type { AllowLists } from "./admission/allow-lists.js";
import { listed } from "./admission/host.js";
import type { Listeners } from "./listen.js";
import { serverDefaults, type ServerOptions, type Settings } from "./options.js";

export interface Started {
  readonly settings: Settings;
  readonly lists: AllowLists;
  readonly listeners: Listeners;
  /** As the log shows them. */
  readonly routes: readonly string[];
  readonly urls: readonly string[];
  /** The most sessions of each app at this moment; undefined without apps. */
  readonly sessionLimit: number | undefined;
}

export function logStart(
  log: Log,
  { settings, lists, listeners: { port, places }, routes, urls, sessionLimit }: Started,
): void {
  const origins = lists.origins(port);
  log.info(`Starting plotctl ${PLOTCTL_VERSION} (BokehJS ${BOKEHJS_VERSION}, Node.js ${process.versions.node})`);
  for (const line of changedOptions(settings)) log.info(line);
  log.info(`Listening on ${places.join(" and ")}`);
  if (settings.tls !== undefined) log.info("TLS is on");
  const limit = sessionLimit === undefined ? "" : `, up to ${sessionLimit} of each app`;
  log.info(`Sessions are kept in memory${limit}`);
  log.info(`Options: ${switches(settings)}`);
  log.info(`Allowed hosts: ${listed(lists.hosts(port))}`);
  log.info(`Allowed origins: ${listed(origins)}`);
  if (origins.some(({ labels }) => labels === "any")) {
    log.warn("Pages of every origin may open websockets (--allow-websocket-origin=*)");
  }
  log.info(`Routes: ${routes.join(" ")}`);
  for (const url of urls) log.info(`Bokeh app running at: ${url}`);
  if (settings.unixSocket !== undefined) return;
  log.info(`Starting Bokeh server with process id: ${process.pid}`);
}

/** What is on and off, for the log. */
function switches({
  index,
  indexRedirect,
  requireOrigin,
  useXheaders,
  sessionIds,
  devMode,
  keepAliveMs,
}: Settings): string {
  const word = (isOn: boolean): string => (isOn ? "on" : "off");
  return [
    `index ${word(index)}`,
    `index redirect ${word(index && indexRedirect)}`,
    `origin required ${word(requireOrigin)}`,
    `proxy headers ${word(useXheaders)}`,
    `signed sessions ${word(sessionIds !== "unsigned")}`,
    `keep-alive ${word(keepAliveMs > 0)}`,
    `dev mode ${word(devMode)}`,
  ].join(", ");
}

const TOLD_WHEN_CHANGED = {
  keepAliveMs: (ms: number) => (ms === 0 ? "Keep-alive pings are off" : `Keep-alive ping every ${ms} milliseconds`),
  checkUnusedSessionsMs: (ms: number) => `Looking for unused sessions every ${ms} milliseconds`,
  unusedSessionLifetimeMs: (ms: number) => `Unused sessions last for ${ms} milliseconds`,
  statsLogFrequencyMs: (ms: number) => `Counting clients every ${ms} milliseconds`,
  memLogFrequencyMs: (ms: number) => `Telling the memory in use every ${ms} milliseconds`,
  sessionTokenExpirationS: (s: number) => `Session tokens expire after ${s} seconds`,
  websocketMaxMessageBytes: (bytes: number) =>
    `Websocket messages may have ${bytes} bytes (${(bytes / 1024 ** 2).toFixed(2)} MB)`,
} satisfies Partial<Record<keyof ServerOptions, (value: number) => string>>;

function changedOptions(settings: Settings): string[] {
  return (Object.keys(TOLD_WHEN_CHANGED) as (keyof typeof TOLD_WHEN_CHANGED)[])
    .filter((option) => settings[option] !== serverDefaults[option])
    .map((option) => TOLD_WHEN_CHANGED[option](settings[option]));
}
