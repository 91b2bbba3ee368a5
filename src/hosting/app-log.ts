// Logs the failures of an app's code: the app, what failed, and the author's file and line.
import { explain } from "../application/loader/explain-error.js";
import type { Clock } from "../base/clock.js";
import type { ErrorCode } from "../base/error-codes.js";
import { codeOf, codeSuffix } from "../base/errors.js";
import { withoutIds } from "../base/ids.js";
import { withFields, type Log } from "../base/log.js";
import { RepeatedErrors } from "../base/repeated-errors.js";
import { issueText, type Issue } from "../document/validation/issue.js";
import { PageErrors } from "./page-errors.js";

/** Of one document. */
const MAX_ISSUE_LINES = 20;

/** Between two warnings about one slow callback. */
const SLOW_CALLS_EVERY_MS = 60_000;
const MAX_SLOW_CALLS = 200;

/** A failure of an app's code. */
export interface LoggedFailure {
  readonly route: string;
  /** The code that failed, as in "a periodic callback". */
  readonly what: string;
  readonly error: unknown;
  /** Whether there is no document or no page because of it. */
  readonly preventsPage: boolean;
}

/** Called with each failure of an app: in development, open pages show it. */
export type FailureListener = (failure: LoggedFailure) => void;

/** Asynchronous code of an app. */
export interface AsyncWork {
  /** As in "periodic callback". */
  readonly what: string;
  /** The name of the function; empty for nameless functions. */
  readonly name: string;
  /** The consequence, as in "its session waits for it". */
  readonly waiting: string;
}

interface AppLogOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly onFailure?: FailureListener | undefined;
}

/** The fields by which the lines of a session and of its user can be found. */
export interface SessionFields {
  /** The hash of the session: who knows its id can join it. */
  readonly session?: string | undefined;
  /** The id of the user. */
  readonly user?: string | undefined;
}

/** What the logs of an app and of its sessions share. */
interface Shared {
  /** When calls were reported as slow, by what they are. */
  readonly slowAt: Map<string, number>;
  readonly repeated: RepeatedErrors;
  readonly pageErrors: PageErrors;
}

export class AppLog {
  readonly route: string;
  /** Of every line. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Writes lines with these fields. */
  readonly log: Log;
  readonly #options: AppLogOptions;
  readonly #shared: Shared;

  /** With a listener the log has the source lines as well. */
  constructor(route: string, options: AppLogOptions, of: { fields?: SessionFields; shared?: Shared } = {}) {
    const { log, clock, onFailure } = options;
    this.route = route;
    this.fields = { app: route, ...of.fields };
    this.#options = options;
    this.log = withFields(log, this.fields);
    this.#shared = of.shared ?? {
      slowAt: new Map(),
      repeated: new RepeatedErrors(log, clock),
      pageErrors: new PageErrors({ route, log, clock, showsStacks: onFailure !== undefined }),
    };
  }

  /** The log of one session of the app. */
  forSession(fields: SessionFields): AppLog {
    return new AppLog(this.route, this.#options, { fields, shared: this.#shared });
  }

  /** The errors of the app's pages. */
  get pageErrors(): PageErrors {
    return this.#shared.pageErrors;
  }

  /**
   * `what` names the code that failed, as in "a periodic callback". Repeated failures at the same place are counted; a
   * failure with an id, which a client has got, is always logged.
   */
  failed(what: string, error: unknown, errorId?: string): void {
    this.#report({ route: this.route, what, error, preventsPage: false }, errorId);
  }

  /** As `failed`, for code without which there is no page. */
  pageFailed(what: string, error: unknown, errorId?: string): void {
    this.#report({ route: this.route, what, error, preventsPage: true }, errorId);
  }

  #report(failure: LoggedFailure, errorId: string | undefined): void {
    const { what, error } = failure;
    const { reason, stack, file, line, column, frame } = explain(error);
    const place = file === undefined ? "" : ` (${file}:${line}:${column})`;
    const id = errorId === undefined ? "" : ` [error ${errorId}]`;
    const shown = this.#options.onFailure === undefined || frame === undefined ? stack : `${frame}\n${stack}`;
    const written = `App ${this.route}: ${what} failed${id}: ${reason}${place}${codeSuffix(codeOf(error))}`;
    const fields = { code: codeOf(error) ?? "APP_FAILED", stack: shown, errorId, ...this.fields };
    const where = file === undefined ? reason : `${file}:${line}:${column}`;
    if (errorId === undefined) this.#shared.repeated.error(`${what} ${where}`, written, fields);
    else this.log.error(written, fields);
    this.#options.onFailure?.(failure);
  }

  /** Logs the counts that are not logged yet. To be called when the app is no longer served. */
  settle(): void {
    this.#shared.repeated.settle();
    this.#shared.pageErrors.settle();
  }

  warn(text: string): void {
    this.log.warn(`App ${this.route}: ${text}`);
  }

  /** Warns about a call that blocked the process, once in a while for each. */
  slow(what: string, name: string, ms: number): void {
    const call = name === "" ? `a ${what}` : `${name} (${what})`;
    const { slowAt } = this.#shared;
    const now = this.#options.clock.now();
    if (now - (slowAt.get(call) ?? -Infinity) < SLOW_CALLS_EVERY_MS || slowAt.size > MAX_SLOW_CALLS) return;
    slowAt.set(call, now);
    const text = `App ${this.route}: ${call} ran for ${Math.round(ms)} ms without an await: nothing else ran meanwhile.`;
    this.log.warn(text, { code: "PROCESS_BLOCKED" });
  }

  /** Logs the problems of a document, one line for each cause: other models with the same problem are only counted. */
  issues(issues: readonly Issue[]): void {
    const causes = new Map<string, { readonly first: Issue; count: number }>();
    for (const issue of issues) {
      const cause = withoutIds(issueText(issue));
      const known = causes.get(cause);
      if (known === undefined) causes.set(cause, { first: issue, count: 1 });
      else known.count++;
    }
    for (const { first, count } of [...causes.values()].slice(0, MAX_ISSUE_LINES)) {
      const more = count === 1 ? "" : ` (and ${count - 1} more of this kind)`;
      const level = first.severity === "error" ? "error" : "warn";
      this.log[level](`App ${this.route}: ${issueText(first)}${more}`, { code: first.code });
    }
    if (causes.size > MAX_ISSUE_LINES) {
      this.log.warn(`App ${this.route}: ${causes.size - MAX_ISSUE_LINES} more problems; plotctl check shows them.`);
    }
  }

  /** Logs that pages are blank until the app adds a root, which a callback may do later. */
  noRoots(): void {
    const code: ErrorCode = "NO_ROOTS";
    this.log.info(`App ${this.route}: its document has no roots, so its pages show nothing yet`, { code });
  }

  /** Warns about asynchronous code that has not ended, and says what waits for it. */
  late({ what, name, waiting }: AsyncWork, afterMs: number): void {
    const task = name === "" ? `a ${what}` : `the ${what} ${name}`;
    this.log.warn(`App ${this.route}: ${task} has not ended after ${afterMs / 1000} s; ${waiting}.`);
  }
}
