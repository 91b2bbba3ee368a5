// The logger's shape, a silent one, and the real one: JSON lines for collectors, or short lines for people.
import { pino, type DestinationStream } from "pino";
import { cut } from "./show.js";

export const LOG_LEVELS = ["trace", "debug", "info", "warning", "error", "critical"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFormat = "pretty" | "json";

type Write = (message: string, fields?: Record<string, unknown>) => void;

/** What everything in plotctl needs of a logger. Messages are one line; `fields` are for machines. */
export interface Log {
  /** Writes what helps to find a fault; not shown by default. */
  readonly debug: Write;
  /** Writes what goes as it should. */
  readonly info: Write;
  /** Writes what may be a mistake, and does no harm yet. */
  readonly warn: Write;
  /** Writes what failed. */
  readonly error: Write;
  /** Writes what ends the process. */
  readonly critical: Write;
}

const nothing: Write = () => {};
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing, critical: nothing };

const pinoLevel = { trace: "trace", debug: "debug", info: "info", warning: "warn", error: "error", critical: "fatal" };

export interface LogOptions {
  readonly level: LogLevel;
  readonly format: LogFormat;
  /** Where lines go. */
  readonly write: (line: string) => void;
}

export function createLog({ level, format, write }: LogOptions): Log {
  const destination: DestinationStream = { write: format === "json" ? write : (line) => write(prettyLine(line)) };
  const logger = pino({ level: pinoLevel[level], base: { pid: process.pid } }, destination);
  const writer =
    (name: "debug" | "info" | "warn" | "error" | "fatal"): Write =>
    (message, fields) =>
      logger[name](fields ?? {}, cut(message, 4000));
  return {
    debug: writer("debug"),
    info: writer("info"),
    warn: writer("warn"),
    error: writer("error"),
    critical: writer("fatal"),
  };
}

const LEVEL_WORDS: Record<number, string> = {
  10: "TRACE",
  20: "DEBUG",
  30: "",
  40: "WARNING",
  50: "ERROR",
  60: "CRITICAL",
};

/** `2026-01-31 12:00:00,123 Starting …`; the level is named unless it is info; a stack follows on lines of its own. */
function prettyLine(json: string): string {
  const { time, level, msg, stack } = JSON.parse(json) as { time: number; level: number; msg: string; stack?: string };
  const date = new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString();
  const word = LEVEL_WORDS[level] ?? "";
  const rest = stack === undefined ? "" : `${stack}\n`;
  return `${date.slice(0, 10)} ${date.slice(11, 19)},${date.slice(20, 23)} ${word === "" ? "" : `${word} `}${msg}\n${rest}`;
}
