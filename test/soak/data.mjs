// People who pan over large data in Parquet files for minutes, in one process: memory must stay flat, and every view must show
// where it rests. Prints JSON; exits with an error if a view is lost.
//
//   node --expose-gc test/soak/data.mjs FILES [MINUTES] [PEOPLE]
//
// FILES is a pattern, such as that of the files which `test/bench/parquet.mjs` keeps in PLOTCTL_BENCH_DATA. Each minute, some
// people leave and others come.
import { setTimeout as wait } from "node:timers/promises";
import { open, view_of } from "../../dist/exports/data.js";
import { ColumnDataSource, GlyphRenderer } from "../../dist/exports/models.js";
import { figure } from "../../dist/exports/plotting.js";
import { open_app } from "../../dist/exports/testing.js";
import { memoryOfProcesses } from "../bench/process-usage.mjs";
import { percentPerTenMinutes } from "./growth.mjs";

const [files, minutes = 10, count = 50] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const STEP_MS = 100;
const SAMPLE_MS = 10_000;
const MINUTE_MS = 60_000;
const LEAVE_PER_MINUTE = 5;
/** A view that is not at rest this long after the last move is lost. The first ones wait for column files to be written. */
const PATIENCE_MS = 60_000;

let state = 1;
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const data = await open(files);
const { min, max } = data.schema.find(({ name }) => name === "t");
const people = [];
for (let index = 0; index < count; index++) people.push(await arrive());

const samples = [];
let [moves, rests, lost] = [0, 0, 0];
const began = performance.now();
for (let minute = 1; minute <= minutes; minute++) {
  while (performance.now() - began < minute * MINUTE_MS) {
    const started = performance.now();
    await Promise.all(people.map(pan));
    if (performance.now() - began > samples.length * SAMPLE_MS) sample();
    await wait(Math.max(0, STEP_MS - (performance.now() - started)));
  }
  await Promise.all(people.map(rest));
  for (const person of people.splice(0, LEAVE_PER_MINUTE)) await person.session.close();
  while (people.length < count) people.push(await arrive());
  console.error(`minute ${minute}: ${JSON.stringify(samples.at(-1))}, ${moves} moves, ${lost} of ${rests} lost`);
}
// The first minutes fill caches.
const steady = samples.slice(Math.floor(samples.length / 3));
console.log(
  JSON.stringify({
    minutes,
    people: count,
    moves,
    rests,
    lost,
    residentMB: samples.at(-1)?.residentMB,
    heapMB: samples.at(-1)?.heapMB,
    arraysMB: samples.at(-1)?.arraysMB,
    processesMB: samples.at(-1)?.processesMB,
    residentPercentPerTenMinutes: growthOf("residentMB"),
    arraysPercentPerTenMinutes: growthOf("arraysMB"),
    heapPercentPerTenMinutes: growthOf("heapMB"),
    processesPercentPerTenMinutes: growthOf("processesMB"),
  }),
);
process.exit(lost === 0 ? 0 : 1);

async function arrive() {
  const session = await open_app((doc) => {
    const plot = figure({ name: "plot", width: 1063, x_axis_type: "datetime" });
    plot.line("t", "v", { source: data });
    doc.add_root(plot);
  });
  const width = (max - min) * 10 ** (-3 * random());
  return { session, width, start: min + random() * (max - min - width), speed: random() - 0.5 };
}

async function pan(person) {
  const { session, width } = person;
  if (random() < 0.01) person.width = Math.min(max - min, width * (random() < 0.5 ? 1.5 : 1 / 1.5));
  const wanted = person.start + person.speed * width * 0.1;
  person.start = Math.max(min, Math.min(max - person.width, wanted));
  if (person.start !== wanted) person.speed = -person.speed;
  await session.set(session.find("plot").x_range, { start: person.start, end: person.start + person.width });
  await session.advance(STEP_MS);
  session.take_sent();
  moves++;
}

async function rest({ session }) {
  const renderer = session.find(GlyphRenderer);
  const isAtRest = await Promise.race([
    session
      .view(renderer)
      .at_rest()
      .then(() => true),
    wait(PATIENCE_MS, false),
  ]);
  const { start, end } = session.find("plot").x_range;
  const visible = session.column(session.find(ColumnDataSource), "t").filter((x) => x >= start && x <= end);
  rests++;
  const { status } = view_of(renderer);
  if (isAtRest && status.exact === true && visible.length > 0) return;
  lost++;
  console.error(`lost: ${JSON.stringify({ isAtRest, points: visible.length, start, end, status })}`);
}

function sample() {
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  samples.push({
    minutes: (performance.now() - began) / MINUTE_MS,
    residentMB: rss / 1e6,
    heapMB: heapUsed / 1e6,
    arraysMB: arrayBuffers / 1e6,
    processesMB: memoryOfProcesses(),
  });
}

function growthOf(name) {
  return percentPerTenMinutes(steady.map((each) => [each.minutes, each[name]]));
}
