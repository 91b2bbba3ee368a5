// Default values, read from the schema's wire form: shared by all instances where they cannot be changed, made afresh
// for each where they are models.
import { PlotctlError } from "../base/errors.js";
import type { PropertyDef } from "../property/property-def.js";
import { REFUSED } from "../property/kind.js";
import { Decoder } from "../serialize/decoder.js";
import type { Json } from "../serialize/wire-values.js";
import { classNamed } from "./registry.js";

const shared = new Map<PropertyDef, unknown>();

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
  const json = def.schema.default ?? null;
  // By far the most common default model is one without attributes, and every new document has dozens of them.
  if (isBareObject(json)) return makeModel(json.name);
  const decoded = decoder.decode(json);
  const held = def.accept(decoded);
  return held === REFUSED ? decoded : held;
}

function isBareObject(json: Json): json is { readonly type: "object"; readonly name: string } {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return false;
  const rep = json as { readonly type?: Json; readonly attributes?: Json };
  return rep.type === "object" && rep.attributes === undefined;
}

interface Settable {
  setv(values: object): void;
}

function makeModel(name: string): Settable {
  const cls = classNamed(name) as (new () => Settable) | undefined;
  if (cls === undefined) throw new PlotctlError(`A default in the schema names an unknown model ${name}.`);
  return new cls();
}

const decoder = new Decoder({
  find(id) {
    throw new PlotctlError(`A default in the schema refers to a model ${id}.`);
  },
  begin(name) {
    const model = makeModel(name);
    return { model, finish: (attributes) => model.setv(Object.fromEntries(attributes)) };
  },
});
