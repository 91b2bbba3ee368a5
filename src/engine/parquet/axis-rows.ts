// The rows of the files of an axis, decoded by DuckDB where the index is not fine enough. Neighbouring groups are read
// together and kept, since a reader who zooms and pans stays near.
import type { FloatArray } from "../contract.js";
import type { Abortion, DuckDB, FileColumn } from "./duckdb.js";
import { GROUP_ROWS } from "./groups.js";
import { changed } from "./index-files.js";
import { isUnchanged } from "./index-place.js";
import { Lru } from "./lru.js";
import type { IndexedFile } from "./messages.js";

/** About the rows of a row group that DuckDB writes. */
const UNIT_GROUPS = 8;
const UNIT_ROWS = UNIT_GROUPS * GROUP_ROWS;

const MAX_BYTES = 128 * 2 ** 20;

/** A group of a file. */
export interface GroupPlace {
  readonly file: number;
  readonly group: number;
}

export class AxisRows {
  readonly #duckdb: () => Promise<DuckDB>;
  readonly #files: readonly IndexedFile[];
  readonly #units = new Lru<string, FloatArray>(MAX_BYTES);
  /** By file. */
  readonly #columns = new Map<string, Promise<FileColumn[]>>();

  constructor(duckdb: () => Promise<DuckDB>, files: readonly IndexedFile[]) {
    this.#duckdb = duckdb;
    this.#files = files;
  }

  /** The values of a column in a group, if they are in memory. */
  cached({ file, group }: GroupPlace, name: string): FloatArray | undefined {
    const start = (group % UNIT_GROUPS) * GROUP_ROWS;
    return this.#units.get(keyOf(file, unitOf(group), name))?.subarray(start, start + GROUP_ROWS);
  }

  /** The values of columns by group, in the order of `places`. */
  async load(
    places: readonly GroupPlace[],
    names: readonly string[],
    abortion: Abortion,
  ): Promise<readonly (readonly FloatArray[])[]> {
    const units = new Map<string, FloatArray>();
    for (const { file, group } of places) {
      const unit = unitOf(group);
      const missing = names.filter((name) => {
        const key = keyOf(file, unit, name);
        const known = units.get(key) ?? this.#units.get(key);
        if (known !== undefined) units.set(key, known);
        return known === undefined;
      });
      if (missing.length === 0) continue;
      for (const [index, values] of (await this.#read(file, unit, missing, abortion)).entries()) {
        const key = keyOf(file, unit, missing[index] as string);
        units.set(key, values);
        this.#units.set(key, values, values.byteLength);
      }
    }
    return places.map(({ file, group }) => {
      const start = (group % UNIT_GROUPS) * GROUP_ROWS;
      return names.map((name) =>
        (units.get(keyOf(file, unitOf(group), name)) as FloatArray).subarray(start, start + GROUP_ROWS),
      );
    });
  }

  async #read(
    file: number,
    unit: number,
    names: readonly string[],
    abortion: Abortion,
  ): Promise<readonly FloatArray[]> {
    const { path, identity } = this.#files[file] as IndexedFile;
    if (!isUnchanged(path, identity)) throw changed(path);
    const duckdb = await this.#duckdb();
    const known = await this.#columnsOf(duckdb, path);
    const columns = names.map((name) => known.find((column) => column.name === name) as FileColumn);
    const first = unit * UNIT_ROWS;
    const values = names.map(() => new Float64Array(UNIT_ROWS));
    let count = 0;
    await duckdb.stream(path, { columns, rows: { first, after: first + UNIT_ROWS }, abortion }, (vectors, row) => {
      for (const [index, vector] of vectors.entries()) values[index]?.set(vector, row - first);
      count += vectors[0]?.length ?? 0;
    });
    for (const array of values) {
      for (let row = 0; row < count; row++) {
        const value = array[row] as number;
        if (value - value !== 0) array[row] = NaN;
      }
    }
    return values.map((array) => array.subarray(0, count));
  }

  #columnsOf(duckdb: DuckDB, path: string): Promise<FileColumn[]> {
    const known = this.#columns.get(path) ?? duckdb.columnsOf(path);
    this.#columns.set(path, known);
    known.catch(() => this.#columns.delete(path));
    return known;
  }
}

function unitOf(group: number): number {
  return Math.floor(group / UNIT_GROUPS);
}

function keyOf(file: number, unit: number, name: string): string {
  return `${file} ${unit} ${name}`;
}
