// A year of invented weather in four towns: per day the lowest and highest temperature, rain and wind.
import { seeded, times } from "./random.js";

export interface Day {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** What is usual for the day of the year. */
  readonly usual: number;
  /** Millimetres. */
  readonly rain: number;
  /** Metres per second. */
  readonly wind: number;
  /** Where the wind comes from, clockwise from north, in degrees. */
  readonly from: number;
}

interface Climate {
  readonly mean: number;
  readonly swing: number;
  readonly span: number;
  /** Part of the days with rain, and how much there is of it then. */
  readonly wet: number;
  readonly rain: number;
  readonly wind: number;
  readonly from: number;
}

const climates: Readonly<Record<string, Climate>> = {
  "Port Aldine": { mean: 11, swing: 6, span: 6, wet: 0.48, rain: 6, wind: 6.5, from: 240 },
  "Kestrel Pass": { mean: 3, swing: 11, span: 9, wet: 0.4, rain: 9, wind: 8, from: 300 },
  Sorrel: { mean: 15, swing: 10, span: 12, wet: 0.22, rain: 8, wind: 3.5, from: 120 },
  "Lower Tarn": { mean: 9, swing: 8, span: 8, wet: 0.36, rain: 5, wind: 4.5, from: 200 },
};

const DAY_MS = 86_400_000;

/** The days of 2024, by town. */
export const WEATHER: ReadonlyMap<string, readonly Day[]> = new Map(
  Object.entries(climates).map(([town, climate], index) => [town, year(climate, index + 1)]),
);

function year({ mean, swing, span, wet, rain, wind, from }: Climate, seed: number): Day[] {
  const random = seeded(seed * 97);
  let spell = 0;
  return times(366, (day) => {
    spell = 0.82 * spell + random.normal(0, 1.5);
    const usual = mean - swing * Math.cos(((day - 22) / 366) * 2 * Math.PI);
    const isWet = random.uniform(0, 1) < wet * (1 + 0.3 * Math.cos((day / 366) * 2 * Math.PI));
    const half = (span / 2) * random.uniform(0.6, 1.3) * (isWet ? 0.7 : 1.1);
    return {
      at: Date.UTC(2024, 0, 1) + day * DAY_MS,
      low: usual + spell - half,
      high: usual + spell + half,
      usual,
      rain: isWet ? -rain * Math.log(1 - random.uniform(0, 0.97)) : 0,
      wind: Math.max(0.3, random.normal(wind, wind / 2.6)),
      from: (from + random.normal(0, 62) + 720) % 360,
    };
  });
}

/** The data for some days: columns by day, columns by wind direction, and totals. */
export function summed(days: readonly Day[]) {
  let sum = 0;
  const byDay = {
    at: days.map(({ at }) => at),
    low: days.map(({ low }) => low),
    high: days.map(({ high }) => high),
    usual: days.map(({ usual }) => usual),
    rain: days.map(({ rain }) => rain),
    sum: days.map(({ rain }) => (sum += rain)),
  };
  const count = Math.max(1, days.length);
  const blown = times(8, (index) => days.filter(({ from }) => Math.round(from / 45) % 8 === index));
  const turn = times(8, (index) => Math.PI / 2 - (index * Math.PI) / 4);
  const byDirection = {
    from: turn.map((middle) => middle - 0.34),
    to: turn.map((middle) => middle + 0.34),
    percent: blown.map(({ length }) => (100 * length) / count),
    speed: blown.map((some) => some.reduce((sum, { wind }) => sum + wind, 0) / Math.max(1, some.length)),
  };
  const numbers = {
    Highest: `${Math.max(...byDay.high).toFixed(1)} °C`,
    Lowest: `${Math.min(...byDay.low).toFixed(1)} °C`,
    Rain: `${sum.toFixed(0)} mm`,
    "Days with rain": `${days.filter(({ rain }) => rain > 0).length} of ${days.length}`,
  };
  return { byDay, byDirection, numbers, wettest: Math.max(1, ...byDay.rain), rain: Math.max(1, sum) };
}
