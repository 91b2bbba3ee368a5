"""Cells of a plane by NumPy: the milliseconds of views like those of raster.mjs, as JSON.

python test/bench/raster_numpy.py ROWS
"""
import json
import sys
import time

import numpy as np

WIDTH, HEIGHT = 800, 600
rows = int(float(sys.argv[1]))
random = np.random.default_rng(1)
x = random.random(rows, dtype=np.float32) + random.random(rows, dtype=np.float32)
y = random.random(rows, dtype=np.float32) * random.random(rows, dtype=np.float32)


def cells(start_x, start_y, per_unit_x, per_unit_y):
    column = np.floor(x * np.float32(per_unit_x)).astype(np.int32) - start_x
    line = np.floor(y * np.float32(per_unit_y)).astype(np.int32) - start_y
    inside = (column >= 0) & (column < WIDTH) & (line >= 0) & (line < HEIGHT)
    return np.bincount(line[inside] * WIDTH + column[inside], minlength=WIDTH * HEIGHT)


took, processor = [], []
for _ in range(3):
    began, used = time.perf_counter(), time.process_time()
    counts = cells(1500, 500, 2048, 4096)
    took.append(1000 * (time.perf_counter() - began))
    processor.append(1000 * (time.process_time() - used))
print(json.dumps({"ms": sorted(took)[1], "cpuMs": sorted(processor)[1], "rows": int(counts.sum())}))
