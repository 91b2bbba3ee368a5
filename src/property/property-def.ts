// One property of a model class: the values it accepts, its default, and its wire form. Made from the schema.
import type { Encoder } from "../serialize/encoder.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { Expr, Field, isSpec, specOf, Value, type Spec } from "../serialize/specs.js";
import type { EncoderLike, Json } from "../serialize/wire-values.js";
import { distinctKind } from "./distinct.js";
import type { KindTree } from "./kind-tree.js";
import { kindOf, REJECTED, wrongPart, type Kind, type WrongPart } from "./kind.js";
import type { KindFactory } from "./kinds.js";

/** A property in the schema. Dataspecs have a `form`: whether peers expect them tagged (vector) or bare. */
export interface PropertySchema {
  readonly kind: KindTree;
  readonly form?: "vector" | "scalar" | "property";
  readonly spec?: string;
  readonly units?: { readonly values: readonly string[]; readonly default: string };
  /** The default in wire form, in which models have no id; absent if there is none. */
  readonly default?: Json;
  readonly readonly?: boolean;
  readonly internal?: boolean;
  readonly required?: boolean;
  /** The browser converts some values. model/conversions.ts has the conversions that the server must do as well. */
  readonly convert?: boolean;
  /** The items of the list must be distinct. */
  readonly distinct?: boolean;
}

export interface PropertyDef {
  readonly name: string;
  readonly schema: PropertySchema;
  readonly kind: Kind;
  readonly holdsModels: boolean;
  /** Whether the default is, or contains, a model, so that each instance needs a new one. */
  readonly defaultHoldsModels: boolean;
  /** Returns the value to store, or REJECTED. */
  accept(value: unknown): unknown;
  encode(value: unknown, encoder: Encoder | EncoderLike): Json;
}

const EXPRESSIONS = ["Expression", "ScalarExpression"].map((model) => ({ kind: "Ref", model }) as const);

export function defineProperty(name: string, schema: PropertySchema, kinds: KindFactory): PropertyDef {
  if (schema.form === "vector" || schema.form === "scalar") return specProperty(name, schema, kinds);
  const given = kinds.kindOf(narrowed(name, schema.kind));
  const kind = schema.distinct === true ? distinctKind(given) : given;
  return {
    name,
    schema,
    kind,
    holdsModels: kind.holdsModels,
    defaultHoldsModels: holdsObject(schema.default),
    accept: (value) => kind.accept(value),
    encode: (value, encoder) => encoder.encode(value),
  };
}

const SIZES = new Set(["width", "height", "min_width", "min_height", "max_width", "max_height"]);

/**
 * Stricter than BokehJS, which accepts any text as a font size and any number as the size of a layout, and then draws
 * invalid ones wrongly or not at all. Python rejects them, too.
 */
function narrowed(name: string, tree: KindTree): KindTree {
  if (tree.kind === "Str" && name.endsWith("font_size")) return { kind: "FontSize" };
  if (tree.kind === "Nullable" && tree.of.kind === "Float" && SIZES.has(name)) {
    return { kind: "Nullable", of: { kind: "NonNegative", of: { kind: "Float" } } };
  }
  return tree;
}

/**
 * A dataspec is stored bare if it is a plain value, otherwise as Value, Field or Expr. A text that is not a value of the
 * property's kind is the name of a column; for coordinates, every text is.
 */
function specProperty(name: string, schema: PropertySchema, kinds: KindFactory): PropertyDef {
  const kind = kinds.kindOf(narrowed(name, schema.kind));
  const transforms = kinds.kindOf({ kind: "Ref", model: "Transform" });
  const expressions = kinds.kindOf({ kind: "Or", of: EXPRESSIONS });
  const isCoordinate = schema.spec?.includes("Coordinate") === true;
  const { units, form } = schema;

  const acceptSpec = (spec: Spec): unknown => {
    // There are no rows for a value that applies to the whole glyph.
    if (form === "scalar" && spec instanceof Field) return REJECTED;
    if (spec.units !== undefined && units?.values.includes(spec.units) !== true) return REJECTED;
    if (spec.transform !== undefined && transforms.accept(spec.transform) === REJECTED) return REJECTED;
    if (spec instanceof Expr && expressions.accept(spec.expr) === REJECTED) return REJECTED;
    if (!(spec instanceof Value)) return spec;
    const held = kind.accept(spec.value);
    if (held === REJECTED) return REJECTED;
    const isPlain = spec.transform === undefined && spec.units === undefined;
    // A bare text would be read as the name of a column when it is set again. A value for the whole glyph may be sent with or
    // without its tag, as it was set.
    const isBare = isPlain && form !== "scalar" && !(isCoordinate && typeof held === "string");
    return isBare ? held : new Value(held, spec);
  };

  /** As in Python, an object such as `{value: 1, units: "data"}` is a short form of its value; a spec is returned unchanged. */
  const withoutDefaultUnits = (value: unknown): unknown =>
    isPlainObject(value) && value.units !== undefined && value.units === units?.default
      ? { ...value, units: undefined }
      : value;

  /** Returns what is wrong with a value that is a spec or looks like one. */
  const inside = (value: unknown): WrongPart | undefined => {
    const spec = isSpec(value) ? value : typeof value === "object" ? specOf(value) : undefined;
    if (spec === undefined) return kind.inside?.(value);
    const { units: given, transform } = spec;
    if (given !== undefined && units === undefined) return { at: "", why: `expected no units, got ${show(given)}` };
    if (given !== undefined && units?.values.includes(given) === false) {
      return wrongPart(kinds.kindOf({ kind: "Enum", values: units.values }), given, ".units");
    }
    if (form === "scalar" && spec instanceof Field) {
      return { at: "", why: `expected one value for the whole glyph, got the column ${show(spec.field)}` };
    }
    if (transform !== undefined && transforms.accept(transform) === REJECTED) {
      return wrongPart(transforms, transform, ".transform");
    }
    if (spec instanceof Expr) return wrongPart(expressions, spec.expr, ".expr");
    return spec instanceof Value ? wrongPart(kind, spec.value, ".value") : undefined;
  };

  return {
    name,
    schema,
    kind: kindOf(
      { ...kind, inside },
      form === "scalar" ? kind.expects : `${kind.expects}, or a column as field("…"), or expr(…)`,
    ),
    holdsModels: true,
    defaultHoldsModels: holdsObject(schema.default),
    accept(value) {
      if (isSpec(value)) return acceptSpec(value);
      if (typeof value === "string" && isCoordinate) return specOf({ field: value });
      const held = kind.accept(value);
      if (held !== REJECTED) return held;
      const spec = typeof value === "string" ? specOf({ field: value }) : specOf(withoutDefaultUnits(value));
      return spec === undefined ? REJECTED : acceptSpec(spec);
    },
    encode(value, encoder) {
      if (isSpec(value) || form === "scalar") return encoder.encode(value);
      return { type: "value", value: encoder.encode(value) };
    },
  };
}

function holdsObject(json: Json | undefined): boolean {
  if (typeof json !== "object" || json === null) return false;
  if (Array.isArray(json)) return json.some(holdsObject);
  return (json as { type?: Json }).type === "object" || Object.values(json).some(holdsObject);
}
