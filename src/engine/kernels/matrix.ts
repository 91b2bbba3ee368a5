// Puts the values of a matrix into the cells of a grid, which are as large or larger: the places of the grid are columns and
// rows of the matrix.
import { withRows, type MatrixValues } from "../matrix-rows.js";
import { clearRows, spanLength, type CellGrid } from "./cell-grid.js";

export interface MatrixTask {
  readonly matrix: MatrixValues;
  readonly grid: CellGrid;
  /** The rows of cells to fill, without `after`. Threads fill different ones. */
  readonly first: number;
  readonly after: number;
}

export function reduceMatrix({ matrix, grid, first, after }: MatrixTask, check: () => void): undefined {
  clearRows(grid, first, after);
  const [across, up] = [2 ** grid.x.exponent, 2 ** grid.y.exponent];
  const columns = {
    first: Math.max(0, grid.x.from * across),
    after: Math.min(matrix.width, grid.x.to * across),
  };
  if (columns.after <= columns.first) return undefined;
  withRows(matrix, columns, (read) => {
    for (let cells = first; cells < after; cells++) {
      const start = (grid.y.from + cells) * up;
      const end = Math.min(matrix.height, start + up);
      for (let row = Math.max(0, start); row < end; row++) {
        check();
        addRow(read(row), { grid, cells, left: columns.first });
      }
    }
  });
  return undefined;
}

/** Adds a row of the matrix that begins at the column `left`. Gaps and infinite values do not count. */
function addRow(
  line: Float64Array,
  { grid, cells, left }: { readonly grid: CellGrid; readonly cells: number; readonly left: number },
): void {
  const { x, counts, combination } = grid;
  const values = grid.values as Float64Array;
  const size = 2 ** x.exponent;
  const width = spanLength(x);
  for (let column = Math.floor(left / size) - x.from; column < width; column++) {
    const start = Math.max(0, (x.from + column) * size - left);
    const end = Math.min(line.length, (x.from + column + 1) * size - left);
    if (end <= start) break;
    const cell = cells * width + column;
    let [count, result] = [0, values[cell] as number];
    for (let index = start; index < end; index++) {
      const value = line[index] as number;
      if (value - value !== 0) continue;
      count++;
      if (combination === "sum") result += value;
      else if (combination === "min" ? value < result : value > result) result = value;
    }
    counts[cell] = (counts[cell] as number) + count;
    values[cell] = result;
  }
}
