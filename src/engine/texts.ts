// The distinct texts of a column for threads: as UTF-8, one after the other, in shared memory, however many there are.
import { setImmediate as nextTurn } from "node:timers/promises";
import { PlotctlError } from "../base/errors.js";

export interface Dictionary {
  readonly bytes: Uint8Array;
  /** Where each text starts, and where the last one ends. */
  readonly offsets: Uint32Array;
}

/** Texts that are encoded before the event loop may run: about a millisecond. */
const SLICE = 4096;

const MAX_BYTES = 2 ** 32 - 1;

/** Encodes texts, which keep their places. */
export async function dictionaryOf(texts: readonly string[]): Promise<Dictionary> {
  const offsets = new Uint32Array(new SharedArrayBuffer((texts.length + 1) * Uint32Array.BYTES_PER_ELEMENT));
  const parts: Buffer[] = [];
  let length = 0;
  for (let start = 0; start < texts.length; start += SLICE) {
    if (start > 0) await nextTurn();
    for (const [index, text] of texts.slice(start, start + SLICE).entries()) {
      const part = Buffer.from(text);
      parts.push(part);
      length += part.length;
      if (length > MAX_BYTES)
        throw new PlotctlError("DATA_TOO_LARGE", "A column has more than 4 GB of distinct texts.", {
          hint: "Open the data without this column, or give its values as numbers.",
        });
      offsets[start + index + 1] = length;
    }
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  for (const [index, part] of parts.entries()) bytes.set(part, offsets[index]);
  return { bytes, offsets };
}

export function textCount({ offsets }: Dictionary): number {
  return offsets.length - 1;
}

export function textAt(dictionary: Dictionary, place: number): string {
  const { offsets } = dictionary;
  const start = offsets[place] as number;
  return bufferOf(dictionary).toString("utf8", start, offsets[place + 1]);
}

/**
 * The place of each code in the order of the texts by code point, as databases sort; the code 0, of rows without a text, is
 * last.
 */
export function textRanks(dictionary: Dictionary, check: () => void): Uint32Array {
  const count = textCount(dictionary);
  const { offsets } = dictionary;
  const bytes = bufferOf(dictionary);
  const sorted = Uint32Array.from({ length: count }, (_, place) => place).sort((one, other) =>
    bytes.compare(bytes, offsets[other], offsets[other + 1], offsets[one], offsets[one + 1]),
  );
  check();
  const ranks = new Uint32Array(new SharedArrayBuffer((count + 1) * Uint32Array.BYTES_PER_ELEMENT));
  ranks[0] = count;
  for (const [rank, place] of sorted.entries()) ranks[place + 1] = rank;
  return ranks;
}

function bufferOf({ bytes }: Dictionary): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
