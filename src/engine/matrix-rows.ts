// The rows of a matrix, from memory or from a .npy file of any size, of which only the rows that are asked for are read.
import { closeSync, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { Numbers } from "./kernels/scan.js";
import { bytesPerNumber, readValues } from "./npy.js";

/** What a file was when it was opened. */
export interface MatrixFile {
  readonly path: string;
  /** The type of the values, such as `<f4`, and the byte where they begin. */
  readonly type: string;
  readonly start: number;
  readonly size: number;
  readonly changedMs: number;
}

/** Numbers in rows. The first row is the lowest one, and the first column the left one, unless they are reversed. */
export interface MatrixValues {
  readonly source: { readonly values: Numbers } | { readonly file: MatrixFile };
  readonly width: number;
  readonly height: number;
  readonly isReversedX: boolean;
  readonly isReversedY: boolean;
}

/** A part of the columns, without `after`. */
interface Columns {
  readonly first: number;
  readonly after: number;
}

/** The values of a row, from the left; it is overwritten by the next one. */
type ReadRow = (row: number) => Float64Array;

/** Whole rows are read in blocks of about this size. */
const BLOCK_BYTES = 2 ** 20;

/** Rows are read whole if at least this part of them is needed, or if they are short. */
const WHOLE_PART = 1 / 4;
const SHORT_BYTES = 4096;

/** Calls back with a reader of these columns. Throws PlotctlError for a file that was replaced since it was opened. */
export function withRows(matrix: MatrixValues, columns: Columns, use: (read: ReadRow) => void): void {
  const { width, height, isReversedX, isReversedY, source } = matrix;
  const own = isReversedX ? { first: width - columns.after, after: width - columns.first } : columns;
  const line = new Float64Array(own.after - own.first);
  const through = (stored: (row: number) => Stored): void =>
    use((row) => {
      copy(stored(isReversedY ? height - 1 - row : row), line);
      return isReversedX ? line.reverse() : line;
    });
  if ("file" in source) withFile(source.file, matrix, own, through);
  else through((row) => source.values.subarray(row * width + own.first, row * width + own.after));
}

type Stored = Numbers | BigInt64Array | BigUint64Array;

function copy(from: Stored, to: Float64Array): void {
  if (!(from instanceof BigInt64Array || from instanceof BigUint64Array)) to.set(from);
  else for (let index = 0; index < to.length; index++) to[index] = Number(from[index]);
}

function withFile(
  file: MatrixFile,
  { width, height }: MatrixValues,
  { first, after }: Columns,
  use: (read: (row: number) => Stored) => void,
): void {
  const descriptor = openSync(file.path, "r");
  try {
    if (!isUnchanged(file, fstatSync(descriptor))) throw changed(file);
    const bytesPerValue = bytesPerNumber(file.type) as number;
    const rowBytes = width * bytesPerValue;
    const isWhole = (after - first) / width >= WHOLE_PART || rowBytes <= SHORT_BYTES;
    const [left, right] = isWhole ? [0, width] : [first, after];
    const blockRows = isWhole ? Math.max(1, Math.floor(BLOCK_BYTES / rowBytes)) : 1;
    const bytes = new Uint8Array(blockRows * (right - left) * bytesPerValue);
    let loaded = -1;
    let values: Stored = new Float64Array();
    use((row) => {
      const block = Math.floor(row / blockRows);
      if (block !== loaded) {
        const count = Math.min(blockRows, height - block * blockRows) * (right - left);
        const position = file.start + block * blockRows * rowBytes + left * bytesPerValue;
        readFully(file, descriptor, bytes.subarray(0, count * bytesPerValue), position);
        values = readValues(file.path, { type: file.type, count, body: bytes }) as Stored;
        loaded = block;
      }
      const start = (row - block * blockRows) * (right - left) - left;
      return values.subarray(start + first, start + after);
    });
  } finally {
    closeSync(descriptor);
  }
}

export function isUnchanged({ size, changedMs }: MatrixFile, now: Stats): boolean {
  return now.size === size && now.mtimeMs === changedMs;
}

function readFully(file: MatrixFile, descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) {
    const count = readSync(descriptor, bytes, done, bytes.length - done, position + done);
    if (count === 0) throw changed(file);
    done += count;
  }
}

function changed({ path }: MatrixFile): PlotctlError {
  return new PlotctlError("DATA_CHANGED", `${show(path)} has changed since it was opened.`);
}
