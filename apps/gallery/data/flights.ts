// Invented flights between invented airports, as large data that all sessions share: two million, or as many as the
// environment variable FLIGHTS says. A row is a flight at one moment, so that the positions draw the routes.
import { setImmediate as nextTurn } from "node:timers/promises";
import { open } from "plotctl/data";
import { seeded } from "./random.js";

const count = Number(process.env["FLIGHTS"] ?? 2_000_000);
/** Flights per slice of work, between which the server does other things. */
const SLICE = 50_000;
const DAY_MS = 86_400_000;
const YEAR = Date.UTC(2025, 0, 1);

const random = seeded(12);
/** Two large airports in the middle of a region, and forty others: places in web Mercator metres, and a share of flights. */
const airports = Array.from({ length: 42 }, (_, index) => {
  const isHub = index < 2;
  const [x, y] = isHub
    ? [index * 900_000, index * 250_000]
    : [random.normal(400_000, 750_000), random.normal(100_000, 480_000)];
  return { x, y: y + 6_400_000, share: isHub ? 3 : 1 / (1 + index) ** 0.7 };
});

/** Threads read shared memory without a copy. */
const floats = () => new Float32Array(new SharedArrayBuffer(4 * count));
const [hour, delay, distance, x, y] = [floats(), floats(), floats(), floats(), floats()];
const day = new Float64Array(new SharedArrayBuffer(8 * count));

/** Airports as often as their share. */
const drawn = airports.flatMap((airport) =>
  Array<(typeof airports)[number]>(Math.ceil(60 * airport.share)).fill(airport),
);
/** Departures by hour: few at night, many in the morning and in the early evening. */
const BY_HOUR = [2, 1, 1, 1, 3, 12, 34, 40, 32, 26, 25, 27, 28, 27, 28, 30, 34, 40, 38, 30, 22, 14, 8, 4];
const hours = BY_HOUR.flatMap((departures, at) => Array<number>(departures).fill(at));

let state = 4711;
function next(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 2 ** 32;
}
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

for (let start = 0; start < count; start += SLICE) {
  fly(start, Math.min(count, start + SLICE));
  await nextTurn();
}

/** Fills the rows from `start` to `end`; the same ones on each start. */
function fly(start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const from = oneOf(drawn);
    let to = oneOf(drawn);
    while (to === from) to = oneOf(drawn);
    const [across, up] = [to.x - from.x, to.y - from.y];
    const along = next();
    // A route bends to one side, and no two flights take quite the same way.
    const bend = 0.12 * Math.sin(Math.PI * along) + 0.02 * (next() + next() - 1);
    x[at] = from.x + across * along - up * bend + 9000 * (next() - 0.5);
    y[at] = from.y + up * along + across * bend + 9000 * (next() - 0.5);
    distance[at] = (0.62 * Math.hypot(across, up)) / 1000 + 40 * next();
    const departure = oneOf(hours) + next();
    // More in summer, fewer at weekends.
    let date = 365 * next();
    while (next() > 0.7 - 0.25 * Math.cos((date / 365) * 2 * Math.PI) - (Math.floor(date + 3) % 7 > 4 ? 0.12 : 0))
      date = 365 * next();
    hour[at] = departure;
    day[at] = YEAR + Math.floor(date) * DAY_MS;
    // Delays add up in the course of a day, and in winter.
    const season = 1 + 0.5 * Math.cos((date / 365) * 2 * Math.PI);
    const late = -Math.log(1 - next()) * (4 + 0.9 * Math.max(0, departure - 5)) * season;
    delay[at] = Math.round(late - 9 * next() - 3);
  }
}

export const flights = await open({ columns: { hour, delay, distance, day, x, y } });
