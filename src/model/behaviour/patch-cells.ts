// Cells of a column changed, by row, slice, or within the array that is stored in a row.
import { NDArray, isTypedArray, type TypedArray } from "../../base/ndarray.js";
import type { Column } from "../../property/columns.js";
import { Slice } from "../../serialize/slice.js";
import type { PatchIndex } from "../change.js";
import { rowsOf } from "./column-checks.js";

type Cells = { length: number; [index: number]: unknown };

/** Copies that were made here, which later patches may change in place: an author's own array is never written to. */
const ownCopies = new WeakSet<object>();

/** The column with checked patches applied. */
export function patchColumn(
  name: string,
  column: Column,
  patches: readonly (readonly [PatchIndex, unknown])[],
): Column {
  const patched = ownCopies.has(column) ? column : copyOf(column);
  ownCopies.add(patched);
  for (const [index, value] of patches) patchOne(name, patched, index, value);
  return patched;
}

function copyOf(column: Column): Column {
  if (column instanceof NDArray) return new NDArray(column.data.slice(), column.shape, column.dtype);
  return isTypedArray(column) ? column.slice() : [...column];
}

function patchOne(name: string, column: Column, index: PatchIndex, value: unknown): void {
  if (typeof index === "number") return setRow(column, index, value);
  if (index instanceof Slice) {
    const { start, step, count } = rowsOf(index, column.length, name);
    for (let at = 0; at < count; at++) setRow(column, start + at * step, (value as ArrayLike<unknown>)[at]);
    return;
  }
  const [row, ...within] = index;
  const cell = column instanceof NDArray ? rowOf(column, row) : ((column as readonly unknown[])[row] as Column);
  const patchedCell = column instanceof NDArray ? cell : copyOf(cell);
  patchWithin(name, patchedCell, within, value);
  if (!(column instanceof NDArray)) (column as Cells)[row] = patchedCell;
}

function setRow(column: Column, row: number, value: unknown): void {
  if (!(column instanceof NDArray)) {
    (column as Cells)[row] = value;
    return;
  }
  const target = rowOf(column, row);
  const cells = target instanceof NDArray ? target.data : target;
  const items =
    value instanceof NDArray
      ? value.data
      : typeof value === "object" && value !== null
        ? (value as ArrayLike<unknown>)
        : [value];
  for (let at = 0; at < cells.length; at++) (cells as Cells)[at] = items[at];
}

/** One row of an n-dimensional column, over the same memory. */
function rowOf(column: NDArray, row: number): Column {
  const shape = column.shape.slice(1);
  const size = shape.reduce((product, dimension) => product * dimension, 1);
  const data = column.data as TypedArray;
  const cells = data.subarray(row * size, (row + 1) * size);
  return shape.length > 1 ? new NDArray(cells, shape, column.dtype) : cells;
}

/** Values go in row-major order into the part that the indices name: `[rows]` of a list, `[rows, columns]` of an image. */
function patchWithin(name: string, cell: Column, within: readonly (number | Slice)[], value: unknown): void {
  const shape = cell instanceof NDArray ? cell.shape : [cell.length];
  const cells = (cell instanceof NDArray ? cell.data : cell) as Cells;
  const ranges = shape.map((length, axis) => {
    const part = within[axis] ?? new Slice(null, null);
    return typeof part === "number" ? rowsOf(new Slice(part, part + 1), length, name) : rowsOf(part, length, name);
  });
  const given = value instanceof NDArray ? value.data : value;
  let next = 0;
  const take = (): unknown =>
    typeof given === "object" && given !== null ? (given as ArrayLike<unknown>)[next++] : given;
  const fill = (axis: number, offset: number): void => {
    const range = ranges[axis];
    if (range === undefined) {
      cells[offset] = take();
      return;
    }
    const stride = shape.slice(axis + 1).reduce((product, dimension) => product * dimension, 1);
    for (let at = 0; at < range.count; at++) fill(axis + 1, offset + (range.start + at * range.step) * stride);
  };
  fill(0, 0);
}
