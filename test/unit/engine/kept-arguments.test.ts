// What is sent to threads for questions about a line.
import { Worker } from "node:worker_threads";
import { jest } from "@jest/globals";
import type { Envelope } from "../../../src/engine/contract.js";
import { MemoryEngine } from "../../../src/engine/memory-engine.js";
import { sharedColumns } from "../../../src/engine/shared-columns.js";

const ROWS = 100_000;
const QUESTIONS = 40;

interface Sent {
  readonly name?: string;
  readonly kept?: { readonly id: number; readonly value?: object };
  readonly forget?: number;
}

const send = jest.spyOn(Worker.prototype, "postMessage");

beforeEach(() => {
  send.mockClear();
});

async function opened(): Promise<MemoryEngine> {
  const columns = await sharedColumns({
    t: Float64Array.from({ length: ROWS }, (_, row) => row),
    v: Float32Array.from({ length: ROWS }, (_, row) => Math.sin(row)),
  });
  return MemoryEngine.open(columns, ROWS);
}

const ask = (engine: MemoryEngine, from: number): Promise<Envelope> => {
  const line = { x: "t", ys: ["v"], scale: "linear", form: "points", effort: "quick" } as const;
  return engine.envelope({ ...line, from, to: from + 8, exponent: 8 }, new AbortController().signal);
};

/** What was sent, and the threads that it was sent to. */
const sent = (): { readonly message: Sent; readonly thread: Worker }[] =>
  send.mock.calls.map(([message], index) => ({
    message: message as Sent,
    thread: send.mock.contexts[index] as Worker,
  }));

it("a thread gets the arrays of a line with its first question, and forgets them when the data is closed", async () => {
  const engine = await opened();
  await Promise.all(Array.from({ length: QUESTIONS }, (_, from) => ask(engine, from)));
  const questions = sent().filter(({ message }) => message.name === "envelope");
  expect(questions.length).toBe(QUESTIONS);
  const threads = new Set(questions.map(({ thread }) => thread));
  expect(questions.filter(({ message }) => message.kept?.value !== undefined).length).toBe(threads.size);
  // Other data keeps the threads.
  const other = await opened();
  send.mockClear();
  engine.close();
  await new Promise((resolve) => setImmediate(resolve));
  const forgotten = sent().filter(({ message }) => message.forget !== undefined);
  expect(new Set(forgotten.map(({ thread }) => thread))).toEqual(threads);
  expect(forgotten.length).toBe(threads.size);
  other.close();
});

it("a thread that takes the place of a dead one answers as the dead one did", async () => {
  const engine = await opened();
  const before = await Promise.all(Array.from({ length: QUESTIONS }, (_, from) => ask(engine, from)));
  const threads = new Set(sent().map(({ thread }) => thread));
  await Promise.all([...threads].map((thread) => thread.terminate()));
  const after = await Promise.all(Array.from({ length: QUESTIONS }, (_, from) => ask(engine, 100 + from)));
  expect(after.map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows));
  engine.close();
});
