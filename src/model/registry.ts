// Type name → class, for decoding and for kinds that name a class. `define.ts` fills it as classes are defined; a later
// class of the same name takes the place of an earlier one, as the plotting layer's Figure does. Classes that authors declare
// are kept apart, one per name, so that declaring them again for each session keeps nothing of the sessions before.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { HasProps } from "./has-props.js";

/** A class of models, abstract ones too. */
export type ModelClass<M extends HasProps = HasProps> = abstract new (...attributes: never[]) => M;
export type ConcreteModelClass = new (attributes?: object) => HasProps;

const classes = new Map<string, ModelClass>();
const declared = new Map<string, ModelClass>();

export function register(typeName: string, cls: ModelClass): void {
  classes.set(typeName, cls);
}

/** Takes a class that an app's author declared, in place of an earlier one of that name: apps are loaded anew. */
export function registerDeclared(typeName: string, cls: ModelClass): void {
  declared.set(typeName, cls);
}

/** The class that was last declared by an author under a name, or undefined. */
export function declaredClass(typeName: string): ModelClass | undefined {
  return declared.get(typeName);
}

/** The class of a type name, or undefined. Classes of BokehJS come first: no author's can take their place. */
export function classNamed(typeName: string): ModelClass | undefined {
  return classes.get(typeName) ?? declared.get(typeName);
}

/** The class to make instances of. Throws PlotctlError when there is none, or it is abstract. */
export function concreteClass(typeName: string, isAbstract: (cls: ModelClass) => boolean): ConcreteModelClass {
  const cls = classNamed(typeName);
  if (cls === undefined) {
    throw new PlotctlError(`There is no model of type ${show(typeName)}.`, {
      hint: didYouMean(typeName, [...classes.keys(), ...declared.keys()]),
    });
  }
  if (isAbstract(cls)) throw new PlotctlError(`${typeName} is only a base of other models, none is of just that type.`);
  return cls as unknown as ConcreteModelClass;
}
