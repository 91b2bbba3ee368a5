// Parquet files whose index is not there: not yet, or not at all.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exponentFor, bucketOf } from "../../../src/engine/buckets.js";
import type { Engine, Envelope, EnvelopeQuery } from "../../../src/engine/contract.js";
import { ParquetEngine, type ParquetOptions } from "../../../src/engine/parquet/parquet-engine.js";
import { describeParquet, runSql } from "../../support/parquet.js";

const ROWS = 200_000;
const SPIKES = [123, 77_777, 150_001];

/** Row `t` at t seconds, without a value in each 500th row. */
const SQL = (first: number, after: number): string =>
  `SELECT TIMESTAMP '2026-01-01' + i * INTERVAL 1 SECOND AS t, i * 1.5 AS d, i::VARCHAR AS name,
    CASE WHEN i IN (${SPIKES.join()}) THEN 9000 + i WHEN i % 500 = 0 THEN NULL ELSE i % 997 END AS v
    FROM range(${first}, ${after}) r(i)`;
const START = Date.UTC(2026, 0, 1);

describeParquet("Parquet files without an index", () => {
  let folder: string;
  const opened: Engine[] = [];
  let blocked: string;
  const { TMPDIR } = process.env;
  beforeAll(async () => {
    blocked = await mkdtemp(join(tmpdir(), "plotctl-blocked-"));
    await writeFile(join(blocked, "file"), "where a folder would be");
    // The processes of the engine start with them.
    Object.assign(process.env, { XDG_CACHE_HOME: join(blocked, "file"), TMPDIR: join(blocked, "file") });
  });
  afterAll(async () => {
    delete process.env["XDG_CACHE_HOME"];
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
    await rm(blocked, { recursive: true });
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(blocked, "data-"));
    for (const part of [0, 1]) {
      const file = join(folder, `part-${part}.parquet`);
      const sql = SQL((part * ROWS) / 2, ((part + 1) * ROWS) / 2);
      await runSql(`COPY (${sql}) TO '${file}' (FORMAT parquet, ROW_GROUP_SIZE 8192)`);
    }
  });
  afterEach(async () => {
    for (const engine of opened.splice(0)) engine.close();
    await rm(folder, { recursive: true });
  });

  const open = async (options: ParquetOptions): Promise<ParquetEngine> => {
    const engine = await ParquetEngine.open(join(folder, "*.parquet"), options);
    opened.push(engine);
    return engine;
  };

  it("answer coarsely until it is built: every extreme of every row group, then exactly", async () => {
    const engine = await open({ patienceMs: 0 });
    const first = { ...engine.changes.status };
    const versions = [engine.version];
    engine.changes.onChange(() => versions.push(engine.version));
    expect(engine.rowCount).toBe(ROWS);
    expect(engine.columns).toMatchObject([
      { name: "t", kind: "time", min: START, max: START + (ROWS - 1) * 1000, firstUnsorted: -1 },
      { name: "d", kind: "number", min: 0, max: (ROWS - 1) * 1.5 },
      { name: "name", kind: "text" },
      { name: "v", kind: "number", min: 0, max: 9000 + 150_001 },
    ]);
    const coarse = await ask(engine, 0, ROWS, 600, "quick");
    expect(valuesOf(coarse)).toEqual(expect.arrayContaining(SPIKES.map((row) => 9000 + row)));
    await engine.changes.ready();
    expect(first.state).toBe("indexing");
    expect(engine.changes.status).toEqual({ state: "ready", done: 1, problems: [] });
    expect(new Set(versions).size).toBeGreaterThan(1);
    const fine = await ask(engine, 0, ROWS, 600, "exact");
    expect(fine).toMatchObject({ exact: true });
    expect(valuesOf(fine)).toEqual(expect.arrayContaining(SPIKES.map((row) => 9000 + row)));
  });

  it.each(["points", "bands"] as const)("where nothing can be written answer all the same, as %s", async (form) => {
    const windows = [
      [100, 150],
      [99_990, 100_010],
      [77_000, 78_000],
    ] as const;
    const indexed = await open({ patienceMs: Infinity, rows: false });
    const expected: Envelope[] = [];
    for (const [from, to] of windows) expected.push(await ask(indexed, from, to, 40, "exact", form));
    await rm(join(folder, ".plotctl"), { recursive: true });
    await writeFile(join(folder, ".plotctl"), "a file where the folder would be");
    const engine = await open({ patienceMs: Infinity, memory: 1000, rows: false });
    const { state, problems } = engine.changes.status;
    expect(state).toBe("no index");
    expect(problems).toEqual([
      { file: join(folder, "part-0.parquet"), message: expect.stringContaining("index cannot be written") as string },
    ]);
    const all = await ask(engine, 0, ROWS, 600, "exact", form);
    expect(valuesOf(all)).toEqual(expect.arrayContaining(SPIKES.map((row) => 9000 + row)));
    for (const [index, [from, to]] of windows.entries()) {
      const [one, other] = [await ask(engine, from, to, 40, "exact", form), expected[index] as Envelope];
      expect(one).toMatchObject({ exact: true, rows: other.rows });
      expect(extremes(one, from, to)).toEqual(extremes(other, from, to));
    }
    expect(await readFile(join(folder, ".plotctl"), "utf8")).toBe("a file where the folder would be");
  });
});

async function ask(
  engine: Engine,
  first: number,
  after: number,
  buckets: number,
  effort: EnvelopeQuery["effort"],
  form: EnvelopeQuery["form"] = "points",
): Promise<Envelope> {
  const [start, end] = [START + first * 1000, START + after * 1000];
  const exponent = exponentFor((end - start) / buckets, end, "linear");
  const [from, to] = [bucketOf(start, exponent, "linear"), bucketOf(end, exponent, "linear") + 1];
  const query = { x: "t", ys: ["v"], from, to, exponent, scale: "linear", form, effort } as const;
  return engine.envelope(query, new AbortController().signal);
}

function valuesOf(answer: Envelope): number[] {
  if (answer.form === "bands") return [...(answer.highs[0] ?? [])];
  return [...(answer.form === "points" ? answer.y : (answer.ys[0] ?? []))];
}

/** The lowest and highest value of the rows of a range. */
function extremes(answer: Envelope, first: number, after: number): number[] {
  const x = answer.form === "bands" ? answer.first : answer.x;
  const lows = answer.form === "bands" ? (answer.lows[0] ?? []) : valuesOf(answer);
  const values = [...x.keys()].flatMap((index) => {
    const isInside = (x[index] as number) >= START + first * 1000 && (x[index] as number) < START + after * 1000;
    return isInside ? [lows[index] as number, valuesOf(answer)[index] as number] : [];
  });
  const found = values.filter((value) => !Number.isNaN(value));
  return [Math.min(...found), Math.max(...found)];
}
