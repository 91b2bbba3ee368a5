// Parquet files and their indexes on disk: what is kept, noticed, built again and refused.
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bucketOf, exponentFor } from "../../../src/engine/buckets.js";
import type { Engine, EnvelopeQuery } from "../../../src/engine/contract.js";
import { ParquetEngine, type ParquetOptions } from "../../../src/engine/parquet/parquet-engine.js";
import { describeParquet, runSql } from "../../support/parquet.js";

const ROWS = 40_000;
const BUCKETS = 100;
/** For tests that open data many times. */
const MANY_OPENS_MS = 90_000;

/** The value of a row: a wave, rows without a value, and one spike. */
function valueAt(row: number): number {
  if (row % 1000 === 7) return NaN;
  return row === 23_456 ? 5000 : (row * 7919) % 997;
}

const VALUE = "CASE WHEN i % 1000 = 7 THEN NULL WHEN i = 23456 THEN 5000 ELSE (i * 7919) % 997 END";

/** Rows from `first` to `after`: x is 10 times the row. */
const rowsSql = (first: number, after: number): string =>
  `SELECT i * 10 AS t, (${VALUE})::FLOAT AS v FROM range(${first}, ${after}) r(i)`;

describeParquet("Parquet files", () => {
  let root: string;
  let folder: string;
  const opened: Engine[] = [];
  // While one data set is open, its processes serve the others too.
  let keeper: Engine;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "plotctl-files-"));
    process.env["XDG_CACHE_HOME"] = join(root, "cache");
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
    delete process.env["XDG_CACHE_HOME"];
    await rm(root, { recursive: true });
  });

  const write = (name: string, sql: string): Promise<void> =>
    runSql(`COPY (${sql}) TO '${join(folder, name)}' (FORMAT parquet, ROW_GROUP_SIZE 4096)`);
  const writeRows = (name: string, first = 0, after = ROWS): Promise<void> => write(name, rowsSql(first, after));
  const open = async (pattern: string, options: ParquetOptions = {}): Promise<ParquetEngine> => {
    // A row mirror would be written in the background.
    const engine = await ParquetEngine.open(join(folder, pattern), { rows: false, patienceMs: Infinity, ...options });
    opened.push(engine);
    return engine;
  };
  const indexes = async (): Promise<string[]> => {
    const names = await readdir(join(folder, ".plotctl"));
    return names.sort().map((name) => join(folder, ".plotctl", name));
  };
  const timesOf = async (files: readonly string[]): Promise<number[]> =>
    Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));

  it("are indexed once", async () => {
    await writeRows("a.parquet");
    const reported: number[] = [];
    const report = ({ done, of }: { done: number; of: number }): number => reported.push(done / of);
    await open("a.parquet", { report });
    expect(reported.at(-1)).toBe(1);
    const count = reported.length;
    const times = await timesOf(await indexes());
    await checkRows(await open("a.parquet", { report }), 0, ROWS);
    expect(reported).toHaveLength(count);
    expect(await timesOf(await indexes())).toEqual(times);
  });

  it("lose no extreme in quick answers, and none in exact ones, at any width of buckets", async () => {
    await writeRows("a.parquet");
    const engine = await open("a.parquet");
    for (let exponent = 0; exponent < 19; exponent++) {
      for (const effort of ["quick", "exact"] as const) {
        const bucket = bucketOf(234_560, exponent, "linear");
        const query = { ...queryOf("t", exponent, bucket - 20, bucket + 20), effort };
        const { y } = await ask(engine, query);
        expect(Math.max(...y.filter((value) => !Number.isNaN(value)))).toBe(5000);
      }
    }
  });

  it.each([
    ["File_Row_Number", "row_number"],
    ["file_index", "index_of_file"],
  ])("cannot have a column %s, as DuckDB numbers files and rows: an error says what to do", async (name, free) => {
    await write("a.parquet", `SELECT i AS t, i AS ${name} FROM range(10) r(i)`);
    await expect(open("a.parquet")).rejects.toMatchObject({ code: "UNSUPPORTED_DATA" });
    await expect(open("a.parquet")).rejects.toThrow(`RENAME (${name} AS ${free})`);
  });

  it("reach over all finite numbers", async () => {
    await write(
      "a.parquet",
      `SELECT (i / ${ROWS / 2} - 1) * 1.7e308 AS t, i::DOUBLE AS v FROM range(0, ${ROWS + 1}) r(i)`,
    );
    const engine = await open("a.parquet");
    const answer = await ask(engine, queryOf("t", 1018, -64, 64));
    expect([Math.min(...answer.y), Math.max(...answer.y)]).toEqual([0, ROWS]);
  });

  it(
    "answer right after any byte of their index was changed",
    async () => {
      await writeRows("a.parquet");
      (await open("a.parquet")).close();
      const [index] = (await indexes()) as [string];
      const intact = await readFile(index);
      for (let place = 0; place < 18; place++) {
        const bytes = Buffer.from(intact);
        // Some at both ends, where the structure of the file is, and some between.
        const offset = place < 6 ? place * 3 : place < 12 ? bytes.length - 1 - (place - 6) * 3 : place * 997;
        bytes[offset % bytes.length] = (bytes[offset % bytes.length] as number) ^ 0x40;
        await writeFile(index, bytes);
        await checkRows(await open("a.parquet"), 0, ROWS);
        expect((await readFile(index)).equals(intact)).toBe(true);
      }
    },
    MANY_OPENS_MS,
  );

  it("answer right with an index that is cut, empty, foreign or of another file", async () => {
    await writeRows("a.parquet");
    await writeRows("b.parquet", 100, ROWS);
    for (const name of ["a.parquet", "b.parquet"]) (await open(name)).close();
    const [index, other] = (await indexes()) as [string, string];
    const intact = await readFile(index);
    const harm: readonly (() => Promise<void>)[] = [
      () => truncate(index, intact.length - 1),
      () => truncate(index, 20),
      () => truncate(index, 0),
      () => writeFile(index, "no index at all, but a text that is long enough to be one"),
      () => copyFile(other, index),
    ];
    for (const damage of harm) {
      await damage();
      await checkRows(await open("a.parquet"), 0, ROWS);
      expect((await readFile(index)).equals(intact)).toBe(true);
    }
  });

  it("are indexed alone when they come, change or go", async () => {
    await writeRows("a.parquet");
    await writeRows("b.parquet", ROWS, 2 * ROWS);
    const engine = await open("*.parquet");
    const { version } = engine;
    expect(await engine.refresh()).toBe(false);
    const [first] = (await indexes()) as [string];
    const [time] = await timesOf([first]);

    await writeRows("b.parquet", ROWS, 3 * ROWS);
    await writeRows("c.parquet", 3 * ROWS, 4 * ROWS);
    expect(await engine.refresh()).toBe(true);
    expect(engine.version).not.toBe(version);
    expect(engine.rowCount).toBe(4 * ROWS);
    await checkRows(engine, 0, 4 * ROWS);

    await rm(join(folder, "c.parquet"));
    expect(await engine.refresh()).toBe(true);
    await checkRows(engine, 0, 3 * ROWS);
    expect(await timesOf([first])).toEqual([time]);
  });

  it("are read again when one is replaced between two questions", async () => {
    await writeRows("a.parquet");
    const engine = await open("a.parquet");
    const { version } = engine;
    await writeRows("a.parquet", 1000, ROWS + 5000);
    const { x } = await ask(engine, queryOf("t", 1, bucketOf(200_000, 1, "linear"), bucketOf(200_100, 1, "linear")));
    expect(x).toContain(200_050);
    expect(engine.version).not.toBe(version);
    await checkRows(engine, 1000, ROWS + 5000);
  });

  it("keep the engine at work when one is cut under it: that question fails, and the next after the file is whole", async () => {
    await writeRows("a.parquet");
    const engine = await open("a.parquet");
    const path = join(folder, "a.parquet");
    await truncate(path, 10_000);
    await expect(ask(engine, queryOf("t", 1, 0, 100))).rejects.toMatchObject({ code: "INVALID_PARQUET" });
    await writeRows("a.parquet", 0, 2 * ROWS);
    await ask(engine, queryOf("t", 1, 0, 100));
    await checkRows(engine, 0, 2 * ROWS);
  });

  it("are one data set in the order of x, whatever their names", async () => {
    await writeRows("c.parquet", 0, ROWS);
    await writeRows("a.parquet", ROWS, 2 * ROWS);
    await write("b.parquet", "SELECT 0::BIGINT AS t, 0::FLOAT AS v LIMIT 0");
    const engine = await open("*.parquet");
    expect(engine.columns[0]).toMatchObject({ name: "t", firstUnsorted: -1, min: 0, max: (2 * ROWS - 1) * 10 });
    await checkRows(engine, 0, 2 * ROWS);
  });

  it("are read from a row mirror once it is written, with the same answers", async () => {
    await writeRows("a.parquet");
    await writeRows("b.parquet", ROWS, 2 * ROWS);
    const engine = await open("*.parquet", { rows: "auto" });
    // Another place each time, which no cache has; the first ones are decoded by DuckDB.
    const tiers: string[] = [];
    for (let bucket = 0; tiers.at(-1) !== "rows"; bucket++) {
      const { tier } = await engine.envelope(queryOf("t", 3, bucket, bucket + 200), new AbortController().signal);
      tiers.push(tier);
    }
    expect(tiers[0]).toBe("parquet");
    await checkRows(engine, 0, 2 * ROWS);
  });

  it("have their row mirror when they are open, where it was asked for, and also sorted ones", async () => {
    await write("a.parquet", `FROM (${rowsSql(0, ROWS)}) ORDER BY hash(t)`);
    await writeRows("b.parquet", 2 * ROWS, 3 * ROWS);
    const ask = async (pattern: string, place: number): Promise<string> => {
      const engine = await open(pattern, { rows: true });
      const [from, to] = [bucketOf(place, 3, "linear"), bucketOf(place, 3, "linear") + 100];
      return (await engine.envelope(queryOf("t", 3, from, to), new AbortController().signal)).tier;
    };
    expect(await ask("b.parquet", 25 * ROWS)).toBe("rows");
    expect(await ask("a.parquet", 5 * ROWS)).toBe("rows");
    await checkRows(await open("a.parquet", { rows: true }), 0, ROWS);
  });

  it(
    "answer right after any byte of their row mirror was changed",
    async () => {
      await writeRows("a.parquet");
      (await open("a.parquet", { rows: true })).close();
      const columns = (await readdir(join(folder, ".plotctl"))).filter((name) => name.endsWith(".pcol"));
      expect(columns).toHaveLength(2);
      for (const name of columns) {
        const file = join(folder, ".plotctl", name);
        const intact = await readFile(file);
        for (let place = 0; place < 8; place++) {
          const bytes = Buffer.from(intact);
          const offset = place < 4 ? bytes.length - 1 - place * 37 : (place * 40_009) % bytes.length;
          bytes[offset] = (bytes[offset] as number) ^ 0x40;
          await writeFile(file, bytes);
          await checkRows(await open("a.parquet", { rows: true }), 0, ROWS);
        }
      }
    },
    MANY_OPENS_MS,
  );

  it("are sorted once where their rows are not, and refused where they were declared sorted", async () => {
    await write("a.parquet", `FROM (${rowsSql(0, ROWS)}) ORDER BY hash(t)`);
    await writeRows("b.parquet", ROWS, 2 * ROWS);
    const engine = await open("*.parquet");
    await checkRows(engine, 0, 2 * ROWS);
    const copies = (await indexes()).filter((file) => file.endsWith(".copy"));
    expect(copies).toHaveLength(1);
    const times = await timesOf(copies);
    await checkRows(await open("*.parquet"), 0, 2 * ROWS);
    expect(await timesOf(copies)).toEqual(times);
    await expect(open("*.parquet", { sorted: "t" })).rejects.toMatchObject({ code: "DATA_NOT_SORTED" });
  });

  it("have times in milliseconds of UTC, and numbers of every type", async () => {
    const second = "TIMESTAMP '2026-03-01 12:34:56'";
    const types = {
      date: "DATE '2026-03-01'",
      seconds: `${second}::TIMESTAMP_S`,
      millis: `(${second} + INTERVAL 789 MILLISECOND)::TIMESTAMP_MS`,
      micros: `${second} + INTERVAL 789500 MICROSECOND`,
      nanos: "'2026-03-01 12:34:56.789500000'::TIMESTAMP_NS",
      zoned: `${second} AT TIME ZONE 'UTC'`,
      int64: "9007199254740993::BIGINT",
      unsigned: "18446744073709551615::UBIGINT",
      decimal: "12.375::DECIMAL(9, 3)",
      boolean: "true",
      tiny: "(-128)::TINYINT",
      words: "'text'",
      list: "[1, 2]",
      huge: "1::HUGEINT",
      missing: "NULL::DOUBLE",
    };
    const columns = Object.entries(types).map(([name, sql]) => `${sql} AS "${name}"`);
    await write("a.parquet", `SELECT ${columns.join(", ")} FROM range(3)`);
    const { columns: found } = await open("a.parquet");
    const time = Date.UTC(2026, 2, 1, 12, 34, 56);
    expect(Object.fromEntries(found.map(({ name, kind, min }) => [name, `${kind} ${min}`]))).toEqual({
      date: `time ${Date.UTC(2026, 2, 1)}`,
      seconds: `time ${time}`,
      millis: `time ${time + 789}`,
      micros: `time ${time + 789.5}`,
      nanos: `time ${time + 789.5}`,
      zoned: `time ${time}`,
      int64: "number 9007199254740992",
      unsigned: "number 18446744073709552000",
      decimal: "number 12.375",
      boolean: "number 1",
      tiny: "number -128",
      words: "text Infinity",
      list: "text Infinity",
      huge: expect.stringMatching(/^(text|number)/) as string,
      missing: "number Infinity",
    });
    expect(found.at(-1)).toMatchObject({ name: "missing", nulls: 3 });
  });

  it("may have names with quotes and wildcards", async () => {
    await mkdir(join(folder, "it's [1]"));
    await runSql(
      `COPY (SELECT i AS "the ""t""", i AS v FROM range(5) r(i)) TO '${folder}/odd.parquet' (FORMAT parquet)`,
    );
    await copyFile(join(folder, "odd.parquet"), join(folder, "it's [1]", "a*b.parquet"));
    const engine = await open("it's [1]/a*b.parquet");
    const answer = await ask(engine, queryOf('the "t"', 0, 0, 5));
    expect(answer.x).toEqual([0, 1, 2, 3, 4]);
  });

  it("that do not exist are named with the nearest name", async () => {
    await writeRows("trips.parquet", 0, 10);
    await expect(open("tripz.parquet")).rejects.toMatchObject({ code: "NO_DATA_FILES" });
    await expect(open("tripz.parquet")).rejects.toThrow("trips.parquet");
    await expect(open("none/*.parquet")).rejects.toMatchObject({ code: "NO_DATA_FILES" });
  });

  it("without a wanted column are refused with the nearest name", async () => {
    await writeRows("a.parquet", 0, 10);
    await expect(open("a.parquet", { columns: ["t", "vv"] })).rejects.toMatchObject({ code: "UNKNOWN_COLUMN" });
    await expect(open("a.parquet", { sorted: "tt" })).rejects.toThrow('Did you mean "t"');
  });

  it("that are damaged are refused, and left out where others are good", async () => {
    await writeRows("good.parquet");
    const bytes = await readFile(join(folder, "good.parquet"));
    const noise = Buffer.from(bytes);
    noise.fill(0xff, 100, 3000);
    const bad = {
      text: Buffer.from("PAR1 this is a text PAR1"),
      empty: Buffer.alloc(0),
      cut: bytes.subarray(0, bytes.length - 100),
      noise,
      footer: Buffer.concat([bytes.subarray(0, -8), Buffer.from([0xff, 0xff, 0xff, 0x7f]), Buffer.from("PAR1")]),
    };
    for (const [name, content] of Object.entries(bad)) {
      await writeFile(join(folder, `bad-${name}.parquet`), content);
      await expect(open(`bad-${name}.parquet`)).rejects.toMatchObject({ code: "INVALID_PARQUET" });
    }
    const engine = await open("*.parquet");
    const problems = engine.changes.status.problems.map(({ file }) => file).sort();
    expect(problems).toEqual(
      Object.keys(bad)
        .map((name) => join(folder, `bad-${name}.parquet`))
        .sort(),
    );
    await checkRows(engine, 0, ROWS);
  });

  it("with other columns than the first are left out", async () => {
    await writeRows("a.parquet");
    await write("b.parquet", "SELECT 1::BIGINT AS t, 'text' AS v");
    const engine = await open("*.parquet");
    expect(engine.changes.status.problems).toEqual([
      { file: join(folder, "b.parquet"), message: expect.stringContaining('"v"') as string },
    ]);
    await checkRows(engine, 0, ROWS);
  });

  it("in a folder that cannot be written have their indexes in the cache of the user", async () => {
    await writeRows("a.parquet");
    await writeFile(join(folder, ".plotctl"), "a file where the folder would be");
    await checkRows(await open("a.parquet"), 0, ROWS);
    const [cached] = (await readdir(join(root, "cache", "plotctl"))) as [string];
    expect(await readdir(join(root, "cache", "plotctl", cached))).toEqual([
      expect.stringMatching(/^a\.parquet\..*\.pidx$/),
    ]);
  });

  it("stop being indexed when that is aborted, and are indexed by the next start", async () => {
    await writeRows("a.parquet", 0, 10 * ROWS);
    const controller = new AbortController();
    const reason = new Error("not needed any more");
    const report = (): void => controller.abort(reason);
    await expect(open("a.parquet", { signal: controller.signal, report })).rejects.toBe(reason);
    await checkRows(await open("a.parquet"), 0, 10 * ROWS);
  });
});

/** The points of an answer. */
async function ask(engine: Engine, query: EnvelopeQuery): Promise<{ x: number[]; y: number[]; exact: boolean }> {
  const answer = await engine.envelope(query, new AbortController().signal);
  if (answer.form === "bands") throw new Error("expected points, got bands");
  const y = answer.form === "rows" ? (answer.ys[0] ?? []) : answer.y;
  return { x: [...answer.x], y: [...y], exact: answer.exact };
}

function queryOf(x: string, exponent: number, from: number, to: number): EnvelopeQuery {
  return { x, ys: ["v"], exponent, from, to, scale: "linear", form: "points", effort: "exact" };
}

/** Checks the lowest and highest value of all buckets over all rows, and over a thousandth of them. */
async function checkRows(engine: Engine, first: number, after: number): Promise<void> {
  const middle = (first + after) >> 1;
  // Wider buckets are answered from coarser blocks of the index.
  for (const [start, end, wider] of [
    [first, after, 0],
    [first, after, 3],
    [middle, middle + (after - first) / 1000, 0],
  ] as const) {
    const exponent = exponentFor(((end - start) * 10) / BUCKETS, after * 10, "linear") + wider;
    const [from, to] = [bucketOf(start * 10, exponent, "linear"), bucketOf(end * 10, exponent, "linear") + 1];
    const answer = await ask(engine, queryOf("t", exponent, from, to));
    const found = answer.x.map((x, index): [number, number] => [x, answer.y[index] as number]);
    const rows = Array.from({ length: after - first }, (_, row): [number, number] => [
      (first + row) * 10,
      valueAt(first + row),
    ]);
    expect(extremes(found, exponent, [from, to])).toEqual(extremes(rows, exponent, [from, to]));
    expect(answer.exact).toBe(true);
  }
}

function extremes(
  rows: readonly (readonly [number, number])[],
  exponent: number,
  [from, to]: readonly [number, number],
): (readonly [number, number, number])[] {
  const found = new Map<number, [number, number]>();
  for (const [x, y] of rows) {
    const bucket = bucketOf(x, exponent, "linear");
    if (bucket < from || bucket >= to || Number.isNaN(y)) continue;
    const [low, high] = found.get(bucket) ?? [Infinity, -Infinity];
    found.set(bucket, [Math.min(low, y), Math.max(high, y)]);
  }
  return [...found].map(([bucket, [low, high]]) => [bucket, low, high] as const);
}
