// The port that answers GET /metrics, and nothing else.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "../../base/log.js";
import type { ListeningServers } from "../bind.js";
import { listen } from "../listen.js";
import type { Metrics } from "./metrics.js";

/** What renders the metrics. */
export type MetricsSource = Pick<Metrics, "render">;

interface MetricsListenerOptions {
  readonly port: number;
  /** Undefined for both loopbacks. */
  readonly address: string | undefined;
  readonly metrics: MetricsSource;
  /** The log for input that is not a valid request. */
  readonly rejections: Log;
}

/** Rejects with PlotctlError when the port is in use or the machine does not have the address. */
export function listenForMetrics({ metrics, ...where }: MetricsListenerOptions): Promise<ListeningServers> {
  return listen({
    ...where,
    portSetting: "--metrics-port",
    unixSocket: undefined,
    tls: undefined,
    onRequest: (req, res) => void answer(req, res, metrics),
    onUpgrade: (_req, socket) => socket.destroy(),
  });
}

async function answer({ method, url }: IncomingMessage, res: ServerResponse, metrics: MetricsSource): Promise<void> {
  if (url !== "/metrics") {
    res.writeHead(404).end();
  } else if (method !== "GET") {
    res.writeHead(405, { Allow: "GET" }).end();
  } else {
    const { type, text } = await metrics.render();
    res.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(text);
  }
}
