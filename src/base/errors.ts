// The error class for problems that a user can correct: a stable code, what is wrong, where, and a hint.
// Any other error inside plotctl is a bug of plotctl. Code of apps may throw anything, so what it threw is read only by the
// functions below.
import type { ErrorCode } from "./error-codes.js";

/** The location of an error: in a file of the author, or in a model. */
export interface ErrorPlace {
  /** The path of the file, absolute or from the working directory; words for a text that comes from no file. */
  readonly file?: string | undefined;
  /** The line in the file, from 1. */
  readonly line?: number | undefined;
  /** The column in the line, from 1. */
  readonly column?: number | undefined;
  /** The name of the model's class. */
  readonly model?: string | undefined;
  /** The name of the property. */
  readonly property?: string | undefined;
}

/** The optional parts of an error. */
interface ErrorDetails {
  /** What to do about it; ends the message. */
  readonly hint?: string | undefined;
  /** A place in a file starts the message. */
  readonly place?: ErrorPlace | undefined;
  readonly cause?: unknown;
}

/** A problem that a user can correct. The page "Errors" of the manual lists the codes with meaning and cure. */
export class PlotctlError extends Error {
  /** Always `PlotctlError`. */
  override readonly name: string = "PlotctlError";
  /** The stable code of the cause; the words of the message may change. */
  readonly code: ErrorCode;
  /** The message without the place in a file. */
  readonly reason: string;
  /** What to do about it, which also ends the message. Undefined without a suggestion. */
  readonly hint: string | undefined;
  /** The author's file and line, or the model and property; undefined where they are unknown. */
  readonly place: ErrorPlace | undefined;

  constructor(code: ErrorCode, text: string, { hint, place, cause }: ErrorDetails = {}) {
    const reason = hint === undefined ? text : `${text} ${hint}`;
    super(place?.file === undefined ? reason : `${placeText(place)}: ${reason}`, { cause });
    traceDeeply(this);
    this.code = code;
    this.reason = reason;
    this.hint = hint;
    this.place = place;
  }
}

/** The frames of a stack trace. The ten of V8 may all be constructors of the model's classes, above the author's line. */
const FRAMES = 50;

function traceDeeply(error: object, from: new (...args: never) => unknown = PlotctlError): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  Error.captureStackTrace(error, from);
  Error.stackTraceLimit = limit;
}

/** The trace of a call whose work fails later, when the call is no part of the stack any more. */
export class CallTrace {
  /** Set by V8. */
  readonly stack: string = "";

  constructor() {
    traceDeeply(this, CallTrace);
  }

  /** The same work; its errors have the trace of the call, which leads to the author's line. */
  async of<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof PlotctlError) {
        const frames = this.stack.split("\n").slice(1);
        error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n");
      }
      throw error;
    }
  }
}

/** `file:line:column`, as far as it is known. */
export function placeText({ file, line, column }: ErrorPlace): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** The code of anything thrown; undefined where it has none. Never throws. */
export function codeOf(thrown: unknown): ErrorCode | undefined {
  return isA(thrown, PlotctlError) ? thrown.code : undefined;
}

/** ` [CODE]`, to end a line about an error; empty where it has no code. */
export function codeSuffix(code: string | undefined): string {
  return code === undefined ? "" : ` [${code}]`;
}

const MAX_MESSAGE_LENGTH = 4_000;
const MAX_STACK_LENGTH = 16_000;

/** The message of anything thrown, cut at 4,000 characters. Never throws, also for values with traps and getters. */
export function messageOf(thrown: unknown): string {
  return attempt(() => {
    const isObject = typeof thrown === "object" && thrown !== null;
    return String(isObject && "message" in thrown ? thrown.message : thrown).slice(0, MAX_MESSAGE_LENGTH);
  }, UNREADABLE);
}

/** The stack of anything thrown, cut at 16,000 characters; undefined if it has none. Never throws. */
export function stackOf(thrown: unknown): string | undefined {
  return attempt(() => {
    const stack: unknown = (thrown as { stack?: unknown } | null | undefined)?.stack;
    return typeof stack === "string" ? stack.slice(0, MAX_STACK_LENGTH) : undefined;
  }, undefined);
}

/** The cause of anything thrown; undefined if it has none. Never throws. */
export function causeOf(thrown: unknown): unknown {
  return attempt(() => (thrown as { cause?: unknown } | null | undefined)?.cause, undefined);
}

/** Whether anything thrown is an instance of a class. Never throws, as `instanceof` does for a revoked Proxy. */
export function isA<T>(thrown: unknown, Class: abstract new (...args: never[]) => T): thrown is T {
  return attempt(() => thrown instanceof Class, false);
}

const UNREADABLE = "An error that cannot be read";

/** Returns the result of a function, or another value if it throws. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    // Author code may throw a Proxy or an object with getters, whose own errors are irrelevant.
    return otherwise;
  }
}
