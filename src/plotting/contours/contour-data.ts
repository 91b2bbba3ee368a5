// contour_data(): computes the columns of the two contour renderers: polygons between levels, and lines at levels.
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import type { TypedArray } from "../../model/types.js";
import { ContourGrid, type Grid2d, type GridCoordinates } from "./contour-grid.js";
import { bandBetween, linesOf, traceLevels, type LevelRings } from "./contour-tracing.js";
import type { GridPoint } from "./rings.js";

/** Increasing numbers. */
export type Levels = readonly number[] | TypedArray;

/** One row per band between two levels. */
export interface FillData {
  /** A list of polygons per band. A polygon is a list of rings: the outer ring, then its holes. */
  readonly xs: readonly (readonly (readonly Float64Array[])[])[];
  /** The y coordinates, in the shape of `xs`. */
  readonly ys: readonly (readonly (readonly Float64Array[])[])[];
  /** The level below each band. */
  readonly lower_levels: readonly number[];
  /** The level above each band. */
  readonly upper_levels: readonly number[];
}

/** One row per level. */
export interface LineData {
  /** The lines of each level, with NaN between them. */
  readonly xs: readonly Float64Array[];
  /** The y coordinates, in the shape of `xs`. */
  readonly ys: readonly Float64Array[];
  /** The level of each row. */
  readonly levels: readonly number[];
}

/** The argument of `set_data` of a contour renderer. */
export interface ContourData {
  /** The bands between levels; null without bands. */
  readonly fill_data: FillData | null;
  /** The lines at levels; null without lines. */
  readonly line_data: LineData | null;
}

/** The input of contour computation. */
export interface ContourInput {
  /** Coordinates of the columns of `z`, or of each of its values. Default: 0, 1, 2… */
  readonly x?: GridCoordinates | null;
  /** Coordinates of the rows of `z`, or of each of its values. Default: 0, 1, 2… */
  readonly y?: GridCoordinates | null;
  /** Values in rows: `z[row][column]`. Null, NaN and infinite values have no contours around them. */
  readonly z: Grid2d;
  /** Increasing numbers: lines are drawn at levels, bands between them. */
  readonly levels: Levels;
}

/** Selects the parts of contours to compute. */
export interface ContourDataOptions {
  /** Whether to compute bands; a single level has none. Default: true. */
  readonly want_fill?: boolean;
  /** Whether to compute lines. Default: true. */
  readonly want_line?: boolean;
}

/**
 * Computes contours for `set_data` of a contour renderer. Throws PlotctlError if levels do not increase, for arrays of
 * different shapes, and if there are neither bands nor lines.
 */
export function contour_data(input: ContourInput & ContourDataOptions): ContourData;
export function contour_data(
  x: GridCoordinates | null,
  y: GridCoordinates | null,
  z: Grid2d,
  levels: Levels,
  options?: ContourDataOptions,
): ContourData;
export function contour_data(...args: readonly unknown[]): ContourData {
  const { input, options } = readContourCall("contour_data", args);
  const { want_fill = true, want_line = true } = options as ContourDataOptions;
  return computeContours("contour_data", input, { wantFill: want_fill, wantLine: want_line });
}

interface ContourCall {
  readonly input: ContourInput;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Reads a call: x, y, z, levels and then options, or all in one object. */
export function readContourCall(what: string, args: readonly unknown[]): ContourCall {
  const isOneObject = args.length === 1 && isPlainObject(args[0]);
  if (!isOneObject && (args.length < 4 || args.length > 5 || !(args[4] === undefined || isPlainObject(args[4])))) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${what}(): expected x, y, z, levels and options, or one object of these.`,
      {
        hint: `For example ${what}({z, levels}), or ${what}(null, null, z, levels).`,
      },
    );
  }
  const { x, y, z, levels, ...options } = (
    isOneObject ? args[0] : { ...(args[4] as object | undefined), x: args[0], y: args[1], z: args[2], levels: args[3] }
  ) as ContourInput & Readonly<Record<string, unknown>>;
  return { input: { ...(x !== undefined && { x }), ...(y !== undefined && { y }), z, levels }, options };
}

export function computeContours(
  what: string,
  input: ContourInput,
  { wantFill, wantLine }: { readonly wantFill: boolean; readonly wantLine: boolean },
): ContourData {
  const levels = levelsOf(what, input.levels);
  const hasBands = wantFill && levels.length > 1;
  if (!hasBands && !wantLine) {
    throw new PlotctlError("MISSING_ARGUMENT", `${what}(): there are neither bands nor lines to compute.`, {
      hint: "Bands need at least two levels.",
    });
  }
  const grid = new ContourGrid(what, input);
  const traced = traceLevels(grid, levels);
  return {
    fill_data: hasBands ? fillData(grid, levels, traced) : null,
    line_data: wantLine ? lineData(grid, levels, traced) : null,
  };
}

/** Throws PlotctlError unless there is at least one level and levels increase. */
export function levelsOf(what: string, given: unknown): number[] {
  const levels = Array.isArray(given) || ArrayBuffer.isView(given) ? Array.from(given as ArrayLike<unknown>) : [];
  const isIncreasing = levels.every((level, index) => {
    return Number.isFinite(level) && (index === 0 || (level as number) > (levels[index - 1] as number));
  });
  if (levels.length > 0 && isIncreasing) return levels as number[];
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `${what}(): levels: expected increasing numbers, at least one, got ${show(given)}.`,
  );
}

function fillData(grid: ContourGrid, levels: readonly number[], traced: readonly LevelRings[]): FillData {
  const xs: Float64Array[][][] = [];
  const ys: Float64Array[][][] = [];
  for (let index = 1; index < levels.length; index++) {
    const polygons = bandBetween(traced[index - 1] as LevelRings, traced[index] as LevelRings).map((polygon) =>
      polygon.map((ring) => placed(grid, ring)),
    );
    xs.push(polygons.map((rings) => rings.map(({ x }) => x)));
    ys.push(polygons.map((rings) => rings.map(({ y }) => y)));
  }
  return { xs, ys, lower_levels: levels.slice(0, -1), upper_levels: levels.slice(1) };
}

function lineData(grid: ContourGrid, levels: readonly number[], traced: readonly LevelRings[]): LineData {
  const rows = traced.map((rings) =>
    placed(
      grid,
      linesOf(rings).flatMap((line, index) => (index === 0 ? line : [GAP, ...line])),
    ),
  );
  return { xs: rows.map(({ x }) => x), ys: rows.map(({ y }) => y), levels };
}

/** Separates two lines. */
const GAP: GridPoint = [NaN, NaN];

function placed(
  grid: ContourGrid,
  places: readonly GridPoint[],
): { readonly x: Float64Array; readonly y: Float64Array } {
  const x = new Float64Array(places.length);
  const y = new Float64Array(places.length);
  places.forEach((place, index) => {
    const [column, row] = place;
    [x[index], y[index]] = place === GAP ? place : grid.place(column, row);
  });
  return { x, y };
}
