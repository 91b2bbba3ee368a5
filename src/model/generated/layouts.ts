// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Pane, type PaneProps } from "./ui.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as ui from "./ui.js";

/** The properties of `LayoutDOM`. */
export interface LayoutDOMProps extends PaneProps {
  /** Default: `null`. */
  width: number | null;
  /** Default: `null`. */
  height: number | null;
  /** The smallest width in pixels. Default: `null`. */
  min_width: number | null;
  /** The smallest height in pixels. Default: `null`. */
  min_height: number | null;
  /** The largest width in pixels. Default: `null`. */
  max_width: number | null;
  /** The largest height in pixels. Default: `null`. */
  max_height: number | null;
  /** The space around it in pixels. Default: `null`. */
  margin: number | readonly [number, number] | readonly [number, number, number, number] | null;
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
  /** How it lies within its place. Default: `"auto"`. */
  align: enums.Align | readonly [enums.Align, enums.Align] | "auto";
  /** In which directions it can be resized. Default: `false`. */
  resizable: boolean | enums.Dimensions;
}
/** Something that has a place and size on the page. A base of other models. */
export interface LayoutDOM extends LayoutDOMProps {}
export abstract class LayoutDOM extends Pane {
  constructor(attributes?: Partial<LayoutDOMProps>) {
    super(attributes);
  }
}
define(LayoutDOM, "LayoutDOM");

/** The properties of `FlexBox`. */
export interface FlexBoxProps extends LayoutDOMProps {
  /** What is within, in order. Default: `[]`. */
  children: readonly ui.UIElement[];
  /** The space between children in pixels. Default: `0`. */
  spacing: number;
}
/** Children beside each other. A base of other models. */
export interface FlexBox extends FlexBoxProps {}
export abstract class FlexBox extends LayoutDOM {
  constructor(attributes?: Partial<FlexBoxProps>) {
    super(attributes);
  }
}
define(FlexBox, "FlexBox");

/** The properties of `Column`. */
export interface ColumnProps extends FlexBoxProps {}
/** Children below each other. */
export interface Column extends ColumnProps {}
export class Column extends FlexBox {
  constructor(attributes?: Partial<ColumnProps>) {
    super(attributes);
  }
}
define(Column, "Column");

/** The properties of `CSSGridBox`. */
export interface CSSGridBoxProps extends LayoutDOMProps {
  /** The space between children in pixels. Default: `0`. */
  spacing: kinds.GridSpacing;
}
/** Children in the cells of a CSS grid. A base of other models. */
export interface CSSGridBox extends CSSGridBoxProps {}
export abstract class CSSGridBox extends LayoutDOM {
  constructor(attributes?: Partial<CSSGridBoxProps>) {
    super(attributes);
  }
}
define(CSSGridBox, "CSSGridBox");

/** The properties of `GridBox`. */
export interface GridBoxProps extends CSSGridBoxProps {
  /** What is within, in order. Default: `[]`. */
  children: readonly (readonly [ui.UIElement, number, number, number?, number?])[];
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
}
/** Children in the cells of a grid. */
export interface GridBox extends GridBoxProps {}
export class GridBox extends CSSGridBox {
  constructor(attributes?: Partial<GridBoxProps>) {
    super(attributes);
  }
}
define(GridBox, "GridBox");

/** The properties of `GroupBox`. */
export interface GroupBoxProps extends LayoutDOMProps {
  /** Default: `null`. */
  title: string | null;
  /** What is within. Required. */
  child: ui.UIElement;
  /** Default: `false`. */
  checkable: boolean;
}
/** A child within a titled frame, which may be switched off. Required: `child`. */
export interface GroupBox extends GroupBoxProps {}
export class GroupBox extends LayoutDOM {
  constructor(attributes?: Partial<GroupBoxProps>) {
    super(attributes);
  }
}
define(GroupBox, "GroupBox");

/** The properties of `HBox`. */
export interface HBoxProps extends CSSGridBoxProps {
  /** What is within, in order. Default: `[]`. */
  children: readonly { readonly child: ui.UIElement; readonly col?: number; readonly span?: number }[];
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
}
/** Children beside each other, in a grid of one row. */
export interface HBox extends HBoxProps {}
export class HBox extends CSSGridBox {
  constructor(attributes?: Partial<HBoxProps>) {
    super(attributes);
  }
}
define(HBox, "HBox");

/** The properties of `Row`. */
export interface RowProps extends FlexBoxProps {}
/** Children beside each other. */
export interface Row extends RowProps {}
export class Row extends FlexBox {
  constructor(attributes?: Partial<RowProps>) {
    super(attributes);
  }
}
define(Row, "Row");

/** The properties of `ScrollBox`. */
export interface ScrollBoxProps extends LayoutDOMProps {
  /** What is within. Required. */
  child: ui.UIElement;
  /** Default: `"auto"`. One of "auto", "visible", "hidden". */
  horizontal_scrollbar: enums.ScrollbarPolicy;
  /** Default: `"auto"`. One of "auto", "visible", "hidden". */
  vertical_scrollbar: enums.ScrollbarPolicy;
}
/** A child that may be larger than its place, with scroll bars. Required: `child`. */
export interface ScrollBox extends ScrollBoxProps {}
export class ScrollBox extends LayoutDOM {
  constructor(attributes?: Partial<ScrollBoxProps>) {
    super(attributes);
  }
}
define(ScrollBox, "ScrollBox");

/** The properties of `Spacer`. */
export interface SpacerProps extends LayoutDOMProps {}
/** Empty space. */
export interface Spacer extends SpacerProps {}
export class Spacer extends LayoutDOM {
  constructor(attributes?: Partial<SpacerProps>) {
    super(attributes);
  }
}
define(Spacer, "Spacer");

/** The properties of `TabPanel`. */
export interface TabPanelProps extends ModelProps {
  /** Default: `""`. */
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
/** One tab, with a title. Required: `child`. */
export interface TabPanel extends TabPanelProps {}
export class TabPanel extends Model {
  constructor(attributes?: Partial<TabPanelProps>) {
    super(attributes);
  }
}
define(TabPanel, "TabPanel");

/** The properties of `Tabs`. */
export interface TabsProps extends LayoutDOMProps {
  /** Default: `[]`. */
  tabs: readonly TabPanel[];
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  tabs_location: enums.Location;
  /** Which is chosen, or whether it is. Default: `0`. */
  active: number;
  /** Default: `false`. */
  link_layouts: boolean;
}
/** Panels of which one is seen. */
export interface Tabs extends TabsProps {}
export class Tabs extends LayoutDOM {
  constructor(attributes?: Partial<TabsProps>) {
    super(attributes);
  }
}
define(Tabs, "Tabs");

/** The properties of `VBox`. */
export interface VBoxProps extends CSSGridBoxProps {
  /** What is within, in order. Default: `[]`. */
  children: readonly { readonly child: ui.UIElement; readonly row?: number; readonly span?: number }[];
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
}
/** Children below each other, in a grid of one column. */
export interface VBox extends VBoxProps {}
export class VBox extends CSSGridBox {
  constructor(attributes?: Partial<VBoxProps>) {
    super(attributes);
  }
}
define(VBox, "VBox");
