// Cells of a plane in a process of its own: random views of points in memory, exactly and from cells that are counted ahead,
// and beside them a plain loop over all rows. Prints JSON. Exits with an error if any cell differs from that loop.
//
//   node test/bench/raster.mjs ROWS VIEWS
import { MemoryEngine, sharedColumns } from "../../dist/codegen/tools.js";

const [rows, views] = process.argv.slice(2).map(Number);
const [WIDTH, HEIGHT] = [800, 600];
/** Of the views, those that the slow loop answers too. */
const SCANNED = 3;

let state = 1;
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const x = new Float32Array(new SharedArrayBuffer(4 * rows));
const y = new Float32Array(new SharedArrayBuffer(4 * rows));
for (let row = 0; row < rows; row++) {
  x[row] = random() + random();
  y[row] = random() * random();
}
const engine = await MemoryEngine.open(await sharedColumns({ x, y }, Infinity), rows);

// The first question loads what the others share, and starts the counting ahead.
await ask(queryOf(1));
while ((await ask(moved(queryOf(1)))).grid.tier !== "pyramid") await new Promise((resolve) => setTimeout(resolve, 200));
const exact = await askAll(() => queryOf(2 ** (-4 - 3 * random())));
const ahead = await askAll(() => moved(queryOf(2 ** (-2 * random()))));
const whole = await askAll(() => moved(queryOf(2 ** -3)));
const checked = [exact, whole, ahead].flatMap((asked) => asked.slice(0, SCANNED));
const loops = [];
for (const { query, grid } of checked) {
  const { value: counts, ...took } = await timed(() => loop(query));
  loops.push(took);
  const wrong = counts.findIndex((count, cell) => count !== grid.counts[cell]);
  if (wrong >= 0) throw new Error(`cell ${wrong} differs from the loop over all rows`);
}
console.log(
  JSON.stringify({
    exactP50Ms: quantile(exact, 0.5),
    exactP95Ms: quantile(exact, 0.95),
    exactCpuMs: cpuOf(exact),
    wholeP95Ms: quantile(whole, 0.95),
    wholeCpuMs: cpuOf(whole),
    aheadP50Ms: quantile(ahead, 0.5),
    aheadP95Ms: quantile(ahead, 0.95),
    aheadCpuMs: cpuOf(ahead),
    aheadPart: ahead.filter(({ grid }) => grid.tier === "pyramid").length / ahead.length,
    loopMs: quantile(loops, 0.5),
    loopCpuMs: cpuOf(loops),
    cells: checked.reduce((sum, { grid }) => sum + grid.counts.length, 0),
    residentMB: process.memoryUsage().rss / 1e6,
  }),
);
engine.close();

/** A view of a part of the plane, in cells of up to a pixel. */
function queryOf(part) {
  const span = (column, whole, pixels) => {
    const width = whole * part;
    const start = random() * (whole - width);
    const exponent = Math.floor(Math.log2(width / pixels));
    const from = Math.floor(start / 2 ** exponent);
    return { column, scale: "linear", exponent, from, to: from + Math.ceil(width / 2 ** exponent) };
  };
  return { x: span("x", 2, WIDTH), y: span("y", 1, HEIGHT), aggregate: { kind: "count" } };
}

/** The same view beside its place, which no cache has. */
function moved({ x, y, aggregate }) {
  const by = Math.floor(50 * random());
  return { x: { ...x, from: x.from + by, to: x.to + by }, y, aggregate };
}

async function askAll(makeQuery) {
  const asked = [];
  for (let index = 0; index < views; index++) asked.push(await ask(makeQuery()));
  return asked;
}

async function ask(query) {
  const { value: grid, ...took } = await timed(() => engine.grid(query, new AbortController().signal));
  return { query, grid, ...took };
}

/** Also the processor time of all threads, which other processes do not change as much. */
async function timed(run) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const value = await run();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { value, ms, cpuMs: (user + system) / 1000 };
}

function loop({ x: across, y: up }) {
  const width = across.to - across.from;
  const counts = new Uint32Array(width * (up.to - up.from));
  const [perX, perY] = [2 ** -across.exponent, 2 ** -up.exponent];
  for (let row = 0; row < rows; row++) {
    const column = Math.floor(x[row] * perX);
    const line = Math.floor(y[row] * perY);
    if (column < across.from || column >= across.to || line < up.from || line >= up.to) continue;
    counts[(line - up.from) * width + column - across.from]++;
  }
  return counts;
}

function quantile(asked, part) {
  const sorted = asked.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

function cpuOf(asked) {
  return asked.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b)[asked.length >> 1];
}
