// Counts rows for the tables of a cross-filter: one pass over the codes of a slice of rows for all charts, in blocks that
// stay in the cache of the processor.
import type { Bins } from "../tables-query.js";
import { BLOCK_ROWS, cellKernels, MAX_COUNTED_CELLS, PLACES_OUTSIDE, type CellKernels } from "./cell-kernels.js";
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

/** `check` is called between blocks and throws to stop the work. */
export function count({ charts, active, start, end }: CountTask, check: () => void): Counts {
  const kernels = cellKernels();
  const activeChart = active === undefined ? undefined : (charts[active] as CodedChart);
  const activeSize = activeChart === undefined ? 1 : sizeOf(activeChart);
  const filters = filtersOf(charts, active);
  const all = filters.reduce((bits, { bit }) => bits | bit, 0);
  const counted = charts.flatMap((chart, index) => (chart.isCounted && index !== active ? [{ chart, index }] : []));
  const tables = counted.map(({ chart, index }): Table => {
    const own = filters.find(({ chart }) => chart === index)?.bit ?? 0;
    return { chart, cells: sizeOf(chart), others: all & ~own };
  });
  // The rows that no filter rejects are in the table of any chart without one.
  const isTotal = ({ others }: Table): boolean => others === all;
  if (!tables.some(isTotal)) tables.push({ chart: undefined, cells: 1, others: all });
  const places = placed(tables, activeSize);
  for (const { first, length } of places) if (first !== undefined) kernels.clearCounts(first, length);
  for (let from = start; from < end; from += BLOCK_ROWS) {
    check();
    const block = { from, length: Math.min(BLOCK_ROWS, end - from) };
    rejectRows(kernels, filters, block);
    for (const table of places) countBlock(kernels, { table, activeChart, block });
  }
  const found = places.map((table) => countsOf(kernels, table));
  const counts = charts.map((_, index) => found[counted.findIndex((each) => each.index === index)] ?? newCounts(0));
  const total = tables.findIndex(isTotal);
  return [...counts, totals(found[total] as Uint32Array, activeSize)];
}

/** The rows that a chart rejects have its bit. */
interface Filter {
  readonly chart: number;
  readonly bit: number;
  readonly dimensions: readonly { readonly codes: Codes; readonly bins: Bins }[];
}

function filtersOf(charts: readonly CodedChart[], active: number | undefined): Filter[] {
  return charts.flatMap(({ dimensions, chosen }, chart) => {
    if (chosen === undefined || chart === active) return [];
    const filtered = dimensions.map(({ codes }, index) => ({ codes, bins: chosen[index] as Bins }));
    return [{ chart, bit: 1 << chart, dimensions: filtered }];
  });
}

/** For each place along the active chart, the counts of a chart; undefined: the number of rows. */
interface Table {
  readonly chart: CodedChart | undefined;
  readonly cells: number;
  /** Rows with one of these bits are not counted. */
  readonly others: number;
}

/** A table and where its counts are: in the memory of the kernels, or where that is full, in `own`. */
type PlacedTable = Table & { readonly length: number } & (
    | { readonly first: number; readonly own: undefined }
    | { readonly first: undefined; readonly own: Uint32Array<SharedArrayBuffer> }
  );

function placed(tables: readonly Table[], activeSize: number): PlacedTable[] {
  let next = PLACES_OUTSIDE;
  return tables.map((table) => {
    const length = table.cells * activeSize;
    const first = next;
    const after = Math.ceil((first + length) / PLACES_OUTSIDE) * PLACES_OUTSIDE;
    if (after > MAX_COUNTED_CELLS) return { ...table, length, first: undefined, own: newCounts(length) };
    next = after + PLACES_OUTSIDE;
    return { ...table, length, first, own: undefined };
  });
}

interface Block {
  readonly from: number;
  readonly length: number;
}

function rejectRows(kernels: CellKernels, filters: readonly Filter[], { from, length }: Block): void {
  if (filters.length === 0) return;
  kernels.rejectNone(length);
  for (const { dimensions, bit } of filters) {
    for (const { codes, bins } of dimensions) kernels.reject(codes.subarray(from, from + length), bins, bit);
  }
}

interface BlockCount {
  readonly table: PlacedTable;
  readonly activeChart: CodedChart | undefined;
  readonly block: Block;
}

/** The place of a row: those of the chart change fastest, and in it those of its first dimension. */
function countBlock(kernels: CellKernels, { table, activeChart, block: { from, length } }: BlockCount): void {
  const { columns } = kernels;
  columns.fill(0, 0, length);
  const add = ({ dimensions }: CodedChart, step: number): void => {
    let factor = step;
    for (const { codes, size } of dimensions) {
      kernels.addCodes(codes.subarray(from, from + length), factor);
      factor *= size;
    }
  };
  if (table.chart !== undefined) add(table.chart, 1);
  if (activeChart !== undefined) add(activeChart, table.cells);
  if (table.others !== 0) kernels.leaveOut(length, table.others);
  if (table.first !== undefined) kernels.count(length, table.first);
  else {
    for (let row = 0; row < length; row++) {
      const place = columns[row] as number;
      if (place >= 0) table.own[place] = (table.own[place] as number) + 1;
    }
  }
}

function countsOf(kernels: CellKernels, { first, own, length }: PlacedTable): Uint32Array<SharedArrayBuffer> {
  if (first === undefined) return own;
  const counts = newCounts(length);
  counts.set(kernels.countsFrom(first, length));
  return counts;
}

/** The sums of the cells of each place along the active chart. */
function totals(counts: Uint32Array, activeSize: number): Uint32Array<SharedArrayBuffer> {
  const sums = newCounts(activeSize);
  const cells = counts.length / activeSize;
  for (let place = 0; place < activeSize; place++) {
    let sum = 0;
    for (let cell = place * cells; cell < (place + 1) * cells; cell++) sum += counts[cell] as number;
    sums[place] = sum;
  }
  return sums;
}

function sizeOf({ dimensions }: CodedChart): number {
  return dimensions.reduce((all, { size }) => all * size, 1);
}

/** Zeros. */
export function newCounts(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
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
