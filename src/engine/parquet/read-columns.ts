// Reads column files in a thread: whole into shared memory, or a range of rows. A damaged file is removed, and the question
// asked again after it was written again.
import { rmSync } from "node:fs";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { fileCode } from "../../base/file-reasons.js";
import type { FloatArray } from "../contract.js";
import { CHUNK_ROWS, ColumnFile, MAX_CHUNK_BYTES, writeNumbers, type CodeArray } from "./column-file.js";
import { DamagedFile } from "./sealed-file.js";

/** Rows of a column file, and the array that takes them. */
export interface ColumnRead {
  readonly path: string;
  /** The first row of the file that is read; `into` says how many. */
  readonly first: number;
  /** In shared memory. */
  readonly into: FloatArray | CodeArray;
  /** The code of the data set for each code of the file; undefined for numbers. */
  readonly codes: Uint16Array | undefined;
}

/** What is read of a file before it is written to the array: the same memory each time. */
const MEMORY = new ArrayBuffer(MAX_CHUNK_BYTES);

/** `check` is called between chunks and throws to stop the work. */
export function readColumn({ path, first, into, codes }: ColumnRead, check: () => void): void {
  const file = opened(path);
  try {
    const after = first + into.length;
    for (let chunk = Math.floor(first / CHUNK_ROWS); chunk * CHUNK_ROWS < after; chunk++) {
      check();
      const start = chunk * CHUNK_ROWS;
      const from = Math.max(0, first - start);
      const target = into.subarray(Math.max(0, start - first), Math.min(into.length, start + CHUNK_ROWS - first));
      if (codes === undefined) writeNumbers(file.numbers(chunk, MEMORY), from, target as FloatArray);
      else translate(file.codes(chunk, MEMORY).subarray(from, from + target.length), codes, target);
    }
  } catch (error) {
    throw usable(error);
  } finally {
    file.close();
  }
}

function opened(path: string): ColumnFile {
  try {
    return new ColumnFile(path);
  } catch (error) {
    throw usable(error);
  }
}

/** A file that is damaged or gone is written again by the next preparation. */
function usable(error: unknown): unknown {
  const file = error instanceof DamagedFile ? error.file : fileCode(error) === "ENOENT" ? "" : undefined;
  if (file === undefined) return error;
  if (file !== "") rmSync(file, { force: true });
  return new PlotctlError("DATA_CHANGED", `${messageOf(error)}.`, { cause: error });
}

function translate(local: CodeArray, codes: Uint16Array, into: FloatArray | CodeArray): void {
  for (let row = 0; row < local.length; row++) into[row] = codes[local[row] as number] as number;
}
