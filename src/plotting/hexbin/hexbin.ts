// Counts points in hexagons. Hexagons have axial coordinates: q increases to the right, r down and to the right.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { HexTileOrientation } from "../../model/generated/enums.js";
import type { TypedArray } from "../../model/types.js";

/** Numbers, one per point. */
export type Numbers = readonly number[] | TypedArray;

/** The orientation and proportions of hexagons. */
export interface HexOptions {
  /** Whether a corner or a side is at the top. Default: `pointytop`. */
  readonly orientation?: HexTileOrientation;
  /** Ratio of width to height, for plots whose axes have different scales. Default: 1. */
  readonly aspect_scale?: number;
}

/** The hexagons that contain points, sorted by q and then r. */
export interface HexBins {
  /** The axial column of each. */
  readonly q: Int32Array;
  /** The axial row of each. */
  readonly r: Int32Array;
  /** The number of points in each. */
  readonly counts: Int32Array;
}

const ROOT_3 = Math.sqrt(3);

/** The hexagons that contain the points. `size` is the distance from the centre of a hexagon to its corners. */
export function cartesian_to_axial(
  x: Numbers,
  y: Numbers,
  size: number,
  options: HexOptions = {},
): { q: Int32Array; r: Int32Array } {
  const { isPointy, aspect } = checked("cartesian_to_axial", { x, y, size, options });
  const q = new Int32Array(x.length);
  const r = new Int32Array(x.length);
  for (let index = 0; index < x.length; index++) {
    const right = (Number(x[index]) / size) * (isPointy ? aspect : 1);
    const down = -Number(y[index]) / size / (isPointy ? 1 : aspect);
    const [exactQ, exactR] = isPointy
      ? [(right * ROOT_3) / 3 - down / 3, (2 * down) / 3]
      : [(2 * right) / 3, -right / 3 + (down * ROOT_3) / 3];
    [q[index], r[index]] = nearest(exactQ, exactR);
  }
  return { q, r };
}

/** The centres of hexagons. `size` is the distance from the centre of a hexagon to its corners. */
export function axial_to_cartesian(
  q: Numbers,
  r: Numbers,
  size: number,
  options: HexOptions = {},
): { x: Float64Array; y: Float64Array } {
  const { isPointy, aspect } = checked("axial_to_cartesian", { x: q, y: r, size, options });
  const x = new Float64Array(q.length);
  const y = new Float64Array(q.length);
  for (let index = 0; index < q.length; index++) {
    const [column, row] = [Number(q[index]), Number(r[index])];
    x[index] = isPointy ? (size * ROOT_3 * (column + row / 2)) / aspect : size * 1.5 * column;
    y[index] = isPointy ? -size * 1.5 * row : -size * ROOT_3 * (row + column / 2) * aspect;
  }
  return { x, y };
}

/** Counts points in hexagons, except points with NaN. `size` is the distance from the centre of a hexagon to its corners. */
export function hexbin(x: Numbers, y: Numbers, size: number, options: HexOptions = {}): HexBins {
  const { q, r } = cartesian_to_axial(x, y, size, options);
  const counts = new Map<number, Map<number, number>>();
  for (let index = 0; index < q.length; index++) {
    if (!Number.isFinite(Number(x[index])) || !Number.isFinite(Number(y[index]))) continue;
    const [column, row] = [q[index] as number, r[index] as number];
    let rows = counts.get(column);
    if (rows === undefined) {
      rows = new Map<number, number>();
      counts.set(column, rows);
    }
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  const bins = [...counts]
    .flatMap(([column, rows]) => [...rows].map(([row, count]) => [column, row, count] as const))
    .sort(([q0, r0], [q1, r1]) => q0 - q1 || r0 - r1);
  return {
    q: Int32Array.from(bins, ([column]) => column),
    r: Int32Array.from(bins, ([, row]) => row),
    counts: Int32Array.from(bins, ([, , count]) => count),
  };
}

interface HexCall {
  readonly x: unknown;
  readonly y: unknown;
  readonly size: unknown;
  readonly options: HexOptions;
}

function checked(
  what: string,
  { x, y, size, options: { orientation = "pointytop", aspect_scale = 1 } }: HexCall,
): { isPointy: boolean; aspect: number } {
  const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);
  if (!isList(x) || !isList(y) || x.length !== y.length) {
    const length = isList(x) && isList(y) ? ` of the same length, got ${x.length} and ${y.length} numbers` : "";
    const got = isList(x) ? y : x;
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${what}: expected two arrays${length === "" ? `, got ${show(got)}` : length}.`,
    );
  }
  for (const [name, value] of Object.entries({ size, aspect_scale })) {
    if (typeof value === "number" && value > 0 && value < Infinity) continue;
    throw new PlotctlError("INVALID_ARGUMENT", `${what}: ${name}: expected a number above 0, got ${show(value)}.`);
  }
  if (orientation !== "pointytop" && orientation !== "flattop") {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${what}: orientation: expected "pointytop" or "flattop", got ${show(orientation)}.`,
    );
  }
  return { isPointy: orientation === "pointytop", aspect: aspect_scale };
}

/** Rounds to the nearest hexagon: the sum of the three coordinates is 0, so the one that rounds worst is derived. */
function nearest(q: number, r: number): [q: number, r: number] {
  const third = -q - r;
  const rounded = [Math.round(q), Math.round(third), Math.round(r)] as const;
  const [byQ, byThird, byR] = [Math.abs(rounded[0] - q), Math.abs(rounded[1] - third), Math.abs(rounded[2] - r)];
  if (byQ > byThird && byQ > byR) return [-(rounded[1] + rounded[2]), rounded[2]];
  return byThird > byR ? [rounded[0], rounded[2]] : [rounded[0], -(rounded[0] + rounded[1])];
}
