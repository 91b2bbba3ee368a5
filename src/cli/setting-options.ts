// The flags of settings, in the form of yargs, for the commands that start a server. Their own file, because the other
// commands do not load the settings.
import type { Options } from "yargs";
import { ARGS, toggle, type CommandOptions } from "./command-options.js";
import type { Setting } from "../settings/setting.js";
import { defaultTextOf, flagSentence } from "../settings/texts.js";
import { settingEntries, type SettingKey } from "./settings/all-settings.js";

export const SERVE_OPTIONS: CommandOptions = { ...flagsOf(settingEntries), ...ARGS };

export const CONFIG_OPTIONS: CommandOptions = {
  explain: toggle("show all settings, also those with their defaults"),
  ...flagsOf(settingEntries),
};

const STATIC_KEYS: readonly SettingKey[] = [
  ...(["port", "address", "useConfig", "allowHosts", "icoPath", "prefix"] as const),
  ...(["logLevel", "logFormat", "logFile"] as const),
];

export const STATIC_OPTIONS: CommandOptions = flagsOf(settingEntries.filter(([key]) => STATIC_KEYS.includes(key)));

function flagsOf(entries: typeof settingEntries): CommandOptions {
  return Object.fromEntries(
    entries.flatMap(([, setting]) => (setting.flag === undefined ? [] : [[setting.flag, flagOf(setting)]])),
  );
}

function flagOf(setting: Setting): Options {
  const sentence = flagSentence(setting);
  const words = defaultTextOf(setting);
  const common = {
    group: `${setting.group}:`,
    describe: words === undefined ? sentence : `${sentence} [default: ${words}]`,
  };
  switch (setting.kind) {
    case "boolean":
      return { ...common, type: "boolean" };
    case "paths-or-boolean":
      return { ...common, type: "string", array: true };
    case "list":
      return { ...common, requiresArg: true, ...(setting.isGreedy === true ? { type: "string", array: true } : {}) };
    default:
      return { ...common, requiresArg: true };
  }
}
