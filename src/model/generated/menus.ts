// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import { UIElement, type UIElementProps } from "./ui.js";
import type * as callbacks from "./callbacks.js";
import type * as kinds from "./kinds.js";

export interface MenuProps extends UIElementProps {
  /** Default: `[]`. */
  items: readonly kinds.MenuItemLike[];
  /** Default: `false`. */
  reversed: boolean;
}
export interface Menu extends MenuProps {}
export class Menu extends UIElement {
  constructor(attributes?: Partial<MenuProps>) {
    super(attributes);
  }
}
define(Menu, "Menu");

export interface MenuItemProps extends ModelProps {
  /** Default: `null`. */
  checked: boolean | null;
  /** Default: `null`. */
  icon: kinds.IconLike | null;
  /** Required. */
  label: string;
  /** Default: `null`. */
  tooltip: string | null;
  /** Default: `null`. */
  shortcut: string | null;
  /** Default: `null`. */
  menu: Model | null;
  /** Default: `false`. */
  disabled: boolean;
  /** Default: `null`. */
  action: callbacks.Callback | null;
}
/** Required: `label`. */
export interface MenuItem extends MenuItemProps {}
export class MenuItem extends Model {
  constructor(attributes?: Partial<MenuItemProps>) {
    super(attributes);
  }
}
define(MenuItem, "MenuItem");

export interface ActionItemProps extends MenuItemProps {}
/** Required: `label`. */
export interface ActionItem extends ActionItemProps {}
export class ActionItem extends MenuItem {
  constructor(attributes?: Partial<ActionItemProps>) {
    super(attributes);
  }
}
define(ActionItem, "ActionItem");

export interface CheckableItemProps extends MenuItemProps {}
/** Required: `label`. */
export interface CheckableItem extends CheckableItemProps {}
export class CheckableItem extends MenuItem {
  constructor(attributes?: Partial<CheckableItemProps>) {
    super(attributes);
  }
}
define(CheckableItem, "CheckableItem");

export interface DividerItemProps extends ModelProps {}
export interface DividerItem extends DividerItemProps {}
export class DividerItem extends Model {
  constructor(attributes?: Partial<DividerItemProps>) {
    super(attributes);
  }
}
define(DividerItem, "DividerItem");
