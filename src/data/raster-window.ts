// Which cells a raster asks for: what is visible and a quarter of it on all sides. The edges are multiples of an eighth of a
// view, so that sessions share answers, and so that short pans need no new one.
import { exponentFor, type Scale } from "../engine/buckets.js";
import type { CellSpan } from "../engine/grid-query.js";
import type { Span } from "./window.js";

export interface RasterWindow {
  readonly x: CellSpan;
  readonly y: CellSpan;
}

const MARGIN = 1 / 4;
const GRID = 1 / 8;

/** A moving picture is good enough up to pixels of this size. */
const COARSE = 2;

/** The cells of one axis for a view of `pixels`, within the extent; all in the space of the axis. A cell is about a pixel. */
export function spanFor(
  view: Span,
  pixels: number,
  { extent, scale, finest }: { extent: Span; scale: Scale; finest: number },
): CellSpan {
  // The difference of two numbers may be larger than any number.
  const width = Math.min(view.end - view.start, Number.MAX_VALUE);
  const farthest = Math.max(Math.abs(extent.start), Math.abs(extent.end));
  const exponent = Math.max(finest, exponentFor((width / pixels) * Math.SQRT2, farthest, scale));
  const step = 2 ** exponent;
  const grid = Math.max(step, 2 ** Math.round(Math.log2(width * GRID)));
  const start = Math.floor((view.start - width * MARGIN) / grid) * grid;
  const end = Math.ceil((view.end + width * MARGIN) / grid) * grid;
  const from = Math.floor(Math.max(start, extent.start) / step);
  return { from, to: Math.max(from, Math.floor(Math.min(end, extent.end) / step)) + 1, exponent, scale };
}

/** A part of an axis in cells. */
export function cellsIn({ from, to, exponent }: CellSpan, view: Span): readonly [first: number, after: number] {
  const step = 2 ** exponent;
  const first = Math.min(to - from, Math.max(0, Math.floor(view.start / step) - from));
  return [first, Math.max(first, Math.min(to - from, Math.ceil(view.end / step) - from))];
}

/** Whether all that is visible of the extent is in the span. */
export function holds({ from, to, exponent }: CellSpan, view: Span, extent: Span): boolean {
  const step = 2 ** exponent;
  return Math.max(view.start, extent.start) >= from * step && Math.min(view.end, extent.end) <= to * step;
}

/** Whether the cells of a span are near enough to those of another one to be shown while the view moves. */
export function isNear(one: CellSpan, other: CellSpan): boolean {
  return Math.abs(one.exponent - other.exponent) < COARSE;
}

export function overlaps({ from, to, exponent }: CellSpan, view: Span): boolean {
  return from * 2 ** exponent <= view.end && to * 2 ** exponent >= view.start;
}

/** A part of a picture along one axis: its edges in the space of the axis, and the coarse cells that show it. */
interface Piece extends Span {
  readonly first: number;
  readonly after: number;
  readonly isWindow: boolean;
}

/** Divides an axis into the window, and what coarse cells show of the rest; the cells at the edges are cut. */
export function piecesOf(coarse: CellSpan, window: CellSpan): Piece[] {
  const step = 2 ** coarse.exponent;
  const [start, end] = [window.from, window.to].map((cell) => cell * 2 ** window.exponent) as [number, number];
  const [left, right] = [Math.floor(start / step), Math.ceil(end / step)];
  const piece = (first: number, after: number, from = first * step, to = after * step): Piece => ({
    first: first - coarse.from,
    after: after - coarse.from,
    start: from,
    end: to,
    isWindow: false,
  });
  const pieces = [
    piece(coarse.from, left),
    piece(left, left + 1, left * step, start),
    { start, end, first: 0, after: 0, isWindow: true },
    piece(right - 1, right, end, right * step),
    piece(right, coarse.to),
  ];
  return pieces.filter(
    (each) =>
      each.isWindow ||
      (each.end > each.start && each.after > each.first && each.first >= 0 && each.after <= coarse.to - coarse.from),
  );
}
