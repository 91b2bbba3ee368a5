// Pings, so that proxies keep the connection open and a client that vanished is detected. The payload counts from 0. Two
// successive pings without an answer terminate the connection, unless this side was not reading.
import type { WebSocket } from "ws";
import type { Clock } from "../../base/clock.js";

const MAX_UNANSWERED = 2;

/** Starts to send pings; none for 0 ms. Returns the function that stops them. */
export function keepAlive(
  ws: WebSocket,
  { intervalMs, isListening, clock }: { intervalMs: number; isListening: () => boolean; clock: Clock },
): () => void {
  if (intervalMs === 0) return () => {};
  let count = 0;
  let unanswered = 0;
  let dueAt = clock.now() + intervalMs;

  ws.on("pong", (payload: Buffer) => {
    if (/^[0-9]+$/.test(payload.toString("latin1"))) unanswered = 0;
  });
  const timer = clock.setInterval(() => {
    const now = clock.now();
    // After a pause of the process, unread answers may be waiting.
    if (!isListening() || now - dueAt > intervalMs / 2) unanswered = 0;
    dueAt = now + intervalMs;
    if (unanswered >= MAX_UNANSWERED) {
      ws.terminate();
      return;
    }
    ws.ping(String(count++));
    unanswered++;
  }, intervalMs);
  return () => timer.cancel();
}
