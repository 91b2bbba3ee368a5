// Columns of Parquet files in memory, and the files beside the index that they are read from.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ParquetEngine, type ParquetOptions } from "../../../src/engine/parquet/parquet-engine.js";
import type { SharedColumn } from "../../../src/engine/shared-columns.js";
import { describeParquet, runSql } from "../../support/parquet.js";

const ROWS = 20_000;
const START = Date.UTC(2026, 0, 1);
const signal = new AbortController().signal;

const SELECT = `SELECT
  TIMESTAMP '2026-01-01' + i * INTERVAL 1001 MICROSECOND AS t,
  CASE WHEN i % 100 = 7 THEN NULL WHEN i = 12 THEN '-inf'::FLOAT ELSE (i / 7)::FLOAT END AS single,
  CASE WHEN i % 100 = 9 THEN NULL ELSE i / 7 END AS double,
  9007199254740993 + i AS large,
  -i AS small,
  CASE WHEN i % 5 = 0 THEN NULL ELSE 'it''s ' || ((i * 7) % 10 + i // ${ROWS} * 5) END AS kind,
  'word ' || i AS word`;

describeParquet("columns of Parquet files", () => {
  let root: string;
  let folder: string;
  let keeper: ParquetEngine;
  const opened: ParquetEngine[] = [];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "plotctl-columns-"));
    await runSql(`COPY (SELECT 1 AS t) TO '${join(root, "keeper.parquet")}' (FORMAT parquet)`);
    keeper = await ParquetEngine.open(join(root, "keeper.parquet"));
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(root, "data-"));
  });
  afterEach(() => {
    for (const engine of opened.splice(0)) engine.close();
  });
  afterAll(async () => {
    keeper.close();
    await rm(root, { recursive: true });
  });

  const write = (name: string, first: number, after: number): Promise<void> =>
    runSql(`COPY (${SELECT} FROM range(${first}, ${after}) r(i)) TO '${join(folder, name)}' (FORMAT parquet)`);
  const open = async (options: ParquetOptions = {}): Promise<ParquetEngine> => {
    const engine = await ParquetEngine.open(join(folder, "*.parquet"), options);
    opened.push(engine);
    return engine;
  };
  const columnFiles = async (): Promise<string[]> =>
    (await readdir(join(folder, ".plotctl")))
      .filter((name) => !name.endsWith(".pidx"))
      .map((name) => join(folder, ".plotctl", name));

  it("have every value of all files, in the order of their names", async () => {
    await write("a.parquet", 0, ROWS);
    await write("b.parquet", ROWS, 2 * ROWS);
    const engine = await open();
    const columns = await engine.columnValues(["t", "single", "double", "large", "small"], { signal });
    const [t, single, double, large, small] = columns.map(({ values }) => values) as Float64Array[];
    expect(columns.map(({ kind }) => kind)).toEqual(["time", "number", "number", "number", "number"]);
    expect([t, single, double, large, small].map((values) => values?.constructor.name)).toEqual([
      "Float64Array",
      "Float32Array",
      "Float64Array",
      "Float64Array",
      "Float32Array",
    ]);
    const rows = Array.from({ length: 2 * ROWS }, (_, row) => row);
    expect(t).toEqual(Float64Array.from(rows, (row) => (START * 1000 + row * 1001) / 1000));
    expect(single).toEqual(
      Float32Array.from(rows, (row) => (row % 100 === 7 ? NaN : row === 12 ? -Infinity : row / 7)),
    );
    expect(double).toEqual(Float64Array.from(rows, (row) => (row % 100 === 9 ? NaN : row / 7)));
    expect(large).toEqual(Float64Array.from(rows, (row) => Number(9007199254740993n + BigInt(row))));
    expect(small).toEqual(Float32Array.from(rows, (row) => 0 - row));
    expect(t?.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("have texts as codes of the sorted texts of all files", async () => {
    await write("a.parquet", 0, ROWS);
    await write("b.parquet", ROWS, 2 * ROWS);
    const [column] = await (await open()).columnValues(["kind"], { signal });
    const { codes, texts } = coded(column);
    expect(texts).toEqual([...texts].sort());
    expect(texts).toHaveLength(15 - 3);
    expect(codes).toBeInstanceOf(Uint8Array);
    expect(Array.from(codes, (code) => texts[code - 1])).toEqual(
      Array.from({ length: 2 * ROWS }, (_, row) => kindAt(row)),
    );
  });

  it("can be read in part, across files", async () => {
    await write("a.parquet", 0, ROWS);
    await write("b.parquet", ROWS, 2 * ROWS);
    const engine = await open();
    const rows = { first: ROWS - 5000, after: ROWS + 3 };
    const [small, kind] = await engine.columnRange(["small", "kind"], rows, { signal });
    expect(small?.values).toEqual(Float32Array.from({ length: 5003 }, (_, index) => -(ROWS - 5000 + index)));
    const { codes, texts } = coded(kind);
    expect(texts[(codes[5002] as number) - 1]).toBe(kindAt(ROWS + 2));
    const [beyond] = await engine.columnRange(["small"], { first: 3 * ROWS, after: 4 * ROWS }, { signal });
    expect(beyond?.values).toHaveLength(0);
  });

  it("are written once, with progress up to the end, and read by the next start", async () => {
    await write("a.parquet", 0, ROWS);
    const reported: number[] = [];
    const report = ({ done, of }: { done: number; of: number }): number => reported.push(done / of);
    const first = await open();
    const [values] = await first.columnValues(["single"], { signal, report });
    expect(await first.columnValues(["single"], { signal })).toEqual([values]);
    expect(reported.at(-1)).toBe(1);
    const [file] = (await columnFiles()) as [string];
    const { mtimeMs } = await stat(file);
    const count = reported.length;
    expect(await (await open()).columnValues(["single"], { signal, report })).toEqual([values]);
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    expect(reported).toHaveLength(count);
  });

  it("are right after any byte of their file was changed", async () => {
    await write("a.parquet", 0, 3000);
    const engine = await open();
    const [expected] = await engine.columnValues(["double"], { signal });
    const [file] = (await columnFiles()) as [string];
    const intact = await readFile(file);
    const places = fc.oneof(
      fc.nat(intact.length - 1),
      fc.nat(40),
      fc.nat(400).map((back) => intact.length - 1 - back),
    );
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const bytes = Buffer.from(intact);
        bytes[place] = (bytes[place] as number) ^ flip;
        await writeFile(file, bytes);
        const again = await ParquetEngine.open(join(folder, "a.parquet"));
        expect(await again.columnValues(["double"], { signal })).toEqual([expected]);
        again.close();
        expect((await readFile(file)).equals(intact)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("are those of the files as they are now", async () => {
    await write("a.parquet", 0, 100);
    const engine = await open();
    await engine.columnValues(["small"], { signal });
    await write("a.parquet", 50, 250);
    await engine.refresh();
    const [small] = await engine.columnValues(["small"], { signal });
    expect(small?.values).toEqual(Float32Array.from({ length: 200 }, (_, index) => -(50 + index)));
  });

  it("are refused with a code: unknown ones, texts that all differ, and more than the memory may hold", async () => {
    await write("a.parquet", 0, 70_000);
    const engine = await open({ memory: 300_000 });
    await expect(engine.columnValues(["smal"], { signal })).rejects.toMatchObject({ code: "UNKNOWN_COLUMN" });
    await expect(engine.columnValues(["word"], { signal })).rejects.toMatchObject({ code: "INVALID_COLUMN" });
    const both = engine.columnValues(["small", "single"], { signal });
    await expect(both).rejects.toMatchObject({ code: "DATA_TOO_LARGE" });
    await expect(both).rejects.toThrow("small, single of 70,000 rows");
    expect((await engine.columnValues(["small"], { signal }))[0]?.values).toHaveLength(70_000);
  });

  it("reject with the reason of an aborted question, and once the data is closed", async () => {
    await write("a.parquet", 0, ROWS);
    const engine = await open();
    const controller = new AbortController();
    const asked = engine.columnValues(["small"], { signal: controller.signal });
    controller.abort(new Error("not needed any more"));
    await expect(asked).rejects.toThrow("not needed any more");
    engine.close();
    await expect(engine.columnValues(["small"], { signal })).rejects.toMatchObject({ code: "DATA_CLOSED" });
  });
});

function kindAt(row: number): string | undefined {
  return row % 5 === 0 ? undefined : `it's ${((row * 7) % 10) + Math.floor(row / ROWS) * 5}`;
}

function coded(column: SharedColumn | undefined): NonNullable<SharedColumn["coded"]> {
  if (column?.coded === undefined) throw new Error("expected texts");
  return column.coded;
}
