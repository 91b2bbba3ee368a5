// Cells of a column changed: a row, a slice of rows, or a part of the array that is stored in a row. What arrives here
// is checked (column-checks.ts).
import { NDArray, isTypedArray, wireArray } from "../../base/ndarray.js";
import { patchedCopies, type Column } from "../../property/columns.js";
import { Slice } from "../../serialize/slice.js";
import type { PatchIndex } from "../change.js";
import { cellShape, rowsOf } from "./column-checks.js";

type Cells = { length: number; [index: number]: unknown };

/**
 * The column with checked patches applied. A copy that earlier patches made is changed in place, unless it must be
 * kept since the patch may yet be dropped.
 */
export function patchColumn(
  column: Column,
  patches: readonly (readonly [PatchIndex, unknown])[],
  { keepsColumn }: { readonly keepsColumn: boolean },
): Column {
  const patched = patchedCopies.has(column) && !keepsColumn ? column : copyOf(column);
  patchedCopies.add(patched);
  for (const [index, value] of patches) patchOne(patched, index, value);
  return patched;
}

function copyOf(column: Column): Column {
  if (column instanceof NDArray) return new NDArray(column.data.slice(), column.shape, column.dtype);
  return isTypedArray(column) ? wireArray(column).data.slice() : [...column];
}

function cellsOf(column: Column): Cells {
  return column instanceof NDArray ? column.data : column;
}

function patchOne(column: Column, index: PatchIndex, value: unknown): void {
  const cells = cellsOf(column);
  if (typeof index === "number") {
    cells[index] = value;
  } else if (index instanceof Slice) {
    const { start, step, count } = rowsOf(index, column.length);
    const items = cellsOf(value as Column);
    for (let at = 0; at < count; at++) cells[start + at * step] = items[at];
  } else {
    const [row, ...within] = index;
    const cell = copyOf(cells[row] as Column);
    patchWithin(cell, within, cellsOf(value as Column));
    cells[row] = cell;
  }
}

/** Values go in row-major order into the part that the indices name: `[row, rows]`, or `[row, rows, columns]` of an image. */
function patchWithin(cell: Column, within: readonly (number | Slice)[], values: Cells): void {
  const shape = cellShape(cell);
  const cells = cellsOf(cell);
  const ranges = within.map((part, axis) => rowsOf(part, shape[axis] ?? 0));
  let next = 0;
  const fill = (axis: number, offset: number): void => {
    const range = ranges[axis];
    if (range === undefined) {
      cells[offset] = values[next++];
      return;
    }
    const stride = shape.slice(axis + 1).reduce((product, dimension) => product * dimension, 1);
    for (let at = 0; at < range.count; at++) fill(axis + 1, offset + (range.start + at * range.step) * stride);
  };
  fill(0, 0);
}
