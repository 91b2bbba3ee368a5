// Rows of Parquet files. Which rows a page has is found in memory, as for columns in memory, where its columns fit; else DuckDB
// finds it. Their cells are read by DuckDB, more than one page at a time: the next page is then at hand.
import { codeOf } from "../../base/errors.js";
import type { ColumnInfo } from "../contract.js";
import { budgets } from "../memory-budget.js";
import { RowLists, type LoadColumns } from "../row-lists.js";
import { checkRowsQuery, keyOf, type Batch, type Cell, type RowsQuery } from "../rows-query.js";
import { SharedQuestions } from "../shared-questions.js";
import type { DataFile } from "./messages.js";
import { parquetWorkers } from "./workers.js";

/** Rows that are read at once, and the step at which such parts start. */
const PART_ROWS = 1024;
const PART_STEP = 512;

/** Columns that are too large, are lists, or have no place on disk for a copy: the disk is full, or there is no index. */
const NOT_IN_MEMORY: ReadonlySet<unknown> = new Set(["DATA_TOO_LARGE", "INVALID_COLUMN", "FILE_UNWRITABLE"]);

export class ParquetRows {
  readonly #infos: readonly ColumnInfo[];
  readonly #files: readonly DataFile[];
  readonly #rows: number;
  readonly #lists: RowLists;
  readonly #foundLists = new SharedQuestions<Uint32Array>((list) => list.byteLength, budgets.arrays);
  readonly #parts = new SharedQuestions<readonly (readonly Cell[])[]>(cellBytes);

  constructor(infos: readonly ColumnInfo[], files: readonly DataFile[], load: LoadColumns) {
    this.#infos = infos;
    this.#files = files;
    this.#rows = files.reduce((sum, { rows }) => sum + rows, 0);
    this.#lists = new RowLists(this.#rows, load);
  }

  async ask(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    checkRowsQuery(query, this.#infos);
    const { where, order, offset, columns, limit } = query;
    const list = await this.#list(query, signal);
    const total = list?.length ?? this.#rows;
    const end = Math.min(total, offset + limit);
    if (end <= offset || columns.length === 0) return { total, columns: columns.map(() => []) };
    // A page is in one part, unless it is longer than a step.
    const isPage = limit <= PART_ROWS - PART_STEP;
    const first = isPage ? offset - (offset % PART_STEP) : offset;
    const after = isPage ? Math.min(total, first + PART_ROWS) : end;
    const key = keyOf([where, order, columns, first, after]);
    const part = await this.#parts.ask(key, signal, (stop) => this.#cells(list, { first, after, columns }, stop));
    return { total, columns: part.map((cells) => cells.slice(offset - first, end - first)) };
  }

  close(reason: Error): void {
    this.#lists.close(reason);
    this.#foundLists.close(reason);
    this.#parts.close(reason);
  }

  async #list({ where, order }: RowsQuery, signal: AbortSignal): Promise<Uint32Array | undefined> {
    try {
      return await this.#lists.list(where, order, signal);
    } catch (error) {
      if (!NOT_IN_MEMORY.has(codeOf(error))) throw error;
    }
    const files = this.#files;
    return this.#foundLists.ask(keyOf([where, order]), signal, (stop) =>
      parquetWorkers.views.run("list", { files, where, order }, { signal: stop }),
    );
  }

  async #cells(
    list: Uint32Array | undefined,
    { first, after, columns }: { first: number; after: number; columns: readonly string[] },
    signal: AbortSignal,
  ): Promise<Cell[][]> {
    const rows = Array.from({ length: after - first }, (_, index) => list?.[first + index] ?? first + index);
    const places = rows.map((_, index) => index).sort((one, other) => (rows[one] as number) - (rows[other] as number));
    const files: { file: DataFile; rows: number[] }[] = [];
    let start = 0;
    let next = 0;
    for (const file of this.#files) {
      const numbers: number[] = [];
      for (; next < places.length; next++) {
        const row = rows[places[next] as number] as number;
        if (row >= start + file.rows) break;
        numbers.push(row - start);
      }
      if (numbers.length > 0) files.push({ file, rows: numbers });
      start += file.rows;
    }
    const found = await parquetWorkers.views.run("cells", { files, columns }, { signal });
    return found.map((cells) => {
      const placed = new Array<Cell>(cells.length).fill(null);
      for (const [index, place] of places.entries()) placed[place] = cells[index] as Cell;
      return placed;
    });
  }
}

/** About the memory of cells. */
function cellBytes(columns: readonly (readonly Cell[])[]): number {
  return columns.reduce((sum, cells) => sum + cells.length * 32, 0);
}
