// Ranges in which a unit of x is as long as a unit of y, for figures with `match_aspect`.
import type { Plot } from "../model/generated/plots.js";
import type { Span } from "./window.js";

interface Spans {
  readonly x: Span;
  readonly y: Span;
}

const AROUND_FRAME_PX = 63;
const DEFAULT_SIZE_PX = 600;

/** The spans, one of them widened around its middle. */
export function sameAspect(plot: Plot, { x, y }: Spans): Spans {
  const width = plot.inner_width ?? (plot.width ?? DEFAULT_SIZE_PX) - AROUND_FRAME_PX;
  const height = plot.inner_height ?? (plot.height ?? DEFAULT_SIZE_PX) - AROUND_FRAME_PX;
  // As in BokehJS: `aspect_scale` is the length of a unit of x, in units of y.
  const perUnit = plot.aspect_scale;
  const [ofX, ofY] = [(x.end - x.start) / width, (y.end - y.start) / height / perUnit];
  return ofX < ofY ? { x: around(x, ofY * width), y } : { x, y: around(y, ofX * height * perUnit) };
}

function around({ start, end }: Span, length: number): Span {
  const middle = start + (end - start) / 2;
  return { start: middle - length / 2, end: middle + length / 2 };
}
