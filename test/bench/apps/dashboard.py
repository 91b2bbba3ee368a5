# A dashboard of 20 figures with three glyphs and a legend each, and of 60 widgets. documents.py builds it too.
from math import cos, sin

from bokeh.layouts import column, row
from bokeh.models import Select, Slider, TextInput
from bokeh.plotting import curdoc, figure

FIGURES = 20
COLUMNS = 4
x = [index / 10 for index in range(100)]


def fill(doc):
    panels = [panel(index) for index in range(FIGURES)]
    doc.title = "Dashboard"
    doc.add_root(column([row(panels[first : first + COLUMNS]) for first in range(0, FIGURES, COLUMNS)]))


def panel(index):
    plot = figure(title=f"Figure {index}", width=400, height=300, tools="pan,wheel_zoom,reset,hover")
    sine = [sin(value + index) for value in x]
    plot.line(x, sine, legend_label="sine", line_width=2)
    plot.line(x, [cos(value + index) for value in x], legend_label="cosine", color="orange")
    plot.scatter(x, sine, legend_label="points", size=5, color="green")
    slider = Slider(title=f"Phase {index}", start=0, end=10, value=1, step=0.1)
    select = Select(title=f"Kind {index}", value="a", options=["a", "b", "c"])
    text = TextInput(title=f"Name {index}", value="plot")
    return column(slider, select, text, plot)


fill(curdoc())
