// Converts kind trees to TypeScript types: the values that an author may set.
import { classNameOf } from "./read-classes.js";
import { innerKinds, type Kind, type PropertySchema } from "./schema.js";

/** The names of declarations in other files. Each method returns a name and makes the generated file import it. */
export interface TypeNames {
  model(name: string): string;
  /** A type of `types.ts`. */
  helper(name: string): string;
  enumeration(name: string): string;
  /** A named kind, in `kinds.ts`. */
  alias(name: string): string;
  /** Writes a tuple type that accepts arrays. If absent, tuples are exact. */
  looseTuple?(tuple: string): string;
}

/** Returns the type of a property's values, including the forms of a dataspec. */
export function propertyType(property: PropertySchema, names: TypeNames): string {
  const type = kindType(property.kind, names);
  if (property.form === "scalar") return `${names.helper("Scalar")}<${type}>`;
  if (property.form !== "vector") return type;
  if (property.units === undefined) return `${names.helper("Vector")}<${type}>`;
  return `${names.helper("UnitsVector")}<${type}, ${literals(property.units.values)}>`;
}

export function kindType(kind: Kind, names: TypeNames): string {
  if (kind.alias === undefined || !isNamed(kind)) return kindBody(kind, names);
  // The tuples of an alias are exact.
  return names.looseTuple !== undefined && holdsTuples(kind) ? kindBody(kind, names) : names.alias(kind.alias);
}

function holdsTuples(kind: Kind): boolean {
  return kind.kind === "Tuple" || innerKinds(kind).some(holdsTuples);
}

/** Whether a kind is written by its name: single words and models are shorter without a name. */
export function isNamed(kind: Kind): boolean {
  if (kind.alias === undefined) return false;
  return !(kind.kind === "Enum" && "values" in kind && kind.values.length === 1);
}

/** Like `kindType`, for the declaration of a named kind. */
export function kindBody(kind: Kind, names: TypeNames): string {
  const inner = (of: Kind) => kindType(of, names);
  switch (kind.kind) {
    case "Any":
    case "Unknown":
    case "Func":
    case "Node":
      return "unknown";
    case "Bool":
      return "boolean";
    case "Float":
    case "Int":
    case "Percent":
      return "number";
    case "Str":
    case "CSSLength":
    case "Regex":
      return "string";
    case "PrefixedStr":
      return `\`${kind.prefix}\${string}\``;
    case "Null":
      return "null";
    case "Color":
    case "Bytes":
    case "Columns":
      return names.helper(kind.kind);
    case "Date":
      return names.helper("DateLike");
    case "Moment":
      return names.helper("Moment");
    case "AnyRef":
      return names.model("Model");
    case "Ref":
      return kind.native ? classNameOf(kind.model) : names.model(kind.model);
    case "NonNegative":
    case "Positive":
      return inner(kind.of);
    case "Nullable":
      return union([inner(kind.of), "null"]);
    case "Opt":
      return union([inner(kind.of), "undefined"]);
    case "Or":
    case "And":
      return union(kind.of.map(inner));
    case "Enum":
      return "enum" in kind ? names.enumeration(kind.enum) : literals(kind.values);
    case "List":
    case "NonEmptyList":
      return `readonly ${grouped(inner(kind.of))}[]`;
    case "Tuple":
      return tupleType(kind.of, names);
    case "Iterable":
      return `Iterable<${inner(kind.of)}>`;
    case "Set":
      return `ReadonlySet<${inner(kind.of)}>`;
    case "Mapping":
      return `ReadonlyMap<${inner(kind.key)}, ${inner(kind.of)}>`;
    case "KeyVal":
      return `{ readonly [key in ${inner(kind.key)}]?: ${inner(kind.of)} }`;
    case "Dict":
    case "Arrayable":
      return `${names.helper(kind.kind)}<${inner(kind.of)}>`;
    case "Struct":
    case "PartialStruct":
      return structType(kind.fields, kind.kind === "PartialStruct", names);
  }
}

function tupleType(items: readonly Kind[], names: TypeNames): string {
  const tuple = `readonly [${items.map(tupleItem(names)).join(", ")}]`;
  return names.looseTuple?.(tuple) ?? tuple;
}

function tupleItem(names: TypeNames): (item: Kind) => string {
  return (item) => (item.kind === "Opt" ? `${grouped(kindType(item.of, names))}?` : kindType(item, names));
}

function structType(fields: Readonly<Record<string, Kind>>, isPartial: boolean, names: TypeNames): string {
  const members = Object.entries(fields).map(([name, kind]) => {
    const of = kind.kind === "Opt" ? kind.of : kind;
    return `readonly ${name}${isPartial || kind.kind === "Opt" ? "?" : ""}: ${kindType(of, names)}`;
  });
  return `{ ${members.join("; ")} }`;
}

export function literals(values: readonly (string | number)[]): string {
  return values.map((value) => JSON.stringify(value)).join(" | ");
}

function union(types: readonly string[]): string {
  // `readonly` applies to the whole array type, so no parentheses are needed beside `|`.
  return [...new Set(types)].join(" | ");
}

function grouped(type: string): string {
  return / \| |^readonly /.test(type) ? `(${type})` : type;
}
