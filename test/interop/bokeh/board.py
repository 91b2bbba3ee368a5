"""The same as ../apps/board.ts, for Bokeh's own server."""
import numpy as np
from bokeh.models import ColumnDataSource, Div, Slider
from bokeh.plotting import curdoc

slider = Slider(name="slider", start=0, end=1000, value=1)
answer = Div(name="answer", text="none")


def respond(_attr, _old, value):
    answer.text = f"got {value}"


slider.on_change("value", respond)

binary = dict(
    f=np.array([1.5, 2.5]),
    i=np.array([-1, 2], dtype="int32"),
    u=np.array([1, 255], dtype="uint8"),
    d=[np.array([[1, 2], [3, 4]], dtype="float32"), np.array([[5]], dtype="float32")],
)
doc = curdoc()
for root in (
    slider,
    answer,
    ColumnDataSource(name="python", data=dict(x=[], y=[])),
    ColumnDataSource(name="node", data=dict(x=[], y=[])),
    ColumnDataSource(name="binary", data=binary),
):
    doc.add_root(root)
doc.title = "Board"
