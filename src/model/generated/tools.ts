// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Menu, type MenuProps } from "./menus.js";
import { UIElement, type UIElementProps } from "./ui.js";
import type { Color, Dict, TupleLike, WithRequired } from "../types.js";
import type * as annotations from "./annotations.js";
import type * as callbacks from "./callbacks.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as misc from "./misc.js";
import type * as ranges from "./ranges.js";
import type * as renderers from "./renderers.js";

interface ToolOwn {
  /** The icon. Default: `null`. */
  icon: kinds.IconLike | null;
  /** Default: `null`. */
  description: string | null;
  /** Whether it is visible. Default: `true`. */
  visible: boolean;
  /** Default: `true`. */
  group: string | boolean;
}
/** The properties of `Tool`. */
export interface ToolProps extends ModelProps, ToolOwn {}
/** A way to interact with a plot. A base class of other models. */
export interface Tool extends ToolOwn {}
export abstract class Tool extends Model {
  constructor(attributes?: Partial<ToolProps>) {
    super(attributes);
  }
}
define(Tool, "Tool");

/** The properties of `ActionTool`. */
export interface ActionToolProps extends ToolProps {}
/** A tool with an action that a click on its button runs. A base class of other models. */
export interface ActionTool {}
export abstract class ActionTool extends Tool {
  constructor(attributes?: Partial<ActionToolProps>) {
    super(attributes);
  }
}
define(ActionTool, "ActionTool");

/** The properties of `CopyTool`. */
export interface CopyToolProps extends ActionToolProps {}
/** Copies the plot to the clipboard, as an image. */
export interface CopyTool {}
export class CopyTool extends ActionTool {
  constructor(attributes?: Partial<CopyToolProps>) {
    super(attributes);
  }
}
define(CopyTool, "CopyTool");

interface CustomActionOwn {
  /** Whether the tool is on. Default: `false`. */
  active: boolean;
  /** Whether the user cannot use it. Default: `false`. */
  disabled: boolean;
  /** The callback that runs in the browser. Default: `null`. */
  callback: callbacks.CustomJS | null;
  /** Default: `null`. */
  active_callback: callbacks.CustomJS | "auto" | null;
}
/** The properties of `CustomAction`. */
export interface CustomActionProps extends ActionToolProps, CustomActionOwn {}
/** A button in the toolbar that runs a callback. */
export interface CustomAction extends CustomActionOwn {}
export class CustomAction extends ActionTool {
  constructor(attributes?: Partial<CustomActionProps>) {
    super(attributes);
  }
}
define(CustomAction, "CustomAction");

/** The properties of `FullscreenTool`. */
export interface FullscreenToolProps extends ActionToolProps {}
/** Shows the plot in full screen. */
export interface FullscreenTool {}
export class FullscreenTool extends ActionTool {
  constructor(attributes?: Partial<FullscreenToolProps>) {
    super(attributes);
  }
}
define(FullscreenTool, "FullscreenTool");

interface HelpToolOwn {
  /** Default: `"https://docs.bokeh.org/en/latest/docs/user_guide/interacti…`. */
  redirect: string;
}
/** The properties of `HelpTool`. */
export interface HelpToolProps extends ActionToolProps, HelpToolOwn {}
/** Opens a help page. */
export interface HelpTool extends HelpToolOwn {}
export class HelpTool extends ActionTool {
  constructor(attributes?: Partial<HelpToolProps>) {
    super(attributes);
  }
}
define(HelpTool, "HelpTool");

/** The properties of `ExamineTool`. */
export interface ExamineToolProps extends ActionToolProps {}
/** Opens an inspector of all models and their properties. */
export interface ExamineTool {}
export class ExamineTool extends ActionTool {
  constructor(attributes?: Partial<ExamineToolProps>) {
    super(attributes);
  }
}
define(ExamineTool, "ExamineTool");

/** The properties of `PlotActionTool`. */
export interface PlotActionToolProps extends ActionToolProps {}
/** A tool with an action on the plot. A base class of other models. */
export interface PlotActionTool {}
export abstract class PlotActionTool extends ActionTool {
  constructor(attributes?: Partial<PlotActionToolProps>) {
    super(attributes);
  }
}
define(PlotActionTool, "PlotActionTool");

interface ClickPanToolOwn {
  /** The direction. Required. */
  direction: enums.PanDirection;
  /** Default: `0.1`. */
  factor: number;
}
/** The properties of `ClickPanTool`. */
export interface ClickPanToolProps extends PlotActionToolProps, ClickPanToolOwn {}
/** Pans by a step when its button is clicked. Required: `direction`. */
export interface ClickPanTool extends ClickPanToolOwn {}
export class ClickPanTool extends PlotActionTool {
  constructor(attributes: WithRequired<ClickPanToolProps, "direction">) {
    super(attributes);
  }
}
define(ClickPanTool, "ClickPanTool");

/** The properties of `RedoTool`. */
export interface RedoToolProps extends PlotActionToolProps {}
/** Repeats the last undone change. */
export interface RedoTool {}
export class RedoTool extends PlotActionTool {
  constructor(attributes?: Partial<RedoToolProps>) {
    super(attributes);
  }
}
define(RedoTool, "RedoTool");

/** The properties of `ResetTool`. */
export interface ResetToolProps extends PlotActionToolProps {}
/** Resets the ranges of the plot. */
export interface ResetTool {}
export class ResetTool extends PlotActionTool {
  constructor(attributes?: Partial<ResetToolProps>) {
    super(attributes);
  }
}
define(ResetTool, "ResetTool");

interface SaveToolOwn {
  /** The name of the file. Default: `null`. */
  filename: string | null;
}
/** The properties of `SaveTool`. */
export interface SaveToolProps extends ActionToolProps, SaveToolOwn {}
/** Saves the plot as an image. */
export interface SaveTool extends SaveToolOwn {}
export class SaveTool extends ActionTool {
  constructor(attributes?: Partial<SaveToolProps>) {
    super(attributes);
  }
}
define(SaveTool, "SaveTool");

/** The properties of `UndoTool`. */
export interface UndoToolProps extends PlotActionToolProps {}
/** Undoes the last change. */
export interface UndoTool {}
export class UndoTool extends PlotActionTool {
  constructor(attributes?: Partial<UndoToolProps>) {
    super(attributes);
  }
}
define(UndoTool, "UndoTool");

interface ZoomBaseToolOwn {
  /** Default: `0.1`. */
  factor: number;
  /** The dimensions in which it works. Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** The renderers. Default: `"auto"`. */
  renderers: readonly renderers.DataRenderer[] | "auto";
  /** The layer in which it is drawn. Default: `0`. */
  level: number;
}
/** The properties of `ZoomBaseTool`. */
export interface ZoomBaseToolProps extends PlotActionToolProps, ZoomBaseToolOwn {}
/** Zooms by a factor. A base class of other models. */
export interface ZoomBaseTool extends ZoomBaseToolOwn {}
export abstract class ZoomBaseTool extends PlotActionTool {
  constructor(attributes?: Partial<ZoomBaseToolProps>) {
    super(attributes);
  }
}
define(ZoomBaseTool, "ZoomBaseTool");

/** The properties of `ZoomInTool`. */
export interface ZoomInToolProps extends ZoomBaseToolProps {}
/** Zooms in by a factor. */
export interface ZoomInTool {}
export class ZoomInTool extends ZoomBaseTool {
  constructor(attributes?: Partial<ZoomInToolProps>) {
    super(attributes);
  }
}
define(ZoomInTool, "ZoomInTool");

interface ZoomOutToolOwn {
  /** Default: `true`. */
  maintain_focus: boolean;
}
/** The properties of `ZoomOutTool`. */
export interface ZoomOutToolProps extends ZoomBaseToolProps, ZoomOutToolOwn {}
/** Zooms out by a factor. */
export interface ZoomOutTool extends ZoomOutToolOwn {}
export class ZoomOutTool extends ZoomBaseTool {
  constructor(attributes?: Partial<ZoomOutToolProps>) {
    super(attributes);
  }
}
define(ZoomOutTool, "ZoomOutTool");

/** The properties of `GestureTool`. */
export interface GestureToolProps extends ToolProps {}
/** A tool for a gesture. A base class of other models. */
export interface GestureTool {}
export abstract class GestureTool extends Tool {
  constructor(attributes?: Partial<GestureToolProps>) {
    super(attributes);
  }
}
define(GestureTool, "GestureTool");

interface EditToolOwn {
  /** Default: `{}`. */
  default_overrides: Dict<unknown>;
  /** Default: `0`. */
  empty_value: boolean | number | string | Date;
}
/** The properties of `EditTool`. */
export interface EditToolProps extends GestureToolProps, EditToolOwn {}
/** A tool that edits data. A base class of other models. */
export interface EditTool extends EditToolOwn {}
export abstract class EditTool extends GestureTool {
  constructor(attributes?: Partial<EditToolProps>) {
    super(attributes);
  }
}
define(EditTool, "EditTool");

interface BoxEditToolOwn {
  /** The dimensions in which it works. Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** Default: `0`. */
  num_objects: number;
  /** The renderers. Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
/** The properties of `BoxEditTool`. */
export interface BoxEditToolProps extends EditToolProps, BoxEditToolOwn {}
/** Draws, moves and deletes rectangles. */
export interface BoxEditTool extends BoxEditToolOwn {}
export class BoxEditTool extends EditTool {
  constructor(attributes?: Partial<BoxEditToolProps>) {
    super(attributes);
  }
}
define(BoxEditTool, "BoxEditTool");

interface FreehandDrawToolOwn {
  /** Default: `0`. */
  num_objects: number;
  /** The renderers. Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
/** The properties of `FreehandDrawTool`. */
export interface FreehandDrawToolProps extends EditToolProps, FreehandDrawToolOwn {}
/** Draws freehand lines. */
export interface FreehandDrawTool extends FreehandDrawToolOwn {}
export class FreehandDrawTool extends EditTool {
  constructor(attributes?: Partial<FreehandDrawToolProps>) {
    super(attributes);
  }
}
define(FreehandDrawTool, "FreehandDrawTool");

interface LineToolOwn {
  /** Required. */
  intersection_renderer: renderers.GlyphRenderer;
}
/** The properties of `LineTool`. */
export interface LineToolProps extends EditToolProps, LineToolOwn {}
/** A tool for lines. A base class of other models. */
export interface LineTool extends LineToolOwn {}
export abstract class LineTool extends EditTool {
  constructor(attributes?: Partial<LineToolProps>) {
    super(attributes);
  }
}
define(LineTool, "LineTool");

interface LineEditToolOwn {
  /** The dimensions in which it works. Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** The renderers. Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
/** The properties of `LineEditTool`. */
export interface LineEditToolProps extends LineToolProps, LineEditToolOwn {}
/** Moves the points of a line. Required: `intersection_renderer`. */
export interface LineEditTool extends LineEditToolOwn {}
export class LineEditTool extends LineTool {
  constructor(attributes: WithRequired<LineEditToolProps, "intersection_renderer">) {
    super(attributes);
  }
}
define(LineEditTool, "LineEditTool");

interface PointDrawToolOwn {
  /** Default: `true`. */
  add: boolean;
  /** Default: `true`. */
  drag: boolean;
  /** Default: `0`. */
  num_objects: number;
  /** The renderers. Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
/** The properties of `PointDrawTool`. */
export interface PointDrawToolProps extends EditToolProps, PointDrawToolOwn {}
/** Adds, moves and deletes points. */
export interface PointDrawTool extends PointDrawToolOwn {}
export class PointDrawTool extends EditTool {
  constructor(attributes?: Partial<PointDrawToolProps>) {
    super(attributes);
  }
}
define(PointDrawTool, "PointDrawTool");

interface PolyToolOwn {
  /** Default: `null`. */
  vertex_renderer: renderers.GlyphRenderer | null;
}
/** The properties of `PolyTool`. */
export interface PolyToolProps extends EditToolProps, PolyToolOwn {}
/** A tool for polygons. A base class of other models. */
export interface PolyTool extends PolyToolOwn {}
export abstract class PolyTool extends EditTool {
  constructor(attributes?: Partial<PolyToolProps>) {
    super(attributes);
  }
}
define(PolyTool, "PolyTool");

interface PolyDrawToolOwn {
  /** Default: `true`. */
  drag: boolean;
  /** Default: `0`. */
  num_objects: number;
  /** The renderers. Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
/** The properties of `PolyDrawTool`. */
export interface PolyDrawToolProps extends PolyToolProps, PolyDrawToolOwn {}
/** Draws, moves and deletes polygons and lines. */
export interface PolyDrawTool extends PolyDrawToolOwn {}
export class PolyDrawTool extends PolyTool {
  constructor(attributes?: Partial<PolyDrawToolProps>) {
    super(attributes);
  }
}
define(PolyDrawTool, "PolyDrawTool");

interface PolyEditToolOwn {
  /** The renderers. Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
/** The properties of `PolyEditTool`. */
export interface PolyEditToolProps extends PolyToolProps, PolyEditToolOwn {}
/** Moves the vertices of polygons and lines. */
export interface PolyEditTool extends PolyEditToolOwn {}
export class PolyEditTool extends PolyTool {
  constructor(attributes?: Partial<PolyEditToolProps>) {
    super(attributes);
  }
}
define(PolyEditTool, "PolyEditTool");

interface SelectToolOwn {
  /** The renderers. Default: `"auto"`. */
  renderers: readonly renderers.DataRenderer[] | "auto";
}
/** The properties of `SelectTool`. */
export interface SelectToolProps extends GestureToolProps, SelectToolOwn {}
/** A tool for selections. A base class of other models. */
export interface SelectTool extends SelectToolOwn {}
export abstract class SelectTool extends GestureTool {
  constructor(attributes?: Partial<SelectToolProps>) {
    super(attributes);
  }
}
define(SelectTool, "SelectTool");

interface RegionSelectToolOwn {
  /** Default: `"replace"`. One of "replace", "append", "intersect", "subtract", "xor". */
  mode: enums.RegionSelectionMode;
  /** Default: `false`. */
  continuous: boolean;
  /** Whether the overlay stays visible when the gesture has ended. Default: `false`. */
  persistent: boolean;
  /** Default: `false`. */
  greedy: boolean;
}
/** The properties of `RegionSelectTool`. */
export interface RegionSelectToolProps extends SelectToolProps, RegionSelectToolOwn {}
/** Selects the rows in a region. A base class of other models. */
export interface RegionSelectTool extends RegionSelectToolOwn {}
export abstract class RegionSelectTool extends SelectTool {
  constructor(attributes?: Partial<RegionSelectToolProps>) {
    super(attributes);
  }
}
define(RegionSelectTool, "RegionSelectTool");

interface BoxSelectToolOwn {
  /** The dimensions in which it works. Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** The shape that is drawn while the tool is used. Default: `new BoxAnnotation(…)`. */
  overlay: annotations.BoxAnnotation;
  /** Whether a drag starts at a corner or at the centre of the box. Default: `"corner"`. One of "corner", "center". */
  origin: enums.BoxOrigin;
}
/** The properties of `BoxSelectTool`. */
export interface BoxSelectToolProps extends RegionSelectToolProps, BoxSelectToolOwn {}
/** Selects the rows in a rectangle. */
export interface BoxSelectTool extends BoxSelectToolOwn {}
export class BoxSelectTool extends RegionSelectTool {
  constructor(attributes?: Partial<BoxSelectToolProps>) {
    super(attributes);
  }
}
define(BoxSelectTool, "BoxSelectTool");

interface BoxZoomToolOwn {
  /** The dimensions in which it works. Default: `"auto"`. */
  dimensions: enums.Dimensions | "auto";
  /** The shape that is drawn while the tool is used. Default: `new BoxAnnotation(…)`. */
  overlay: annotations.BoxAnnotation;
  /** Whether a data unit has the same length in both dimensions. Default: `false`. */
  match_aspect: boolean;
  /** Whether a drag starts at a corner or at the centre of the box. Default: `"corner"`. One of "corner", "center". */
  origin: enums.BoxOrigin;
}
/** The properties of `BoxZoomTool`. */
export interface BoxZoomToolProps extends GestureToolProps, BoxZoomToolOwn {}
/** Zooms to a rectangle. */
export interface BoxZoomTool extends BoxZoomToolOwn {}
export class BoxZoomTool extends GestureTool {
  constructor(attributes?: Partial<BoxZoomToolProps>) {
    super(attributes);
  }
}
define(BoxZoomTool, "BoxZoomTool");

interface LassoSelectToolOwn {
  /** The shape that is drawn while the tool is used. Default: `new PolyAnnotation(…)`. */
  overlay: annotations.PolyAnnotation;
}
/** The properties of `LassoSelectTool`. */
export interface LassoSelectToolProps extends RegionSelectToolProps, LassoSelectToolOwn {}
/** Selects the rows in a freehand shape. */
export interface LassoSelectTool extends LassoSelectToolOwn {}
export class LassoSelectTool extends RegionSelectTool {
  constructor(attributes?: Partial<LassoSelectToolProps>) {
    super(attributes);
  }
}
define(LassoSelectTool, "LassoSelectTool");

interface PanToolOwn {
  /** The dimensions in which it works. Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
}
/** The properties of `PanTool`. */
export interface PanToolProps extends GestureToolProps, PanToolOwn {}
/** Pans the plot by dragging. */
export interface PanTool extends PanToolOwn {}
export class PanTool extends GestureTool {
  constructor(attributes?: Partial<PanToolProps>) {
    super(attributes);
  }
}
define(PanTool, "PanTool");

interface PolySelectToolOwn {
  /** The shape that is drawn while the tool is used. Default: `new PolyAnnotation(…)`. */
  overlay: annotations.PolyAnnotation;
}
/** The properties of `PolySelectTool`. */
export interface PolySelectToolProps extends RegionSelectToolProps, PolySelectToolOwn {}
/** Selects the rows in a polygon. */
export interface PolySelectTool extends PolySelectToolOwn {}
export class PolySelectTool extends RegionSelectTool {
  constructor(attributes?: Partial<PolySelectToolProps>) {
    super(attributes);
  }
}
define(PolySelectTool, "PolySelectTool");

interface RangeToolOwn {
  /** The range of the x axes. Default: `null`. */
  x_range: ranges.Range | null;
  /** The range of the y axes. Default: `null`. */
  y_range: ranges.Range | null;
  /** Default: `true`. */
  x_interaction: boolean;
  /** Default: `true`. */
  y_interaction: boolean;
  /** The shape that is drawn while the tool is used. Default: `new BoxAnnotation(…)`. */
  overlay: annotations.BoxAnnotation;
  /** Default: `"none"`. */
  start_gesture: "pan" | "tap" | "none";
}
/** The properties of `RangeTool`. */
export interface RangeToolProps extends GestureToolProps, RangeToolOwn {}
/** Changes the ranges of another plot with a box. */
export interface RangeTool extends RangeToolOwn {}
export class RangeTool extends GestureTool {
  constructor(attributes?: Partial<RangeToolProps>) {
    super(attributes);
  }
}
define(RangeTool, "RangeTool");

interface TapToolOwn {
  /** Default: `"toggle"`. One of "replace", "append", "intersect", "subtract", "xor", "toggle". */
  mode: enums.SelectionMode;
  /** Default: `"select"`. One of "select", "inspect". */
  behavior: enums.TapBehavior;
  /** Default: `"tap"`. One of "tap", "doubletap". */
  gesture: enums.TapGesture;
  /** Default: `{}`. */
  modifiers: kinds.Modifiers;
  /** The callback that runs in the browser. Default: `null`. */
  callback: callbacks.Callback | null;
}
/** The properties of `TapTool`. */
export interface TapToolProps extends SelectToolProps, TapToolOwn {}
/** Selects the row that is clicked. */
export interface TapTool extends TapToolOwn {}
export class TapTool extends SelectTool {
  constructor(attributes?: Partial<TapToolProps>) {
    super(attributes);
  }
}
define(TapTool, "TapTool");

interface WheelPanToolOwn {
  /** The dimension or direction. Default: `"width"`. One of "width", "height". */
  dimension: enums.Dimension;
  /** Default: `{}`. */
  modifiers: kinds.Modifiers;
}
/** The properties of `WheelPanTool`. */
export interface WheelPanToolProps extends GestureToolProps, WheelPanToolOwn {}
/** Pans with the mouse wheel. */
export interface WheelPanTool extends WheelPanToolOwn {}
export class WheelPanTool extends GestureTool {
  constructor(attributes?: Partial<WheelPanToolProps>) {
    super(attributes);
  }
}
define(WheelPanTool, "WheelPanTool");

interface WheelZoomToolOwn {
  /** The dimensions in which it works. Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** The renderers. Default: `"auto"`. */
  renderers: readonly renderers.DataRenderer[] | "auto";
  /** The layer in which it is drawn. Default: `0`. */
  level: number;
  /** Default: `false`. */
  hit_test: boolean;
  /** Default: `"point"`. */
  hit_test_mode: "point" | "hline" | "vline";
  /** Default: `"only_hit"`. */
  hit_test_behavior: misc.GroupBy | "only_hit";
  /** Default: `true`. */
  maintain_focus: boolean;
  /** Default: `true`. */
  zoom_on_axis: boolean;
  /** Default: `"all"`. */
  zoom_together: "none" | "cross" | "all";
  /** Default: `0.0016666666666666668`. */
  speed: number;
  /** Default: `{}`. */
  modifiers: kinds.Modifiers;
}
/** The properties of `WheelZoomTool`. */
export interface WheelZoomToolProps extends GestureToolProps, WheelZoomToolOwn {}
/** Zooms with the mouse wheel. */
export interface WheelZoomTool extends WheelZoomToolOwn {}
export class WheelZoomTool extends GestureTool {
  constructor(attributes?: Partial<WheelZoomToolProps>) {
    super(attributes);
  }
}
define(WheelZoomTool, "WheelZoomTool");

interface InspectToolOwn {
  /** Another name for `visible`. */
  toggleable: boolean;
}
/** The properties of `InspectTool`. */
export interface InspectToolProps extends ToolProps, InspectToolOwn {}
/** A tool that inspects what is under the pointer. A base class of other models. */
export interface InspectTool extends InspectToolOwn {}
export abstract class InspectTool extends Tool {
  constructor(attributes?: Partial<InspectToolProps>) {
    super(attributes);
  }
}
define(InspectTool, "InspectTool");

interface CrosshairToolOwn {
  /** The dimensions in which it works. Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** The colour of the line; null draws no line. Default: `"black"`. */
  line_color: Color;
  /** The width of the line, in pixels. Default: `1`. */
  line_width: number;
  /** The opacity of the line, from 0 to 1. Default: `1`. */
  line_alpha: number;
}
/** The properties of `CrosshairTool`. */
export interface CrosshairToolProps extends InspectToolProps, CrosshairToolOwn {
  /** The shape that is drawn while the tool is used. Default: `"auto"`. */
  overlay: "auto" | annotations.Span | TupleLike<readonly [annotations.Span, annotations.Span]>;
}
/** Draws a crosshair at the pointer. */
export interface CrosshairTool extends CrosshairToolOwn {
  /** The shape that is drawn while the tool is used. Default: `"auto"`. */
  get overlay(): "auto" | annotations.Span | readonly [annotations.Span, annotations.Span];
  set overlay(value: "auto" | annotations.Span | TupleLike<readonly [annotations.Span, annotations.Span]>);
}
export class CrosshairTool extends InspectTool {
  constructor(attributes?: Partial<CrosshairToolProps>) {
    super(attributes);
  }
}
define(CrosshairTool, "CrosshairTool");

interface CustomJSHoverOwn {
  /** Variables for the code, by name; models are those in the page. Default: `{}`. */
  args: Dict<unknown>;
  /** The JavaScript code. Default: `""`. */
  code: string;
}
/** The properties of `CustomJSHover`. */
export interface CustomJSHoverProps extends ModelProps, CustomJSHoverOwn {}
/** Formats tooltip values with JavaScript. The code can use `value` and `format`. */
export interface CustomJSHover extends CustomJSHoverOwn {}
export class CustomJSHover extends Model {
  constructor(attributes?: Partial<CustomJSHoverProps>) {
    super(attributes);
  }
}
define(CustomJSHover, "CustomJSHover");

interface HoverToolOwn {
  /** The formatters of columns, by column. Default: `{}`. */
  formatters: Dict<CustomJSHover | enums.BuiltinFormatter>;
  /** Default: `{}`. */
  filters: Dict<callbacks.CustomJS | readonly callbacks.CustomJS[]>;
  /** Default: `null`. */
  limit: number | null;
  /** The renderers. Default: `"auto"`. */
  renderers: readonly renderers.DataRenderer[] | "auto";
  /** Default: `"mouse"`. One of "mouse", "hline", "vline". */
  mode: enums.HoverMode;
  /** Default: `"show"`. One of "show", "ignore". */
  muted_policy: enums.MutedPolicy;
  /** Default: `"snap_to_data"`. One of "snap_to_data", "follow_mouse", "none". */
  point_policy: enums.PointPolicy;
  /** How the position on a line is found. Default: `"nearest"`. One of "prev", "next", "nearest", "interp", "none". */
  line_policy: enums.LinePolicy;
  /** Whether an arrow points at the target. Default: `true`. */
  show_arrow: boolean;
  /** The point of the shape that is placed at the given position. Default: `"center"`. */
  anchor: enums.Anchor;
  /** Default: `"horizontal"`. One of "horizontal", "vertical", "left", "right", "above", "below". */
  attachment: enums.TooltipAttachment;
  /** The callback that runs in the browser. Default: `null`. */
  callback: callbacks.Callback | null;
}
/** The properties of `HoverTool`. */
export interface HoverToolProps extends InspectToolProps, HoverToolOwn {
  /** The tooltip: pairs of a label and a value such as `@column`, an object of such pairs, or HTML. Default: `[["index", "$index"], ["data (x, y)", "($x, $y)"], ["screen…`. */
  tooltips: dom.DOMElement | string | readonly TupleLike<readonly [string, string]>[] | null | Dict<string>;
  /** Default: `null`. */
  sort_by: string | readonly (string | TupleLike<readonly [string, "ascending" | "descending" | 1 | -1]>)[] | null;
}
/** Shows tooltips for glyphs under the pointer. */
export interface HoverTool extends HoverToolOwn {
  /** The tooltip: pairs of a label and a value such as `@column`, an object of such pairs, or HTML. Default: `[["index", "$index"], ["data (x, y)", "($x, $y)"], ["screen…`. */
  get tooltips(): dom.DOMElement | string | readonly (readonly [string, string])[] | null;
  set tooltips(value: dom.DOMElement | string | readonly TupleLike<readonly [string, string]>[] | null | Dict<string>);
  /** Default: `null`. */
  get sort_by(): string | readonly (string | readonly [string, "ascending" | "descending" | 1 | -1])[] | null;
  set sort_by(value: string | readonly (string | TupleLike<readonly [string, "ascending" | "descending" | 1 | -1]>)[] | null);
}
export class HoverTool extends InspectTool {
  constructor(attributes?: Partial<HoverToolProps>) {
    super(attributes);
  }
}
define(HoverTool, "HoverTool");

interface ToolProxyOwn {
  /** Default: `[]`. */
  tools: readonly (Tool | ToolProxy)[];
  /** Whether it is visible. Computed if it is not set. */
  visible: boolean;
  /** Whether the tools are on. Computed if it is not set. */
  active: boolean;
  /** Whether the user cannot use it. Default: `false`. */
  disabled: boolean;
}
/** The properties of `ToolProxy`. */
export interface ToolProxyProps extends ModelProps, ToolProxyOwn {}
/** Several tools that share one button. */
export interface ToolProxy extends ToolProxyOwn {}
export class ToolProxy extends Model {
  constructor(attributes?: Partial<ToolProxyProps>) {
    super(attributes);
  }
}
define(ToolProxy, "ToolProxy");

interface ToolMenuOwn {
  /** The tools of the plot and how they are shown. Required. */
  toolbar: Toolbar;
}
/** The properties of `ToolMenu`. */
export interface ToolMenuProps extends MenuProps, ToolMenuOwn {}
/** A menu of tools. Required: `toolbar`. */
export interface ToolMenu extends ToolMenuOwn {}
export class ToolMenu extends Menu {
  constructor(attributes: WithRequired<ToolMenuProps, "toolbar">) {
    super(attributes);
  }
}
define(ToolMenu, "ToolMenu");

interface ToolbarOwn {
  /** Default: `[]`. */
  tools: readonly (Tool | ToolProxy)[];
  /** Default: `"normal"`. One of "normal", "grey". */
  logo: enums.Logo | null;
  /** Whether it is hidden while the pointer is outside of the plot. Default: `false`. */
  autohide: boolean;
  /** Default: `true`. */
  group: boolean;
  /** Default: `["hover"]`. */
  group_types: readonly enums.ToolName[];
  /** The drag tool that is active at first. Default: `"auto"`. */
  active_drag: GestureTool | ToolProxy | "auto" | null;
  /** The inspection tools that are active at first. Default: `"auto"`. */
  active_inspect: Tool | readonly Tool[] | ToolProxy | "auto" | null;
  /** The scroll tool that is active at first. Default: `"auto"`. */
  active_scroll: GestureTool | ToolProxy | "auto" | null;
  /** The tap tool that is active at first. Default: `"auto"`. */
  active_tap: GestureTool | ToolProxy | "auto" | null;
  /** The multi-gesture tool that is active at first. Default: `"auto"`. */
  active_multi: GestureTool | ToolProxy | "auto" | null;
}
/** The properties of `Toolbar`. */
export interface ToolbarProps extends UIElementProps, ToolbarOwn {}
/** The tools of a plot and the settings of its toolbar. */
export interface Toolbar extends ToolbarOwn {}
export class Toolbar extends UIElement {
  constructor(attributes?: Partial<ToolbarProps>) {
    super(attributes);
  }
}
define(Toolbar, "Toolbar");

interface ToolButtonOwn {
  /** Required. */
  tool: Tool | ToolProxy;
  /** The icon. Default: `null`. */
  icon: kinds.IconLike | null;
  /** The tooltip. Default: `null`. */
  tooltip: string | null;
}
/** The properties of `ToolButton`. */
export interface ToolButtonProps extends UIElementProps, ToolButtonOwn {}
/** The button of a tool. A base class of other models. */
export interface ToolButton extends ToolButtonOwn {}
export abstract class ToolButton extends UIElement {
  constructor(attributes?: Partial<ToolButtonProps>) {
    super(attributes);
  }
}
define(ToolButton, "ToolButton");

/** The properties of `OnOffButton`. */
export interface OnOffButtonProps extends ToolButtonProps {}
/** The button of a tool that is on or off. Required: `tool`. */
export interface OnOffButton {}
export class OnOffButton extends ToolButton {
  constructor(attributes: WithRequired<OnOffButtonProps, "tool">) {
    super(attributes);
  }
}
define(OnOffButton, "OnOffButton");

/** The properties of `ClickButton`. */
export interface ClickButtonProps extends OnOffButtonProps {}
/** The button of a tool with an action. Required: `tool`. */
export interface ClickButton {}
export class ClickButton extends OnOffButton {
  constructor(attributes: WithRequired<ClickButtonProps, "tool">) {
    super(attributes);
  }
}
define(ClickButton, "ClickButton");
