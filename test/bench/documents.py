# Builds documents in this process, of a figure with one line (`line`) or of a `dashboard`, and prints the rate and the
# memory per document, as JSON. (documents.mjs does the same with plotctl.)
import gc
import json
import sys
import time
import tracemalloc

from bokeh.core.json_encoder import serialize_json
from bokeh.document import Document
from bokeh.plotting import figure

from apps import dashboard

name, seconds, kept = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])


def add_line(doc):
    plot = figure(title="Line", width=400, height=300)
    plot.line([1, 2, 3, 4, 5], [6, 7, 2, 4, 5], line_width=2)
    doc.add_root(plot)


fill = {"line": add_line, "dashboard": dashboard.fill}[name]


def build():
    doc = Document()
    fill(doc)
    return doc


def per_second(seconds):
    start = time.perf_counter()
    count = 0
    while time.perf_counter() - start < seconds:
        serialize_json(build().to_json())
        count += 1
    return count / (time.perf_counter() - start)


def bytes_kept(count):
    gc.collect()
    tracemalloc.start()
    docs = []
    for _ in range(count):
        docs.append(build())
        serialize_json(docs[-1].to_json())
    gc.collect()
    used, _peak = tracemalloc.get_traced_memory()
    return used / len(docs)


per_second(seconds / 2)
print(json.dumps({"perSecond": per_second(seconds), "bytesKept": bytes_kept(kept)}))
