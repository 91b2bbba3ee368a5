// The configuration file: where it is, and what it says. Modules are loaded as apps are, so that they may be TypeScript
// and import what they like. What is wrong with it is told with its name, line and key.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, relative, resolve } from "node:path";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { parseJsonText } from "../../base/json-text.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { expectedType, hasType } from "../../settings/check-value.js";
import type { Setting, Value } from "../../settings/setting.js";
import { settingEntries } from "./all-settings.js";

export interface ConfigFile {
  /** As messages name it. */
  readonly name: string;
  readonly values: ReadonlyMap<string, Value>;
  /** From 1 on; undefined where it cannot be seen. */
  lineOf(key: string): number | undefined;
}

const MODULES = [".ts", ".mts", ".js", ".mjs"];
const EXTENSIONS = [...MODULES, ".json", ".yaml", ".yml"];

/** The configuration file of a folder. Throws PlotctlError where it has two. */
export function findConfigFile(folder: string): string | undefined {
  const there = EXTENSIONS.map((extension) => resolve(folder, `plotctl.config${extension}`)).filter((file) =>
    existsSync(file),
  );
  const [file, other] = there.map(shortName);
  if (other !== undefined) {
    throw new PlotctlError("AMBIGUOUS_CONFIG", `${file} and ${other} are both here.`, {
      hint: "Say which with --use-config.",
    });
  }
  return there[0];
}

/** Reads a file. Rejects with PlotctlError for what it cannot be. */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  const file = resolve(path);
  const name = shortName(file);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new PlotctlError("INVALID_CONFIG", `The configuration ${show(path)} cannot be read: ${messageOf(error)}.`, {
      cause: error,
    });
  });
  const lines = text.split("\n");
  const lineOf = (key: string): number | undefined => lineWith(key, lines);
  const values = new Map<string, Value>();
  for (const [key, value] of Object.entries(objectOf(await contentOf(file, text), name))) {
    if (value === undefined || value === null) continue;
    const setting = settingOf(key, placeIn(name, lineOf(key)));
    if (!hasType(setting, value)) {
      const got = setting.kind === "secret" ? "something else" : show(value);
      throw new PlotctlError(
        "INVALID_SETTING",
        `${placeIn(name, lineOf(key))}: ${key}: expected ${expectedType(setting)}, got ${got}.`,
      );
    }
    values.set(key, seenFrom(dirname(file), setting, value));
  }
  return { name, values, lineOf };
}

/** `plotctl.config.ts:3`. */
export function placeIn(name: string, line: number | undefined): string {
  return line === undefined ? name : `${name}:${line}`;
}

function shortName(file: string): string {
  const below = relative(process.cwd(), file);
  return below.startsWith("..") ? file : below;
}

async function contentOf(file: string, text: string): Promise<unknown> {
  const extension = extname(file);
  if (!EXTENSIONS.includes(extension)) {
    throw new PlotctlError(
      "INVALID_CONFIG",
      `${shortName(file)}: a configuration is a file that ends in ${EXTENSIONS.join(", ")}.`,
    );
  }
  try {
    if (MODULES.includes(extension)) return await runModule(file);
    if (extension === ".json") return parseJsonText(text, file);
    return await readYaml(file, text);
  } catch (error) {
    const { explain } = await import("../../application/loader/where.js");
    const { message, line } = explain(error);
    const told = message.startsWith(file) ? shortName(message) : `${placeIn(shortName(file), line)}: ${message}`;
    throw new PlotctlError("INVALID_CONFIG", told, { cause: error });
  }
}

/** As the YAML package counts: lines and columns from 1 on. */
async function readYaml(file: string, text: string): Promise<unknown> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = doc.errors;
  if (error === undefined) return (doc.toJS() as unknown) ?? {};
  const { line, col } = lineCounter.linePos(error.pos[0]);
  throw new PlotctlError(
    "INVALID_YAML",
    `${file}:${line}:${col}: this is no valid YAML: ${error.message.replace(/\.$/, "")}.`,
  );
}

async function runModule(file: string): Promise<unknown> {
  const { SharedModules } = await import("../../application/loader/shared-modules.js");
  const { Script } = await import("../../application/loader/evaluate.js");
  const shared = new SharedModules();
  const exported = await new Script(await shared.prepare(file), { shared, argv: [] }).run();
  if (exported === undefined) {
    throw new PlotctlError("INVALID_CONFIG", "there is no default export.", {
      hint: "Write export default defineConfig({ … }).",
    });
  }
  return exported;
}

function objectOf(content: unknown, name: string): object {
  if (typeof content === "object" && content !== null && !Array.isArray(content)) return content;
  throw new PlotctlError("INVALID_CONFIG", `${name}: expected settings by name, got ${show(content)}.`);
}

function settingOf(key: string, place: string): Setting {
  const found = settingEntries.find(([known, { isInFile }]) => String(known) === key && isInFile !== false);
  if (found !== undefined) return found[1];
  const known = settingEntries.filter(([, { isInFile }]) => isInFile !== false).map(([each]) => each);
  const byFlag = settingEntries.find(([each, { flag }]) => flag === key && known.includes(each));
  throw new PlotctlError("UNKNOWN_SETTING", `${place}: there is no setting ${show(key)}.`, {
    hint: byFlag === undefined ? didYouMean(key, known) : `The key of --${key} is ${show(byFlag[0])}.`,
  });
}

/** Paths are seen from the folder of the file. */
function seenFrom(folder: string, setting: Setting, value: Value): Value {
  const place = (path: string): string => (path === "~" || path.startsWith("~/") ? path : resolve(folder, path));
  if (setting.kind === "path") return setting.keywords?.includes(String(value)) === true ? value : place(String(value));
  if (setting.kind !== "paths" && setting.kind !== "paths-or-boolean") return value;
  return Array.isArray(value) ? (value as readonly string[]).map(place) : value;
}

/** The first line on which the key stands as one, outside of comments that take the whole line. */
function lineWith(key: string, lines: readonly string[]): number | undefined {
  const word = key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`(?:^|[{,\\s])(["']?)${word}\\1\\s*[:,}]`);
  const index = lines.findIndex((line) => !/^\s*(?:\/\/|\*|\/\*|#)/.test(line) && pattern.test(line));
  return index === -1 ? undefined : index + 1;
}
