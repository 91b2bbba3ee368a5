// Time as a collaborator: everything that measures time or sets a timer receives a Clock, so that a test can advance it by
// hand. The outermost object (server, client session, watcher) chooses the clock and passes it down.

/** A timer that has been started. */
export interface Timer {
  /** Stops the timer. Does nothing when it has run or was cancelled before. */
  cancel(): void;
  /** Lets the process exit while the timer is running. Returns the timer. */
  unref(): Timer;
}

export interface Clock {
  /** Monotonic time in milliseconds, for durations. Its origin has no meaning. */
  now(): number;
  /** Milliseconds since the epoch, for dates. It may jump when the system's clock is set. */
  date(): number;
  /** Calls `run` once, after `ms` milliseconds. */
  setTimeout(run: () => void, ms: number): Timer;
  /** Calls `run` every `ms` milliseconds. */
  setInterval(run: () => void, ms: number): Timer;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  setTimeout(run, ms) {
    const timeout = setTimeout(run, ms);
    return timerOf(timeout, () => clearTimeout(timeout));
  },
  setInterval(run, ms) {
    const interval = setInterval(run, ms);
    return timerOf(interval, () => clearInterval(interval));
  },
};

function timerOf(handle: NodeJS.Timeout, cancel: () => void): Timer {
  const timer: Timer = {
    cancel,
    unref() {
      handle.unref();
      return timer;
    },
  };
  return timer;
}
