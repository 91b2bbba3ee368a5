// The compiled loops against the same arithmetic in float64.
import fc from "fast-check";
import { BLOCK_ROWS, cellKernels, type Steps } from "../../../src/engine/kernels/cell-kernels.js";

const steps = fc.record({
  scale: fc.integer({ min: -126, max: 126 }).map((exponent) => 2 ** exponent),
  from: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -(2 ** 22), max: 2 ** 22 })),
  length: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 22 })),
});
const extremes = [NaN, Infinity, -Infinity, 0, -0, 2 ** -149, -(2 ** -149), 1e38, -1e38, 2 ** 24, -(2 ** 24)];

/** Values near the span, and extreme ones. */
function valuesFor({ scale, from, length }: Steps, parts: readonly number[]): number[] {
  return [...parts.map((part) => (from + part * length) / scale), ...extremes];
}

function expected(values: Float32Array | Float64Array, { scale, from, length }: Steps): number[] {
  return Array.from(values, (value) => {
    const place = Math.floor(value * scale) - from;
    return place >= 0 && place < length ? place + 0 : -1;
  });
}

it("find the place of any value, whatever its bits", () => {
  const kernels = cellKernels();
  const parts = fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(steps, parts, (span, shares) => {
      const given = valuesFor(span, shares);
      const singles = Float32Array.from(given);
      kernels.singles.set(singles);
      kernels.locateSingles(kernels.columns, given.length, span);
      expect([...kernels.columns.subarray(0, given.length)]).toEqual(expected(singles, span));
      kernels.doubles.set(given);
      kernels.locateDoubles(kernels.lines, given.length, span);
      expect([...kernels.lines.subarray(0, given.length)]).toEqual(expected(Float64Array.from(given), span));
    }),
    { numRuns: 2000 },
  );
});

it("count a whole block of rows, and those of a part of one", () => {
  const kernels = cellKernels();
  for (const rows of [BLOCK_ROWS, 5, 1]) {
    kernels.counts.fill(0, 0, 12);
    for (let row = 0; row < rows; row++) {
      kernels.columns[row] = (row % 5) - 1;
      kernels.lines[row] = (row % 4) - 1;
    }
    const counts = new Array<number>(12).fill(0);
    for (let row = 0; row < rows; row++) {
      const [column, line] = [(row % 5) - 1, (row % 4) - 1];
      if (column >= 0 && line >= 0) counts[line * 4 + column]!++;
    }
    kernels.combine(rows, 4);
    kernels.count(rows);
    expect([...kernels.counts.subarray(0, 12)]).toEqual(counts);
  }
});
