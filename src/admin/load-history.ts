// How busy the process was in the last half hour: a sample every two seconds, also while the page is not open.
import { monitorEventLoopDelay, type IntervalHistogram } from "node:perf_hooks";
import type { Clock, Timer } from "../base/clock.js";

export const SAMPLE_MS = 2000;
export const MAX_SAMPLES = 900;

const RESOLUTION_MS = 10;
const BYTES_PER_MB = 1024 ** 2;

export interface LoadSample {
  /** Unix milliseconds. */
  readonly time: number;
  /** By how much the event loop was late at most, in milliseconds. */
  readonly delay_ms: number;
  readonly rss_mb: number;
  readonly heap_mb: number;
}

export class LoadHistory {
  readonly samples: LoadSample[] = [];
  readonly #clock: Clock;
  #delays: IntervalHistogram | undefined;
  #timer: Timer | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  start(): void {
    this.#delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    this.#delays.enable();
    this.#timer = this.#clock.setInterval(() => this.#sample(), SAMPLE_MS).unref();
    this.#sample();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#delays?.disable();
  }

  #sample(): void {
    const { rss, heapUsed } = process.memoryUsage();
    const lateNs = this.#delays?.count === 0 ? 0 : (this.#delays?.max ?? 0);
    this.#delays?.reset();
    const delay_ms = Math.max(0, lateNs / 1e6 - RESOLUTION_MS);
    const time = this.#clock.date();
    this.samples.push({ time, delay_ms, rss_mb: rss / BYTES_PER_MB, heap_mb: heapUsed / BYTES_PER_MB });
    if (this.samples.length > MAX_SAMPLES) this.samples.shift();
  }
}

/** The samples of two processes: the memory of both, and the longer delay, at the times of the first one. */
export function joinSamples(a: readonly LoadSample[], b: readonly LoadSample[]): LoadSample[] {
  let at = 0;
  return a.map((sample) => {
    while (at + 1 < b.length && (b[at + 1]?.time ?? Infinity) <= sample.time + SAMPLE_MS / 2) at++;
    const other = b[at];
    if (other === undefined || Math.abs(other.time - sample.time) > SAMPLE_MS) return sample;
    return {
      time: sample.time,
      delay_ms: Math.max(sample.delay_ms, other.delay_ms),
      rss_mb: sample.rss_mb + other.rss_mb,
      heap_mb: sample.heap_mb + other.heap_mb,
    };
  });
}
