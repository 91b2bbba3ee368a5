// The bins of histograms and maps: their edges are round numbers, round times, or equal steps of a log axis, and together
// they hold all values. A bin has the values from its lower edge to its upper edge, without that.
import type { Scale } from "../../engine/buckets.js";
import type { Bins } from "../../engine/tables-query.js";
import type { Span } from "../window.js";

/** The edges of about `count` bins. */
export interface BinRequest extends Span {
  readonly count: number;
}

/** Steps that are round in decimals. */
const ROUND = [1, 2, 2.5, 5, 10] as const;

/** The finest step, relative to the largest value: float64 has about 16 digits. */
const FINEST = 1e-14;

/** Edges at multiples of a round number. */
export function numberEdges({ start, end, count }: BinRequest): number[] {
  const largest = Math.max(Math.abs(start), Math.abs(end));
  const width = end / count - start / count || 1;
  const wanted = Math.max(width, largest * FINEST);
  const exponent = Math.floor(Math.log10(wanted));
  const factor = ROUND.find((each) => each >= (wanted / 10 ** exponent) * (1 - Number.EPSILON * 4)) ?? 10;
  return multiples(start, end, decimals(factor, exponent));
}

/** The multiples of a step of the author. */
export function stepEdges({ start, end }: Span, step: number): number[] {
  // Written in decimals, as the author has it: three times 0.1 is 0.3.
  const [digits = "1", power = "0"] = step.toExponential().split("e");
  return multiples(start, end, decimals(Number(digits), Number(power)));
}

/** `index` times `factor` times ten to the power of `exponent`, rounded once. */
function decimals(factor: number, exponent: number): (index: number) => number {
  // A fraction of decimals is no whole number, and would be rounded twice.
  const places = (String(factor).split(".")[1] ?? "").length;
  const whole = Math.round(factor * 10 ** places);
  const power = exponent - places;
  return (index) => (power < 0 ? (index * whole) / 10 ** -power : index * whole * 10 ** power);
}

/** The edges around all values, of those that `at` returns for whole numbers. */
function multiples(start: number, end: number, at: (index: number) => number): number[] {
  const step = at(1);
  let first = Math.floor(start / step);
  while (at(first) > start) first--;
  while (at(first + 1) <= start) first++;
  const edges = [at(first)];
  for (let index = first + 1; (edges.at(-1) as number) <= end; index++) edges.push(at(index));
  return edges;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const MONTH_MS = 31 * DAY_MS;
const YEAR_MS = 366 * DAY_MS;

/** 1970 began on a Thursday. */
const MONDAY_MS = 4 * DAY_MS;

const TIME_STEPS_MS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR_MS),
  ...[1, 2].map((count) => count * DAY_MS),
  WEEK_MS,
];

const MONTH_STEPS = [1, 3, 6];

/** No Date is farther from 1970. */
const MAX_TIME_MS = 8.64e15;

/** Edges at round times in UTC: from milliseconds to weeks, which begin on Monday, months and years. */
export function timeEdges({ start, end, count }: BinRequest): number[] {
  const width = (end - start) / count || SECOND_MS;
  if (width < 1 || Math.max(Math.abs(start), Math.abs(end)) + width > MAX_TIME_MS)
    return numberEdges({ start, end, count });
  const step = TIME_STEPS_MS.find((each) => each >= width);
  if (step !== undefined) {
    const offset = step === WEEK_MS ? MONDAY_MS : 0;
    return multiples(start - offset, end - offset, (index) => index * step).map((edge) => edge + offset);
  }
  const months =
    MONTH_STEPS.find((each) => each * MONTH_MS >= width) ??
    12 * (numberEdges({ start: 0, end: (width / YEAR_MS) * count, count })[1] ?? 1);
  const first = new Date(start);
  const monthsSince0 = first.getUTCFullYear() * 12 + first.getUTCMonth();
  const edges: number[] = [];
  for (let month = Math.floor(monthsSince0 / months) * months; ; month += months) {
    const edge = new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    edges.push(edge);
    if (edge > end) return edges;
  }
}

/** Equal steps of a log axis, a whole number of them in each power of ten. For values above zero. */
export function logEdges({ start, end, count }: BinRequest): number[] {
  const decades = Math.log10(end) - Math.log10(start) || 1;
  const perDecade = Math.max(1, Math.round(count / decades));
  // As many digits as it takes to tell two edges apart.
  const digits = Math.min(17, Math.ceil(Math.log10(perDecade)) + 2);
  const at = (index: number): number => Number((10 ** (index / perDecade)).toPrecision(digits));
  let first = Math.floor(Math.log10(start) * perDecade);
  while (at(first) > start) first--;
  const edges = [at(first)];
  for (let index = first + 1; (edges.at(-1) as number) <= end; index++) edges.push(at(index));
  return edges;
}

/** As many equal steps, from end to end; the last one holds the end too. */
export function equalEdges({ start, end, count }: BinRequest): number[] {
  const [low, high] = start < end ? [start, end] : [start - 0.5, start + 0.5];
  const edges = Array.from({ length: count }, (_, index) => low * (1 - index / count) + high * (index / count));
  return [...edges, nextAfter(high)].filter((edge, index, all) => index === 0 || edge > (all[index - 1] as number));
}

/** The smallest float64 above a value. */
function nextAfter(value: number): number {
  const step = Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);
  return value + step > value ? value + step : value + step * 2;
}

/** The bins that a box shows: from the edge that is nearest to one side to the edge nearest to the other, at least one. */
export function binsBetween(edges: readonly number[], { start, end }: Span, scale: Scale): Bins {
  const [low, high] = start <= end ? [start, end] : [end, start];
  const from = nearest(edges, low, scale);
  const to = nearest(edges, high, scale);
  if (from < to) return { from, to };
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  // Beside all bins, nothing is chosen.
  if (high < first || low >= last) return { from, to: from };
  const bin = edges.findLastIndex((edge) => edge <= Math.max(first, low));
  const at = Math.min(bin, edges.length - 2);
  return { from: at, to: at + 1 };
}

function nearest(edges: readonly number[], value: number, scale: Scale): number {
  const last = edges.length - 1;
  const after = edges.findIndex((edge) => edge >= value);
  if (after <= 0) return after === 0 ? 0 : last;
  const [below, above] = [edges[after - 1] as number, edges[after] as number];
  const middle = scale === "log" && below > 0 ? Math.sqrt(below * above) : below + (above - below) / 2;
  return value < middle ? after - 1 : after;
}
