// Models of classes that only the author of a document has: custom models of Python, or of a library on top of Bokeh. They
// are opaque here: their values are kept and written as they came. Browsers need the scripts of these classes.
import { ClassInfo } from "../class-info.js";
import { infoOf } from "../has-props.js";
import { Model } from "../model.js";
import type { ModelClass } from "../registry.js";
import { makeClass } from "./declare-class.js";

/** A class for models of a name that is not known here. */
export function foreignClass(typeName: string): ModelClass {
  return makeClass(ClassInfo.foreign(typeName, infoOf(Model)), Model);
}
