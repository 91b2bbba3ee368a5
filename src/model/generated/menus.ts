// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { UIElement, type UIElementProps } from "./ui.js";
import type { WithRequired } from "../types.js";
import type * as callbacks from "./callbacks.js";
import type * as kinds from "./kinds.js";

interface MenuOwn {
  /** The items, in order. Default: `[]`. */
  items: readonly kinds.MenuItemLike[];
  /** Default: `false`. */
  reversed: boolean;
}
/** The properties of `Menu`. */
export interface MenuProps extends UIElementProps, MenuOwn {}
/** A menu. */
export interface Menu extends MenuOwn {}
export class Menu extends UIElement {
  constructor(attributes?: Partial<MenuProps>) {
    super(attributes);
  }
}
define(Menu, "Menu");

interface MenuItemOwn {
  /** Default: `null`. */
  checked: boolean | null;
  /** The icon. Default: `null`. */
  icon: kinds.IconLike | null;
  /** The label. Required. */
  label: string;
  /** The tooltip. Default: `null`. */
  tooltip: string | null;
  /** Default: `null`. */
  shortcut: string | null;
  /** The menu. Default: `null`. */
  menu: Model | null;
  /** Whether the user cannot use it. Default: `false`. */
  disabled: boolean;
  /** Default: `null`. */
  action: callbacks.Callback | null;
}
/** The properties of `MenuItem`. */
export interface MenuItemProps extends ModelProps, MenuItemOwn {}
/** An item of a menu. Required: `label`. */
export interface MenuItem extends MenuItemOwn {}
export class MenuItem extends Model {
  constructor(attributes: WithRequired<MenuItemProps, "label">) {
    super(attributes);
  }
}
define(MenuItem, "MenuItem");

/** The properties of `ActionItem`. */
export interface ActionItemProps extends MenuItemProps {}
/** A menu item with an action. Required: `label`. */
export interface ActionItem {}
export class ActionItem extends MenuItem {
  constructor(attributes: WithRequired<ActionItemProps, "label">) {
    super(attributes);
  }
}
define(ActionItem, "ActionItem");

/** The properties of `CheckableItem`. */
export interface CheckableItemProps extends MenuItemProps {}
/** A menu item that can be checked. Required: `label`. */
export interface CheckableItem {}
export class CheckableItem extends MenuItem {
  constructor(attributes: WithRequired<CheckableItemProps, "label">) {
    super(attributes);
  }
}
define(CheckableItem, "CheckableItem");

/** The properties of `DividerItem`. */
export interface DividerItemProps extends ModelProps {}
/** A line between menu items. */
export interface DividerItem {}
export class DividerItem extends Model {
  constructor(attributes?: Partial<DividerItemProps>) {
    super(attributes);
  }
}
define(DividerItem, "DividerItem");
