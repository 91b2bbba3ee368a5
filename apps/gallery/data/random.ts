// Random numbers that are the same at every start and in every session: a seeded generator, and lists made with it.
// Apps with invented data use it.

/** A source of random numbers: equal seeds give equal numbers. */
export interface Random {
  /** A number from `low` up to, but not including, `high`. */
  uniform(low: number, high: number): number;
  /** A number of the normal distribution. */
  normal(mean: number, deviation: number): number;
}

/** A generator for an integer seed: a 32-bit xorshift. */
export function seeded(seed: number): Random {
  let state = Math.imul(seed, 2_654_435_761) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warmup = 0; warmup < 8; warmup++) next();
  const uniform = (low: number, high: number): number => low + (high - low) * next();
  // The sum of twelve numbers from 0 to 1 is nearly normal, with mean 6 and standard deviation 1.
  const normal = (mean: number, deviation: number): number => mean + deviation * (times(12, next).reduce(sum) - 6);
  return { uniform, normal };
}

/** A list of `count` items, each computed from its index. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** `count` numbers from `start` to `end`, both included, evenly spaced. */
export function linspace(start: number, end: number, count: number): number[] {
  return times(count, (index) => start + ((end - start) * index) / (count - 1));
}

/** A random walk of `count` numbers with normal steps. */
export function walk(random: Random, start: number, options: { count: number; step: number }): number[] {
  let level = start;
  return times(options.count, () => (level += random.normal(0, options.step)));
}

function sum(a: number, b: number): number {
  return a + b;
}
