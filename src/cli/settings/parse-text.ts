// Parses the texts of flags and variables into values of settings.
import type { Setting, Value } from "../../settings/setting.js";

/** The value; undefined if the text is not valid. */
export function parseText(setting: Setting, text: string): Value | undefined {
  switch (setting.kind) {
    case "string":
    case "path":
      return text;
    case "secret":
      return setting.isList === true ? parseList(text) : text;
    case "integer":
      return /^[+-]?[0-9]+$/.test(text) ? Number(text) : findWord(setting.keywords, text);
    case "boolean":
      return parseBoolean(text);
    case "list":
    case "paths":
      return parseList(text);
    case "choice":
      return findWord(setting.choices, text);
    case "paths-or-boolean":
      return parseBoolean(text) ?? parseList(text);
    case "json":
      return parseObject(text);
  }
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    // The caller's error says that JSON is expected.
    return undefined;
  }
}

function parseList(text: string): string[] {
  return text.split(",").map((item) => item.trim());
}

function findWord(words: readonly string[] = [], text: string): string | undefined {
  return words.find((word) => word.toLowerCase() === text.toLowerCase());
}

const YES = /^(yes|on|1|true)$/i;
const NO = /^(no|off|0|false)$/i;

/** Accepts yes, on, 1, true and no, off, 0, false in any case. */
export function parseBoolean(text: string): boolean | undefined {
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

/** Describes the texts that `parseText` accepts. */
export function expectedText(setting: Setting): string {
  switch (setting.kind) {
    case "integer":
      return ["a whole number", ...(setting.keywords ?? [])].join(" or ");
    case "boolean":
      return "yes or no";
    case "choice":
      return setting.choices.join(", ");
    case "json":
      return "an object or a list in JSON";
    default:
      return "a text";
  }
}
