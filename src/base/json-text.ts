// JSON in files of an author: an error names the line and the column.
import { messageOf, PlotctlError, type ErrorPlace } from "./errors.js";

/** The value of a JSON text. Throws PlotctlError with the place in the file. */
export function parseJsonText(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = messageOf(error).replace(/\s+/g, " ").replace(/\.$/, "");
    throw new PlotctlError("INVALID_JSON", `this is not valid JSON: ${message}.`, {
      place: placeAt(syntaxErrorOffset(text), text, file),
      cause: error,
    });
  }
}

function placeAt(offset: number, text: string, file: string): ErrorPlace {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

/** Which token JSON permits next. `close` ends the innermost list or object. */
type Expected = "value" | "value or ]" | "key" | "key or }" | ":" | ", or close" | "end";

/** The offset of the first token that JSON does not permit; the engine's messages do not always have it. */
function syntaxErrorOffset(text: string): number {
  const open: ("[" | "{")[] = [];
  let expected: Expected = "value";
  const afterValue = (): Expected => (open.length === 0 ? "end" : ", or close");
  for (let end = 0; ;) {
    TOKEN.lastIndex = end;
    const [all = "", sign, key, literal] = TOKEN.exec(text) ?? [];
    const next = nextExpected({ sign, isText: key !== undefined, isLiteral: literal !== undefined });
    if (next === undefined) return end + (/^[ \t\r\n]*/.exec(text.slice(end, text.trimEnd().length))?.[0].length ?? 0);
    expected = next;
    end += all.length;
  }

  function nextExpected(token: {
    readonly sign: string | undefined;
    readonly isText: boolean;
    readonly isLiteral: boolean;
  }): Expected | undefined {
    const { sign, isText, isLiteral } = token;
    const takesValue = expected === "value" || expected === "value or ]";
    if (takesValue && (isText || isLiteral)) return afterValue();
    if (takesValue && (sign === "[" || sign === "{")) {
      open.push(sign);
      return sign === "[" ? "value or ]" : "key or }";
    }
    if ((expected === "key" || expected === "key or }") && isText) return ":";
    if (expected === ":" && sign === ":") return "value";
    if (expected === ", or close" && sign === ",") return open.at(-1) === "[" ? "value" : "key";
    const closing = open.at(-1) === "[" ? "]" : "}";
    const mayClose = expected === ", or close" || expected === "value or ]" || expected === "key or }";
    if (!mayClose || sign !== closing) return undefined;
    open.pop();
    return afterValue();
  }
}
