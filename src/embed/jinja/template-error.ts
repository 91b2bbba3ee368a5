// What is wrong in a template, and where: an offset in the text of one file. Line, column and file are added at the end.

/** The text of one template: a file, or a text that an app gave. */
export interface TemplateText {
  /** The file; for a text, words that describe it. */
  readonly name: string;
  /** With `\n` as the only line break. */
  readonly text: string;
}

export interface Place {
  readonly in: TemplateText;
  /** Offset in the text. */
  readonly at: number;
}

/** An error in a template. Functions that do not know the place leave it out, and the expression that calls them adds it. */
export class TemplateError extends Error {
  readonly hint: string | undefined;
  at: number | undefined;
  in: TemplateText | undefined;

  constructor(message: string, { at, hint }: { at?: number | undefined; hint?: string | undefined } = {}) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

/** `file:line:column`, counted from 1. */
export function shownPlace({ in: { name, text }, at }: Place): string {
  const before = text.slice(0, at).split("\n");
  return `${name}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Runs `work`; a TemplateError from it gets this place, unless it has one. */
export function atPlace<T>(at: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) error.at ??= at;
    throw error;
  }
}

/** Runs `work`; a TemplateError from it is in this text, unless it is in another one. */
export function inText<T>(text: TemplateText, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) error.in ??= text;
    throw error;
  }
}
