// Requests that a client sends before it has the answers to earlier ones. Browsers and proxies wait for each answer. A connection
// that does not could put thousands of requests before those of other clients with a few packets.
import type { RequestListener } from "node:http";
import type { Socket } from "node:net";
import type { ErrorCode } from "../base/error-codes.js";
import { codeSuffix } from "../base/errors.js";
import type { Log } from "../base/log.js";

const MAX_UNANSWERED = 16;

/** Closes connections with more than 16 requests that are not answered yet. */
export function limitPipelining(onRequest: RequestListener, rejections: Log): RequestListener {
  const unanswered = new WeakMap<Socket, number>();
  return (req, res) => {
    const { socket } = req;
    // Node reads the rest of a packet after the connection is closed.
    if (socket.destroyed) return;
    const count = (unanswered.get(socket) ?? 0) + 1;
    if (count > MAX_UNANSWERED) {
      const code: ErrorCode = "RATE_LIMITED";
      const address = socket.remoteAddress ?? "";
      rejections.warn(
        `Closed a connection with more than ${MAX_UNANSWERED} requests at once (${address})${codeSuffix(code)}`,
        {
          code,
        },
      );
      socket.destroy();
      return;
    }
    unanswered.set(socket, count);
    res.once("close", () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    onRequest(req, res);
  };
}
