// Default values, read from the schema's wire form: shared by all instances where they cannot be changed, made afresh
// for each where they are models.
import { PlotctlError } from "../base/errors.js";
import type { PropertyDef } from "../property/property-def.js";
import { REFUSED } from "../property/kind.js";
import { Decoder } from "../serialize/decoder.js";
import type { Json } from "../serialize/wire-values.js";
import { classNamed } from "./registry.js";

// Weak, since the classes of a document go with it.
const shared = new WeakMap<PropertyDef, unknown>();
const makers = new WeakMap<PropertyDef, () => unknown>();

/** The default of a property without models in it; undefined when it has none. */
export function sharedDefault(def: PropertyDef): unknown {
  if (def.schema.default === undefined) return undefined;
  let value = shared.get(def);
  if (value === undefined) {
    value = accepted(def, decoder.decode(def.schema.default));
    shared.set(def, value);
  }
  return value;
}

/** A default made anew, with models of its own. */
export function makeDefault(def: PropertyDef): unknown {
  let make = makers.get(def);
  if (make === undefined) {
    make = makerOf(def.schema.default ?? null);
    makers.set(def, make);
  }
  return accepted(def, make());
}

function accepted(def: PropertyDef, value: unknown): unknown {
  const held = def.accept(value);
  return held === REFUSED ? value : held;
}

interface ObjectJson {
  readonly type: "object";
  readonly name: string;
  readonly attributes?: { readonly [name: string]: Json };
}

/** Reads a wire form once, into a function that makes its value again and again: every document has dozens of these. */
function makerOf(json: Json): () => unknown {
  if (Array.isArray(json)) {
    const items = json.map(makerOf);
    return () => items.map((make) => make());
  }
  if (!isObject(json)) {
    const value = decoder.decode(json);
    return () => value;
  }
  const { name } = json;
  const attributes = Object.entries(json.attributes ?? {}).map(([key, item]) => [key, makerOf(item)] as const);
  return () => {
    const cls = classNamed(name) as (new (attributes?: object) => object) | undefined;
    if (cls === undefined)
      throw new PlotctlError("INVALID_SCHEMA", `A default in the schema names an unknown model ${name}.`);
    if (attributes.length === 0) return new cls();
    return new cls(Object.fromEntries(attributes.map(([key, make]) => [key, make()])));
  };
}

function isObject(json: Json): json is Json & ObjectJson {
  return typeof json === "object" && json !== null && (json as { readonly type?: Json }).type === "object";
}

const decoder = new Decoder({
  find(id) {
    throw new PlotctlError("INVALID_SCHEMA", `A default in the schema refers to a model ${id}.`);
  },
  begin(name) {
    throw new PlotctlError("INVALID_SCHEMA", `A default in the schema has a model ${name} where none is expected.`);
  },
});
