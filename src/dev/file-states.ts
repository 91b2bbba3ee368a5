// How files are now, to be compared with how they were.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** No file. */
export const ABSENT = "";
const FOLDER = "folder";

/** Differs whenever a file was written or replaced; ABSENT where there is none, or none that may be read. */
export function stateOf(file: string): string {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return ABSENT;
    // What changes in a folder shows in its files.
    return stats.isDirectory() ? FOLDER : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
  } catch {
    // Symbolic links in a circle, or no permission: the next look may find it.
    return ABSENT;
  }
}

/** Paths of what is in a folder; nothing where it is not there. */
export function entriesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    // It was removed: its files are missed one by one.
    return [];
  }
}
