// The order of rows by a column of float64, against the sort of the language.
import { rowOrder } from "../../../src/engine/kernels/row-order.js";

const ROWS = 9000;

const KINDS: Readonly<Record<string, (random: () => number) => number>> = {
  even: (random) => random(),
  "many times the same": (random) => Math.round(20 * random()) / 4,
  "of all magnitudes": (random) => Math.exp(1400 * (random() - 0.5)),
  "almost equal, with a few far ones": (random) => (random() < 1e-3 ? 1e9 : 1 + 1e-13 * random()),
  "the smallest there are": (random) => 5e-324 * Math.floor(random() * 2000) * (random() < 0.5 ? -1 : 1),
  "as far apart as possible": (random) => 1.79e308 * (random() < 0.5 ? -1 : 1) * random(),
  "partly missing or infinite": (random) => [NaN, Infinity, -Infinity, 0, -0, random()][Math.floor(6 * random())]!,
};

it.each(Object.keys(KINDS))("sorts values that are %s, in both directions", (kind) => {
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const values = Float64Array.from({ length: ROWS }, () => KINDS[kind]!(random));
  for (const isDescending of [false, true]) {
    const order = rowOrder({ keys: [{ values, ranks: undefined, isDescending }], rows: ROWS }, () => undefined);
    const expected = Array.from(values.keys()).sort((one, other) => {
      const [a, b] = [values[one]!, values[other]!];
      if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
      if (a === b) return 0;
      return a < b === isDescending ? 1 : -1;
    });
    expect([...order]).toEqual(expected);
  }
});
