// What open pages are told about a failure in development: the author's place, the source lines and the stack, as plain
// text. The page script puts it in by text nodes, so that nothing in it can be markup.
import { CODE_ROOT } from "../../base/package-files.js";
import { explain } from "../../application/loader/where.js";

export interface Problem {
  /** What failed, such as `/sliders: a callback failed`. */
  readonly title: string;
  readonly message: string;
  /** `file:line:column`, where that is known. */
  readonly place: string;
  /** The source lines around the place; may be empty. */
  readonly frame: string;
  /** With the author's lines. */
  readonly stack: string;
}

const LONGEST_TEXT = 20_000;

export function problemOf(title: string, error: unknown): Problem {
  const { reason, stack, file, line, column, frame = "" } = explain(error);
  return {
    title,
    message: reason.slice(0, LONGEST_TEXT),
    place: file === undefined ? "" : `${file}:${line}:${column}`,
    frame,
    stack: withoutOurs(stack).slice(0, LONGEST_TEXT),
  };
}

/** An author wants to see the way through their own code; the log has all of it. */
function withoutOurs(stack: string): string {
  const isOurs = (line: string): boolean =>
    /^\s+at /.test(line) && (line.includes("node:") || line.includes(CODE_ROOT));
  const lines = stack
    .split("\n")
    .filter((line) => !isOurs(line) && !/^\s+at (?:.*[\\/]node_modules[\\/]|async Promise\.)/.test(line));
  // The message alone stands above already.
  return lines.some((line) => /^\s+at /.test(line)) ? lines.join("\n") : "";
}
