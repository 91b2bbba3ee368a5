// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Pane, type PaneProps } from "./ui.js";
import type { TupleLike, WithRequired } from "../types.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as ui from "./ui.js";

interface LayoutDOMOwn {
  /** The width in pixels; null leaves it to the content and to `sizing_mode`. Default: `null`. */
  width: number | null;
  /** The height in pixels; null leaves it to the content and to `sizing_mode`. Default: `null`. */
  height: number | null;
  /** The smallest width in pixels. Default: `null`. */
  min_width: number | null;
  /** The smallest height in pixels. Default: `null`. */
  min_height: number | null;
  /** The largest width in pixels. Default: `null`. */
  max_width: number | null;
  /** The largest height in pixels. Default: `null`. */
  max_height: number | null;
  /** How its width follows that of its place. Default: `"auto"`. */
  width_policy: kinds.SizingPolicy | "auto";
  /** How its height follows that of its place. Default: `"auto"`. */
  height_policy: kinds.SizingPolicy | "auto";
  /** Width divided by height. Default: `null`. */
  aspect_ratio: number | "auto" | null;
  /** Default: `"block"`. One of "block", "inline". */
  flow_mode: enums.FlowMode;
  /** How it follows the size of its place. Default: `null`. */
  sizing_mode: enums.SizingMode | null;
  /** Whether it takes no input. Default: `false`. */
  disabled: boolean;
  /** In which directions it can be resized. Default: `false`. */
  resizable: boolean | enums.Dimensions;
}
/** The properties of `LayoutDOM`. */
export interface LayoutDOMProps extends PaneProps, LayoutDOMOwn {
  /** The space around it in pixels. Default: `null`. */
  margin: number | TupleLike<readonly [number, number]> | TupleLike<readonly [number, number, number, number]> | null;
  /** How it lies within its place. Default: `"auto"`. */
  align: enums.Align | TupleLike<readonly [enums.Align, enums.Align]> | "auto";
}
/** Something that has a place and size on the page. A base of other models. */
export interface LayoutDOM extends LayoutDOMOwn {
  /** The space around it in pixels. Default: `null`. */
  get margin(): number | readonly [number, number] | readonly [number, number, number, number] | null;
  set margin(value: number | TupleLike<readonly [number, number]> | TupleLike<readonly [number, number, number, number]> | null);
  /** How it lies within its place. Default: `"auto"`. */
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
  /** What is within, in order. Default: `[]`. */
  children: readonly ui.UIElement[];
  /** The space between children in pixels. Default: `0`. */
  spacing: number;
}
/** The properties of `FlexBox`. */
export interface FlexBoxProps extends LayoutDOMProps, FlexBoxOwn {}
/** Children beside each other. A base of other models. */
export interface FlexBox extends FlexBoxOwn {}
export abstract class FlexBox extends LayoutDOM {
  constructor(attributes?: Partial<FlexBoxProps>) {
    super(attributes);
  }
}
define(FlexBox, "FlexBox");

/** The properties of `Column`. */
export interface ColumnProps extends FlexBoxProps {}
/** Children below each other. */
export interface Column {}
export class Column extends FlexBox {
  constructor(attributes?: Partial<ColumnProps>) {
    super(attributes);
  }
}
define(Column, "Column");

/** The properties of `CSSGridBox`. */
export interface CSSGridBoxProps extends LayoutDOMProps {
  /** The space between children in pixels. Default: `0`. */
  spacing: number | TupleLike<readonly [number, number]>;
}
/** Children in the cells of a CSS grid. A base of other models. */
export interface CSSGridBox {
  /** The space between children in pixels. Default: `0`. */
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
  /** What is within, in order. Default: `[]`. */
  children: readonly TupleLike<readonly [ui.UIElement, number, number, number?, number?]>[];
}
/** Children in the cells of a grid. */
export interface GridBox extends GridBoxOwn {
  /** What is within, in order. Default: `[]`. */
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
  /** What is within. Required. */
  child: ui.UIElement;
  /** Default: `false`. */
  checkable: boolean;
}
/** The properties of `GroupBox`. */
export interface GroupBoxProps extends LayoutDOMProps, GroupBoxOwn {}
/** A child within a titled frame, which may be switched off. Required: `child`. */
export interface GroupBox extends GroupBoxOwn {}
export class GroupBox extends LayoutDOM {
  constructor(attributes: WithRequired<GroupBoxProps, "child">) {
    super(attributes);
  }
}
define(GroupBox, "GroupBox");

interface HBoxOwn {
  /** What is within, in order. Default: `[]`. */
  children: readonly { readonly child: ui.UIElement; readonly col?: number; readonly span?: number }[];
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
}
/** The properties of `HBox`. */
export interface HBoxProps extends CSSGridBoxProps, HBoxOwn {}
/** Children beside each other, in a grid of one row. */
export interface HBox extends HBoxOwn {}
export class HBox extends CSSGridBox {
  constructor(attributes?: Partial<HBoxProps>) {
    super(attributes);
  }
}
define(HBox, "HBox");

/** The properties of `Row`. */
export interface RowProps extends FlexBoxProps {}
/** Children beside each other. */
export interface Row {}
export class Row extends FlexBox {
  constructor(attributes?: Partial<RowProps>) {
    super(attributes);
  }
}
define(Row, "Row");

interface ScrollBoxOwn {
  /** What is within. Required. */
  child: ui.UIElement;
  /** Default: `"auto"`. One of "auto", "visible", "hidden". */
  horizontal_scrollbar: enums.ScrollbarPolicy;
  /** Default: `"auto"`. One of "auto", "visible", "hidden". */
  vertical_scrollbar: enums.ScrollbarPolicy;
}
/** The properties of `ScrollBox`. */
export interface ScrollBoxProps extends LayoutDOMProps, ScrollBoxOwn {}
/** A child that may be larger than its place, with scroll bars. Required: `child`. */
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
  /** The text that is shown beside it. Default: `null`. */
  tooltip: ui.Tooltip | null;
  /** What is within. Required. */
  child: ui.UIElement;
  /** Whether it can be closed. Default: `false`. */
  closable: boolean;
  /** Whether it takes no input. Default: `false`. */
  disabled: boolean;
}
/** The properties of `TabPanel`. */
export interface TabPanelProps extends ModelProps, TabPanelOwn {}
/** One tab, with a title. Required: `child`. */
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
  /** Which is chosen, or whether it is. Default: `0`. */
  active: number;
  /** Default: `false`. */
  link_layouts: boolean;
}
/** The properties of `Tabs`. */
export interface TabsProps extends LayoutDOMProps, TabsOwn {}
/** Panels of which one is seen. */
export interface Tabs extends TabsOwn {}
export class Tabs extends LayoutDOM {
  constructor(attributes?: Partial<TabsProps>) {
    super(attributes);
  }
}
define(Tabs, "Tabs");

interface VBoxOwn {
  /** What is within, in order. Default: `[]`. */
  children: readonly { readonly child: ui.UIElement; readonly row?: number; readonly span?: number }[];
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
}
/** The properties of `VBox`. */
export interface VBoxProps extends CSSGridBoxProps, VBoxOwn {}
/** Children below each other, in a grid of one column. */
export interface VBox extends VBoxOwn {}
export class VBox extends CSSGridBox {
  constructor(attributes?: Partial<VBoxProps>) {
    super(attributes);
  }
}
define(VBox, "VBox");
