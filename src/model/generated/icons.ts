// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { UIElement, type UIElementProps } from "./ui.js";
import type { Color, WithRequired } from "../types.js";

interface IconOwn {
  /** The size of the icon, in pixels or as a CSS length. Default: `"1em"`. */
  size: number | string;
}
/** The properties of `Icon`. */
export interface IconProps extends UIElementProps, IconOwn {}
/** An icon. A base class of other models. */
export interface Icon extends IconOwn {}
export abstract class Icon extends UIElement {
  constructor(attributes?: Partial<IconProps>) {
    super(attributes);
  }
}
define(Icon, "Icon");

interface BuiltinIconOwn {
  /** Required. */
  icon_name: string;
  /** Default: `"gray"`. */
  color: Color;
}
/** The properties of `BuiltinIcon`. */
export interface BuiltinIconProps extends IconProps, BuiltinIconOwn {}
/** An icon of Bokeh, by name. Required: `icon_name`. */
export interface BuiltinIcon extends BuiltinIconOwn {}
export class BuiltinIcon extends Icon {
  constructor(attributes: WithRequired<BuiltinIconProps, "icon_name">) {
    super(attributes);
  }
}
define(BuiltinIcon, "BuiltinIcon");

interface SVGIconOwn {
  /** Required. */
  svg: string;
}
/** The properties of `SVGIcon`. */
export interface SVGIconProps extends IconProps, SVGIconOwn {}
/** An icon from SVG text. Required: `svg`. */
export interface SVGIcon extends SVGIconOwn {}
export class SVGIcon extends Icon {
  constructor(attributes: WithRequired<SVGIconProps, "svg">) {
    super(attributes);
  }
}
define(SVGIcon, "SVGIcon");

interface TablerIconOwn {
  /** Required. */
  icon_name: string;
}
/** The properties of `TablerIcon`. */
export interface TablerIconProps extends IconProps, TablerIconOwn {}
/** An icon of the Tabler icon set, by name. Required: `icon_name`. */
export interface TablerIcon extends TablerIconOwn {}
export class TablerIcon extends Icon {
  constructor(attributes: WithRequired<TablerIconProps, "icon_name">) {
    super(attributes);
  }
}
define(TablerIcon, "TablerIcon");
