// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";
import type * as coordinates from "./coordinates.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as selectors from "./selectors.js";

export interface StyledElementProps extends ModelProps {
  /** Default: `{}`. */
  html_attributes: Dict<string>;
  /** Default: `null`. */
  html_id: string | null;
  /** Default: `[]`. */
  css_classes: readonly string[];
  /** Default: `{}`. */
  css_variables: Dict<coordinates.Node | string>;
  /** Default: `{}`. */
  styles: kinds.StylesLike;
  /** Default: `[]`. */
  stylesheets: kinds.StyleSheets;
}
/** A base of other models. */
export interface StyledElement extends StyledElementProps {}
export abstract class StyledElement extends Model {
  constructor(attributes?: Partial<StyledElementProps>) {
    super(attributes);
  }
}
define(StyledElement, "StyledElement");

export interface UIElementProps extends StyledElementProps {
  /** Default: `true`. */
  visible: boolean;
  /** Default: `null`. */
  context_menu: Model | "auto" | null;
}
/** A base of other models. */
export interface UIElement extends UIElementProps {}
export abstract class UIElement extends StyledElement {
  constructor(attributes?: Partial<UIElementProps>) {
    super(attributes);
  }
}
define(UIElement, "UIElement");

export interface PaneProps extends UIElementProps {
  /** Default: `[]`. */
  elements: readonly (UIElement | dom.DOMNode | dom.HTML)[];
}
export interface Pane extends PaneProps {}
export class Pane extends UIElement {
  constructor(attributes?: Partial<PaneProps>) {
    super(attributes);
  }
}
define(Pane, "Pane");

export interface DialogProps extends UIElementProps {
  /** Default: `null`. */
  title: string | dom.DOMNode | UIElement | null;
  /** Required. */
  content: string | dom.DOMNode | UIElement;
  /** Default: `true`. */
  pinnable: boolean;
  /** Default: `true`. */
  collapsible: boolean;
  /** Default: `true`. */
  minimizable: boolean;
  /** Default: `true`. */
  maximizable: boolean;
  /** Default: `true`. */
  closable: boolean;
  /** Default: `"destroy"`. */
  close_action: "hide" | "destroy";
  /** Default: `"all"`. */
  resizable: kinds.Resizable;
  /** Default: `"both"`. */
  movable: kinds.Movable;
  /** Default: `false`. */
  symmetric: boolean;
  /** Default: `null`. */
  top_limit: kinds.Limit;
  /** Default: `null`. */
  bottom_limit: kinds.Limit;
  /** Default: `null`. */
  left_limit: kinds.Limit;
  /** Default: `null`. */
  right_limit: kinds.Limit;
}
/** Required: `content`. */
export interface Dialog extends DialogProps {}
export class Dialog extends UIElement {
  constructor(attributes?: Partial<DialogProps>) {
    super(attributes);
  }
}
define(Dialog, "Dialog");

export interface DrawerProps extends PaneProps {
  /** Required. One of "above", "below", "left", "right". */
  location: enums.Location;
  /** Default: `false`. */
  open: boolean;
  /** Default: `300`. */
  size: number | string;
  /** Default: `false`. */
  resizable: boolean;
}
/** Required: `location`. */
export interface Drawer extends DrawerProps {}
export class Drawer extends Pane {
  constructor(attributes?: Partial<DrawerProps>) {
    super(attributes);
  }
}
define(Drawer, "Drawer");

export interface ExaminerProps extends UIElementProps {
  /** Default: `null`. */
  target: Model | null;
}
export interface Examiner extends ExaminerProps {}
export class Examiner extends UIElement {
  constructor(attributes?: Partial<ExaminerProps>) {
    super(attributes);
  }
}
define(Examiner, "Examiner");

export interface NotificationsProps extends UIElementProps {}
export interface Notifications extends NotificationsProps {}
export class Notifications extends UIElement {
  constructor(attributes?: Partial<NotificationsProps>) {
    super(attributes);
  }
}
define(Notifications, "Notifications");

export interface PanelProps extends PaneProps {
  /** Required. */
  position: coordinates.Coordinate;
  /** Default: `"top_left"`. */
  anchor: kinds.Anchor;
  /** Default: `"auto"`. */
  width: "auto" | number | coordinates.Node;
  /** Default: `"auto"`. */
  height: "auto" | number | coordinates.Node;
}
/** Required: `position`. */
export interface Panel extends PanelProps {}
export class Panel extends Pane {
  constructor(attributes?: Partial<PanelProps>) {
    super(attributes);
  }
}
define(Panel, "Panel");

export interface TooltipProps extends UIElementProps {
  /** Default: `"auto"`. */
  target: UIElement | selectors.Selector | "auto";
  /** Default: `null`. */
  position: enums.Anchor | readonly [number, number] | coordinates.Coordinate | null;
  /** Required. */
  content: string | dom.DOMNode | UIElement;
  /** Default: `"auto"`. */
  attachment: enums.TooltipAttachment | "auto";
  /** Default: `true`. */
  show_arrow: boolean;
  /** Default: `false`. */
  closable: boolean;
  /** Default: `true`. */
  interactive: boolean;
}
/** Required: `content`. */
export interface Tooltip extends TooltipProps {}
export class Tooltip extends UIElement {
  constructor(attributes?: Partial<TooltipProps>) {
    super(attributes);
  }
}
define(Tooltip, "Tooltip");
