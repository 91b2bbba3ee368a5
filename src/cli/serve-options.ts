// The flags of the settings, as yargs takes them. A file of its own, since their defaults are the server's, which other
// commands do not load.
import type { Options } from "yargs";
import { ARGS, toggle, type OptionWords } from "./option-words.js";
import type { Setting } from "../settings/setting.js";
import { defaultTextOf, flagSentence } from "../settings/texts.js";
import { settingEntries, type SettingKey } from "./settings/all-settings.js";

export const SERVE_OPTIONS: OptionWords = { ...flagsOf(settingEntries), ...ARGS };

export const CONFIG_OPTIONS: OptionWords = {
  explain: toggle("every setting, also those that have their defaults"),
  ...flagsOf(settingEntries),
};

const STATIC_KEYS: readonly SettingKey[] = [
  ...(["port", "address", "useConfig", "allowHosts", "icoPath", "prefix"] as const),
  ...(["logLevel", "logFormat", "logFile"] as const),
];

export const STATIC_OPTIONS: OptionWords = flagsOf(settingEntries.filter(([key]) => STATIC_KEYS.includes(key)));

function flagsOf(entries: typeof settingEntries): OptionWords {
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
