"""Writes test/corpus/data/*.jsonl: documents created by Bokeh for Python, a file per topic, a line per document.

Run with a Python that has bokeh 3.9.2 and its dependencies: python test/corpus/make_corpus.py
The output is the same each time: random numbers are seeded, and ids are numbered per document.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import numpy as np
from bokeh.core.properties import Any, Bool, ColorSpec, Dict, Enum, Float, Instance, Int, List, Nullable, Required, String, expr
from bokeh.core.has_props import is_abstract
from bokeh.core.property.bases import Property
from bokeh.core.property.singletons import Undefined
from bokeh.core.property.vectorization import Field, Value
from bokeh.document import Document
from bokeh import events
from bokeh.layouts import column, gridplot, layout, row
from bokeh.model import DataModel, Model
from bokeh.models import *  # noqa: F403
from bokeh.models import dom, glyphs
from bokeh.models.expressions import Maximum, Minimum
from bokeh.palettes import Spectral6, Viridis256
from bokeh.plotting import figure
from bokeh.plotting.glyph_api import GlyphAPI
from bokeh.themes import Theme, built_in_themes
from bokeh.transform import (
    cumsum, dodge, eqhist_cmap, factor_cmap, factor_hatch, factor_mark, jitter, linear_cmap, log_cmap, stack, transform,
)

OUT = Path(__file__).parent / "data"
rng = np.random.default_rng(7)
TOPICS: dict[str, dict[str, object]] = {}


def renumbered(value: object) -> object:
    """The same JSON with ids p1, p2, … in the order in which they appear."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    numbers: dict[str, str] = {}
    return json.loads(re.sub(r'"p(\d{4,})"', lambda m: numbers.setdefault(m[0], f'"p{len(numbers) + 1}"'), text))


def add(topic: str, name: str, *roots: Model, title: str = "Bokeh Application", doc: Document | None = None) -> None:
    doc = doc or Document()
    doc.title = title
    for root in roots:
        doc.add_root(root)
    TOPICS.setdefault(topic, {})[name] = renumbered(doc.to_json(deferred=False))
    doc.clear()  # models may be shared with a later document


# every model

BY_NAME = {
    "geojson": '{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [0, 0]}]}',
    "svg": "<svg></svg>",
    "html": "<b>text</b>",
    "value": 1,
    "start": 0,
    "end": 1,
    "group": "a",
    "palette": ["red", "blue"],
    "factors": ["a", "b"],
    "x": [1, 2],
    "y": [1, 2],
    "markers": ["circle"],
    "patterns": ["dot"],
    "ticks": [1, 2],
    "items": [("a", ["red", "blue"])],
    "categories": ["a", "b"],
    "basis": {"m": (1, "m")},
    "groups": [],
    "args": {},
    "radius": 1,
    "target": "frame",
    "symbol": "left",
    "content": "text",
    "direction": "left",
    "node": "start",
}
OTHERWISE = {
    "CategoricalSlider.value": "a",
    "RangeSlider.value": (0, 1),
    "DateSlider.start": dt.date(2020, 1, 1), "DateSlider.end": dt.date(2021, 1, 1), "DateSlider.value": dt.date(2020, 2, 1),
    "DateRangeSlider.start": dt.date(2020, 1, 1), "DateRangeSlider.end": dt.date(2021, 1, 1),
    "DateRangeSlider.value": (dt.date(2020, 2, 1), dt.date(2020, 3, 1)),
    "DatetimeRangeSlider.start": dt.datetime(2020, 1, 1, 5), "DatetimeRangeSlider.end": dt.datetime(2021, 1, 1),
    "DatetimeRangeSlider.value": (dt.datetime(2020, 2, 1), dt.datetime(2020, 3, 1)),
    "PaletteSelect.value": "a",
    "Label.x": 1, "Label.y": 1, "XY.x": 1, "XY.y": 1, "HTMLLabel.x": 1, "HTMLLabel.y": 1,
    "GMapPlot.api_key": b"key",
    "SetValue.obj": "div",
    "ValueOf.obj": "div",
    "Indexed.renderer": "renderer",
}
INSTANCES = {
    "Ticker": BasicTicker, "TickFormatter": BasicTickFormatter, "Filter": AllIndices, "Glyph": Scatter,
    "Scale": LinearScale, "Range": Range1d, "UIElement": Div, "Model": Div, "DOMNode": dom.Text,
    "ColumnarDataSource": ColumnDataSource, "DataSource": ColumnDataSource, "ColorMapper": LinearColorMapper,
    "ContinuousColorMapper": LinearColorMapper, "ScanningColorMapper": EqHistColorMapper,
    "StackColorMapper": WeightedStackColorMapper, "LayoutProvider": StaticLayoutProvider,
    "CoordinateTransform": NodeCoordinates, "Marking": NormalHead, "Coordinate": XY, "Tool": PanTool,
}


def made_up(cls: type[Model]) -> Model:
    """An instance with values for the properties without defaults."""
    values = {}
    for name in cls.properties():
        descriptor = cls.lookup(name)
        if descriptor.property._default is not Undefined:
            if f"{cls.__name__}.{name}" not in OTHERWISE:
                continue
        if descriptor.property.readonly:
            continue
        values[name] = value_for(cls, name, descriptor.property)
    return cls(**values)


def value_for(cls: type[Model], name: str, prop: Property) -> object:
    key = f"{cls.__name__}.{name}"
    if key in OTHERWISE:
        value = OTHERWISE[key]
        if value == "div": return Div()
        if value == "renderer": return GlyphRenderer(data_source=ColumnDataSource(), glyph=Scatter())
        return value
    if name == "tickers": return [BasicTicker()]
    if name == "operands": return [AllIndices()]
    if name == "intersection_renderer": return GlyphRenderer(data_source=ColumnDataSource(), glyph=Line())
    while isinstance(prop, (Required, Nullable)):
        prop = prop.type_param
    if isinstance(prop, Instance):
        wanted = prop.instance_type
        return made_up(INSTANCES.get(wanted.__name__, wanted))
    if name in BY_NAME: return BY_NAME[name]
    if isinstance(prop, Enum): return sorted(prop.allowed_values)[0]
    if isinstance(prop, String): return "text"
    if isinstance(prop, (Int, Float)): return 1
    if isinstance(prop, Bool): return True
    if isinstance(prop, List): return []
    if isinstance(prop, Dict): return {}
    return "text"


skipped: list[str] = []
for name, cls in sorted(Model.model_class_reverse_map.items()):
    if is_abstract(cls) or cls is DataModel: continue
    try:
        add("models", name, made_up(cls))
    except Exception as error:  # mixins, and the few without synthetic values
        skipped.append(f"{name}: {type(error).__name__}: {str(error)[:100]}")

# glyph methods

GLYPHS = {name.lower().removesuffix("glyph"): getattr(glyphs, name) for name in glyphs.__all__}
for name in sorted(dir(GlyphAPI)):
    cls = GLYPHS.get(name.replace("_", ""))
    if cls is None: continue
    p = figure(width=200, height=200)
    n = 3
    special = {"xs": [[1, 2, 3], [4, 5, 6]], "ys": [[1, 2, 1], [2, 3, 2]], "image": [np.arange(6.0).reshape(2, 3)],
               "url": ["a.png"] * n, "text": ["a", "b", "c"], "x": [1, 2, 3], "y": [3, np.nan, 1]}
    if name == "multi_polygons":
        special |= {"xs": [[[[0, 1, 1]]]], "ys": [[[[0, 0, 1]]]]}
    if name.startswith("image") and name != "image_url":
        special |= {"x": [0], "y": [0], "dw": [1], "dh": [1]}
        if name == "image_rgba": special["image"] = [np.arange(4, dtype=np.uint32).reshape(2, 2)]
        if name == "image_stack":
            special["image"] = [np.arange(8.0).reshape(2, 2, 2)]
    kwargs = {}
    count = 1 if name.startswith("image") and name != "image_url" else 2 if "xs" in cls._args else n
    if name == "multi_polygons": count = 1
    for arg in cls._args:
        if arg == "source": continue
        descriptor = cls.lookup(arg)
        if arg in special: kwargs[arg] = special[arg]
        elif descriptor.property._default is Undefined or type(descriptor.property).__name__ in ("NumberSpec", "DistanceSpec"):
            kwargs[arg] = list(np.linspace(0.5, 2, count))
    if name == "image_stack":
        kwargs["color_mapper"] = WeightedStackColorMapper(palette=["red", "blue"], alpha_mapper=LinearColorMapper(palette=["#00000000", "#000000ff"]))
    try:
        getattr(p, name)(**kwargs)
        add("glyphs", name, p)
    except Exception as error:
        skipped.append(f"glyph {name}: {type(error).__name__}: {str(error)[:200]}")

# columns

for dtype in ("uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "float32", "float64", "bool"):
    flat = rng.integers(0, 100, 5).astype(dtype)
    add("dtypes", dtype, ColumnDataSource({"flat": flat, "image": [flat[:4].reshape(2, 2)] * 5, "empty rows": [flat[:0]] * 5}))
    add("dtypes", f"{dtype} of no rows", ColumnDataSource({"x": flat[:0], "image": np.zeros((0, 2, 2), dtype)}))
    add("dtypes", f"{dtype} with three dimensions", ColumnDataSource({"x": np.zeros((2, 3, 1), dtype)}))
add("dtypes", "int64 beyond int32", ColumnDataSource({"x": np.array([2**40, -1]), "y": np.array([1, 2])}))
add("dtypes", "text and objects", ColumnDataSource({"s": np.array(["a", "é", ""]), "o": np.array([None, "a", 1.5], object)}))
add("dtypes", "a long column", ColumnDataSource({"x": rng.normal(size=2000)}))
add("numbers", "nan and infinities", ColumnDataSource({
    "list": [1, float("nan"), float("inf"), -float("inf"), None], "array": np.array([1, np.nan, np.inf, -np.inf, 0])}))
add("numbers", "large and small", ColumnDataSource({"x": [2**53, 1e300, 5e-324, -0.5]}))
add("dates", "columns", ColumnDataSource({
    "date": [dt.date(2020, 1, 1), dt.date(1969, 12, 31)], "time": [dt.datetime(2020, 1, 1, 12, 30, 0, 500_000)] * 2,
    "datetime64": np.array(["2020-01-01", "NaT"], "datetime64[ms]"), "delta": [dt.timedelta(days=1)] * 2,
    "timedelta64": np.array([1, 2], "timedelta64[s]"), "clock": [dt.time(12, 30)] * 2}))
p = figure(x_axis_type="datetime", x_range=(dt.datetime(2020, 1, 1), dt.datetime(2020, 2, 1)))
p.line(np.arange("2020-01-01", "2020-01-06", dtype="datetime64[D]"), [1, 2, 3, 4, 5])
p.add_layout(Span(location=dt.datetime(2020, 1, 15), dimension="height"))
p.add_layout(BoxAnnotation(left=dt.datetime(2020, 1, 3), right=dt.datetime(2020, 1, 5)))
add("dates", "axis, range and annotations", p)
add("columns", "names that mean something elsewhere", ColumnDataSource(
    {"type": [1], "id": [2], "__proto__": [3], "constructor": [4], "": [5], "</script>": [6], "\u2028": ["\u0000"]}))
add("columns", "lists of lists and objects", ColumnDataSource({"x": [[1, 2], [], [[3]]], "y": [{"a": 1}, {}, {"type": "x"}], "z": [(1, 2), {3}, b"4"]}))
source = ColumnDataSource({"x": [1, 2, 3, 4], "g": list("abab")})
source.selected.indices = [1, 2]
source.selected.multiline_indices = {0: [1, 2]}
add("columns", "a selection and views", *[
    CDSView(filter=f) for f in (
        IndexFilter([0, 2]), BooleanFilter([True, False, True, True]), GroupFilter(column_name="g", group="a"),
        IndexFilter([0]) | ~BooleanFilter([True, False, False, False]), IndexFilter([1]) ^ IndexFilter([2]) & AllIndices(),
    )], source)

# categories, colours, transforms, expressions

levels = [[("a", "x"), ("a", "y"), ("b", "x")], [("a", "x", "1"), ("a", "y", "2"), ("b", "x", "1")]]
p = figure(x_range=["a", "b", "c"], y_range=FactorRange("u", "v"))
p.vbar(x=["a", "b", ("c", 0.2)], top=[1, 2, 3], width=0.5)
add("categories", "one level with offsets", p)
for factors in levels:
    p = figure(x_range=FactorRange(*factors, group_padding=2, subgroup_padding=0.5))
    p.vbar(x="x", top="top", width=0.9, source=ColumnDataSource({"x": factors, "top": [1, 2, 3]}),
           fill_color=factor_cmap("x", ["red", "green"], ["a", "b"], start=0, end=1))
    p.line(factors, [1, 2, 3])
    add("categories", f"{len(factors[0])} levels", p)
p = figure()
colours = ["navy", "#1f77b4", "#1f77b480", "#abc", "rgb(1, 2, 3)", "rgba(1, 2, 3, 0.5)", (1, 2, 3), (1, 2, 3, 0.5), 0x11223344]
p.scatter(list(range(len(colours))), 1, color=[str(c) if isinstance(c, int) else c for c in colours[:6]] + ["red"] * 3)
for colour in colours:
    p.line([1, 2], [1, 2], color=colour, line_dash="dashed" if isinstance(colour, str) else [4, 2])
p.line([1, 2], [1, 2], color=None, line_dash=[])
p.scatter([1, 2], [1, 2], fill_color=np.array([0x11223344, 0xFF], np.uint32), line_color=None, marker=["circle", "square"])
p.scatter([1, 2], [1, 2], fill_color=np.array([[1, 2, 3, 4], [5, 6, 7, 8]], np.uint8), marker="x", size=[1, 2])
p.background_fill_color = None
p.border_fill_color = (1, 2, 3)
p.background_hatch_pattern = "dot"
add("colours", "every form", p)
source = ColumnDataSource({"x": [1.0, 2, 3], "y": [3.0, 2, 1], "g": ["a", "b", "a"]})
p = figure(x_range=(0, 5))
p.scatter("x", "y", source=source, color=linear_cmap("x", Viridis256, 1, 3, low_color="red", nan_color="gray"))
p.scatter("x", "y", source=source, color=log_cmap("x", Spectral6, 1, 3), marker=factor_mark("g", ["circle", "square"], ["a", "b"]))
p.scatter("x", "y", source=source, color=eqhist_cmap("x", Spectral6, 1, 3), size=transform("x", LinearInterpolator(x=[1, 3], y=[5, 20])))
p.scatter(jitter("x", 0.3, range=p.x_range), dodge("y", 0.1), source=source, size=transform("y", StepInterpolator(x="x", y="y", data=source)))
p.vbar("x", 0.5, "y", source=source, hatch_pattern=factor_hatch("g", ["dot", "ring"], ["a", "b"]), fill_color=factor_cmap("g", Spectral6, ["a", "b"]))
p.wedge(0, 0, 1, start_angle=cumsum("x", include_zero=True), end_angle=cumsum("x"), source=source)
p.scatter("x", transform("y", CustomJSTransform(func="return x", v_func="return xs")), source=source)
add("transforms", "every helper", p)
p = figure()
p.vbar_stack(["x", "y"], x="x", source=source, color=["red", "blue"], legend_label=["x", "y"])
p.harea_stack(["x", "y"], y="y", source=source)
p.varea_stack(["x", "y"], x="x", source=source)
p.hline_stack(["x", "y"], y="y", source=source)
p.line(x=stack("x", "y"), y="y", source=source)
p.scatter(expr(Maximum(field="x")), expr(Minimum(field="y", initial=0)), source=source, size=expr(CustomJSExpr(code="return [1, 2, 3]")))
polar = PolarTransform(radius="x", angle="y")
p.scatter(polar.x, polar.y, source=source)
add("expressions", "stacks, extremes and polar coordinates", p)
p = figure()
p.ray([1], [1], length=30, angle=45, angle_units="deg", length_units="screen")
p.rect(1, 1, {"value": 20, "units": "screen"}, 1, angle={"value": 1, "units": "grad"})
p.annular_wedge(1, 1, 0.1, {"field": "r", "units": "screen"}, 0, 90, end_angle_units="deg", source=ColumnDataSource({"r": [5]}))
add("units", "angles and distances", p)

# plots

p = figure(title="A title", tools="pan,wheel_zoom,box_select,lasso_select,reset,save,hover,tap,crosshair,undo,redo,help", tooltips=[("x", "@x{0.0}")],
           active_drag="box_select", toolbar_location="above", x_axis_type="log", y_axis_location="right", sizing_mode="stretch_width")
p.line([1, 2, 3], [1, 2, 3], legend_label="line", muted_alpha=0.1)
p.scatter("x", "y", source=source, legend_group="g", selection_color="red", nonselection_alpha=0.1, hover_color="green")
p.scatter("x", "y", source=source, legend_field="g", name="dots", level="overlay", visible=False)
p.legend.location = (5, 5)
p.legend.click_policy = "mute"
p.add_layout(p.legend[0], "right")
p.add_layout(Title(text="below", align="center"), "below")
p.extra_x_ranges = {"second": Range1d(0, 10, bounds=(-1, 11))}
p.add_layout(LinearAxis(x_range_name="second", axis_label=r"$$x^2$$"), "above")
p.xaxis.major_label_overrides = {1: "one", 2: "two"}
p.xaxis.ticker = [1, 2, 3]
p.yaxis.formatter = NumeralTickFormatter(format="0.0a")
p.xgrid.grid_line_color = None
p.ygrid.band_fill_color = "olive"
p.x_range.range_padding = 0.5
p.output_backend = "webgl"
add("plots", "with everything", p, title="All of it")
for kind in ("linear", "log", "datetime", "mercator", None):
    p = figure(x_axis_type=kind, y_axis_type=kind)
    p.line([1, 2], [1, 2])
    add("plots", f"{kind} axes", p)
p = figure(x_range=Range1d(0, 1), y_range=DataRange1d(only_visible=True, follow="end", follow_interval=5), match_aspect=True)
sub = p.subplot(x_source=Range1d(0, 1), y_source=Range1d(0, 1), x_target=Range1d(0, 5), y_target=Range1d(0, 5))
sub.line([0, 1], [0, 1])
add("plots", "with a subplot", p)
p = figure()
p.add_tile("CartoDB Positron", retina=True)
add("plots", "with tiles", p)
p = figure()
for annotation in (
    BoxAnnotation(left=1, right=2, editable=True, border_radius=5), Span(location=1, line_dash="dotdash"), Band(base="x", lower="x", upper="y", source=source),
    Whisker(base="x", lower="x", upper="y", source=source), Arrow(x_start=0, y_start=0, x_end=1, y_end=1, end=VeeHead(size=10), start=None),
    Label(x=1, y=1, text="label", x_units="screen", angle=45, angle_units="deg", padding=(1, 2)), LabelSet(x="x", y="y", text="g", source=source, x_offset=5),
    PolyAnnotation(xs=[0, 1, 1], ys=[0, 0, 1]), Slope(gradient=1, y_intercept=0, above_fill_color="red"), Tooltip(content="tip", position=(1, 1)),
    ColorBar(color_mapper=LinearColorMapper(palette=Spectral6, low=0, high=1), title="bar"), ScaleBar(range=p.x_range, unit="m"),
    Legend(items=[LegendItem(label="a", renderers=[]), LegendItem(label={"field": "g"}, index=0)]), SizeBar(), BoxAnnotation(left=Node(target="frame", symbol="left")),
):
    p.add_layout(annotation)
add("annotations", "one of each", p)
x, y = np.meshgrid(np.linspace(0, 1, 6), np.linspace(0, 1, 5))
p = figure()
contour = p.contour(x, y, np.sin(5 * x) * y, levels=[0, 0.2, 0.4], fill_color=["red", "green"], line_color="black", hatch_pattern=["dot", "ring"])
p.add_layout(contour.construct_color_bar(), "right")
add("contours", "filled", p)
p = figure()
graph = GraphRenderer()
graph.node_renderer.data_source.data = {"index": [0, 1, 2], "colour": ["red", "green", "blue"]}
graph.node_renderer.glyph = Scatter(size=10, fill_color="colour")
graph.edge_renderer.data_source.data = {"start": [0, 1], "end": [1, 2]}
graph.layout_provider = StaticLayoutProvider(graph_layout={0: (0, 0), 1: (1, 1), 2: (0, 1)})
graph.selection_policy = NodesAndLinkedEdges()
graph.inspection_policy = EdgesAndLinkedNodes()
p.renderers.append(graph)
p.scatter(**{"x": NodeCoordinates(layout=graph.layout_provider).x, "y": NodeCoordinates(layout=graph.layout_provider).y}, source=graph.node_renderer.data_source)
add("graphs", "with a static layout", p)
p = figure(tools=[])
dots = p.scatter([1, 2], [1, 2])
tools = [
    PanTool(dimensions="width"), WheelZoomTool(maintain_focus=False, modifiers="ctrl"), BoxZoomTool(match_aspect=True), BoxSelectTool(mode="xor", persistent=True),
    PolySelectTool(), LassoSelectTool(continuous=True), TapTool(behavior="inspect", callback=OpenURL(url="https://localhost/@x")), CrosshairTool(overlay="auto"),
    HoverTool(tooltips="<b>@x</b>", mode="vline", formatters={"@x": "datetime", "$y": CustomJSHover(code="return ''")}, renderers=[dots], attachment="left"),
    PointDrawTool(renderers=[dots], num_objects=3), BoxEditTool(renderers=[]), PolyDrawTool(renderers=[]), FreehandDrawTool(renderers=[]), RangeTool(x_range=p.x_range),
    ZoomInTool(factor=0.2), ExamineTool(), FullscreenTool(), CopyTool(), SaveTool(filename="f"), CustomAction(icon="save"),
]
p.add_tools(*tools)
p.toolbar.active_inspect = [tools[8]]
p.toolbar.logo = None
add("tools", "one of each", p)

# layouts and widgets

box = lambda: figure(width=100, height=100)  # noqa: E731
add("layouts", "rows and columns", row(column(box(), Div(text="a")), box(), sizing_mode="scale_width", spacing=5))
add("layouts", "grid of plots", gridplot([[box(), None], [box(), box()]], merge_tools=True, toolbar_options={"logo": None}))
add("layouts", "layout", layout([[box(), box()], [Div()]], sizing_mode="stretch_both"))
add("layouts", "tabs", Tabs(tabs=[TabPanel(child=box(), title="one", closable=True), TabPanel(child=Div(), title="two")], active=1))
add("layouts", "others", GridBox(children=[(Div(), 0, 0), (Div(), 0, 1, 1, 2)], rows={0: "50px", 1: "auto"}), GroupBox(title="g", child=Div()), ScrollBox(child=Div()), Spacer(width=5),
    Drawer(location="left", elements=[Div()]), Dialog(title="d", content=Div()))
add("layouts", "styles", Div(styles={"color": "red", "border": "1px solid"}, stylesheets=[":host {}", InlineStyleSheet(css="a{}"), ImportedStyleSheet(url="x.css"), {".a": {"b": "c"}}],
                             css_classes=["a"], css_variables={"--x": "1"}, margin=(1, 2, 3, 4), width_policy="max", aspect_ratio="auto", context_menu=Menu(items=[MenuItem(label="m"), None])))
day = dt.date(2020, 1, 31)
widgets = [
    Slider(start=0, end=1, value=0.5, step=0.1, title="s", format="0[.]0"), RangeSlider(start=0, end=1, value=(0.2, 0.5)), DateSlider(start=day, end=dt.date(2021, 1, 1), value=day),
    DateRangeSlider(start=day, end=dt.date(2021, 1, 1), value=(day, dt.date(2020, 5, 1))), DatetimeRangeSlider(start=dt.datetime(2020, 1, 1), end=dt.datetime(2021, 1, 1), value=(dt.datetime(2020, 1, 1), dt.datetime(2020, 5, 1))),
    CategoricalSlider(categories=["a", "b"], value="a"), TextInput(value="a", prefix="p", max_length=5), TextAreaInput(rows=3), PasswordInput(value="p"), AutocompleteInput(completions=["a"], restrict=False),
    NumericInput(value=1, low=0, high=10, mode="float"), Spinner(value=1.5, step=0.5), Select(options=["a", ("b", "B")], value="a"), Select(options={"g": ["a", ("b", "B")]}, value="b"),
    MultiSelect(options=["a"], value=["a"]), MultiChoice(options=["a"], solid=False), CheckboxGroup(labels=["a", "b"], active=[0]), RadioGroup(labels=["a"], active=None), CheckboxButtonGroup(labels=["a"]),
    RadioButtonGroup(labels=["a"], active=0), Button(label="b", button_type="success", icon=TablerIcon("x")), Toggle(active=True), Dropdown(menu=[("A", "a"), None, "b"], split=True), Switch(active=True), Checkbox(label="c"),
    ColorPicker(color="#ff0000"), PaletteSelect(items=[("a", ["red", "blue"])], value="a"),
    DatePicker(value=day, min_date=day, disabled_dates=[day, (day, day)]), DateRangePicker(value=(day, day)), MultipleDatePicker(value=[day]), DatetimePicker(value=dt.datetime(2020, 1, 1, 12)),
    DatetimeRangePicker(value=(dt.datetime(2020, 1, 1), dt.datetime(2020, 1, 2))), MultipleDatetimePicker(value=[dt.datetime(2020, 1, 1)]), TimePicker(value=dt.time(12, 30)),
    FileInput(accept=".csv,image/*", multiple=True), Div(text="<b>a</b>"), Paragraph(text="p"), PreText(text="t"), HelpButton(tooltip=Tooltip(content="h", position="right")), Div(text="math", disable_math=True),
]
for widget in widgets:
    add("widgets", f"{len(TOPICS.get('widgets', {})):02} {type(widget).__name__}", widget)
table_source = ColumnDataSource({"a": [1, 2], "b": ["x", "y"], "c": [dt.date(2020, 1, 1)] * 2, "d": [True, False]})
columns = [
    TableColumn(field="a", title="A", formatter=NumberFormatter(format="0.0", text_align="right"), editor=IntEditor(step=2)), TableColumn(field="b", formatter=HTMLTemplateFormatter(template="<b><%= value %></b>"), editor=SelectEditor(options=["x"])),
    TableColumn(field="c", formatter=DateFormatter(format="%Y"), editor=DateEditor(), sorter=CustomJSCompare(code="return 0")), TableColumn(field="d", formatter=BooleanFormatter(), editor=CheckboxEditor(), visible=False),
    TableColumn(field="a", formatter=ScientificFormatter(precision=2), editor=NumberEditor(), sortable=False), TableColumn(field="b", formatter=StringFormatter(font_style="bold", text_color="red"), editor=TextEditor()),
]
add("tables", "table", DataTable(source=table_source, columns=columns, editable=True, selectable="checkbox", index_position=-1, view=CDSView(filter=IndexFilter([0]))))
add("tables", "cube", DataCube(source=table_source, columns=columns[:2], grouping=[GroupingInfo(getter="b", aggregators=[SumAggregator(field_="a"), AvgAggregator(field_="a")])], target=ColumnDataSource({"row_indices": [], "labels": []})))

# callbacks, names, sharing

slider = Slider(start=0, end=1, value=0, name="s", tags=["a", 1, {"b": [None, {"type": "x", "id": "y"}]}, (1, 2), {3, 4}, {5: 6}, b"bytes"])
source = ColumnDataSource({"x": [1]})
callback = CustomJS(args={"source": source, "slider": slider, "value": float("nan"), "map": {1: [2]}}, code="source.change.emit()")
slider.js_on_change("value", callback)
source.js_on_change("data", callback)
source.js_property_callbacks = {**source.js_property_callbacks, "streaming": [callback]}
button = Button()
button.js_on_event(events.ButtonClick, CustomJS(code="export default () => 1", module=True))
button.js_on_click(SetValue(obj=slider, attr="value", value=0.5))
button.on_event(events.ButtonClick, lambda: None)
slider.js_link("value", button, "width")
p = figure()
p.js_on_event(events.Tap, callback)
p.on_event(events.Tap, lambda: None)
doc = Document()
doc.js_on_event(events.DocumentReady, CustomJS(code="1"))
add("callbacks", "of models and the document, with a cycle", slider, button, p, doc=doc)
shared = Range1d(0, 1)
add("sharing", "a range in two roots", figure(x_range=shared), figure(x_range=shared, y_range=shared))
add("sharing", "a model in its own tags", *[d for d in [Div()] if d.update(tags=[d]) is None])
add("documents", "empty")
add("documents", "an odd title", title="</title><script>\u2028\u202e\"'&")
doc = Document()
doc.config.notifications = None
doc.config.reconnect_session = False
add("documents", "another configuration", doc=doc)

for name, theme in sorted(built_in_themes.items()):
    doc = Document()
    doc.theme = theme
    p = figure(title="t")
    p.line([1, 2], [1, 2], legend_label="a")
    add("themes", name, p, Slider(start=0, end=1, value=0), doc=doc)
doc = Document()
doc.theme = Theme(json={"attrs": {"Plot": {"border_fill_color": None}, "Axis": {"axis_line_dash": [1, 2]}, "Slider": {"width": 77}}})
add("themes", "of one's own", figure(), Slider(start=0, end=1, value=0), doc=doc)


# what must be written exactly as it was read

p = Plot()
rays = ColumnDataSource({"z": [1, 2], "2016": [1, 2], "a": [1, 2], "10": [3, 4], "2": [5, 6]})
p.add_glyph(rays, Ray(x=Value(0.1), y=Field("z"), length=Field("z", units="data"), angle=Value(1, units="rad")))
p.add_glyph(rays, Circle(x="z", y="2", radius=Value(0.1, units="data")))
p.add_layout(Band(base=Field("z", units="data"), lower="a", upper=Field("2", units="screen"), source=rays))
add("units", "defaults that are written out", p)

add("columns", "names that are numbers, in an order of their own", ColumnDataSource({"z": [1], "2016": [2], "2015": [3], "1e3": [4], "-1": [5]}))
add("callbacks", "args whose names are numbers", CustomJS(args={"b": 1, "10": [{"y": 1, "3": 2}], "2": 3}, code=""))
add("widgets", "groups whose names are numbers", Select(options={"2025": ["a"], "2024": ["b", ("c", "C")]}, value="a"))

names = np.array(["a", "b"], dtype=object)
mapper = CategoricalColorMapper(factors=names, palette=np.array(["red", "blue"]))
p = Plot(x_range=FactorRange(factors=np.array(["a", "b"])), x_scale=CategoricalScale(), above=[ColorBar(color_mapper=LinearColorMapper(palette=np.array(["red", "blue"], dtype=object)))])
p.add_glyph(ColumnDataSource({"x": names, "y": [1, 2]}), Circle(x="x", y="y", radius=1, fill_color={"field": "x", "transform": mapper}))
p.add_glyph(ColumnDataSource({"x": names, "y": [1, 2]}), Scatter(x="x", y="y", marker={"field": "x", "transform": CategoricalMarkerMapper(factors=names, markers=["circle", "cross"])}))
add("numpy lists", "factors and palettes", p)


class Rating(Div):
    __implementation__ = "export class Rating {}"
    stars = Float(default=3)
    partner = Instance(Model)
    levels = List(Int)


class Reader(Model):
    __implementation__ = "export class Reader {}"
    source = Instance(ColumnDataSource)
    options = Dict(String, Any)
    tint = ColorSpec(default="red")


class Lasso(Tool):
    __implementation__ = "export class Lasso {}"
    source = Instance(ColumnDataSource)


rating = Rating(text="a", stars=4, partner=Slider(start=0, end=1, value=0.5), levels=[1, 2])
add("custom models", "a widget in a layout, twice", column(rating, Rating(partner=rating)))
add("custom models", "a model of its own", Reader(source=ColumnDataSource({"x": [1]}), options={"a": Range1d(start=0, end=1)}, tint="blue"))
p = figure(tools=[Lasso(source=ColumnDataSource({"x": [1]}))])
p.scatter([1], [2])
add("custom models", "a tool", p)


# data models; documents that are created from here on have their definitions


class Base(DataModel):
    number = Float(default=1)
    words = List(String, default=["a"])


class Derived(Base):
    anything = Any(default={"a": 1})


add("data models", "a class and one that extends it", Base(number=5), Derived(words=["b"]), Derived())


OUT.mkdir(exist_ok=True)
for topic, documents in TOPICS.items():
    lines = [json.dumps({"name": name, "doc": doc}, separators=(",", ":")) + "\n" for name, doc in documents.items()]
    (OUT / f"{topic}.jsonl").write_text("".join(lines))
print(f"{sum(len(documents) for documents in TOPICS.values())} documents, {sum(f.stat().st_size for f in OUT.glob('*.jsonl'))} bytes")
print("\n".join(skipped))
