// Rows appended to a column. Lists are copied. Typed arrays grow within spare room behind them, so that a stream of few
// rows into a long column costs only the new rows; views handed out earlier keep their content.
import { NDArray, isTypedArray, wireArray, type TypedArray } from "../../base/ndarray.js";
import type { Column } from "../../property/columns.js";

type Constructor = new (buffer: ArrayBuffer, offset?: number, length?: number) => TypedArray;

/** Buffers that were made here: the bytes behind their last row are ours to write. */
const grownTo = new WeakMap<ArrayBufferLike, number>();

/** The column with more rows at its end; with `rollover`, only the last so many rows are kept. */
export function appendRows(column: Column, added: Column, rollover: number | null): Column {
  const [old, rows] = [itemsOf(column), itemsOf(added)];
  const drop = rollover === null ? 0 : Math.max(0, old.length + rows.length - rollover);
  if (!isTypedArray(old) && !isTypedArray(rows)) {
    return old.slice(drop).concat(drop > old.length ? rows.slice(drop - old.length) : rows);
  }
  const model = isTypedArray(old) ? column : added;
  const grown = appendTyped(isTypedArray(old) ? old : typedLike(rows as TypedArray, old), rows, drop);
  return model instanceof NDArray && model.dtype === "bool" ? new NDArray(grown, [grown.length], "bool") : grown;
}

function itemsOf(column: Column): readonly unknown[] | TypedArray {
  return column instanceof NDArray ? column.data : column;
}

function typedLike(array: TypedArray, items: readonly unknown[]): TypedArray {
  const Type = wireArray(array).data.constructor as new (items: readonly unknown[]) => TypedArray;
  return new Type(items);
}

function appendTyped(given: TypedArray, rows: readonly unknown[] | TypedArray, drop: number): TypedArray {
  const column = wireArray(given).data;
  const added = isTypedArray(rows) ? wireArray(rows).data : rows;
  const Type = column.constructor as Constructor & { BYTES_PER_ELEMENT: number };
  const itemBytes = column.BYTES_PER_ELEMENT;
  const end = column.byteOffset + column.byteLength;
  const addedBytes = added.length * itemBytes;
  const isOurs = grownTo.get(column.buffer) === end && end + addedBytes <= column.buffer.byteLength;
  let buffer = column.buffer as ArrayBuffer;
  let start = column.byteOffset;
  if (!isOurs) {
    const kept = Math.max(0, column.length - drop);
    buffer = new ArrayBuffer(2 * (kept + added.length) * itemBytes + 64 * itemBytes);
    new Type(buffer, 0, kept).set(column.subarray(column.length - kept) as never);
    start = (kept - column.length) * itemBytes;
  }
  const firstNew = start + column.length * itemBytes;
  new Type(buffer, firstNew, added.length).set(added as never);
  grownTo.set(buffer, firstNew + addedBytes);
  return new Type(buffer, start + drop * itemBytes, column.length + added.length - drop);
}
