// Finds the model classes: all registered ones and their bases up to HasProps, bases first, with unique names. A registered
// class has its wire name, an unregistered base its class name.
import type { Bokeh, BokehClass } from "./load-bokeh.js";
import { CONCRETE, RENAMED } from "./overlay.js";

export interface FoundClass {
  readonly class: BokehClass;
  readonly name: string;
  readonly parent: FoundClass | null;
  /** The BokehJS module that declares it: `models/glyphs/line`. */
  readonly module: string;
  readonly bundle: string;
  readonly isRegistered: boolean;
  readonly isAbstract: boolean;
}

export function readClasses(bokeh: Bokeh): ReadonlyMap<BokehClass, FoundClass> {
  const hasProps = bokeh.module("core/has_props").HasProps as BokehClass;
  const moduleOf = declaringModules(bokeh, hasProps);
  const found = new Map<BokehClass, FoundClass>();
  const taken = new Set<string>();

  const find = (cls: BokehClass, bundle: string): FoundClass | null => {
    if (cls === hasProps) return null;
    const known = found.get(cls);
    if (known !== undefined) return known;
    const parent = find(Object.getPrototypeOf(cls) as BokehClass, bundle);
    const module = moduleOf.get(cls);
    if (module === undefined) throw new Error(`no BokehJS module exports the class ${cls.name}`);
    const isRegistered = bokeh.registered.get(cls.__qualified__) === cls;
    const name = isRegistered ? cls.__qualified__ : (RENAMED[module] ?? cls.name);
    if (taken.has(name) || (!isRegistered && bokeh.registered.has(name))) {
      throw new Error(`two classes are called ${name}; rename the one in ${module} in overlay.ts`);
    }
    taken.add(name);
    const isDeclaredAbstract = bokeh.abstractClasses.has(`${module}:${cls.name}`) && !CONCRETE.includes(name);
    const isAbstract = !isRegistered || isDeclaredAbstract;
    const entry = { class: cls, name, parent, module, bundle, isRegistered, isAbstract };
    found.set(cls, entry);
    return entry;
  };

  for (const [name, cls] of bokeh.registered) find(cls, bokeh.bundleOf.get(name) ?? "bokeh");
  const unknown = CONCRETE.find((name) => !bokeh.registered.has(name));
  if (unknown !== undefined) throw new Error(`overlay.ts names a class that BokehJS does not register: ${unknown}`);
  return found;
}

/** Returns the simple name of a model: `Div` for `bokeh.models.dom.Div`. */
export function classNameOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function declaringModules(bokeh: Bokeh, hasProps: BokehClass): ReadonlyMap<unknown, string> {
  const modules = new Map<unknown, string>();
  for (const [path, exported] of bokeh.modules) {
    if (!/^(model$|document\/|models\/)/.test(path) || path.endsWith("/index")) continue;
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value !== "function" || !(value.prototype instanceof hasProps)) continue;
      if (value.name === name && !modules.has(value)) modules.set(value, path);
    }
  }
  return modules;
}
