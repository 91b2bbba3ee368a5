// Which code of an author runs at this moment, for reports about code that blocks the process. Code that goes on after an
// await is not known here.

/** What sets off a callback of an author. */
export type CallKind = "change" | "event" | "message" | "next_tick" | "timeout" | "periodic";

/** One call of a callback. */
export interface AuthorCall {
  readonly kind: CallKind;
  /** The name of the function; empty for nameless functions. */
  readonly name: string;
  /** Describes the call, as in "callback of Slider.value". */
  readonly describe: () => string;
}

interface RunningCall {
  /** The fields of log lines about it: the app, the session and its user. Undefined between calls. */
  fields: Readonly<Record<string, unknown>> | undefined;
  /** Describes the call, as in "callback of Slider.value". */
  describe: (() => string) | undefined;
}

export const runningCall: RunningCall = { fields: undefined, describe: undefined };

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
