// What the threads of the pool do: functions of arrays in shared memory, which travel without a copy. A task keeps nothing
// between two calls (but see `kept-arguments`), so any thread can take any task, also again after a thread has died.
import type { Envelope, FloatArray } from "./contract.js";
import { writeBins, type BinTask } from "./kernels/bins.js";
import { countMissing, recode, type RecodeTask } from "./kernels/codes.js";
import { count, sumCounts, type Counts, type CountTask, type SumTask } from "./kernels/count.js";
import type { CellSpan, Grid } from "./grid-query.js";
import { envelopeOf, type EnvelopeTask } from "./kernels/envelope.js";
import { groupRows, type GroupedRows, type GroupsTask } from "./kernels/group.js";
import { buildLevels, type Series } from "./kernels/pyramid.js";
import {
  coarsened,
  emptyGrid,
  finished,
  mergeGrids,
  spanLength,
  type CellGrid,
  type GridShape,
} from "./kernels/cell-grid.js";
import { reduceMatrix, type MatrixTask } from "./kernels/matrix.js";
import { placedCounts, type PlacedTask } from "./kernels/placed-counts.js";
import { raster, zonesOf, type RasterTask, type Zones } from "./kernels/raster.js";
import { shade, type Shaded, type ShadeTask } from "./kernels/shade.js";
import { shadeCounts, type ShadeCountsTask } from "./kernels/shade-counts.js";
import { scan, type Numbers, type ScanResult } from "./kernels/scan.js";
import {
  digitsOf,
  distribute,
  rowOrder,
  sortBuckets,
  type BucketsTask,
  type Digits,
  type DigitsTask,
  type Distribution,
  type OrderKey,
} from "./kernels/row-order.js";
import { selectRows, type SelectTask } from "./kernels/select-rows.js";
import { arranged, orderOf } from "./kernels/sort.js";
import { readColumn, type ColumnRead } from "./parquet/read-columns.js";
import { takeRows, type Taken, type TakeTask } from "./kernels/take-rows.js";
import { liveEnvelope, type LiveTask } from "./live/join-envelopes.js";
import type { CodedTexts } from "./shared-columns.js";
import { textRanks, type Dictionary } from "./texts.js";

/** The arguments and the result of each task. */
export interface Tasks {
  readonly scan: readonly [Numbers, ScanResult];
  readonly countMissing: readonly [CodedTexts["codes"], number];
  readonly axis: readonly [AxisTask, Axis];
  readonly series: readonly [SeriesTask, Series];
  readonly envelope: readonly [EnvelopeTask, Envelope];
  readonly groups: readonly [GroupsTask, GroupedRows];
  readonly places: readonly [PlacesTask, Float64Array];
  readonly column: readonly [ColumnRead, undefined];
  readonly live: readonly [LiveTask, Envelope];
  readonly ranks: readonly [Dictionary, Uint32Array];
  readonly order: readonly [{ readonly keys: readonly OrderKey[]; readonly rows: number }, Uint32Array];
  readonly digits: readonly [DigitsTask, Digits];
  readonly distribute: readonly [Distribution, undefined];
  readonly sortBuckets: readonly [BucketsTask, undefined];
  readonly select: readonly [SelectTask, Uint32Array];
  readonly take: readonly [TakeTask, Taken];
  readonly writeBins: readonly [BinTask, undefined];
  readonly recode: readonly [RecodeTask, undefined];
  readonly count: readonly [CountTask, Counts];
  readonly sumCounts: readonly [SumTask, Counts];
  readonly placedCounts: readonly [PlacedTask, Counts];
  readonly zones: readonly [Numbers, Zones];
  readonly raster: readonly [Omit<RasterTask, "grid"> & { readonly shape: GridShape }, CellGrid];
  readonly matrix: readonly [MatrixTask, undefined];
  readonly merge: readonly [MergeTask, Grid];
  readonly pyramid: readonly [CellGrid, readonly [CellGrid, ...CellGrid[]]];
  readonly coarsen: readonly [CoarsenTask, Grid];
  readonly shade: readonly [ShadeTask, Shaded];
  readonly shadeCounts: readonly [ShadeCountsTask, Uint8Array];
}

export type TaskName = keyof Tasks;

interface AxisTask {
  readonly values: Numbers;
  readonly isSorted: boolean;
}

/** A column as the x of plots: sorted, finite, float64. */
export interface Axis {
  readonly x: Float64Array;
  /** The row of the column for each place in `x`; undefined if the column is sorted. */
  readonly order: Uint32Array | undefined;
}

/** Some rows of a column, as the x of plots. */
interface PlacesTask {
  readonly values: Numbers;
  readonly order: Uint32Array;
}

interface SeriesTask {
  readonly values: Numbers;
  readonly order: Uint32Array | undefined;
  readonly hasInfinite: boolean;
}

interface MergeTask {
  readonly parts: readonly CellGrid[];
  readonly isMean: boolean;
}

interface CoarsenTask {
  readonly fine: CellGrid;
  readonly x: CellSpan;
  readonly y: CellSpan;
  readonly isMean: boolean;
}

/** Coarser grids are made until a screen has more pixels. */
const COARSEST_CELLS = 256;

/** `check` throws when the task was aborted. */
type Run<Name extends TaskName> = (args: Tasks[Name][0], check: () => void) => Tasks[Name][1];

export const TASKS: { readonly [Name in TaskName]: Run<Name> } = {
  scan,
  countMissing,
  axis({ values, isSorted }, check) {
    const order = isSorted ? undefined : orderOf(values, check);
    if (order === undefined && values instanceof Float64Array) return { x: values, order };
    return { x: placesOf(values, order), order };
  },
  series({ values, order, hasInfinite }, check) {
    const isReady = order === undefined && !hasInfinite && isFloats(values);
    const y = isReady ? values : arranged(values, order);
    return { y, levels: buildLevels(y, check) };
  },
  envelope: envelopeOf,
  groups: groupRows,
  places: ({ values, order }) => placesOf(values, order),
  column(read, check) {
    readColumn(read, check);
    return undefined;
  },
  live: liveEnvelope,
  ranks: textRanks,
  order: rowOrder,
  digits: digitsOf,
  distribute,
  sortBuckets,
  select: selectRows,
  take: takeRows,
  writeBins,
  recode,
  count,
  sumCounts,
  placedCounts,
  zones: zonesOf,
  raster({ shape, ...task }, check) {
    const grid = emptyGrid(shape);
    raster({ ...task, grid }, check);
    return grid;
  },
  matrix: reduceMatrix,
  merge({ parts, isMean }) {
    return finished(mergeGrids(parts as readonly [CellGrid, ...CellGrid[]]), { isMean, tier: "memory" });
  },
  pyramid(base, check) {
    const levels: [CellGrid, ...CellGrid[]] = [base];
    for (let grid = base; Math.max(spanLength(grid.x), spanLength(grid.y)) > COARSEST_CELLS; levels.push(grid)) {
      check();
      grid = coarsened(grid, doubled(grid.x), doubled(grid.y));
    }
    return levels;
  },
  coarsen({ fine, x, y, isMean }) {
    return finished(coarsened(fine, x, y), { isMean, tier: "pyramid" });
  },
  shade,
  shadeCounts,
};

function placesOf(values: Numbers, order: Uint32Array | undefined): Float64Array {
  const x = new Float64Array(new SharedArrayBuffer((order ?? values).length * Float64Array.BYTES_PER_ELEMENT));
  for (let index = 0; index < x.length; index++) {
    x[index] = values[order === undefined ? index : (order[index] as number)] as number;
  }
  return x;
}

/** The same part of an axis in cells of twice the width. */
function doubled({ from, to, exponent, scale }: CellSpan): CellSpan {
  return { from: Math.floor(from / 2), to: Math.floor((to - 1) / 2) + 1, exponent: exponent + 1, scale };
}

function isFloats(values: Numbers): values is FloatArray {
  return values instanceof Float32Array || values instanceof Float64Array;
}

/** The memory of a result that can move to the other thread: all arrays of an answer, which are not shared. */
export function movable(result: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(result)) return result.buffer instanceof ArrayBuffer ? [result.buffer] : [];
  if (typeof result !== "object" || result === null) return [];
  return Object.values(result).flatMap(movable);
}
