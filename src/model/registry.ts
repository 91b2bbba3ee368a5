// The registry of classes by type name, for decoding and for kinds that refer to a class. `define.ts` fills it when classes
// are defined; a later class of the same name replaces an earlier one, as the plotting layer's Figure does. Classes of authors
// are stored separately, one per name, so that a declaration in a new session replaces that of an earlier session.

/** A model class, possibly abstract. */
export type ModelClass<M extends object = object> = abstract new (...attributes: never[]) => M;

const classes = new Map<string, ModelClass>();
const declared = new Map<string, ModelClass>();

export function register(typeName: string, cls: ModelClass): void {
  classes.set(typeName, cls);
}

/** Registers a class of an app's author. It replaces an earlier one of that name, since apps are reloaded. */
export function registerDeclared(typeName: string, cls: ModelClass): void {
  declared.set(typeName, cls);
}

/** Returns the class that an author declared last with this name, or undefined. */
export function declaredClass(typeName: string): ModelClass | undefined {
  return declared.get(typeName);
}

/** Returns the class of a type name, or undefined. Classes of authors cannot replace those of BokehJS. */
export function classNamed(typeName: string): ModelClass | undefined {
  return classes.get(typeName) ?? declared.get(typeName);
}

/** The type names of all classes. */
export function classNames(): string[] {
  return [...classes.keys(), ...declared.keys()];
}
