// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { StyledElement, type StyledElementProps, UIElement, type UIElementProps } from "./ui.js";
import type { Dict, WithRequired } from "../types.js";
import type * as enums from "./enums.js";
import type * as ranges from "./ranges.js";
import type * as scales from "./scales.js";

interface CanvasOwn {
  /** Whether the full resolution of high-density screens is used. Default: `true`. */
  hidpi: boolean;
  /** How the plot is rendered: canvas, SVG or WebGL. Default: `"canvas"`. One of "canvas", "svg", "webgl". */
  output_backend: enums.OutputBackend;
}
/** The properties of `Canvas`. */
export interface CanvasProps extends UIElementProps, CanvasOwn {}
/** The canvas on which a plot is drawn. */
export interface Canvas extends CanvasOwn {}
export class Canvas extends UIElement {
  constructor(attributes?: Partial<CanvasProps>) {
    super(attributes);
  }
}
define(Canvas, "Canvas");

interface CanvasPanelOwn {
  /** Required. One of "above", "below", "left", "right", "center". */
  place: enums.Place;
  /** Default: `false`. */
  inner: boolean;
}
/** The properties of `CanvasPanel`. */
export interface CanvasPanelProps extends StyledElementProps, CanvasPanelOwn {}
/** A part of the canvas. A base class of other models. */
export interface CanvasPanel extends CanvasPanelOwn {}
export abstract class CanvasPanel extends StyledElement {
  constructor(attributes?: Partial<CanvasPanelProps>) {
    super(attributes);
  }
}
define(CanvasPanel, "CanvasPanel");

interface CartesianFrameOwn {
  /** The range of the x axes. Default: `new DataRange1d()`. */
  x_range: ranges.Range;
  /** The range of the y axes. Default: `new DataRange1d()`. */
  y_range: ranges.Range;
  /** Maps x values to positions. Default: `new LinearScale()`. */
  x_scale: scales.Scale;
  /** Maps y values to positions. Default: `new LinearScale()`. */
  y_scale: scales.Scale;
  /** Additional x ranges, by name. Default: `{}`. */
  extra_x_ranges: Dict<ranges.Range>;
  /** Additional y ranges, by name. Default: `{}`. */
  extra_y_ranges: Dict<ranges.Range>;
  /** The scales of the additional x ranges, by name. Default: `{}`. */
  extra_x_scales: Dict<scales.Scale>;
  /** The scales of the additional y ranges, by name. Default: `{}`. */
  extra_y_scales: Dict<scales.Scale>;
  /** Whether a data unit has the same length in both dimensions. Default: `false`. */
  match_aspect: boolean;
  /** Default: `1`. */
  aspect_scale: number;
}
/** The properties of `CartesianFrame`. */
export interface CartesianFrameProps extends CanvasPanelProps, CartesianFrameOwn {}
/** The frame of a plot with its ranges and scales. Required: `place`. */
export interface CartesianFrame extends CartesianFrameOwn {}
export class CartesianFrame extends CanvasPanel {
  constructor(attributes: WithRequired<CartesianFrameProps, "place">) {
    super(attributes);
  }
}
define(CartesianFrame, "CartesianFrame");
