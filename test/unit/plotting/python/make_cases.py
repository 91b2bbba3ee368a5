"""Writes what Python Bokeh makes of a table of plotting calls to ../data/python-cases.json.

Run with a Python that has bokeh 3.9.2: python test/unit/plotting/python/make_cases.py
The calls of ../python-cases.test.ts have the same names.
"""

import json
from datetime import datetime
from pathlib import Path

from bokeh.document import Document
from bokeh.layouts import grid, gridplot, layout
from bokeh.models import CDSView, ColumnDataSource, Div, FactorRange, IndexFilter, LinearColorMapper, PanTool, Range1d
from bokeh.plotting import figure
from bokeh.transform import cumsum, dodge, factor_cmap, factor_mark, jitter, linear_cmap, log_cmap, stack

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


def main():
    documents = {}
    for name, make in CASES.items():
        document = Document()
        document.add_root(make())
        documents[name] = document.to_json(deferred=False)["roots"][0]
    path = Path(__file__).parent.parent / "data" / "python-cases.json"
    path.write_text(json.dumps(documents, indent=1, default=vars) + "\n")


main()
