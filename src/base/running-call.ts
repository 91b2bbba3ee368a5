// Which code of an author runs at this moment, for reports about code that blocks the process. Code that goes on after an
// await is not known here.

interface RunningCall {
  /** The route of the app; undefined between calls. */
  app: string | undefined;
  /** Describes the call, as in "callback of Slider.value". */
  describe: (() => string) | undefined;
}

export const runningCall: RunningCall = { app: undefined, describe: undefined };

/** A call that runs longer without an await is slow. */
const SLOW_CALL_MS = 250;

/** The time of slow calls within the running one, which are not reported again with it. */
let reportedMs = 0;

/** Runs a function of an author under a description; calls `onSlow` if it was slow. */
export function asRunningCall<T>(
  run: () => T,
  { describe, onSlow }: { readonly describe: () => string; readonly onSlow: (ms: number) => void },
): T {
  const before = runningCall.describe;
  runningCall.describe = describe;
  const began = performance.now();
  const reportedBefore = reportedMs;
  reportedMs = 0;
  try {
    return run();
  } finally {
    runningCall.describe = before;
    const ms = performance.now() - began;
    const isSlow = ms - reportedMs > SLOW_CALL_MS;
    reportedMs = reportedBefore + (isSlow ? ms : reportedMs);
    if (isSlow) onSlow(ms);
  }
}
