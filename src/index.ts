// The front door: the names in most apps. Every model is at plotctl/models, and the rest of plotting at
// plotctl/plotting, layouts, palettes and transform.
export { curdoc } from "./document/current.js";
export { Document } from "./document/document.js";
export type { DocumentChange } from "./document/changes.js";
export type { RequestInfo, SessionContext } from "./document/session-context.js";
export { Theme, type ThemeJson } from "./document/theme.js";
export { without_document_lock } from "./document/unlocked.js";
export { PlotctlError } from "./base/errors.js";
export { NDArray } from "./base/ndarray.js";

export { figure, Figure } from "./plotting/figure.js";
export type { FigureOptions } from "./plotting/figure-options.js";
export { column, grid, layout, row } from "./plotting/layouts.js";
export { gridplot } from "./plotting/gridplot.js";
export {
  cumsum,
  dodge,
  expr,
  factor_cmap,
  factor_hatch,
  factor_mark,
  field,
  jitter,
  linear_cmap,
  log_cmap,
  stack,
  transform,
  value,
} from "./plotting/transforms.js";

export { Slice } from "./serialize/slice.js";

export { Model } from "./model/model.js";
export {
  Band,
  BoxAnnotation,
  ColorBar,
  Label,
  Legend,
  LegendItem,
  Span,
  Title,
} from "./model/generated/annotations.js";
export { CustomJS, OpenURL } from "./model/generated/callbacks.js";
export { Column, Row, Spacer, TabPanel, Tabs } from "./model/generated/layouts.js";
export { DataRange1d, FactorRange, Range1d } from "./model/generated/ranges.js";
export { DateRangeSlider, DateSlider, RangeSlider, Slider } from "./model/generated/sliders.js";
export { CDSView, ColumnDataSource } from "./model/generated/sources.js";
export { DataTable, TableColumn } from "./model/generated/tables.js";
export { CrosshairTool, HoverTool, TapTool } from "./model/generated/tools.js";
export {
  AutocompleteInput,
  Button,
  Checkbox,
  CheckboxButtonGroup,
  CheckboxGroup,
  ColorPicker,
  DatePicker,
  Div,
  Dropdown,
  FileInput,
  MultiChoice,
  MultiSelect,
  NumericInput,
  Paragraph,
  PasswordInput,
  PreText,
  RadioButtonGroup,
  RadioGroup,
  Select,
  Spinner,
  Switch,
  TextAreaInput,
  TextInput,
  Toggle,
} from "./model/generated/widgets.js";
