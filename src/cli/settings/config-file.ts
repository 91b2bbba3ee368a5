// The configuration file: finds it, reads it and checks its keys and values. Errors have the file, the line and the key.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { codeOf, messageOf, placeText, PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { expectedType, hasType } from "../../settings/check-value.js";
import type { Setting, Value } from "../../settings/setting.js";
import { settingEntries } from "./all-settings.js";
import { CONFIG_EXTENSIONS, readConfigContent, type ConfigContent } from "./config-content.js";

export interface ConfigFile {
  /** The path in messages. */
  readonly name: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly lineOf: ConfigContent["lineOf"];
}

/** The configuration file of a folder. Throws PlotctlError if there are two. */
export function findConfigFile(folder: string): string | undefined {
  const found = CONFIG_EXTENSIONS.map((extension) => resolve(folder, `plotctl.config${extension}`)).filter((file) =>
    existsSync(file),
  );
  const [file, other] = found.map(shortName);
  if (other !== undefined) {
    throw new PlotctlError("AMBIGUOUS_CONFIG", `${file} and ${other} are both here.`, {
      hint: "Select one with --use-config.",
    });
  }
  return found[0];
}

/** Rejects with PlotctlError for a file that cannot be read, an unknown key, or a value of the wrong type. */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  const file = resolve(path);
  const name = shortName(file);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new PlotctlError("INVALID_CONFIG", `The configuration ${show(path)} cannot be read: ${messageOf(error)}.`, {
      cause: error,
    });
  });
  const { value: content, lineOf } = await contentOf(file, text);
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw new PlotctlError("INVALID_CONFIG", `expected settings by name, got ${show(content)}.`, {
      place: { file: name },
    });
  }
  const values = new Map<string, Value>();
  for (const [key, value] of Object.entries(content)) {
    if (value === undefined || value === null) continue;
    const place = { file: name, line: lineOf(key) };
    const setting = settingOf(key, place);
    if (!hasType(setting, value)) {
      const got = setting.kind === "secret" ? "something else" : show(value);
      throw new PlotctlError("INVALID_SETTING", `${key}: expected ${expectedType(setting)}, got ${got}.`, { place });
    }
    values.set(key, resolvePaths(dirname(file), setting, value));
  }
  return { name, values, lineOf };
}

/** Errors start with the short name of the file in which they are: the configuration, or what it imports. */
async function contentOf(file: string, text: string): Promise<ConfigContent> {
  try {
    return await readConfigContent(file, text);
  } catch (error) {
    const { explain } = await import("../../application/loader/explain-error.js");
    const { reason, file: failed = file, line, column } = explain(error);
    throw new PlotctlError(codeOf(error) ?? "INVALID_CONFIG", reason, {
      place: { file: shortName(failed), line, column },
      cause: error,
    });
  }
}

/** `plotctl.config.ts:3`. */
export function placeIn(file: string, line: number | undefined): string {
  return placeText({ file, line });
}

function shortName(file: string): string {
  const below = relative(process.cwd(), file);
  return below.startsWith("..") ? file : below;
}

function settingOf(key: string, place: { file: string; line: number | undefined }): Setting {
  const known = settingEntries.filter(([, { isInFile }]) => isInFile !== false);
  const found = known.find(([each]) => String(each) === key);
  if (found !== undefined) return found[1];
  const byFlag = known.find(([, { flag }]) => flag === key);
  const keys = known.map(([each]) => each);
  throw new PlotctlError("UNKNOWN_SETTING", `there is no setting ${show(key)}.`, {
    hint: byFlag === undefined ? didYouMean(key, keys) : `The key of --${key} is ${show(byFlag[0])}.`,
    place,
  });
}

/** Paths are relative to the folder of the file. */
function resolvePaths(folder: string, setting: Setting, value: Value): Value {
  const absolute = (path: string): string => (path === "~" || path.startsWith("~/") ? path : resolve(folder, path));
  switch (setting.kind) {
    case "path":
      return typeof value !== "string" || setting.keywords?.includes(value) === true ? value : absolute(value);
    case "paths":
    case "paths-or-boolean":
      return Array.isArray(value) ? (value as readonly string[]).map(absolute) : value;
    default:
      return value;
  }
}
