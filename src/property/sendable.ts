// Checks that a value can be sent to browsers. It runs when a value is set, so that no model contains a value that cannot be
// sent. It is used by columns, which store the author's arrays, and by properties of any kind, which store frozen copies.
import { types } from "node:util";
import { firstUnsafe, isSafeInteger, isTypedArray, NDArray, wireArray, type TypedArray } from "../base/ndarray.js";
import { entriesInOrder, FrozenMap, FrozenSet, frozenRecord, isPlainObject } from "../base/plain.js";
import { withoutView } from "../base/read-only-view.js";
import { show } from "../base/show.js";
import { Slice } from "../serialize/slice.js";
import { Expr, Field, isSpec, Value, type Spec } from "../serialize/specs.js";
import type { WrongPart } from "./kind.js";

/** How deeply lists and objects may be nested. Browsers and the encoder have a limit that includes the models around them. */
const MAX_NESTING = 200;

/** Why a value cannot be sent. `at` is the path to the invalid part, such as `[2].from`. */
export class Unsendable implements WrongPart {
  constructor(
    readonly why: string,
    readonly at = "",
  ) {}

  /** Returns the reason with the path extended by a place in the enclosing list or object. */
  inside(place: string): Unsendable {
    return new Unsendable(this.why, place + this.at);
  }
}

/** The lists and objects around the current value. */
type Around = object[];

/**
 * Returns the array that a column, or a row of one, stores for a given one: the array itself, or a copy with replaced items.
 * Dates become milliseconds since 1970, big integers numbers, and `undefined` among numbers NaN. Returns undefined for
 * values that are not arrays.
 */
export function sendableArray(
  given: unknown,
  around: Around = [],
): readonly unknown[] | TypedArray | NDArray | Unsendable | undefined {
  const value = withoutView(given);
  if (Array.isArray(value)) return nested(value, around, () => sendableList(value, around));
  if (isTypedArray(value)) return sendableTyped(value);
  return value instanceof NDArray ? nested(value, around, () => sendableNDArray(value, around)) : undefined;
}

function sendableList(items: readonly unknown[], around: Around): readonly unknown[] | Unsendable {
  // Methods of a subclass would return instances of the subclass.
  let copy = Object.getPrototypeOf(items) === Array.prototype ? undefined : Array.from(items);
  let firstGap = -1;
  let isNumeric = true;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (typeof item === "number") continue;
    const held = item === undefined ? NaN : sendableCell(item, around);
    if (held instanceof Unsendable) return held.inside(`[${index}]`);
    if (item === undefined && firstGap === -1) firstGap = index;
    if (typeof held === "string" || (typeof held === "object" && held !== null)) isNumeric = false;
    if (held !== item) (copy ??= Array.from(items))[index] = held;
  }
  return firstGap === -1 || isNumeric ? (copy ?? items) : gapAmongOthers(`[${firstGap}]`);
}

/** `undefined` becomes NaN among numbers, for which browsers leave a gap; elsewhere it is rejected. */
export function gapAmongOthers(at: string): Unsendable {
  return new Unsendable(
    'expected a value (only numbers and dates have gaps; null or "" is a value), got undefined',
    at,
  );
}

function sendableCell(value: unknown, around: Around): unknown {
  if (typeof value !== "object") return sendableScalar(value, cellContent);
  return sendableArray(value, around) ?? sendableData(value, cellContent, around);
}

/** What else is allowed in data. */
export interface Content {
  isModel(value: unknown): boolean;
  /** What is accepted, as the end of the sentence "expected …". */
  readonly expects: string;
}

const cellContent: Content = { isModel: () => false, expects: "data" };

function sendableScalar(value: unknown, { expects }: Content): unknown {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    case "bigint":
      return isSafeInteger(value) ? Number(value) : unsafeInteger(value);
    default:
      return new Unsendable(`expected ${expects}, got ${show(value)}`);
  }
}

function unsafeInteger(integer: bigint, at = ""): Unsendable {
  const why = "expected integers up to 2^53, which browsers hold exactly (make ids texts)";
  return new Unsendable(`${why}, got ${show(integer)}`, at);
}

function sendableTyped(array: TypedArray): TypedArray | Unsendable {
  const tooLarge = firstUnsafe(array);
  if (tooLarge === -1) return wireArray(array).data;
  return unsafeInteger(array[tooLarge] as bigint, `[${tooLarge}]`);
}

function sendableNDArray(array: NDArray, around: Around): NDArray | Unsendable {
  const { data, shape } = array;
  if (isTypedArray(data)) return array;
  const held = sendableList(data, around);
  if (held instanceof Unsendable) return held;
  return held === data ? array : new NDArray(held, shape);
}

/**
 * Returns the value that a property of any kind stores: lists, objects, maps and sets are copied and frozen at all levels,
 * typed arrays are unchanged. Keys whose value is `undefined` are omitted.
 */
export function sendableData(given: unknown, content: Content, around: Around = []): unknown {
  const value = withoutView(given);
  if (value === null) return null;
  if (typeof value !== "object") return sendableScalar(value, content);
  if (content.isModel(value) || value instanceof Slice) return value;
  if (types.isDate(value)) return value.getTime();
  if (types.isArrayBuffer(value)) return value;
  if (types.isSharedArrayBuffer(value)) return new Uint8Array(value).slice().buffer;
  if (isTypedArray(value) || value instanceof NDArray) return sendableArray(value, around);
  return nested(value, around, () => {
    const copy = copied(value, (item) => sendableData(item, content, around));
    return copy ?? new Unsendable(`expected ${content.expects}, got ${show(value)} (only plain objects can be sent)`);
  });
}

/** Returns undefined for an instance of a class. */
function copied(value: object, hold: Hold): unknown {
  if (isSpec(value)) return copiedSpec(value, hold);
  if (Array.isArray(value)) return made(holdEach(value, hold), Object.freeze);
  if (types.isSet(value)) return made(holdEach(value, hold), (items) => new FrozenSet(items));
  if (types.isMap(value)) {
    const entries = new Map(value);
    const keys = holdEach(entries.keys(), hold, (key) => ` key ${show(key)}`);
    if (keys instanceof Unsendable) return keys;
    const entryPlace = (_item: unknown, index: number): string => `[${show(keys[index])}]`;
    return made(holdEach(entries.values(), hold, entryPlace), (items) => new FrozenMap(zipped(keys, items)));
  }
  if (!isPlainObject(value)) return undefined;
  const given = entriesInOrder(value).filter(([, item]) => item !== undefined);
  const keys = given.map(([key]) => key);
  const items = given.map(([, item]) => item);
  const keyPlace = (_item: unknown, index: number): string => `[${show(keys[index])}]`;
  return made(holdEach(items, hold, keyPlace), (held) => frozenRecord(zipped(keys, held)));
}

type Hold = (item: unknown) => unknown;

function copiedSpec(spec: Spec, hold: Hold): Spec | Unsendable {
  const transform = spec.transform === undefined ? undefined : hold(spec.transform);
  if (transform instanceof Unsendable) return transform.inside(".transform");
  const extras = { transform, units: spec.units };
  if (spec instanceof Field) return new Field(spec.field, extras);
  const isValue = spec instanceof Value;
  const content = hold(isValue ? spec.value : spec.expr);
  if (content instanceof Unsendable) return content.inside(isValue ? ".value" : ".expr");
  return isValue ? new Value(content, extras) : new Expr(content, extras);
}

function holdEach(
  items: Iterable<unknown>,
  hold: Hold,
  place: (item: unknown, index: number) => string = (_item, index) => `[${index}]`,
): readonly unknown[] | Unsendable {
  const all: unknown[] = [];
  for (const item of items) {
    const held = hold(item);
    if (held instanceof Unsendable) return held.inside(place(item, all.length));
    all.push(held);
  }
  return all;
}

function made<T>(items: readonly unknown[] | Unsendable, make: (items: readonly unknown[]) => T): T | Unsendable {
  return items instanceof Unsendable ? items : make(items);
}

function zipped<K>(keys: readonly K[], items: readonly unknown[]): (readonly [K, unknown])[] {
  return keys.map((key, index) => [key, items[index]] as const);
}

/** Enters a list or object. Rejects one that contains itself. */
function nested<T>(value: object, around: Around, look: () => T): T | Unsendable {
  if (around.includes(value)) return new Unsendable(`expected data, got ${show(value)}, which contains itself`);
  if (around.length >= MAX_NESTING) return new Unsendable(`expected data of at most ${MAX_NESTING} levels, got more`);
  around.push(value);
  const result = look();
  around.pop();
  return result;
}
