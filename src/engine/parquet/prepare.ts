// Opens a data set of Parquet files: finds the files, takes or builds their indexes, and puts the files in the order of an
// axis. If no order of the files is sorted, a sorted copy is made and indexed in their place.
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ColumnInfo } from "../contract.js";
import { filesOf } from "../copies/copies.js";
import { NO_STATISTICS } from "./build-index.js";
import type { FileColumn } from "./duckdb.js";
import { indexFiles, type DescribedFile, type Work } from "./index-files.js";
import { hashOf, indexFolder, temporaryName } from "./index-place.js";
import { mirrorRows } from "./row-mirror.js";
import type { AxisFiles, AxisName, AxisTask, FileProblem, IndexedFile, Prepared, PrepareTask } from "./messages.js";

/** Finds and indexes the files of a data set. */
export async function prepare(task: PrepareTask, work: Work): Promise<Prepared> {
  const { files, problems } = await describedFiles(task, work);
  const found = files.find(({ header }) => header.axis !== undefined)?.header.axis;
  const first = files[0] as DescribedFile;
  const axis = found && orderedFiles(files, found);
  if (task.mirrorsRows && axis !== undefined) await mirrorRows({ axis, names: numberNames(files) }, work);
  return {
    columns: first.header.columns.map((column) => columnOf(column, files)),
    rows: files.reduce((sum, { header }) => sum + header.rows, 0),
    version: versionOf(files),
    problems,
    axis,
  };
}

/** The files of a data set for an axis that was not prepared. */
export async function prepareAxis({ task, axis }: AxisTask, work: Work): Promise<AxisFiles> {
  const { paths } = await filesOf(task.source, work.abortion);
  const { files } = await indexFiles(paths, { columns: task.columns, axis }, work);
  const ordered = orderedFiles(files, axis) ?? (await sortedFiles(files, axis, work));
  if (task.mirrorsRows) await mirrorRows({ axis: ordered, names: numberNames(files) }, work);
  return ordered;
}

/** The files of a sorted copy. */
async function sortedFiles(files: readonly DescribedFile[], axis: AxisName, work: Work): Promise<AxisFiles> {
  const copy = await sortedCopy(files, axis.x, work);
  const copied = await indexFiles([copy], { columns: undefined, axis }, work);
  return { axis, files: copied.files.map(plainFile) };
}

function numberNames([first]: readonly DescribedFile[]): string[] {
  return (first?.header.columns ?? []).filter(({ kind }) => kind !== "text").map(({ name }) => name);
}

/** The files of a data set in the order of their names, with the indexes that it was opened with. */
export async function describedFiles(
  task: PrepareTask,
  work: Work,
): Promise<{ readonly files: DescribedFile[]; readonly problems: FileProblem[] }> {
  const { columns, sorted } = task;
  const axis: AxisName | undefined = sorted === undefined ? undefined : { x: sorted, scale: "linear" };
  const { paths, problems } = await filesOf(task.source, work.abortion);
  const indexed = await indexFiles(paths, { columns, axis }, work);
  return { files: indexed.files, problems: [...problems, ...indexed.problems] };
}

function plainFile({ path, identity, index }: IndexedFile): IndexedFile {
  return { path, identity, index };
}

/** The files in the order of an axis; undefined if they are not sorted, or not indexed for it. */
function orderedFiles(files: readonly DescribedFile[], axis: AxisName): AxisFiles | undefined {
  const ordered = arranged(files, axis.x);
  if (ordered?.every(({ header }) => header.axis?.x === axis.x) !== true) return undefined;
  return { axis, files: ordered.map(plainFile) };
}

function statisticsOf({ header }: DescribedFile, name: string): ColumnInfo {
  return header.columns.find((column) => column.name === name) as ColumnInfo;
}

/** A column of all files. Its first unsorted row is counted in the order of the files' names. */
function columnOf({ name, kind }: ColumnInfo, files: readonly DescribedFile[]): ColumnInfo {
  let info: ColumnInfo = { name, kind, ...NO_STATISTICS };
  let rows = 0;
  for (const file of files) {
    const next = statisticsOf(file, name);
    const overlap = next.min < info.max ? rows : -1;
    const unsorted = next.firstUnsorted >= 0 ? rows + next.firstUnsorted : overlap;
    info = {
      ...info,
      nulls: info.nulls + next.nulls,
      infinite: info.infinite + next.infinite,
      min: Math.min(info.min, next.min),
      max: Math.max(info.max, next.max),
      minPositive: Math.min(info.minPositive, next.minPositive),
      firstUnsorted: info.firstUnsorted >= 0 ? info.firstUnsorted : unsorted,
    };
    rows += file.header.rows;
  }
  return arranged(files, name) === undefined ? info : { ...info, firstUnsorted: -1 };
}

/** The files in the order of a column, if the rows are sorted then: each file is, and no two overlap. */
function arranged(files: readonly DescribedFile[], x: string): DescribedFile[] | undefined {
  const found = files
    .map((file) => ({ file, info: statisticsOf(file, x) }))
    .filter(({ file, info }) => file.header.rows > 0 || info.firstUnsorted >= 0)
    .sort((one, other) => one.info.min - other.info.min || one.info.max - other.info.max);
  const isSorted = found.every(({ info }, index) => {
    const before = found[index - 1];
    return info.firstUnsorted < 0 && (before === undefined || before.info.max <= info.min);
  });
  return isSorted ? found.map(({ file }) => file) : undefined;
}

export function versionOf(files: readonly IndexedFile[]): string {
  return hashOf(files.map(({ path, identity }) => [path, identity]));
}

/** The copy of the files sorted by x, which is made once per version of the files. Copies of other versions are removed. */
async function sortedCopy(files: readonly DescribedFile[], x: string, { duckdb, abortion }: Work): Promise<string> {
  const first = files[0] as DescribedFile;
  const folder = indexFolder(first.path);
  const paths = files.map(({ path }) => path);
  const names = first.header.columns.map(({ name }) => name);
  const family = `sorted.${hashOf([paths, names, x])}.`;
  const name = `${family}${versionOf(files)}.copy`;
  const copy = join(folder, name);
  if (existsSync(copy)) return copy;
  const aside = temporaryName(copy);
  try {
    const database = await duckdb();
    const known = (await database.columnsOf(first.path)).filter((column) => names.includes(column.name));
    const columns = known.filter(({ expression }) => expression !== undefined);
    const along = columns.find((column) => column.name === x) as FileColumn;
    await database.sortedCopy(paths, aside, { columns, x: along, abortion });
    renameSync(aside, copy);
  } finally {
    rmSync(aside, { force: true });
  }
  for (const other of readdirSync(folder)) {
    if (other.startsWith(family) && !other.startsWith(name)) rmSync(join(folder, other), { force: true });
  }
  return copy;
}
