// One line per request: `200 GET /sliders (127.0.0.1) 1.42ms`, with `[NOT_FOUND]` or another code for an error. Never the
// query, which may hold a token.
import type { Clock } from "../base/clock.js";
import type { ErrorCode } from "../base/error-codes.js";
import { codeSuffix } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { cut } from "../base/show.js";
import { sessionHash } from "../tokens/session-id.js";
import type { ServerSettings } from "./options.js";
import type { ParsedRequest } from "./admission/parsed-request.js";

/** Longer paths are cut. */
const MAX_PATH = 500;

interface AccessLogParts {
  readonly settings: Pick<ServerSettings, "logging">;
  /** The log for lines of rejected requests. */
  readonly rejections: Log;
  readonly clock: Clock;
}

export interface Outcome {
  /** Of the error that is the answer. */
  readonly code?: ErrorCode | undefined;
  readonly userId?: string | undefined;
  /** The log has a hash of it: who knows the id can join the session. */
  readonly sessionId?: string | undefined;
  /** Whether the line is for debugging only: requests that machines repeat all the time. */
  readonly isRoutine?: boolean;
  /** Default: the log for this status. */
  readonly log?: Log;
}

/** Writes the line once the status is known. */
export type WriteLine = (status: number, outcome?: Outcome) => void;

export function accessLine({ settings, rejections, clock }: AccessLogParts, request: ParsedRequest): WriteLine {
  const startedAt = clock.now();
  const { req, rawPath, remoteAddress: ip } = request;
  return (
    status,
    {
      code,
      userId: user,
      sessionId,
      isRoutine = false,
      log = isRejection(status) ? rejections : settings.logging.log,
    } = {},
  ) => {
    const session = sessionId === undefined ? undefined : sessionHash(sessionId);
    const ms = clock.now() - startedAt;
    const path = cut(rawPath, MAX_PATH);
    const line = `${status} ${req.method} ${path} (${ip}) ${ms.toFixed(2)}ms${codeSuffix(code)}`;
    const level = isRoutine ? "debug" : status >= 500 ? "error" : status >= 400 ? "warn" : "info";
    log[level](line, { code, status, method: req.method, path, ip, ms, user, session });
  };
}

/** Whether the client caused it, or there was no capacity; errors of the server or of an app are none. */
function isRejection(status: number): boolean {
  return (status >= 400 && status < 500) || status === 503;
}
