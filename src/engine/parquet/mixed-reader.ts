// Answers for the files of one axis, some of which have no index.
import type { Envelope, EnvelopeQuery } from "../contract.js";
import { AxisReader } from "./axis-reader.js";
import { CoarseReader } from "./coarse-reader.js";
import type { Abortion, DuckDB } from "./duckdb.js";
import { joinedEnvelopes } from "./joined-envelopes.js";
import type { OpenAxis } from "./messages.js";

export interface Reader {
  ask(query: EnvelopeQuery, abortion: Abortion): Promise<Envelope>;
  close(): void;
}

/** The reader for the files of an axis. */
export function readerOf(duckdb: () => Promise<DuckDB>, axis: OpenAxis): Reader {
  return axis.unindexed.length === 0 ? new AxisReader(duckdb, axis) : new MixedReader(duckdb, axis);
}

class MixedReader implements Reader {
  readonly #indexed: AxisReader;
  readonly #others: CoarseReader;

  constructor(duckdb: () => Promise<DuckDB>, axis: OpenAxis) {
    this.#indexed = new AxisReader(duckdb, axis);
    this.#others = new CoarseReader(duckdb, axis.axis.x, axis.unindexed);
  }

  async ask(query: EnvelopeQuery, abortion: Abortion): Promise<Envelope> {
    const answers = [await this.#indexed.ask(query, abortion), await this.#others.ask(query, abortion)];
    return joinedEnvelopes(query, answers);
  }

  close(): void {
    this.#indexed.close();
  }
}
