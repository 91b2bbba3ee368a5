// Large data as authors see it: the source of glyph calls.
import { PlotctlError } from "../base/errors.js";
import { withoutDocument } from "../document/current.js";
import type { ColumnInfo, Engine } from "../engine/contract.js";
import { READY, type DataStatus } from "../engine/data-changes.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import {
  COLUMN_TYPES,
  DRAWS,
  type DrawnColumn,
  type SelfDrawing,
  type SelfDrawnCall,
} from "../plotting/glyphs/self-drawing.js";
import { Crossfilter } from "./crossfilter.js";
import { parsePredicate, type PredicateArgs } from "../engine/predicate/parse.js";
import type { Batch, RowsQuery } from "../engine/rows-query.js";
import { drawData } from "./draw.js";
import { reportProblems } from "./problems.js";
import { readRows, type RowOf, type DataRowsOptions } from "./rows.js";
import type { TableSource } from "./table-source.js";

/** The columns of data, with the type of their values. */
export type RowTypes = Readonly<Record<string, unknown>>;

/**
 * A data set of any size on the server. Glyph methods take it as their `source`, and browsers get what they show of it.
 * `open` returns it; all sessions share it.
 */
export class Data<C extends object = RowTypes> implements SelfDrawing<C>, TableSource {
  declare readonly [COLUMN_TYPES]?: C;
  readonly #engine: Engine;
  readonly #closed: () => void;

  /** @internal */
  constructor(engine: Engine, closed: () => void = () => undefined) {
    this.#engine = engine;
    this.#closed = closed;
  }

  /** The columns: names, kinds, gaps and extents. */
  get schema(): readonly ColumnInfo[] {
    return this.#engine.columns;
  }

  /** The number of rows. */
  get length(): number {
    return this.#engine.rowCount;
  }

  /** How far the data is prepared, and the files that are left out. */
  get status(): DataStatus {
    return this.#engine.changes?.status ?? READY;
  }

  /** Calls back with the status while the data is indexed, and when it has changed: see `watch`. */
  on_change(...callbacks: ((status: DataStatus) => unknown)[]): void {
    for (const callback of callbacks) this.#engine.changes?.onChange(() => void callback(this.status));
  }

  /** Resolves when the data is indexed. Rejects with PlotctlError if it cannot be read. */
  async ready(): Promise<this> {
    await this.#engine.changes?.ready();
    return this;
  }

  /** Looks whether the files have changed. Views show it when it is indexed. @internal */
  async look(): Promise<void> {
    await this.#engine.look?.();
  }

  /** Charts that filter each other, for one session: call it while the app creates its document. */
  crossfilter(): Crossfilter<keyof C & string> {
    return new Crossfilter(this.#engine);
  }

  /**
   * Rows as objects: `await data.rows({ where: "speed > $min", args: { min: 3 }, order: "-speed", limit: 10 })`. A condition has
   * comparisons, `between`, `in`, `like`, `contains`, `is null`, `and`, `or`, `not` and parentheses.
   *
   * Rejects with PlotctlError: INVALID_FILTER with the place in the condition, UNKNOWN_COLUMN, MISSING_ARGUMENT, and
   * UNKNOWN_OPTION.
   */
  async rows(options: DataRowsOptions<keyof C & string> = {}): Promise<RowOf<C>[]> {
    return (await readRows(this, options as DataRowsOptions, new AbortController().signal)) as RowOf<C>[];
  }

  /**
   * The rows for which a condition is true, as data of their own: `await data.where("speed > $min", { min: 3 })`. Rows of files
   * are copied to the cache of the user. Close it when it is not needed any more.
   *
   * Rejects with PlotctlError, as `rows` does.
   */
  async where(condition: string, args: PredicateArgs = {}): Promise<Data<C>> {
    const where = parsePredicate(condition, args, this.schema);
    const filtered = await withoutDocument(() => this.#engine.matching?.(where));
    if (filtered !== undefined) return new Data<C>(filtered);
    throw new PlotctlError("INVALID_ARGUMENT", "where(): this kind of data cannot be filtered.");
  }

  /** Part of the rows, in an order. @internal */
  query(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    // What the engine keeps must not keep the document of the session that asked first.
    return withoutDocument(() => this.#engine.rows(query, signal));
  }

  /** Frees the memory. Views of the data keep their last picture. */
  close(): void {
    this.#engine.close();
    this.#closed();
  }

  /** Adds the renderer for a glyph call. */
  [DRAWS](call: SelfDrawnCall): GlyphRenderer {
    reportProblems(this.#engine);
    return drawData(this.#engine, call);
  }
}
