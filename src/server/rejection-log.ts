// The log of rejected requests. Clients can cause any number of rejections, so the number of lines per time window is
// limited; the log has the count of the others.
import type { Clock, Timer } from "../base/clock.js";
import type { Log } from "../base/log.js";

export const REJECTION_LOG_LIMITS = { lines: 200, windowMs: 10_000 };

interface RejectionLogOptions {
  readonly limits?: typeof REJECTION_LOG_LIMITS;
  readonly onRejected?: (code: string) => void;
}

export class RejectionLog implements Log {
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #limits: typeof REJECTION_LOG_LIMITS;
  readonly #onRejected: RejectionLogOptions["onRejected"];
  #written = 0;
  #leftOut = 0;
  #timer: Timer | undefined;

  /** `onRejected` is called with the error code of each rejected request, also where its line is left out. */
  constructor(log: Log, clock: Clock, { limits = REJECTION_LOG_LIMITS, onRejected }: RejectionLogOptions = {}) {
    this.#log = log;
    this.#clock = clock;
    this.#limits = limits;
    this.#onRejected = onRejected;
  }

  readonly debug: Log["debug"] = (...line) => this.#write("debug", line);
  readonly info: Log["info"] = (...line) => this.#write("info", line);
  readonly warn: Log["warn"] = (...line) => this.#write("warn", line);
  readonly error: Log["error"] = (...line) => this.#write("error", line);
  readonly critical: Log["critical"] = (...line) => this.#write("critical", line);

  /** Starts a new time window, and logs how many lines the last one left out. The server calls it when it stops, too. */
  readonly flush = (): void => {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (this.#leftOut > 0) this.#log.warn(`Left out ${this.#leftOut} lines about rejected requests`);
    this.#written = 0;
    this.#leftOut = 0;
  };

  #write(level: Exclude<keyof Log, "flush">, line: Parameters<Log["warn"]>): void {
    const { code, status } = line[1] ?? {};
    if (status !== undefined && typeof code === "string") this.#onRejected?.(code);
    this.#timer ??= this.#clock.setTimeout(this.flush, this.#limits.windowMs).unref();
    if (this.#written < this.#limits.lines) {
      this.#written++;
      this.#log[level](...line);
    } else {
      this.#leftOut++;
    }
  }
}
