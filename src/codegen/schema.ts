// The shape of `src/model/schema/models.json`: what the generator writes and the model layer reads.

/** A wire value: JSON in which objects are tagged forms, such as `{"type":"object","name":"Selection"}`. */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

/**
 * The kind of a value. Three kinds are plotctl's own: `Date` is milliseconds since 1970, and accepts a number, a Date or an
 * ISO text; `Moment` is a number, and accepts a Date; `Columns` is the data of a column source. A native reference to `Date`
 * is BokehJS's date kind, a text on the wire.
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
  /** BokehJS's name for this kind, if it has one, such as `BorderRadius`. */
  readonly alias?: string;
};

export interface Units {
  readonly values: readonly string[];
  readonly default: string;
}

export interface AliasSchema {
  readonly alias_of: string;
}

/** Without `default`, a property has none. Flags are present only if they are true. */
export interface PropertySchema {
  /** Only for dataspecs: one value per row ("vector"), one per glyph ("scalar"), or a plain value with its own class. */
  readonly form?: "vector" | "scalar" | "property";
  readonly spec?: string;
  readonly kind: Kind;
  readonly units?: Units;
  readonly default?: Wire;
  /** The default is computed from other properties; `default` is that of a new instance. */
  readonly computed?: true;
  /** Exists only in the browser. */
  readonly internal?: true;
  /** Set by the browser, or only when the model is created. */
  readonly readonly?: true;
  /** Has no default, and must be set before the model is sent. */
  readonly required?: true;
  /** BokehJS may convert the value when it is set. */
  readonly convert?: true;
  /** The items of the list must be different. */
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
  /** The script that a page must load for this model. */
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
  /** Properties that may be passed as positional arguments. */
  readonly args: readonly string[];
  /** Properties that the method sets on the glyph. */
  readonly attributes?: Readonly<Record<string, Wire>>;
}

export interface Schema {
  readonly bokehjs: string;
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
  readonly events: readonly EventSchema[];
  readonly tool_aliases: Readonly<Record<string, ToolAlias>>;
  readonly glyph_methods: Readonly<Record<string, GlyphMethod>>;
  /** Base classes come before their descendants. */
  readonly models: readonly ModelSchema[];
}

export function isAlias(property: PropertySchema | AliasSchema): property is AliasSchema {
  return "alias_of" in property;
}

/** Returns the kinds that a kind consists of. */
export function innerKinds(kind: Kind): readonly Kind[] {
  if ("fields" in kind) return Object.values(kind.fields);
  if ("key" in kind) return [kind.key, kind.of];
  if (!("of" in kind)) return [];
  return isKinds(kind.of) ? kind.of : [kind.of];
}

function isKinds(of: Kind | readonly Kind[]): of is readonly Kind[] {
  return Array.isArray(of);
}
