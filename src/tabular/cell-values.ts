// How the cell of a text table is read as a number, a date or a boolean: undefined where it is none.
// Dates without a time zone are UTC, so a plot, which shows UTC, shows what the file says.

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const NAMED_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["nan", NaN],
  ["inf", Infinity],
  ["+inf", Infinity],
  ["-inf", -Infinity],
  ["infinity", Infinity],
  ["+infinity", Infinity],
  ["-infinity", -Infinity],
]);

/** Reads `12`, `-1.5e3`, `.5`, `NaN`, `inf` or `-Infinity`. */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) : NAMED_NUMBERS.get(trimmed.toLowerCase());
}

/** Whether a number is written so that only a text keeps it: with leading zeros (`007`), or as an integer beyond 2^53. */
export function isCode(text: string): boolean {
  return (
    /^\s*[+-]?0\d/.test(text) ||
    (text.length > 15 && Math.abs(Number(text)) > Number.MAX_SAFE_INTEGER && /^\s*[+-]?\d+\s*$/.test(text))
  );
}

/** Reads `true` or `false`, in any case. */
export function booleanOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === "true" ? true : word === "false" ? false : undefined;
}

const ISO_DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(?:(Z)|([+-]\d\d)(?::?(\d\d))?)?)?)?)?$/i;
const EPOCH_MS = /^[+-]?\d{5,}(?:\.\d+)?$/;
const MS_PER_MINUTE = 60_000;

/** Reads an ISO date as milliseconds since 1970 UTC: a year, a month, a day, or a day with a time, a fraction and a zone. */
export function isoDateOf(text: string): number | undefined {
  const [
    all,
    year,
    month = "01",
    day = "01",
    hour = "00",
    minute = "00",
    second = "00",
    fraction,
    ,
    zone,
    zoneMinutes,
  ] = ISO_DATE.exec(text.trim()) ?? [];
  if (all === undefined || !isTime(hour, minute, second) || !isTime(zone?.slice(1), zoneMinutes)) return undefined;
  const midnight = midnightOf(Number(year), Number(month), Number(day));
  if (midnight === undefined) return undefined;
  const minutes = Number(hour) * 60 + Number(minute) - zoneOffset(zone, zoneMinutes);
  const ms = fraction === undefined ? 0 : Number(`0.${fraction}`) * 1000;
  return midnight + minutes * MS_PER_MINUTE + Number(second) * 1000 + ms;
}

function isTime(hour = "0", minute = "0", second = "0"): boolean {
  return Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
}

const BASIC_DATE = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;

/**
 * Reads an ISO date, or a number of at least five digits as milliseconds since 1970 UTC. Eight digits that are a day of this
 * or the last century, such as 20260131, are that day: as milliseconds all of them would be on 1 January 1970.
 */
export function dateOf(text: string): number | undefined {
  const trimmed = text.trim();
  const [, year, month, day] = BASIC_DATE.exec(trimmed) ?? [];
  if (year !== undefined) return midnightOf(Number(year), Number(month), Number(day));
  return EPOCH_MS.test(trimmed) ? Number(trimmed) : isoDateOf(trimmed);
}

/** Reads an ISO date that names a day, with or without a time. Years and months alone are more often numbers and codes. */
export function wholeDateOf(text: string): number | undefined {
  return text.trim().length >= 10 ? isoDateOf(text) : undefined;
}

/** Undefined for a day that does not exist, such as 30 February. */
function midnightOf(year: number, month: number, day: number): number | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? ms
    : undefined;
}

function zoneOffset(hours: string | undefined, minutes = "0"): number {
  if (hours === undefined) return 0;
  const sign = hours.startsWith("-") ? -1 : 1;
  return sign * (Math.abs(Number(hours)) * 60 + Number(minutes));
}
