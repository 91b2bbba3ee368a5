// Lets a caller abort waiting for a promise.
import { PlotctlError } from "../base/errors.js";
import { aborted } from "./failures.js";

/**
 * Settles as the promise does. If the signal aborts first, rejects with a PlotctlError that says what was waited for.
 * Errors get the stack of the caller: they are created where a message arrives or a socket closes.
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
  const abortion = new Promise<never>((_resolve, reject) => {
    const abort = (): void => reject(aborted(what, signal));
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
    stop = () => signal.removeEventListener("abort", abort);
  });
  // After an abort, a later rejection must not be reported as unhandled.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, abortion]);
  } finally {
    stop();
  }
}
