// Which headers and cookies an app may see: all of them, only some, or all but some. Case does not matter.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

/** The names that an app may see, or those that it may not see. */
export type NameFilter = { readonly include: readonly string[] } | { readonly exclude: readonly string[] };

/** Whether an app may see what has this name. */
export type NameTest = (name: string) => boolean;

/** What separates names, in a command line or on the wire, is in none. */
const NAME = /^[^\s"(),/:;<=>?@\\{}]+$/;

/** Everything is shown where nothing is given. `option` is what the names were given with. Throws PlotctlError. */
export function parseNameFilter(filter: NameFilter | undefined, option: string): NameTest {
  if (filter === undefined) return () => true;
  const [kind = "", ...others] = Object.keys(filter);
  if (others.length > 0 || (kind !== "include" && kind !== "exclude")) {
    throw new PlotctlError("INVALID_SETTING", `${option}: expected either include or exclude, got ${show(filter)}.`);
  }
  const names: readonly string[] = "include" in filter ? filter.include : filter.exclude;
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined)
    throw new PlotctlError("INVALID_SETTING", `${option}: ${show(wrong)} is no name of a header or cookie.`);
  const listed = new Set(names.map((name) => name.toLowerCase()));
  return (name) => listed.has(name.toLowerCase()) === (kind === "include");
}
