// How much memory the columns of a data set may take, and the words for more.
import { totalmem } from "node:os";
import { PlotctlError } from "../base/errors.js";

/** The share of the machine's memory that data may take by default. */
const MEMORY_SHARE = 4;

/** Bytes. */
export function defaultMemory(): number {
  return totalmem() / MEMORY_SHARE;
}

/** The error for columns that need more bytes than the limit. */
export function tooLarge({
  names,
  rows,
  bytes,
  limit,
}: {
  readonly names: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly limit: number;
}): PlotctlError {
  return new PlotctlError(
    "DATA_TOO_LARGE",
    `This needs ${gigabytes(bytes)} (${names.join(", ")} of ${rows.toLocaleString("en")} rows); the limit is ${gigabytes(limit)} (option memory).`,
    { hint: "Take fewer columns, or raise the limit." },
  );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
