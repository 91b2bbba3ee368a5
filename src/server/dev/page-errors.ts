// Errors of pages, told in the terminal: what a CustomJS throws, and what the page's console has as an error. Anybody who
// can open a page can send them, so they are short, few, and hold no control characters that a terminal would obey.
import { isPlainObject } from "../../base/plain.js";
import type { Log } from "../../base/log.js";

export const PAGE_ERROR_LIMITS = { messageBytes: 16_384, errors: 20, whileMs: 10_000 };

const LONGEST_LINE = 1000;
const LONGEST_STACK = 4000;
const KINDS: Readonly<Record<string, string>> = {
  error: "an error in the page",
  rejection: "an unhandled rejection in the page",
  console: "console.error in the page",
};

/** Writes the errors of all pages of an app. */
export class PageErrors {
  readonly #route: string;
  readonly #log: Log;
  #since = -Infinity;
  #count = 0;

  constructor(route: string, log: Log) {
    this.#route = route;
    this.#log = log;
  }

  /** Takes the text of a message; what is no error of a page is ignored. */
  take(text: string, nowMs: number): void {
    const error = read(text);
    if (error === undefined || !this.#hasRoom(nowMs)) return;
    const stack = error.stack === "" ? {} : { stack: printable(error.stack).slice(0, LONGEST_STACK) };
    const line = printable(error.text).replaceAll("\n", " ").slice(0, LONGEST_LINE);
    this.#log.error(`App ${this.#route}: ${error.kind}: ${line}`, stack);
  }

  #hasRoom(nowMs: number): boolean {
    const { errors, whileMs } = PAGE_ERROR_LIMITS;
    if (nowMs - this.#since > whileMs) {
      this.#since = nowMs;
      this.#count = 0;
    }
    this.#count++;
    if (this.#count === errors + 1) this.#log.warn(`App ${this.#route}: more errors of its pages are left out for now`);
    return this.#count <= errors;
  }
}

function read(text: string): { kind: string; text: string; stack: string } | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    // Not of our page script.
    return undefined;
  }
  if (!isPlainObject(message)) return undefined;
  const { kind, text: said, stack } = message as Readonly<Record<string, unknown>>;
  const known = typeof kind === "string" && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (known === undefined || typeof said !== "string") return undefined;
  return { kind: known, text: said, stack: typeof stack === "string" ? stack : "" };
}

function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, " ");
}
