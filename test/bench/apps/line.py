# A figure with one line.
from bokeh.plotting import curdoc, figure

plot = figure(title="Line", width=400, height=300)
plot.line([1, 2, 3, 4, 5], [6, 7, 2, 4, 5], line_width=2)
curdoc().add_root(plot)
