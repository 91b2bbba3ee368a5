// The rows of a data source that show an answer: places, and the columns that the glyph reads. A picture is made of parts: a
// coarse one of everything, and the fine one of the window in it, so that no part of the plot is ever empty.
import type { FloatArray } from "../engine/contract.js";
import type { Span } from "./window.js";

export interface Part {
  readonly x: Float64Array;
  /** In the order of the shape's columns. */
  readonly values: readonly FloatArray[];
}

/** `fine` between the edges, and what `coarse` has outside of them. */
export function joined(coarse: Part, fine: Part, { start, end }: Span): Part {
  const before = lowerBound(coarse.x, Math.min(start, fine.x[0] ?? start));
  const after = lowerBound(coarse.x, end);
  // The fine part has one row outside each edge, which the coarse part may have too.
  const last = fine.x.at(-1);
  const skipped = last !== undefined && coarse.x[after] === last ? 1 : 0;
  const from = Math.min(coarse.x.length, after + skipped);
  const length = before + fine.x.length + coarse.x.length - from;
  const x = new Float64Array(length);
  put(x, [coarse.x.subarray(0, before), fine.x, coarse.x.subarray(from)]);
  const values = fine.values.map((fineValues, index) => {
    const coarseValues = coarse.values[index] as FloatArray;
    const isSingle = fineValues instanceof Float32Array && coarseValues instanceof Float32Array;
    const target = isSingle ? new Float32Array(length) : new Float64Array(length);
    put(target, [coarseValues.subarray(0, before), fineValues, coarseValues.subarray(from)]);
    return target;
  });
  return { x, values };
}

function put(target: FloatArray, pieces: readonly FloatArray[]): void {
  let offset = 0;
  for (const piece of pieces) {
    target.set(piece, offset);
    offset += piece.length;
  }
}

/**
 * What is drawn between two neighbouring rows: a straight line, a level that jumps, or nothing. It decides what is visible of
 * the rows just outside of a plot.
 */
export type Between = "line" | "level" | "nothing";

/** What to read of a part, and between which values of x. */
interface Visible extends Span {
  readonly columns: readonly number[];
  readonly between: Between;
  /** Whether only values above zero count, for log axes. */
  readonly isPositive: boolean;
}

/** The lowest and highest values that are visible; undefined if there are none. */
export function extremesOf(part: Part, { start, end, columns, between, isPositive }: Visible): Span | undefined {
  const { x, values } = part;
  const first = lowerBound(x, start);
  let after = lowerBound(x, end);
  while (after < x.length && x[after] === end) after++;
  let low = Infinity;
  let high = -Infinity;
  const take = (value: number): void => {
    if (isPositive && value <= 0) return;
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const index of columns) {
    const column = values[index] as FloatArray;
    for (let row = first; row < after; row++) {
      const value = column[row] as number;
      if (isPositive && value <= 0) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (between === "nothing") continue;
    for (const [edge, right] of [
      [start, first],
      [end, after],
    ] as const) {
      if (right === 0 || right === x.length) continue;
      const [one, other] = [column[right - 1] as number, column[right] as number];
      if (between === "line")
        take(
          one + ((other - one) * (edge - (x[right - 1] as number))) / ((x[right] as number) - (x[right - 1] as number)),
        );
      else if (!Number.isNaN(one + other)) [one, other].forEach(take);
    }
  }
  return low === Infinity ? undefined : { start: low, end: high };
}

/** The lowest and highest values of a column; undefined if it has none. */
export function valuesOf(part: Part, column: number): Span | undefined {
  return extremesOf(part, {
    start: -Infinity,
    end: Infinity,
    columns: [column],
    between: "nothing",
    isPositive: false,
  });
}

/** Whether a part shows anything: a row with a value, or a row where only x is drawn. */
export function hasValues({ x, values }: Part): boolean {
  return values.length === 0 ? x.length > 0 : values.some((column) => column.some((value) => value === value));
}

/** The first index whose value is at least `value`. */
function lowerBound(x: Float64Array, value: number): number {
  let low = 0;
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((x[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
