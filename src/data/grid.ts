// A heat map of rows: what the rows in each cell of a plane hold together, as the source of an image.
import type { Engine } from "../engine/contract.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import type { CategoryAggregate, CountAggregate, ValueAggregate } from "../plotting/glyphs/aggregates.js";
import { DRAWS, type SelfDrawnCall, type SelfDrawnImage } from "../plotting/glyphs/self-drawing.js";
import { drawDataImage } from "./draw.js";

/** What cells can show of rows with these columns. */
export type AggregateOf<Name extends string> = CountAggregate | ValueAggregate<Name> | CategoryAggregate<Name>;

/** Cells of rows, for `image`: `Data.grid` returns it. */
export class DataGrid implements SelfDrawnImage {
  declare readonly drawsImages: true;
  readonly #engine: Engine;
  readonly #cells: { readonly x: string; readonly y: string; readonly aggregate: unknown };

  /** @internal */
  constructor(engine: Engine, cells: { readonly x: string; readonly y: string; readonly aggregate: unknown }) {
    this.#engine = engine;
    this.#cells = cells;
  }

  /** Adds the renderer for a call of `image`. */
  [DRAWS](call: SelfDrawnCall): GlyphRenderer {
    return drawDataImage(this.#engine, call, this.#cells);
  }
}
