"""Writes the documents of Python Bokeh for a table of plotting calls to ../data/python-cases.json.

Run with a Python that has bokeh 3.9.2: python test/unit/plotting/python/make_cases.py
The calls of ../python-cases.test.ts have the same names.
"""

import json
from datetime import datetime
from pathlib import Path

from bokeh.document import Document
import numpy as np
from bokeh.layouts import column, grid, gridplot, layout, row
from bokeh.models import (
    Arrow, BoxAnnotation, CDSView, ColorBar, ColumnDataSource, Div, EdgesAndLinkedNodes, FactorRange, GroupBox,
    GroupFilter, HoverTool, IndexFilter, Label, LabelSet, Legend, LinearAxis, LinearColorMapper, LinearInterpolator,
    NodesAndLinkedEdges, NormalHead, NumeralTickFormatter, PanTool, Range1d, ScrollBox, Spacer, Span,
    StaticLayoutProvider, TabPanel, Tabs, Title, WeightedStackColorMapper, WMTSTileSource,
)
from bokeh.palettes import Viridis, Viridis256
from bokeh.plotting import figure
from bokeh.core.properties import field, value
from bokeh.transform import (
    cumsum, dodge, eqhist_cmap, factor_cmap, factor_hatch, factor_mark, jitter, linear_cmap, log_cmap, stack, transform,
)

CASES = {}


def case(make):
    CASES[make.__name__] = make
    return make


def table():
    return ColumnDataSource(
        dict(a=[1, 2, 3], b=[4, 5, 6], c=["red", "green", "red"], s=[10, 20, 30], n=["k", "l", "k"])
    )


@case
def bare_figure():
    return figure()


@case
def titled_figure():
    return figure(title="A title", width=300, height=200, x_axis_label="x", y_axis_label="y", toolbar_location="above")


@case
def number_ranges():
    return figure(x_range=(0, 10), y_range=Range1d(2, 3))


@case
def category_range():
    p = figure(x_range=["a", "b", "c"])
    p.vbar(x=["a", "b"], top=[1, 2], width=0.5)
    return p


@case
def nested_categories():
    p = figure(x_range=FactorRange(factors=[("a", "x"), ("a", "y"), ("b", "x")]))
    p.vbar(x=[("a", "x"), ("b", "x")], top=[1, 2], width=0.9)
    return p


@case
def date_range():
    return figure(x_range=(datetime(2026, 1, 1), datetime(2026, 1, 3)))


@case
def log_axes():
    return figure(x_axis_type="log", y_axis_type="log", y_minor_ticks=4)


@case
def datetime_axis():
    return figure(x_axis_type="datetime", x_minor_ticks=3)


@case
def mercator_axes():
    return figure(x_axis_type="mercator", y_axis_type="mercator")


@case
def timedelta_axis():
    return figure(x_axis_type="timedelta")


@case
def no_axes():
    return figure(x_axis_type=None, y_axis_location=None)


@case
def axes_on_other_sides():
    return figure(x_axis_location="above", y_axis_location="right")


@case
def named_tools():
    return figure(
        tools="pan, xpan,box_select,tap,hover,crosshair,undo,redo,zoom_in,ywheel_zoom",
        active_drag="box_select",
        active_inspect=None,
    )


@case
def tools_and_tooltips():
    return figure(tools=[PanTool(dimensions="width"), "reset"], tooltips=[("x", "@x")])


@case
def tooltips_on_hover():
    return figure(tools="hover,save", tooltips="@y")


@case
def every_tool():
    return figure(
        tools="lasso_select,poly_select,freehand_draw,xbox_zoom,copy,fullscreen,examine,xwheel_pan,pan_left,doubletap,click,save"
    )


@case
def line():
    p = figure()
    p.line([1, 2, 3], [4, 5, 6])
    return p


@case
def line_with_options():
    p = figure()
    p.line([1, 2], [3, 4], line_width=2, color="red", alpha=0.5, line_dash=[4, 2], name="mine", level="underlay")
    return p


@case
def scatter_with_colors():
    p = figure()
    p.scatter([1, 2], [3, 4], size=[5, 6], color=["red", "blue"], marker="square", fill_alpha=0.3)
    return p


@case
def marker_shortcut():
    p = figure()
    p.scatter([1, 2], [3, 4], marker="+")
    return p


@case
def fields_of_a_source():
    p = figure()
    p.scatter("a", "b", size="s", color="c", source=table())
    return p


@case
def derived_glyphs():
    p = figure()
    p.scatter(
        [1],
        [2],
        fill_color="green",
        fill_alpha=0.5,
        hover_fill_color="red",
        selection_color="yellow",
        nonselection_line_alpha=0.7,
        muted_alpha=0.05,
    )
    return p


@case
def bars():
    p = figure()
    p.vbar(x=[1, 2], width=0.5, top=[3, 4], bottom=1, color="navy")
    p.hbar(y=[1, 2], height=0.5, right=[3, 4], left=0)
    p.quad(left=[0], right=[1], top=[3], bottom=[2])
    p.rect(x=[1], y=[2], width=3, height=4, angle=30, angle_units="deg", width_units="screen")
    return p


@case
def round_shapes():
    p = figure()
    p.circle([1, 2], [3, 4], radius=0.5)
    p.annulus([1], [2], inner_radius=1, outer_radius=2)
    p.wedge([1], [2], radius=3, start_angle=0, end_angle=90, start_angle_units="deg", end_angle_units="deg")
    p.arc([1], [2], radius=3, start_angle=0, end_angle=1)
    p.annular_wedge([1], [2], inner_radius=1, outer_radius=2, start_angle=0, end_angle=1, direction="clock")
    p.ellipse([1], [2], width=3, height=4, angle=0.3)
    p.ngon([1], [2], radius=3)
    return p


@case
def many_lines():
    p = figure()
    p.multi_line([[1, 2], [3, 4]], [[1, 2], [3, 4]], color=["red", "blue"], line_width=2, line_dash=[4, 2])
    p.patches([[1, 2, 3]], [[1, 2, 1]], fill_color="gold")
    p.multi_polygons([[[[1, 2, 3]]]], [[[[1, 2, 1]]]])
    p.segment([1], [2], [3], [4])
    p.ray([1], [2], length=3, angle=0.5)
    p.bezier([1], [2], [3], [4], [5], [6], [7], [8])
    p.quadratic([1], [2], [3], [4], [5], [6])
    return p


@case
def areas_and_steps():
    p = figure()
    p.varea([1, 2], [0, 0], [3, 4])
    p.harea([1, 2], [3, 4], [0, 1])
    p.varea_step([1, 2], [0, 0], [3, 4], step_mode="after")
    p.step([1, 2], [3, 4], mode="center")
    p.patch([1, 2, 3], [1, 2, 1])
    p.hspan(y=[1, 2])
    p.vspan(x=3)
    p.hstrip(y0=[1], y1=[2])
    p.vstrip(x0=[1], x1=[2])
    p.block(x=[1], y=[2], width=3, height=4)
    p.hex_tile(q=[0, 1], r=[1, 2], size=0.5)
    return p


@case
def texts():
    p = figure()
    p.text([1, 2], [3, 4], text=["a", "b"], text_font_size="20px", text_color="red")
    p.text([1], [2], text={"value": "fixed"}, alpha=0.5)
    p.image_url(url=["http://localhost/a.png"], x=0, y=1, w=2, h=3)
    return p


@case
def legends():
    p = figure()
    p.line([1, 2], [3, 4], legend_label="one")
    p.scatter([1, 2], [3, 4], legend_label="one")
    p.line([1, 2], [4, 5], legend_label="two")
    p.scatter("a", "b", source=table(), legend_field="c")
    p.scatter("a", "b", source=table(), legend_group="n")
    return p


@case
def accessors():
    p = figure()
    p.scatter([1], [2], legend_label="a")
    p.xaxis.axis_label = "t"
    p.axis.minor_tick_line_color = None
    p.ygrid.grid_line_color = "red"
    p.legend.location = "top_left"
    return p


@case
def view_and_range_names():
    p = figure()
    p.extra_y_ranges = {"other": Range1d(0, 5)}
    p.line("a", "b", source=table(), view=CDSView(filter=IndexFilter([0])), y_range_name="other", visible=False, muted=True)
    return p


@case
def transforms():
    p = figure(x_range=["k", "l"])
    s = table()
    p.scatter(
        x=dodge("n", 0.1, range=p.x_range),
        y=jitter("b", 0.2, distribution="normal"),
        color=linear_cmap("a", "Viridis256", 1, 3),
        marker=factor_mark("n", ["circle", "square"], ["k", "l"]),
        source=s,
    )
    p.vbar(x="n", top=stack("a", "b"), bottom=cumsum("a"), color=factor_cmap("n", ["red", "blue"], ["k", "l"]), source=s)
    p.scatter(x="n", y="b", color=log_cmap("a", ["#111111", "#222222"], 1, 3, nan_color="red"), source=s)
    return p


@case
def stacked_bars():
    p = figure()
    p.vbar_stack(["a", "b"], x="s", width=5, color=["red", "blue"], legend_label=["A", "B"], source=table())
    p.harea_stack(["a", "b"], y="s", source=table())
    p.vline_stack(["a", "b"], x="s", source=table())
    return p


@case
def figures_in_a_gridplot():
    p, q, r = figure(), figure(tools="pan,save,hover"), figure(tools="xpan", active_drag="xpan")
    return gridplot([[p, q], [None, r]], sizing_mode="stretch_width", height=100)


@case
def flat_gridplot():
    return gridplot([figure(tools=""), figure(tools=""), figure(tools="")], ncols=2, merge_tools=False, toolbar_location=None)


@case
def nested_layout():
    return layout([[Div(text="a"), Div(text="b")], [Div(text="c")], Div(text="d")], sizing_mode="stretch_both")


@case
def nested_grid():
    return grid([Div(text="1"), [[Div(text="2"), Div(text="3")], Div(text="4")]])


@case
def image_with_palette():
    p = figure()
    p.image(image="i", x=0, y=0, dw=1, dh=2, color_mapper=LinearColorMapper(palette="Viridis256"), source=ColumnDataSource(dict(i=[[[1, 2], [3, 4]]])))
    return p


def xy():
    return [1, 2, 3], [4, 5, 6]


def only(method, *args, **kw):
    p = figure()
    getattr(p, method)(*args, **kw)
    return p


# One glyph method each, with what it needs and a look or two.
GLYPHS = {
    "annular_wedge": lambda: only("annular_wedge", [1], [2], 0.5, 1, 0, 1, fill_color="red", line_width=3),
    "annulus": lambda: only("annulus", [1, 2], [3, 4], 0.2, 0.4, color=["red", "blue"]),
    "arc": lambda: only("arc", [1], [2], radius=1, start_angle=10, end_angle=80, start_angle_units="deg", end_angle_units="deg", radius_units="screen"),
    "bezier": lambda: only("bezier", [0], [0], [1], [1], [0.2], [0.8], [0.3], [0.4], line_color="green"),
    "block": lambda: only("block", x=[1, 2], y=[3, 4], width=[1, 2], height=1, fill_alpha=0.2),
    "circle": lambda: only("circle", [1, 2], [3, 4], radius=[0.1, 0.2], radius_dimension="max"),
    "ellipse": lambda: only("ellipse", [1], [2], width=[3], height=[4], angle=45, angle_units="deg"),
    "harea": lambda: only("harea", [1, 2], [3, 4], [5, 6], fill_color="tan", hatch_pattern="/", hatch_color="red"),
    "harea_step": lambda: only("harea_step", [1, 2], [3, 4], [5, 6], step_mode="before"),
    "hbar": lambda: only("hbar", y=["a", "b"], right=[3, 4], height=0.4, left=[0, 1]),
    "hex_tile": lambda: only("hex_tile", q=[0, 1], r=[1, 0], orientation="flattop", size=2, aspect_scale=2, scale=0.5),
    "hspan": lambda: only("hspan", y=[1, 2], line_dash="dashed", line_width=[1, 2]),
    "hstrip": lambda: only("hstrip", y0=[1, 2], y1=[2, 3], fill_color="#eeeeee"),
    "image": lambda: only("image", image=[[[1, 2], [3, 4]]], x=0, y=0, dw=1, dh=1, color_mapper=LinearColorMapper(palette="Reds256"), alpha=0.5),
    "image_rgba": lambda: only("image_rgba", image=[[[1, 2], [3, 4]]], x=[0], y=[0], dw=[1], dh=[1], origin="top_left"),
    "image_stack": lambda: only("image_stack", image=[[[[1, 2], [3, 4]]]], x=0, y=0, dw=1, dh=1, color_mapper=WeightedStackColorMapper(palette=["#ff0000", "#0000ff"], nan_color="gray", alpha_mapper=LinearColorMapper(palette=["#00000000", "#000000"], low=0, high=1))),
    "image_url": lambda: only("image_url", url=["a.png", "b.png"], x=[0, 1], y=[0, 1], w=1, h=2, anchor="center", global_alpha=0.5),
    "line_nan": lambda: only("line", [1, 2, 3], [4, 5, 7.5], line_cap="round", line_join="miter", line_dash="dotdash", line_dash_offset=2),
    "mathml": lambda: only("mathml", x=[0], y=[1], text=["<math></math>"], text_align="center"),
    "multi_line": lambda: only("multi_line", [[1, 2], [3, 4]], [[1, 2], [3, 4]], line_width=[1, 2], alpha=[0.1, 0.2]),
    "multi_polygons": lambda: only("multi_polygons", [[[[0, 4, 4], [1, 2, 2]]]], [[[[0, 0, 4], [1, 1, 2]]]], hatch_pattern="x"),
    "ngon": lambda: only("ngon", [1], [2], radius=3, n=5, angle=0.2),
    "patch": lambda: only("patch", [1, 2, 3], [1, 3, 2], fill_color=None, line_alpha=0.3),
    "patches": lambda: only("patches", [[1, 2, 3], [4, 5, 6]], [[1, 2, 1], [2, 3, 2]], fill_color=["red", "blue"], line_color="white"),
    "quad": lambda: only("quad", left=[0, 1], right=[1, 2], bottom=[0, 0], top=[1, 2], border_radius=3),
    "quadratic": lambda: only("quadratic", x0=[0], y0=[0], x1=[1], y1=[1], cx=[0.5], cy=[2]),
    "ray": lambda: only("ray", [1], [2], length=0, angle=45, angle_units="deg", line_width=2),
    "rect": lambda: only("rect", [1], [2], [3], [4], border_radius=5, dilate=True, fill_color="red"),
    "scatter": lambda: only("scatter", [1, 2], [3, 4], size=20, marker=["circle", "square"], angle=0.3, line_color=None),
    "segment": lambda: only("segment", x0=[0], y0=[0], x1=[1], y1=[1], line_color=["red"]),
    "step": lambda: only("step", [1, 2], [3, 4], mode="after"),
    "tex": lambda: only("tex", x=[0], y=[1], text=["x^2"], display="inline"),
    "text": lambda: only("text", [1, 2], [3, 4], ["one", "two"], x_offset=5, y_offset=-5, angle=0.1, text_font_style="bold", text_baseline="middle", background_fill_color="white"),
    "varea": lambda: only("varea", x=[1, 2], y1=[0, 0], y2=[1, 2], alpha=0.4),
    "varea_step": lambda: only("varea_step", [1, 2], [0, 0], [1, 2], step_mode="center"),
    "vbar": lambda: only("vbar", x=[1, 2], top=[3, 4], width=[0.5, 0.6], bottom=[0, 1], fill_color="red", line_color="black"),
    "vspan": lambda: only("vspan", x=[1, 2], color="grey"),
    "vstrip": lambda: only("vstrip", x0=[1], x1=[2], hatch_pattern="dot", hatch_alpha=0.2),
    "wedge": lambda: only("wedge", x=0, y=1, radius=0.4, start_angle=cumsum("a", include_zero=True), end_angle=cumsum("a"), fill_color="c", line_color="white", source=table()),
}
for glyph_name, make_glyph in GLYPHS.items():
    CASES["glyph_" + glyph_name] = make_glyph


@case
def circle_by_names():
    return only("circle", "a", "b", radius=0.3, source=table(), color="c")


@case
def markers_by_column():
    return only("scatter", "a", "b", marker=factor_mark("n", ["circle", "cross"], ["k", "l"]), source=table())


@case
def marker_methods_as_scatter():
    p = figure()
    for marker in ["triangle", "inverted_triangle", "x", "star", "hex_dot", "square_pin"]:
        p.scatter([1], [2], marker=marker, size=8)
    return p


@case
def hatched_bars():
    return only("vbar", x=[1, 2], top=[3, 4], width=1, hatch_pattern=["/", "x"], hatch_color="white", hatch_weight=2, hatch_scale=10)


@case
def factor_hatches():
    return only("vbar", x="a", top="b", width=1, hatch_pattern=factor_hatch("n", ["/", "dot"], ["k", "l"]), source=table())


@case
def equalised_colors():
    return only("scatter", "a", "b", color=eqhist_cmap("s", "Plasma256", low=0, high=30), source=table())


@case
def a_transform():
    return only("scatter", transform("a", LinearInterpolator(x=[0, 5], y=[0, 50])), "b", source=table())


@case
def tagged_values():
    return only("scatter", field("a"), "b", fill_color=value("red"), size={"value": 5}, line_color={"field": "c"}, source=table())


@case
def selection_and_muted_looks():
    return only("line", [1, 2], [3, 4], selection_line_color="red", selection_alpha=0.9, hover_line_width=5, muted_color="grey", nonselection_line_color="pink")


@case
def color_and_rgb():
    return only("rect", [1], [2], 1, 1, fill_color=(255, 0, 0), line_color=(0, 0, 255, 0.5))


@case
def text_shorthands():
    return only("text", [1], [2], ["a"], color="red", alpha=0.2, background_fill_color="white", border_line_color="black")


@case
def legend_field_and_location():
    p = figure()
    p.vbar(x="a", top="b", width=0.5, color="c", legend_field="n", source=table())
    p.legend.orientation = "horizontal"
    p.legend.title = "kinds"
    p.legend.click_policy = "mute"
    return p


@case
def legend_groups_with_numbers():
    p = figure()
    p.scatter("a", "b", legend_group="s", source=table())
    return p


@case
def named_legends():
    p = figure()
    p.add_layout(Legend(name="left"), "left")
    p.add_layout(Legend(name="right"), "right")
    p.line([1, 2], [3, 4], legend_label="a", legend_name="left")
    p.line([1, 2], [3, 4], legend_label="b", legend_name="right")
    return p


@case
def legend_outside():
    p = figure()
    p.add_layout(Legend(), "right")
    p.line([1, 2], [3, 4], legend_label="a")
    return p


@case
def annotations():
    p = figure()
    p.add_layout(Span(location=3, dimension="height", line_color="red"))
    p.add_layout(BoxAnnotation(left=1, right=2, fill_alpha=0.1))
    p.add_layout(Label(x=1, y=2, text="here"))
    p.add_layout(Arrow(x_start=0, y_start=0, x_end=1, y_end=1, end=NormalHead(size=10)))
    p.add_layout(Title(text="below"), "below")
    return p


@case
def color_bar():
    p = figure()
    mapper = LinearColorMapper(palette="Viridis256", low=0, high=1)
    p.add_layout(ColorBar(color_mapper=mapper, title="scale"), "right")
    return p


@case
def color_bar_of_a_renderer():
    p = figure()
    r = p.scatter("a", "b", color=linear_cmap("s", "Magma256", 0, 30), source=table())
    p.add_layout(r.construct_color_bar(), "right")
    return p


@case
def extra_ranges_and_axes():
    p = figure(y_range=(0, 1))
    p.extra_y_ranges = {"second": Range1d(0, 100)}
    p.add_layout(LinearAxis(y_range_name="second", axis_label="second"), "right")
    p.scatter([1], [50], y_range_name="second", color="red")
    return p


@case
def reversed_range():
    return figure(x_range=(10, 0), y_range=Range1d(1, 0, bounds=(0, 1)))


@case
def categories_on_both():
    return figure(x_range=["a", "b"], y_range=["c", "d"], x_axis_location="above")


@case
def log_range():
    return figure(y_axis_type="log", y_range=(0.1, 100), x_minor_ticks=2)


@case
def hidden_axes():
    p = figure(x_axis_location=None, y_axis_type=None, toolbar_location=None, tools="")
    p.grid.visible = False
    return p


@case
def styled_figure():
    p = figure(title=Title(text="T", align="center"), background_fill_color="#fafafa", border_fill_color=None, outline_line_color="black", min_border_left=40, match_aspect=True, sizing_mode="stretch_width", height=250, output_backend="webgl")
    p.title.text_font_size = "20px"
    p.xaxis.major_label_orientation = 0.8
    p.yaxis.formatter = NumeralTickFormatter(format="0.0a")
    p.xgrid.grid_line_dash = [6, 4]
    p.ygrid.band_fill_alpha = 0.1
    return p


@case
def edit_tools():
    p = figure(tools="box_edit,point_draw,poly_draw,poly_edit,freehand_draw")
    return p


@case
def hover_with_formatters():
    p = figure(tools="pan")
    p.add_tools(HoverTool(tooltips=[("date", "@a{%F}"), ("v", "$y{0.0}")], formatters={"@a": "datetime"}, mode="vline"))
    p.line("a", "b", source=table())
    return p


@case
def scroll_and_inspect():
    return figure(tools="wheel_zoom,xwheel_zoom,crosshair,hover,tap,box_select,lasso_select", active_scroll="xwheel_zoom", active_inspect="crosshair", active_tap="tap", active_multi="box_select", active_drag=None)


@case
def stacked_hbars():
    p = figure(y_range=["k", "l", "m"])
    p.hbar_stack(["a", "b"], y="n", height=0.5, color=["red", "blue"], source=table())
    return p


@case
def stacked_areas():
    p = figure()
    p.varea_stack(["a", "b"], x="s", color=["red", "blue"], legend_label=["A", "B"], source=table())
    return p


@case
def stacked_hlines():
    p = figure()
    p.hline_stack(["a", "b"], y="s", line_width=[1, 2], source=table())
    return p


def nodes():
    return ColumnDataSource(dict(index=[0, 1, 2], kind=["red", "green", "blue"]))


def edges():
    return ColumnDataSource(dict(start=[0, 0, 1], end=[1, 2, 2]))


def places():
    return StaticLayoutProvider(graph_layout={0: (0, 0), 1: (1, 0), 2: (0, 1)})


@case
def graph():
    p = figure()
    p.graph(nodes(), edges(), places())
    return p


@case
def graph_with_looks():
    p = figure()
    p.graph(
        nodes(), edges(), places(),
        node_size=12, node_fill_color="kind", node_hover_fill_color="yellow", node_selection_alpha=0.7, node_muted_alpha=0.3,
        edge_line_color="grey", edge_alpha=0.5, edge_line_width=2, edge_hover_line_color="black",
        level="underlay",
        selection_policy=NodesAndLinkedEdges(), inspection_policy=EdgesAndLinkedNodes(),
    )
    return p


@case
def graph_of_circles():
    p = figure()
    p.graph(nodes(), edges(), places(), node_radius=0.1, node_marker="circle", node_nonselection_fill_color="white")
    return p


@case
def graph_of_squares():
    p = figure()
    p.graph(nodes(), edges(), places(), node_marker="square", node_angle=0.2)
    return p


def hills():
    x = [0.0, 1.0, 2.0, 4.0]
    y = [0.0, 1.0, 3.0]
    z = [[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]
    return x, y, z


@case
def contour_bands_and_lines():
    p = figure()
    p.contour(*hills(), levels=[0.5, 1.5, 2.5], fill_color=["red", "blue"], line_color="black", line_dash=["solid", "dashed", "dotted"], hatch_pattern=["x", " "], hatch_alpha=0.5)
    return p


@case
def contour_lines():
    p = figure()
    p.contour(z=hills()[2], levels=[0.5, 1.5], line_color=["red", "blue"], line_width=3)
    return p


@case
def contour_with_palettes():
    p = figure()
    p.contour(*hills(), levels=[0.5, 1, 1.5, 2.5], fill_color=Viridis, line_color=Viridis256, fill_alpha=0.5)
    return p


@case
def contour_with_color_bar():
    p = figure()
    r = p.contour(*hills(), levels=[0.5, 1.5, 2.5], fill_color=["red", "blue"], line_color="black")
    p.add_layout(r.construct_color_bar(title="height"), "right")
    return p


@case
def hexbins():
    p = figure(match_aspect=True)
    p.hexbin(np.array([0.1, 0.2, 3.1, 5.3]), np.array([0.1, 0.0, 2.2, 0.7]), size=1, hover_color="pink")
    return p


@case
def flat_hexbins():
    p = figure()
    p.hexbin(np.array([0.1, 0.2, 3.1, 5.3]), np.array([0.1, 0.0, 2.2, 0.7]), size=0.5, orientation="flattop", aspect_scale=2, palette="Greys9", line_color="white")
    return p


@case
def subplot():
    p = figure(x_range=(0, 10), y_range=(0, 10))
    part = p.subplot(x_source=Range1d(0, 1), y_source=Range1d(5, 6), x_target=Range1d(1, 3), y_target=Range1d(4, 6))
    part.line([0, 1], [5, 6], color="red")
    part.scatter([0.5], [5.5])
    p.line([0, 10], [0, 10])
    return p


@case
def map_tiles():
    p = figure(x_range=(-2000000, 2000000), x_axis_type="mercator", y_axis_type="mercator")
    p.add_tile("OSM", alpha=0.5)
    return p


@case
def own_tiles():
    p = figure()
    p.add_tile(WMTSTileSource(url="http://localhost/{Z}/{X}/{Y}.png", attribution="me"), render_parents=False)
    return p


@case
def row_and_column():
    above = row(Div(text="a"), Div(text="b", width=50), sizing_mode="stretch_width")
    return column(above, Div(text="c", sizing_mode="stretch_width"), sizing_mode="stretch_width")


@case
def row_of_figures():
    children = [figure(sizing_mode="scale_both"), figure(sizing_mode="fixed"), Spacer(width=5, sizing_mode="scale_both")]
    return row(*children, sizing_mode="scale_both", spacing=4)


@case
def grid_of_rows():
    return grid(column(row(Div(text="1"), Div(text="2")), Div(text="3")))


@case
def grid_by_columns():
    return grid([Div(text="1"), Div(text="2"), Div(text="3"), None], ncols=2, sizing_mode="stretch_both")


@case
def gridplot_with_toolbar_options():
    p, q = figure(tools="pan,hover"), figure(tools="pan,hover")
    return gridplot([[p, q]], toolbar_location="right", toolbar_options=dict(logo=None, autohide=True), width=200, height=200)


@case
def gridplot_in_rows():
    figures = [figure(tools="pan,wheel_zoom") for _ in range(4)]
    return gridplot(figures, ncols=2, sizing_mode="scale_width", merge_tools=True)


@case
def gridplot_of_layouts():
    return gridplot([[row(figure(tools="tap"), Div(text="a")), None], [figure(tools="tap"), Div(text="b")]])


@case
def tabs():
    return Tabs(tabs=[TabPanel(child=figure(), title="one"), TabPanel(child=Div(text="x"), title="two", closable=True)], active=1)


@case
def group_and_scroll():
    return column(GroupBox(title="G", child=Div(text="x")), ScrollBox(child=Div(text="y"), height=50))


@case
def linked_figures():
    p = figure(width=200)
    q = figure(x_range=p.x_range, y_range=p.y_range)
    source = table()
    p.scatter("a", "b", source=source)
    q.scatter("a", "s", source=source)
    return row(p, q)


@case
def streaming_source_without_columns():
    return only("line", "x", "y", source=ColumnDataSource())


@case
def filtered_view():
    return only("scatter", "a", "b", view=CDSView(filter=GroupFilter(column_name="n", group="k")), source=table())


@case
def named_source_of_columns():
    return only("line", "x", "y", source=dict(x=[1, 2], y=[3, 4]), name="n")


@case
def short_forms_of_parts():
    p = figure()
    p.add_tools(HoverTool(tooltips={"x": "$x", "n": "@n"}))
    source = table()
    dots = p.scatter("a", "b", source=source)
    p.xaxis.major_label_overrides = {1: "one", 2.5: "more"}
    p.add_layout(Legend(items=[("dots", [dots])]), "right")
    p.add_layout(LabelSet(x="a", y="b", text="n", source=source))
    return p


def main():
    documents = {}
    for name, make in CASES.items():
        document = Document()
        document.add_root(make())
        documents[name] = document.to_json(deferred=False)["roots"][0]
    path = Path(__file__).parent.parent / "data" / "python-cases.json"
    lines = [f"{json.dumps(name)}: {json.dumps(root, default=vars)}" for name, root in documents.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")


main()
