// The options of a server: the settings of all its folders, resolved once into values that are checked and grouped by folder.
import { checkOptionNames } from "../base/option-names.js";
import { SESSION_SETTINGS, type SessionSettings } from "../hosting/settings.js";
import { UPLOAD_SETTINGS, type UploadSettings } from "../hosting/transfers/settings.js";
import { resolveValues, type NameOf } from "../settings/check-value.js";
import type { SettingTable } from "../settings/setting.js";
import { ADMISSION_SETTINGS, resolveAdmission, type AdmissionSettings } from "./admission/settings.js";
import { AUTH_SETTINGS, resolveAuth, type AuthOptions, type AuthSettings } from "./auth/settings.js";
import { DEVELOPMENT_SETTINGS, type DevelopmentSettings } from "./dev-settings.js";
import type { SettingOptions } from "./generated/setting-options.js";
import { LISTENING_SETTINGS, resolveListening, type ListeningSettings } from "./listening-settings.js";
import { LOG_SETTINGS, resolveLog, type LogOptions, type LogSettings } from "./log-settings.js";
import { checkMetrics, METRICS_SETTINGS, type MetricsSettings } from "./metrics/settings.js";
import { PAGE_SETTINGS, resolvePages, type PageSettings } from "./page-settings.js";
import { REQUEST_SETTINGS, resolveRequests, type RequestOptions, type RequestSettings } from "./request-settings.js";
import { PUBLISHING_SETTINGS, type PublishingSettings } from "../publishing/settings.js";
import { SNAPSHOT_SETTINGS, type SnapshotSettings } from "../snapshots/settings.js";
import { checkStore, STORE_SETTINGS, type StoreSettings } from "./store-settings.js";
import { STOP_SETTINGS, type StopSettings } from "./stop-settings.js";
import { resolveTokens, TOKEN_SETTINGS, type TokenSettings } from "./token-settings.js";
import { WATCHDOG_SETTINGS, type WatchdogSettings } from "./watchdog/settings.js";
import { resolveWebsocket, WEBSOCKET_SETTINGS, type WebsocketSettings } from "./websocket/settings.js";

/** All settings of a server, by key. */
export const SERVER_SETTINGS = {
  ...LISTENING_SETTINGS,
  ...STOP_SETTINGS,
  ...PAGE_SETTINGS,
  ...ADMISSION_SETTINGS,
  ...REQUEST_SETTINGS,
  ...STORE_SETTINGS,
  ...PUBLISHING_SETTINGS,
  ...AUTH_SETTINGS,
  ...TOKEN_SETTINGS,
  ...SESSION_SETTINGS,
  ...UPLOAD_SETTINGS,
  ...SNAPSHOT_SETTINGS,
  ...WEBSOCKET_SETTINGS,
  ...LOG_SETTINGS,
  ...METRICS_SETTINGS,
  ...WATCHDOG_SETTINGS,
  ...DEVELOPMENT_SETTINGS,
} as const satisfies SettingTable;

/** Options that only code can give. */
interface CodeOptions extends RequestOptions, AuthOptions, LogOptions {}

const CODE_OPTIONS = ["appHeaders", "appCookies", "auth", "log"] as const satisfies readonly (keyof CodeOptions)[];

/** Options of `new Server(apps, options)`. Each may be left out. */
export interface ServerOptions extends SettingOptions, CodeOptions {}

/** The resolved options. Each part of the server takes the settings of its folder. */
export class ServerSettings {
  readonly listening: ListeningSettings;
  readonly stopping: StopSettings;
  readonly pages: PageSettings;
  readonly admission: AdmissionSettings;
  readonly requests: RequestSettings;
  readonly store: StoreSettings;
  readonly publishing: PublishingSettings;
  readonly auth: AuthSettings;
  readonly tokens: TokenSettings;
  readonly sessions: SessionSettings;
  readonly uploads: UploadSettings;
  readonly snapshots: SnapshotSettings;
  readonly websocket: WebsocketSettings;
  readonly logging: LogSettings;
  readonly metrics: MetricsSettings;
  readonly watchdog: WatchdogSettings;
  readonly development: DevelopmentSettings;

  /** Validates the options and fills in the defaults. Throws PlotctlError, with the name that `nameOf` returns. */
  constructor(options: ServerOptions = {}, nameOf: NameOf<keyof ServerOptions> = String) {
    checkOptionNames("A server", options, [...Object.keys(SERVER_SETTINGS), ...CODE_OPTIONS]);
    this.listening = resolveListening(resolveValues(LISTENING_SETTINGS, options, nameOf), nameOf);
    this.stopping = resolveValues(STOP_SETTINGS, options, nameOf);
    this.pages = resolvePages(resolveValues(PAGE_SETTINGS, options, nameOf), nameOf);
    this.admission = resolveAdmission(resolveValues(ADMISSION_SETTINGS, options, nameOf), nameOf);
    const requests = resolveValues(REQUEST_SETTINGS, options, nameOf);
    const hasTrustedProxy = requests.trustedProxies !== undefined || requests.useXheaders;
    this.store = resolveValues(STORE_SETTINGS, options, nameOf);
    checkStore(this.store, nameOf);
    this.publishing = resolveValues(PUBLISHING_SETTINGS, options, nameOf);
    const { multiUser } = this.store;
    this.auth = resolveAuth(
      resolveValues(AUTH_SETTINGS, options, nameOf),
      { ...options, hasTrustedProxy, multiUser },
      nameOf,
    );
    const proxyHeaders = [this.auth.userHeader, this.auth.groupsHeader].filter((name) => name !== undefined);
    this.requests = resolveRequests(requests, { ...options, proxyHeaders }, nameOf);
    this.tokens = resolveTokens(resolveValues(TOKEN_SETTINGS, options, nameOf));
    this.sessions = resolveValues(SESSION_SETTINGS, options, nameOf);
    this.uploads = resolveValues(UPLOAD_SETTINGS, options, nameOf);
    this.snapshots = resolveValues(SNAPSHOT_SETTINGS, options, nameOf);
    this.websocket = resolveWebsocket(resolveValues(WEBSOCKET_SETTINGS, options, nameOf), nameOf);
    this.logging = resolveLog(resolveValues(LOG_SETTINGS, options, nameOf), options);
    this.metrics = resolveValues(METRICS_SETTINGS, options, nameOf);
    checkMetrics(this.metrics, this.listening, nameOf);
    this.watchdog = resolveValues(WATCHDOG_SETTINGS, options, nameOf);
    this.development = resolveValues(DEVELOPMENT_SETTINGS, options, nameOf);
  }
}
