// Hosts: as they appear in a Host header or an origin, and as patterns of an allow-list.
//
//   HOST[:PORT]   a name, an IPv4 address, or an IPv6 address in brackets; case does not matter
//   *             in an allow-list, for one whole label: `*.example.com`, `192.168.*.*`
//   *             alone: any host
//
// A missing port is the default of the scheme, 80 or 443, on both sides.
import { isIPv6 } from "node:net";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";

export type Scheme = "http" | "https";

/** A host of a header or an origin, in lower case. */
export interface Authority {
  readonly host: string;
  readonly port: number | undefined;
}

export interface HostPattern {
  /** For messages. */
  readonly text: string;
  /** The labels between the dots, `*` for any one; `"any"` for a lone `*`. */
  readonly labels: readonly string[] | "any";
  readonly port: number | undefined;
}

const AUTHORITY = /^(\[[0-9a-f:.]+\]|[a-z0-9_*-]+(?:\.[a-z0-9_*-]+)*\.?)(?::([0-9]{1,5}))?$/;
const MAX_AUTHORITY = 262;

/** Null unless the text is exactly a host with or without a port. */
export function parseAuthority(text: string): Authority | null {
  const authority = parse(text);
  return authority === null || authority.host.includes("*") ? null : authority;
}

/** `option` names the allow-list in the message. Throws PlotctlError. */
export function parseHostPattern(text: string, option: string): HostPattern {
  if (text === "*") return { text, labels: "any", port: undefined };
  const authority = parse(text);
  const labels = authority?.host.split(".") ?? [];
  if (authority === null || labels.some((label) => label.includes("*") && label !== "*")) {
    throw new PlotctlError("INVALID_SETTING", `${option}: ${show(text)} is not a host.`, {
      hint: "Give HOST or HOST:PORT, such as example.com:5006, *.example.com or [::1]:5006.",
    });
  }
  return { text: text.toLowerCase(), labels, port: authority.port };
}

export function matchesHost({ host, port }: Authority, scheme: Scheme, pattern: HostPattern): boolean {
  if (pattern.labels === "any") return true;
  if (portOf(port, scheme) !== portOf(pattern.port, scheme)) return false;
  const labels = host.split(".");
  return labels.length === pattern.labels.length && pattern.labels.every((is, i) => is === "*" || is === labels[i]);
}

function portOf(port: number | undefined, scheme: Scheme): number {
  return port ?? (scheme === "https" ? 443 : 80);
}

function parse(text: string): Authority | null {
  if (text.length > MAX_AUTHORITY) return null;
  const [, host, digits] = AUTHORITY.exec(text.toLowerCase()) ?? [];
  if (host === undefined) return null;
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && (port < 1 || port > 65535)) return null;
  if (!host.startsWith("[")) return { host, port };
  const address = host.slice(1, -1);
  return isIPv6(address) ? { host: new URL(`http://[${address}]`).hostname, port } : null;
}
