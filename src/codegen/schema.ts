// The shape of `src/model/schema/models.json`: what the generator writes and the model layer reads.

/** A wire value: JSON in which objects are tagged forms, such as `{"type":"object","name":"Selection"}`. */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

/**
 * What a value may be. Three kinds are ours: `Date` is milliseconds since 1970, given as a number, a Date, or an ISO text;
 * `Moment` is a number that may be given as a Date; `Columns` is the data of a column source. A native reference to
 * `Date` is BokehJS's: a text on the wire.
 */
export type Kind = (
  | {
      readonly kind:
        | "Any"
        | "Unknown"
        | "Bool"
        | "Float"
        | "Int"
        | "Percent"
        | "Str"
        | "CSSLength"
        | "Color"
        | "Bytes"
        | "Null"
        | "AnyRef"
        | "Func"
        | "Node"
        | "Date"
        | "Moment"
        | "Columns";
    }
  | {
      readonly kind:
        | "Nullable"
        | "Opt"
        | "NonNegative"
        | "Positive"
        | "List"
        | "NonEmptyList"
        | "Set"
        | "Dict"
        | "Arrayable"
        | "Iterable";
      readonly of: Kind;
    }
  | { readonly kind: "Or" | "And" | "Tuple"; readonly of: readonly Kind[] }
  | { readonly kind: "Mapping" | "KeyVal"; readonly key: Kind; readonly of: Kind }
  | { readonly kind: "Struct" | "PartialStruct"; readonly fields: Readonly<Record<string, Kind>> }
  | { readonly kind: "Enum"; readonly enum: string }
  | { readonly kind: "Enum"; readonly values: readonly (string | number)[] }
  | { readonly kind: "Ref"; readonly model: string; readonly native?: true }
  | { readonly kind: "PrefixedStr"; readonly prefix: string }
  | { readonly kind: "Regex"; readonly regex: string }
) & {
  /** BokehJS's own name for this kind, where it has one: `BorderRadius`, `Factor`. */
  readonly alias?: string;
};

export interface Units {
  readonly values: readonly string[];
  readonly default: string;
}

export interface AliasSchema {
  readonly alias_of: string;
}

/** No `default` means that there is none; flags stand only where they are true. */
export interface PropertySchema {
  /** Dataspecs only: one value per row, one per glyph, or a plain value with a class of its own. */
  readonly form?: "vector" | "scalar" | "property";
  readonly spec?: string;
  readonly kind: Kind;
  readonly units?: Units;
  readonly default?: Wire;
  /** The default is computed from other properties; the one given is that of a fresh instance. */
  readonly computed?: true;
  /** Never leaves the browser. */
  readonly internal?: true;
  /** Set by the browser, or once and for all when the model is made. */
  readonly readonly?: true;
  /** Has no default and must be there before the model is sent. */
  readonly required?: true;
  /** BokehJS may store another value than the one it was given. */
  readonly convert?: true;
  /** The items of the list must differ. */
  readonly distinct?: true;
}

export interface OverrideSchema {
  readonly default?: Wire;
  readonly computed?: true;
}

export interface ModelSchema {
  /** The name on the wire. */
  readonly name: string;
  readonly extends: string | null;
  /** The script a page needs before it can take this model. */
  readonly bundle: string;
  readonly registered?: true;
  readonly abstract?: true;
  readonly properties: Readonly<Record<string, PropertySchema | AliasSchema>>;
  readonly overrides?: Readonly<Record<string, OverrideSchema>>;
}

export interface EventSchema {
  readonly class: string;
  readonly event_name: string;
  /** The browser sends it to the server. */
  readonly publish?: true;
}

export interface ToolAlias {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, Wire>>;
}

export interface GlyphMethod {
  readonly glyph: string;
  /** Properties that may be given by position. */
  readonly args: readonly string[];
  /** What the method itself sets on the glyph. */
  readonly attributes?: Readonly<Record<string, Wire>>;
}

export interface Schema {
  readonly bokehjs: string;
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
  readonly events: readonly EventSchema[];
  readonly tool_aliases: Readonly<Record<string, ToolAlias>>;
  readonly glyph_methods: Readonly<Record<string, GlyphMethod>>;
  /** Bases come before what extends them. */
  readonly models: readonly ModelSchema[];
}

export function isAlias(property: PropertySchema | AliasSchema): property is AliasSchema {
  return "alias_of" in property;
}

/** The kinds that a kind is made of. */
export function innerKinds(kind: Kind): readonly Kind[] {
  if ("fields" in kind) return Object.values(kind.fields);
  if ("key" in kind) return [kind.key, kind.of];
  if (!("of" in kind)) return [];
  return isKinds(kind.of) ? kind.of : [kind.of];
}

function isKinds(of: Kind | readonly Kind[]): of is readonly Kind[] {
  return Array.isArray(of);
}
