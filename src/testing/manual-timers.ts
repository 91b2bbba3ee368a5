// Timed callbacks that run when a test says so: their clock stands still until it is advanced, so nothing depends on how
// fast a machine is. Callbacks run one after the other, in the order in which they are due, and each to its end.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { TimedCallbacks, type TimedCallback } from "../document/timed-callbacks.js";

/** As in Node, where no timeout is shorter. */
const MIN_TIMEOUT_MS = 1;

/** Callbacks that add one another for the same moment end here. */
const MAX_ROUNDS = 1000;

type Run = (timed: TimedCallback) => unknown;

export class ManualTimers extends TimedCallbacks {
  readonly #dueMs = new Map<TimedCallback, number>();
  #nowMs = 0;

  /** Whoever hosts the document sets no timers for it. */
  override watch(): void {}

  override add(kind: TimedCallback["kind"], callback: () => unknown, ms: number): TimedCallback {
    const timed = super.add(kind, callback, ms);
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

  /** Runs what is due now, once: what that adds for the next tick waits. Rejects as the first one that fails. */
  async runDue(run: Run): Promise<void> {
    const due = [...this.#dueMs].filter(([, dueMs]) => dueMs <= this.#nowMs).sort(([, one], [, other]) => one - other);
    for (const [timed, dueMs] of due) {
      // One that ran before it may have removed it.
      if (!this.has(timed)) continue;
      if (timed.kind === "periodic") this.#dueMs.set(timed, dueMs + timed.ms);
      await run(timed);
    }
  }

  /** Lets so much time pass, and runs what is due meanwhile. Rejects as the first one that fails, at its moment. */
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
