// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { StyledElement, type StyledElementProps, UIElement, type UIElementProps } from "./ui.js";
import type { Dict } from "../types.js";
import type * as enums from "./enums.js";
import type * as ranges from "./ranges.js";
import type * as scales from "./scales.js";

export interface CanvasProps extends UIElementProps {
  /** Default: `true`. */
  hidpi: boolean;
  /** Default: `"canvas"`. One of "canvas", "svg", "webgl". */
  output_backend: enums.OutputBackend;
}
export interface Canvas extends CanvasProps {}
export class Canvas extends UIElement {
  constructor(attributes?: Partial<CanvasProps>) {
    super(attributes);
  }
}
define(Canvas, "Canvas");

export interface CanvasPanelProps extends StyledElementProps {
  /** Required. One of "above", "below", "left", "right", "center". */
  place: enums.Place;
  /** Default: `false`. */
  inner: boolean;
}
/** A base of other models. */
export interface CanvasPanel extends CanvasPanelProps {}
export abstract class CanvasPanel extends StyledElement {
  constructor(attributes?: Partial<CanvasPanelProps>) {
    super(attributes);
  }
}
define(CanvasPanel, "CanvasPanel");

export interface CartesianFrameProps extends CanvasPanelProps {
  /** Default: `new DataRange1d()`. */
  x_range: ranges.Range;
  /** Default: `new DataRange1d()`. */
  y_range: ranges.Range;
  /** Default: `new LinearScale()`. */
  x_scale: scales.Scale;
  /** Default: `new LinearScale()`. */
  y_scale: scales.Scale;
  /** Default: `{}`. */
  extra_x_ranges: Dict<ranges.Range>;
  /** Default: `{}`. */
  extra_y_ranges: Dict<ranges.Range>;
  /** Default: `{}`. */
  extra_x_scales: Dict<scales.Scale>;
  /** Default: `{}`. */
  extra_y_scales: Dict<scales.Scale>;
  /** Default: `false`. */
  match_aspect: boolean;
  /** Default: `1`. */
  aspect_scale: number;
}
/** Required: `place`. */
export interface CartesianFrame extends CartesianFrameProps {}
export class CartesianFrame extends CanvasPanel {
  constructor(attributes?: Partial<CartesianFrameProps>) {
    super(attributes);
  }
}
define(CartesianFrame, "CartesianFrame");
