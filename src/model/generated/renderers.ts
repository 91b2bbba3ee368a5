// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { StyledElement, type StyledElementProps } from "./ui.js";
import type * as coordinates from "./coordinates.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as glyphs from "./glyphs.js";
import type * as graphs from "./graphs.js";
import type * as menus from "./menus.js";
import type * as sources from "./sources.js";
import type * as ui from "./ui.js";

export interface RendererProps extends StyledElementProps {
  /** Default: `null`. */
  group: RendererGroup | null;
  /** Default: `"image"`. One of "image", "underlay", "glyph", "guide", "annotation", "overlay". */
  level: enums.RenderLevel;
  /** Default: `true`. */
  visible: boolean;
  /** Default: `"default"`. */
  x_range_name: string;
  /** Default: `"default"`. */
  y_range_name: string;
  /** Default: `null`. */
  coordinates: coordinates.CoordinateMapping | null;
  /** Default: `false`. */
  propagate_hover: boolean;
  /** Default: `null`. */
  context_menu: menus.Menu | null;
}
/** A base of other models. */
export interface Renderer extends RendererProps {}
export abstract class Renderer extends StyledElement {
  constructor(attributes?: Partial<RendererProps>) {
    super(attributes);
  }
}
define(Renderer, "Renderer");

export interface CompositeRendererProps extends RendererProps {
  /** Default: `[]`. */
  renderers: readonly Renderer[];
  /** Default: `[]`. */
  elements: readonly (ui.UIElement | dom.DOMNode)[];
}
/** A base of other models. */
export interface CompositeRenderer extends CompositeRendererProps {}
export abstract class CompositeRenderer extends Renderer {
  constructor(attributes?: Partial<CompositeRendererProps>) {
    super(attributes);
  }
}
define(CompositeRenderer, "CompositeRenderer");

export interface GuideRendererProps extends RendererProps {}
/** A base of other models. */
export interface GuideRenderer extends GuideRendererProps {}
export abstract class GuideRenderer extends Renderer {
  constructor(attributes?: Partial<GuideRendererProps>) {
    super(attributes);
  }
}
define(GuideRenderer, "GuideRenderer");

export interface DataRendererProps extends RendererProps {}
/** A base of other models. */
export interface DataRenderer extends DataRendererProps {}
export abstract class DataRenderer extends Renderer {
  constructor(attributes?: Partial<DataRendererProps>) {
    super(attributes);
  }
}
define(DataRenderer, "DataRenderer");

export interface ContourRendererProps extends DataRendererProps {
  /** Required. */
  fill_renderer: GlyphRenderer;
  /** Required. */
  line_renderer: GlyphRenderer;
  /** Default: `[]`. */
  levels: readonly number[];
}
/** Required: `fill_renderer`, `line_renderer`. */
export interface ContourRenderer extends ContourRendererProps {}
export class ContourRenderer extends DataRenderer {
  constructor(attributes?: Partial<ContourRendererProps>) {
    super(attributes);
  }
}
define(ContourRenderer, "ContourRenderer");

export interface GlyphRendererProps extends DataRendererProps {
  /** Required. */
  data_source: sources.ColumnarDataSource;
  /** Default: `new CDSView()`. */
  view: sources.CDSView;
  /** Required. */
  glyph: glyphs.Glyph;
  /** Default: `null`. */
  hover_glyph: glyphs.Glyph | null;
  /** Default: `"auto"`. */
  nonselection_glyph: glyphs.Glyph | "auto" | null;
  /** Default: `"auto"`. */
  selection_glyph: glyphs.Glyph | "auto" | null;
  /** Default: `"auto"`. */
  muted_glyph: glyphs.Glyph | "auto" | null;
  /** Default: `false`. */
  muted: boolean;
}
/** Required: `data_source`, `glyph`. */
export interface GlyphRenderer extends GlyphRendererProps {}
export class GlyphRenderer extends DataRenderer {
  constructor(attributes?: Partial<GlyphRendererProps>) {
    super(attributes);
  }
}
define(GlyphRenderer, "GlyphRenderer");

export interface GraphRendererProps extends DataRendererProps {
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
/** Required: `layout_provider`. */
export interface GraphRenderer extends GraphRendererProps {}
export class GraphRenderer extends DataRenderer {
  constructor(attributes?: Partial<GraphRendererProps>) {
    super(attributes);
  }
}
define(GraphRenderer, "GraphRenderer");

export interface RendererGroupProps extends ModelProps {
  /** Default: `true`. */
  visible: boolean;
}
export interface RendererGroup extends RendererGroupProps {}
export class RendererGroup extends Model {
  constructor(attributes?: Partial<RendererGroupProps>) {
    super(attributes);
  }
}
define(RendererGroup, "RendererGroup");
