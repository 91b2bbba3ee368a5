// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { UIElement, type UIElementProps } from "./ui.js";
import type * as callbacks from "./callbacks.js";
import type * as kinds from "./kinds.js";

/** The properties of `Menu`. */
export interface MenuProps extends UIElementProps {
  /** What is in it, in order. Default: `[]`. */
  items: readonly kinds.MenuItemLike[];
  /** Default: `false`. */
  reversed: boolean;
}
/** A menu. */
export interface Menu extends MenuProps {}
export class Menu extends UIElement {
  constructor(attributes?: Partial<MenuProps>) {
    super(attributes);
  }
}
define(Menu, "Menu");

/** The properties of `MenuItem`. */
export interface MenuItemProps extends ModelProps {
  /** Default: `null`. */
  checked: boolean | null;
  /** The icon. Default: `null`. */
  icon: kinds.IconLike | null;
  /** The text of it. Required. */
  label: string;
  /** The text that is shown beside it. Default: `null`. */
  tooltip: string | null;
  /** Default: `null`. */
  shortcut: string | null;
  /** What is in the menu. Default: `null`. */
  menu: Model | null;
  /** Whether it takes no input. Default: `false`. */
  disabled: boolean;
  /** Default: `null`. */
  action: callbacks.Callback | null;
}
/** Something to choose in a menu. Required: `label`. */
export interface MenuItem extends MenuItemProps {}
export class MenuItem extends Model {
  constructor(attributes?: Partial<MenuItemProps>) {
    super(attributes);
  }
}
define(MenuItem, "MenuItem");

/** The properties of `ActionItem`. */
export interface ActionItemProps extends MenuItemProps {}
/** A menu item that does something. Required: `label`. */
export interface ActionItem extends ActionItemProps {}
export class ActionItem extends MenuItem {
  constructor(attributes?: Partial<ActionItemProps>) {
    super(attributes);
  }
}
define(ActionItem, "ActionItem");

/** The properties of `CheckableItem`. */
export interface CheckableItemProps extends MenuItemProps {}
/** A menu item that is on or off. Required: `label`. */
export interface CheckableItem extends CheckableItemProps {}
export class CheckableItem extends MenuItem {
  constructor(attributes?: Partial<CheckableItemProps>) {
    super(attributes);
  }
}
define(CheckableItem, "CheckableItem");

/** The properties of `DividerItem`. */
export interface DividerItemProps extends ModelProps {}
/** A line between menu items. */
export interface DividerItem extends DividerItemProps {}
export class DividerItem extends Model {
  constructor(attributes?: Partial<DividerItemProps>) {
    super(attributes);
  }
}
define(DividerItem, "DividerItem");
