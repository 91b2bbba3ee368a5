// The kinds of property that an author declares, by Python's names: `Float(0.1)`, `List(String)`, `Nullable(Color)`. A kind
// says which values are accepted, their TypeScript type, and the default; one without parentheses stands for itself.
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
  /** Never there; it only carries the type. */
  declare protected readonly valueType: T;
  /** Which values are taken, and how they travel. */
  readonly schema: Pick<PropertySchema, "kind" | "form" | "spec">;
  /** The default as the author gave it; undefined: instances must be given a value. */
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

/** A kind, or the function that makes it with Python's default. */
export type PropertyLike<T> = Property<T> | (() => Property<T>);

/** The type of the values of a kind. */
export type ValueOf<P> = P extends Property<infer T> ? T : P extends () => Property<infer T> ? T : never;

type ValuesOf<P extends readonly PropertyLike<unknown>[]> = { readonly [I in keyof P]: ValueOf<P[I]> };

/** The kind that an author meant. Throws PlotctlError for anything else. */
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

/** A colour as `Color` of plotctl/models says. Without a default each instance must be given one. */
export const Color = (initial?: ColorValue): Property<ColorValue> => plain({ kind: "Color" }, initial);

/** A moment, held as milliseconds since 1970 UTC. Without a default each instance must be given one. */
export const Datetime = (initial?: DateLike): Property<DateLike> => plain({ kind: "Date" }, initial);

/** Binary data, held as an ArrayBuffer. Default: none at all, of length 0. */
export const Bytes = (initial: BytesValue = new ArrayBuffer(0)): Property<BytesValue> =>
  plain({ kind: "Bytes" }, initial);

/** Whatever can be sent. Default: null. */
export const Any = (initial: unknown = null): Property<unknown> => plain({ kind: "Any" }, initial);

/** One of some words; the default is the first of them. */
export function Enum<const W extends readonly [string, ...string[]]>(
  words: W,
  initial: W[number] = words[0],
): Property<W[number]> {
  return plain({ kind: "Enum", values: words }, initial);
}

/** A list. Default: empty. What an instance holds is a frozen copy. */
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

/** An object with values of one kind; the kind of its keys is `String`, as Python has it. Default: empty. */
export function Dict<T>(
  _keys: PropertyLike<string>,
  values: PropertyLike<T>,
  initial: Readonly<Record<string, T>> = {},
): Property<Readonly<Record<string, T>>> {
  return plain({ kind: "Dict", of: treeOf(values) }, initial);
}

/** A list of given length, each item of its own kind. Without a default each instance must be given one. */
export function Tuple<const P extends readonly PropertyLike<unknown>[]>(
  items: P,
  initial?: ValuesOf<P>,
): Property<ValuesOf<P>> {
  return plain({ kind: "Tuple", of: items.map(treeOf) }, initial);
}

/** A value of any of some kinds; the default is that of the first. */
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

/** Takes the default away: each instance must be given a value. */
export function Required<T>(kind: PropertyLike<T>): Property<T> {
  return new Property<T>(propertyOf(kind).schema, undefined);
}

/**
 * A model of a class. Without a default each instance must be given one; with one, each instance gets a copy of it.
 * Use `Nullable(Instance(…))` where there may be none.
 */
export function Instance<M extends Model>(cls: ModelClass<M>, initial?: M): Property<M> {
  if (!((cls as { prototype?: unknown }).prototype instanceof HasProps)) {
    throw new PlotctlError("INVALID_DECLARATION", `Instance: expected a class of models, got ${show(cls)}.`);
  }
  return plain({ kind: "Ref", model: infoOf(cls).typeName }, initial);
}

/** For what is drawn: a number, or a column of numbers, or an expression. Default: 0. */
export const NumberSpec = (initial: Vector<number> = 0): Property<Vector<number>> =>
  new Property<Vector<number>>({ kind: { kind: "Float" }, form: "vector", spec: "NumberSpec" }, initial);

/** For what is drawn: a text, or a column of texts, or an expression. Default: null. */
export const StringSpec = (initial: Vector<string> | null = null): Property<Vector<string> | null> =>
  new Property<Vector<string> | null>(
    { kind: { kind: "Nullable", of: { kind: "Str" } }, form: "vector", spec: "NullStringSpec" },
    initial,
  );

/** For what is drawn: a colour or null, or a column of colours, or an expression. Default: null. */
export const ColorSpec = (initial: Vector<ColorValue> | null = null): Property<Vector<ColorValue> | null> =>
  new Property<Vector<ColorValue> | null>(
    { kind: { kind: "Nullable", of: { kind: "Color" } }, form: "vector", spec: "ColorSpec" },
    initial,
  );

/** Gives a property that the class inherits another default. */
export const Override = (newDefault: unknown): OverriddenDefault => new OverriddenDefault(newDefault);
