// Kinds of dates and times. Invalid dates are rejected, since pickers would show nothing for them. As in Bokeh, dates are
// instants, and texts without a zone are UTC. For properties that store only a day, model/calendar-days has converted dates
// to texts before.
import { types } from "node:util";
import { REJECTED, type Rule } from "./kind.js";

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const CLOCK = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?$/;

/** Returns the milliseconds since 1970 of an ISO text, or NaN if it is not a date, such as 30 February. */
function millisecondsOf(text: string): number {
  if (!ISO_DATE.test(text)) return NaN;
  const isDay = Number(text.slice(8, 10)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  const hasZone = text.length === 10 || /(?:Z|[+-]\d\d:?\d\d)$/.test(text.slice(10));
  return isDay ? Date.parse(`${text.replace(" ", "T")}${hasZone ? "" : "Z"}`) : NaN;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Returns the ISO text that was probably meant: missing digits are added, and day, month and year are reordered. */
function isoMeant(value: unknown): string | undefined {
  const [, ...parts] = (typeof value === "string" ? /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(value) : null) ?? [];
  const [first = "", middle = "", last = ""] = parts.map((part) => part.padStart(2, "0"));
  const guess = first.length === 4 ? `${first}-${middle}-${last}` : `${last}-${middle}-${first}`;
  return guess !== value && Number.isFinite(millisecondsOf(guess)) ? JSON.stringify(guess) : undefined;
}

const DATE_WORDS = 'a Date, milliseconds since 1970, or an ISO text such as "2026-01-31"';

/** Dates that are stored and sent as milliseconds since 1970 UTC. ISO texts are converted. */
export const date: Rule = {
  expects: DATE_WORDS,
  holdsModels: false,
  accept(value) {
    const time = types.isDate(value) ? value.getTime() : typeof value === "string" ? millisecondsOf(value) : value;
    return typeof time === "number" && Number.isFinite(time) ? time : REJECTED;
  },
  meant: isoMeant,
};

/** Positions on an axis: numbers, or dates, which are stored as milliseconds since 1970 UTC. */
export const moment: Rule = {
  expects: "a number or a Date",
  holdsModels: false,
  accept(value) {
    if (typeof value === "number") return value;
    return types.isDate(value) && Number.isFinite(value.getTime()) ? value.getTime() : REJECTED;
  },
};

/** Dates of pickers: stored as ISO texts in UTC, without a time if it is midnight. */
export const pickerDate: Rule = {
  expects: DATE_WORDS,
  holdsModels: false,
  accept(value) {
    if (types.isDate(value)) return isoTextOf(value);
    if (typeof value === "string") return Number.isFinite(millisecondsOf(value)) ? value : REJECTED;
    return typeof value === "number" ? isoTextOf(new Date(value)) : REJECTED;
  },
  meant: isoMeant,
};

/** Accepts only a Date, and stores it as an ISO text. */
export const isoDate: Rule = {
  expects: "a Date",
  holdsModels: false,
  accept: (value) => (types.isDate(value) ? isoTextOf(value) : REJECTED),
};

function isoTextOf(value: Date): unknown {
  if (Number.isNaN(value.getTime())) return REJECTED;
  const iso = value.toISOString().slice(0, 19);
  return iso.endsWith("T00:00:00") ? iso.slice(0, 10) : iso;
}

/** Times of day. */
export const pickerTime: Rule = {
  expects: 'a time such as "12:30" or "12:30:15", or milliseconds since midnight',
  holdsModels: false,
  accept(value) {
    if (typeof value === "string") return CLOCK.test(value) ? value : REJECTED;
    return typeof value === "number" && Number.isFinite(value) ? value : REJECTED;
  },
};
