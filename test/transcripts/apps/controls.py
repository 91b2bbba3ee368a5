"""controls.ts and behaviour.ts, for Bokeh's own server."""
import numpy as np
from bokeh.io import curdoc
from bokeh.layouts import column, row
from bokeh.models import Button, ColumnDataSource, DataTable, Div, Select, Slider, TableColumn, TextInput, Title
from bokeh.plotting import figure

source = ColumnDataSource(name="source", data=dict(x=[1, 2, 3, 4], y=[2, 4, 6, 8]))
source.selected.name = "selection"
wave = ColumnDataSource(name="wave", data=dict(x=np.arange(8, dtype="float64"), y=np.zeros(8)))

plot = figure(
    name="plot",
    title=Title(name="heading", text="Controls"),
    width=400,
    height=300,
    y_range=(0, 45),
    tools="pan,wheel_zoom,box_select,tap,reset",
    active_scroll="wheel_zoom",
)
plot.x_range.name = "across"
plot.scatter("x", "y", source=source, size=12)
plot.line("x", "y", source=wave)

slider = Slider(name="slider", title="slope", start=0, end=10, step=1, value=2)
words = TextInput(name="words", title="heading")
color = Select(name="color", title="background", options=["white", "ivory"], value="white")
more = Button(name="more", label="more")
answer = Div(name="answer", text="")
shown = Div(name="arguments", text="")
columns = [TableColumn(field=field, title=field) for field in ["x", "y"]]
table = DataTable(name="table", source=source, columns=columns, width=200, height=200)
doc = curdoc()


def slide(attr, old, new):
    x = [1, 2, 3, 4]
    answer.text = f"slider: {new}"
    source.data = dict(x=x, y=[at * new for at in x])


def write(attr, old, new):
    plot.title.text = new


def paint(attr, old, new):
    plot.background_fill_color = new


rows = 4


def stream():
    global rows
    rows += 2
    source.stream(dict(x=[rows - 1, rows], y=[1, 2]), rollover=5)


def select(attr, old, new):
    answer.text = "selected: " + " ".join(str(index) for index in new)


def tapped(event):
    source.patch(dict(y=[(0, 9)]))
    doc.title = "Tapped twice"


slider.on_change("value", slide)
words.on_change("value", write)
color.on_change("value", paint)
more.on_click(stream)
source.selected.on_change("indices", select)
plot.on_event("doubletap", tapped)

request = doc.session_context.request
arguments = {} if request is None else request.arguments
shown.text = " ".join(sorted(f"{name}={','.join(value.decode() for value in values)}" for name, values in arguments.items()))

doc.add_root(row(column(slider, words, color, more, answer, shown), plot, table))
doc.title = "Controls"
