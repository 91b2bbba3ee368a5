// The Parquet files of a data source: those of the author, or copies in the cache, which are made when there is none for the
// present inputs. A copy is known by a hash of all that it is made of: sizes, times and contents of files, texts, arguments.
import { join } from "node:path";
import { codeOf, messageOf, PlotctlError } from "../../base/errors.js";
import { fileReason } from "../../base/file-reasons.js";
import { show } from "../../base/show.js";
import type { Abortion } from "../parquet/duckdb.js";
import { findFiles, matchingFiles } from "../parquet/find-files.js";
import { hashOf, identityOf, isOwn } from "../parquet/index-place.js";
import type { FileIdentity } from "../parquet/file-identity.js";
import { checkFiles, checkPatterns, isWithin } from "../allowed-files.js";
import type { DataProblem } from "../data-changes.js";
import { makeCopy } from "./copy-processes.js";
import { CopyStore } from "./copy-store.js";
import { quotedPaths } from "./sql-text.js";
import { keyText, type CopyTask, type DataSource, type SqlSource } from "./source.js";

/** Copies of another version of this program are not taken. */
const COPY_VERSION = 1;

export interface SourceFiles {
  readonly paths: readonly string[];
  /** Files of a pattern that cannot be read, and are left out. */
  readonly problems: readonly DataProblem[];
}

/** Rejects with PlotctlError if there is no file, or none that can be read. */
export async function filesOf(source: DataSource, abortion: Abortion): Promise<SourceFiles> {
  switch (source.kind) {
    case "parquet":
      return { paths: inputFiles(source), problems: [] };
    case "csv":
      return csvCopies(inputFiles(source), source.timeZone, abortion);
    case "sql":
      return { paths: await copyOf(source, inputsOf(source), abortion), problems: [] };
    case "filter": {
      const { paths, problems } = await filesOf(source.of, abortion);
      const { where, args } = source;
      return { paths: await copyOf({ kind: "filter", files: paths, where, args }, paths, abortion), problems };
    }
  }
}

/** The files that the rows come from. Throws PlotctlError if a pattern matches none. */
export function inputFiles(source: DataSource): string[] {
  switch (source.kind) {
    case "parquet":
    case "csv":
      return allowedFiles(source.patterns, source.roots);
    case "sql":
      return inputsOf(source);
    case "filter":
      return inputFiles(source.of);
  }
}

/** Throws PlotctlError if a pattern matches no file, or one outside of the folders that may be read. */
export function allowedFiles(patterns: readonly string[], roots: readonly string[] | undefined): string[] {
  checkPatterns(patterns, roots);
  const files = findFiles(patterns).filter((file) => !isOwn(file));
  checkFiles(files, roots);
  return files;
}

/** A file that cannot be read is a problem and left out, unless there is no other one. */
async function csvCopies(files: readonly string[], timeZone: string, abortion: Abortion): Promise<SourceFiles> {
  const paths: string[] = [];
  const problems: DataProblem[] = [];
  let failure: unknown;
  for (const file of files) {
    try {
      paths.push(...(await copyOf({ kind: "csv", file, timeZone }, [file], abortion)));
    } catch (error) {
      if (codeOf(error) !== "INVALID_CSV") throw error;
      failure ??= error;
      problems.push({ file, message: messageOf(error) });
    }
  }
  if (paths.length === 0) throw failure;
  return { paths, problems };
}

/** The files that a query may read: its database, and quoted paths and patterns that match. */
function inputsOf({ sql, args, database, folder }: SqlSource): string[] {
  const texts = Object.values(args).filter((value) => typeof value === "string");
  // Arguments may come from a reader: a text that leads out of the folder is not looked for, since nothing there is read.
  const named = texts.map((path) => join(folder, path)).filter((path) => isWithin(path, folder));
  const patterns = [...quotedPaths(sql, folder), ...named];
  const files = new Set(patterns.flatMap((pattern) => matchingFiles(pattern)));
  return [...files, ...(database === undefined ? [] : [database])].sort();
}

async function copyOf(task: CopyTask, inputs: readonly string[], abortion: Abortion): Promise<string[]> {
  const store = new CopyStore();
  const identities = inputs.map((path): readonly [string, FileIdentity] => [path, readableIdentity(path)]);
  const key = hashOf([COPY_VERSION, keyText(task), identities]);
  const folder = task.kind === "sql" ? task.folder : process.cwd();
  return store.find(key) ?? store.make(key, (to) => makeCopy({ task, to }, folder, abortion));
}

function readableIdentity(path: string): FileIdentity {
  try {
    return identityOf(path);
  } catch (error) {
    throw new PlotctlError("FILE_UNREADABLE", `Cannot read ${show(path)}: ${fileReason(error)}.`, { cause: error });
  }
}
