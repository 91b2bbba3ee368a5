// Data sources of loaded columns, and the limit on their size: a source is sent to each page whole.
import { NDArray, isTypedArray } from "../base/ndarray.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import type { Columns } from "../model/types.js";

/** Larger sources load slowly, and a server closes a connection that is 32 MiB behind. */
export const MAX_SOURCE_BYTES = 24 * 1024 * 1024;
/** Columns that stay on the server are limited only by its memory. */
export const MAX_COLUMN_BYTES = 1024 * 1024 * 1024;

const BYTES_PER_CELL = 8;

/** A data source of columns. Throws PlotctlError if pages would receive more than a number of bytes, or cannot load a name. */
export function sourceOf<C extends Columns>(name: string, columns: C, maxBytes: number): ColumnDataSource<C> {
  // BokehJS takes an object with this property for an instance of a class, and shows nothing at all.
  if (Object.hasOwn(columns, "constructor")) {
    throw new PlotctlError("INVALID_COLUMN", `${name}: browsers cannot load a column of the name "constructor".`, {
      hint: 'Rename it, or take the other columns: { columns: ["x", "y"] }.',
    });
  }
  checkSize(
    name,
    Object.values(columns).reduce((bytes, column) => bytes + bytesOf(column), 0),
    maxBytes,
  );
  return new ColumnDataSource<C>({ data: columns });
}

/** Throws PlotctlError if columns are larger than a limit. */
export function checkSize(name: string, bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  throw new PlotctlError(
    "TOO_MUCH_DATA",
    `${name} has more than ${Math.round(maxBytes / 1024 / 1024)} MiB in its columns, the limit of max_bytes.`,
    {
      hint:
        "Take fewer columns; or load with read_csv, read_rows or read_arrow, which keep the data on the server, and send " +
        "a selection or a summary.",
    },
  );
}

/** Checks the option `max_bytes`. */
export function maxBytesOf(maxBytes: number | undefined, fallback: number): number {
  const bytes = maxBytes ?? fallback;
  if (typeof bytes === "number" && bytes >= 0) return bytes;
  throw new PlotctlError("INVALID_ARGUMENT", `max_bytes: expected a number of bytes, got ${show(maxBytes)}.`);
}

function bytesOf(column: Columns[string]): number {
  if (isTypedArray(column)) return column.byteLength;
  if (column instanceof NDArray) return column.length * BYTES_PER_CELL;
  let bytes = 0;
  for (const cell of column) bytes += bytesOfCell(cell);
  return bytes;
}

/** The size of a cell of a list, as pages receive it. */
export function bytesOfCell(cell: unknown): number {
  return typeof cell === "string" ? cell.length + 3 : BYTES_PER_CELL;
}
