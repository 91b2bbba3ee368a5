// Large data in Parquet files: random views from the index and DuckDB, then with a row mirror, in a process of their own; and
// beside them DuckDB's scan of all rows, in this one. Prints JSON. Exits with an error if any pixel column differs from that scan.
//
//   node test/bench/parquet.mjs ROWS VIEWS
//
// The files are written once, to the folder PLOTCTL_BENCH_DATA (default: the system's folder for temporary files).
import { fork } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { bucketOf, windowFor } from "../../dist/codegen/tools.js";
import { call } from "./calls.mjs";

const [rows, views] = process.argv.slice(2).map(Number);
const PIXELS = 1000;
const FILE_ROWS = 16_000_000;
/** Of the views, those that the slow scan answers too. */
const SCANNED = 3;
/** The width of views, as a part of the data: from this many rows to all. */
const FEWEST_ROWS = 20_000;

const folder = join(process.env.PLOTCTL_BENCH_DATA ?? tmpdir(), `plotctl-bench-lines-${rows}`);
const own = join(folder, ".plotctl");
const pattern = join(folder, "*.parquet");
const instance = await DuckDBInstance.create(":memory:");
const duckdb = await instance.connect();
await writeFiles();
rmSync(own, { recursive: true, force: true });

const measured = fork(new URL("parquet-views.mjs", import.meta.url), { serialization: "advanced" });
const first = await call(measured, "open", { pattern, rows: false });
const indexMB = megabytesOf(".pidx");
await call(measured, "close");
const { ms: openMs, extent } = await call(measured, "open", { pattern, rows: false });
const queries = randomQueries(extent);
const decoded = await measure();
const { residentMB } = await call(measured, "usage");
await call(measured, "close");
const { ms: mirrorMs } = await call(measured, "open", { pattern, rows: true });
const mirror = await measure();
const mirrorMB = megabytesOf(".pcol");
const { loopP99Ms, loopMaxMs } = await call(measured, "usage");
await call(measured, "close");
measured.disconnect();

const scans = [];
let columns = 0;
for (let index = 0; index < SCANNED; index++) {
  const query = queries[index];
  const began = performance.now();
  const expected = await scan(query);
  scans.push(performance.now() - began);
  for (const { answers } of [decoded, mirror]) columns += compare(expected, answers[index], query);
}

const scanMs = quantile(scans, 0.5);
console.log(
  JSON.stringify({
    p50Ms: quantile(decoded.times, 0.5),
    p95Ms: quantile(decoded.times, 0.95),
    mirrorP50Ms: quantile(mirror.times, 0.5),
    mirrorP95Ms: quantile(mirror.times, 0.95),
    closeP50Ms: quantile(decoded.closeTimes, 0.5),
    mirrorCloseP50Ms: quantile(mirror.closeTimes, 0.5),
    mirrorCloseP95Ms: quantile(mirror.closeTimes, 0.95),
    answerKB: quantile(mirror.bytes, 0.5) / 1000,
    largestAnswerKB: Math.max(...mirror.bytes) / 1000,
    scanMs,
    columns,
    indexMs: first.ms,
    openMs,
    mirrorMs,
    indexMB,
    mirrorMB,
    residentMB,
    loopP99Ms,
    loopMaxMs,
  }),
);
process.exit(0);

/** Writes the files aside, so that a run which is stopped leaves no half of them. */
async function writeFiles() {
  if (existsSync(folder)) return;
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  try {
    for (let start = 0; start < rows; start += FILE_ROWS) {
      const t = "make_timestamp(1700000000000000 + i * 1000) AS t";
      const v =
        "(sin(i / 1e5) * 50 + (hash(i) % 1000) / 100 + CASE WHEN i % 1000003 = 17 THEN 1e3 ELSE 0 END)::FLOAT AS v";
      const name = `${String(start / FILE_ROWS).padStart(3, "0")}.parquet`;
      const part = `SELECT ${t}, ${v} FROM range(${start}, ${Math.min(rows, start + FILE_ROWS)}) r(i)`;
      await duckdb.run(`COPY (${part}) TO '${join(aside, name)}' (FORMAT parquet)`);
    }
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** The same views for each engine. */
function randomQueries({ start: min, end: max }) {
  const random = seeded();
  return Array.from({ length: views }, () => {
    const width = (max - min) * (FEWEST_ROWS / rows) ** random();
    const start = min + random() * (max - min - width);
    const window = windowFor({ start, end: start + width }, PIXELS, { extent, scale: "linear" });
    return { ...window, x: "t", ys: ["v"], form: "extremes", effort: "exact" };
  });
}

/** `closeTimes` are those of views where the index is not fine enough. */
async function measure() {
  const { asked, answers } = await call(measured, "ask", { queries, kept: SCANNED });
  return {
    answers,
    times: asked.map(({ ms }) => ms),
    closeTimes: asked.filter(({ tier }) => tier !== "index").map(({ ms }) => ms),
    bytes: asked.map(({ bytes }) => bytes),
  };
}

function seeded() {
  let state = 1;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function megabytesOf(extension) {
  const names = readdirSync(own).filter((name) => name.endsWith(extension));
  return names.reduce((sum, name) => sum + statSync(join(own, name)).size, 0) / 1e6;
}

/** Lowest and highest value per bucket, by DuckDB over all rows. */
async function scan({ from, to, exponent }) {
  const bucket = `floor(epoch_us(t)::DOUBLE / 1000 / ${2 ** exponent})::BIGINT`;
  const sql = `SELECT ${bucket}::DOUBLE AS b, min(v), max(v) FROM read_parquet('${pattern}') GROUP BY b HAVING b >= ${from} AND b < ${to}`;
  return (await duckdb.runAndReadAll(sql)).getRows();
}

/** The number of pixel columns with values. Throws if one of them differs. */
function compare(expected, answer, { from, to, exponent, scale }) {
  const low = new Float32Array(to - from).fill(Infinity);
  const high = new Float32Array(to - from).fill(-Infinity);
  answer.x.forEach((x, index) => {
    const bucket = bucketOf(x, exponent, scale) - from;
    if (bucket < 0 || bucket >= to - from) return;
    low[bucket] = Math.min(low[bucket], answer.y[index]);
    high[bucket] = Math.max(high[bucket], answer.y[index]);
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
