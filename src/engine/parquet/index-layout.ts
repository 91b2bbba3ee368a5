// The layout of the side-car index of one Parquet file and one axis, a sealed file. Rows are summarised in blocks, at three levels
// of detail:
//
//   fine      about 200 rows a block, which ends where a bucket of 2^exponent of its group ends
//   coarse    up to eight fine blocks of a group, which end where a bucket of 2^(exponent + 3) ends
//   whole     all rows of a group: 16,384 of the file, without those that have no place on the axis
//
// The blocks of consecutive groups are one section, so that a view reads few large parts. Coarse and whole blocks are so few
// that the readers of views keep them in memory. Per level and section there are these parts:
//
//   part of x           first x f64[], last x f64[], rows u32[]                 one number per block, padded to 8 bytes
//   part of a column    low, high, first, last f32[] or f64[], flags u8[]
//
// The table, f64[], has one line per group: its exponent, then the number of its blocks at each level.
import type { ColumnInfo, FloatArray } from "../contract.js";
import type { FileIdentity } from "./file-identity.js";
import type { AxisName } from "./messages.js";
import type { Part } from "./sealed-file.js";

export const INDEX_MAGIC = "PCTLIDX1";
export const INDEX_VERSION = 3;

export const LEVELS = ["fine", "coarse", "whole"] as const;
export type Level = (typeof LEVELS)[number];

/** Coarse blocks end at buckets that are wider by this power of two. */
export const COARSER = 3;

/** The groups of a section: a million rows of fine blocks, and the coarse blocks of a file of usual size. */
export const SECTION_GROUPS: Readonly<Record<Level, number>> = { fine: 64, coarse: 1024, whole: 16_384 };

/** Whether the first or last row of a block has a value. */
export const FIRST_ROW_VALUED = 1;
export const LAST_ROW_VALUED = 2;

/** The numbers of a line of the table. */
export const TABLE_FIELDS = 1 + LEVELS.length;

/** The x of the blocks of a section. */
export interface BlockPlaces {
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly rows: Uint32Array;
}

/** The values of one column in the blocks of a section: NaN, Infinity and -Infinity where there are none. */
export interface BlockValues {
  readonly low: FloatArray;
  readonly high: FloatArray;
  /** The first and last values, not those of rows without one. */
  readonly first: FloatArray;
  readonly last: FloatArray;
  readonly flags: Uint8Array;
}

export interface IndexHeader {
  readonly version: number;
  readonly identity: FileIdentity;
  readonly rows: number;
  readonly columns: readonly ColumnInfo[];
  /** Undefined if the column turned out not to be sorted: then there are no groups. */
  readonly axis: AxisName | undefined;
  /** The columns that have parts. */
  readonly ys: readonly string[];
}

/** Where the parts of a section are. */
export interface Section {
  readonly blocks: number;
  readonly x: Part;
  /** In the order of the columns; numbers have 4 bytes where float32 is exact. */
  readonly ys: readonly (Part & { readonly bytes: number })[];
}

export interface IndexFooter extends Omit<IndexHeader, "columns"> {
  /** Infinity has no place in JSON, so numbers are texts. */
  readonly columns: readonly WrittenColumn[];
  readonly sections: Readonly<Record<Level, readonly Section[]>>;
  readonly table: Part & { readonly length: number };
}

/** A column with its numbers as texts. */
export type WrittenColumn = Record<Exclude<keyof ColumnInfo, "categories" | "isRounded">, string> &
  Pick<ColumnInfo, "categories"> & { readonly isRounded?: "true" };
