# Three list columns that get ten rows twenty times a second, within a window of 1,000 rows. `t` is the time of a row,
# in milliseconds since 1970.
from math import sin
from time import time

from bokeh.models import ColumnDataSource
from bokeh.plotting import curdoc, figure

ROWS = 10
source = ColumnDataSource(data=dict(t=[], x=[], y=[]))
plot = figure(width=400, height=300)
plot.line("x", "y", source=source)
curdoc().add_root(plot)

count = 0


def update():
    global count
    made_at = time() * 1000
    x = [count + index for index in range(ROWS)]
    count += ROWS
    source.stream(dict(t=[made_at] * ROWS, x=x, y=[sin(value / 50) for value in x]), 1000)


curdoc().add_periodic_callback(update, 50)
