// All work on a document (messages, timed callbacks, work of the app) runs one after the other: a first-come lock. Work that
// finds it free starts at once, in the same turn of the event loop. Work may be asynchronous: its changes are sent at the end
// of each turn of the event loop, and all of them before the lock is released.
import type { Clock } from "../base/clock.js";
import { isPromiseLike } from "../base/promise-like.js";
import { runningCall } from "../base/running-call.js";
import { withDocument } from "../document/current.js";
import type { Document } from "../document/document.js";
import { runWithLock } from "../document/unlocked.js";
import type { AppLog, AsyncWork } from "./app-log.js";
import type { PatchBroadcast } from "./patch-broadcast.js";

interface SessionWorkOptions {
  readonly document: Document;
  readonly broadcast: PatchBroadcast;
  readonly appLog: AppLog;
  readonly clock: Clock;
  /** After it the log has a warning about asynchronous work that has not ended. */
  readonly warningMs: number;
}

interface Failure {
  readonly error: unknown;
}

/** What a warning says of asynchronous work that holds the lock. */
export const SESSION_WAITS = "its session waits for it";

export class SessionWork {
  readonly #options: SessionWorkOptions;
  readonly #waiting: (() => void)[] = [];
  /** When the present holder took the lock; undefined while it is free. */
  #lockedSince: number | undefined;
  /** Asynchronous work that the holder of the lock has started; the lock is kept until it has ended. */
  readonly #pendingTasks: Promise<Failure | undefined>[] = [];
  /** Asynchronous work that the holder of the lock has started, and that goes on without the lock. */
  #backgroundTasks: Promise<Failure | undefined>[] = [];

  constructor(options: SessionWorkOptions) {
    this.#options = options;
  }

  /** Whether the lock is taken. */
  get isBusy(): boolean {
    return this.#lockedSince !== undefined;
  }

  /** How long the present holder has had the lock, in milliseconds; 0 while it is free. */
  get lockedMs(): number {
    return this.#lockedSince === undefined ? 0 : this.#options.clock.now() - this.#lockedSince;
  }

  /**
   * Runs work under the lock, with the document as the current one: at once when the lock is free. The lock is released
   * when the work, and all that it has started, has ended and its changes are sent. Throws or rejects as the work does.
   */
  run<T>(work: () => T | PromiseLike<T>): T | Promise<T> {
    if (this.#lockedSince === undefined) {
      this.#lockedSince = this.#options.clock.now();
      return this.#runLocked(work);
    }
    return new Promise<void>((resolve) => this.#waiting.push(resolve)).then(() => this.#runLocked(work));
  }

  #runLocked<T>(work: () => T | PromiseLike<T>): T | Promise<T> {
    const { document, broadcast, appLog } = this.#options;
    broadcast.beginTurn();
    const fieldsBefore = runningCall.fields;
    runningCall.fields = appLog.fields;
    try {
      const result = withDocument(document, () => runWithLock(work));
      if (isPromiseLike(result) || this.hasPendingTasks) return this.#finish(result);
      this.#release();
      return result;
    } catch (error) {
      if (this.hasPendingTasks) return this.#finish(Promise.reject(error as Error));
      this.#release();
      throw error;
    } finally {
      runningCall.fields = fieldsBefore;
    }
  }

  async #finish<T>(result: T | PromiseLike<T>): Promise<T> {
    const { broadcast, appLog } = this.#options;
    broadcast.endTurn();
    try {
      const value = await result;
      await this.settle();
      return value;
    } finally {
      await this.settle().catch((error: unknown) => appLog.failed("a callback", error));
      this.#release();
    }
  }

  #release(): void {
    const { broadcast, clock } = this.#options;
    broadcast.flush();
    broadcast.endTurn();
    for (const task of this.#takeBackgroundTasks()) void task.then((failure) => this.#logFailure(failure));
    const next = this.#waiting.shift();
    this.#lockedSince = next === undefined ? undefined : clock.now();
    next?.();
  }

  get hasPendingTasks(): boolean {
    return this.#pendingTasks.length > 0;
  }

  /** Waits for what listeners have started, and for what these start. Rejects with the first error, when all has ended. */
  async settle(): Promise<void> {
    let first: Failure | undefined;
    for (let task = this.#pendingTasks.shift(); task !== undefined; task = this.#pendingTasks.shift()) {
      const failure = await task;
      first ??= failure;
    }
    if (first !== undefined) throw first.error;
  }

  /** Adds asynchronous work that a listener of that name has started. The lock is kept until it has ended, if it is taken. */
  addTask(task: PromiseLike<unknown>, name: string): void {
    this.watch(task, { what: "callback", name, waiting: SESSION_WAITS });
    const settled = failureOf(task);
    if (this.isBusy) this.#pendingTasks.push(settled);
    else void settled.then((failure) => this.#logFailure(failure));
  }

  /** Adds asynchronous work that goes on without the lock, beside later work. */
  addBackgroundTask(task: PromiseLike<unknown>): void {
    const settled = failureOf(task);
    if (this.isBusy) this.#backgroundTasks.push(settled);
    else void settled.then((failure) => this.#logFailure(failure));
  }

  /**
   * Returns the end of the background work that the holder of the lock has started so far; it rejects with the first error.
   * Undefined if there is none. Failures of work that is not asked for are logged.
   */
  takeBackgroundWork(): Promise<void> | undefined {
    const tasks = this.#takeBackgroundTasks();
    if (tasks.length === 0) return undefined;
    return Promise.all(tasks).then((failures) => {
      const first = failures.find((failure) => failure !== undefined);
      if (first !== undefined) throw first.error;
    });
  }

  #takeBackgroundTasks(): Promise<Failure | undefined>[] {
    const tasks = this.#backgroundTasks;
    if (tasks.length > 0) this.#backgroundTasks = [];
    return tasks;
  }

  #logFailure(failure: Failure | undefined): void {
    if (failure !== undefined) this.#options.appLog.failed("a callback", failure.error);
  }

  /** Adds the error of a listener: the holder of the lock gets it, or the log when the lock is free. */
  addFailure(error: unknown): void {
    if (this.isBusy) this.#pendingTasks.push(Promise.resolve({ error }));
    else this.#options.appLog.failed("a callback", error);
  }

  /** Logs a warning when asynchronous work takes long. */
  watch(task: PromiseLike<unknown>, described: AsyncWork): void {
    const { clock, warningMs, appLog } = this.#options;
    const timer = clock.setTimeout(() => appLog.late(described, warningMs), warningMs).unref();
    const stop = (): void => timer.cancel();
    task.then(stop, stop);
  }
}

/** Resolves when a task has ended, with its error if there is one. */
function failureOf(task: PromiseLike<unknown>): Promise<Failure | undefined> {
  return Promise.resolve(task).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
}
