// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Pane, type PaneProps } from "./ui.js";
import type { TupleLike, WithRequired } from "../types.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as ui from "./ui.js";

interface LayoutDOMOwn {
  /** The width in pixels. Null: the content and `sizing_mode` determine it. Default: `null`. */
  width: number | null;
  /** The height in pixels. Null: the content and `sizing_mode` determine it. Default: `null`. */
  height: number | null;
  /** The minimum width, in pixels. Default: `null`. */
  min_width: number | null;
  /** The minimum height, in pixels. Default: `null`. */
  min_height: number | null;
  /** The maximum width, in pixels. Default: `null`. */
  max_width: number | null;
  /** The maximum height, in pixels. Default: `null`. */
  max_height: number | null;
  /** How the width is computed. Default: `"auto"`. */
  width_policy: kinds.SizingPolicy | "auto";
  /** How the height is computed. Default: `"auto"`. */
  height_policy: kinds.SizingPolicy | "auto";
  /** The width divided by the height. Default: `null`. */
  aspect_ratio: number | "auto" | null;
  /** Default: `"block"`. One of "block", "inline". */
  flow_mode: enums.FlowMode;
  /** How width and height adapt to the available space. Default: `null`. */
  sizing_mode: enums.SizingMode | null;
  /** Whether the user cannot use it. Default: `false`. */
  disabled: boolean;
  /** In which directions it can be resized. Default: `false`. */
  resizable: boolean | enums.Dimensions;
}
/** The properties of `LayoutDOM`. */
export interface LayoutDOMProps extends PaneProps, LayoutDOMOwn {
  /** The margin around it, in pixels. Default: `null`. */
  margin: number | TupleLike<readonly [number, number]> | TupleLike<readonly [number, number, number, number]> | null;
  /** The alignment in the space that the layout provides. Default: `"auto"`. */
  align: enums.Align | TupleLike<readonly [enums.Align, enums.Align]> | "auto";
}
/** An element with a position and size in a layout. A base class of other models. */
export interface LayoutDOM extends LayoutDOMOwn {
  /** The margin around it, in pixels. Default: `null`. */
  get margin(): number | readonly [number, number] | readonly [number, number, number, number] | null;
  set margin(value: number | TupleLike<readonly [number, number]> | TupleLike<readonly [number, number, number, number]> | null);
  /** The alignment in the space that the layout provides. Default: `"auto"`. */
  get align(): enums.Align | readonly [enums.Align, enums.Align] | "auto";
  set align(value: enums.Align | TupleLike<readonly [enums.Align, enums.Align]> | "auto");
}
export abstract class LayoutDOM extends Pane {
  constructor(attributes?: Partial<LayoutDOMProps>) {
    super(attributes);
  }
}
define(LayoutDOM, "LayoutDOM");

interface FlexBoxOwn {
  /** The child elements, in order. Default: `[]`. */
  children: readonly ui.UIElement[];
  /** The space between the children, in pixels. Default: `0`. */
  spacing: number;
}
/** The properties of `FlexBox`. */
export interface FlexBoxProps extends LayoutDOMProps, FlexBoxOwn {}
/** A layout of children in one direction. A base class of other models. */
export interface FlexBox extends FlexBoxOwn {}
export abstract class FlexBox extends LayoutDOM {
  constructor(attributes?: Partial<FlexBoxProps>) {
    super(attributes);
  }
}
define(FlexBox, "FlexBox");

/** The properties of `Column`. */
export interface ColumnProps extends FlexBoxProps {}
/** A layout of children below each other. */
export interface Column {}
export class Column extends FlexBox {
  constructor(attributes?: Partial<ColumnProps>) {
    super(attributes);
  }
}
define(Column, "Column");

/** The properties of `CSSGridBox`. */
export interface CSSGridBoxProps extends LayoutDOMProps {
  /** The space between the children, in pixels. Default: `0`. */
  spacing: number | TupleLike<readonly [number, number]>;
}
/** A layout of children in a CSS grid. A base class of other models. */
export interface CSSGridBox {
  /** The space between the children, in pixels. Default: `0`. */
  get spacing(): kinds.GridSpacing;
  set spacing(value: number | TupleLike<readonly [number, number]>);
}
export abstract class CSSGridBox extends LayoutDOM {
  constructor(attributes?: Partial<CSSGridBoxProps>) {
    super(attributes);
  }
}
define(CSSGridBox, "CSSGridBox");

interface GridBoxOwn {
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
}
/** The properties of `GridBox`. */
export interface GridBoxProps extends CSSGridBoxProps, GridBoxOwn {
  /** The child elements, in order. Default: `[]`. */
  children: readonly TupleLike<readonly [ui.UIElement, number, number, number?, number?]>[];
}
/** A layout of children in a grid. */
export interface GridBox extends GridBoxOwn {
  /** The child elements, in order. Default: `[]`. */
  get children(): readonly (readonly [ui.UIElement, number, number, number?, number?])[];
  set children(value: readonly TupleLike<readonly [ui.UIElement, number, number, number?, number?]>[]);
}
export class GridBox extends CSSGridBox {
  constructor(attributes?: Partial<GridBoxProps>) {
    super(attributes);
  }
}
define(GridBox, "GridBox");

interface GroupBoxOwn {
  /** Default: `null`. */
  title: string | null;
  /** The child element. Required. */
  child: ui.UIElement;
  /** Default: `false`. */
  checkable: boolean;
}
/** The properties of `GroupBox`. */
export interface GroupBoxProps extends LayoutDOMProps, GroupBoxOwn {}
/** A box with a title around a child, optionally with a check box. Required: `child`. */
export interface GroupBox extends GroupBoxOwn {}
export class GroupBox extends LayoutDOM {
  constructor(attributes: WithRequired<GroupBoxProps, "child">) {
    super(attributes);
  }
}
define(GroupBox, "GroupBox");

interface HBoxOwn {
  /** The child elements, in order. Default: `[]`. */
  children: readonly { readonly child: ui.UIElement; readonly col?: number; readonly span?: number }[];
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
}
/** The properties of `HBox`. */
export interface HBoxProps extends CSSGridBoxProps, HBoxOwn {}
/** A layout of children beside each other, as a grid of one row. */
export interface HBox extends HBoxOwn {}
export class HBox extends CSSGridBox {
  constructor(attributes?: Partial<HBoxProps>) {
    super(attributes);
  }
}
define(HBox, "HBox");

/** The properties of `Row`. */
export interface RowProps extends FlexBoxProps {}
/** A layout of children beside each other. */
export interface Row {}
export class Row extends FlexBox {
  constructor(attributes?: Partial<RowProps>) {
    super(attributes);
  }
}
define(Row, "Row");

interface ScrollBoxOwn {
  /** The child element. Required. */
  child: ui.UIElement;
  /** Default: `"auto"`. One of "auto", "visible", "hidden". */
  horizontal_scrollbar: enums.ScrollbarPolicy;
  /** Default: `"auto"`. One of "auto", "visible", "hidden". */
  vertical_scrollbar: enums.ScrollbarPolicy;
}
/** The properties of `ScrollBox`. */
export interface ScrollBoxProps extends LayoutDOMProps, ScrollBoxOwn {}
/** A scrollable box around a child. Required: `child`. */
export interface ScrollBox extends ScrollBoxOwn {}
export class ScrollBox extends LayoutDOM {
  constructor(attributes: WithRequired<ScrollBoxProps, "child">) {
    super(attributes);
  }
}
define(ScrollBox, "ScrollBox");

/** The properties of `Spacer`. */
export interface SpacerProps extends LayoutDOMProps {}
/** Empty space. */
export interface Spacer {}
export class Spacer extends LayoutDOM {
  constructor(attributes?: Partial<SpacerProps>) {
    super(attributes);
  }
}
define(Spacer, "Spacer");

interface TabPanelOwn {
  /** The text on the tab. Default: `""`. */
  title: string;
  /** The tooltip. Default: `null`. */
  tooltip: ui.Tooltip | null;
  /** The child element. Required. */
  child: ui.UIElement;
  /** Whether the user can close it. Default: `false`. */
  closable: boolean;
  /** Whether the user cannot use it. Default: `false`. */
  disabled: boolean;
}
/** The properties of `TabPanel`. */
export interface TabPanelProps extends ModelProps, TabPanelOwn {}
/** One panel of Tabs, with a title. Required: `child`. */
export interface TabPanel extends TabPanelOwn {}
export class TabPanel extends Model {
  constructor(attributes: WithRequired<TabPanelProps, "child">) {
    super(attributes);
  }
}
define(TabPanel, "TabPanel");

interface TabsOwn {
  /** Default: `[]`. */
  tabs: readonly TabPanel[];
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  tabs_location: enums.Location;
  /** The index of the visible tab. Default: `0`. */
  active: number;
  /** Default: `false`. */
  link_layouts: boolean;
}
/** The properties of `Tabs`. */
export interface TabsProps extends LayoutDOMProps, TabsOwn {}
/** Panels of which one is visible. */
export interface Tabs extends TabsOwn {}
export class Tabs extends LayoutDOM {
  constructor(attributes?: Partial<TabsProps>) {
    super(attributes);
  }
}
define(Tabs, "Tabs");

interface VBoxOwn {
  /** The child elements, in order. Default: `[]`. */
  children: readonly { readonly child: ui.UIElement; readonly row?: number; readonly span?: number }[];
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
}
/** The properties of `VBox`. */
export interface VBoxProps extends CSSGridBoxProps, VBoxOwn {}
/** A layout of children below each other, as a grid of one column. */
export interface VBox extends VBoxOwn {}
export class VBox extends CSSGridBox {
  constructor(attributes?: Partial<VBoxProps>) {
    super(attributes);
  }
}
define(VBox, "VBox");
