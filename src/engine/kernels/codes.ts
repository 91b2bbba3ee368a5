// The bins of a column's rows, as one or two bytes per row: what the tables of a cross-filter are counted from.
import type { CodedTexts } from "../shared-columns.js";

/** A code for each row: its bin, or the number of bins for rows that are in none. */
export type Codes = Uint8Array<SharedArrayBuffer> | Uint16Array<SharedArrayBuffer>;

/** The most bins whose codes fit in one byte. */
const MAX_BYTE_BINS = 255;

export function newCodes(rows: number, bins: number): Codes {
  return bins <= MAX_BYTE_BINS
    ? new Uint8Array(new SharedArrayBuffer(rows))
    : new Uint16Array(new SharedArrayBuffer(rows * Uint16Array.BYTES_PER_ELEMENT));
}

const SLICE = 1 << 18;

/** The rows without a text: their code is 0. */
export function countMissing(codes: CodedTexts["codes"], check: () => void): number {
  let missing = 0;
  for (let start = 0; start < codes.length; start += SLICE) {
    check();
    const end = Math.min(codes.length, start + SLICE);
    for (let row = start; row < end; row++) if (codes[row] === 0) missing++;
  }
  return missing;
}

export interface RecodeTask {
  readonly given: Uint8Array | Uint16Array | Uint32Array;
  /** The code for each given one. */
  readonly codeOf: Uint16Array;
  readonly codes: Codes;
}

/** Writes the codes of texts, which have other codes already. */
export function recode({ given, codeOf, codes }: RecodeTask, check: () => void): undefined {
  for (let start = 0; start < given.length; start += SLICE) {
    check();
    const end = Math.min(given.length, start + SLICE);
    for (let row = start; row < end; row++) codes[row] = codeOf[given[row] as number] as number;
  }
  return undefined;
}
