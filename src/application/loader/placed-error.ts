// Errors that carry their place in an author's file, which may be code, a template or a theme: adds the lines around
// it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isA, PlotctlError } from "../../base/errors.js";
import { frameAround, SourceError, type SourcePlace } from "./source-error.js";

interface PlacedError extends SourcePlace {
  /** The message without its place. */
  readonly reason: string;
  readonly frame: string;
}

/** The message and the lines at the error's own place. Undefined when it has no place, or its file does not exist. */
export function placedError(error: unknown): PlacedError | undefined {
  if (!isA(error, PlotctlError)) return undefined;
  if (isA(error, SourceError)) return { reason: error.reason, ...error.place, frame: error.frame };
  const { file, line, column } = error.place ?? {};
  if (file === undefined || line === undefined) return undefined;
  const path = resolve(file);
  try {
    const source = readFileSync(path, "utf8");
    const text = source.split("\n")[line - 1] ?? "";
    const place = { file: path, line, column: column ?? text.search(/\S|$/) + 1 };
    return { reason: error.reason, ...place, frame: frameAround(source, place) };
  } catch {
    // The file was deleted in the meantime.
    return undefined;
  }
}
