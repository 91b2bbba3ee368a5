// Logs the errors of an app's pages: one line for each cause, then how often it has recurred. Every script of a page can
// send reports, so their number and length are limited and their texts are escaped.
import type { Clock, Timer } from "../base/clock.js";
import type { ErrorCode } from "../base/error-codes.js";
import { withoutIds } from "../base/ids.js";
import type { Log } from "../base/log.js";
import { isPlainObject } from "../base/plain.js";
import { cut } from "../base/show.js";

export const PAGE_ERROR_LIMITS = { causes: 20, windowMs: 10_000, remembered: 200, perReport: 20, textLength: 500 };

const PAGE_FAILED = "PAGE_FAILED" satisfies ErrorCode;

const MAX_STACK_LENGTH = 2000;
const MAX_COUNT = 1_000_000;

interface Cause {
  /** Occurrences that are not logged yet. */
  unlogged: number;
}

/** Errors of all pages of one app. */
export class PageErrors {
  readonly #route: string;
  readonly #log: Log;
  readonly #showsStacks: boolean;
  /** By id; the newest comes last. */
  readonly #causes = new Map<string, Cause>();
  #newCauses = 0;
  #unloggedErrors = 0;
  readonly #clock: Clock;
  #timer: Timer | undefined;

  constructor({ route, log, clock, showsStacks }: { route: string; log: Log; clock: Clock; showsStacks: boolean }) {
    this.#route = route;
    this.#clock = clock;
    this.#log = log;
    this.#showsStacks = showsStacks;
  }

  /** Takes the report of a page: a list of `{ text, stack, count }`. Items of another form are ignored. */
  take(reported: unknown): void {
    if (!Array.isArray(reported)) return;
    for (const item of reported.slice(0, PAGE_ERROR_LIMITS.perReport)) {
      const { text, stack, count }: Readonly<Record<string, unknown>> = isPlainObject(item) ? item : {};
      if (typeof text !== "string") continue;
      const times = Number.isInteger(count) ? Math.min(Math.max(count as number, 1), MAX_COUNT) : 1;
      this.#add(text.slice(0, PAGE_ERROR_LIMITS.textLength), typeof stack === "string" ? stack : "", times);
    }
  }

  #add(text: string, stack: string, times: number): void {
    this.#timer ??= this.#clock.setTimeout(this.settle, PAGE_ERROR_LIMITS.windowMs).unref();
    const id = causeId(text);
    const known = this.#causes.get(id);
    if (known !== undefined) {
      known.unlogged += times;
      return;
    }
    if (this.#newCauses >= PAGE_ERROR_LIMITS.causes) {
      this.#unloggedErrors += times;
      return;
    }
    this.#newCauses++;
    this.#causes.set(id, { unlogged: times - 1 });
    const shownStack = this.#showsStacks && stack !== "" ? { stack: stack.slice(0, MAX_STACK_LENGTH) } : {};
    this.#log.error(`App ${this.#route}: an error in its pages [error ${id}]: ${cut(text, 1000)}`, {
      code: PAGE_FAILED,
      app: this.#route,
      errorId: id,
      ...shownStack,
    });
  }

  /** Starts a new rate-limit window, and logs how often known errors recurred in the last one. To be called at the end, too. */
  readonly settle = (): void => {
    this.#timer?.cancel();
    this.#timer = undefined;
    for (const [id, cause] of this.#causes) {
      if (cause.unlogged === 0) continue;
      const times = cause.unlogged === 1 ? "once more" : `${cause.unlogged} more times`;
      this.#log.error(`App ${this.#route}: [error ${id}] occurred ${times} in its pages`, {
        code: PAGE_FAILED,
        app: this.#route,
        errorId: id,
      });
      cause.unlogged = 0;
    }
    if (this.#unloggedErrors > 0)
      this.#log.warn(`App ${this.#route}: ${this.#unloggedErrors} more errors of its pages were not logged`, {
        code: PAGE_FAILED,
        app: this.#route,
      });
    this.#newCauses = 0;
    this.#unloggedErrors = 0;
    for (const id of [...this.#causes.keys()].slice(0, -PAGE_ERROR_LIMITS.remembered)) this.#causes.delete(id);
  };
}

/** Returns the hash that pages compute as well (static/page-errors.js): FNV-1a of the text without ids and numbers. */
export function causeId(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of withoutIds(text).replace(/\d+/g, "0")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
