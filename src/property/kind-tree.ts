// The schema's description of kinds, as trees (see model/schema).

/** A kind that many properties share has an alias, which is BokehJS's name for it. */
export type KindTree = { readonly alias?: string } & (
  | {
      readonly kind: ScalarKindName;
      readonly prefix?: string;
      readonly regex?: string;
      /** For NonNegative and Positive: integers, or any numbers. */
      readonly of?: { readonly kind: "Int" | "Float" };
    }
  | { readonly kind: "Any" | "Unknown" | "AnyRef" | "Func" | "Node" }
  | { readonly kind: "Nullable" | "Opt"; readonly of: KindTree }
  | { readonly kind: "Or" | "And"; readonly of: readonly KindTree[] }
  | { readonly kind: "Enum"; readonly enum?: string; readonly values?: readonly (string | number)[] }
  | { readonly kind: "Ref"; readonly model: string; readonly native?: boolean }
  | ContainerTree
);

export type ScalarKindName =
  | "Bool"
  | "Float"
  | "Int"
  | "Percent"
  | "Str"
  | "CSSLength"
  | "FontSize"
  | "PrefixedStr"
  | "Regex"
  | "Color"
  | "Bytes"
  | "Null"
  | "Date"
  | "Moment"
  | "NonNegative"
  | "Positive";

export type ContainerTree =
  | { readonly kind: "List" | "NonEmptyList" | "Set" | "Dict" | "Arrayable" | "Iterable"; readonly of: KindTree }
  | { readonly kind: "Tuple"; readonly of: readonly KindTree[] }
  | { readonly kind: "Mapping" | "KeyVal"; readonly key: KindTree; readonly of: KindTree }
  | { readonly kind: "Struct" | "PartialStruct"; readonly fields: Readonly<Record<string, KindTree>> }
  | { readonly kind: "Columns" };
