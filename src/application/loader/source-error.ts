// An error in an author's file that is found before the file runs: its place, what is wrong, and the lines around it.
import type { ErrorCode } from "../../base/error-codes.js";
import { PlotctlError } from "../../base/errors.js";
import { cut } from "../../base/show.js";

/** A place in an author's file. `line` and `column` count from 1, as editors do. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface SourceErrorOptions {
  readonly place: SourcePlace;
  /** The text of the whole file. */
  readonly source: string;
  readonly hint?: string | undefined;
  readonly missingFile?: string | undefined;
}

/** An error with its place. The message is one line: `file:line:column: what is wrong, in "source line"`. */
export class SourceError extends PlotctlError {
  declare readonly place: SourcePlace;
  /** The path of a missing import as the file writes it, with or without an extension. */
  readonly missingFile: string | undefined;
  /** The source lines around the place, with a caret under it. */
  readonly frame: string;

  constructor(code: ErrorCode, text: string, { place, source, hint, missingFile }: SourceErrorOptions) {
    const line = source.split("\n")[place.line - 1] ?? "";
    const shown = line.trim() === "" ? "" : `, in \`${cut(line.trim())}\``;
    super(code, `${text}${shown}.`, { hint, place });
    this.missingFile = missingFile;
    this.frame = frameAround(source, place);
  }
}

const LINES_AROUND = 2;

/** The numbered lines around a place. A `>` marks its line, and a caret its column. */
export function frameAround(source: string, { line, column }: SourcePlace): string {
  const lines = source.split("\n");
  const first = Math.max(1, line - LINES_AROUND);
  const last = Math.min(lines.length, line + LINES_AROUND);
  const width = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = cut(lines[number - 1]?.replaceAll("\t", " ").trimEnd() ?? "", 160);
    shown.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd());
    if (number === line) shown.push(`  ${" ".repeat(width)} | ${" ".repeat(Math.min(column - 1, 160))}^`);
  }
  return shown.join("\n");
}
