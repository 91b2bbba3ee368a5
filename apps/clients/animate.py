"""The same as animate.ts with Python's own client: shuffles a line on a running plotctl server.

    plotctl serve                       a server without an app
    python apps/clients/animate.py      prints the URL to open; ctrl-c ends it

Arguments: the server's URL and the session id.
"""
import random
import sys
import time
from urllib.parse import quote_plus

from bokeh.client import push_session
from bokeh.models import ColumnDataSource
from bokeh.plotting import curdoc, figure

URL = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:5006"
NAME = sys.argv[2] if len(sys.argv) > 2 else "animate"
COUNT = 12
BEATS_PER_MOVE = 20

x = list(range(1, COUNT + 1))
source = ColumnDataSource(data=dict(x=x, y=x))
plot = figure(title="Shuffled from outside", height=400, y_range=(0, COUNT + 1))
plot.line("x", "y", source=source, line_width=3)
plot.scatter("x", "y", source=source, size=10)
curdoc().add_root(plot)

session = push_session(curdoc(), session_id=NAME, url=URL)
print(f"Look at {URL.rstrip('/')}/?bokeh-session-id={quote_plus(NAME)}", flush=True)


def ease(part):
    """From 0 to 1, slow at both ends."""
    return part * part * (3 - 2 * part)


start = x
while session.connected:
    end = random.sample(start, COUNT)
    for beat in range(1, BEATS_PER_MOVE + 1):
        part = ease(beat / BEATS_PER_MOVE)
        source.data["y"] = [a + (b - a) * part for a, b in zip(start, end)]
        # The client sends only while it waits for something.
        session.force_roundtrip()
        time.sleep(0.05)
    start = end
