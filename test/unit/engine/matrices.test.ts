// Cells of matrices, in memory and in files, against brute force over all values.
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Grid } from "../../../src/engine/grid-query.js";
import type { Numbers } from "../../../src/engine/kernels/scan.js";
import { MatrixEngine } from "../../../src/engine/matrix-engine.js";
import type { MatrixValues } from "../../../src/engine/matrix-rows.js";
import { saveNpy } from "../../support/npy.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plotctl-matrices-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Window {
  readonly exponentX: number;
  readonly exponentY: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly width: number;
  readonly height: number;
  readonly kind: "mean" | "sum" | "min" | "max";
}

type Size = Omit<MatrixValues, "source">;

function ask(engine: MatrixEngine, window: Window): Promise<Grid> {
  const { exponentX, exponentY, fromX, fromY, width, height, kind } = window;
  const common = { column: "", scale: "linear" } as const;
  const x = { ...common, from: fromX, to: fromX + width, exponent: exponentX };
  const y = { ...common, from: fromY, to: fromY + height, exponent: exponentY };
  return engine.grid({ x, y, aggregate: { kind, column: "" } }, new AbortController().signal);
}

/** How many cells of a grid differ from those of all values one by one. */
function wrongCells(grid: Grid, values: ArrayLike<number>, size: Size, window: Window): number {
  const cells = window.width * window.height;
  const [counts, sums, absolutes] = [0, 1, 2].map(() => new Float64Array(cells)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [lows, highs] = [new Float64Array(cells).fill(Infinity), new Float64Array(cells).fill(-Infinity)];
  const { width, height, isReversedX, isReversedY } = size;
  for (let row = 0; row < height; row++) {
    const y = ((isReversedY ? height - 1 - row : row) >> window.exponentY) - window.fromY;
    if (y < 0 || y >= window.height) continue;
    for (let column = 0; column < width; column++) {
      const x = ((isReversedX ? width - 1 - column : column) >> window.exponentX) - window.fromX;
      const value = values[row * width + column]!;
      if (x < 0 || x >= window.width || value - value !== 0) continue;
      const cell = y * window.width + x;
      counts[cell]! += 1;
      sums[cell]! += value;
      absolutes[cell]! += value < 0 ? -value : value;
      if (value < lows[cell]!) lows[cell] = value;
      if (value > highs[cell]!) highs[cell] = value;
    }
  }
  let wrong = 0;
  for (let cell = 0; cell < cells; cell++) {
    const found = grid.values![cell]!;
    const count = counts[cell]!;
    const divisor = window.kind === "mean" ? count : 1;
    const isRight =
      count === 0
        ? Number.isNaN(found)
        : window.kind === "min" || window.kind === "max"
          ? found === (window.kind === "min" ? lows : highs)[cell]
          : Math.abs(found - sums[cell]! / divisor) <= (1e-9 * absolutes[cell]!) / divisor;
    if (!isRight || grid.counts[cell] !== count) wrong++;
  }
  return wrong;
}

const windows = fc.record({
  exponentX: fc.integer({ min: 0, max: 4 }),
  exponentY: fc.integer({ min: 0, max: 4 }),
  fromX: fc.integer({ min: -2, max: 12 }),
  fromY: fc.integer({ min: -2, max: 12 }),
  width: fc.integer({ min: 1, max: 20 }),
  height: fc.integer({ min: 1, max: 20 }),
  kind: fc.constantFrom("mean", "sum", "min", "max"),
});

const TYPES = {
  "<f8": Float64Array,
  "<f4": Float32Array,
  "|u1": Uint8Array,
  "<i2": Int16Array,
} as const;

const matrices = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    isReversedX: fc.boolean(),
    isReversedY: fc.boolean(),
    type: fc.constantFrom(...(Object.keys(TYPES) as (keyof typeof TYPES)[])),
  })
  .chain(({ type, ...size }) =>
    fc.record({
      type: fc.constant(type),
      size: fc.constant(size),
      values: fc
        .array(fc.oneof({ weight: 9, arbitrary: fc.double({ min: -100, max: 200 }) }, fc.constantFrom(NaN, Infinity)), {
          minLength: size.width * size.height,
          maxLength: size.width * size.height,
        })
        .map((values) => TYPES[type].from(values) as Numbers),
    }),
  );

async function sourceOfFile(path: string, type: string): Promise<MatrixValues["source"]> {
  const { size, mtimeMs: changedMs } = await stat(path);
  return { file: { path, type, start: 128, size, changedMs } };
}

it("a window of any matrix, in memory or in a file, has the values of each cell, also with reversed axes", async () => {
  await fc.assert(
    fc.asyncProperty(
      matrices,
      fc.array(windows, { minLength: 3, maxLength: 3 }),
      async ({ size, values, type }, all) => {
        const path = await saveNpy(join(folder, "some.npy"), type, `(${size.height}, ${size.width})`, values);
        for (const source of [{ values }, await sourceOfFile(path, type)]) {
          const engine = new MatrixEngine({ ...size, source });
          for (const window of all) {
            expect(wrongCells(await ask(engine, window), values, size, window)).toBe(0);
          }
          engine.close();
        }
      },
    ),
    { numRuns: 12, seed: 7 },
  );
});

it.each([
  ["a wide", 40_000, 40],
  ["a tall", 30, 50_000],
  ["a square", 1200, 1100],
])("large cells of %s matrix, which are counted ahead, are those of all values", async (_, width, height) => {
  const size = { width, height, isReversedX: false, isReversedY: true };
  const values = new Float32Array(width * height);
  for (let index = 0; index < values.length; index++) {
    values[index] = index % 97 === 3 ? 0 / 0 : ((index * 7919) % 10_007) - (index % 1013);
  }
  const source = await sourceOfFile(
    await saveNpy(join(folder, "large.npy"), "<f4", `(${height}, ${width})`, values),
    "<f4",
  );
  const engine = new MatrixEngine({ ...size, source });
  const tiers = new Set<string>();
  const whole = (length: number): [number, number] => {
    const exponent = Math.max(0, Math.ceil(Math.log2(length / 200)));
    return [exponent, Math.ceil(length / 2 ** exponent) + 1];
  };
  const [[exponentX, cellsX], [exponentY, cellsY]] = [whole(width), whole(height)];
  for (const kind of ["mean", "max"] as const) {
    for (const finer of [0, 2, 20]) {
      const [fineX, fineY] = [Math.max(0, exponentX - finer), Math.max(0, exponentY - finer)];
      const at = { exponentX: fineX, exponentY: fineY, fromX: 0, fromY: 0, width: cellsX, height: cellsY, kind };
      const grid = await ask(engine, at);
      tiers.add(grid.tier);
      expect(wrongCells(grid, values, size, at)).toBe(0);
    }
  }
  expect(tiers).toEqual(new Set(["memory", "pyramid"]));
  engine.close();
});

it("a file that was replaced while it is open is not read as the one before", async () => {
  const path = await saveNpy(join(folder, "replaced.npy"), "<f4", "(2, 2)", Float32Array.of(1, 2, 3, 4));
  const size = { width: 2, height: 2, isReversedX: false, isReversedY: false };
  const engine = new MatrixEngine({ ...size, source: await sourceOfFile(path, "<f4") });
  await saveNpy(path, "<f4", "(1, 1)", Float32Array.of(1));
  const window = { exponentX: 0, exponentY: 0, fromX: 0, fromY: 0, width: 2, height: 2, kind: "max" } as const;
  await expect(ask(engine, window)).rejects.toMatchObject({ code: "DATA_CHANGED" });
  engine.close();
  await expect(ask(engine, window)).rejects.toMatchObject({ code: "DATA_CLOSED" });
});
