// From settings to what the server takes, and to the log that it writes.
import { closeSync, openSync, writeSync } from "node:fs";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { createLog, type Log } from "../../base/log.js";
import { show } from "../../base/show.js";
import { resolveOptions, serverDefaults, type ServerOptions } from "../../server/options.js";
import type { NameFilter } from "../../server/name-filter.js";
import type { Effects } from "../effects.js";
import type { Settings } from "./resolve.js";
import { SETTINGS, type SettingKey } from "./table.js";

/** The server's options, checked; what is wrong is told by the name under which it was set. */
export function serverOptions(settings: Settings): ServerOptions {
  const ofServer = Object.entries(settings.values).filter(([key]) => Object.hasOwn(serverDefaults, key));
  const options: ServerOptions = {
    ...Object.fromEntries(ofServer),
    appHeaders: shownNames(settings, "includeHeaders", "excludeHeaders"),
    appCookies: shownNames(settings, "includeCookies", "excludeCookies"),
  };
  resolveOptions(options, (option) => nameOf(settings, option));
  return options;
}

/** What apps may see of the headers or cookies of a request. */
function shownNames(settings: Settings, included: ShownKey, excluded: ShownKey): NameFilter | undefined {
  const { [included]: include, [excluded]: exclude } = settings.values;
  if (include !== undefined && exclude !== undefined) {
    throw new PlotctlError(
      "CONFLICTING_OPTIONS",
      `Give either ${settings.nameOf(included)} or ${settings.nameOf(excluded)}, not both.`,
    );
  }
  if (include !== undefined) return { include };
  return exclude === undefined ? undefined : { exclude };
}

type ShownKey = "includeHeaders" | "excludeHeaders" | "includeCookies" | "excludeCookies";

function nameOf(settings: Settings, option: keyof ServerOptions): string {
  if (option === "appHeaders") return nameOfGiven(settings, ["includeHeaders", "excludeHeaders"]);
  if (option === "appCookies") return nameOfGiven(settings, ["includeCookies", "excludeCookies"]);
  return Object.hasOwn(SETTINGS, option) ? settings.nameOf(option as SettingKey) : option;
}

function nameOfGiven({ values, nameOf: name }: Settings, keys: readonly ShownKey[]): string {
  return keys
    .filter((key) => values[key] !== undefined)
    .map(name)
    .join("/");
}

export interface OpenLog {
  readonly log: Log;
  readonly close: () => void;
}

/** The log that the settings ask for. Throws PlotctlError for a file that cannot be written. */
export function openLog({ values, nameOf: name }: Settings, { isTerminal, stderr }: Effects): OpenLog {
  const { logLevel = "info", logFormat, logFile } = values;
  const file = logFile === undefined ? undefined : openLogFile(logFile, name("logFile"));
  const log = createLog({
    level: logLevel === "None" ? "info" : logLevel,
    format: logFormat ?? (isTerminal && file === undefined ? "pretty" : "json"),
    write: file === undefined ? stderr : fileWriter(file, stderr),
  });
  return { log, close: () => file !== undefined && closeSync(file) };
}

/** Says on stderr, once, that the file cannot be written any more. */
function fileWriter(file: number, stderr: (text: string) => void): (line: string) => void {
  let hasFailed = false;
  return (line) => {
    try {
      writeSync(file, line);
    } catch (error) {
      if (!hasFailed) stderr(`The log file cannot be written: ${messageOf(error)}.\n`);
      hasFailed = true;
      throw error;
    }
  };
}

function openLogFile(path: string, name: string): number {
  try {
    return openSync(path, "a");
  } catch (error) {
    throw new PlotctlError(
      "FILE_UNWRITABLE",
      `${name}: the file ${show(path)} cannot be written: ${messageOf(error)}.`,
      { cause: error },
    );
  }
}
