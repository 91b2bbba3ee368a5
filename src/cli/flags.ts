// Reading single values out of what yargs found. Everything comes as text, so that what cannot be read can be shown.
import { show } from "../base/show.js";
import { UsageError } from "./usage-error.js";

/** Options by name, as yargs leaves them: a list where one was given several times. */
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

/** A switch; off unless given. */
export function switchFlag(given: Given, name: string): boolean {
  return given[name] === true;
}

/** A text that may be given any number of times. */
export function listFlag(given: Given, name: string): string[] | undefined {
  const value = given[name];
  return value === undefined ? undefined : [value].flat().map(String);
}

/** One of some words, in any case. */
export function wordFlag<W extends string>(given: Given, name: string, words: readonly W[]): W | undefined {
  const text = textFlag(given, name);
  if (text === undefined) return undefined;
  const word = words.find((each) => each.toLowerCase() === text.toLowerCase());
  if (word === undefined) throw new UsageError(`--${name}: expected ${words.join(", ")}, got ${show(text)}.`);
  return word;
}
