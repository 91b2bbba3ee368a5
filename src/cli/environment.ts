// Settings of the environment: `PLOTCTL_…`, then the name that Bokeh's own server reads. They count where the command
// line says nothing.
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

/** yes, on, 1, true or no, off, 0, false in any case. Throws PlotctlError for anything else. */
export function flagFromEnvironment(env: Variables, ...names: string[]): boolean | undefined {
  const name = names.find((each) => fromEnvironment(env, each) !== undefined);
  if (name === undefined) return undefined;
  const value = fromEnvironment(env, name) ?? "";
  if (/^(yes|on|1|true)$/i.test(value)) return true;
  if (/^(no|off|0|false)$/i.test(value)) return false;
  throw new PlotctlError(`${name}: expected yes or no, got ${show(value)}.`);
}
