// Files of an author that are no code, such as templates and themes, are read by others, who tell a mistake as
// `file:line:column: what is wrong`. Development shows such a place as it shows those in code: with the lines around it.
import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { isA, PlotctlError } from "../../base/errors.js";
import { frameAround, type SourcePlace } from "./source-error.js";

/** The place that the message of an error begins with, and its lines; undefined where it names no file that is there. */
export function toldPlace(error: unknown): (SourcePlace & { readonly frame: string }) | undefined {
  if (!isA(error, PlotctlError)) return undefined;
  const [, file = "", line, column] = /^([^\n]*?):(\d+)(?::(\d+))?: /.exec(error.message) ?? [];
  if (!isAbsolute(file)) return undefined;
  try {
    const source = readFileSync(file, "utf8");
    const text = source.split("\n")[Number(line) - 1] ?? "";
    const place = { file, line: Number(line), column: Number(column ?? text.search(/\S|$/) + 1) };
    return { ...place, frame: frameAround(source, place) };
  } catch {
    // The file has gone since.
    return undefined;
  }
}
