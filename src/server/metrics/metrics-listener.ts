// The port that answers GET /metrics, and nothing else.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import { codeOf, isA, messageOf } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { requestedHost } from "../admission/host.js";
import { matchesHost, type Authority, type HostPattern } from "../admission/host-pattern.js";
import type { ListeningServers } from "../bind.js";
import { HttpError, methodNotAllowed } from "../http-error.js";
import { listen } from "../listen.js";
import type { Metrics } from "./metrics.js";

/** What renders the metrics. */
export type MetricsSource = Pick<Metrics, "render">;

interface MetricsListenerOptions {
  readonly port: number;
  /** Undefined for both loopbacks. */
  readonly address: string | undefined;
  /** Names of this server, besides the address. Default: none. */
  readonly hosts?: readonly HostPattern[];
  readonly metrics: MetricsSource;
  /** The log for input that is not a valid request. */
  readonly rejections: Log;
}

/** Rejects with PlotctlError when the port is in use or the machine does not have the address. */
export function listenForMetrics(options: MetricsListenerOptions): Promise<ListeningServers> {
  return listen({
    port: options.port,
    address: options.address,
    rejections: options.rejections,
    portSetting: "--metrics-port",
    unixSocket: undefined,
    tls: undefined,
    onRequest: (req, res) => void answer(req, res, options),
    onUpgrade: (_req, socket) => socket.destroy(),
  });
}

/** Never rejects. */
async function answer(req: IncomingMessage, res: ServerResponse, options: MetricsListenerOptions): Promise<void> {
  try {
    checkRequest(req, options);
    const { type, text } = await options.metrics.render();
    res.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(text);
  } catch (error) {
    const known = isA(error, HttpError) ? error : new HttpError(500, "The metrics could not be read.");
    if (known !== error)
      options.rejections.error(`The metrics could not be read: ${messageOf(error)}`, { code: codeOf(error) });
    res.writeHead(known.status, { ...known.headers, "Content-Type": "text/plain" }).end(`${known.message}\n`);
  }
}

function checkRequest(req: IncomingMessage, { address, hosts }: MetricsListenerOptions): void {
  const host = requestedHost(req);
  if (!isOwnName(host, { address, hosts }))
    throw new HttpError(403, "This host is not allowed here. The server's --host option can allow it.");
  const [path] = (req.url ?? "").split("?", 1);
  if (path !== "/metrics") throw new HttpError(404, "Only /metrics is here.");
  if (req.method !== "GET") throw methodNotAllowed(["GET"]);
}

/**
 * Whether a host may be one of this machine: an address, a name in the local network, or a name that the operator has given. A
 * page of the Internet has none of them, even if it lets its own name point here (DNS rebinding).
 */
function isOwnName(
  { host }: Authority,
  { address, hosts = [] }: Pick<MetricsListenerOptions, "address" | "hosts">,
): boolean {
  const isAddress = host.startsWith("[") || isIP(host) !== 0;
  if (isAddress || !host.includes(".") || host === address?.toLowerCase()) return true;
  // The port is that of the apps.
  return hosts.some((pattern) => matchesHost({ host, port: pattern.port }, "http", pattern));
}
