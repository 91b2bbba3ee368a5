// Heavy computation of authors in threads, so that the event loop stays free: `worker` makes a function of another file one
// that is called from here.
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type { Piscina } from "piscina";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { checkOptionNames } from "../../base/option-names.js";
import { BUILT_FOLDER } from "../../base/package-files.js";
import { withoutDocument } from "../../document/current.js";
import type { WorkerOutcome, WorkerTask } from "./worker-thread.js";
import { workerModule } from "./worker-module.js";

/** The default export of a worker file. */
type WorkerFunction = (args: never) => unknown;

/** Options of a call in a thread. */
export interface RunOptions {
  /** Ends the call when it is aborted: its thread is replaced. */
  readonly signal?: AbortSignal;
  /** Ends the call after so many milliseconds. Default: never. */
  readonly timeout_ms?: number;
  /** Buffers of the arguments that move to the thread and are empty here afterwards. Default: all are copied. */
  readonly transfer?: readonly ArrayBuffer[];
}

/** A function that runs in threads. `worker` returns it. */
export interface ThreadFunction<F extends WorkerFunction> {
  /**
   * Calls the function in a thread of the server, which all sessions share: as many as there are cores, less one. Arguments
   * and result are copied; typed arrays of the result are moved. Rejects with the function's error, with its lines in the
   * worker file; with the signal's reason; or with PlotctlError: WORKER_TIMEOUT, WORKER_BUSY when a thousand calls wait, and
   * WORKER_FAILED when the thread ended, had no memory left, or returned what cannot be sent.
   */
  run(args: Parameters<F>[0], options?: RunOptions): Promise<Awaited<ReturnType<F>>>;
}

const MAX_WAITING = 1000;
const IDLE_MS = 30_000;
const MAX_HEAP_MIB = 512;

/**
 * Makes the default export of another file a function that runs in threads:
 *
 *     const fit = worker<typeof import("./fit.worker.ts").default>(new URL("./fit.worker.ts", import.meta.url));
 *     const line = await fit.run({ x, y }, { signal, timeout_ms: 5000 });
 *
 * The file is TypeScript and may import packages and other files; it cannot use the document. Throws PlotctlError for a file
 * that does not exist or does not compile.
 */
export function worker<F extends WorkerFunction = (args: unknown) => Promise<unknown>>(url: URL): ThreadFunction<F> {
  const module = workerModule(url);
  const name = basename(url.pathname);
  return {
    run: (args, options = {}) => runTask({ name, task: { module, args } }, options) as Promise<Awaited<ReturnType<F>>>,
  };
}

interface Named {
  readonly name: string;
  readonly task: WorkerTask;
}

async function runTask({ name, task }: Named, options: RunOptions): Promise<unknown> {
  checkOptionNames("run", options, ["signal", "timeout_ms", "transfer"]);
  const { signal, timeout_ms, transfer = [] } = options;
  signal?.throwIfAborted();
  const timeout = timeout_ms === undefined ? undefined : AbortSignal.timeout(timeout_ms);
  const signals = [signal, timeout].filter((each) => each !== undefined);
  const threads = await threadPool();
  if (threads.queueSize >= MAX_WAITING) {
    throw new PlotctlError("WORKER_BUSY", `${name} was not called: ${MAX_WAITING} calls of workers wait already.`);
  }
  let outcome: WorkerOutcome;
  try {
    outcome = (await threads.run(task, {
      transferList: [...transfer],
      ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
    })) as WorkerOutcome;
  } catch (cause) {
    signal?.throwIfAborted();
    if (timeout?.aborted === true) {
      throw new PlotctlError("WORKER_TIMEOUT", `${name} has not ended after ${timeout_ms} ms.`, { cause });
    }
    throw new PlotctlError("WORKER_FAILED", `${name} failed: ${messageOf(cause)}.`, { cause });
  }
  if ("error" in outcome) throw outcome.error;
  return outcome.result;
}

let pool: Promise<Piscina> | undefined;

/** The threads of this process, which start at the first call. */
function threadPool(): Promise<Piscina> {
  pool ??= withoutDocument(async () => {
    const { Piscina } = await import("piscina");
    return new Piscina({
      filename: join(BUILT_FOLDER, "application/worker/worker-thread.js"),
      minThreads: 0,
      maxThreads: Math.max(1, availableParallelism() - 1),
      idleTimeout: IDLE_MS,
      maxQueue: MAX_WAITING,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MIB },
    });
  });
  return pool;
}
