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
/** Something that is done to a row's element. A base of other models. On the wire: `bokeh.models.dom.Action`. */
export interface Action {}
export abstract class Action extends Model {
  constructor(attributes?: Partial<ActionProps>) {
    super(attributes);
  }
}
define(Action, "bokeh.models.dom.Action");

/** The properties of `DOMNode`. */
export interface DOMNodeProps extends ModelProps {}
/** A node of an HTML tree. A base of other models. On the wire: `bokeh.models.dom.DOMNode`. */
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
  /** What is within, in order. Default: `[]`. */
  children: readonly (string | DOMNode | ui.UIElement)[];
}
/** The properties of `DOMElement`. */
export interface DOMElementProps extends DOMNodeProps, DOMElementOwn {}
/** An element of an HTML tree. A base of other models. On the wire: `bokeh.models.dom.DOMElement`. */
export interface DOMElement extends DOMElementOwn {}
export abstract class DOMElement extends DOMNode {
  constructor(attributes?: Partial<DOMElementProps>) {
    super(attributes);
  }
}
define(DOMElement, "bokeh.models.dom.DOMElement");

/** The properties of `Placeholder`. */
export interface PlaceholderProps extends DOMElementProps {}
/** A place that is filled with a value of a row. A base of other models. On the wire: `bokeh.models.dom.Placeholder`. */
export interface Placeholder {}
export abstract class Placeholder extends DOMElement {
  constructor(attributes?: Partial<PlaceholderProps>) {
    super(attributes);
  }
}
define(Placeholder, "bokeh.models.dom.Placeholder");

interface ValueRefOwn {
  /** The name of a column. Required. */
  field: string;
  /** The pattern by which it is written. Default: `null`. */
  format: string | null;
  /** How values are written. Default: `"raw"`. */
  formatter: kinds.Formatter;
  /** Which rows are seen. Default: `null`. */
  filter: callbacks.CustomJS | readonly callbacks.CustomJS[] | null;
}
/** The properties of `ValueRef`. */
export interface ValueRefProps extends PlaceholderProps, ValueRefOwn {}
/** The value of a column in a row. On the wire: `bokeh.models.dom.ValueRef`. Required: `field`. */
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
/** The colour of a value. On the wire: `bokeh.models.dom.ColorRef`. Required: `field`. */
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
/** The index of a row. On the wire: `bokeh.models.dom.Index`. */
export interface Index {}
export class Index extends Placeholder {
  constructor(attributes?: Partial<IndexProps>) {
    super(attributes);
  }
}
define(Index, "bokeh.models.dom.Index");

interface StylesOwn {
  /** Default: `null`. */
  align_content: string | null;
  /** Default: `null`. */
  align_items: string | null;
  /** Default: `null`. */
  align_self: string | null;
  /** Default: `null`. */
  alignment_baseline: string | null;
  /** Default: `null`. */
  all: string | null;
  /** Default: `null`. */
  animation: string | null;
  /** Default: `null`. */
  animation_delay: string | null;
  /** Default: `null`. */
  animation_direction: string | null;
  /** Default: `null`. */
  animation_duration: string | null;
  /** Default: `null`. */
  animation_fill_mode: string | null;
  /** Default: `null`. */
  animation_iteration_count: string | null;
  /** Default: `null`. */
  animation_name: string | null;
  /** Default: `null`. */
  animation_play_state: string | null;
  /** Default: `null`. */
  animation_timing_function: string | null;
  /** Width divided by height. Default: `null`. */
  aspect_ratio: string | null;
  /** Default: `null`. */
  backface_visibility: string | null;
  /** Default: `null`. */
  background: string | null;
  /** Default: `null`. */
  background_attachment: string | null;
  /** Default: `null`. */
  background_clip: string | null;
  /** Default: `null`. */
  background_color: string | null;
  /** Default: `null`. */
  background_image: string | null;
  /** Default: `null`. */
  background_origin: string | null;
  /** Default: `null`. */
  background_position: string | null;
  /** Default: `null`. */
  background_position_x: string | null;
  /** Default: `null`. */
  background_position_y: string | null;
  /** Default: `null`. */
  background_repeat: string | null;
  /** Default: `null`. */
  background_size: string | null;
  /** Default: `null`. */
  baseline_shift: string | null;
  /** Default: `null`. */
  block_size: string | null;
  /** Default: `null`. */
  border: string | null;
  /** Default: `null`. */
  border_block_end: string | null;
  /** Default: `null`. */
  border_block_end_color: string | null;
  /** Default: `null`. */
  border_block_end_style: string | null;
  /** Default: `null`. */
  border_block_end_width: string | null;
  /** Default: `null`. */
  border_block_start: string | null;
  /** Default: `null`. */
  border_block_start_color: string | null;
  /** Default: `null`. */
  border_block_start_style: string | null;
  /** Default: `null`. */
  border_block_start_width: string | null;
  /** Default: `null`. */
  border_bottom: string | null;
  /** Default: `null`. */
  border_bottom_color: string | null;
  /** Default: `null`. */
  border_bottom_left_radius: string | null;
  /** Default: `null`. */
  border_bottom_right_radius: string | null;
  /** Default: `null`. */
  border_bottom_style: string | null;
  /** Default: `null`. */
  border_bottom_width: string | null;
  /** Default: `null`. */
  border_collapse: string | null;
  /** Default: `null`. */
  border_color: string | null;
  /** Default: `null`. */
  border_image: string | null;
  /** Default: `null`. */
  border_image_outset: string | null;
  /** Default: `null`. */
  border_image_repeat: string | null;
  /** Default: `null`. */
  border_image_slice: string | null;
  /** Default: `null`. */
  border_image_source: string | null;
  /** Default: `null`. */
  border_image_width: string | null;
  /** Default: `null`. */
  border_inline_end: string | null;
  /** Default: `null`. */
  border_inline_end_color: string | null;
  /** Default: `null`. */
  border_inline_end_style: string | null;
  /** Default: `null`. */
  border_inline_end_width: string | null;
  /** Default: `null`. */
  border_inline_start: string | null;
  /** Default: `null`. */
  border_inline_start_color: string | null;
  /** Default: `null`. */
  border_inline_start_style: string | null;
  /** Default: `null`. */
  border_inline_start_width: string | null;
  /** Default: `null`. */
  border_left: string | null;
  /** Default: `null`. */
  border_left_color: string | null;
  /** Default: `null`. */
  border_left_style: string | null;
  /** Default: `null`. */
  border_left_width: string | null;
  /** The radius of the corners in pixels. Default: `null`. */
  border_radius: string | null;
  /** Default: `null`. */
  border_right: string | null;
  /** Default: `null`. */
  border_right_color: string | null;
  /** Default: `null`. */
  border_right_style: string | null;
  /** Default: `null`. */
  border_right_width: string | null;
  /** Default: `null`. */
  border_spacing: string | null;
  /** Default: `null`. */
  border_style: string | null;
  /** Default: `null`. */
  border_top: string | null;
  /** Default: `null`. */
  border_top_color: string | null;
  /** Default: `null`. */
  border_top_left_radius: string | null;
  /** Default: `null`. */
  border_top_right_radius: string | null;
  /** Default: `null`. */
  border_top_style: string | null;
  /** Default: `null`. */
  border_top_width: string | null;
  /** Default: `null`. */
  border_width: string | null;
  /** The bottom. Default: `null`. */
  bottom: string | null;
  /** Default: `null`. */
  box_shadow: string | null;
  /** Default: `null`. */
  box_sizing: string | null;
  /** Default: `null`. */
  break_after: string | null;
  /** Default: `null`. */
  break_before: string | null;
  /** Default: `null`. */
  break_inside: string | null;
  /** Default: `null`. */
  caption_side: string | null;
  /** Default: `null`. */
  caret_color: string | null;
  /** Default: `null`. */
  clear: string | null;
  /** Default: `null`. */
  clip: string | null;
  /** Default: `null`. */
  clip_path: string | null;
  /** Default: `null`. */
  clip_rule: string | null;
  /** Default: `null`. */
  color: string | null;
  /** Default: `null`. */
  color_interpolation: string | null;
  /** Default: `null`. */
  color_interpolation_filters: string | null;
  /** Default: `null`. */
  column_count: string | null;
  /** Default: `null`. */
  column_fill: string | null;
  /** Default: `null`. */
  column_gap: string | null;
  /** Default: `null`. */
  column_rule: string | null;
  /** Default: `null`. */
  column_rule_color: string | null;
  /** Default: `null`. */
  column_rule_style: string | null;
  /** Default: `null`. */
  column_rule_width: string | null;
  /** Default: `null`. */
  column_span: string | null;
  /** Default: `null`. */
  column_width: string | null;
  /** The columns, in order. Default: `null`. */
  columns: string | null;
  /** What is shown. Default: `null`. */
  content: string | null;
  /** Default: `null`. */
  counter_increment: string | null;
  /** Default: `null`. */
  counter_reset: string | null;
  /** Default: `null`. */
  cursor: string | null;
  /** The direction in which it goes. Default: `null`. */
  direction: string | null;
  /** Default: `null`. */
  display: string | null;
  /** Default: `null`. */
  dominant_baseline: string | null;
  /** Default: `null`. */
  empty_cells: string | null;
  /** Default: `null`. */
  fill: string | null;
  /** Default: `null`. */
  fill_opacity: string | null;
  /** Default: `null`. */
  fill_rule: string | null;
  /** Which rows are seen. Default: `null`. */
  filter: string | null;
  /** Default: `null`. */
  flex: string | null;
  /** Default: `null`. */
  flex_basis: string | null;
  /** Default: `null`. */
  flex_direction: string | null;
  /** Default: `null`. */
  flex_flow: string | null;
  /** Default: `null`. */
  flex_grow: string | null;
  /** Default: `null`. */
  flex_shrink: string | null;
  /** Default: `null`. */
  flex_wrap: string | null;
  /** Default: `null`. */
  float: string | null;
  /** Default: `null`. */
  flood_color: string | null;
  /** Default: `null`. */
  flood_opacity: string | null;
  /** Default: `null`. */
  font: string | null;
  /** Default: `null`. */
  font_family: string | null;
  /** Default: `null`. */
  font_feature_settings: string | null;
  /** Default: `null`. */
  font_kerning: string | null;
  /** Default: `null`. */
  font_size: string | null;
  /** Default: `null`. */
  font_size_adjust: string | null;
  /** Default: `null`. */
  font_stretch: string | null;
  /** Default: `null`. */
  font_style: string | null;
  /** Default: `null`. */
  font_synthesis: string | null;
  /** Default: `null`. */
  font_variant: string | null;
  /** Default: `null`. */
  font_variant_caps: string | null;
  /** Default: `null`. */
  font_variant_east_asian: string | null;
  /** Default: `null`. */
  font_variant_ligatures: string | null;
  /** Default: `null`. */
  font_variant_numeric: string | null;
  /** Default: `null`. */
  font_variant_position: string | null;
  /** Default: `null`. */
  font_weight: string | null;
  /** Default: `null`. */
  gap: string | null;
  /** Default: `null`. */
  glyph_orientation_vertical: string | null;
  /** Default: `null`. */
  grid: string | null;
  /** Default: `null`. */
  grid_area: string | null;
  /** Default: `null`. */
  grid_auto_columns: string | null;
  /** Default: `null`. */
  grid_auto_flow: string | null;
  /** Default: `null`. */
  grid_auto_rows: string | null;
  /** Default: `null`. */
  grid_column: string | null;
  /** Default: `null`. */
  grid_column_end: string | null;
  /** Default: `null`. */
  grid_column_gap: string | null;
  /** Default: `null`. */
  grid_column_start: string | null;
  /** Default: `null`. */
  grid_gap: string | null;
  /** Default: `null`. */
  grid_row: string | null;
  /** Default: `null`. */
  grid_row_end: string | null;
  /** Default: `null`. */
  grid_row_gap: string | null;
  /** Default: `null`. */
  grid_row_start: string | null;
  /** Default: `null`. */
  grid_template: string | null;
  /** Default: `null`. */
  grid_template_areas: string | null;
  /** Default: `null`. */
  grid_template_columns: string | null;
  /** Default: `null`. */
  grid_template_rows: string | null;
  /** Default: `null`. */
  height: string | null;
  /** Default: `null`. */
  hyphens: string | null;
  /** Default: `null`. */
  image_orientation: string | null;
  /** Default: `null`. */
  image_rendering: string | null;
  /** Default: `null`. */
  inline_size: string | null;
  /** Default: `null`. */
  justify_content: string | null;
  /** Default: `null`. */
  justify_items: string | null;
  /** Default: `null`. */
  justify_self: string | null;
  /** The left side. Default: `null`. */
  left: string | null;
  /** Default: `null`. */
  letter_spacing: string | null;
  /** Default: `null`. */
  lighting_color: string | null;
  /** Default: `null`. */
  line_break: string | null;
  /** Default: `null`. */
  line_height: string | null;
  /** Default: `null`. */
  list_style: string | null;
  /** Default: `null`. */
  list_style_image: string | null;
  /** Default: `null`. */
  list_style_position: string | null;
  /** Default: `null`. */
  list_style_type: string | null;
  /** The space around it in pixels. Default: `null`. */
  margin: string | null;
  /** Default: `null`. */
  margin_block_end: string | null;
  /** Default: `null`. */
  margin_block_start: string | null;
  /** Default: `null`. */
  margin_bottom: string | null;
  /** Default: `null`. */
  margin_inline_end: string | null;
  /** Default: `null`. */
  margin_inline_start: string | null;
  /** Default: `null`. */
  margin_left: string | null;
  /** Default: `null`. */
  margin_right: string | null;
  /** Default: `null`. */
  margin_top: string | null;
  /** The marker. Default: `null`. */
  marker: string | null;
  /** Default: `null`. */
  marker_end: string | null;
  /** Default: `null`. */
  marker_mid: string | null;
  /** Default: `null`. */
  marker_start: string | null;
  /** Default: `null`. */
  mask: string | null;
  /** Default: `null`. */
  mask_composite: string | null;
  /** Default: `null`. */
  mask_image: string | null;
  /** Default: `null`. */
  mask_position: string | null;
  /** Default: `null`. */
  mask_repeat: string | null;
  /** Default: `null`. */
  mask_size: string | null;
  /** Default: `null`. */
  mask_type: string | null;
  /** Default: `null`. */
  max_block_size: string | null;
  /** The largest height in pixels. Default: `null`. */
  max_height: string | null;
  /** Default: `null`. */
  max_inline_size: string | null;
  /** The largest width in pixels. Default: `null`. */
  max_width: string | null;
  /** Default: `null`. */
  min_block_size: string | null;
  /** The smallest height in pixels. Default: `null`. */
  min_height: string | null;
  /** Default: `null`. */
  min_inline_size: string | null;
  /** The smallest width in pixels. Default: `null`. */
  min_width: string | null;
  /** Default: `null`. */
  object_fit: string | null;
  /** Default: `null`. */
  object_position: string | null;
  /** Default: `null`. */
  opacity: string | null;
  /** Default: `null`. */
  order: string | null;
  /** Default: `null`. */
  orphans: string | null;
  /** Default: `null`. */
  outline: string | null;
  /** Default: `null`. */
  outline_color: string | null;
  /** Default: `null`. */
  outline_offset: string | null;
  /** Default: `null`. */
  outline_style: string | null;
  /** Default: `null`. */
  outline_width: string | null;
  /** Default: `null`. */
  overflow: string | null;
  /** Default: `null`. */
  overflow_anchor: string | null;
  /** Default: `null`. */
  overflow_wrap: string | null;
  /** Default: `null`. */
  overflow_x: string | null;
  /** Default: `null`. */
  overflow_y: string | null;
  /** Default: `null`. */
  overscroll_behavior: string | null;
  /** Default: `null`. */
  overscroll_behavior_block: string | null;
  /** Default: `null`. */
  overscroll_behavior_inline: string | null;
  /** Default: `null`. */
  overscroll_behavior_x: string | null;
  /** Default: `null`. */
  overscroll_behavior_y: string | null;
  /** The space within its border. Default: `null`. */
  padding: string | null;
  /** Default: `null`. */
  padding_block_end: string | null;
  /** Default: `null`. */
  padding_block_start: string | null;
  /** Default: `null`. */
  padding_bottom: string | null;
  /** Default: `null`. */
  padding_inline_end: string | null;
  /** Default: `null`. */
  padding_inline_start: string | null;
  /** Default: `null`. */
  padding_left: string | null;
  /** Default: `null`. */
  padding_right: string | null;
  /** Default: `null`. */
  padding_top: string | null;
  /** Default: `null`. */
  page_break_after: string | null;
  /** Default: `null`. */
  page_break_before: string | null;
  /** Default: `null`. */
  page_break_inside: string | null;
  /** Default: `null`. */
  paint_order: string | null;
  /** Default: `null`. */
  perspective: string | null;
  /** Default: `null`. */
  perspective_origin: string | null;
  /** Default: `null`. */
  place_content: string | null;
  /** Default: `null`. */
  place_items: string | null;
  /** Default: `null`. */
  place_self: string | null;
  /** Default: `null`. */
  pointer_events: string | null;
  /** Default: `null`. */
  position: string | null;
  /** Default: `null`. */
  quotes: string | null;
  /** Default: `null`. */
  resize: string | null;
  /** The right side. Default: `null`. */
  right: string | null;
  /** Default: `null`. */
  rotate: string | null;
  /** Default: `null`. */
  row_gap: string | null;
  /** Default: `null`. */
  ruby_align: string | null;
  /** Default: `null`. */
  ruby_position: string | null;
  /** Default: `null`. */
  scale: string | null;
  /** Default: `null`. */
  scroll_behavior: string | null;
  /** Default: `null`. */
  shape_rendering: string | null;
  /** Default: `null`. */
  stop_color: string | null;
  /** Default: `null`. */
  stop_opacity: string | null;
  /** Default: `null`. */
  stroke: string | null;
  /** Default: `null`. */
  stroke_dasharray: string | null;
  /** Default: `null`. */
  stroke_dashoffset: string | null;
  /** Default: `null`. */
  stroke_linecap: string | null;
  /** Default: `null`. */
  stroke_linejoin: string | null;
  /** Default: `null`. */
  stroke_miterlimit: string | null;
  /** Default: `null`. */
  stroke_opacity: string | null;
  /** Default: `null`. */
  stroke_width: string | null;
  /** Default: `null`. */
  tab_size: string | null;
  /** Default: `null`. */
  table_layout: string | null;
  /** How the text lies to its place from left to right. Default: `null`. */
  text_align: string | null;
  /** Default: `null`. */
  text_align_last: string | null;
  /** Default: `null`. */
  text_anchor: string | null;
  /** Default: `null`. */
  text_combine_upright: string | null;
  /** Default: `null`. */
  text_decoration: string | null;
  /** Default: `null`. */
  text_decoration_color: string | null;
  /** Default: `null`. */
  text_decoration_line: string | null;
  /** Default: `null`. */
  text_decoration_style: string | null;
  /** Default: `null`. */
  text_emphasis: string | null;
  /** Default: `null`. */
  text_emphasis_color: string | null;
  /** Default: `null`. */
  text_emphasis_position: string | null;
  /** Default: `null`. */
  text_emphasis_style: string | null;
  /** Default: `null`. */
  text_indent: string | null;
  /** Default: `null`. */
  text_justify: string | null;
  /** Default: `null`. */
  text_orientation: string | null;
  /** Default: `null`. */
  text_overflow: string | null;
  /** Default: `null`. */
  text_rendering: string | null;
  /** Default: `null`. */
  text_shadow: string | null;
  /** Default: `null`. */
  text_transform: string | null;
  /** Default: `null`. */
  text_underline_position: string | null;
  /** The top. Default: `null`. */
  top: string | null;
  /** Default: `null`. */
  touch_action: string | null;
  /** What values are put through. Default: `null`. */
  transform: string | null;
  /** Default: `null`. */
  transform_box: string | null;
  /** Default: `null`. */
  transform_origin: string | null;
  /** Default: `null`. */
  transform_style: string | null;
  /** Default: `null`. */
  transition: string | null;
  /** Default: `null`. */
  transition_delay: string | null;
  /** Default: `null`. */
  transition_duration: string | null;
  /** Default: `null`. */
  transition_property: string | null;
  /** Default: `null`. */
  transition_timing_function: string | null;
  /** Default: `null`. */
  translate: string | null;
  /** Default: `null`. */
  unicode_bidi: string | null;
  /** Default: `null`. */
  user_select: string | null;
  /** Default: `null`. */
  vertical_align: string | null;
  /** Default: `null`. */
  visibility: string | null;
  /** Default: `null`. */
  white_space: string | null;
  /** Default: `null`. */
  widows: string | null;
  /** Default: `null`. */
  width: string | null;
  /** Default: `null`. */
  will_change: string | null;
  /** Default: `null`. */
  word_break: string | null;
  /** Default: `null`. */
  word_spacing: string | null;
  /** Default: `null`. */
  word_wrap: string | null;
  /** Default: `null`. */
  writing_mode: string | null;
  /** Default: `null`. */
  z_index: string | null;
}
/** The properties of `Styles`. */
export interface StylesProps extends ModelProps, StylesOwn {}
/** Styles of an element, by property of CSS. */
export interface Styles extends StylesOwn {}
export class Styles extends Model {
  constructor(attributes?: Partial<StylesProps>) {
    super(attributes);
  }
}
define(Styles, "Styles");

/** The properties of `StyleSheet`. */
export interface StyleSheetProps extends ModelProps {}
/** A style sheet. A base of other models. */
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
/** CSS for the element that has it. Required: `css`. */
export interface InlineStyleSheet extends InlineStyleSheetOwn {}
export class InlineStyleSheet extends StyleSheet {
  constructor(attributes: WithRequired<InlineStyleSheetProps, "css">) {
    super(attributes);
  }
}
define(InlineStyleSheet, "InlineStyleSheet");

/** The properties of `GlobalInlineStyleSheet`. */
export interface GlobalInlineStyleSheetProps extends InlineStyleSheetProps {}
/** CSS for the whole page. Required: `css`. */
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
/** CSS from an address, for the element that has it. Required: `url`. */
export interface ImportedStyleSheet extends ImportedStyleSheetOwn {}
export class ImportedStyleSheet extends StyleSheet {
  constructor(attributes: WithRequired<ImportedStyleSheetProps, "url">) {
    super(attributes);
  }
}
define(ImportedStyleSheet, "ImportedStyleSheet");

/** The properties of `GlobalImportedStyleSheet`. */
export interface GlobalImportedStyleSheetProps extends ImportedStyleSheetProps {}
/** CSS from an address, for the whole page. Required: `url`. */
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
/** HTML that is filled with the values of a row. On the wire: `bokeh.models.dom.Template`. */
export interface Template extends TemplateOwn {}
export class Template extends DOMElement {
  constructor(attributes?: Partial<TemplateProps>) {
    super(attributes);
  }
}
define(Template, "bokeh.models.dom.Template");

interface TextOwn {
  /** What is shown. Default: `""`. */
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
  /** The pattern by which it is written. Default: `null`. */
  format: string | null;
  /** How values are written. Default: `"raw"`. */
  formatter: enums.BuiltinFormatter | callbacks.CustomJS;
}
/** The properties of `ValueOf`. */
export interface ValueOfProps extends DOMElementProps, ValueOfOwn {}
/** The value of a model's property. On the wire: `bokeh.models.dom.ValueOf`. Required: `attr`, `obj`. */
export interface ValueOf extends ValueOfOwn {}
export class ValueOf extends DOMElement {
  constructor(attributes: WithRequired<ValueOfProps, "attr" | "obj">) {
    super(attributes);
  }
}
define(ValueOf, "bokeh.models.dom.ValueOf");
