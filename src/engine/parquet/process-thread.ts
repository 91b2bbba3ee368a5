// The entry file of a thread that owns a process for Parquet. The thread answers views by itself where that needs no decoder: from
// indexes and column files, so that no answer goes through a channel. All else is passed on to the process, which starts with
// the first such task. Messages of a process are decoded here, since that takes milliseconds for large answers and leaves
// garbage; to the main thread, arrays only move.
import { fork, type ChildProcess } from "node:child_process";
import { parentPort, workerData } from "node:worker_threads";
import type { Envelope } from "../envelope-query.js";
import type { AskTask, OpenAxis, ThreadRequest, WorkerAnswer, WorkerRequest } from "./messages.js";
import { look } from "./prepare.js";
import { RunningTask } from "./running-task.js";
import { readErrorOf, ViewReaders } from "./view-readers.js";

/** What the thread is started with. */
export interface ThreadStart {
  /** The entry file of the process. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
}

class NeedsDecoder extends Error {
  override readonly name: string = "NeedsDecoder";
}

const { file, env } = workerData as ThreadStart;
const readers = new ViewReaders(() => Promise.reject(new NeedsDecoder()));
/** The axes of the readers, for the process. */
const axes = new Map<string, OpenAxis>();
/** The axes that the process has open. */
const sent = new Set<string>();
const running = new Map<number, RunningTask>();
let child: ChildProcess | undefined;

parentPort?.on("message", (request: ThreadRequest) => {
  if (request === "disconnect") disconnect();
  else if ("abort" in request) {
    running.get(request.id)?.abort();
    if (child !== undefined) pass(request);
  } else if (request.name === "ask") void ask(request.id, request.args as AskTask);
  // The engine has paired the names with their arguments.
  else if (request.name === "look") answer(request.id, () => look(request.args as Parameters<typeof look>[0]));
  else if (request.name === "forget") forget(request, request.args as string);
  else pass(request);
});

async function ask(id: number, { files, ...task }: AskTask): Promise<void> {
  if (files !== undefined) axes.set(task.id, files);
  const axis = axes.get(task.id);
  const abortion = new RunningTask();
  running.set(id, abortion);
  try {
    const result = await readers.ask({ ...task, files: axis }, abortion);
    post({ id, result }, buffersOf(result));
  } catch (error) {
    if (!(error instanceof NeedsDecoder)) return post({ id, error: readErrorOf(error) });
    pass({ id, name: "ask", args: { ...task, files: sent.has(task.id) ? undefined : axis } });
    sent.add(task.id);
  } finally {
    running.delete(id);
  }
}

function forget(request: WorkerRequest, id: string): void {
  readers.forget(id);
  axes.delete(id);
  if (sent.delete(id)) pass(request);
  else answer(request.id, () => undefined);
}

function answer(id: number, run: () => unknown): void {
  try {
    post({ id, result: run() });
  } catch (error) {
    post({ id, error: readErrorOf(error) });
  }
}

function post(message: WorkerAnswer, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

function pass(request: WorkerRequest): void {
  child ??= start();
  if (child.connected) child.send(request, ignore);
}

function start(): ChildProcess {
  const started = fork(file, {
    execArgv: [],
    env,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  started.on("message", (message) => {
    const moved: ArrayBuffer[] = [];
    // Only our own process writes to this channel.
    post(withOwnArrays(message, moved) as WorkerAnswer, moved);
  });
  // A process that does not start has no exit.
  started.on("error", (error) => {
    if (started.pid === undefined) throw error;
  });
  // The thread waits for it, so that the process is gone for the system too.
  started.on("exit", () => process.exit());
  return started;
}

function disconnect(): void {
  if (child === undefined) process.exit();
  if (child.connected) child.disconnect();
}

/** The memory of the arrays of an answer: all of it is theirs. */
function buffersOf(envelope: Envelope): ArrayBuffer[] {
  const arrays = Object.values(envelope).flat().filter(isNumbers);
  return [...new Set(arrays.map(({ buffer }) => buffer))];
}

/** The same value with arrays over memory of their own: those of a decoded message share it, and it is larger. */
function withOwnArrays(value: unknown, moved: ArrayBuffer[]): unknown {
  if (isNumbers(value)) {
    const own = value.slice();
    moved.push(own.buffer);
    return own;
  }
  if (Array.isArray(value)) return value.map((item) => withOwnArrays(item, moved));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withOwnArrays(item, moved)]));
}

function isNumbers(value: unknown): value is Float64Array<ArrayBuffer> {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function ignore(): void {
  // The exit of the process says it.
}
