// Properties that store calendar days without a time, and the day that a Date means for them. For all other properties, a
// Date is an instant, which pages show in UTC.
import { types } from "node:util";
import { isPlainObject } from "../base/plain.js";
import type { ClassInfo } from "./class-info.js";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How a property stores days: pickers as ISO texts, sliders as milliseconds of midnight UTC. */
export function dayHolder(name: string, info: ClassInfo): "picker" | "slider" | undefined {
  switch (name) {
    case "disabled_dates":
    case "enabled_dates":
      return isA(info, "BaseDatePicker") ? "picker" : undefined;
    case "min_date":
    case "max_date":
      return isA(info, "BaseDatePicker") && !isA(info, "BaseDatetimePicker") ? "picker" : undefined;
    case "value":
      return dayHolder("min_date", info) ?? dayHolder("start", info);
    case "start":
    case "end":
    case "value_throttled":
      return isA(info, "DateSlider") || isA(info, "DateRangeSlider") ? "slider" : undefined;
    default:
      return undefined;
  }
}

function isA(info: ClassInfo, typeName: string): boolean {
  for (let at: ClassInfo | undefined = info; at !== undefined; at = at.parent)
    if (at.typeName === typeName) return true;
  return false;
}

/**
 * Converts the Dates in a value, also in lists and ranges, to texts of days such as "2026-01-31". For pickers, milliseconds
 * become texts, too, since browsers would show them in the time zone of the reader.
 */
export function withDays(value: unknown, holder: "picker" | "slider"): unknown {
  if (types.isDate(value)) return Number.isNaN(value.getTime()) ? value : dayOf(value);
  if (typeof value === "number" && holder === "picker" && Number.isFinite(value)) {
    return dayOf(new Date(Math.floor(value / DAY_MS) * DAY_MS));
  }
  if (Array.isArray(value)) return value.map((item) => withDays(item, holder));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDays(item, holder)]));
}

/**
 * Returns the day of a Date in local time, as for `new Date(2026, 0, 31)` and `new Date()`; but at midnight UTC, as for
 * `new Date("2026-01-31")` and the value of a slider, the day in UTC.
 */
function dayOf(date: Date): string {
  const isMidnightUtc = date.getTime() % DAY_MS === 0;
  const parts = isMidnightUtc
    ? [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
    : [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}
