// Themes: values that stand in for the defaults of classes, on every model of a document that does not set its own.
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { ClassInfo } from "../model/class-info.js";
import type { ThemedValues } from "../model/has-props.js";
import { classNamed } from "../model/registry.js";
import { REFUSED } from "../property/kind.js";

/** A theme as Bokeh writes it: class name → property → value; values hold for subclasses too. */
export interface ThemeJson {
  readonly attrs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export class Theme {
  readonly #attrs = new Map<string, ReadonlyMap<string, unknown>>();
  readonly #byClass = new Map<ClassInfo, ThemedValues | undefined>();

  /** Throws PlotctlError for unknown classes and properties, and for values that a property does not accept. */
  constructor(json: ThemeJson = {}) {
    for (const [className, values] of Object.entries(json.attrs ?? {})) {
      if (classNamed(className) === undefined)
        throw new PlotctlError(`The theme names an unknown model ${show(className)}.`);
      if (!isPlainObject(values))
        throw new PlotctlError(`The theme's values for ${className} must be an object, got ${show(values)}.`);
      this.#attrs.set(className, checkedValues(ClassInfo.of(className), values));
    }
  }

  /** The values for instances of a class, or undefined when there are none. The nearest class in the line wins. */
  valuesFor(info: ClassInfo): ThemedValues | undefined {
    if (this.#byClass.has(info)) return this.#byClass.get(info);
    const lineage: ClassInfo[] = [];
    for (let at: ClassInfo | undefined = info; at !== undefined; at = at.parent) lineage.unshift(at);
    const values = lineage.flatMap(({ typeName }) => [...(this.#attrs.get(typeName) ?? [])]);
    const themed = values.length === 0 ? undefined : Object.freeze(Object.fromEntries(values));
    this.#byClass.set(info, themed);
    return themed;
  }
}

function checkedValues(info: ClassInfo, values: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const checked = new Map<string, unknown>();
  for (const [name, value] of Object.entries(values)) {
    const def = info.properties.get(name);
    if (def === undefined) {
      throw new PlotctlError(`The theme names an unknown property ${show(name)} of ${info.typeName}.`, {
        hint: didYouMean(name, info.properties.keys()),
      });
    }
    const held = def.accept(value);
    if (held === REFUSED) {
      throw new PlotctlError(`The theme's ${info.typeName}.${name}: expected ${def.kind.expects}, got ${show(value)}.`);
    }
    checked.set(def.name, held);
  }
  return checked;
}
