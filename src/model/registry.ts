// Type name → class, for decoding and for kinds that name a class. `define.ts` fills it as classes are defined; a later
// class of the same name takes the place of an earlier one, as the plotting layer's Figure does.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { HasProps } from "./has-props.js";

/** A class of models, abstract ones too. */
export type ModelClass<M extends HasProps = HasProps> = abstract new (...attributes: never[]) => M;
type ConcreteModelClass = new (attributes?: object) => HasProps;

const classes = new Map<string, ModelClass>();

export function register(typeName: string, cls: ModelClass): void {
  classes.set(typeName, cls);
}

/** The class of a type name, or undefined. */
export function classNamed(typeName: string): ModelClass | undefined {
  return classes.get(typeName);
}

/** The class to make instances of. Throws PlotctlError when there is none, or it is abstract. */
export function concreteClass(typeName: string, isAbstract: (cls: ModelClass) => boolean): ConcreteModelClass {
  const cls = classes.get(typeName);
  if (cls === undefined) {
    throw new PlotctlError(`There is no model of type ${show(typeName)}.`, {
      hint: didYouMean(typeName, classes.keys()),
    });
  }
  if (isAbstract(cls)) throw new PlotctlError(`${typeName} is only a base of other models, none is of just that type.`);
  return cls as unknown as ConcreteModelClass;
}
