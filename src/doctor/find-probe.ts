// Finds the probe of the server, and with it the path below which the proxy passes requests on.
import { PROBE_PATH, type Probe } from "../protocol/probe.js";
import type { HttpClient } from "./http-client.js";

export interface FoundProbe {
  readonly probe: Probe;
  readonly url: string;
  /** The date of this machine when it arrived, in milliseconds since the epoch. */
  readonly receivedAt: number;
  /** The path of the server in the proxy: `/plots`, or empty. */
  readonly base: string;
  /** Whether the probe answers only where the path of the proxy is written twice, as the proxy removes it once. */
  readonly isDoubled: boolean;
}

/** The length of the Sec-WebSocket-Protocol header that is sent. */
const PROTOCOLS = "bokeh, doctor";

/** Tries the path of a page and all that are above it. Rejects with NoAnswer. */
export async function findProbe(page: URL, client: HttpClient): Promise<FoundProbe | undefined> {
  const bases = basesOf(page.pathname);
  const places = [
    ...bases.map((base) => ({ base, isDoubled: false })),
    ...bases.filter((base) => base !== "").map((base) => ({ base, isDoubled: true })),
  ];
  for (const { base, isDoubled } of places) {
    const url = `${page.origin}${isDoubled ? base : ""}${base}${PROBE_PATH}`;
    const { status, body, receivedAt } = await client.get(url, { headers: { "sec-websocket-protocol": PROTOCOLS } });
    const probe = status === 200 ? parseProbe(body.toString("utf8")) : undefined;
    if (probe !== undefined) return { probe, url, receivedAt, base, isDoubled };
  }
  return undefined;
}

/** `/a/b/c`: itself, `/a/b`, `/a` and the empty path, the most probable first. */
function basesOf(pathname: string): string[] {
  const parts = pathname.split("/").filter((part) => part !== "");
  const bases = parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}`);
  const [own, ...above] = ["", ...bases].reverse();
  return own === undefined ? [] : [...above, own];
}

export function parseProbe(text: string): Probe | undefined {
  try {
    const parsed: unknown = JSON.parse(text.split("\n", 1)[0] ?? "");
    return isProbe(parsed) ? parsed : undefined;
  } catch {
    // The page of another server.
    return undefined;
  }
}

/** What answers may be any server. */
function isProbe(value: unknown): value is Probe {
  const { plotctl, http, path, host, scheme, forwarded, protocolLength, time } = (value ?? {}) as Record<
    string,
    unknown
  >;
  return (
    plotctl === "probe" &&
    [http, path, host, scheme].every((text) => typeof text === "string") &&
    Array.isArray(forwarded) &&
    Number.isFinite(protocolLength) &&
    Number.isFinite(time)
  );
}
