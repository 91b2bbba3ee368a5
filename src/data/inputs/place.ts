// Where relative paths of data start, and which files may be read: those of the project whose file calls `open`. Paths may
// come from a request, so files elsewhere are named by the author, in the option `allow`.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { authorFileIn } from "../../application/loader/explain-error.js";
import { currentDocument } from "../../document/current.js";
import { uploadFolderOf } from "../../document/transfers/uploaded-file.js";

export interface Place {
  /** Relative paths start here. */
  readonly folder: string;
  /** The folders that may be read, with all below them; undefined for a script that is no app: all. */
  readonly roots: readonly string[] | undefined;
}

/** The app's file may be far down, below other functions of the author's packages. */
const FRAMES = 50;

/** The place of the file that calls; the working directory for scripts that are no apps. */
export function callersPlace(allow: readonly string[] = []): Place {
  const file = authorFileIn(stackHere());
  if (file === undefined) return { folder: process.cwd(), roots: undefined };
  const folder = dirname(file);
  // What a user has uploaded to this session.
  const uploads = uploadFolderOf(currentDocument());
  const allowed = [...allow, ...(uploads === undefined ? [] : [uploads])];
  return { folder, roots: [projectOf(folder), ...allowed.map((each) => resolve(folder, each))] };
}

function stackHere(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = limit;
  return stack;
}

/** The nearest folder with a package.json, or the folder itself. */
function projectOf(folder: string): string {
  for (let each = folder; ; each = dirname(each)) {
    if (existsSync(join(each, "package.json"))) return each;
    if (dirname(each) === each) return folder;
  }
}
