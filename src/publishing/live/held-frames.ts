// What a session sends is held back until the changes are stored that it may tell of: patches, answers and whole documents
// alike, in their order. So nobody sees what a crash could take back. Only an ERROR goes at once: it tells of no change.
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import { messageType, type Frames } from "../../protocol/framing.js";

/** While the store does not answer, a client that is owed more than that is disconnected. */
const MAX_HELD_BYTES = 8 * 1024 * 1024;

export interface Receiver {
  send(frames: Frames): void;
  close(code: number, reason: string): void;
}

interface Held {
  /** Sent when the changes up to this one are stored. */
  readonly rev: number;
  readonly to: Receiver;
  readonly frames: Frames;
}

export interface HoldState {
  /** The number of the last change. */
  readonly lastRev: number;
  readonly storedRev: number;
  /** Whether the store does not answer. */
  readonly isInTrouble: boolean;
}

export class HeldFrames {
  readonly #state: () => HoldState;
  #held: Held[] = [];
  #bytes = new Map<Receiver, number>();

  constructor(state: () => HoldState) {
    this.#state = state;
  }

  send(to: Receiver, frames: Frames): void {
    const { lastRev, storedRev, isInTrouble } = this.#state();
    if (storedRev >= lastRev || messageType(frames) === "ERROR") {
      to.send(frames);
      return;
    }
    this.#held.push({ rev: lastRev, to, frames });
    if (isInTrouble) this.#count(to, frames);
  }

  #count(to: Receiver, frames: Frames): void {
    const bytes = frames.reduce((sum, frame) => sum + frame.length, this.#bytes.get(to) ?? 0);
    this.#bytes.set(to, bytes);
    if (bytes > MAX_HELD_BYTES) this.#turnAway(to);
  }

  /** Sends what tells of changes up to `rev`. */
  release(rev: number): void {
    this.#bytes.clear();
    const later = this.#held.findIndex((held) => held.rev > rev);
    const ready = later === -1 ? this.#held : this.#held.slice(0, later);
    this.#held = later === -1 ? [] : this.#held.slice(later);
    for (const { to, frames } of ready) to.send(frames);
  }

  /** Turns away the clients that wait for the document: they come back later. */
  turnAwayNewcomers(): void {
    const isOfNewcomer = ({ frames }: Held): boolean => ["ACK", "PULL-DOC-REPLY"].includes(messageType(frames));
    for (const to of new Set(this.#held.filter(isOfNewcomer).map((held) => held.to))) this.#turnAway(to);
  }

  #turnAway(to: Receiver): void {
    this.#held = this.#held.filter((held) => held.to !== to);
    this.#bytes.delete(to);
    to.close(CLOSE_CODES.OVERLOAD, "The store does not answer.");
  }

  /** Drops all: it tells of changes that are not stored. */
  clear(): void {
    this.#held = [];
    this.#bytes.clear();
  }
}
