// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { withColorBar } from "../behaviour/with-color-bar.js";
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { StyledElement, type StyledElementProps } from "./ui.js";
import type { WithRequired } from "../types.js";
import type * as coordinates from "./coordinates.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as glyphs from "./glyphs.js";
import type * as graphs from "./graphs.js";
import type * as menus from "./menus.js";
import type * as sources from "./sources.js";
import type * as ui from "./ui.js";

interface RendererOwn {
  /** Default: `null`. */
  group: RendererGroup | null;
  /** The layer in which it is drawn. Default: `"image"`. One of "image", "underlay", "glyph", "guide", "annotation", "overlay". */
  level: enums.RenderLevel;
  /** Whether it is visible. Default: `true`. */
  visible: boolean;
  /** The name of an extra x range, or `default`. Default: `"default"`. */
  x_range_name: string;
  /** The name of an extra y range, or `default`. Default: `"default"`. */
  y_range_name: string;
  /** The coordinate mapping; null uses the ranges and scales of the plot. Default: `null`. */
  coordinates: coordinates.CoordinateMapping | null;
  /** Default: `false`. */
  propagate_hover: boolean;
  /** The menu that a right click opens. Default: `null`. */
  context_menu: menus.Menu | null;
}
/** The properties of `Renderer`. */
export interface RendererProps extends StyledElementProps, RendererOwn {}
/** Something that is drawn on a plot. A base class of other models. */
export interface Renderer extends RendererOwn {}
export abstract class Renderer extends StyledElement {
  constructor(attributes?: Partial<RendererProps>) {
    super(attributes);
  }
}
define(Renderer, "Renderer");

interface CompositeRendererOwn {
  /** The renderers. Default: `[]`. */
  renderers: readonly Renderer[];
  /** Further elements inside of it. Default: `[]`. */
  elements: readonly (ui.UIElement | dom.DOMNode)[];
}
/** The properties of `CompositeRenderer`. */
export interface CompositeRendererProps extends RendererProps, CompositeRendererOwn {}
/** A renderer that contains other ones. A base class of other models. */
export interface CompositeRenderer extends CompositeRendererOwn {}
export abstract class CompositeRenderer extends Renderer {
  constructor(attributes?: Partial<CompositeRendererProps>) {
    super(attributes);
  }
}
define(CompositeRenderer, "CompositeRenderer");

/** The properties of `GuideRenderer`. */
export interface GuideRendererProps extends RendererProps {}
/** Draws an axis or grid. A base class of other models. */
export interface GuideRenderer {}
export abstract class GuideRenderer extends Renderer {
  constructor(attributes?: Partial<GuideRendererProps>) {
    super(attributes);
  }
}
define(GuideRenderer, "GuideRenderer");

/** The properties of `DataRenderer`. */
export interface DataRendererProps extends RendererProps {}
/** A renderer of data. A base class of other models. */
export interface DataRenderer {}
export abstract class DataRenderer extends Renderer {
  constructor(attributes?: Partial<DataRendererProps>) {
    super(attributes);
  }
}
define(DataRenderer, "DataRenderer");

interface ContourRendererOwn {
  /** Required. */
  fill_renderer: GlyphRenderer;
  /** Required. */
  line_renderer: GlyphRenderer;
  /** Default: `[]`. */
  levels: readonly number[];
}
/** The properties of `ContourRenderer`. */
export interface ContourRendererProps extends DataRendererProps, ContourRendererOwn {}
/** Contour lines and the areas between them. Required: `fill_renderer`, `line_renderer`. */
export interface ContourRenderer extends ContourRendererOwn {}
export class ContourRenderer extends DataRenderer {
  constructor(attributes: WithRequired<ContourRendererProps, "fill_renderer" | "line_renderer">) {
    super(attributes);
  }
}
define(ContourRenderer, "ContourRenderer");

interface GlyphRendererOwn {
  /** The data source with the columns. Required. */
  data_source: sources.ColumnarDataSource;
  /** The view that selects rows. Default: `new CDSView()`. */
  view: sources.CDSView;
  /** The glyph that is drawn. Required. */
  glyph: glyphs.Glyph;
  /** The glyph for rows under the pointer. Default: `null`. */
  hover_glyph: glyphs.Glyph | null;
  /** The glyph for rows that are not selected while others are. Default: `"auto"`. */
  nonselection_glyph: glyphs.Glyph | "auto" | null;
  /** The glyph for selected rows. Default: `"auto"`. */
  selection_glyph: glyphs.Glyph | "auto" | null;
  /** The glyph that is drawn if `muted` is true. Default: `"auto"`. */
  muted_glyph: glyphs.Glyph | "auto" | null;
  /** Whether the muted glyph is drawn. Default: `false`. */
  muted: boolean;
}
/** The properties of `GlyphRenderer`. */
export interface GlyphRendererProps extends DataRendererProps, GlyphRendererOwn {}
/** Draws a glyph with the data of a source. It has separate glyphs for selected, muted and hovered rows. Required: `data_source`, `glyph`. */
export interface GlyphRenderer extends GlyphRendererOwn {}
export class GlyphRenderer extends withColorBar(DataRenderer) {
  constructor(attributes: WithRequired<GlyphRendererProps, "data_source" | "glyph">) {
    super(attributes);
  }
}
define(GlyphRenderer, "GlyphRenderer");

interface GraphRendererOwn {
  /** Required. */
  layout_provider: graphs.LayoutProvider;
  /** Default: `new GlyphRenderer(…)`. */
  node_renderer: GlyphRenderer;
  /** Default: `new GlyphRenderer(…)`. */
  edge_renderer: GlyphRenderer;
  /** Default: `new NodesOnly()`. */
  selection_policy: graphs.GraphHitTestPolicy;
  /** Default: `new NodesOnly()`. */
  inspection_policy: graphs.GraphHitTestPolicy;
}
/** The properties of `GraphRenderer`. */
export interface GraphRendererProps extends DataRendererProps, GraphRendererOwn {}
/** Draws the nodes and edges of a graph. Required: `layout_provider`. */
export interface GraphRenderer extends GraphRendererOwn {}
export class GraphRenderer extends DataRenderer {
  constructor(attributes: WithRequired<GraphRendererProps, "layout_provider">) {
    super(attributes);
  }
}
define(GraphRenderer, "GraphRenderer");

interface RendererGroupOwn {
  /** Whether it is visible. Default: `true`. */
  visible: boolean;
}
/** The properties of `RendererGroup`. */
export interface RendererGroupProps extends ModelProps, RendererGroupOwn {}
/** Renderers that are shown and hidden together. */
export interface RendererGroup extends RendererGroupOwn {}
export class RendererGroup extends Model {
  constructor(attributes?: Partial<RendererGroupProps>) {
    super(attributes);
  }
}
define(RendererGroup, "RendererGroup");
