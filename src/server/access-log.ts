// One line per request: `200 GET /sliders (127.0.0.1) 1.42ms`. Never the query, which may hold a token.
import type { IncomingMessage } from "node:http";
import type { Clock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import { cut } from "../base/show.js";
import { remoteAddress } from "./admission/forwarded.js";
import type { ServerSettings } from "./options.js";
import { rawPath } from "./admission/parsed-request.js";

/** A path of more characters is of no app. */
const MAX_PATH = 500;

export interface AccessLogParts {
  readonly settings: Pick<ServerSettings, "logging" | "requests">;
  /** Where the lines of refused requests go. */
  readonly rejections: Log;
  readonly clock: Clock;
}

/** Writes the line once the status is known: to the log that the status belongs into, or to the one that is given. */
type WriteLine = (status: number, log?: Log) => void;

export function accessLine({ settings, rejections, clock }: AccessLogParts, req: IncomingMessage): WriteLine {
  const startedAt = clock.now();
  const ip = remoteAddress(req, settings.requests.useXheaders) ?? req.socket.remoteAddress ?? "";
  return (status, log = isRejection(status) ? rejections : settings.logging.log) => {
    const ms = clock.now() - startedAt;
    const path = cut(rawPath(req.url), MAX_PATH);
    const line = `${status} ${req.method} ${path} (${ip}) ${ms.toFixed(2)}ms`;
    const level = status >= 500 ? "error" : status >= 400 ? "warn" : "info";
    log[level](line, { status, method: req.method, path, ip, ms });
  };
}

/** For want of permission, of sense, or of room; not for an error of ours or of an app. */
function isRejection(status: number): boolean {
  return (status >= 400 && status < 500) || status === 503;
}
