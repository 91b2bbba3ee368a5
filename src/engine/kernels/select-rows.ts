// The rows that match a predicate, in the order of the data or in another one.
import { tester, TESTED_ROWS, type TestedColumns } from "../predicate/evaluate.js";
import type { Predicate } from "../predicate/predicate.js";

export interface SelectTask {
  readonly where: Predicate;
  readonly columns: TestedColumns;
  readonly rows: number;
  /** All rows in the order of the answer; undefined for the order of the data. */
  readonly order: Uint32Array | undefined;
}

/** `check` is called between slices and throws to stop the work. */
export function selectRows({ where, columns, rows, order }: SelectTask, check: () => void): Uint32Array {
  const test = tester(where, columns);
  const matches = new Uint8Array(rows);
  let count = 0;
  for (let start = 0; start < rows; start += TESTED_ROWS) {
    check();
    const end = Math.min(rows, start + TESTED_ROWS);
    const marks = test(start, end);
    for (let row = start; row < end; row++) count += matches[row] = marks[row - start] as number;
  }
  const selected = new Uint32Array(new SharedArrayBuffer(count * Uint32Array.BYTES_PER_ELEMENT));
  let place = 0;
  for (let start = 0; start < rows; start += TESTED_ROWS) {
    check();
    const end = Math.min(rows, start + TESTED_ROWS);
    for (let index = start; index < end; index++) {
      const row = order === undefined ? index : (order[index] as number);
      if (matches[row] === 1) selected[place++] = row;
    }
  }
  return selected;
}
