// The rows of the files of an axis, where the index is not fine enough: read from column files where they are written, else
// decoded by DuckDB, several groups at once. They are kept, since a reader who zooms and pans stays near.
import { existsSync, rmSync } from "node:fs";
import type { FloatArray } from "../contract.js";
import { Lru } from "../lru.js";
import type { MemoryBudget } from "../memory-budget.js";
import { ChunkMemory } from "./chunk-memory.js";
import { ColumnFile, writeNumbers, type ChunkNumbers } from "./column-file.js";
import type { Abortion, DuckDB, FileColumn } from "./duckdb.js";
import { GROUP_ROWS } from "./groups.js";
import { changed } from "./index-files.js";
import { columnPath, isUnchanged, sameIdentity } from "./index-place.js";
import type { IndexedFile } from "./messages.js";
import { DamagedFile } from "./sealed-file.js";

/** Groups that are decoded together, at most: a million rows. */
const MAX_RUN_GROUPS = 64;
/** Missing groups with fewer between them are decoded together: one more question costs more. */
const NEAR_GROUPS = 4;

/** A group of a file. */
export interface GroupPlace {
  readonly file: number;
  readonly group: number;
}

/** Rows of groups that can be read. What is read of one group is valid until the next one is read. */
export interface LoadedRows {
  /** By group, in the order in which they were asked for. */
  readonly isAtHand: readonly boolean[];
  /** Whether DuckDB was needed. */
  readonly isDecoded: boolean;
  /** A column as it is in its file. */
  places(place: GroupPlace, name: string): ChunkNumbers;
  /** A column with NaN for infinite values. */
  values(place: GroupPlace, name: string): FloatArray;
}

export class AxisRows {
  readonly #duckdb: () => Promise<DuckDB>;
  readonly #files: readonly IndexedFile[];
  readonly #usesColumnFiles: boolean;
  readonly #decoded: Lru<string, FloatArray>;
  readonly #chunks: Lru<string, ChunkNumbers>;
  readonly #memory = new ChunkMemory();
  readonly #columnFiles = new Map<string, ColumnFile>();
  /** By file. */
  readonly #columns = new Map<string, Promise<FileColumn[]>>();

  constructor(
    duckdb: () => Promise<DuckDB>,
    files: readonly IndexedFile[],
    { usesColumnFiles, budget }: { readonly usesColumnFiles: boolean; readonly budget: MemoryBudget },
  ) {
    this.#duckdb = duckdb;
    this.#files = files;
    this.#usesColumnFiles = usesColumnFiles;
    this.#decoded = new Lru(budget);
    this.#chunks = new Lru(budget);
  }

  close(): void {
    for (const file of this.#columnFiles.values()) file.close();
    this.#columnFiles.clear();
    this.#decoded.clear();
    this.#chunks.clear();
  }

  /** Checks that the files of groups are still those of the index. */
  check(places: readonly GroupPlace[]): void {
    for (const file of new Set(places.map((place) => place.file))) {
      const { path, identity } = this.#files[file] as IndexedFile;
      if (!isUnchanged(path, identity)) throw changed(path);
    }
  }

  /** Finds the rows of groups, and decodes those that are in no column file, unless only what is at hand is wanted. */
  async load(
    places: readonly GroupPlace[],
    names: readonly string[],
    { isAtHandOnly, abortion }: { readonly isAtHandOnly: boolean; readonly abortion: Abortion },
  ): Promise<LoadedRows> {
    // What the budget removes meanwhile is needed too.
    const found = new Map<string, FloatArray>();
    const missing: GroupPlace[] = [];
    const isAtHand: boolean[] = [];
    for (const place of places) {
      const isThere = names.every((name) => this.#isAtHand(place, name, found));
      if (!isThere && !isAtHandOnly) missing.push(place);
      isAtHand.push(isThere || !isAtHandOnly);
    }
    for (const run of runsOf(missing)) await this.#decode(run, names, { found, abortion });
    return {
      isAtHand,
      isDecoded: missing.length > 0,
      places: (place, name) => {
        const decoded = found.get(keyOf(place, name));
        return decoded === undefined ? this.#chunk(place, name, { isOfPlaces: true }) : { values: decoded };
      },
      values: (place, name) =>
        found.get(keyOf(place, name)) ?? (this.#chunk(place, name, { isOfPlaces: false }).values as FloatArray),
    };
  }

  /** Whether a column of a group needs no DuckDB. What was decoded before is added to what is found. */
  #isAtHand(place: GroupPlace, name: string, found: Map<string, FloatArray>): boolean {
    if (this.#columnFile(place.file, name) !== undefined) return true;
    const key = keyOf(place, name);
    const decoded = this.#decoded.get(key);
    if (decoded !== undefined) found.set(key, decoded);
    return decoded !== undefined;
  }

  /** Reads a column file, or takes what was read of it: numbers as they are in it, or finite values. */
  #chunk(place: GroupPlace, name: string, { isOfPlaces }: { readonly isOfPlaces: boolean }): ChunkNumbers {
    const key = `${keyOf(place, name)}${isOfPlaces ? " places" : ""}`;
    const known = this.#chunks.get(key);
    if (known !== undefined) return known;
    const file = this.#columnFile(place.file, name) as ColumnFile;
    let memory = this.#memory.take(file.bytesOf(place.group));
    let numbers = file.numbers(place.group, memory);
    if (!isOfPlaces && numbers.steps !== undefined) {
      const target = this.#memory.take(numbers.steps.length * Float64Array.BYTES_PER_ELEMENT);
      const values = new Float64Array(target, 0, numbers.steps.length);
      writeNumbers(numbers, 0, values);
      this.#memory.give(memory);
      [memory, numbers] = [target, { values }];
    }
    if (!isOfPlaces && numbers.values !== undefined && !file.header.isFinite) onlyFinite(numbers.values);
    this.#chunks.set(key, numbers, { bytes: memory.byteLength, evicted: () => this.#memory.give(memory) });
    return numbers;
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
    const groups = new Map<string, { readonly values: FloatArray; filled: number }>();
    const add = (name: string, values: FloatArray, row: number): void => {
      for (let taken = 0; taken < values.length;) {
        const key = keyOf({ file, group: Math.floor((row + taken) / GROUP_ROWS) }, name);
        const place = (row + taken) % GROUP_ROWS;
        const group = groups.get(key) ?? { values: newLike(values, GROUP_ROWS), filled: 0 };
        groups.set(key, group);
        const part = values.subarray(taken, taken + GROUP_ROWS - place);
        group.values.set(part, place);
        group.filled = place + part.length;
        taken += part.length;
      }
    };
    try {
      await duckdb.stream(path, { columns, rows, abortion }, (values, row) => {
        for (const [index, name] of names.entries()) add(name, values[index] as FloatArray, row);
      });
    } finally {
      // A file that was replaced meanwhile may look damaged.
      this.check([{ file, group: first }]);
    }
    for (const [key, { values, filled }] of groups) {
      const part = onlyFinite(filled < values.length ? values.slice(0, filled) : values);
      found.set(key, part);
      this.#decoded.set(key, part, { bytes: part.byteLength });
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

function newLike(values: FloatArray, length: number): FloatArray {
  return values instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}

function onlyFinite<A extends FloatArray>(values: A): A {
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value - value !== 0) values[row] = NaN;
  }
  return values;
}

function keyOf({ file, group }: GroupPlace, name: string): string {
  return `${file} ${group} ${name}`;
}
