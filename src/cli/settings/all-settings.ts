// All settings of `plotctl serve`, collected from the folders that declare them and sorted by group.
import { SERVER_SETTINGS } from "../../server/options.js";
import { GROUPS, type GivenValues, type Setting, type SettingTable } from "../../settings/setting.js";
import { LOG_FILE_SETTINGS } from "./log.js";
import { NAME_FILTER_SETTINGS } from "./name-filters.js";
import { SERVE_SETTINGS } from "./serve-settings.js";

const SETTINGS = {
  ...SERVE_SETTINGS,
  ...NAME_FILTER_SETTINGS,
  ...LOG_FILE_SETTINGS,
  ...SERVER_SETTINGS,
} as const satisfies SettingTable;

type KeyOfCommand<T> = {
  [K in keyof T]: T[K] extends { flag: string } | { variables: readonly unknown[] } ? K : never;
}[keyof T];

/** The keys of all settings but those that only code can give, which have neither a flag nor a variable. */
export type SettingKey = KeyOfCommand<typeof SETTINGS>;

export type SettingEntry = readonly [key: SettingKey, setting: Setting];

export const settingEntries: readonly SettingEntry[] = GROUPS.flatMap((group) =>
  Object.entries<Setting>(SETTINGS).filter((entry): entry is [SettingKey, Setting] => {
    const [, setting] = entry;
    return setting.group === group && (setting.flag !== undefined || setting.variables !== undefined);
  }),
);

export function settingOf(key: SettingKey): Setting {
  return SETTINGS[key];
}

/** The values of the settings that are set or have a default. */
export type SettingValues = GivenValues<Pick<typeof SETTINGS, SettingKey>>;
