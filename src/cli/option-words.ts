// How options are told to yargs, and those of the small commands, with the words of their help.
import type { Options } from "yargs";

export type OptionWords = Readonly<Record<string, Options>>;

/** A value follows; it is read as text (flags.ts). */
export function value(describe: string, fallback?: string | number): Options {
  const words = fallback === undefined || fallback === "" ? describe : `${describe} [default: ${fallback}]`;
  return { type: "string", requiresArg: true, describe: words };
}

/** One or more names follow, so files must go before them. */
export function names(describe: string): Options {
  return { type: "string", array: true, requiresArg: true, describe };
}

export function toggle(describe: string): Options {
  return { type: "boolean", describe };
}

export const ARGS = {
  args: { type: "string", describe: "all that follows goes to the apps, as process.argv" },
} as const;

const OUTPUT = { output: { ...value("file to write, once for each app; - for stdout"), alias: "o" } } as const;

export const JSON_OPTIONS: OptionWords = { indent: value("spaces of indentation"), ...OUTPUT, ...ARGS };

export const HTML_OPTIONS: OptionWords = {
  ...OUTPUT,
  show: toggle("open the pages in a browser"),
  title: value("title of the pages [default: the document's]"),
  ...ARGS,
};
