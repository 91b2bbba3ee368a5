// figure(), and the Figure that it makes: a plot with axes, grids, tools, and a method per glyph.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { schema } from "../model/class-info.js";
import { define } from "../model/define.js";
import "../model/generated/all-models.js";
import { Axis } from "../model/generated/axes.js";
import type { Annotation, Legend, Title } from "../model/generated/annotations.js";
import { Glyph } from "../model/generated/glyphs.js";
import { Grid } from "../model/generated/grids.js";
import { Figure as FigureModel, type FigureProps } from "../model/generated/plots.js";
import { GlyphRenderer, type GlyphRendererProps, type Renderer } from "../model/generated/renderers.js";
import { ColumnDataSource, type ColumnarDataSource } from "../model/generated/sources.js";
import { HoverTool, type Tool } from "../model/generated/tools.js";
import type { StyledElement } from "../model/generated/ui.js";
import type { Range } from "../model/generated/ranges.js";
import { INFO } from "../model/has-props.js";
import type { Columns } from "../model/types.js";
import type { TileRenderer } from "../model/generated/tiles.js";
import { makeAxis } from "./axes.js";
import { broadcast, type Broadcast } from "./broadcast.js";
import { addContours, type ContourMethods } from "./contours.js";
import { SHORT_FORMS, type FigureOptions, type ToolName } from "./figure-options.js";
import type { GlyphMethods } from "./generated/glyph-methods.js";
import type { GlyphRendererOf } from "./glyph-options.js";
import { addGlyph } from "./glyph-renderer.js";
import { addGraph, type GraphMethods } from "./graphs.js";
import { addHexbin, type HexbinMethods } from "./hexbin-glyph.js";
import { ensureLegends } from "./legends.js";
import "./plot-range.js";
import type { PlotRange } from "./plot-range.js";
import { rangeFor, scaleFor } from "./ranges.js";
import { SIDES, type Side } from "./sides.js";
import { addStack, STACKS, type StackMethod, type StackMethods } from "./stacks.js";
import { makeSubplot, type Subplot, type SubplotOptions } from "./subplots.js";
import { addTile, type TileOptions, type TilesLike } from "./tile-maps.js";
import { isToolNamed, toolbarFor, toolsOf } from "./tools.js";

/** Something that can stand beside or within the frame of a plot. */
export type PlotPart = Annotation | Axis | Grid | StyledElement;

/** A plot as `figure()` makes it. `new Figure()` is a bare one, without axes and tools. */
export interface Figure extends GlyphMethods, StackMethods, HexbinMethods, GraphMethods, ContourMethods {
  /** A text becomes a Title. It is a Title when it is read, unless it was set to null. */
  get title(): Title;
  set title(title: Title | string | null);
  /** What is seen from left to right. It may be shared with other figures, which then move together. */
  get x_range(): PlotRange;
  /** Sharing the range of another figure links the two. */
  set x_range(range: Range);
  /** What is seen from bottom to top. It may be shared with other figures, which then move together. */
  get y_range(): PlotRange;
  /** Sharing the range of another figure links the two. */
  set y_range(range: Range);
}
export class Figure extends FigureModel {
  constructor(attributes?: Partial<FigureProps>) {
    super(attributes);
  }

  /** The x axes, below and above the frame. */
  get xaxes(): Axis[] {
    return partsOn(this, ["above", "below"], Axis);
  }

  /** The y axes, left and right of the frame. */
  get yaxes(): Axis[] {
    return partsOn(this, ["left", "right"], Axis);
  }

  /** All axes. */
  get axes(): Axis[] {
    return partsOn(this, SIDES, Axis);
  }

  /** The grids of the x dimension, whose lines are upright. */
  get xgrids(): Grid[] {
    return this.grids.filter((grid) => grid.dimension === 0);
  }

  /** The grids of the y dimension. */
  get ygrids(): Grid[] {
    return this.grids.filter((grid) => grid.dimension === 1);
  }

  /** All grids. */
  get grids(): Grid[] {
    return partsOn(this, SIDES, Grid);
  }

  /** The x axes as one: setting a property sets it on all of them. */
  get xaxis(): Broadcast<Axis> {
    return broadcast<Axis>("figure.xaxis", "Axis", this.xaxes);
  }

  /** The y axes as one: setting a property sets it on all of them. */
  get yaxis(): Broadcast<Axis> {
    return broadcast<Axis>("figure.yaxis", "Axis", this.yaxes);
  }

  /** All axes as one: setting a property sets it on all of them. */
  get axis(): Broadcast<Axis> {
    return broadcast<Axis>("figure.axis", "Axis", this.axes);
  }

  /** The grids of the x dimension, whose lines are upright, as one. */
  get xgrid(): Broadcast<Grid> {
    return broadcast<Grid>("figure.xgrid", "Grid", this.xgrids);
  }

  /** The grids of the y dimension as one. */
  get ygrid(): Broadcast<Grid> {
    return broadcast<Grid>("figure.ygrid", "Grid", this.ygrids);
  }

  /** All grids as one: setting a property sets it on all of them. */
  get grid(): Broadcast<Grid> {
    return broadcast<Grid>("figure.grid", "Grid", this.grids);
  }

  /** The legends as one; one is made when there is none, so that `legend[0]` is always there. */
  get legend(): Broadcast<Legend> & { readonly 0: Legend } {
    return broadcast("figure.legend", "Legend", ensureLegends(this)) as Broadcast<Legend> & { readonly 0: Legend };
  }

  /** The hover tools as one: setting a property sets it on all of them. */
  get hover(): Broadcast<HoverTool> {
    const tools: readonly unknown[] = this.toolbar.tools;
    return broadcast<HoverTool>(
      "figure.hover",
      "HoverTool",
      tools.filter((tool) => tool instanceof HoverTool),
    );
  }

  /** Adds an annotation, axis or grid to a side or, by default, to the frame; it leaves the place where it was. */
  add_layout(part: PlotPart, side: Side = "center"): void {
    if (!SIDES.includes(side)) {
      throw new PlotctlError(`add_layout: expected one of ${SIDES.join(", ")}, got ${show(side)}.`);
    }
    for (const other of SIDES) {
      const present: readonly PlotPart[] = this[other];
      if (other !== side && present.includes(part)) {
        this.setv({ [other]: present.filter((item) => item !== part) } as Partial<this>);
      }
    }
    const present: readonly PlotPart[] = this[side];
    if (!present.includes(part)) this.setv({ [side]: [...present, part] } as Partial<this>);
  }

  /** Adds tools, given as models or by name. Throws PlotctlError for unknown names. */
  add_tools(...tools: (Tool | ToolName | (string & {}))[]): void {
    this.toolbar.tools = [...this.toolbar.tools, ...toolsOf(tools)];
  }

  /** Removes tools, given as models or by name; a name stands for all tools that it would make, `xpan` for some PanTools. */
  remove_tools(...tools: (Tool | ToolName | (string & {}))[]): void {
    const tests = tools.map((given) =>
      typeof given === "string" ? isToolNamed(given) : (tool: object): boolean => tool === given,
    );
    this.toolbar.tools = this.toolbar.tools.filter((tool) => !tests.some((isMeant) => isMeant(tool)));
  }

  /** Adds renderers that were made by hand, such as graphs, behind those that are there; glyph methods do it themselves. */
  add_renderers(...renderers: Renderer[]): void {
    this.renderers = [...this.renderers, ...renderers];
  }

  /** Adds a glyph that was made by hand; without a source it has an empty one. `attributes` are the renderer's. */
  add_glyph<G extends Glyph, C extends Columns = Columns>(
    glyph: G,
    source: ColumnDataSource<C> | ColumnarDataSource = new ColumnDataSource(),
    attributes: Partial<GlyphRendererProps> = {},
  ): GlyphRendererOf<G, C> {
    const renderer = new GlyphRenderer({ ...attributes, data_source: source, glyph });
    this.add_renderers(renderer);
    return renderer as GlyphRendererOf<G, C>;
  }

  /**
   * Adds a map, under glyphs in web Mercator coordinates: a tile source, the name of a provider, or an address with
   * {X}, {Y} and {Z} in it. Browsers fetch the tiles from there. Throws PlotctlError for unknown names.
   */
  add_tile(tiles: TilesLike, options: TileOptions = {}): TileRenderer {
    return addTile(this, tiles, options);
  }

  /** A part of the plot with coordinates of its own, and the glyph methods of a figure. */
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

type Kind<M> = abstract new (...attributes: never[]) => M;

function partsOn<M>(figure: Figure, sides: readonly Side[], kind: Kind<M>): M[] {
  const parts: readonly unknown[] = sides.flatMap((side): readonly unknown[] => figure[side]);
  return parts.filter((part): part is M => part instanceof kind);
}

/** Names that Bokeh once had, and that many examples still have. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  plot_width: "It is called width now.",
  plot_height: "It is called height now.",
  webgl: 'It is output_backend: "webgl" now.',
};

const shortForms: ReadonlySet<string> = new Set(SHORT_FORMS);

/**
 * A figure with axes, grids and tools, 600 by 600 pixels unless told otherwise.
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
    `figure(): ${dimension}_axis_location: expected ${fitting.map(show).join(", ")} or null, got ${show(side)}.`,
  );
}

/** The options that are properties of the plot itself. Throws PlotctlError with the nearest name for unknown ones. */
function plotProperties(options: FigureOptions): Record<string, unknown> {
  const { properties } = Figure.prototype[INFO];
  const attributes: Record<string, unknown> = {};
  for (const name in options) {
    if (properties.has(name)) attributes[name] = options[name as keyof FigureOptions];
    else if (!shortForms.has(name)) {
      throw new PlotctlError(`figure() has no option ${show(name)}.`, {
        hint: OLD_NAMES[name] ?? didYouMean(name, [...properties.keys(), ...SHORT_FORMS]),
      });
    }
  }
  return attributes;
}
