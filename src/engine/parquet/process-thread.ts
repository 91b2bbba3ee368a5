// The entry file of a thread that owns a process for Parquet and passes on what both sides say. Messages of a process are
// decoded here, since that takes milliseconds for large answers and leaves garbage; to the main thread, arrays only move.
import { fork } from "node:child_process";
import { parentPort, workerData } from "node:worker_threads";
import type { ThreadRequest } from "./messages.js";

/** What the thread is started with. */
export interface ThreadStart {
  /** The entry file of the process. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
}

const { file, env } = workerData as ThreadStart;
const child = fork(file, {
  execArgv: [],
  env,
  serialization: "advanced",
  stdio: ["ignore", "ignore", "inherit", "ipc"],
});

child.on("message", (message) => {
  const moved: ArrayBuffer[] = [];
  // Only our own process writes to this channel.
  parentPort?.postMessage(withOwnArrays(message, moved), moved);
});
// A process that does not start has no exit.
child.on("error", (error) => {
  if (child.pid === undefined) throw error;
});
// The thread waits for it, so that the process is gone for the system too.
child.on("exit", () => process.exit());

parentPort?.on("message", (request: ThreadRequest) => {
  if (!child.connected) return;
  if (request === "disconnect") child.disconnect();
  else child.send(request, ignore);
});

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

function isNumbers(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function ignore(): void {
  // The exit of the process says it.
}
