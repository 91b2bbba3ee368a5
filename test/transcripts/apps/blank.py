"""Has no roots: a place to push documents to."""
from bokeh.io import curdoc

curdoc().title = "Blank"
