// Describes the settings: the value of each, where it is set, and how else it can be set. Secrets are never shown.
import { cut, show } from "../../base/show.js";
import { placeIn } from "./config-file.js";
import type { Setting } from "../../settings/setting.js";
import { defaultTextOf, variablesOf, withoutPassword } from "../../settings/texts.js";
import { settingOf, type SettingKey } from "./all-settings.js";
import type { Configuration, SourcedValue, Source } from "./configuration.js";

/** All settings, after the precedence. */
export function explained({ sourced, configFile }: Configuration): string[] {
  const file = configFile ?? "configuration file (plotctl.config.ts: not found)";
  return [`Precedence: flag, variable, ${file}, default.`, "", ...table([...sourced])];
}

/** The settings that do not have their defaults. */
export function changed({ sourced }: Configuration): string[] {
  const set = [...sourced].filter(([, { source }]) => source.is !== "default");
  const rest = `${set.length === 0 ? "Every setting has its default" : "All others have their defaults"}; `;
  return [...(set.length === 0 ? [] : [...table(set), ""]), `${rest}plotctl config --explain shows them.`];
}

function table(entries: readonly (readonly [SettingKey, SourcedValue])[]): string[] {
  const rows = entries.map(([key, { value, source }]) => [key, shownValue(settingOf(key), value), shownSource(source)]);
  return inColumns([["SETTING", "VALUE", "FROM"], ...rows]);
}

/** One setting in detail. */
export function detailsOf(key: SettingKey, { sourced }: Configuration): string[] {
  const setting = settingOf(key);
  const { value, source } = sourced.get(key) ?? { value: undefined, source: { is: "default" } };
  const variables = variablesOf(setting).map((each) => (typeof each === "string" ? each : `${each.name} (yes or no)`));
  return [
    ...inColumns([
      [`${key}:`, `${shownValue(setting, value)} (${shownSource(source)})`],
      ["  meaning", setting.description],
      ...(setting.details === undefined ? [] : [["", setting.details]]),
      ["  default", defaultTextOf(setting) ?? shownValue(setting, setting.default)],
      ["  flag", setting.flag === undefined ? "none" : `--${setting.flag}`],
      ["  variable", variables.join(", ")],
      ["  file", setting.isInFile === false ? "not possible" : key],
    ]),
  ];
}

function shownValue(setting: Setting, value: SourcedValue["value"]): string {
  if (value === undefined) return setting.defaultText ?? "";
  if (setting.kind === "secret") return "set";
  // It may hold secrets.
  if (setting.kind === "json") return "set";
  if (Array.isArray(value)) return cut((value as readonly string[]).join(", "));
  if (value === "") return '""';
  return cut(typeof value === "string" ? withoutPassword(withoutHash(value)) : show(value));
}

/** A line of a file of users has the hash of a password, which can be guessed offline. */
function withoutHash(text: string): string {
  return text.replace(/\$scrypt\$.*/s, "$scrypt$…");
}

function shownSource(source: Source): string {
  switch (source.is) {
    case "flag":
    case "variable":
      return source.name;
    case "file":
      return placeIn(source.name, source.line);
    case "default":
      return "default";
  }
}

/** The rows as lines, with aligned columns two spaces apart. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
