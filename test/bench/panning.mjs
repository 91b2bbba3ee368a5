// People who pan over one data set, in sessions of their own and all at once, over real sockets; and beside them people who
// move sliders on the same server. Prints JSON.
//
//   node test/bench/panning.mjs ROWS PEOPLE SECONDS
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { startPanning } from "./panning-server.mjs";
import { processUsage } from "./process-usage.mjs";
import { drawnAround, isFine } from "./drawn-part.mjs";
import { idOfFirst, SessionSocket } from "./load/session-socket.mjs";

const [rows, people, seconds] = process.argv.slice(2).map(Number);
/** The frame of the plot: see apps/panning.ts. */
const PIXELS = 1000;
const EVENT_MS = 1000 / 60;
/** A drag goes this far, as a part of the view, in this time; then the person looks at the plot for as long. */
const DRAG = 0.36;
const DRAG_MS = 1000;
/** The visible part of the data. */
const VIEW = 1 / 200;
/** A picture is missing when the view comes this near to the edge of the drawn part, as a part of the view. */
const NEAR = 1 / 10;
/** The last picture of each person is waited for this long. */
const PATIENCE_MS = 20_000;

let state = 1;
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const quantile = (values, part) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))];

const width = rows * VIEW;
const pixel = width / PIXELS;
const { url, pid } = await startPanning(rows);

const answers = [];
let events = 0;
let dataMessages = 0;
let dataBytes = 0;

const panning = await inTurns(people, async () => {
  const socket = await SessionSocket.open(`${url}/panning`);
  const doc = await socket.pull();
  return { socket, id: idOfFirst(doc, "Range1d") };
});
const sliding = new Worker(new URL("panning-sliders.mjs", import.meta.url), { workerData: { url } });
await once(sliding, "message");

const rssBefore = processUsage(pid)?.rssBytes;
// Everybody finds a place first.
await Promise.all(panning.map((person) => pan(person, 0)));
await sleep(1000);
answers.length = events = dataMessages = dataBytes = 0;
const before = processUsage(pid);
const end = performance.now() + 1000 * seconds;
sliding.postMessage(1000 * seconds);
const [[roundTrips]] = await Promise.all([once(sliding, "message"), ...panning.map((person) => pan(person, end))]);
const after = processUsage(pid);
const lastPictures = performance.now() + PATIENCE_MS;
while (panning.some(({ isDrawn }) => !isDrawn()) && performance.now() < lastPictures) await sleep(100);
console.log(
  JSON.stringify({
    events,
    dataMessages,
    messagesPerEvent: dataMessages / events,
    bytesPerMessage: dataBytes / Math.max(1, dataMessages),
    unanswered: panning.filter(({ isDrawn }) => !isDrawn()).length,
    answerP50Ms: quantile(answers, 0.5),
    answerP95Ms: quantile(answers, 0.95),
    otherP99Ms: quantile(roundTrips, 0.99),
    cores: after && (after.cpuMs - before.cpuMs) / (1000 * seconds),
    cpuPerEventUs: after && (1000 * (after.cpuMs - before.cpuMs)) / events,
    grownMB: after && (after.rssBytes - rssBefore) / 1e6,
  }),
);
process.exit(0);

/** Drags to and fro until `until`, as a browser sends it: both ends of the range, once per frame. */
async function pan(person, until) {
  const { socket, id } = person;
  person.start ??= random() * (rows - width);
  person.place = person.start;
  const { start } = person;
  /** The place whose picture is missing, and since when. */
  let missing;
  const shows = (place) => {
    const { start, end } = drawnAround(person.x, place + width / 2, pixel);
    return start <= Math.max(0, place - width * NEAR) && end >= Math.min(rows - 1, place + width * (1 + NEAR));
  };
  person.isDrawn = () => person.x !== undefined && shows(person.place) && isFine(person.x, person.place, width, pixel);
  socket.onPatch = (content, buffers) => {
    if (!content.includes('"attr":"data"') && !content.includes("ColumnDataChanged")) return;
    dataMessages++;
    dataBytes += buffers.reduce((sum, { length }) => sum + length, 0);
    person.x = xOf(content, buffers);
    if (missing === undefined || !(shows(missing.place) || shows(person.place))) return;
    answers.push(performance.now() - missing.since);
    missing = undefined;
  };
  const move = (place) => {
    person.place = place;
    if (person.x !== undefined && shows(place)) missing = undefined;
    else missing ??= { since: performance.now(), place };
    events++;
    const change = (attr, value) => ({ kind: "ModelChanged", model: { id }, attr, new: value });
    return socket.request(
      "PATCH-DOC",
      JSON.stringify({ events: [change("start", place), change("end", place + width)] }),
    );
  };
  await move(person.start);
  const offset = random() * 2 * DRAG_MS;
  const began = performance.now() - offset;
  // Screens of people are not in step.
  for (let due = performance.now() + random() * EVENT_MS; due < until; due += EVENT_MS) {
    await sleep(due - performance.now());
    const time = performance.now() - began;
    const round = Math.floor(time / (2 * DRAG_MS));
    const part = (time % (2 * DRAG_MS)) / DRAG_MS;
    if (part > 1) continue;
    // Three drags in one direction, then back.
    const direction = Math.floor(round / 3) % 2 === 0 ? 1 : -1;
    const before = round % 6 < 3 ? round % 3 : 3 - (round % 3);
    void move(Math.min(rows - width, Math.max(0, start + width * DRAG * (before + direction * part))));
  }
}

/** The x of the drawn points: the first column of a picture, and the first buffer. */
function xOf(content, [{ buffer, byteOffset, length }]) {
  const [, dtype] = /"dtype":"(\w+)"/.exec(content);
  const Columns = { float64: Float64Array, float32: Float32Array, int32: Int32Array };
  return new Columns[dtype](buffer.slice(byteOffset, byteOffset + length));
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

/** A few at a time, as people open pages. */
async function inTurns(count, open) {
  const opened = [];
  while (opened.length < count) {
    opened.push(...(await Promise.all(Array.from({ length: Math.min(16, count - opened.length) }, open))));
  }
  return opened;
}
