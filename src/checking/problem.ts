// A problem of an app, found by any of the checks.
import type { SourcePlace } from "../application/loader/source-error.js";
import type { ErrorCode } from "../base/error-codes.js";
import { codeOf, isA, PlotctlError } from "../base/errors.js";
import { explain } from "../application/loader/explain-error.js";

export interface Problem {
  /** An error makes the app fail, at least in part; a warning may be intended. */
  readonly severity: "error" | "warning";
  readonly code?: ErrorCode | undefined;
  /** What is wrong, without the place. */
  readonly message: string;
  /** The place in the author's files, if it is known. */
  readonly place?: SourcePlace | undefined;
  /** The source lines around the place, with a caret under it. */
  readonly frame?: string | undefined;
  /** Whether it is about the app's document, so that a type error at the same line does not explain it. */
  readonly isOfDocument?: boolean;
  /** Whether the message is plotctl's own, which is better than the compiler's. */
  readonly isAdvice?: boolean;
}

/** Converts a thrown value to a problem with its place. */
export function problemOf(error: unknown): Problem {
  const { reason, file, line, column, frame } = explain(error);
  const isPlaced = file !== undefined && line !== undefined && column !== undefined;
  const isAdvice = isA(error, PlotctlError);
  return {
    severity: "error",
    code: codeOf(error),
    message: reason,
    place: isPlaced ? { file, line, column } : undefined,
    frame,
    isAdvice,
  };
}
