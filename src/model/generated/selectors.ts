// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { WithRequired } from "../types.js";

interface SelectorOwn {
  /** Required. */
  query: string;
}
/** The properties of `Selector`. */
export interface SelectorProps extends ModelProps, SelectorOwn {}
/** Selects elements of the page. A base class of other models. */
export interface Selector extends SelectorOwn {}
export abstract class Selector extends Model {
  constructor(attributes?: Partial<SelectorProps>) {
    super(attributes);
  }
}
define(Selector, "Selector");

/** The properties of `ByID`. */
export interface ByIDProps extends SelectorProps {}
/** Selects elements by id. Required: `query`. */
export interface ByID {}
export class ByID extends Selector {
  constructor(attributes: WithRequired<ByIDProps, "query">) {
    super(attributes);
  }
}
define(ByID, "ByID");

/** The properties of `ByClass`. */
export interface ByClassProps extends SelectorProps {}
/** Selects elements by CSS class. Required: `query`. */
export interface ByClass {}
export class ByClass extends Selector {
  constructor(attributes: WithRequired<ByClassProps, "query">) {
    super(attributes);
  }
}
define(ByClass, "ByClass");

/** The properties of `ByCSS`. */
export interface ByCSSProps extends SelectorProps {}
/** Selects elements with a CSS selector. Required: `query`. */
export interface ByCSS {}
export class ByCSS extends Selector {
  constructor(attributes: WithRequired<ByCSSProps, "query">) {
    super(attributes);
  }
}
define(ByCSS, "ByCSS");

/** The properties of `ByXPath`. */
export interface ByXPathProps extends SelectorProps {}
/** Selects elements with an XPath. Required: `query`. */
export interface ByXPath {}
export class ByXPath extends Selector {
  constructor(attributes: WithRequired<ByXPathProps, "query">) {
    super(attributes);
  }
}
define(ByXPath, "ByXPath");
