// When clients come back whose connection has ended: after which close codes, at what time, and for how long they try and
// sessions wait. Pages follow the same rules (static/plotctl.js); the Node client is client/resuming-connection.
import { CLOSE_CODES } from "./close-codes.js";

/** Not on the wire: what both sides see of a connection that was cut without a close frame. */
export const CONNECTION_CUT = 1006;

/** The network failed, or the server restarts or has too much to do. Other ends are intended. */
export const RETURN_AFTER: ReadonlySet<number> = new Set([CONNECTION_CUT, CLOSE_CODES.RESTART, CLOSE_CODES.OVERLOAD]);

/** For so long a session waits for a client whose connection was cut, and the client tries to come back. */
export const RETURN_WITHIN_MS = 60_000;

/** The reason of a close frame that gives a client its own time to come back. */
export function restartReason(retryMs: number): string {
  return `restart; retry=${Math.round(retryMs)}`;
}

/** After how many milliseconds a client should come back. Undefined if the reason does not say so. */
export function retryMsOf(reason: string): number | undefined {
  const [, retry] = /; retry=(\d{1,9})$/.exec(reason) ?? [];
  return retry === undefined ? undefined : Number(retry);
}
