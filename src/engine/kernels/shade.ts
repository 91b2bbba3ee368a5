// Turns grids into pixels. A colour scale divides the values into 255 classes; a pixel is the number of its class, and 0 where
// there is no row. Grids by category become mixed colours instead.
import type { Grid } from "../grid-query.js";

export type ShadeMode = "eq_hist" | "linear" | "log";

/** The classes of values: the class of a value is the number of limits below it, and one. Ascending. */
export interface ColorScale {
  readonly limits: Float64Array;
  readonly low: number;
  readonly high: number;
  /** How far a cell with rows covers empty ones around it, in cells. */
  readonly spread: number;
}

/** A part of a grid, in cells. */
export interface CellRect {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface ShadeTask {
  readonly grid: Grid;
  /** All data in large cells, and how much smaller the cells of `grid` are. */
  readonly skeleton: { readonly grid: Grid; readonly cells: number } | undefined;
  /** The scale to use. Undefined: one for the visible part. */
  readonly scale: ColorScale | undefined;
  readonly visible: CellRect;
  readonly mode: ShadeMode;
  readonly spread: "auto" | number;
  /** Whether values grow with the size of cells, as counts and sums do. */
  readonly isExtensive: boolean;
  /** Red, green and blue of each category. Undefined: pixels are classes. */
  readonly colors: readonly (readonly [number, number, number])[] | undefined;
}

export interface Shaded {
  readonly pixels: Uint8Array | Uint32Array;
  readonly skeleton: Uint8Array | Uint32Array | undefined;
  readonly scale: ColorScale;
  /** The rows in the visible part. */
  readonly visibleRows: number;
}

export const CLASSES = 255;

/** Values that are sorted to find the classes of equal size. */
const SAMPLED = 1 << 16;

/** The part of visible cells with rows, above which none is spread, and the radius below. */
const FILLED: readonly (readonly [part: number, spread: number])[] = [
  [0.05, 0],
  [0.01, 1],
  [0.002, 2],
  [0, 3],
];

const MIN_ALPHA = 70;

export function shade(task: ShadeTask): Shaded {
  const { grid, skeleton, visible } = task;
  const values = valuesOf(grid);
  const seen = visibleOf(grid, values, visible);
  const scale = task.scale ?? scaleFor(seen.values, seen.part, task);
  const paint = (of: Grid, factor: number): Uint8Array | Uint32Array =>
    task.colors === undefined ? classes(valuesOf(of), scale, factor) : mixed(of, task.colors, scale, factor);
  const pixels = spreadOut(paint(grid, 1), grid, scale.spread);
  const factor = skeleton !== undefined && task.isExtensive ? 1 / skeleton.cells : 1;
  return { pixels, skeleton: skeleton && paint(skeleton.grid, factor), scale, visibleRows: seen.rows };
}

/** One number per cell; NaN where there is no row. */
function valuesOf({ values, counts, planes }: Grid): Float64Array {
  if (values !== undefined) return values;
  const totals = new Float64Array(counts.length / planes);
  for (let cell = 0; cell < totals.length; cell++) {
    let total = 0;
    for (let plane = 0; plane < planes; plane++) total += counts[cell * planes + plane] as number;
    totals[cell] = total === 0 ? NaN : total;
  }
  return totals;
}

/** The values in the visible part, or a part of them, how much of it has any, and its rows. */
function visibleOf(
  { width, counts, planes }: Grid,
  values: Float64Array,
  { left, right, bottom, top }: CellRect,
): { values: Float64Array; part: number; rows: number } {
  const cells = Math.max(0, right - left) * Math.max(0, top - bottom);
  const step = Math.max(1, Math.ceil(cells / SAMPLED));
  const found = new Float64Array(Math.ceil(cells / step) + 1);
  let [seen, filled, sampled, rows] = [0, 0, 0, 0];
  for (let row = bottom; row < top; row++) {
    for (let cell = row * width + left; cell < row * width + right; cell++) {
      const value = values[cell] as number;
      if (!Number.isNaN(value)) {
        filled++;
        if (seen % step === 0) found[sampled++] = value;
        for (let plane = 0; plane < planes; plane++) rows += counts[cell * planes + plane] as number;
      }
      seen++;
    }
  }
  return { values: found.subarray(0, sampled), part: cells === 0 ? 0 : filled / cells, rows };
}

/** The scale for these values. */
function scaleFor(values: Float64Array, part: number, { mode, spread }: ShadeTask): ColorScale {
  const sorted = values.slice().sort();
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 1];
  const limits = new Float64Array(CLASSES - 1);
  const least = mode === "log" ? (sorted.find((value) => value > 0) ?? 1) : low;
  for (let index = 0; index < limits.length; index++) {
    const place = (index + 1) / CLASSES;
    if (mode === "eq_hist") limits[index] = sorted[Math.floor(place * sorted.length)] ?? high;
    else if (mode === "linear") limits[index] = low + (high - low) * place;
    else limits[index] = least * (Math.max(high, least) / least) ** place;
  }
  const radius = spread === "auto" ? (FILLED.find(([limit]) => part > limit)?.[1] ?? 0) : spread;
  return { limits, low, high, spread: radius };
}

/** The class of a value, from 1 to 255. */
export function classOf(value: number, { limits }: ColorScale): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((limits[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

function classes(values: Float64Array, scale: ColorScale, factor: number): Uint8Array {
  const pixels = new Uint8Array(values.length);
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] as number;
    if (!Number.isNaN(value)) pixels[cell] = classOf(value * factor, scale);
  }
  return pixels;
}

/** Colours by the shares of the categories, as 0xAABBGGRR. */
function mixed(
  { counts, planes }: Grid,
  colors: readonly (readonly [number, number, number])[],
  scale: ColorScale,
  factor: number,
): Uint32Array {
  const pixels = new Uint32Array(counts.length / planes);
  for (let cell = 0; cell < pixels.length; cell++) {
    let [total, red, green, blue] = [0, 0, 0, 0];
    for (let plane = 0; plane < planes; plane++) {
      const count = counts[cell * planes + plane] as number;
      if (count === 0) continue;
      const [r, g, b] = colors[plane % colors.length] as readonly [number, number, number];
      total += count;
      red += count * r;
      green += count * g;
      blue += count * b;
    }
    if (total === 0) continue;
    const alpha = MIN_ALPHA + ((255 - MIN_ALPHA) * classOf(total * factor, scale)) / CLASSES;
    pixels[cell] =
      ((Math.round(alpha) << 24) |
        (Math.round(blue / total) << 16) |
        (Math.round(green / total) << 8) |
        Math.round(red / total)) >>>
      0;
  }
  return pixels;
}

/** Puts a disc around each cell with rows, into empty cells; where discs meet, the larger pixel is on top. */
function spreadOut<P extends Uint8Array | Uint32Array>(pixels: P, { width, height }: Grid, radius: number): P {
  if (radius === 0) return pixels;
  const target = pixels.slice() as P;
  const disc: (readonly [number, number])[] = [];
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++) if (dx * dx + dy * dy <= radius * radius + 1) disc.push([dx, dy]);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const pixel = pixels[row * width + column] as number;
      if (pixel === 0) continue;
      for (const [dx, dy] of disc) {
        const [x, y] = [column + dx, row + dy];
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        const to = y * width + x;
        if (pixels[to] === 0 && (target[to] as number) < pixel) target[to] = pixel;
      }
    }
  }
  return target;
}
