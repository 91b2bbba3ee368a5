// Large data in a process of its own: random views of columns in memory, and beside them a plain loop over all rows. Prints
// JSON. Exits with an error if any pixel column differs from that loop.
//
//   node test/bench/data.mjs ROWS VIEWS
import { monitorEventLoopDelay } from "node:perf_hooks";
import { bucketOf, MemoryEngine, sharedColumns, windowFor } from "../../dist/codegen/tools.js";

const [rows, views] = process.argv.slice(2).map(Number);
const PIXELS = 1000;
/** Of the views, those that the slow loop answers too. */
const SCANNED = 10;
/** The width of views, as a part of the data: 10^-5 to 1. */
const DECADES = 5;

let state = 1;
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const t = new Float64Array(new SharedArrayBuffer(8 * rows));
const v = new Float32Array(new SharedArrayBuffer(4 * rows));
for (let row = 0, y = 0; row < rows; row++) {
  y += random() - 0.5;
  t[row] = 1.7e12 + 10 * row;
  v[row] = row % 1_000_003 === 17 ? y + 1e4 : y;
}

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const opening = performance.now();
const engine = await MemoryEngine.open(await sharedColumns({ t, v }, Infinity), rows);
const extent = { start: t[0], end: t[rows - 1] };
const first = await ask(extent);
const openMs = performance.now() - opening;

const times = [];
const asked = [first];
for (let index = 1; index < views; index++) {
  const width = (extent.end - extent.start) * 10 ** (-DECADES * random());
  const start = extent.start + random() * (extent.end - extent.start - width);
  asked.push(await ask({ start, end: start + width }));
  times.push(asked[index].ms);
}
delay.disable();

const scans = [];
let columns = 0;
for (const { query, answer } of asked.slice(0, SCANNED)) {
  const began = performance.now();
  const expected = scan(query);
  scans.push(performance.now() - began);
  columns += compare(expected, answer, query);
}

const users = await pan(200);
console.log(
  JSON.stringify({
    openMs,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    scanMs: quantile(scans, 0.5),
    columns,
    loopP99Ms: delay.percentile(99) / 1e6,
    loopMaxMs: delay.max / 1e6,
    userP95Ms: users.p95Ms,
    residentMB: process.memoryUsage().rss / 1e6,
  }),
);
engine.close();

async function ask(view) {
  const window = windowFor(view, PIXELS, { extent, scale: "linear" });
  const query = { ...window, x: "t", ys: ["v"], form: "extremes", effort: "exact" };
  const began = performance.now();
  const answer = await engine.envelope(query, new AbortController().signal);
  return { query, answer, ms: performance.now() - began };
}

/** Users who each ask for a view of their own at the same moment, ten times. */
async function pan(count) {
  const waits = [];
  for (let round = 0; round < 10; round++) {
    const asked = Array.from({ length: count }, () => {
      const width = (extent.end - extent.start) * 10 ** (-DECADES * random());
      const start = extent.start + random() * (extent.end - extent.start - width);
      return ask({ start, end: start + width });
    });
    waits.push(...(await Promise.all(asked)).map(({ ms }) => ms));
  }
  return { p95Ms: quantile(waits, 0.95) };
}

/** Lowest and highest value per bucket, by a loop over all rows. */
function scan({ from, to, exponent }) {
  const low = new Float32Array(to - from).fill(Infinity);
  const high = new Float32Array(to - from).fill(-Infinity);
  const step = 2 ** -exponent;
  for (let row = 0; row < rows; row++) {
    const bucket = Math.floor(t[row] * step) - from;
    if (bucket < 0 || bucket >= to - from) continue;
    const value = v[row];
    if (value < low[bucket]) low[bucket] = value;
    if (value > high[bucket]) high[bucket] = value;
  }
  return { low, high };
}

/** The number of pixel columns with values. Throws if one of them differs. */
function compare({ low, high }, answer, { from, to, exponent, scale }) {
  const found = { low: new Float32Array(to - from).fill(Infinity), high: new Float32Array(to - from).fill(-Infinity) };
  const ys = answer.form === "rows" ? answer.ys[0] : answer.y;
  answer.x.forEach((x, index) => {
    const bucket = bucketOf(x, exponent, scale) - from;
    if (bucket < 0 || bucket >= to - from) return;
    found.low[bucket] = Math.min(found.low[bucket], ys[index]);
    found.high[bucket] = Math.max(found.high[bucket], ys[index]);
  });
  for (let bucket = 0; bucket < to - from; bucket++) {
    if (found.low[bucket] === low[bucket] && found.high[bucket] === high[bucket]) continue;
    throw new Error(`pixel column ${bucket} differs from the loop over all rows`);
  }
  return low.filter((value) => value !== Infinity).length;
}

function quantile(values, part) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
