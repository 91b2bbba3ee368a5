// Finds files by patterns: `*` and `?` within a name, `**` for folders of any depth. Names that begin with a dot match only
// patterns that do too.
import { existsSync, readdirSync, statSync, type Dirent } from "node:fs";
import { basename, dirname, join, parse, sep } from "node:path";
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";

/** The files for absolute patterns, sorted by name. Throws PlotctlError for a pattern that matches none. */
export function findFiles(patterns: readonly string[]): string[] {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const files = matchingFiles(pattern);
    if (files.length === 0) throw noFiles(pattern);
    for (const file of files) found.add(file);
  }
  return [...found].sort();
}

/** The files for one absolute pattern; none if there is none. A name that exists is no pattern. */
export function matchingFiles(pattern: string): string[] {
  if (existsSync(pattern)) return statSync(pattern).isFile() ? [pattern] : [];
  const { root } = parse(pattern);
  return within(root, pattern.slice(root.length).split(sep));
}

function within(folder: string, [first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return [];
  if (!/[*?]/.test(first)) {
    const path = join(folder, first);
    if (rest.length > 0) return within(path, rest);
    return existsSync(path) ? [path] : [];
  }
  const entries = entriesOf(folder);
  if (first === "**") {
    // Twice is the same, and would take a walk for each folder.
    if (rest[0] === "**") return within(folder, rest);
    const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    return [...within(folder, rest), ...below.flatMap(({ name }) => within(join(folder, name), [first, ...rest]))];
  }
  const name = nameTest(first);
  return entries
    .filter((entry) => name.test(entry.name) && entry.isDirectory() === rest.length > 0)
    .flatMap((entry) => (rest.length > 0 ? within(join(folder, entry.name), rest) : join(folder, entry.name)));
}

function nameTest(pattern: string): RegExp {
  const escaped = pattern.replace(/[\\^$.+()[\]{}|]/g, "\\$&");
  const hidden = pattern.startsWith(".") ? "" : "(?!\\.)";
  return new RegExp(`^${hidden}${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // No folder, or none that may be read: nothing matches.
    return [];
  }
}

function noFiles(pattern: string): PlotctlError {
  const folder = dirname(pattern);
  const text = `No file matches ${show(basename(pattern))} (looked in ${folder}).`;
  if (!existsSync(folder)) return new PlotctlError("NO_DATA_FILES", text, { hint: "There is no such folder." });
  if (existsSync(pattern))
    return new PlotctlError("NO_DATA_FILES", text, {
      hint: 'It is a folder: name its files, as in "readings/*.parquet".',
    });
  const hint = didYouMean(
    basename(pattern),
    entriesOf(folder)
      .map(({ name }) => name)
      .filter((name) => name !== basename(pattern)),
  );
  return new PlotctlError("NO_DATA_FILES", text, { hint });
}
