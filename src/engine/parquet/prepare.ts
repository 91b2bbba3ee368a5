// Opens a data set of Parquet files: finds the files, takes their indexes or builds them, and puts the files in the order of
// an axis. If no order of the files is sorted, a sorted copy is made and indexed in their place.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PlotctlError, codeOf, messageOf } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { ColumnInfo } from "../contract.js";
import { buildIndex, NO_STATISTICS } from "./build-index.js";
import { Aborted, type Abortion, type DuckDB, type FileColumn } from "./duckdb.js";
import { IndexFile, type IndexHeader } from "./index-file.js";
import {
  hashOf,
  identityOf,
  indexFolder,
  indexName,
  isOwn,
  isUnchanged,
  removeStrays,
  sameIdentity,
  temporaryName,
} from "./index-place.js";
import type {
  AxisFiles,
  AxisName,
  AxisTask,
  FileIdentity,
  FileProblem,
  IndexedFile,
  Prepared,
  PrepareTask,
  Progress,
} from "./messages.js";

export interface Work {
  readonly abortion: Abortion;
  readonly report: (progress: Progress) => void;
}

interface DescribedFile extends IndexedFile {
  readonly header: IndexHeader;
}

/** Rows that are read to guess which column is sorted. The index then verifies it. */
const SAMPLE_ROWS = 4096;

/** Finds and indexes the files of a data set. */
export async function prepare(duckdb: DuckDB, task: PrepareTask, work: Work): Promise<Prepared> {
  const problems: FileProblem[] = [];
  const paths = await matchingFiles(duckdb, task.patterns);
  const columns = await sharedColumns(duckdb, paths, task, problems);
  const good = paths.filter((path) => !problems.some(({ file }) => file === path));
  const x = task.sorted ?? (await guessAxis(duckdb, good, columns, work.abortion));
  const axis: AxisName | undefined = x === undefined ? undefined : { x, scale: "linear" };
  const files = await indexedFiles(duckdb, good, { columns, axis }, { work, problems });
  const infos = columns.map((column) => columnOf(column, files));
  const ordered = axis && arranged(files, axis.x);
  return {
    columns: infos,
    rows: files.reduce((sum, { header }) => sum + header.rows, 0),
    version: versionOf(files),
    problems,
    files: files.map(({ path, identity }) => ({ path, identity })),
    axis: axis && ordered?.every(({ header }) => header.axis !== undefined) ? axisOf(axis, ordered) : undefined,
  };
}

/** The files of a data set for an axis that was not prepared. */
export async function prepareAxis(duckdb: DuckDB, { task, axis }: AxisTask, work: Work): Promise<AxisFiles> {
  const paths = await matchingFiles(duckdb, task.patterns);
  const problems: FileProblem[] = [];
  const columns = await sharedColumns(duckdb, paths, task, problems);
  const good = paths.filter((path) => !problems.some(({ file }) => file === path));
  const files = await indexedFiles(duckdb, good, { columns, axis }, { work, problems });
  const ordered = arranged(files, axis.x);
  if (ordered?.every(({ header }) => header.axis !== undefined) === true) return axisOf(axis, ordered);
  const copy = await sortedCopy(duckdb, files, { columns, axis, abortion: work.abortion });
  const stored = await duckdb.columnsOf(copy);
  return axisOf(axis, await indexedFiles(duckdb, [copy], { columns: stored, axis }, { work, problems }));
}

function axisOf(axis: AxisName, files: readonly IndexedFile[]): AxisFiles {
  const plain = files.map(({ path, identity, index }) => ({ path, identity, index }));
  return { axis, files: plain };
}

async function matchingFiles(duckdb: DuckDB, patterns: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const files = existsSync(pattern) ? [pattern] : await duckdb.glob(pattern);
    if (files.length === 0) throw noFiles(pattern);
    for (const file of files) if (!isOwn(file)) found.add(file);
  }
  return [...found].sort();
}

function noFiles(pattern: string): PlotctlError {
  const folder = dirname(pattern);
  const text = `No file matches ${show(basename(pattern))} (looked in ${folder}).`;
  const hint = existsSync(folder)
    ? didYouMean(basename(pattern), readdirSync(folder))
    : `There is no folder ${show(folder)}.`;
  return new PlotctlError("NO_DATA_FILES", text, { hint });
}

/** The columns of the first readable file, which all files must have. */
async function sharedColumns(
  duckdb: DuckDB,
  paths: readonly string[],
  { columns: taken, sorted }: PrepareTask,
  problems: FileProblem[],
): Promise<FileColumn[]> {
  let first: FileColumn[] | undefined;
  for (const path of paths) {
    try {
      const found = await duckdb.columnsOf(path);
      first ??= found.filter(({ name }) => taken?.includes(name) ?? true);
      const known = new Map(found.map(({ name, kind }) => [name, kind]));
      const lacking = first.find(({ name, kind }) => known.get(name) !== kind);
      if (lacking !== undefined) {
        problems.push({
          file: path,
          message: `It has no ${lacking.kind} column ${show(lacking.name)}, as other files do.`,
        });
      }
      checkNames([...(taken ?? []), ...(sorted === undefined ? [] : [sorted])], [...known.keys()]);
    } catch (error) {
      if (codeOf(error) !== "INVALID_PARQUET" || paths.length === 1) throw error;
      problems.push({ file: path, message: messageOf(error) });
    }
  }
  if (first === undefined) throw new PlotctlError("INVALID_PARQUET", `No file can be read: ${problems[0]?.message}`);
  return first;
}

function checkNames(names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const text = `There is no column ${show(unknown)} (there are ${known.map(show).join(", ")}).`;
  throw new PlotctlError("UNKNOWN_COLUMN", text, { hint: didYouMean(unknown, known) });
}

/** The first time column whose first values are sorted, or else the first number column. */
async function guessAxis(
  duckdb: DuckDB,
  paths: readonly string[],
  columns: readonly FileColumn[],
  abortion: Abortion,
): Promise<string | undefined> {
  const numeric = columns.filter(({ expression }) => expression !== undefined);
  const [path] = paths;
  if (path === undefined || numeric.length === 0) return undefined;
  const sorted = new Set(numeric);
  const lasts = new Map<FileColumn, number>();
  const rising = new Set<FileColumn>();
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
  return (likely.find(({ kind }) => kind === "time") ?? likely[0] ?? candidates[0])?.name;
}

async function indexedFiles(
  duckdb: DuckDB,
  paths: readonly string[],
  what: { readonly columns: readonly FileColumn[]; readonly axis: AxisName | undefined },
  { work, problems }: { readonly work: Work; readonly problems: FileProblem[] },
): Promise<DescribedFile[]> {
  const files: DescribedFile[] = [];
  const missing: { path: string; identity: FileIdentity; index: string; rows: number }[] = [];
  const cleaned = new Set<string>();
  for (const path of paths) {
    const identity = identityOf(path);
    const folder = indexFolder(path);
    if (!cleaned.has(folder) && existsSync(folder)) removeStrays(folder);
    cleaned.add(folder);
    const names = what.columns.map(({ name, kind, expression }) => [name, kind, expression]);
    const index = join(folder, indexName(path, [names, what.axis]));
    const header = validHeader(index, identity);
    if (header !== undefined) files.push({ path, identity, index, header });
    else missing.push({ path, identity, index, rows: await duckdb.rowCount(path) });
  }
  const of = missing.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { path, identity, index, rows } of missing) {
    const report = (read: number): void => work.report({ file: path, done: done + read, of });
    try {
      await buildIndex(duckdb, index, { path, identity, ...what, abortion: work.abortion, report });
      if (!isUnchanged(path, identity)) throw changed(path);
      files.push({ path, identity, index, header: headerOf(index) });
    } catch (error) {
      if (error instanceof Aborted || codeOf(error) !== "INVALID_PARQUET" || paths.length === 1) throw error;
      problems.push({ file: path, message: messageOf(error) });
    }
    done += rows;
  }
  return files.sort((one, other) => paths.indexOf(one.path) - paths.indexOf(other.path));
}

export function changed(path: string): PlotctlError {
  return new PlotctlError("DATA_CHANGED", `${show(path)} changed while it was read.`);
}

/** The header of an index that belongs to the file as it is now. */
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

function statisticsOf(file: DescribedFile, name: string): ColumnInfo {
  return file.header.columns.find((column) => column.name === name) as ColumnInfo;
}

/** A column of all files. Its first unsorted row is counted in the order of the files' names. */
function columnOf({ name, kind }: FileColumn, files: readonly DescribedFile[]): ColumnInfo {
  let info: ColumnInfo = { name, kind, ...NO_STATISTICS };
  let rows = 0;
  for (const file of files) {
    const next = statisticsOf(file, name);
    const overlaps = next.min < info.max ? rows : -1;
    const inNext = next.firstUnsorted >= 0 ? rows + next.firstUnsorted : overlaps;
    info = {
      ...info,
      nulls: info.nulls + next.nulls,
      infinite: info.infinite + next.infinite,
      min: Math.min(info.min, next.min),
      max: Math.max(info.max, next.max),
      minPositive: Math.min(info.minPositive, next.minPositive),
      firstUnsorted: info.firstUnsorted >= 0 ? info.firstUnsorted : inNext,
    };
    rows += file.header.rows;
  }
  const isSorted = info.firstUnsorted < 0 || arranged(files, name) !== undefined;
  return isSorted ? { ...info, firstUnsorted: -1 } : info;
}

/** The files in the order of a column, if the rows are sorted then: each file is, and no two overlap. */
function arranged(files: readonly DescribedFile[], x: string): DescribedFile[] | undefined {
  const found = files
    .filter(({ header }) => header.rows > 0)
    .map((file) => ({ file, info: statisticsOf(file, x) }))
    .sort((one, other) => one.info.min - other.info.min || one.info.max - other.info.max);
  const isSorted = found.every(({ info }, index) => {
    const before = found[index - 1];
    return info.firstUnsorted < 0 && (before === undefined || before.info.max <= info.min);
  });
  return isSorted ? found.map(({ file }) => file) : undefined;
}

function versionOf(files: readonly IndexedFile[]): string {
  return hashOf(files.map(({ path, identity }) => [path, identity]));
}

/** The sorted copy for an axis, which is made once per version of the files. Copies of other versions are removed. */
async function sortedCopy(
  duckdb: DuckDB,
  files: readonly IndexedFile[],
  { columns, axis, abortion }: { columns: readonly FileColumn[]; axis: AxisName; abortion: Abortion },
): Promise<string> {
  const [first] = files as readonly [IndexedFile];
  const folder = indexFolder(first.path);
  const family = `sorted.${hashOf([files.map(({ path }) => path), columns, axis.x])}.`;
  const name = `${family}${versionOf(files)}.copy`;
  const copy = join(folder, name);
  if (existsSync(copy)) return copy;
  mkdirSync(folder, { recursive: true });
  const aside = temporaryName(copy);
  const x = columns.find((column) => column.name === axis.x) as FileColumn;
  const numeric = columns.filter(({ expression }) => expression !== undefined);
  try {
    const paths = files.map(({ path }) => path);
    await duckdb.sortedCopy(paths, aside, { columns: numeric, x, abortion });
    renameSync(aside, copy);
  } finally {
    rmSync(aside, { force: true });
  }
  for (const other of readdirSync(folder)) {
    if (other.startsWith(family) && !other.startsWith(name)) rmSync(join(folder, other), { force: true });
  }
  return copy;
}
