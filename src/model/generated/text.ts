// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict } from "../types.js";

/** The properties of `BaseText`. */
export interface BaseTextProps extends ModelProps {
  /** Required. */
  text: string;
}
/** A text that is not plain. A base of other models. */
export interface BaseText extends BaseTextProps {}
export abstract class BaseText extends Model {
  constructor(attributes?: Partial<BaseTextProps>) {
    super(attributes);
  }
}
define(BaseText, "BaseText");

/** The properties of `MathText`. */
export interface MathTextProps extends BaseTextProps {}
/** A text with mathematics. Required: `text`. Needs the bundle bokeh-mathjax. */
export interface MathText extends MathTextProps {}
export class MathText extends BaseText {
  constructor(attributes?: Partial<MathTextProps>) {
    super(attributes);
  }
}
define(MathText, "MathText");

/** The properties of `Ascii`. */
export interface AsciiProps extends MathTextProps {}
/** A text in AsciiMath. Required: `text`. Needs the bundle bokeh-mathjax. */
export interface Ascii extends AsciiProps {}
export class Ascii extends MathText {
  constructor(attributes?: Partial<AsciiProps>) {
    super(attributes);
  }
}
define(Ascii, "Ascii");

/** The properties of `MathML`. */
export interface MathMLProps extends MathTextProps {}
/** A text in MathML. Required: `text`. Needs the bundle bokeh-mathjax. */
export interface MathML extends MathMLProps {}
export class MathML extends MathText {
  constructor(attributes?: Partial<MathMLProps>) {
    super(attributes);
  }
}
define(MathML, "MathML");

/** The properties of `TeX`. */
export interface TeXProps extends MathTextProps {
  /** Default: `{}`. */
  macros: Dict<string | readonly [string, number]>;
  /** Default: `false`. */
  inline: boolean;
}
/** A text in TeX. Required: `text`. Needs the bundle bokeh-mathjax. */
export interface TeX extends TeXProps {}
export class TeX extends MathText {
  constructor(attributes?: Partial<TeXProps>) {
    super(attributes);
  }
}
define(TeX, "TeX");

/** The properties of `PlainText`. */
export interface PlainTextProps extends BaseTextProps {}
/** A text in which `$$` means nothing. Required: `text`. */
export interface PlainText extends PlainTextProps {}
export class PlainText extends BaseText {
  constructor(attributes?: Partial<PlainTextProps>) {
    super(attributes);
  }
}
define(PlainText, "PlainText");
