// What it costs that pages go on where they were after a cut: the bytes that a page gets then, and the numbers and the log of
// changes while nothing is cut. Clients that say which changes they have make the server keep a log; others do not.
import { getHeapStatistics } from "node:v8";
import { WebSocket } from "ws";
import { generateSessionId, makeSessionToken } from "../../dist/codegen/tools.js";
import { processUsage } from "./process-usage.mjs";

const CUT_MS = 5000;
const SESSIONS = 60;
const ROUNDS = 6;
const ROUND_MS = 5000;
const SEEN_EVERY_MS = 3000;

const waited = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A client that counts what it gets. */
class CountingClient {
  bytes = 0;
  patches = 0;
  /** The metadata of the ACK. */
  greeting;
  /** The number of the last change. */
  seq;
  #ws;
  #part = 0;
  #parts = 3;
  #header;
  #waiting;

  constructor(url, sessionId, resume = "") {
    const token = makeSessionToken(sessionId, { expiresAt: Math.floor(Date.now() / 1000) + 300 });
    this.#ws = new WebSocket(`${url.replace("http", "ws")}/ws${resume}`, ["bokeh", token], {
      perMessageDeflate: false,
    });
    this.#ws.on("message", (data) => this.#take(data));
    this.#ws.on("error", (error) => {
      throw error;
    });
  }

  /** Waits for a message of a type. */
  next(msgtype) {
    return new Promise((resolve) => (this.#waiting = { msgtype, resolve }));
  }

  async pull() {
    this.#send("PULL-DOC-REQ", {});
    await this.next("PULL-DOC-REPLY");
  }

  seen() {
    this.#send("SEEN", { seq: this.seq });
  }

  cut() {
    this.#ws.terminate();
  }

  #send(msgtype, metadata) {
    for (const part of [{ msgid: "1", msgtype }, metadata, {}]) this.#ws.send(JSON.stringify(part));
  }

  #take(data) {
    this.bytes += data.length;
    if (this.#part === 0) {
      this.#header = JSON.parse(data);
      this.#parts = 3 + 2 * (this.#header.num_buffers ?? 0);
    } else if (this.#part === 1) {
      const metadata = JSON.parse(data);
      if (this.#header.msgtype === "ACK") this.greeting = metadata;
      this.seq = metadata.seq ?? this.seq;
    }
    if (++this.#part < this.#parts) return;
    this.#part = 0;
    const { msgtype } = this.#header;
    if (msgtype === "PATCH-DOC") this.patches++;
    if (this.#waiting?.msgtype !== msgtype) return;
    this.#waiting.resolve();
    this.#waiting = undefined;
  }
}

/** What a page of 20 MB gets after a cut of five seconds. */
async function bytesAfterCut(target) {
  const server = await target.serve("cut", { isProbed: false });
  const [url] = server.urls;
  const id = generateSessionId();
  // An app does not stream without readers.
  const other = new CountingClient(url, id);
  await other.next("ACK");
  const client = new CountingClient(url, id);
  await client.next("ACK");
  await client.pull();
  const pulled = client.bytes;
  client.seen();
  await client.next("PATCH-DOC");
  client.cut();
  const { seq, greeting } = client;
  await waited(CUT_MS);
  const again = new CountingClient(url, id, `?bokeh-resume=${greeting.connection}_${seq}`);
  await again.next("PATCH-DOC");
  if (!again.greeting.resumed) throw new Error("The page was not resumed.");
  for (const each of [again, other]) each.cut();
  await server.stop();
  return [
    { label: "after a cut of 5 s, a page of 20 MB gets", unit: "kB", better: "less", value: again.bytes / 1000 },
    { label: "… of the whole document", unit: "percent", better: "less", value: (100 * again.bytes) / pulled },
  ];
}

/** Processor time of a patch of streamed rows with a log and without, of two servers in turns. */
async function costOfLog(target, scale) {
  const sides = {};
  for (const name of ["without", "with"]) {
    const server = await target.serve("stream", {});
    const clients = [];
    for (let index = 0; index < SESSIONS; index++) {
      const client = new CountingClient(server.urls[0], generateSessionId());
      await client.next("ACK");
      await client.pull();
      clients.push(client);
    }
    sides[name] = { server, clients, cpuMs: 0, patches: 0 };
  }
  const timer = setInterval(() => sides.with.clients.forEach((client) => client.seen()), SEEN_EVERY_MS);
  const patchesOf = ({ clients }) => clients.reduce((sum, { patches }) => sum + patches, 0);
  const figuresOf = () => Object.values(sides).map((side) => [processUsage(side.server.pid).cpuMs, patchesOf(side)]);
  await waited(ROUND_MS * scale);
  // Both run all the time, so whatever else the machine does slows both.
  const before = figuresOf();
  await waited(ROUNDS * ROUND_MS * scale);
  const [without, kept] = figuresOf().map(
    ([cpuMs, patches], at) => (cpuMs - before[at][0]) / (patches - before[at][1]),
  );
  const [plainBytes, keptBytes] = await Promise.all(Object.values(sides).map(({ server }) => server.ask("heapBytes")));
  clearInterval(timer);
  for (const { server, clients } of Object.values(sides)) {
    clients.forEach((client) => client.cut());
    await server.stop();
  }
  const heapBytes = getHeapStatistics().heap_size_limit;
  return [
    { label: "streamed patch with a log, processor time", unit: "ms", better: "less", value: kept },
    { label: "… without", unit: "ms", value: without },
    {
      label: "… the share of the log",
      unit: "percent",
      better: "less",
      value: (100 * (kept - without)) / kept,
    },
    {
      label: `… memory of ${SESSIONS} logs, of the heap`,
      unit: "percent",
      better: "less",
      value: (100 * (keptBytes - plainBytes)) / heapBytes,
    },
  ];
}

export async function cuts(target, { scale }) {
  if (target.name !== "plotctl") return [];
  return [...(await bytesAfterCut(target)), ...(await costOfLog(target, scale))];
}
