"""Reads a document that `plotctl json` wrote into Python's Bokeh and prints its content.

    python golden.py FILE
"""
import json
import sys

import numpy as np
from bokeh.document import Document
from bokeh.models import HoverTool, Slider
from bokeh.plotting import figure

with open(sys.argv[1]) as file:
    text = file.read()
document = Document.from_json(json.loads(text))
source = document.get_model_by_name("measured")
slider = document.select_one({"type": Slider})
print(json.dumps({
    "title": document.title,
    "roots": [type(root).__name__ for root in document.roots],
    "x": [None if np.isnan(value) else value for value in np.asarray(source.data["x"]).tolist()],
    "y": np.asarray(source.data["y"]).tolist(),
    "name": list(source.data["name"]),
    "slider": [slider.title, slider.start, slider.end, slider.value, slider.step],
    "tooltips": [list(pair) for pair in document.select_one({"type": HoverTool}).tooltips],
    # In Python the class has the name that authors use.
    "models": sorted("Figure" if isinstance(model, figure) else type(model).__name__ for model in document.models),
}))
