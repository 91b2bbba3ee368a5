// The data models of a document in wire form: browsers create classes from these definitions before they read the rest. A
// document that a peer sends is read the same way. The classes of the app take precedence; others exist for that document
// only, so no client can change the classes of an app or leave classes behind.
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { ClassInfo, subclassSchema } from "../model/class-info.js";
import { makeClass, withoutModelIds } from "../model/extension/declare-class.js";
import { INFO, infoOf, type HasProps } from "../model/has-props.js";
import { Model } from "../model/model.js";
import { classNamed, declaredClass, type ModelClass } from "../model/registry.js";
import type { KindTree } from "../property/kind-tree.js";
import type { PropertySchema } from "../property/property-def.js";
import type { Decoder } from "../serialize/decoder.js";
import { Encoder } from "../serialize/encoder.js";
import type { Json, JsonObject } from "../serialize/wire-values.js";

/** The limit for one document. */
export const MAX_DEFINITIONS = 1000;
/** The limit for one definition, in characters of JSON. */
const MAX_DEFINITION_LENGTH = 64 * 1024;

/** The data models among the classes of some models, and their bases: bases first. */
export function dataModelsOf(models: Iterable<HasProps>): ClassInfo[] {
  const found = new Set<ClassInfo>();
  for (const model of models) {
    const info = model[INFO];
    if (info.origin === "built-in" || info.origin === "foreign" || found.has(info)) continue;
    for (const each of [...info.lineage].reverse()) if (isDataModel(each)) found.add(each);
  }
  return [...found];
}

/** Whether browsers have a class only by its definition. */
export function isDataModel({ origin, script }: ClassInfo): boolean {
  return origin !== "built-in" && origin !== "foreign" && script === undefined;
}

/** One definition in wire form. */
export function definitionOf({ schema, properties: defs }: ClassInfo): JsonObject {
  const properties = Object.entries(schema.properties).map(([name, own]) => {
    const { kind, form, default: value } = own as PropertySchema;
    // Models are written with each instance: those of a default would be shared, with ids that are unknown here.
    const hasDefault = value !== undefined && defs.get(name)?.defaultHoldsModels !== true;
    return { name, kind: form === undefined ? wireKind(kind) : "Any", ...(hasDefault && { default: value }) };
  });
  const overrides = Object.entries(schema.overrides ?? {}).map(([name, { default: value }]) => ({
    name,
    default: value ?? null,
  }));
  return {
    type: "model",
    name: schema.name,
    ...(schema.extends !== "Model" && schema.extends !== null && { extends: { id: schema.extends } }),
    ...(properties.length > 0 && { properties }),
    ...(overrides.length > 0 && { overrides }),
  };
}

/** A kind of browsers; for other kinds "Any": then browsers accept every value, and only this side checks it. */
function wireKind(tree: KindTree): Json {
  switch (tree.kind) {
    case "Bool":
    case "Float":
    case "Int":
    case "Bytes":
    case "Str":
    case "Null":
      return tree.kind;
    case "Percent":
      return "Float";
    case "Nullable":
    case "List":
    case "Dict":
      return [tree.kind, wireKind(tree.of)];
    case "Or":
    case "Tuple":
      return [tree.kind, ...tree.of.map(wireKind)];
    case "Enum":
      return ["Enum", ...(tree.values ?? [])];
    case "Ref":
    case "AnyRef":
      // Not by its name: the page may not have that class yet, and would then reject the whole document.
      return ["AnyRef"];
    default:
      return "Any";
  }
}

/**
 * Returns the classes of the definitions of a document. Throws PlotctlError for invalid definitions, for names of BokehJS's
 * own models, and for definitions that differ from the app's class of that name.
 */
export function readDefinitions(defs: Json, decoder: Decoder): ReadonlyMap<string, ModelClass> {
  if (!Array.isArray(defs) || defs.length > MAX_DEFINITIONS) {
    throw new PlotctlError(
      "INVALID_DEFINITION",
      `The defs of a document must be a list of at most ${MAX_DEFINITIONS}, got ${show(defs)}.`,
    );
  }
  const classes = new Map<string, ModelClass>();
  for (const def of defs as readonly Json[]) {
    const cls = readDefinition(def, classes, decoder);
    classes.set(infoOf(cls).typeName, cls);
  }
  return classes;
}

function readDefinition(def: Json, earlier: ReadonlyMap<string, ModelClass>, decoder: Decoder): ModelClass {
  if (!isPlainObject(def) || def.type !== "model" || typeof def.name !== "string" || def.name === "") {
    throw new PlotctlError("INVALID_DEFINITION", `Expected the definition of a model, got ${show(def)}.`);
  }
  const { name } = def;
  if (JSON.stringify(def).length > MAX_DEFINITION_LENGTH) {
    throw new PlotctlError(
      "INVALID_DEFINITION",
      `The definition of ${show(name)} is longer than ${MAX_DEFINITION_LENGTH} characters.`,
    );
  }
  if (ClassInfo.isBuiltIn(name) || earlier.has(name)) {
    throw new PlotctlError("INVALID_DEFINITION", `The definition of ${show(name)} uses a name that is in use.`);
  }
  const properties = readEntries(def.properties, (entry) => schemaOf(entry, decoder));
  const own = declaredClass(name);
  if (own !== undefined) return checkSame(own, name, properties);
  const base = baseOf(def, earlier);
  const parent = infoOf(base);
  const overrides = readEntries(def.overrides, (entry) => ({ default: defaultOf(entry, decoder) }));
  const schema = subclassSchema(name, parent, { properties, overrides });
  return makeClass(ClassInfo.ofDocument(schema, parent), base);
}

/** Python writes no kinds, so only the names of the properties are compared. */
function checkSame(own: ModelClass, name: string, properties: Readonly<Record<string, unknown>>): ModelClass {
  const known = infoOf(own).properties;
  const unknown = Object.keys(properties).find((property) => !known.has(property));
  if (unknown === undefined) return own;
  throw new PlotctlError(
    "INVALID_DEFINITION",
    `The definition of ${show(name)} has a property ${show(unknown)} that the app's ${name} does not have.`,
  );
}

function baseOf(
  { name, extends: base }: Record<string, unknown>,
  earlier: ReadonlyMap<string, ModelClass>,
): ModelClass {
  if (base === undefined) return Model;
  const id = isPlainObject(base) ? base.id : undefined;
  const found = typeof id === "string" ? (earlier.get(id) ?? classNamed(id)) : undefined;
  if (found === undefined)
    throw new PlotctlError("INVALID_DEFINITION", `The definition of ${show(name)} extends an unknown ${show(base)}.`);
  return found;
}

type Entry = { readonly name: string; readonly [key: string]: Json | undefined };

/** The names of properties come from a peer; `__proto__` would change the prototype of the object of values. */
function readEntries<T>(list: unknown, read: (entry: Entry) => T): Record<string, T> {
  const entries: Record<string, T> = {};
  if (list === undefined) return entries;
  const isList = Array.isArray(list) && list.every((entry) => isPlainObject(entry) && isPropertyName(entry.name));
  if (!isList)
    throw new PlotctlError("INVALID_DEFINITION", `Expected a list of properties with names, got ${show(list)}.`);
  for (const entry of list as readonly Entry[]) entries[entry.name] = read(entry);
  return entries;
}

function isPropertyName(name: unknown): name is string {
  return typeof name === "string" && name !== "" && name !== "__proto__";
}

function schemaOf(entry: Entry, decoder: Decoder): PropertySchema {
  const kind = kindOf(entry.kind ?? "Any");
  return entry.default === undefined ? { kind, required: true } : { kind, default: defaultOf(entry, decoder) };
}

/** JSON text without references to buffers of the message, in which models have no ids. */
function defaultOf({ name, default: value = null }: Entry, decoder: Decoder): Json {
  return withoutModelIds(`The default of ${show(name)}`, new Encoder().encode(decoder.decode(value)));
}

const PLAIN_KINDS = new Set(["Any", "Unknown", "Bool", "Float", "Int", "Bytes", "Str", "Null"]);

function kindOf(json: Json): KindTree {
  if (typeof json === "string" && PLAIN_KINDS.has(json)) return { kind: json } as KindTree;
  const [kind, ...rest] = (Array.isArray(json) ? json : []) as readonly Json[];
  const [first = "Any", second = "Any"] = rest;
  switch (kind) {
    case "Nullable":
    case "List":
    case "Dict":
      return { kind, of: kindOf(first) };
    case "Or":
    case "Tuple":
      return { kind, of: rest.map(kindOf) };
    case "Mapping":
      return { kind, key: kindOf(first), of: kindOf(second) };
    case "Enum":
      return { kind, values: rest.filter((word) => typeof word === "string") };
    case "Struct":
      return { kind, fields: Object.fromEntries(rest.map(fieldOf)) };
    case "Regex":
      // A client's pattern could block the server.
      return { kind: "Str" };
    case "Ref":
      return isPlainObject(first) && typeof first.id === "string" ? { kind, model: first.id } : { kind: "AnyRef" };
    case "AnyRef":
      return { kind };
    default:
      throw new PlotctlError("INVALID_DEFINITION", `${show(json)} is not a kind of property.`);
  }
}

function fieldOf(field: Json): [string, KindTree] {
  const [name, kind = "Any"] = (Array.isArray(field) ? field : []) as readonly Json[];
  if (typeof name !== "string")
    throw new PlotctlError("INVALID_DEFINITION", `Expected the name and kind of a field, got ${show(field)}.`);
  return [name, kindOf(kind)];
}
