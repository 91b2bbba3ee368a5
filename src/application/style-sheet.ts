// Style sheets that a custom model imports are sent to browsers unchanged. Those that end in .less must be plain CSS.
import { readFileSync } from "node:fs";
import { show } from "../base/show.js";
import { SourceError } from "./loader/source-error.js";

/** Variables, escapes, mixins, guards and line comments, which browsers do not understand. */
const ONLY_LESS = new RegExp(
  [
    String.raw`@(?!media|import|font-face|keyframes|supports|layer|container|charset|namespace|page|property|scope|starting-style|counter-style|-)[\w-]+\s*:`,
    String.raw`@\{`,
    String.raw`~["']`,
    String.raw`(?<=^|[{;}])\s*[.#][\w-]+(?:\([^)]*\))?\s*;`,
    String.raw`\bwhen\s*\(`,
    String.raw`(?<=^|[\s{};])\/\/`,
    String.raw`&:extend\(`,
  ].join("|"),
  "m",
);

/** Throws a SourceError when a style sheet contains Less that is not CSS. */
export function checkStyleSheet(file: string): void {
  const source = readFileSync(file, "utf8");
  const found = ONLY_LESS.exec(source.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " ")));
  if (found === null) return;
  const start = found.index + (/\S/.exec(found[0])?.index ?? 0);
  const before = source.slice(0, start).split("\n");
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  throw new SourceError("COMPILE_FAILED", `Less is not compiled: ${show(found[0].trim())} is not CSS`, {
    place,
    source,
  });
}
