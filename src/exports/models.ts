// plotctl/models: all classes that BokehJS registers, their bases, and the types of their properties.
// DOM models share names with widgets, glyphs and annotations, so they have a namespace: `dom.Div` is not `Div`.
export { Model, type ModelProps } from "../model/model.js";
// Replaces the generated class with that name, which has no glyph methods.
export { Figure } from "../plotting/figure/figure.js";
export type {
  AnyText,
  Arrayable,
  Bytes,
  Color,
  Columns,
  DateLike,
  Dict,
  Factor,
  FactorLike,
  Moment,
  NamedColor,
  NDArray,
  OffsetFactor,
  PaletteName,
  Scalar,
  SelectOptions,
  TupleLike,
  TypedArray,
  UnitsVector,
  Vector,
  WithRequired,
} from "../model/types.js";
export type * as enums from "../model/generated/enums.js";
export * from "../model/generated/annotations.js";
export * from "../model/generated/axes.js";
export * from "../model/generated/callbacks.js";
export * from "../model/generated/canvas.js";
export * from "../model/generated/comparisons.js";
export * from "../model/generated/coordinates.js";
export * from "../model/generated/document.js";
export * from "../model/generated/expressions.js";
export * from "../model/generated/filters.js";
export * from "../model/generated/formatters.js";
export * from "../model/generated/glyphs.js";
export * from "../model/generated/graphics.js";
export * from "../model/generated/graphs.js";
export * from "../model/generated/grids.js";
export * from "../model/generated/icons.js";
export * from "../model/generated/layouts.js";
export * from "../model/generated/mappers.js";
export * from "../model/generated/menus.js";
export * from "../model/generated/misc.js";
export * from "../model/generated/plots.js";
export * from "../model/generated/policies.js";
export * from "../model/generated/random.js";
export * from "../model/generated/ranges.js";
export * from "../model/generated/renderers.js";
export * from "../model/generated/scales.js";
export * from "../model/generated/selections.js";
export * from "../model/generated/selectors.js";
export * from "../model/generated/sliders.js";
export * from "../model/generated/sources.js";
export * from "../model/generated/tables.js";
export * from "../model/generated/text.js";
export * from "../model/generated/textures.js";
export * from "../model/generated/tickers.js";
export * from "../model/generated/tiles.js";
export * from "../model/generated/tools.js";
export * from "../model/generated/transforms.js";
export * from "../model/generated/ui.js";
export * from "../model/generated/widgets.js";
export * as dom from "../model/generated/dom.js";
export {
  GlobalImportedStyleSheet,
  GlobalInlineStyleSheet,
  ImportedStyleSheet,
  InlineStyleSheet,
  Styles,
  StyleSheet,
} from "../model/generated/dom.js";
