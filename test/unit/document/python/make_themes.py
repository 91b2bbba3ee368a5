"""Writes one rich document of Python Bokeh under many themes to ../data/python-themes.json.

Run with a Python that has bokeh 3.9.2: python test/unit/document/python/make_themes.py
The document of ../theme-python.test.ts is the same, and it reads the themes from the data file.
"""

import json
import re
from pathlib import Path

from bokeh.document import Document
from bokeh.models import ColorBar, Column, ColumnDataSource, Label, LinearColorMapper, Select, Slider
from bokeh.plotting import figure
from bokeh.themes import Theme, built_in_themes

OWN = {
    "bases": {
        "attrs": {
            "Plot": {"border_fill_color": None, "min_border": 3},
            "figure": {"min_border": 4, "outline_line_dash": [2, 1]},
            "GuideRenderer": {"visible": False},
            "LinearAxis": {"axis_line_dash": [7, 3]},
            "ContinuousAxis": {"axis_line_dash": [1, 2], "axis_line_width": 2},
            "LayoutDOM": {"margin": [1, 2, 3, 4]},
            "AbstractSlider": {"bar_color": "red"},
            "GestureTool": {"description": "themed"},
        }
    },
    "glyph defaults": {
        "attrs": {"LineGlyph": {"line_cap": "round", "line_width": 9}, "Line": {"line_dash_offset": 3}},
        "line_defaults": {"line_width": 5, "line_dash_offset": 2},
        "fill_defaults": {"hatch_pattern": "dot"},
        "text_defaults": {"text_align": "center"},
    },
}


def document(theme):
    doc = Document()
    doc.theme = theme
    p = figure(title="A title", x_axis_type="datetime", x_axis_label="time", tools="pan,hover", width=400)
    source = ColumnDataSource(dict(a=[1, 2, 3], b=[4, 5, 6]))
    mapper = LinearColorMapper(palette=["#112233", "#445566"], low=0, high=9)
    p.line("a", "b", source=source, legend_label="line")
    p.scatter("a", "b", source=source, size=8, fill_color={"field": "a", "transform": mapper}, legend_label="points")
    p.vbar(x="a", top="b", width=0.5, source=source)
    p.text("a", "b", text="a", source=source)
    p.add_layout(ColorBar(color_mapper=mapper, title="a bar"), "right")
    p.add_layout(Label(x=1, y=2, text="here"))
    p.legend.background_fill_alpha = 0.75
    p.xaxis.axis_label_text_font_size = "20px"
    slider = Slider(start=0, end=10, value=3, title="n")
    doc.add_root(Column(p, slider, Select(options=["x", "y"], value="x")))
    return doc


def themed(theme, json_):
    text = json.dumps(document(theme).to_json(deferred=False))
    numbers = {}
    text = re.sub(r'"p\d+"', lambda found: f'"{numbers.setdefault(found[0], len(numbers) + 1)}"', text)
    return {"json": json_, "doc": json.loads(text)}


if __name__ == "__main__":
    cases = {name: themed(theme, theme._json) for name, theme in sorted(built_in_themes.items())}
    cases |= {name: themed(Theme(json=theme), theme) for name, theme in OWN.items()}
    cases["none"] = themed(None, {})
    out = Path(__file__).parent.parent / "data" / "python-themes.json"
    lines = [f"{json.dumps(name)}: {json.dumps(case, separators=(',', ':'))}" for name, case in cases.items()]
    out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(out.stat().st_size, "bytes")
