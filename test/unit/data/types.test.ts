// What columns of each type hold, whatever they come from: the kinds, the values on an axis, and the exact values of rows.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as arrow from "@uwdata/flechette";
import { open, type Data } from "../../../src/exports/data.js";
import { describeParquet, runSql } from "../../support/parquet.js";

interface TypeCase {
  /** The type in SQL, with two values and a null. */
  readonly type: string;
  readonly values: readonly [string, string];
  /** In CSV; undefined where CSV has no such type. */
  readonly csv?: readonly [string, string];
  readonly arrow?: readonly [unknown, unknown, arrow.DataType];
  readonly array?: readonly [unknown, unknown];
  readonly kind: "number" | "time" | "text";
  /** The lowest and the highest value, of numbers and times. */
  readonly extent?: readonly [number, number];
  readonly cells: readonly [unknown, unknown];
}

const DAY = Date.UTC(2026, 0, 1);
const NOON = DAY + 43_200_000;
const time = (type: string, text: string, ms: number, unit: arrow.TimeUnit_): TypeCase => ({
  type,
  values: ["2026-01-01 00:00:00", text],
  csv: ["2026-01-01 00:00:00", text],
  arrow: [new Date(DAY), new Date(ms), arrow.timestamp(unit)],
  array: [new Date(DAY), new Date(ms)],
  kind: "time",
  extent: [DAY, ms],
  cells: [new Date(DAY), new Date(ms)],
});

const CASES: readonly TypeCase[] = [
  { type: "TINYINT", values: ["-1", "2"], csv: ["-1", "2"], arrow: [-1, 2, arrow.int8()], array: [-1, 2], kind: "number", extent: [-1, 2], cells: [-1, 2] },
  { type: "BIGINT", values: ["1", "1764500000000"], csv: ["1", "1764500000000"], arrow: [1n, 1_764_500_000_000n, arrow.int64()], array: [1n, 1_764_500_000_000n], kind: "number", extent: [1, 1.7645e12], cells: [1, 1.7645e12] },
  { type: "BIGINT", values: ["1", "9007199254740993"], csv: ["1", "9007199254740993"], arrow: [1n, 9_007_199_254_740_993n, arrow.int64()], array: [1n, 9_007_199_254_740_993n], kind: "number", extent: [1, 2 ** 53], cells: [1, "9007199254740993"] },
  { type: "UBIGINT", values: ["1", "18446744073709551615"], arrow: [1n, 2n ** 64n - 1n, arrow.uint64()], array: [1n, 2n ** 64n - 1n], kind: "number", extent: [1, 2 ** 64], cells: [1, "18446744073709551615"] },
  { type: "FLOAT", values: ["0.5", "1.5"], csv: ["0.5", "1.5"], arrow: [0.5, 1.5, arrow.float32()], array: [0.5, 1.5], kind: "number", extent: [0.5, 1.5], cells: [0.5, 1.5] },
  { type: "DOUBLE", values: ["-1e300", "0.1"], csv: ["-1e300", "0.1"], arrow: [-1e300, 0.1, arrow.float64()], array: [-1e300, 0.1], kind: "number", extent: [-1e300, 0.1], cells: [-1e300, 0.1] },
  { type: "DECIMAL(9, 2)", values: ["1.25", "2.50"], arrow: [1.25, 2.5, arrow.decimal(9, 2)], kind: "number", extent: [1.25, 2.5], cells: [1.25, 2.5] },
  { type: "BIGINT", values: ["-9007199254740993", "1"], csv: ["-9007199254740993", "1"], arrow: [-9_007_199_254_740_993n, 1n, arrow.int64()], array: [-9_007_199_254_740_993n, 1n], kind: "number", extent: [-(2 ** 53), 1], cells: ["-9007199254740993", 1] },
  { type: "DECIMAL(38, 10)", values: ["12345678901234567890.0123456789", "2.5"], kind: "number", extent: [2.5, 12345678901234567890], cells: ["12345678901234567890.0123456789", 2.5] },
  { type: "BOOLEAN", values: ["true", "false"], csv: ["true", "false"], arrow: [true, false, arrow.bool()], array: [true, false], kind: "number", extent: [0, 1], cells: [1, 0] },
  { type: "DATE", values: ["1899-12-31", "2026-01-01"], csv: ["1899-12-31", "2026-01-01"], arrow: [new Date(Date.UTC(1899, 11, 31)), new Date(DAY), arrow.dateDay()], kind: "time", extent: [Date.UTC(1899, 11, 31), DAY], cells: [new Date(Date.UTC(1899, 11, 31)), new Date(DAY)] },
  time("TIMESTAMP_S", "2026-01-01 12:00:00", NOON, arrow.TimeUnit.SECOND),
  time("TIMESTAMP_MS", "2026-01-01 12:00:00.125", NOON + 125, arrow.TimeUnit.MILLISECOND),
  time("TIMESTAMP", "2026-01-01 12:00:00.125", NOON + 125, arrow.TimeUnit.MICROSECOND),
  time("TIMESTAMP_NS", "2026-01-01 12:00:00.125", NOON + 125, arrow.TimeUnit.NANOSECOND),
  { type: "TIMESTAMP WITH TIME ZONE", values: ["2026-01-01 00:00:00+14:00", "2026-01-01 00:00:00-12:00"], csv: ["2026-01-01 00:00:00+14:00", "2026-01-01 00:00:00-12:00"], kind: "time", extent: [DAY - 14 * 3_600_000, DAY + 12 * 3_600_000], cells: [new Date(DAY - 14 * 3_600_000), new Date(DAY + 12 * 3_600_000)] },
  { type: "TIMESTAMP", values: ["1600-02-29 00:00:00", "1969-12-31 23:59:59.875"], csv: ["1600-02-29 00:00:00", "1969-12-31 23:59:59.875"], arrow: [new Date(Date.UTC(1600, 1, 29)), new Date(-125), arrow.timestamp(arrow.TimeUnit.MICROSECOND)], array: [new Date(Date.UTC(1600, 1, 29)), new Date(-125)], kind: "time", extent: [Date.UTC(1600, 1, 29), -125], cells: [new Date(Date.UTC(1600, 1, 29)), new Date(-125)] },
  { type: "TIMESTAMP WITH TIME ZONE", values: ["1969-12-31 23:30:00-14:00", "1970-01-01 00:15:00+14:00"], csv: ["1969-12-31 23:30:00-14:00", "1970-01-01 00:15:00+14:00"], kind: "time", extent: [-49_500_000, 48_600_000], cells: [new Date(48_600_000), new Date(-49_500_000)] },
  { type: "VARCHAR", values: ["b", "a"], csv: ["b", "a"], arrow: ["b", "a", arrow.utf8()], array: ["b", "a"], kind: "text", cells: ["b", "a"] },
  { type: "ENUM('a', 'b')", values: ["b", "a"], arrow: ["b", "a", arrow.dictionary(arrow.utf8())], kind: "text", cells: ["b", "a"] },
  { type: "INTEGER[]", values: ["[1, 2]", "[3]"], kind: "text", cells: ["[1, 2]", "[3]"] },
  { type: "STRUCT(a INTEGER)", values: ["{'a': 1}", "{'a': 2}"], kind: "text", cells: ["{'a': 1}", "{'a': 2}"] },
  { type: "BLOB", values: ["xy", "z"], kind: "text", cells: ["xy", "z"] },
];

describeParquet("columns of each type", () => {
  const cacheBefore = process.env["XDG_CACHE_HOME"];
  let folder: string;
  let keeper: Data;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-types-"));
    process.env["XDG_CACHE_HOME"] = join(folder, "cache");
    await writeFile(join(folder, "keeper.csv"), "t\n1\n");
    keeper = await open(join(folder, "keeper.csv"));
  });
  afterAll(async () => {
    keeper.close();
    process.env["XDG_CACHE_HOME"] = cacheBefore;
    await rm(folder, { recursive: true });
  });

  async function check(opening: Promise<Data>, { kind, extent, cells }: TypeCase, nulls = 1): Promise<void> {
    const data = await opening;
    const column = data.schema.find(({ name }) => name === "c");
    expect(column).toMatchObject({ kind, ...(extent && { nulls, min: extent[0], max: extent[1] }) });
    const isRounded = kind === "number" && cells.some((cell) => typeof cell === "string");
    expect(column?.isRounded).toBe(isRounded || undefined);
    const rows: readonly Readonly<Record<string, unknown>>[] = await data.rows();
    expect(rows.map((row) => row["c"])).toEqual(nulls === 0 ? cells : [...cells, null]);
    data.close();
  }

  const ofFormat = (format: "csv" | "arrow" | "array") => CASES.filter((each) => each[format] !== undefined);
  let count = 0;
  const fileOf = (ending: string): string => join(folder, `${++count}.${ending}`);

  it.each(CASES)("Parquet: $type $values", async (each) => {
    const file = fileOf("parquet");
    const values = each.values.map((text, row) => `(${row}, '${text.replaceAll("'", "''")}'::${each.type})`);
    await runSql(
      "SET TimeZone = 'UTC'",
      `COPY (SELECT * FROM (VALUES ${values.join(", ")}, (2, NULL)) v(t, c)) TO '${file}' (FORMAT parquet)`,
    );
    await check(open(file), each);
  });

  it.each(ofFormat("csv"))("CSV: $type $values", async (each) => {
    const file = fileOf("csv");
    const lines = (each.csv ?? []).map((text, row) => `${row},${text}`);
    await writeFile(file, `t,c\n${lines.join("\n")}\n2,\n`);
    await check(open(file), each);
  });

  it.each(ofFormat("arrow"))("Arrow: $type $values", async (each) => {
    const [one, other, type] = each.arrow ?? [];
    for (const values of [[one, other], [one, other, null]]) {
      const table = arrow.tableFromColumns({
        t: arrow.columnFromArray([0, 1, 2].slice(0, values.length), arrow.float64()),
        c: arrow.columnFromArray(values, type),
      });
      const file = fileOf("arrow");
      await writeFile(file, arrow.tableToIPC(table, { format: "file" }) as Uint8Array);
      await check(open(file), each, values.length - 2);
    }
  });

  it.each(ofFormat("array"))("arrays: $type $values", async (each) => {
    await check(open({ columns: { t: [0, 1, 2], c: [...(each.array ?? []), null] } }), each);
  });
});
