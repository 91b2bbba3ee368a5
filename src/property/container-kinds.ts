// Kinds of lists, tuples, sets, maps and structs. A property stores a frozen copy, so that a change in place throws instead
// of silently not being synced. Arrays of data (`Arrayable`, columns) are stored without a copy.
import { isTypedArray, NDArray, type TypedArray } from "../base/ndarray.js";
import { nearest } from "../base/nearest.js";
import { entriesInOrder, FrozenMap, FrozenSet, frozenRecord, isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { acceptColumn, columnsKind } from "./columns.js";
import type { ContainerTree, KindTree } from "./kind-tree.js";
import { REJECTED, wrongPart, type Kind, type Rule, type WrongPart } from "./kind.js";
import { Unsendable } from "./sendable.js";

const CONTAINERS = new Set<string>([
  ...["List", "NonEmptyList", "Set", "Dict", "Arrayable", "Iterable", "Tuple"],
  ...["Mapping", "KeyVal", "Struct", "PartialStruct", "Columns"],
]);

export function isContainerTree(tree: KindTree): tree is ContainerTree {
  return CONTAINERS.has(tree.kind);
}

export function containerKind(tree: ContainerTree, kindOf: (tree: KindTree) => Kind): Rule {
  switch (tree.kind) {
    case "List":
      return listKind(kindOf(tree.of), 0);
    case "NonEmptyList":
      return listKind(kindOf(tree.of), 1);
    case "Iterable":
    case "Arrayable":
      return arrayableKind();
    case "Set":
      return setKind(kindOf(tree.of));
    case "Tuple":
      return tupleKind(tree.of.map(kindOf), tree.of.filter(({ kind }) => kind !== "Opt").length);
    case "Dict":
      return dictKind(kindOf(tree.of));
    case "Mapping":
    case "KeyVal":
      return mappingKind(kindOf(tree.key), kindOf(tree.of));
    case "Struct":
    case "PartialStruct":
      return structKind(tree.fields, tree.kind === "Struct", kindOf);
    case "Columns":
      return columnsKind;
  }
}

/** Accepts all items, or returns undefined. */
function acceptItems(items: Iterable<unknown>, kind: Kind): unknown[] | undefined {
  const held: unknown[] = [];
  for (const item of items) {
    const accepted = kind.accept(item);
    if (accepted === REJECTED) return undefined;
    held.push(accepted);
  }
  return held;
}

/** Returns the first rejected item. `place` returns its path. */
function firstRefused(items: Iterable<unknown>, kind: Kind, place = listPlace): WrongPart | undefined {
  let index = 0;
  for (const item of items) {
    if (kind.accept(item) === REJECTED) return wrongPart(kind, item, place(index));
    index++;
  }
  return undefined;
}

const listPlace = (index: number): string => `[${index}]`;

function listKind(item: Kind, least: number): Rule {
  return {
    expects: `a ${least > 0 ? "non-empty " : ""}list, each item ${item.expects}`,
    holdsModels: item.holdsModels,
    accept(value) {
      const list = listOf(value);
      if (list === undefined || list.length < least) return REJECTED;
      const held = acceptItems(list, item);
      return held === undefined ? REJECTED : Object.freeze(held);
    },
    inside(value) {
      const list = listOf(value);
      return list === undefined ? undefined : firstRefused(list, item);
    },
    takes: "list",
  };
}

/** Returns the items of a value for a list. Python sends NumPy arrays in lists as NDArrays. */
function listOf(value: unknown): readonly unknown[] | TypedArray | undefined {
  if (value instanceof NDArray) return value.shape.length > 0 ? value.tolist() : undefined;
  return Array.isArray(value) || isTypedArray(value) ? value : undefined;
}

/** Lists are copied and frozen, typed arrays are stored unchanged. The kind of the items is not checked. */
function arrayableKind(): Rule {
  return {
    expects: "an array, a typed array or an NDArray",
    holdsModels: false,
    accept(value) {
      const held = acceptColumn(value);
      if (held instanceof Unsendable) return REJECTED;
      return Array.isArray(held) && !Object.isFrozen(held) ? Object.freeze([...(held as readonly unknown[])]) : held;
    },
    inside(value) {
      const held = acceptColumn(value);
      return held instanceof Unsendable ? held : undefined;
    },
    takes: "list",
  };
}

function setKind(item: Kind): Rule {
  return {
    expects: `a set, each item ${item.expects}`,
    holdsModels: item.holdsModels,
    accept(value) {
      if (!(value instanceof Set || Array.isArray(value))) return REJECTED;
      const held = acceptItems(value, item);
      return held === undefined ? REJECTED : new FrozenSet(held);
    },
    inside: (value) => (value instanceof Set || Array.isArray(value) ? firstRefused(value, item) : undefined),
    takes: "list",
  };
}

/** Shortens a repeated expectation. */
function expectedTuple(items: readonly string[]): string {
  const [first = ""] = items;
  if (items.length > 1 && first.length > 30 && items.every((item) => item === first)) {
    return `a list of ${items.length}, each ${first}`;
  }
  const rest = items.slice(1);
  const isLong = rest.length > 2 && rest.join().length > 40 && rest.every((item) => item === rest[0]);
  return isLong ? `[${first}, and ${rest.length} times ${rest[0] ?? ""}]` : `[${items.join(", ")}]`;
}

/** The first `least` items are required, the others may be omitted at the end. */
function tupleKind(items: readonly Kind[], least: number): Rule {
  return {
    expects: expectedTuple(items.map((item) => item.expects)),
    holdsModels: items.some((item) => item.holdsModels),
    accept(value) {
      if (!Array.isArray(value) || value.length < least || value.length > items.length) return REJECTED;
      // Not value.map, which would skip holes, as in [, 1].
      const held = Array.from(value, (item, index) => items[index]?.accept(item));
      return held.includes(REJECTED) ? REJECTED : Object.freeze(held);
    },
    inside(value) {
      if (!Array.isArray(value) || value.length < least || value.length > items.length) return undefined;
      const wrong = items.findIndex((item, index) => index < value.length && item.accept(value[index]) === REJECTED);
      const kind = items[wrong];
      return kind === undefined ? undefined : wrongPart(kind, value[wrong], listPlace(wrong));
    },
    takes: "list",
  };
}

/** Returns the first rejected value of an object or Map, or its key if there is a kind for keys. */
function refusedEntry(value: unknown, item: Kind, key?: Kind): WrongPart | undefined {
  const entries = value instanceof Map ? [...value] : isPlainObject(value) ? Object.entries(value) : [];
  const keys = entries.map((entry): unknown => entry[0]);
  const items = entries.map((entry): unknown => entry[1]);
  const wrongKey = key === undefined ? undefined : firstRefused(keys, key, (index) => `key ${show(keys[index])}`);
  return wrongKey ?? firstRefused(items, item, (index) => `[${show(keys[index])}]`);
}

function dictKind(item: Kind): Rule {
  return {
    expects: `an object, each value ${item.expects}`,
    holdsModels: item.holdsModels,
    accept(value) {
      const entries = value instanceof Map ? [...value] : isPlainObject(value) ? entriesInOrder(value) : undefined;
      if (entries?.every(([key]) => typeof key === "string") !== true) return REJECTED;
      const held = acceptItems(
        entries.map((entry): unknown => entry[1]),
        item,
      );
      if (held === undefined) return REJECTED;
      return frozenRecord(entries.map((entry, index): [string, unknown] => [entry[0] as string, held[index]]));
    },
    inside: (value) => refusedEntry(value, item),
    takes: "object",
  };
}

function mappingKind(key: Kind, item: Kind): Rule {
  return {
    expects: `a Map, each key ${key.expects}, each value ${item.expects}`,
    holdsModels: key.holdsModels || item.holdsModels,
    accept(value) {
      const entries = value instanceof Map ? [...value] : isPlainObject(value) ? entriesInOrder(value) : undefined;
      if (entries === undefined) return REJECTED;
      const keys = acceptItems(
        entries.map((entry): unknown => entry[0]),
        key,
      );
      const items = acceptItems(
        entries.map((entry): unknown => entry[1]),
        item,
      );
      if (keys === undefined || items === undefined) return REJECTED;
      return new FrozenMap(keys.map((accepted, index) => [accepted, items[index]] as const));
    },
    inside: (value) => refusedEntry(value, item, key),
    takes: "object",
  };
}

function structKind(
  fields: Readonly<Record<string, KindTree>>,
  needsAll: boolean,
  kindOf: (tree: KindTree) => Kind,
): Rule {
  const kinds = Object.entries(fields).map(([name, tree]) => ({
    name,
    kind: kindOf(tree),
    isNeeded: needsAll && tree.kind !== "Opt",
  }));
  return {
    expects: `{${kinds.map(({ name, isNeeded }) => `${name}${isNeeded ? "" : "?"}`).join(", ")}}`,
    holdsModels: kinds.some(({ kind }) => kind.holdsModels),
    accept(value) {
      if (!isPlainObject(value) || Object.keys(value).some((key) => !Object.hasOwn(fields, key))) return REJECTED;
      const held: [string, unknown][] = [];
      for (const { name, kind, isNeeded } of kinds) {
        const given = value[name];
        if (given === undefined) {
          if (isNeeded) return REJECTED;
          continue;
        }
        const accepted = kind.accept(given);
        if (accepted === REJECTED) return REJECTED;
        held.push([name, accepted]);
      }
      return frozenRecord(held);
    },
    inside(value) {
      if (!isPlainObject(value)) return undefined;
      const known = kinds.map(({ name }) => name);
      const extra = Object.keys(value).find((name) => !known.includes(name));
      if (extra !== undefined) {
        const meant = nearest(extra, known);
        const hint = meant === undefined ? "" : ` (did you mean "${meant}"?)`;
        return { at: "", why: `expected one of the keys ${known.join(", ")}, got ${show(extra)}${hint}` };
      }
      for (const { name, kind, isNeeded } of kinds) {
        const given = value[name];
        if (given === undefined ? isNeeded : kind.accept(given) === REJECTED) return wrongPart(kind, given, `.${name}`);
      }
      return undefined;
    },
    takes: "object",
  };
}
