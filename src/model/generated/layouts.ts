// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { Pane, type PaneProps } from "./ui.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as ui from "./ui.js";

export interface LayoutDOMProps extends PaneProps {
  /** Default: `null`. */
  width: number | null;
  /** Default: `null`. */
  height: number | null;
  /** Default: `null`. */
  min_width: number | null;
  /** Default: `null`. */
  min_height: number | null;
  /** Default: `null`. */
  max_width: number | null;
  /** Default: `null`. */
  max_height: number | null;
  /** Default: `null`. */
  margin: number | readonly [number, number] | readonly [number, number, number, number] | null;
  /** Default: `"auto"`. */
  width_policy: kinds.SizingPolicy | "auto";
  /** Default: `"auto"`. */
  height_policy: kinds.SizingPolicy | "auto";
  /** Default: `null`. */
  aspect_ratio: number | "auto" | null;
  /** Default: `"block"`. One of "block", "inline". */
  flow_mode: enums.FlowMode;
  /** Default: `null`. */
  sizing_mode: enums.SizingMode | null;
  /** Default: `false`. */
  disabled: boolean;
  /** Default: `"auto"`. */
  align: enums.Align | readonly [enums.Align, enums.Align] | "auto";
  /** Default: `false`. */
  resizable: boolean | enums.Dimensions;
}
/** A base of other models. */
export interface LayoutDOM extends LayoutDOMProps {}
export abstract class LayoutDOM extends Pane {
  constructor(attributes?: Partial<LayoutDOMProps>) {
    super(attributes);
  }
}
define(LayoutDOM, "LayoutDOM");

export interface FlexBoxProps extends LayoutDOMProps {
  /** Default: `[]`. */
  children: readonly ui.UIElement[];
  /** Default: `0`. */
  spacing: number;
}
/** A base of other models. */
export interface FlexBox extends FlexBoxProps {}
export abstract class FlexBox extends LayoutDOM {
  constructor(attributes?: Partial<FlexBoxProps>) {
    super(attributes);
  }
}
define(FlexBox, "FlexBox");

export interface ColumnProps extends FlexBoxProps {}
export interface Column extends ColumnProps {}
export class Column extends FlexBox {
  constructor(attributes?: Partial<ColumnProps>) {
    super(attributes);
  }
}
define(Column, "Column");

export interface CSSGridBoxProps extends LayoutDOMProps {
  /** Default: `0`. */
  spacing: kinds.GridSpacing;
}
/** A base of other models. */
export interface CSSGridBox extends CSSGridBoxProps {}
export abstract class CSSGridBox extends LayoutDOM {
  constructor(attributes?: Partial<CSSGridBoxProps>) {
    super(attributes);
  }
}
define(CSSGridBox, "CSSGridBox");

export interface GridBoxProps extends CSSGridBoxProps {
  /** Default: `[]`. */
  children: readonly (readonly [ui.UIElement, number, number, number?, number?])[];
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
}
export interface GridBox extends GridBoxProps {}
export class GridBox extends CSSGridBox {
  constructor(attributes?: Partial<GridBoxProps>) {
    super(attributes);
  }
}
define(GridBox, "GridBox");

export interface GroupBoxProps extends LayoutDOMProps {
  /** Default: `null`. */
  title: string | null;
  /** Required. */
  child: ui.UIElement;
  /** Default: `false`. */
  checkable: boolean;
}
/** Required: `child`. */
export interface GroupBox extends GroupBoxProps {}
export class GroupBox extends LayoutDOM {
  constructor(attributes?: Partial<GroupBoxProps>) {
    super(attributes);
  }
}
define(GroupBox, "GroupBox");

export interface HBoxProps extends CSSGridBoxProps {
  /** Default: `[]`. */
  children: readonly { readonly child: ui.UIElement; readonly col?: number; readonly span?: number }[];
  /** Default: `null`. */
  cols: kinds.TracksSizing | null;
}
export interface HBox extends HBoxProps {}
export class HBox extends CSSGridBox {
  constructor(attributes?: Partial<HBoxProps>) {
    super(attributes);
  }
}
define(HBox, "HBox");

export interface RowProps extends FlexBoxProps {}
export interface Row extends RowProps {}
export class Row extends FlexBox {
  constructor(attributes?: Partial<RowProps>) {
    super(attributes);
  }
}
define(Row, "Row");

export interface ScrollBoxProps extends LayoutDOMProps {
  /** Required. */
  child: ui.UIElement;
  /** Default: `"auto"`. One of "auto", "visible", "hidden". */
  horizontal_scrollbar: enums.ScrollbarPolicy;
  /** Default: `"auto"`. One of "auto", "visible", "hidden". */
  vertical_scrollbar: enums.ScrollbarPolicy;
}
/** Required: `child`. */
export interface ScrollBox extends ScrollBoxProps {}
export class ScrollBox extends LayoutDOM {
  constructor(attributes?: Partial<ScrollBoxProps>) {
    super(attributes);
  }
}
define(ScrollBox, "ScrollBox");

export interface SpacerProps extends LayoutDOMProps {}
export interface Spacer extends SpacerProps {}
export class Spacer extends LayoutDOM {
  constructor(attributes?: Partial<SpacerProps>) {
    super(attributes);
  }
}
define(Spacer, "Spacer");

export interface TabPanelProps extends ModelProps {
  /** Default: `""`. */
  title: string;
  /** Default: `null`. */
  tooltip: ui.Tooltip | null;
  /** Required. */
  child: ui.UIElement;
  /** Default: `false`. */
  closable: boolean;
  /** Default: `false`. */
  disabled: boolean;
}
/** Required: `child`. */
export interface TabPanel extends TabPanelProps {}
export class TabPanel extends Model {
  constructor(attributes?: Partial<TabPanelProps>) {
    super(attributes);
  }
}
define(TabPanel, "TabPanel");

export interface TabsProps extends LayoutDOMProps {
  /** Default: `[]`. */
  tabs: readonly TabPanel[];
  /** Default: `"above"`. One of "above", "below", "left", "right". */
  tabs_location: enums.Location;
  /** Default: `0`. */
  active: number;
  /** Default: `false`. */
  link_layouts: boolean;
}
export interface Tabs extends TabsProps {}
export class Tabs extends LayoutDOM {
  constructor(attributes?: Partial<TabsProps>) {
    super(attributes);
  }
}
define(Tabs, "Tabs");

export interface VBoxProps extends CSSGridBoxProps {
  /** Default: `[]`. */
  children: readonly { readonly child: ui.UIElement; readonly row?: number; readonly span?: number }[];
  /** Default: `null`. */
  rows: kinds.TracksSizing | null;
}
export interface VBox extends VBoxProps {}
export class VBox extends CSSGridBox {
  constructor(attributes?: Partial<VBoxProps>) {
    super(attributes);
  }
}
define(VBox, "VBox");
