// What every setting is, and who said so. One precedence for all: flag, then variable, then configuration file, then
// default.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { listFlag, textFlag, type Given } from "../flags.js";
import { UsageError } from "../usage-error.js";
import { findConfigFile, placeIn, readConfigFile, type ConfigFile } from "./config-file.js";
import { expectedText, readSwitch, readText, type Setting, type Value, type WordVariable } from "./setting.js";
import { settingEntries, SETTINGS, variablesOf, type SettingKey, type SettingValues } from "./table.js";

export type Variables = Readonly<Record<string, string | undefined>>;

export type Source =
  | { readonly is: "flag" | "variable"; readonly name: string }
  | { readonly is: "file"; readonly name: string; readonly line: number | undefined }
  | { readonly is: "default" };

export interface Settled {
  /** Undefined where the default is no value. */
  readonly value: Value | undefined;
  readonly source: Source;
}

export interface Settings {
  readonly values: SettingValues;
  readonly settled: ReadonlyMap<SettingKey, Settled>;
  /** The configuration file that was read. */
  readonly configFile: string | undefined;
  /** The name under which somebody set it: `--port`, `PLOTCTL_HOST`, `plotctl.config.ts:3: port`. */
  readonly nameOf: (key: SettingKey) => string;
}

/** Reads everything. Rejects with PlotctlError, or UsageError for flags, for what cannot be read. */
export async function readSettings(given: Given, env: Variables): Promise<Settings> {
  const path = settle("useConfig", { given, env, file: undefined }).value;
  const found = typeof path === "string" ? path : findConfigFile(process.cwd());
  const file = found === undefined ? undefined : await readConfigFile(found);
  const settled = new Map(settingEntries.map(([key]) => [key, settle(key, { given, env, file })] as const));
  const values = [...settled].filter(([, { value }]) => value !== undefined).map(([key, { value }]) => [key, value]);
  return {
    values: Object.fromEntries(values) as SettingValues,
    settled,
    configFile: file?.name,
    nameOf: (key) => nameIn(key, settled.get(key)?.source ?? { is: "default" }),
  };
}

interface Places {
  readonly given: Given;
  readonly env: Variables;
  readonly file: ConfigFile | undefined;
}

function settle(key: SettingKey, { given, env, file }: Places): Settled {
  const setting: Setting = SETTINGS[key];
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
  switch (setting.is) {
    case "switch":
      return (given[flag] === true) === (setting.flagMeans ?? true);
    case "list":
      return listFlag(given, flag);
    case "files-or-switch": {
      const files = listFlag(given, flag) ?? [];
      return files.length === 0 ? true : files;
    }
    default: {
      const text = textFlag(given, flag) ?? "";
      const value = readText(setting, text);
      if (value !== undefined) return value;
      throw new UsageError(`--${flag}: expected ${expectedText(setting)}, got ${show(text)}.`);
    }
  }
}

/** An empty variable is as good as none. */
function readVariable(setting: Setting, env: Variables): Settled | undefined {
  for (const variable of variablesOf(setting)) {
    const name = typeof variable === "string" ? variable : variable.name;
    const text = env[name] ?? "";
    if (text === "") continue;
    const value = typeof variable === "string" ? readText(setting, text) : readWord(variable, text);
    if (value === undefined) {
      const expected = typeof variable === "string" ? expectedText(setting) : "yes or no";
      throw new PlotctlError("INVALID_SETTING", `${name}: expected ${expected}, got ${show(text)}.`);
    }
    const isTurned = setting.is === "switch" && setting.flagMeans === false;
    return { value: isTurned ? value !== true : value, source: { is: "variable", name } };
  }
  return undefined;
}

function readWord({ yes, no }: WordVariable, text: string): string | undefined {
  const isYes = readSwitch(text);
  return isYes === undefined ? undefined : isYes ? yes : no;
}

function nameIn(key: SettingKey, source: Source): string {
  const { flag }: Setting = SETTINGS[key];
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

/** Variables of plotctl that no option of `serve` reads. */
const OTHER_VARIABLES = ["PLOTCTL_CHROMIUM", "PLOTCTL_DEFAULT_SERVER_HOST", "PLOTCTL_RESOURCES"];

/** One sentence for each variable that looks like ours and is not. */
export function unknownVariables(env: Variables): string[] {
  const namesOf = (setting: Setting): string[] =>
    variablesOf(setting).map((each) => (typeof each === "string" ? each : each.name));
  const known = [...settingEntries.flatMap(([, setting]) => namesOf(setting)), ...OTHER_VARIABLES];
  // Not all are called as their flag is.
  const byFlag = new Map(
    settingEntries.map(([, setting]: readonly [SettingKey, Setting]) => [
      variablesOf({ ...setting, variables: undefined })[0],
      namesOf(setting)[0],
    ]),
  );
  const suggest = (name: string): string | undefined => {
    const meant = byFlag.get(name);
    return meant === undefined ? didYouMean(name, known) : `Did you mean "${meant}"?`;
  };
  return Object.keys(env)
    .filter((name) => name.startsWith("PLOTCTL_") && !known.includes(name))
    .map((name) => [`There is no variable ${name}.`, suggest(name)].filter(Boolean).join(" "));
}
