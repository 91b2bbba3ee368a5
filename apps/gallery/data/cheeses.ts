// Invented cheeses: their milk, age, fat and price.
import { seeded, times } from "./random.js";

const random = seeded(404);
const milks = { cow: 31, goat: 24, sheep: 29 } as const;
const starts = ["Alder", "Birch", "Clover", "Drift", "Ember", "Fern", "Gorse", "Hazel", "Ivory", "Juniper"];
const ends = ["brook", "down", "field", "garth", "hollow", "mere"];

const cheeses = times(150, (index) => {
  const milk = (["cow", "cow", "goat", "sheep"] as const)[Math.floor(random.uniform(0, 4))] ?? "cow";
  const weeks = Math.round(2 + 90 * random.uniform(0, 1) ** 1.8);
  const fat = milks[milk] + 0.05 * weeks + random.normal(0, 2.4);
  const salt = 0.9 + 0.011 * weeks + random.normal(0, 0.22);
  const price = 9 + 0.24 * weeks + (milk === "cow" ? 0 : 7) + random.normal(0, 2.2);
  const rind = weeks < 9 ? "fresh" : weeks < 30 ? "bloomy" : "hard";
  const name = `${starts[index % starts.length] ?? ""}${ends[Math.floor(index / starts.length) % ends.length] ?? ""}`;
  const round = (value: number): number => Math.round(Math.max(0.3, value) * 100) / 100;
  return { name, milk, rind, weeks, fat: round(fat), salt: round(salt), price: round(price) };
});

/** The cheeses as columns. */
export const CHEESES = {
  name: cheeses.map(({ name }) => name),
  milk: cheeses.map(({ milk }): string => milk),
  rind: cheeses.map(({ rind }) => rind),
  weeks: cheeses.map(({ weeks }) => weeks),
  fat: cheeses.map(({ fat }) => fat),
  salt: cheeses.map(({ salt }) => salt),
  price: cheeses.map(({ price }) => price),
};
