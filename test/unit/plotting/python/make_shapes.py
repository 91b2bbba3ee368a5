"""Writes the areas and lengths of contours, and the hexagons of points, that Python Bokeh computes to ../data/python-shapes.json.

Run with a Python that has bokeh 3.9.2 and contourpy: python test/unit/plotting/python/make_shapes.py
"""

import json
from pathlib import Path

import numpy as np
from bokeh.plotting.contour import contour_data
from bokeh.util.hex import axial_to_cartesian, hexbin

LEVELS = [round(level, 3) for level in np.linspace(-0.8, 0.9, 6)]


def waves():
    x, y = np.linspace(0, 3, 20), np.linspace(-1, 2, 15)
    columns, rows = np.meshgrid(x, y)
    return x, y, np.sin(columns * 2) * np.cos(rows * 3) + 0.1 * columns


def uneven():
    x, y = np.linspace(0, 2, 25) ** 2, np.exp(np.linspace(0, 1, 18))
    columns, rows = np.meshgrid(x, y)
    return x, y, np.cos(columns) * rows


def bent():
    angle, radius = np.meshgrid(np.linspace(0, 3, 30), np.linspace(1, 2, 12))
    return radius * np.cos(angle), radius * np.sin(angle), np.sin(3 * angle) * radius


def with_gaps():
    x, y, z = waves()
    z[3:6, 4:9] = np.nan
    z[10, 10] = np.nan
    z[0, 0] = np.nan
    return x, y, z


def noise():
    rng = np.random.default_rng(7)
    return np.arange(24), np.arange(18), rng.uniform(-1.5, 1.5, (18, 24))


def area_of(xs, ys):
    area = 0.0
    for x_rings, y_rings in zip(xs, ys):
        for index, (x, y) in enumerate(zip(x_rings, y_rings)):
            ring = abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) / 2)
            area += ring if index == 0 else -ring
    return area


def length_of(x, y):
    return float(np.nansum(np.hypot(np.diff(x), np.diff(y))))


def rounded(array):
    if isinstance(array, list):
        return [rounded(item) for item in array]
    return None if np.isnan(array) else round(array, 6)


def main():
    contours = {}
    for make in (waves, uneven, bent, noise, with_gaps):
        x, y, z = (np.round(array, 6) for array in make())
        data = contour_data(x, y, z, LEVELS)
        contours[make.__name__] = {
            "x": rounded(x.tolist()),
            "y": rounded(y.tolist()),
            "z": rounded(z.tolist()),
            "areas": [area_of(*band) for band in zip(data.fill_data.xs, data.fill_data.ys)],
            "polygons": [len(band) for band in data.fill_data.xs],
            "rings": [sum(len(polygon) for polygon in band) for band in data.fill_data.xs],
            "lengths": [length_of(*line) for line in zip(data.line_data.xs, data.line_data.ys)],
            "lines": [int(np.isnan(line).sum()) + 1 if len(line) else 0 for line in data.line_data.xs],
        }
    rng = np.random.default_rng(5)
    x, y = np.round(rng.standard_normal(300) * 3, 4), np.round(rng.standard_normal(300) * 2, 4)
    hexagons = {"x": x.tolist(), "y": y.tolist(), "bins": {}}
    for orientation, aspect in (("pointytop", 1), ("flattop", 1), ("pointytop", 2.5), ("flattop", 0.4)):
        bins = hexbin(x, y, 0.7, orientation, aspect)
        right, up = axial_to_cartesian(bins.q, bins.r, 0.7, orientation, aspect)
        rows = sorted(zip(bins.q.tolist(), bins.r.tolist(), bins.counts.tolist(), right.tolist(), up.tolist()))
        hexagons["bins"][f"{orientation} {aspect}"] = rows
    path = Path(__file__).parent.parent / "data" / "python-shapes.json"
    path.write_text(json.dumps({"levels": LEVELS, "contours": contours, "hexagons": hexagons}) + "\n")


main()
