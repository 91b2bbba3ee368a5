// Converts BokehJS's kind objects to kind trees. Alternatives that exist only in a browser (DOM nodes, functions) are
// omitted.
import type { Bokeh, BokehClass, BokehKind } from "./load-bokeh.js";
import { PLACES } from "./overlay.js";
import type { FoundClass } from "./read-classes.js";
import type { Kind } from "./schema.js";

export interface KindReader {
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
  read(kind: BokehKind): Kind;
}

export function createKindReader(bokeh: Bokeh, classes: ReadonlyMap<BokehClass, FoundClass>): KindReader {
  const { Kind: KindClass } = bokeh.module("core/kinds") as unknown as { Kind: abstract new () => BokehKind };
  const hasProps = bokeh.module("core/has_props").HasProps as BokehClass;
  const enumNames = new Map<unknown, string>();
  for (const [name, value] of Object.entries(bokeh.module("core/enums"))) {
    if (isEnum(value) && !enumNames.has(value)) enumNames.set(value, name);
  }
  const aliases = readAliases(bokeh, (value) => value instanceof KindClass);

  const read = (kind: BokehKind): Kind => {
    const tree = readTree(kind);
    const alias = aliases.get(kind);
    if (alias === undefined || "enum" in tree || tree.kind !== kind.kind_name) return tree;
    return { ...(PLACES.includes(alias) ? withMoments(tree) : tree), alias };
  };

  const inner = (kind: BokehKind | undefined): Kind => {
    if (kind === undefined) throw new Error("a kind of BokehJS lacks its inner kind; see load-bokeh.ts");
    return read(kind);
  };

  const readTree = (kind: BokehKind): Kind => {
    const name = kind.kind_name as Kind["kind"];
    switch (name) {
      case "Nullable":
      case "Opt":
      case "NonNegative":
      case "Positive":
        return { kind: name, of: inner(kind.base_type) };
      case "List":
      case "NonEmptyList":
      case "Set":
      case "Dict":
      case "Arrayable":
      case "Iterable":
        return { kind: name, of: inner(kind.item_type) };
      case "Or":
        return readAlternatives(kind);
      case "And":
      case "Tuple":
        return { kind: name, of: (kind.types ?? []).map(read) };
      case "Mapping":
      case "KeyVal":
        return { kind: name, key: inner(kind.key_type), of: inner(kind.item_type) };
      case "Struct":
      case "PartialStruct": {
        const fields = Object.entries(kind.struct_type ?? {}).map(([field, type]) => [field, read(type)] as const);
        return { kind: name, fields: Object.fromEntries(fields) };
      }
      case "Enum": {
        const known = enumNames.get(kind);
        return known === undefined ? { kind: name, values: [...(kind.values ?? [])] } : { kind: name, enum: known };
      }
      case "Ref":
        return readReference(kind.obj_type);
      case "PrefixedStr":
        return { kind: name, prefix: kind.prefix ?? "" };
      case "Regex":
        return { kind: name, regex: kind.regex?.source ?? "" };
      case "Any":
      case "Unknown":
      case "Bool":
      case "Float":
      case "Int":
      case "Percent":
      case "Str":
      case "CSSLength":
      case "Color":
      case "Bytes":
      case "Null":
      case "AnyRef":
      case "Func":
      case "Node":
        return { kind: name };
      case "Date":
      case "Moment":
      case "Columns":
      default:
        throw new Error(`unknown kind of BokehJS: ${kind.kind_name}`);
    }
  };

  const readReference = (target: BokehClass | undefined): Kind => {
    if (target === hasProps) return { kind: "AnyRef" };
    const found = target && classes.get(target);
    return found ? { kind: "Ref", model: found.name } : { kind: "Ref", model: target?.name ?? "", native: true };
  };

  const readAlternatives = (kind: BokehKind): Kind => {
    const all = (kind.types ?? []).map(read);
    const [first, ...rest] = all.filter((alternative) => !livesInBrowser(alternative));
    if (first === undefined) throw new Error("a kind of BokehJS has no alternative that can be sent");
    return rest.length === 0 ? first : { kind: "Or", of: [first, ...rest] };
  };

  return {
    enums: Object.fromEntries([...enumNames].map(([kind, name]) => [name, [...((kind as BokehKind).values ?? [])]])),
    read,
  };
}

function isEnum(value: unknown): boolean {
  return typeof value === "object" && value !== null && (value as BokehKind).kind_name === "Enum";
}

function livesInBrowser(kind: Kind): boolean {
  if (kind.kind === "Func" || kind.kind === "Node") return true;
  return "native" in kind && kind.model !== "Date";
}

/** Returns the kind with its numbers replaced by Moment, which also accepts dates. */
function withMoments(kind: Kind): Kind {
  if (kind.kind === "Float") return { kind: "Moment" };
  if (kind.kind === "Nullable") return { ...kind, of: withMoments(kind.of) };
  return kind.kind === "Or" ? { ...kind, of: kind.of.map(withMoments) } : kind;
}

/**
 * Finds names for compound kinds that a module exports, such as `BorderRadius`, which say more than a list of alternatives.
 * Names that several modules use for different kinds are ignored.
 */
function readAliases(bokeh: Bokeh, isKind: (value: unknown) => value is BokehKind): ReadonlyMap<unknown, string> {
  const compound = new Set(["Or", "Struct", "PartialStruct", "Tuple", "Enum", "Nullable", "List"]);
  const kindsByName = new Map<string, Set<unknown>>();
  for (const [path, exported] of bokeh.modules) {
    if (path === "core/enums" || path.startsWith("api/") || path.endsWith("/index")) continue;
    for (const [name, value] of Object.entries(exported)) {
      if (!isKind(value) || !compound.has(value.kind_name)) continue;
      kindsByName.set(name, (kindsByName.get(name) ?? new Set()).add(value));
    }
  }
  const aliases = new Map<unknown, string>();
  for (const [name, kinds] of kindsByName) {
    for (const kind of kinds) if (kinds.size === 1 && !aliases.has(kind)) aliases.set(kind, name);
  }
  return aliases;
}
