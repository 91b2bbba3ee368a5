// The interface of the log, a silent log, and the real one: JSON lines for collectors, or short lines for people. Writing
// never throws: lost lines are counted, and the count is written with the next line. Every entry is one line: control
// characters are escaped, long texts are cut, and passwords in URLs are masked, at any level.
import { cut, escapeInvisible } from "./show.js";

export const LOG_LEVELS = ["trace", "debug", "info", "warning", "error", "critical"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
type LogFormat = "pretty" | "json";

type Fields = Readonly<Record<string, unknown>>;
type Write = (message: string, fields?: Record<string, unknown>) => void;

/** The log that all of plotctl writes to. Messages are one line; `fields` are for machines. */
export interface Log {
  /** Writes details for debugging; not shown by default. */
  readonly debug: Write;
  /** Writes normal operation. */
  readonly info: Write;
  /** Writes a possible problem without immediate effect. */
  readonly warn: Write;
  /** Writes a failure. */
  readonly error: Write;
  /** Writes a failure that ends the process. */
  readonly critical: Write;
  /** Writes what is collected: code that blocks the process writes nothing more by itself. */
  readonly flush?: () => void;
}

const nothing: Write = () => {};
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing, critical: nothing };

/** A log whose lines have more fields. Those of a line itself count first. */
export function withFields(log: Log, fields: Fields): Log {
  const add =
    (name: keyof typeof LEVELS): Write =>
    (message, own) =>
      log[name](message, { ...fields, ...own });
  const { flush } = log;
  return {
    debug: add("debug"),
    info: add("info"),
    warn: add("warn"),
    error: add("error"),
    critical: add("critical"),
    ...(flush && { flush }),
  };
}

/** The level numbers of JSON lines, and the words of lines for people. */
const LEVELS = {
  debug: { number: 20, word: "DEBUG " },
  info: { number: 30, word: "" },
  warn: { number: 40, word: "WARNING " },
  error: { number: 50, word: "ERROR " },
  critical: { number: 60, word: "CRITICAL " },
} as const;

const MIN_NUMBERS: Readonly<Record<LogLevel, number>> = {
  trace: 10,
  debug: 20,
  info: 30,
  warning: 40,
  error: 50,
  critical: 60,
};

export interface LogOptions {
  readonly level: LogLevel;
  readonly format: LogFormat;
  /** Writes a line. It may throw. */
  readonly write: (line: string) => void;
  /** Writes lines that `write` has collected. */
  readonly flush?: (() => void) | undefined;
}

// Apps run in the same realm and may replace these.
const { now } = Date;
const { stringify } = JSON;
const isoText: (this: Date) => string = Reflect.get(Date.prototype, "toISOString");
const offsetMinutes: (this: Date) => number = Reflect.get(Date.prototype, "getTimezoneOffset");
const DateAtStart = Date;

interface Line {
  readonly time: number;
  readonly level: keyof typeof LEVELS;
  readonly message: string;
  readonly fields: Fields;
}

const MAX_MESSAGE_LENGTH = 4000;

export function createLog({ level, format, write, flush }: LogOptions): Log {
  const shown = format === "json" ? jsonLine : prettyLine;
  let lost = 0;
  const writer = (name: keyof typeof LEVELS): Write => {
    if (LEVELS[name].number < MIN_NUMBERS[level]) return nothing;
    return (message, fields = {}) => {
      try {
        if (lost > 0) {
          write(
            shown({
              time: now(),
              level: "warn",
              message: `${lost} lines before this one could not be written`,
              fields: {},
            }),
          );
          lost = 0;
        }
        write(shown({ time: now(), level: name, message: cut(maskSecrets(message), MAX_MESSAGE_LENGTH), fields }));
      } catch {
        // A full disk or a closed pipe must not stop the caller, and the line cannot be written elsewhere.
        lost++;
      }
    };
  };
  return {
    debug: writer("debug"),
    info: writer("info"),
    warn: writer("warn"),
    error: writer("error"),
    critical: writer("critical"),
    ...(flush && { flush }),
  };
}

/** Whether stderr has an error listener: without one, a closed pipe ends the process. */
let isStderrGuarded = false;

/** Writes to stderr; does nothing if it is closed. */
export function writeToStderr(text: string): void {
  if (!isStderrGuarded) process.stderr.on("error", () => {});
  isStderrGuarded = true;
  process.stderr.write(text);
}

function jsonLine({ time, level, message, fields }: Line): string {
  const head = { level: LEVELS[level].number, time, pid: process.pid };
  return `${escapeInvisible(maskSecrets(jsonText({ ...head, ...fields, msg: message }) ?? jsonText({ ...head, msg: message }) ?? ""))}\n`;
}

/** Undefined for fields that have no JSON, such as a cycle. */
function jsonText(record: Fields): string | undefined {
  try {
    return stringify(record);
  } catch {
    // The message is written without the fields.
    return undefined;
  }
}

/** `2026-01-31 12:00:00,123 Starting …`; the level is named unless it is info; a stack follows on lines of its own. */
function prettyLine({ time, level, message, fields: { stack } }: Line): string {
  const local = new DateAtStart(time - offsetMinutes.call(new DateAtStart(time)) * 60_000);
  const date = isoText.call(local);
  const rest = typeof stack === "string" ? stackLines(stack) : "";
  return `${date.slice(0, 10)} ${date.slice(11, 19)},${date.slice(20, 23)} ${LEVELS[level].word}${message}\n${rest}`;
}

const MAX_STACK_LINES = 60;
const MAX_STACK_LINE_LENGTH = 500;

/** The lines of a stack, indented, so that none looks like an entry of the log. */
function stackLines(stack: string): string {
  const lines = stack
    .slice(0, MAX_STACK_LINES * MAX_STACK_LINE_LENGTH)
    .split("\n")
    .slice(0, MAX_STACK_LINES);
  return lines.map((line) => `  ${cut(maskSecrets(line), MAX_STACK_LINE_LENGTH)}\n`).join("");
}

const USER_AND_PASSWORD = /\b([a-z][a-z\d+.-]{0,30}:\/\/[^\s/?#@:"'<>]*):[^\s/?#"'<>]*@/gi;
const SECRET_ARGUMENT = /([?&;][\w.-]{0,40}(?:password|passwd|pwd|secret|token|api[_-]?key)=)[^&#\s"'<>]+/gi;

/** `postgres://ada:secret@db/` → `postgres://ada:***@db/`; secrets in arguments likewise. */
export function maskSecrets(text: string): string {
  return text.replace(USER_AND_PASSWORD, "$1:***@").replace(SECRET_ARGUMENT, "$1***");
}
