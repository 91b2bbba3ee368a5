// Texts where an axis has numbers: a browser cannot place them, draws nothing and says nothing. Unlike the columns of one
// call this is known only when the app has run, since a plot may get another range until then.
import { show } from "../base/show.js";
import type { Document } from "../document/document.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import { Glyph } from "../model/generated/glyphs.js";
import { Plot } from "../model/generated/plots.js";
import { FactorRange, type Range } from "../model/generated/ranges.js";
import { GlyphRenderer } from "../model/generated/renderers.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import { INFO, internals } from "../model/has-props.js";
import { Field } from "../serialize/specs.js";
import { describe } from "./describe.js";
import type { Problem } from "./problem.js";

/** The coordinates of a document's glyphs that are texts on an axis without categories. */
export function categoryProblems(doc: Document): Problem[] {
  return [...doc.models]
    .filter((model) => model instanceof Plot)
    .flatMap((plot) =>
      // Ranges of their own within the frame are found by nobody but the renderer.
      plot.renderers.flatMap((renderer) =>
        renderer instanceof GlyphRenderer && renderer.coordinates === null ? textsOfRenderer(plot, renderer) : [],
      ),
    );
}

function textsOfRenderer(plot: Plot, { glyph, data_source, x_range_name, y_range_name }: GlyphRenderer): Problem[] {
  if (!(glyph instanceof Glyph) || !(data_source instanceof ColumnDataSource)) return [];
  const { properties, typeName } = glyph[INFO];
  return [...properties.values()].flatMap((def): Problem[] => {
    const [, axis] = /^([XY])CoordinateSpec$/.exec(def.schema.spec ?? "") ?? [];
    const value = internals.read(glyph, def);
    if (axis === undefined || !(value instanceof Field)) return [];
    const isX = axis === "X";
    const range = isX
      ? rangeOf(plot.x_range, plot.extra_x_ranges, x_range_name)
      : rangeOf(plot.y_range, plot.extra_y_ranges, y_range_name);
    if (range === undefined || range instanceof FactorRange) return [];
    const column = columnsOf(data_source).get(value.field as string);
    const first: unknown = Array.isArray(column) ? column.find(isCategory) : undefined;
    if (first === undefined) return [];
    const option = isX ? "x_range" : "y_range";
    const message =
      `${typeName}.${def.name} of ${describe(plot)} has texts, such as ${show(first)}, where its range has numbers: ` +
      `nothing is drawn of them. Give the figure the categories: figure({ ${option}: [${show(first)}, …] }).`;
    return [{ severity: "error", message }];
  });
}

/** One of several levels is a list. */
function isCategory(place: unknown): boolean {
  return typeof place === "string" || Array.isArray(place);
}

function rangeOf(main: Range, extra: Readonly<Record<string, Range>>, name: string): Range | undefined {
  return name === "default" ? main : extra[name];
}
