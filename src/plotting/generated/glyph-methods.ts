// Written by `npm run generate` from BokehJS 3.10.0. Changes made here are lost.
import type * as glyphs from "../../model/generated/glyphs.js";
import type { Color, Columns } from "../../model/types.js";
import type { ColumnOf, ColumnsFrom, GlyphOptions, GlyphRendererOf, PerRowLook } from "../glyphs/glyph-options.js";
import type { DrawnColumn, GridImageOptions, MatrixImageOptions, ScatteredOptions, SelfDrawn } from "../glyphs/self-drawing.js";

interface LinePerRow {
  /** The colour of lines, fills, hatch patterns and texts. */
  color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The colour of the line; null draws no line. For selected rows. */
  selection_line_color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For selected rows. */
  selection_color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The colour of the line; null draws no line. For rows that are not selected while others are. */
  nonselection_line_color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For rows that are not selected while others are. */
  nonselection_color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The colour of the line; null draws no line. For rows under the pointer. */
  hover_line_color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For rows under the pointer. */
  hover_color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The colour of the line; null draws no line. While the renderer is muted. */
  muted_line_color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. While the renderer is muted. */
  muted_color?: PerRowLook<glyphs.AnnularWedgeProps["line_color"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. */
  alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** The opacity of the line, from 0 to 1. For selected rows. */
  selection_line_alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For selected rows. */
  selection_alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** The opacity of the line, from 0 to 1. For rows that are not selected while others are. */
  nonselection_line_alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows that are not selected while others are. */
  nonselection_alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** The opacity of the line, from 0 to 1. For rows under the pointer. */
  hover_line_alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows under the pointer. */
  hover_alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** The opacity of the line, from 0 to 1. While the renderer is muted. */
  muted_line_alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer is muted. */
  muted_alpha?: PerRowLook<glyphs.AnnularWedgeProps["line_alpha"]>;
  /** A short form of `line_width`. */
  width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** The width of the line, in pixels. For selected rows. */
  selection_line_width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** A short form of `line_width`. For selected rows. */
  selection_width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** The width of the line, in pixels. For rows that are not selected while others are. */
  nonselection_line_width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** A short form of `line_width`. For rows that are not selected while others are. */
  nonselection_width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** The width of the line, in pixels. For rows under the pointer. */
  hover_line_width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** A short form of `line_width`. For rows under the pointer. */
  hover_width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** The width of the line, in pixels. While the renderer is muted. */
  muted_line_width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** A short form of `line_width`. While the renderer is muted. */
  muted_width?: PerRowLook<glyphs.AnnularWedgeProps["line_width"]>;
  /** A short form of `line_join`. */
  join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** How segments of the line are joined. For selected rows. */
  selection_line_join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** A short form of `line_join`. For selected rows. */
  selection_join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** How segments of the line are joined. For rows that are not selected while others are. */
  nonselection_line_join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** A short form of `line_join`. For rows that are not selected while others are. */
  nonselection_join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** How segments of the line are joined. For rows under the pointer. */
  hover_line_join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** A short form of `line_join`. For rows under the pointer. */
  hover_join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** How segments of the line are joined. While the renderer is muted. */
  muted_line_join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** A short form of `line_join`. While the renderer is muted. */
  muted_join?: PerRowLook<glyphs.AnnularWedgeProps["line_join"]>;
  /** A short form of `line_cap`. */
  cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** The shape of the ends of the line. For selected rows. */
  selection_line_cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** A short form of `line_cap`. For selected rows. */
  selection_cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** The shape of the ends of the line. For rows that are not selected while others are. */
  nonselection_line_cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** A short form of `line_cap`. For rows that are not selected while others are. */
  nonselection_cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** The shape of the ends of the line. For rows under the pointer. */
  hover_line_cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** A short form of `line_cap`. For rows under the pointer. */
  hover_cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** The shape of the ends of the line. While the renderer is muted. */
  muted_line_cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** A short form of `line_cap`. While the renderer is muted. */
  muted_cap?: PerRowLook<glyphs.AnnularWedgeProps["line_cap"]>;
  /** A short form of `line_dash`. */
  dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. For selected rows. */
  selection_line_dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** A short form of `line_dash`. For selected rows. */
  selection_dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. For rows that are not selected while others are. */
  nonselection_line_dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** A short form of `line_dash`. For rows that are not selected while others are. */
  nonselection_dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. For rows under the pointer. */
  hover_line_dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** A short form of `line_dash`. For rows under the pointer. */
  hover_dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. While the renderer is muted. */
  muted_line_dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** A short form of `line_dash`. While the renderer is muted. */
  muted_dash?: PerRowLook<glyphs.AnnularWedgeProps["line_dash"]>;
  /** A short form of `line_dash_offset`. */
  dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
  /** Where the dash pattern begins, in pixels. For selected rows. */
  selection_line_dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
  /** A short form of `line_dash_offset`. For selected rows. */
  selection_dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
  /** Where the dash pattern begins, in pixels. For rows that are not selected while others are. */
  nonselection_line_dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
  /** A short form of `line_dash_offset`. For rows that are not selected while others are. */
  nonselection_dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
  /** Where the dash pattern begins, in pixels. For rows under the pointer. */
  hover_line_dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
  /** A short form of `line_dash_offset`. For rows under the pointer. */
  hover_dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
  /** Where the dash pattern begins, in pixels. While the renderer is muted. */
  muted_line_dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
  /** A short form of `line_dash_offset`. While the renderer is muted. */
  muted_dash_offset?: PerRowLook<glyphs.AnnularWedgeProps["line_dash_offset"]>;
}

interface FillPerRow {
  /** The colour of lines, fills, hatch patterns and texts. */
  color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The fill colour; null fills nothing. For selected rows. */
  selection_fill_color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For selected rows. */
  selection_color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The fill colour; null fills nothing. For rows that are not selected while others are. */
  nonselection_fill_color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For rows that are not selected while others are. */
  nonselection_color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The fill colour; null fills nothing. For rows under the pointer. */
  hover_fill_color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For rows under the pointer. */
  hover_color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The fill colour; null fills nothing. While the renderer is muted. */
  muted_fill_color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. While the renderer is muted. */
  muted_color?: PerRowLook<glyphs.AnnularWedgeProps["fill_color"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. */
  alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
  /** The opacity of the fill, from 0 to 1. For selected rows. */
  selection_fill_alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For selected rows. */
  selection_alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
  /** The opacity of the fill, from 0 to 1. For rows that are not selected while others are. */
  nonselection_fill_alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows that are not selected while others are. */
  nonselection_alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
  /** The opacity of the fill, from 0 to 1. For rows under the pointer. */
  hover_fill_alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows under the pointer. */
  hover_alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
  /** The opacity of the fill, from 0 to 1. While the renderer is muted. */
  muted_fill_alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer is muted. */
  muted_alpha?: PerRowLook<glyphs.AnnularWedgeProps["fill_alpha"]>;
}

interface HatchPerRow {
  /** The colour of lines, fills, hatch patterns and texts. */
  color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The colour of the hatch pattern. For selected rows. */
  selection_hatch_color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For selected rows. */
  selection_color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The colour of the hatch pattern. For rows that are not selected while others are. */
  nonselection_hatch_color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For rows that are not selected while others are. */
  nonselection_color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The colour of the hatch pattern. For rows under the pointer. */
  hover_hatch_color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For rows under the pointer. */
  hover_color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The colour of the hatch pattern. While the renderer is muted. */
  muted_hatch_color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. While the renderer is muted. */
  muted_color?: PerRowLook<glyphs.AnnularWedgeProps["hatch_color"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. */
  alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** The opacity of the hatch pattern, from 0 to 1. For selected rows. */
  selection_hatch_alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For selected rows. */
  selection_alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** The opacity of the hatch pattern, from 0 to 1. For rows that are not selected while others are. */
  nonselection_hatch_alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows that are not selected while others are. */
  nonselection_alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** The opacity of the hatch pattern, from 0 to 1. For rows under the pointer. */
  hover_hatch_alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows under the pointer. */
  hover_alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** The opacity of the hatch pattern, from 0 to 1. While the renderer is muted. */
  muted_hatch_alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer is muted. */
  muted_alpha?: PerRowLook<glyphs.AnnularWedgeProps["hatch_alpha"]>;
  /** A short form of `hatch_scale`. */
  scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** The size of the hatch pattern, in pixels. For selected rows. */
  selection_hatch_scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** A short form of `hatch_scale`. For selected rows. */
  selection_scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** The size of the hatch pattern, in pixels. For rows that are not selected while others are. */
  nonselection_hatch_scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** A short form of `hatch_scale`. For rows that are not selected while others are. */
  nonselection_scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** The size of the hatch pattern, in pixels. For rows under the pointer. */
  hover_hatch_scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** A short form of `hatch_scale`. For rows under the pointer. */
  hover_scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** The size of the hatch pattern, in pixels. While the renderer is muted. */
  muted_hatch_scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** A short form of `hatch_scale`. While the renderer is muted. */
  muted_scale?: PerRowLook<glyphs.AnnularWedgeProps["hatch_scale"]>;
  /** A short form of `hatch_pattern`. */
  pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. For selected rows. */
  selection_hatch_pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** A short form of `hatch_pattern`. For selected rows. */
  selection_pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. For rows that are not selected while others are. */
  nonselection_hatch_pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** A short form of `hatch_pattern`. For rows that are not selected while others are. */
  nonselection_pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. For rows under the pointer. */
  hover_hatch_pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** A short form of `hatch_pattern`. For rows under the pointer. */
  hover_pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. While the renderer is muted. */
  muted_hatch_pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** A short form of `hatch_pattern`. While the renderer is muted. */
  muted_pattern?: PerRowLook<glyphs.AnnularWedgeProps["hatch_pattern"]>;
  /** A short form of `hatch_weight`. */
  weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** The width of the lines of the hatch pattern, in pixels. For selected rows. */
  selection_hatch_weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** A short form of `hatch_weight`. For selected rows. */
  selection_weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** The width of the lines of the hatch pattern, in pixels. For rows that are not selected while others are. */
  nonselection_hatch_weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** A short form of `hatch_weight`. For rows that are not selected while others are. */
  nonselection_weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** The width of the lines of the hatch pattern, in pixels. For rows under the pointer. */
  hover_hatch_weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** A short form of `hatch_weight`. For rows under the pointer. */
  hover_weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** The width of the lines of the hatch pattern, in pixels. While the renderer is muted. */
  muted_hatch_weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** A short form of `hatch_weight`. While the renderer is muted. */
  muted_weight?: PerRowLook<glyphs.AnnularWedgeProps["hatch_weight"]>;
  /** A short form of `hatch_extra`. */
  extra?: glyphs.AnnularWedgeProps["hatch_extra"];
  /** Textures by name, for `hatch_pattern`. For selected rows. */
  selection_hatch_extra?: glyphs.AnnularWedgeProps["hatch_extra"];
  /** A short form of `hatch_extra`. For selected rows. */
  selection_extra?: glyphs.AnnularWedgeProps["hatch_extra"];
  /** Textures by name, for `hatch_pattern`. For rows that are not selected while others are. */
  nonselection_hatch_extra?: glyphs.AnnularWedgeProps["hatch_extra"];
  /** A short form of `hatch_extra`. For rows that are not selected while others are. */
  nonselection_extra?: glyphs.AnnularWedgeProps["hatch_extra"];
  /** Textures by name, for `hatch_pattern`. For rows under the pointer. */
  hover_hatch_extra?: glyphs.AnnularWedgeProps["hatch_extra"];
  /** A short form of `hatch_extra`. For rows under the pointer. */
  hover_extra?: glyphs.AnnularWedgeProps["hatch_extra"];
  /** Textures by name, for `hatch_pattern`. While the renderer is muted. */
  muted_hatch_extra?: glyphs.AnnularWedgeProps["hatch_extra"];
  /** A short form of `hatch_extra`. While the renderer is muted. */
  muted_extra?: glyphs.AnnularWedgeProps["hatch_extra"];
}

interface FillWhole {
  /** The colour of lines, fills, hatch patterns and texts. */
  color?: glyphs.HAreaProps["fill_color"];
  /** The fill colour; null fills nothing. For selected rows. */
  selection_fill_color?: glyphs.HAreaProps["fill_color"];
  /** The colour of lines, fills, hatch patterns and texts. For selected rows. */
  selection_color?: glyphs.HAreaProps["fill_color"];
  /** The fill colour; null fills nothing. For rows that are not selected while others are. */
  nonselection_fill_color?: glyphs.HAreaProps["fill_color"];
  /** The colour of lines, fills, hatch patterns and texts. For rows that are not selected while others are. */
  nonselection_color?: glyphs.HAreaProps["fill_color"];
  /** The fill colour; null fills nothing. For rows under the pointer. */
  hover_fill_color?: glyphs.HAreaProps["fill_color"];
  /** The colour of lines, fills, hatch patterns and texts. For rows under the pointer. */
  hover_color?: glyphs.HAreaProps["fill_color"];
  /** The fill colour; null fills nothing. While the renderer is muted. */
  muted_fill_color?: glyphs.HAreaProps["fill_color"];
  /** The colour of lines, fills, hatch patterns and texts. While the renderer is muted. */
  muted_color?: glyphs.HAreaProps["fill_color"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. */
  alpha?: glyphs.HAreaProps["fill_alpha"];
  /** The opacity of the fill, from 0 to 1. For selected rows. */
  selection_fill_alpha?: glyphs.HAreaProps["fill_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For selected rows. */
  selection_alpha?: glyphs.HAreaProps["fill_alpha"];
  /** The opacity of the fill, from 0 to 1. For rows that are not selected while others are. */
  nonselection_fill_alpha?: glyphs.HAreaProps["fill_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows that are not selected while others are. */
  nonselection_alpha?: glyphs.HAreaProps["fill_alpha"];
  /** The opacity of the fill, from 0 to 1. For rows under the pointer. */
  hover_fill_alpha?: glyphs.HAreaProps["fill_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows under the pointer. */
  hover_alpha?: glyphs.HAreaProps["fill_alpha"];
  /** The opacity of the fill, from 0 to 1. While the renderer is muted. */
  muted_fill_alpha?: glyphs.HAreaProps["fill_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer is muted. */
  muted_alpha?: glyphs.HAreaProps["fill_alpha"];
}

interface HatchWhole {
  /** The colour of lines, fills, hatch patterns and texts. */
  color?: glyphs.HAreaProps["hatch_color"];
  /** The colour of the hatch pattern. For selected rows. */
  selection_hatch_color?: glyphs.HAreaProps["hatch_color"];
  /** The colour of lines, fills, hatch patterns and texts. For selected rows. */
  selection_color?: glyphs.HAreaProps["hatch_color"];
  /** The colour of the hatch pattern. For rows that are not selected while others are. */
  nonselection_hatch_color?: glyphs.HAreaProps["hatch_color"];
  /** The colour of lines, fills, hatch patterns and texts. For rows that are not selected while others are. */
  nonselection_color?: glyphs.HAreaProps["hatch_color"];
  /** The colour of the hatch pattern. For rows under the pointer. */
  hover_hatch_color?: glyphs.HAreaProps["hatch_color"];
  /** The colour of lines, fills, hatch patterns and texts. For rows under the pointer. */
  hover_color?: glyphs.HAreaProps["hatch_color"];
  /** The colour of the hatch pattern. While the renderer is muted. */
  muted_hatch_color?: glyphs.HAreaProps["hatch_color"];
  /** The colour of lines, fills, hatch patterns and texts. While the renderer is muted. */
  muted_color?: glyphs.HAreaProps["hatch_color"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. */
  alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** The opacity of the hatch pattern, from 0 to 1. For selected rows. */
  selection_hatch_alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For selected rows. */
  selection_alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** The opacity of the hatch pattern, from 0 to 1. For rows that are not selected while others are. */
  nonselection_hatch_alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows that are not selected while others are. */
  nonselection_alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** The opacity of the hatch pattern, from 0 to 1. For rows under the pointer. */
  hover_hatch_alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows under the pointer. */
  hover_alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** The opacity of the hatch pattern, from 0 to 1. While the renderer is muted. */
  muted_hatch_alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer is muted. */
  muted_alpha?: glyphs.HAreaProps["hatch_alpha"];
  /** A short form of `hatch_scale`. */
  scale?: glyphs.HAreaProps["hatch_scale"];
  /** The size of the hatch pattern, in pixels. For selected rows. */
  selection_hatch_scale?: glyphs.HAreaProps["hatch_scale"];
  /** A short form of `hatch_scale`. For selected rows. */
  selection_scale?: glyphs.HAreaProps["hatch_scale"];
  /** The size of the hatch pattern, in pixels. For rows that are not selected while others are. */
  nonselection_hatch_scale?: glyphs.HAreaProps["hatch_scale"];
  /** A short form of `hatch_scale`. For rows that are not selected while others are. */
  nonselection_scale?: glyphs.HAreaProps["hatch_scale"];
  /** The size of the hatch pattern, in pixels. For rows under the pointer. */
  hover_hatch_scale?: glyphs.HAreaProps["hatch_scale"];
  /** A short form of `hatch_scale`. For rows under the pointer. */
  hover_scale?: glyphs.HAreaProps["hatch_scale"];
  /** The size of the hatch pattern, in pixels. While the renderer is muted. */
  muted_hatch_scale?: glyphs.HAreaProps["hatch_scale"];
  /** A short form of `hatch_scale`. While the renderer is muted. */
  muted_scale?: glyphs.HAreaProps["hatch_scale"];
  /** A short form of `hatch_pattern`. */
  pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. For selected rows. */
  selection_hatch_pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** A short form of `hatch_pattern`. For selected rows. */
  selection_pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. For rows that are not selected while others are. */
  nonselection_hatch_pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** A short form of `hatch_pattern`. For rows that are not selected while others are. */
  nonselection_pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. For rows under the pointer. */
  hover_hatch_pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** A short form of `hatch_pattern`. For rows under the pointer. */
  hover_pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** The hatch pattern: a name, a one-letter code, or the name of a texture in `hatch_extra`. While the renderer is muted. */
  muted_hatch_pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** A short form of `hatch_pattern`. While the renderer is muted. */
  muted_pattern?: glyphs.HAreaProps["hatch_pattern"];
  /** A short form of `hatch_weight`. */
  weight?: glyphs.HAreaProps["hatch_weight"];
  /** The width of the lines of the hatch pattern, in pixels. For selected rows. */
  selection_hatch_weight?: glyphs.HAreaProps["hatch_weight"];
  /** A short form of `hatch_weight`. For selected rows. */
  selection_weight?: glyphs.HAreaProps["hatch_weight"];
  /** The width of the lines of the hatch pattern, in pixels. For rows that are not selected while others are. */
  nonselection_hatch_weight?: glyphs.HAreaProps["hatch_weight"];
  /** A short form of `hatch_weight`. For rows that are not selected while others are. */
  nonselection_weight?: glyphs.HAreaProps["hatch_weight"];
  /** The width of the lines of the hatch pattern, in pixels. For rows under the pointer. */
  hover_hatch_weight?: glyphs.HAreaProps["hatch_weight"];
  /** A short form of `hatch_weight`. For rows under the pointer. */
  hover_weight?: glyphs.HAreaProps["hatch_weight"];
  /** The width of the lines of the hatch pattern, in pixels. While the renderer is muted. */
  muted_hatch_weight?: glyphs.HAreaProps["hatch_weight"];
  /** A short form of `hatch_weight`. While the renderer is muted. */
  muted_weight?: glyphs.HAreaProps["hatch_weight"];
  /** A short form of `hatch_extra`. */
  extra?: glyphs.HAreaProps["hatch_extra"];
  /** Textures by name, for `hatch_pattern`. For selected rows. */
  selection_hatch_extra?: glyphs.HAreaProps["hatch_extra"];
  /** A short form of `hatch_extra`. For selected rows. */
  selection_extra?: glyphs.HAreaProps["hatch_extra"];
  /** Textures by name, for `hatch_pattern`. For rows that are not selected while others are. */
  nonselection_hatch_extra?: glyphs.HAreaProps["hatch_extra"];
  /** A short form of `hatch_extra`. For rows that are not selected while others are. */
  nonselection_extra?: glyphs.HAreaProps["hatch_extra"];
  /** Textures by name, for `hatch_pattern`. For rows under the pointer. */
  hover_hatch_extra?: glyphs.HAreaProps["hatch_extra"];
  /** A short form of `hatch_extra`. For rows under the pointer. */
  hover_extra?: glyphs.HAreaProps["hatch_extra"];
  /** Textures by name, for `hatch_pattern`. While the renderer is muted. */
  muted_hatch_extra?: glyphs.HAreaProps["hatch_extra"];
  /** A short form of `hatch_extra`. While the renderer is muted. */
  muted_extra?: glyphs.HAreaProps["hatch_extra"];
}

interface GlobalPerRow {
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. */
  alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
  /** The opacity of the whole shape, from 0 to 1. For selected rows. */
  selection_global_alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For selected rows. */
  selection_alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
  /** The opacity of the whole shape, from 0 to 1. For rows that are not selected while others are. */
  nonselection_global_alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows that are not selected while others are. */
  nonselection_alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
  /** The opacity of the whole shape, from 0 to 1. For rows under the pointer. */
  hover_global_alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows under the pointer. */
  hover_alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
  /** The opacity of the whole shape, from 0 to 1. While the renderer is muted. */
  muted_global_alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer is muted. */
  muted_alpha?: PerRowLook<glyphs.ImageProps["global_alpha"]>;
}

interface LineWhole {
  /** The colour of lines, fills, hatch patterns and texts. */
  color?: glyphs.LineProps["line_color"];
  /** The colour of the line; null draws no line. For selected rows. */
  selection_line_color?: glyphs.LineProps["line_color"];
  /** The colour of lines, fills, hatch patterns and texts. For selected rows. */
  selection_color?: glyphs.LineProps["line_color"];
  /** The colour of the line; null draws no line. For rows that are not selected while others are. */
  nonselection_line_color?: glyphs.LineProps["line_color"];
  /** The colour of lines, fills, hatch patterns and texts. For rows that are not selected while others are. */
  nonselection_color?: glyphs.LineProps["line_color"];
  /** The colour of the line; null draws no line. For rows under the pointer. */
  hover_line_color?: glyphs.LineProps["line_color"];
  /** The colour of lines, fills, hatch patterns and texts. For rows under the pointer. */
  hover_color?: glyphs.LineProps["line_color"];
  /** The colour of the line; null draws no line. While the renderer is muted. */
  muted_line_color?: glyphs.LineProps["line_color"];
  /** The colour of lines, fills, hatch patterns and texts. While the renderer is muted. */
  muted_color?: glyphs.LineProps["line_color"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. */
  alpha?: glyphs.LineProps["line_alpha"];
  /** The opacity of the line, from 0 to 1. For selected rows. */
  selection_line_alpha?: glyphs.LineProps["line_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For selected rows. */
  selection_alpha?: glyphs.LineProps["line_alpha"];
  /** The opacity of the line, from 0 to 1. For rows that are not selected while others are. */
  nonselection_line_alpha?: glyphs.LineProps["line_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows that are not selected while others are. */
  nonselection_alpha?: glyphs.LineProps["line_alpha"];
  /** The opacity of the line, from 0 to 1. For rows under the pointer. */
  hover_line_alpha?: glyphs.LineProps["line_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows under the pointer. */
  hover_alpha?: glyphs.LineProps["line_alpha"];
  /** The opacity of the line, from 0 to 1. While the renderer is muted. */
  muted_line_alpha?: glyphs.LineProps["line_alpha"];
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer is muted. */
  muted_alpha?: glyphs.LineProps["line_alpha"];
  /** A short form of `line_width`. */
  width?: glyphs.LineProps["line_width"];
  /** The width of the line, in pixels. For selected rows. */
  selection_line_width?: glyphs.LineProps["line_width"];
  /** A short form of `line_width`. For selected rows. */
  selection_width?: glyphs.LineProps["line_width"];
  /** The width of the line, in pixels. For rows that are not selected while others are. */
  nonselection_line_width?: glyphs.LineProps["line_width"];
  /** A short form of `line_width`. For rows that are not selected while others are. */
  nonselection_width?: glyphs.LineProps["line_width"];
  /** The width of the line, in pixels. For rows under the pointer. */
  hover_line_width?: glyphs.LineProps["line_width"];
  /** A short form of `line_width`. For rows under the pointer. */
  hover_width?: glyphs.LineProps["line_width"];
  /** The width of the line, in pixels. While the renderer is muted. */
  muted_line_width?: glyphs.LineProps["line_width"];
  /** A short form of `line_width`. While the renderer is muted. */
  muted_width?: glyphs.LineProps["line_width"];
  /** A short form of `line_join`. */
  join?: glyphs.LineProps["line_join"];
  /** How segments of the line are joined. For selected rows. */
  selection_line_join?: glyphs.LineProps["line_join"];
  /** A short form of `line_join`. For selected rows. */
  selection_join?: glyphs.LineProps["line_join"];
  /** How segments of the line are joined. For rows that are not selected while others are. */
  nonselection_line_join?: glyphs.LineProps["line_join"];
  /** A short form of `line_join`. For rows that are not selected while others are. */
  nonselection_join?: glyphs.LineProps["line_join"];
  /** How segments of the line are joined. For rows under the pointer. */
  hover_line_join?: glyphs.LineProps["line_join"];
  /** A short form of `line_join`. For rows under the pointer. */
  hover_join?: glyphs.LineProps["line_join"];
  /** How segments of the line are joined. While the renderer is muted. */
  muted_line_join?: glyphs.LineProps["line_join"];
  /** A short form of `line_join`. While the renderer is muted. */
  muted_join?: glyphs.LineProps["line_join"];
  /** A short form of `line_cap`. */
  cap?: glyphs.LineProps["line_cap"];
  /** The shape of the ends of the line. For selected rows. */
  selection_line_cap?: glyphs.LineProps["line_cap"];
  /** A short form of `line_cap`. For selected rows. */
  selection_cap?: glyphs.LineProps["line_cap"];
  /** The shape of the ends of the line. For rows that are not selected while others are. */
  nonselection_line_cap?: glyphs.LineProps["line_cap"];
  /** A short form of `line_cap`. For rows that are not selected while others are. */
  nonselection_cap?: glyphs.LineProps["line_cap"];
  /** The shape of the ends of the line. For rows under the pointer. */
  hover_line_cap?: glyphs.LineProps["line_cap"];
  /** A short form of `line_cap`. For rows under the pointer. */
  hover_cap?: glyphs.LineProps["line_cap"];
  /** The shape of the ends of the line. While the renderer is muted. */
  muted_line_cap?: glyphs.LineProps["line_cap"];
  /** A short form of `line_cap`. While the renderer is muted. */
  muted_cap?: glyphs.LineProps["line_cap"];
  /** A short form of `line_dash`. */
  dash?: glyphs.LineProps["line_dash"];
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. For selected rows. */
  selection_line_dash?: glyphs.LineProps["line_dash"];
  /** A short form of `line_dash`. For selected rows. */
  selection_dash?: glyphs.LineProps["line_dash"];
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. For rows that are not selected while others are. */
  nonselection_line_dash?: glyphs.LineProps["line_dash"];
  /** A short form of `line_dash`. For rows that are not selected while others are. */
  nonselection_dash?: glyphs.LineProps["line_dash"];
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. For rows under the pointer. */
  hover_line_dash?: glyphs.LineProps["line_dash"];
  /** A short form of `line_dash`. For rows under the pointer. */
  hover_dash?: glyphs.LineProps["line_dash"];
  /** The dash pattern: a name, or the lengths of dashes and gaps in pixels. While the renderer is muted. */
  muted_line_dash?: glyphs.LineProps["line_dash"];
  /** A short form of `line_dash`. While the renderer is muted. */
  muted_dash?: glyphs.LineProps["line_dash"];
  /** A short form of `line_dash_offset`. */
  dash_offset?: glyphs.LineProps["line_dash_offset"];
  /** Where the dash pattern begins, in pixels. For selected rows. */
  selection_line_dash_offset?: glyphs.LineProps["line_dash_offset"];
  /** A short form of `line_dash_offset`. For selected rows. */
  selection_dash_offset?: glyphs.LineProps["line_dash_offset"];
  /** Where the dash pattern begins, in pixels. For rows that are not selected while others are. */
  nonselection_line_dash_offset?: glyphs.LineProps["line_dash_offset"];
  /** A short form of `line_dash_offset`. For rows that are not selected while others are. */
  nonselection_dash_offset?: glyphs.LineProps["line_dash_offset"];
  /** Where the dash pattern begins, in pixels. For rows under the pointer. */
  hover_line_dash_offset?: glyphs.LineProps["line_dash_offset"];
  /** A short form of `line_dash_offset`. For rows under the pointer. */
  hover_dash_offset?: glyphs.LineProps["line_dash_offset"];
  /** Where the dash pattern begins, in pixels. While the renderer is muted. */
  muted_line_dash_offset?: glyphs.LineProps["line_dash_offset"];
  /** A short form of `line_dash_offset`. While the renderer is muted. */
  muted_dash_offset?: glyphs.LineProps["line_dash_offset"];
}

interface TextPerRow {
  /** The colour of lines, fills, hatch patterns and texts. */
  color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** The colour of the text. For selected rows. */
  selection_text_color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For selected rows. */
  selection_color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** The colour of the text. For rows that are not selected while others are. */
  nonselection_text_color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For rows that are not selected while others are. */
  nonselection_color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** The colour of the text. For rows under the pointer. */
  hover_text_color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. For rows under the pointer. */
  hover_color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** The colour of the text. While the renderer is muted. */
  muted_text_color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** The colour of lines, fills, hatch patterns and texts. While the renderer is muted. */
  muted_color?: PerRowLook<glyphs.MathMLGlyphProps["text_color"]>;
  /** A short form of `text_outline_color`. */
  outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** The colour of the outline of the text; null draws no outline. For selected rows. */
  selection_text_outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** A short form of `text_outline_color`. For selected rows. */
  selection_outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** The colour of the outline of the text; null draws no outline. For rows that are not selected while others are. */
  nonselection_text_outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** A short form of `text_outline_color`. For rows that are not selected while others are. */
  nonselection_outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** The colour of the outline of the text; null draws no outline. For rows under the pointer. */
  hover_text_outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** A short form of `text_outline_color`. For rows under the pointer. */
  hover_outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** The colour of the outline of the text; null draws no outline. While the renderer is muted. */
  muted_text_outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** A short form of `text_outline_color`. While the renderer is muted. */
  muted_outline_color?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_color"]>;
  /** A short form of `text_outline_width`. */
  outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** The width of the outline of the text, in pixels. For selected rows. */
  selection_text_outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** A short form of `text_outline_width`. For selected rows. */
  selection_outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** The width of the outline of the text, in pixels. For rows that are not selected while others are. */
  nonselection_text_outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** A short form of `text_outline_width`. For rows that are not selected while others are. */
  nonselection_outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** The width of the outline of the text, in pixels. For rows under the pointer. */
  hover_text_outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** A short form of `text_outline_width`. For rows under the pointer. */
  hover_outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** The width of the outline of the text, in pixels. While the renderer is muted. */
  muted_text_outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** A short form of `text_outline_width`. While the renderer is muted. */
  muted_outline_width?: PerRowLook<glyphs.MathMLGlyphProps["text_outline_width"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. */
  alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** The opacity of the text, from 0 to 1. For selected rows. */
  selection_text_alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For selected rows. */
  selection_alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** The opacity of the text, from 0 to 1. For rows that are not selected while others are. */
  nonselection_text_alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows that are not selected while others are. */
  nonselection_alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** The opacity of the text, from 0 to 1. For rows under the pointer. */
  hover_text_alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. For rows under the pointer. */
  hover_alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** The opacity of the text, from 0 to 1. While the renderer is muted. */
  muted_text_alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer is muted. */
  muted_alpha?: PerRowLook<glyphs.MathMLGlyphProps["text_alpha"]>;
  /** A short form of `text_font`. */
  font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** The font family, as in CSS. For selected rows. */
  selection_text_font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** A short form of `text_font`. For selected rows. */
  selection_font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** The font family, as in CSS. For rows that are not selected while others are. */
  nonselection_text_font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** A short form of `text_font`. For rows that are not selected while others are. */
  nonselection_font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** The font family, as in CSS. For rows under the pointer. */
  hover_text_font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** A short form of `text_font`. For rows under the pointer. */
  hover_font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** The font family, as in CSS. While the renderer is muted. */
  muted_text_font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** A short form of `text_font`. While the renderer is muted. */
  muted_font?: PerRowLook<glyphs.MathMLGlyphProps["text_font"]>;
  /** A short form of `text_font_size`. */
  font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** The font size, as in CSS. For selected rows. */
  selection_text_font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** A short form of `text_font_size`. For selected rows. */
  selection_font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** The font size, as in CSS. For rows that are not selected while others are. */
  nonselection_text_font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** A short form of `text_font_size`. For rows that are not selected while others are. */
  nonselection_font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** The font size, as in CSS. For rows under the pointer. */
  hover_text_font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** A short form of `text_font_size`. For rows under the pointer. */
  hover_font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** The font size, as in CSS. While the renderer is muted. */
  muted_text_font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** A short form of `text_font_size`. While the renderer is muted. */
  muted_font_size?: PerRowLook<glyphs.MathMLGlyphProps["text_font_size"]>;
  /** A short form of `text_font_style`. */
  font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** Whether the text is bold, italic, both or neither. For selected rows. */
  selection_text_font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** A short form of `text_font_style`. For selected rows. */
  selection_font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** Whether the text is bold, italic, both or neither. For rows that are not selected while others are. */
  nonselection_text_font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** A short form of `text_font_style`. For rows that are not selected while others are. */
  nonselection_font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** Whether the text is bold, italic, both or neither. For rows under the pointer. */
  hover_text_font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** A short form of `text_font_style`. For rows under the pointer. */
  hover_font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** Whether the text is bold, italic, both or neither. While the renderer is muted. */
  muted_text_font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** A short form of `text_font_style`. While the renderer is muted. */
  muted_font_style?: PerRowLook<glyphs.MathMLGlyphProps["text_font_style"]>;
  /** A short form of `text_align`. */
  align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** The horizontal alignment of the text. For selected rows. */
  selection_text_align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** A short form of `text_align`. For selected rows. */
  selection_align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** The horizontal alignment of the text. For rows that are not selected while others are. */
  nonselection_text_align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** A short form of `text_align`. For rows that are not selected while others are. */
  nonselection_align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** The horizontal alignment of the text. For rows under the pointer. */
  hover_text_align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** A short form of `text_align`. For rows under the pointer. */
  hover_align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** The horizontal alignment of the text. While the renderer is muted. */
  muted_text_align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** A short form of `text_align`. While the renderer is muted. */
  muted_align?: PerRowLook<glyphs.MathMLGlyphProps["text_align"]>;
  /** A short form of `text_baseline`. */
  baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** The vertical alignment of the text. For selected rows. */
  selection_text_baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** A short form of `text_baseline`. For selected rows. */
  selection_baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** The vertical alignment of the text. For rows that are not selected while others are. */
  nonselection_text_baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** A short form of `text_baseline`. For rows that are not selected while others are. */
  nonselection_baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** The vertical alignment of the text. For rows under the pointer. */
  hover_text_baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** A short form of `text_baseline`. For rows under the pointer. */
  hover_baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** The vertical alignment of the text. While the renderer is muted. */
  muted_text_baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** A short form of `text_baseline`. While the renderer is muted. */
  muted_baseline?: PerRowLook<glyphs.MathMLGlyphProps["text_baseline"]>;
  /** A short form of `text_line_height`. */
  line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
  /** The height of a line, as a multiple of the font size. For selected rows. */
  selection_text_line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
  /** A short form of `text_line_height`. For selected rows. */
  selection_line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
  /** The height of a line, as a multiple of the font size. For rows that are not selected while others are. */
  nonselection_text_line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
  /** A short form of `text_line_height`. For rows that are not selected while others are. */
  nonselection_line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
  /** The height of a line, as a multiple of the font size. For rows under the pointer. */
  hover_text_line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
  /** A short form of `text_line_height`. For rows under the pointer. */
  hover_line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
  /** The height of a line, as a multiple of the font size. While the renderer is muted. */
  muted_text_line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
  /** A short form of `text_line_height`. While the renderer is muted. */
  muted_line_height?: PerRowLook<glyphs.MathMLGlyphProps["text_line_height"]>;
}

type AnnularWedgeRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "inner_radius" | "outer_radius" | "start_angle" | "end_angle";
/** The options of glyph methods that add a AnnularWedge. */
export interface AnnularWedgeOptions extends GlyphOptions<glyphs.AnnularWedgeProps, AnnularWedgeRows>, LinePerRow, FillPerRow, HatchPerRow {
  /** The units of `inner_radius`. Default: `data`. */
  inner_radius_units?: "screen" | "data";
  /** The units of `outer_radius`. Default: `data`. */
  outer_radius_units?: "screen" | "data";
  /** The units of `start_angle`. Default: `rad`. */
  start_angle_units?: "deg" | "rad" | "grad" | "turn";
  /** The units of `end_angle`. Default: `rad`. */
  end_angle_units?: "deg" | "rad" | "grad" | "turn";
}

type AnnulusRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "inner_radius" | "outer_radius";
/** The options of glyph methods that add a Annulus. */
export interface AnnulusOptions extends GlyphOptions<glyphs.AnnulusProps, AnnulusRows>, LinePerRow, FillPerRow, HatchPerRow {
  /** The units of `inner_radius`. Default: `data`. */
  inner_radius_units?: "screen" | "data";
  /** The units of `outer_radius`. Default: `data`. */
  outer_radius_units?: "screen" | "data";
}

type ArcRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "radius" | "start_angle" | "end_angle";
/** The options of glyph methods that add a Arc. */
export interface ArcOptions extends GlyphOptions<glyphs.ArcProps, ArcRows>, LinePerRow {
  /** The units of `radius`. Default: `data`. */
  radius_units?: "screen" | "data";
  /** The units of `start_angle`. Default: `rad`. */
  start_angle_units?: "deg" | "rad" | "grad" | "turn";
  /** The units of `end_angle`. Default: `rad`. */
  end_angle_units?: "deg" | "rad" | "grad" | "turn";
}

type BezierRows = "x0" | "y0" | "x1" | "y1" | "cx0" | "cy0" | "cx1" | "cy1" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset";
/** The options of glyph methods that add a Bezier. */
export interface BezierOptions extends GlyphOptions<glyphs.BezierProps, BezierRows>, LinePerRow {}

type BlockRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "x" | "y" | "width" | "height";
/** The options of glyph methods that add a Block. */
export interface BlockOptions extends GlyphOptions<glyphs.BlockProps, BlockRows>, Omit<LinePerRow, "width" | "selection_width" | "nonselection_width" | "hover_width" | "muted_width">, FillPerRow, HatchPerRow {
  /** The units of `width`. Default: `data`. */
  width_units?: "screen" | "data";
  /** The units of `height`. Default: `data`. */
  height_units?: "screen" | "data";
}

type CircleRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "radius";
/** The options of glyph methods that add a Circle. */
export interface CircleOptions extends GlyphOptions<glyphs.CircleProps, CircleRows>, LinePerRow, FillPerRow, HatchPerRow {
  /** The units of `radius`. Default: `data`. */
  radius_units?: "screen" | "data";
}

type EllipseRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "angle" | "width" | "height";
/** The options of glyph methods that add a Ellipse. */
export interface EllipseOptions extends GlyphOptions<glyphs.EllipseProps, EllipseRows>, Omit<LinePerRow, "width" | "selection_width" | "nonselection_width" | "hover_width" | "muted_width">, FillPerRow, HatchPerRow {
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
  /** The units of `width`. Default: `data`. */
  width_units?: "screen" | "data";
  /** The units of `height`. Default: `data`. */
  height_units?: "screen" | "data";
}

type HAreaRows = "x1" | "x2" | "y";
/** The options of glyph methods that add a HArea. */
export interface HAreaOptions extends GlyphOptions<glyphs.HAreaProps, HAreaRows>, FillWhole, HatchWhole {}

type HAreaStepRows = "x1" | "x2" | "y";
/** The options of glyph methods that add a HAreaStep. */
export interface HAreaStepOptions extends GlyphOptions<glyphs.HAreaStepProps, HAreaStepRows>, FillWhole, HatchWhole {}

type HBarRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "left" | "y" | "height" | "right";
/** The options of glyph methods that add a HBar. */
export interface HBarOptions extends GlyphOptions<glyphs.HBarProps, HBarRows>, LinePerRow, FillPerRow, HatchPerRow {
  /** The units of `height`. Default: `data`. */
  height_units?: "screen" | "data";
}

type HSpanRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "y";
/** The options of glyph methods that add a HSpan. */
export interface HSpanOptions extends GlyphOptions<glyphs.HSpanProps, HSpanRows>, LinePerRow {}

type HStripRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "y0" | "y1";
/** The options of glyph methods that add a HStrip. */
export interface HStripOptions extends GlyphOptions<glyphs.HStripProps, HStripRows>, LinePerRow, FillPerRow, HatchPerRow {}

type HexTileRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "r" | "q" | "scale";
/** The options of glyph methods that add a HexTile. */
export interface HexTileOptions extends GlyphOptions<glyphs.HexTileProps, HexTileRows>, LinePerRow, FillPerRow, Omit<HatchPerRow, "scale" | "selection_scale" | "nonselection_scale" | "hover_scale" | "muted_scale"> {}

type ImageRows = "x" | "y" | "global_alpha" | "image" | "dw" | "dh";
/** The options of glyph methods that add a Image. */
export interface ImageOptions extends GlyphOptions<glyphs.ImageProps, ImageRows>, GlobalPerRow {
  /** The units of `dw`. Default: `data`. */
  dw_units?: "screen" | "data";
  /** The units of `dh`. Default: `data`. */
  dh_units?: "screen" | "data";
  /** The palette of a LinearColorMapper: colours, or the name of a palette. */
  palette?: string | readonly Color[];
}

type ImageRGBARows = "x" | "y" | "global_alpha" | "image" | "dw" | "dh";
/** The options of glyph methods that add a ImageRGBA. */
export interface ImageRGBAOptions extends GlyphOptions<glyphs.ImageRGBAProps, ImageRGBARows>, GlobalPerRow {
  /** The units of `dw`. Default: `data`. */
  dw_units?: "screen" | "data";
  /** The units of `dh`. Default: `data`. */
  dh_units?: "screen" | "data";
}

type ImageStackRows = "x" | "y" | "global_alpha" | "image" | "dw" | "dh";
/** The options of glyph methods that add a ImageStack. */
export interface ImageStackOptions extends GlyphOptions<glyphs.ImageStackProps, ImageStackRows>, GlobalPerRow {
  /** The units of `dw`. Default: `data`. */
  dw_units?: "screen" | "data";
  /** The units of `dh`. Default: `data`. */
  dh_units?: "screen" | "data";
  /** The palette of a WeightedStackColorMapper: a colour per layer, or the name of a palette. */
  palette?: string | readonly Color[];
}

type ImageURLRows = "x" | "y" | "url" | "global_alpha" | "angle" | "w" | "h";
/** The options of glyph methods that add a ImageURL. */
export interface ImageURLOptions extends GlyphOptions<glyphs.ImageURLProps, ImageURLRows>, GlobalPerRow {
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
  /** The units of `w`. Default: `data`. */
  w_units?: "screen" | "data";
  /** The units of `h`. Default: `data`. */
  h_units?: "screen" | "data";
}

type LineRows = "x" | "y";
/** The options of glyph methods that add a Line. */
export interface LineOptions extends GlyphOptions<glyphs.LineProps, LineRows>, LineWhole {}

type MathMLGlyphRows = "x" | "y" | "text_color" | "text_outline_color" | "text_outline_width" | "text_alpha" | "text_font" | "text_font_size" | "text_font_style" | "text_align" | "text_baseline" | "text_line_height" | "border_line_color" | "border_line_alpha" | "border_line_width" | "border_line_join" | "border_line_cap" | "border_line_dash" | "border_line_dash_offset" | "background_fill_color" | "background_fill_alpha" | "background_hatch_color" | "background_hatch_alpha" | "background_hatch_scale" | "background_hatch_pattern" | "background_hatch_weight" | "text" | "angle" | "x_offset" | "y_offset" | "anchor" | "outline_shape";
/** The options of glyph methods that add a MathMLGlyph. */
export interface MathMLGlyphOptions extends GlyphOptions<glyphs.MathMLGlyphProps, MathMLGlyphRows>, TextPerRow {
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

type MultiLineRows = "xs" | "ys" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset";
/** The options of glyph methods that add a MultiLine. */
export interface MultiLineOptions extends GlyphOptions<glyphs.MultiLineProps, MultiLineRows>, LinePerRow {}

type MultiPolygonsRows = "xs" | "ys" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight";
/** The options of glyph methods that add a MultiPolygons. */
export interface MultiPolygonsOptions extends GlyphOptions<glyphs.MultiPolygonsProps, MultiPolygonsRows>, LinePerRow, FillPerRow, HatchPerRow {}

type NgonRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "radius" | "angle" | "n";
/** The options of glyph methods that add a Ngon. */
export interface NgonOptions extends GlyphOptions<glyphs.NgonProps, NgonRows>, LinePerRow, FillPerRow, HatchPerRow {
  /** The units of `radius`. Default: `data`. */
  radius_units?: "screen" | "data";
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

type PatchRows = "x" | "y";
/** The options of glyph methods that add a Patch. */
export interface PatchOptions extends GlyphOptions<glyphs.PatchProps, PatchRows>, LineWhole, FillWhole, HatchWhole {}

type PatchesRows = "xs" | "ys" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight";
/** The options of glyph methods that add a Patches. */
export interface PatchesOptions extends GlyphOptions<glyphs.PatchesProps, PatchesRows>, LinePerRow, FillPerRow, HatchPerRow {}

type QuadRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "right" | "bottom" | "left" | "top";
/** The options of glyph methods that add a Quad. */
export interface QuadOptions extends GlyphOptions<glyphs.QuadProps, QuadRows>, LinePerRow, FillPerRow, HatchPerRow {}

type QuadraticRows = "x0" | "y0" | "x1" | "y1" | "cx" | "cy" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset";
/** The options of glyph methods that add a Quadratic. */
export interface QuadraticOptions extends GlyphOptions<glyphs.QuadraticProps, QuadraticRows>, LinePerRow {}

type RayRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "length" | "angle";
/** The options of glyph methods that add a Ray. */
export interface RayOptions extends GlyphOptions<glyphs.RayProps, RayRows>, LinePerRow {
  /** The units of `length`. Default: `data`. */
  length_units?: "screen" | "data";
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

type RectRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "angle" | "width" | "height";
/** The options of glyph methods that add a Rect. */
export interface RectOptions extends GlyphOptions<glyphs.RectProps, RectRows>, Omit<LinePerRow, "width" | "selection_width" | "nonselection_width" | "hover_width" | "muted_width">, FillPerRow, HatchPerRow {
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
  /** The units of `width`. Default: `data`. */
  width_units?: "screen" | "data";
  /** The units of `height`. Default: `data`. */
  height_units?: "screen" | "data";
}

type ScatterRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "size" | "angle" | "marker";
/** The options of glyph methods that add a Scatter. */
export interface ScatterOptions extends GlyphOptions<glyphs.ScatterProps, ScatterRows>, LinePerRow, FillPerRow, HatchPerRow {
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

type SegmentRows = "x0" | "y0" | "x1" | "y1" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset";
/** The options of glyph methods that add a Segment. */
export interface SegmentOptions extends GlyphOptions<glyphs.SegmentProps, SegmentRows>, LinePerRow {}

type SplineRows = "x" | "y";
/** The options of glyph methods that add a Spline. */
export interface SplineOptions extends GlyphOptions<glyphs.SplineProps, SplineRows>, LineWhole {}

type StepRows = "x" | "y";
/** The options of glyph methods that add a Step. */
export interface StepOptions extends GlyphOptions<glyphs.StepProps, StepRows>, LineWhole {}

type TeXGlyphRows = "x" | "y" | "text_color" | "text_outline_color" | "text_outline_width" | "text_alpha" | "text_font" | "text_font_size" | "text_font_style" | "text_align" | "text_baseline" | "text_line_height" | "border_line_color" | "border_line_alpha" | "border_line_width" | "border_line_join" | "border_line_cap" | "border_line_dash" | "border_line_dash_offset" | "background_fill_color" | "background_fill_alpha" | "background_hatch_color" | "background_hatch_alpha" | "background_hatch_scale" | "background_hatch_pattern" | "background_hatch_weight" | "text" | "angle" | "x_offset" | "y_offset" | "anchor" | "outline_shape";
/** The options of glyph methods that add a TeXGlyph. */
export interface TeXGlyphOptions extends GlyphOptions<glyphs.TeXGlyphProps, TeXGlyphRows>, TextPerRow {
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

type TextRows = "x" | "y" | "text_color" | "text_outline_color" | "text_outline_width" | "text_alpha" | "text_font" | "text_font_size" | "text_font_style" | "text_align" | "text_baseline" | "text_line_height" | "border_line_color" | "border_line_alpha" | "border_line_width" | "border_line_join" | "border_line_cap" | "border_line_dash" | "border_line_dash_offset" | "background_fill_color" | "background_fill_alpha" | "background_hatch_color" | "background_hatch_alpha" | "background_hatch_scale" | "background_hatch_pattern" | "background_hatch_weight" | "text" | "angle" | "x_offset" | "y_offset" | "anchor" | "outline_shape";
/** The options of glyph methods that add a Text. */
export interface TextOptions extends GlyphOptions<glyphs.TextProps, TextRows>, TextPerRow {
  /** The units of `angle`. Default: `rad`. */
  angle_units?: "deg" | "rad" | "grad" | "turn";
}

type VAreaRows = "x" | "y1" | "y2";
/** The options of glyph methods that add a VArea. */
export interface VAreaOptions extends GlyphOptions<glyphs.VAreaProps, VAreaRows>, FillWhole, HatchWhole {}

type VAreaStepRows = "x" | "y1" | "y2";
/** The options of glyph methods that add a VAreaStep. */
export interface VAreaStepOptions extends GlyphOptions<glyphs.VAreaStepProps, VAreaStepRows>, FillWhole, HatchWhole {}

type VBarRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "x" | "bottom" | "width" | "top";
/** The options of glyph methods that add a VBar. */
export interface VBarOptions extends GlyphOptions<glyphs.VBarProps, VBarRows>, Omit<LinePerRow, "width" | "selection_width" | "nonselection_width" | "hover_width" | "muted_width">, FillPerRow, HatchPerRow {
  /** The units of `width`. Default: `data`. */
  width_units?: "screen" | "data";
}

type VSpanRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "x";
/** The options of glyph methods that add a VSpan. */
export interface VSpanOptions extends GlyphOptions<glyphs.VSpanProps, VSpanRows>, LinePerRow {}

type VStripRows = "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "x0" | "x1";
/** The options of glyph methods that add a VStrip. */
export interface VStripOptions extends GlyphOptions<glyphs.VStripProps, VStripRows>, LinePerRow, FillPerRow, HatchPerRow {}

type WedgeRows = "x" | "y" | "line_color" | "line_alpha" | "line_width" | "line_join" | "line_cap" | "line_dash" | "line_dash_offset" | "fill_color" | "fill_alpha" | "hatch_color" | "hatch_alpha" | "hatch_scale" | "hatch_pattern" | "hatch_weight" | "radius" | "start_angle" | "end_angle";
/** The options of glyph methods that add a Wedge. */
export interface WedgeOptions extends GlyphOptions<glyphs.WedgeProps, WedgeRows>, LinePerRow, FillPerRow, HatchPerRow {
  /** The units of `radius`. Default: `data`. */
  radius_units?: "screen" | "data";
  /** The units of `start_angle`. Default: `rad`. */
  start_angle_units?: "deg" | "rad" | "grad" | "turn";
  /** The units of `end_angle`. Default: `rad`. */
  end_angle_units?: "deg" | "rad" | "grad" | "turn";
}

/** Adds a Scatter glyph with one marker. */
export interface MarkerMethod {
  <C extends Columns = Columns>(x: ScatterOptions["x"] & ColumnOf<C>, y: ScatterOptions["y"] & ColumnOf<C>, options?: ScatterOptions & ColumnsFrom<C, ScatterRows | "color" | "alpha">): GlyphRendererOf<glyphs.Scatter, C>;
  <C extends Columns = Columns>(x: ScatterOptions["x"] & ColumnOf<C>, options?: ScatterOptions & ColumnsFrom<C, ScatterRows | "color" | "alpha">): GlyphRendererOf<glyphs.Scatter, C>;
  <C extends Columns = Columns>(options?: ScatterOptions & ColumnsFrom<C, ScatterRows | "color" | "alpha">): GlyphRendererOf<glyphs.Scatter, C>;
}

/** The glyph methods of figures: each adds a renderer to the figure and returns it. */
export interface GlyphMethods {
  /** Adds a renderer with a AnnularWedge. */
  annular_wedge<C extends Columns = Columns>(x: AnnularWedgeOptions["x"] & ColumnOf<C>, y: AnnularWedgeOptions["y"] & ColumnOf<C>, inner_radius: AnnularWedgeOptions["inner_radius"] & ColumnOf<C>, outer_radius: AnnularWedgeOptions["outer_radius"] & ColumnOf<C>, start_angle: AnnularWedgeOptions["start_angle"] & ColumnOf<C>, end_angle: AnnularWedgeOptions["end_angle"] & ColumnOf<C>, options?: AnnularWedgeOptions & ColumnsFrom<C, AnnularWedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.AnnularWedge, C>;
  annular_wedge<C extends Columns = Columns>(x: AnnularWedgeOptions["x"] & ColumnOf<C>, y: AnnularWedgeOptions["y"] & ColumnOf<C>, inner_radius: AnnularWedgeOptions["inner_radius"] & ColumnOf<C>, outer_radius: AnnularWedgeOptions["outer_radius"] & ColumnOf<C>, start_angle: AnnularWedgeOptions["start_angle"] & ColumnOf<C>, options?: AnnularWedgeOptions & ColumnsFrom<C, AnnularWedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.AnnularWedge, C>;
  annular_wedge<C extends Columns = Columns>(x: AnnularWedgeOptions["x"] & ColumnOf<C>, y: AnnularWedgeOptions["y"] & ColumnOf<C>, inner_radius: AnnularWedgeOptions["inner_radius"] & ColumnOf<C>, outer_radius: AnnularWedgeOptions["outer_radius"] & ColumnOf<C>, options?: AnnularWedgeOptions & ColumnsFrom<C, AnnularWedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.AnnularWedge, C>;
  annular_wedge<C extends Columns = Columns>(x: AnnularWedgeOptions["x"] & ColumnOf<C>, y: AnnularWedgeOptions["y"] & ColumnOf<C>, inner_radius: AnnularWedgeOptions["inner_radius"] & ColumnOf<C>, options?: AnnularWedgeOptions & ColumnsFrom<C, AnnularWedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.AnnularWedge, C>;
  annular_wedge<C extends Columns = Columns>(x: AnnularWedgeOptions["x"] & ColumnOf<C>, y: AnnularWedgeOptions["y"] & ColumnOf<C>, options?: AnnularWedgeOptions & ColumnsFrom<C, AnnularWedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.AnnularWedge, C>;
  annular_wedge<C extends Columns = Columns>(x: AnnularWedgeOptions["x"] & ColumnOf<C>, options?: AnnularWedgeOptions & ColumnsFrom<C, AnnularWedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.AnnularWedge, C>;
  annular_wedge<C extends Columns = Columns>(options?: AnnularWedgeOptions & ColumnsFrom<C, AnnularWedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.AnnularWedge, C>;

  /** Adds a renderer with a Annulus. */
  annulus<C extends Columns = Columns>(x: AnnulusOptions["x"] & ColumnOf<C>, y: AnnulusOptions["y"] & ColumnOf<C>, inner_radius: AnnulusOptions["inner_radius"] & ColumnOf<C>, outer_radius: AnnulusOptions["outer_radius"] & ColumnOf<C>, options?: AnnulusOptions & ColumnsFrom<C, AnnulusRows | "color" | "alpha">): GlyphRendererOf<glyphs.Annulus, C>;
  annulus<C extends Columns = Columns>(x: AnnulusOptions["x"] & ColumnOf<C>, y: AnnulusOptions["y"] & ColumnOf<C>, inner_radius: AnnulusOptions["inner_radius"] & ColumnOf<C>, options?: AnnulusOptions & ColumnsFrom<C, AnnulusRows | "color" | "alpha">): GlyphRendererOf<glyphs.Annulus, C>;
  annulus<C extends Columns = Columns>(x: AnnulusOptions["x"] & ColumnOf<C>, y: AnnulusOptions["y"] & ColumnOf<C>, options?: AnnulusOptions & ColumnsFrom<C, AnnulusRows | "color" | "alpha">): GlyphRendererOf<glyphs.Annulus, C>;
  annulus<C extends Columns = Columns>(x: AnnulusOptions["x"] & ColumnOf<C>, options?: AnnulusOptions & ColumnsFrom<C, AnnulusRows | "color" | "alpha">): GlyphRendererOf<glyphs.Annulus, C>;
  annulus<C extends Columns = Columns>(options?: AnnulusOptions & ColumnsFrom<C, AnnulusRows | "color" | "alpha">): GlyphRendererOf<glyphs.Annulus, C>;

  /** Adds a renderer with a Arc. */
  arc<C extends Columns = Columns>(x: ArcOptions["x"] & ColumnOf<C>, y: ArcOptions["y"] & ColumnOf<C>, radius: ArcOptions["radius"] & ColumnOf<C>, start_angle: ArcOptions["start_angle"] & ColumnOf<C>, end_angle: ArcOptions["end_angle"] & ColumnOf<C>, options?: ArcOptions & ColumnsFrom<C, ArcRows | "color" | "alpha">): GlyphRendererOf<glyphs.Arc, C>;
  arc<C extends Columns = Columns>(x: ArcOptions["x"] & ColumnOf<C>, y: ArcOptions["y"] & ColumnOf<C>, radius: ArcOptions["radius"] & ColumnOf<C>, start_angle: ArcOptions["start_angle"] & ColumnOf<C>, options?: ArcOptions & ColumnsFrom<C, ArcRows | "color" | "alpha">): GlyphRendererOf<glyphs.Arc, C>;
  arc<C extends Columns = Columns>(x: ArcOptions["x"] & ColumnOf<C>, y: ArcOptions["y"] & ColumnOf<C>, radius: ArcOptions["radius"] & ColumnOf<C>, options?: ArcOptions & ColumnsFrom<C, ArcRows | "color" | "alpha">): GlyphRendererOf<glyphs.Arc, C>;
  arc<C extends Columns = Columns>(x: ArcOptions["x"] & ColumnOf<C>, y: ArcOptions["y"] & ColumnOf<C>, options?: ArcOptions & ColumnsFrom<C, ArcRows | "color" | "alpha">): GlyphRendererOf<glyphs.Arc, C>;
  arc<C extends Columns = Columns>(x: ArcOptions["x"] & ColumnOf<C>, options?: ArcOptions & ColumnsFrom<C, ArcRows | "color" | "alpha">): GlyphRendererOf<glyphs.Arc, C>;
  arc<C extends Columns = Columns>(options?: ArcOptions & ColumnsFrom<C, ArcRows | "color" | "alpha">): GlyphRendererOf<glyphs.Arc, C>;

  /** Adds a renderer with a Bezier. */
  bezier<C extends Columns = Columns>(x0: BezierOptions["x0"] & ColumnOf<C>, y0: BezierOptions["y0"] & ColumnOf<C>, x1: BezierOptions["x1"] & ColumnOf<C>, y1: BezierOptions["y1"] & ColumnOf<C>, cx0: BezierOptions["cx0"] & ColumnOf<C>, cy0: BezierOptions["cy0"] & ColumnOf<C>, cx1: BezierOptions["cx1"] & ColumnOf<C>, cy1: BezierOptions["cy1"] & ColumnOf<C>, options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;
  bezier<C extends Columns = Columns>(x0: BezierOptions["x0"] & ColumnOf<C>, y0: BezierOptions["y0"] & ColumnOf<C>, x1: BezierOptions["x1"] & ColumnOf<C>, y1: BezierOptions["y1"] & ColumnOf<C>, cx0: BezierOptions["cx0"] & ColumnOf<C>, cy0: BezierOptions["cy0"] & ColumnOf<C>, cx1: BezierOptions["cx1"] & ColumnOf<C>, options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;
  bezier<C extends Columns = Columns>(x0: BezierOptions["x0"] & ColumnOf<C>, y0: BezierOptions["y0"] & ColumnOf<C>, x1: BezierOptions["x1"] & ColumnOf<C>, y1: BezierOptions["y1"] & ColumnOf<C>, cx0: BezierOptions["cx0"] & ColumnOf<C>, cy0: BezierOptions["cy0"] & ColumnOf<C>, options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;
  bezier<C extends Columns = Columns>(x0: BezierOptions["x0"] & ColumnOf<C>, y0: BezierOptions["y0"] & ColumnOf<C>, x1: BezierOptions["x1"] & ColumnOf<C>, y1: BezierOptions["y1"] & ColumnOf<C>, cx0: BezierOptions["cx0"] & ColumnOf<C>, options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;
  bezier<C extends Columns = Columns>(x0: BezierOptions["x0"] & ColumnOf<C>, y0: BezierOptions["y0"] & ColumnOf<C>, x1: BezierOptions["x1"] & ColumnOf<C>, y1: BezierOptions["y1"] & ColumnOf<C>, options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;
  bezier<C extends Columns = Columns>(x0: BezierOptions["x0"] & ColumnOf<C>, y0: BezierOptions["y0"] & ColumnOf<C>, x1: BezierOptions["x1"] & ColumnOf<C>, options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;
  bezier<C extends Columns = Columns>(x0: BezierOptions["x0"] & ColumnOf<C>, y0: BezierOptions["y0"] & ColumnOf<C>, options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;
  bezier<C extends Columns = Columns>(x0: BezierOptions["x0"] & ColumnOf<C>, options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;
  bezier<C extends Columns = Columns>(options?: BezierOptions & ColumnsFrom<C, BezierRows | "color" | "alpha">): GlyphRendererOf<glyphs.Bezier, C>;

  /** Adds a renderer with a Block. */
  block<C extends Columns = Columns>(x: BlockOptions["x"] & ColumnOf<C>, y: BlockOptions["y"] & ColumnOf<C>, width: BlockOptions["width"] & ColumnOf<C>, height: BlockOptions["height"] & ColumnOf<C>, options?: BlockOptions & ColumnsFrom<C, BlockRows | "color" | "alpha">): GlyphRendererOf<glyphs.Block, C>;
  block<C extends Columns = Columns>(x: BlockOptions["x"] & ColumnOf<C>, y: BlockOptions["y"] & ColumnOf<C>, width: BlockOptions["width"] & ColumnOf<C>, options?: BlockOptions & ColumnsFrom<C, BlockRows | "color" | "alpha">): GlyphRendererOf<glyphs.Block, C>;
  block<C extends Columns = Columns>(x: BlockOptions["x"] & ColumnOf<C>, y: BlockOptions["y"] & ColumnOf<C>, options?: BlockOptions & ColumnsFrom<C, BlockRows | "color" | "alpha">): GlyphRendererOf<glyphs.Block, C>;
  block<C extends Columns = Columns>(x: BlockOptions["x"] & ColumnOf<C>, options?: BlockOptions & ColumnsFrom<C, BlockRows | "color" | "alpha">): GlyphRendererOf<glyphs.Block, C>;
  block<C extends Columns = Columns>(options?: BlockOptions & ColumnsFrom<C, BlockRows | "color" | "alpha">): GlyphRendererOf<glyphs.Block, C>;

  /** Adds a renderer with a Circle. Circles have a `radius` in data units. Use `scatter` for markers with a size in pixels. */
  circle<C extends Columns = Columns>(x: CircleOptions["x"] & ColumnOf<C>, y: CircleOptions["y"] & ColumnOf<C>, radius: CircleOptions["radius"] & ColumnOf<C>, options?: CircleOptions & ColumnsFrom<C, CircleRows | "color" | "alpha">): GlyphRendererOf<glyphs.Circle, C>;
  circle<C extends Columns = Columns>(x: CircleOptions["x"] & ColumnOf<C>, y: CircleOptions["y"] & ColumnOf<C>, options?: CircleOptions & ColumnsFrom<C, CircleRows | "color" | "alpha">): GlyphRendererOf<glyphs.Circle, C>;
  circle<C extends Columns = Columns>(x: CircleOptions["x"] & ColumnOf<C>, options?: CircleOptions & ColumnsFrom<C, CircleRows | "color" | "alpha">): GlyphRendererOf<glyphs.Circle, C>;
  circle<C extends Columns = Columns>(options?: CircleOptions & ColumnsFrom<C, CircleRows | "color" | "alpha">): GlyphRendererOf<glyphs.Circle, C>;
  circle<C extends object>(options: ScatteredOptions<CircleOptions, C>): GlyphRendererOf<glyphs.Circle>;
  circle<C extends object>(x: DrawnColumn<NoInfer<C>>, y: DrawnColumn<NoInfer<C>>, options: ScatteredOptions<CircleOptions, C>): GlyphRendererOf<glyphs.Circle>;

  /** Adds a renderer with a Ellipse. */
  ellipse<C extends Columns = Columns>(x: EllipseOptions["x"] & ColumnOf<C>, y: EllipseOptions["y"] & ColumnOf<C>, width: EllipseOptions["width"] & ColumnOf<C>, height: EllipseOptions["height"] & ColumnOf<C>, options?: EllipseOptions & ColumnsFrom<C, EllipseRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ellipse, C>;
  ellipse<C extends Columns = Columns>(x: EllipseOptions["x"] & ColumnOf<C>, y: EllipseOptions["y"] & ColumnOf<C>, width: EllipseOptions["width"] & ColumnOf<C>, options?: EllipseOptions & ColumnsFrom<C, EllipseRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ellipse, C>;
  ellipse<C extends Columns = Columns>(x: EllipseOptions["x"] & ColumnOf<C>, y: EllipseOptions["y"] & ColumnOf<C>, options?: EllipseOptions & ColumnsFrom<C, EllipseRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ellipse, C>;
  ellipse<C extends Columns = Columns>(x: EllipseOptions["x"] & ColumnOf<C>, options?: EllipseOptions & ColumnsFrom<C, EllipseRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ellipse, C>;
  ellipse<C extends Columns = Columns>(options?: EllipseOptions & ColumnsFrom<C, EllipseRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ellipse, C>;

  /** Adds a renderer with a HArea. */
  harea<C extends Columns = Columns>(x1: HAreaOptions["x1"] & ColumnOf<C>, x2: HAreaOptions["x2"] & ColumnOf<C>, y: HAreaOptions["y"] & ColumnOf<C>, options?: HAreaOptions & ColumnsFrom<C, HAreaRows>): GlyphRendererOf<glyphs.HArea, C>;
  harea<C extends Columns = Columns>(x1: HAreaOptions["x1"] & ColumnOf<C>, x2: HAreaOptions["x2"] & ColumnOf<C>, options?: HAreaOptions & ColumnsFrom<C, HAreaRows>): GlyphRendererOf<glyphs.HArea, C>;
  harea<C extends Columns = Columns>(x1: HAreaOptions["x1"] & ColumnOf<C>, options?: HAreaOptions & ColumnsFrom<C, HAreaRows>): GlyphRendererOf<glyphs.HArea, C>;
  harea<C extends Columns = Columns>(options?: HAreaOptions & ColumnsFrom<C, HAreaRows>): GlyphRendererOf<glyphs.HArea, C>;

  /** Adds a renderer with a HAreaStep. */
  harea_step<C extends Columns = Columns>(x1: HAreaStepOptions["x1"] & ColumnOf<C>, x2: HAreaStepOptions["x2"] & ColumnOf<C>, y: HAreaStepOptions["y"] & ColumnOf<C>, step_mode: HAreaStepOptions["step_mode"], options?: HAreaStepOptions & ColumnsFrom<C, HAreaStepRows>): GlyphRendererOf<glyphs.HAreaStep, C>;
  harea_step<C extends Columns = Columns>(x1: HAreaStepOptions["x1"] & ColumnOf<C>, x2: HAreaStepOptions["x2"] & ColumnOf<C>, y: HAreaStepOptions["y"] & ColumnOf<C>, options?: HAreaStepOptions & ColumnsFrom<C, HAreaStepRows>): GlyphRendererOf<glyphs.HAreaStep, C>;
  harea_step<C extends Columns = Columns>(x1: HAreaStepOptions["x1"] & ColumnOf<C>, x2: HAreaStepOptions["x2"] & ColumnOf<C>, options?: HAreaStepOptions & ColumnsFrom<C, HAreaStepRows>): GlyphRendererOf<glyphs.HAreaStep, C>;
  harea_step<C extends Columns = Columns>(x1: HAreaStepOptions["x1"] & ColumnOf<C>, options?: HAreaStepOptions & ColumnsFrom<C, HAreaStepRows>): GlyphRendererOf<glyphs.HAreaStep, C>;
  harea_step<C extends Columns = Columns>(options?: HAreaStepOptions & ColumnsFrom<C, HAreaStepRows>): GlyphRendererOf<glyphs.HAreaStep, C>;

  /** Adds a renderer with a HBar. */
  hbar<C extends Columns = Columns>(y: HBarOptions["y"] & ColumnOf<C>, height: HBarOptions["height"] & ColumnOf<C>, right: HBarOptions["right"] & ColumnOf<C>, left: HBarOptions["left"] & ColumnOf<C>, options?: HBarOptions & ColumnsFrom<C, HBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.HBar, C>;
  hbar<C extends Columns = Columns>(y: HBarOptions["y"] & ColumnOf<C>, height: HBarOptions["height"] & ColumnOf<C>, right: HBarOptions["right"] & ColumnOf<C>, options?: HBarOptions & ColumnsFrom<C, HBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.HBar, C>;
  hbar<C extends Columns = Columns>(y: HBarOptions["y"] & ColumnOf<C>, height: HBarOptions["height"] & ColumnOf<C>, options?: HBarOptions & ColumnsFrom<C, HBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.HBar, C>;
  hbar<C extends Columns = Columns>(y: HBarOptions["y"] & ColumnOf<C>, options?: HBarOptions & ColumnsFrom<C, HBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.HBar, C>;
  hbar<C extends Columns = Columns>(options?: HBarOptions & ColumnsFrom<C, HBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.HBar, C>;

  /** Adds a renderer with a HSpan. */
  hspan<C extends Columns = Columns>(y: HSpanOptions["y"] & ColumnOf<C>, options?: HSpanOptions & ColumnsFrom<C, HSpanRows | "color" | "alpha">): GlyphRendererOf<glyphs.HSpan, C>;
  hspan<C extends Columns = Columns>(options?: HSpanOptions & ColumnsFrom<C, HSpanRows | "color" | "alpha">): GlyphRendererOf<glyphs.HSpan, C>;

  /** Adds a renderer with a HStrip. */
  hstrip<C extends Columns = Columns>(y0: HStripOptions["y0"] & ColumnOf<C>, y1: HStripOptions["y1"] & ColumnOf<C>, options?: HStripOptions & ColumnsFrom<C, HStripRows | "color" | "alpha">): GlyphRendererOf<glyphs.HStrip, C>;
  hstrip<C extends Columns = Columns>(y0: HStripOptions["y0"] & ColumnOf<C>, options?: HStripOptions & ColumnsFrom<C, HStripRows | "color" | "alpha">): GlyphRendererOf<glyphs.HStrip, C>;
  hstrip<C extends Columns = Columns>(options?: HStripOptions & ColumnsFrom<C, HStripRows | "color" | "alpha">): GlyphRendererOf<glyphs.HStrip, C>;

  /** Adds a renderer with a HexTile. */
  hex_tile<C extends Columns = Columns>(q: HexTileOptions["q"] & ColumnOf<C>, r: HexTileOptions["r"] & ColumnOf<C>, options?: HexTileOptions & ColumnsFrom<C, HexTileRows | "color" | "alpha">): GlyphRendererOf<glyphs.HexTile, C>;
  hex_tile<C extends Columns = Columns>(q: HexTileOptions["q"] & ColumnOf<C>, options?: HexTileOptions & ColumnsFrom<C, HexTileRows | "color" | "alpha">): GlyphRendererOf<glyphs.HexTile, C>;
  hex_tile<C extends Columns = Columns>(options?: HexTileOptions & ColumnsFrom<C, HexTileRows | "color" | "alpha">): GlyphRendererOf<glyphs.HexTile, C>;

  /** Adds a renderer with a Image. Note the order of the arguments: `color_mapper` comes first. The option `palette` is a short form of it. */
  image<C extends Columns = Columns>(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"] & ColumnOf<C>, x: ImageOptions["x"] & ColumnOf<C>, y: ImageOptions["y"] & ColumnOf<C>, dw: ImageOptions["dw"] & ColumnOf<C>, dh: ImageOptions["dh"] & ColumnOf<C>, options?: ImageOptions & ColumnsFrom<C, ImageRows | "alpha">): GlyphRendererOf<glyphs.Image, C>;
  image<C extends Columns = Columns>(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"] & ColumnOf<C>, x: ImageOptions["x"] & ColumnOf<C>, y: ImageOptions["y"] & ColumnOf<C>, dw: ImageOptions["dw"] & ColumnOf<C>, options?: ImageOptions & ColumnsFrom<C, ImageRows | "alpha">): GlyphRendererOf<glyphs.Image, C>;
  image<C extends Columns = Columns>(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"] & ColumnOf<C>, x: ImageOptions["x"] & ColumnOf<C>, y: ImageOptions["y"] & ColumnOf<C>, options?: ImageOptions & ColumnsFrom<C, ImageRows | "alpha">): GlyphRendererOf<glyphs.Image, C>;
  image<C extends Columns = Columns>(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"] & ColumnOf<C>, x: ImageOptions["x"] & ColumnOf<C>, options?: ImageOptions & ColumnsFrom<C, ImageRows | "alpha">): GlyphRendererOf<glyphs.Image, C>;
  image<C extends Columns = Columns>(color_mapper: ImageOptions["color_mapper"], image: ImageOptions["image"] & ColumnOf<C>, options?: ImageOptions & ColumnsFrom<C, ImageRows | "alpha">): GlyphRendererOf<glyphs.Image, C>;
  image<C extends Columns = Columns>(color_mapper: ImageOptions["color_mapper"], options?: ImageOptions & ColumnsFrom<C, ImageRows | "alpha">): GlyphRendererOf<glyphs.Image, C>;
  image<C extends Columns = Columns>(options?: ImageOptions & ColumnsFrom<C, ImageRows | "alpha">): GlyphRendererOf<glyphs.Image, C>;
  image(options: GridImageOptions | MatrixImageOptions): GlyphRendererOf<glyphs.Image>;

  /** Adds a renderer with a ImageStack. Note the order of the arguments: `color_mapper` comes first. The option `palette` is a short form of it. */
  image_stack<C extends Columns = Columns>(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"] & ColumnOf<C>, x: ImageStackOptions["x"] & ColumnOf<C>, y: ImageStackOptions["y"] & ColumnOf<C>, dw: ImageStackOptions["dw"] & ColumnOf<C>, dh: ImageStackOptions["dh"] & ColumnOf<C>, options?: ImageStackOptions & ColumnsFrom<C, ImageStackRows | "alpha">): GlyphRendererOf<glyphs.ImageStack, C>;
  image_stack<C extends Columns = Columns>(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"] & ColumnOf<C>, x: ImageStackOptions["x"] & ColumnOf<C>, y: ImageStackOptions["y"] & ColumnOf<C>, dw: ImageStackOptions["dw"] & ColumnOf<C>, options?: ImageStackOptions & ColumnsFrom<C, ImageStackRows | "alpha">): GlyphRendererOf<glyphs.ImageStack, C>;
  image_stack<C extends Columns = Columns>(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"] & ColumnOf<C>, x: ImageStackOptions["x"] & ColumnOf<C>, y: ImageStackOptions["y"] & ColumnOf<C>, options?: ImageStackOptions & ColumnsFrom<C, ImageStackRows | "alpha">): GlyphRendererOf<glyphs.ImageStack, C>;
  image_stack<C extends Columns = Columns>(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"] & ColumnOf<C>, x: ImageStackOptions["x"] & ColumnOf<C>, options?: ImageStackOptions & ColumnsFrom<C, ImageStackRows | "alpha">): GlyphRendererOf<glyphs.ImageStack, C>;
  image_stack<C extends Columns = Columns>(color_mapper: ImageStackOptions["color_mapper"], image: ImageStackOptions["image"] & ColumnOf<C>, options?: ImageStackOptions & ColumnsFrom<C, ImageStackRows | "alpha">): GlyphRendererOf<glyphs.ImageStack, C>;
  image_stack<C extends Columns = Columns>(color_mapper: ImageStackOptions["color_mapper"], options?: ImageStackOptions & ColumnsFrom<C, ImageStackRows | "alpha">): GlyphRendererOf<glyphs.ImageStack, C>;
  image_stack<C extends Columns = Columns>(options?: ImageStackOptions & ColumnsFrom<C, ImageStackRows | "alpha">): GlyphRendererOf<glyphs.ImageStack, C>;

  /** Adds a renderer with a ImageRGBA. */
  image_rgba<C extends Columns = Columns>(image: ImageRGBAOptions["image"] & ColumnOf<C>, x: ImageRGBAOptions["x"] & ColumnOf<C>, y: ImageRGBAOptions["y"] & ColumnOf<C>, dw: ImageRGBAOptions["dw"] & ColumnOf<C>, dh: ImageRGBAOptions["dh"] & ColumnOf<C>, options?: ImageRGBAOptions & ColumnsFrom<C, ImageRGBARows | "alpha">): GlyphRendererOf<glyphs.ImageRGBA, C>;
  image_rgba<C extends Columns = Columns>(image: ImageRGBAOptions["image"] & ColumnOf<C>, x: ImageRGBAOptions["x"] & ColumnOf<C>, y: ImageRGBAOptions["y"] & ColumnOf<C>, dw: ImageRGBAOptions["dw"] & ColumnOf<C>, options?: ImageRGBAOptions & ColumnsFrom<C, ImageRGBARows | "alpha">): GlyphRendererOf<glyphs.ImageRGBA, C>;
  image_rgba<C extends Columns = Columns>(image: ImageRGBAOptions["image"] & ColumnOf<C>, x: ImageRGBAOptions["x"] & ColumnOf<C>, y: ImageRGBAOptions["y"] & ColumnOf<C>, options?: ImageRGBAOptions & ColumnsFrom<C, ImageRGBARows | "alpha">): GlyphRendererOf<glyphs.ImageRGBA, C>;
  image_rgba<C extends Columns = Columns>(image: ImageRGBAOptions["image"] & ColumnOf<C>, x: ImageRGBAOptions["x"] & ColumnOf<C>, options?: ImageRGBAOptions & ColumnsFrom<C, ImageRGBARows | "alpha">): GlyphRendererOf<glyphs.ImageRGBA, C>;
  image_rgba<C extends Columns = Columns>(image: ImageRGBAOptions["image"] & ColumnOf<C>, options?: ImageRGBAOptions & ColumnsFrom<C, ImageRGBARows | "alpha">): GlyphRendererOf<glyphs.ImageRGBA, C>;
  image_rgba<C extends Columns = Columns>(options?: ImageRGBAOptions & ColumnsFrom<C, ImageRGBARows | "alpha">): GlyphRendererOf<glyphs.ImageRGBA, C>;

  /** Adds a renderer with a ImageURL. */
  image_url<C extends Columns = Columns>(url: ImageURLOptions["url"] & ColumnOf<C>, x: ImageURLOptions["x"] & ColumnOf<C>, y: ImageURLOptions["y"] & ColumnOf<C>, w: ImageURLOptions["w"] & ColumnOf<C>, h: ImageURLOptions["h"] & ColumnOf<C>, options?: ImageURLOptions & ColumnsFrom<C, ImageURLRows | "alpha">): GlyphRendererOf<glyphs.ImageURL, C>;
  image_url<C extends Columns = Columns>(url: ImageURLOptions["url"] & ColumnOf<C>, x: ImageURLOptions["x"] & ColumnOf<C>, y: ImageURLOptions["y"] & ColumnOf<C>, w: ImageURLOptions["w"] & ColumnOf<C>, options?: ImageURLOptions & ColumnsFrom<C, ImageURLRows | "alpha">): GlyphRendererOf<glyphs.ImageURL, C>;
  image_url<C extends Columns = Columns>(url: ImageURLOptions["url"] & ColumnOf<C>, x: ImageURLOptions["x"] & ColumnOf<C>, y: ImageURLOptions["y"] & ColumnOf<C>, options?: ImageURLOptions & ColumnsFrom<C, ImageURLRows | "alpha">): GlyphRendererOf<glyphs.ImageURL, C>;
  image_url<C extends Columns = Columns>(url: ImageURLOptions["url"] & ColumnOf<C>, x: ImageURLOptions["x"] & ColumnOf<C>, options?: ImageURLOptions & ColumnsFrom<C, ImageURLRows | "alpha">): GlyphRendererOf<glyphs.ImageURL, C>;
  image_url<C extends Columns = Columns>(url: ImageURLOptions["url"] & ColumnOf<C>, options?: ImageURLOptions & ColumnsFrom<C, ImageURLRows | "alpha">): GlyphRendererOf<glyphs.ImageURL, C>;
  image_url<C extends Columns = Columns>(options?: ImageURLOptions & ColumnsFrom<C, ImageURLRows | "alpha">): GlyphRendererOf<glyphs.ImageURL, C>;

  /** Adds a renderer with a Line. */
  line<C extends Columns = Columns>(x: LineOptions["x"] & ColumnOf<C>, y: LineOptions["y"] & ColumnOf<C>, options?: LineOptions & ColumnsFrom<C, LineRows>): GlyphRendererOf<glyphs.Line, C>;
  line<C extends Columns = Columns>(x: LineOptions["x"] & ColumnOf<C>, options?: LineOptions & ColumnsFrom<C, LineRows>): GlyphRendererOf<glyphs.Line, C>;
  line<C extends Columns = Columns>(options?: LineOptions & ColumnsFrom<C, LineRows>): GlyphRendererOf<glyphs.Line, C>;
  line<C extends object>(options: SelfDrawn<LineOptions, C, "x" | "y">): GlyphRendererOf<glyphs.Line>;
  line<C extends object>(x: DrawnColumn<NoInfer<C>>, y: DrawnColumn<NoInfer<C>>, options: SelfDrawn<LineOptions, C, "x" | "y">): GlyphRendererOf<glyphs.Line>;

  /** Adds a renderer with a MathMLGlyph. */
  mathml<C extends Columns = Columns>(x: MathMLGlyphOptions["x"] & ColumnOf<C>, y: MathMLGlyphOptions["y"] & ColumnOf<C>, text: MathMLGlyphOptions["text"] & ColumnOf<C>, options?: MathMLGlyphOptions & ColumnsFrom<C, MathMLGlyphRows | "color" | "alpha">): GlyphRendererOf<glyphs.MathMLGlyph, C>;
  mathml<C extends Columns = Columns>(x: MathMLGlyphOptions["x"] & ColumnOf<C>, y: MathMLGlyphOptions["y"] & ColumnOf<C>, options?: MathMLGlyphOptions & ColumnsFrom<C, MathMLGlyphRows | "color" | "alpha">): GlyphRendererOf<glyphs.MathMLGlyph, C>;
  mathml<C extends Columns = Columns>(x: MathMLGlyphOptions["x"] & ColumnOf<C>, options?: MathMLGlyphOptions & ColumnsFrom<C, MathMLGlyphRows | "color" | "alpha">): GlyphRendererOf<glyphs.MathMLGlyph, C>;
  mathml<C extends Columns = Columns>(options?: MathMLGlyphOptions & ColumnsFrom<C, MathMLGlyphRows | "color" | "alpha">): GlyphRendererOf<glyphs.MathMLGlyph, C>;

  /** Adds a renderer with a MultiLine. */
  multi_line<C extends Columns = Columns>(xs: MultiLineOptions["xs"] & ColumnOf<C>, ys: MultiLineOptions["ys"] & ColumnOf<C>, options?: MultiLineOptions & ColumnsFrom<C, MultiLineRows | "color" | "alpha">): GlyphRendererOf<glyphs.MultiLine, C>;
  multi_line<C extends Columns = Columns>(xs: MultiLineOptions["xs"] & ColumnOf<C>, options?: MultiLineOptions & ColumnsFrom<C, MultiLineRows | "color" | "alpha">): GlyphRendererOf<glyphs.MultiLine, C>;
  multi_line<C extends Columns = Columns>(options?: MultiLineOptions & ColumnsFrom<C, MultiLineRows | "color" | "alpha">): GlyphRendererOf<glyphs.MultiLine, C>;

  /** Adds a renderer with a MultiPolygons. */
  multi_polygons<C extends Columns = Columns>(xs: MultiPolygonsOptions["xs"] & ColumnOf<C>, ys: MultiPolygonsOptions["ys"] & ColumnOf<C>, options?: MultiPolygonsOptions & ColumnsFrom<C, MultiPolygonsRows | "color" | "alpha">): GlyphRendererOf<glyphs.MultiPolygons, C>;
  multi_polygons<C extends Columns = Columns>(xs: MultiPolygonsOptions["xs"] & ColumnOf<C>, options?: MultiPolygonsOptions & ColumnsFrom<C, MultiPolygonsRows | "color" | "alpha">): GlyphRendererOf<glyphs.MultiPolygons, C>;
  multi_polygons<C extends Columns = Columns>(options?: MultiPolygonsOptions & ColumnsFrom<C, MultiPolygonsRows | "color" | "alpha">): GlyphRendererOf<glyphs.MultiPolygons, C>;

  /** Adds a renderer with a Ngon. */
  ngon<C extends Columns = Columns>(x: NgonOptions["x"] & ColumnOf<C>, y: NgonOptions["y"] & ColumnOf<C>, radius: NgonOptions["radius"] & ColumnOf<C>, options?: NgonOptions & ColumnsFrom<C, NgonRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ngon, C>;
  ngon<C extends Columns = Columns>(x: NgonOptions["x"] & ColumnOf<C>, y: NgonOptions["y"] & ColumnOf<C>, options?: NgonOptions & ColumnsFrom<C, NgonRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ngon, C>;
  ngon<C extends Columns = Columns>(x: NgonOptions["x"] & ColumnOf<C>, options?: NgonOptions & ColumnsFrom<C, NgonRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ngon, C>;
  ngon<C extends Columns = Columns>(options?: NgonOptions & ColumnsFrom<C, NgonRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ngon, C>;

  /** Adds a renderer with a Patch. */
  patch<C extends Columns = Columns>(x: PatchOptions["x"] & ColumnOf<C>, y: PatchOptions["y"] & ColumnOf<C>, options?: PatchOptions & ColumnsFrom<C, PatchRows>): GlyphRendererOf<glyphs.Patch, C>;
  patch<C extends Columns = Columns>(x: PatchOptions["x"] & ColumnOf<C>, options?: PatchOptions & ColumnsFrom<C, PatchRows>): GlyphRendererOf<glyphs.Patch, C>;
  patch<C extends Columns = Columns>(options?: PatchOptions & ColumnsFrom<C, PatchRows>): GlyphRendererOf<glyphs.Patch, C>;

  /** Adds a renderer with a Patches. */
  patches<C extends Columns = Columns>(xs: PatchesOptions["xs"] & ColumnOf<C>, ys: PatchesOptions["ys"] & ColumnOf<C>, options?: PatchesOptions & ColumnsFrom<C, PatchesRows | "color" | "alpha">): GlyphRendererOf<glyphs.Patches, C>;
  patches<C extends Columns = Columns>(xs: PatchesOptions["xs"] & ColumnOf<C>, options?: PatchesOptions & ColumnsFrom<C, PatchesRows | "color" | "alpha">): GlyphRendererOf<glyphs.Patches, C>;
  patches<C extends Columns = Columns>(options?: PatchesOptions & ColumnsFrom<C, PatchesRows | "color" | "alpha">): GlyphRendererOf<glyphs.Patches, C>;

  /** Adds a renderer with a Quad. Note the order of the arguments: `bottom` comes before `top`. */
  quad<C extends Columns = Columns>(left: QuadOptions["left"] & ColumnOf<C>, right: QuadOptions["right"] & ColumnOf<C>, bottom: QuadOptions["bottom"] & ColumnOf<C>, top: QuadOptions["top"] & ColumnOf<C>, options?: QuadOptions & ColumnsFrom<C, QuadRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quad, C>;
  quad<C extends Columns = Columns>(left: QuadOptions["left"] & ColumnOf<C>, right: QuadOptions["right"] & ColumnOf<C>, bottom: QuadOptions["bottom"] & ColumnOf<C>, options?: QuadOptions & ColumnsFrom<C, QuadRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quad, C>;
  quad<C extends Columns = Columns>(left: QuadOptions["left"] & ColumnOf<C>, right: QuadOptions["right"] & ColumnOf<C>, options?: QuadOptions & ColumnsFrom<C, QuadRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quad, C>;
  quad<C extends Columns = Columns>(left: QuadOptions["left"] & ColumnOf<C>, options?: QuadOptions & ColumnsFrom<C, QuadRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quad, C>;
  quad<C extends Columns = Columns>(options?: QuadOptions & ColumnsFrom<C, QuadRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quad, C>;

  /** Adds a renderer with a Quadratic. */
  quadratic<C extends Columns = Columns>(x0: QuadraticOptions["x0"] & ColumnOf<C>, y0: QuadraticOptions["y0"] & ColumnOf<C>, x1: QuadraticOptions["x1"] & ColumnOf<C>, y1: QuadraticOptions["y1"] & ColumnOf<C>, cx: QuadraticOptions["cx"] & ColumnOf<C>, cy: QuadraticOptions["cy"] & ColumnOf<C>, options?: QuadraticOptions & ColumnsFrom<C, QuadraticRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quadratic, C>;
  quadratic<C extends Columns = Columns>(x0: QuadraticOptions["x0"] & ColumnOf<C>, y0: QuadraticOptions["y0"] & ColumnOf<C>, x1: QuadraticOptions["x1"] & ColumnOf<C>, y1: QuadraticOptions["y1"] & ColumnOf<C>, cx: QuadraticOptions["cx"] & ColumnOf<C>, options?: QuadraticOptions & ColumnsFrom<C, QuadraticRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quadratic, C>;
  quadratic<C extends Columns = Columns>(x0: QuadraticOptions["x0"] & ColumnOf<C>, y0: QuadraticOptions["y0"] & ColumnOf<C>, x1: QuadraticOptions["x1"] & ColumnOf<C>, y1: QuadraticOptions["y1"] & ColumnOf<C>, options?: QuadraticOptions & ColumnsFrom<C, QuadraticRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quadratic, C>;
  quadratic<C extends Columns = Columns>(x0: QuadraticOptions["x0"] & ColumnOf<C>, y0: QuadraticOptions["y0"] & ColumnOf<C>, x1: QuadraticOptions["x1"] & ColumnOf<C>, options?: QuadraticOptions & ColumnsFrom<C, QuadraticRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quadratic, C>;
  quadratic<C extends Columns = Columns>(x0: QuadraticOptions["x0"] & ColumnOf<C>, y0: QuadraticOptions["y0"] & ColumnOf<C>, options?: QuadraticOptions & ColumnsFrom<C, QuadraticRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quadratic, C>;
  quadratic<C extends Columns = Columns>(x0: QuadraticOptions["x0"] & ColumnOf<C>, options?: QuadraticOptions & ColumnsFrom<C, QuadraticRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quadratic, C>;
  quadratic<C extends Columns = Columns>(options?: QuadraticOptions & ColumnsFrom<C, QuadraticRows | "color" | "alpha">): GlyphRendererOf<glyphs.Quadratic, C>;

  /** Adds a renderer with a Ray. */
  ray<C extends Columns = Columns>(x: RayOptions["x"] & ColumnOf<C>, y: RayOptions["y"] & ColumnOf<C>, length: RayOptions["length"] & ColumnOf<C>, options?: RayOptions & ColumnsFrom<C, RayRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ray, C>;
  ray<C extends Columns = Columns>(x: RayOptions["x"] & ColumnOf<C>, y: RayOptions["y"] & ColumnOf<C>, options?: RayOptions & ColumnsFrom<C, RayRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ray, C>;
  ray<C extends Columns = Columns>(x: RayOptions["x"] & ColumnOf<C>, options?: RayOptions & ColumnsFrom<C, RayRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ray, C>;
  ray<C extends Columns = Columns>(options?: RayOptions & ColumnsFrom<C, RayRows | "color" | "alpha">): GlyphRendererOf<glyphs.Ray, C>;

  /** Adds a renderer with a Rect. */
  rect<C extends Columns = Columns>(x: RectOptions["x"] & ColumnOf<C>, y: RectOptions["y"] & ColumnOf<C>, width: RectOptions["width"] & ColumnOf<C>, height: RectOptions["height"] & ColumnOf<C>, options?: RectOptions & ColumnsFrom<C, RectRows | "color" | "alpha">): GlyphRendererOf<glyphs.Rect, C>;
  rect<C extends Columns = Columns>(x: RectOptions["x"] & ColumnOf<C>, y: RectOptions["y"] & ColumnOf<C>, width: RectOptions["width"] & ColumnOf<C>, options?: RectOptions & ColumnsFrom<C, RectRows | "color" | "alpha">): GlyphRendererOf<glyphs.Rect, C>;
  rect<C extends Columns = Columns>(x: RectOptions["x"] & ColumnOf<C>, y: RectOptions["y"] & ColumnOf<C>, options?: RectOptions & ColumnsFrom<C, RectRows | "color" | "alpha">): GlyphRendererOf<glyphs.Rect, C>;
  rect<C extends Columns = Columns>(x: RectOptions["x"] & ColumnOf<C>, options?: RectOptions & ColumnsFrom<C, RectRows | "color" | "alpha">): GlyphRendererOf<glyphs.Rect, C>;
  rect<C extends Columns = Columns>(options?: RectOptions & ColumnsFrom<C, RectRows | "color" | "alpha">): GlyphRendererOf<glyphs.Rect, C>;

  /** Adds a renderer with a Segment. */
  segment<C extends Columns = Columns>(x0: SegmentOptions["x0"] & ColumnOf<C>, y0: SegmentOptions["y0"] & ColumnOf<C>, x1: SegmentOptions["x1"] & ColumnOf<C>, y1: SegmentOptions["y1"] & ColumnOf<C>, options?: SegmentOptions & ColumnsFrom<C, SegmentRows | "color" | "alpha">): GlyphRendererOf<glyphs.Segment, C>;
  segment<C extends Columns = Columns>(x0: SegmentOptions["x0"] & ColumnOf<C>, y0: SegmentOptions["y0"] & ColumnOf<C>, x1: SegmentOptions["x1"] & ColumnOf<C>, options?: SegmentOptions & ColumnsFrom<C, SegmentRows | "color" | "alpha">): GlyphRendererOf<glyphs.Segment, C>;
  segment<C extends Columns = Columns>(x0: SegmentOptions["x0"] & ColumnOf<C>, y0: SegmentOptions["y0"] & ColumnOf<C>, options?: SegmentOptions & ColumnsFrom<C, SegmentRows | "color" | "alpha">): GlyphRendererOf<glyphs.Segment, C>;
  segment<C extends Columns = Columns>(x0: SegmentOptions["x0"] & ColumnOf<C>, options?: SegmentOptions & ColumnsFrom<C, SegmentRows | "color" | "alpha">): GlyphRendererOf<glyphs.Segment, C>;
  segment<C extends Columns = Columns>(options?: SegmentOptions & ColumnsFrom<C, SegmentRows | "color" | "alpha">): GlyphRendererOf<glyphs.Segment, C>;

  /** Adds a renderer with a Spline. */
  spline<C extends Columns = Columns>(x: SplineOptions["x"] & ColumnOf<C>, y: SplineOptions["y"] & ColumnOf<C>, options?: SplineOptions & ColumnsFrom<C, SplineRows>): GlyphRendererOf<glyphs.Spline, C>;
  spline<C extends Columns = Columns>(x: SplineOptions["x"] & ColumnOf<C>, options?: SplineOptions & ColumnsFrom<C, SplineRows>): GlyphRendererOf<glyphs.Spline, C>;
  spline<C extends Columns = Columns>(options?: SplineOptions & ColumnsFrom<C, SplineRows>): GlyphRendererOf<glyphs.Spline, C>;

  /** Adds a renderer with a Step. */
  step<C extends Columns = Columns>(x: StepOptions["x"] & ColumnOf<C>, y: StepOptions["y"] & ColumnOf<C>, mode: StepOptions["mode"], options?: StepOptions & ColumnsFrom<C, StepRows>): GlyphRendererOf<glyphs.Step, C>;
  step<C extends Columns = Columns>(x: StepOptions["x"] & ColumnOf<C>, y: StepOptions["y"] & ColumnOf<C>, options?: StepOptions & ColumnsFrom<C, StepRows>): GlyphRendererOf<glyphs.Step, C>;
  step<C extends Columns = Columns>(x: StepOptions["x"] & ColumnOf<C>, options?: StepOptions & ColumnsFrom<C, StepRows>): GlyphRendererOf<glyphs.Step, C>;
  step<C extends Columns = Columns>(options?: StepOptions & ColumnsFrom<C, StepRows>): GlyphRendererOf<glyphs.Step, C>;
  step<C extends object>(options: SelfDrawn<StepOptions, C, "x" | "y">): GlyphRendererOf<glyphs.Step>;
  step<C extends object>(x: DrawnColumn<NoInfer<C>>, y: DrawnColumn<NoInfer<C>>, options: SelfDrawn<StepOptions, C, "x" | "y">): GlyphRendererOf<glyphs.Step>;

  /** Adds a renderer with a TeXGlyph. */
  tex<C extends Columns = Columns>(x: TeXGlyphOptions["x"] & ColumnOf<C>, y: TeXGlyphOptions["y"] & ColumnOf<C>, text: TeXGlyphOptions["text"] & ColumnOf<C>, options?: TeXGlyphOptions & ColumnsFrom<C, TeXGlyphRows | "color" | "alpha">): GlyphRendererOf<glyphs.TeXGlyph, C>;
  tex<C extends Columns = Columns>(x: TeXGlyphOptions["x"] & ColumnOf<C>, y: TeXGlyphOptions["y"] & ColumnOf<C>, options?: TeXGlyphOptions & ColumnsFrom<C, TeXGlyphRows | "color" | "alpha">): GlyphRendererOf<glyphs.TeXGlyph, C>;
  tex<C extends Columns = Columns>(x: TeXGlyphOptions["x"] & ColumnOf<C>, options?: TeXGlyphOptions & ColumnsFrom<C, TeXGlyphRows | "color" | "alpha">): GlyphRendererOf<glyphs.TeXGlyph, C>;
  tex<C extends Columns = Columns>(options?: TeXGlyphOptions & ColumnsFrom<C, TeXGlyphRows | "color" | "alpha">): GlyphRendererOf<glyphs.TeXGlyph, C>;

  /** Adds a renderer with a Text. */
  text<C extends Columns = Columns>(x: TextOptions["x"] & ColumnOf<C>, y: TextOptions["y"] & ColumnOf<C>, text: TextOptions["text"] & ColumnOf<C>, options?: TextOptions & ColumnsFrom<C, TextRows | "color" | "alpha">): GlyphRendererOf<glyphs.Text, C>;
  text<C extends Columns = Columns>(x: TextOptions["x"] & ColumnOf<C>, y: TextOptions["y"] & ColumnOf<C>, options?: TextOptions & ColumnsFrom<C, TextRows | "color" | "alpha">): GlyphRendererOf<glyphs.Text, C>;
  text<C extends Columns = Columns>(x: TextOptions["x"] & ColumnOf<C>, options?: TextOptions & ColumnsFrom<C, TextRows | "color" | "alpha">): GlyphRendererOf<glyphs.Text, C>;
  text<C extends Columns = Columns>(options?: TextOptions & ColumnsFrom<C, TextRows | "color" | "alpha">): GlyphRendererOf<glyphs.Text, C>;

  /** Adds a renderer with a VArea. */
  varea<C extends Columns = Columns>(x: VAreaOptions["x"] & ColumnOf<C>, y1: VAreaOptions["y1"] & ColumnOf<C>, y2: VAreaOptions["y2"] & ColumnOf<C>, options?: VAreaOptions & ColumnsFrom<C, VAreaRows>): GlyphRendererOf<glyphs.VArea, C>;
  varea<C extends Columns = Columns>(x: VAreaOptions["x"] & ColumnOf<C>, y1: VAreaOptions["y1"] & ColumnOf<C>, options?: VAreaOptions & ColumnsFrom<C, VAreaRows>): GlyphRendererOf<glyphs.VArea, C>;
  varea<C extends Columns = Columns>(x: VAreaOptions["x"] & ColumnOf<C>, options?: VAreaOptions & ColumnsFrom<C, VAreaRows>): GlyphRendererOf<glyphs.VArea, C>;
  varea<C extends Columns = Columns>(options?: VAreaOptions & ColumnsFrom<C, VAreaRows>): GlyphRendererOf<glyphs.VArea, C>;
  varea<C extends object>(options: SelfDrawn<VAreaOptions, C, "x" | "y1" | "y2">): GlyphRendererOf<glyphs.VArea>;
  varea<C extends object>(x: DrawnColumn<NoInfer<C>>, y1: DrawnColumn<NoInfer<C>> | number, y2: DrawnColumn<NoInfer<C>> | number, options: SelfDrawn<VAreaOptions, C, "x" | "y1" | "y2">): GlyphRendererOf<glyphs.VArea>;

  /** Adds a renderer with a VAreaStep. */
  varea_step<C extends Columns = Columns>(x: VAreaStepOptions["x"] & ColumnOf<C>, y1: VAreaStepOptions["y1"] & ColumnOf<C>, y2: VAreaStepOptions["y2"] & ColumnOf<C>, step_mode: VAreaStepOptions["step_mode"], options?: VAreaStepOptions & ColumnsFrom<C, VAreaStepRows>): GlyphRendererOf<glyphs.VAreaStep, C>;
  varea_step<C extends Columns = Columns>(x: VAreaStepOptions["x"] & ColumnOf<C>, y1: VAreaStepOptions["y1"] & ColumnOf<C>, y2: VAreaStepOptions["y2"] & ColumnOf<C>, options?: VAreaStepOptions & ColumnsFrom<C, VAreaStepRows>): GlyphRendererOf<glyphs.VAreaStep, C>;
  varea_step<C extends Columns = Columns>(x: VAreaStepOptions["x"] & ColumnOf<C>, y1: VAreaStepOptions["y1"] & ColumnOf<C>, options?: VAreaStepOptions & ColumnsFrom<C, VAreaStepRows>): GlyphRendererOf<glyphs.VAreaStep, C>;
  varea_step<C extends Columns = Columns>(x: VAreaStepOptions["x"] & ColumnOf<C>, options?: VAreaStepOptions & ColumnsFrom<C, VAreaStepRows>): GlyphRendererOf<glyphs.VAreaStep, C>;
  varea_step<C extends Columns = Columns>(options?: VAreaStepOptions & ColumnsFrom<C, VAreaStepRows>): GlyphRendererOf<glyphs.VAreaStep, C>;

  /** Adds a renderer with a VBar. */
  vbar<C extends Columns = Columns>(x: VBarOptions["x"] & ColumnOf<C>, width: VBarOptions["width"] & ColumnOf<C>, top: VBarOptions["top"] & ColumnOf<C>, bottom: VBarOptions["bottom"] & ColumnOf<C>, options?: VBarOptions & ColumnsFrom<C, VBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.VBar, C>;
  vbar<C extends Columns = Columns>(x: VBarOptions["x"] & ColumnOf<C>, width: VBarOptions["width"] & ColumnOf<C>, top: VBarOptions["top"] & ColumnOf<C>, options?: VBarOptions & ColumnsFrom<C, VBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.VBar, C>;
  vbar<C extends Columns = Columns>(x: VBarOptions["x"] & ColumnOf<C>, width: VBarOptions["width"] & ColumnOf<C>, options?: VBarOptions & ColumnsFrom<C, VBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.VBar, C>;
  vbar<C extends Columns = Columns>(x: VBarOptions["x"] & ColumnOf<C>, options?: VBarOptions & ColumnsFrom<C, VBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.VBar, C>;
  vbar<C extends Columns = Columns>(options?: VBarOptions & ColumnsFrom<C, VBarRows | "color" | "alpha">): GlyphRendererOf<glyphs.VBar, C>;
  vbar<C extends object>(options: SelfDrawn<VBarOptions, C, "x" | "top" | "bottom">): GlyphRendererOf<glyphs.VBar>;
  vbar<C extends object>(x: DrawnColumn<NoInfer<C>>, width: number, top: DrawnColumn<NoInfer<C>> | number, bottom: DrawnColumn<NoInfer<C>> | number, options: SelfDrawn<VBarOptions, C, "x" | "top" | "bottom">): GlyphRendererOf<glyphs.VBar>;

  /** Adds a renderer with a VSpan. */
  vspan<C extends Columns = Columns>(x: VSpanOptions["x"] & ColumnOf<C>, options?: VSpanOptions & ColumnsFrom<C, VSpanRows | "color" | "alpha">): GlyphRendererOf<glyphs.VSpan, C>;
  vspan<C extends Columns = Columns>(options?: VSpanOptions & ColumnsFrom<C, VSpanRows | "color" | "alpha">): GlyphRendererOf<glyphs.VSpan, C>;
  vspan<C extends object>(options: SelfDrawn<VSpanOptions, C, "x">): GlyphRendererOf<glyphs.VSpan>;
  vspan<C extends object>(x: DrawnColumn<NoInfer<C>>, options: SelfDrawn<VSpanOptions, C, "x">): GlyphRendererOf<glyphs.VSpan>;

  /** Adds a renderer with a VStrip. */
  vstrip<C extends Columns = Columns>(x0: VStripOptions["x0"] & ColumnOf<C>, x1: VStripOptions["x1"] & ColumnOf<C>, options?: VStripOptions & ColumnsFrom<C, VStripRows | "color" | "alpha">): GlyphRendererOf<glyphs.VStrip, C>;
  vstrip<C extends Columns = Columns>(x0: VStripOptions["x0"] & ColumnOf<C>, options?: VStripOptions & ColumnsFrom<C, VStripRows | "color" | "alpha">): GlyphRendererOf<glyphs.VStrip, C>;
  vstrip<C extends Columns = Columns>(options?: VStripOptions & ColumnsFrom<C, VStripRows | "color" | "alpha">): GlyphRendererOf<glyphs.VStrip, C>;

  /** Adds a renderer with a Wedge. */
  wedge<C extends Columns = Columns>(x: WedgeOptions["x"] & ColumnOf<C>, y: WedgeOptions["y"] & ColumnOf<C>, radius: WedgeOptions["radius"] & ColumnOf<C>, start_angle: WedgeOptions["start_angle"] & ColumnOf<C>, end_angle: WedgeOptions["end_angle"] & ColumnOf<C>, options?: WedgeOptions & ColumnsFrom<C, WedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.Wedge, C>;
  wedge<C extends Columns = Columns>(x: WedgeOptions["x"] & ColumnOf<C>, y: WedgeOptions["y"] & ColumnOf<C>, radius: WedgeOptions["radius"] & ColumnOf<C>, start_angle: WedgeOptions["start_angle"] & ColumnOf<C>, options?: WedgeOptions & ColumnsFrom<C, WedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.Wedge, C>;
  wedge<C extends Columns = Columns>(x: WedgeOptions["x"] & ColumnOf<C>, y: WedgeOptions["y"] & ColumnOf<C>, radius: WedgeOptions["radius"] & ColumnOf<C>, options?: WedgeOptions & ColumnsFrom<C, WedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.Wedge, C>;
  wedge<C extends Columns = Columns>(x: WedgeOptions["x"] & ColumnOf<C>, y: WedgeOptions["y"] & ColumnOf<C>, options?: WedgeOptions & ColumnsFrom<C, WedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.Wedge, C>;
  wedge<C extends Columns = Columns>(x: WedgeOptions["x"] & ColumnOf<C>, options?: WedgeOptions & ColumnsFrom<C, WedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.Wedge, C>;
  wedge<C extends Columns = Columns>(options?: WedgeOptions & ColumnsFrom<C, WedgeRows | "color" | "alpha">): GlyphRendererOf<glyphs.Wedge, C>;

  /** Adds a renderer with a Scatter. */
  scatter<C extends Columns = Columns>(x: ScatterOptions["x"] & ColumnOf<C>, y: ScatterOptions["y"] & ColumnOf<C>, options?: ScatterOptions & ColumnsFrom<C, ScatterRows | "color" | "alpha">): GlyphRendererOf<glyphs.Scatter, C>;
  scatter<C extends Columns = Columns>(x: ScatterOptions["x"] & ColumnOf<C>, options?: ScatterOptions & ColumnsFrom<C, ScatterRows | "color" | "alpha">): GlyphRendererOf<glyphs.Scatter, C>;
  scatter<C extends Columns = Columns>(options?: ScatterOptions & ColumnsFrom<C, ScatterRows | "color" | "alpha">): GlyphRendererOf<glyphs.Scatter, C>;
  scatter<C extends object>(options: ScatteredOptions<ScatterOptions, C>): GlyphRendererOf<glyphs.Scatter>;
  scatter<C extends object>(x: DrawnColumn<NoInfer<C>>, y: DrawnColumn<NoInfer<C>>, options: ScatteredOptions<ScatterOptions, C>): GlyphRendererOf<glyphs.Scatter>;

  /** Adds a Scatter glyph with the marker "asterisk". @deprecated Use `scatter` with `marker: "asterisk"`. */
  asterisk: MarkerMethod;
  /** Adds a Scatter glyph with the marker "circle_cross". @deprecated Use `scatter` with `marker: "circle_cross"`. */
  circle_cross: MarkerMethod;
  /** Adds a Scatter glyph with the marker "circle_dot". @deprecated Use `scatter` with `marker: "circle_dot"`. */
  circle_dot: MarkerMethod;
  /** Adds a Scatter glyph with the marker "circle_x". @deprecated Use `scatter` with `marker: "circle_x"`. */
  circle_x: MarkerMethod;
  /** Adds a Scatter glyph with the marker "circle_y". @deprecated Use `scatter` with `marker: "circle_y"`. */
  circle_y: MarkerMethod;
  /** Adds a Scatter glyph with the marker "cross". @deprecated Use `scatter` with `marker: "cross"`. */
  cross: MarkerMethod;
  /** Adds a Scatter glyph with the marker "dash". @deprecated Use `scatter` with `marker: "dash"`. */
  dash: MarkerMethod;
  /** Adds a Scatter glyph with the marker "diamond". @deprecated Use `scatter` with `marker: "diamond"`. */
  diamond: MarkerMethod;
  /** Adds a Scatter glyph with the marker "diamond_cross". @deprecated Use `scatter` with `marker: "diamond_cross"`. */
  diamond_cross: MarkerMethod;
  /** Adds a Scatter glyph with the marker "diamond_dot". @deprecated Use `scatter` with `marker: "diamond_dot"`. */
  diamond_dot: MarkerMethod;
  /** Adds a Scatter glyph with the marker "dot". @deprecated Use `scatter` with `marker: "dot"`. */
  dot: MarkerMethod;
  /** Adds a Scatter glyph with the marker "hex". @deprecated Use `scatter` with `marker: "hex"`. */
  hex: MarkerMethod;
  /** Adds a Scatter glyph with the marker "hex_dot". @deprecated Use `scatter` with `marker: "hex_dot"`. */
  hex_dot: MarkerMethod;
  /** Adds a Scatter glyph with the marker "inverted_triangle". @deprecated Use `scatter` with `marker: "inverted_triangle"`. */
  inverted_triangle: MarkerMethod;
  /** Adds a Scatter glyph with the marker "plus". @deprecated Use `scatter` with `marker: "plus"`. */
  plus: MarkerMethod;
  /** Adds a Scatter glyph with the marker "square". @deprecated Use `scatter` with `marker: "square"`. */
  square: MarkerMethod;
  /** Adds a Scatter glyph with the marker "square_cross". @deprecated Use `scatter` with `marker: "square_cross"`. */
  square_cross: MarkerMethod;
  /** Adds a Scatter glyph with the marker "square_dot". @deprecated Use `scatter` with `marker: "square_dot"`. */
  square_dot: MarkerMethod;
  /** Adds a Scatter glyph with the marker "square_pin". @deprecated Use `scatter` with `marker: "square_pin"`. */
  square_pin: MarkerMethod;
  /** Adds a Scatter glyph with the marker "square_x". @deprecated Use `scatter` with `marker: "square_x"`. */
  square_x: MarkerMethod;
  /** Adds a Scatter glyph with the marker "star". @deprecated Use `scatter` with `marker: "star"`. */
  star: MarkerMethod;
  /** Adds a Scatter glyph with the marker "star_dot". @deprecated Use `scatter` with `marker: "star_dot"`. */
  star_dot: MarkerMethod;
  /** Adds a Scatter glyph with the marker "triangle". @deprecated Use `scatter` with `marker: "triangle"`. */
  triangle: MarkerMethod;
  /** Adds a Scatter glyph with the marker "triangle_dot". @deprecated Use `scatter` with `marker: "triangle_dot"`. */
  triangle_dot: MarkerMethod;
  /** Adds a Scatter glyph with the marker "triangle_pin". @deprecated Use `scatter` with `marker: "triangle_pin"`. */
  triangle_pin: MarkerMethod;
  /** Adds a Scatter glyph with the marker "x". @deprecated Use `scatter` with `marker: "x"`. */
  x: MarkerMethod;
  /** Adds a Scatter glyph with the marker "y". @deprecated Use `scatter` with `marker: "y"`. */
  y: MarkerMethod;
}
