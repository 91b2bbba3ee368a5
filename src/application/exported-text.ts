// What an app's file exports as a plain text, `export const path = "/:year"`, read without running the file: the file runs
// only when a session begins, and the text must be known before.
import type { ErrorCode } from "../base/error-codes.js";
import { isA, PlotctlError } from "../base/errors.js";
import { placeOfExport } from "./handlers/hooks-module.js";
import { readSource } from "./loader/read-source.js";
import type { SharedModules } from "./loader/shared-modules.js";
import { SourceError } from "./loader/source-error.js";

export interface ExportedText {
  /** Undefined when the file exports none. */
  readonly text: string | undefined;
  /** Calls what checks the text. Throws its error about the text with the place of the export. */
  checkedBy<T>(make: () => T): T;
}

interface Export {
  readonly name: string;
  /** Of errors about it. */
  readonly code: ErrorCode;
  /** A text that it may have. */
  readonly example: string;
}

/** The parameters of the app's address. */
export const PATH: Export = { name: "path", code: "INVALID_APP_PATH", example: "/:year" };
/** What becomes of sessions when another process takes over. */
export const ON_DRAIN: Export = { name: "on_drain", code: "INVALID_EXPORT", example: "fresh" };

function plainText(name: string): RegExp {
  const declaration = String.raw`^[ \t]*export\s+const\s+${name}\s*(?::\s*[\w"'|\s-]+?)?`;
  return new RegExp(
    declaration +
      String.raw`\s*=\s*(["'${"`"}])([^"'${"`"}\\\n]*)\1\s*(?:as\s+const\s*)?(?:satisfies\s+\w+\s*)?(?:;|$)`,
    "m",
  );
}

/** Reads a text that an app's file exports. Rejects with PlotctlError, with file and line, unless it is a plain text. */
export async function exportedText(
  file: string,
  { name, code, example }: Export,
  shared: SharedModules,
): Promise<ExportedText> {
  const { exports } = await shared.prepare(file);
  if (!exports.includes(name)) return { text: undefined, checkedBy: (make) => make() };
  const source = await readSource(file);
  const errorAt = (text: string, hint?: string): SourceError =>
    new SourceError(code, text, { place: placeOfExport(name, { file, source }), source, hint });
  const [, , text] = plainText(name).exec(source) ?? [];
  if (text === undefined || text.includes("${")) {
    throw errorAt(
      `${name} must be a plain text, since it is read before the file runs`,
      `Write export const ${name} = "${example}", or give another export a different name.`,
    );
  }
  const checkedBy = <T>(make: () => T): T => {
    try {
      return make();
    } catch (error) {
      if (!isA(error, PlotctlError) || error.code !== code) throw error;
      const { hint, reason } = error;
      const wrong = hint === undefined ? reason : reason.slice(0, -hint.length - 1);
      throw errorAt(wrong.replace(/\.$/, ""), hint);
    }
  };
  return { text, checkedBy };
}
