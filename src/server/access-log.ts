// One line per request: `200 GET /sliders (127.0.0.1) 1.42ms`. Never the query, which may hold a token.
import type { IncomingMessage } from "node:http";
import type { Log } from "../base/log.js";
import { rawPath } from "./visit.js";

/** Returns the function that writes the line once the status is known. */
export function accessLine(log: Log, req: IncomingMessage): (status: number) => void {
  const startedAt = performance.now();
  return (status) => {
    const ms = performance.now() - startedAt;
    const path = rawPath(req.url);
    const ip = req.socket.remoteAddress ?? "";
    const line = `${status} ${req.method} ${path} (${ip}) ${ms.toFixed(2)}ms`;
    const level = status >= 500 ? "error" : status >= 400 ? "warn" : "info";
    log[level](line, { status, method: req.method, path, ip, ms });
  };
}
