// Finds texts on an axis of numbers, which a browser silently does not draw, and numbers on an axis of categories, which are
// positions along the axis, so that 1 is the end of the first category. This is known only after the app has run, since a
// plot may get another range before.
import { isTypedArray } from "../../base/ndarray.js";
import { show } from "../../base/show.js";
import { columnsOf } from "../../model/behaviour/with-columns.js";
import { coordinateRange } from "../../model/coordinate-range.js";
import { Glyph, Line } from "../../model/generated/glyphs.js";
import { Plot } from "../../model/generated/plots.js";
import { FactorRange } from "../../model/generated/ranges.js";
import { GlyphRenderer } from "../../model/generated/renderers.js";
import { ColumnDataSource } from "../../model/generated/sources.js";
import { heldValue } from "../../model/access.js";
import { INFO, type HasProps } from "../../model/has-props.js";
import type { PropertyDef } from "../../property/property-def.js";
import { Field } from "../../serialize/specs.js";
import { describeModel } from "./describe-model.js";
import type { Issue } from "./issue.js";

/** Finds coordinates of glyphs that do not fit their axis. */
export function categoryIssues(models: readonly HasProps[]): Issue[] {
  const plots = models.filter((model) => model instanceof Plot);
  return plots.flatMap((plot) =>
    plot.renderers.flatMap((renderer) => (renderer instanceof GlyphRenderer ? unfitCoordinates(plot, renderer) : [])),
  );
}

interface Coordinate {
  readonly plot: Plot;
  readonly renderer: GlyphRenderer;
  readonly glyph: Glyph;
  readonly def: PropertyDef;
  readonly dimension: "x" | "y";
  readonly column: unknown;
}

function unfitCoordinates(plot: Plot, renderer: GlyphRenderer): Issue[] {
  const { glyph, data_source } = renderer;
  if (!(glyph instanceof Glyph) || !(data_source instanceof ColumnDataSource)) return [];
  return [...glyph[INFO].properties.values()].flatMap((def): Issue[] => {
    const dimension = dimensionOf(def);
    const value = heldValue(glyph, def);
    if (dimension === undefined || !(value instanceof Field)) return [];
    const range = coordinateRange(plot, dimension, renderer);
    if (range === undefined) return [];
    const column = columnsOf(data_source).get(value.field as string);
    const coordinate = { plot, renderer, glyph, def, dimension, column };
    return range instanceof FactorRange ? numbersAmong(range.factors, coordinate) : textsIn(coordinate);
  });
}

function textsIn({ plot, renderer, glyph, def, dimension, column }: Coordinate): Issue[] {
  const first: unknown = Array.isArray(column) ? column.find(isCategory) : undefined;
  if (first === undefined) return [];
  const message =
    `${glyph[INFO].typeName}.${def.name} of ${describeModel(plot)} has texts, such as ${show(first)}, where its range has numbers: ` +
    `nothing is drawn of them. Give the figure the categories: figure({ ${dimension}_range: [${show(first)}, …] }).`;
  return [{ severity: "error", message, model: renderer }];
}

/** Integers are the bounds of categories: sensible for the ends of areas and lines, but hardly for bars. */
function numbersAmong(
  factors: readonly (string | readonly string[])[],
  { plot, renderer, glyph, def, column }: Coordinate,
): Issue[] {
  const numbers = firstNumbers(column);
  const [example] = numbers;
  if (example === undefined || factors.length === 0) return [];
  const isBound = glyph instanceof Line || !["x", "y"].includes(def.name);
  if (isBound || !numbers.every(Number.isInteger)) return [];
  const meant = numbers.find((number) => factors.includes(String(number)));
  const message =
    `${glyph[INFO].typeName}.${def.name} of ${describeModel(plot)} has numbers, such as ${meant ?? example}, where its range has the ` +
    `categories ${show(factors)}: a number is a place on the axis, 0.5 for the middle of the first category. ` +
    `To name categories, make texts of the numbers: column.map(String).`;
  return [{ severity: meant === undefined ? "warning" : "error", message, model: renderer }];
}

/** How many values of a long column are read. */
const LOOKED_AT = 1000;

function firstNumbers(column: unknown): number[] {
  if (!Array.isArray(column) && !isTypedArray(column)) return [];
  const items = [...(column.slice(0, LOOKED_AT) as Iterable<unknown>)];
  return items.filter((item) => typeof item === "number" && Number.isFinite(item)) as number[];
}

function dimensionOf({ schema: { spec } }: PropertyDef): "x" | "y" | undefined {
  return spec === "XCoordinateSpec" ? "x" : spec === "YCoordinateSpec" ? "y" : undefined;
}

/** A nested category is a list. */
function isCategory(place: unknown): boolean {
  return typeof place === "string" || Array.isArray(place);
}
