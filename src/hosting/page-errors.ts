// What fails in the pages of an app, in the server's log: one line for each cause, then how often it came again. A page
// reports with the token of its session, and any script in it can; so texts are short, escaped and few.
import type { Clock, Timer } from "../base/clock.js";
import { withoutIds } from "../base/ids.js";
import type { Log } from "../base/log.js";
import { isPlainObject } from "../base/plain.js";
import { cut } from "../base/show.js";

export const PAGE_ERROR_LIMITS = { causes: 20, whileMs: 10_000, remembered: 200, perReport: 20, textLength: 500 };

const LONGEST_STACK = 2000;
const MOST_AT_ONCE = 1_000_000;

interface Cause {
  /** Times that are not in the log yet. */
  uncounted: number;
}

/** Errors of all pages of one app. */
export class PageErrors {
  readonly #route: string;
  readonly #log: Log;
  readonly #showsStacks: boolean;
  /** By id, the one that came up last at the end. */
  readonly #causes = new Map<string, Cause>();
  #newCauses = 0;
  #leftOut = 0;
  readonly #clock: Clock;
  #timer: Timer | undefined;

  constructor({ route, log, clock, showsStacks }: { route: string; log: Log; clock: Clock; showsStacks: boolean }) {
    this.#route = route;
    this.#clock = clock;
    this.#log = log;
    this.#showsStacks = showsStacks;
  }

  /** Takes what a page reported: a list of `{ text, stack, count }`. What has another form is ignored. */
  take(reported: unknown): void {
    if (!Array.isArray(reported)) return;
    for (const item of reported.slice(0, PAGE_ERROR_LIMITS.perReport)) {
      const { text, stack, count }: Readonly<Record<string, unknown>> = isPlainObject(item) ? item : {};
      if (typeof text !== "string") continue;
      const times = Number.isInteger(count) ? Math.min(Math.max(count as number, 1), MOST_AT_ONCE) : 1;
      this.#note(text.slice(0, PAGE_ERROR_LIMITS.textLength), typeof stack === "string" ? stack : "", times);
    }
  }

  #note(text: string, stack: string, times: number): void {
    this.#timer ??= this.#clock.setTimeout(this.settle, PAGE_ERROR_LIMITS.whileMs).unref();
    const id = causeId(text);
    const known = this.#causes.get(id);
    if (known !== undefined) {
      known.uncounted += times;
      return;
    }
    if (this.#newCauses >= PAGE_ERROR_LIMITS.causes) {
      this.#leftOut += times;
      return;
    }
    this.#newCauses++;
    this.#causes.set(id, { uncounted: times - 1 });
    const shownStack = this.#showsStacks && stack !== "" ? { stack: stack.slice(0, LONGEST_STACK) } : {};
    this.#log.error(`App ${this.#route}: an error in its pages [error ${id}]: ${cut(text, 1000)}`, {
      app: this.#route,
      errorId: id,
      ...shownStack,
    });
  }

  /** Starts a new rate-limit window, and writes how often known errors came in the last one. Call it at the end, too. */
  readonly settle = (): void => {
    this.#timer?.cancel();
    this.#timer = undefined;
    for (const [id, cause] of this.#causes) {
      if (cause.uncounted === 0) continue;
      const times = cause.uncounted === 1 ? "once" : `${cause.uncounted} times`;
      this.#log.error(`App ${this.#route}: [error ${id}] came ${times} more in its pages`, {
        app: this.#route,
        errorId: id,
      });
      cause.uncounted = 0;
    }
    if (this.#leftOut > 0) this.#log.warn(`App ${this.#route}: left out ${this.#leftOut} more errors of its pages`);
    this.#newCauses = 0;
    this.#leftOut = 0;
    for (const id of [...this.#causes.keys()].slice(0, -PAGE_ERROR_LIMITS.remembered)) this.#causes.delete(id);
  };
}

/** A hash that pages make alike (static/page-errors.js): FNV-1a of the text without ids and numbers. */
export function causeId(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of withoutIds(text).replace(/\d+/g, "0")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
