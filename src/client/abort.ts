// Waiting that a caller may give up.
import { PlotctlError } from "../base/errors.js";
import { gaveUp } from "./failures.js";

/**
 * The promise's outcome, unless the signal comes first: then a PlotctlError that names what was waited for. Errors get the
 * stack of whoever waits, since they are found where a message or the end of a socket comes in.
 */
export async function orAborted<T>(promise: Promise<T>, what: string, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await (signal === undefined ? promise : firstOf(promise, what, signal));
  } catch (error) {
    if (error instanceof PlotctlError) Error.captureStackTrace(error);
    throw error;
  }
}

async function firstOf<T>(promise: Promise<T>, what: string, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = (): void => reject(gaveUp(what, signal));
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
    stop = () => signal.removeEventListener("abort", abort);
  });
  // When the signal wins, nobody hears of the other's failure any more.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stop();
  }
}
