// The comments above generated classes and properties: what a reader of the code wants to know and the type does not say.
import { classNameOf } from "./read-classes.js";
import { isAlias, type AliasSchema, type Kind, type ModelSchema, type PropertySchema, type Wire } from "./schema.js";
import { CLASSES } from "./class-sentences.js";
import { sentenceFor } from "./sentences.js";

const MAX_VALUE_LENGTH = 60;
const MAX_CHOICES = 7;

export interface DocFacts {
  /** The names of the model and of all that it extends, itself first. */
  readonly classes?: readonly string[];
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
}

/** What a property is for, as far as known; then what its type does not say. */
export function propertyDoc(
  name: string,
  property: PropertySchema | AliasSchema,
  { enums, classes }: DocFacts,
): string {
  if (isAlias(property)) return `Another name for \`${property.alias_of}\`.`;
  const { units, kind, form } = property;
  const sentences = [
    sentenceFor(name, classes),
    property.readonly && "Read-only.",
    property.required && "Required.",
    form === "vector" && "One for all, or one per row out of a column.",
    property.computed && "Computed where it is not set.",
    !property.computed && property.default !== undefined && `Default: \`${showWire(property.default)}\`.`,
    units && `Units: ${units.values.map((unit) => (unit === units.default ? `${unit} (default)` : unit)).join(", ")}.`,
    wordsOf(kind, enums),
  ].filter((sentence) => typeof sentence === "string");
  return sentences.length === 0 ? `The ${name.replaceAll("_", " ")}; the browser sets it.` : sentences.join(" ");
}

interface ModelFacts {
  readonly required: readonly string[];
  /** The model and all that it extends, itself first. */
  readonly lineage: readonly ModelSchema[];
}

/** What a model is, and what to know before making one. */
export function modelDoc(model: ModelSchema, { required, lineage }: ModelFacts): string {
  const parent = lineage.find(({ name }) => name !== model.name && name in CLASSES);
  const sentences = [
    CLASSES[model.name] ?? (parent === undefined ? "A model." : CLASSES[parent.name]),
    model.abstract && "A base of other models.",
    classNameOf(model.name) !== model.name && `On the wire: \`${model.name}\`.`,
    !model.abstract && required.length > 0 && `Required: ${required.map((property) => `\`${property}\``).join(", ")}.`,
    model.bundle !== "bokeh" && `Needs the bundle ${model.bundle}.`,
  ];
  return sentences.filter((sentence) => typeof sentence === "string").join(" ");
}

/** The words of a named enum, where they are few: editors show only its name. */
function wordsOf(kind: Kind, enums: DocFacts["enums"]): string | undefined {
  const bare = kind.kind === "Nullable" ? kind.of : kind;
  if (!("enum" in bare)) return undefined;
  const words = enums[bare.enum] ?? [];
  return words.length > MAX_CHOICES ? undefined : `One of ${words.map((word) => JSON.stringify(word)).join(", ")}.`;
}

/** A default as an author would write it, cut at 60 characters. */
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

/** Texts stand between backticks, in a comment of one line. */
function safeInComment(text: string): string {
  return text.replaceAll("*/", "*\\/").replaceAll("`", "'").replaceAll(/\s+/g, " ");
}
