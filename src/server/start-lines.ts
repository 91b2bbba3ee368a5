// What the log contains when a server has started: versions, addresses, allowed hosts and changed settings.
import { show } from "../base/show.js";
import { BOKEHJS_VERSION, PLOTCTL_VERSION } from "../base/version.js";
import type { Setting } from "../settings/setting.js";
import { withoutPassword } from "../settings/texts.js";
import type { AllowLists } from "./admission/allow-lists.js";
import { listed } from "./admission/host.js";
import type { ListeningServers } from "./bind.js";
import { SERVER_SETTINGS, type ServerSettings } from "./options.js";

export interface Started {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly listeners: ListeningServers;
  /** The paths that are served. */
  readonly routes: readonly string[];
  /** The current maximum of sessions of each app; undefined without apps. */
  readonly sessionLimit: number | undefined;
  /** The store of published documents; undefined where there are none. */
  readonly publishing: { readonly place: string } | undefined;
}

export function logStart({
  settings,
  lists,
  listeners: { port, places },
  routes,
  sessionLimit,
  publishing,
}: Started): void {
  const { log } = settings.logging;
  const origins = lists.origins(port);
  const { node } = process.versions;
  log.info(`plotctl ${PLOTCTL_VERSION} (BokehJS ${BOKEHJS_VERSION}, Node.js ${node}, process ${process.pid})`);
  log.info(`Listening on ${places.join(" and ")}`);
  if (settings.listening.tls !== undefined) log.info("TLS is on");
  const { quotaDocuments } = settings.publishing;
  const signUp = settings.store.signUp ? ", who can sign up" : "";
  const limit = sessionLimit === undefined ? "" : `, up to ${sessionLimit} of each app`;
  log.info(`Sessions are kept in memory${limit}`);
  if (publishing !== undefined) {
    // In these words, people who know the first server of Bokeh look for it.
    log.info(`Backend: ${publishing.place}`);
    log.info(
      `Users: ${settings.store.multiUser ? `those of the store${signUp}` : "those of other sign-ins, and of keys"}`,
    );
    log.info(
      `Publishing: up to ${quotaDocuments} documents of a user, at ${settings.listening.prefix}/d and ${settings.listening.prefix}/api/v1`,
    );
  }
  log.info(`Settings: ${changedSettings(settings)}`);
  log.info(`Allowed hosts: ${listed(lists.hosts(port))}`);
  log.info(`Allowed origins: ${listed(origins)}`);
  if (origins.some(({ labels }) => labels === "any")) {
    log.warn("Pages of every origin may open websockets (--allow-websocket-origin=*)");
  }
  if (settings.requests.useXheaders && !settings.requests.proxies.isChained) {
    log.warn("Every peer counts as a trusted proxy (--use-xheaders). Hint: name the proxies with --trusted-proxies");
  }
  log.info(`Routes: ${routes.join(" ")}`);
}

/** The settings that differ from their defaults. Lists and secrets are left out: other lines show what is allowed. */
function changedSettings(settings: ServerSettings): string {
  const values: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.values(settings).flatMap((group: object): [string, unknown][] => Object.entries(group)),
  );
  const changed = Object.entries<Setting>(SERVER_SETTINGS).flatMap(([key, setting]) => {
    const value = values[key];
    const isPlain = ["string", "number", "boolean"].includes(typeof value);
    return isPlain && value !== setting.default
      ? [`${key} ${show(typeof value === "string" ? withoutPassword(value) : value)}`]
      : [];
  });
  return changed.length === 0 ? "all defaults" : changed.join(", ");
}
