// The changes of a document that a client may have missed: each with its number, as it was encoded for those who got it.
// Changes that only their own client has are not encoded; the log keeps their numbers alone.
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

/** Changes that only their setter has. */
interface OwnChanges {
  readonly from: number;
  /** The last one. Grows while the same client goes on. */
  seq: number;
  readonly setter: Reader;
}

type Entry = NumberedChange | OwnChanges;

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

/** An entry is larger than its text and its buffers. */
const ENTRY_BYTES = 100;

export class PatchLog {
  readonly #budget = processBudget;
  #entries: Entry[] = [];
  #bytes = 0;
  /** Changes up to this number are not in the log. */
  #start = 0;

  add(change: NumberedChange): void {
    const bytes = bytesOf(change);
    this.#entries.push(change);
    this.#bytes += bytes;
    this.#budget.used += bytes;
    if (this.#budget.isExceeded) this.clear(change.seq);
    else while (this.#bytes > MAX_LOG_BYTES) this.#dropFirst();
  }

  /** Adds the number of a change that only its setter has. */
  addOwn(seq: number, setter: Reader): void {
    const last = this.#entries.at(-1);
    if (last !== undefined && "from" in last && last.setter === setter && last.seq === seq - 1) last.seq = seq;
    else this.#entries.push({ from: seq, seq, setter });
  }

  /** What a client that has all changes up to `seq` has missed. Undefined: the log does not have it any more. */
  missedBy(reader: Reader, seq: number): readonly NumberedChange[] | undefined {
    if (seq < this.#start) return undefined;
    const missed: NumberedChange[] = [];
    for (const entry of this.#entries) {
      if (entry.seq <= seq || entry.setter === reader) continue;
      if ("from" in entry) return undefined;
      if (entry.only === undefined || entry.only === reader) missed.push(entry);
    }
    return missed;
  }

  /** Forgets changes that every client has. */
  forget(seq: number): void {
    let first = this.#entries[0];
    while (first !== undefined && first.seq <= seq) {
      this.#dropFirst();
      first = this.#entries[0];
    }
  }

  /** Forgets all: `seq` is the number of the last change so far. */
  clear(seq: number): void {
    this.#budget.used -= this.#bytes;
    this.#entries = [];
    this.#bytes = 0;
    this.#start = seq;
  }

  #dropFirst(): void {
    const first = this.#entries.shift() as Entry;
    this.#start = first.seq;
    if ("from" in first) return;
    const bytes = bytesOf(first);
    this.#bytes -= bytes;
    this.#budget.used -= bytes;
  }
}

function bytesOf({ json, buffers }: NumberedChange): number {
  return ENTRY_BYTES + json.length + buffers.reduce((sum, { data }) => sum + data.byteLength, 0);
}
