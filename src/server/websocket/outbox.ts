// What leaves on one socket: in order, the fragments of a message never parted, all of one turn of the event loop in one
// write. A client that does not read fills only its own outbox, and is closed when that is too full for too long.
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Frames } from "../../protocol/framing.js";
import { wireBytes } from "./wire-bytes.js";

export const OUTBOX_LIMITS = {
  /** More than this for `patienceMs`, or more than `mostBytes` at any time, is too much. */
  comfortableBytes: 8 * 1024 * 1024,
  mostBytes: 32 * 1024 * 1024,
  patienceMs: 10_000,
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

  /** Takes a whole message; one for a socket that is closing is dropped. */
  send(frames: Frames): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    if (!this.#isHeld) {
      this.hold();
      process.nextTick(() => this.release());
    }
    // Past the websocket layer, which would frame the same message again for each of a thousand viewers.
    if (!this.#isCompressed) this.#socket.write(wireBytes(frames));
    else for (const frame of frames) this.#ws.send(frame);
  }

  /** Gathers what is sent from now on, so that it leaves in one write. */
  hold(): void {
    if (this.#isHeld) return;
    this.#isHeld = true;
    this.#socket.cork();
  }

  /** Lets what was gathered leave. */
  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#socket.uncork();
  }

  /** More is waiting than is comfortable: nothing that causes more should be taken in. */
  get isBehind(): boolean {
    return this.#ws.bufferedAmount > this.#limits.comfortableBytes;
  }

  /** Whether the client must be given up. Asked after each send and once a second. */
  isOverloaded(nowMs: number): boolean {
    if (!this.isBehind) {
      this.#behindSince = undefined;
      return false;
    }
    this.#behindSince ??= nowMs;
    return this.#ws.bufferedAmount > this.#limits.mostBytes || nowMs - this.#behindSince > this.#limits.patienceMs;
  }
}
