// Values that a property takes in a short form and holds in a longer one. The browser would do the same, but then with
// a model whose id the server does not know.
import type { PropertyDef } from "../property/property-def.js";
import { classNamed } from "./registry.js";

/** The value to check in place of the given one: a text for a plot's title becomes a Title. */
export function converted(def: PropertyDef, value: unknown): unknown {
  if (def.schema.convert !== true || def.name !== "title" || typeof value !== "string") return value;
  const Title = classNamed("Title") as unknown as new (attributes: { text: string }) => object;
  return new Title({ text: value });
}
