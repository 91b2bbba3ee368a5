// The indexes of the files of a data set: those that fit are taken, the others are built.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PlotctlError, messageOf } from "../../base/errors.js";
import { fileReason } from "../../base/file-reasons.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { buildIndex } from "./build-index.js";
import type { Abortion, DuckDB, FileColumn } from "./duckdb.js";
import { IndexFile, type IndexHeader } from "./index-file.js";
import { identityOf, indexFolder, indexName, isUnchanged, removeStrays, sameIdentity } from "./index-place.js";
import type { AxisName, FileIdentity, FileProblem, IndexedFile, Progress } from "./messages.js";

/** What a task works with. DuckDB starts when it is first needed. */
export interface Work {
  readonly duckdb: () => Promise<DuckDB>;
  readonly abortion: Abortion;
  readonly report: (progress: Progress) => void;
}

export interface Wanted {
  /** The columns to index; undefined for all. */
  readonly columns: readonly string[] | undefined;
  /** The axis; undefined to find one. */
  readonly axis: AxisName | undefined;
}

export interface DescribedFile extends IndexedFile {
  readonly header: IndexHeader;
}

interface UnindexedFile {
  readonly path: string;
  readonly identity: FileIdentity;
  readonly index: string;
}

/** Rows that are read to guess which column is sorted. The index then verifies it. */
const SAMPLE_ROWS = 4096;

/**
 * Returns the files in the order of `paths`. A file that cannot be read, or has other columns than the first, is a problem
 * and left out, unless there is no other one: then its error is thrown.
 */
export async function indexFiles(
  paths: readonly string[],
  wanted: Wanted,
  work: Work,
): Promise<{ files: DescribedFile[]; problems: FileProblem[] }> {
  const known = new Map<string, DescribedFile>();
  const missing: UnindexedFile[] = [];
  for (const file of locate(paths, wanted)) {
    const header = validHeader(file);
    if (header === undefined) missing.push(file);
    else known.set(file.path, { ...file, header });
  }
  const { built, problems, failure } = await buildMissing(missing, { wanted, work, known });
  const files = paths.flatMap((path) => known.get(path) ?? built.get(path) ?? []);
  if (files.length === 0 && failure !== undefined) throw failure;
  const fitting = files.filter((file) => {
    const message = misfit(file.header, (files[0] as DescribedFile).header);
    if (message !== undefined) problems.push({ file: file.path, message });
    return message === undefined;
  });
  return { files: fitting, problems };
}

function locate(paths: readonly string[], wanted: Wanted): UnindexedFile[] {
  const folders = new Set<string>();
  return paths.map((path) => {
    const folder = indexFolder(path);
    if (!folders.has(folder)) removeStrays(folder);
    folders.add(folder);
    try {
      return { path, identity: identityOf(path), index: join(folder, indexName(path, [wanted.columns, wanted.axis])) };
    } catch (error) {
      throw new PlotctlError("FILE_UNREADABLE", `Cannot read ${show(path)}: ${fileReason(error)}.`, { cause: error });
    }
  });
}

async function buildMissing(
  missing: readonly UnindexedFile[],
  { wanted, work, known }: { wanted: Wanted; work: Work; known: ReadonlyMap<string, DescribedFile> },
): Promise<{ built: Map<string, DescribedFile>; problems: FileProblem[]; failure: PlotctlError | undefined }> {
  const built = new Map<string, DescribedFile>();
  const problems: FileProblem[] = [];
  let failure: PlotctlError | undefined;
  if (missing.length === 0) return { built, problems, failure };
  const duckdb = await work.duckdb();
  const described: { file: UnindexedFile; columns: FileColumn[]; rows: number }[] = [];
  const attempt = async (path: string, run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof PlotctlError && error.code === "INVALID_PARQUET")) throw error;
      failure ??= error;
      problems.push({ file: path, message: messageOf(error) });
    }
  };
  for (const file of missing) {
    await attempt(file.path, async () => {
      const columns = await duckdb.columnsOf(file.path);
      if (known.size === 0 && described.length === 0) checkNames(wanted, columns);
      const taken = columns.filter(({ name }) => wanted.columns?.includes(name) ?? true);
      described.push({ file, columns: taken, rows: await duckdb.rowCount(file.path) });
    });
  }
  let axis = wanted.axis ?? [...known.values()].find(({ header }) => header.axis !== undefined)?.header.axis;
  const of = described.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { file, columns, rows } of described) {
    const { path, identity, index } = file;
    const report = (read: number): void => work.report({ file: path, done: done + read, of });
    await attempt(path, async () => {
      axis ??= await guessAxis(duckdb, path, columns, work.abortion);
      await buildIndex(duckdb, index, { path, identity, columns, axis, abortion: work.abortion, report });
      if (!isUnchanged(path, identity)) throw changed(path);
      built.set(path, { path, identity, index, header: headerOf(index) });
    });
    done += rows;
  }
  return { built, problems, failure };
}

/** The first time column whose first values are sorted, or else the first number column. */
async function guessAxis(
  duckdb: DuckDB,
  path: string,
  columns: readonly FileColumn[],
  abortion: Abortion,
): Promise<AxisName | undefined> {
  const numeric = columns.filter(({ expression }) => expression !== undefined);
  if (numeric.length === 0) return undefined;
  const sorted = new Set(numeric);
  const rising = new Set<FileColumn>();
  const lasts = new Map<FileColumn, number>();
  const rows = { first: 0, after: SAMPLE_ROWS };
  await duckdb.stream(path, { columns: numeric, rows, abortion }, (values) => {
    for (const [index, column] of numeric.entries()) {
      for (const value of values[index] ?? []) {
        const last = lasts.get(column) ?? value;
        if (!(Number.isFinite(value) && value >= last)) sorted.delete(column);
        if (value > last) rising.add(column);
        lasts.set(column, value);
      }
    }
  });
  const candidates = [...sorted];
  const likely = candidates.filter((column) => rising.has(column));
  const found = likely.find(({ kind }) => kind === "time") ?? likely[0] ?? candidates[0];
  return found && { x: found.name, scale: "linear" };
}

function checkNames({ columns = [], axis }: Wanted, found: readonly FileColumn[]): void {
  const known = found.map(({ name }) => name);
  const unknown = [...columns, ...(axis === undefined ? [] : [axis.x])].find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const text = `There is no column ${show(unknown)} (there are ${known.map(show).join(", ")}).`;
  throw new PlotctlError("UNKNOWN_COLUMN", text, { hint: didYouMean(unknown, known) });
}

/** Why a file does not belong to a data set; undefined if it does. */
function misfit(header: IndexHeader, first: IndexHeader): string | undefined {
  const kinds = new Map(header.columns.map(({ name, kind }) => [name, kind]));
  const lacking = first.columns.find(({ name, kind }) => kinds.get(name) !== kind);
  return lacking && `It has no ${lacking.kind} column ${show(lacking.name)}, as other files do.`;
}

/** The header of an index that belongs to the file as it is now. */
function validHeader({ index, identity }: UnindexedFile): IndexHeader | undefined {
  if (!existsSync(index)) return undefined;
  try {
    const header = headerOf(index);
    return sameIdentity(header.identity, identity) ? header : undefined;
  } catch {
    // Damaged, or of another version: it is built again.
    return undefined;
  }
}

function headerOf(index: string): IndexHeader {
  const file = new IndexFile(index);
  file.close();
  return file.header;
}

export function changed(path: string): PlotctlError {
  return new PlotctlError("DATA_CHANGED", `${show(path)} changed while it was read.`);
}
