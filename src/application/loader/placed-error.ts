// Files of an author that are not code, such as templates and themes, are read by others, whose errors carry the place.
// Development shows such a place as it shows those in code: with the lines around it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isA, PlotctlError } from "../../base/errors.js";
import { frameAround, SourceError, type SourcePlace } from "./source-error.js";

export interface PlacedError extends SourcePlace {
  /** The message without its place. */
  readonly reason: string;
  readonly frame: string;
}

/** What an error says and the lines at its own place; undefined where it has none, or its file is gone. */
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
    // The file has gone since.
    return undefined;
  }
}
