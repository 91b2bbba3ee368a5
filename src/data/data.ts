// Large data as authors see it: the source of glyph calls.
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
import { drawData } from "./draw.js";
import { reportProblems } from "./problems.js";

/** The columns of data, with the type of their values. */
export type RowTypes = Readonly<Record<string, unknown>>;

/**
 * A data set of any size on the server. Glyph methods take it as their `source`, and browsers get what they show of it.
 * `open` returns it; all sessions share it.
 */
export class Data<C extends object = RowTypes> implements SelfDrawing<C> {
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
