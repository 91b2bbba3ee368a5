// The colours of rasters: palettes of options, colour mappers for classes of values, colour bars with the true values, and
// legends of categories.
import { rgbaOf, type Rgba } from "../base/colors.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { CLASSES, type ColorScale } from "../engine/kernels/shade.js";
import { ColorBar } from "../model/generated/annotations.js";
import { LinearColorMapper } from "../model/generated/mappers.js";
import type { Plot } from "../model/generated/plots.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import { FixedTicker } from "../model/generated/tickers.js";
import { Field } from "../serialize/specs.js";
import { addGlyph } from "../plotting/glyphs/glyph-renderer.js";
import { interp_palette, isPaletteName, palette, paletteOf } from "../plotting/palettes.js";

/** The largest palettes of a family that names have. */
const LARGEST_FAMILY = 20;

/** The colours of an option: a list, the name of a palette, or that of a family for its largest palette. */
export function colorsOf(given: unknown, place: string): readonly string[] {
  const colors = typeof given === "string" && !isPaletteName(given) ? familyOf(given, place) : paletteOf(given);
  if (colors.length > 0) return colors.map(String);
  throw new PlotctlError("INVALID_ARGUMENT", `${place}: expected colours, got ${show(given)}.`);
}

function familyOf(name: string, place: string): readonly string[] {
  for (let size = LARGEST_FAMILY; size > 2; size--) {
    const candidate = `${name}_${size}`;
    if (isPaletteName(candidate)) return palette(candidate);
  }
  throw new PlotctlError("UNKNOWN_PALETTE", `${place}: there is no palette ${show(name)}.`);
}

export function rgbOf(color: string): readonly [number, number, number] {
  const [red, green, blue]: Rgba = rgbaOf(color);
  return [red, green, blue];
}

/** Maps classes to colours, and the class 0 to nothing. */
export function classMapper(colors: readonly string[]): LinearColorMapper {
  return new LinearColorMapper({
    palette: ["#00000000", ...interp_palette(colors, CLASSES)],
    low: 0,
    high: CLASSES + 1,
  });
}

/** Maps the places of categories to their colours. */
export function categoryMapper(colors: readonly string[]): LinearColorMapper {
  return new LinearColorMapper({ palette: [...colors], low: 0, high: colors.length });
}

const BAR_TICKS = 6;

/** A colour bar beside the plot. The returned function writes the values of a scale to its ticks. */
export function addColorBar(plot: Plot, colors: readonly string[], title: string): (scale: ColorScale) => void {
  const ticks = Array.from({ length: BAR_TICKS }, (_, index) =>
    Math.round(1 + ((CLASSES - 1) * index) / (BAR_TICKS - 1)),
  );
  const bar = new ColorBar({
    color_mapper: new LinearColorMapper({ palette: interp_palette(colors, CLASSES), low: 1, high: CLASSES }),
    ticker: new FixedTicker({ ticks }),
    title,
  });
  plot.add_layout(bar, "right");
  return (scale) => {
    bar.major_label_overrides = new Map(ticks.map((tick) => [tick, labelOf(limitOf(scale, tick))]));
  };
}

/** The value where a class begins. */
function limitOf({ limits, low, high }: ColorScale, tick: number): number {
  if (tick <= 1) return low;
  return tick >= CLASSES ? high : (limits[tick - 2] ?? high);
}

const SHORT = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const LARGE = new Intl.NumberFormat("en", { maximumSignificantDigits: 3, notation: "compact" });

function labelOf(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential(2);
  return (size >= 1e5 ? LARGE : SHORT).format(value);
}

/** A legend with a marker per category, which is filled when the categories are known. */
export function addCategoryLegend(plot: Plot, colors: readonly string[]): (categories: readonly string[]) => void {
  const source = new ColumnDataSource({ data: { x: [], y: [], category: [], color: [] } });
  const [x, y, color] = [new Field("x"), new Field("y"), new Field("color")];
  addGlyph(plot, "scatter", [{ x, y, color, marker: "square", size: 9, legend_field: "category", source }]);
  return (categories) => {
    if (source.length === categories.length) return;
    const nowhere = new Float64Array(categories.length).fill(NaN);
    source.data = {
      x: nowhere,
      y: nowhere,
      category: [...categories],
      color: categories.map((_, index) => colors[index % colors.length] as string),
    };
  };
}
