// A failure as open pages show it during development: the author's place, the source lines and the stack, as plain text.
// The script in the page inserts it as text nodes, so that no part of it is taken for markup.
import { CODE_ROOT } from "../base/package-files.js";
import { explain } from "../application/loader/explain-error.js";

export interface FailureReport {
  /** What failed, such as `/sliders: a callback failed`. */
  readonly title: string;
  readonly message: string;
  /** `file:line:column`; empty when it is not known. */
  readonly place: string;
  /** The source lines around the place; may be empty. */
  readonly frame: string;
  /** The frames in the author's code; empty when there are none. */
  readonly stack: string;
}

const MAX_TEXT = 20_000;

export function reportFailure(title: string, error: unknown): FailureReport {
  const { reason, stack, file, line, column, frame = "" } = explain(error);
  return {
    title,
    message: reason.slice(0, MAX_TEXT),
    place: file === undefined ? "" : `${file}:${line}:${column}`,
    frame,
    stack: authorFrames(stack).slice(0, MAX_TEXT),
  };
}

/** Authors look for their own code; the log has the whole stack. */
function authorFrames(stack: string): string {
  const isOurs = (line: string): boolean =>
    /^\s+at /.test(line) && (line.includes("node:") || line.includes(CODE_ROOT));
  const lines = stack
    .split("\n")
    .filter((line) => !isOurs(line) && !/^\s+at (?:.*[\\/]node_modules[\\/]|async Promise\.)/.test(line));
  // Without frames, only the message would be left, which is shown already.
  return lines.some((line) => /^\s+at /.test(line)) ? lines.join("\n") : "";
}
