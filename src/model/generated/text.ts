// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { Dict, TupleLike, WithRequired } from "../types.js";

interface BaseTextOwn {
  /** Required. */
  text: string;
}
/** The properties of `BaseText`. */
export interface BaseTextProps extends ModelProps, BaseTextOwn {}
/** A text with a markup language. A base class of other models. */
export interface BaseText extends BaseTextOwn {}
export abstract class BaseText extends Model {
  constructor(attributes?: Partial<BaseTextProps>) {
    super(attributes);
  }
}
define(BaseText, "BaseText");

/** The properties of `MathText`. */
export interface MathTextProps extends BaseTextProps {}
/** A mathematical text. Required: `text`. Needs the bundle bokeh-mathjax. */
export interface MathText {}
export class MathText extends BaseText {
  constructor(attributes: WithRequired<MathTextProps, "text">) {
    super(attributes);
  }
}
define(MathText, "MathText");

/** The properties of `Ascii`. */
export interface AsciiProps extends MathTextProps {}
/** A mathematical text in AsciiMath. Required: `text`. Needs the bundle bokeh-mathjax. */
export interface Ascii {}
export class Ascii extends MathText {
  constructor(attributes: WithRequired<AsciiProps, "text">) {
    super(attributes);
  }
}
define(Ascii, "Ascii");

/** The properties of `MathML`. */
export interface MathMLProps extends MathTextProps {}
/** A mathematical text in MathML. Required: `text`. Needs the bundle bokeh-mathjax. */
export interface MathML {}
export class MathML extends MathText {
  constructor(attributes: WithRequired<MathMLProps, "text">) {
    super(attributes);
  }
}
define(MathML, "MathML");

interface TeXOwn {
  /** Default: `false`. */
  inline: boolean;
}
/** The properties of `TeX`. */
export interface TeXProps extends MathTextProps, TeXOwn {
  /** Default: `{}`. */
  macros: Dict<string | TupleLike<readonly [string, number]>>;
}
/** A mathematical text in TeX. Required: `text`. Needs the bundle bokeh-mathjax. */
export interface TeX extends TeXOwn {
  /** Default: `{}`. */
  get macros(): Dict<string | readonly [string, number]>;
  set macros(value: Dict<string | TupleLike<readonly [string, number]>>);
}
export class TeX extends MathText {
  constructor(attributes: WithRequired<TeXProps, "text">) {
    super(attributes);
  }
}
define(TeX, "TeX");

/** The properties of `PlainText`. */
export interface PlainTextProps extends BaseTextProps {}
/** A text in which `$$` has no special meaning. Required: `text`. */
export interface PlainText {}
export class PlainText extends BaseText {
  constructor(attributes: WithRequired<PlainTextProps, "text">) {
    super(attributes);
  }
}
define(PlainText, "PlainText");
