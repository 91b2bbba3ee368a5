// Applies validated patches (column-checks.ts) to cells of a column: a row, a slice of rows, or a part of the array that is
// stored in a row.
import { NDArray, isTypedArray, wireArray } from "../../base/ndarray.js";
import { patchedCopies, type Column } from "../../property/columns.js";
import { Slice } from "../../serialize/slice.js";
import type { PatchIndex } from "../change.js";
import { cellShape, rowsOf } from "./column-checks.js";

type Cells = { length: number; [index: number]: unknown };

/** The arrays that may be changed in place. */
export interface Copies {
  has(array: object): boolean;
  add(array: object): void;
}

/**
 * The copies that the patches of one message make. While the message is being validated, it may still be rejected, so the
 * document itself is not changed. Later messages may change the copies in place.
 */
export class MessageCopies implements Copies {
  readonly #made = new Set<object>();

  has(array: object): boolean {
    return this.#made.has(array);
  }

  add(array: object): void {
    this.#made.add(array);
    patchedCopies.add(array);
  }
}

/** Returns the column with patches applied: changed in place if it is one of the copies, otherwise a copy. */
export function patchColumn(
  column: Column,
  patches: readonly (readonly [PatchIndex, unknown])[],
  copies: Copies,
): Column {
  const patched = changeable(column, copies);
  // The author may use the array of a row in another row or source, so only copies of this message may be changed.
  const cellCopies = copies === patchedCopies ? new Set<object>() : copies;
  for (const [index, value] of patches) patchOne(patched, [index, value], cellCopies);
  return patched;
}

function changeable(array: Column, copies: Copies): Column {
  if (copies.has(array)) return array;
  const copy = copyOf(array);
  copies.add(copy);
  return copy;
}

function copyOf(column: Column): Column {
  if (column instanceof NDArray) return new NDArray(column.data.slice(), column.shape, column.dtype);
  return isTypedArray(column) ? wireArray(column).data.slice() : [...column];
}

function cellsOf(column: Column): Cells {
  return column instanceof NDArray ? column.data : column;
}

function patchOne(column: Column, [index, value]: readonly [PatchIndex, unknown], copies: Copies): void {
  const cells = cellsOf(column);
  if (typeof index === "number") {
    cells[index] = value;
  } else if (index instanceof Slice) {
    const { start, step, count } = rowsOf(index, column.length);
    const items = cellsOf(value as Column);
    for (let at = 0; at < count; at++) cells[start + at * step] = items[at];
  } else {
    const [row, ...within] = index;
    const cell = changeable(cells[row] as Column, copies);
    patchWithin(cell, within, cellsOf(value as Column));
    cells[row] = cell;
  }
}

/** Writes values in row-major order into the part at the indices: `[row, rows]`, or `[row, rows, columns]` of an image. */
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
