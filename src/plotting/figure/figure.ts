// figure(), and the class Figure: a plot with axes, grids and tools, and one method per glyph.
import { unknownOption } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { schema } from "../../model/class-info.js";
import { define } from "../../model/define.js";
import "../../model/generated/all-models.js";
import type { Legend, Title } from "../../model/generated/annotations.js";
import { Figure as FigureModel, type FigureProps } from "../../model/generated/plots.js";
import type { Range } from "../../model/generated/ranges.js";
import { broadcast, type Broadcast } from "../../model/broadcast.js";
import type { PlotPart, Side } from "../../model/behaviour/with-plot-parts.js";
import { INFO } from "../../model/has-props.js";
import type { TileRenderer } from "../../model/generated/tiles.js";
import { makeAxis } from "./axes.js";
import { addContours, type ContourMethods } from "../contours/contours.js";
import { SHORT_FORMS, type FigureOptions } from "./figure-options.js";
import type { GlyphMethods } from "../generated/glyph-methods.js";
import { addGlyph } from "../glyphs/glyph-renderer.js";
import { addGraph, type GraphMethods } from "../graphs/graphs.js";
import { addHexbin, type HexbinMethods } from "../hexbin/hexbin-glyph.js";
import { ensureLegends } from "../glyphs/legends.js";
import "./plot-range.js";
import type { PlotRange } from "./plot-range.js";
import { rangeFor, scaleFor } from "./ranges.js";
import { addStack, STACKS, type StackMethod, type StackMethods } from "../glyphs/stacks.js";
import { makeSubplot, type Subplot, type SubplotOptions } from "./subplots.js";
import { addTile, type TileOptions, type TilesLike } from "./tile-maps.js";
import { toolbarFor } from "./tools.js";

/** A plot with glyph methods. `figure()` adds axes and tools; `new Figure()` has neither. */
export interface Figure extends GlyphMethods, StackMethods, HexbinMethods, GraphMethods, ContourMethods {
  /** A text becomes a Title, so reading the property returns a Title, or null if it was set to null. */
  get title(): Title;
  set title(title: Title | string | null);
  /** The visible x values. Figures that share a range pan and zoom together. */
  get x_range(): PlotRange;
  /** Assigning the range of another figure links the two. */
  set x_range(range: Range);
  /** The visible y values. Figures that share a range pan and zoom together. */
  get y_range(): PlotRange;
  /** Assigning the range of another figure links the two. */
  set y_range(range: Range);
}
export class Figure extends FigureModel {
  constructor(attributes?: Partial<FigureProps>) {
    super(attributes);
  }

  /** The legends as a group. Creates a legend if there is none, so that `legend[0]` always exists. */
  override get legend(): Broadcast<Legend> & { readonly 0: Legend } {
    const legends = broadcast("figure.legend", ensureLegends(this), { typeName: "Legend" });
    return legends as Broadcast<Legend> & { readonly 0: Legend };
  }

  /**
   * Adds a map below the glyphs, for plots in web Mercator coordinates: a tile source, the name of a provider, or a URL
   * with {X}, {Y} and {Z}. Browsers load the tiles from there. Throws PlotctlError for unknown names.
   */
  add_tile(tiles: TilesLike, options: TileOptions = {}): TileRenderer {
    return addTile(this, tiles, options);
  }

  /** A part of the plot with its own coordinates and with the glyph methods of a figure. */
  subplot(options: SubplotOptions): Subplot {
    return makeSubplot(this, options);
  }
}
define(Figure, "Figure");

type AddTo = (figure: Figure, args: readonly unknown[]) => unknown;

function addMethod(name: string, add: AddTo): void {
  Object.defineProperty(Figure.prototype, name, {
    configurable: true,
    writable: true,
    value(this: Figure, ...args: unknown[]) {
      return add(this, args);
    },
  });
}

for (const name of Object.keys(schema.glyph_methods)) addMethod(name, (figure, args) => addGlyph(figure, name, args));
for (const name of Object.keys(STACKS) as StackMethod[])
  addMethod(name, (figure, args) => addStack(figure, name, args));
addMethod("hexbin", addHexbin);
addMethod("graph", addGraph);
addMethod("contour", addContours);

/** Names of old Bokeh releases, which many examples still use. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  plot_width: "It is called width now.",
  plot_height: "It is called height now.",
  webgl: 'It is output_backend: "webgl" now.',
};

const shortForms: ReadonlySet<string> = new Set(SHORT_FORMS);

/**
 * Creates a plot with axes, grids and tools. Default size: 600 by 600 pixels.
 * Throws PlotctlError for unknown options and for values that an option does not accept.
 */
export function figure(options: FigureOptions = {}): Figure {
  const attributes = plotProperties(options);
  const { x_axis_type: xType = "auto", y_axis_type: yType = "auto" } = options;
  const x = rangeFor("x_range", options.x_range, xType);
  const y = rangeFor("y_range", options.y_range, yType);
  attributes.x_range = x.range;
  attributes.y_range = y.range;
  attributes.x_scale = scaleFor(x.range, xType, options.x_scale);
  attributes.y_scale = scaleFor(y.range, yType, options.y_scale);
  attributes.toolbar = toolbarFor(options);
  const { x_axis_label, x_minor_ticks, y_axis_label, y_minor_ticks } = options;
  const parts = {
    x: makeAxis({ dimension: "x", type: xType, label: x_axis_label, minorTicks: x_minor_ticks }, x),
    y: makeAxis({ dimension: "y", type: yType, label: y_axis_label, minorTicks: y_minor_ticks }, y),
  };
  for (const dimension of ["x", "y"] as const) {
    const made = parts[dimension];
    const { [`${dimension}_axis_location` as const]: side = dimension === "x" ? "below" : "left" } = options;
    if (made === undefined) continue;
    append(attributes, "center", made.grid);
    if (side !== null) append(attributes, checkedSide(dimension, side), made.axis);
  }
  return new Figure(attributes);
}

function append(attributes: Record<string, unknown>, side: Side, part: PlotPart): void {
  attributes[side] = [...((attributes[side] as readonly PlotPart[] | undefined) ?? []), part];
}

function checkedSide(dimension: "x" | "y", side: Side): Side {
  const fitting: readonly Side[] = dimension === "x" ? ["below", "above"] : ["left", "right"];
  if (fitting.includes(side)) return side;
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `figure(): ${dimension}_axis_location: expected ${fitting.map(show).join(", ")} or null, got ${show(side)}.`,
  );
}

/** Selects the options that are properties of the plot. Throws PlotctlError for unknown options. */
function plotProperties(options: FigureOptions): Record<string, unknown> {
  const { properties } = Figure.prototype[INFO];
  const attributes: Record<string, unknown> = {};
  for (const name in options) {
    if (properties.has(name)) attributes[name] = options[name as keyof FigureOptions];
    else if (!shortForms.has(name)) {
      throw unknownOption("figure()", name, [...properties.keys(), ...SHORT_FORMS], OLD_NAMES[name]);
    }
  }
  return attributes;
}
