// The row mirror: column files of what views draw, so that a view of a few rows is read without decoding Parquet.
import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { writeMissing, type RowFile } from "./column-files.js";
import type { FileColumn } from "./duckdb.js";
import { IndexFile } from "./index-file.js";
import { isInMemory } from "./index-place.js";
import type { Work } from "./index-files.js";
import type { IndexedFile, MirrorTask } from "./messages.js";

/** The disk must have this many times the bytes of the mirror free. */
const FREE_SHARE = 3;

/**
 * Writes the column files of an axis. Returns false, and writes nothing, beyond the limit, on a full disk, and where files
 * would take memory.
 */
export async function mirrorRows({ axis: { files }, names, maxBytes }: MirrorTask, work: Work): Promise<boolean> {
  const rowFiles = files.map((file): RowFile => ({ ...file, rows: rowsOf(file) }));
  const [first] = rowFiles;
  if (first === undefined) return true;
  if (isInMemory(first.index)) return false;
  if (maxBytes !== undefined) {
    const columns = await (await work.duckdb()).columnsOf(first.path);
    const bytesPerRow = names.reduce((sum, name) => sum + widthOf(columns.find((column) => column.name === name)), 0);
    const bytes = bytesPerRow * rowFiles.reduce((sum, { rows }) => sum + rows, 0);
    if (bytes > maxBytes || bytes * FREE_SHARE > freeBytes(dirname(first.index))) return false;
  }
  await writeMissing(rowFiles, names, work);
  return true;
}

function rowsOf({ index }: IndexedFile): number {
  const file = new IndexFile(index);
  file.close();
  return file.header.rows;
}

/** About the bytes of a value in a column file. */
function widthOf(column: FileColumn | undefined): number {
  return column?.isDouble === true ? Float64Array.BYTES_PER_ELEMENT : Float32Array.BYTES_PER_ELEMENT;
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
