// How busy the event loop of this process is. Above a limit, views that move get coarse answers, so that everybody else's
// input is handled in time.
import { performance, type EventLoopUtilization } from "node:perf_hooks";

/** The part of the time that the loop works, above which its load is high. */
const HIGH = 0.7;

/** The load is that of at least the last period of this length. */
const PERIOD_MS = 500;

export class LoopLoad {
  /** The load of the event loop since the last call, from 0 to 1. */
  measure: () => number = utilization();
  #measuredAt = -Infinity;
  #isHigh = false;

  get isHigh(): boolean {
    const now = performance.now();
    if (now - this.#measuredAt >= PERIOD_MS) {
      // What came before the first look counts for nothing.
      const isFirst = this.#measuredAt === -Infinity;
      this.#measuredAt = now;
      const load = this.measure();
      this.#isHigh = !isFirst && load > HIGH;
    }
    return this.#isHigh;
  }
}

function utilization(): () => number {
  let last: EventLoopUtilization | undefined;
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization: load } = last === undefined ? now : performance.eventLoopUtilization(now, last);
    last = now;
    return load;
  };
}

/** The load of this process. */
export const loopLoad = new LoopLoad();
