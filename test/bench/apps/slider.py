# A slider whose callback replaces the columns of a source.
from math import sin

from bokeh.models import ColumnDataSource, Slider
from bokeh.plotting import curdoc, figure

x = [index / 10 for index in range(100)]


def wave(amplitude):
    return [amplitude * sin(value) for value in x]


source = ColumnDataSource(data=dict(x=x, y=wave(1)))
plot = figure(width=400, height=300)
plot.line("x", "y", source=source)
slider = Slider(start=0, end=1_000_000, value=1, step=1)


def update(attr, old, amplitude):
    source.data = dict(x=x, y=wave(amplitude))


slider.on_change("value", update)
curdoc().add_root(slider)
curdoc().add_root(plot)
