// The process that puts load on a server: it runs the requests of the rows, over calls.mjs, and keeps the sockets that it
// opened. Every result has the number of cores that this process used (`loadCores`): near 1, the load process is the limit.
import { gzipSync } from "node:zlib";
import { answerCalls } from "../calls.mjs";
import { HttpConnection } from "./http.mjs";
import { idOfFirst, SessionSocket } from "./session-socket.mjs";

/** Requests, or sockets that open, at a time. */
const AT_A_TIME = 16;
const BEAT_MS = 50;

const sockets = [];

answerCalls({
  getPages: ({ url, cookie, ...limits }) => timed(() => getPages(url, { cookie, limits })),
  openSockets: ({ url, sessionId, ...limits }) => timed(() => openSockets(url, { sessionId, ...limits })),
  roundTrips: (options) => timed(() => roundTrips(options)),
  countBeats: (options) => timed(() => countBeats(options)),
  shareUpdates: (options) => timed(() => shareUpdates(options)),
  attack: (options) => timed(() => attack(options)),
});

async function timed(work) {
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const result = await work();
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { ...result, ms, loadCores: (user + system) / 1000 / ms };
}

/** Runs work concurrently, `count` times (default: unlimited) or until `forMs` have passed; returns how often it was done. */
async function repeat({ count = Infinity, forMs }, work) {
  const deadline = performance.now() + forMs;
  let begun = 0;
  let done = 0;
  const takeTurns = async (worker) => {
    while (begun < count && performance.now() < deadline) {
      begun++;
      await work(worker);
      done++;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, (_, worker) => takeTurns(worker)));
  return { count: done };
}

async function getPages(url, { cookie, limits }) {
  const connections = await Promise.all(Array.from({ length: AT_A_TIME }, () => HttpConnection.open(url)));
  const { pathname } = new URL(url);
  const result = await repeat(limits, (worker) => connections[worker].get(pathname, { cookie }));
  for (const connection of connections) connection.close();
  return result;
}

/** Opens sockets, of one session or of a new one each, and pulls the document through each. */
function openSockets(url, { sessionId, ...limits }) {
  return repeat(limits, async () => {
    const socket = await SessionSocket.open(url, sessionId);
    sockets.push(socket);
    socket.doc = await socket.pull();
  });
}

let sliderValue = 1;

async function moveSlider(socket) {
  socket.sliderId ??= idOfFirst(socket.doc, "Slider");
  const event = { kind: "ModelChanged", model: { id: socket.sliderId }, attr: "value", new: ++sliderValue };
  const sentAt = performance.now();
  await socket.request("PATCH-DOC", JSON.stringify({ events: [event] }));
  return performance.now() - sentAt;
}

let panned = 0;

/** A step of a pan, as browsers send it: both ends of a range in one message. */
async function moveRange(socket) {
  socket.rangeId ??= idOfFirst(socket.doc, "Range1d");
  panned += 0.0137;
  const ends = { start: panned, end: 10 + panned };
  const events = Object.entries(ends).map(([attr, value]) => {
    return { kind: "ModelChanged", model: { id: socket.rangeId }, attr, new: value };
  });
  const sentAt = performance.now();
  await socket.request("PATCH-DOC", JSON.stringify({ events }));
  return performance.now() - sentAt;
}

const MOVES = { slider: moveSlider, range: moveRange };

/**
 * Every socket moves its slider (or its range) every `everyMs`, not all at the same moment, and never before the last
 * reply; with 0, immediately after it. Returns the times of the replies.
 */
async function roundTrips({ everyMs, forMs, moved = "slider" }) {
  const start = performance.now();
  const took = [];
  const moveOften = async (socket, index) => {
    let dueAt = start + (everyMs * index) / sockets.length;
    while (dueAt < start + forMs) {
      await until(dueAt);
      took.push(await MOVES[moved](socket));
      dueAt = Math.max(dueAt + everyMs, performance.now());
    }
  };
  await Promise.all(sockets.map(moveOften));
  took.sort((a, b) => a - b);
  return { count: took.length, p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99), longestMs: took.at(-1) };
}

async function until(time) {
  const ms = time - performance.now();
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Listens to sessions that send in each period. Returns the rate of the slowest, and at the 99th percentile the age of
 * rows when they arrive, and the delay beyond one period between the creation of two rows.
 */
async function countBeats({ forMs }) {
  const beats = sockets.map(() => 0);
  const ages = [];
  const delays = [];
  sockets.forEach((socket, index) => {
    let lastMadeAt;
    socket.onPatch = (content) => {
      beats[index]++;
      const madeAt = firstOf(content, "t");
      ages.push(performance.timeOrigin + performance.now() - madeAt);
      if (lastMadeAt !== undefined) delays.push(madeAt - lastMadeAt - BEAT_MS);
      lastMadeAt = madeAt;
    };
  });
  await until(performance.now() + forMs);
  for (const socket of sockets) socket.onPatch = () => {};
  for (const list of [ages, delays]) list.sort((a, b) => a - b);
  const slowestPerSecond = (1000 * Math.min(...beats)) / forMs;
  return { slowestPerSecond, ageMs: quantile(ages, 0.99), delayMs: quantile(delays, 0.99) };
}

/** The first number of a column in a patch, which is not parsed. */
function firstOf(content, column) {
  const start = content.indexOf(`"${column}",[`) + column.length + 4;
  return Number(content.slice(start, content.indexOf(",", start)));
}

/** One client of a shared session changes it; returns the median time until the last client has the change. */
async function shareUpdates({ times }) {
  const sourceId = idOfFirst(sockets[0].doc, "ColumnDataSource");
  const took = [];
  for (let time = 0; time < times; time++) {
    const sentAt = performance.now();
    const all = Promise.all(
      sockets.map(
        (socket) =>
          new Promise((resolve) => {
            socket.onPatch = (content) => content.includes(sourceId) && resolve();
          }),
      ),
    );
    void moveSlider(sockets[0]);
    await all;
    took.push(performance.now() - sentAt);
  }
  took.sort((a, b) => a - b);
  return { p50Ms: quantile(took, 0.5) };
}

const A_MILLION = 1_000_000;
const compressed = gzipSync(Buffer.alloc(87 * 1024 * 1000)).toString("base64");

/** Contents of messages, in sequence, for the source of that id. The first three must be rejected. */
const HOSTILE = {
  zeros: () => ["\0".repeat(10 * 1024 * 1024)],
  nesting: () => ["[".repeat(10 * 1024 * 1024)],
  events: () => [`{"events":[${Array(100_000).fill('{"kind":"ModelChanged","model":{"id":"p1"}}').join()}]}`],
  compressed: (id) => [
    `{"events":[{"kind":"ModelChanged","model":{"id":"${id}"},"attr":"tags","new":[{"type":"bytes","data":"${compressed}"}]}]}`,
  ],
  cells: (id) => [columnsOf(id, A_MILLION), `{"events":[${Array(100).fill(cellPatch(id)).join()}]}`],
};

function columnsOf(id, rows) {
  const column = `[${Array(rows).fill(0).join()}]`;
  return `{"events":[{"kind":"ColumnDataChanged","model":{"id":"${id}"},"attr":"data","data":{"type":"map","entries":[["x",${column}],["y",${column}]]},"cols":null}]}`;
}

function cellPatch(id) {
  return `{"kind":"ColumnsPatched","model":{"id":"${id}"},"attr":"data","patches":{"type":"map","entries":[["y",[[0,1]]]]}}`;
}

const MUST_BE_REFUSED = new Set(["zeros", "nesting", "events"]);

/** The same messages repeatedly, on a new socket each time, since a server may close it. */
async function attack({ url, kind, times }) {
  for (let time = 0; time < times; time++) {
    const socket = await SessionSocket.open(url);
    const contents = HOSTILE[kind](idOfFirst(await socket.pull(), "ColumnDataSource"));
    let isRefused = false;
    for (const content of contents) await socket.request("PATCH-DOC", content).catch(() => (isRefused = true));
    if (MUST_BE_REFUSED.has(kind) && !isRefused) throw new Error(`The server took ${kind}.`);
    socket.close();
  }
}

function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
