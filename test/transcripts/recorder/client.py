"""A Python client of the apps: `python client.py BASE_URL SCENARIO SIGHTS`.

SIGHTS is JSON: a list of (name of a model, property). Prints, as JSON, what the client's copy of the document has there.
"""
import json
import os
import sys

# The ids that the client generates must differ from those of the server's models; two counters would collide.
os.environ["BOKEH_SIMPLE_IDS"] = "no"

import numpy as np
from bokeh.client import pull_session, push_session
from bokeh.document import Document
from bokeh.models import Button, ColumnDataSource, Div, Range1d, Slider
from bokeh.plotting import figure

BASE_URL, SCENARIO, SIGHTS = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])


def named(session, name):
    return session.document.select_one({"name": name})


def patching():
    """Every kind of change, and the reactions of the app."""
    session = pull_session(url=BASE_URL + "/controls")
    session.request_server_info()
    doc, source, wave = session.document, named(session, "source"), named(session, "wave")
    named(session, "slider").value = 5
    # While it waits for a reply, this client drops all other messages; so wait for the change itself.
    session._connection._loop_until(lambda: source.data["y"][0] == 5)
    source.stream(dict(x=[5, 6], y=[np.nan, 7.5]))
    source.stream(dict(x=[7], y=[1]), rollover=6)
    source.patch(dict(x=[(0, 10), (slice(1, 3), [11, 12])]))
    session.force_roundtrip()
    # Bokeh's own server makes a single-column data of a replaced column: the next change corrects it.
    wave.data["y"] = np.arange(8, dtype="uint8")
    wave.data = dict(x=np.arange(3, dtype="int32"), y=np.array([0.5, np.inf, np.nan]))
    session.force_roundtrip()
    doc.title = "Changed by Python"
    note = Div(name="note", text="<b>né</b> ☃")
    doc.add_root(note)
    note.text = "changed"
    doc.add_root(Slider(name="second", start=0, end=1, value=0.25, step=0.05))
    doc.remove_root(note)
    named(session, "plot").x_range = Range1d(start=0, end=10, tags=[{"type": "tag", "id": 1}, (1, 2)])
    session.force_roundtrip()
    return session


def big_buffers():
    """Columns of more bytes than a websocket message has in its short form (65,535), both ways."""
    session = pull_session(url=BASE_URL + "/controls")
    ramp = np.tile(np.arange(8, dtype="float64"), 2_500)
    named(session, "wave").data = dict(x=ramp, y=ramp[::-1].astype("float32"))
    session.force_roundtrip()
    session.pull()
    assert len(named(session, "wave").data["x"]) == len(ramp)
    return session


def pushing():
    """Replaces the server's document by the client's, then changes it."""
    doc = Document()
    doc.title = "Pushed"
    source = ColumnDataSource(name="source", data=dict(x=[1, 2, 3], y=np.array([3.0, 2.0, 1.0])))
    plot = figure(name="plot", width=300, height=200, tools="pan,reset")
    plot.scatter("x", "y", source=source, size=np.pi)
    doc.add_root(plot)
    doc.add_root(Button(name="more", label="more"))
    session = push_session(doc, url=BASE_URL + "/blank")
    session.force_roundtrip()
    source.stream(dict(x=[4], y=[0.5]))
    plot.renderers[0].glyph.size = 4
    plot.title.text = "pushed"
    session.force_roundtrip()
    return session


def arguments():
    """The app sees the arguments of the session."""
    session = pull_session(url=BASE_URL + "/controls", arguments={"speed": "3", "word": "né & ☃"})
    assert named(session, "arguments").text == "speed=3 word=né & ☃", named(session, "arguments").text
    return session


def seen(session):
    values = {}
    for name, property in SIGHTS:
        model = named(session, name)
        if model is None:
            continue
        value = getattr(model, property)
        if property == "data":
            value = {column: np.asarray(value[column]).tolist() for column in ["x", "y"]}
        values[f"{name}.{property}"] = value
    return values


session = {"patching": patching, "big-buffers": big_buffers, "pushing": pushing, "arguments": arguments}[SCENARIO]()
print(json.dumps(seen(session)).replace("NaN", '"nan"'))
session.close()
