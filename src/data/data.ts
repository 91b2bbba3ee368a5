// Large data as authors see it: the source of glyph calls.
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { show } from "../base/show.js";
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
import type { AppendedColumn } from "../engine/live/appended-rows.js";
import { LiveEngine, type LiveOptions } from "../engine/live/live-engine.js";
import { drawData } from "./draw.js";
import { DataGrid, type AggregateOf } from "./grid.js";
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

  /** @internal */
  follow(callback: () => void): () => void {
    return this.#engine.changes?.onChange(callback) ?? (() => undefined);
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

  /** Looks whether the files have changed. Views show it when it is indexed. Returns whether it can look. @internal */
  async look(): Promise<boolean> {
    await this.#engine.look?.();
    return this.#engine.look !== undefined;
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
    return (await readRows(this, options, new AbortController().signal)) as RowOf<C>[];
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

  /**
   * Data at whose end rows come: `live.append({ t: [Date.now()], v: [1] })` shows them in all sessions. This data is the
   * history of the live data. Its sorted column is the x of the stream. Where files of the history are watched and grow, rows
   * of the stream that they have too count once.
   *
   * Throws PlotctlError: INVALID_ARGUMENT where no column is sorted.
   */
  live(options: LiveDataOptions = {}): LiveData<C> {
    const numbers = this.schema.filter(({ kind }) => kind !== "text");
    const sorted = numbers.filter(({ firstUnsorted }) => firstUnsorted < 0);
    const x = sorted.find(({ kind }) => kind === "time") ?? sorted[0];
    if (x === undefined) throw new PlotctlError("INVALID_ARGUMENT", "live(): no column of the data is sorted.");
    return new LiveData<C>({ history: this.#engine, columns: this.schema, x: x.name, keep: keptRows(options) });
  }

  /** Frees the memory. Views of the data keep their last picture. */
  close(): void {
    this.#engine.close();
    this.#closed();
  }

  /**
   * Cells of the plane of two columns, for `image`: what the rows in each cell hold together, such as `max("db")`. The cells
   * follow both ranges. Default: `count()`.
   */
  grid(
    x: keyof C & string,
    y: keyof C & string,
    aggregate: AggregateOf<keyof C & string> = { kind: "count" },
  ): DataGrid {
    return new DataGrid(this.#engine, { x, y, aggregate });
  }

  /** Adds the renderer for a glyph call. */
  [DRAWS](call: SelfDrawnCall): GlyphRenderer {
    reportProblems(this.#engine);
    return drawData(this.#engine, call);
  }
}

/** Options of `Data.live`. */
export interface LiveDataOptions {
  /**
   * The newest rows of the stream that are kept in memory, at least. They take up to 18 bytes per row and column, 9 for texts.
   * Default: 1,000,000.
   */
  readonly keep?: number;
}

const DEFAULT_KEEP = 1_000_000;

/** Throws PlotctlError. */
export function keptRows(options: LiveDataOptions): number {
  checkOptionNames("live()", options, ["keep"]);
  const { keep = DEFAULT_KEEP } = options;
  if (typeof keep === "number" && keep >= 1) return keep;
  throw new PlotctlError("INVALID_ARGUMENT", `live(): keep: expected a number of rows, got ${show(keep)}.`);
}

/** New rows of live data, by column. */
export type NewRows<C extends object> = { readonly [K in DrawnColumn<C>]: AppendedColumn } & {
  readonly [K in Exclude<keyof C & string, DrawnColumn<C>>]?: AppendedColumn;
};

/** Data at whose end rows come. `Data.live` creates it; all sessions share it. */
export class LiveData<C extends object = RowTypes> extends Data<C> {
  readonly #live: LiveEngine;

  /** @internal */
  constructor(options: LiveOptions) {
    const live = new LiveEngine(options);
    super(live);
    this.#live = live;
  }

  /**
   * Adds rows at the end, and returns how many were taken: rows that are not after the end of the history are there already,
   * and are skipped. Columns of texts may be left out. Views show the rows within a tenth of a second, tables and
   * cross-filters within half a second.
   *
   * Throws PlotctlError, and takes none of the rows: DATA_NOT_SORTED for a row before the last one, INVALID_COLUMN,
   * UNKNOWN_COLUMN, UNEQUAL_COLUMNS, DATA_TOO_LARGE for more than a million distinct texts, and DATA_CLOSED.
   */
  append(rows: NewRows<C>): number {
    return this.#live.append(rows);
  }

  /**
   * Rejects with PlotctlError INVALID_ARGUMENT: the rows of a stream are no data of their own. Its rows that match are
   * `live.rows({ where: "v > 1" })`.
   */
  override where(condition: string, args: PredicateArgs = {}): Promise<Data<C>> {
    parsePredicate(condition, args, this.schema);
    return Promise.reject(
      new PlotctlError("INVALID_ARGUMENT", "where(): live data cannot be filtered into data of its own.", {
        hint: "Use rows({ where }), the filters of data_table() or crossfilter(); or filter the history, and the rows before append().",
      }),
    );
  }
}
