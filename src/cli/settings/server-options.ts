// The options of the server from the configuration.
import { resolveOptions, SERVER_SETTINGS, type ServerOptions } from "../../server/options.js";
import type { SettingKey } from "./all-settings.js";
import type { Configuration } from "./configuration.js";
import { isFilterOption, nameFilter, nameOfFilter } from "./name-filters.js";

/** The options, validated. Errors name a setting as it was set: by flag, variable or place in the file. */
export function serverOptions(configuration: Configuration): ServerOptions {
  const ofServer = Object.entries(configuration.values).filter(([key]) => Object.hasOwn(SERVER_SETTINGS, key));
  const options: ServerOptions = {
    ...Object.fromEntries(ofServer),
    appHeaders: nameFilter(configuration, "appHeaders"),
    appCookies: nameFilter(configuration, "appCookies"),
  };
  resolveOptions(options, (option) =>
    isFilterOption(option) ? nameOfFilter(configuration, option) : configuration.nameOf(option as SettingKey),
  );
  return options;
}
