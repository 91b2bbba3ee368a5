// Large data in Parquet files, in a process of its own: random views, and beside them DuckDB's scan of all rows. Prints JSON.
// Exits with an error if any pixel column differs from that scan.
//
//   node test/bench/parquet.mjs ROWS VIEWS
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { DuckDBInstance } from "@duckdb/node-api";
import { bucketOf, ParquetEngine, windowFor } from "../../dist/codegen/tools.js";

const [rows, views] = process.argv.slice(2).map(Number);
const PIXELS = 1000;
const FILES = 4;
/** Of the views, those that the slow scan answers too. */
const SCANNED = 5;
/** The width of views, as a part of the data: from this many rows to all. */
const FEWEST_ROWS = 20_000;

let state = 1;
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const folder = mkdtempSync(join(tmpdir(), "plotctl-bench-"));
const pattern = join(folder, "*.parquet");
try {
  const instance = await DuckDBInstance.create(":memory:");
  const duckdb = await instance.connect();
  for (let file = 0; file < FILES; file++) {
    const range = `range(${Math.round((file * rows) / FILES)}, ${Math.round(((file + 1) * rows) / FILES)})`;
    const t = "make_timestamp(1700000000000000 + i * 1000) AS t";
    const v =
      "(sin(i / 1e5) * 50 + (hash(i) % 1000) / 100 + CASE WHEN i % 1000003 = 17 THEN 1e3 ELSE 0 END)::FLOAT AS v";
    await duckdb.run(
      `COPY (SELECT ${t}, ${v} FROM ${range} r(i)) TO '${join(folder, `${file}.parquet`)}' (FORMAT parquet)`,
    );
  }

  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const { engine: first, ms: indexMs } = await opened();
  first.close();
  const { engine, ms: openMs } = await opened();
  const { min, max } = engine.columns[0];
  const extent = { start: min, end: max };
  const times = { index: [], parquet: [] };
  const checked = [];
  const scans = [];
  let columns = 0;
  for (let index = 0; index < views; index++) {
    const width = (max - min) * (FEWEST_ROWS / rows) ** random();
    const start = min + random() * (max - min - width);
    const window = windowFor({ start, end: start + width }, PIXELS, { extent, scale: "linear" });
    const query = { ...window, x: "t", ys: ["v"], form: "points", effort: "exact" };
    const began = performance.now();
    const answer = await engine.envelope(query, new AbortController().signal);
    times[answer.tier].push(performance.now() - began);
    if (index < SCANNED) checked.push({ query, answer });
  }
  delay.disable();
  for (const { query, answer } of checked) {
    const began = performance.now();
    const expected = await scan(duckdb, query);
    scans.push(performance.now() - began);
    columns += compare(expected, answer, query);
  }
  const all = [...times.index, ...times.parquet];
  const indexed = readdirSync(join(folder, ".plotctl")).map((name) => statSync(join(folder, ".plotctl", name)).size);
  console.log(
    JSON.stringify({
      p50Ms: quantile(all, 0.5),
      p95Ms: quantile(all, 0.95),
      indexP50Ms: quantile(times.index, 0.5),
      indexP95Ms: quantile(times.index, 0.95),
      rowsP50Ms: quantile(times.parquet, 0.5),
      rowsP95Ms: quantile(times.parquet, 0.95),
      scanMs: quantile(scans, 0.5),
      columns,
      indexMs,
      openMs,
      indexMB: indexed.reduce((sum, bytes) => sum + bytes) / 1e6,
      loopP99Ms: delay.percentile(99) / 1e6,
      loopMaxMs: delay.max / 1e6,
    }),
  );
  engine.close();
} finally {
  rmSync(folder, { recursive: true });
}

async function opened() {
  const began = performance.now();
  const engine = await ParquetEngine.open(pattern);
  return { engine, ms: performance.now() - began };
}

/** Lowest and highest value per bucket, by DuckDB over all rows. */
async function scan(duckdb, { from, to, exponent }) {
  const bucket = `floor(epoch_us(t)::DOUBLE / 1000 / ${2 ** exponent})::BIGINT`;
  const sql = `SELECT ${bucket}::DOUBLE AS b, min(v), max(v) FROM read_parquet('${pattern}') GROUP BY b HAVING b >= ${from} AND b < ${to}`;
  return (await duckdb.runAndReadAll(sql)).getRows();
}

/** The number of pixel columns with values. Throws if one of them differs. */
function compare(expected, answer, { from, to, exponent, scale }) {
  const low = new Float32Array(to - from).fill(Infinity);
  const high = new Float32Array(to - from).fill(-Infinity);
  const ys = answer.form === "rows" ? answer.ys[0] : answer.y;
  answer.x.forEach((x, index) => {
    const bucket = bucketOf(x, exponent, scale) - from;
    if (bucket < 0 || bucket >= to - from) return;
    low[bucket] = Math.min(low[bucket], ys[index]);
    high[bucket] = Math.max(high[bucket], ys[index]);
  });
  for (const [bucket, lowest, highest] of expected) {
    if (low[bucket - from] === lowest && high[bucket - from] === highest) continue;
    throw new Error(`pixel column ${bucket - from} differs from the scan of all rows`);
  }
  return expected.length;
}

function quantile(values, part) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
