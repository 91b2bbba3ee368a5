// How many sessions of an app fit into memory. The figure follows the size of its documents, which is estimated: exact
// sizes would cost more than the sessions.
import { NDArray, isTypedArray } from "../base/ndarray.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import type { HasProps } from "../model/has-props.js";
import type { Column } from "../property/columns.js";
import type { ServerSession } from "./server-session.js";

/** What the process may use. */
export interface Memory {
  /** The smaller of V8's heap limit and the limit of the process's cgroup. */
  readonly limitBytes: number;
  /** Whether so much is in use that there should be no new sessions. */
  readonly isTight: () => boolean;
}

const SHARE_FOR_SESSIONS = 0.5;
const FEWEST = 100;
const MOST = 20_000;
const SMALLEST_SESSION_BYTES = 64 * 1024;
/** A new sample is taken after so many sessions. */
const SAMPLE_EVERY = 100;
const SAMPLE_SIZE = 10;
/** How much a new sample counts against the mean so far. */
const SAMPLE_WEIGHT = 0.25;

const BYTES_PER_MODEL = 1000;
const BYTES_PER_LIST_ITEM = 8;

export class SessionLimitByMemory {
  readonly #memory: Memory;
  #meanBytes = SMALLEST_SESSION_BYTES;
  #made = 0;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** The most sessions that there should be: from 100 to 20,000. */
  get current(): number {
    const count = Math.floor((SHARE_FOR_SESSIONS * this.#memory.limitBytes) / this.#meanBytes);
    return Math.min(Math.max(count, FEWEST), MOST);
  }

  /** Counts a session that was made, and from time to time measures some of those that there are. */
  note(made: ServerSession, all: ReadonlyMap<string, ServerSession>): void {
    const isFirst = this.#made === 0;
    if (this.#made++ % SAMPLE_EVERY !== 0) return;
    const sizes = [made, ...everyNth(all.values(), Math.ceil(all.size / SAMPLE_SIZE))].map(({ document }) =>
      estimateBytes(document.models),
    );
    const sample = Math.max(SMALLEST_SESSION_BYTES, sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
    this.#meanBytes += (sample - this.#meanBytes) * (isFirst ? 1 : SAMPLE_WEIGHT);
  }
}

function everyNth<T>(items: Iterable<T>, step: number): T[] {
  return [...items].filter((_item, index) => index % step === 0);
}

function estimateBytes(models: ReadonlySet<HasProps>): number {
  let bytes = 0;
  for (const model of models) {
    bytes += BYTES_PER_MODEL;
    if (!("column_names" in model)) continue;
    for (const column of columnsOf(model).values()) bytes += columnBytes(column);
  }
  return bytes;
}

function columnBytes(column: Column): number {
  const items = column instanceof NDArray ? column.data : column;
  return isTypedArray(items) ? items.byteLength : items.length * BYTES_PER_LIST_ITEM;
}
