// Grids over columns in memory.
import { MemoryEngine } from "../../../src/engine/memory-engine.js";
import { pool } from "../../../src/engine/pool.js";
import { Rasters } from "../../../src/engine/rasters.js";
import { sharedColumns } from "../../../src/engine/shared-columns.js";
import { gridExam, type GridColumns } from "../../contracts/grid-exam.js";

async function open(columns: GridColumns): Promise<MemoryEngine> {
  return MemoryEngine.open(await sharedColumns({ ...columns }), columns.x.length);
}

gridExam("columns in memory", open, { runs: 25 });

describe("cells that are counted ahead", () => {
  const rows = 600_000;
  const random = seeded(3);
  const x = Float32Array.from({ length: rows }, () => random() + random());
  const y = Float32Array.from({ length: rows }, () => 10 ** (3 * random()));
  const v = Float64Array.from({ length: rows }, () => (random() < 0.02 ? NaN : random() - 0.5));
  const codes = Uint8Array.from({ length: rows }, () => Math.floor(4 * random()));
  const info = { name: "", kind: "number", nulls: 0, infinite: 0, firstUnsorted: 0 } as const;

  let release: (() => void) | undefined;
  beforeAll(() => (release = pool.use()));
  afterAll(() => release?.());

  it.each(["count", "mean", "by"] as const)("answer %s as the rows do, in 2 windows", async (kind) => {
    const rasters = new Rasters({
      isLasting: true,
      rowCount: rows,
      info: (name) =>
        name === "x"
          ? { ...info, min: Math.min(...sampled(x)), max: 2, minPositive: 1e-3 }
          : { ...info, min: 1, max: 1000, minPositive: 1 },
      numbers: async (name) => ({ x, y, v })[name] as Float32Array,
      texts: async () => ({ codes, texts: ["a", "b", "c"] }),
    });
    const aggregate = kind === "count" ? { kind } : ({ kind, column: "v" } as const);
    const queries = Array.from({ length: 10 }, () => {
      const [exponentX, exponentY] = [-9 + Math.floor(4 * random()), -9 + Math.floor(4 * random())];
      const [startX, startY] = [2 ** -exponentX * random(), 3 * 2 ** -exponentY * random()].map(Math.floor) as [
        number,
        number,
      ];
      return {
        x: { column: "x", scale: "linear", exponent: exponentX, from: startX, to: startX + 90 },
        y: { column: "y", scale: "log", exponent: exponentY, from: startY - 20, to: startY + 70 },
        aggregate,
      } as const;
    });
    const never = new AbortController().signal;
    const scanned = await Promise.all(queries.map((query) => rasters.grid(query, never)));
    await rasters.prepared(queries[0]!);
    for (const [index, query] of queries.entries()) {
      // A question of another window is not in the cache.
      const wider = { ...query, x: { ...query.x, from: query.x.from - 1 } };
      const grid = await rasters.grid(wider, never);
      expect(grid.tier).toBe("pyramid");
      const before = scanned[index]!;
      const inner = Array.from({ length: grid.height }, (_, row) =>
        Array.from({ length: before.width }, (_, column) => row * grid.width + column + 1),
      ).flat();
      const { planes } = grid;
      const counts = inner.flatMap((cell) => [...grid.counts.subarray(cell * planes, (cell + 1) * planes)]);
      expect(Uint32Array.from(counts)).toEqual(before.counts);
      if (before.values === undefined) continue;
      const differing = inner.filter((cell, place) => !isClose(grid.values![cell]!, before.values![place]!));
      expect(differing).toEqual([]);
    }
    rasters.close(new Error("done"));
  });
});

function isClose(one: number, other: number): boolean {
  return Object.is(one, other) || Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function sampled(values: Float32Array): Float32Array {
  return values.subarray(0, 10_000);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
