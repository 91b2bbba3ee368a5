"""Writes the validation codes of Bokeh for Python for documents, each once.

codes.json has those of the documents of data/*.jsonl that have any; validation.jsonl has documents that are made to have
each code, with their codes. Run with a Python that has bokeh 3.9.2: python test/corpus/make_codes.py
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from bokeh.core.validation import check_integrity
from bokeh.document import Document
from bokeh.layouts import column, row
from bokeh.model import Model
from bokeh.models import (
    AllIndices, AjaxDataSource, Angular, BoxAnnotation, CategoricalColorMapper, CategoricalScale, CDSView, ColumnDataSource,
    DataRange1d, DateSlider, Div, FactorRange, GlyphRenderer, GMapOptions, GMapPlot, GraphRenderer, GridBox, GridPlot, GroupFilter, HBox,
    ImperialLength, IndexFilter, Legend, LegendItem, Line, LinearAxis, LinearColorMapper, LinearScale, LogScale, MercatorTicker,
    MercatorTickFormatter, MetricLength, Patch, Plot, Range1d, RangeSlider, RangeTool, Row, ScaleBar, Scatter, SetValue, Slider, Span,
    StaticLayoutProvider, Step, VBox, WeightedStackColorMapper, Button,
)
from bokeh.plotting import figure

HERE = Path(__file__).parent


def codes_of(doc: Document) -> list[str]:
    models = {model for root in doc.roots for model in root.references()}
    issues = [check_integrity([model]) for model in models]
    errors = {f"E-{issue.code}" for found in issues for issue in found.error}
    warnings = {f"W-{issue.code}" for found in issues for issue in found.warning}
    return sorted(errors | warnings)


CASES: dict[str, dict[str, object]] = {}


def add(name: str, *roots: Model) -> None:
    doc = Document()
    for root in roots:
        doc.add_root(root)
    text = json.dumps(doc.to_json(deferred=False), ensure_ascii=False, allow_nan=False)
    numbers: dict[str, str] = {}
    text = re.sub(r'"p(\d{4,})"', lambda m: numbers.setdefault(m[0], f'"p{len(numbers) + 1}"'), text)
    CASES[name] = {"codes": codes_of(doc), "doc": json.loads(text)}
    doc.clear()


def plot(**attributes: object) -> Plot:
    """A figure with a glyph."""
    made = figure(width=100, height=100, **attributes)
    made.line([1, 2], [1, 2])
    return made


def source(**data: object) -> ColumnDataSource:
    return ColumnDataSource(data=data or {"x": [1, 2], "y": [1, 2], "g": ["a", "b"]})


# columns and legends

def with_glyph(data: object, glyph: object, **attributes: object) -> Plot:
    p = figure()
    p.renderers.append(GlyphRenderer(data_source=data, glyph=glyph, **attributes))
    return p


add("columns that are there", with_glyph(source(), Scatter(x="x", y="y", fill_color={"field": "g"})))
add("a column that is not there", with_glyph(source(), Scatter(x="x", y="yy")))
add("a colour column that is not there", with_glyph(source(), Scatter(x="x", y="y", fill_color={"field": "colour"})))
add("columns of an empty source", with_glyph(ColumnDataSource(), Scatter(x="x", y="y")))
add("columns of a source that the browser loads", with_glyph(AjaxDataSource(data_url="/data"), Scatter(x="x", y="y")))
add("a default column that is not there", with_glyph(source(a=[1]), Scatter(x="a")))

one, two = source(), source()
for name, label, renderers in (
    ("a legend out of a column", {"field": "g"}, lambda p: [p.line("x", "y", source=one), p.scatter("x", "y", source=one)]),
    ("a legend out of a column of two sources", {"field": "g"}, lambda p: [p.line("x", "y", source=s) for s in (one, two)]),
    ("a legend out of a column that is not there", {"field": "h"}, lambda p: [p.line("x", "y", source=one)]),
    ("a legend out of a column without renderers", {"field": "g"}, lambda p: [p.line("x", "y", source=one)][:0]),
    ("a legend with a text of two sources", {"value": "g"}, lambda p: [p.line("x", "y", source=s) for s in (one, two)]),
):
    p = figure()
    p.add_layout(Legend(items=[LegendItem(label=label, renderers=renderers(p))]))
    add(name, p)

# plots

add("an empty figure", figure())
p = figure()
p.add_layout(BoxAnnotation(left=1, right=2))
add("a figure with an annotation", p)
p = figure()
p.add_layout(Span(location=1), "left")
add("a figure with an annotation beside it", p)
for name, x_range, x_scale in (
    ("categories on a linear scale", FactorRange("a"), LinearScale()),
    ("categories on a log scale", FactorRange("a"), LogScale()),
    ("categories on their scale", FactorRange("a"), CategoricalScale()),
    ("numbers on a scale of categories", Range1d(0, 1), CategoricalScale()),
    ("data on a scale of categories", DataRange1d(), CategoricalScale()),
    ("data on a log scale", DataRange1d(), LogScale()),
):
    p = plot()
    p.x_range, p.x_scale = x_range, x_scale
    add(name, p)
    p = plot()
    p.y_scale = x_scale
    p.extra_y_ranges = {"more": x_range}
    add(f"{name}, as an extra range", p)
for attribute in ("renderer", "axis", "annotation"):
    for known in (False, True):
        p = plot()
        if known: p.extra_y_ranges = {"other": Range1d(0, 1)}
        if attribute == "renderer": p.renderers[0].y_range_name = "other"
        if attribute == "axis": p.add_layout(LinearAxis(y_range_name="other"), "right")
        if attribute == "annotation": p.add_layout(Span(location=1, y_range_name="other"))
        add(f"the range of {attribute} that is {'there' if known else 'not there'}", p)
for name, ranges in (("ranges", {"x_range": Range1d(), "y_range": Range1d()}), ("data ranges", None)):
    p = GMapPlot(api_key=b"key", map_options=GMapOptions(lat=1, lng=1, zoom=1), x_range=Range1d(), y_range=Range1d())
    if ranges is None: p.y_range = DataRange1d()
    add(f"a map with {name}", p)

# layouts

add("an empty layout", row())
add("an empty layout in another", column(row(), Div()))
add("empty grids", GridBox(), HBox(), GridPlot())
shared = Div()
add("a root in a layout", row(shared), shared)
add("a root in a grid", GridBox(children=[(shared, 0, 0)]), shared)
add("a child in two layouts", row(shared), row(shared))
add("a child twice", Row(children=[shared, shared]))
add("a child twice in a grid", GridBox(children=[(shared, 0, 0), (shared, 0, 1)]))
add("a child twice in a grid of plots", GridPlot(children=[(shared, 0, 0), (shared, 0, 1)]))
add("a child twice in boxes", HBox(children=[{"child": shared}, {"child": shared}]), VBox(children=[{"child": Div()}, {"child": Div()}]))
for name, sizes in {
    "fixed without sizes": {"sizing_mode": "fixed"},
    "fixed with sizes": {"sizing_mode": "fixed", "width": 1, "height": 1},
    "fixed without a height": {"sizing_mode": "fixed", "width": 1},
    "a fixed width without one": {"width_policy": "fixed"},
    "a fixed height without one": {"height_policy": "fixed"},
    "a fixed height": {"height_policy": "fixed", "height": 5},
    "bounds": {"min_width": 1, "max_width": 2, "min_height": 1, "max_height": 1},
    "bounds the wrong way": {"min_width": 2, "max_width": 1, "min_height": 2, "max_height": 1},
    "a width beyond its bounds": {"min_width": 1, "width": 5, "max_width": 2},
    "a fixed width beyond its bounds": {"min_width": 1, "width": 5, "max_width": 2, "width_policy": "fixed"},
    "a fixed height below its bounds": {"min_height": 5, "height": 1, "height_policy": "fixed"},
    "a fixed size below its bounds": {"min_height": 5, "height": 1, "width": 4, "sizing_mode": "fixed"},
}.items():
    add(name, Div(**sizes))

# the rest

add("a ticker and a formatter for a map without a dimension", MercatorTicker(), MercatorTickFormatter())
add("a ticker and a formatter for a map", MercatorTicker(dimension="lat"), MercatorTickFormatter(dimension="lon"))
graph = GraphRenderer(layout_provider=StaticLayoutProvider(graph_layout={0: (0, 0)}))
add("a graph", graph)
for side, wrong in (("node", {"node": [0]}), ("edge", {"start": [0], "to": [0]}), ("edge", {"from": [0]})):
    graph = GraphRenderer(layout_provider=StaticLayoutProvider(graph_layout={0: (0, 0)}))
    getattr(graph, f"{side}_renderer").data_source = ColumnDataSource(wrong)
    add(f"a graph whose {side}s have {', '.join(wrong)}", graph)
add("a range tool without ranges", plot(tools=[RangeTool()]))
add("a range tool", plot(tools=[RangeTool(x_range=Range1d())]))
add("categories twice", plot(x_range=FactorRange("a", "b", "a")))
add("categories of two levels twice", plot(x_range=FactorRange(("a", "x"), ("b", "x"), ("a", "x"))))
add("categories of three levels twice", plot(x_range=FactorRange(("a", "x", "1"), ("a", "x", "1"))))
add("categories that differ in one level", plot(x_range=FactorRange(("a", "x"), ("b", "x"), ("a", "y"))))
add("sliders from a number to itself", Slider(start=3, end=3, value=3), RangeSlider(start=0, end=0, value=(0, 0)))
add("a slider from a date to itself", DateSlider(start="2020-01-01", end="2020-01-01", value="2020-01-01"))
add("a slider from a number to another", Slider(start=3, end=4, value=3))
for glyph in (Line(x="x", y="y"), Patch(x="x", y="y"), Step(x="x", y="y"), Scatter(x="x", y="y")):
    for filter_ in (IndexFilter([0]), GroupFilter(column_name="g", group="a"), AllIndices()):
        add(f"a {type(glyph).__name__} through {type(filter_).__name__}", with_glyph(source(), glyph.clone(), view=CDSView(filter=filter_)))
button, slider = Button(), Slider(start=0, end=1, value=0)
button.js_on_click(SetValue(obj=slider, attr="value", value=0.5))
add("a value that can be set", button, slider)
button, slider = Button(), Slider(start=0, end=1, value=0)
button.js_on_click(SetValue(obj=slider, attr="value", value="half"))
add("a value that cannot be set", button, slider)
for labels in (["a"], ["a", "b"], ["a", "b", "c"], None):
    alpha = LinearColorMapper(palette=["#00000000", "#000000ff"])
    add(f"colours of a stack with {labels and len(labels)} labels", WeightedStackColorMapper(palette=["red", "blue"], alpha_mapper=alpha, stack_labels=labels))
for name, dimensional, unit in (("metric", MetricLength(), "km"), ("imperial", ImperialLength(), "ft"), ("imperial", ImperialLength(), "m"), ("angular", Angular(), "rad")):
    p = plot()
    p.add_layout(ScaleBar(range=p.x_range, unit=unit, dimensional=dimensional))
    add(f"a scale bar of {unit} in {name} units", p)
for palette, factors in ((["red"], ["a", "b"]), (["red", "green"], ["a", "b"]), (["red", "green"], ["a"]), (["red"], [("a", "x"), ("b", "x")])):
    add(f"{len(palette)} colours for {factors}", CategoricalColorMapper(palette=palette, factors=factors))

lines = [json.dumps({"name": name, **case}, separators=(",", ":"), ensure_ascii=False) for name, case in CASES.items()]
(HERE / "validation.jsonl").write_text("".join(f"{line}\n" for line in lines))

found: dict[str, dict[str, list[str]]] = {}
for file in sorted((HERE / "data").glob("*.jsonl")):
    for line in file.read_text().splitlines():
        document = json.loads(line)
        try:
            codes = codes_of(Document.from_json(document["doc"]))
        except Exception as error:  # what Python makes and cannot read again
            print(f"{file.stem}: {document['name']}: {type(error).__name__}: {str(error)[:100]}")
            continue
        if codes: found.setdefault(file.stem, {})[document["name"]] = codes
(HERE / "codes.json").write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
print(len(lines), sorted({code for line in lines for code in json.loads(line)["codes"]}))
