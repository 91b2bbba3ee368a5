// An image of a matrix: checks the options, adds the image, prepares both ranges, and makes the view. The space of each axis
// is the columns or rows of the matrix, so that cells are one, two, four, ... of them.
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import type { Aggregate } from "../engine/grid-query.js";
import type { MatrixEngine } from "../engine/matrix-engine.js";
import type { SelfDrawnCall } from "../plotting/glyphs/self-drawing.js";
import { addPicture, checkedLook, viewFor, type Axes } from "./draw-raster.js";
import type { MatrixPlace } from "./matrix-place.js";
import type { DataRow } from "./nearest-rows.js";
import type { PlaneNear, RasterView } from "./raster-view.js";
import { ownRange, scaleOf } from "./x-range.js";

const OPTIONS: readonly string[] = [
  ...["reduce", "palette", "shade", "spread", "color_bar"],
  ...["name", "visible", "level", "x_range_name", "y_range_name"],
];

const REDUCTIONS: readonly unknown[] = ["mean", "min", "max", "sum"];

/** Adds an image of cells of a matrix. Throws PlotctlError. */
export function drawMatrix(
  engine: MatrixEngine,
  { plot, method, options }: SelfDrawnCall,
  place: MatrixPlace,
): RasterView {
  if (method !== "image") {
    throw new PlotctlError("INVALID_ARGUMENT", `${method}(): a matrix can only be drawn by image().`);
  }
  checkOptionNames("image() of a matrix", options, OPTIONS);
  const { reduce, palette, shade = "linear", spread = 0, color_bar, ...rest } = options;
  const aggregate = aggregateOf(reduce);
  const given = { palette, shade, spread, color_bar, title: aggregate.kind };
  const look = checkedLook(method, aggregate, given);
  const axis = (dimension: "x" | "y", cells: number): Axes["x"] => {
    if (scaleOf(plot, dimension, rest) !== "linear") {
      throw new PlotctlError("INVALID_ARGUMENT", `image(): a matrix needs a linear ${dimension} axis.`);
    }
    const range = ownRange(plot, dimension, { method, options: rest });
    return { ...axisOf(place[dimension], cells), column: dimension, range, scale: "linear" };
  };
  const [height, width] = place.shape;
  const axes = { x: axis("x", width), y: axis("y", height) };
  const { picture, image, colors } = addPicture(plot, look, rest);
  image.name = (rest["name"] ?? null) as string | null;
  const pick = (near: PlaneNear): Promise<readonly DataRow[]> => cellAt(engine, axes, near);
  return viewFor(engine, { plot, renderer: image, picture, look, axes, rgb: colors, rows: undefined, pick });
}

type Places = Pick<Axes["x"], "extent" | "values" | "toPlace" | "toValue" | "finest">;

function axisOf([first, last]: MatrixPlace["x"], cells: number): Places {
  const [start, end] = [Math.min(first, last), Math.max(first, last)];
  return {
    extent: () => ({ start: 0, end: cells }),
    values: () => ({ start, end }),
    toPlace: (value) => ((value - start) / (end - start)) * cells,
    toValue: (place) => start + (place / cells) * (end - start),
    finest: 0,
  };
}

function aggregateOf(given: unknown): Aggregate & { readonly column: string } {
  const kind: unknown = given === undefined ? "mean" : isPlainObject(given) ? given["kind"] : undefined;
  const hasColumn = isPlainObject(given) && "column" in given;
  if (REDUCTIONS.includes(kind) && !hasColumn) return { kind: kind as "mean", column: "value" };
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `image(): reduce: expected mean(), min(), max() or sum() without a column, got ${show(given)}.`,
  );
}

/** The cell of the matrix under the mouse, as a row with its middle and its value. */
async function cellAt(engine: MatrixEngine, { x, y }: Axes, { at }: PlaneNear): Promise<readonly DataRow[]> {
  const [column, row] = [Math.floor(x.toPlace(at.x)), Math.floor(y.toPlace(at.y))];
  const value = await engine.valueAt(column, row, new AbortController().signal);
  return Number.isNaN(value) ? [] : [{ x: x.toValue(column + 0.5), y: y.toValue(row + 0.5), value }];
}
