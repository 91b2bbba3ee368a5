// Values that a property takes in a short form and holds in a longer one. The browser would do the same for titles, but
// then with a model whose id the server does not know; names of palettes it does not know at all.
import { isTypedArray } from "../base/ndarray.js";
import { didYouMean } from "../base/nearest.js";
import { isPaletteName, palette, PALETTE_NAMES } from "../base/palettes.js";
import type { PropertyDef } from "../property/property-def.js";
import { classNamed } from "./registry.js";

/**
 * The value to check in place of the given one: a text for a plot's title becomes a Title, one for a palette its colours,
 * and numbers for a ticker a FixedTicker.
 */
export function converted(def: PropertyDef, value: unknown): unknown {
  if (def.name === "ticker" && (Array.isArray(value) || isTypedArray(value))) {
    const FixedTicker = classNamed("FixedTicker") as unknown as new (attributes: { ticks: unknown }) => object;
    return new FixedTicker({ ticks: value });
  }
  if (typeof value !== "string") return value;
  if (def.name === "palette") return isPaletteName(value) ? palette(value) : value;
  if (def.schema.convert !== true || def.name !== "title") return value;
  const Title = classNamed("Title") as unknown as new (attributes: { text: string }) => object;
  return new Title({ text: value });
}

/** What a text that could not be converted was probably meant to be. */
export function hintOf(def: PropertyDef, value: unknown): string | undefined {
  return def.name === "palette" && typeof value === "string" ? didYouMean(value, PALETTE_NAMES) : undefined;
}
