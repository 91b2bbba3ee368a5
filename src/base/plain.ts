// Plain objects, and maps and sets that cannot be changed in place.

/** True for `{…}` and objects without a prototype, also from another realm; false for instances of classes and lists. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The keys of a record in the order of its entries, if the object itself orders them differently. */
const ORDER: unique symbol = Symbol("plotctl.order");

/**
 * Returns an object without a prototype, in which `__proto__` is a normal key. Objects order keys that are whole numbers
 * first; `entriesInOrder` returns the entries of a record in the order given here.
 */
export function recordOf<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  let hasNumber = false;
  for (const [key, value] of entries) {
    record[key] = value;
    hasNumber ||= /^\d/.test(key);
  }
  if (hasNumber) Object.defineProperty(record, ORDER, { value: [...new Set(entries.map(([key]) => key))] });
  return record;
}

/** A `recordOf` entries that cannot be changed. */
export function frozenRecord<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.freeze(recordOf(entries));
}

/** Returns the entries of an object; those of a record in the order in which they were given. */
export function entriesInOrder(object: Readonly<Record<string, unknown>>): [string, unknown][] {
  const order = (object as { readonly [ORDER]?: readonly string[] })[ORDER];
  const entries = Object.entries(object);
  // The order is unknown for a record whose keys have changed since.
  const isSame = order?.length === entries.length && order.every((key) => Object.hasOwn(object, key));
  return isSame ? order.map((key) => [key, object[key]]) : entries;
}

function reject(): never {
  throw new TypeError(
    "This value belongs to a property and cannot be changed in place: assign a changed copy instead.",
  );
}

/** A Map whose `set`, `delete` and `clear` throw. */
export class FrozenMap<K, V> extends Map<K, V> {
  constructor(entries: Iterable<readonly [K, V]>) {
    super();
    for (const [key, value] of entries) super.set(key, value);
  }
  override set(): never {
    return reject();
  }
  override delete(): never {
    return reject();
  }
  override clear(): never {
    return reject();
  }
}

/** A Set whose `add`, `delete` and `clear` throw. */
export class FrozenSet<T> extends Set<T> {
  constructor(items: Iterable<T>) {
    super();
    for (const item of items) super.add(item);
  }
  override add(): never {
    return reject();
  }
  override delete(): never {
    return reject();
  }
  override clear(): never {
    return reject();
  }
}
