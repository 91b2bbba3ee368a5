// The entry file of a thread that sees when the main thread stands still. The inspector can run code within a loop that
// never ends, so the main thread itself reports where it is, while it is there.
import { Session } from "node:inspector";
import { workerData } from "node:worker_threads";
import { REPORT_KEY, type Stall, type StallThreadData } from "./stall-messages.js";

const { beats, killAfterMs } = workerData as StallThreadData;

/** One stall is reported after these times. */
const REPORTS_MS = [1000, 10_000, 60_000];
const CHECK_MS = 200;
/** If this thread did not run for so long, the whole process was stopped, or the machine was asleep. */
const PROCESS_STOPPED_MS = 800;

let seen = -1;
let since = performance.now();
let checked = since;
let reports = 0;

function check(): void {
  const now = performance.now();
  const wasStopped = now - checked > PROCESS_STOPPED_MS;
  checked = now;
  const beat = Atomics.load(beats, 0);
  if (beat !== seen || wasStopped) {
    seen = beat;
    since = now;
    reports = 0;
    return;
  }
  const stalledMs = now - since;
  const kills = killAfterMs > 0 && stalledMs >= killAfterMs;
  if (!kills && stalledMs < (REPORTS_MS[reports] ?? Infinity)) return;
  reports++;
  report({ beat, stalledMs, kills });
}

function report(stall: Stall): void {
  const session = new Session();
  session.connectToMainThread();
  const expression = `globalThis[Symbol.for(${JSON.stringify(REPORT_KEY)})]?.(${JSON.stringify(stall)})`;
  session.post("Runtime.evaluate", { expression }, () => session.disconnect());
}

setInterval(check, CHECK_MS);
