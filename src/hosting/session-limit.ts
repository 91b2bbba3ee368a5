// How many sessions of an app fit into memory. The number follows the size of its documents, which is estimated: to measure
// it exactly would cost more than the sessions do.
import { NDArray, isTypedArray } from "../base/ndarray.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import type { HasProps } from "../model/has-props.js";
import type { Column } from "../property/columns.js";
import type { ServerSession } from "./server-session.js";

/** The memory of the process. */
export interface Memory {
  /** The smaller of V8's heap limit and the limit of the process's cgroup. */
  readonly limitBytes: number;
  /** Whether so much is in use that no new sessions should be created. */
  readonly isTight: () => boolean;
}

const SHARE_FOR_SESSIONS = 0.5;
const MIN_SESSIONS = 100;
const MAX_SESSIONS = 20_000;
const MIN_SESSION_BYTES = 64 * 1024;
/** A new sample is measured after so many sessions. */
const SAMPLE_EVERY = 100;
const SAMPLE_SIZE = 10;
/** The weight of a new sample in the mean. */
const SAMPLE_WEIGHT = 0.25;

const BYTES_PER_MODEL = 1000;
const BYTES_PER_LIST_ITEM = 8;

export class SessionLimitByMemory {
  readonly #memory: Memory;
  #meanBytes = MIN_SESSION_BYTES;
  #created = 0;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** The recommended limit: from 100 to 20,000 sessions. */
  get current(): number {
    const count = Math.floor((SHARE_FOR_SESSIONS * this.#memory.limitBytes) / this.#meanBytes);
    return Math.min(Math.max(count, MIN_SESSIONS), MAX_SESSIONS);
  }

  /** Counts a new session, and from time to time measures a sample of all. */
  onCreated(created: ServerSession, all: ReadonlyMap<string, ServerSession>): void {
    const isFirst = this.#created === 0;
    if (this.#created++ % SAMPLE_EVERY !== 0) return;
    const sizes = [created, ...everyNth(all.values(), Math.ceil(all.size / SAMPLE_SIZE))].map(({ document }) =>
      estimateBytes(document.models),
    );
    const sample = Math.max(MIN_SESSION_BYTES, sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
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
