// A cross-filter of three histograms and a map in a process of its own: activations, steps of a box, and DuckDB's GROUP BY for
// the same step. Prints JSON. Exits with an error if one bin differs.
//
//   node test/bench/crossfilter.mjs ROWS
import { DuckDBInstance } from "@duckdb/node-api";
import { countsIn, MemoryEngine, sharedColumns } from "../../dist/codegen/tools.js";

const rows = Number(process.argv[2]);
const STEPS = 2000;
/** Of the steps, those that DuckDB answers too. */
const CHECKED = 5;
const BINS = 64;
const WIDTH = 160;
const CELLS = 128;
/** Columns of whole numbers below 10,240, which SQL makes in the same way. */
const FACTORS = { a: [7919, 10_007], b: [104_729, 9973], c: [31_337, 8191], x: [611_953, 10_111], y: [350_377, 9949] };

const columns = Object.fromEntries(
  Object.entries(FACTORS).map(([name, [factor, modulus]]) => {
    const values = new Uint16Array(new SharedArrayBuffer(2 * rows));
    for (let row = 0; row < rows; row++) values[row] = (row * factor) % modulus;
    return [name, values];
  }),
);
const engine = await MemoryEngine.open(await sharedColumns(columns, Infinity), rows);
const dimension = (column, bins) => ({
  column,
  edges: Array.from({ length: bins + 1 }, (_, edge) => (edge * BINS * WIDTH) / bins),
});
const charts = ["a", "b", "c"].map((name) => ({ dimensions: [dimension(name, BINS)], chosen: undefined }));
charts.push({ dimensions: [dimension("x", CELLS), dimension("y", CELLS)], chosen: undefined });
const filtered = charts.map((chart, index) => (index === 1 ? { ...chart, chosen: [{ from: 10, to: 40 }] } : chart));

const { ms: firstMs } = await timed(() => ask({ charts, active: undefined }));
const activations = [];
for (const active of [0, 1, 2]) activations.push((await timed(() => ask({ charts, active }))).ms);
const { ms: filteredMs, value: tables } = await timed(() => ask({ charts: filtered, active: 0 }));

const steps = [];
const checked = [];
for (let step = 0; step < STEPS; step++) {
  const from = step % 40;
  const chosen = [{ from, to: from + 4 + (step % 20) }];
  const began = performance.now();
  const counts = tables.sums.map((sums) => sums && countsIn(tables, sums, chosen));
  steps.push(performance.now() - began);
  if (step % (STEPS / CHECKED) === 0) checked.push({ chosen: chosen[0], counts });
}
engine.close();

const instance = await DuckDBInstance.create(":memory:");
const duckdb = await instance.connect();
const values = Object.entries(FACTORS).map(
  ([name, [factor, modulus]]) => `((i * ${factor}) % ${modulus})::USMALLINT AS ${name}`,
);
await duckdb.run(`CREATE TABLE t AS SELECT ${values.join(", ")} FROM range(${rows}) r(i)`);
const groups = [];
let bins = 0;
for (const { chosen, counts } of checked) {
  const began = performance.now();
  const brushed = `a >= ${chosen.from * WIDTH} AND a < ${chosen.to * WIDTH}`;
  const others = `${brushed} AND b >= ${10 * WIDTH} AND b < ${40 * WIDTH}`;
  const cell = (BINS * WIDTH) / CELLS;
  const found = [
    [counts[1], await grouped(`b // ${WIDTH}`, brushed)],
    [counts[2], await grouped(`c // ${WIDTH}`, others)],
    [counts[3], await grouped(`(y // ${cell}) * ${CELLS + 1} + x // ${cell}`, others)],
  ];
  groups.push(performance.now() - began);
  for (const [shown, expected] of found) bins += compare(shown, expected);
}
console.log(
  JSON.stringify({
    firstMs,
    activateMs: quantile(activations, 0.5),
    activateFilteredMs: filteredMs,
    stepP50Ms: quantile(steps, 0.5),
    stepP95Ms: quantile(steps, 0.95),
    groupMs: quantile(groups, 0.5),
    bins,
  }),
);

function ask(query) {
  return engine.tables(query, new AbortController().signal);
}

async function timed(run) {
  const began = performance.now();
  const value = await run();
  return { value, ms: performance.now() - began };
}

async function grouped(bin, where) {
  const sql = `SELECT (${bin})::INTEGER AS bin, count(*)::DOUBLE FROM t WHERE ${where} GROUP BY bin`;
  return new Map((await duckdb.runAndReadAll(sql)).getRows());
}

/** The number of bins with rows. Throws if one differs. */
function compare(counts, expected) {
  counts.forEach((count, bin) => {
    if (count !== (expected.get(bin) ?? 0)) throw new Error(`bin ${bin} differs from DuckDB: ${count}`);
  });
  return expected.size;
}

function quantile(values, part) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
