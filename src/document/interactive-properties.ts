// The properties that pages change when people use widgets, tools and legends. Test/browser/gallery compares it with what the
// pages of the gallery send.

/** Names of properties, by the name of the class that has them or inherits from it. */
export type PropertiesByClass = Readonly<Record<string, readonly string[]>>;

/** What is each reader's own: what they see of a plot, the size of their page, their tools. */
export const PERSONAL_PROPERTIES: PropertiesByClass = {
  NumericalRange: ["start", "end"],
  // Pages set them where tiles keep the aspect of a map.
  Range1d: ["reset_start", "reset_end"],
  FactorRange: ["start", "end"],
  Plot: ["inner_width", "inner_height", "outer_width", "outer_height"],
  Tool: ["active"],
  ToolProxy: ["active"],
};

export const INTERACTIVE_PROPERTIES: PropertiesByClass = {
  ...PERSONAL_PROPERTIES,
  // Selections, and what legends and tools show and hide.
  Selection: ["indices", "line_indices", "multiline_indices", "image_indices", "selected_glyphs", "view"],
  Renderer: ["visible"],
  GlyphRenderer: ["muted"],
  RendererGroup: ["visible"],
  BoxAnnotation: ["left", "right", "top", "bottom", "movable", "resizable"],
  PolyAnnotation: ["xs", "ys"],
  Span: ["location"],
  // Layouts and menus.
  Tabs: ["active"],
  Drawer: ["open"],
  UIElement: ["visible"],
  MenuItem: ["checked"],
  // Widgets.
  Toggle: ["active"],
  ToggleInput: ["active"],
  CheckboxButtonGroup: ["active"],
  CheckboxGroup: ["active"],
  RadioButtonGroup: ["active"],
  RadioGroup: ["active"],
  TextLikeInput: ["value", "value_input"],
  NumericInput: ["value"],
  Spinner: ["value_throttled"],
  ColorPicker: ["color"],
  FileInput: ["value", "filename", "mime_type"],
  Select: ["value"],
  MultiSelect: ["value"],
  MultiChoice: ["value"],
  PaletteSelect: ["value"],
  DatePicker: ["value"],
  DateRangePicker: ["value"],
  DatetimePicker: ["value"],
  DatetimeRangePicker: ["value"],
  MultipleDatePicker: ["value"],
  MultipleDatetimePicker: ["value"],
  TimePicker: ["value"],
  CategoricalSlider: ["value", "value_throttled"],
  NumericalSlider: ["value", "value_throttled"],
  NumericalRangeSlider: ["value", "value_throttled"],
  AbstractSlider: ["value", "value_throttled"],
};
