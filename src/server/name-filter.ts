// Filters the headers and cookies that an app may see: all, only some, or all except some. Case does not matter.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

/** The only names that an app may see, or those that it may not see. */
export type NameFilter = { readonly include: readonly string[] } | { readonly exclude: readonly string[] };

/** Whether an app may see the header or cookie with this name. */
export type NameTest = (name: string) => boolean;

/** Names contain no character that separates names in a command line or in a header. */
const NAME = /^[^\s"(),/:;<=>?@\\{}]+$/;

/** Without a filter, everything is visible. `option` names the filter in messages. Throws PlotctlError. */
export function parseNameFilter(filter: NameFilter | undefined, option: string): NameTest {
  if (filter === undefined) return () => true;
  const [kind = "", ...others] = Object.keys(filter);
  if (others.length > 0 || (kind !== "include" && kind !== "exclude")) {
    throw new PlotctlError("INVALID_SETTING", `${option}: expected either include or exclude, got ${show(filter)}.`);
  }
  const names: readonly string[] = "include" in filter ? filter.include : filter.exclude;
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined)
    throw new PlotctlError("INVALID_SETTING", `${option}: ${show(wrong)} is not a name of a header or cookie.`);
  const listed = new Set(names.map((name) => name.toLowerCase()));
  return (name) => listed.has(name.toLowerCase()) === (kind === "include");
}
