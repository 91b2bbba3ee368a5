// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";

export interface SelectorProps extends ModelProps {
  /** Required. */
  query: string;
}
/** A base of other models. */
export interface Selector extends SelectorProps {}
export abstract class Selector extends Model {
  constructor(attributes?: Partial<SelectorProps>) {
    super(attributes);
  }
}
define(Selector, "Selector");

export interface ByIDProps extends SelectorProps {}
/** Required: `query`. */
export interface ByID extends ByIDProps {}
export class ByID extends Selector {
  constructor(attributes?: Partial<ByIDProps>) {
    super(attributes);
  }
}
define(ByID, "ByID");

export interface ByClassProps extends SelectorProps {}
/** Required: `query`. */
export interface ByClass extends ByClassProps {}
export class ByClass extends Selector {
  constructor(attributes?: Partial<ByClassProps>) {
    super(attributes);
  }
}
define(ByClass, "ByClass");

export interface ByCSSProps extends SelectorProps {}
/** Required: `query`. */
export interface ByCSS extends ByCSSProps {}
export class ByCSS extends Selector {
  constructor(attributes?: Partial<ByCSSProps>) {
    super(attributes);
  }
}
define(ByCSS, "ByCSS");

export interface ByXPathProps extends SelectorProps {}
/** Required: `query`. */
export interface ByXPath extends ByXPathProps {}
export class ByXPath extends Selector {
  constructor(attributes?: Partial<ByXPathProps>) {
    super(attributes);
  }
}
define(ByXPath, "ByXPath");
