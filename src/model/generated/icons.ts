// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { UIElement, type UIElementProps } from "./ui.js";
import type { Color } from "../types.js";

/** The properties of `Icon`. */
export interface IconProps extends UIElementProps {
  /** The size; of markers in pixels. Default: `"1em"`. */
  size: number | string;
}
/** An icon. A base of other models. */
export interface Icon extends IconProps {}
export abstract class Icon extends UIElement {
  constructor(attributes?: Partial<IconProps>) {
    super(attributes);
  }
}
define(Icon, "Icon");

/** The properties of `BuiltinIcon`. */
export interface BuiltinIconProps extends IconProps {
  /** Required. */
  icon_name: string;
  /** Default: `"gray"`. */
  color: Color;
}
/** An icon of Bokeh, by name. Required: `icon_name`. */
export interface BuiltinIcon extends BuiltinIconProps {}
export class BuiltinIcon extends Icon {
  constructor(attributes?: Partial<BuiltinIconProps>) {
    super(attributes);
  }
}
define(BuiltinIcon, "BuiltinIcon");

/** The properties of `SVGIcon`. */
export interface SVGIconProps extends IconProps {
  /** Required. */
  svg: string;
}
/** An icon by SVG text. Required: `svg`. */
export interface SVGIcon extends SVGIconProps {}
export class SVGIcon extends Icon {
  constructor(attributes?: Partial<SVGIconProps>) {
    super(attributes);
  }
}
define(SVGIcon, "SVGIcon");

/** The properties of `TablerIcon`. */
export interface TablerIconProps extends IconProps {
  /** Required. */
  icon_name: string;
}
/** An icon of the Tabler set, by name. Required: `icon_name`. */
export interface TablerIcon extends TablerIconProps {}
export class TablerIcon extends Icon {
  constructor(attributes?: Partial<TablerIconProps>) {
    super(attributes);
  }
}
define(TablerIcon, "TablerIcon");
