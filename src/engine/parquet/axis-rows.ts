// The rows of the files of an axis, where the index is not fine enough: read from column files where they are written, else
// decoded by DuckDB, several groups at once. They are kept, since a reader who zooms and pans stays near.
import { existsSync, rmSync } from "node:fs";
import type { FloatArray } from "../contract.js";
import { ColumnFile } from "./column-file.js";
import type { Abortion, DuckDB, FileColumn } from "./duckdb.js";
import { GROUP_ROWS } from "./groups.js";
import { changed } from "./index-files.js";
import { columnPath, isUnchanged, sameIdentity } from "./index-place.js";
import { Lru } from "./lru.js";
import type { IndexedFile } from "./messages.js";
import { DamagedFile } from "./sealed-file.js";

/** Groups that are decoded together, at most: a million rows. */
const MAX_RUN_GROUPS = 64;
/** Missing groups with fewer between them are decoded together: one more question costs more. */
const NEAR_GROUPS = 4;

/** A view at rest has about 6 MB of them. */
const MAX_BYTES = 32 * 2 ** 20;

/** A group of a file. */
export interface GroupPlace {
  readonly file: number;
  readonly group: number;
}

export class AxisRows {
  readonly #duckdb: () => Promise<DuckDB>;
  readonly #files: readonly IndexedFile[];
  readonly #usesColumnFiles: boolean;
  readonly #groups = new Lru<string, FloatArray>(MAX_BYTES);
  readonly #columnFiles = new Map<string, ColumnFile>();
  /** By file. */
  readonly #columns = new Map<string, Promise<FileColumn[]>>();

  constructor(
    duckdb: () => Promise<DuckDB>,
    files: readonly IndexedFile[],
    { usesColumnFiles }: { readonly usesColumnFiles: boolean },
  ) {
    this.#duckdb = duckdb;
    this.#files = files;
    this.#usesColumnFiles = usesColumnFiles;
  }

  close(): void {
    for (const file of this.#columnFiles.values()) file.close();
    this.#columnFiles.clear();
  }

  /** Checks that the files of groups are still those of the index. */
  check(places: readonly GroupPlace[]): void {
    for (const file of new Set(places.map((place) => place.file))) {
      const { path, identity } = this.#files[file] as IndexedFile;
      if (!isUnchanged(path, identity)) throw changed(path);
    }
  }

  /** The values of a column in a group, if they need no DuckDB. NaN where there is none, or an infinite one. */
  atHand({ file, group }: GroupPlace, name: string): FloatArray | undefined {
    const key = keyOf(file, group, name);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const columnFile = this.#columnFile(file, name);
    if (columnFile === undefined) return undefined;
    const numbers = columnFile.numbers(group);
    const values = columnFile.header.isFinite ? numbers : onlyFinite(numbers);
    this.#groups.set(key, values, values.byteLength);
    return values;
  }

  /** The values of columns in a group, if none of them needs DuckDB. */
  allAtHand(place: GroupPlace, names: readonly string[]): readonly FloatArray[] | undefined {
    const found = names.map((name) => this.atHand(place, name));
    return found.includes(undefined) ? undefined : (found as FloatArray[]);
  }

  /** The values of columns by group, in the order of `places`, and whether DuckDB was needed. */
  async load(
    places: readonly GroupPlace[],
    names: readonly string[],
    abortion: Abortion,
  ): Promise<{ readonly values: readonly (readonly FloatArray[])[]; readonly isDecoded: boolean }> {
    // What the limit of the kept groups removes meanwhile is needed too.
    const found = new Map<string, FloatArray>();
    const missing: GroupPlace[] = [];
    for (const { file, group } of places) {
      abortion.check();
      for (const name of names) {
        const values = this.atHand({ file, group }, name);
        if (values !== undefined) found.set(keyOf(file, group, name), values);
        else if (missing.at(-1)?.group !== group || missing.at(-1)?.file !== file) missing.push({ file, group });
      }
    }
    for (const run of runsOf(missing)) await this.#decode(run, names, { found, abortion });
    const values = places.map(({ file, group }) =>
      names.map((name) => found.get(keyOf(file, group, name)) as FloatArray),
    );
    return { values, isDecoded: missing.length > 0 };
  }

  #columnFile(file: number, name: string): ColumnFile | undefined {
    if (!this.#usesColumnFiles) return undefined;
    const { identity, index, path } = this.#files[file] as IndexedFile;
    const columnFile = columnPath({ path, index }, name);
    const known = this.#columnFiles.get(columnFile);
    if (known !== undefined) return known;
    const opened = openedColumn(columnFile);
    if (opened === undefined) return undefined;
    if (!sameIdentity(opened.header.identity, identity)) {
      opened.close();
      return undefined;
    }
    this.#columnFiles.set(columnFile, opened);
    return opened;
  }

  /** Decodes a run of groups by one query, which takes all cores. */
  async #decode(
    { file, first, after }: Run,
    names: readonly string[],
    { found, abortion }: { readonly found: Map<string, FloatArray>; readonly abortion: Abortion },
  ): Promise<void> {
    const { path } = this.#files[file] as IndexedFile;
    const duckdb = await this.#duckdb();
    const known = await this.#columnsOf(duckdb, path);
    const columns = names.map((name) => known.find((column) => column.name === name) as FileColumn);
    const rows = { first: first * GROUP_ROWS, after: after * GROUP_ROWS };
    let values: readonly FloatArray[];
    try {
      values = await duckdb.range(path, { columns, rows, abortion });
    } finally {
      // A file that was replaced meanwhile may look damaged.
      this.check([{ file, group: first }]);
    }
    for (const [index, name] of names.entries()) {
      const all = values[index] as FloatArray;
      for (let start = 0; start < all.length; start += GROUP_ROWS) {
        const key = keyOf(file, first + start / GROUP_ROWS, name);
        const part = onlyFinite(all.slice(start, start + GROUP_ROWS));
        found.set(key, part);
        this.#groups.set(key, part, part.byteLength);
      }
    }
  }

  #columnsOf(duckdb: DuckDB, path: string): Promise<FileColumn[]> {
    const known = this.#columns.get(path) ?? duckdb.columnsOf(path);
    this.#columns.set(path, known);
    known.catch(() => this.#columns.delete(path));
    return known;
  }
}

/** Consecutive groups of a file, without `after`. */
interface Run {
  readonly file: number;
  readonly first: number;
  readonly after: number;
}

/** Missing groups that are near each other, as one run. */
function runsOf(places: readonly GroupPlace[]): Run[] {
  const runs: Run[] = [];
  for (const { file, group } of places) {
    const last = runs.at(-1);
    const isNear = last?.file === file && group <= last.after + NEAR_GROUPS && group < last.first + MAX_RUN_GROUPS;
    if (last !== undefined && isNear) runs[runs.length - 1] = { ...last, after: group + 1 };
    else runs.push({ file, first: group, after: group + 1 });
  }
  return runs;
}

/** Undefined for a file that is not written yet. A damaged one is removed. */
function openedColumn(path: string): ColumnFile | undefined {
  // Views ask often while there is none, and a thrown error costs more.
  if (!existsSync(path)) return undefined;
  try {
    return new ColumnFile(path);
  } catch (error) {
    if (error instanceof DamagedFile) rmSync(path, { force: true });
    return undefined;
  }
}

function onlyFinite<A extends FloatArray>(values: A): A {
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value - value !== 0) values[row] = NaN;
  }
  return values;
}

function keyOf(file: number, group: number, name: string): string {
  return `${file} ${group} ${name}`;
}
