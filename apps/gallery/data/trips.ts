// 200,000 bicycle trips as CSV, always the same, and loaded once for all sessions. The text takes the place of a file.
import { read_csv } from "plotctl/data";
import { seeded, times } from "./random.js";

const DISTRICTS = ["Harbour", "Old town", "University", "Park", "Station", "Hills"];
const FIRST = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;
const random = seeded(31);
/** A number around a mean: the sum of two random numbers. */
const around = (mean: number, spread: number) =>
  mean + random.uniform(-spread, spread) + random.uniform(-spread, spread);

function trip(index: number): string {
  const share = index / 200_000;
  // More and longer trips in summer.
  const day = Math.floor(364.9 * (share + 0.1 * Math.sin(share * 2 * Math.PI)) + around(0.5, 0.25));
  const season = 1 - 0.5 * Math.cos(share * 2 * Math.PI);
  const hour = Math.abs(around(random.uniform(0, 2) < 1 ? 8 : 17, 3)) % 24;
  const start = FIRST + Math.min(364, day) * 24 * HOUR + Math.floor(hour * 60) * 60_000;
  const km = Math.abs(around(3 * season, 2));
  const minutes = km * random.uniform(3, 6) + 2;
  const district = DISTRICTS[Math.floor(random.uniform(0, 1) * random.uniform(0.3, 1) * 6)];
  return `${new Date(start).toISOString()},${district},${km.toFixed(2)},${minutes.toFixed(1)}`;
}

const text = `start,district,km,minutes\n${times(200_000, trip).join("\n")}\n`;

/** The columns of all trips. */
export const TRIPS = await read_csv(
  { text },
  { columns: { start: "date", district: "text", km: "number", minutes: "number" } },
);
