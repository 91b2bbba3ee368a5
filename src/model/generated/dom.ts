// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import { define } from "../define.js";
import { Model, type ModelProps } from "../model.js";
import type { WithRequired } from "../types.js";
import type * as callbacks from "./callbacks.js";
import type * as enums from "./enums.js";
import type * as kinds from "./kinds.js";
import type * as renderers from "./renderers.js";
import type * as ui from "./ui.js";

/** The properties of `Action`. */
export interface ActionProps extends ModelProps {}
/** An action on the elements of a template. A base class of other models. On the wire: `bokeh.models.dom.Action`. */
export interface Action {}
export abstract class Action extends Model {
  constructor(attributes?: Partial<ActionProps>) {
    super(attributes);
  }
}
define(Action, "bokeh.models.dom.Action");

/** The properties of `DOMNode`. */
export interface DOMNodeProps extends ModelProps {}
/** A node of an HTML tree. A base class of other models. On the wire: `bokeh.models.dom.DOMNode`. */
export interface DOMNode {}
export abstract class DOMNode extends Model {
  constructor(attributes?: Partial<DOMNodeProps>) {
    super(attributes);
  }
}
define(DOMNode, "bokeh.models.dom.DOMNode");

interface DOMElementOwn {
  /** Default: `{}`. */
  style: kinds.StylesLike;
  /** The child elements, in order. Default: `[]`. */
  children: readonly (string | DOMNode | ui.UIElement)[];
}
/** The properties of `DOMElement`. */
export interface DOMElementProps extends DOMNodeProps, DOMElementOwn {}
/** An element of an HTML tree. A base class of other models. On the wire: `bokeh.models.dom.DOMElement`. */
export interface DOMElement extends DOMElementOwn {}
export abstract class DOMElement extends DOMNode {
  constructor(attributes?: Partial<DOMElementProps>) {
    super(attributes);
  }
}
define(DOMElement, "bokeh.models.dom.DOMElement");

/** The properties of `Placeholder`. */
export interface PlaceholderProps extends DOMElementProps {}
/** A placeholder for a value of the row. A base class of other models. On the wire: `bokeh.models.dom.Placeholder`. */
export interface Placeholder {}
export abstract class Placeholder extends DOMElement {
  constructor(attributes?: Partial<PlaceholderProps>) {
    super(attributes);
  }
}
define(Placeholder, "bokeh.models.dom.Placeholder");

interface ValueRefOwn {
  /** The name of the column. Required. */
  field: string;
  /** The format pattern. Default: `null`. */
  format: string | null;
  /** The formatter of values. Default: `"raw"`. */
  formatter: kinds.Formatter;
  /** The filter that selects rows. Default: `null`. */
  filter: callbacks.CustomJS | readonly callbacks.CustomJS[] | null;
}
/** The properties of `ValueRef`. */
export interface ValueRefProps extends PlaceholderProps, ValueRefOwn {}
/** Shows the value of a column in the row. On the wire: `bokeh.models.dom.ValueRef`. Required: `field`. */
export interface ValueRef extends ValueRefOwn {}
export class ValueRef extends Placeholder {
  constructor(attributes: WithRequired<ValueRefProps, "field">) {
    super(attributes);
  }
}
define(ValueRef, "bokeh.models.dom.ValueRef");

interface ColorRefOwn {
  /** Default: `true`. */
  hex: boolean;
  /** Default: `true`. */
  swatch: boolean;
}
/** The properties of `ColorRef`. */
export interface ColorRefProps extends ValueRefProps, ColorRefOwn {}
/** Shows the colour of a column's value. On the wire: `bokeh.models.dom.ColorRef`. Required: `field`. */
export interface ColorRef extends ColorRefOwn {}
export class ColorRef extends ValueRef {
  constructor(attributes: WithRequired<ColorRefProps, "field">) {
    super(attributes);
  }
}
define(ColorRef, "bokeh.models.dom.ColorRef");

/** The properties of `Span`. */
export interface SpanProps extends DOMElementProps {}
/** A `span` element. On the wire: `bokeh.models.dom.Span`. */
export interface Span {}
export class Span extends DOMElement {
  constructor(attributes?: Partial<SpanProps>) {
    super(attributes);
  }
}
define(Span, "bokeh.models.dom.Span");

/** The properties of `Div`. */
export interface DivProps extends DOMElementProps {}
/** A `div` element. On the wire: `bokeh.models.dom.Div`. */
export interface Div {}
export class Div extends DOMElement {
  constructor(attributes?: Partial<DivProps>) {
    super(attributes);
  }
}
define(Div, "bokeh.models.dom.Div");

/** The properties of `Table`. */
export interface TableProps extends DOMElementProps {}
/** A `table` element. On the wire: `bokeh.models.dom.Table`. */
export interface Table {}
export class Table extends DOMElement {
  constructor(attributes?: Partial<TableProps>) {
    super(attributes);
  }
}
define(Table, "bokeh.models.dom.Table");

/** The properties of `TableRow`. */
export interface TableRowProps extends DOMElementProps {}
/** A `tr` element. On the wire: `bokeh.models.dom.TableRow`. */
export interface TableRow {}
export class TableRow extends DOMElement {
  constructor(attributes?: Partial<TableRowProps>) {
    super(attributes);
  }
}
define(TableRow, "bokeh.models.dom.TableRow");

interface HTMLOwn {
  /** Required. */
  html: string | readonly (string | DOMElement | ui.UIElement)[];
  /** Default: `[]`. */
  refs: readonly (DOMElement | ui.UIElement)[];
}
/** The properties of `HTML`. */
export interface HTMLProps extends DOMElementProps, HTMLOwn {}
/** A piece of HTML. On the wire: `bokeh.models.dom.HTML`. Required: `html`. */
export interface HTML extends HTMLOwn {}
export class HTML extends DOMElement {
  constructor(attributes: WithRequired<HTMLProps, "html">) {
    super(attributes);
  }
}
define(HTML, "bokeh.models.dom.HTML");

/** The properties of `Index`. */
export interface IndexProps extends PlaceholderProps {}
/** Shows the index of the row. On the wire: `bokeh.models.dom.Index`. */
export interface Index {}
export class Index extends Placeholder {
  constructor(attributes?: Partial<IndexProps>) {
    super(attributes);
  }
}
define(Index, "bokeh.models.dom.Index");

interface StylesOwn {
  /** The CSS property `align-content`. Default: `null`. */
  align_content: string | null;
  /** The CSS property `align-items`. Default: `null`. */
  align_items: string | null;
  /** The CSS property `align-self`. Default: `null`. */
  align_self: string | null;
  /** The CSS property `alignment-baseline`. Default: `null`. */
  alignment_baseline: string | null;
  /** The CSS property `all`. Default: `null`. */
  all: string | null;
  /** The CSS property `animation`. Default: `null`. */
  animation: string | null;
  /** The CSS property `animation-delay`. Default: `null`. */
  animation_delay: string | null;
  /** The CSS property `animation-direction`. Default: `null`. */
  animation_direction: string | null;
  /** The CSS property `animation-duration`. Default: `null`. */
  animation_duration: string | null;
  /** The CSS property `animation-fill-mode`. Default: `null`. */
  animation_fill_mode: string | null;
  /** The CSS property `animation-iteration-count`. Default: `null`. */
  animation_iteration_count: string | null;
  /** The CSS property `animation-name`. Default: `null`. */
  animation_name: string | null;
  /** The CSS property `animation-play-state`. Default: `null`. */
  animation_play_state: string | null;
  /** The CSS property `animation-timing-function`. Default: `null`. */
  animation_timing_function: string | null;
  /** The CSS property `aspect-ratio`. Default: `null`. */
  aspect_ratio: string | null;
  /** The CSS property `backface-visibility`. Default: `null`. */
  backface_visibility: string | null;
  /** The CSS property `background`. Default: `null`. */
  background: string | null;
  /** The CSS property `background-attachment`. Default: `null`. */
  background_attachment: string | null;
  /** The CSS property `background-clip`. Default: `null`. */
  background_clip: string | null;
  /** The CSS property `background-color`. Default: `null`. */
  background_color: string | null;
  /** The CSS property `background-image`. Default: `null`. */
  background_image: string | null;
  /** The CSS property `background-origin`. Default: `null`. */
  background_origin: string | null;
  /** The CSS property `background-position`. Default: `null`. */
  background_position: string | null;
  /** The CSS property `background-position-x`. Default: `null`. */
  background_position_x: string | null;
  /** The CSS property `background-position-y`. Default: `null`. */
  background_position_y: string | null;
  /** The CSS property `background-repeat`. Default: `null`. */
  background_repeat: string | null;
  /** The CSS property `background-size`. Default: `null`. */
  background_size: string | null;
  /** The CSS property `baseline-shift`. Default: `null`. */
  baseline_shift: string | null;
  /** The CSS property `block-size`. Default: `null`. */
  block_size: string | null;
  /** The CSS property `border`. Default: `null`. */
  border: string | null;
  /** The CSS property `border-block-end`. Default: `null`. */
  border_block_end: string | null;
  /** The CSS property `border-block-end-color`. Default: `null`. */
  border_block_end_color: string | null;
  /** The CSS property `border-block-end-style`. Default: `null`. */
  border_block_end_style: string | null;
  /** The CSS property `border-block-end-width`. Default: `null`. */
  border_block_end_width: string | null;
  /** The CSS property `border-block-start`. Default: `null`. */
  border_block_start: string | null;
  /** The CSS property `border-block-start-color`. Default: `null`. */
  border_block_start_color: string | null;
  /** The CSS property `border-block-start-style`. Default: `null`. */
  border_block_start_style: string | null;
  /** The CSS property `border-block-start-width`. Default: `null`. */
  border_block_start_width: string | null;
  /** The CSS property `border-bottom`. Default: `null`. */
  border_bottom: string | null;
  /** The CSS property `border-bottom-color`. Default: `null`. */
  border_bottom_color: string | null;
  /** The CSS property `border-bottom-left-radius`. Default: `null`. */
  border_bottom_left_radius: string | null;
  /** The CSS property `border-bottom-right-radius`. Default: `null`. */
  border_bottom_right_radius: string | null;
  /** The CSS property `border-bottom-style`. Default: `null`. */
  border_bottom_style: string | null;
  /** The CSS property `border-bottom-width`. Default: `null`. */
  border_bottom_width: string | null;
  /** The CSS property `border-collapse`. Default: `null`. */
  border_collapse: string | null;
  /** The CSS property `border-color`. Default: `null`. */
  border_color: string | null;
  /** The CSS property `border-image`. Default: `null`. */
  border_image: string | null;
  /** The CSS property `border-image-outset`. Default: `null`. */
  border_image_outset: string | null;
  /** The CSS property `border-image-repeat`. Default: `null`. */
  border_image_repeat: string | null;
  /** The CSS property `border-image-slice`. Default: `null`. */
  border_image_slice: string | null;
  /** The CSS property `border-image-source`. Default: `null`. */
  border_image_source: string | null;
  /** The CSS property `border-image-width`. Default: `null`. */
  border_image_width: string | null;
  /** The CSS property `border-inline-end`. Default: `null`. */
  border_inline_end: string | null;
  /** The CSS property `border-inline-end-color`. Default: `null`. */
  border_inline_end_color: string | null;
  /** The CSS property `border-inline-end-style`. Default: `null`. */
  border_inline_end_style: string | null;
  /** The CSS property `border-inline-end-width`. Default: `null`. */
  border_inline_end_width: string | null;
  /** The CSS property `border-inline-start`. Default: `null`. */
  border_inline_start: string | null;
  /** The CSS property `border-inline-start-color`. Default: `null`. */
  border_inline_start_color: string | null;
  /** The CSS property `border-inline-start-style`. Default: `null`. */
  border_inline_start_style: string | null;
  /** The CSS property `border-inline-start-width`. Default: `null`. */
  border_inline_start_width: string | null;
  /** The CSS property `border-left`. Default: `null`. */
  border_left: string | null;
  /** The CSS property `border-left-color`. Default: `null`. */
  border_left_color: string | null;
  /** The CSS property `border-left-style`. Default: `null`. */
  border_left_style: string | null;
  /** The CSS property `border-left-width`. Default: `null`. */
  border_left_width: string | null;
  /** The CSS property `border-radius`. Default: `null`. */
  border_radius: string | null;
  /** The CSS property `border-right`. Default: `null`. */
  border_right: string | null;
  /** The CSS property `border-right-color`. Default: `null`. */
  border_right_color: string | null;
  /** The CSS property `border-right-style`. Default: `null`. */
  border_right_style: string | null;
  /** The CSS property `border-right-width`. Default: `null`. */
  border_right_width: string | null;
  /** The CSS property `border-spacing`. Default: `null`. */
  border_spacing: string | null;
  /** The CSS property `border-style`. Default: `null`. */
  border_style: string | null;
  /** The CSS property `border-top`. Default: `null`. */
  border_top: string | null;
  /** The CSS property `border-top-color`. Default: `null`. */
  border_top_color: string | null;
  /** The CSS property `border-top-left-radius`. Default: `null`. */
  border_top_left_radius: string | null;
  /** The CSS property `border-top-right-radius`. Default: `null`. */
  border_top_right_radius: string | null;
  /** The CSS property `border-top-style`. Default: `null`. */
  border_top_style: string | null;
  /** The CSS property `border-top-width`. Default: `null`. */
  border_top_width: string | null;
  /** The CSS property `border-width`. Default: `null`. */
  border_width: string | null;
  /** The CSS property `bottom`. Default: `null`. */
  bottom: string | null;
  /** The CSS property `box-shadow`. Default: `null`. */
  box_shadow: string | null;
  /** The CSS property `box-sizing`. Default: `null`. */
  box_sizing: string | null;
  /** The CSS property `break-after`. Default: `null`. */
  break_after: string | null;
  /** The CSS property `break-before`. Default: `null`. */
  break_before: string | null;
  /** The CSS property `break-inside`. Default: `null`. */
  break_inside: string | null;
  /** The CSS property `caption-side`. Default: `null`. */
  caption_side: string | null;
  /** The CSS property `caret-color`. Default: `null`. */
  caret_color: string | null;
  /** The CSS property `clear`. Default: `null`. */
  clear: string | null;
  /** The CSS property `clip`. Default: `null`. */
  clip: string | null;
  /** The CSS property `clip-path`. Default: `null`. */
  clip_path: string | null;
  /** The CSS property `clip-rule`. Default: `null`. */
  clip_rule: string | null;
  /** The CSS property `color`. Default: `null`. */
  color: string | null;
  /** The CSS property `color-interpolation`. Default: `null`. */
  color_interpolation: string | null;
  /** The CSS property `color-interpolation-filters`. Default: `null`. */
  color_interpolation_filters: string | null;
  /** The CSS property `column-count`. Default: `null`. */
  column_count: string | null;
  /** The CSS property `column-fill`. Default: `null`. */
  column_fill: string | null;
  /** The CSS property `column-gap`. Default: `null`. */
  column_gap: string | null;
  /** The CSS property `column-rule`. Default: `null`. */
  column_rule: string | null;
  /** The CSS property `column-rule-color`. Default: `null`. */
  column_rule_color: string | null;
  /** The CSS property `column-rule-style`. Default: `null`. */
  column_rule_style: string | null;
  /** The CSS property `column-rule-width`. Default: `null`. */
  column_rule_width: string | null;
  /** The CSS property `column-span`. Default: `null`. */
  column_span: string | null;
  /** The CSS property `column-width`. Default: `null`. */
  column_width: string | null;
  /** The CSS property `columns`. Default: `null`. */
  columns: string | null;
  /** The CSS property `content`. Default: `null`. */
  content: string | null;
  /** The CSS property `counter-increment`. Default: `null`. */
  counter_increment: string | null;
  /** The CSS property `counter-reset`. Default: `null`. */
  counter_reset: string | null;
  /** The CSS property `cursor`. Default: `null`. */
  cursor: string | null;
  /** The CSS property `direction`. Default: `null`. */
  direction: string | null;
  /** The CSS property `display`. Default: `null`. */
  display: string | null;
  /** The CSS property `dominant-baseline`. Default: `null`. */
  dominant_baseline: string | null;
  /** The CSS property `empty-cells`. Default: `null`. */
  empty_cells: string | null;
  /** The CSS property `fill`. Default: `null`. */
  fill: string | null;
  /** The CSS property `fill-opacity`. Default: `null`. */
  fill_opacity: string | null;
  /** The CSS property `fill-rule`. Default: `null`. */
  fill_rule: string | null;
  /** The CSS property `filter`. Default: `null`. */
  filter: string | null;
  /** The CSS property `flex`. Default: `null`. */
  flex: string | null;
  /** The CSS property `flex-basis`. Default: `null`. */
  flex_basis: string | null;
  /** The CSS property `flex-direction`. Default: `null`. */
  flex_direction: string | null;
  /** The CSS property `flex-flow`. Default: `null`. */
  flex_flow: string | null;
  /** The CSS property `flex-grow`. Default: `null`. */
  flex_grow: string | null;
  /** The CSS property `flex-shrink`. Default: `null`. */
  flex_shrink: string | null;
  /** The CSS property `flex-wrap`. Default: `null`. */
  flex_wrap: string | null;
  /** The CSS property `float`. Default: `null`. */
  float: string | null;
  /** The CSS property `flood-color`. Default: `null`. */
  flood_color: string | null;
  /** The CSS property `flood-opacity`. Default: `null`. */
  flood_opacity: string | null;
  /** The CSS property `font`. Default: `null`. */
  font: string | null;
  /** The CSS property `font-family`. Default: `null`. */
  font_family: string | null;
  /** The CSS property `font-feature-settings`. Default: `null`. */
  font_feature_settings: string | null;
  /** The CSS property `font-kerning`. Default: `null`. */
  font_kerning: string | null;
  /** The CSS property `font-size`. Default: `null`. */
  font_size: string | null;
  /** The CSS property `font-size-adjust`. Default: `null`. */
  font_size_adjust: string | null;
  /** The CSS property `font-stretch`. Default: `null`. */
  font_stretch: string | null;
  /** The CSS property `font-style`. Default: `null`. */
  font_style: string | null;
  /** The CSS property `font-synthesis`. Default: `null`. */
  font_synthesis: string | null;
  /** The CSS property `font-variant`. Default: `null`. */
  font_variant: string | null;
  /** The CSS property `font-variant-caps`. Default: `null`. */
  font_variant_caps: string | null;
  /** The CSS property `font-variant-east-asian`. Default: `null`. */
  font_variant_east_asian: string | null;
  /** The CSS property `font-variant-ligatures`. Default: `null`. */
  font_variant_ligatures: string | null;
  /** The CSS property `font-variant-numeric`. Default: `null`. */
  font_variant_numeric: string | null;
  /** The CSS property `font-variant-position`. Default: `null`. */
  font_variant_position: string | null;
  /** The CSS property `font-weight`. Default: `null`. */
  font_weight: string | null;
  /** The CSS property `gap`. Default: `null`. */
  gap: string | null;
  /** The CSS property `glyph-orientation-vertical`. Default: `null`. */
  glyph_orientation_vertical: string | null;
  /** The CSS property `grid`. Default: `null`. */
  grid: string | null;
  /** The CSS property `grid-area`. Default: `null`. */
  grid_area: string | null;
  /** The CSS property `grid-auto-columns`. Default: `null`. */
  grid_auto_columns: string | null;
  /** The CSS property `grid-auto-flow`. Default: `null`. */
  grid_auto_flow: string | null;
  /** The CSS property `grid-auto-rows`. Default: `null`. */
  grid_auto_rows: string | null;
  /** The CSS property `grid-column`. Default: `null`. */
  grid_column: string | null;
  /** The CSS property `grid-column-end`. Default: `null`. */
  grid_column_end: string | null;
  /** The CSS property `grid-column-gap`. Default: `null`. */
  grid_column_gap: string | null;
  /** The CSS property `grid-column-start`. Default: `null`. */
  grid_column_start: string | null;
  /** The CSS property `grid-gap`. Default: `null`. */
  grid_gap: string | null;
  /** The CSS property `grid-row`. Default: `null`. */
  grid_row: string | null;
  /** The CSS property `grid-row-end`. Default: `null`. */
  grid_row_end: string | null;
  /** The CSS property `grid-row-gap`. Default: `null`. */
  grid_row_gap: string | null;
  /** The CSS property `grid-row-start`. Default: `null`. */
  grid_row_start: string | null;
  /** The CSS property `grid-template`. Default: `null`. */
  grid_template: string | null;
  /** The CSS property `grid-template-areas`. Default: `null`. */
  grid_template_areas: string | null;
  /** The CSS property `grid-template-columns`. Default: `null`. */
  grid_template_columns: string | null;
  /** The CSS property `grid-template-rows`. Default: `null`. */
  grid_template_rows: string | null;
  /** The CSS property `height`. Default: `null`. */
  height: string | null;
  /** The CSS property `hyphens`. Default: `null`. */
  hyphens: string | null;
  /** The CSS property `image-orientation`. Default: `null`. */
  image_orientation: string | null;
  /** The CSS property `image-rendering`. Default: `null`. */
  image_rendering: string | null;
  /** The CSS property `inline-size`. Default: `null`. */
  inline_size: string | null;
  /** The CSS property `justify-content`. Default: `null`. */
  justify_content: string | null;
  /** The CSS property `justify-items`. Default: `null`. */
  justify_items: string | null;
  /** The CSS property `justify-self`. Default: `null`. */
  justify_self: string | null;
  /** The CSS property `left`. Default: `null`. */
  left: string | null;
  /** The CSS property `letter-spacing`. Default: `null`. */
  letter_spacing: string | null;
  /** The CSS property `lighting-color`. Default: `null`. */
  lighting_color: string | null;
  /** The CSS property `line-break`. Default: `null`. */
  line_break: string | null;
  /** The CSS property `line-height`. Default: `null`. */
  line_height: string | null;
  /** The CSS property `list-style`. Default: `null`. */
  list_style: string | null;
  /** The CSS property `list-style-image`. Default: `null`. */
  list_style_image: string | null;
  /** The CSS property `list-style-position`. Default: `null`. */
  list_style_position: string | null;
  /** The CSS property `list-style-type`. Default: `null`. */
  list_style_type: string | null;
  /** The CSS property `margin`. Default: `null`. */
  margin: string | null;
  /** The CSS property `margin-block-end`. Default: `null`. */
  margin_block_end: string | null;
  /** The CSS property `margin-block-start`. Default: `null`. */
  margin_block_start: string | null;
  /** The CSS property `margin-bottom`. Default: `null`. */
  margin_bottom: string | null;
  /** The CSS property `margin-inline-end`. Default: `null`. */
  margin_inline_end: string | null;
  /** The CSS property `margin-inline-start`. Default: `null`. */
  margin_inline_start: string | null;
  /** The CSS property `margin-left`. Default: `null`. */
  margin_left: string | null;
  /** The CSS property `margin-right`. Default: `null`. */
  margin_right: string | null;
  /** The CSS property `margin-top`. Default: `null`. */
  margin_top: string | null;
  /** The CSS property `marker`. Default: `null`. */
  marker: string | null;
  /** The CSS property `marker-end`. Default: `null`. */
  marker_end: string | null;
  /** The CSS property `marker-mid`. Default: `null`. */
  marker_mid: string | null;
  /** The CSS property `marker-start`. Default: `null`. */
  marker_start: string | null;
  /** The CSS property `mask`. Default: `null`. */
  mask: string | null;
  /** The CSS property `mask-composite`. Default: `null`. */
  mask_composite: string | null;
  /** The CSS property `mask-image`. Default: `null`. */
  mask_image: string | null;
  /** The CSS property `mask-position`. Default: `null`. */
  mask_position: string | null;
  /** The CSS property `mask-repeat`. Default: `null`. */
  mask_repeat: string | null;
  /** The CSS property `mask-size`. Default: `null`. */
  mask_size: string | null;
  /** The CSS property `mask-type`. Default: `null`. */
  mask_type: string | null;
  /** The CSS property `max-block-size`. Default: `null`. */
  max_block_size: string | null;
  /** The CSS property `max-height`. Default: `null`. */
  max_height: string | null;
  /** The CSS property `max-inline-size`. Default: `null`. */
  max_inline_size: string | null;
  /** The CSS property `max-width`. Default: `null`. */
  max_width: string | null;
  /** The CSS property `min-block-size`. Default: `null`. */
  min_block_size: string | null;
  /** The CSS property `min-height`. Default: `null`. */
  min_height: string | null;
  /** The CSS property `min-inline-size`. Default: `null`. */
  min_inline_size: string | null;
  /** The CSS property `min-width`. Default: `null`. */
  min_width: string | null;
  /** The CSS property `object-fit`. Default: `null`. */
  object_fit: string | null;
  /** The CSS property `object-position`. Default: `null`. */
  object_position: string | null;
  /** The CSS property `opacity`. Default: `null`. */
  opacity: string | null;
  /** The CSS property `order`. Default: `null`. */
  order: string | null;
  /** The CSS property `orphans`. Default: `null`. */
  orphans: string | null;
  /** The CSS property `outline`. Default: `null`. */
  outline: string | null;
  /** The CSS property `outline-color`. Default: `null`. */
  outline_color: string | null;
  /** The CSS property `outline-offset`. Default: `null`. */
  outline_offset: string | null;
  /** The CSS property `outline-style`. Default: `null`. */
  outline_style: string | null;
  /** The CSS property `outline-width`. Default: `null`. */
  outline_width: string | null;
  /** The CSS property `overflow`. Default: `null`. */
  overflow: string | null;
  /** The CSS property `overflow-anchor`. Default: `null`. */
  overflow_anchor: string | null;
  /** The CSS property `overflow-wrap`. Default: `null`. */
  overflow_wrap: string | null;
  /** The CSS property `overflow-x`. Default: `null`. */
  overflow_x: string | null;
  /** The CSS property `overflow-y`. Default: `null`. */
  overflow_y: string | null;
  /** The CSS property `overscroll-behavior`. Default: `null`. */
  overscroll_behavior: string | null;
  /** The CSS property `overscroll-behavior-block`. Default: `null`. */
  overscroll_behavior_block: string | null;
  /** The CSS property `overscroll-behavior-inline`. Default: `null`. */
  overscroll_behavior_inline: string | null;
  /** The CSS property `overscroll-behavior-x`. Default: `null`. */
  overscroll_behavior_x: string | null;
  /** The CSS property `overscroll-behavior-y`. Default: `null`. */
  overscroll_behavior_y: string | null;
  /** The CSS property `padding`. Default: `null`. */
  padding: string | null;
  /** The CSS property `padding-block-end`. Default: `null`. */
  padding_block_end: string | null;
  /** The CSS property `padding-block-start`. Default: `null`. */
  padding_block_start: string | null;
  /** The CSS property `padding-bottom`. Default: `null`. */
  padding_bottom: string | null;
  /** The CSS property `padding-inline-end`. Default: `null`. */
  padding_inline_end: string | null;
  /** The CSS property `padding-inline-start`. Default: `null`. */
  padding_inline_start: string | null;
  /** The CSS property `padding-left`. Default: `null`. */
  padding_left: string | null;
  /** The CSS property `padding-right`. Default: `null`. */
  padding_right: string | null;
  /** The CSS property `padding-top`. Default: `null`. */
  padding_top: string | null;
  /** The CSS property `page-break-after`. Default: `null`. */
  page_break_after: string | null;
  /** The CSS property `page-break-before`. Default: `null`. */
  page_break_before: string | null;
  /** The CSS property `page-break-inside`. Default: `null`. */
  page_break_inside: string | null;
  /** The CSS property `paint-order`. Default: `null`. */
  paint_order: string | null;
  /** The CSS property `perspective`. Default: `null`. */
  perspective: string | null;
  /** The CSS property `perspective-origin`. Default: `null`. */
  perspective_origin: string | null;
  /** The CSS property `place-content`. Default: `null`. */
  place_content: string | null;
  /** The CSS property `place-items`. Default: `null`. */
  place_items: string | null;
  /** The CSS property `place-self`. Default: `null`. */
  place_self: string | null;
  /** The CSS property `pointer-events`. Default: `null`. */
  pointer_events: string | null;
  /** The CSS property `position`. Default: `null`. */
  position: string | null;
  /** The CSS property `quotes`. Default: `null`. */
  quotes: string | null;
  /** The CSS property `resize`. Default: `null`. */
  resize: string | null;
  /** The CSS property `right`. Default: `null`. */
  right: string | null;
  /** The CSS property `rotate`. Default: `null`. */
  rotate: string | null;
  /** The CSS property `row-gap`. Default: `null`. */
  row_gap: string | null;
  /** The CSS property `ruby-align`. Default: `null`. */
  ruby_align: string | null;
  /** The CSS property `ruby-position`. Default: `null`. */
  ruby_position: string | null;
  /** The CSS property `scale`. Default: `null`. */
  scale: string | null;
  /** The CSS property `scroll-behavior`. Default: `null`. */
  scroll_behavior: string | null;
  /** The CSS property `shape-rendering`. Default: `null`. */
  shape_rendering: string | null;
  /** The CSS property `stop-color`. Default: `null`. */
  stop_color: string | null;
  /** The CSS property `stop-opacity`. Default: `null`. */
  stop_opacity: string | null;
  /** The CSS property `stroke`. Default: `null`. */
  stroke: string | null;
  /** The CSS property `stroke-dasharray`. Default: `null`. */
  stroke_dasharray: string | null;
  /** The CSS property `stroke-dashoffset`. Default: `null`. */
  stroke_dashoffset: string | null;
  /** The CSS property `stroke-linecap`. Default: `null`. */
  stroke_linecap: string | null;
  /** The CSS property `stroke-linejoin`. Default: `null`. */
  stroke_linejoin: string | null;
  /** The CSS property `stroke-miterlimit`. Default: `null`. */
  stroke_miterlimit: string | null;
  /** The CSS property `stroke-opacity`. Default: `null`. */
  stroke_opacity: string | null;
  /** The CSS property `stroke-width`. Default: `null`. */
  stroke_width: string | null;
  /** The CSS property `tab-size`. Default: `null`. */
  tab_size: string | null;
  /** The CSS property `table-layout`. Default: `null`. */
  table_layout: string | null;
  /** The CSS property `text-align`. Default: `null`. */
  text_align: string | null;
  /** The CSS property `text-align-last`. Default: `null`. */
  text_align_last: string | null;
  /** The CSS property `text-anchor`. Default: `null`. */
  text_anchor: string | null;
  /** The CSS property `text-combine-upright`. Default: `null`. */
  text_combine_upright: string | null;
  /** The CSS property `text-decoration`. Default: `null`. */
  text_decoration: string | null;
  /** The CSS property `text-decoration-color`. Default: `null`. */
  text_decoration_color: string | null;
  /** The CSS property `text-decoration-line`. Default: `null`. */
  text_decoration_line: string | null;
  /** The CSS property `text-decoration-style`. Default: `null`. */
  text_decoration_style: string | null;
  /** The CSS property `text-emphasis`. Default: `null`. */
  text_emphasis: string | null;
  /** The CSS property `text-emphasis-color`. Default: `null`. */
  text_emphasis_color: string | null;
  /** The CSS property `text-emphasis-position`. Default: `null`. */
  text_emphasis_position: string | null;
  /** The CSS property `text-emphasis-style`. Default: `null`. */
  text_emphasis_style: string | null;
  /** The CSS property `text-indent`. Default: `null`. */
  text_indent: string | null;
  /** The CSS property `text-justify`. Default: `null`. */
  text_justify: string | null;
  /** The CSS property `text-orientation`. Default: `null`. */
  text_orientation: string | null;
  /** The CSS property `text-overflow`. Default: `null`. */
  text_overflow: string | null;
  /** The CSS property `text-rendering`. Default: `null`. */
  text_rendering: string | null;
  /** The CSS property `text-shadow`. Default: `null`. */
  text_shadow: string | null;
  /** The CSS property `text-transform`. Default: `null`. */
  text_transform: string | null;
  /** The CSS property `text-underline-position`. Default: `null`. */
  text_underline_position: string | null;
  /** The CSS property `top`. Default: `null`. */
  top: string | null;
  /** The CSS property `touch-action`. Default: `null`. */
  touch_action: string | null;
  /** The CSS property `transform`. Default: `null`. */
  transform: string | null;
  /** The CSS property `transform-box`. Default: `null`. */
  transform_box: string | null;
  /** The CSS property `transform-origin`. Default: `null`. */
  transform_origin: string | null;
  /** The CSS property `transform-style`. Default: `null`. */
  transform_style: string | null;
  /** The CSS property `transition`. Default: `null`. */
  transition: string | null;
  /** The CSS property `transition-delay`. Default: `null`. */
  transition_delay: string | null;
  /** The CSS property `transition-duration`. Default: `null`. */
  transition_duration: string | null;
  /** The CSS property `transition-property`. Default: `null`. */
  transition_property: string | null;
  /** The CSS property `transition-timing-function`. Default: `null`. */
  transition_timing_function: string | null;
  /** The CSS property `translate`. Default: `null`. */
  translate: string | null;
  /** The CSS property `unicode-bidi`. Default: `null`. */
  unicode_bidi: string | null;
  /** The CSS property `user-select`. Default: `null`. */
  user_select: string | null;
  /** The CSS property `vertical-align`. Default: `null`. */
  vertical_align: string | null;
  /** The CSS property `visibility`. Default: `null`. */
  visibility: string | null;
  /** The CSS property `white-space`. Default: `null`. */
  white_space: string | null;
  /** The CSS property `widows`. Default: `null`. */
  widows: string | null;
  /** The CSS property `width`. Default: `null`. */
  width: string | null;
  /** The CSS property `will-change`. Default: `null`. */
  will_change: string | null;
  /** The CSS property `word-break`. Default: `null`. */
  word_break: string | null;
  /** The CSS property `word-spacing`. Default: `null`. */
  word_spacing: string | null;
  /** The CSS property `word-wrap`. Default: `null`. */
  word_wrap: string | null;
  /** The CSS property `writing-mode`. Default: `null`. */
  writing_mode: string | null;
  /** The CSS property `z-index`. Default: `null`. */
  z_index: string | null;
}
/** The properties of `Styles`. */
export interface StylesProps extends ModelProps, StylesOwn {}
/** CSS styles of an element, by CSS property. */
export interface Styles extends StylesOwn {}
export class Styles extends Model {
  constructor(attributes?: Partial<StylesProps>) {
    super(attributes);
  }
}
define(Styles, "Styles");

/** The properties of `StyleSheet`. */
export interface StyleSheetProps extends ModelProps {}
/** A style sheet. A base class of other models. */
export interface StyleSheet {}
export abstract class StyleSheet extends Model {
  constructor(attributes?: Partial<StyleSheetProps>) {
    super(attributes);
  }
}
define(StyleSheet, "StyleSheet");

interface InlineStyleSheetOwn {
  /** Required. */
  css: string;
}
/** The properties of `InlineStyleSheet`. */
export interface InlineStyleSheetProps extends StyleSheetProps, InlineStyleSheetOwn {}
/** A style sheet for the element that has it. Required: `css`. */
export interface InlineStyleSheet extends InlineStyleSheetOwn {}
export class InlineStyleSheet extends StyleSheet {
  constructor(attributes: WithRequired<InlineStyleSheetProps, "css">) {
    super(attributes);
  }
}
define(InlineStyleSheet, "InlineStyleSheet");

/** The properties of `GlobalInlineStyleSheet`. */
export interface GlobalInlineStyleSheetProps extends InlineStyleSheetProps {}
/** A style sheet for the whole page. Required: `css`. */
export interface GlobalInlineStyleSheet {}
export class GlobalInlineStyleSheet extends InlineStyleSheet {
  constructor(attributes: WithRequired<GlobalInlineStyleSheetProps, "css">) {
    super(attributes);
  }
}
define(GlobalInlineStyleSheet, "GlobalInlineStyleSheet");

interface ImportedStyleSheetOwn {
  /** Required. */
  url: string;
}
/** The properties of `ImportedStyleSheet`. */
export interface ImportedStyleSheetProps extends StyleSheetProps, ImportedStyleSheetOwn {}
/** A style sheet from a URL, for the element that has it. Required: `url`. */
export interface ImportedStyleSheet extends ImportedStyleSheetOwn {}
export class ImportedStyleSheet extends StyleSheet {
  constructor(attributes: WithRequired<ImportedStyleSheetProps, "url">) {
    super(attributes);
  }
}
define(ImportedStyleSheet, "ImportedStyleSheet");

/** The properties of `GlobalImportedStyleSheet`. */
export interface GlobalImportedStyleSheetProps extends ImportedStyleSheetProps {}
/** A style sheet from a URL, for the whole page. Required: `url`. */
export interface GlobalImportedStyleSheet {}
export class GlobalImportedStyleSheet extends ImportedStyleSheet {
  constructor(attributes: WithRequired<GlobalImportedStyleSheetProps, "url">) {
    super(attributes);
  }
}
define(GlobalImportedStyleSheet, "GlobalImportedStyleSheet");

interface TemplateOwn {
  /** Default: `[]`. */
  actions: readonly Action[];
}
/** The properties of `Template`. */
export interface TemplateProps extends DOMElementProps, TemplateOwn {}
/** An HTML template that is filled with values of the row. On the wire: `bokeh.models.dom.Template`. */
export interface Template extends TemplateOwn {}
export class Template extends DOMElement {
  constructor(attributes?: Partial<TemplateProps>) {
    super(attributes);
  }
}
define(Template, "bokeh.models.dom.Template");

interface TextOwn {
  /** The content. Default: `""`. */
  content: string;
}
/** The properties of `Text`. */
export interface TextProps extends DOMNodeProps, TextOwn {}
/** A piece of text. On the wire: `bokeh.models.dom.Text`. */
export interface Text extends TextOwn {}
export class Text extends DOMNode {
  constructor(attributes?: Partial<TextProps>) {
    super(attributes);
  }
}
define(Text, "bokeh.models.dom.Text");

interface ToggleGroupOwn {
  /** Default: `[]`. */
  groups: readonly renderers.RendererGroup[];
}
/** The properties of `ToggleGroup`. */
export interface ToggleGroupProps extends ActionProps, ToggleGroupOwn {}
/** Shows or hides groups of renderers. On the wire: `bokeh.models.dom.ToggleGroup`. */
export interface ToggleGroup extends ToggleGroupOwn {}
export class ToggleGroup extends Action {
  constructor(attributes?: Partial<ToggleGroupProps>) {
    super(attributes);
  }
}
define(ToggleGroup, "bokeh.models.dom.ToggleGroup");

interface ValueOfOwn {
  /** Required. */
  obj: Model;
  /** Required. */
  attr: string;
  /** The format pattern. Default: `null`. */
  format: string | null;
  /** The formatter of values. Default: `"raw"`. */
  formatter: enums.BuiltinFormatter | callbacks.CustomJS;
}
/** The properties of `ValueOf`. */
export interface ValueOfProps extends DOMElementProps, ValueOfOwn {}
/** Shows the value of a model's property. On the wire: `bokeh.models.dom.ValueOf`. Required: `attr`, `obj`. */
export interface ValueOf extends ValueOfOwn {}
export class ValueOf extends DOMElement {
  constructor(attributes: WithRequired<ValueOfProps, "attr" | "obj">) {
    super(attributes);
  }
}
define(ValueOf, "bokeh.models.dom.ValueOf");
