// Generated weather of three towns. The data are the same at every start.

export const TOWNS = ["Bergen", "Palermo", "Yakutsk"] as const;
export type Town = (typeof TOWNS)[number];

const OF_TOWN = {
  Bergen: { mean: 8, swing: 7, daily: 5, wet: 0.65 },
  Palermo: { mean: 19, swing: 8, daily: 7, wet: 0.2 },
  Yakutsk: { mean: -9, swing: 29, daily: 10, wet: 0.25 },
} satisfies Record<Town, object>;

const DAY_MS = 86_400_000;
const START = Date.UTC(2024, 0, 1);

export interface Chosen {
  /** Days over which temperatures are averaged. */
  readonly smoothing: number;
  /** Months from 1 to 12, both included. */
  readonly first: number;
  readonly last: number;
}

/** Columns of a data source. */
export function climate(town: Town, { smoothing, first, last }: Chosen) {
  const { mean, swing, daily, wet } = OF_TOWN[town];
  const random = randomNumbers(town.length * 7919);
  const days = Array.from({ length: 366 }, (_, day) => {
    const season = mean - swing * Math.cos(((day - 20) / 366) * 2 * Math.PI);
    const middle = season + 5 * (random() + random() - 1);
    const rain = random() < wet ? -12 * Math.log(1 - 0.95 * random()) : 0;
    return { middle, low: middle - daily * random(), high: middle + daily * random(), rain };
  });
  const average = (key: "middle" | "low" | "high") =>
    days.map((_, at) => {
      const around = days.slice(Math.max(0, at - Math.floor(smoothing / 2)), at + Math.ceil(smoothing / 2));
      return around.reduce((sum, day) => sum + day[key], 0) / around.length;
    });
  const isShown = (_: unknown, day: number): boolean => {
    const month = new Date(START + day * DAY_MS).getUTCMonth() + 1;
    return month >= first && month <= last;
  };
  return {
    day: days.map((_, day) => START + day * DAY_MS).filter(isShown),
    mean: average("middle").filter(isShown),
    low: average("low").filter(isShown),
    high: average("high").filter(isShown),
    rain: days.map(({ rain }) => rain).filter(isShown),
  };
}

/** A seeded generator of numbers from 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
