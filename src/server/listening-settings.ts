// The settings of the address at which the server is reached.
import { PlotctlError } from "../base/errors.js";
import type { NameOf } from "../settings/check-value.js";
import type { SettingTable, Values } from "../settings/setting.js";
import { readTls, type TlsKeys } from "./tls.js";

export const LISTENING_SETTINGS = {
  port: {
    kind: "integer",
    min: 0,
    max: 65_535,
    group: "Serving",
    flag: "port",
    variables: ["PLOTCTL_DEFAULT_SERVER_PORT", "BOKEH_DEFAULT_SERVER_PORT"],
    description: "port to listen on; 0 for any free port",
    default: 5006,
  },
  address: {
    kind: "string",
    group: "Serving",
    flag: "address",
    description: "address to listen on; 0.0.0.0 or :: for all",
    defaultText: "127.0.0.1 and ::1",
  },
  unixSocket: {
    kind: "path",
    group: "Serving",
    flag: "unix-socket",
    description: "path of a Unix socket to listen on, instead of a port",
    details:
      "The allowed hosts and origins must name the hosts under which the proxy is reached: without them, no page can " +
      "open a websocket.",
    defaultText: "none",
  },
  sslCertfile: {
    kind: "path",
    group: "Serving",
    flag: "ssl-certfile",
    variables: ["PLOTCTL_SSL_CERTFILE", "BOKEH_SSL_CERTFILE"],
    description: "PEM file with a certificate and its chain, which enables https",
    defaultText: "none",
  },
  sslKeyfile: {
    kind: "path",
    group: "Serving",
    flag: "ssl-keyfile",
    variables: ["PLOTCTL_SSL_KEYFILE", "BOKEH_SSL_KEYFILE"],
    description: "PEM file with the private key of the certificate",
    defaultText: "the certificate's file",
  },
  sslPassword: {
    kind: "secret",
    group: "Serving",
    variables: ["PLOTCTL_SSL_PASSWORD", "BOKEH_SSL_PASSWORD"],
    description: "password of the private key",
    defaultText: "none",
  },
  prefix: {
    kind: "string",
    group: "Serving",
    flag: "prefix",
    description: "path before all routes, such as /plots",
    default: "",
  },
} as const satisfies SettingTable;

type ListeningValues = Values<typeof LISTENING_SETTINGS>;

export interface ListeningSettings {
  readonly port: number;
  readonly address: string | undefined;
  readonly unixSocket: string | undefined;
  /** Undefined for plain http. */
  readonly tls: TlsKeys | undefined;
  /** Empty, or with a leading slash and without a trailing one. */
  readonly prefix: string;
}

/** Reads the files of the certificate. Throws PlotctlError for settings that exclude each other. */
export function resolveListening(values: ListeningValues, nameOf: NameOf<keyof ListeningValues>): ListeningSettings {
  checkUnixSocket(values, nameOf);
  const { port, address, unixSocket, prefix } = values;
  return { port, address, unixSocket, tls: readTls(values, nameOf), prefix: normalisePrefix(prefix) };
}

function checkUnixSocket(values: ListeningValues, nameOf: NameOf<keyof ListeningValues>): void {
  if (values.unixSocket === undefined) return;
  const isPortGiven = values.port !== LISTENING_SETTINGS.port.default;
  const excluded = (["address", "sslCertfile", "sslKeyfile"] as const).find((key) => values[key] !== undefined);
  const other = isPortGiven ? "port" : excluded;
  if (other !== undefined)
    throw new PlotctlError("CONFLICTING_OPTIONS", `Give either ${nameOf("unixSocket")} or ${nameOf(other)}, not both.`);
}

function normalisePrefix(prefix: string): string {
  const inner = prefix.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "" : `/${inner}`;
}
