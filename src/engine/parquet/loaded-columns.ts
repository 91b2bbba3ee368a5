// The columns of Parquet files in memory: read from column files by threads, kept in the budget of arrays, and shared by all
// who ask. What was given out stays valid, since files never change in place.
import type { ColumnInfo, FloatArray } from "../contract.js";
import { Lru } from "../lru.js";
import { budgets } from "../memory-budget.js";
import { tooLarge } from "../memory-limit.js";
import { pool } from "../pool.js";
import type { RowRange, SharedColumn } from "../shared-columns.js";
import { CHUNK_ROWS, codesClass, MAX_TEXTS, tooManyTexts, type CodeArray } from "./column-file.js";
import type { ColumnSource, ColumnSources } from "./messages.js";

/** A column of all files, before it is read. */
interface WholeColumn {
  readonly info: ColumnInfo;
  readonly files: readonly { readonly rows: number; readonly source: ColumnSource }[];
  readonly texts: readonly string[] | undefined;
}

/** Rows of a file that one task reads, so that threads share large files. */
const PART_ROWS = 256 * CHUNK_ROWS;

export class LoadedColumns {
  readonly #maxBytes: number;
  readonly #columns: Lru<string, SharedColumn>;

  /** Throws DATA_TOO_LARGE for columns of more than these bytes. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.#columns = new Lru(budgets.arrays);
    budgets.arrays.raise(maxBytes);
  }

  /** Reads columns whole, those that are not in memory yet. */
  async whole(infos: readonly ColumnInfo[], sources: ColumnSources, signal: AbortSignal): Promise<SharedColumn[]> {
    const columns = infos.map((info, index) => wholeColumn(info, sources, index));
    const needed = columns.reduce((sum, column) => sum + bytesOf(column), 0);
    if (needed > this.#maxBytes) {
      const [rows, names] = [sources.files.reduce((sum, file) => sum + file.rows, 0), infos.map(({ name }) => name)];
      throw tooLarge({ names, rows, bytes: needed, limit: this.#maxBytes });
    }
    return Promise.all(
      columns.map(async (column) => {
        const key = `${sources.version} ${column.info.name}`;
        const known = this.#columns.get(key);
        if (known !== undefined) return known;
        const loaded = await read(column, { first: 0, after: rowsOf(column) }, signal);
        this.#columns.set(key, loaded, { bytes: bytesOf(column) });
        return loaded;
      }),
    );
  }

  /** Reads some rows of columns. They are not kept. */
  range(
    infos: readonly ColumnInfo[],
    sources: ColumnSources,
    { first, after }: RowRange,
    signal: AbortSignal,
  ): Promise<SharedColumn[]> {
    return Promise.all(
      infos.map((info, index) => {
        const column = wholeColumn(info, sources, index);
        const end = Math.max(0, Math.min(after, rowsOf(column)));
        return read(column, { first: Math.min(Math.max(0, first), end), after: end }, signal);
      }),
    );
  }

  clear(): void {
    this.#columns.clear();
  }
}

function wholeColumn(info: ColumnInfo, { files }: ColumnSources, index: number): WholeColumn {
  const sources = files.map(({ rows, columns }) => ({ rows, source: columns[index] as ColumnSource }));
  const isText = sources.some(({ source }) => source.texts !== undefined);
  if (!isText) return { info, files: sources, texts: undefined };
  const texts = [...new Set(sources.flatMap(({ source }) => source.texts ?? []))].sort();
  if (texts.length > MAX_TEXTS) throw tooManyTexts(info.name);
  return { info, files: sources, texts };
}

function rowsOf({ files }: WholeColumn): number {
  return files.reduce((sum, { rows }) => sum + rows, 0);
}

function bytesOf(column: WholeColumn): number {
  return rowsOf(column) * classOf(column).BYTES_PER_ELEMENT;
}

function classOf({ files, texts }: WholeColumn) {
  if (texts !== undefined) return codesClass(texts.length);
  return files.some(({ source }) => source.isDouble) ? Float64Array : Float32Array;
}

async function read(column: WholeColumn, { first, after }: RowRange, signal: AbortSignal): Promise<SharedColumn> {
  const Class = classOf(column);
  const memory = new SharedArrayBuffer((after - first) * Class.BYTES_PER_ELEMENT);
  const values = new (Class as new (memory: SharedArrayBuffer) => FloatArray | CodeArray)(memory);
  let start = 0;
  const reads: Promise<unknown>[] = [];
  for (const { rows, source } of column.files) {
    const end = Math.min(after, start + rows);
    const codes = column.texts && translation(source.texts ?? [], column.texts);
    for (let from = Math.max(first, start); from < end;) {
      // Whole chunks of the file, but for the first ones.
      const to = Math.min(end, start + (Math.floor((from - start) / PART_ROWS) + 1) * PART_ROWS);
      const into = values.subarray(from - first, to - first);
      const task = { path: source.path, first: from - start, into, codes };
      reads.push(pool.run("column", task, { priority: "preparation", signal }));
      from = to;
    }
    start += rows;
  }
  await Promise.all(reads);
  const { kind } = column.info;
  return kind === "text"
    ? { kind, coded: { codes: values as CodeArray, texts: column.texts ?? [] } }
    : { kind, values: values as FloatArray };
}

/** The code of the data set for each code of a file. */
function translation(local: readonly string[], texts: readonly string[]): Uint16Array {
  const places = new Map(texts.map((text, place) => [text, place]));
  return Uint16Array.from([0, ...local.map((text) => (places.get(text) as number) + 1)]);
}
