// Kinds of dates and times. What is no date is refused here: a picker that is given one shows nothing. Dates are instants,
// and texts without a zone are UTC, as everything that has to do with dates in Bokeh; where only a day is held, Dates have
// become texts before (model/calendar-days).
import { types } from "node:util";
import { REFUSED, type Rule } from "./kind.js";

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const CLOCK = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?$/;

/** Milliseconds since 1970 of an ISO text, or NaN. 30 February is no date. */
function millisecondsOf(text: string): number {
  if (!ISO_DATE.test(text)) return NaN;
  const isDay = Number(text.slice(8, 10)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  const hasZone = text.length === 10 || /(?:Z|[+-]\d\d:?\d\d)$/.test(text.slice(10));
  return isDay ? Date.parse(`${text.replace(" ", "T")}${hasZone ? "" : "Z"}`) : NaN;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The ISO text that was probably meant: with all its digits, or the day before the month before the year. */
function isoMeant(value: unknown): string | undefined {
  const [, ...parts] = (typeof value === "string" ? /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(value) : null) ?? [];
  const [first = "", middle = "", last = ""] = parts.map((part) => part.padStart(2, "0"));
  const guess = first.length === 4 ? `${first}-${middle}-${last}` : `${last}-${middle}-${first}`;
  return guess !== value && Number.isFinite(millisecondsOf(guess)) ? JSON.stringify(guess) : undefined;
}

const DATE_WORDS = 'a Date, milliseconds since 1970, or an ISO text such as "2026-01-31"';

/** Dates that are held and sent as milliseconds since 1970 UTC; ISO texts are read where they are given. */
export const date: Rule = {
  expects: DATE_WORDS,
  holdsModels: false,
  accept(value) {
    const time = types.isDate(value) ? value.getTime() : typeof value === "string" ? millisecondsOf(value) : value;
    return typeof time === "number" && Number.isFinite(time) ? time : REFUSED;
  },
  meant: isoMeant,
};

/** Places on an axis and its ends: numbers, or dates, which are held as milliseconds since 1970 UTC. */
export const moment: Rule = {
  expects: "a number or a Date",
  holdsModels: false,
  accept(value) {
    if (typeof value === "number") return value;
    return types.isDate(value) && Number.isFinite(value.getTime()) ? value.getTime() : REFUSED;
  },
};

/** Dates of pickers: held as ISO texts in UTC, without a time when it is midnight. */
export const pickerDate: Rule = {
  expects: DATE_WORDS,
  holdsModels: false,
  accept(value) {
    if (types.isDate(value)) return isoTextOf(value);
    if (typeof value === "string") return Number.isFinite(millisecondsOf(value)) ? value : REFUSED;
    return typeof value === "number" ? isoTextOf(new Date(value)) : REFUSED;
  },
  meant: isoMeant,
};

/** A Date alone, as an ISO text. */
export const isoDate: Rule = {
  expects: "a Date",
  holdsModels: false,
  accept: (value) => (types.isDate(value) ? isoTextOf(value) : REFUSED),
};

function isoTextOf(value: Date): unknown {
  if (Number.isNaN(value.getTime())) return REFUSED;
  const iso = value.toISOString().slice(0, 19);
  return iso.endsWith("T00:00:00") ? iso.slice(0, 10) : iso;
}

/** Times of day. */
export const pickerTime: Rule = {
  expects: 'a time such as "12:30" or "12:30:15", or milliseconds since midnight',
  holdsModels: false,
  accept(value) {
    if (typeof value === "string") return CLOCK.test(value) ? value : REFUSED;
    return typeof value === "number" && Number.isFinite(value) ? value : REFUSED;
  },
};
