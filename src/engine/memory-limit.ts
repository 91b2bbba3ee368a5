// How much memory the columns of a data set and DuckDB may take, and the words for more.
import { totalmem } from "node:os";
import { messageOf, PlotctlError } from "../base/errors.js";

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

/** The share of the machine's memory that DuckDB may take in one process, and what it may take in any case, in bytes. */
const DUCKDB_SHARE = 16;
const MIN_DUCKDB_BYTES = 512e6;

/** Bytes. */
export function duckdbMemory(): number {
  return Math.max(MIN_DUCKDB_BYTES, totalmem() / DUCKDB_SHARE);
}

/** A limit of bytes as DuckDB takes it. */
export function duckdbLimit(bytes: number): string {
  return `${Math.floor(bytes / 1e6)}MB`;
}

/** Whether DuckDB had no memory left. It has no code for that. */
export function isOutOfMemory(error: unknown): boolean {
  if (/^Out of Memory Error/.test(messageOf(error))) return true;
  return typeof error === "object" && error !== null && "cause" in error && isOutOfMemory(error.cause);
}

/** The error for work that DuckDB cannot do within its limit of bytes. `what` begins the sentence. */
export function duckdbTooLarge(
  what: string,
  { limit, hint, cause }: { readonly limit: number; readonly hint: string; readonly cause: unknown },
): PlotctlError {
  return new PlotctlError(
    "DATA_TOO_LARGE",
    `${what} needs more than ${gigabytes(limit)}, which is the limit of DuckDB on this machine.`,
    { hint, cause },
  );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
