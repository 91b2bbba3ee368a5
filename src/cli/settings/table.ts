// Everything that `plotctl serve` can be told, once: its flags, its variables, the keys of the configuration file and the
// words of help and README are all derived from this table. Keys are the server's own names where it has them, and the
// server checks what its values may be.
import { LOG_LEVELS } from "../../base/log.js";
import { serverDefaults, SESSION_ID_MODES, type ServerOptions } from "../../server/options.js";
import type { Setting, ValueOf, WordVariable } from "./setting.js";

const { port, icoPath, sessionIds, ...defaults } = serverDefaults;

/** By the keys of the configuration file. */
export const SETTINGS = {
  /** Files and folders of apps, where the command line names none. */
  apps: {
    is: "paths",
    group: "Serving",
    variables: ["PLOTCTL_APPS"],
    describe: "files and folders of apps, where the command line names none",
  },
  port: {
    is: "whole",
    group: "Serving",
    flag: "port",
    variables: ["PLOTCTL_DEFAULT_SERVER_PORT", "BOKEH_DEFAULT_SERVER_PORT"],
    describe: "port to listen on; 0 for any",
    default: port,
  },
  address: {
    is: "text",
    group: "Serving",
    flag: "address",
    describe: "address to listen on; 0.0.0.0 or :: for all",
    defaultWords: "127.0.0.1 and ::1",
  },
  unixSocket: {
    is: "path",
    group: "Serving",
    flag: "unix-socket",
    describe: "path of a Unix socket to listen on, in place of a port",
    defaultWords: "none",
  },
  sslCertfile: {
    is: "path",
    group: "Serving",
    flag: "ssl-certfile",
    variables: ["PLOTCTL_SSL_CERTFILE", "BOKEH_SSL_CERTFILE"],
    describe: "PEM file of a certificate: speak https",
    defaultWords: "none",
  },
  sslKeyfile: {
    is: "path",
    group: "Serving",
    flag: "ssl-keyfile",
    variables: ["PLOTCTL_SSL_KEYFILE", "BOKEH_SSL_KEYFILE"],
    describe: "PEM file of its key",
    defaultWords: "the certificate's file",
  },
  sslPassword: {
    is: "secret",
    group: "Serving",
    variables: ["PLOTCTL_SSL_PASSWORD", "BOKEH_SSL_PASSWORD"],
    describe: "opens that key",
    defaultWords: "none",
  },
  prefix: { is: "text", group: "Serving", flag: "prefix", describe: "path before all routes", default: "" },
  index: {
    is: "switch",
    group: "Serving",
    flag: "disable-index",
    flagMeans: false,
    describe: "no list of apps at /",
    default: true,
  },
  indexRedirect: {
    is: "switch",
    group: "Serving",
    flag: "disable-index-redirect",
    flagMeans: false,
    describe: "the list of apps even where there is only one",
    default: true,
  },
  indexTemplate: {
    is: "path",
    group: "Serving",
    flag: "index",
    describe: "template of the list of apps",
    defaultWords: "plotctl's own",
  },
  icoPath: {
    is: "path",
    words: ["none", "default"],
    group: "Serving",
    flag: "ico-path",
    variables: ["PLOTCTL_ICO_PATH", "BOKEH_ICO_PATH"],
    describe: "a file that ends in .ico, none or default",
    default: icoPath,
  },
  /** Reads the paths of apps as patterns, with `*`, `**`, `?` and `{a,b}`. Default false. */
  glob: {
    is: "switch",
    group: "Serving",
    flag: "glob",
    describe: "read the paths of apps as patterns, such as 'apps/**/*.ts'",
    default: false,
  },
  /** Opens the apps in a browser. Default false. */
  show: { is: "switch", group: "Serving", flag: "show", describe: "open the apps in a browser", default: false },
  /** The browser that `show` opens, or `"none"`. Default: the system's. */
  browser: {
    is: "text",
    group: "Serving",
    variables: ["PLOTCTL_BROWSER", "BOKEH_BROWSER"],
    describe: "the browser that --show opens, or none",
    defaultWords: "the system's",
  },
  useConfig: {
    is: "path",
    group: "Serving",
    flag: "use-config",
    isInFile: false,
    describe: "configuration file: .ts .mts .js .mjs .json .yaml",
    defaultWords: "plotctl.config.* of this folder",
  },
  allowHosts: {
    is: "list",
    group: "Security",
    flag: "host",
    describe: "HOST[:PORT] that requests may name; repeatable; * for any",
    defaultWords: "this machine's names",
  },
  allowOrigins: {
    is: "list",
    group: "Security",
    flag: "allow-websocket-origin",
    variables: ["PLOTCTL_ALLOW_WS_ORIGIN", "BOKEH_ALLOW_WS_ORIGIN"],
    describe: "HOST[:PORT] whose pages may open websockets; repeatable",
    defaultWords: "as --host",
  },
  requireOrigin: {
    is: "switch",
    group: "Security",
    flag: "require-origin",
    describe: "refuse websockets without an Origin header",
    default: defaults.requireOrigin,
  },
  useXheaders: {
    is: "switch",
    group: "Security",
    flag: "use-xheaders",
    describe: "believe the X-Forwarded-… headers of the proxy in front, the only one who reaches us",
    default: defaults.useXheaders,
  },
  csp: {
    is: "text",
    group: "Security",
    flag: "csp",
    describe: "Content-Security-Policy of pages: auto, strict, off, or a policy",
    default: defaults.csp,
  },
  /** The only headers that apps may see, in any case of letters. Default: all. */
  includeHeaders: {
    is: "list",
    isGreedy: true,
    group: "Security",
    flag: "include-headers",
    describe: "headers that apps may see, one or more, behind the files",
    defaultWords: "all",
  },
  /** Headers that apps may not see, in any case of letters. */
  excludeHeaders: {
    is: "list",
    isGreedy: true,
    group: "Security",
    flag: "exclude-headers",
    describe: "headers that apps may not see, likewise",
    defaultWords: "none",
  },
  /** The only cookies that apps may see. Default: all. */
  includeCookies: {
    is: "list",
    isGreedy: true,
    group: "Security",
    flag: "include-cookies",
    describe: "cookies that apps may see, likewise",
    defaultWords: "all",
  },
  /** Cookies that apps may not see. */
  excludeCookies: {
    is: "list",
    isGreedy: true,
    group: "Security",
    flag: "exclude-cookies",
    describe: "cookies that apps may not see, likewise",
    defaultWords: "none",
  },
  sessionIds: {
    is: "word",
    words: SESSION_ID_MODES,
    group: "Sessions",
    flag: "session-ids",
    variables: ["PLOTCTL_SESSION_IDS", signing("PLOTCTL_SIGN_SESSIONS"), signing("BOKEH_SIGN_SESSIONS")],
    describe: SESSION_ID_MODES.join(", "),
    default: sessionIds,
  },
  secretKey: {
    is: "secret",
    isList: true,
    group: "Sessions",
    variables: ["PLOTCTL_SECRET_KEY", "BOKEH_SECRET_KEY"],
    describe: "what session ids are signed with, plotctl secret makes one; NEW,OLD: the first signs, all verify",
    defaultWords: "none",
  },
  sessionTokenExpirationS: {
    is: "whole",
    group: "Sessions",
    flag: "session-token-expiration",
    describe: "seconds for which a page's token makes a new session",
    default: defaults.sessionTokenExpirationS,
  },
  unusedSessionLifetimeMs: {
    is: "whole",
    group: "Sessions",
    flag: "unused-session-lifetime",
    describe: "milliseconds that a session is kept without a client",
    default: defaults.unusedSessionLifetimeMs,
  },
  checkUnusedSessionsMs: {
    is: "whole",
    group: "Sessions",
    flag: "check-unused-sessions",
    describe: "milliseconds between looks for unused sessions",
    default: defaults.checkUnusedSessionsMs,
  },
  keepAliveMs: {
    is: "whole",
    group: "Sessions",
    flag: "keep-alive",
    describe: "milliseconds between pings; 0 for none",
    default: defaults.keepAliveMs,
  },
  maxSessions: {
    is: "whole",
    words: ["auto"],
    group: "Sessions",
    flag: "max-sessions",
    describe: "sessions of one app that have or had a socket; auto: by memory",
    default: defaults.maxSessions,
  },
  maxConnections: {
    is: "whole",
    group: "Sessions",
    flag: "max-connections",
    describe: "connections of one session",
    default: defaults.maxConnections,
  },
  maxDocumentBytes: {
    is: "whole",
    group: "Sessions",
    flag: "max-document-bytes",
    describe: "bytes that clients may let one document hold",
    default: defaults.maxDocumentBytes,
  },
  maxDocumentModels: {
    is: "whole",
    group: "Sessions",
    flag: "max-document-models",
    describe: "models that clients may let one document have",
    default: defaults.maxDocumentModels,
  },
  websocketMaxMessageBytes: {
    is: "whole",
    group: "Sessions",
    flag: "websocket-max-message-size",
    describe: "bytes of one message",
    default: defaults.websocketMaxMessageBytes,
  },
  websocketCompressionLevel: {
    is: "whole",
    group: "Sessions",
    flag: "websocket-compression-level",
    describe: "0 to 9: compress websockets so hard",
    defaultWords: "not at all",
  },
  websocketCompressionMemLevel: {
    is: "whole",
    group: "Sessions",
    flag: "websocket-compression-mem-level",
    describe: "1 to 9: memory for that compression",
    defaultWords: "zlib's own",
  },
  /** Least that is logged. Default `"info"`. */
  logLevel: {
    is: "word",
    words: [...LOG_LEVELS, "None"],
    group: "Logging",
    flag: "log-level",
    variables: ["PLOTCTL_SERVER_LOG_LEVEL", "BOKEH_PY_LOG_LEVEL"],
    describe: `least that is logged: ${LOG_LEVELS.join(", ")}`,
    default: "info",
  },
  /** Default: `"pretty"` on a terminal, else `"json"`. */
  logFormat: {
    is: "word",
    words: ["pretty", "json"],
    group: "Logging",
    flag: "log-format",
    describe: "pretty or json",
    defaultWords: "pretty on a terminal",
  },
  /** File to which the log is added. Default: stderr. */
  logFile: {
    is: "path",
    group: "Logging",
    flag: "log-file",
    describe: "file to which the log is added",
    defaultWords: "stderr",
  },
  statsLogFrequencyMs: {
    is: "whole",
    group: "Logging",
    flag: "stats-log-frequency",
    describe: "milliseconds between two counts of clients in the log",
    default: defaults.statsLogFrequencyMs,
  },
  memLogFrequencyMs: {
    is: "whole",
    group: "Logging",
    flag: "mem-log-frequency",
    describe: "milliseconds between two log lines that tell the memory in use; 0 for none",
    default: defaults.memLogFrequencyMs,
  },
  /** Reloads apps at every save; or true and also at every save of these files. Default false. */
  dev: {
    is: "files-or-switch",
    group: "Development",
    flag: "dev",
    variables: ["PLOTCTL_DEV_FILES"],
    describe: "for writing apps: reload at every save, also of the files listed here; behind the apps",
    default: false,
  },
  devMode: {
    is: "switch",
    group: "Development",
    variables: ["PLOTCTL_DEV", "BOKEH_DEV"],
    describe: "show what went wrong to whoever asks; --dev does too",
    default: defaults.devMode,
  },
} as const satisfies Readonly<Record<string, Setting>>;

function signing<N extends string>(name: N) {
  return { name, yes: "signed", no: "unsigned" } as const satisfies WordVariable;
}

export type SettingKey = keyof typeof SETTINGS;

type ServerKey = Extract<SettingKey, keyof ServerOptions>;
type OwnKey = Exclude<SettingKey, keyof ServerOptions | "useConfig">;

/** What each setting is, where it is set or has a default. */
export type SettingValues = { readonly [K in SettingKey]?: ValueOf<(typeof SETTINGS)[K]> };

type OwnConfig = { readonly [K in keyof Pick<typeof SETTINGS, OwnKey>]?: ValueOf<(typeof SETTINGS)[K]> };

/** The configuration file: what `plotctl serve` is told where neither a flag nor a variable says it. */
export interface Config extends Pick<ServerOptions, ServerKey>, OwnConfig {}

export const settingEntries = Object.entries(SETTINGS) as readonly (readonly [SettingKey, Setting])[];

/** The names of its variables, in the order in which they count. */
export function variablesOf({ variables, flag }: Setting): readonly (string | WordVariable)[] {
  return variables ?? (flag === undefined ? [] : [`PLOTCTL_${flag.toUpperCase().replaceAll("-", "_")}`]);
}

/** The default as help tells it, or undefined where there is nothing to tell. */
export function defaultWordsOf({ default: value, defaultWords }: Setting): string | undefined {
  if (defaultWords !== undefined || value === undefined || value === "" || typeof value === "boolean")
    return defaultWords;
  return String(value);
}
