// Threads for all work on data, so that the event loop only hands over and takes answers. Questions of views come before
// preparations (scans, sorting), and while something is prepared, there is one thread more for them: they never wait for it.
import { join } from "node:path";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { PlotctlError } from "../base/errors.js";
import { BUILT_FOLDER } from "../base/package-files.js";
import { onRelease, type KeptArguments } from "./kept-arguments.js";
import { errorFrom } from "./task-errors.js";
import type { TaskName, Tasks } from "./tasks.js";
import { ABORTED, type ForgetMessage, type TaskMessage, type TaskReply } from "./thread-messages.js";

const MIN_THREADS = 2;
const MAX_THREADS = 4;

/** A task whose thread died is tried once more, on another thread. */
const MAX_ATTEMPTS = 2;

type Priority = "view" | "preparation";

/** How a task is run. */
export interface Work {
  readonly priority: Priority;
  readonly signal: AbortSignal;
}

interface Job {
  readonly message: Omit<TaskMessage, "kept">;
  readonly kept: KeptArguments<object> | undefined;
  readonly priority: Priority;
  readonly signal: AbortSignal;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

interface Thread {
  readonly worker: Worker;
  /** The numbers of the arguments that it keeps. */
  readonly keeps: Set<number>;
  job: Job | undefined;
}

export class Pool {
  /** How many tasks run at the same time, and into how many parts one is divided. Threads start when they are needed. */
  readonly size = Math.min(MAX_THREADS, Math.max(MIN_THREADS, availableParallelism() - 1));
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #users = 0;

  constructor() {
    onRelease((id) => {
      for (const { worker, keeps } of this.#threads) {
        if (keeps.delete(id)) worker.postMessage({ forget: id } satisfies ForgetMessage);
      }
    });
  }

  /** Whether a task runs or waits. */
  get isBusy(): boolean {
    return this.#waiting.length > 0 || [...this.#threads].some(({ job }) => job !== undefined);
  }

  /** Keeps the threads until the returned function is called. The last call stops them. */
  use(): () => void {
    this.#users++;
    let isUsing = true;
    return () => {
      if (!isUsing) return;
      isUsing = false;
      this.#users--;
      if (this.#users === 0) this.#stop();
    };
  }

  /**
   * Runs a task on a thread. Rejects with the signal's reason when it is aborted. Arguments that are the same each time may be
   * given as `kept`, in place of in `args`.
   */
  run<Name extends TaskName, Kept extends Partial<Tasks[Name][0]> = never>(
    name: Name,
    args: [Kept] extends [never] ? Tasks[Name][0] : Omit<Tasks[Name][0], keyof Kept>,
    { priority, signal, kept }: Work & { readonly kept?: KeptArguments<Kept & object> },
  ): Promise<Tasks[Name][1]> {
    const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    return new Promise<Tasks[Name][1]>((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const message = { name, args, flag } as Job["message"];
      const done = (): void => signal.removeEventListener("abort", abort);
      const job: Job = {
        message,
        kept,
        priority,
        signal,
        attempts: 0,
        resolve(result) {
          done();
          resolve(result as Tasks[Name][1]);
        },
        reject(error) {
          done();
          reject(error);
        },
      };
      const abort = (): void => {
        Atomics.store(flag, 0, ABORTED);
        const place = this.#waiting.indexOf(job);
        if (place >= 0) this.#waiting.splice(place, 1);
        job.reject(signal.reason as Error);
      };
      signal.addEventListener("abort", abort);
      this.#waiting.push(job);
      this.#next();
    });
  }

  #next(): void {
    for (;;) {
      const job = this.#takeJob();
      if (job === undefined) return;
      const thread = [...this.#threads].find((each) => each.job === undefined) ?? this.#start();
      thread.job = job;
      job.attempts++;
      // Only a thread at work keeps the process alive.
      thread.worker.ref();
      thread.worker.postMessage(messageFor(job, thread));
    }
  }

  #takeJob(): Job | undefined {
    const busy = [...this.#threads].flatMap(({ job }) => job ?? []);
    const isPreparing = busy.some(({ priority }) => priority === "preparation");
    const view = this.#waiting.findIndex(({ priority }) => priority === "view");
    const limit = view >= 0 && isPreparing ? this.size + 1 : this.size;
    return busy.length < limit ? this.#waiting.splice(Math.max(view, 0), 1)[0] : undefined;
  }

  #start(): Thread {
    const worker = new Worker(join(BUILT_FOLDER, "engine/worker.js"), {
      // Flags of the process, as of `node --eval`, are not meant for it.
      execArgv: [],
    });
    const thread: Thread = { worker, keeps: new Set(), job: undefined };
    this.#threads.add(thread);
    worker.unref();
    worker.on("message", (reply: TaskReply) => {
      const { job } = thread;
      thread.job = undefined;
      worker.unref();
      if (job !== undefined) settle(job, reply);
      this.#next();
    });
    let failure: Error | undefined;
    worker.on("error", (error) => (failure = error));
    worker.on("exit", () => this.#lost(thread, failure));
    return thread;
  }

  /** A thread ended by itself, for example because it had no memory left. */
  #lost(thread: Thread, cause: unknown): void {
    if (!this.#threads.delete(thread)) return;
    const { job } = thread;
    if (job !== undefined && !job.signal.aborted) {
      if (job.attempts < MAX_ATTEMPTS) this.#waiting.unshift(job);
      else job.reject(new PlotctlError("DATA_FAILED", "A thread that works on data ended twice.", { cause }));
    }
    this.#next();
  }

  #stop(): void {
    for (const { worker, job } of this.#threads) {
      job?.reject(closedError());
      void worker.terminate();
    }
    this.#threads.clear();
    for (const job of this.#waiting.splice(0)) job.reject(closedError());
  }
}

/** The threads of this process. */
export const pool = new Pool();

/** With the kept arguments themselves, if the thread does not have them yet. */
function messageFor({ message, kept }: Job, { keeps }: Thread): TaskMessage {
  if (kept === undefined) return message;
  const { id, value } = kept;
  if (keeps.has(id)) return { ...message, kept: { id } };
  keeps.add(id);
  return { ...message, kept: { id, value } };
}

function settle({ resolve, reject }: Job, reply: TaskReply): void {
  if ("result" in reply) resolve(reply.result);
  else reject(errorFrom(reply.error));
}

export function closedError(): PlotctlError {
  return new PlotctlError("DATA_CLOSED", "The data is closed.");
}
