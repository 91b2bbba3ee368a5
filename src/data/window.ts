// Which buckets a view asks for: what is visible and half a view on both sides, aligned to the axis, so that sessions share
// answers, and so that most pans need no new answer.
import { edgeOf, exponentFor, place, type Scale } from "../engine/buckets.js";

/** A part of an axis, in its space: x itself, or its decimal logarithm. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The buckets from `from` to `to`, without `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly exponent: number;
  readonly scale: Scale;
  /** The width of a pixel that the window was made for, in the space of the axis. */
  readonly pixel: number;
  /** Whether it is for a picture that is soon replaced. */
  readonly isCoarse: boolean;
}

/** The part of a view that is loaded on each side of it. */
const MARGIN = 1 / 2;

/** The edges of windows are multiples of about this part of a view. */
const GRID = 1 / 8;

/** A view that comes this near to the edge of what is loaded, as a part of it, asks for more. */
const NEAR = 1 / 10;

/** How coarse a picture may be. While a view zooms in, it is shown in parts that are smaller each time. */
export type Coarseness = "fine" | "zooming in" | "coarse";

/** The buckets of a picture are wider by this power of two. A wheel may turn a dozen times before the next picture is there. */
const COARSER: Readonly<Record<Coarseness, number>> = { fine: 0, "zooming in": 1, coarse: 3 };

/** How far the width of a pixel may differ from the loaded one. */
const RESOLUTION = Math.SQRT2;

/** The window for a view, within the extent of the data. */
export function windowFor(view: Span, pixels: number, { extent, scale }: { extent: Span; scale: Scale }): Window {
  // The difference of two numbers may be larger than any number.
  const width = Math.min(view.end - view.start, Number.MAX_VALUE);
  const pixel = width / pixels;
  const exponent = exponentFor(pixel, Math.max(Math.abs(extent.start), Math.abs(extent.end)), scale);
  const step = 2 ** exponent;
  const grid = Math.max(step, 2 ** Math.round(Math.log2(width * GRID)));
  const start = Math.floor((view.start - width * MARGIN) / grid) * grid;
  const end = Math.ceil((view.end + width * MARGIN) / grid) * grid;
  const from = Math.floor(Math.max(start, extent.start) / step);
  return { from, to: Math.floor(Math.min(end, extent.end) / step) + 1, exponent, scale, pixel, isCoarse: false };
}

/** The same part with fewer buckets: for a picture that costs less, and is soon replaced. */
export function coarser({ from, to, exponent, scale, pixel }: Window, coarseness: Coarseness): Window {
  const by = COARSER[coarseness];
  const factor = 2 ** by;
  const [first, after] = [Math.floor(from / factor), Math.ceil(to / factor)];
  return { from: first, to: after, exponent: exponent + by, scale, pixel, isCoarse: by > 0 };
}

/** The view at which a pan in a direction (1 or -1) comes too near to the edge of what is loaded. */
export function viewAhead(window: Window, { start, end }: Span, direction: number): Span {
  const width = end - start;
  const loaded = spanOf(window);
  const room = direction > 0 ? loaded.end - end : start - loaded.start;
  // A step of the grid's half further, since pans go on by some pixels.
  const shift = direction * (Math.max(0, room - width * NEAR) + (width * GRID) / 2);
  return { start: start + shift, end: end + shift };
}

/** The window of all data. */
export function wholeWindow(extent: Span, buckets: number, scale: Scale): Window {
  const width = extent.end - extent.start || 1;
  return windowFor({ start: extent.start, end: extent.start + width }, buckets, { extent, scale });
}

/** Whether a window shows a view well enough: near enough in place and, but for a coarse picture, in resolution. */
export function covers(
  window: Window,
  view: Span,
  { extent, pixels, coarseness }: { readonly extent: Span; readonly pixels: number; readonly coarseness: Coarseness },
): boolean {
  const ratio = (view.end - view.start) / pixels / window.pixel;
  const finest = RESOLUTION * 2 ** COARSER[coarseness];
  if (ratio > RESOLUTION || ratio < 1 / finest || (window.isCoarse && coarseness === "fine")) return false;
  const loaded = spanOf(window);
  const near = (view.end - view.start) * NEAR;
  return (
    (loaded.start <= extent.start || loaded.start <= view.start - near) &&
    (loaded.end > extent.end || loaded.end >= view.end + near)
  );
}

/** Whether the buckets of a window are no wider than a pixel. */
export function isFine({ exponent }: Window, view: Span, pixels: number): boolean {
  return 2 ** exponent <= (view.end - view.start) / pixels;
}

/** Whether a window shows any of a view. */
export function touches(window: Window, view: Span): boolean {
  const { start, end } = spanOf(window);
  return start <= view.end && end >= view.start;
}

function spanOf({ from, to, exponent }: Window): Span {
  return { start: from * 2 ** exponent, end: to * 2 ** exponent };
}

/** The edges of a window as values of x. */
export function edgesOf({ from, to, exponent, scale }: Window): Span {
  return { start: edgeOf(from, exponent, scale), end: edgeOf(to, exponent, scale) };
}

/** A part of an axis in its space. */
export function spanFrom(start: number, end: number, scale: Scale): Span {
  return { start: place(start, scale), end: place(end, scale) };
}
