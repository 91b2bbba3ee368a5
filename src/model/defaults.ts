// Default values, read from the schema's wire form: shared by all instances where they cannot be changed, made afresh
// for each where they are models.
import { PlotctlError } from "../base/errors.js";
import type { PropertyDef } from "../property/property-def.js";
import { REFUSED } from "../property/kind.js";
import { Decoder } from "../serialize/decoder.js";
import { classNamed } from "./registry.js";

const shared = new Map<PropertyDef, unknown>();
const fresh = new Map<PropertyDef, boolean>();

/** True when each instance needs a default of its own, since it is a model or holds one. */
export function makesFreshModels(def: PropertyDef): boolean {
  let isFresh = fresh.get(def);
  if (isFresh === undefined) {
    isFresh = def.holdsModels && JSON.stringify(def.schema.default ?? null).includes('"type":"object"');
    fresh.set(def, isFresh);
  }
  return isFresh;
}

/** The default of a property without models in it; undefined when it has none. */
export function sharedDefault(def: PropertyDef): unknown {
  if (def.schema.default === undefined) return undefined;
  let value = shared.get(def);
  if (value === undefined) {
    value = makeDefault(def);
    shared.set(def, value);
  }
  return value;
}

/** A default made anew. */
export function makeDefault(def: PropertyDef): unknown {
  const decoded = decoder.decode(def.schema.default ?? null);
  const held = def.accept(decoded);
  return held === REFUSED ? decoded : held;
}

const decoder = new Decoder({
  find(id) {
    throw new PlotctlError(`A default in the schema refers to a model ${id}.`);
  },
  begin(name) {
    const cls = classNamed(name) as (new () => object & { setv(values: object): void }) | undefined;
    if (cls === undefined) throw new PlotctlError(`A default in the schema names an unknown model ${name}.`);
    const model = new cls();
    return { model, finish: (attributes) => model.setv(Object.fromEntries(attributes)) };
  },
});
