// The names that BokehJS's api bundle exports, by the groups of its documentation, and where plotctl exports them.

/** Models, and the names exported among them. */
export const MODELS: Readonly<Record<string, string>> = {
  Annotations:
    "Angular Annotation AreaVisuals Arrow ArrowHead Band BaseColorBar BoxAnnotation BoxInteractionHandles ColorBar ContourColorBar HTMLLabel HTMLLabelSet HTMLTitle ImperialLength Label LabelSet Legend LegendItem Metric MetricLength NormalHead OpenHead PolyAnnotation ReciprocalMetric ReciprocalMetricLength ScaleBar SizeBar Slope Span TeeHead TextAnnotation Title ToolbarPanel VeeHead Whisker",
  Axes: "Axis CategoricalAxis ContinuousAxis DatetimeAxis LinearAxis LogAxis MercatorAxis TimedeltaAxis",
  Callbacks: "CloseDialog CustomJS OpenDialog OpenURL SetValue ToggleVisibility",
  Canvas: "Canvas CartesianFrame",
  Comparisons: "Comparison CustomJSCompare NanCompare",
  Coordinates: "CoordinateMapping Indexed Node XY",
  Expressions:
    "CumSum CustomJSExpr Expression Maximum Minimum PolarTransform ScalarExpression Stack XComponent YComponent",
  Filters:
    "AllIndices BooleanFilter CustomJSFilter DifferenceFilter Filter GroupFilter IndexFilter IntersectionFilter InversionFilter SymmetricDifferenceFilter UnionFilter",
  Formatters:
    "BasicTickFormatter CategoricalTickFormatter CustomJSTickFormatter DatetimeTickFormatter LogTickFormatter MercatorTickFormatter NumeralTickFormatter PrintfTickFormatter TickFormatter TimedeltaTickFormatter",
  Glyphs:
    "AnnularWedge Annulus Arc Bezier Block Circle Ellipse Glyph HArea HAreaStep HBar HSpan HStrip HexTile Image ImageRGBA ImageStack ImageURL Line MathMLGlyph MultiLine MultiPolygons Ngon Patch Patches Quad Quadratic Ray Rect Scatter Segment Spline Step TeXGlyph Text VArea VAreaStep VBar VSpan VStrip Wedge",
  Graphics: "Decoration Marking",
  Graphs:
    "EdgeCoordinates EdgesAndLinkedNodes EdgesOnly GraphCoordinates GraphHitTestPolicy LayoutProvider NodeCoordinates NodesAndAdjacentNodes NodesAndLinkedEdges NodesOnly StaticLayoutProvider",
  Grids: "Grid",
  Layouts: "Column FlexBox GridBox GroupBox HBox LayoutDOM Row ScrollBox Spacer TabPanel Tabs VBox",
  Mappers:
    "CategoricalColorMapper CategoricalMarkerMapper CategoricalPatternMapper ColorMapper ContinuousColorMapper EqHistColorMapper LinearColorMapper LogColorMapper ScanningColorMapper StackColorMapper WeightedStackColorMapper",
  Misc: "GroupByModels GroupByName",
  Policies: "AllLabels CustomLabelingPolicy LabelingPolicy NoOverlap",
  Random: "ParkMillerLCG",
  Selectors: "ByCSS ByClass ByID ByXPath",
  Plots: "Figure GMap GMapOptions GMapPlot GridPlot MapOptions Plot",
  Ranges: "DataRange DataRange1d FactorRange Range Range1d",
  Scales: "CategoricalScale CompositeScale ContinuousScale LinearInterpolationScale LinearScale LogScale Scale",
  Renderers: "ContourRenderer GlyphRenderer GraphRenderer GuideRenderer Renderer RendererGroup",
  Selections: "IntersectRenderers Selection SelectionPolicy UnionRenderers",
  Sources:
    "AjaxDataSource CDSView ColumnDataSource ColumnarDataSource DataSource GeoJSONDataSource ServerSentDataSource WebDataSource",
  Text: "Ascii MathML MathText PlainText TeX",
  Textures: "CanvasTexture ImageURLTexture Texture",
  Tickers:
    "AdaptiveTicker BasicTicker BinnedTicker CategoricalTicker CompositeTicker ContinuousTicker CustomJSTicker DatetimeTicker DaysTicker FixedTicker LogTicker MercatorTicker MonthsTicker SingleIntervalTicker Ticker TimedeltaTicker YearsTicker",
  Tiles: "BBoxTileSource MercatorTileSource QUADKEYTileSource TMSTileSource TileRenderer TileSource WMTSTileSource",
  Tools:
    "ActionTool BoxEditTool BoxSelectTool BoxZoomTool ClickButton ClickPanTool CopyTool CrosshairTool CustomAction CustomJSHover EditTool ExamineTool FreehandDrawTool FullscreenTool GestureTool HelpTool HoverTool InspectTool LassoSelectTool LineEditTool OnOffButton PanTool PointDrawTool PolyDrawTool PolyEditTool PolySelectTool PolyTool RangeTool RedoTool ResetTool SaveTool SelectTool TapTool Tool ToolButton ToolMenu ToolProxy Toolbar UndoTool WheelPanTool WheelZoomTool ZoomInTool ZoomOutTool",
  Transforms: "CustomJSTransform Dodge Interpolator Jitter LinearInterpolator StepInterpolator Transform",
  UI: "ActionItem BuiltinIcon CheckableItem Dialog DividerItem Drawer Examiner Menu MenuItem Notifications Pane Panel SVGIcon TablerIcon Tooltip UIElement",
  Widgets:
    "AbstractButton AutocompleteInput Button CategoricalSlider Checkbox CheckboxButtonGroup CheckboxGroup ColorPicker DatePicker DateRangePicker DateRangeSlider DateSlider DatetimePicker DatetimeRangePicker DatetimeRangeSlider Div Dropdown FileInput FileInputChange HelpButton InputWidget Markdown Markup MultiChoice MultiSelect MultipleDatePicker MultipleDatetimePicker NumericInput PaletteSelect Paragraph PasswordInput PreText Progress RadioButtonGroup RadioGroup RangeSlider Select Slider Spinner Switch TextAreaInput TextInput TimePicker Toggle Widget",
  Tables:
    "AvgAggregator BooleanFormatter CellEditor CellFormatter CheckboxEditor DataCube DataTable DateEditor DateFormatter GroupingInfo HTMLTemplateFormatter IntEditor MaxAggregator MinAggregator NumberEditor NumberFormatter PercentEditor ScientificFormatter SelectEditor StringEditor StringFormatter SumAggregator TableColumn TableWidget TextEditor TimeEditor",
};

/** Models that BokehJS registers and does not export by name. */
export const REGISTERED =
  "DocumentConfig Styles InlineStyleSheet GlobalInlineStyleSheet ImportedStyleSheet GlobalImportedStyleSheet";

/** Models of the DOM, which share names with widgets, glyphs and annotations: in plotctl `dom.Div`. */
export const DOM =
  "Action ColorRef DOMElement DOMNode Div HTML Index Placeholder Span Table TableRow Template Text ToggleGroup ValueOf ValueRef";

/** Names of the plotting API and of the core. */
export const OTHERS: Readonly<Record<string, string>> = {
  Plotting: "figure Figure show gridplot color",
  Charts: "pie bar",
  LinAlg: "np",
  Palettes: "brewer d3 bokeh mpl tol colorblind linear_palette interp_palette Viridis256 Category10 Category20c_20",
  Themes: "dark_minimal light_minimal caliber contrast constrast night_sky",
  Api: "Palettes LinAlg Charts Plotting Themes f sprintf Document GraphLayout MenuItemLike",
  Core: "version index embed protocol logger set_log_level settings Models documents safely require loader register_plugin",
};
