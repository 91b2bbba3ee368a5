// Orders of a shop, the same ones in every run.

const FIRST_NAMES =
  "Ada Ben Cleo Dora Emil Femi Gita Hugo Ines Jun Kofi Lena Mara Nils Olga Pia Quinn Rosa Sami Tove".split(" ");
const LAST_NAMES =
  "Abe Berg Cruz Dahl Eder Frost Gupta Haas Ito Jansen Kaya Lund Mbeki Nowak Okoye Park Quist Ramos Silva Tanaka".split(
    " ",
  );
const COUNTRIES = "Brazil Canada Finland Ghana India Japan Kenya Norway Spain Türkiye".split(" ");

const START = Date.UTC(2026, 0, 1);
const YEAR_MS = 365 * 86_400_000;

/** The columns of `count` orders, in the order of their times. */
export function orders(count: number) {
  let state = 17;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] as string;
  const id = Int32Array.from({ length: count }, (_, row) => 100_000 + row);
  const time = Array.from({ length: count }, (_, row) => new Date(START + Math.floor((row / count) * YEAR_MS)));
  const customer: string[] = [];
  const country: string[] = [];
  const items = new Uint8Array(count);
  const total = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    customer.push(`${pick(FIRST_NAMES)} ${pick(LAST_NAMES)}`);
    country.push(pick(COUNTRIES));
    items[row] = 1 + Math.floor(-3 * Math.log(1 - random()));
    total[row] = Math.round((items[row] as number) * (5 - 40 * Math.log(1 - random())) * 100) / 100;
  }
  return { id, time, customer, country, items, total };
}
