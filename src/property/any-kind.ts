// The kind of properties that take anything: whatever has a wire form. Lists and objects are copied and frozen at every
// level; typed arrays stay as they are.
import { NDArray, isTypedArray } from "../base/ndarray.js";
import { FrozenMap, FrozenSet, frozenRecord, isPlainObject } from "../base/plain.js";
import { withoutView } from "../base/read-only-view.js";
import { isEncodable } from "../serialize/wire-values.js";
import { REFUSED, type ModelTests, type Rule } from "./kind.js";

const DEEPEST = 200;

export function anyKind(models: ModelTests): Rule {
  return {
    expects: "data or a model",
    holdsModels: true,
    accept: (value) => hold(value, 0, models),
  };
}

function hold(value: unknown, depth: number, models: ModelTests): unknown {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "bigint":
      return value;
    case "object":
      return value === null ? null : holdObject(value, depth, models);
    default:
      return REFUSED;
  }
}

function holdObject(shown: object, depth: number, models: ModelTests): unknown {
  const value = withoutView(shown);
  const isAtom = models.isModel(value) || isEncodable(value) || isTypedArray(value) || value instanceof NDArray;
  if (isAtom || Object.prototype.toString.call(value) === "[object ArrayBuffer]") return value;
  if (value instanceof Date) return value.getTime();
  if (depth > DEEPEST) return REFUSED;
  const holdAll = (items: Iterable<unknown>): unknown[] | undefined => {
    const held = [...items].map((item) => hold(item, depth + 1, models));
    return held.includes(REFUSED) ? undefined : held;
  };
  if (Array.isArray(value)) {
    const held = holdAll(value);
    return held === undefined ? REFUSED : Object.freeze(held);
  }
  if (value instanceof Set) {
    const held = holdAll(value);
    return held === undefined ? REFUSED : new FrozenSet(held);
  }
  if (value instanceof Map) {
    const keys = holdAll(value.keys());
    const items = holdAll(value.values());
    return keys === undefined || items === undefined
      ? REFUSED
      : new FrozenMap(keys.map((key, index) => [key, items[index]]));
  }
  if (!isPlainObject(value)) return REFUSED;
  const given = Object.entries(value).filter((entry) => entry[1] !== undefined);
  const held = holdAll(given.map((entry) => entry[1]));
  if (held === undefined) return REFUSED;
  return frozenRecord(given.map((entry, index): [string, unknown] => [entry[0], held[index]]));
}
