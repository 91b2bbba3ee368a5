// Finds the models that are reachable from values: through properties, lists, maps, sets, structs and dataspecs.
import { NDArray, isTypedArray } from "../base/ndarray.js";
import { isSpec } from "../serialize/specs.js";
import { HasProps, internals } from "./has-props.js";

/**
 * Adds to `found` all models that are reachable from a value. A model for which `enter` returns false is neither added nor
 * searched.
 */
export function collectModels(
  value: unknown,
  found: Set<HasProps>,
  enter: (model: HasProps) => boolean = () => true,
): void {
  const pending: object[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === "object" && part !== null) pending.push(part);
  };
  visit(value);
  // Data arrays contain no models and may be long, so they are not searched.
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part instanceof HasProps) {
      if (found.has(part) || !enter(part)) continue;
      found.add(part);
      internals.visitModelValues(part, visit);
    } else if (Array.isArray(part) || part instanceof Set) {
      part.forEach(visit);
    } else if (part instanceof Map) {
      part.forEach((item, key) => {
        visit(key);
        visit(item);
      });
    } else if (isSpec(part)) {
      visit(part.transform);
      visit("expr" in part ? part.expr : "value" in part ? part.value : undefined);
    } else if (!isTypedArray(part) && !(part instanceof NDArray)) {
      Object.values(part).forEach(visit);
    }
  }
}

/** Whether a value is a model or contains one. */
export function holdsModel(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const found = new Set<HasProps>();
  collectModels(value, found, (model) => {
    found.add(model);
    return false;
  });
  return found.size > 0;
}
