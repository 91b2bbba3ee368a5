// Grids of cells out of what ClickHouse counted: cells without rows are not in its answer.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { ColumnInfo } from "../contract.js";
import { MAX_CELLS, MAX_PLANES, type CellSpan, type Grid, type GridQuery } from "../grid-query.js";

/** The texts that the planes of a grid count; undefined for other aggregates than `by`. Throws PlotctlError. */
export function planesOf({ aggregate }: GridQuery, info: ColumnInfo | undefined): readonly string[] | undefined {
  if (aggregate.kind !== "by" || info === undefined) return undefined;
  if (info.kind !== "text") {
    throw new PlotctlError("INVALID_COLUMN", `The column ${show(info.name)} holds ${info.kind}s; by() takes texts.`);
  }
  const { categories } = info;
  if (categories !== undefined && categories.length <= MAX_PLANES) return categories;
  const count = categories === undefined ? "more" : `${categories.length}`;
  throw new PlotctlError(
    "TOO_MANY_CATEGORIES",
    `by(): the column ${show(info.name)} has ${count} different texts; at most ${MAX_PLANES} have a colour.`,
  );
}

/** Rows of: bucket of x, bucket of y, number of rows, and the value or the text. */
export function gridOf(
  cells: readonly (readonly unknown[])[],
  query: GridQuery,
  categories: readonly string[] | undefined,
): Grid {
  const [width, height] = [query.x, query.y].map(({ from, to }) => to - from) as [number, number];
  const planes = categories?.length ?? 1;
  if (!(width * height * planes <= MAX_CELLS)) throw new RangeError(`a grid of ${width * height * planes} cells`);
  const counts = new Uint32Array(width * height * planes);
  const { kind } = query.aggregate;
  const values = kind === "count" || kind === "by" ? undefined : new Float64Array(width * height).fill(NaN);
  const planeOf = new Map((categories ?? []).map((text, plane) => [text, plane]));
  let rows = 0;
  for (const [x, y, count, value] of cells) {
    const cell = placeIn(query.y, Number(y)) * width + placeIn(query.x, Number(x));
    // A text that came after the table was opened has no plane.
    const plane = categories === undefined ? 0 : planeOf.get(value as string);
    if (plane === undefined) continue;
    (counts[cell * planes + plane] as number) += Number(count);
    if (values !== undefined) values[cell] = Number(value);
    rows += Number(count);
  }
  return { width, height, planes, categories, counts, values, rows, exact: true, tier: "clickhouse" };
}

/** On a log axis, a row at the edge of the window may be counted beyond it, by a rounding error. */
function placeIn({ from, to }: CellSpan, bucket: number): number {
  return Math.min(Math.max(bucket, from), to - 1) - from;
}
