// Theme files: YAML (version 1.1, as in Python) or JSON. Errors have the file and the line.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Document } from "yaml";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { parseJsonText } from "../../base/json-text.js";
import { onFirstUse } from "../../base/on-first-use.js";
import type { Where } from "./read-theme.js";

const yamlPackage = onFirstUse<typeof import("yaml")>("yaml");

/** Returns the content of a theme file and the places of its entries. Throws PlotctlError if it cannot be read or parsed. */
export function readThemeFile(file: string | URL): { json: unknown; where: Where } {
  const path = typeof file === "string" ? file : fileURLToPath(file);
  const text = textOf(path);
  const { LineCounter, parseDocument } = yamlPackage();
  const lines = new LineCounter();
  // JSON is also YAML, so its lines are found in the same way.
  const doc = parseDocument(text, { version: "1.1", lineCounter: lines, prettyErrors: false });
  const where: Where = (at) => {
    const offset = offsetOf(doc, at);
    return { file: path, line: offset === undefined ? undefined : lines.linePos(offset).line };
  };
  if (path.endsWith(".json")) return { json: parseJsonText(text, path), where };
  const [error] = doc.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new PlotctlError("INVALID_YAML", `this is not valid YAML: ${withoutStop(error.message)}.`, {
      place: { file: path, line, column: col },
    });
  }
  // An empty file is an empty theme.
  return { json: toJson(doc, path) ?? {}, where };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new PlotctlError("FILE_UNREADABLE", `The theme file ${path} cannot be read: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

function toJson(doc: Document, file: string): unknown {
  try {
    return doc.toJS() as unknown;
  } catch (error) {
    // Too many aliases.
    throw new PlotctlError("INVALID_YAML", `this is not valid YAML: ${withoutStop(messageOf(error))}.`, {
      place: { file },
      cause: error,
    });
  }
}

function withoutStop(message: string): string {
  return message.replace(/\.$/, "");
}

/** Returns the offset of the key at a path, or of the nearest key above it if it comes from an alias or merge. */
function offsetOf(doc: Document, path: readonly string[]): number | undefined {
  const { isMap, isScalar } = yamlPackage();
  let node: unknown = doc.contents;
  let offset: number | undefined;
  for (const name of path) {
    if (!isMap(node)) break;
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (pair === undefined || !isScalar(pair.key)) break;
    offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}
