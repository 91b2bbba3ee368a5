// Which values of the right kind a widget can show: those that it offers, within its range.
import { heldValue } from "../model/access.js";
import { INFO, type HasProps } from "../model/has-props.js";

/** Why a widget cannot show a value of one of its properties; undefined when it can, and for all other models. */
export function whyNotShown(widget: HasProps, attr: string, value: unknown): string | undefined {
  const values: unknown[] = [value].flat();
  if (attr === "active") return whyNoItem(widget, values);
  return attr.startsWith("value") ? (whyOutOfRange(widget, values) ?? whyNotOffered(widget, values)) : undefined;
}

/** Of sliders and spinners. */
function whyOutOfRange(widget: HasProps, values: readonly unknown[]): string | undefined {
  const start = read(widget, "start") ?? read(widget, "low");
  const end = read(widget, "end") ?? read(widget, "high");
  const low = typeof start === "number" ? start : -Infinity;
  const high = typeof end === "number" ? end : Infinity;
  const isInside = values.every((value) => typeof value !== "number" || (value >= low && value <= high));
  return isInside ? undefined : `it goes from ${low} to ${high}`;
}

/** Of choices: groups by title, lists of texts, or of pairs of value and label. */
function whyNotOffered(widget: HasProps, values: readonly unknown[]): string | undefined {
  const options = read(widget, "options");
  if (typeof options !== "object" || options === null) return undefined;
  const groups: unknown[] = Array.isArray(options) ? [options] : itemsOf(options);
  const offered = new Set(groups.flat().map((option) => (Array.isArray(option) ? (option as unknown[])[0] : option)));
  const isNothing = (value: unknown): boolean => value === "" || value === null;
  return values.every((value) => isNothing(value) || offered.has(value)) ? undefined : "it is none of its options";
}

function itemsOf(options: object): unknown[] {
  return options instanceof Map ? [...(options as Map<unknown, unknown>).values()] : Object.values(options);
}

/** Of groups of buttons, and of tabs. */
function whyNoItem(widget: HasProps, values: readonly unknown[]): string | undefined {
  const items = read(widget, "labels") ?? read(widget, "tabs");
  if (!Array.isArray(items)) return undefined;
  const isItem = (index: unknown): boolean => typeof index !== "number" || index < items.length;
  return values.every(isItem) ? undefined : `it has ${items.length} items`;
}

function read(widget: HasProps, attr: string): unknown {
  const def = widget[INFO].properties.get(attr);
  return def === undefined ? undefined : heldValue(widget, def);
}
