// What a server answers about itself, and, at its probe, about the request: `plotctl doctor` compares what the server sees
// with what it sent through a proxy.

/** For load balancers and service managers, outside of the prefix. */
export const HEALTH_PATHS = { alive: "/healthz", ready: "/readyz" } as const;

/** Below the prefix of the server, at a path of its files, which proxies pass on. With `?parts`, the answer has two parts. */
export const PROBE_PATH = "/static/probe";

/** The first line of the answer, as JSON. */
export interface Probe {
  readonly plotctl: "probe";
  /** The version of HTTP that the peer speaks. */
  readonly http: string;
  readonly path: string;
  readonly host: string;
  readonly scheme: "http" | "https";
  /** Which of the headers that a proxy adds are there: `for`, `proto`, `host`. */
  readonly forwarded: readonly string[];
  /** Whether the peer is a proxy whose headers count. */
  readonly isTrusted: boolean;
  /** The length of the Sec-WebSocket-Protocol header. */
  readonly protocolLength: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
}
