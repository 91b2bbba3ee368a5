// Whether files are in the folders that may be read: where they are in truth, behind all links.
import { realpathSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

/** Throws PlotctlError for a pattern that leads out of the folders, whether files match it or not. */
export function checkPatterns(patterns: readonly string[], roots: readonly string[] | undefined): void {
  if (roots === undefined) return;
  for (const pattern of patterns) {
    const start = pattern.split(/[/\\](?=[^/\\]*[*?])/, 1)[0] as string;
    if (!roots.some((root) => isWithin(start, root) || isWithin(realPath(start), realPath(root))))
      throw outside(pattern, roots);
  }
}

/** Throws PlotctlError for a file that is outside of the folders, by links too. */
export function checkFiles(files: readonly string[], roots: readonly string[] | undefined): void {
  if (roots === undefined) return;
  const real = roots.map(realPath);
  for (const file of files) if (!real.some((root) => isWithin(realPath(file), root))) throw outside(file, roots);
}

/** Whether a path is a folder or below it, links aside. */
export function isWithin(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === "" || !(way.startsWith("..") || isAbsolute(way));
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // It does not exist, so nothing of it is read.
    return resolve(path);
  }
}

function outside(path: string, roots: readonly string[]): PlotctlError {
  const text = `${show(path)} is outside of the folders that may be read (${roots.map((root) => show(root)).join(", ")}).`;
  return new PlotctlError("FILE_NOT_ALLOWED", text, { hint: "Name its folder in the option allow of open()." });
}
