// The structural similarity of two pictures (Wang et al. 2004): 1 for equal ones; the mean over windows of 8 × 8 pixels of
// their brightness.
import type { Picture } from "./png.js";

const WINDOW = 8;
const STEP = 4;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** From -1 to 1. Throws for pictures of different sizes. */
export function similarity(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error(`a picture of ${one.width} × ${one.height} and one of ${other.width} × ${other.height}`);
  }
  const [a, b] = [brightness(one), brightness(other)];
  let sum = 0;
  let count = 0;
  for (let y = 0; y + WINDOW <= one.height; y += STEP) {
    for (let x = 0; x + WINDOW <= one.width; x += STEP) {
      sum += similarityOfWindow(a, b, y * one.width + x, one.width);
      count++;
    }
  }
  return sum / count;
}

function brightness({ pixels, channels, width, height }: Picture): Float64Array {
  const values = new Float64Array(width * height);
  for (let at = 0; at < values.length; at++) {
    const [red, green, blue] = [at * channels, at * channels + 1, at * channels + 2];
    values[at] = 0.299 * (pixels[red] as number) + 0.587 * (pixels[green] as number) + 0.114 * (pixels[blue] as number);
  }
  return values;
}

function similarityOfWindow(a: Float64Array, b: Float64Array, corner: number, width: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = 0; y < WINDOW; y++) {
    for (let x = 0; x < WINDOW; x++) {
      const [valueA = 0, valueB = 0] = [a[corner + y * width + x], b[corner + y * width + x]];
      sumA += valueA;
      sumB += valueB;
      sumAA += valueA * valueA;
      sumBB += valueB * valueB;
      sumAB += valueA * valueB;
    }
  }
  const n = WINDOW * WINDOW;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const [varA, varB, cov] = [sumAA / n - meanA ** 2, sumBB / n - meanB ** 2, sumAB / n - meanA * meanB];
  return ((2 * meanA * meanB + C1) * (2 * cov + C2)) / ((meanA ** 2 + meanB ** 2 + C1) * (varA + varB + C2));
}
