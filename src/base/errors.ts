// The one error class for mistakes that a user can mend: what was wrong, and a hint at what to do.
// Anything else that is thrown inside plotctl is a bug of ours. Author code may throw anything, so what was thrown is read
// only by the functions below.

/** A mistake of the caller, told in the caller's words. `hint` says what to do about it. */
export class PlotctlError extends Error {
  /** Always `PlotctlError`. */
  override readonly name: string = "PlotctlError";
  /** What to do about it, which also ends the message. Undefined where there is nothing to suggest. */
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    super(options.hint === undefined ? message : `${message} ${options.hint}`, { cause: options.cause });
    this.hint = options.hint;
  }
}

const LONGEST_MESSAGE = 4_000;
const LONGEST_STACK = 16_000;

/** The message of anything thrown, cut at 4,000 characters. Never throws, whatever traps and getters the value has. */
export function messageOf(thrown: unknown): string {
  return attempt(() => {
    const isObject = typeof thrown === "object" && thrown !== null;
    return String(isObject && "message" in thrown ? thrown.message : thrown).slice(0, LONGEST_MESSAGE);
  }, UNREADABLE);
}

/** The stack of anything thrown, cut at 16,000 characters; undefined where it has none. Never throws. */
export function stackOf(thrown: unknown): string | undefined {
  return attempt(() => {
    const stack: unknown = (thrown as { stack?: unknown } | null | undefined)?.stack;
    return typeof stack === "string" ? stack.slice(0, LONGEST_STACK) : undefined;
  }, undefined);
}

/** What caused anything thrown; undefined where nothing did. Never throws. */
export function causeOf(thrown: unknown): unknown {
  return attempt(() => (thrown as { cause?: unknown } | null | undefined)?.cause, undefined);
}

/** Whether anything thrown is an instance of a class. Never throws, as `instanceof` does for a revoked Proxy. */
export function isA<T>(thrown: unknown, Class: abstract new (...args: never[]) => T): thrown is T {
  return attempt(() => thrown instanceof Class, false);
}

const UNREADABLE = "An error that cannot be read";

/** The result of a function, or another value where it throws. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    // Author code may throw a Proxy or an object with getters, whose own errors tell nothing.
    return otherwise;
  }
}
