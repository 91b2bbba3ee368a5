// The settings of the server from the configuration.
import { SERVER_SETTINGS, ServerSettings, type ServerOptions } from "../../server/options.js";
import type { SettingKey } from "./all-settings.js";
import type { Configuration } from "./configuration.js";
import { isFilterOption, nameFilter, nameOfFilter } from "./name-filters.js";

/** Throws PlotctlError, which names a setting as it was set: by flag, variable or place in the file. */
export function serverSettings(configuration: Configuration, others: ServerOptions = {}): ServerSettings {
  return new ServerSettings({ ...serverOptions(configuration), ...others }, (option) =>
    isFilterOption(option) ? nameOfFilter(configuration, option) : configuration.nameOf(option as SettingKey),
  );
}

/** The options that the configuration sets, not validated. */
export function serverOptions(configuration: Configuration): ServerOptions {
  const ofServer = Object.entries(configuration.values).filter(([key]) => Object.hasOwn(SERVER_SETTINGS, key));
  return {
    ...Object.fromEntries(ofServer),
    appHeaders: nameFilter(configuration, "appHeaders"),
    appCookies: nameFilter(configuration, "appCookies"),
  };
}
