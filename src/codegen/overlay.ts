// What BokehJS cannot tell about its own models, entered by hand. Everything here is checked against BokehJS when the
// schema is made: a name that is no longer there stops the generator.
import type { Kind, PropertySchema, Units } from "./schema.js";

const FLOAT: Kind = { kind: "Float" };
const MOMENT: Kind = { kind: "Moment" };
const STR: Kind = { kind: "Str" };
const DATE: Kind = { kind: "Date" };
const nullable = (of: Kind): Kind => ({ kind: "Nullable", of });
const pair = (of: Kind): Kind => ({ kind: "Tuple", of: [of, of] });
const words = (name: string): Kind => ({ kind: "Enum", enum: name });

/** Kinds of places on an axis by BokehJS's names: where they take a number they take a date. */
export const PLACES: readonly string[] = ["FactorLike", "Limit"];

/** A kind that BokehJS exports, by module and name. */
export interface Exported {
  readonly module: string;
  readonly name: string;
}

const COORDINATE: Exported = { module: "models/ranges/factor_range", name: "FactorLike" };
const FACTOR: Exported = { module: "models/ranges/factor_range", name: "Factor" };
const TEXT_ANCHOR: Exported = { module: "models/common/kinds", name: "TextAnchor" };

/** A kind in which exported kinds stand for what they name. */
export type KindRecipe =
  | Kind
  | Exported
  | { readonly kind: "Or"; readonly recipes: readonly KindRecipe[] }
  | { readonly kind: "Arrayable" | "List"; readonly recipe: KindRecipe };

const arrayOf = (recipe: KindRecipe): KindRecipe => ({ kind: "Arrayable", recipe });
const listOf = (recipe: KindRecipe): KindRecipe => ({ kind: "List", recipe });
const either = (...recipes: readonly KindRecipe[]): KindRecipe => ({ kind: "Or", recipes });

const LINE_DASH = either(words("LineDash"), listOf(FLOAT));
const COORDINATES = either(arrayOf(FLOAT), arrayOf(FACTOR));
const NESTED_COORDINATES = listOf(listOf(listOf(either(FLOAT, FACTOR))));

/** What one value of a dataspec may be. In BokehJS that is code (`materialize`), not data. */
export const SPEC_KINDS: Readonly<Record<string, KindRecipe>> = {
  AngleSpec: FLOAT,
  ColorScalar: nullable({ kind: "Color" }),
  ColorSpec: nullable({ kind: "Color" }),
  DictScalar: { kind: "Dict", of: { kind: "AnyRef" } },
  DistanceSpec: FLOAT,
  Font: STR,
  FontSizeSpec: STR,
  FontSpec: STR,
  FontStyleSpec: words("FontStyle"),
  LineCapScalar: words("LineCap"),
  LineCapSpec: words("LineCap"),
  LineDashScalar: LINE_DASH,
  LineDashSpec: LINE_DASH,
  LineJoinScalar: words("LineJoin"),
  LineJoinSpec: words("LineJoin"),
  MarkerSpec: nullable({ kind: "Or", of: [words("MarkerType"), { kind: "PrefixedStr", prefix: "@" }] }),
  NDArraySpec: arrayOf(FLOAT),
  NullDistanceSpec: nullable(FLOAT),
  NullStringScalar: nullable(STR),
  NullStringSpec: nullable(STR),
  NumberScalar: FLOAT,
  NumberSpec: FLOAT,
  OutlineShapeSpec: words("OutlineShapeName"),
  ScreenSizeSpec: { kind: "NonNegative", of: FLOAT },
  StringSpec: STR,
  TextAlignSpec: words("TextAlign"),
  TextAnchorSpec: TEXT_ANCHOR,
  TextBaselineSpec: words("TextBaseline"),
  XCoordinateSeqSeqSeqSpec: NESTED_COORDINATES,
  XCoordinateSeqSpec: COORDINATES,
  XCoordinateSpec: COORDINATE,
  XOrYCoordinateSpec: COORDINATE,
  YCoordinateSeqSeqSeqSpec: NESTED_COORDINATES,
  YCoordinateSeqSpec: COORDINATES,
  YCoordinateSpec: COORDINATE,
};

/** Dataspecs that take units without being declared as specs with units. */
export const SPEC_UNITS: Readonly<Record<string, Units>> = {
  XOrYCoordinateSpec: { values: ["canvas", "screen", "data"], default: "data" },
};

/** Names for unregistered bases that share theirs with another class, by module. */
export const RENAMED: Readonly<Record<string, string>> = {
  "models/annotations/html/text_annotation": "HTMLTextAnnotation",
};

/**
 * Classes that BokehJS declares abstract, to its compiler only: its pages take instances of them, and Python makes some.
 * A scale or a tile source without more cannot place anything, but may stand in a document.
 */
export const CONCRETE: readonly string[] = [
  "Angular",
  "CanvasTexture",
  "ContinuousScale",
  "ImperialLength",
  "TileSource",
];

/** Models, and all that extend them, that need a script beyond the one that registers them. */
export const BUNDLES: Readonly<Record<string, string>> = {
  MathText: "bokeh-mathjax",
  MathTextGlyph: "bokeh-mathjax",
};

/** A slider's value has the unknown kind in BokehJS; Python Bokeh holds each slider to one, and so do we. */
const sliderValue = (kind: Kind): Record<string, PropertySchema> => ({
  value: { kind, required: true },
  value_throttled: { kind: nullable(kind), default: null, readonly: true },
});

const slider = (bound: Kind, value: Kind): Record<string, PropertySchema> => ({
  start: { kind: bound, required: true },
  end: { kind: bound, required: true },
  ...sliderValue(value),
});

const MOMENT_OR_NULL = { kind: nullable(MOMENT) };
const TEXT_PLACE = { kind: { kind: "Or", of: [MOMENT, { kind: "Ref", model: "Coordinate" }] } } as const;
const AUTO: Kind = { kind: "Enum", values: ["auto"], alias: "Auto" };

/**
 * Corrections by model and property: `null` takes a property away, an entry with a kind adds or replaces it, and one
 * without a kind changes only what it names.
 */
export const PROPERTIES: Readonly<Record<string, Readonly<Record<string, Partial<PropertySchema> | null>>>> = {
  // Down from the bases to the six sliders, where they have kinds.
  AbstractSlider: { value: null, value_throttled: null },
  BaseNumericalSlider: { start: null, end: null },
  Slider: slider(FLOAT, FLOAT),
  RangeSlider: slider(FLOAT, pair(FLOAT)),
  CategoricalSlider: sliderValue(STR),
  DateSlider: slider(DATE, DATE),
  DateRangeSlider: slider(DATE, pair(DATE)),
  DatetimeRangeSlider: slider(DATE, pair(DATE)),

  // Numbers in BokehJS, and dates too in Python Bokeh.
  Axis: {
    bounds: { kind: { kind: "Or", of: [pair(MOMENT), AUTO] } },
    // A number or any factor; BokehJS says "anything" to spare itself an import loop.
    fixed_location: {
      kind: nullable({ kind: "Or", of: [MOMENT, STR, pair(STR), { kind: "Tuple", of: [STR, STR, STR] }] }),
    },
  },
  // BokehJS throws where it draws a category that is there twice.
  FactorRange: { factors: { distinct: true } },
  Range: { bounds: { kind: nullable({ kind: "Or", of: [pair(nullable(MOMENT)), AUTO] }) } },
  NumericalRange: { start: { kind: MOMENT }, end: { kind: MOMENT } },
  Range1d: { reset_start: MOMENT_OR_NULL, reset_end: MOMENT_OR_NULL },
  Span: { location: MOMENT_OR_NULL },
  Label: { x: TEXT_PLACE, y: TEXT_PLACE },
  HTMLLabel: { x: { kind: MOMENT }, y: { kind: MOMENT } },
  XY: { x: { kind: MOMENT }, y: { kind: MOMENT } },
  PolyAnnotation: {
    xs: { kind: { kind: "Arrayable", of: MOMENT } },
    ys: { kind: { kind: "Arrayable", of: MOMENT } },
  },

  // An empty text in BokehJS, which makes a Title of it with an id that a server would not know.
  Plot: { title: { default: { type: "object", name: "Title" } } },

  // Python Bokeh gives every graph renderers for its nodes and edges; BokehJS wants them from its author.
  GraphRenderer: {
    node_renderer: { default: graphPart("Scatter", ["index"]) },
    edge_renderer: { default: graphPart("MultiLine", ["start", "end"]) },
  },

  // Python sends null for "no initial value".
  Minimum: { initial: { kind: nullable(FLOAT) } },
  Maximum: { initial: { kind: nullable(FLOAT) } },

  // Any arrays in BokehJS, which warns when their lengths differ; here they are checked.
  ColumnDataSource: { data: { kind: { kind: "Columns" } } },
};

function graphPart(glyph: string, columns: readonly string[]) {
  const data = { type: "map", entries: columns.map((column) => [column, []] as const) };
  return {
    type: "object",
    name: "GlyphRenderer",
    attributes: {
      data_source: { type: "object", name: "ColumnDataSource", attributes: { data } },
      glyph: { type: "object", name: glyph },
    },
  };
}
