// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";
import type * as coordinates from "./coordinates.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as selectors from "./selectors.js";

/** The properties of `StyledElement`. */
export interface StyledElementProps extends ModelProps {
  /** Attributes of its element. Default: `{}`. */
  html_attributes: Dict<string>;
  /** The id of its element. Default: `null`. */
  html_id: string | null;
  /** CSS classes of its element. Default: `[]`. */
  css_classes: readonly string[];
  /** CSS variables of its element. Default: `{}`. */
  css_variables: Dict<coordinates.Node | string>;
  /** CSS of its element. Default: `{}`. */
  styles: kinds.StylesLike;
  /** Style sheets of its element. Default: `[]`. */
  stylesheets: kinds.StyleSheets;
}
/** A part of the page with CSS of its own. A base of other models. */
export interface StyledElement extends StyledElementProps {}
export abstract class StyledElement extends Model {
  constructor(attributes?: Partial<StyledElementProps>) {
    super(attributes);
  }
}
define(StyledElement, "StyledElement");

/** The properties of `UIElement`. */
export interface UIElementProps extends StyledElementProps {
  /** Whether it is drawn. Default: `true`. */
  visible: boolean;
  /** The menu of the right mouse button. Default: `null`. */
  context_menu: Model | "auto" | null;
}
/** A part of the page. A base of other models. */
export interface UIElement extends UIElementProps {}
export abstract class UIElement extends StyledElement {
  constructor(attributes?: Partial<UIElementProps>) {
    super(attributes);
  }
}
define(UIElement, "UIElement");

/** The properties of `Pane`. */
export interface PaneProps extends UIElementProps {
  /** What else is drawn at its place. Default: `[]`. */
  elements: readonly (UIElement | dom.DOMNode | dom.HTML)[];
}
/** A part of the page with elements in it. */
export interface Pane extends PaneProps {}
export class Pane extends UIElement {
  constructor(attributes?: Partial<PaneProps>) {
    super(attributes);
  }
}
define(Pane, "Pane");

/** The properties of `Dialog`. */
export interface DialogProps extends UIElementProps {
  /** Default: `null`. */
  title: string | dom.DOMNode | UIElement | null;
  /** What is shown. Required. */
  content: string | dom.DOMNode | UIElement;
  /** Default: `true`. */
  pinnable: boolean;
  /** Default: `true`. */
  collapsible: boolean;
  /** Default: `true`. */
  minimizable: boolean;
  /** Default: `true`. */
  maximizable: boolean;
  /** Whether it can be closed. Default: `true`. */
  closable: boolean;
  /** Default: `"destroy"`. */
  close_action: "hide" | "destroy";
  /** In which directions it can be resized. Default: `"all"`. */
  resizable: kinds.Resizable;
  /** In which directions it can be moved. Default: `"both"`. */
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
/** A window within the page. Required: `content`. */
export interface Dialog extends DialogProps {}
export class Dialog extends UIElement {
  constructor(attributes?: Partial<DialogProps>) {
    super(attributes);
  }
}
define(Dialog, "Dialog");

/** The properties of `Drawer`. */
export interface DrawerProps extends PaneProps {
  /** The place. Required. One of "above", "below", "left", "right". */
  location: enums.Location;
  /** Default: `false`. */
  open: boolean;
  /** The size; of markers in pixels. Default: `300`. */
  size: number | string;
  /** In which directions it can be resized. Default: `false`. */
  resizable: boolean;
}
/** A panel that slides in from a side. Required: `location`. */
export interface Drawer extends DrawerProps {}
export class Drawer extends Pane {
  constructor(attributes?: Partial<DrawerProps>) {
    super(attributes);
  }
}
define(Drawer, "Drawer");

/** The properties of `Examiner`. */
export interface ExaminerProps extends UIElementProps {
  /** What it belongs to. Default: `null`. */
  target: Model | null;
}
/** A view of all models and their properties. */
export interface Examiner extends ExaminerProps {}
export class Examiner extends UIElement {
  constructor(attributes?: Partial<ExaminerProps>) {
    super(attributes);
  }
}
define(Examiner, "Examiner");

/** The properties of `Notifications`. */
export interface NotificationsProps extends UIElementProps {}
/** Short messages in the page. */
export interface Notifications extends NotificationsProps {}
export class Notifications extends UIElement {
  constructor(attributes?: Partial<NotificationsProps>) {
    super(attributes);
  }
}
define(Notifications, "Notifications");

/** The properties of `Panel`. */
export interface PanelProps extends PaneProps {
  /** Required. */
  position: coordinates.Coordinate;
  /** Which of its own points is put at the place. Default: `"top_left"`. */
  anchor: kinds.Anchor;
  /** Default: `"auto"`. */
  width: "auto" | number | coordinates.Node;
  /** Default: `"auto"`. */
  height: "auto" | number | coordinates.Node;
}
/** A part of the page at a place of another. Required: `position`. */
export interface Panel extends PanelProps {}
export class Panel extends Pane {
  constructor(attributes?: Partial<PanelProps>) {
    super(attributes);
  }
}
define(Panel, "Panel");

/** The properties of `Tooltip`. */
export interface TooltipProps extends UIElementProps {
  /** What it belongs to. Default: `"auto"`. */
  target: UIElement | selectors.Selector | "auto";
  /** Default: `null`. */
  position: enums.Anchor | readonly [number, number] | coordinates.Coordinate | null;
  /** What is shown. Required. */
  content: string | dom.DOMNode | UIElement;
  /** Default: `"auto"`. */
  attachment: enums.TooltipAttachment | "auto";
  /** Whether there is an arrow. Default: `true`. */
  show_arrow: boolean;
  /** Whether it can be closed. Default: `false`. */
  closable: boolean;
  /** Default: `true`. */
  interactive: boolean;
}
/** A text that points at something. Required: `content`. */
export interface Tooltip extends TooltipProps {}
export class Tooltip extends UIElement {
  constructor(attributes?: Partial<TooltipProps>) {
    super(attributes);
  }
}
define(Tooltip, "Tooltip");
