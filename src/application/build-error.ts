// The first error of esbuild, at the author's place.
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type * as esbuild from "esbuild";
import { messageOf, PlotctlError } from "../base/errors.js";
import { SourceError } from "./loader/source-error.js";

export function firstError(error: unknown): esbuild.Message | undefined {
  return (error as Partial<esbuild.BuildFailure>).errors?.[0];
}

/** The error for a file that cannot be compiled. */
export function asSourceError(error: unknown, file: string): PlotctlError {
  const first = firstError(error);
  const text = (first?.text ?? messageOf(error)).replace(/\.$/, "");
  if (!first?.location) return new PlotctlError("COMPILE_FAILED", `Cannot compile ${file}: ${text}.`, { cause: error });
  const { file: place, line, lineText, column } = first.location;
  const path = resolve(dirname(file), place);
  // esbuild counts columns in bytes.
  const before = Buffer.from(lineText).subarray(0, column).toString();
  return new SourceError("COMPILE_FAILED", text, {
    place: { file: path, line, column: before.length + 1 },
    source: sourceOf(path),
  });
}

/** The text of a file; empty if there is none. */
export function sourceOf(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
