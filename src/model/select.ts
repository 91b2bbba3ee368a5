// Selects models by name, class, type name, or values of properties.
import { isEqual } from "../base/equal.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { found, type Found } from "./broadcast.js";
import { HasProps, INFO, internals } from "./has-props.js";
import type { ModelClass } from "./registry.js";

/** A name, or properties that must have the given values; `type` is a class or name. */
export type AttributeSelector<M extends HasProps = HasProps> =
  | string
  | {
      readonly type?: ModelClass<M> | string;
      readonly name?: string;
      readonly tags?: unknown;
      readonly [attribute: string]: unknown;
    };

/** A selector of models: a class (including its subclasses), a name, or properties. */
export type Selector<M extends HasProps = HasProps> = ModelClass<M> | AttributeSelector<M>;

/** Returns the models that match a selector. */
export function foundAmong<M extends HasProps>(models: Iterable<HasProps>, selector: Selector<M>): Found<M> {
  const isWanted = matcher(selector);
  return found([...models].filter(isWanted) as M[], show(selector));
}

/** Returns the only item of a list, or null. Throws if there are several. */
export function onlyOne<M>(found: readonly M[], selector: Selector): M | null {
  if (found.length > 1) {
    throw new PlotctlError(
      "AMBIGUOUS_MATCH",
      `${found.length} models match ${show(selector)}, and select_one expects one at most.`,
    );
  }
  return found[0] ?? null;
}

/** Returns the only item of a list. Throws if there is none or more than one. */
export function exactlyOne<M>(found: readonly M[], selector: Selector): M {
  if (found.length === 1) return found[0] as M;
  throw new PlotctlError(
    "NO_MATCH",
    `${found.length} models match ${show(selector)}, and get_one expects exactly one.`,
    {
      hint: "select gives all of them.",
    },
  );
}

/** Returns a test for models. Names match `model.name`; a tag matches if it is in the model's tags. */
export function matcher(selector: Selector): (model: HasProps) => boolean {
  if (typeof selector === "string") return (model) => attributeOf(model, "name") === selector;
  if (typeof selector === "function") return (model) => model instanceof selector;
  const wanted = Object.entries(selector);
  return (model) => wanted.every(([attribute, value]) => hasAttribute(model, attribute, value));
}

function hasAttribute(model: HasProps, attribute: string, value: unknown): boolean {
  if (attribute === "type") {
    return typeof value === "function" ? model instanceof (value as ModelClass) : model[INFO].typeName === value;
  }
  const held = attributeOf(model, attribute);
  if (attribute === "tags" && Array.isArray(held) && !Array.isArray(value)) return held.includes(value);
  return isEqual(held, value);
}

function attributeOf(model: HasProps, attribute: string): unknown {
  const def = model[INFO].properties.get(attribute);
  return def === undefined ? undefined : internals.read(model, def);
}
