// The grid of values for contours: z by row and column, and the coordinates of its points in the plot.
import { NDArray, isTypedArray, type TypedArray } from "../../base/ndarray.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";

/** Numbers in rows: `z[row][column]`. Null, NaN and infinite values have no contours around them. */
export type Grid2d = readonly (readonly (number | null)[] | TypedArray)[] | NDArray;

/** One coordinate per column (x) or row (y) of the grid, or one per value. */
export type GridCoordinates = readonly number[] | TypedArray | Grid2d;

interface GridInput {
  /** Default: 0, 1, 2… */
  readonly x?: GridCoordinates | null | undefined;
  /** Default: 0, 1, 2… */
  readonly y?: GridCoordinates | null | undefined;
  readonly z: Grid2d;
}

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export class ContourGrid {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, with NaN for missing values. */
  readonly z: Float64Array;
  readonly #x: (row: number, column: number) => number;
  readonly #y: (row: number, column: number) => number;

  /** `what` names the function in messages. Throws PlotctlError for invalid grids and for different shapes. */
  constructor(what: string, { x, y, z }: GridInput) {
    const matrix = matrixOf(z);
    if (matrix === undefined || matrix.rows < 2 || matrix.columns < 2) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `${what}(): z: expected at least two rows of at least two numbers, all of the same length, got ${show(z)}.`,
      );
    }
    this.rows = matrix.rows;
    this.columns = matrix.columns;
    this.z = matrix.values.map((value) => (Number.isFinite(value) ? value : NaN));
    this.#x = coordinates(what, x, { name: "x", matrix });
    this.#y = coordinates(what, y, { name: "y", matrix });
  }

  /** False for missing values and outside of the grid. */
  hasValue(column: number, row: number): boolean {
    return column >= 0 && row >= 0 && column < this.columns && row < this.rows && !Number.isNaN(this.at(column, row));
  }

  at(column: number, row: number): number {
    return this.z[row * this.columns + column] as number;
  }

  /** Converts a point on an edge between two neighbours of the grid to coordinates of the plot. */
  place(column: number, row: number): readonly [x: number, y: number] {
    const [left, top] = [Math.floor(column), Math.floor(row)];
    const part = column - left + (row - top);
    const [right, bottom] = [Math.ceil(column), Math.ceil(row)];
    const between = (at: (row: number, column: number) => number): number =>
      part === 0 ? at(top, left) : at(top, left) * (1 - part) + at(bottom, right) * part;
    return [between(this.#x), between(this.#y)];
  }
}

function coordinates(
  what: string,
  given: GridCoordinates | null | undefined,
  { name, matrix }: { readonly name: "x" | "y"; readonly matrix: Matrix },
): (row: number, column: number) => number {
  const pick = name === "x" ? (_row: number, column: number) => column : (row: number) => row;
  if (given === null || given === undefined) return pick;
  const count = name === "x" ? matrix.columns : matrix.rows;
  const flat = numbersOf(given);
  if (flat?.length === count) return (row, column) => flat[pick(row, column)] as number;
  const full = flat === undefined ? matrixOf(given) : undefined;
  if (full?.rows === matrix.rows && full.columns === matrix.columns) {
    return (row, column) => full.values[row * full.columns + column] as number;
  }
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `${what}(): ${name}: expected ${count} numbers, or as many rows and columns as z has (${matrix.rows} × ${matrix.columns}), got ${show(given)}.`,
  );
}

function numbersOf(given: unknown): ArrayLike<number> | undefined {
  if (isTypedArray(given)) return Float64Array.from(given as ArrayLike<number>);
  if (given instanceof NDArray) return given.shape.length === 1 ? Float64Array.from(given.data, Number) : undefined;
  return Array.isArray(given) && given.every((item) => typeof item === "number") ? given : undefined;
}

function matrixOf(given: unknown): Matrix | undefined {
  if (given instanceof NDArray) {
    const [rows, columns] = given.shape;
    if (rows === undefined || columns === undefined || given.shape.length !== 2) return undefined;
    return { rows, columns, values: Float64Array.from(given.data, Number) };
  }
  if (!Array.isArray(given)) return undefined;
  const [first] = given as readonly unknown[];
  const rows = given.length;
  const columns = Array.isArray(first) || isTypedArray(first) ? first.length : 0;
  const values = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const items: unknown = given[row];
    if (!(Array.isArray(items) || isTypedArray(items)) || items.length !== columns) return undefined;
    for (let column = 0; column < columns; column++) {
      const item: unknown = items[column];
      if (item !== null && typeof item !== "number") return undefined;
      values[row * columns + column] = item ?? NaN;
    }
  }
  return { rows, columns, values };
}
