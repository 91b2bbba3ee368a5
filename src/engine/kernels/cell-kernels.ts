// The compiled loops of grids of cells, and their memory: a block of values, its places on both axes, and small grids. One per
// thread, made when it is first used; what is never written takes no memory.
import { CELL_KERNELS } from "../generated/cells.js";
import type { Bins } from "../tables-query.js";
import type { Codes } from "./codes.js";

/** The rows of a block: their places fit into the fast caches of a core. */
export const BLOCK_ROWS = 1 << 14;

/** Grids of more cells are counted in their own memory. */
export const MAX_COUNTED_CELLS = 1 << 22;

/** Neighbouring rows that are outside take different places, all before the first one: see `leaveOut`. */
export const PLACES_OUTSIDE = 16;

/** Codes have up to 16 bits. */
const MAX_EDGES = 2 ** 17;

const VALUES = 1024;
const COLUMNS = VALUES + BLOCK_ROWS * Float64Array.BYTES_PER_ELEMENT;
const LINES = COLUMNS + BLOCK_ROWS * Int32Array.BYTES_PER_ELEMENT;
const REJECTING = LINES + BLOCK_ROWS * Int32Array.BYTES_PER_ELEMENT;
const LOW_COUNTS = REJECTING + BLOCK_ROWS * Int32Array.BYTES_PER_ELEMENT + PLACES_OUTSIDE;
const COUNTS = LOW_COUNTS + MAX_COUNTED_CELLS + PLACES_OUTSIDE * Int32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 2 ** 16;

/** The float32 values on the y axis are in the other half of the memory of values. */
const VALUES_Y = VALUES + BLOCK_ROWS * Float32Array.BYTES_PER_ELEMENT;

/** The loops read up to so many values more than there are rows. */
const GROUP = 16;

/** The names and arguments are those of cells.as.ts. */
interface Kernels {
  placesOf32(values: number, places: number, rows: number, scale: number, from: number, length: number): void;
  placesOf64(values: number, places: number, rows: number, scale: number, from: number, length: number): void;
  cellsOf(columns: number, lines: number, rows: number, width: number): void;
  countCells32(...args: [xs: number, ys: number, rows: number, ...steps: number[]]): void;
  addCodes8(codes: number, factor: number, rows: number, places: number): void;
  addCodes16(codes: number, factor: number, rows: number, places: number): void;
  reject8(codes: number, rows: number, first: number, length: number, bit: number, rejecting: number): void;
  reject16(codes: number, rows: number, first: number, length: number, bit: number, rejecting: number): void;
  leaveOut(places: number, rejecting: number, bits: number, rows: number): void;
  countPlaces(places: number, rows: number, low: number, high: number): void;
  sumCounts(low: number, high: number, length: number): void;
  evenBins32(values: number, codes: number, rows: number, edges: number, bins: number): void;
  evenBins64(values: number, codes: number, rows: number, edges: number, bins: number): void;
  bins32(values: number, codes: number, rows: number, edges: number, bins: number, half: number): void;
  bins64(values: number, codes: number, rows: number, edges: number, bins: number, half: number): void;
  narrow(codes: number, rows: number): void;
}

export class CellKernels {
  readonly #kernels: Kernels;
  readonly singles: Float32Array;
  readonly doubles: Float64Array;
  /** The places of a block on the x axis, then its cells. */
  readonly columns: Int32Array;
  readonly lines: Int32Array;
  readonly #singlesY: Float32Array;
  readonly #bytes: Uint8Array;
  readonly #words: Uint16Array;
  readonly #rejecting: Int32Array;
  readonly #byteCodes: Uint8Array;
  readonly #wordCodes: Uint16Array;
  readonly #edges: Float64Array;
  readonly #lowCounts: Uint8Array;
  readonly #counts: Uint32Array;
  /** `half` is that of the search, 0 for even bins. */
  #bins: { readonly bins: number; readonly half: number } = { bins: 0, half: 0 };

  constructor() {
    const bytes = COUNTS + MAX_COUNTED_CELLS * Uint32Array.BYTES_PER_ELEMENT;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    const module = new WebAssembly.Module(Buffer.from(CELL_KERNELS, "base64"));
    this.#kernels = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernels;
    const { buffer } = memory;
    this.singles = new Float32Array(buffer, VALUES, BLOCK_ROWS);
    this.doubles = new Float64Array(buffer, VALUES, BLOCK_ROWS);
    this.columns = new Int32Array(buffer, COLUMNS, BLOCK_ROWS);
    this.lines = new Int32Array(buffer, LINES, BLOCK_ROWS);
    this.#singlesY = new Float32Array(buffer, VALUES_Y, BLOCK_ROWS);
    this.#bytes = new Uint8Array(buffer, VALUES, BLOCK_ROWS);
    this.#words = new Uint16Array(buffer, VALUES, BLOCK_ROWS);
    this.#rejecting = new Int32Array(buffer, REJECTING, BLOCK_ROWS);
    this.#byteCodes = new Uint8Array(buffer, COLUMNS, BLOCK_ROWS);
    this.#wordCodes = new Uint16Array(buffer, COLUMNS, BLOCK_ROWS);
    this.#edges = new Float64Array(buffer, COUNTS, MAX_EDGES);
    this.#lowCounts = new Uint8Array(buffer, LOW_COUNTS, MAX_COUNTED_CELLS);
    this.#counts = new Uint32Array(buffer, COUNTS, MAX_COUNTED_CELLS);
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

  /** Sets the counts of places to zero, from `first` on. */
  clearCounts(first: number, length: number): void {
    this.#lowCounts.fill(0, first, first + length);
    this.#counts.fill(0, first, first + length);
  }

  /** Adds the rows of a block, whose places are in `columns`, to the counts from `first` on. */
  count(rows: number, first = 0): void {
    this.#kernels.countPlaces(COLUMNS, rows, LOW_COUNTS + first, COUNTS + first * Uint32Array.BYTES_PER_ELEMENT);
  }

  /** Adds the rows of a block to the counts of their cells. */
  countSingles(xs: Float32Array, ys: Float32Array, x: Steps, y: Steps): void {
    const rows = xs.length;
    this.singles.set(xs);
    this.#singlesY.set(ys);
    if (rows % GROUP !== 0) this.singles.fill(NaN, rows, rows + GROUP - (rows % GROUP));
    const steps = [x.scale, x.from, x.length, y.scale, y.from, y.length, LOW_COUNTS, COUNTS];
    this.#kernels.countCells32(VALUES, VALUES_Y, rows, ...steps);
  }

  /** The counts from `first` on, which stay valid until they are cleared. */
  countsFrom(first: number, length: number): Uint32Array {
    // The lowest bits of the last group belong to it, or to places that are not used.
    this.#kernels.sumCounts(LOW_COUNTS + first, COUNTS + first * Uint32Array.BYTES_PER_ELEMENT, length);
    return this.#counts.subarray(first, first + length);
  }

  /** Adds the codes of a block, times a factor, to the places in `columns`. */
  addCodes(codes: Codes, factor: number): void {
    if (this.#takeBytes(codes)) this.#kernels.addCodes8(VALUES, factor, codes.length, COLUMNS);
    else this.#kernels.addCodes16(VALUES, factor, codes.length, COLUMNS);
  }

  /** Rejects no row of a block. */
  rejectNone(rows: number): void {
    this.#rejecting.fill(0, 0, rows);
  }

  /** Rejects, with this bit, the rows whose code is not in the bins. */
  reject(codes: Codes, { from, to }: Bins, bit: number): void {
    if (this.#takeBytes(codes)) this.#kernels.reject8(VALUES, codes.length, from, to - from, bit, REJECTING);
    else this.#kernels.reject16(VALUES, codes.length, from, to - from, bit, REJECTING);
  }

  /** Moves the rows in `columns` that are rejected by one of these bits to places outside. */
  leaveOut(rows: number, bits: number): void {
    this.#kernels.leaveOut(COLUMNS, REJECTING, bits, rows);
  }

  /** Takes the edges of bins for `bin`, in the memory of counts. `isEven`: each is within a bin of where equal bins have it. */
  takeEdges(edges: Float64Array, isEven: boolean): void {
    const bins = edges.length - 1;
    let half = 1;
    while (2 * half <= bins) half *= 2;
    this.#edges.set(edges);
    this.#edges.fill(Infinity, edges.length, 2 * half);
    this.#bins = { bins, half: isEven ? 0 : half };
  }

  /** Writes the codes of a block of values: their bins, or the number of bins for values in none. */
  bin(values: Float32Array | Float64Array, codes: Codes): void {
    const { bins, half } = this.#bins;
    const rows = values.length;
    const isSingle = values instanceof Float32Array;
    (isSingle ? this.singles : this.doubles).set(values);
    if (half === 0) this.#kernels[isSingle ? "evenBins32" : "evenBins64"](VALUES, COLUMNS, rows, COUNTS, bins);
    else this.#kernels[isSingle ? "bins32" : "bins64"](VALUES, COLUMNS, rows, COUNTS, bins, half);
    if (codes instanceof Uint8Array) {
      this.#kernels.narrow(COLUMNS, rows);
      codes.set(this.#byteCodes.subarray(0, rows));
    } else codes.set(this.#wordCodes.subarray(0, rows));
  }

  /** Copies the codes of a block. Returns whether they have one byte each. */
  #takeBytes(codes: Codes): boolean {
    const isBytes = codes instanceof Uint8Array;
    (isBytes ? this.#bytes : this.#words).set(codes);
    return isBytes;
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
