// The value of every setting, and where it is set. The precedence is: flag, variable, configuration file, default.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { ChoiceVariable, Setting, Value } from "../../settings/setting.js";
import { flagVariable, variableNames, variablesOf } from "../../settings/texts.js";
import { listFlag, textFlag, UsageError, type Given } from "../flags.js";
import { settingEntries, settingOf, type SettingKey, type SettingValues } from "./all-settings.js";
import { findConfigFile, placeIn, readConfigFile, type ConfigFile } from "./config-file.js";
import { expectedText, parseBoolean, parseText } from "./parse-text.js";

export type Variables = Readonly<Record<string, string | undefined>>;

export type Source =
  | { readonly is: "flag" | "variable"; readonly name: string }
  | { readonly is: "file"; readonly name: string; readonly line: number | undefined }
  | { readonly is: "default" };

export interface SourcedValue {
  /** Undefined if nothing sets it and it has no default. */
  readonly value: Value | undefined;
  readonly source: Source;
}

export interface Configuration {
  readonly values: SettingValues;
  readonly sourced: ReadonlyMap<SettingKey, SourcedValue>;
  /** The configuration file that was read. */
  readonly configFile: string | undefined;
  /** The name under which a setting is set: `--port`, `PLOTCTL_HOST`, `plotctl.config.ts:3: port`. */
  readonly nameOf: (key: SettingKey) => string;
}

/** Reads flags, variables and the configuration file. Rejects with PlotctlError, or UsageError for flags. */
export async function readConfiguration(given: Given, env: Variables): Promise<Configuration> {
  const path = readSetting("useConfig", { given, env, file: undefined }).value;
  const found = typeof path === "string" ? path : findConfigFile(process.cwd());
  const file = found === undefined ? undefined : await readConfigFile(found);
  const sourced = settingEntries.map(([key]) => [key, readSetting(key, { given, env, file })] as const);
  return configurationOf(new Map(sourced), file?.name);
}

/** The configuration of values that were read, for instance by another process. */
export function configurationOf(
  sourced: ReadonlyMap<SettingKey, SourcedValue>,
  configFile: string | undefined,
): Configuration {
  const values = [...sourced].flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]]));
  return {
    values: Object.fromEntries(values) as SettingValues,
    sourced,
    configFile,
    nameOf: (key) => nameIn(key, sourced.get(key)?.source ?? { is: "default" }),
  };
}

interface Sources {
  readonly given: Given;
  readonly env: Variables;
  readonly file: ConfigFile | undefined;
}

function readSetting(key: SettingKey, { given, env, file }: Sources): SourcedValue {
  const setting = settingOf(key);
  const fromFlag = readFlag(setting, given);
  if (fromFlag !== undefined) return { value: fromFlag, source: { is: "flag", name: `--${setting.flag}` } };
  const fromVariable = readVariable(setting, env);
  if (fromVariable !== undefined) return fromVariable;
  const value = file?.values.get(key);
  if (file === undefined || value === undefined) return { value: setting.default, source: { is: "default" } };
  return { value, source: { is: "file", name: file.name, line: file.lineOf(key) } };
}

function readFlag(setting: Setting, given: Given): Value | undefined {
  const { flag } = setting;
  if (flag === undefined || given[flag] === undefined) return undefined;
  switch (setting.kind) {
    case "boolean":
      return (given[flag] === true) === (setting.flagValue ?? true);
    case "list":
      return listFlag(given, flag);
    case "paths-or-boolean": {
      const paths = listFlag(given, flag) ?? [];
      return paths.length === 0 ? true : paths;
    }
    default: {
      const text = textFlag(given, flag) ?? "";
      const value = parseText(setting, text);
      if (value !== undefined) return value;
      throw new UsageError(`--${flag}: expected ${expectedText(setting)}, got ${show(text)}.`);
    }
  }
}

/** Ignores empty variables. */
function readVariable(setting: Setting, env: Variables): SourcedValue | undefined {
  for (const variable of variablesOf(setting)) {
    const name = typeof variable === "string" ? variable : variable.name;
    const text = env[name] ?? "";
    if (text === "") continue;
    const value = typeof variable === "string" ? parseText(setting, text) : parseChoice(variable, text);
    if (value === undefined) {
      const expected = typeof variable === "string" ? expectedText(setting) : "yes or no";
      throw new PlotctlError("INVALID_SETTING", `${name}: expected ${expected}, got ${show(text)}.`);
    }
    const isNegated = setting.kind === "boolean" && setting.flagValue === false;
    return { value: isNegated ? value !== true : value, source: { is: "variable", name } };
  }
  return undefined;
}

function parseChoice({ yes, no }: ChoiceVariable, text: string): string | undefined {
  const isYes = parseBoolean(text);
  return isYes === undefined ? undefined : isYes ? yes : no;
}

function nameIn(key: SettingKey, source: Source): string {
  const { flag } = settingOf(key);
  switch (source.is) {
    case "flag":
    case "variable":
      return source.name;
    case "file":
      return `${placeIn(source.name, source.line)}: ${key}`;
    case "default":
      return flag === undefined ? key : `--${flag}`;
  }
}

/** Variables of plotctl that are not settings of `serve`. */
const OTHER_VARIABLES = [
  "PLOTCTL_CHROMIUM",
  "PLOTCTL_DEFAULT_SERVER_HOST",
  "PLOTCTL_DOCTOR_AUTHORIZATION",
  "PLOTCTL_DOCTOR_COOKIE",
  "PLOTCTL_RESOURCES",
];

/** One sentence for each variable that starts as plotctl's variables do, but is not one of them. */
export function unknownVariables(env: Variables): string[] {
  const known = [...settingEntries.flatMap(([, setting]) => variableNames(setting)), ...OTHER_VARIABLES];
  // A setting whose variable has another name than its flag: PLOTCTL_PORT means PLOTCTL_DEFAULT_SERVER_PORT.
  const byFlag = new Map(
    settingEntries.flatMap(([, setting]) =>
      setting.flag === undefined ? [] : [[flagVariable(setting.flag), variableNames(setting)[0]]],
    ),
  );
  const suggest = (name: string): string | undefined => {
    const meant = byFlag.get(name);
    return meant === undefined ? didYouMean(name, known) : `Did you mean "${meant}"?`;
  };
  return Object.keys(env)
    .filter((name) => name.startsWith("PLOTCTL_") && !known.includes(name))
    .map((name) => [`There is no variable ${name}.`, suggest(name)].filter(Boolean).join(" "));
}
