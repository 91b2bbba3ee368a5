// The rows that a cross-filter has chosen, for tables and exports. They follow the boxes when those are at rest.
import { withoutDocument } from "../../document/current.js";
import type { ColumnInfo, Engine } from "../../engine/contract.js";
import { allOf } from "../../engine/predicate/predicate.js";
import type { Batch, RowsQuery } from "../../engine/rows-query.js";
import type { TableSource } from "../table-source.js";
import type { Coordinator } from "./coordinator.js";
import { filtersOf, predicateOf } from "./filters.js";

/** The chosen rows of a cross-filter: `cross.rows`, which `data_table` shows. */
export class CrossRows implements TableSource {
  readonly #engine: Engine;
  readonly #coordinator: Coordinator;

  /** @internal */
  constructor(engine: Engine, coordinator: Coordinator) {
    this.#engine = engine;
    this.#coordinator = coordinator;
  }

  /** The columns of the data. */
  get schema(): readonly ColumnInfo[] {
    return this.#engine.columns;
  }

  /** The number of chosen rows. */
  get length(): number {
    return this.#coordinator.counts.chosen;
  }

  /** Part of the chosen rows, in an order. @internal */
  query(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    const chosen = this.#coordinator.charts.flatMap(filtersOf).map(predicateOf);
    const where = allOf([...chosen, query.where]);
    // What the engine keeps must not keep the document of the session that asked first.
    return withoutDocument(() => this.#engine.rows({ ...query, where }, signal));
  }

  /** @internal */
  follow(callback: () => void): () => void {
    return this.#coordinator.onRest(callback);
  }

  /** Calls back when other rows are chosen, once the boxes are at rest. */
  on_change(...callbacks: (() => unknown)[]): void {
    for (const callback of callbacks) this.#coordinator.onRest(callback);
  }
}
