// `construct_color_bar` for renderers of glyphs.
import { PlotctlError } from "../../base/errors.js";
import { specOf } from "../../serialize/specs.js";
import type { ColorBar, ColorBarProps } from "../generated/annotations.js";
import { INFO, type HasProps } from "../has-props.js";
import { classNamed } from "../registry.js";
import type { ModelConstructor } from "./mixin.js";

/** The members of glyph renderers. */
export interface ColorBarMaker {
  /**
   * Returns a colour bar for the glyph's colour mapper: that of its fill, otherwise of its lines, otherwise of its texts, or
   * that of an image. `options` are properties of the ColorBar. Throws PlotctlError if the colours have no mapper.
   */
  construct_color_bar(options?: Partial<ColorBarProps>): ColorBar;
}

/** The properties that may have a mapper, in order of priority. */
const MAPPED = ["color_mapper", "fill_color", "line_color", "text_color"];

/** Adds `construct_color_bar` to a class that has a `glyph`. */
export function withColorBar<B extends ModelConstructor>(Base: B): B & ModelConstructor<ColorBarMaker> {
  abstract class RendererWithColorBar extends Base implements ColorBarMaker {
    construct_color_bar(options: Partial<ColorBarProps> = {}): ColorBar {
      const { glyph } = this as unknown as { readonly glyph: HasProps };
      const make = classNamed("ColorBar") as unknown as new (attributes: object) => ColorBar;
      return new make({ color_mapper: mapperOf(glyph), ...options });
    }
  }
  return RendererWithColorBar;
}

function mapperOf(glyph: HasProps): unknown {
  const { typeName, properties } = glyph[INFO];
  const values = glyph as unknown as Readonly<Record<string, unknown>>;
  const names = MAPPED.filter((name) => properties.has(name));
  const mappers = names.map((name) => (name === "color_mapper" ? values[name] : specOf(values[name])?.transform));
  const mapper = mappers.find(isColorMapper);
  if (mapper !== undefined) return mapper;
  throw new PlotctlError(
    "MISSING_VALUE",
    `construct_color_bar(): no colour mapper makes the colours of this ${typeName}.`,
    {
      hint: names[0] && `For example ${names[0]}: linear_cmap("column", "Viridis256", 0, 1).`,
    },
  );
}

function isColorMapper(value: unknown): boolean {
  const cls = classNamed("ColorMapper");
  return cls !== undefined && value instanceof cls;
}
