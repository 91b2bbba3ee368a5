// Runs work at the times of a cron pattern, one run at a time, until a signal. A time that passes during a run is left out.
import { Cron } from "croner";
import type { Clock } from "../../base/clock.js";
import { messageOf } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { show } from "../../base/show.js";
import { UsageError } from "../flags.js";

/** A timer waits no longer, so that a clock that is set, or a machine that slept, delays a run by a minute at most. */
const MAX_WAIT_MS = 60_000;

export interface Schedule {
  /** The first time after a date, in milliseconds since the epoch; undefined if there is none. */
  readonly next: (after: number) => number | undefined;
  /** A time in the words of the schedule's time zone. */
  readonly show: (time: number) => string;
}

/** Throws UsageError for a pattern or a time zone that is not valid. */
export function parseSchedule(pattern: string, zone: string | undefined): Schedule {
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  let words: Intl.DateTimeFormat;
  try {
    words = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "full", timeStyle: "long" });
  } catch {
    // The range error of the engine says no more.
    throw new UsageError(`--time-zone: expected a name such as Europe/Berlin or UTC, got ${show(timeZone)}.`);
  }
  // One field more than in cron is for seconds.
  if (!/^@\w+$|^\S+(\s+\S+){4,5}$/.test(pattern.trim()))
    throw new UsageError(`--every: expected five fields, as in "0 7 * * 1" (Mondays at 7:00), got ${show(pattern)}.`);
  let cron: Cron;
  try {
    cron = new Cron(pattern, { timezone: timeZone, mode: "5-or-6-parts", paused: true });
  } catch (error) {
    throw new UsageError(
      `--every: ${show(pattern)} is no cron pattern: ${messageOf(error).replace(/^CronPattern: /, "")}`,
    );
  }
  const schedule: Schedule = {
    next: (after) => cron.nextRun(new Date(after))?.getTime(),
    show: (time) => words.format(time),
  };
  if (schedule.next(Date.now()) === undefined) throw new UsageError(`--every: ${show(pattern)} never comes.`);
  return schedule;
}

interface Runs {
  readonly clock: Clock;
  readonly log: Log;
  /** Runs once, and ends soon when the signal says so. Resolves to an exit code. */
  readonly run: (signal: AbortSignal) => Promise<number>;
  /** Resolves when no more runs are wanted. */
  readonly untilStopped: Promise<unknown>;
  /** Whether a run that fails is the last one. */
  readonly endsOnError: boolean;
}

/** Resolves to an exit code: 0 when it was stopped, 1 after a failed run that ends it. */
export async function runBySchedule(schedule: Schedule, runs: Runs): Promise<number> {
  const { clock, log, run, untilStopped, endsOnError } = runs;
  const stop = new AbortController();
  void untilStopped.then(() => stop.abort());
  let time = schedule.next(clock.date());
  while (time !== undefined) {
    log.info(`The next run is on ${schedule.show(time)}`);
    await waitUntil(time, { clock, signal: stop.signal });
    if (stop.signal.aborted) break;
    const exitCode = await run(stop.signal);
    if (stop.signal.aborted) break;
    if (exitCode !== 0) log.error(`The run failed with exit code ${exitCode}`);
    if (exitCode !== 0 && endsOnError) return 1;
    const following = schedule.next(time);
    time = schedule.next(Math.max(time, clock.date()));
    if (following !== undefined && following !== time)
      log.warn(`The run of ${schedule.show(following)} was left out: the one before took too long`);
  }
  return 0;
}

/** Also resolves when the signal says so. */
async function waitUntil(
  time: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  for (let left = time - clock.date(); left > 0 && !signal.aborted; left = time - clock.date()) {
    await new Promise<void>((resolve) => {
      const timer = clock.setTimeout(resolve, Math.min(left, MAX_WAIT_MS));
      signal.addEventListener("abort", () => {
        timer.cancel();
        resolve();
      });
    });
  }
}
