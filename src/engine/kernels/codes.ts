// The bins of a column's rows, as one or two bytes per row: what the tables of a cross-filter are counted from.
import type { CodedTexts } from "../shared-columns.js";
import type { Numbers } from "./scan.js";

/** A code for each row: its bin, or the number of bins for rows that are in none. */
export type Codes = Uint8Array<SharedArrayBuffer> | Uint16Array<SharedArrayBuffer>;

/** The most bins whose codes fit in one byte. */
const MAX_BYTE_BINS = 255;

export function newCodes(rows: number, bins: number): Codes {
  return bins <= MAX_BYTE_BINS
    ? new Uint8Array(new SharedArrayBuffer(rows))
    : new Uint16Array(new SharedArrayBuffer(rows * Uint16Array.BYTES_PER_ELEMENT));
}

export interface BinTask {
  readonly values: Numbers;
  readonly edges: Float64Array;
  /** Where the codes of these values go. */
  readonly codes: Codes;
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

/** Writes the codes of numbers. `check` is called between slices and throws to stop the work. */
export function writeBins({ values, edges, codes }: BinTask, check: () => void): undefined {
  const write = isEven(edges) ? writeEven : writeUneven;
  for (let start = 0; start < values.length; start += SLICE) {
    check();
    write({ values, edges, codes }, start, Math.min(values.length, start + SLICE));
  }
  return undefined;
}

/** Whether each edge is within a bin of where it would be if all bins were equally wide. */
function isEven(edges: Float64Array): boolean {
  const bins = edges.length - 1;
  const first = edges[0] as number;
  const width = ((edges[bins] as number) - first) / bins;
  return edges.every((edge, index) => Math.abs(edge - first - index * width) < width);
}

/** The distance from the first edge gives a guess; the edges decide. */
function writeEven({ values, edges, codes }: BinTask, start: number, end: number): void {
  const bins = edges.length - 1;
  const first = edges[0] as number;
  const last = edges[bins] as number;
  const perUnit = bins / (last - first);
  for (let row = start; row < end; row++) {
    const value = values[row] as number;
    let code = bins;
    if (value >= first && value < last) {
      code = Math.min(bins - 1, Math.floor((value - first) * perUnit));
      while (value < (edges[code] as number)) code--;
      while (value >= (edges[code + 1] as number)) code++;
    }
    codes[row] = code;
  }
}

function writeUneven({ values, edges, codes }: BinTask, start: number, end: number): void {
  const bins = edges.length - 1;
  const first = edges[0] as number;
  const last = edges[bins] as number;
  for (let row = start; row < end; row++) {
    const value = values[row] as number;
    let code = bins;
    if (value >= first && value < last) {
      code = 0;
      let after = bins;
      while (after - code > 1) {
        const middle = (code + after) >>> 1;
        if (value < (edges[middle] as number)) after = middle;
        else code = middle;
      }
    }
    codes[row] = code;
  }
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
