// The values of some rows as columns of their own.
import type { CodedTexts, Integers } from "../shared-columns.js";
import type { Numbers } from "./scan.js";

export interface TakeTask {
  readonly values: Numbers | undefined;
  readonly exact: Integers | undefined;
  /** Codes of `CodedTexts`. */
  readonly codes: CodedTexts["codes"] | undefined;
  /** The number of texts that the codes are of. */
  readonly texts: number;
  /** The rows to take, in their new order. */
  readonly rows: Uint32Array;
}

export interface Taken {
  readonly values: Numbers | undefined;
  readonly exact: Integers | undefined;
  readonly codes: CodedTexts["codes"] | undefined;
  /** The places of the texts that are still there, in the order of their rows. */
  readonly kept: Uint32Array;
}

/** `check` is called between columns and throws to stop the work. */
export function takeRows({ values, exact, codes, texts, rows }: TakeTask, check: () => void): Taken {
  const numbers = values && takeNumbers(values, rows);
  check();
  const taken = codes && takeCodes(codes, texts, rows);
  return {
    values: numbers,
    exact: exact && takeIntegers(exact, rows),
    codes: taken?.codes,
    kept: taken?.kept ?? new Uint32Array(0),
  };
}

function takeNumbers(values: Numbers, rows: Uint32Array): Numbers {
  const target = sharedLike(values, rows.length);
  for (let index = 0; index < rows.length; index++) target[index] = values[rows[index] as number] as number;
  return target;
}

function takeIntegers(values: Integers, rows: Uint32Array): Integers {
  const target = sharedLike(values, rows.length);
  for (let index = 0; index < rows.length; index++) target[index] = values[rows[index] as number] as bigint;
  return target;
}

function takeCodes(
  codes: CodedTexts["codes"],
  texts: number,
  rows: Uint32Array,
): { codes: CodedTexts["codes"]; kept: Uint32Array } {
  const target = sharedLike(codes, rows.length);
  const known = new Uint32Array(texts + 1);
  const kept = new Uint32Array(texts);
  let count = 0;
  for (let index = 0; index < rows.length; index++) {
    const code = codes[rows[index] as number] as number;
    if (code === 0) continue;
    if (known[code] === 0) {
      kept[count] = code - 1;
      known[code] = ++count;
    }
    target[index] = known[code] as number;
  }
  return { codes: target, kept: kept.slice(0, count) };
}

function sharedLike<T extends Numbers | Integers>(values: T, length: number): T {
  const Class = values.constructor as new (buffer: SharedArrayBuffer) => T;
  return new Class(new SharedArrayBuffer(length * values.BYTES_PER_ELEMENT));
}
