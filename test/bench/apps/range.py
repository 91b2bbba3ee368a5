# A figure with numeric ranges, for panning.
from bokeh.models import Range1d
from bokeh.plotting import curdoc, figure

ranges = dict(x_range=Range1d(start=0, end=10), y_range=Range1d(start=0, end=10))
plot = figure(width=400, height=300, **ranges)
plot.line([1, 2, 3, 4, 5], [6, 7, 2, 4, 5], line_width=2)
curdoc().add_root(plot)
