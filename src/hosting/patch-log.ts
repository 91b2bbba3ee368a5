// The changes of a document that a client may have missed: each with its number, as it was encoded for those who got it. What
// the log has no room for is remembered without its values (touch-list.ts).
import { getHeapStatistics } from "node:v8";
import type { OutgoingBuffer } from "../protocol/message.js";
import type { Reader } from "./readers.js";
import { bytesOf, TouchList, type Touch } from "./touch-list.js";

/** A change, or a message for pages, in the order in which it is sent. The first change of a document has number 1. */
export interface NumberedChange extends Omit<Touch, "message"> {
  readonly json: string;
  readonly buffers: readonly OutgoingBuffer[];
  /** The number of the patch with which it was sent. */
  readonly patch: number;
}

/** What a client has missed: the changes themselves, or only what they, and its own ones, have touched. */
export type Missed =
  | { readonly is: "changes"; readonly changes: readonly NumberedChange[]; readonly touches: readonly Touch[] }
  | { readonly is: "touches"; readonly touches: readonly Touch[] };

/** What all logs of a process may hold together. */
class LogBudget {
  used = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isExceeded(): boolean {
    return this.used > this.#limit;
  }
}

const SHARE_OF_HEAP = 0.05;
const processBudget = new LogBudget(SHARE_OF_HEAP * getHeapStatistics().heap_size_limit);

/** Of one session. */
const MAX_LOG_BYTES = 4 * 1024 * 1024;
/** A client that has missed more changes than that gets the present values. */
const SHARE_OF_SNAPSHOT = 0.5;

/** A change is larger than its text and its buffers. */
const CHANGE_BYTES = 100;

export class PatchLog {
  readonly #budget = processBudget;
  readonly #touches = new TouchList();
  #changes: NumberedChange[] = [];
  #bytes = 0;
  #maxBytes = MAX_LOG_BYTES;
  /** Changes up to this number are not in the log. */
  #start = 0;

  /** The size of the whole document, when it was sent last. */
  set snapshotBytes(bytes: number) {
    this.#maxBytes = Math.min(MAX_LOG_BYTES, SHARE_OF_SNAPSHOT * bytes);
  }

  add(change: NumberedChange): void {
    this.#changes.push(change);
    this.#countBytes(sizeOf(change));
    while (this.#bytes > this.#maxBytes) this.#forgetValues();
    if (this.#budget.isExceeded) while (this.#changes.length > 0) this.#forgetValues();
    if (this.#budget.isExceeded) this.clear(change.seq);
  }

  /** What a client that has all changes up to `seq` has missed. Undefined: that is not known any more. */
  missedBy(reader: Reader, seq: number): Missed | undefined {
    const later = this.#changes.filter((change) => change.seq > seq);
    if (seq >= this.#start) {
      const changes = later.filter(({ setter, only }) => setter !== reader && (only === undefined || only === reader));
      return { is: "changes", changes, touches: later.map(touchOf) };
    }
    const touches = this.#touches.since(seq);
    return touches && { is: "touches", touches: [...touches, ...later.map(touchOf)] };
  }

  /** The client that made a change over a connection, among those changes that the log has. */
  setterOf(connection: string): Reader | undefined {
    const isIt = ({ setter }: Touch): boolean => setter?.connection === connection;
    return (this.#changes.findLast(isIt) ?? this.#touches.last(isIt))?.setter;
  }

  /** What all changes after `start` have touched. */
  get touches(): { readonly start: number; readonly touches: readonly Touch[] } {
    const { start } = this.#touches;
    return { start, touches: [...(this.#touches.since(start) ?? []), ...this.#changes.map(touchOf)] };
  }

  /** Starts with what changes up to `seq` have touched, which were made in another process. */
  startFrom({ start, touches, seq }: { start: number; touches: readonly Touch[]; seq: number }): void {
    this.clear(start);
    this.#changeTouches((list) => touches.forEach((touch) => list.add(touch)));
    this.#start = seq;
  }

  /** Forgets changes that every client has. */
  forget(seq: number): void {
    if (seq > this.#touches.start) this.#changeTouches((touches) => touches.forget(seq));
    let first = this.#changes[0];
    while (first !== undefined && first.seq <= seq) {
      this.#dropFirst();
      first = this.#changes[0];
    }
  }

  /** Forgets all: `seq` is the number of the last change so far. */
  clear(seq: number): void {
    this.#changeTouches((touches) => touches.clear(seq));
    this.#countBytes(-this.#bytes);
    this.#changes = [];
    this.#start = seq;
  }

  #forgetValues(): void {
    const first = this.#dropFirst();
    this.#changeTouches((touches) => touches.add(touchOf(first)));
  }

  #dropFirst(): NumberedChange {
    const first = this.#changes.shift() as NumberedChange;
    this.#start = first.seq;
    this.#countBytes(-sizeOf(first));
    return first;
  }

  #changeTouches(change: (touches: TouchList) => void): void {
    const before = this.#touches.bytes;
    change(this.#touches);
    this.#budget.used += this.#touches.bytes - before;
  }

  #countBytes(bytes: number): void {
    this.#bytes += bytes;
    this.#budget.used += bytes;
  }
}

export function sizeOf(change: NumberedChange): number {
  return CHANGE_BYTES + bytesOf(change);
}

function touchOf({ json, buffers, patch: _patch, ...touch }: NumberedChange): Touch {
  return touch.subject.is === "message" ? { ...touch, message: { json, buffers } } : touch;
}
