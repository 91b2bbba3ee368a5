// The two processes for Parquet, which all data sets share: one answers views, one builds indexes, so that no view waits for
// an index. They are processes and not threads, because a decoder in native code that fails ends its process, and because
// threads with DuckDB at work cannot be stopped. They start with the first task and end with the last data set.
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { PlotctlError } from "../../base/errors.js";
import { checkPackage } from "../../base/optional-package.js";
import { BUILT_FOLDER } from "../../base/package-files.js";
import { closedError } from "../pool.js";
import { errorFrom } from "../task-errors.js";
import type { ParquetTaskName, ParquetTasks, Prepared, Progress, WorkerAnswer, WorkerRequest } from "./messages.js";

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

/** A task whose process ended is tried once more, in a new process. */
const MAX_ATTEMPTS = 2;

export class ParquetWorker {
  readonly #jobs = new Map<number, Job>();
  #process: ChildProcess | undefined;
  #lastId = 0;
  /** Changes when the process is replaced: a new one knows nothing of what the old one was sent. */
  generation = 0;

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
        this.#post({ id, abort: true });
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
    const ending = this.#process;
    this.#process = undefined;
    this.generation++;
    if (ending?.connected === true) ending.disconnect();
    for (const id of [...this.#jobs.keys()]) this.#settle(id)?.reject(closedError());
  }

  #send(job: Job): void {
    this.#process ??= this.#start();
    job.attempts++;
    // Only a process at work keeps this one alive.
    this.#process.ref();
    this.#process.channel?.ref();
    this.#post(job.request());
  }

  #post(request: WorkerRequest): void {
    if (this.#process?.connected !== true) return;
    // A process that ends meanwhile is noticed by its exit.
    this.#process.send(request, ignore);
  }

  #settle(id: number): Job | undefined {
    const job = this.#jobs.get(id);
    this.#jobs.delete(id);
    if (this.#jobs.size === 0) {
      this.#process?.unref();
      this.#process?.channel?.unref();
    }
    return job;
  }

  #start(): ChildProcess {
    const child = fork(join(BUILT_FOLDER, "engine/parquet/worker.js"), {
      execArgv: [],
      env: process.env,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", (message) => {
      // Only our own process writes to this channel.
      const answer = message as WorkerAnswer;
      if ("progress" in answer) this.#jobs.get(answer.id)?.report?.(answer.progress);
      else if ("partial" in answer) this.#jobs.get(answer.id)?.partial?.(answer.partial);
      else if ("result" in answer) this.#settle(answer.id)?.resolve(answer.result);
      else this.#settle(answer.id)?.reject(errorFrom(answer.error));
    });
    let failure: Error | undefined;
    child.on("error", (error) => (failure = error));
    child.on("exit", () => this.#lost(child, failure));
    return child;
  }

  /** The process ended by itself, for example because it had no memory left. */
  #lost(child: ChildProcess, cause: unknown): void {
    if (this.#process !== child) return;
    this.#process = undefined;
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
  readonly builder = new ParquetWorker();
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

function ignore(): void {
  // The exit of the process says it.
}
