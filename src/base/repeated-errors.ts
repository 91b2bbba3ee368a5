// Errors that recur in the log: the first is written, its repetitions are counted, and the count is written at the end of
// each window that had some.
import type { Clock, Timer } from "./clock.js";
import type { Log } from "./log.js";

const REPEATED_ERRORS_LIMITS = { windowMs: 10_000, keys: 200 };

interface Repeated {
  line: string;
  /** The error's code, as the log line has it. */
  readonly code: unknown;
  count: number;
}

export class RepeatedErrors {
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #limits: typeof REPEATED_ERRORS_LIMITS;
  readonly #known = new Map<string, Repeated>();
  #timer: Timer | undefined;

  constructor(log: Log, clock: Clock, limits = REPEATED_ERRORS_LIMITS) {
    this.#log = log;
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Errors with the same key count as repetitions; their messages may differ. */
  error(key: string, line: string, fields: Record<string, unknown>): void {
    const known = this.#known.get(key);
    if (known !== undefined) {
      known.count++;
      known.line = line;
      return;
    }
    if (this.#known.size >= this.#limits.keys) this.settle();
    this.#known.set(key, { line, code: fields["code"], count: 0 });
    this.#log.error(line, fields);
    this.#timer ??= this.#clock.setTimeout(this.#endWindow, this.#limits.windowMs).unref();
  }

  /** Writes the counts and forgets all errors. Call it at the end. */
  readonly settle = (): void => {
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#writeCounts();
    this.#known.clear();
  };

  /** Errors that were repeated stay counted; the others are forgotten, so that their next occurrence is written. */
  readonly #endWindow = (): void => {
    this.#timer = undefined;
    const repeated = [...this.#known].filter(([, { count }]) => count > 0);
    this.#writeCounts();
    this.#known.clear();
    for (const [key, error] of repeated) this.#known.set(key, { ...error, count: 0 });
    if (repeated.length > 0) this.#timer = this.#clock.setTimeout(this.#endWindow, this.#limits.windowMs).unref();
  };

  #writeCounts(): void {
    const seconds = this.#limits.windowMs / 1000;
    for (const { line, code, count } of this.#known.values()) {
      if (count === 0) continue;
      this.#log.error(`Repeated ${count} ${count === 1 ? "time" : "times"} in ${seconds} s: ${line}`, { code });
    }
  }
}
