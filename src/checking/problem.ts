// What is wrong with an app, wherever that was found.
import type { SourcePlace } from "../application/loader/source-error.js";
import { isA, PlotctlError } from "../base/errors.js";
import { explain } from "../application/loader/where.js";

export interface Problem {
  /** An app with errors fails, in whole or in part; a warning may be meant so. */
  readonly severity: "error" | "warning";
  readonly message: string;
  /** Where in the author's files, if that is known. */
  readonly place?: SourcePlace | undefined;
  /** The source lines around the place, with a caret under it. */
  readonly frame?: string | undefined;
  /** Whether it is about the document that an app made, which no error of types at the same line explains. */
  readonly isOfDocument?: boolean;
  /** Whether it is said in the words of plotctl, which are better than the compiler's. */
  readonly isAdvice?: boolean;
}

/** What was thrown, as an error with its place. */
export function problemOf(error: unknown): Problem {
  const { message, file, line, column, frame } = explain(error);
  const isPlaced = file !== undefined && line !== undefined && column !== undefined;
  const isAdvice = isA(error, PlotctlError);
  return { severity: "error", message, place: isPlaced ? { file, line, column } : undefined, frame, isAdvice };
}
