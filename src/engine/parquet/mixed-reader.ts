// Answers for the files of one axis, some of which have no index.
import type { Envelope, EnvelopeQuery } from "../contract.js";
import type { MemoryBudget } from "../memory-budget.js";
import { AxisReader } from "./axis-reader.js";
import { CoarseReader } from "./coarse-reader.js";
import type { Abortion, DuckDB } from "./duckdb.js";
import { joinedEnvelopes } from "./joined-envelopes.js";
import type { OpenAxis } from "./messages.js";

export interface Reader {
  ask(query: EnvelopeQuery, abortion: Abortion): Promise<Envelope>;
  close(): void;
}

/** The reader for the files of an axis, which keeps what it reads in the budget. */
export function readerOf(duckdb: () => Promise<DuckDB>, axis: OpenAxis, budget: MemoryBudget): Reader {
  const indexed = new AxisReader(duckdb, axis, budget);
  return axis.unindexed.length === 0
    ? indexed
    : new MixedReader(indexed, new CoarseReader(duckdb, axis.axis.x, axis.unindexed));
}

class MixedReader implements Reader {
  readonly #indexed: AxisReader;
  readonly #others: CoarseReader;

  constructor(indexed: AxisReader, others: CoarseReader) {
    this.#indexed = indexed;
    this.#others = others;
  }

  async ask(query: EnvelopeQuery, abortion: Abortion): Promise<Envelope> {
    const answers = [await this.#indexed.ask(query, abortion), await this.#others.ask(query, abortion)];
    return joinedEnvelopes(query, answers);
  }

  close(): void {
    this.#indexed.close();
  }
}
