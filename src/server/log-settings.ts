// The settings of what a server logs by itself, and where.
import { createLog, writeToStderr, type Log } from "../base/log.js";
import type { SettingTable, Values } from "../settings/setting.js";

export const LOG_SETTINGS = {
  statsLogFrequencyMs: {
    kind: "integer",
    min: 1,
    group: "Logging",
    flag: "stats-log-frequency",
    description: "milliseconds between two log lines with the number of clients",
    default: 15_000,
  },
  memLogFrequencyMs: {
    kind: "integer",
    min: 0,
    group: "Logging",
    flag: "mem-log-frequency",
    description: "milliseconds between two log lines with the memory in use; 0 for none",
    default: 0,
  },
} as const satisfies SettingTable;

/** The log, which only code can give. */
export interface LogOptions {
  /** Receives all log lines. Default: warnings and errors go to stderr. */
  readonly log?: Log | undefined;
}

export type LogSettings = Values<typeof LOG_SETTINGS> & { readonly log: Log };

export function resolveLog(values: Values<typeof LOG_SETTINGS>, { log }: LogOptions): LogSettings {
  return { ...values, log: log ?? createLog({ level: "warning", format: "pretty", write: writeToStderr }) };
}
