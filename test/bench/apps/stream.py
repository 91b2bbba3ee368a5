# A line that gets ten rows twenty times a second and shows the last 200.
from math import sin

from bokeh.models import ColumnDataSource
from bokeh.plotting import curdoc, figure

ROWS = 10
source = ColumnDataSource(data=dict(x=[], y=[]))
plot = figure(width=400, height=300)
plot.line("x", "y", source=source)
curdoc().add_root(plot)

count = 0


def update():
    global count
    x = [count + index for index in range(ROWS)]
    count += ROWS
    source.stream(dict(x=x, y=[sin(value / 50) for value in x]), 200)


curdoc().add_periodic_callback(update, 50)
