// Published documents on a store in a file: how long it takes to publish 1 MB and to list 200 documents, and when 1,000 readers
// of a live document get a change of 250 bytes, 20 times a second. Arguments: readers, seconds. Prints JSON.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommitQueue, Document, openStore, systemClock } from "../../dist/codegen/tools.js";
import { ColumnDataSource, Div } from "plotctl/models";
import { idOfFirst, SessionSocket } from "./load/session-socket.mjs";
import { coresDuring } from "./process-usage.mjs";

const [readerCount, seconds] = process.argv.slice(2).map(Number);
const DOCUMENTS = 200;
const HERTZ = 20;
const PATCH_BYTES = 250;
const ROLLOVER = 100;

const folder = mkdtempSync(join(tmpdir(), "plotctl-bench-"));
const child = spawn(process.execPath, [join(import.meta.dirname, "publishing-server.mjs"), join(folder, "store.db")], {
  stdio: ["ignore", "pipe", "inherit"],
});
process.on("exit", () => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});
const [line] = await once(child.stdout.setEncoding("utf8"), "data");
const { port, key } = JSON.parse(line);
const origin = `http://127.0.0.1:${port}`;

async function call(method, path, body) {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const text = body === undefined ? null : JSON.stringify(body);
  const answer = await fetch(origin + path, { method, headers, body: text });
  const content = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${content}`);
  return content;
}

const api = (method, path, body) => call(method, `/api/v1/documents/ada/${path}`, body);

/** Runs something several times; its times in ms, in ascending order. */
async function timesOf(count, work) {
  const times = [];
  for (let i = 0; i < count; i++) {
    const startedAt = performance.now();
    await work(i);
    times.push(performance.now() - startedAt);
  }
  return times.sort((one, other) => one - other);
}

const at = (times, share) => times[Math.floor(share * (times.length - 1))];

function documentOf(model) {
  const document = new Document();
  document.add_root(model);
  return document.to_json();
}

async function publishing() {
  const numbers = Array.from({ length: 50_000 }, (_, i) => Math.sin(i));
  const doc = documentOf(new ColumnDataSource({ data: { y: numbers } }));
  const times = await timesOf(20, () => api("PUT", "large", { doc }));
  return { bytes: JSON.stringify(doc).length, p50Ms: at(times, 0.5), p95Ms: at(times, 0.95) };
}

async function listing() {
  const doc = documentOf(new Div({ text: "small" }));
  for (let i = 0; i < DOCUMENTS; i++) await api("PUT", `small-${i}`, { doc });
  const times = await timesOf(50, () => call("GET", "/u/"));
  return { p50Ms: at(times, 0.5), p95Ms: at(times, 0.95) };
}

async function streaming() {
  const source = new ColumnDataSource({ name: "rows", data: { at: [], text: [] } });
  await api("PUT", "live", { doc: documentOf(source), kind: "live" });
  const ticketFor = async (right) => JSON.parse(await api("POST", "live/tickets", { right })).session_id;
  const url = `${origin}/d/ada/live`;
  const writer = await SessionSocket.open(url, await ticketFor("write"));
  const id = idOfFirst(await writer.pull(), "ColumnDataSource");
  const delays = [];
  const ticket = await ticketFor("read");
  const readers = [];
  for (let i = 0; i < readerCount; i++) {
    const reader = await SessionSocket.open(url, ticket);
    reader.onPatch = (content) => {
      const [, sentAt] = /"at",\[([\d.]+)\]/.exec(content) ?? [];
      delays.push(performance.now() - Number(sentAt));
    };
    // From here on, it gets changes.
    await reader.pull();
    readers.push(reader);
  }
  const count = seconds * HERTZ;
  const cores = await coresDuring(child.pid, async () => {
    const startedAt = performance.now();
    const answers = [];
    for (let i = 0; i < count; i++) {
      const pauseMs = startedAt + (1000 * i) / HERTZ - performance.now();
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const data = { at: [performance.now()], text: ["x".repeat(PATCH_BYTES)] };
      const event = { kind: "ColumnsStreamed", model: { id }, attr: "data", data, rollover: ROLLOVER };
      answers.push(writer.request("PATCH-DOC", JSON.stringify({ events: [event] })));
    }
    await Promise.all(answers);
    const deadline = performance.now() + 10_000;
    while (delays.length < count * readerCount && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
  for (const socket of [writer, ...readers]) socket.close();
  delays.sort((one, other) => one - other);
  return { p50Ms: at(delays, 0.5), p99Ms: at(delays, 0.99), lost: count * readerCount - delays.length, cores };
}

/** Changes of 1 kB, as many as the store takes in groups. */
async function committing() {
  const store = await openStore(`file:${join(folder, "commits.db")}`, { as: "owner" });
  const { id: ownerId } = await store.users.add({ name: "ada" });
  const revision = { doc: new Uint8Array(1), buffers: new Uint8Array(), bokehVersion: "3.10.0" };
  const { document } = await store.documents.publish({ ownerId, name: "live", kind: "live", revision });
  const taken = await store.live.take(document.id);
  const fence = { documentId: document.id, epoch: taken.document.epoch };
  const count = 50_000;
  const frames = new Uint8Array(1000).fill(7);
  const { rev } = taken.document;
  const ignore = () => {};
  const reports = { onStored: ignore, onTrouble: ignore, onRecovered: ignore, onEnded: ignore };
  const queue = new CommitQueue({ store: store.live, fence, rev, clock: systemClock, ...reports });
  const startedAt = performance.now();
  for (let i = 0; i < count; i++) {
    if (queue.isFull) await queue.room();
    queue.add([frames]);
  }
  if (!(await queue.stored(rev + count))) throw new Error("Not all changes are stored.");
  const perSecond = (1000 * count) / (performance.now() - startedAt);
  await store.close();
  return { perSecond };
}

const found = {
  publish: await publishing(),
  list: await listing(),
  live: await streaming(),
  commits: await committing(),
};
console.log(JSON.stringify(found));
process.exit(0);
