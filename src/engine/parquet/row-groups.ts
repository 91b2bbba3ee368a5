// What the footer of a Parquet file says of its rows: the extents of the columns in each row group. It takes no pass over the
// rows, so it is what views show of a file whose index is not there yet.
import type { ColumnInfo } from "../contract.js";
import type { ScanResult } from "../kernels/scan.js";
import type { FileIdentity } from "./file-identity.js";

export const NO_STATISTICS: ScanResult = {
  nulls: 0,
  infinite: 0,
  min: Infinity,
  max: -Infinity,
  minPositive: Infinity,
  firstUnsorted: -1,
};

/** The extents of a column, by row group; NaN where the footer has none. */
export interface GroupExtents {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Rows without a value; NaN is one for the footer. */
  readonly nulls: Float64Array;
}

/** A file that has no index, with its row groups in the order of its rows. */
export interface UnindexedFile {
  readonly path: string;
  readonly identity: FileIdentity;
  /** The rows of each group. */
  readonly rows: Float64Array;
  /** By name; texts have none. */
  readonly extents: Readonly<Record<string, GroupExtents>>;
}

/** What the footer says of a column of the whole file. Rows with infinite values are not known. */
export function columnInfo({ name, kind }: Pick<ColumnInfo, "name" | "kind">, file: UnindexedFile): ColumnInfo {
  const extents = file.extents[name];
  // Texts count as unsorted: no question is asked of them.
  if (extents === undefined) return { name, kind, ...NO_STATISTICS, firstUnsorted: 0 };
  let info = { ...NO_STATISTICS };
  let row = 0;
  for (const [group, rows] of file.rows.entries()) {
    const low = extents.low[group] as number;
    const high = extents.high[group] as number;
    const nulls = extents.nulls[group] as number;
    const isSorted = nulls === 0 && low >= info.max;
    const positive = low > 0 ? low : high > 0 ? high : Infinity;
    info = {
      ...info,
      nulls: info.nulls + nulls,
      min: low < info.min ? low : info.min,
      max: high > info.max ? high : info.max,
      minPositive: Math.min(info.minPositive, positive),
      firstUnsorted: info.firstUnsorted >= 0 || isSorted ? info.firstUnsorted : row,
    };
    row += rows;
  }
  return { name, kind, ...info };
}

export function rowsOf({ rows }: UnindexedFile): number {
  return rows.reduce((sum, count) => sum + count, 0);
}
