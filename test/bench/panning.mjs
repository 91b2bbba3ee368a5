// People who pan over one data set, in sessions of their own and all at once, over real sockets; and beside them people who
// move sliders on the same server. Prints JSON.
//
//   node test/bench/panning.mjs ROWS PEOPLE SECONDS
import { covers, windowFor } from "../../dist/codegen/tools.js";
import { startPanning } from "./panning-server.mjs";
import { processUsage } from "./process-usage.mjs";
import { idOfFirst, SessionSocket } from "./load/session-socket.mjs";

const [rows, people, seconds] = process.argv.slice(2).map(Number);
/** The frame of the plot: see apps/panning.ts. */
const PIXELS = 1000;
const EVENT_MS = 1000 / 60;
/** A drag goes this far, as a part of the view, in this time; then the person looks at the plot for as long. */
const DRAG = 0.36;
const DRAG_MS = 1000;
const SLIDERS = 5;
const SLIDER_MS = 50;
/** The visible part of the data. */
const VIEW = 1 / 200;

let state = 1;
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const quantile = (values, part) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))];

const extent = { start: 0, end: rows - 1 };
const { url, pid } = await startPanning(rows);

const answers = [];
const roundTrips = [];
let events = 0;
let dataMessages = 0;
let dataBytes = 0;
let unanswered = 0;

const panning = await inTurns(people, async () => {
  const socket = await SessionSocket.open(`${url}/panning`);
  const doc = await socket.pull();
  return { socket, id: idOfFirst(doc, "Range1d") };
});
const sliding = await inTurns(SLIDERS, async () => {
  const socket = await SessionSocket.open(`${url}/slider`);
  return { socket, id: idOfFirst(await socket.pull(), "Slider") };
});

const rssBefore = processUsage(pid)?.rssBytes;
// Everybody finds a place first.
await Promise.all(panning.map((person) => pan(person, 0)));
await sleep(1000);
answers.length = events = dataMessages = dataBytes = 0;
const before = processUsage(pid);
const end = performance.now() + 1000 * seconds;
await Promise.all([...panning.map((person) => pan(person, end)), ...sliding.map((person) => slide(person, end))]);
const after = processUsage(pid);
await sleep(500);
console.log(
  JSON.stringify({
    events,
    dataMessages,
    messagesPerEvent: dataMessages / events,
    bytesPerMessage: dataBytes / Math.max(1, dataMessages),
    unanswered,
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
  const width = rows * VIEW;
  person.start ??= random() * (rows - width);
  const { start } = person;
  let loaded = person.loaded;
  let missing;
  socket.onPatch = (content, bytes) => {
    if (!content.includes('"attr":"data"') && !content.includes("ColumnDataChanged")) return;
    dataMessages++;
    dataBytes += bytes;
    if (missing === undefined) return;
    answers.push(performance.now() - missing.since);
    loaded = missing.window;
    missing = undefined;
  };
  const move = (place) => {
    const view = { start: place, end: place + width };
    const isGood = loaded !== undefined && covers(loaded, view, { extent, pixels: PIXELS, isCoarse: false });
    if (!isGood) missing ??= { since: performance.now(), window: windowFor(view, PIXELS, { extent, scale: "linear" }) };
    events++;
    const change = (attr, value) => ({ kind: "ModelChanged", model: { id }, attr, new: value });
    return socket.request(
      "PATCH-DOC",
      JSON.stringify({ events: [change("start", view.start), change("end", view.end)] }),
    );
  };
  await move(person.start);
  const offset = random() * 2 * DRAG_MS;
  const began = performance.now() - offset;
  for (let due = performance.now(); due < until; due += EVENT_MS) {
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
  if (until > 0 && missing !== undefined && performance.now() - missing.since > 1000) unanswered++;
  person.loaded = loaded;
}

async function slide({ socket, id }, until) {
  for (let value = 1; performance.now() < until; value++) {
    const began = performance.now();
    const event = { kind: "ModelChanged", model: { id }, attr: "value", new: 1 + (value % 50) };
    await socket.request("PATCH-DOC", JSON.stringify({ events: [event] }));
    roundTrips.push(performance.now() - began);
    await sleep(SLIDER_MS);
  }
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
