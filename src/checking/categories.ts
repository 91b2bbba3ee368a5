// Texts where an axis has numbers: a browser cannot place them, draws nothing and says nothing. Unlike the columns of one
// call this is known only when the app has run, since a plot may get another range until then.
import { show } from "../base/show.js";
import type { Document } from "../document/document.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import { Glyph } from "../model/generated/glyphs.js";
import { Plot } from "../model/generated/plots.js";
import { FactorRange } from "../model/generated/ranges.js";
import { GlyphRenderer } from "../model/generated/renderers.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import { INFO, internals } from "../model/has-props.js";
import { coordinateRange } from "../plotting/coordinate-range.js";
import type { PropertyDef } from "../property/property-def.js";
import { Field } from "../serialize/specs.js";
import { describe } from "./describe.js";
import type { Problem } from "./problem.js";

/** The coordinates of a document's glyphs that are texts on an axis without categories. */
export function categoryProblems(doc: Document): Problem[] {
  const plots = [...doc.models].filter((model) => model instanceof Plot);
  return plots.flatMap((plot) =>
    plot.renderers.flatMap((renderer) => (renderer instanceof GlyphRenderer ? textsOn(plot, renderer) : [])),
  );
}

function textsOn(plot: Plot, renderer: GlyphRenderer): Problem[] {
  const { glyph, data_source } = renderer;
  if (!(glyph instanceof Glyph) || !(data_source instanceof ColumnDataSource)) return [];
  const { properties, typeName } = glyph[INFO];
  return [...properties.values()].flatMap((def): Problem[] => {
    const dimension = dimensionOf(def);
    const value = internals.read(glyph, def);
    if (dimension === undefined || !(value instanceof Field)) return [];
    const range = coordinateRange(plot, dimension, renderer);
    if (range === undefined || range instanceof FactorRange) return [];
    const column = columnsOf(data_source).get(value.field as string);
    const first: unknown = Array.isArray(column) ? column.find(isCategory) : undefined;
    if (first === undefined) return [];
    const message =
      `${typeName}.${def.name} of ${describe(plot)} has texts, such as ${show(first)}, where its range has numbers: ` +
      `nothing is drawn of them. Give the figure the categories: figure({ ${dimension}_range: [${show(first)}, …] }).`;
    return [{ severity: "error", message }];
  });
}

function dimensionOf({ schema: { spec } }: PropertyDef): "x" | "y" | undefined {
  return spec === "XCoordinateSpec" ? "x" : spec === "YCoordinateSpec" ? "y" : undefined;
}

/** One of several levels is a list. */
function isCategory(place: unknown): boolean {
  return typeof place === "string" || Array.isArray(place);
}
