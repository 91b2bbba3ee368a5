// Data.rows and Data.where: rows as objects, by condition and order, and data of the rows that match.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data_table, open, type Data } from "../../../src/exports/data.js";
import { figure } from "../../../src/exports/plotting.js";
import { describeParquet, runSql } from "../../support/parquet.js";

const columns = {
  t: [new Date(1000), new Date(2000), new Date(3000), new Date(4000)],
  speed: [3, null, 1, 2],
  kind: ["car", "bus", null, "car"],
};

async function using(use: (data: Data<{ t: Date; speed: number; kind: string }>) => Promise<void>): Promise<void> {
  const data = await open({ columns: { ...columns } });
  try {
    await use(data);
  } finally {
    data.close();
  }
}

const [first, second, third, fourth] = columns.t.map((t, row) => ({
  t,
  speed: columns.speed[row],
  kind: columns.kind[row],
}));

it("returns rows as objects, with dates for times and null for gaps", () =>
  using(async (data) => {
    expect(await data.rows()).toEqual([first, second, third, fourth]);
    expect(await data.rows({ where: "speed >= $min", args: { min: 2 }, order: "-speed" })).toEqual([first, fourth]);
    expect(await data.rows({ order: ["kind", "-speed"], offset: 1, limit: 2, columns: ["speed"] })).toEqual([
      { speed: 3 },
      { speed: 2 },
    ]);
    expect(await data.rows({ x: [new Date(2000), "1970-01-01 00:00:03"] })).toEqual([second, third]);
  }));

it("returns exact texts of integers beyond 2^53", async () => {
  const data = await open({ columns: { id: BigInt64Array.of(5n, 2n ** 60n + 1n) } });
  expect(await data.rows()).toEqual([{ id: 5 }, { id: "1152921504606846977" }]);
  data.close();
});

it("returns exact texts of integers beyond 2^53 in a list with gaps, also of a part of the rows", async () => {
  const id = [null, 3, -(2n ** 60n) - 1n, 2n ** 53n + 1n, undefined, 2 ** 60, Infinity, 0.5];
  const data = await open({ columns: { id, row: id.map((_, row) => row) } });
  const cells = [null, 3, "-1152921504606846977", "9007199254740993", null, "1152921504606846976", Infinity, 0.5];
  expect((await data.rows()).map((row) => row.id)).toEqual(cells);
  const ordered = await data.rows({ order: "-id", limit: 3 });
  expect(ordered.map(({ row }) => row)).toEqual([6, 5, 3]);
  const large = await data.where("id < 0 or id > 1000 or row = 0");
  expect((await large.rows()).map((row) => row.id)).toEqual([0, 2, 3, 5, 6].map((row) => cells[row]));
  large.close();
  data.close();
});

it.each([[[1n, 2n ** 64n]], [[-1n, 2n ** 63n]], [[2n ** 60n, 1e300]]])(
  "open() refuses integers of more than 64 bits: %p",
  async (id) => {
    await expect(open({ columns: { id } })).rejects.toMatchObject({ code: "INVALID_COLUMN" });
  },
);

it("where() makes data of the rows that match, which can be drawn and filtered again", () =>
  using(async (data) => {
    const cars = await data.where("kind in $kinds", { kinds: ["car"] });
    expect(cars.length).toBe(2);
    expect(cars.schema.map(({ name, min, max }) => [name, min, max])).toEqual([
      ["t", 1000, 4000],
      ["speed", 2, 3],
      ["kind", Infinity, -Infinity],
    ]);
    expect(await cars.rows()).toEqual([first, fourth]);
    const fast = await cars.where("speed > 2");
    expect(await fast.rows()).toEqual([first]);
    expect(figure().line("t", "speed", { source: cars })).toBeDefined();
    fast.close();
    cars.close();
    const none = await data.where("speed > 100");
    expect([none.length, await none.rows()]).toEqual([0, []]);
    none.close();
  }));

it.each([
  ["a misspelt column", { where: "sped > 1" }, "UNKNOWN_COLUMN", 'Did you mean "speed"?'],
  ["a missing value", { where: "speed > $min" }, "MISSING_ARGUMENT", "There is no value for $min"],
  ["a misspelt option", { wher: "speed > 1" } as never, "UNKNOWN_OPTION", '"where"'],
  ["an unknown order", { order: "-sped" as "-speed" }, "UNKNOWN_COLUMN", 'Did you mean "speed"?'],
  ["a range that is none", { x: ["a", "b"] as const }, "INVALID_FILTER", "expected two times"],
  ["no columns", { columns: [] }, "INVALID_ARGUMENT", "at least one name"],
  ["too many rows", { limit: 1e9 }, "INVALID_ARGUMENT", "0 to 100,000"],
] as const)("rows() rejects %s", (_, options, code, text) =>
  using(async (data) => {
    const error: unknown = await data.rows(options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect((error as Error).message).toContain(text);
  }),
);

describeParquet("Parquet files", () => {
  it("where() copies the rows that match, and their values are the same", async () => {
    const folder = await mkdtemp(join(tmpdir(), "plotctl-where-"));
    const before = process.env.XDG_CACHE_HOME;
    process.env.XDG_CACHE_HOME = join(folder, "cache");
    try {
      const file = join(folder, "a.parquet");
      await runSql(
        `COPY (SELECT i::DOUBLE AS t, CASE WHEN i % 7 = 0 THEN NULL ELSE i % 100 END AS v, 'k' || i % 3 AS kind FROM range(1000) r(i)) TO '${file}' (FORMAT parquet)`,
      );
      const data = await open<{ t: number; v: number; kind: string }>(file);
      const found = await data.where("v > $min and kind = $kind", { min: 90, kind: "k1" });
      const expected = Array.from({ length: 1000 }, (_, i) => ({ t: i, v: i % 7 === 0 ? null : i % 100, kind: `k${i % 3}` }));
      const rows = expected.filter(({ v, kind }) => v !== null && v > 90 && kind === "k1");
      expect(found.length).toBe(rows.length);
      expect(await found.rows({ order: "t" })).toEqual(rows);
      expect(await data.rows({ where: "v > 90 and kind = 'k1'", order: "-t", limit: 2 })).toEqual(rows.reverse().slice(0, 2));
      found.close();
      data.close();
    } finally {
      if (before === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = before;
      await rm(folder, { recursive: true });
    }
  });
});

it("rejects ranges, values of conditions and lists of columns of another form, and rows that are no columns", () =>
  using(async (data) => {
    await expect(data.rows({ x: 5 as never })).rejects.toMatchObject({ code: "INVALID_FILTER" });
    await expect(data.rows({ where: "speed > 1", args: null as never })).rejects.toMatchObject({ code: "INVALID_FILTER" });
    expect(() => data_table(data, { filter: "speed" as never })).toThrow('filter: expected a list of names, got "speed"');
    const live = data.live();
    expect(() => live.append(null as never)).toThrow("append(): expected columns as { name: values }, got null");
    live.close();
  }));

it("finds rows of Parquet files without an index", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plotctl-rows-"));
  const file = join(folder, "a.parquet");
  await runSql(`COPY (SELECT i::DOUBLE AS t, (i % 7)::DOUBLE AS v FROM range(50) r(i)) TO '${file}' (FORMAT parquet)`);
  const data = await open(file, { index: false });
  expect(await data.rows({ where: "v > 5", order: "-t", limit: 2 })).toEqual([
    { t: 48, v: 6 },
    { t: 41, v: 6 },
  ]);
  data.close();
  await rm(folder, { recursive: true });
});
