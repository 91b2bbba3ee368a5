// The settings of the log of a command, and opening it.
import { closeSync, openSync, writeSync } from "node:fs";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { createLog, LOG_LEVELS, type Log } from "../../base/log.js";
import { show } from "../../base/show.js";
import type { ReadSettings, SettingTable } from "../../settings/setting.js";
import type { Effects } from "../effects.js";

export const LOG_FILE_SETTINGS = {
  logLevel: {
    kind: "choice",
    choices: [...LOG_LEVELS, "None"],
    group: "Logging",
    flag: "log-level",
    variables: ["PLOTCTL_SERVER_LOG_LEVEL", "BOKEH_PY_LOG_LEVEL"],
    description: `lowest level that is logged: ${LOG_LEVELS.join(", ")}`,
    default: "info",
  },
  logFormat: {
    kind: "choice",
    choices: ["pretty", "json"],
    group: "Logging",
    flag: "log-format",
    description: "format of the log: pretty or json",
    defaultText: "pretty on a terminal, otherwise json",
  },
  logFile: {
    kind: "path",
    group: "Logging",
    flag: "log-file",
    description: "file to which the log is appended",
    defaultText: "stderr",
  },
} as const satisfies SettingTable;

interface OpenLog {
  readonly log: Log;
  readonly close: () => void;
}

/** Opens the log that the settings ask for. Throws PlotctlError for a file that cannot be written. */
export function openLog(
  { values, nameOf }: ReadSettings<typeof LOG_FILE_SETTINGS>,
  { isTerminal, stderr, flushStderr }: Effects,
): OpenLog {
  const { logLevel = LOG_FILE_SETTINGS.logLevel.default, logFormat, logFile } = values;
  const file = logFile === undefined ? undefined : openLogFile(logFile, nameOf("logFile"));
  const log = createLog({
    level: logLevel === "None" ? "info" : logLevel,
    format: logFormat ?? (isTerminal && file === undefined ? "pretty" : "json"),
    write: file === undefined ? stderr : fileWriter(file, stderr),
    flush: flushStderr,
  });
  return { log, close: () => file !== undefined && closeSync(file) };
}

/** Reports once on stderr if the file cannot be written any more. */
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
