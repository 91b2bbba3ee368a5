// Which numbers a typed array can hold exactly. JavaScript silently converts the others when they are written there:
// 300 becomes 44 in a Uint8Array, 1.7 becomes 1, and NaN becomes 0.
import type { NumberDType } from "./ndarray.js";

interface Range {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

const whole = (least: number, most: number): Range => ({ least, most, isWhole: true });
const float = (most: number): Range => ({ least: -most, most, isWhole: false });

const ranges: Readonly<Record<NumberDType | "bool", Range>> = {
  bool: whole(0, 1),
  int8: whole(-(2 ** 7), 2 ** 7 - 1),
  uint8: whole(0, 2 ** 8 - 1),
  int16: whole(-(2 ** 15), 2 ** 15 - 1),
  uint16: whole(0, 2 ** 16 - 1),
  int32: whole(-(2 ** 31), 2 ** 31 - 1),
  uint32: whole(0, 2 ** 32 - 1),
  float32: float((2 - 2 ** -23) * 2 ** 127),
  float64: float(Number.MAX_VALUE),
};

/** Whether a number or boolean keeps its value in an array of that dtype; floats may be rounded. */
export function fits(value: unknown, dtype: NumberDType | "bool"): boolean {
  if (typeof value === "boolean") return true;
  if (typeof value !== "number") return false;
  const { least, most, isWhole } = ranges[dtype];
  if (value >= least && value <= most) return !isWhole || Number.isInteger(value);
  return !isWhole && value - value !== 0;
}

/** The index of the first item that does not fit, or -1. */
export function firstUnfit(
  items: ArrayLike<unknown>,
  dtype: NumberDType | "bool",
  from?: NumberDType | "bool",
): number {
  if (from !== undefined && isWithin(ranges[from], ranges[dtype])) return -1;
  for (let index = 0; index < items.length; index++) if (!fits(items[index], dtype)) return index;
  return -1;
}

function isWithin(inner: Range, outer: Range): boolean {
  return inner.least >= outer.least && inner.most <= outer.most && (inner.isWhole || !outer.isWhole);
}

/** The numbers of a dtype in words: `whole numbers from 0 to 255`. */
export function numbersOf(dtype: NumberDType | "bool"): string {
  const { least, most, isWhole } = ranges[dtype];
  if (isWhole) return `whole numbers from ${least} to ${most}`;
  return most === Number.MAX_VALUE ? "numbers" : `numbers up to ${most}`;
}
