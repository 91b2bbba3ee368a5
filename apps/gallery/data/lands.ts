// Invented countries from 1950 to 2025: wealth, life expectancy and population.
import { seeded } from "./random.js";

export const YEARS = { first: 1950, last: 2025 } as const;
export const REGIONS: readonly string[] = ["coast", "plains", "highlands", "islands"];
const NAMES =
  "Arda Belm Corin Davos Eska Farn Gorl Hest Ilva Jorn Keld Lusk Marn Noval Orth Pell Quor Rusk Sarn Tove".split(" ");

const random = seeded(1_950);
const lands = NAMES.map((name, index) => ({
  name,
  region: REGIONS[index % REGIONS.length] ?? "",
  people: 2 + 70 * random.uniform(0, 1) ** 2,
  growth: random.uniform(0.002, 0.018),
  income: 900 * Math.exp(random.uniform(0, 1.9)),
  rise: random.uniform(0.012, 0.042),
  crisis: 1958 + Math.floor(random.uniform(0, 60)),
}));

/** The countries in a year, as columns. The area of a bubble is proportional to the population. */
export function landsIn(year: number) {
  const since = year - YEARS.first;
  const now = lands.map(({ name, region, people, growth, income, rise, crisis }) => {
    const lost = year < crisis ? 0 : 0.35 * Math.exp(-(((year - crisis) / 7) ** 2));
    const rich = income * Math.exp(rise * since - lost);
    const age = 34 + 42 / (1 + Math.exp(-(Math.log10(rich) - 3.55) * 2.6)) + since / 22 - 9 * lost;
    return { name, region, people: people * Math.exp(growth * since), rich, age };
  });
  return {
    name: now.map(({ name }) => name),
    region: now.map(({ region }) => region),
    people: now.map(({ people }) => people),
    income: now.map(({ rich }) => rich),
    age: now.map(({ age }) => age),
    size: now.map(({ people }) => 6 * Math.sqrt(people)),
  };
}
