// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, TupleLike, WithRequired } from "../types.js";
import type * as coordinates from "./coordinates.js";
import type * as dom from "./dom.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as selectors from "./selectors.js";

interface StyledElementOwn {
  /** HTML attributes that are set on the element. Default: `{}`. */
  html_attributes: Dict<string>;
  /** The HTML id of the element. Default: `null`. */
  html_id: string | null;
  /** CSS classes that are added to the element. Default: `[]`. */
  css_classes: readonly string[];
  /** CSS variables that are set on the element. Default: `{}`. */
  css_variables: Dict<coordinates.Node | string>;
  /** CSS styles of the element. Default: `{}`. */
  styles: kinds.StylesLike;
  /** Style sheets of the element. Default: `[]`. */
  stylesheets: kinds.StyleSheets;
}
/** The properties of `StyledElement`. */
export interface StyledElementProps extends ModelProps, StyledElementOwn {}
/** An element with its own CSS. A base class of other models. */
export interface StyledElement extends StyledElementOwn {}
export abstract class StyledElement extends Model {
  constructor(attributes?: Partial<StyledElementProps>) {
    super(attributes);
  }
}
define(StyledElement, "StyledElement");

interface UIElementOwn {
  /** Whether it is visible. Default: `true`. */
  visible: boolean;
  /** The menu that a right click opens. Default: `null`. */
  context_menu: Model | "auto" | null;
}
/** The properties of `UIElement`. */
export interface UIElementProps extends StyledElementProps, UIElementOwn {}
/** An element of the page. A base class of other models. */
export interface UIElement extends UIElementOwn {}
export abstract class UIElement extends StyledElement {
  constructor(attributes?: Partial<UIElementProps>) {
    super(attributes);
  }
}
define(UIElement, "UIElement");

interface PaneOwn {
  /** Further elements inside of it. Default: `[]`. */
  elements: readonly (UIElement | dom.DOMNode | dom.HTML)[];
}
/** The properties of `Pane`. */
export interface PaneProps extends UIElementProps, PaneOwn {}
/** A container of elements. */
export interface Pane extends PaneOwn {}
export class Pane extends UIElement {
  constructor(attributes?: Partial<PaneProps>) {
    super(attributes);
  }
}
define(Pane, "Pane");

interface DialogOwn {
  /** The text in the title bar. Default: `null`. */
  title: string | dom.DOMNode | UIElement | null;
  /** The content. Required. */
  content: string | dom.DOMNode | UIElement;
  /** Default: `true`. */
  pinnable: boolean;
  /** Default: `true`. */
  collapsible: boolean;
  /** Default: `true`. */
  minimizable: boolean;
  /** Default: `true`. */
  maximizable: boolean;
  /** Whether the user can close it. Default: `true`. */
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
/** The properties of `Dialog`. */
export interface DialogProps extends UIElementProps, DialogOwn {}
/** A window within the page. Required: `content`. */
export interface Dialog extends DialogOwn {}
export class Dialog extends UIElement {
  constructor(attributes: WithRequired<DialogProps, "content">) {
    super(attributes);
  }
}
define(Dialog, "Dialog");

interface DrawerOwn {
  /** The position. Required. One of "above", "below", "left", "right". */
  location: enums.Location;
  /** Default: `false`. */
  open: boolean;
  /** The size. Default: `300`. */
  size: number | string;
  /** In which directions it can be resized. Default: `false`. */
  resizable: boolean;
}
/** The properties of `Drawer`. */
export interface DrawerProps extends PaneProps, DrawerOwn {}
/** A panel that slides in from a side of the page. Required: `location`. */
export interface Drawer extends DrawerOwn {}
export class Drawer extends Pane {
  constructor(attributes: WithRequired<DrawerProps, "location">) {
    super(attributes);
  }
}
define(Drawer, "Drawer");

interface ExaminerOwn {
  /** The model that it belongs to. Default: `null`. */
  target: Model | null;
}
/** The properties of `Examiner`. */
export interface ExaminerProps extends UIElementProps, ExaminerOwn {}
/** An inspector of all models and their properties. */
export interface Examiner extends ExaminerOwn {}
export class Examiner extends UIElement {
  constructor(attributes?: Partial<ExaminerProps>) {
    super(attributes);
  }
}
define(Examiner, "Examiner");

/** The properties of `Notifications`. */
export interface NotificationsProps extends UIElementProps {}
/** Short notifications in the page. */
export interface Notifications {}
export class Notifications extends UIElement {
  constructor(attributes?: Partial<NotificationsProps>) {
    super(attributes);
  }
}
define(Notifications, "Notifications");

interface PanelOwn {
  /** Required. */
  position: coordinates.Coordinate;
  /** Default: `"auto"`. */
  width: "auto" | number | coordinates.Node;
  /** Default: `"auto"`. */
  height: "auto" | number | coordinates.Node;
}
/** The properties of `Panel`. */
export interface PanelProps extends PaneProps, PanelOwn {
  /** The point of the shape that is placed at the given position. Default: `"top_left"`. */
  anchor: enums.Anchor | TupleLike<readonly [kinds.HAnchor, kinds.VAnchor]>;
}
/** An element that is positioned relative to another one. Required: `position`. */
export interface Panel extends PanelOwn {
  /** The point of the shape that is placed at the given position. Default: `"top_left"`. */
  get anchor(): kinds.Anchor;
  set anchor(value: enums.Anchor | TupleLike<readonly [kinds.HAnchor, kinds.VAnchor]>);
}
export class Panel extends Pane {
  constructor(attributes: WithRequired<PanelProps, "position">) {
    super(attributes);
  }
}
define(Panel, "Panel");

interface TooltipOwn {
  /** The model that it belongs to. Default: `"auto"`. */
  target: UIElement | selectors.Selector | "auto";
  /** The content. Required. */
  content: string | dom.DOMNode | UIElement;
  /** Default: `"auto"`. */
  attachment: enums.TooltipAttachment | "auto";
  /** Whether an arrow points at the target. Default: `true`. */
  show_arrow: boolean;
  /** Whether the user can close it. Default: `false`. */
  closable: boolean;
  /** Default: `true`. */
  interactive: boolean;
}
/** The properties of `Tooltip`. */
export interface TooltipProps extends UIElementProps, TooltipOwn {
  /** Default: `null`. */
  position: enums.Anchor | TupleLike<readonly [number, number]> | coordinates.Coordinate | null;
}
/** A tooltip that points at an element. Required: `content`. */
export interface Tooltip extends TooltipOwn {
  /** Default: `null`. */
  get position(): enums.Anchor | readonly [number, number] | coordinates.Coordinate | null;
  set position(value: enums.Anchor | TupleLike<readonly [number, number]> | coordinates.Coordinate | null);
}
export class Tooltip extends UIElement {
  constructor(attributes: WithRequired<TooltipProps, "content">) {
    super(attributes);
  }
}
define(Tooltip, "Tooltip");
