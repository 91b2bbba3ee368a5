// Reads single options from what yargs parsed. All values are texts, so that messages can quote them.
import { show } from "../base/show.js";

/** A command line that is not valid: an unknown word, a missing or malformed value. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Options by name, as yargs returns them: a list if an option is given several times. */
export type Given = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A text that may be given once. */
export function textFlag(given: Given, name: string): string | undefined {
  const value = given[name];
  if (Array.isArray(value)) throw new UsageError(`--${name} is given ${value.length} times.`);
  return value === undefined ? undefined : String(value);
}

/** A whole number that may be given once. */
export function wholeFlag(given: Given, name: string): number | undefined {
  const text = textFlag(given, name);
  if (text === undefined) return undefined;
  if (!/^[+-]?[0-9]+$/.test(text)) throw new UsageError(`--${name}: expected a whole number, got ${show(text)}.`);
  return Number(text);
}

/** Whether a switch is given. */
export function switchFlag(given: Given, name: string): boolean {
  return given[name] === true;
}

/** A text that may be given any number of times. */
export function listFlag(given: Given, name: string): string[] | undefined {
  const value = given[name];
  return value === undefined ? undefined : [value].flat().map(String);
}

/** One of several words, in any case. */
export function wordFlag<W extends string>(given: Given, name: string, words: readonly W[]): W | undefined {
  const text = textFlag(given, name);
  if (text === undefined) return undefined;
  const word = words.find((each) => each.toLowerCase() === text.toLowerCase());
  if (word === undefined) throw new UsageError(`--${name}: expected ${words.join(", ")}, got ${show(text)}.`);
  return word;
}
