// The outgoing messages of one socket: in order, the fragments of a message together, all of one turn of the event loop in
// one write. A client that does not read fills only its own outbox; it is closed when that stays too full for too long.
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Frames } from "../../protocol/framing.js";
import { wireBytes } from "./wire-bytes.js";

export const OUTBOX_LIMITS = {
  /** A client is overloaded above this for longer than `timeoutMs`, or above `maxBytes` at any time. */
  softLimitBytes: 8 * 1024 * 1024,
  maxBytes: 32 * 1024 * 1024,
  timeoutMs: 10_000,
};
export type OutboxLimits = typeof OUTBOX_LIMITS;

export class Outbox {
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  readonly #limits: OutboxLimits;
  readonly #isCompressed: boolean;
  #isHeld = false;
  #behindSince: number | undefined;

  constructor(ws: WebSocket, socket: Duplex, limits: OutboxLimits) {
    this.#ws = ws;
    this.#socket = socket;
    this.#limits = limits;
    this.#isCompressed = ws.extensions.includes("permessage-deflate");
  }

  /** Sends a whole message; drops it when the socket is closing. */
  send(frames: Frames): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    if (!this.#isHeld) {
      this.hold();
      process.nextTick(() => this.release());
    }
    // Bypasses the websocket layer, which would frame the same message again for each of a thousand viewers.
    if (this.#isCompressed) for (const frame of frames) this.#ws.send(frame);
    else for (const chunk of wireBytes(frames)) this.#socket.write(chunk);
  }

  /** Buffers what is sent from now on, for one write. */
  hold(): void {
    if (this.#isHeld) return;
    this.#isHeld = true;
    this.#socket.cork();
  }

  /** Writes what was buffered. */
  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#socket.uncork();
  }

  /** Whether so much is waiting that no message should be read that may cause more. */
  get isBehind(): boolean {
    return this.#ws.bufferedAmount > this.#limits.softLimitBytes;
  }

  /** Whether the client must be closed. Called after each send and once a second. */
  isOverloaded(nowMs: number): boolean {
    if (!this.isBehind) {
      this.#behindSince = undefined;
      return false;
    }
    this.#behindSince ??= nowMs;
    return this.#ws.bufferedAmount > this.#limits.maxBytes || nowMs - this.#behindSince > this.#limits.timeoutMs;
  }
}
