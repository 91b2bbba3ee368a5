// Finding models: by name, by class, by type name, or by the values of properties.
import { isEqual } from "../base/equal.js";
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

/** What to find models by: a class (its subclasses count too), a name, or properties. */
export type Selector<M extends HasProps = HasProps> = ModelClass<M> | AttributeSelector<M>;

/** A test for models. Names match `model.name`; a tag matches when it is among the model's tags. */
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
