// plotctl: the names that most apps use. All models are in plotctl/models, the rest of plotting in plotctl/plotting,
// plotctl/layouts, plotctl/palettes and plotctl/transform.
export { curdoc } from "./document/current.js";
export { Document, type Restored, type RestoreCallback, type SessionContext } from "./document/document.js";
export type { StateValue } from "./document/kept-state.js";
export type { OnDrain } from "./application/on-drain.js";
export type { DocumentChange } from "./document/changes.js";
export type { RequestInfo } from "./document/session-context.js";
export { Theme, type ThemeJson } from "./document/theme.js";
export type { TimedCallback } from "./document/timed-callbacks.js";
export { worker, type RunOptions, type ThreadFunction } from "./application/worker/worker.js";
export type { ClientWrites } from "./document/client-write-modes.js";
export { client_writable } from "./document/client-writes.js";
export { debounce, drop, latest, type CallbackContext } from "./document/callback-policies.js";
export { without_document_lock } from "./document/unlocked.js";
export type { ErrorCode } from "./base/error-codes.js";
export { PlotctlError, type ErrorPlace } from "./base/errors.js";
export { NDArray } from "./base/ndarray.js";

export { figure, Figure } from "./plotting/figure/figure.js";
export type { FigureOptions } from "./plotting/figure/figure-options.js";
export { column, grid, layout, row } from "./plotting/layouts/layouts.js";
export { gridplot } from "./plotting/layouts/gridplot.js";
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
export type { Columns } from "./model/types.js";
export {
  Arrow,
  Band,
  BoxAnnotation,
  ColorBar,
  Label,
  LabelSet,
  Legend,
  LegendItem,
  NormalHead,
  OpenHead,
  PolyAnnotation,
  Slope,
  Span,
  TeeHead,
  Title,
  VeeHead,
  Whisker,
} from "./model/generated/annotations.js";
export { Axis, CategoricalAxis, DatetimeAxis, LinearAxis, LogAxis, MercatorAxis } from "./model/generated/axes.js";
export { CustomJS, OpenURL, SetValue } from "./model/generated/callbacks.js";
export { CumSum, Stack } from "./model/generated/expressions.js";
export { BooleanFilter, CustomJSFilter, GroupFilter, IndexFilter } from "./model/generated/filters.js";
export {
  BasicTickFormatter,
  CustomJSTickFormatter,
  DatetimeTickFormatter,
  LogTickFormatter,
  NumeralTickFormatter,
  PrintfTickFormatter,
} from "./model/generated/formatters.js";
export { Circle, Line, MultiLine, Patches, Quad, Rect, Scatter, VBar } from "./model/generated/glyphs.js";
export { NodesAndLinkedEdges, StaticLayoutProvider } from "./model/generated/graphs.js";
export { Grid } from "./model/generated/grids.js";
export { Column, Row, Spacer, TabPanel, Tabs } from "./model/generated/layouts.js";
export {
  CategoricalColorMapper,
  EqHistColorMapper,
  LinearColorMapper,
  LogColorMapper,
} from "./model/generated/mappers.js";
export { Plot } from "./model/generated/plots.js";
export { DataRange1d, FactorRange, Range1d } from "./model/generated/ranges.js";
export { GlyphRenderer, GraphRenderer } from "./model/generated/renderers.js";
export { LinearScale, LogScale } from "./model/generated/scales.js";
export { Selection } from "./model/generated/selections.js";
export {
  CategoricalSlider,
  DateRangeSlider,
  DateSlider,
  DatetimeRangeSlider,
  RangeSlider,
  Slider,
} from "./model/generated/sliders.js";
export { AjaxDataSource, CDSView, ColumnDataSource, GeoJSONDataSource } from "./model/generated/sources.js";
export {
  BooleanFormatter,
  CheckboxEditor,
  DataTable,
  DateFormatter,
  HTMLTemplateFormatter,
  IntEditor,
  NumberEditor,
  NumberFormatter,
  SelectEditor,
  StringEditor,
  StringFormatter,
  TableColumn,
} from "./model/generated/tables.js";
export {
  BasicTicker,
  DatetimeTicker,
  FixedTicker,
  LogTicker,
  SingleIntervalTicker,
} from "./model/generated/tickers.js";
export { WMTSTileSource } from "./model/generated/tiles.js";
export {
  BoxEditTool,
  BoxSelectTool,
  BoxZoomTool,
  CrosshairTool,
  CustomAction,
  CustomJSHover,
  FreehandDrawTool,
  HoverTool,
  LassoSelectTool,
  PanTool,
  PointDrawTool,
  PolyDrawTool,
  PolyEditTool,
  PolySelectTool,
  RangeTool,
  ResetTool,
  SaveTool,
  TapTool,
  WheelZoomTool,
} from "./model/generated/tools.js";
export {
  CustomJSTransform,
  Dodge,
  Jitter,
  LinearInterpolator,
  StepInterpolator,
} from "./model/generated/transforms.js";
export { Dialog, Tooltip } from "./model/generated/ui.js";
export {
  AutocompleteInput,
  Button,
  Checkbox,
  CheckboxButtonGroup,
  CheckboxGroup,
  ColorPicker,
  DatePicker,
  DateRangePicker,
  DatetimePicker,
  Div,
  Dropdown,
  FileInput,
  HelpButton,
  Markdown,
  MultiChoice,
  MultiSelect,
  NumericInput,
  PaletteSelect,
  Paragraph,
  PasswordInput,
  PreText,
  Progress,
  RadioButtonGroup,
  RadioGroup,
  Select,
  Spinner,
  Switch,
  TextAreaInput,
  TextInput,
  TimePicker,
  Toggle,
} from "./model/generated/widgets.js";
