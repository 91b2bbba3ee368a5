// Failures of an author's code in the log: the app, what failed, and the author's file and line.
import { explain } from "../application/loader/where.js";
import type { Log } from "../base/log.js";

export class AppLog {
  readonly route: string;
  readonly #log: Log;

  constructor(route: string, log: Log) {
    this.route = route;
    this.#log = log;
  }

  /** `what` names the code that failed, as in "a periodic callback". */
  failed(what: string, error: unknown, errorId?: string): void {
    const { message, stack, file, line, column } = explain(error);
    const place = file === undefined ? "" : ` (${file}:${line}:${column})`;
    const id = errorId === undefined ? "" : ` [error ${errorId}]`;
    this.#log.error(`App ${this.route}: ${what} failed${id}: ${message}${place}`, { stack, errorId, app: this.route });
  }

  /** Asynchronous code that does not end keeps its session waiting. `name` is the function's, if it has one. */
  late(what: string, name: string, afterMs: number): void {
    const who = name === "" ? `a ${what}` : `the ${what} ${name}`;
    this.#log.warn(`App ${this.route}: ${who} has not ended after ${afterMs / 1000} s; its session waits for it.`);
  }
}
