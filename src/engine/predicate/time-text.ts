// Times that are written as texts. A text without a zone is UTC, as in data.

const TIME = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/** Milliseconds since 1970 UTC of a date, a number or a text such as `2026-01-31` or `2026-01-31 12:30`; else undefined. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (Object.prototype.toString.call(value) === "[object Date]") return (value as Date).getTime();
  const [, day, time = "00:00", zone = "Z"] = (typeof value === "string" && TIME.exec(value.trim())) || [];
  if (day === undefined) return undefined;
  const ms = Date.parse(`${day}T${time}${zone}`);
  // Some days that do not exist are read as days of the next month.
  const isReal = !Number.isNaN(ms) && new Date(`${day}T00:00Z`).toISOString().startsWith(day);
  return isReal ? ms : undefined;
}
