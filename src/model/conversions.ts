// Converts short forms of values. The browser would convert titles, too, but to a model whose id the server does not know;
// the other short forms are Python's, and unknown to browsers.
import { isColorText, rgbaOf, toHex } from "../base/colors.js";
import { isTypedArray } from "../base/ndarray.js";
import { didYouMean } from "../base/nearest.js";
import { isPaletteName, palette, PALETTE_NAMES } from "../base/palettes.js";
import { isPlainObject } from "../base/plain.js";
import type { PropertyDef } from "../property/property-def.js";
import { Field } from "../serialize/specs.js";
import { dayHolder, withDays } from "./calendar-days.js";
import type { ClassInfo } from "./class-info.js";
import { columnsText } from "./rows-hint.js";
import { classNamed } from "./registry.js";

/** The owner of a property: its class, and its data source, which is set at the same time or was set before. */
interface Owner {
  readonly info: ClassInfo;
  readonly source: () => unknown;
}

/**
 * Returns the converted value. A text for a plot's title becomes a Title, one for a palette its colours, one for a colour
 * picker `#rrggbb`, and one for the `text` of labels the column of that name, if there is one. Numbers for a ticker become a
 * FixedTicker, pairs in a legend LegendItems, tooltips by label a list of pairs, ticks in texts numbers, and Dates for a
 * property of days texts. Throws PlotctlError for a short form that cannot be converted.
 */
export function converted(def: PropertyDef, value: unknown, owner: Owner): unknown {
  const holder = typeof value === "object" || typeof value === "number" ? dayHolder(def.name, owner.info) : undefined;
  if (holder !== undefined) return withDays(value, holder);
  switch (def.name) {
    case "ticker":
      return Array.isArray(value) || isTypedArray(value) ? make("FixedTicker", { ticks: value }) : value;
    case "palette":
      return typeof value === "string" && isPaletteName(value) ? palette(value) : value;
    case "color":
      return owner.info.typeName === "ColorPicker" && typeof value === "string" ? opaqueHex(value) : value;
    case "title":
      return def.schema.convert === true && typeof value === "string" ? make("Title", { text: value }) : value;
    case "text":
      return isVector(def) && typeof value === "string" && hasColumn(owner.source(), value) ? new Field(value) : value;
    case "items":
      return isLegendItems(def) && Array.isArray(value) ? value.map(legendItem) : value;
    case "tooltips":
      return owner.info.typeName === "HoverTool" && isPlainObject(value) ? Object.entries(value) : value;
    case "major_label_overrides":
      return isPlainObject(value) && !isCategorical(owner) ? new Map(Object.entries(value).map(withNumber)) : value;
    default:
      return value;
  }
}

/** Returns what was probably meant by a text that cannot be converted. */
export function hintOf(def: PropertyDef, value: unknown): string | undefined {
  if (def.schema.kind.kind === "Columns" && Array.isArray(value)) return `Write ${columnsText(value)}.`;
  return def.name === "palette" && typeof value === "string" ? didYouMean(value, PALETTE_NAMES) : undefined;
}

function make(typeName: string, attributes: object): object {
  const cls = classNamed(typeName) as unknown as new (attributes: object) => object;
  return new cls(attributes);
}

/** Colour pickers show black for any other form. */
function opaqueHex(color: string): string {
  if (!isColorText(color)) return color;
  try {
    return toHex(rgbaOf(color)).slice(0, "#rrggbb".length);
  } catch {
    // A CSS form that only browsers can parse, such as hsl().
    return color;
  }
}

const isVector = (def: PropertyDef): boolean => def.schema.form === "vector";

function hasColumn(source: unknown, name: string): boolean {
  if (typeof source !== "object" || source === null || !("column_names" in source)) return false;
  return (source.column_names as readonly string[]).includes(name);
}

function isLegendItems({ schema: { kind } }: PropertyDef): boolean {
  return kind.kind === "List" && kind.of.kind === "Ref" && kind.of.model === "LegendItem";
}

function legendItem(item: unknown): unknown {
  if (!Array.isArray(item) || item.length !== 2) return item;
  const [label, renderers] = item as readonly unknown[];
  return make("LegendItem", { label, renderers });
}

/** The ticks of these axes are texts, even if they look like numbers. */
function isCategorical({ info }: Owner): boolean {
  return info.lineage.some(({ typeName }) => typeName === "CategoricalAxis");
}

/** Keys of objects are texts, but browsers look up ticks as numbers, so the `1` of `{1: "one"}` must become a number again. */
function withNumber([key, label]: readonly [string, unknown]): [string | number, unknown] {
  const tick = Number(key);
  return [Number.isFinite(tick) && String(tick) === key ? tick : key, label];
}
