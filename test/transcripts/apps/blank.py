"""Has no roots: clients push documents to it."""
from bokeh.io import curdoc

curdoc().title = "Blank"
