// Type name → class, for decoding and for kinds that name a class. `define.ts` fills it as classes are defined; a later
// class of the same name takes the place of an earlier one, as the plotting layer's Figure does. Classes that authors declare
// are kept apart, one per name, so that declaring them again for each session keeps nothing of the sessions before.

/** A class of models, abstract ones too. */
export type ModelClass<M extends object = object> = abstract new (...attributes: never[]) => M;

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

/** The type names of all classes. */
export function classNames(): string[] {
  return [...classes.keys(), ...declared.keys()];
}
