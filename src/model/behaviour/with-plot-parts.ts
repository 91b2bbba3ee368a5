// The parts of plots: finds, adds and removes axes, grids, legends, tools and renderers.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { broadcast, type Broadcast } from "../broadcast.js";
import type { Annotation, Legend } from "../generated/annotations.js";
import type { Axis } from "../generated/axes.js";
import type { Glyph } from "../generated/glyphs.js";
import type { Grid } from "../generated/grids.js";
import type { Plot } from "../generated/plots.js";
import type { GlyphRenderer, GlyphRendererProps, Renderer } from "../generated/renderers.js";
import type { ColumnarDataSource, ColumnDataSource } from "../generated/sources.js";
import type { HoverTool, Tool } from "../generated/tools.js";
import type { StyledElement } from "../generated/ui.js";
import { INFO, type HasProps } from "../has-props.js";
import { classNamed } from "../registry.js";
import { isToolNamed, toolsOf, type ToolLike } from "../tool-names.js";
import type { Columns } from "../types.js";
import type { ModelConstructor } from "./mixin.js";

export const SIDES = ["above", "below", "left", "right", "center"] as const;

/** A place for axes, grids and annotations: one of the four sides of a plot, or the centre, which is inside of the frame. */
export type Side = (typeof SIDES)[number];

/** A model that can be placed beside or inside of the frame of a plot. */
export type PlotPart = Annotation | Axis | Grid | StyledElement;

/** The renderer of a glyph. Its source is a ColumnDataSource, unless another type was passed. */
export type GlyphRendererOf<G, C extends Columns = Columns> = GlyphRenderer & {
  glyph: G;
  data_source: ColumnDataSource<C>;
};

/** The members of plots. */
export interface PlotParts {
  /** The x axes, below and above the frame. */
  get xaxes(): Axis[];
  /** The y axes, left and right of the frame. */
  get yaxes(): Axis[];
  /** All axes. */
  get axes(): Axis[];
  /** The grids of the x dimension, with vertical lines. */
  get xgrids(): Grid[];
  /** The grids of the y dimension. */
  get ygrids(): Grid[];
  /** All grids. */
  get grids(): Grid[];

  /** The x axes as one: setting a property sets it on all of them. */
  get xaxis(): Broadcast<Axis>;
  /** The y axes as one: setting a property sets it on all of them. */
  get yaxis(): Broadcast<Axis>;
  /** All axes as one: setting a property sets it on all of them. */
  get axis(): Broadcast<Axis>;
  /** The grids of the x dimension, with vertical lines, as one. */
  get xgrid(): Broadcast<Grid>;
  /** The grids of the y dimension as one. */
  get ygrid(): Broadcast<Grid>;
  /** All grids as one: setting a property sets it on all of them. */
  get grid(): Broadcast<Grid>;
  /** The legends as one. Setting a property throws PlotctlError if there is no legend. */
  get legend(): Broadcast<Legend>;
  /** The hover tools as one. Setting a property throws PlotctlError if there is no hover tool. */
  get hover(): Broadcast<HoverTool>;
  /** The tools of the toolbar. Assigning replaces them. */
  tools: readonly Tool[];

  /** Adds an annotation, axis or grid to a side or, by default, to the frame. It is removed from its previous place. */
  add_layout(part: PlotPart, side?: Side): void;

  /** Removes an annotation, axis or grid from its side. Does nothing if it is on none. */
  remove_layout(part: PlotPart): void;

  /** Adds tools, as models or by name. Throws PlotctlError for unknown names. */
  add_tools(...tools: ToolLike[]): void;

  /** Removes tools, as models or by name. A name removes all tools that it could have added, such as PanTools for `xpan`. */
  remove_tools(...tools: ToolLike[]): void;

  /** Appends renderers that were created separately, such as graphs. Glyph methods do this themselves. */
  add_renderers(...renderers: Renderer[]): void;

  /** Adds a glyph that was created separately; by default with an empty source. `attributes` are those of the renderer. */
  add_glyph<G extends Glyph, C extends Columns = Columns>(
    glyph: G,
    source?: ColumnDataSource<C> | ColumnarDataSource,
    attributes?: Partial<GlyphRendererProps>,
  ): GlyphRendererOf<G, C>;
  /** The same with Python's order of arguments. */
  add_glyph<G extends Glyph, C extends Columns = Columns>(
    source: ColumnDataSource<C> | ColumnarDataSource,
    glyph: G,
    attributes?: Partial<GlyphRendererProps>,
  ): GlyphRendererOf<G, C>;
}

/** Adds the parts to a class of plots. */
export function withPlotParts<B extends ModelConstructor>(Base: B): B & ModelConstructor<PlotParts> {
  abstract class PlotWithParts extends Base implements PlotParts {
    get xaxes(): Axis[] {
      return partsOf<Axis>(this, ["above", "below"], "Axis");
    }

    get yaxes(): Axis[] {
      return partsOf<Axis>(this, ["left", "right"], "Axis");
    }

    get axes(): Axis[] {
      return partsOf<Axis>(this, SIDES, "Axis");
    }

    get xgrids(): Grid[] {
      return this.grids.filter((grid) => grid.dimension === 0);
    }

    get ygrids(): Grid[] {
      return this.grids.filter((grid) => grid.dimension === 1);
    }

    get grids(): Grid[] {
      return partsOf<Grid>(this, SIDES, "Grid");
    }

    get xaxis(): Broadcast<Axis> {
      return broadcast<Axis>(nameOf(this, "xaxis"), this.xaxes, { typeName: "Axis" });
    }

    get yaxis(): Broadcast<Axis> {
      return broadcast<Axis>(nameOf(this, "yaxis"), this.yaxes, { typeName: "Axis" });
    }

    get axis(): Broadcast<Axis> {
      return broadcast<Axis>(nameOf(this, "axis"), this.axes, { typeName: "Axis" });
    }

    get xgrid(): Broadcast<Grid> {
      return broadcast<Grid>(nameOf(this, "xgrid"), this.xgrids, { typeName: "Grid" });
    }

    get ygrid(): Broadcast<Grid> {
      return broadcast<Grid>(nameOf(this, "ygrid"), this.ygrids, { typeName: "Grid" });
    }

    get grid(): Broadcast<Grid> {
      return broadcast<Grid>(nameOf(this, "grid"), this.grids, { typeName: "Grid" });
    }

    get legend(): Broadcast<Legend> {
      const legends = partsOf<Legend>(this, SIDES, "Legend");
      const addOne = "Add one with add_layout(new Legend(…)).";
      return broadcast<Legend>(nameOf(this, "legend"), legends, { typeName: "Legend", addOne });
    }

    get hover(): Broadcast<HoverTool> {
      const tools = this.tools.filter((tool) => isOf<HoverTool>(tool, "HoverTool"));
      const addOne = 'Add one with add_tools("hover").';
      return broadcast<HoverTool>(nameOf(this, "hover"), tools, { typeName: "HoverTool", addOne });
    }

    get tools(): readonly Tool[] {
      return asPlot(this).toolbar.tools as readonly Tool[];
    }

    set tools(tools: readonly Tool[]) {
      asPlot(this).toolbar.tools = tools;
    }

    add_layout(part: PlotPart, side: Side = "center"): void {
      if (!SIDES.includes(side)) {
        throw new PlotctlError(
          "INVALID_ARGUMENT",
          `add_layout: expected one of ${SIDES.join(", ")}, got ${show(side)}.`,
        );
      }
      const plot = asPlot(this);
      const present: readonly PlotPart[] = plot[side];
      if (!present.includes(part)) plot.setv({ [side]: [...present, part] });
      removeFrom(
        plot,
        SIDES.filter((other) => other !== side),
        part,
      );
    }

    remove_layout(part: PlotPart): void {
      removeFrom(asPlot(this), SIDES, part);
    }

    add_tools(...tools: ToolLike[]): void {
      this.tools = [...this.tools, ...toolsOf(tools)];
    }

    remove_tools(...tools: ToolLike[]): void {
      const tests = tools.map((given) =>
        typeof given === "string" ? isToolNamed(given) : (tool: object): boolean => tool === given,
      );
      this.tools = this.tools.filter((tool) => !tests.some((isMeant) => isMeant(tool)));
    }

    add_renderers(...renderers: Renderer[]): void {
      const plot = asPlot(this);
      plot.renderers = [...plot.renderers, ...renderers];
    }

    add_glyph(one: unknown, other?: unknown, attributes: Partial<GlyphRendererProps> = {}): never {
      const [glyph, source = make("ColumnDataSource", {})] = isOf(one, "ColumnarDataSource")
        ? [other, one]
        : [one, other];
      if (!isOf(glyph, "Glyph"))
        throw new PlotctlError("INVALID_ARGUMENT", `add_glyph: expected a glyph, got ${show(glyph)}.`);
      const renderer = make("GlyphRenderer", { ...attributes, data_source: source, glyph }) as GlyphRenderer;
      this.add_renderers(renderer);
      return renderer as never;
    }
  }
  return PlotWithParts;
}

/** The class is created below Plot, and no other class extends it. */
function asPlot(model: unknown): Plot {
  return model as Plot;
}

/** The name of a group in messages, such as `figure.xaxis`. */
function nameOf(plot: HasProps, group: string): string {
  const { typeName } = plot[INFO];
  return `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}.${group}`;
}

function isOf<M extends HasProps>(value: unknown, typeName: string): value is M {
  const cls = classNamed(typeName);
  return cls !== undefined && value instanceof cls;
}

function make(typeName: string, attributes: object): HasProps {
  const cls = classNamed(typeName) as unknown as new (attributes: object) => HasProps;
  return new cls(attributes);
}

function partsOf<M extends HasProps>(model: unknown, sides: readonly Side[], typeName: string): M[] {
  const parts: readonly unknown[] = sides.flatMap((side): readonly unknown[] => asPlot(model)[side]);
  return parts.filter((part): part is M => isOf<M>(part, typeName));
}

function removeFrom(plot: Plot, sides: readonly Side[], part: PlotPart): void {
  for (const side of sides) {
    const present: readonly PlotPart[] = plot[side];
    if (present.includes(part)) plot.setv({ [side]: present.filter((item) => item !== part) });
  }
}
