// The parameters of an app's address, `export const path = "/:year"`, read from its file without running it: the file runs only
// when a session begins, and the address must be known before.
import { isA, PlotctlError } from "../base/errors.js";
import { placeOfExport } from "./handlers/hooks-module.js";
import { readSource } from "./loader/read-source.js";
import type { SharedModules } from "./loader/shared-modules.js";
import { SourceError } from "./loader/source-error.js";

export interface ExportedPath {
  /** Undefined when the file exports none. */
  readonly text: string | undefined;
  /** Calls what checks the path. Throws its error about the path with the place of the export. */
  checkedBy<T>(make: () => T): T;
}

const PLAIN_TEXT =
  /^[ \t]*export\s+const\s+path\s*(?::\s*string\s*)?=\s*(["'`])([^"'`\\\n]*)\1\s*(?:as\s+const\s*)?(?:;|$)/m;

/** Reads the path that an app's file exports. Rejects with PlotctlError, with file and line, unless it is a plain text. */
export async function exportedPath(file: string, shared: SharedModules): Promise<ExportedPath> {
  const { exports } = await shared.prepare(file);
  if (!exports.includes("path")) return { text: undefined, checkedBy: (make) => make() };
  const source = await readSource(file);
  const errorAt = (text: string, hint?: string): SourceError =>
    new SourceError("INVALID_APP_PATH", text, { place: placeOfExport("path", { file, source }), source, hint });
  const [, , text] = PLAIN_TEXT.exec(source) ?? [];
  if (text === undefined || text.includes("${")) {
    throw errorAt(
      "path must be a plain text, since it is read before the file runs",
      'Write export const path = "/:year", or give another export a different name.',
    );
  }
  const checkedBy = <T>(make: () => T): T => {
    try {
      return make();
    } catch (error) {
      if (!isA(error, PlotctlError) || error.code !== "INVALID_APP_PATH") throw error;
      const { hint, reason } = error;
      const text = hint === undefined ? reason : reason.slice(0, -hint.length - 1);
      throw errorAt(text.replace(/\.$/, ""), hint);
    }
  };
  return { text, checkedBy };
}
