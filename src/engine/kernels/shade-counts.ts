// Colours of a density image: counts become places in a palette, 0 for cells without rows.

/** How counts become colours: by their rank, so that all colours are equally frequent, by size, or by its logarithm. */
export type Shade = "eq_hist" | "linear" | "log";

export const SHADES: readonly Shade[] = ["eq_hist", "linear", "log"];

/** Counts below this have a class of their own; above, each doubling has as many classes. */
const EXACT = 256;
const CLASSES_PER_DOUBLING = 32;
const EXACT_BITS = 8;
const CLASS_BITS = 5;
const CLASSES = EXACT + (32 - EXACT_BITS) * CLASSES_PER_DOUBLING;

export interface ShadeCountsTask {
  readonly counts: Uint32Array;
  readonly shade: Shade;
  /** The number of colours. */
  readonly colors: number;
}

/** The colours of counts, 1 to `colors`. */
export function shadeCounts({ counts, shade, colors }: ShadeCountsTask): Uint8Array {
  const image = new Uint8Array(counts.length);
  const colorOf = shade === "eq_hist" ? byRank(counts, colors) : bySize(counts, shade, colors);
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell] as number;
    if (count > 0) image[cell] = colorOf(count);
  }
  return image;
}

function bySize(counts: Uint32Array, shade: "linear" | "log", colors: number): (count: number) => number {
  const highest = counts.reduce((one, other) => Math.max(one, other), 1);
  const size = shade === "linear" ? (count: number): number => count : Math.log1p;
  const perUnit = (colors - 1) / size(highest);
  return (count) => 1 + Math.round(size(count) * perUnit);
}

function byRank(counts: Uint32Array, colors: number): (count: number) => number {
  const cells = new Uint32Array(CLASSES);
  let used = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell] as number;
    if (count === 0) continue;
    const index = classOf(count);
    cells[index] = (cells[index] as number) + 1;
    used++;
  }
  const colorOfClass = new Uint8Array(CLASSES);
  const lowest = cells.findIndex((each) => each > 0);
  // The lowest class has the first colour, the highest one the last.
  const rest = Math.max(1, used - (cells[lowest] ?? 0));
  let below = -(cells[lowest] ?? 0);
  for (let index = Math.max(0, lowest); index < CLASSES; index++) {
    below += cells[index] as number;
    colorOfClass[index] = 1 + Math.round((below / rest) * (colors - 1));
  }
  return (count) => colorOfClass[classOf(count)] as number;
}

function classOf(count: number): number {
  if (count < EXACT) return count;
  const power = 31 - Math.clz32(count);
  const within = (count >>> (power - CLASS_BITS)) & (CLASSES_PER_DOUBLING - 1);
  return EXACT + (power - EXACT_BITS) * CLASSES_PER_DOUBLING + within;
}
