// The contour() method of figures: a renderer for bands between levels and for lines at levels.
import { checkOptionNames } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { ClassInfo } from "../../model/class-info.js";
import { define } from "../../model/define.js";
import { ContourColorBar, type ContourColorBarProps } from "../../model/generated/annotations.js";
import type { Glyph, MultiLineProps, MultiPolygonsProps } from "../../model/generated/glyphs.js";
import type { Plot } from "../../model/generated/plots.js";
import { ContourRenderer as ContourRendererModel, GlyphRenderer } from "../../model/generated/renderers.js";
import { ColumnDataSource } from "../../model/generated/sources.js";
import { FixedTicker } from "../../model/generated/tickers.js";
import { explicitValues } from "../../model/access.js";
import type { Color, Columns } from "../../model/types.js";
import {
  computeContours,
  levelsOf,
  readContourCall,
  type ContourData,
  type ContourInput,
  type FillData,
  type LineData,
} from "./contour-data.js";
import { GlyphColumns } from "../glyphs/glyph-columns.js";
import { planOf } from "../glyphs/glyph-plan.js";
import { GlyphValues, type Attributes } from "../glyphs/glyph-values.js";
import { interp_palette, isPaletteName, palette, type Palette } from "../palettes.js";
import type { GridCoordinates, Grid2d } from "./contour-grid.js";
import type { Levels } from "./contour-data.js";

/** Palettes by length, such as `Viridis`. */
export type PaletteGroup = Readonly<Record<number, Palette>>;

/** One colour, a list with one per row (other lengths are interpolated), a palette name, or palettes by length. */
export type ContourColors = Color | readonly Color[] | PaletteGroup | null;

type Visuals<P, Prefix extends string> = {
  [N in Extract<keyof P, `${Prefix}_${string}`>]?: P[N] | readonly unknown[];
};

/** Visual properties of contours: `fill_` and `hatch_` lists have an item per band, `line_` lists an item per level. */
export interface ContourOptions
  extends
    Omit<Visuals<MultiPolygonsProps, "fill" | "hatch">, "fill_color" | "hatch_color">,
    Omit<Visuals<MultiLineProps, "line">, "line_color"> {
  /** The colours of the bands. Default: null, no bands. */
  fill_color?: ContourColors;
  /** The colours of the bands' hatch patterns. Default: black. */
  hatch_color?: ContourColors;
  /** The colours of the lines. Default: null, no lines. */
  line_color?: ContourColors;
}

/** The method of figures that draws contours. */
export interface ContourMethods {
  /**
   * Draws contours of a grid of values: bands between levels if `fill_color` is set, lines at levels if `line_color` is
   * set. Throws PlotctlError if neither is set, if levels do not increase, and for arrays of different shapes.
   */
  contour(
    x: GridCoordinates | null,
    y: GridCoordinates | null,
    z: Grid2d,
    levels: Levels,
    options: ContourOptions,
  ): ContourRenderer;
  contour(options: ContourInput & ContourOptions): ContourRenderer;
}

/** The renderer that `contour()` of figures creates. */
export class ContourRenderer extends ContourRendererModel {
  /**
   * Replaces the contours by other data from `contour_data` and keeps their looks: bands are shown only with a `fill_color`,
   * lines only with a `line_color`.
   */
  set_data({ fill_data, line_data }: ContourData): void {
    const { fill_renderer, line_renderer } = this;
    replaceColumns(fill_renderer, hasSet(fill_renderer.glyph, "fill_color") ? (fill_data ?? NO_BANDS) : NO_BANDS);
    replaceColumns(line_renderer, hasSet(line_renderer.glyph, "line_color") ? (line_data ?? NO_LINES) : NO_LINES);
  }

  /** Creates a colour bar with the looks of the contours and a tick at each level. */
  construct_color_bar(options: Partial<ContourColorBarProps> = {}): ContourColorBar {
    const { fill_renderer, line_renderer, levels } = this;
    const ticker = new FixedTicker({ ticks: levels });
    return new ContourColorBar({ fill_renderer, line_renderer, levels, ticker, ...options });
  }
}
define(ContourRenderer, "ContourRenderer");

const NO_BANDS: FillData = { xs: [], ys: [], lower_levels: [], upper_levels: [] };
const NO_LINES: LineData = { xs: [], ys: [], levels: [] };

/** Whether a colour was set: bands without one would be drawn in the default colour of the class. */
function hasSet(glyph: Glyph, color: string): boolean {
  return Object.hasOwn(explicitValues(glyph), color);
}

/** Keeps the columns of visual properties if they have an item per row of the new data. */
function replaceColumns(renderer: GlyphRenderer, columns: object): void {
  const source = renderer.data_source;
  if (!(source instanceof ColumnDataSource)) return;
  const rows = Object.values(columns as Columns)[0]?.length ?? 0;
  const looks = Object.entries(source.data).filter(([name, column]) => !(name in columns) && rows === column.length);
  source.data = { ...(columns as Columns), ...Object.fromEntries(looks) };
}

/** Adds contours to a plot. */
export function addContours(plot: Plot, args: readonly unknown[]): ContourRenderer {
  const { input, options } = readContourCall("contour", args);
  const levels = levelsOf("contour", input.levels);
  checkNames(options);
  const fill = looksOf(options, /^(?:fill|hatch)_/, "fill_color");
  const line = looksOf(options, /^line_/, "line_color");
  if (fill === undefined && line === undefined) {
    throw new PlotctlError(
      "MISSING_ARGUMENT",
      "contour() needs fill_color for bands, or line_color for lines, or both.",
    );
  }
  const data = computeContours("contour", input, { wantFill: fill !== undefined, wantLine: line !== undefined });
  const renderer = new ContourRenderer({
    fill_renderer: part("multi_polygons", data.fill_data, {
      looks: data.fill_data === null ? {} : { ...withColors(fill, levels.length - 1), line_alpha: 0, line_width: 0 },
      empty: NO_BANDS,
    }),
    line_renderer: part("multi_line", data.line_data, {
      looks: withColors(line, levels.length),
      empty: NO_LINES,
    }),
    levels,
  });
  plot.renderers = [...plot.renderers, renderer];
  return renderer;
}

type Looks = Readonly<Record<string, unknown>>;

/** The options of bands or of lines; undefined if their colour is not set. */
function looksOf(options: Looks, names: RegExp, color: string): Looks | undefined {
  const given = Object.entries(options).filter(([name, value]) => names.test(name) && value !== undefined);
  const looks = Object.fromEntries(given);
  if (looks[color] !== undefined && looks[color] !== null) return looks;
  const [other] = given.find(([name]) => name !== color) ?? [];
  if (other === undefined) return undefined;
  throw new PlotctlError("CONFLICTING_OPTIONS", `contour(): ${other} has no effect without ${color}.`);
}

function checkNames(options: Looks): void {
  const known = [
    ...[...ClassInfo.of("MultiPolygons").properties.keys()].filter((name) => /^(?:fill|hatch)_/.test(name)),
    ...[...ClassInfo.of("MultiLine").properties.keys()].filter((name) => name.startsWith("line_")),
  ];
  checkOptionNames("contour()", options, ["x", "y", "z", "levels", ...known]);
}

function withColors(looks: Looks | undefined, count: number): Looks {
  return Object.fromEntries(
    Object.entries(looks ?? {}).map(([name, value]) => [
      name,
      name.endsWith("_color") ? colorsFor(value, count) : value,
    ]),
  );
}

/** Colours for `count` rows; a single colour is returned unchanged. */
function colorsFor(given: unknown, count: number): unknown {
  if (typeof given === "string") return isPaletteName(given) ? interp_palette(palette(given), count) : given;
  if (Array.isArray(given)) return given.length === count ? given : interp_palette(given as Palette, count);
  if (typeof given !== "object" || given === null) return given;
  const group = given as PaletteGroup;
  const lengths = Object.keys(group).map(Number);
  const nearest = count > Math.max(...lengths) ? Math.max(...lengths) : Math.min(...lengths);
  const colors = group[count] ?? (count > nearest || count < Math.min(...lengths) ? group[nearest] : undefined);
  if (Array.isArray(colors)) return colors.length === count ? colors : interp_palette(colors as Palette, count);
  throw new PlotctlError(
    "INVALID_COLOR",
    `contour(): expected a colour, a palette, or palettes by length, got ${show(given)}.`,
  );
}

/** The renderer of the bands or of the lines. Visual properties that are arrays become columns. */
function part(
  method: "multi_polygons" | "multi_line",
  data: object | null,
  { looks, empty }: { readonly looks: Looks; readonly empty: object },
): GlyphRenderer {
  const plan = planOf(method);
  const columns = new GlyphColumns("contour", undefined);
  for (const [name, column] of Object.entries(data ?? empty)) columns.add(name, column);
  const values = new GlyphValues(plan, columns, () => undefined);
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(looks)) {
    const def = plan.info.properties.get(name);
    if (def !== undefined) values.put(attributes, def, value, name);
  }
  values.finish();
  return new GlyphRenderer({ glyph: new plan.cls(attributes), data_source: columns.source });
}
