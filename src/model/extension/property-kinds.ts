// The kinds of properties that an author declares, with Python's names: `Float(0.1)`, `List(String)`, `Nullable(Color)`. A
// kind defines the accepted values, their TypeScript type, and the default. Parentheses without a default may be omitted.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { KindTree } from "../../property/kind-tree.js";
import type { PropertySchema } from "../../property/property-def.js";
import { HasProps, infoOf } from "../has-props.js";
import type { Model } from "../model.js";
import type { ModelClass } from "../registry.js";
import type { Bytes as BytesValue, Color as ColorValue, DateLike, Vector } from "../types.js";

/** A declared property whose values are of type `T`. */
export class Property<T> {
  /** Exists only for the compiler, as the type of the values. */
  declare protected readonly valueType: T;
  /** The accepted values and their wire form. */
  readonly schema: Pick<PropertySchema, "kind" | "form" | "spec">;
  /** The author's default; undefined if a value is required. */
  readonly initial: T | undefined;

  constructor(schema: Property<T>["schema"], initial: T | undefined) {
    this.schema = schema;
    this.initial = initial;
  }
}

/** Another default for a property that the class inherits. */
export class OverriddenDefault {
  readonly newDefault: unknown;

  constructor(newDefault: unknown) {
    this.newDefault = newDefault;
  }
}

/** A kind, or a function that makes it with Python's default. */
export type PropertyLike<T> = Property<T> | (() => Property<T>);

/** The type of the values of a kind. */
export type ValueOf<P> = P extends Property<infer T> ? T : P extends () => Property<infer T> ? T : never;

type ValuesOf<P extends readonly PropertyLike<unknown>[]> = { readonly [I in keyof P]: ValueOf<P[I]> };

/** Returns the kind of a declaration. Throws PlotctlError for other values. */
export function propertyOf(given: unknown): Property<unknown> {
  const property: unknown = typeof given === "function" ? (given as () => unknown)() : given;
  if (property instanceof Property) return property as Property<unknown>;
  throw new PlotctlError("INVALID_DECLARATION", `Expected a kind of property such as Float(0), got ${show(given)}.`);
}

const treeOf = (given: unknown): KindTree => propertyOf(given).schema.kind;

function plain<T>(kind: KindTree, initial: T | undefined): Property<T> {
  return new Property<T>({ kind }, initial);
}

/** True or false. Default: false. */
export const Bool = (initial = false): Property<boolean> => plain({ kind: "Bool" }, initial);

/** A number. Default: 0. */
export const Float = (initial = 0): Property<number> => plain({ kind: "Float" }, initial);

/** A whole number. Default: 0. */
export const Int = (initial = 0): Property<number> => plain({ kind: "Int" }, initial);

/** A number from 0 to 1. Default: 0. */
export const Percent = (initial = 0): Property<number> => plain({ kind: "Percent" }, initial);

/** A text. Default: empty. */
export const Str = (initial = ""): Property<string> => plain({ kind: "Str" }, initial);

/** A colour, like `Color` in plotctl/models. Required unless there is a default. */
export const Color = (initial?: ColorValue): Property<ColorValue> => plain({ kind: "Color" }, initial);

/** A date and time, stored as milliseconds since 1970 UTC. Required unless there is a default. */
export const Datetime = (initial?: DateLike): Property<DateLike> => plain({ kind: "Date" }, initial);

/** Binary data, stored as an ArrayBuffer. Default: empty. */
export const Bytes = (initial: BytesValue = new ArrayBuffer(0)): Property<BytesValue> =>
  plain({ kind: "Bytes" }, initial);

/** Any value that can be sent. Default: null. */
export const Any = (initial: unknown = null): Property<unknown> => plain({ kind: "Any" }, initial);

/** One of several words. Default: the first one. */
export function Enum<const W extends readonly [string, ...string[]]>(
  words: W,
  initial: W[number] = words[0],
): Property<W[number]> {
  return plain({ kind: "Enum", values: words }, initial);
}

/** A list, stored as a frozen copy. Default: empty. */
export function List<T>(item: PropertyLike<T>, initial: readonly T[] = []): Property<readonly T[]> {
  return plain({ kind: "List", of: treeOf(item) }, initial);
}

/** A set. Default: empty. */
export function Set<T>(
  item: PropertyLike<T>,
  initial: ReadonlySet<T> = new globalThis.Set(),
): Property<ReadonlySet<T>> {
  return plain({ kind: "Set", of: treeOf(item) }, initial);
}

/** An object with values of one kind. As in Python, the kind of the keys comes first: `String`. Default: empty. */
export function Dict<T>(
  _keys: PropertyLike<string>,
  values: PropertyLike<T>,
  initial: Readonly<Record<string, T>> = {},
): Property<Readonly<Record<string, T>>> {
  return plain({ kind: "Dict", of: treeOf(values) }, initial);
}

/** A list of fixed length, with a kind for each item. Required unless there is a default. */
export function Tuple<const P extends readonly PropertyLike<unknown>[]>(
  items: P,
  initial?: ValuesOf<P>,
): Property<ValuesOf<P>> {
  return plain({ kind: "Tuple", of: items.map(treeOf) }, initial);
}

/** A value of one of several kinds. Default: that of the first kind. */
export function Either<const P extends readonly PropertyLike<unknown>[]>(
  kinds: P,
  initial?: ValueOf<P[number]>,
): Property<ValueOf<P[number]>> {
  const byDefault = initial ?? (propertyOf(kinds[0]).initial as ValueOf<P[number]> | undefined);
  return plain({ kind: "Or", of: kinds.map(treeOf) }, byDefault);
}

/** A value or null. Default: null. */
export function Nullable<T>(kind: PropertyLike<T>, initial: T | null = null): Property<T | null> {
  return plain({ kind: "Nullable", of: treeOf(kind) }, initial);
}

/** Removes the default, so that a value is required. */
export function Required<T>(kind: PropertyLike<T>): Property<T> {
  return new Property<T>(propertyOf(kind).schema, undefined);
}

/**
 * A model of a class. Required unless there is a default, of which each instance gets a copy. Use `Nullable(Instance(…))` for
 * an optional one.
 */
export function Instance<M extends Model>(cls: ModelClass<M>, initial?: M): Property<M> {
  if (!((cls as { prototype?: unknown }).prototype instanceof HasProps)) {
    throw new PlotctlError("INVALID_DECLARATION", `Instance: expected a class of models, got ${show(cls)}.`);
  }
  return plain({ kind: "Ref", model: infoOf(cls).typeName }, initial);
}

/** A visual property: a number, a column of numbers, or an expression. Default: 0. */
export const NumberSpec = (initial: Vector<number> = 0): Property<Vector<number>> =>
  new Property<Vector<number>>({ kind: { kind: "Float" }, form: "vector", spec: "NumberSpec" }, initial);

/** A visual property: a text, a column of texts, or an expression. Default: null. */
export const StringSpec = (initial: Vector<string> | null = null): Property<Vector<string> | null> =>
  new Property<Vector<string> | null>(
    { kind: { kind: "Nullable", of: { kind: "Str" } }, form: "vector", spec: "NullStringSpec" },
    initial,
  );

/** A visual property: a colour or null, a column of colours, or an expression. Default: null. */
export const ColorSpec = (initial: Vector<ColorValue> | null = null): Property<Vector<ColorValue> | null> =>
  new Property<Vector<ColorValue> | null>(
    { kind: { kind: "Nullable", of: { kind: "Color" } }, form: "vector", spec: "ColorSpec" },
    initial,
  );

/** Changes the default of an inherited property. */
export const Override = (newDefault: unknown): OverriddenDefault => new OverriddenDefault(newDefault);
