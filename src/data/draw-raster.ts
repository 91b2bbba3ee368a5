// A scatter of large data: checks columns and options, adds the image and the rows, prepares both ranges, and makes the view.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { place, valueAt, type Scale } from "../engine/buckets.js";
import type { ColumnInfo, Engine } from "../engine/contract.js";
import type { Aggregate } from "../engine/grid-query.js";
import type { CellEngine } from "../engine/matrix-engine.js";
import type { ShadeMode } from "../engine/kernels/shade.js";
import { watchProperty } from "../model/access.js";
import type { Plot } from "../model/generated/plots.js";
import { DatetimeAxis } from "../model/generated/axes.js";
import { Image, ImageRGBA } from "../model/generated/glyphs.js";
import { GlyphRenderer } from "../model/generated/renderers.js";
import { HoverTool } from "../model/generated/tools.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import { addGlyph } from "../plotting/glyphs/glyph-renderer.js";
import type { SelfDrawnCall } from "../plotting/glyphs/self-drawing.js";
import { Field } from "../serialize/specs.js";
import { LiveEngine } from "../engine/live/live-engine.js";
import { checkCanGrow, checkFollow, followed } from "./follow.js";
import { sameAspect } from "./aspect.js";
import { addCategoryLegend, addColorBar, categoryMapper, classMapper, colorsOf, rgbOf } from "./raster-colors.js";
import { nearestRows } from "./nearest-rows.js";
import { CLASS_COLUMN, RasterView, type RasterAxis, type RasterViewParts } from "./raster-view.js";
import { warnIfRounded } from "./rounded-columns.js";
import type { Span } from "./window.js";
import { ownRange, scaleOf, showExtent } from "./x-range.js";

type Options = Readonly<Record<string, unknown>>;

/** Rows that are drawn themselves, if no more are visible. */
const DEFAULT_POINTS = 20_000;
const MAX_POINTS = 50_000;

const MODES: readonly unknown[] = ["eq_hist", "linear", "log"];
const MAX_SPREAD = 4;
const VALUES: readonly unknown[] = ["sum", "mean", "min", "max"];

/** Options of the renderer that the image shares. */
const SHARED: readonly string[] = ["x_range_name", "y_range_name", "coordinates", "level", "visible"];

/** What a raster draws, and how. */
export interface Look {
  readonly aggregate: Aggregate;
  readonly colors: readonly string[];
  readonly mode: ShadeMode;
  readonly spread: "auto" | number;
  /** Undefined: there is no colour bar. */
  readonly barTitle: string | undefined;
}

/** Adds an image of cells, and above it the glyph for rows where they are few. Throws PlotctlError. */
export function drawScatter(engine: Engine, { plot, method, options, add }: SelfDrawnCall): RasterView {
  const { color, palette, shade, spread, points, color_bar, follow, x, y, ...rest } = options;
  const look = lookOf(engine, method, { color, palette, shade, spread, color_bar });
  const limit = pointsOf(method, points);
  const axes = axesOf(engine, { plot, method, options: { ...rest, x, y } });
  checkLive(engine, axes, { method, follow });
  const { picture, image, colors } = addPicture(plot, look, rest);
  const source = new ColumnDataSource();
  const fill = look.aggregate.kind === "by" ? categoryMapper(repeated(look.colors)) : classMapper(look.colors);
  const paint =
    look.aggregate.kind === "count"
      ? look.colors[Math.floor(look.colors.length / 2)]
      : { field: CLASS_COLUMN, transform: fill };
  const fields = { x: new Field(axes.x.column), y: new Field(axes.y.column) };
  // Circles have a radius, in units of the data.
  const size = method === "scatter" ? { size: 5 } : {};
  const renderer = add({ ...size, line_color: null, fill_color: paint, ...rest, ...fields, source });
  renderer.nonselection_glyph = renderer.glyph;
  hoverRows(plot, renderer);
  // Hiding the rows hides the image.
  watchProperty(renderer, "visible", () => (image.visible = renderer.visible));
  const parts = { plot, renderer, picture, look, axes, rgb: colors, follows: follow !== undefined };
  return viewFor(engine, { ...parts, ...rowsOf(engine, { source, limit }) });
}

/** Throws PlotctlError for ranges that cannot grow with live data. */
function checkLive(engine: Engine, { x, y }: Axes, { method, follow }: { method: string; follow: unknown }): void {
  checkFollow(method, follow);
  if (!(engine instanceof LiveEngine)) return;
  for (const { range } of [x, y]) checkCanGrow(range, method);
}

/** Hover tools for all renderers: cells have no values to show. */
const ofRows = new WeakSet<HoverTool>();

/** Takes the image out of the hover tools that show all renderers. */
function hoverRows(plot: Plot, renderer: GlyphRenderer): void {
  for (const tool of plot.tools) {
    if (!(tool instanceof HoverTool) || !(tool.renderers === "auto" || ofRows.has(tool))) continue;
    const others = tool.renderers === "auto" ? plot.renderers.filter((each) => !isImage(each)) : tool.renderers;
    ofRows.add(tool);
    tool.renderers = [...new Set([...(others as GlyphRenderer[]), renderer])];
  }
}

function isImage(renderer: unknown): boolean {
  return renderer instanceof GlyphRenderer && (renderer.glyph instanceof Image || renderer.glyph instanceof ImageRGBA);
}

/** Adds an image of cells alone. */
export function drawImage(
  engine: Engine,
  { plot, method, options }: SelfDrawnCall,
  { x, y, aggregate }: { readonly x: string; readonly y: string; readonly aggregate: unknown },
): RasterView {
  const { palette, shade = "linear", spread = 0, color_bar, follow, ...rest } = options;
  const look = lookOf(engine, method, { color: aggregate, palette, shade, spread, color_bar });
  const axes = axesOf(engine, { plot, method, options: { ...rest, x, y } });
  checkLive(engine, axes, { method, follow });
  const { picture, image, colors } = addPicture(plot, look, rest);
  image.name = (rest["name"] ?? null) as string | null;
  const parts = { plot, renderer: image, picture, look, axes, rgb: colors, follows: follow !== undefined };
  return viewFor(engine, { ...parts, ...rowsOf(engine, undefined) });
}

/** What a view does with the rows of an engine. */
function rowsOf(
  engine: Engine,
  drawn: { readonly source: ColumnDataSource; readonly limit: number } | undefined,
): Pick<RasterViewParts, "rows" | "pick"> {
  const never = new AbortController().signal;
  return {
    rows: drawn && { engine, ...drawn },
    pick: (near) => nearestRows(engine, { ...near, group: undefined }, never),
  };
}

/** Adds the colour bar and the legend, prepares both ranges, and makes the view. */
export function viewFor(
  engine: CellEngine,
  {
    plot,
    renderer,
    picture,
    look,
    axes,
    rgb,
    rows,
    pick,
    follows = false,
  }: Pick<RasterViewParts, "plot" | "renderer" | "picture" | "rows" | "pick"> & {
    readonly look: Look;
    readonly axes: Axes;
    readonly rgb: RasterViewParts["colors"];
    /** Whether the x range moves with the end of the data. */
    readonly follows?: boolean;
  },
): RasterView {
  const { aggregate, mode, spread, colors, barTitle } = look;
  const bar = barTitle === undefined ? undefined : addColorBar(plot, colors, barTitle);
  const legend = aggregate.kind === "by" ? addCategoryLegend(plot, colors) : undefined;
  let shown: Span | undefined;
  const showAll = (): void => {
    const spans = { x: axes.x.values(), y: axes.y.values() };
    const { x, y } = plot.match_aspect ? sameAspect(plot, spans) : spans;
    const moved = shown && follows ? followed(axes.x.range, { from: shown, to: x }) : undefined;
    showExtent(axes.x.range, x, { view: picture, scale: axes.x.scale });
    if (moved !== undefined) axes.x.range.setv(moved);
    shown = x;
    showExtent(axes.y.range, y, { view: picture, scale: axes.y.scale });
  };
  showAll();
  const scaled: RasterViewParts["scaled"] = (scale, categories) => {
    bar?.(scale);
    legend?.(categories);
  };
  return new RasterView({
    engine,
    plot,
    renderer,
    ...axes,
    aggregate,
    picture,
    rows,
    pick,
    mode,
    spread,
    colors: rgb,
    showAll,
    scaled,
  });
}

/** The colours of categories are repeated for more of them. */
function repeated(colors: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(50, colors.length) }, (_, index) => colors[index % colors.length] as string);
}

function titleOf(aggregate: Aggregate): string {
  return aggregate.kind === "count" ? "rows" : `${aggregate.kind} of ${aggregate.column}`;
}

export interface Axes {
  readonly x: RasterAxis & { readonly values: () => Span };
  readonly y: RasterAxis & { readonly values: () => Span };
}

function axesOf(
  engine: Engine,
  { plot, method, options }: { readonly plot: Plot; readonly method: string; readonly options: Options },
): Axes {
  const axis = (dimension: "x" | "y"): Axes["x"] => {
    const column = nameOf(method, dimension, options[dimension]);
    const info = (): ColumnInfo => columnOf(engine, method, column);
    if (info().kind === "text") throw holdsTexts(method, column, "expected numbers or dates");
    warnIfRounded(engine, info());
    const scale = scaleOf(plot, dimension, options);
    const range = ownRange(plot, dimension, { method, options });
    const axes = dimension === "x" ? plot.xaxes : plot.yaxes;
    const isTime = info().kind === "time" || axes.some((each) => each instanceof DatetimeAxis);
    const values = (): Span => widened(extentOf(info(), scale), isTime ? 1000 : 1);
    const toPlace = (value: number): number => place(value, scale);
    const extent = (): Span => {
      const { start, end } = values();
      return { start: toPlace(start), end: toPlace(end) };
    };
    const toValue = (position: number): number => valueAt(position, scale);
    return { column, range, scale, extent, values, toPlace, toValue, finest: -Infinity };
  };
  return { x: axis("x"), y: axis("y") };
}

function extentOf({ min, max, minPositive }: ColumnInfo, scale: Scale): Span {
  if (scale === "log") return minPositive === Infinity ? { start: 1, end: 10 } : { start: minPositive, end: max };
  return min > max ? { start: 0, end: 1 } : { start: min, end: max };
}

/** One value needs some space. */
function widened({ start, end }: Span, half: number): Span {
  return start < end ? { start, end } : { start: start - half, end: end + half };
}

export function addPicture(
  plot: Plot,
  { aggregate, colors }: Look,
  options: Options,
): { picture: ColumnDataSource; image: GlyphRenderer; colors: RasterViewParts["colors"] } {
  const picture = new ColumnDataSource({ data: { x: [], y: [], dw: [], dh: [], image: [] } });
  const shared = Object.fromEntries(Object.entries(options).filter(([name]) => SHARED.includes(name)));
  const fields = Object.fromEntries(["x", "y", "dw", "dh", "image"].map((name) => [name, new Field(name)]));
  if (aggregate.kind === "by") {
    return {
      picture,
      image: addGlyph(plot, "image_rgba", [{ ...shared, ...fields, source: picture }]),
      colors: colors.map(rgbOf),
    };
  }
  const color_mapper = classMapper(colors);
  return {
    picture,
    image: addGlyph(plot, "image", [{ ...shared, ...fields, color_mapper, source: picture }]),
    colors: undefined,
  };
}

function lookOf(engine: Engine, method: string, { color, palette, ...options }: Options): Look {
  const aggregate = aggregateOf(engine, method, color);
  const ownPalette = aggregate.kind === "by" ? (color as { readonly palette?: unknown }).palette : undefined;
  return checkedLook(method, aggregate, { ...options, title: titleOf(aggregate), palette: palette ?? ownPalette });
}

/** The colours of cells. Throws PlotctlError. */
export function checkedLook(
  method: string,
  aggregate: Aggregate,
  { title, palette = "Viridis256", shade, spread, color_bar }: Options & { readonly title: string },
): Look {
  if (shade !== undefined && !MODES.includes(shade)) {
    throw invalid(method, "shade", 'expected "eq_hist", "linear" or "log"', shade);
  }
  const isSpread =
    spread === undefined ||
    spread === "auto" ||
    (Number.isInteger(spread) && Number(spread) >= 0 && Number(spread) <= MAX_SPREAD);
  if (!isSpread) throw invalid(method, "spread", 'expected "auto" or a whole number from 0 to 4', spread);
  if (color_bar !== undefined && typeof color_bar !== "boolean")
    throw invalid(method, "color_bar", "expected true or false", color_bar);
  return {
    aggregate,
    colors: colorsOf(palette, `${method}(): palette`),
    mode: (shade ?? "eq_hist") as ShadeMode,
    spread: (spread ?? "auto") as "auto" | number,
    barTitle: (color_bar ?? VALUES.includes(aggregate.kind)) ? title : undefined,
  };
}

/** The aggregate of an option: a column of numbers means its mean. */
function aggregateOf(engine: Engine, method: string, given: unknown): Aggregate {
  if (given === undefined) return { kind: "count" };
  const { kind, column } = (typeof given === "string" ? { kind: "mean", column: given } : given) as {
    readonly kind?: unknown;
    readonly column?: unknown;
  };
  if (kind === "count") return { kind };
  if (kind === "by" || VALUES.includes(kind)) {
    const name = nameOf(method, "color", column);
    const isText = columnOf(engine, method, name).kind === "text";
    if (kind === "by") {
      if (isText) return { kind, column: name };
      throw new PlotctlError("INVALID_COLUMN", `${method}(): by: ${show(name)} holds numbers; expected texts.`, {
        hint: `Colour by its values with mean(${show(name)}).`,
      });
    }
    if (!isText) return { kind: kind as "mean", column: name };
    throw holdsTexts(method, name, `it can be a category: by(${show(name)})`);
  }
  throw invalid(method, "color", "expected a column, or one of count(), sum(), mean(), min(), max() and by()", given);
}

function pointsOf(method: string, given: unknown): number {
  if (given === undefined) return DEFAULT_POINTS;
  if (Number.isInteger(given) && Number(given) >= 0 && Number(given) <= MAX_POINTS) return Number(given);
  throw invalid(method, "points", `expected a whole number from 0 to ${MAX_POINTS.toLocaleString("en")}`, given);
}

function nameOf(method: string, option: string, given: unknown): string {
  const name: unknown = given instanceof Field ? given.field : given;
  if (typeof name === "string") return name;
  throw new PlotctlError(
    given === undefined ? "MISSING_ARGUMENT" : "INVALID_ARGUMENT",
    `${method}(): ${option}: expected the name of a column of the data, got ${show(given)}.`,
  );
}

function columnOf({ columns }: Engine, method: string, name: string): ColumnInfo {
  const found = columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  const names = columns.map((column) => column.name);
  throw new PlotctlError(
    "UNKNOWN_COLUMN",
    `${method}(): there is no column ${show(name)} in the data (there are ${names.map(show).join(", ")}).`,
    { hint: didYouMean(name, names) },
  );
}

function holdsTexts(method: string, name: string, what: string): PlotctlError {
  return new PlotctlError("INVALID_COLUMN", `${method}(): ${show(name)} holds texts; ${what}.`);
}

function invalid(method: string, option: string, expected: string, given: unknown): PlotctlError {
  return new PlotctlError("INVALID_ARGUMENT", `${method}(): ${option}: ${expected}, got ${show(given)}.`);
}
