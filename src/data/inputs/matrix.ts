// Matrices: arrays of an author's program, and .npy files of two dimensions, which are never read whole.
import { statSync } from "node:fs";
import { open as openFile } from "node:fs/promises";
import { resolve } from "node:path";
import { PlotctlError } from "../../base/errors.js";
import { isTypedArray, type TypedArray } from "../../base/ndarray.js";
import { show } from "../../base/show.js";
import { allowedFiles } from "../../engine/copies/copies.js";
import { MatrixEngine } from "../../engine/matrix-engine.js";
import type { MatrixFile, MatrixValues } from "../../engine/matrix-rows.js";
import type { Numbers } from "../../engine/kernels/scan.js";
import { HEADER_BYTES, bytesPerNumber, readHeader } from "../../engine/npy.js";
import { sharedColumns } from "../../engine/shared-columns.js";
import { filePathOf } from "../../tabular/url-input.js";
import { Matrix } from "../matrix.js";
import type { Edges, MatrixPlace } from "../matrix-place.js";
import type { DataFile } from "./files.js";
import type { Place } from "./place.js";

/** The values of an axis at the edges of the first and the last column, or row. */
export type MatrixEdges = readonly [first: number | Date, last: number | Date];

/** A matrix in memory, and where on the plane it is. */
export interface DataMatrix {
  /** The values, one row after the other. NaN and infinite values are gaps. */
  readonly grid: TypedArray;
  /** Rows and columns. */
  readonly shape: readonly [rows: number, columns: number];
  /** The values of x at the left edge of the first column and the right edge of the last one. */
  readonly x: MatrixEdges;
  /** The values of y at the edges of the first and the last row: with `[40, 0]`, the first row is at the top. */
  readonly y: MatrixEdges;
}

/** Options of `open` for a .npy file of two dimensions. */
export interface MatrixFileOptions extends Pick<DataMatrix, "x" | "y"> {
  /** Folders outside of the project of the app from which files may be read. Default: none. */
  readonly allow?: readonly string[];
}

/** Equal keys and names are the same matrix. */
export interface MatrixInput {
  readonly key: string | object;
  readonly name: string;
  open(closed: () => void): Promise<Matrix>;
}

/** A matrix in memory. Throws PlotctlError. */
export function gridInput({ grid, shape, x, y }: Partial<DataMatrix>, memory: number | undefined): MatrixInput {
  if (!isTypedArray(grid)) {
    throw new PlotctlError("INVALID_ARGUMENT", `open(): grid: expected a typed array, got ${show(grid)}.`);
  }
  const isShape = Array.isArray(shape) && shape.length === 2 && shape.every((size) => Number.isSafeInteger(size));
  if (!isShape) throw invalid("shape", "the numbers of rows and columns, such as [400, 600]", shape);
  const [rows, columns] = checkedShape("open(): grid", shape as DataMatrix["shape"]);
  if (rows * columns !== grid.length) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `open(): shape: ${rows} rows of ${columns} columns are ${rows * columns} values, but the grid has ${grid.length}.`,
    );
  }
  const place = { shape: [rows, columns], x: edgesOf("x", x), y: edgesOf("y", y) } as const;
  return {
    key: grid,
    name: JSON.stringify([place, memory]),
    async open(closed) {
      const shared = await sharedColumns({ grid }, memory);
      // An array of numbers is a column of numbers.
      const { values } = shared.get("grid") as { readonly values: Numbers };
      return new Matrix(new MatrixEngine(matrixOf({ values }, place)), place, closed);
    },
  };
}

/** A .npy file of two dimensions. Throws PlotctlError. */
export function matrixFileInput(
  file: DataFile,
  { folder, roots }: Place,
  options: Partial<MatrixFileOptions>,
): MatrixInput {
  const [x, y] = [edgesOf("x", options.x), edgesOf("y", options.y)];
  const pattern = resolve(folder, file instanceof URL ? filePathOf(file) : file);
  const [path, other] = allowedFiles([pattern], roots) as [string, string?];
  if (other !== undefined) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `open(): expected one matrix, but several files match ${show(pattern)}.`,
    );
  }
  const { size, mtimeMs: changedMs } = statSync(path);
  return {
    // A file that was replaced is another matrix.
    key: JSON.stringify([path, size, changedMs]),
    name: JSON.stringify([x, y]),
    async open(closed) {
      const { file, shape } = await opened(path);
      const place = { shape, x, y };
      return new Matrix(new MatrixEngine(matrixOf({ file }, place)), place, closed);
    },
  };
}

/** Reads the header. Rejects with PlotctlError for files that are no matrix, or truncated. */
async function opened(path: string): Promise<{ file: MatrixFile; shape: MatrixPlace["shape"] }> {
  const handle = await openFile(path);
  try {
    const { size, mtimeMs: changedMs } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const { shape, isFortran, type, start } = readHeader(path, buffer.subarray(0, bytesRead));
    const bytes = bytesPerNumber(type);
    if (shape.length !== 2) {
      const count = `${shape.length} dimension${shape.length === 1 ? "" : "s"}`;
      throw invalidFile(path, `has ${count}; with x and y, expected two.`);
    }
    const [rows, columns] = checkedShape(show(path), shape as unknown as MatrixPlace["shape"]);
    if (bytes === undefined) throw invalidFile(path, `holds ${show(type)}; expected numbers or booleans.`);
    if (isFortran) {
      throw invalidFile(
        path,
        "is in Fortran order; rows cannot be read alone.",
        "Save numpy.ascontiguousarray(a) instead.",
      );
    }
    const wanted = start + rows * columns * bytes;
    if (size < wanted) throw invalidFile(path, `ends at byte ${size} of ${wanted}: it is truncated.`);
    return { file: { path, type, start, size, changedMs }, shape: [rows, columns] };
  } finally {
    await handle.close();
  }
}

function matrixOf(source: MatrixValues["source"], { shape: [height, width], x, y }: MatrixPlace): MatrixValues {
  return { source, width, height, isReversedX: x[0] > x[1], isReversedY: y[0] > y[1] };
}

function checkedShape(what: string, [rows, columns]: MatrixPlace["shape"]): MatrixPlace["shape"] {
  if (rows > 0 && columns > 0) return [rows, columns];
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `${what} has ${rows} rows of ${columns} columns; expected at least one cell.`,
  );
}

function edgesOf(name: "x" | "y", given: unknown): Edges {
  if (given === undefined) {
    throw new PlotctlError("MISSING_ARGUMENT", `open(): ${name} is missing: a matrix needs the values at both edges.`, {
      hint: `Give it as ${name}: [0, 10], with the edges of the first and the last ${name === "x" ? "column" : "row"}.`,
    });
  }
  const [first, last] = Array.isArray(given) && given.length === 2 ? given.map(edgeOf) : [NaN, NaN];
  if (Number.isFinite(Number(last) - Number(first)) && first !== last) return [first as number, last as number];
  throw invalid(name, "two different numbers or dates", given);
}

function edgeOf(given: unknown): number {
  if (given instanceof Date) return given.getTime();
  return typeof given === "number" ? given : NaN;
}

function invalid(name: string, expected: string, given: unknown): PlotctlError {
  return new PlotctlError("INVALID_ARGUMENT", `open(): ${name}: expected ${expected}, got ${show(given)}.`);
}

function invalidFile(path: string, what: string, hint?: string): PlotctlError {
  return new PlotctlError("INVALID_NPY", `open(): ${show(path)} ${what}`, hint === undefined ? {} : { hint });
}
