// Errors of open pages in the terminal: what a CustomJS throws, and what the page's console reports as an error. Anyone who
// can open a page can send them. Therefore they are short and few, and contain no control characters for the terminal.
import type { Clock } from "../base/clock.js";
import type { Log } from "../base/log.js";

export const PAGE_CONSOLE_LIMITS = { messageBytes: 16_384, errors: 20, windowMs: 10_000 };

const MAX_LINE = 1000;
const MAX_STACK = 4000;
const KINDS: Readonly<Record<string, string>> = {
  error: "an error in the page",
  rejection: "an unhandled rejection in the page",
  console: "console.error in the page",
};

/** Logs the errors of all pages of an app. */
export class PageConsole {
  readonly #route: string;
  readonly #log: Log;
  readonly #clock: Clock;
  #windowStart = -Infinity;
  #count = 0;

  constructor(route: string, { log, clock }: { log: Log; clock: Clock }) {
    this.#route = route;
    this.#log = log;
    this.#clock = clock;
  }

  /** Takes the text of a message. Ignores what does not report an error. */
  onMessage(text: string): void {
    const error = parse(text);
    if (error === undefined || !this.#isWithinLimit()) return;
    const stack = error.stack === "" ? {} : { stack: printable(error.stack).slice(0, MAX_STACK) };
    const line = printable(error.text).replaceAll("\n", " ").slice(0, MAX_LINE);
    this.#log.error(`App ${this.#route}: ${error.kind}: ${line}`, stack);
  }

  #isWithinLimit(): boolean {
    const { errors, windowMs } = PAGE_CONSOLE_LIMITS;
    const now = this.#clock.now();
    if (now - this.#windowStart > windowMs) {
      this.#windowStart = now;
      this.#count = 0;
    }
    this.#count++;
    if (this.#count === errors + 1)
      this.#log.warn(`App ${this.#route}: more errors of its pages are not logged for now`);
    return this.#count <= errors;
  }
}

function parse(text: string): { kind: string; text: string; stack: string } | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    // It was not sent by plotctl-dev.js.
    return undefined;
  }
  if (typeof message !== "object" || message === null) return undefined;
  const { kind, text: reported, stack } = message as Readonly<Record<string, unknown>>;
  const known = typeof kind === "string" && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (known === undefined || typeof reported !== "string") return undefined;
  return { kind: known, text: reported, stack: typeof stack === "string" ? stack : "" };
}

function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, " ");
}
