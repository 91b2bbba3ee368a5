// The changes of a document that a client may have missed: each with its number, as it was encoded for those who got it. A
// change that only its own client has is not here, since no other client can have missed it.
import { getHeapStatistics } from "node:v8";
import type { OutgoingBuffer } from "../protocol/message.js";
import type { Reader } from "./readers.js";

/** A change, or a message for pages, in the order in which it is sent. */
export interface NumberedChange {
  /** The first change of a document has number 1. */
  readonly seq: number;
  readonly json: string;
  readonly buffers: readonly OutgoingBuffer[];
  /** The client that made the change, and has it. */
  readonly setter: Reader | undefined;
  /** The only client that gets the change; undefined: all but the setter. */
  readonly only: Reader | undefined;
}

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

/** Of one session. A client that has missed more reads the whole document. */
const MAX_LOG_BYTES = 4 * 1024 * 1024;

/** A change is larger than its text and its buffers. */
const CHANGE_BYTES = 100;

export class PatchLog {
  readonly #budget = processBudget;
  #changes: NumberedChange[] = [];
  #bytes = 0;
  /** Changes up to this number are not in the log. */
  #start = 0;

  add(change: NumberedChange): void {
    const bytes = bytesOf(change);
    this.#changes.push(change);
    this.#bytes += bytes;
    this.#budget.used += bytes;
    if (this.#budget.isExceeded) this.clear(change.seq);
    else while (this.#bytes > MAX_LOG_BYTES) this.#dropFirst();
  }

  /** What a client that has all changes up to `seq` has missed. Undefined: the log does not have it any more. */
  missedBy(reader: Reader, seq: number): readonly NumberedChange[] | undefined {
    if (seq < this.#start) return undefined;
    return this.#changes.filter(
      (change) => change.seq > seq && change.setter !== reader && (change.only === undefined || change.only === reader),
    );
  }

  /** Forgets changes that every client has. */
  forget(seq: number): void {
    let first = this.#changes[0];
    while (first !== undefined && first.seq <= seq) {
      this.#dropFirst();
      first = this.#changes[0];
    }
  }

  /** Forgets all: `seq` is the number of the last change so far. */
  clear(seq: number): void {
    this.#budget.used -= this.#bytes;
    this.#changes = [];
    this.#bytes = 0;
    this.#start = seq;
  }

  #dropFirst(): void {
    const first = this.#changes.shift() as NumberedChange;
    this.#start = first.seq;
    const bytes = bytesOf(first);
    this.#bytes -= bytes;
    this.#budget.used -= bytes;
  }
}

function bytesOf({ json, buffers }: NumberedChange): number {
  return CHANGE_BYTES + json.length + buffers.reduce((sum, { data }) => sum + data.byteLength, 0);
}
