// `npm run soak -- --minutes 60`: a server that runs for a long time, with people who stay, people who come and go, and a
// fault every half a minute. Prints memory and counts as it goes, and ends with tests: nothing grows, no row is lost or comes
// twice, all documents are equal. Needs the build, and Linux. The last line is `N passed, N failed, N skipped`.
import { fork, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { pull_session } from "../../dist/exports/client.js";
import { call } from "../bench/calls.mjs";
import { processUsage } from "../bench/process-usage.mjs";
import { finish, test } from "../support/tally.mjs";
import { median, percentPerTenMinutes, thinned } from "./growth.mjs";
import { Network } from "./network.mjs";
import { patiently, Person, visitBriefly } from "./people.mjs";
import { SILENT } from "./silent.mjs";

const { values: args } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    viewers: { type: "string", default: "200" },
    editors: { type: "string", default: "20" },
    /** Visitors per second. */
    churn: { type: "string", default: "5" },
    /** Seconds from one fault to the next. */
    every: { type: "string", default: "30" },
  },
});
const [minutes, viewers, editors, churn, everyS] = ["minutes", "viewers", "editors", "churn", "every"].map((name) => {
  const value = Number(args[name]);
  if (!(value > 0)) throw new Error(`--${name}: expected a number above 0, got ${args[name]}.`);
  return value;
});

const HERE = import.meta.dirname;
const ROOMS = Math.max(1, Math.floor(editors / 2));
const SAMPLE_MS = 1000;
const SAMPLES = 400;
const START_LIMIT_MS = 60_000;
const EQUAL_WITHIN_MS = 60_000;
const STOPPED_MS = 5000;
/** The server closes the connection of a reader that is more than 8 MiB behind for 10 s. */
const SLOW_MS = 12_000;
/** Memory must not grow after this part of the time, but at least after each fault has happened once. */
const WARM_UP_SHARE = 0.2;
const ONE_OF_PAGES_ONLY = 5;
const PEOPLE_IN_NARROW_ROOM = 4;
const FILL_TIMES = 25;
const MAX_GROWTH_PERCENT = 2;
/**
 * A short run cannot tell slow growth from noise: over the whole measured time this much counts as no growth. The process keeps
 * memory that slow readers needed once.
 */
const NOISE_PERCENT = { RSS: 30, heap: 10 };

let startedAt = performance.now();
const minutesNow = () => (performance.now() - startedAt) / 60_000;

// The server.

const program = join(HERE, "../../dist/cli/main.js");
const probe = new URL("../bench/probe.mjs", import.meta.url).href;
const flags =
  "--port 0 --host * --log-format json --keep-alive 10000 --unused-session-lifetime 5000 --check-unused-sessions 2000".split(
    " ",
  );
const server = spawn(process.execPath, ["--import", probe, program, "serve", ...flags, join(HERE, "room.ts")], {
  stdio: ["ignore", "pipe", "pipe", "ipc"],
});
process.on("exit", () => server.kill("SIGKILL"));
const unexpected = [];
let planned = 0;
let output = "";
const readLines = (text) => {
  const lines = (output + text).split("\n");
  output = lines.pop();
  for (const line of lines) {
    const { level } = line.startsWith("{") ? JSON.parse(line) : {};
    if (!(level >= 50)) continue;
    if (line.includes("planned failure")) planned++;
    else unexpected.push(line);
  }
};

function portOfServer() {
  let seen = "";
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${why} before it listened:\n${seen}`));
    const timer = setTimeout(() => fail(`${START_LIMIT_MS} ms went by`), START_LIMIT_MS);
    const take = (text) => {
      if (timer.hasRef()) seen += text;
      const [, port] = /http:\/\/localhost:(\d+)/.exec(seen) ?? [];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    server.stdout.setEncoding("utf8").on("data", take);
    server.stderr.setEncoding("utf8").on("data", take).on("data", readLines);
    server.once("exit", (code) => fail(`The server ended with exit code ${code}`));
  });
}

const port = await portOfServer();
const directUrl = `http://localhost:${port}/room`;
const rooms = Array.from({ length: ROOMS }, (_, index) => `room-${index}`);
/** Where some read too slowly: with few people, since all get megabytes. */
const NARROW_ROOM = "narrow-room";
/** By room. */
const networks = new Map();
for (const room of [...rooms, NARROW_ROOM]) networks.set(room, await Network.to(port));

// The people and the producer.

let producer;
const startProducer = () => {
  producer = fork(join(HERE, "producer.mjs"), [directUrl, ...networks.keys()]);
};
startProducer();
process.on("exit", () => producer.kill("SIGKILL"));

const enter = (room, isEditor) => new Person(`http://localhost:${networks.get(room).port}/room`, { room, isEditor });
const people = [
  ...Array.from({ length: editors }, (_, index) => enter(rooms[index % ROOMS], true)),
  ...Array.from({ length: viewers }, (_, index) => enter(rooms[index % ROOMS], false)),
  ...Array.from({ length: PEOPLE_IN_NARROW_ROOM }, () => enter(NARROW_ROOM, false)),
];
const ofRoom = (room) => people.filter((person) => person.room === room);

const hangUps = [];
const noteHangUp = (error) => {
  hangUps.push(error);
  console.log(`${minutesNow().toFixed(1).padStart(5)} min  a connection ended without an answer: ${error.message}`);
};
const visits = { all: 0, failed: [] };
let isOver = false;
const underway = new Set();

async function receiveVisitors() {
  while (!isOver) {
    await wait(1000 / churn);
    const staysOnPage = visits.all++ % ONE_OF_PAGES_ONLY === 0;
    const visit = patiently(() => visitBriefly(directUrl, { staysOnPage }), noteHangUp)
      .catch((error) => visits.failed.push(error.message))
      .finally(() => underway.delete(visit));
    underway.add(visit);
  }
}

// Faults, each in one of the rooms: they resolve when they are over.

const pause = () => wait((1000 * everyS) / 3);
let fills = 0;

async function stallReaders() {
  const read = networks.get(NARROW_ROOM).stall(PEOPLE_IN_NARROW_ROOM / 2);
  await setSwitch(NARROW_ROOM, "fill", ...Array.from({ length: FILL_TIMES }, () => ++fills));
  await wait(SLOW_MS);
  read();
  await compareRoom(NARROW_ROOM);
}

const FAULTS = {
  "reset of connections": (room) => networks.get(room).reset(10),
  "half open connections": async (room) => {
    const end = networks.get(room).blackHole(5);
    await pause();
    end();
  },
  "slow readers": stallReaders,
  "kill of the producer": async () => {
    producer.kill("SIGKILL");
    await pause();
    startProducer();
  },
  "stop of the server for 5 s": async () => {
    server.kill("SIGSTOP");
    await wait(STOPPED_MS);
    server.kill("SIGCONT");
  },
  "throw in a callback": async (room, turn) => {
    await setSwitch(room, "fail", turn + 1).catch(() => {});
  },
};

// Whether the documents of all people in a room equal the server's.

const divergent = [];
let compared = 0;

async function compareRoom(room) {
  const inRoom = ofRoom(room);
  await Promise.all(inRoom.map((person) => person.pause()));
  await call(producer, "pause", room);
  await setSwitch(room, "quiet", 1);
  const deadline = performance.now() + EQUAL_WITHIN_MS;
  let different = inRoom;
  while (different.length > 0 && performance.now() < deadline) {
    const truth = await patiently(() => documentOf(room), noteHangUp);
    const equal = new Set();
    for (const person of different) {
      if (person.isConnected && isDeepStrictEqual(person.document.to_json(), truth)) equal.add(person);
      // Everybody's messages are read between two comparisons.
      await new Promise((resolve) => setImmediate(resolve));
    }
    different = different.filter((person) => !equal.has(person));
    if (different.length > 0) await wait(500);
  }
  compared += inRoom.length;
  divergent.push(...different.map(({ isConnected }) => `${room}${isConnected ? "" : " (not connected)"}`));
  await setSwitch(room, "quiet", 0);
  await call(producer, "resume", room);
  for (const person of inRoom) person.isPaused = false;
}

async function documentOf(room) {
  const session = await pull_session({ url: directUrl, session_id: room, log: SILENT });
  const json = session.document.to_json();
  await session.close();
  return json;
}

/** Sets a slider to each value in turn, over a connection of its own, which no fault breaks. */
function setSwitch(room, name, ...values) {
  return patiently(async () => {
    const session = await pull_session({ url: directUrl, session_id: room, log: SILENT });
    try {
      for (const value of values) {
        session.document.select_one({ name }).value = value;
        await session.force_roundtrip();
      }
    } finally {
      await session.close();
    }
  }, noteHangUp);
}

// The run.

const rss = [];
const heap = [];
const faults = [];
let warmUpMin = WARM_UP_SHARE * minutes;

const sampling = setInterval(() => rss.push([minutesNow(), processUsage(server.pid).rssBytes]), SAMPLE_MS);
const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

void receiveVisitors();
while (people.some(({ connects }) => connects === 0)) await wait(100);
rss.length = 0;
startedAt = performance.now();
console.log(
  `${viewers} viewers and ${editors} editors in ${ROOMS} rooms, ${churn} visitors/s, a fault every ${everyS} s`,
);

const names = Object.keys(FAULTS);
// On a slow machine a short run takes longer: there is no measurement without a second round.
for (let turn = 0; minutesNow() < minutes || turn < 2 * names.length; turn++) {
  const began = performance.now();
  const name = names[turn % names.length];
  const room = rooms[turn % ROOMS];
  await FAULTS[name](room, turn);
  await pause();
  await compareRoom(room);
  heap.push([minutesNow(), await call(server, "heapBytes")]);
  faults.push(name);
  if (faults.length === names.length) warmUpMin = Math.max(warmUpMin, minutesNow());
  const connected = people.filter(({ isConnected }) => isConnected).length;
  console.log(
    `${minutesNow().toFixed(1).padStart(5)} min  RSS ${mb(rss.at(-1)[1])}  heap ${mb(heap.at(-1)[1])}  ` +
      `${connected} of ${people.length} connected  after: ${name}`,
  );
  await wait(Math.max(0, began + 1000 * everyS - performance.now()));
}
isOver = true;
await Promise.all(underway);
for (const room of networks.keys()) await compareRoom(room);
clearInterval(sampling);

const sum = (values) => values.reduce((total, value) => total + value, 0);
const rowChecks = people.flatMap(({ checks }) => Object.values(checks));
const [seen, lost, doubled] = ["seen", "lost", "doubled"].map((name) => sum(rowChecks.map((check) => check[name])));
const measuredMin = minutesNow() - warmUpMin;
const limitOf = (what) => Math.max(MAX_GROWTH_PERCENT, (10 * NOISE_PERCENT[what]) / measuredMin);
const slopeOf = (samples) =>
  percentPerTenMinutes(
    thinned(
      samples.filter(([at]) => at >= warmUpMin),
      SAMPLES,
    ),
  );
const slopes = { RSS: slopeOf(rss), heap: slopeOf(heap) };
console.log(`${hangUps.length} connections ended without an answer`);
const counts = { rows: seen, edits: sum(people.map(({ edits }) => edits)), visits: visits.all, comparisons: compared };
// Clients come back by themselves; a new session is needed only after a minute, or when the server ended theirs.
const opened = sum(people.map(({ connects }) => connects - 1));

console.log(`\n${faults.length} faults, ${opened} sessions opened again, ${planned} planned failures of callbacks`);
console.log(
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(", "),
);
for (const [what, samples] of [
  ["RSS", rss],
  ["heap", heap],
]) {
  const late = samples.filter(([at]) => at >= warmUpMin).map(([, value]) => value);
  const slope = slopes[what].toFixed(2);
  console.log(`${what}: median ${mb(median(late))}, most ${mb(Math.max(...late))}, slope ${slope} % in 10 minutes`);
}
console.log(`lost rows: ${lost}, rows that came twice: ${doubled}, divergent documents: ${divergent.length}\n`);

const expect = (is, why) => {
  if (!is) throw new Error(why);
};
for (const [what, slope] of Object.entries(slopes)) {
  await test(`${what} grows by less than ${limitOf(what).toFixed(1)} % in 10 minutes`, () =>
    expect(slope < limitOf(what), `It grew by ${slope.toFixed(2)} %.`));
}
await test("every reader got every row once", () => expect(lost + doubled === 0, `${lost} lost, ${doubled} twice`));
await test("all documents were equal after each fault", () => expect(divergent.length === 0, divergent.join("\n")));
await test("every visitor saw the right answer", () => expect(visits.failed.length === 0, visits.failed.join("\n")));
await test("the log has no error that was not planned", () => expect(unexpected.length === 0, unexpected.join("\n")));
await test("people edited, rows came, and callbacks failed as planned", () =>
  expect(
    Object.values({ ...counts, planned }).every((count) => count > 0),
    JSON.stringify(counts),
  ));

await Promise.all(people.map((person) => person.leave()));
await test("the server ends with exit code 0", async () => {
  producer.kill("SIGKILL");
  server.disconnect();
  server.kill("SIGTERM");
  const exitCode = await new Promise((resolve) => server.once("exit", resolve));
  expect(exitCode === 0, `It ended with ${exitCode}.`);
});
for (const network of networks.values()) network.close();
finish();
