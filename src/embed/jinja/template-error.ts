// The error of a template, with its place: an offset in the text of one file. The caller converts it to line and column.
import type { ErrorPlace } from "../../base/errors.js";

/** The text of one template: of a file, or of a string that an app passed. */
export interface TemplateText {
  /** The path of the file, or a description of the string. */
  readonly name: string;
  /** The text, with `\n` as the only line break. */
  readonly text: string;
}

export interface Place {
  readonly in: TemplateText;
  /** Offset in the text. */
  readonly at: number;
}

/** An error in a template. Functions that do not know the place omit it; the expression that calls them adds it. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly hint: string | undefined;
  at: number | undefined;
  in: TemplateText | undefined;

  constructor(message: string, { in: text, at, hint }: Partial<Place> & { readonly hint?: string | undefined } = {}) {
    super(message);
    this.in = text;
    this.at = at;
    this.hint = hint;
  }
}

/** Returns the file, the line and the column of a place. */
export function errorPlace({ in: { name, text }, at }: Place): ErrorPlace {
  const before = text.slice(0, at).split("\n");
  return { file: name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Runs `work`. A TemplateError that it throws gets this offset, unless it has one. */
export function atPlace<T>(at: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) error.at ??= at;
    throw error;
  }
}

/** Runs `work`. A TemplateError that it throws gets this text, unless it has one. */
export function inText<T>(text: TemplateText, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) error.in ??= text;
    throw error;
  }
}
