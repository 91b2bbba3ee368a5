// What large cells show around a window: a rectangle of cells is cut into strips, so that nothing is under the window, and no
// cell is drawn larger than what is left of it.

/** Some cells of an axis, and the part of it that they cover: whole cells, or a part of one. */
export interface Strip {
  readonly first: number;
  readonly after: number;
  readonly start: number;
  readonly end: number;
}

/** A rectangle of the plane, and the cells that are drawn over it. */
export interface Piece {
  readonly across: Strip;
  readonly up: Strip;
}

interface Axis {
  /** The edges of the cells, ascending. */
  readonly edges: readonly number[];
  /** The window in values. */
  readonly start: number;
  readonly end: number;
}

/** All cells without the window. */
export function piecesAround(x: Axis, y: Axis): Piece[] {
  const whole = strips(x.edges, -Infinity, Infinity);
  const below = strips(y.edges, -Infinity, y.start);
  const above = strips(y.edges, y.end, Infinity);
  const beside = [...strips(x.edges, -Infinity, x.start), ...strips(x.edges, x.end, Infinity)];
  const pieces = (rows: readonly Strip[], columns: readonly Strip[]): Piece[] =>
    rows.flatMap((up) => columns.map((across) => ({ across, up })));
  return [...pieces([...below, ...above], whole), ...pieces(strips(y.edges, y.start, y.end), beside)];
}

/** The cells from `start` to `end`: the whole ones together, and the parts at both ends. */
export function strips(edges: readonly number[], start: number, end: number): Strip[] {
  const [low, high] = [Math.max(start, edges[0] as number), Math.min(end, edges.at(-1) as number)];
  if (!(low < high)) return [];
  const cuts = [low, ...edges.filter((edge) => edge > low && edge < high), high];
  const first = edges.findLastIndex((edge) => edge <= low);
  const cells = cuts.slice(1).map((cut, index): Strip => {
    return { first: first + index, after: first + index + 1, start: cuts[index] as number, end: cut };
  });
  const isWhole = ({ first: cell, start: left, end: right }: Strip): boolean =>
    edges[cell] === left && edges[cell + 1] === right;
  const whole = cells.filter(isWhole);
  const [one, last] = [whole[0], whole.at(-1)];
  const together = one && last ? [{ ...one, after: last.after, end: last.end }] : [];
  return [...cells.filter((cell) => !isWhole(cell)), ...together];
}
