// A script that streams numbered rows into each room, and goes on after the last row that the server has. It is its own
// process, so that it can be killed in the middle of a row.
import { setTimeout as wait } from "node:timers/promises";
import { pull_session } from "../../dist/exports/client.js";
import { answerCalls } from "../bench/calls.mjs";
import { SILENT } from "./silent.mjs";

const WINDOW = 200;
const ROWS = 5;
const EVERY_MS = 2000;
const RETRY_MS = 500;

const [url, ...rooms] = process.argv.slice(2);
const paused = new Set();
/** By room, while a pause waits for the rows that are on the way. */
const working = new Map();

answerCalls({
  async pause(room) {
    paused.add(room);
    await working.get(room);
  },
  resume: (room) => void paused.delete(room),
});

for (const room of rooms) void produce(room);

async function produce(room) {
  for (;;) {
    await streamInto(room).catch(() => {});
    await wait(RETRY_MS);
  }
}

async function streamInto(room) {
  const session = await pull_session({ url, session_id: room, log: SILENT });
  const source = session.document.select_one({ name: "rows" });
  let next = (source.data.seq.at(-1) ?? -1) + 1;
  while (session.connected) {
    if (!paused.has(room)) {
      const seq = Array.from({ length: ROWS }, (_, index) => next + index);
      next += ROWS;
      source.stream({ seq, y: seq.map((value) => Math.cos(value / 50)) }, WINDOW);
      const sent = session.force_roundtrip();
      working.set(
        room,
        sent.catch(() => {}),
      );
      await sent;
    }
    await wait(EVERY_MS);
  }
}
