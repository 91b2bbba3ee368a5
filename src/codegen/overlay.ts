// Facts about models that cannot be read from BokehJS. The generator checks them against BokehJS, and fails if a name does
// not exist any more.
import type { Kind, PropertySchema, Units } from "./schema.js";

const FLOAT: Kind = { kind: "Float" };
const MOMENT: Kind = { kind: "Moment" };
const STR: Kind = { kind: "Str" };
const DATE: Kind = { kind: "Date" };
const nullable = (of: Kind): Kind => ({ kind: "Nullable", of });
const pair = (of: Kind): Kind => ({ kind: "Tuple", of: [of, of] });
const words = (name: string): Kind => ({ kind: "Enum", enum: name });

/** BokehJS's names of the kinds for positions on an axis, which accept dates wherever they accept numbers. */
export const PLACES: readonly string[] = ["FactorLike", "Limit"];

/** A kind that BokehJS exports, by module and name. */
export interface Exported {
  readonly module: string;
  readonly name: string;
}

const COORDINATE: Exported = { module: "models/ranges/factor_range", name: "FactorLike" };
const FACTOR: Exported = { module: "models/ranges/factor_range", name: "Factor" };
const TEXT_ANCHOR: Exported = { module: "models/common/kinds", name: "TextAnchor" };

/** A kind that may refer to exported kinds by name. */
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

/** The kind of a dataspec's single values. BokehJS defines it in code (`materialize`), not as data. */
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

/** Dataspecs that accept units although they are not declared as specs with units. */
export const SPEC_UNITS: Readonly<Record<string, Units>> = {
  XOrYCoordinateSpec: { values: ["canvas", "screen", "data"], default: "data" },
};

/** Names for unregistered base classes whose own name is that of another class, by module. */
export const RENAMED: Readonly<Record<string, string>> = {
  "models/annotations/html/text_annotation": "HTMLTextAnnotation",
};

/**
 * Classes that BokehJS declares abstract only for its compiler: its pages accept instances, and Python creates some. A plain
 * scale or tile source cannot draw anything, but may be part of a document.
 */
export const CONCRETE: readonly string[] = [
  "Angular",
  "CanvasTexture",
  "ContinuousScale",
  "ImperialLength",
  "TileSource",
];

/** The bundles that models and their descendants need in addition to the one that registers them. */
export const BUNDLES: Readonly<Record<string, string>> = {
  MathText: "bokeh-mathjax",
  MathTextGlyph: "bokeh-mathjax",
};

/** BokehJS allows any value for sliders; Python Bokeh and plotctl have a kind for each class of slider. */
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
 * Corrections by model and property: `null` removes a property, an entry with a kind adds or replaces it, and one without a
 * kind changes only the given fields.
 */
export const PROPERTIES: Readonly<Record<string, Readonly<Record<string, Partial<PropertySchema> | null>>>> = {
  // Moved from the base classes to the six sliders, where they have kinds.
  AbstractSlider: { value: null, value_throttled: null },
  BaseNumericalSlider: { start: null, end: null },
  Slider: slider(FLOAT, FLOAT),
  RangeSlider: slider(FLOAT, pair(FLOAT)),
  CategoricalSlider: sliderValue(STR),
  DateSlider: slider(DATE, DATE),
  DateRangeSlider: slider(DATE, pair(DATE)),
  DatetimeRangeSlider: slider(DATE, pair(DATE)),

  // BokehJS declares numbers; Python Bokeh accepts dates as well.
  Axis: {
    bounds: { kind: { kind: "Or", of: [pair(MOMENT), AUTO] } },
    // A number or a factor; BokehJS declares any value to avoid an import cycle.
    fixed_location: {
      kind: nullable({ kind: "Or", of: [MOMENT, STR, pair(STR), { kind: "Tuple", of: [STR, STR, STR] }] }),
    },
  },
  // BokehJS throws when it draws duplicate categories.
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

  // BokehJS's default is an empty text, from which it creates a Title with an id that the server does not know.
  Plot: { title: { default: { type: "object", name: "Title" } } },

  // Python Bokeh creates renderers for nodes and edges by default; BokehJS requires them from the author.
  GraphRenderer: {
    node_renderer: { default: graphPart("Scatter", ["index"]) },
    edge_renderer: { default: graphPart("MultiLine", ["start", "end"]) },
  },

  // Python sends null for "no initial value".
  Minimum: { initial: { kind: nullable(FLOAT) } },
  Maximum: { initial: { kind: nullable(FLOAT) } },

  // BokehJS accepts any arrays, and warns if their lengths differ; plotctl checks them.
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
