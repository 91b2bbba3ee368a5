// The error of a call that must fail with a code.
import { PlotctlError } from "plotctl";

/** Returns the PlotctlError that a function throws, or with which a promise rejects. Rejects if there is none. */
export async function failure(work: Promise<unknown> | (() => unknown)): Promise<PlotctlError> {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    if (error instanceof PlotctlError) return error;
    throw new Error("Expected a PlotctlError.", { cause: error });
  }
  throw new Error("Expected a PlotctlError, got none.");
}
