// The two processes for Parquet, which all data sets share: one answers views, one builds indexes, so that no view waits for
// an index. They are processes and not threads, because a decoder in native code that fails ends its process, and because
// threads with DuckDB at work cannot be stopped. A thread owns each process and decodes what it answers, so that the event
// loop does not. They start with the first task and end with the last data set; the one that builds ends earlier, since it keeps
// nothing that views need, but much memory of DuckDB.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { systemClock, type Clock, type Timer } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import { checkPackage } from "../../base/optional-package.js";
import { BUILT_FOLDER } from "../../base/package-files.js";
import { closedError } from "../pool.js";
import { errorFrom } from "../task-errors.js";
import type {
  ParquetTaskName,
  ParquetTasks,
  Prepared,
  Progress,
  ThreadRequest,
  WorkerAnswer,
  WorkerRequest,
} from "./messages.js";
import type { ThreadStart } from "./process-thread.js";

export interface TaskOptions {
  readonly signal: AbortSignal;
  readonly report?: ((progress: Progress) => void) | undefined;
  /** Called with what is known of a preparation before its end. */
  readonly partial?: ((prepared: Prepared) => void) | undefined;
}

interface Job {
  readonly request: () => WorkerRequest;
  readonly report: ((progress: Progress) => void) | undefined;
  readonly partial: ((prepared: Prepared) => void) | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

/** Files that are opened one after the other share a process. */
const IDLE_MS = 5000;

/** A task whose process ended is tried once more, in a new process. */
const MAX_ATTEMPTS = 2;

export class ParquetWorker {
  readonly #jobs = new Map<number, Job>();
  /** The thread of the process: it ends with it. */
  #thread: Worker | undefined;
  #lastId = 0;
  /** Changes when the process is replaced: a new one knows nothing of what the old one was sent. */
  generation = 0;
  readonly #idleMs: number | undefined;
  readonly #clock: Clock;
  #idle: Timer | undefined;

  /** A process without a task ends after `idleMs`, and starts again with the next one. Default: it goes on. */
  constructor({ idleMs, clock = systemClock }: { readonly idleMs?: number; readonly clock?: Clock } = {}) {
    this.#idleMs = idleMs;
    this.#clock = clock;
  }

  /**
   * Rejects with the signal's reason when it is aborted. A function that makes the arguments is called again for a process
   * that replaces the first one.
   */
  run<Name extends ParquetTaskName>(
    name: Name,
    args: ParquetTasks[Name][0] | (() => ParquetTasks[Name][0]),
    { signal, report, partial }: TaskOptions,
  ): Promise<ParquetTasks[Name][1]> {
    return new Promise<ParquetTasks[Name][1]>((resolve, reject) => {
      signal.throwIfAborted();
      const id = ++this.#lastId;
      const done = (): void => signal.removeEventListener("abort", abort);
      const abort = (): void => {
        if (this.#thread !== undefined) post(this.#thread, { id, abort: true });
        this.#settle(id)?.reject(signal.reason as Error);
      };
      const job: Job = {
        request: () => ({ id, name, args: typeof args === "function" ? args() : args }),
        report,
        partial,
        attempts: 0,
        resolve(result) {
          done();
          resolve(result as ParquetTasks[Name][1]);
        },
        reject(error) {
          done();
          reject(error);
        },
      };
      signal.addEventListener("abort", abort);
      this.#jobs.set(id, job);
      this.#send(job);
    });
  }

  /** Ends the process, after it has removed what it was writing. */
  stop(): void {
    this.#idle?.cancel();
    const ending = this.#thread;
    this.#thread = undefined;
    this.generation++;
    if (ending !== undefined) post(ending, "disconnect");
    ending?.unref();
    for (const id of [...this.#jobs.keys()]) this.#settle(id)?.reject(closedError());
  }

  #send(job: Job): void {
    this.#idle?.cancel();
    this.#thread ??= this.#start();
    job.attempts++;
    // Only a process at work keeps this one alive.
    this.#thread.ref();
    post(this.#thread, job.request());
  }

  #settle(id: number): Job | undefined {
    const job = this.#jobs.get(id);
    this.#jobs.delete(id);
    if (this.#jobs.size === 0) this.#rest();
    return job;
  }

  #rest(): void {
    this.#thread?.unref();
    if (this.#idleMs === undefined || this.#thread === undefined) return;
    this.#idle?.cancel();
    this.#idle = this.#clock.setTimeout(() => this.stop(), this.#idleMs).unref();
  }

  #start(): Worker {
    const start: ThreadStart = { file: join(BUILT_FOLDER, "engine/parquet/worker.js"), env: { ...process.env } };
    const thread = new Worker(join(BUILT_FOLDER, "engine/parquet/process-thread.js"), {
      execArgv: [],
      workerData: start,
    });
    thread.on("message", (answer: WorkerAnswer) => {
      if ("progress" in answer) this.#jobs.get(answer.id)?.report?.(answer.progress);
      else if ("partial" in answer) this.#jobs.get(answer.id)?.partial?.(answer.partial);
      else if ("result" in answer) this.#settle(answer.id)?.resolve(answer.result);
      else this.#settle(answer.id)?.reject(errorFrom(answer.error));
    });
    let failure: Error | undefined;
    thread.on("error", (error) => (failure = error));
    thread.on("exit", () => this.#lost(thread, failure));
    return thread;
  }

  /** The process ended by itself, for example because it had no memory left. */
  #lost(thread: Worker, cause: unknown): void {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    this.generation++;
    for (const [id, job] of [...this.#jobs]) {
      if (job.attempts < MAX_ATTEMPTS) this.#send(job);
      else
        this.#settle(id)?.reject(
          new PlotctlError("DATA_FAILED", "A process that reads Parquet ended twice.", { cause }),
        );
    }
  }
}

/** Both processes, as long as a data set uses them. */
class ParquetWorkers {
  readonly views = new ParquetWorker();
  readonly builder = new ParquetWorker({ idleMs: IDLE_MS });
  #users = 0;

  /** Keeps the processes until the returned function is called. Throws PlotctlError if DuckDB is not installed. */
  use(): () => void {
    checkPackage("@duckdb/node-api", { feature: "Parquet" });
    this.#users++;
    let isUsing = true;
    return () => {
      if (!isUsing) return;
      isUsing = false;
      this.#users--;
      if (this.#users > 0) return;
      this.views.stop();
      this.builder.stop();
    };
  }
}

/** The processes that belong to this one. */
export const parquetWorkers = new ParquetWorkers();

function post(thread: Worker, request: ThreadRequest): void {
  thread.postMessage(request);
}
