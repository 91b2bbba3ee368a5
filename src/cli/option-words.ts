// How options are told to yargs, and those of the small commands, with the words of their help.
import type { Options } from "yargs";

export type OptionWords = Readonly<Record<string, Options>>;

/** A value follows; it is read as text (flags.ts). Without a type, which help would show. */
export function value(describe: string, fallback?: string | number): Options {
  const words = fallback === undefined || fallback === "" ? describe : `${describe} [default: ${fallback}]`;
  return { requiresArg: true, describe: words };
}

export function toggle(describe: string): Options {
  return { type: "boolean", describe };
}

export const ARGS = {
  args: { describe: "all that follows goes to the apps, as process.argv" },
} as const;

const OUTPUT = { output: { ...value("file to write, once for each app; - for stdout"), alias: "o" } } as const;

export const JSON_OPTIONS: OptionWords = { indent: value("spaces of indentation"), ...OUTPUT, ...ARGS };

export const HTML_OPTIONS: OptionWords = {
  ...OUTPUT,
  resources: value("where BokehJS comes from: cdn, inline, server, relative or absolute [default: cdn]"),
  title: value("title of the pages [default: the document's]"),
  template: value("file that the pages are made from, with blocks and variables"),
  show: toggle("open the pages in a browser"),
  ...ARGS,
};

export const INFO_OPTIONS: OptionWords = { static: toggle("print only the folder of BokehJS") };

export const PICTURE_OPTIONS: OptionWords = {
  ...OUTPUT,
  width: value("of the window, and of the plot where the only root is one, in pixels", 1280),
  height: value("as --width", 800),
  scale: value("pixels of the picture for each pixel of the page", 1),
  ...ARGS,
};
