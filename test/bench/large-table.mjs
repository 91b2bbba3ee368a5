// Pages of a table of many rows in Parquet files, in a process of its own: in the order of the data, then sorted by a column
// that no index knows. Prints JSON. Exits with an error if a page differs from DuckDB's.
//
//   node test/bench/large-table.mjs ROWS
//
// The files are written to a folder of their own in PLOTCTL_BENCH_DATA (default: the system's folder for temporary files), and
// removed at the end.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { open } from "../../dist/exports/data.js";

const rows = Number(process.argv[2]);
const PAGE = 100;
const PAGES = 40;
const CSV_ROWS = Math.round(rows / 25);

const folder = mkdtempSync(join(process.env.PLOTCTL_BENCH_DATA ?? tmpdir(), "plotctl-bench-table-"));
process.env.XDG_CACHE_HOME = join(folder, "cache");
const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
try {
  console.log(JSON.stringify({ ...(await measureTable()), ...(await measureCsv()) }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function measureTable() {
  const file = join(folder, "orders.parquet");
  const columns = "i::INTEGER AS id, (hash(i) % 1000003)::DOUBLE / 100 AS total, (hash(i + 7) % 50)::INTEGER AS kind";
  await duckdb.run(`COPY (SELECT ${columns} FROM range(${rows}) r(i)) TO '${file}' (FORMAT parquet)`);
  const data = await open(file);
  await page(data, {}, 0);
  const unsorted = await pages(data, {});
  const orders = [
    ["total", "-total"],
    ["kind", "kind"],
  ];
  const found = {};
  for (const [name, order] of orders) {
    const began = performance.now();
    await page(data, { order }, 0);
    found[`${name}SortMs`] = performance.now() - began;
    found[`${name}PageMs`] = await pages(data, { order });
    const offset = Math.floor(rows * 0.6);
    await compare(data, file, { order, offset });
  }
  await compare(data, file, { offset: rows - PAGE });
  data.close();
  return { pageMs: unsorted, ...found };
}

async function page(data, options, offset) {
  return data.rows({ ...options, offset, limit: PAGE });
}

/** The 95th percentile of pages all over the data, each read twice. */
async function pages(data, options) {
  const times = [];
  for (let index = 0; index < PAGES; index++) {
    const offset = Math.floor(((index * 7919) % PAGES) * (rows / PAGES));
    await page(data, options, offset);
    const began = performance.now();
    await page(data, options, offset + PAGE);
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[Math.floor(0.95 * PAGES)];
}

/** Rows with equal values keep the order of the data. */
async function compare(data, file, { order, offset }) {
  const direction = order?.startsWith("-") ? "DESC" : "ASC";
  const by = order === undefined ? "id" : `${order.replace("-", "")} ${direction}, id`;
  const sql = `SELECT id, total, kind FROM '${file}' ORDER BY ${by} LIMIT ${PAGE} OFFSET ${offset}`;
  const expected = (await duckdb.runAndReadAll(sql)).getRowObjects();
  const found = await page(data, order === undefined ? {} : { order }, offset);
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`the page at ${offset} by ${by} differs from DuckDB's: ${JSON.stringify(found[0])}`);
  }
}

/** The first opening of a CSV file, which writes a copy, beside DuckDB's reading of all its values. */
async function measureCsv() {
  const file = join(folder, "readings.csv");
  const columns = "i AS t, (hash(i) % 1000003)::DOUBLE / 100 AS v";
  await duckdb.run(`COPY (SELECT ${columns} FROM range(${CSV_ROWS}) r(i)) TO '${file}' (FORMAT csv, HEADER)`);
  const megabytes = statSync(file).size / 1e6;
  let began = performance.now();
  const data = await open(file);
  await data.ready();
  const csvMs = performance.now() - began;
  began = performance.now();
  const sql = `SELECT count(*)::DOUBLE AS n, min(v) AS low, max(v) AS high FROM read_csv('${file}')`;
  const [expected] = (await duckdb.runAndReadAll(sql)).getRowObjects();
  const readMs = performance.now() - began;
  const { min, max } = data.schema.find(({ name }) => name === "v");
  if (data.length !== expected.n || min !== expected.low || max !== expected.high) {
    throw new Error(`the CSV file was read as ${data.length} rows from ${min} to ${max}`);
  }
  data.close();
  return { csvMBPerSecond: (megabytes * 1000) / csvMs, duckdbMBPerSecond: (megabytes * 1000) / readMs };
}
