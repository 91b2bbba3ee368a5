// Expands patterns of paths, for shells that do not. Hidden files must be matched explicitly; `node_modules` is skipped.
import { isAbsolute, parse } from "node:path";
import { glob } from "tinyglobby";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

/** The files and folders that the patterns match, sorted for each pattern. Rejects if a pattern matches nothing. */
export async function expandPatterns(patterns: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const paths = await glob(pattern, {
      // Ignored folders are found below the working directory only.
      cwd: isAbsolute(pattern) ? parse(pattern).root : process.cwd(),
      absolute: isAbsolute(pattern),
      ignore: "**/node_modules/**",
      // A folder is an app, or has apps; together with its own files it would be served twice.
      onlyFiles: pattern.endsWith("**"),
      expandDirectories: false,
    });
    if (paths.length === 0) throw new PlotctlError("NO_MATCH", `Nothing matches the pattern ${show(pattern)}.`);
    // Folders have a slash at the end.
    found.push(...paths.map((path) => path.replace(/(?<=.)\/$/, "")).sort());
  }
  return [...new Set(found)];
}
