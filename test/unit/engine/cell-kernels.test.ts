// The compiled loops against the same arithmetic in float64.
import fc from "fast-check";
import { BLOCK_ROWS, cellKernels, PLACES_OUTSIDE, type Steps } from "../../../src/engine/kernels/cell-kernels.js";
import { newCodes, type Codes } from "../../../src/engine/kernels/codes.js";

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
    kernels.clearCounts(0, 12);
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
    expect([...kernels.countsFrom(0, 12)]).toEqual(counts);
  }
});

it("count more rows of one cell than a byte holds", () => {
  const kernels = cellKernels();
  kernels.clearCounts(0, 3);
  kernels.columns.fill(1);
  for (let block = 0; block < 5; block++) kernels.count(BLOCK_ROWS);
  expect([...kernels.countsFrom(0, 3)]).toEqual([0, 5 * BLOCK_ROWS, 0]);
});

it("count float32 values of any bits in the cells that their places make", () => {
  const kernels = cellKernels();
  const parts = fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 1, maxLength: 40 });
  const side = (span: Steps): Steps => ({ ...span, length: Math.min(span.length, 2 ** 11) });
  fc.assert(
    fc.property(steps.map(side), steps.map(side), parts, parts, (x, y, sharesX, sharesY) => {
      const length = Math.min(sharesX.length, sharesY.length) + extremes.length;
      const xs = Float32Array.from(valuesFor(x, sharesX).slice(-length));
      const ys = Float32Array.from(valuesFor(y, sharesY).slice(-length)).reverse();
      const counts = new Uint32Array(x.length * y.length);
      const [columns, lines] = [expected(xs, x), expected(ys, y)];
      columns.forEach((column, row) => {
        const line = lines[row] as number;
        if (column >= 0 && line >= 0) counts[line * x.length + column]!++;
      });
      kernels.clearCounts(0, counts.length);
      kernels.countSingles(xs, ys, x, y);
      expect(
        Buffer.compare(Buffer.from(kernels.countsFrom(0, counts.length).slice().buffer), Buffer.from(counts.buffer)),
      ).toBe(0);
    }),
    { numRuns: 200 },
  );
});

it.each([9, 999])("leave out the rows whose codes are not in bins of all filters, with codes below %i", (largest) => {
  const kernels = cellKernels();
  const someRows = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(4)), { minLength: 1, maxLength: 50 });
  const someBins = fc
    .tuple(fc.nat(9), fc.nat(9))
    .map(([from, to]) => ({ from: Math.min(from, to), to: Math.max(from, to) }));
  fc.assert(
    fc.property(someRows, someBins, someBins, (rows, one, other) => {
      const codes = [0, 1, 2].map((dimension) => {
        const column = newCodes(rows.length, largest);
        rows.forEach((row, index) => (column[index] = row[dimension] as number));
        return column;
      }) as [Codes, Codes, Codes];
      const isIn = (code: number, { from, to }: { from: number; to: number }): boolean => code >= from && code < to;
      const counts = new Array<number>(50).fill(0);
      for (const [a, b, c] of rows) if (isIn(a, one) && isIn(b, other)) counts[c * 10 + a]!++;
      const first = PLACES_OUTSIDE;
      kernels.clearCounts(first, 50);
      kernels.rejectNone(rows.length);
      kernels.reject(codes[0], one, 1);
      kernels.reject(codes[1], other, 4);
      kernels.columns.fill(0, 0, rows.length);
      kernels.addCodes(codes[0], 1);
      kernels.addCodes(codes[2], 10);
      kernels.leaveOut(rows.length, 5);
      kernels.count(rows.length, first);
      expect([...kernels.countsFrom(first, 50)]).toEqual(counts);
    }),
  );
});
