// Where a matrix is on the plane.

/** The values of an axis at both edges of a matrix. */
export type Edges = readonly [first: number, last: number];

/** How large a matrix is, and where on the plane. */
export interface MatrixPlace {
  /** Rows and columns. */
  readonly shape: readonly [rows: number, columns: number];
  readonly x: Edges;
  readonly y: Edges;
}
