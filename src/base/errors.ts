// The one error class for mistakes that a user can mend: what was wrong, and a hint at what to do.
// Anything else that is thrown inside plotctl is a bug of ours.

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

/** The message of anything thrown, also of values that are no errors. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof Error || (typeof thrown === "object" && thrown !== null && "message" in thrown)) {
    return String(thrown.message);
  }
  return String(thrown);
}
