// The state of files on disk, to compare with an earlier state.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The state of a file that does not exist. */
export const ABSENT = "";
const FOLDER = "folder";

/** Changes whenever the file is written or replaced. ABSENT when it does not exist or cannot be read. */
export function stateOf(file: string): string {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return ABSENT;
    // A change inside a folder shows in the states of its files.
    return stats.isDirectory() ? FOLDER : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
  } catch {
    // A cycle of symbolic links, or no permission: the next scan may find the file.
    return ABSENT;
  }
}

/** The paths of a folder's entries; empty when the folder does not exist. */
export function entriesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    // The folder was removed: the scan finds each of its files absent.
    return [];
  }
}
