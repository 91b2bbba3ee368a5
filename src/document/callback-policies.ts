// Policies for callbacks that are called faster than they end: `latest`, `drop` and `debounce`. Such a callback does not hold
// the lock of the document while it awaits, because a newer call has to reach it. Each stretch between two awaits is a turn
// of its own, whose changes are sent when it ends.
import { PlotctlError } from "../base/errors.js";
import { isPromiseLike } from "../base/promise-like.js";
import { show } from "../base/show.js";
import { curdoc } from "./current.js";
import type { Document } from "./document.js";

/** The last argument of a callback with a policy. */
export interface CallbackContext {
  /** Aborted when a newer call replaces this one, and when the session ends. Give it to `fetch` and other work. */
  readonly signal: AbortSignal;
  /** Sends what has changed so far, before the callback goes on. */
  readonly flush: () => Promise<void>;
}

type WithContext<A extends readonly unknown[]> = (...args: [...A, CallbackContext]) => unknown;

/**
 * Runs only the newest of the calls that come while the callback runs: the running call's `signal` is aborted, and the
 * newest call starts when it has ended. The calls between are left out. For a slider whose callback takes long:
 *
 *     slider.on_change("value", latest(async (attr, old, value, { signal }) => { … }));
 *
 * The same function may be the callback of several models: each has its own calls. Errors after an abort are not failures.
 */
export function latest<A extends readonly unknown[]>(callback: WithContext<A>): (...args: A) => void {
  return withPolicy("latest", callback, (calls, args) => calls.replace(args));
}

/** Leaves out the calls that come while the callback runs. For a button that starts work which must not start twice. */
export function drop<A extends readonly unknown[]>(callback: WithContext<A>): (...args: A) => void {
  return withPolicy("drop", callback, (calls, args) => (calls.isRunning ? undefined : calls.start(args)));
}

/**
 * Runs the last call when there has been no other for `ms` milliseconds; a run that has not ended then is replaced, as by
 * `latest`. For a text field that searches while the reader types. Throws PlotctlError unless `ms` is a number of 0 or more.
 */
export function debounce<A extends readonly unknown[]>(ms: number, callback: WithContext<A>): (...args: A) => void {
  if (!(typeof ms === "number" && ms >= 0 && ms < Infinity)) {
    throw new PlotctlError("INVALID_ARGUMENT", `debounce: expected a number of milliseconds, got ${show(ms)}.`);
  }
  return withPolicy("debounce", callback, (calls, args) => calls.delay(args, ms));
}

/** Functions by the model that they are called for, or by document. */
function withPolicy<A extends readonly unknown[]>(
  policy: string,
  callback: WithContext<A>,
  call: (calls: Calls<A>, args: A) => PromiseLike<unknown> | undefined,
): (...args: A) => void {
  if (typeof callback !== "function") {
    throw new PlotctlError("INVALID_CALLBACK", `${policy}: expected a function, got ${show(callback)}.`);
  }
  const callsOf = new WeakMap<object, Calls<A>>();
  return function (this: unknown, ...args: A): void {
    const document = curdoc();
    const key = typeof this === "object" && this !== null ? this : document;
    const calls = callsOf.get(key) ?? new Calls(callback, document);
    callsOf.set(key, calls);
    const ended = call(calls, args);
    if (ended !== undefined) document.onBackgroundTask(ended);
  };
}

interface WaitingCall<A> {
  readonly args: A;
  /** Ends the promise of the call: with its run, or without one when a newer call has replaced it. */
  readonly settle: (run: PromiseLike<unknown> | undefined) => void;
}

/** The calls of one callback for one model. */
class Calls<A extends readonly unknown[]> {
  readonly #callback: WithContext<A>;
  readonly #document: Document;
  #running: AbortController | undefined;
  #waiting: WaitingCall<A> | undefined;
  #stopDelay: (() => void) | undefined;

  constructor(callback: WithContext<A>, document: Document) {
    this.#callback = callback;
    this.#document = document;
    document.on_session_destroyed(() => {
      this.#waiting = undefined;
      this.#running?.abort(new PlotctlError("SESSION_CLOSED", "The session of the callback has ended."));
    });
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Returns the promise of a run that is asynchronous. Throws what a synchronous run throws. */
  start(args: A): PromiseLike<unknown> | undefined {
    const controller = new AbortController();
    const context = { signal: controller.signal, flush: () => this.#document.flush() };
    this.#running = controller;
    let result: unknown;
    try {
      result = this.#callback(...args, context);
    } catch (error) {
      this.#ended();
      throw error;
    }
    if (isPromiseLike(result)) {
      this.#document.watchBackgroundTask(result, this.#callback.name);
      return this.#run(result, controller.signal);
    }
    this.#ended();
    return undefined;
  }

  async #run(result: PromiseLike<unknown>, signal: AbortSignal): Promise<void> {
    try {
      await result;
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#document.log.debug(`A replaced callback failed: ${show(error)}.`);
    } finally {
      this.#ended();
    }
  }

  /** Starts the waiting call, outside of the lock, as the rest of a callback after an await. */
  #ended(): void {
    this.#running = undefined;
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    const run = async (): Promise<unknown> => this.start(waiting.args);
    waiting.settle(run());
  }

  replace(args: A): PromiseLike<unknown> | undefined {
    if (this.#running === undefined) return this.start(args);
    this.#running.abort(new DOMException("A newer call replaces this one.", "AbortError"));
    this.#waiting?.settle(undefined);
    return new Promise<unknown>((settle) => (this.#waiting = { args, settle }));
  }

  /** Nothing is under way while a call is delayed, so there is no promise of it. */
  delay(args: A, ms: number): undefined {
    this.#stopDelay?.();
    const timeout = this.#document.add_timeout_callback(() => {
      this.#stopDelay = undefined;
      const ended = this.replace(args);
      if (ended !== undefined) this.#document.onBackgroundTask(ended);
    }, ms);
    this.#stopDelay = () => this.#document.remove_timeout_callback(timeout);
  }
}
