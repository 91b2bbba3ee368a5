// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Menu, type MenuProps } from "./menus.js";
import { UIElement, type UIElementProps } from "./ui.js";
import type { Color, Dict } from "../types.js";
import type * as annotations from "./annotations.js";
import type * as callbacks from "./callbacks.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as misc from "./misc.js";
import type * as ranges from "./ranges.js";
import type * as renderers from "./renderers.js";

export interface ToolProps extends ModelProps {
  /** Default: `null`. */
  icon: kinds.IconLike | null;
  /** Default: `null`. */
  description: string | null;
  /** Default: `true`. */
  visible: boolean;
  /** Default: `true`. */
  group: string | boolean;
}
/** A base of other models. */
export interface Tool extends ToolProps {}
export abstract class Tool extends Model {
  constructor(attributes?: Partial<ToolProps>) {
    super(attributes);
  }
}
define(Tool, "Tool");

export interface ActionToolProps extends ToolProps {}
/** A base of other models. */
export interface ActionTool extends ActionToolProps {}
export abstract class ActionTool extends Tool {
  constructor(attributes?: Partial<ActionToolProps>) {
    super(attributes);
  }
}
define(ActionTool, "ActionTool");

export interface CopyToolProps extends ActionToolProps {}
export interface CopyTool extends CopyToolProps {}
export class CopyTool extends ActionTool {
  constructor(attributes?: Partial<CopyToolProps>) {
    super(attributes);
  }
}
define(CopyTool, "CopyTool");

export interface CustomActionProps extends ActionToolProps {
  /** Default: `false`. */
  active: boolean;
  /** Default: `false`. */
  disabled: boolean;
  /** Default: `null`. */
  callback: callbacks.CustomJS | null;
  /** Default: `null`. */
  active_callback: callbacks.CustomJS | "auto" | null;
}
export interface CustomAction extends CustomActionProps {}
export class CustomAction extends ActionTool {
  constructor(attributes?: Partial<CustomActionProps>) {
    super(attributes);
  }
}
define(CustomAction, "CustomAction");

export interface FullscreenToolProps extends ActionToolProps {}
export interface FullscreenTool extends FullscreenToolProps {}
export class FullscreenTool extends ActionTool {
  constructor(attributes?: Partial<FullscreenToolProps>) {
    super(attributes);
  }
}
define(FullscreenTool, "FullscreenTool");

export interface HelpToolProps extends ActionToolProps {
  /** Default: `"https://docs.bokeh.org/en/latest/docs/user_guide/interacti…`. */
  redirect: string;
}
export interface HelpTool extends HelpToolProps {}
export class HelpTool extends ActionTool {
  constructor(attributes?: Partial<HelpToolProps>) {
    super(attributes);
  }
}
define(HelpTool, "HelpTool");

export interface ExamineToolProps extends ActionToolProps {}
export interface ExamineTool extends ExamineToolProps {}
export class ExamineTool extends ActionTool {
  constructor(attributes?: Partial<ExamineToolProps>) {
    super(attributes);
  }
}
define(ExamineTool, "ExamineTool");

export interface PlotActionToolProps extends ActionToolProps {}
/** A base of other models. */
export interface PlotActionTool extends PlotActionToolProps {}
export abstract class PlotActionTool extends ActionTool {
  constructor(attributes?: Partial<PlotActionToolProps>) {
    super(attributes);
  }
}
define(PlotActionTool, "PlotActionTool");

export interface ClickPanToolProps extends PlotActionToolProps {
  /** Required. */
  direction: enums.PanDirection;
  /** Default: `0.1`. */
  factor: number;
}
/** Required: `direction`. */
export interface ClickPanTool extends ClickPanToolProps {}
export class ClickPanTool extends PlotActionTool {
  constructor(attributes?: Partial<ClickPanToolProps>) {
    super(attributes);
  }
}
define(ClickPanTool, "ClickPanTool");

export interface RedoToolProps extends PlotActionToolProps {}
export interface RedoTool extends RedoToolProps {}
export class RedoTool extends PlotActionTool {
  constructor(attributes?: Partial<RedoToolProps>) {
    super(attributes);
  }
}
define(RedoTool, "RedoTool");

export interface ResetToolProps extends PlotActionToolProps {}
export interface ResetTool extends ResetToolProps {}
export class ResetTool extends PlotActionTool {
  constructor(attributes?: Partial<ResetToolProps>) {
    super(attributes);
  }
}
define(ResetTool, "ResetTool");

export interface SaveToolProps extends ActionToolProps {
  /** Default: `null`. */
  filename: string | null;
}
export interface SaveTool extends SaveToolProps {}
export class SaveTool extends ActionTool {
  constructor(attributes?: Partial<SaveToolProps>) {
    super(attributes);
  }
}
define(SaveTool, "SaveTool");

export interface UndoToolProps extends PlotActionToolProps {}
export interface UndoTool extends UndoToolProps {}
export class UndoTool extends PlotActionTool {
  constructor(attributes?: Partial<UndoToolProps>) {
    super(attributes);
  }
}
define(UndoTool, "UndoTool");

export interface ZoomBaseToolProps extends PlotActionToolProps {
  /** Default: `0.1`. */
  factor: number;
  /** Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** Default: `"auto"`. */
  renderers: readonly renderers.DataRenderer[] | "auto";
  /** Default: `0`. */
  level: number;
}
/** A base of other models. */
export interface ZoomBaseTool extends ZoomBaseToolProps {}
export abstract class ZoomBaseTool extends PlotActionTool {
  constructor(attributes?: Partial<ZoomBaseToolProps>) {
    super(attributes);
  }
}
define(ZoomBaseTool, "ZoomBaseTool");

export interface ZoomInToolProps extends ZoomBaseToolProps {}
export interface ZoomInTool extends ZoomInToolProps {}
export class ZoomInTool extends ZoomBaseTool {
  constructor(attributes?: Partial<ZoomInToolProps>) {
    super(attributes);
  }
}
define(ZoomInTool, "ZoomInTool");

export interface ZoomOutToolProps extends ZoomBaseToolProps {
  /** Default: `true`. */
  maintain_focus: boolean;
}
export interface ZoomOutTool extends ZoomOutToolProps {}
export class ZoomOutTool extends ZoomBaseTool {
  constructor(attributes?: Partial<ZoomOutToolProps>) {
    super(attributes);
  }
}
define(ZoomOutTool, "ZoomOutTool");

export interface GestureToolProps extends ToolProps {}
/** A base of other models. */
export interface GestureTool extends GestureToolProps {}
export abstract class GestureTool extends Tool {
  constructor(attributes?: Partial<GestureToolProps>) {
    super(attributes);
  }
}
define(GestureTool, "GestureTool");

export interface EditToolProps extends GestureToolProps {
  /** Default: `{}`. */
  default_overrides: Dict<unknown>;
  /** Default: `0`. */
  empty_value: unknown;
}
/** A base of other models. */
export interface EditTool extends EditToolProps {}
export abstract class EditTool extends GestureTool {
  constructor(attributes?: Partial<EditToolProps>) {
    super(attributes);
  }
}
define(EditTool, "EditTool");

export interface BoxEditToolProps extends EditToolProps {
  /** Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** Default: `0`. */
  num_objects: number;
  /** Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
export interface BoxEditTool extends BoxEditToolProps {}
export class BoxEditTool extends EditTool {
  constructor(attributes?: Partial<BoxEditToolProps>) {
    super(attributes);
  }
}
define(BoxEditTool, "BoxEditTool");

export interface FreehandDrawToolProps extends EditToolProps {
  /** Default: `0`. */
  num_objects: number;
  /** Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
export interface FreehandDrawTool extends FreehandDrawToolProps {}
export class FreehandDrawTool extends EditTool {
  constructor(attributes?: Partial<FreehandDrawToolProps>) {
    super(attributes);
  }
}
define(FreehandDrawTool, "FreehandDrawTool");

export interface LineToolProps extends EditToolProps {
  /** Required. */
  intersection_renderer: renderers.GlyphRenderer;
}
/** A base of other models. */
export interface LineTool extends LineToolProps {}
export abstract class LineTool extends EditTool {
  constructor(attributes?: Partial<LineToolProps>) {
    super(attributes);
  }
}
define(LineTool, "LineTool");

export interface LineEditToolProps extends LineToolProps {
  /** Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
/** Required: `intersection_renderer`. */
export interface LineEditTool extends LineEditToolProps {}
export class LineEditTool extends LineTool {
  constructor(attributes?: Partial<LineEditToolProps>) {
    super(attributes);
  }
}
define(LineEditTool, "LineEditTool");

export interface PointDrawToolProps extends EditToolProps {
  /** Default: `true`. */
  add: boolean;
  /** Default: `true`. */
  drag: boolean;
  /** Default: `0`. */
  num_objects: number;
  /** Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
export interface PointDrawTool extends PointDrawToolProps {}
export class PointDrawTool extends EditTool {
  constructor(attributes?: Partial<PointDrawToolProps>) {
    super(attributes);
  }
}
define(PointDrawTool, "PointDrawTool");

export interface PolyToolProps extends EditToolProps {
  /** Default: `null`. */
  vertex_renderer: renderers.GlyphRenderer | null;
}
/** A base of other models. */
export interface PolyTool extends PolyToolProps {}
export abstract class PolyTool extends EditTool {
  constructor(attributes?: Partial<PolyToolProps>) {
    super(attributes);
  }
}
define(PolyTool, "PolyTool");

export interface PolyDrawToolProps extends PolyToolProps {
  /** Default: `true`. */
  drag: boolean;
  /** Default: `0`. */
  num_objects: number;
  /** Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
export interface PolyDrawTool extends PolyDrawToolProps {}
export class PolyDrawTool extends PolyTool {
  constructor(attributes?: Partial<PolyDrawToolProps>) {
    super(attributes);
  }
}
define(PolyDrawTool, "PolyDrawTool");

export interface PolyEditToolProps extends PolyToolProps {
  /** Default: `[]`. */
  renderers: readonly renderers.GlyphRenderer[];
}
export interface PolyEditTool extends PolyEditToolProps {}
export class PolyEditTool extends PolyTool {
  constructor(attributes?: Partial<PolyEditToolProps>) {
    super(attributes);
  }
}
define(PolyEditTool, "PolyEditTool");

export interface SelectToolProps extends GestureToolProps {
  /** Default: `"auto"`. */
  renderers: readonly renderers.DataRenderer[] | "auto";
}
/** A base of other models. */
export interface SelectTool extends SelectToolProps {}
export abstract class SelectTool extends GestureTool {
  constructor(attributes?: Partial<SelectToolProps>) {
    super(attributes);
  }
}
define(SelectTool, "SelectTool");

export interface RegionSelectToolProps extends SelectToolProps {
  /** Default: `"replace"`. One of "replace", "append", "intersect", "subtract", "xor". */
  mode: enums.RegionSelectionMode;
  /** Default: `false`. */
  continuous: boolean;
  /** Default: `false`. */
  persistent: boolean;
  /** Default: `false`. */
  greedy: boolean;
}
/** A base of other models. */
export interface RegionSelectTool extends RegionSelectToolProps {}
export abstract class RegionSelectTool extends SelectTool {
  constructor(attributes?: Partial<RegionSelectToolProps>) {
    super(attributes);
  }
}
define(RegionSelectTool, "RegionSelectTool");

export interface BoxSelectToolProps extends RegionSelectToolProps {
  /** Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** Default: `new BoxAnnotation(…)`. */
  overlay: annotations.BoxAnnotation;
  /** Default: `"corner"`. One of "corner", "center". */
  origin: enums.BoxOrigin;
}
export interface BoxSelectTool extends BoxSelectToolProps {}
export class BoxSelectTool extends RegionSelectTool {
  constructor(attributes?: Partial<BoxSelectToolProps>) {
    super(attributes);
  }
}
define(BoxSelectTool, "BoxSelectTool");

export interface BoxZoomToolProps extends GestureToolProps {
  /** Default: `"auto"`. */
  dimensions: enums.Dimensions | "auto";
  /** Default: `new BoxAnnotation(…)`. */
  overlay: annotations.BoxAnnotation;
  /** Default: `false`. */
  match_aspect: boolean;
  /** Default: `"corner"`. One of "corner", "center". */
  origin: enums.BoxOrigin;
}
export interface BoxZoomTool extends BoxZoomToolProps {}
export class BoxZoomTool extends GestureTool {
  constructor(attributes?: Partial<BoxZoomToolProps>) {
    super(attributes);
  }
}
define(BoxZoomTool, "BoxZoomTool");

export interface LassoSelectToolProps extends RegionSelectToolProps {
  /** Default: `new PolyAnnotation(…)`. */
  overlay: annotations.PolyAnnotation;
}
export interface LassoSelectTool extends LassoSelectToolProps {}
export class LassoSelectTool extends RegionSelectTool {
  constructor(attributes?: Partial<LassoSelectToolProps>) {
    super(attributes);
  }
}
define(LassoSelectTool, "LassoSelectTool");

export interface PanToolProps extends GestureToolProps {
  /** Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
}
export interface PanTool extends PanToolProps {}
export class PanTool extends GestureTool {
  constructor(attributes?: Partial<PanToolProps>) {
    super(attributes);
  }
}
define(PanTool, "PanTool");

export interface PolySelectToolProps extends RegionSelectToolProps {
  /** Default: `new PolyAnnotation(…)`. */
  overlay: annotations.PolyAnnotation;
}
export interface PolySelectTool extends PolySelectToolProps {}
export class PolySelectTool extends RegionSelectTool {
  constructor(attributes?: Partial<PolySelectToolProps>) {
    super(attributes);
  }
}
define(PolySelectTool, "PolySelectTool");

export interface RangeToolProps extends GestureToolProps {
  /** Default: `null`. */
  x_range: ranges.Range | null;
  /** Default: `null`. */
  y_range: ranges.Range | null;
  /** Default: `true`. */
  x_interaction: boolean;
  /** Default: `true`. */
  y_interaction: boolean;
  /** Default: `new BoxAnnotation(…)`. */
  overlay: annotations.BoxAnnotation;
  /** Default: `"none"`. */
  start_gesture: "pan" | "tap" | "none";
}
export interface RangeTool extends RangeToolProps {}
export class RangeTool extends GestureTool {
  constructor(attributes?: Partial<RangeToolProps>) {
    super(attributes);
  }
}
define(RangeTool, "RangeTool");

export interface TapToolProps extends SelectToolProps {
  /** Default: `"toggle"`. One of "replace", "append", "intersect", "subtract", "xor", "toggle". */
  mode: enums.SelectionMode;
  /** Default: `"select"`. One of "select", "inspect". */
  behavior: enums.TapBehavior;
  /** Default: `"tap"`. One of "tap", "doubletap". */
  gesture: enums.TapGesture;
  /** Default: `{}`. */
  modifiers: kinds.Modifiers;
  /** Default: `null`. */
  callback: unknown | null;
}
export interface TapTool extends TapToolProps {}
export class TapTool extends SelectTool {
  constructor(attributes?: Partial<TapToolProps>) {
    super(attributes);
  }
}
define(TapTool, "TapTool");

export interface WheelPanToolProps extends GestureToolProps {
  /** Default: `"width"`. One of "width", "height". */
  dimension: enums.Dimension;
  /** Default: `{}`. */
  modifiers: kinds.Modifiers;
}
export interface WheelPanTool extends WheelPanToolProps {}
export class WheelPanTool extends GestureTool {
  constructor(attributes?: Partial<WheelPanToolProps>) {
    super(attributes);
  }
}
define(WheelPanTool, "WheelPanTool");

export interface WheelZoomToolProps extends GestureToolProps {
  /** Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** Default: `"auto"`. */
  renderers: readonly renderers.DataRenderer[] | "auto";
  /** Default: `0`. */
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
export interface WheelZoomTool extends WheelZoomToolProps {}
export class WheelZoomTool extends GestureTool {
  constructor(attributes?: Partial<WheelZoomToolProps>) {
    super(attributes);
  }
}
define(WheelZoomTool, "WheelZoomTool");

export interface InspectToolProps extends ToolProps {
  /** Another name for `visible`. */
  toggleable: boolean;
}
/** A base of other models. */
export interface InspectTool extends InspectToolProps {}
export abstract class InspectTool extends Tool {
  constructor(attributes?: Partial<InspectToolProps>) {
    super(attributes);
  }
}
define(InspectTool, "InspectTool");

export interface CrosshairToolProps extends InspectToolProps {
  /** Default: `"auto"`. */
  overlay: "auto" | annotations.Span | readonly [annotations.Span, annotations.Span];
  /** Default: `"both"`. One of "width", "height", "both". */
  dimensions: enums.Dimensions;
  /** Default: `"black"`. */
  line_color: Color;
  /** Default: `1`. */
  line_width: number;
  /** Default: `1`. */
  line_alpha: number;
}
export interface CrosshairTool extends CrosshairToolProps {}
export class CrosshairTool extends InspectTool {
  constructor(attributes?: Partial<CrosshairToolProps>) {
    super(attributes);
  }
}
define(CrosshairTool, "CrosshairTool");

export interface CustomJSHoverProps extends ModelProps {
  /** Default: `{}`. */
  args: Dict<unknown>;
  /** Default: `""`. */
  code: string;
}
export interface CustomJSHover extends CustomJSHoverProps {}
export class CustomJSHover extends Model {
  constructor(attributes?: Partial<CustomJSHoverProps>) {
    super(attributes);
  }
}
define(CustomJSHover, "CustomJSHover");

export interface HoverToolProps extends InspectToolProps {
  /** Default: `[["index", "$index"], ["data (x, y)", "($x, $y)"], ["screen…`. */
  tooltips: dom.DOMElement | string | readonly (readonly [string, string])[] | null;
  /** Default: `{}`. */
  formatters: Dict<CustomJSHover | enums.BuiltinFormatter>;
  /** Default: `{}`. */
  filters: Dict<callbacks.CustomJS | readonly callbacks.CustomJS[]>;
  /** Default: `null`. */
  sort_by: string | readonly (string | readonly [string, "ascending" | "descending" | 1 | -1])[] | null;
  /** Default: `null`. */
  limit: number | null;
  /** Default: `"auto"`. */
  renderers: readonly renderers.DataRenderer[] | "auto";
  /** Default: `"mouse"`. One of "mouse", "hline", "vline". */
  mode: enums.HoverMode;
  /** Default: `"show"`. One of "show", "ignore". */
  muted_policy: enums.MutedPolicy;
  /** Default: `"snap_to_data"`. One of "snap_to_data", "follow_mouse", "none". */
  point_policy: enums.PointPolicy;
  /** Default: `"nearest"`. One of "prev", "next", "nearest", "interp", "none". */
  line_policy: enums.LinePolicy;
  /** Default: `true`. */
  show_arrow: boolean;
  /** Default: `"center"`. */
  anchor: enums.Anchor;
  /** Default: `"horizontal"`. One of "horizontal", "vertical", "left", "right", "above", "below". */
  attachment: enums.TooltipAttachment;
  /** Default: `null`. */
  callback: unknown | null;
}
export interface HoverTool extends HoverToolProps {}
export class HoverTool extends InspectTool {
  constructor(attributes?: Partial<HoverToolProps>) {
    super(attributes);
  }
}
define(HoverTool, "HoverTool");

export interface ToolProxyProps extends ModelProps {
  /** Default: `[]`. */
  tools: readonly (Tool | ToolProxy)[];
  /** Computed where it is not set. */
  visible: boolean;
  /** Computed where it is not set. */
  active: boolean;
  /** Default: `false`. */
  disabled: boolean;
}
export interface ToolProxy extends ToolProxyProps {}
export class ToolProxy extends Model {
  constructor(attributes?: Partial<ToolProxyProps>) {
    super(attributes);
  }
}
define(ToolProxy, "ToolProxy");

export interface ToolMenuProps extends MenuProps {
  /** Required. */
  toolbar: Toolbar;
}
/** Required: `toolbar`. */
export interface ToolMenu extends ToolMenuProps {}
export class ToolMenu extends Menu {
  constructor(attributes?: Partial<ToolMenuProps>) {
    super(attributes);
  }
}
define(ToolMenu, "ToolMenu");

export interface ToolbarProps extends UIElementProps {
  /** Default: `[]`. */
  tools: readonly (Tool | ToolProxy)[];
  /** Default: `"normal"`. One of "normal", "grey". */
  logo: enums.Logo | null;
  /** Default: `false`. */
  autohide: boolean;
  /** Default: `true`. */
  group: boolean;
  /** Default: `["hover"]`. */
  group_types: readonly enums.ToolName[];
  /** Default: `"auto"`. */
  active_drag: GestureTool | ToolProxy | "auto" | null;
  /** Default: `"auto"`. */
  active_inspect: Tool | readonly Tool[] | ToolProxy | "auto" | null;
  /** Default: `"auto"`. */
  active_scroll: GestureTool | ToolProxy | "auto" | null;
  /** Default: `"auto"`. */
  active_tap: GestureTool | ToolProxy | "auto" | null;
  /** Default: `"auto"`. */
  active_multi: GestureTool | ToolProxy | "auto" | null;
}
export interface Toolbar extends ToolbarProps {}
export class Toolbar extends UIElement {
  constructor(attributes?: Partial<ToolbarProps>) {
    super(attributes);
  }
}
define(Toolbar, "Toolbar");

export interface ToolButtonProps extends UIElementProps {
  /** Required. */
  tool: Tool | ToolProxy;
  /** Default: `null`. */
  icon: kinds.IconLike | null;
  /** Default: `null`. */
  tooltip: string | null;
}
/** A base of other models. */
export interface ToolButton extends ToolButtonProps {}
export abstract class ToolButton extends UIElement {
  constructor(attributes?: Partial<ToolButtonProps>) {
    super(attributes);
  }
}
define(ToolButton, "ToolButton");

export interface OnOffButtonProps extends ToolButtonProps {}
/** Required: `tool`. */
export interface OnOffButton extends OnOffButtonProps {}
export class OnOffButton extends ToolButton {
  constructor(attributes?: Partial<OnOffButtonProps>) {
    super(attributes);
  }
}
define(OnOffButton, "OnOffButton");

export interface ClickButtonProps extends OnOffButtonProps {}
/** Required: `tool`. */
export interface ClickButton extends ClickButtonProps {}
export class ClickButton extends OnOffButton {
  constructor(attributes?: Partial<ClickButtonProps>) {
    super(attributes);
  }
}
define(ClickButton, "ClickButton");
