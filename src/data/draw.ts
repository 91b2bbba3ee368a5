// A glyph call whose source is large data: checks the columns, adds the renderer with a source of its own, prepares the
// ranges, and starts the view that keeps the source filled.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { addFirstContent } from "../document/first-content.js";
import { place, type Scale } from "../engine/buckets.js";
import type { ColumnInfo, Engine } from "../engine/contract.js";
import type { Group } from "../engine/group-query.js";
import { DatetimeAxis } from "../model/generated/axes.js";
import type { Plot } from "../model/generated/plots.js";
import { Range1d } from "../model/generated/ranges.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import type { SelfDrawnCall } from "../plotting/glyphs/self-drawing.js";
import { addGlyph } from "../plotting/glyphs/glyph-renderer.js";
import { drawMatrix as drawMatrixView } from "./draw-matrix.js";
import { drawGroups } from "./draw-groups.js";
import { addExactHover } from "./exact-hover.js";
import { warnIfRounded } from "./rounded-columns.js";
import { shapeOf, type Shape } from "./shapes.js";
import { drawImage, drawScatter } from "./draw-raster.js";
import { LineView } from "./line-view.js";
import { LiveEngine } from "../engine/live/live-engine.js";
import { checkCanGrow, checkFollow, followed } from "./follow.js";
import type { RasterView } from "./raster-view.js";
import type { View } from "./view.js";
import type { Span } from "./window.js";
import { isReplacement, ownRange, scaleOf, showExtent } from "./x-range.js";
import { YFit } from "./y-fit.js";

const views = new WeakMap<GlyphRenderer, View>();

/** The view that keeps a renderer filled. Throws PlotctlError for a renderer whose source is not large data. */
export function view_of(renderer: GlyphRenderer): View {
  const view = views.get(renderer);
  if (view !== undefined) return view;
  throw new PlotctlError("INVALID_ARGUMENT", `view_of(): ${show(renderer)} does not draw large data.`);
}

/** Whether a renderer draws large data. */
export function hasView(renderer: GlyphRenderer): boolean {
  return views.has(renderer);
}

/** Around a single x: one, or a second on an axis of dates. */
const HALF_SPAN = 1;
const HALF_SPAN_MS = 1000;

const MARKER_SIZE_PX = 4;

/** Glyph methods that draw a plane, and not along x. */
const PLANES: readonly string[] = ["scatter", "circle"];

/** Adds an image of what the rows in each cell hold together. */
export function drawDataImage(
  engine: Engine,
  call: SelfDrawnCall,
  cells: Parameters<typeof drawImage>[2],
): GlyphRenderer {
  if (call.method === "image") return shown(drawImage(engine, call, cells));
  throw new PlotctlError("INVALID_ARGUMENT", `${call.method}(): a grid can only be drawn by image().`);
}

/** Adds an image of cells of a matrix. */
export function drawMatrix(...[engine, call, place]: Parameters<typeof drawMatrixView>): GlyphRenderer {
  return shown(drawMatrixView(engine, call, place));
}

function shown(view: RasterView): GlyphRenderer {
  views.set(view.renderer, view);
  addFirstContent(view.renderer, view.start());
  return view.renderer;
}

/** Throws PlotctlError for unknown columns and columns of texts, and for glyph methods that cannot draw large data. */
export function drawData(engine: Engine, call: SelfDrawnCall): GlyphRenderer {
  if (PLANES.includes(call.method)) return shown(drawScatter(engine, call));
  const { by, ...options } = call.options;
  const one = { ...call, options };
  if (by !== undefined)
    return drawGroups(engine, one, { by, draw: (group, drawn) => drawOne(engine, drawn, group), viewOf: view_of });
  const renderer = drawOne(engine, one, undefined);
  addFirstContent(renderer, view_of(renderer).start());
  return renderer;
}

/** Adds the renderer and its view, which is started by the caller. */
function drawOne(
  engine: Engine,
  { plot, method, options, add }: SelfDrawnCall,
  group: Promise<Group> | undefined,
): GlyphRenderer {
  const { y_fit: fitMode, hover, follow, ...rest } = options;
  const shape = shapeOf(method, rest);
  const xInfo = columnOf(engine, method, shape.x);
  for (const info of [xInfo, ...shape.ys.map((name) => columnOf(engine, method, name))]) warnIfRounded(engine, info);
  checkFit(method, fitMode);
  checkHover(method, hover);
  checkFollow(method, follow);

  const scale = scaleOf(plot, "x", rest);
  const range = ownRange(plot, "x", { method, options: rest });
  const source = new ColumnDataSource();
  const valuesNow = (): Span => extentOf(columnOf(engine, method, shape.x), scale);
  if (engine instanceof LiveEngine) checkCanGrow(range, method);
  let shown: Span | undefined;
  const showAll = (): void => {
    const next = widened(valuesNow(), { plot, shape, kind: xInfo.kind });
    const moved = shown === undefined || follow === undefined ? undefined : followed(range, { from: shown, to: next });
    showExtent(range, next, { view: source, scale });
    if (moved !== undefined) range.setv(moved);
    shown = next;
  };
  showAll();

  const given = Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in shape.fields)));
  const renderer = add({ ...given, ...shape.fields, source });
  // A selection of rows that the next answer replaces has no look of its own.
  renderer.nonselection_glyph = renderer.glyph;
  if (engine.rowCount === 1 && shape.form === "points") addMarker(plot, { shape, source, options: rest });

  const yFit = fitOf(plot, { method, options: rest, mode: fitMode });
  const extent = (): Span => {
    const { start, end } = valuesNow();
    return { start: place(start, scale), end: place(end, scale) };
  };
  const y = { yRange: ownRange(plot, "y", { method, options: rest }), yScale: scaleOf(plot, "y", rest) };
  const parts = { engine, shape, plot, renderer, source, range, scale, extent, showAll, yFit, group, ...y };
  const view = new LineView(parts);
  views.set(renderer, view);
  if (hover === "exact") addExactHover(plot, { renderer, shape, rowsNear: (at) => view.rowsNear(at) });
  return renderer;
}

function columnOf({ columns }: Engine, method: string, name: string): ColumnInfo {
  const found = columns.find((column) => column.name === name);
  if (found === undefined) {
    const names = columns.map((column) => column.name);
    throw new PlotctlError(
      "UNKNOWN_COLUMN",
      `${method}(): there is no column ${show(name)} in the data (there are ${names.map(show).join(", ")}).`,
      { hint: didYouMean(name, names) },
    );
  }
  if (found.kind !== "text") return found;
  throw new PlotctlError("INVALID_COLUMN", `${method}(): ${show(name)} holds texts; expected numbers or dates.`);
}

function checkFit(method: string, mode: unknown): asserts mode is "visible" | "all" | undefined {
  if (mode === undefined || mode === "visible" || mode === "all") return;
  throw new PlotctlError("INVALID_ARGUMENT", `${method}(): y_fit: expected "visible" or "all", got ${show(mode)}.`);
}

function checkHover(method: string, hover: unknown): asserts hover is "drawn" | "exact" | undefined {
  if (hover === undefined || hover === "drawn" || hover === "exact") return;
  throw new PlotctlError("INVALID_ARGUMENT", `${method}(): hover: expected "drawn" or "exact", got ${show(hover)}.`);
}

/** The values of x that can be drawn. Without any: zero and one. */
function extentOf({ min, max, minPositive }: ColumnInfo, scale: Scale): Span {
  if (scale === "log") return minPositive === Infinity ? { start: 1, end: 10 } : { start: minPositive, end: max };
  return min > max ? { start: 0, end: 1 } : { start: min, end: max };
}

/** What the plot shows of it: bars reach beyond their x, and one value needs some space. */
function widened(
  { start, end }: Span,
  { plot, shape, kind }: { readonly plot: Plot; readonly shape: Shape; readonly kind: ColumnInfo["kind"] },
): Span {
  if (start < end) return { start: start - shape.reach, end: end + shape.reach };
  const isTime = kind === "time" || plot.xaxes.some((axis) => axis instanceof DatetimeAxis);
  const half = Math.max(shape.reach, isTime ? HALF_SPAN_MS : HALF_SPAN);
  return { start: start - half, end: end + half };
}

/** A line of one row is no line. */
function addMarker(
  plot: Plot,
  {
    shape,
    source,
    options,
  }: { readonly shape: Shape; readonly source: ColumnDataSource; readonly options: Readonly<Record<string, unknown>> },
): void {
  const color = options.line_color ?? options.color;
  addGlyph(plot, "scatter", [{ ...shape.fields, source, size: MARKER_SIZE_PX, ...(color !== undefined && { color }) }]);
}

/** The fit of the y range; undefined for a Range1d of the author, unless the call asks for it. */
function fitOf(
  plot: Plot,
  {
    method,
    options,
    mode,
  }: {
    readonly method: string;
    readonly options: Readonly<Record<string, unknown>>;
    readonly mode: "visible" | "all" | undefined;
  },
): YFit | undefined {
  const range = ownRange(plot, "y", { method, options });
  const isLeft = range instanceof Range1d && !isReplacement(range) && mode === undefined;
  if (isLeft) return undefined;
  return YFit.of(range, { mode: mode ?? "visible", isLog: scaleOf(plot, "y", options) === "log" });
}
