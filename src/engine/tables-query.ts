// The question of a cross-filter: how many rows are in each bin of each chart, for every place of the brush in one of them.
// The answer is made when a reader turns to a chart; then each step of the brush is a difference of two rows of it.
import { PlotctlError } from "../base/errors.js";

/**
 * How the values of a column are put in bins. Of numbers and times, bin `i` has the values from `edges[i]` to `edges[i + 1]`,
 * without that. Of texts, it has the rows with the text `values[i]`. All other rows, also those without a value, are in no
 * bin: their code is the number of bins.
 */
export type Dimension =
  | { readonly column: string; readonly edges: readonly number[] }
  | { readonly column: string; readonly values: readonly string[] };

/** The bins from `from` to `to`, without `to`. */
export interface Bins {
  readonly from: number;
  readonly to: number;
}

/** A chart of one dimension (a histogram) or two (a map), and what is chosen in it. */
export interface Chart {
  readonly dimensions: readonly Dimension[];
  /** For each dimension. Undefined: all rows, also those that are in no bin. */
  readonly chosen: readonly Bins[] | undefined;
}

export interface TablesQuery {
  /** At most 30. */
  readonly charts: readonly Chart[];
  /** The chart with the brush; undefined for counts alone. What is chosen in it does not change the answer. */
  readonly active: number | undefined;
}

/**
 * Counts of rows that are chosen in all charts but the active one; for the counts of a chart, in all but that chart too. The
 * counts of a chart have a place for each code of its dimensions, the first of which changes fastest. They are summed along
 * the active chart, so that `countsIn` takes those of a part of it out of them.
 */
export interface Tables {
  /** How many codes the dimensions of the active chart have. Without an active chart: none. */
  readonly sizes: readonly number[];
  /** Of each chart. Undefined for the active one, and where the table would be too large. */
  readonly sums: readonly (Uint32Array | undefined)[];
  /** The number of rows. */
  readonly total: Uint32Array;
  /** The part of the engine that answered: `memory`, `columns` or `clickhouse`. */
  readonly tier: string;
}

/** One bit of a number for each chart, and its sign. */
const MAX_CHARTS = 30;

/** Larger tables are left out. */
const MAX_TABLE_BYTES = 64 * 2 ** 20;

/** What is counted for a question. */
export interface TablesShape {
  /** How many codes the dimensions of the active chart have. */
  readonly sizes: readonly number[];
  /** The places along the active chart; 1 without one. */
  readonly activeSize: number;
  /** How many codes each chart has, those of its dimensions multiplied. */
  readonly cells: readonly number[];
  /** Whether rows are counted for a chart. */
  readonly isCounted: readonly boolean[];
}

/** Throws PlotctlError for too many charts. */
export function shapeOf({ charts, active }: TablesQuery): TablesShape {
  if (charts.length > MAX_CHARTS) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `A cross-filter has at most ${MAX_CHARTS} charts; this one has ${charts.length}.`,
    );
  }
  const codes = charts.map(({ dimensions }) => dimensions.map((dimension) => binCount(dimension) + 1));
  const sizes = codes[active ?? -1] ?? [];
  const activeSize = product(sizes);
  const cells = codes.map(product);
  const isCounted = cells.map((size, chart) => {
    const bytes = size * activeSize * Uint32Array.BYTES_PER_ELEMENT;
    return chart !== active && bytes <= MAX_TABLE_BYTES;
  });
  return { sizes, activeSize, cells, isCounted };
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all * size, 1);
}

/** A text that is equal for questions with the same answer. */
export function tablesKey({ charts, active }: TablesQuery): string {
  const filters = charts.map(({ chosen }, index) => (index === active ? undefined : chosen));
  return JSON.stringify([charts.map(({ dimensions }) => dimensions), filters, active]);
}

export function binCount(dimension: Dimension): number {
  return "edges" in dimension ? dimension.edges.length - 1 : dimension.values.length;
}

/** The bytes of tables. */
export function tablesBytes({ sums, total }: Tables): number {
  return [...sums, total].reduce((bytes, table) => bytes + (table?.byteLength ?? 0), 0);
}

/** The counts of rows that are also chosen in the active chart. Undefined: all of them, also those that are in no bin. */
export function countsIn(
  { sizes: [x, y] }: Pick<Tables, "sizes">,
  sums: Uint32Array,
  chosen: readonly Bins[] | undefined,
): Uint32Array {
  if (x === undefined) return sums;
  const [{ from, to } = { from: 0, to: x }, yBins] = chosen ?? [];
  const size = sums.length / ((x + 1) * (y === undefined ? 1 : y + 1));
  const row = (place: number): Uint32Array => sums.subarray(place * size, (place + 1) * size);
  if (y === undefined) return difference(row(to), row(from));
  const { from: below, to: above } = yBins ?? { from: 0, to: y };
  const upTo = (end: number): Uint32Array => difference(row(end * (x + 1) + to), row(end * (x + 1) + from));
  return difference(upTo(above), upTo(below));
}

/** The counts of the active chart itself, which nothing that is chosen in it changes. */
export function ownCounts({ sizes: [x = 0, y], total }: Pick<Tables, "sizes" | "total">): Uint32Array {
  const counts = new Uint32Array(x * (y ?? 1));
  const at = (xEnd: number, yEnd: number): number => total[yEnd * (x + 1) + xEnd] as number;
  for (let place = 0; place < counts.length; place++) {
    const xCode = place % x;
    const yCode = (place - xCode) / x;
    counts[place] =
      y === undefined
        ? at(xCode + 1, 0) - at(xCode, 0)
        : at(xCode + 1, yCode + 1) - at(xCode, yCode + 1) - at(xCode + 1, yCode) + at(xCode, yCode);
  }
  return counts;
}

function difference(one: Uint32Array, other: Uint32Array): Uint32Array {
  const counts = new Uint32Array(one.length);
  for (let index = 0; index < counts.length; index++) counts[index] = (one[index] as number) - (other[index] as number);
  return counts;
}
