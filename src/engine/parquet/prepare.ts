// Opens a data set of Parquet files: finds the files, takes or builds their indexes, and puts the files in the order of an
// axis. If no order of the files is sorted, a sorted copy is made and indexed in their place.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { MAX_CATEGORIES, type ColumnInfo } from "../contract.js";
import { filesOf, inputFiles } from "../copies/copies.js";
import { alone } from "./build-lock.js";
import type { RowFile } from "./column-files.js";
import { Aborted, type FileColumn } from "./duckdb.js";
import { indexFiles, type DescribedFile, type FileSet, type SurveyedFile, type Work } from "./index-files.js";
import { NO_STATISTICS, type UnindexedFile } from "./row-groups.js";
import { copyFolder, hashOf, indexName, temporaryName } from "./index-place.js";
import { mirrorRows } from "./row-mirror.js";
import { unwritable } from "./unwritable.js";
import type { AxisFiles, AxisName, AxisTask, IndexedFile, Prepared, PrepareTask } from "./messages.js";

/** Finds and indexes the files of a data set. `survey` is called with what is known while they are indexed. */
export async function prepare(task: PrepareTask, { partial, ...work }: PrepareWork): Promise<Prepared> {
  const seen = look(task);
  const set = await fileSet(task, work, (known) => {
    const prepared = preparedFrom(known, seen);
    // Footers alone do not put unsorted files in order.
    if (prepared.axis !== undefined) partial(prepared);
  });
  const prepared = preparedFrom(set, seen);
  const { axis } = prepared;
  if (task.mirrorsRows && axis !== undefined) await mirrorRows({ axis, names: numberNames(set) }, work);
  return prepared;
}

/** The state of the files of a data set, as a text; it does not read them. */
export function look(task: PrepareTask): string {
  try {
    return hashOf(inputFiles(task.source).map((file) => [file, stateOf(file)]));
  } catch {
    // No file matches, or one has gone meanwhile.
    return "";
  }
}

function stateOf(file: string): string {
  const { size, mtimeNs, ino } = statSync(file, { bigint: true });
  return [size, mtimeNs, ino].join(" ");
}

/** As other work, with a function for what is known before the end. */
export interface PrepareWork extends Work {
  readonly partial: (prepared: Prepared) => void;
}

function preparedFrom({ files, unindexed, problems, unwritten }: FileSet, seen: string): Prepared {
  const all = [...files, ...unindexed];
  const first = all[0] as DescribedFile | SurveyedFile;
  const found = files.find(({ header }) => header.axis !== undefined)?.header.axis ?? likelyAxis(unindexed);
  return {
    columns: first.header.columns.map((column) => columnOf(column, all)),
    rows: all.reduce((sum, { header }) => sum + header.rows, 0),
    version: versionOf(all),
    problems,
    files: all.map(({ path, identity, header }) => ({ path, identity, rows: header.rows })),
    axis: found && orderedFiles(all, found),
    unwritten: unindexed.length > 0 ? unwritten : undefined,
    seen,
  };
}

/** The first time column, or else number column, whose row groups are sorted. */
function likelyAxis(files: readonly SurveyedFile[]): AxisName | undefined {
  const columns = files[0]?.header.columns ?? [];
  const sorted = columns.filter(({ kind, name, min, max }) => {
    const isSpread = kind !== "text" && min < max;
    return isSpread && files.every((file) => statisticsOf(file, name).firstUnsorted < 0);
  });
  const found = sorted.find(({ kind }) => kind === "time") ?? sorted[0];
  return found && { x: found.name, scale: "linear" };
}

/** The files of a data set for an axis that was not prepared. */
export async function prepareAxis({ task, axis }: AxisTask, work: Work): Promise<AxisFiles> {
  const { paths } = await filesOf(task.source, work.abortion);
  const set = await indexFiles(paths, { ...task, axis }, work);
  const all = [...set.files, ...set.unindexed];
  const ordered = orderedFiles(all, axis) ?? (await sortedFiles(all, { task, axis }, work));
  if (task.mirrorsRows) await mirrorRows({ axis: ordered, names: numberNames(set) }, work);
  return ordered;
}

/** The files of a sorted copy. */
async function sortedFiles(files: readonly AnyFile[], { task, axis }: AxisTask, work: Work): Promise<AxisFiles> {
  const folder = copyFolder((files[0] as AnyFile).path, task.index);
  const copy = await sortedCopy(files, { x: axis.x, folder }, work);
  const { files: indexed, unindexed } = await indexFiles([copy], { ...task, columns: undefined, axis }, work);
  return { axis, files: indexed.map(plainFile), unindexed: unindexed.map(plainUnindexed) };
}

function numberNames({ files: [first] }: FileSet): string[] {
  return (first?.header.columns ?? []).filter(({ kind }) => kind !== "text").map(({ name }) => name);
}

/**
 * The files of a data set in the order of their names, and the version of the data. A file without an index has the name of
 * one in the folder where its columns are written.
 */
export async function columnOwners(
  task: PrepareTask,
  work: Work,
): Promise<{ readonly files: readonly RowFile[]; readonly version: string }> {
  const { files, unindexed } = await fileSet(task, work);
  const all = [...files, ...unindexed];
  return {
    files: all.map((file) => {
      const { path, identity, header } = file;
      const index = "index" in file ? file.index : join(copyFolder(path, task.index), indexName(path, []));
      return { path, identity, index, rows: header.rows };
    }),
    version: versionOf(all),
  };
}

async function fileSet(task: PrepareTask, work: Work, survey?: (set: FileSet) => void): Promise<FileSet> {
  const { sorted } = task;
  const axis: AxisName | undefined = sorted === undefined ? undefined : { x: sorted, scale: "linear" };
  const { paths, problems } = await filesOf(task.source, work.abortion);
  const whole = (set: FileSet): FileSet => ({ ...set, problems: [...problems, ...set.problems] });
  return whole(await indexFiles(paths, { ...task, axis }, work, survey && ((set) => survey(whole(set)))));
}

function plainFile({ path, identity, index }: IndexedFile): IndexedFile {
  return { path, identity, index };
}

function plainUnindexed({ path, identity, rows, extents }: SurveyedFile): UnindexedFile {
  return { path, identity, rows, extents };
}

/** The files in the order of an axis; undefined if they are not sorted, or not indexed for it. */
function orderedFiles(all: readonly AnyFile[], axis: AxisName): AxisFiles | undefined {
  const ordered = arranged(all, axis.x);
  if (ordered === undefined) return undefined;
  const files = ordered.filter((file): file is DescribedFile => "index" in file);
  const unindexed = ordered.filter((file): file is SurveyedFile => !("index" in file));
  if (!files.every(({ header }) => header.axis?.x === axis.x)) return undefined;
  return {
    axis,
    files: files.map(plainFile),
    unindexed: unindexed.map(plainUnindexed),
  };
}

type AnyFile = DescribedFile | SurveyedFile;

function statisticsOf({ header }: AnyFile, name: string): ColumnInfo {
  return header.columns.find((column) => column.name === name) as ColumnInfo;
}

/** A column of all files. Its first unsorted row is counted in the order of the files' names. */
function columnOf({ name, kind }: ColumnInfo, files: readonly AnyFile[]): ColumnInfo {
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
  const categories = kind === "text" ? categoriesOf(name, files) : undefined;
  const isRounded = files.some((file) => statisticsOf(file, name).isRounded === true);
  const whole = { ...info, ...(categories && { categories }), ...(isRounded && { isRounded }) };
  return arranged(files, name) === undefined ? whole : { ...whole, firstUnsorted: -1 };
}

/** The categories of all files, sorted; undefined if they are too many, or not known of all files. */
function categoriesOf(name: string, files: readonly AnyFile[]): readonly string[] | undefined {
  const all = new Set<string>();
  for (const file of files) {
    const { categories } = statisticsOf(file, name);
    if (categories === undefined) return undefined;
    for (const category of categories) all.add(category);
  }
  return all.size <= MAX_CATEGORIES ? [...all].sort() : undefined;
}

/** The files in the order of a column, if the rows are sorted then: each file is, and no two overlap. */
function arranged(files: readonly AnyFile[], x: string): AnyFile[] | undefined {
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

/** Another one when files change, and when they get an index. */
export function versionOf(files: readonly (Pick<IndexedFile, "path" | "identity"> & { index?: string })[]): string {
  return hashOf(
    files.map(({ path, identity, index }) => [path, identity, ...(index === undefined ? ["no index"] : [])]),
  );
}

/** The copy of the files sorted by x, which is made once per version of the files. Copies of other versions are removed. */
async function sortedCopy(
  files: readonly AnyFile[],
  { x, folder }: { readonly x: string; readonly folder: string },
  work: Work,
): Promise<string> {
  const first = files[0] as AnyFile;
  const paths = files.map(({ path }) => path);
  const names = first.header.columns.map(({ name }) => name);
  const family = `sorted.${hashOf([paths, names, x])}.`;
  const name = `${family}${versionOf(files)}.copy`;
  const copy = join(folder, name);
  await alone(copy, work.abortion, async () => {
    if (!existsSync(copy)) await writeSorted(copy, files, x, work);
  });
  for (const other of readdirSync(folder)) {
    if (other.startsWith(family) && !other.startsWith(name)) rmSync(join(folder, other), { force: true });
  }
  return copy;
}

async function writeSorted(
  copy: string,
  files: readonly AnyFile[],
  x: string,
  { duckdb, abortion }: Work,
): Promise<void> {
  const [first] = files as readonly [AnyFile];
  const paths = files.map(({ path }) => path);
  const names = first.header.columns.map(({ name }) => name);
  const aside = temporaryName(copy);
  try {
    const database = await duckdb();
    const known = (await database.columnsOf(first.path)).filter((column) => names.includes(column.name));
    const columns = known.filter(({ expression }) => expression !== undefined);
    const along = columns.find((column) => column.name === x) as FileColumn;
    await database.sortedCopy(paths, aside, { columns, x: along, abortion });
    renameSync(aside, copy);
  } catch (error) {
    if (error instanceof PlotctlError || error instanceof Aborted) throw error;
    // DuckDB writes the file, and has no code for what went wrong.
    throw unwritable({
      what: `The copy of ${show(first.path)} that is sorted by ${show(x)}`,
      folder: dirname(copy),
      reason: (messageOf(error).split("\n", 1)[0] ?? "").replaceAll(aside, copy),
      bytes: Float64Array.BYTES_PER_ELEMENT * names.length * files.reduce((sum, { header }) => sum + header.rows, 0),
      cause: error,
    });
  } finally {
    rmSync(aside, { force: true });
  }
}
