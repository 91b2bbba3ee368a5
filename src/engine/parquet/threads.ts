// The two threads for Parquet, which all data sets of the process share: one answers views, one builds indexes, so that no
// view waits for an index. They start with the first task and end with the last data set.
import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { PlotctlError } from "../../base/errors.js";
import { BUILT_FOLDER } from "../../base/package-files.js";
import { closedError } from "../pool.js";
import type { ParquetTaskName, ParquetTasks, Progress, ThreadAnswer, ThreadError, ThreadRequest } from "./messages.js";

export interface TaskOptions {
  readonly signal: AbortSignal;
  readonly report?: ((progress: Progress) => void) | undefined;
}

interface Job {
  readonly request: Extract<ThreadRequest, { name: unknown }>;
  readonly report: ((progress: Progress) => void) | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

/** A task whose thread died is tried once more, on a new thread. */
const MAX_ATTEMPTS = 2;

export class ParquetThread {
  readonly #jobs = new Map<number, Job>();
  #worker: Worker | undefined;
  #lastId = 0;
  /** Changes when the thread is replaced: a new one knows nothing of what the old one was sent. */
  generation = 0;

  /** Rejects with the signal's reason when it is aborted. */
  run<Name extends ParquetTaskName>(
    name: Name,
    args: ParquetTasks[Name][0],
    { signal, report }: TaskOptions,
  ): Promise<ParquetTasks[Name][1]> {
    return new Promise<ParquetTasks[Name][1]>((resolve, reject) => {
      signal.throwIfAborted();
      const id = ++this.#lastId;
      const abort = (): void => {
        this.#worker?.postMessage({ id, abort: true } satisfies ThreadRequest);
        settle()?.reject(signal.reason as Error);
      };
      const settle = (): Job | undefined => {
        signal.removeEventListener("abort", abort);
        return this.#settle(id);
      };
      const job: Job = {
        request: { id, name, args },
        report,
        attempts: 0,
        resolve(result) {
          signal.removeEventListener("abort", abort);
          resolve(result as ParquetTasks[Name][1]);
        },
        reject(error) {
          signal.removeEventListener("abort", abort);
          reject(error);
        },
      };
      signal.addEventListener("abort", abort);
      this.#jobs.set(id, job);
      this.#send(job);
    });
  }

  stop(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.generation++;
    for (const id of [...this.#jobs.keys()]) this.#settle(id)?.reject(closedError());
  }

  #send(job: Job): void {
    this.#worker ??= this.#start();
    job.attempts++;
    // Only a thread at work keeps the process alive.
    this.#worker.ref();
    this.#worker.postMessage(job.request);
  }

  #settle(id: number): Job | undefined {
    const job = this.#jobs.get(id);
    this.#jobs.delete(id);
    if (this.#jobs.size === 0) this.#worker?.unref();
    return job;
  }

  #start(): Worker {
    const worker = new Worker(join(BUILT_FOLDER, "engine/parquet/thread.js"));
    worker.unref();
    worker.on("message", (answer: ThreadAnswer) => {
      if ("progress" in answer) this.#jobs.get(answer.id)?.report?.(answer.progress);
      else if ("result" in answer) this.#settle(answer.id)?.resolve(answer.result);
      else this.#settle(answer.id)?.reject(errorOf(answer.error));
    });
    let failure: Error | undefined;
    worker.on("error", (error) => (failure = error));
    worker.on("exit", () => this.#lost(worker, failure));
    return worker;
  }

  /** The thread ended by itself, for example because it had no memory left. */
  #lost(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.generation++;
    for (const [id, job] of [...this.#jobs]) {
      if (job.attempts < MAX_ATTEMPTS) this.#send(job);
      else
        this.#settle(id)?.reject(
          new PlotctlError("DATA_FAILED", "A thread that reads Parquet ended twice.", { cause }),
        );
    }
  }
}

/** Both threads, as long as a data set uses them. */
class ParquetThreads {
  readonly views = new ParquetThread();
  readonly builder = new ParquetThread();
  #users = 0;

  /** Keeps the threads until the returned function is called. Throws PlotctlError if DuckDB is not installed. */
  use(): () => void {
    checkPackage();
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

/** The threads of this process. */
export const parquetThreads = new ParquetThreads();

function checkPackage(): void {
  try {
    createRequire(import.meta.url).resolve("@duckdb/node-api");
  } catch (error) {
    throw new PlotctlError("MISSING_PACKAGE", "Parquet needs the package @duckdb/node-api, which is not installed.", {
      hint: "Run npm install @duckdb/node-api.",
      cause: error,
    });
  }
}

function errorOf({ code = "DATA_FAILED", message, hint }: ThreadError): PlotctlError {
  // The message ends with the hint.
  return new PlotctlError(code, hint === undefined ? message : message.slice(0, -hint.length).trimEnd(), { hint });
}
