// Paths as patterns, for shells that leave them alone: `*` and `?` within a name, `**` for any folders, `[a-z]`, `{a,b}`.
// What begins with a dot is found only by a pattern that says so, and packages are never looked into.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

/** The paths that patterns stand for, sorted. Rejects with PlotctlError for a pattern that nothing fits. */
export async function expandPatterns(patterns: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const paths = (await Promise.all(alternatives(pattern).map(expand))).flat().sort();
    if (paths.length === 0) throw new PlotctlError("NO_MATCH", `Nothing fits the pattern ${show(pattern)}.`);
    found.push(...paths);
  }
  return [...new Set(found)];
}

/** `a{b,c}` is `ab` and `ac`. */
function alternatives(pattern: string): string[] {
  const [, before, inner, after] = /^([^{}]*)\{([^{}]*)\}(.*)$/.exec(pattern) ?? [];
  if (inner === undefined) return [pattern];
  return inner.split(",").flatMap((part) => alternatives(`${before}${part}${after}`));
}

async function expand(pattern: string): Promise<string[]> {
  const isAbsolute = pattern.startsWith("/");
  const [first = "", ...rest] = pattern.split("/").filter((part, index) => part !== "" || index === 0);
  return isAbsolute ? below("/", rest) : below("", [first, ...rest]);
}

async function below(folder: string, [part, ...rest]: readonly string[]): Promise<string[]> {
  if (part === undefined) return [folder];
  const entries = await entriesOf(folder);
  if (part === "**") {
    const folders = entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name));
    const deeper = folders.map(({ name }) => below(join(folder, name), [part, ...rest]));
    return (await Promise.all([below(folder, rest.length === 0 ? ["*"] : rest), ...deeper])).flat();
  }
  if (part === "." || part === "..") return below(join(folder, part), rest);
  const regExp = regExpOf(part);
  const fitting = entries.filter(({ name }) => regExp.test(name) && (!name.startsWith(".") || part.startsWith(".")));
  const paths = fitting.map(({ name }) => join(folder, name));
  return rest.length === 0 ? paths : (await Promise.all(paths.map((path) => below(path, rest)))).flat();
}

/** Of what is no folder there are none. */
function entriesOf(folder: string) {
  return readdir(folder === "" ? "." : folder, { withFileTypes: true }).catch(() => []);
}

function regExpOf(part: string): RegExp {
  const source = part.replace(/\*+|\?|\[[^\]]+\]|[.+^${}()|\\\][]/g, (sign) => {
    if (sign.startsWith("*")) return "[^/]*";
    if (sign === "?") return "[^/]";
    return sign.length > 1 ? sign.replace(/^\[!/, "[^") : `\\${sign}`;
  });
  return new RegExp(`^${source}$`, "u");
}
