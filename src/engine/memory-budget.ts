// The memory of the engine: a few budgets, each a number of bytes that caches of all data sets share. When they have more
// together, the value that was used least recently leaves its cache, whichever that is. So the memory of a process has a
// limit however many data sets are open, and one that nobody looks at takes none of it.
//
//   answers   what views were answered: small, and asked for again by other sessions
//   arrays    columns, orders of rows, bins and tables of cross-filters, cells that are counted ahead
//
// A thread or process that reads indexes has a budget of its own for blocks and rows: see `parquet/view-readers`.
import { defaultMemory } from "./memory-limit.js";

/** A value in a cache. */
export interface Kept {
  readonly bytes: number;
  /** Removes it from its cache. */
  readonly evict: () => void;
}

export class MemoryBudget {
  #maxBytes: number;
  /** In the order of their last use. */
  readonly #kept = new Set<Kept>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Adds a value as the newest one, and evicts the oldest ones beyond the limit. */
  add(kept: Kept): void {
    this.#kept.add(kept);
    this.#bytes += kept.bytes;
    for (const oldest of this.#kept) {
      if (this.#bytes <= this.#maxBytes) return;
      this.remove(oldest);
      oldest.evict();
    }
  }

  /** Takes at least so many bytes from now on. */
  raise(maxBytes: number): void {
    this.#maxBytes = Math.max(this.#maxBytes, maxBytes);
  }

  /** A value was used. Does nothing for one that is not in the budget. */
  touch(kept: Kept): void {
    if (this.#kept.delete(kept)) this.#kept.add(kept);
  }

  /** A value left its cache. Calling it twice does nothing. */
  remove(kept: Kept): void {
    if (this.#kept.delete(kept)) this.#bytes -= kept.bytes;
  }
}

/** What an engine keeps besides its data. */
export interface Budgets {
  /** For answers of views, with what is made of them for browsers. */
  readonly answers: MemoryBudget;
  /** For arrays over all rows. */
  readonly arrays: MemoryBudget;
}

/** Those of this process. */
export const budgets: Budgets = {
  answers: new MemoryBudget(64 * 2 ** 20),
  arrays: new MemoryBudget(defaultMemory()),
};

/** Those of an engine that is never closed: what it keeps goes with it. */
export function ownBudgets(maxBytes: number): Budgets {
  return { answers: new MemoryBudget(maxBytes), arrays: new MemoryBudget(maxBytes) };
}
