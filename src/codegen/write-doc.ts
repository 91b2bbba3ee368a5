// Writes the doc comments of generated classes and properties, with the facts that their types do not contain.
import { classNameOf } from "./read-classes.js";
import { isAlias, type AliasSchema, type Kind, type ModelSchema, type PropertySchema, type Wire } from "./schema.js";
import { CLASSES } from "./class-sentences.js";
import { sentenceFor } from "./sentences.js";

const MAX_VALUE_LENGTH = 60;
const MAX_CHOICES = 7;

export interface DocFacts {
  /** The names of the model and of its ancestors, itself first. */
  readonly classes?: readonly string[];
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
  /** Whether defaults, and that there is none, are left out: a table has a column for them. */
  readonly omitsDefault?: true;
}

/** Returns the doc of a property: its sentence if there is one, then what its type does not say. */
export function propertyDoc(
  name: string,
  property: PropertySchema | AliasSchema,
  { enums, classes, omitsDefault }: DocFacts,
): string {
  if (isAlias(property)) return `Another name for \`${property.alias_of}\`.`;
  const { units, kind, form } = property;
  const sentences = [
    sentenceFor(name, classes),
    property.readonly && "Read-only.",
    property.required && !omitsDefault && "Required.",
    form === "vector" && "One value for all rows, or one per row from a column.",
    property.computed && "Computed if it is not set.",
    !omitsDefault && hasShownDefault(property) && `Default: \`${showWire(property.default)}\`.`,
    units && `Units: ${units.values.map((unit) => (unit === units.default ? `${unit} (default)` : unit)).join(", ")}.`,
    wordsOf(kind, enums),
  ].filter((sentence) => typeof sentence === "string");
  if (sentences.length > 0) return sentences.join(" ");
  const isSetByBrowser = property.default === undefined && property.required !== true;
  return `The ${name.replaceAll("_", " ")}${isSetByBrowser ? "; the browser sets it" : ""}.`;
}

/** Whether the default is a plain value: others are computed from other properties. */
export function hasShownDefault(property: PropertySchema): property is PropertySchema & { readonly default: Wire } {
  return !property.computed && property.default !== undefined;
}

interface ModelFacts {
  readonly required: readonly string[];
  /** The model and its ancestors, itself first. */
  readonly lineage: readonly ModelSchema[];
}

/** Returns the doc of a class. */
export function modelDoc(model: ModelSchema, { required, lineage }: ModelFacts): string {
  const parent = lineage.find(({ name }) => name !== model.name && name in CLASSES);
  const sentences = [
    CLASSES[model.name] ?? (parent === undefined ? "A model." : CLASSES[parent.name]),
    model.abstract && "A base class of other models.",
    classNameOf(model.name) !== model.name && `On the wire: \`${model.name}\`.`,
    !model.abstract && required.length > 0 && `Required: ${required.map((property) => `\`${property}\``).join(", ")}.`,
    model.bundle !== "bokeh" && `Needs the bundle ${model.bundle}.`,
  ];
  return sentences.filter((sentence) => typeof sentence === "string").join(" ");
}

/** Lists the values of a named enum if they are few, since editors show only its name. */
function wordsOf(kind: Kind, enums: DocFacts["enums"]): string | undefined {
  const bare = kind.kind === "Nullable" ? kind.of : kind;
  if (!("enum" in bare)) return undefined;
  const words = enums[bare.enum] ?? [];
  return words.length > MAX_CHOICES ? undefined : `One of ${words.map((word) => JSON.stringify(word)).join(", ")}.`;
}

/** Returns a default as an author would write it, cut at 60 characters. */
export function showWire(wire: Wire): string {
  const text = safeInComment(describe(wire));
  return text.length <= MAX_VALUE_LENGTH ? text : `${text.slice(0, MAX_VALUE_LENGTH - 1)}…`;
}

function describe(wire: Wire): string {
  if (typeof wire !== "object" || wire === null) return JSON.stringify(wire);
  if (isList(wire)) return wire.length === 0 ? "[]" : `[${wire.map(describe).join(", ")}]`;
  const { type, name, field, value, entries } = wire;
  if (type === "object" && typeof name === "string")
    return `new ${classNameOf(name)}(${wire.attributes === undefined ? "" : "…"})`;
  if (type === "field" && typeof field === "string") return `{field: "${field}"}`;
  if (type === "value") return describe(value ?? null);
  if (type === "number") return value === "nan" ? "NaN" : value === "-inf" ? "-Infinity" : "Infinity";
  if (type === "map") return entries === undefined ? "{}" : `{${entriesOf(entries).join(", ")}}`;
  if (type === "set" && entries === undefined) return "new Set()";
  return JSON.stringify(wire);
}

function entriesOf(entries: Wire): readonly string[] {
  return (entries as readonly (readonly [Wire, Wire])[]).map(([key, value]) => `${describe(key)}: ${describe(value)}`);
}

function isList(wire: object): wire is readonly Wire[] {
  return Array.isArray(wire);
}

/** Makes a text safe between backticks in a one-line comment. */
function safeInComment(text: string): string {
  return text.replaceAll("*/", "*\\/").replaceAll("`", "'").replaceAll(/\s+/g, " ");
}
