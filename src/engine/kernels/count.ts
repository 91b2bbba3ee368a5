// Counts rows for the tables of a cross-filter: one pass over the codes of a slice of rows for all charts, in blocks that
// stay in the cache of the processor.
import type { Bins } from "../tables-query.js";
import type { Codes } from "./codes.js";

/** A dimension of a chart: the codes of all rows, and how many different codes there are. */
export interface CodedDimension {
  readonly codes: Codes;
  readonly size: number;
}

export interface CodedChart {
  readonly dimensions: readonly CodedDimension[];
  readonly chosen: readonly Bins[] | undefined;
  /** Whether rows are counted for it. */
  readonly isCounted: boolean;
}

export interface CountTask {
  readonly charts: readonly CodedChart[];
  readonly active: number | undefined;
  /** The rows from `start` to `end`, without `end`. */
  readonly start: number;
  readonly end: number;
}

/** For every code of the active chart: the counts of each chart, none for the active one, and last the number of rows. */
export type Counts = readonly Uint32Array<SharedArrayBuffer>[];

const BLOCK = 1 << 14;

/** `check` is called between blocks and throws to stop the work. */
export function count({ charts, active, start, end }: CountTask, check: () => void): Counts {
  const activeChart = active === undefined ? undefined : (charts[active] as CodedChart);
  const activeSize = activeChart === undefined ? 1 : sizeOf(activeChart);
  const isCounted = ({ isCounted }: CodedChart, index: number): boolean => isCounted && index !== active;
  const counts = charts.map((chart, index) => newCounts(isCounted(chart, index) ? activeSize * sizeOf(chart) : 0));
  const total = newCounts(activeSize);
  const counted = charts.flatMap((chart, index) => (isCounted(chart, index) ? [{ chart, index }] : []));
  const sorter = RowSorter.of(charts, active);
  for (let from = start; from < end; from += BLOCK) {
    check();
    const block = { from, length: Math.min(BLOCK, end - from) };
    const places = placesOf(activeChart, block);
    sorter?.sort(block);
    for (const { chart, index } of counted) {
      const target = counts[index] as Uint32Array;
      if (sorter === undefined) countAll(target, places, codesOf(chart, block));
      else {
        countSome(target, places, { ...codesOf(chart, block), rows: sorter.chosen });
        countSome(target, places, { ...codesOf(chart, block), rows: sorter.chosenButFor(index) });
      }
    }
    countPlaces(total, places, sorter?.chosen);
  }
  return [...counts, total];
}

function sizeOf({ dimensions }: CodedChart): number {
  return dimensions.reduce((all, { size }) => all * size, 1);
}

function newCounts(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
}

interface Block {
  readonly from: number;
  readonly length: number;
}

/** For each row of a block, its place along the active chart. */
type Places = Uint8Array | Uint16Array | Int32Array;

const NO_PLACES = new Uint8Array(BLOCK);
const placesOfMap = new Int32Array(BLOCK);

function placesOf(chart: CodedChart | undefined, block: Block): Places {
  if (chart === undefined) return NO_PLACES.subarray(0, block.length);
  const { x, y, size } = codesOf(chart, block);
  if (y === undefined) return x;
  for (let row = 0; row < x.length; row++) placesOfMap[row] = (y[row] as number) * size + (x[row] as number);
  return placesOfMap.subarray(0, block.length);
}

/** The codes of a chart in a block: of one dimension, or of two. */
interface ChartCodes {
  readonly x: Codes;
  readonly y: Codes | undefined;
  /** How many codes there are of x, and of all dimensions. */
  readonly size: number;
  readonly all: number;
}

function codesOf({ dimensions: [x, y] }: CodedChart, { from, length }: Block): ChartCodes {
  const { codes, size } = x as CodedDimension;
  const end = from + length;
  return { x: codes.subarray(from, end), y: y?.codes.subarray(from, end), size, all: size * (y?.size ?? 1) };
}

function countAll(counts: Uint32Array, places: Places, { x, y, size, all }: ChartCodes): void {
  if (y === undefined) {
    for (let row = 0; row < x.length; row++) {
      const place = (places[row] as number) * size + (x[row] as number);
      counts[place] = (counts[place] as number) + 1;
    }
    return;
  }
  for (let row = 0; row < x.length; row++) {
    const place = (places[row] as number) * all + (y[row] as number) * size + (x[row] as number);
    counts[place] = (counts[place] as number) + 1;
  }
}

function countSome(
  counts: Uint32Array,
  places: Places,
  { x, y, size, all, rows }: ChartCodes & { readonly rows: Uint16Array },
): void {
  if (y === undefined) {
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number;
      const place = (places[row] as number) * size + (x[row] as number);
      counts[place] = (counts[place] as number) + 1;
    }
    return;
  }
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const place = (places[row] as number) * all + (y[row] as number) * size + (x[row] as number);
    counts[place] = (counts[place] as number) + 1;
  }
}

function countPlaces(counts: Uint32Array, places: Places, rows: Uint16Array | undefined): void {
  const length = rows?.length ?? places.length;
  for (let index = 0; index < length; index++) {
    const place = places[rows === undefined ? index : (rows[index] as number)] as number;
    counts[place] = (counts[place] as number) + 1;
  }
}

interface Filter extends Pick<CodedChart, "dimensions"> {
  readonly chart: number;
  readonly chosen: readonly Bins[];
}

/** Sorts the rows of a block by the filters that reject them: none, or a single one. All others count for no chart. */
class RowSorter {
  readonly #filters: readonly Filter[];
  /** A bit per filter. */
  readonly #rejecting = new Int32Array(BLOCK);
  readonly #chosen = new Uint16Array(BLOCK);
  readonly #butFor = new Map<number, { readonly rows: Uint16Array; length: number }>();
  #chosenLength = 0;

  private constructor(filters: readonly Filter[]) {
    this.#filters = filters;
    for (const { chart } of filters) this.#butFor.set(chart, { rows: new Uint16Array(BLOCK), length: 0 });
  }

  /** Undefined if there are no filters. */
  static of(charts: readonly CodedChart[], active: number | undefined): RowSorter | undefined {
    const filters = charts.flatMap(({ dimensions, chosen }, chart) =>
      chosen === undefined || chart === active ? [] : [{ dimensions, chosen, chart }],
    );
    return filters.length === 0 ? undefined : new RowSorter(filters);
  }

  sort(block: Block): void {
    const rejecting = this.#rejecting.subarray(0, block.length).fill(0);
    this.#filters.forEach((filter, index) => {
      filter.dimensions.forEach(({ codes }, dimension) => {
        const bins = filter.chosen[dimension] as Bins;
        reject(rejecting, codes.subarray(block.from, block.from + block.length), { bins, bit: 1 << index });
      });
    });
    this.#chosenLength = select(this.#chosen, rejecting, 0);
    this.#filters.forEach(({ chart }, index) => {
      const butFor = this.#butFor.get(chart);
      if (butFor !== undefined) butFor.length = select(butFor.rows, rejecting, 1 << index);
    });
  }

  /** The rows of the block that no filter rejects. */
  get chosen(): Uint16Array {
    return this.#chosen.subarray(0, this.#chosenLength);
  }

  /** The rows of the block that only the filter of a chart rejects. */
  chosenButFor(chart: number): Uint16Array {
    const { rows, length } = this.#butFor.get(chart) ?? NO_ROWS;
    return rows.subarray(0, length);
  }
}

const NO_ROWS = { rows: new Uint16Array(0), length: 0 };

// The next two have no branches: processors cannot foresee which rows a filter rejects.

/** Sets a bit for the rows whose code is outside of the bins. */
function reject(
  rejecting: Int32Array,
  codes: Codes,
  { bins, bit }: { readonly bins: Bins; readonly bit: number },
): void {
  const { from, to } = bins;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    // Negative, all bits of the sign set, if the code is too small or too large.
    const outside = ((code - from) | (to - 1 - code)) >> 31;
    rejecting[row] = (rejecting[row] as number) | (outside & bit);
  }
}

/** Collects the rows with these bits, and returns their number. */
function select(rows: Uint16Array, rejecting: Int32Array, bits: number): number {
  let length = 0;
  for (let row = 0; row < rejecting.length; row++) {
    rows[length] = row;
    length += (((rejecting[row] as number) ^ bits) - 1) >>> 31;
  }
  return length;
}

export interface SumTask {
  /** The counts of all slices. */
  readonly parts: readonly Counts[];
  /** How many codes the dimensions of the active chart have. */
  readonly sizes: readonly number[];
}

/** Adds the counts of all slices, and sums them along the dimensions of the active chart. */
export function sumCounts({ parts, sizes }: SumTask, check: () => void): Counts {
  const [first = []] = parts;
  return first.map((_, index) => {
    check();
    return summed(added(parts.map((part) => part[index] as Counts[number])), sizes);
  });
}

function added([first, ...others]: readonly Counts[number][]): Counts[number] {
  const counts = first as Counts[number];
  for (const other of others) {
    for (let at = 0; at < counts.length; at++) counts[at] = (counts[at] as number) + (other[at] as number);
  }
  return counts;
}

/** A row of zeros comes before the first code of each dimension. */
function summed(counts: Counts[number], [x, y]: readonly number[]): Counts[number] {
  if (x === undefined) return counts;
  const size = counts.length / (x * (y ?? 1));
  const along = newCounts((x + 1) * (y ?? 1) * size);
  for (let row = 0; row < (y ?? 1); row++) {
    addAlong(along.subarray(row * (x + 1) * size, (row + 1) * (x + 1) * size), {
      counts: counts.subarray(row * x * size, (row + 1) * x * size),
      step: size,
    });
  }
  if (y === undefined) return along;
  const sums = newCounts((x + 1) * (y + 1) * size);
  addAlong(sums, { counts: along, step: (x + 1) * size });
  return sums;
}

function addAlong(sums: Uint32Array, { counts, step }: { readonly counts: Uint32Array; readonly step: number }): void {
  for (let at = 0; at < counts.length; at++) sums[at + step] = (sums[at] as number) + (counts[at] as number);
}
