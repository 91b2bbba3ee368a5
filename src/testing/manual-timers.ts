// Timed callbacks that a test advances by hand, so that tests do not depend on the speed of the machine. Callbacks run one
// after the other, in the order in which they are due, each until it has ended.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { TimedCallbacks, type TimedCallback } from "../document/timed-callbacks.js";

/** Node's minimum for timeouts. */
const MIN_TIMEOUT_MS = 1;

/** Stops callbacks that add one another endlessly for the same time. */
const MAX_ROUNDS = 1000;

type Run = (timed: TimedCallback) => unknown;

export class ManualTimers extends TimedCallbacks {
  readonly #dueMs = new Map<TimedCallback, number>();
  #nowMs = 0;

  /** Ignores the host of the document, which would set real timers. */
  override watch(): void {}

  override add(
    kind: TimedCallback["kind"],
    callback: () => unknown,
    ms: number,
    options?: Parameters<TimedCallbacks["add"]>[3],
  ): TimedCallback {
    const timed = super.add(kind, callback, ms, options);
    this.#dueMs.set(timed, this.#nowMs + (kind === "timeout" ? Math.max(MIN_TIMEOUT_MS, ms) : ms));
    return timed;
  }

  override remove(timed: TimedCallback): void {
    super.remove(timed);
    this.#dueMs.delete(timed);
  }

  override take(timed: TimedCallback): boolean {
    this.#dueMs.delete(timed);
    return super.take(timed);
  }

  override clear(): void {
    super.clear();
    this.#dueMs.clear();
  }

  /** Runs the callbacks that are due now, but not those that they add. Rejects with the first error. */
  async runDue(run: Run): Promise<void> {
    const due = [...this.#dueMs].filter(([, dueMs]) => dueMs <= this.#nowMs).sort(([, one], [, other]) => one - other);
    for (const [timed, dueMs] of due) {
      // A previous callback may have removed it.
      if (!this.has(timed)) continue;
      if (timed.kind === "periodic") this.#dueMs.set(timed, dueMs + timed.ms);
      await run(timed);
    }
  }

  /** Advances the time, and runs the callbacks that become due. Rejects with the first error, at the time of that callback. */
  async advance(ms: number, run: Run): Promise<void> {
    if (!(ms >= 0 && ms < Infinity)) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `advance: expected a number of milliseconds of 0 or more, got ${show(ms)}.`,
      );
    }
    const endMs = this.#nowMs + ms;
    let rounds = 0;
    for (let nextMs = this.#nextMs(); nextMs <= endMs; nextMs = this.#nextMs()) {
      rounds = nextMs > this.#nowMs ? 0 : rounds + 1;
      if (rounds > MAX_ROUNDS) {
        throw new PlotctlError(
          "CALLBACK_LOOP",
          `advance: callbacks for the next tick added one another ${MAX_ROUNDS} times.`,
        );
      }
      this.#nowMs = Math.max(this.#nowMs, nextMs);
      await this.runDue(run);
    }
    this.#nowMs = endMs;
  }

  #nextMs(): number {
    let next = Infinity;
    for (const dueMs of this.#dueMs.values()) next = Math.min(next, dueMs);
    return next;
  }
}
