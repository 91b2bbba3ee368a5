// A matrix of any size on the server, as authors see it: the source of an image.
import type { MatrixEngine } from "../engine/matrix-engine.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import { DRAWS, type SelfDrawnCall, type SelfDrawnMatrix } from "../plotting/glyphs/self-drawing.js";
import { drawMatrix } from "./draw.js";
import type { Edges, MatrixPlace } from "./matrix-place.js";

/** A matrix of any size on the server, for `image`. `open` returns it; all sessions share it. */
export class Matrix implements SelfDrawnMatrix {
  declare readonly drawsMatrices: true;
  readonly #engine: MatrixEngine;
  readonly #place: MatrixPlace;
  readonly #closed: () => void;

  /** @internal */
  constructor(engine: MatrixEngine, place: MatrixPlace, closed: () => void) {
    this.#engine = engine;
    this.#place = place;
    this.#closed = closed;
  }

  /** Rows and columns. */
  get shape(): readonly [rows: number, columns: number] {
    return this.#place.shape;
  }

  /** The values of x at the edges of the first and the last column. */
  get x(): Edges {
    return this.#place.x;
  }

  /** The values of y at the edges of the first and the last row. */
  get y(): Edges {
    return this.#place.y;
  }

  /** Frees the memory. Views of the matrix keep their last picture. */
  close(): void {
    this.#engine.close();
    this.#closed();
  }

  /** Adds the renderer for a call of `image`. */
  [DRAWS](call: SelfDrawnCall): GlyphRenderer {
    return drawMatrix(this.#engine, call, this.#place);
  }
}
