// The indexes of the files of a data set: those that fit are taken, the others are built.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { PlotctlError, messageOf } from "../../base/errors.js";
import { fileReason } from "../../base/file-reasons.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { DataProblem } from "../data-changes.js";
import { alone } from "./build-lock.js";
import { buildIndex } from "./build-index.js";
import { isRounded, type Abortion, type DuckDB, type FileColumn } from "./duckdb.js";
import { IndexFile } from "./index-file.js";
import type { IndexHeader } from "./index-layout.js";
import {
  identityOf,
  indexFolders,
  indexName,
  isInMemory,
  isUnchanged,
  isWritable,
  removeStrays,
  sameIdentity,
} from "./index-place.js";
import type { FileIdentity } from "./file-identity.js";
import type { AxisName, IndexedFile, IndexPlace, Progress } from "./messages.js";
import { columnInfo, rowsOf, type UnindexedFile } from "./row-groups.js";
import { unwritableReason } from "./unwritable.js";

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
  readonly index: IndexPlace;
  /** The bytes that an index may take in memory. */
  readonly memory: number;
}

export interface DescribedFile extends IndexedFile {
  readonly header: IndexHeader;
}

/** A file whose index is missing, described by its footer. */
export interface SurveyedFile extends UnindexedFile {
  readonly header: Pick<IndexHeader, "rows" | "columns">;
}

/** The files of a data set, in the order of their paths. */
export interface FileSet {
  readonly files: readonly DescribedFile[];
  readonly unindexed: readonly SurveyedFile[];
  readonly problems: readonly DataProblem[];
  /** Why files have no index, although there is no more work to do. */
  readonly unwritten: string | undefined;
}

interface LocatedFile {
  readonly path: string;
  readonly identity: FileIdentity;
  /** Where its index may be, the best place first. */
  readonly places: readonly string[];
}

/** Rows that are read to guess which column is sorted. The index then verifies it. */
const SAMPLE_ROWS = 4096;

/**
 * Takes or builds the indexes of files. A file that cannot be read, or has other columns than the first, is a problem and
 * left out, unless there is no other one: then its error is thrown. If there is no place for indexes, the files are described
 * by their footers. `survey`, if given, is called with what is known before indexes are built, and while they are.
 */
export async function indexFiles(
  paths: readonly string[],
  wanted: Wanted,
  work: Work,
  survey?: (set: FileSet) => void,
): Promise<FileSet> {
  const known = new Map<string, DescribedFile>();
  const missing: LocatedFile[] = [];
  for (const file of locate(paths, wanted)) {
    const found = validIndex(file);
    if (found === undefined) missing.push(file);
    else known.set(file.path, found);
  }
  const set = new SetInWork(paths, known);
  if (missing.length > 0) await buildMissing(missing, set, { wanted, work, survey });
  return set.state();
}

/** What is known of the files while they are indexed. */
class SetInWork {
  readonly indexed: Map<string, DescribedFile>;
  readonly surveyed = new Map<string, SurveyedFile>();
  readonly #paths: readonly string[];
  readonly #problems: DataProblem[] = [];
  #failure: PlotctlError | undefined;
  unwritten: string | undefined;

  constructor(paths: readonly string[], indexed: Map<string, DescribedFile>) {
    this.#paths = paths;
    this.indexed = indexed;
  }

  /** Runs work on a file. If it cannot be read, it is a problem, and left out. */
  async attempt(path: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof PlotctlError && error.code === "INVALID_PARQUET")) throw error;
      this.#failure ??= error;
      this.#problems.push({ file: path, message: messageOf(error) });
      this.surveyed.delete(path);
    }
  }

  state(): FileSet {
    const all = this.#paths.flatMap((path) => this.indexed.get(path) ?? this.surveyed.get(path) ?? []);
    const [first] = all;
    if (first === undefined && this.#failure !== undefined) throw this.#failure;
    const problems = [...this.#problems];
    const fitting = all.filter((file) => {
      const message = misfit(file.header, (first as DescribedFile).header);
      if (message !== undefined) problems.push({ file: file.path, message });
      return message === undefined;
    });
    const files = fitting.filter((file): file is DescribedFile => "index" in file);
    const unindexed = fitting.filter((file): file is SurveyedFile => !("index" in file));
    return { files, unindexed, problems, unwritten: this.unwritten };
  }
}

function locate(paths: readonly string[], wanted: Wanted): LocatedFile[] {
  const cleared = new Set<string>();
  return paths.map((path) => {
    const folders = indexFolders(path, wanted.index);
    for (const folder of folders.filter((each) => !cleared.has(each))) {
      cleared.add(folder);
      removeStrays(folder);
    }
    try {
      const name = indexName(path, [wanted.columns, wanted.axis]);
      return { path, identity: identityOf(path), places: folders.map((folder) => join(folder, name)) };
    } catch (error) {
      throw new PlotctlError("FILE_UNREADABLE", `Cannot read ${show(path)}: ${fileReason(error)}.`, { cause: error });
    }
  });
}

interface Building {
  readonly wanted: Wanted;
  readonly work: Work;
  readonly survey: ((set: FileSet) => void) | undefined;
}

/** Between two surveys, as a part of all rows: each one makes views ask again. */
const SURVEY_PART = 0.1;

async function buildMissing(
  missing: readonly LocatedFile[],
  set: SetInWork,
  { wanted, work, survey }: Building,
): Promise<void> {
  const duckdb = await work.duckdb();
  const described: { file: LocatedFile; columns: FileColumn[]; rows: number }[] = [];
  for (const file of missing) {
    await set.attempt(file.path, async () => {
      const columns = await duckdb.columnsOf(file.path);
      if (set.indexed.size === 0 && described.length === 0) checkNames(wanted, columns);
      const taken = columns.filter(({ name }) => wanted.columns?.includes(name) ?? true);
      described.push({ file, columns: taken, rows: await duckdb.rowCount(file.path) });
      set.surveyed.set(file.path, await surveyed(duckdb, file, taken));
    });
  }
  let axis = wanted.axis ?? [...set.indexed.values()].find(({ header }) => header.axis !== undefined)?.header.axis;
  const of = described.reduce((sum, { rows }) => sum + rows, 0);
  if (set.surveyed.size > 0) survey?.(set.state());
  let done = 0;
  let surveyedRows = 0;
  for (const { file, columns, rows } of described) {
    const { path, identity } = file;
    const report = (read: number): void => work.report({ file: path, done: done + read, of });
    await set.attempt(path, async () => {
      axis ??= await guessAxis(duckdb, path, columns, work.abortion);
      const task = { path, identity, columns, axis, abortion: work.abortion, report };
      const fitting = {
        ...file,
        places: file.places.filter((place) => !isInMemory(place) || hasRoom(task, rows, wanted)),
      };
      const index = await builtIndex(
        duckdb,
        fitting,
        task,
        (reason) => (set.unwritten = wanted.index === false ? "" : reason),
      );
      if (!isUnchanged(path, identity)) throw changed(path);
      if (index === undefined) return;
      set.indexed.set(path, { path, identity, index, header: headerOf(index) });
      set.surveyed.delete(path);
    });
    done += rows;
    if (done - surveyedRows < of * SURVEY_PART || done === of) continue;
    surveyedRows = done;
    survey?.(set.state());
  }
}

/** About the bytes that an index takes for a row, in x and in each other column. */
const INDEX_BYTES_PER_ROW = 0.25;

function hasRoom({ columns }: { readonly columns: readonly FileColumn[] }, rows: number, { memory }: Wanted): boolean {
  return rows * columns.length * INDEX_BYTES_PER_ROW <= memory;
}

async function surveyed(
  duckdb: DuckDB,
  { path, identity }: LocatedFile,
  columns: readonly FileColumn[],
): Promise<SurveyedFile> {
  const file = { path, identity, ...(await duckdb.rowGroups(path, columns)) };
  const infos = columns.map((column) => {
    const info = columnInfo(column, file);
    return isRounded(column, info) ? { ...info, isRounded: true } : info;
  });
  return { ...file, header: { rows: rowsOf(file), columns: infos } };
}

/** Builds an index in the best place that has room for it; undefined if there is none. */
async function builtIndex(
  duckdb: DuckDB,
  { places }: LocatedFile,
  task: Parameters<typeof buildIndex>[2],
  noPlace: (reason: string) => void,
): Promise<string | undefined> {
  let reason = "no folder for it can be written";
  for (const place of places) {
    if (!isWritable(dirname(place))) continue;
    try {
      await alone(place, task.abortion, async () => {
        // Another process may have built it meanwhile.
        if (validHeader(place, task.identity) === undefined) await buildIndex(duckdb, place, task);
      });
      return place;
    } catch (error) {
      const why = unwritableReason(error);
      if (why === undefined) throw error;
      reason = `${show(dirname(place))}: ${why}`;
    }
  }
  noPlace(reason);
  return undefined;
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
function misfit(header: Pick<IndexHeader, "columns">, first: Pick<IndexHeader, "columns">): string | undefined {
  const kinds = new Map(header.columns.map(({ name, kind }) => [name, kind]));
  const lacking = first.columns.find(({ name, kind }) => kinds.get(name) !== kind);
  return lacking && `It has no ${lacking.kind} column ${show(lacking.name)}, as other files do.`;
}

/** The index that belongs to the file as it is now. */
function validIndex({ path, identity, places }: LocatedFile): DescribedFile | undefined {
  for (const index of places) {
    const header = validHeader(index, identity);
    if (header !== undefined) return { path, identity, index, header };
  }
  return undefined;
}

function validHeader(index: string, identity: FileIdentity): IndexHeader | undefined {
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
