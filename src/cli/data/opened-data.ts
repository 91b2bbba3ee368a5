// The data of a command line, opened without an app.
import { relative } from "node:path";
import type { Data } from "../../data/data.js";
import { open } from "../../data/open.js";
import type { Effects } from "../effects.js";
import { progressBar } from "./progress-bar.js";

/** Opens files and waits until they are indexed, with progress. */
export async function indexed(files: readonly string[], effects: Effects): Promise<Data> {
  const bar = progressBar("Indexing", effects);
  try {
    const data = await open(files, { on_progress: (progress) => bar.show(progress) });
    try {
      return await data.ready();
    } catch (error) {
      data.close();
      throw error;
    }
  } finally {
    bar.end();
  }
}

/** Lists the files that are left out. Returns the exit code. */
export function reportProblems({ status }: Data, { stderr }: Effects): number {
  for (const { file, message } of status.problems) {
    const name = relative(process.cwd(), file);
    stderr(`WARNING: ${name}: ${message}\n`);
  }
  return status.problems.length === 0 ? 0 : 1;
}

export function rowsText(rows: number): string {
  return `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`;
}
