// A stream at the end of a large history, in a process of its own: rows come at a steady rate while three sessions show them.
// One follows the end, one pans away and back, and one shows everything. Prints JSON. Exits with an error if a row is missing
// or there twice, if a session follows when it should not, or does not when it should.
//
//   node test/bench/live.mjs HISTORY SECONDS ROWS_PER_SECOND
//
// HISTORY is a pattern of Parquet files with the columns t and v, such as those of `parquet.mjs`, or a number of rows in memory.
import { setTimeout as wait } from "node:timers/promises";
import { figure } from "../../dist/exports/plotting.js";
import { open } from "../../dist/exports/data.js";
import { ColumnDataSource } from "../../dist/exports/models.js";
import { open_app } from "../../dist/exports/testing.js";
import { percentPerTenMinutes } from "../soak/growth.mjs";
import { processUsage } from "./process-usage.mjs";

const [what, seconds, perSecond] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const BEATS_PER_SECOND = 20;
const FOLLOWED_MS = 10_000;
const STEP_MS = 1000 / perSecond;

const history = await opened();
const rowsBefore = history.length;
const end = history.schema.find(({ name }) => name === "t").max;
const live = history.live({ keep: 500_000 });
const timeOf = (row) => end + (row + 1) * STEP_MS;
const valueOf = (row) => (row % 1009) / 8;

const sessions = [];
for (const name of ["follows", "pans", "whole"]) sessions.push({ name, session: await open_app(app) });
const [follows, pans] = sessions;
for (const { session } of [follows, pans]) await set(session, end - FOLLOWED_MS, end);

const memory = [];
let [appended, panned] = [0, undefined];
let [messages, bytes] = [0, 0];
const before = processUsage(process.pid);
const began = performance.now();
for (let beat = 1; beat <= seconds * BEATS_PER_SECOND; beat++) {
  const count = Math.floor((beat * perSecond) / BEATS_PER_SECOND) - appended;
  const rows = Array.from({ length: count }, (_, index) => appended + index);
  live.append({ t: rows.map(timeOf), v: rows.map(valueOf) });
  appended += count;
  for (const { session } of sessions) {
    await session.advance(1000 / BEATS_PER_SECOND);
    for (const change of session.take_sent()) {
      messages++;
      bytes += JSON.stringify(change)?.length ?? 0;
    }
  }
  if (beat === Math.round(seconds * BEATS_PER_SECOND * 0.4)) await panAway();
  if (beat === Math.round(seconds * BEATS_PER_SECOND * 0.7)) await panBack();
  if (beat % BEATS_PER_SECOND === 0) memory.push(process.memoryUsage().rss / 1e6);
  await wait(Math.max(0, began + (beat * 1000) / BEATS_PER_SECOND - performance.now()));
}
const tookMs = performance.now() - began;
const cpuMs = processUsage(process.pid).cpuMs - before.cpuMs;
for (const { name, session } of [follows, pans]) {
  const last = timeOf(appended - 1);
  const isShown = () => session.column(session.find(ColumnDataSource), "t").at(-1) >= last - 1;
  await settled(session, () => Math.abs(rangeOf(session).end - last) < 500 && isShown(), `${name}: the end`);
}
await checkRows();

const half = Math.floor(memory.length / 2);
console.log(
  JSON.stringify({
    rowsBefore,
    appended,
    rowsPerSecond: (appended * 1000) / tookMs,
    cores: cpuMs / tookMs,
    messagesPerSecond: (messages * 1000) / tookMs / sessions.length,
    kBPerMessage: bytes / messages / 1000,
    residentMB: memory.at(-1),
    residentPercentPerTenMinutes: percentPerTenMinutes(memory.slice(half).map((value, index) => [index / 60, value])),
    memory: memory.map(Math.round),
  }),
);
process.exit(0);

function opened() {
  if (Number.isNaN(Number(what))) return open(what);
  const t = Float64Array.from({ length: Number(what) }, (_, row) => 1.7e12 + row);
  return open({ columns: { t, v: t.map((x) => x % 1000) } });
}

function app(doc) {
  const plot = figure({ name: "plot", width: 1063, x_axis_type: "datetime" });
  plot.line("t", "v", { source: live, follow: "end" });
  doc.add_root(plot);
}

function rangeOf(session) {
  return session.find("plot").x_range;
}

async function set(session, start, last) {
  await session.set(rangeOf(session), { start, end: last });
}

async function panAway() {
  await set(pans.session, end - FOLLOWED_MS, end - FOLLOWED_MS / 2);
  panned = rangeOf(pans.session).end;
}

async function panBack() {
  if (rangeOf(pans.session).end !== panned) throw new Error("a session that was panned away still follows");
  // The right edge, as the reader sees it.
  const last = rangeOf(pans.session).reset_end;
  await set(pans.session, last - FOLLOWED_MS, last);
}

async function settled(session, isSo, what) {
  for (let attempt = 0; !isSo(); attempt++) {
    if (attempt > 100)
      throw new Error(`missing: ${what}; the range ends ${rangeOf(session).end - timeOf(appended - 1)} ms after it`);
    await session.advance(50);
    await wait(50);
  }
}

/** At the seam and at the end, row by row; all rows of the stream as counts of a view. */
async function checkRows() {
  if (live.length !== rowsBefore + appended)
    throw new Error(`${live.length} rows in place of ${rowsBefore + appended}`);
  const seam = await live.rows({ x: [end - 100, timeOf(5000)], limit: 100_000 });
  const ofHistory = await history.rows({ x: [end - 100, end], limit: 100_000 });
  const first = ofHistory.length;
  // Dates have no parts of milliseconds, so values tell where the stream begins.
  if (JSON.stringify(seam.slice(0, first)) !== JSON.stringify(ofHistory)) throw new Error("rows before the seam");
  seam.slice(first).forEach(({ t, v }, row) => {
    if (Math.trunc(Number(t)) !== Math.trunc(timeOf(row)) || v !== valueOf(row))
      throw new Error(`row ${row} of the stream`);
  });
  if (seam.length - first !== 5001) throw new Error(`${seam.length - first} rows after the seam`);
  for (const { name, session } of [follows, pans]) {
    const source = session.find(ColumnDataSource);
    const shown = session.column(source, "t").filter((x) => x > rangeOf(session).start);
    if (shown.some((x, index) => index > 0 && x < shown[index - 1])) throw new Error(`${name}: points out of order`);
    const last = timeOf(appended - 1);
    if (Math.abs(shown.at(-1) - last) > 1) throw new Error(`${name}: ends at ${shown.at(-1)}, not at ${last}`);
  }
}
