// The tables of a cross-filter out of counts that a database made: lines of a place and a number of rows, with a tab between
// them. Places without rows are not among them.
import { newCounts, sumCounts, type Counts } from "./count.js";

export interface PlacedTask {
  readonly text: string;
  /** How many places each table has. They follow each other. */
  readonly lengths: readonly number[];
  /** How many codes the dimensions of the active chart have. */
  readonly sizes: readonly number[];
}

const TAB = 9;
const LINE_END = 10;
const ZERO = 48;

const LINES_PER_CHECK = 1 << 16;

/** `check` is called between lines and throws to stop the work. */
export function placedCounts({ text, lengths, sizes }: PlacedTask, check: () => void): Counts {
  const all = newCounts(lengths.reduce((sum, length) => sum + length, 0));
  let place = 0;
  let number = 0;
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === TAB) {
      place = number;
      number = 0;
    } else if (code === LINE_END) {
      all[place] = number;
      number = 0;
      if (++lines % LINES_PER_CHECK === 0) check();
    } else number = number * 10 + code - ZERO;
  }
  let first = 0;
  const tables = lengths.map((length) => all.subarray(first, (first += length)));
  return sumCounts({ parts: [tables], sizes }, check);
}
