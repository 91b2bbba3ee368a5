// What a setting is made of, and how its value is read: from the text of a flag or a variable, and from the configuration
// file, where values have their own types. What cannot be read is undefined; who asked tells it in their own words.
import { show } from "../../base/show.js";
import { splitSecrets } from "../../tokens/secret.js";

export const GROUPS = ["Serving", "Security", "Sessions", "Logging", "Development"] as const;

interface Described {
  readonly group: (typeof GROUPS)[number];
  /** The words of the help, without the default. */
  readonly describe: string;
  /** Without the dashes; none for what is no business of a command line, such as secrets. */
  readonly flag?: string;
  /** In the order in which they count. Default: `PLOTCTL_` and the flag. */
  readonly variables?: readonly (string | WordVariable)[];
  /** Told in words where it is no value. */
  readonly defaultWords?: string;
  /** Default true. */
  readonly isInFile?: boolean;
}

/** A yes or no that stands for words of the setting. */
export interface WordVariable {
  readonly name: string;
  readonly yes: string;
  readonly no: string;
}

export type Setting = Described &
  (
    | { readonly is: "text"; readonly default?: string | undefined }
    /** Of a list, variables have commas between the secrets; the configuration file has a list, or a text for a single one. */
    | { readonly is: "secret"; readonly isList?: boolean; readonly default?: undefined }
    /** In the configuration file, seen from there; unless it is one of the words. */
    | { readonly is: "path"; readonly words?: readonly string[]; readonly default?: string | undefined }
    /** Or one of the words. */
    | { readonly is: "whole"; readonly words?: readonly string[]; readonly default?: number | string | undefined }
    /** Given as a flag, it is `flagMeans`, true by default. A variable says of itself what the flag says. */
    | { readonly is: "switch"; readonly flagMeans?: boolean; readonly default: boolean }
    /** Flags are repeated, or take several values where `isGreedy`; variables have commas. */
    | { readonly is: "list"; readonly isGreedy?: boolean; readonly default?: undefined }
    | { readonly is: "paths"; readonly default?: undefined }
    | { readonly is: "word"; readonly words: readonly string[]; readonly default?: string }
    /** A yes or no, or the files that it is about. */
    | { readonly is: "files-or-switch"; readonly default: false }
  );

export type ValueOf<S> = S extends { is: "switch" }
  ? boolean
  : S extends { is: "secret"; isList: true }
    ? string | readonly string[]
    : S extends { is: "whole" }
      ? number | (S extends { words: readonly (infer W)[] } ? W : never)
      : S extends { is: "list" | "paths" }
        ? readonly string[]
        : S extends { is: "word"; words: readonly (infer W)[] }
          ? W
          : S extends { is: "files-or-switch" }
            ? boolean | readonly string[]
            : string;

export type Value = boolean | number | string | readonly string[];

/** Of the text of a flag or a variable. */
export function readText(setting: Setting, text: string): Value | undefined {
  switch (setting.is) {
    case "text":
    case "path":
      return text;
    case "secret":
      return setting.isList === true ? splitSecrets(text) : text;
    case "whole":
      return /^[+-]?[0-9]+$/.test(text) ? Number(text) : wordIn(setting.words, text);
    case "switch":
      return readSwitch(text);
    case "list":
    case "paths":
      return text.split(",").map((item) => item.trim());
    case "word":
      return wordIn(setting.words, text);
    case "files-or-switch":
      return readSwitch(text) ?? text.split(",").map((item) => item.trim());
  }
}

function wordIn(words: readonly string[] | undefined, text: string): string | undefined {
  return words?.find((word) => word.toLowerCase() === text.toLowerCase());
}

const YES = /^(yes|on|1|true)$/i;
const NO = /^(no|off|0|false)$/i;

/** yes, on, 1, true or no, off, 0, false in any case. */
export function readSwitch(text: string): boolean | undefined {
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

/** Of a value in the configuration file. */
export function readTyped(setting: Setting, value: unknown): Value | undefined {
  switch (setting.is) {
    case "secret":
      if (setting.isList === true && isListOfTexts(value)) return value;
      return typeof value === "string" ? value : undefined;
    case "text":
    case "path":
      return typeof value === "string" ? value : undefined;
    case "whole":
      return Number.isInteger(value) ? (value as number) : setting.words?.find((word) => word === value);
    case "switch":
      return typeof value === "boolean" ? value : undefined;
    case "list":
    case "paths":
      return isListOfTexts(value) ? value : undefined;
    case "word":
      return setting.words.find((word) => word === value);
    case "files-or-switch":
      return typeof value === "boolean" || isListOfTexts(value) ? value : undefined;
  }
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** What a text must be. */
export function expectedText(setting: Setting): string {
  switch (setting.is) {
    case "whole":
      return ["a whole number", ...(setting.words ?? [])].join(" or ");
    case "switch":
      return "yes or no";
    case "word":
      return setting.words.join(", ");
    default:
      return "a text";
  }
}

/** What a value of the configuration file must be. */
export function expectedTyped(setting: Setting): string {
  switch (setting.is) {
    case "switch":
      return "true or false";
    case "secret":
      return setting.isList === true ? "a text or a list of texts" : "a text";
    case "list":
    case "paths":
      return "a list of texts";
    case "files-or-switch":
      return "true, false or a list of files";
    case "word":
      return setting.words.map((word) => show(word)).join(", ");
    default:
      return expectedText(setting);
  }
}
