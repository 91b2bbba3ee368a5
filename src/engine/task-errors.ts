// Errors on their way from a thread or process: the code and the words, without the stack of the other side.
import type { ErrorCode } from "../base/error-codes.js";
import { messageOf, PlotctlError } from "../base/errors.js";

export interface TaskError {
  readonly code: ErrorCode | undefined;
  readonly message: string;
  readonly hint: string | undefined;
}

export function taskErrorOf(error: unknown): TaskError {
  if (!(error instanceof PlotctlError)) return { code: undefined, message: messageOf(error), hint: undefined };
  const { code, reason, hint } = error;
  // The reason ends with the hint.
  return { code, message: hint === undefined ? reason : reason.slice(0, -hint.length).trimEnd(), hint };
}

export function errorFrom({ code, message, hint }: TaskError, cause?: unknown): PlotctlError {
  if (code !== undefined) return new PlotctlError(code, message, { hint, ...(cause !== undefined && { cause }) });
  return new PlotctlError("DATA_FAILED", `The data could not be read: ${message}.`);
}
