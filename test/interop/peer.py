"""A Python client of Bokeh that runs commands, a line of JSON each, and answers a line each. Started by clients.mjs.

    python peer.py URL SESSION_ID

Python's client handles messages only while it waits, and discards patches while it waits for a reply of its own: so here it
waits for nothing but messages.
"""
import json
import sys

import numpy as np
from bokeh.client import pull_session

LIMIT_S = 20

session = pull_session(session_id=sys.argv[2], url=sys.argv[1])
connection = session._connection
document = session.document
answered = 0

pop = connection._pop_message


async def counting_pop():
    global answered
    message = await pop()
    answered += message is not None and message.msgtype == "OK"
    return message


connection._pop_message = counting_pop


def until(predicate):
    deadline = connection.io_loop.call_later(LIMIT_S, connection.io_loop.stop)
    connection._loop_until(predicate)
    connection.io_loop.remove_timeout(deadline)
    assert predicate(), f"{LIMIT_S} s went by"


def named(name):
    return document.select_one({"name": name})


def plain(value):
    return np.asarray(value).tolist() if not isinstance(value, list) else [plain(item) if isinstance(item, np.ndarray) else item for item in value]


def write(count):
    """Streams, patches and sets `count` times; each is answered before the next."""
    source, slider = named("python"), named("slider")
    for step in range(count):
        before = answered
        source.stream(dict(x=[step], y=[step / 4]), 25)
        source.patch(dict(y=[(0, -step - 1)]))
        slider.value = 500 + step
        until(lambda: answered >= before + 3)


def stream(name, values):
    before = answered
    named(name).stream(dict(x=values, y=values))
    until(lambda: answered > before)


def wait(name, attr, value):
    until(lambda: getattr(named(name), attr) == value)


def title(value):
    until(lambda: document.title == value)


def rows(name, count):
    until(lambda: len(named(name).data["x"]) == count)


def dump():
    values = {model.name: getattr(model, attr) for model in document.models for attr in ("value", "text") if model.name and hasattr(model, attr)}
    columns = {
        model.name: {name: plain(column) for name, column in model.data.items()} for model in document.models if hasattr(model, "data") and model.name
    }
    return dict(title=document.title, roots=[root.id for root in document.roots], values=values, columns=columns)


DO = dict(write=write, stream=stream, wait=wait, title=title, rows=rows, dump=dump)
print(json.dumps("ready"), flush=True)
for line in sys.stdin:
    command = json.loads(line)
    print(json.dumps(DO[command.pop("do")](**command)), flush=True)
session.close()
