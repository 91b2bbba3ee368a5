// Watches whether the event loop turns. While an author's code blocks the process, nothing of the server runs, so a thread
// watches, and the log has the line of the code after a second.
import { url as inspectorUrl } from "node:inspector";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { authorFrame } from "../../application/loader/explain-error.js";
import { messageOf } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { BUILT_FOLDER } from "../../base/package-files.js";
import { runningCall } from "../../base/running-call.js";
import { BEAT_MS, REPORT_KEY, type ReportStall, type StallThreadData } from "./stall-messages.js";

/** The exit code of a process that a parent should start again. */
const STALLED_EXIT_CODE = 70;

/** Of the stack of code that blocks: libraries may be deep. */
const MAX_FRAMES = 100;

interface WatchOptions {
  readonly log: Log;
  /** The process ends with exit code 70 when it is blocked for so long; 0: never. */
  readonly killAfterMs: number;
  /** Called once for each stall, with the route of the app whose code blocks, if it is known. */
  readonly onStall?: (app: string | undefined) => void;
}

/**
 * Starts to watch; returns the function that stops it. Does nothing under a debugger, whose breakpoints would look like
 * stalls. Where a process cannot be watched, the log says so.
 */
export function watchStalls({ log, killAfterMs, onStall }: WatchOptions): () => void {
  if (inspectorUrl() !== undefined) return () => undefined;
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const timer = setInterval(() => void Atomics.add(beats, 0, 1), BEAT_MS).unref();
  const workerData: StallThreadData = { beats, killAfterMs };
  const worker = new Worker(join(BUILT_FOLDER, "server/watchdog/stall-thread.js"), { workerData, execArgv: [] });
  worker.unref();
  worker.on("error", (error) => log.warn(`Code that blocks the process is not reported: ${messageOf(error)}.`));
  /** The beat of the last stall, which is reported several times. */
  let counted: number | undefined;
  const report: ReportStall = ({ beat, stalledMs, kills }) => {
    if (Atomics.load(beats, 0) !== beat) return;
    if (counted !== beat) onStall?.(runningApp());
    counted = beat;
    log.warn(stallText(stalledMs), { code: "PROCESS_BLOCKED", ...runningCall.fields });
    log.flush?.();
    if (!kills) return;
    log.critical(`The process ends: it was blocked for ${seconds(killAfterMs)}.`, { code: "PROCESS_BLOCKED" });
    process.exit(STALLED_EXIT_CODE);
  };
  Object.defineProperty(globalThis, Symbol.for(REPORT_KEY), { value: report, configurable: true });
  return () => {
    clearInterval(timer);
    void worker.terminate();
  };
}

function runningApp(): string | undefined {
  return runningCall.fields?.["app"] as string | undefined;
}

function stallText(stalledMs: number): string {
  const { describe } = runningCall;
  const app = runningApp();
  const who = app === undefined ? "Code" : `App ${app}`;
  const call = describe === undefined ? "" : ` (${describe()})`;
  return `${who} blocks the process for ${seconds(stalledMs)}${placeText()}${call}.`;
}

/** The innermost place in a file of the author. This function runs within the code that blocks. */
function placeText(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = MAX_FRAMES;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  const place = authorFrame(stack);
  return place === undefined ? "" : ` at ${place}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
