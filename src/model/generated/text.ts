// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

export interface BaseTextProps extends ModelProps {
  /** Required. */
  text: string;
}
/** A base of other models. */
export interface BaseText extends BaseTextProps {}
export abstract class BaseText extends Model {
  constructor(attributes?: Partial<BaseTextProps>) {
    super(attributes);
  }
}
define(BaseText, "BaseText");

export interface MathTextProps extends BaseTextProps {}
/** Required: `text`. Needs the bundle bokeh-mathjax. */
export interface MathText extends MathTextProps {}
export class MathText extends BaseText {
  constructor(attributes?: Partial<MathTextProps>) {
    super(attributes);
  }
}
define(MathText, "MathText");

export interface AsciiProps extends MathTextProps {}
/** Required: `text`. Needs the bundle bokeh-mathjax. */
export interface Ascii extends AsciiProps {}
export class Ascii extends MathText {
  constructor(attributes?: Partial<AsciiProps>) {
    super(attributes);
  }
}
define(Ascii, "Ascii");

export interface MathMLProps extends MathTextProps {}
/** Required: `text`. Needs the bundle bokeh-mathjax. */
export interface MathML extends MathMLProps {}
export class MathML extends MathText {
  constructor(attributes?: Partial<MathMLProps>) {
    super(attributes);
  }
}
define(MathML, "MathML");

export interface TeXProps extends MathTextProps {
  /** Default: `{}`. */
  macros: Dict<string | readonly [string, number]>;
  /** Default: `false`. */
  inline: boolean;
}
/** Required: `text`. Needs the bundle bokeh-mathjax. */
export interface TeX extends TeXProps {}
export class TeX extends MathText {
  constructor(attributes?: Partial<TeXProps>) {
    super(attributes);
  }
}
define(TeX, "TeX");

export interface PlainTextProps extends BaseTextProps {}
/** Required: `text`. */
export interface PlainText extends PlainTextProps {}
export class PlainText extends BaseText {
  constructor(attributes?: Partial<PlainTextProps>) {
    super(attributes);
  }
}
define(PlainText, "PlainText");
