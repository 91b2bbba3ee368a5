// Checks values that have their own types, as code and configuration files give them.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { MAX_INTEGER, type GivenValues, type Setting, type SettingTable, type Value, type Values } from "./setting.js";

/** Returns how a caller knows a setting: its key, its flag, or its place in a file. */
export type NameOf<K> = (key: K) => string;

/** Returns the values of a table's settings: checked, with the defaults filled in. Throws PlotctlError. */
export function resolveValues<T extends SettingTable>(
  table: T,
  given: GivenValues<T>,
  nameOf: NameOf<keyof T & string>,
): Values<T> {
  const values = Object.entries(table).map(([key, setting]) => {
    const value = given[key];
    if (value === undefined) return [key, setting.default];
    checkValue(setting, value, nameOf(key));
    return [key, value];
  });
  return Object.fromEntries(values) as Values<T>;
}

function checkValue(setting: Setting, value: unknown, name: string): void {
  if (hasType(setting, value) && isWithin(setting, value)) return;
  const got = setting.kind === "secret" ? "something else" : show(value);
  throw new PlotctlError("INVALID_SETTING", `${name}: expected ${expectedRange(setting)}, got ${got}.`);
}

/** Whether a value has the type that its setting takes. */
export function hasType(setting: Setting, value: unknown): value is Value {
  switch (setting.kind) {
    case "string":
    case "path":
      return typeof value === "string";
    case "secret":
      return typeof value === "string" || (setting.isList === true && isListOfStrings(value));
    case "integer":
      return Number.isInteger(value) || (setting.keywords ?? []).some((keyword) => keyword === value);
    case "boolean":
      return typeof value === "boolean";
    case "list":
    case "paths":
      return isListOfStrings(value);
    case "choice":
      return setting.choices.some((choice) => choice === value);
    case "paths-or-boolean":
      return typeof value === "boolean" || isListOfStrings(value);
    case "json":
      return typeof value === "object" && value !== null;
  }
}

function isListOfStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isWithin(setting: Setting, value: Value): boolean {
  if (setting.kind !== "integer" || typeof value !== "number") return true;
  return value >= setting.min && value <= (setting.max ?? MAX_INTEGER);
}

/** Describes the type that a setting takes, without bounds. */
export function expectedType(setting: Setting): string {
  switch (setting.kind) {
    case "string":
    case "path":
      return "a text";
    case "secret":
      return setting.isList === true ? "a text or a list of texts" : "a text";
    case "integer":
      return ["a whole number", ...(setting.keywords ?? [])].join(" or ");
    case "boolean":
      return "true or false";
    case "list":
    case "paths":
      return "a list of texts";
    case "choice":
      return setting.choices.map((choice) => show(choice)).join(", ");
    case "paths-or-boolean":
      return "true, false or a list of files";
    case "json":
      return "an object or a list";
  }
}

function expectedRange(setting: Setting): string {
  if (setting.kind !== "integer") return expectedType(setting);
  const keywords = (setting.keywords ?? []).map((keyword) => `${show(keyword)} or `).join("");
  return `${keywords}a whole number from ${setting.min} to ${setting.max ?? MAX_INTEGER}`;
}
