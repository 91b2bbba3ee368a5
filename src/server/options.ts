// What a server can be told, what it does when it is told nothing, and which values are no answer at all.
import { checkOptionNames } from "../base/option-names.js";
import { existsSync } from "node:fs";
import { PlotctlError } from "../base/errors.js";
import { createLog, writeToStderr, type Log } from "../base/log.js";
import { show } from "../base/show.js";
import { DOCUMENT_LIMITS } from "../hosting/client-account.js";
import { RECEIVER_DEFAULTS } from "../protocol/receiver.js";
import { checkSecrets, type Secrets } from "../tokens/secret.js";
import { parseHostPattern, type HostPattern } from "./admission/host-pattern.js";
import { checkCsp } from "./csp.js";
import { parseNameFilter, type NameTest, type NameFilter } from "./name-filter.js";
import { readTls, type TlsFiles, type TlsKeys } from "./tls.js";
import { OUTBOX_LIMITS } from "./websocket/outbox.js";
import { RATE_LIMITS } from "./websocket/rate-limit.js";

/** Options of `new Server(apps, options)`; every one may be left out (`serverDefaults`). */
export interface ServerOptions {
  /** 0 to 65535; 0 lets the system pick one, which `server.port` then tells. Default 5006. */
  readonly port?: number;
  /** Address to listen on; `0.0.0.0` or `::` for all. Default: 127.0.0.1 and ::1, which only this machine reaches. */
  readonly address?: string | undefined;
  /**
   * Path of a Unix socket to listen on, in place of a port; a proxy in front says by `allowHosts` and `allowOrigins` under
   * which names it is reached, and without these, no page of a browser can connect.
   */
  readonly unixSocket?: string | undefined;
  /** PEM file with the certificate, and those that vouch for it: the server then speaks https. */
  readonly sslCertfile?: string | undefined;
  /** PEM file with the certificate's key. Default: it stands in the certificate's file. */
  readonly sslKeyfile?: string | undefined;
  /** Opens the key, where it is locked. */
  readonly sslPassword?: string | undefined;
  /** Hosts that requests may name, `HOST[:PORT]` or `*`. Default: this machine's names and `address`, with the port. */
  readonly allowHosts?: readonly string[] | undefined;
  /** Origins whose pages may open websockets, `HOST[:PORT]` or `*`; their hosts are allowed too. Default: as hosts. */
  readonly allowOrigins?: readonly string[] | undefined;
  /** Refuses websockets without an Origin header, which only browsers send. Default false. */
  readonly requireOrigin?: boolean;
  /**
   * Believes the X-Forwarded-For, -Host and -Proto, X-Real-IP and X-Scheme headers of requests. Only where nobody reaches
   * the server but by a proxy that writes them. Default false.
   */
  readonly useXheaders?: boolean;
  /** Headers that apps may see, in any case of letters. Default: all. */
  readonly appHeaders?: NameFilter | undefined;
  /** Cookies that apps may see, in any case of letters. Default: all. */
  readonly appCookies?: NameFilter | undefined;
  /**
   * What pages may load: `"auto"`, scripts of this server, and where the document holds models with code, that too;
   * `"strict"`, never code of models; `"off"`; or a Content-Security-Policy of your own. Default `"auto"`.
   */
  readonly csp?: "auto" | "strict" | "off" | (string & {});
  /** Path before all routes, such as `/plots`. Default none. */
  readonly prefix?: string;
  /** Whether `/` lists the apps. Default true. */
  readonly index?: boolean;
  /** A file with the template of that list, which finds `prefix` and `items`. Default: a page of ours. */
  readonly indexTemplate?: string | undefined;
  /** Whether `/` leads to the app where there is only one. Default true. */
  readonly indexRedirect?: boolean;
  /** A file that ends in .ico, `"none"`, or `"default"`. */
  readonly icoPath?: string;
  /** Milliseconds between pings to every client; 0 for none. Default 37,000. */
  readonly keepAliveMs?: number;
  /** Milliseconds between two looks for unused sessions. Default 17,000. */
  readonly checkUnusedSessionsMs?: number;
  /** Milliseconds that a session is kept without a client. Default 15,000. */
  readonly unusedSessionLifetimeMs?: number;
  /** Milliseconds between two log lines that count clients. Default 15,000. */
  readonly statsLogFrequencyMs?: number;
  /** Milliseconds between two log lines that tell the memory in use; 0 for none. Default 0. */
  readonly memLogFrequencyMs?: number;
  /** Seconds for which a page's token makes a new session. Default 300. */
  readonly sessionTokenExpirationS?: number;
  /** Bytes of one protocol message. Default 20 MiB. */
  readonly websocketMaxMessageBytes?: number;
  /** 0 to 9: websockets are compressed where clients agree, this hard. Default: they are not. */
  readonly websocketCompressionLevel?: number | undefined;
  /** 1 to 9: how much memory compression takes. Default: the zlib library's. */
  readonly websocketCompressionMemLevel?: number | undefined;
  /**
   * Sessions of one app that have or had a socket; pages whose socket is still to come have room of their own, for as many
   * sessions, but for 500 at most. `"auto"`, the default: 100 to 20,000, by the memory and by what sessions take of it.
   */
  readonly maxSessions?: number | "auto";
  /** Connections of one session. Default 200. */
  readonly maxConnections?: number;
  /**
   * Bytes, about, that clients may let one document hold: patches and pushes that would add more are refused. What the app
   * itself adds is counted, but never refused. Default 256 MiB.
   */
  readonly maxDocumentBytes?: number;
  /** Models that clients may let one document have, likewise. Default 50,000. */
  readonly maxDocumentModels?: number;
  /** Milliseconds that an app may take to make its document. Default 30,000. */
  readonly appStartLimitMs?: number;
  /** Milliseconds in which a client must finish a message that it has begun. Default 30,000. */
  readonly messageTimeMs?: number;
  /** Milliseconds that a client may lag 8 MiB behind what it is sent. Default 10,000. */
  readonly lagTimeMs?: number;
  /** Milliseconds that a client may leave the answer to a request unread. Default 30,000. */
  readonly unreadTimeMs?: number;
  /** Milliseconds that a client may keep talking faster than it is listened to. Default 10,000. */
  readonly floodTimeMs?: number;
  /** Who makes session ids and whether they are signed. Default `unsigned`. */
  readonly sessionIds?: SessionIdMode;
  /**
   * Signs ids and tokens: at least 32 bytes, as `plotctl secret` makes them. Of several the first one signs and all of them
   * verify, so that a secret can be replaced while pages with the old one are open.
   */
  readonly secretKey?: string | readonly string[] | undefined;
  /** Shows what went wrong to whoever asks. Default false. */
  readonly devMode?: boolean;
  /** Default: warnings and errors, on stderr. */
  readonly log?: Log;
}

export const SESSION_ID_MODES = ["unsigned", "signed", "external-signed"] as const;
/**
 * Who makes session ids. `unsigned`: the server, and whoever asks may name one. `signed`: the server, and whoever has the
 * secret. `external-signed`: only whoever has the secret; a page that is asked for without an id is refused.
 */
export type SessionIdMode = (typeof SESSION_ID_MODES)[number];

export const serverDefaults = {
  port: 5006,
  address: undefined,
  unixSocket: undefined,
  sslCertfile: undefined,
  sslKeyfile: undefined,
  sslPassword: undefined,
  allowHosts: undefined,
  allowOrigins: undefined,
  requireOrigin: false,
  useXheaders: false,
  appHeaders: undefined,
  appCookies: undefined,
  csp: "auto",
  prefix: "",
  index: true,
  indexTemplate: undefined,
  indexRedirect: true,
  icoPath: "default",
  keepAliveMs: 37_000,
  checkUnusedSessionsMs: 17_000,
  unusedSessionLifetimeMs: 15_000,
  statsLogFrequencyMs: 15_000,
  memLogFrequencyMs: 0,
  sessionTokenExpirationS: 300,
  websocketMaxMessageBytes: RECEIVER_DEFAULTS.maxMessageBytes,
  websocketCompressionLevel: undefined,
  websocketCompressionMemLevel: undefined,
  maxSessions: "auto",
  maxConnections: 200,
  maxDocumentBytes: DOCUMENT_LIMITS.maxBytes,
  maxDocumentModels: DOCUMENT_LIMITS.maxModels,
  appStartLimitMs: 30_000,
  messageTimeMs: 30_000,
  unreadTimeMs: 30_000,
  lagTimeMs: OUTBOX_LIMITS.patienceMs,
  floodTimeMs: RATE_LIMITS.patienceMs,
  sessionIds: "unsigned",
  secretKey: undefined,
  devMode: false,
  log: createLog({ level: "warning", format: "pretty", write: writeToStderr }),
} satisfies ServerOptions;

type WithoutDefault =
  | "address"
  | "unixSocket"
  | "sslCertfile"
  | "sslKeyfile"
  | "sslPassword"
  | "allowHosts"
  | "allowOrigins"
  | "indexTemplate"
  | "appHeaders"
  | "appCookies"
  | "websocketCompressionLevel"
  | "websocketCompressionMemLevel"
  | "secretKey";
type AllOptions = Required<Omit<ServerOptions, WithoutDefault>> & Pick<ServerOptions, WithoutDefault>;

/** Every option with its value, checked; lists of hosts and names are parsed. */
export interface Settings extends Omit<
  AllOptions,
  "allowHosts" | "allowOrigins" | "appHeaders" | "appCookies" | "secretKey" | keyof TlsFiles
> {
  /** Undefined where plain http is spoken. */
  readonly tls: TlsKeys | undefined;
  readonly allowHosts: readonly HostPattern[] | undefined;
  readonly allowOrigins: readonly HostPattern[] | undefined;
  readonly appHeaders: NameTest;
  readonly appCookies: NameTest;
  /** What ids and tokens are signed with; undefined where they are not. */
  readonly secret: Secrets | undefined;
}

const SMALLEST = {
  port: 0,
  keepAliveMs: 0,
  checkUnusedSessionsMs: 1,
  unusedSessionLifetimeMs: 1,
  statsLogFrequencyMs: 1,
  memLogFrequencyMs: 0,
  sessionTokenExpirationS: 1,
  websocketMaxMessageBytes: 1,
  maxConnections: 1,
  maxDocumentBytes: 1,
  maxDocumentModels: 1,
  appStartLimitMs: 1,
  messageTimeMs: 1,
  lagTimeMs: 1,
  unreadTimeMs: 1,
  floodTimeMs: 1,
} satisfies Partial<Record<keyof ServerOptions, number>>;

const LARGEST_PORT = 65_535;
/** Timers cannot wait longer. */
const LARGEST = 2 ** 31 - 1;

/** Throws PlotctlError for what cannot be; `nameOf` says how the caller knows the option. */
export function resolveOptions(
  options: ServerOptions,
  nameOf: (option: keyof ServerOptions) => string = String,
): Settings {
  checkOptionNames("A server", options, Object.keys(serverDefaults));
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const all: AllOptions = { ...serverDefaults, ...given };
  for (const [key, smallest] of Object.entries(SMALLEST) as [keyof typeof SMALLEST, number][]) {
    checkWhole(all[key], { name: nameOf(key), smallest, largest: key === "port" ? LARGEST_PORT : LARGEST });
  }
  if (all.maxSessions !== "auto") checkMaxSessions(all.maxSessions, nameOf("maxSessions"));
  checkCompression(all, nameOf);
  checkUnixSocket(all, nameOf);
  checkIcon(all.icoPath, nameOf("icoPath"));
  checkCsp(all.csp, nameOf("csp"));
  if (!SESSION_ID_MODES.includes(all.sessionIds)) {
    throw new PlotctlError(
      "INVALID_SETTING",
      `${nameOf("sessionIds")}: expected ${SESSION_ID_MODES.join(", ")}, got ${show(all.sessionIds)}.`,
    );
  }
  const { secretKey, sslCertfile, sslKeyfile, sslPassword, ...rest } = all;
  return {
    ...rest,
    tls: readTls({ sslCertfile, sslKeyfile, sslPassword }, nameOf),
    prefix: normalisePrefix(all.prefix),
    allowHosts: all.allowHosts?.map((text) => parseHostPattern(text, nameOf("allowHosts"))),
    allowOrigins: all.allowOrigins?.map((text) => parseHostPattern(text, nameOf("allowOrigins"))),
    appHeaders: parseNameFilter(all.appHeaders, nameOf("appHeaders")),
    appCookies: parseNameFilter(all.appCookies, nameOf("appCookies")),
    secret: all.sessionIds === "unsigned" ? undefined : checkSecrets(secretKey),
  };
}

function checkMaxSessions(value: number, name: string): void {
  if (Number.isInteger(value) && value >= 1 && value <= LARGEST) return;
  throw new PlotctlError(
    "INVALID_SETTING",
    `${name}: expected "auto" or a whole number from 1 to ${LARGEST}, got ${show(value)}.`,
  );
}

function checkCompression(
  { websocketCompressionLevel: level, websocketCompressionMemLevel: memory }: AllOptions,
  nameOf: (option: keyof ServerOptions) => string,
): void {
  if (level !== undefined) checkWhole(level, { name: nameOf("websocketCompressionLevel"), smallest: 0, largest: 9 });
  if (memory === undefined) return;
  checkWhole(memory, { name: nameOf("websocketCompressionMemLevel"), smallest: 1, largest: 9 });
  if (level === undefined) {
    throw new PlotctlError(
      "CONFLICTING_OPTIONS",
      `${nameOf("websocketCompressionMemLevel")} means nothing without ${nameOf("websocketCompressionLevel")}.`,
    );
  }
}

function checkWhole(
  value: number,
  { name, smallest, largest }: { name: string; smallest: number; largest: number },
): void {
  if (Number.isInteger(value) && value >= smallest && value <= largest) return;
  throw new PlotctlError(
    "INVALID_SETTING",
    `${name}: expected a whole number from ${smallest} to ${largest}, got ${show(value)}.`,
  );
}

function checkUnixSocket(
  { unixSocket, port, ...all }: AllOptions,
  nameOf: (option: keyof ServerOptions) => string,
): void {
  if (unixSocket === undefined) return;
  const excluded = (["address", "sslCertfile", "sslKeyfile"] as const).find((option) => all[option] !== undefined);
  const other = port !== serverDefaults.port ? "port" : excluded;
  if (other !== undefined)
    throw new PlotctlError("CONFLICTING_OPTIONS", `Give either ${nameOf("unixSocket")} or ${nameOf(other)}, not both.`);
}

function checkIcon(icoPath: string, name: string): void {
  if (icoPath === "none" || icoPath === "default") return;
  if (!icoPath.endsWith(".ico")) {
    throw new PlotctlError(
      "INVALID_SETTING",
      `${name}: expected a file that ends in .ico, "none" or "default", got ${show(icoPath)}.`,
    );
  }
  if (!existsSync(icoPath)) throw new PlotctlError("FILE_UNREADABLE", `${name}: there is no file ${show(icoPath)}.`);
}

/** One slash before it and none behind; nothing for nothing. */
function normalisePrefix(prefix: string): string {
  const inner = prefix.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "" : `/${inner}`;
}
