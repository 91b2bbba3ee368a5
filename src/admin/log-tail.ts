// Keeps the newest lines of a log, and passes every line on.
import { maskSecrets, type Log } from "../base/log.js";
import { cut } from "../base/show.js";

const MAX_LINES = 200;
const MAX_LENGTH = 1000;

export interface TailLine {
  /** Unix milliseconds. */
  readonly time: number;
  readonly level: "info" | "warning" | "error" | "critical";
  readonly text: string;
}

export class LogTail {
  /** The newest one comes last. */
  readonly lines: TailLine[] = [];
  /** Writes to this tail and to the log below it. */
  readonly log: Log;

  constructor(below: Log) {
    const writer =
      (name: "info" | "warn" | "error" | "critical", level: TailLine["level"]): Log["info"] =>
      (message, fields) => {
        this.#add(level, message);
        below[name](message, fields);
      };
    this.log = {
      // Requests that are repeated all the time would displace the lines that matter.
      debug: below.debug,
      info: writer("info", "info"),
      warn: writer("warn", "warning"),
      error: writer("error", "error"),
      critical: writer("critical", "critical"),
      ...(below.flush && { flush: below.flush }),
    };
  }

  #add(level: TailLine["level"], message: string): void {
    this.lines.push({ time: Date.now(), level, text: cut(maskSecrets(message), MAX_LENGTH) });
    if (this.lines.length > MAX_LINES) this.lines.shift();
  }
}

/** The newest lines of two logs, in order of time. */
export function joinLines(a: readonly TailLine[], b: readonly TailLine[]): TailLine[] {
  return [...a, ...b].sort((one, other) => one.time - other.time).slice(-MAX_LINES);
}
