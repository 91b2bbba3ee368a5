// Errors that come again and again in the log: the first is written, the others are counted, and the count is written at
// the end of each window in which there were some.
import type { Log } from "./log.js";

export const REPEATED_ERRORS_LIMITS = { windowMs: 10_000, keys: 200 };

interface Repeated {
  line: string;
  count: number;
}

export class RepeatedErrors {
  readonly #log: Log;
  readonly #limits: typeof REPEATED_ERRORS_LIMITS;
  readonly #known = new Map<string, Repeated>();
  #timer: NodeJS.Timeout | undefined;

  constructor(log: Log, limits = REPEATED_ERRORS_LIMITS) {
    this.#log = log;
    this.#limits = limits;
  }

  /** Errors with one key are the same one; their messages may differ. */
  error(key: string, line: string, fields: Record<string, unknown>): void {
    const known = this.#known.get(key);
    if (known !== undefined) {
      known.count++;
      known.line = line;
      return;
    }
    if (this.#known.size >= this.#limits.keys) this.settle();
    this.#known.set(key, { line, count: 0 });
    this.#log.error(line, fields);
    this.#timer ??= setTimeout(this.#endWindow, this.#limits.windowMs).unref();
  }

  /** Writes the counts and starts over. To be called when nothing more will come. */
  readonly settle = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writeCounts();
    this.#known.clear();
  };

  /** What was repeated goes on being counted; all else is written again when it comes again. */
  readonly #endWindow = (): void => {
    this.#timer = undefined;
    const repeated = [...this.#known].filter(([, { count }]) => count > 0);
    this.#writeCounts();
    this.#known.clear();
    for (const [key, { line }] of repeated) this.#known.set(key, { line, count: 0 });
    if (repeated.length > 0) this.#timer = setTimeout(this.#endWindow, this.#limits.windowMs).unref();
  };

  #writeCounts(): void {
    const seconds = this.#limits.windowMs / 1000;
    for (const { line, count } of this.#known.values()) {
      if (count > 0) this.#log.error(`Repeated ${count} ${count === 1 ? "time" : "times"} in ${seconds} s: ${line}`);
    }
  }
}
