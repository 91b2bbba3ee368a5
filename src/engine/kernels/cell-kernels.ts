// The compiled loops of grids of cells, and their memory: a block of values, its places on both axes, and small grids. One per
// thread, made when it is first used; what is never written takes no memory.
import { CELL_KERNELS } from "../generated/cells.js";

/** The rows of a block: their places fit into the fast caches of a core. */
export const BLOCK_ROWS = 1 << 14;

/** Grids of more cells are counted in their own memory. */
export const MAX_COUNTED_CELLS = 1 << 22;

const VALUES = 1024;
const COLUMNS = VALUES + BLOCK_ROWS * Float64Array.BYTES_PER_ELEMENT;
const LINES = COLUMNS + BLOCK_ROWS * Int32Array.BYTES_PER_ELEMENT;
/** After a cell for the rows outside. */
const COUNTS = LINES + (BLOCK_ROWS + 4) * Int32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 2 ** 16;

interface Kernels {
  placesOf32(values: number, places: number, rows: number, scale: number, from: number, length: number): void;
  placesOf64(values: number, places: number, rows: number, scale: number, from: number, length: number): void;
  cellsOf(columns: number, lines: number, rows: number, width: number): void;
  countCells(cells: number, rows: number, counts: number): void;
}

export class CellKernels {
  readonly #kernels: Kernels;
  readonly singles: Float32Array;
  readonly doubles: Float64Array;
  /** The places of a block on the x axis, then its cells. */
  readonly columns: Int32Array;
  readonly lines: Int32Array;
  readonly counts: Uint32Array;

  constructor() {
    const bytes = COUNTS + MAX_COUNTED_CELLS * Uint32Array.BYTES_PER_ELEMENT;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    const module = new WebAssembly.Module(Buffer.from(CELL_KERNELS, "base64"));
    // The names and arguments are those of cells.as.ts.
    this.#kernels = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernels;
    const { buffer } = memory;
    this.singles = new Float32Array(buffer, VALUES, BLOCK_ROWS);
    this.doubles = new Float64Array(buffer, VALUES, BLOCK_ROWS);
    this.columns = new Int32Array(buffer, COLUMNS, BLOCK_ROWS);
    this.lines = new Int32Array(buffer, LINES, BLOCK_ROWS);
    this.counts = new Uint32Array(buffer, COUNTS, MAX_COUNTED_CELLS);
  }

  /** Writes the places of the first values of `singles`. */
  locateSingles(places: Int32Array, rows: number, { scale, from, length }: Steps): void {
    this.#kernels.placesOf32(VALUES, places.byteOffset, rows, scale, from, length);
  }

  /** Writes the places of the first values of `doubles`. */
  locateDoubles(places: Int32Array, rows: number, { scale, from, length }: Steps): void {
    this.#kernels.placesOf64(VALUES, places.byteOffset, rows, scale, from, length);
  }

  /** Makes cells of the places, in `columns`. */
  combine(rows: number, width: number): void {
    this.#kernels.cellsOf(COLUMNS, LINES, rows, width);
  }

  /** Adds the rows of a block to `counts`. */
  count(rows: number): void {
    this.#kernels.countCells(COLUMNS, rows, COUNTS);
  }
}

/** The places of values: `length` steps from `from`, with `scale` steps per unit. */
export interface Steps {
  readonly scale: number;
  readonly from: number;
  readonly length: number;
}

let kernels: CellKernels | undefined;

/** Those of this thread. */
export function cellKernels(): CellKernels {
  return (kernels ??= new CellKernels());
}
