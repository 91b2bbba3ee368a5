// Runs the callbacks of one session's document: measured, traced, and known by name while they run.
import { asRunningCall, type AuthorCall } from "../base/running-call.js";
import { isPromiseLike } from "../base/promise-like.js";
import { traced } from "../base/tracing.js";
import type { AppLog } from "./app-log.js";
import { secondsSince, type AppMeter, type MeteredCall } from "./app-meter.js";

interface AuthorCallsOptions {
  readonly appLog: AppLog;
  readonly meter: AppMeter;
  /** The hash of the session. */
  readonly session: string;
}

export class AuthorCalls {
  readonly #options: AuthorCallsOptions;
  #lastSeconds: number | undefined;
  #count = 0;

  constructor(options: AuthorCallsOptions) {
    this.#options = options;
  }

  /** How long the last call took, with all that it awaited. Undefined before the first one has ended. */
  get lastSeconds(): number | undefined {
    return this.#lastSeconds;
  }

  /** Another number after each call, and after the end of what it awaited. */
  get count(): number {
    return this.#count;
  }

  /** Returns what the function returns. */
  run<T>({ kind, name, describe }: AuthorCall, run: () => T): T {
    const { appLog, session } = this.#options;
    const onSlow = (ms: number): void => appLog.slow(describe(), name, ms);
    // Code that set off a timer may belong to a trace that has ended long ago.
    const isRoot = kind === "periodic" || kind === "timeout" || kind === "next_tick";
    return traced(
      "plotctl.callback",
      () => ({ app: appLog.route, session, kind, isRoot }),
      () => this.#measured(kind, () => asRunningCall(run, { describe, onSlow })),
    );
  }

  /** Measures a call that goes on beside others. */
  watch(task: PromiseLike<unknown>): void {
    this.#measured("background", () => task);
  }

  #measured<T>(kind: MeteredCall, run: () => T): T {
    const began = performance.now();
    const end = (): void => {
      this.#count++;
      this.#lastSeconds = secondsSince(began);
      this.#options.meter.onCalled(kind, this.#lastSeconds);
    };
    let result: T | undefined;
    try {
      result = run();
      return result;
    } finally {
      if (isPromiseLike(result)) result.then(end, end);
      else end();
    }
  }
}
