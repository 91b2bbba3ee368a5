// Settings of the environment: `PLOTCTL_…`, then the name that Bokeh's own server reads. They count where the command
// line says nothing. What cannot be read is a PlotctlError that names the variable.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

type Variables = Readonly<Record<string, string | undefined>>;

/** The value of the first of these that is set and not empty. */
export function fromEnvironment(env: Variables, ...names: string[]): string | undefined {
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== "");
}

/** A comma-separated list. */
export function listFromEnvironment(env: Variables, ...names: string[]): string[] | undefined {
  const words = fromEnvironment(env, ...names)?.split(",");
  return words?.map((word) => word.trim());
}

export function wholeFromEnvironment(env: Variables, ...names: string[]): number | undefined {
  const parse = (value: string) => (/^[+-]?[0-9]+$/.test(value) ? Number(value) : undefined);
  return read(env, names, { parse, expected: "a whole number" });
}

/** One of some words, in any case. */
export function wordFromEnvironment<W extends string>(
  env: Variables,
  { names, words }: { names: readonly string[]; words: readonly W[] },
): W | undefined {
  const parse = (value: string) => words.find((word) => word.toLowerCase() === value.toLowerCase());
  return read(env, names, { parse, expected: words.join(", ") });
}

/** yes, on, 1, true or no, off, 0, false in any case. */
export function flagFromEnvironment(env: Variables, ...names: string[]): boolean | undefined {
  const parse = (value: string) => (YES.test(value) ? true : NO.test(value) ? false : undefined);
  return read(env, names, { parse, expected: "yes or no" });
}

const YES = /^(yes|on|1|true)$/i;
const NO = /^(no|off|0|false)$/i;

interface Reading<T> {
  /** Undefined for what cannot be read. */
  readonly parse: (value: string) => T | undefined;
  readonly expected: string;
}

function read<T>(env: Variables, names: readonly string[], { parse, expected }: Reading<T>): T | undefined {
  const name = names.find((each) => fromEnvironment(env, each) !== undefined);
  if (name === undefined) return undefined;
  const value = fromEnvironment(env, name) ?? "";
  const parsed = parse(value);
  if (parsed === undefined) throw new PlotctlError(`${name}: expected ${expected}, got ${show(value)}.`);
  return parsed;
}
