// Default values, decoded from the schema's wire form. Immutable ones are shared by all instances; models are created for
// each instance.
import { PlotctlError } from "../base/errors.js";
import type { PropertyDef } from "../property/property-def.js";
import { REJECTED } from "../property/kind.js";
import { Decoder } from "../serialize/decoder.js";
import type { Json } from "../serialize/wire-values.js";
import { classNamed } from "./registry.js";

// Weak, since the classes of a document are collected with it.
const shared = new WeakMap<PropertyDef, unknown>();
const makers = new WeakMap<PropertyDef, () => unknown>();

/** Returns the default of a property if it contains no models; undefined if there is none. */
export function sharedDefault(def: PropertyDef): unknown {
  if (def.schema.default === undefined) return undefined;
  let value = shared.get(def);
  if (value === undefined) {
    value = accepted(def, decoder.decode(def.schema.default));
    shared.set(def, value);
  }
  return value;
}

/** Creates a default with new models. */
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
  return held === REJECTED ? value : held;
}

interface ObjectJson {
  readonly type: "object";
  readonly name: string;
  readonly attributes?: { readonly [name: string]: Json };
}

/** Compiles a wire form to a function that creates its value, since every document has dozens of them. */
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
