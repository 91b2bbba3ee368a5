// Contours and hexagons equal those that Python Bokeh computes. python/make_shapes.py wrote these.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { figure, NDArray } from "plotctl";
import {
  axial_to_cartesian,
  cartesian_to_axial,
  contour_data,
  hexbin,
  type ContourInput,
  type FillData,
  type LineData,
} from "plotctl/plotting";

interface Expected {
  readonly levels: readonly number[];
  readonly contours: Readonly<Record<string, Contours>>;
  readonly hexagons: {
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly bins: Readonly<Record<string, readonly (readonly [number, number, number, number, number])[]>>;
  };
}

interface Contours {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly (readonly (number | null)[])[];
  readonly areas: readonly number[];
  readonly polygons: readonly number[];
  readonly rings: readonly number[];
  readonly lengths: readonly number[];
  readonly lines: readonly number[];
}

const expected = JSON.parse(readFileSync("test/unit/plotting/data/python-shapes.json", "utf8")) as Expected;
const { levels } = expected;

function ringArea(x: Float64Array, y: Float64Array): number {
  let twice = 0;
  for (let i = 1; i < x.length; i++) twice += x[i - 1]! * y[i]! - x[i]! * y[i - 1]!;
  return Math.abs(twice / 2);
}

function areas({ xs, ys }: FillData): number[] {
  return xs.map((polygons, band) =>
    polygons.reduce(
      (total, rings, polygon) =>
        rings.reduce((sum, x, ring) => {
          const area = ringArea(x, ys[band]![polygon]![ring]!);
          return ring === 0 ? sum + area : sum - area;
        }, total),
      0,
    ),
  );
}

function lengths({ xs, ys }: LineData): number[] {
  return xs.map((x, row) => {
    let length = 0;
    for (let i = 1; i < x.length; i++) {
      const step = Math.hypot(x[i]! - x[i - 1]!, ys[row]![i]! - ys[row]![i - 1]!);
      if (!Number.isNaN(step)) length += step;
    }
    return length;
  });
}

const close = (numbers: readonly number[], digits: number): number[] => numbers.map((n) => Number(n.toFixed(digits)));

describe("contours", () => {
  it.each(["waves", "uneven", "bent", "noise"])("have the same bands and lines as in Python Bokeh: %s", (name) => {
    const { x, y, z, ...shapes } = expected.contours[name]!;
    const { fill_data, line_data } = contour_data(x, y, z, levels);
    expect(close(areas(fill_data!), 4)).toEqual(close(shapes.areas, 4));
    expect(close(lengths(line_data!), 4)).toEqual(close(shapes.lengths, 4));
    expect(fill_data!.xs.map((polygons) => polygons.length)).toEqual(shapes.polygons);
    expect(fill_data!.xs.map((polygons) => polygons.flat().length)).toEqual(shapes.rings);
    expect(line_data!.xs.map((line) => line.filter(Number.isNaN).length + 1)).toEqual(shapes.lines);
  });

  it("omit the surroundings of missing values, within 2 % of the area that Python Bokeh omits", () => {
    const { x, y, z, ...shapes } = expected.contours.with_gaps!;
    const { fill_data } = contour_data(x, y, z, levels);
    areas(fill_data!).forEach((area, band) => expect(Math.abs(area / shapes.areas[band]! - 1)).toBeLessThan(0.02));
  });

  it("cover the grid with bands that do not overlap, for any values", () => {
    const value = fc.integer({ min: 0, max: 4 });
    const grids = fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(grids, (z) => {
        const { fill_data } = contour_data({ z, levels: [-1, 0.5, 1, 2, 3.5, 4] });
        expect(areas(fill_data!).reduce((sum, area) => sum + area, 0)).toBeCloseTo(4 * (z.length - 1), 6);
      }),
    );
  });

  it("have holes after the ring around them, and all rings closed", () => {
    const z = [0, 1, 2, 3, 4].map((row) =>
      [0, 1, 2, 3, 4].map((column) => Math.max(Math.abs(row - 2), Math.abs(column - 2))),
    );
    const { fill_data } = contour_data({ z, levels: [0.5, 1.5] });
    const [polygons] = fill_data!.xs;
    expect(polygons).toHaveLength(1);
    expect(polygons![0]).toHaveLength(2);
    for (const ring of polygons![0]!) expect(ring.at(0)).toBe(ring.at(-1));
    expect(Math.min(...polygons![0]![0]!)).toBe(0.5);
    expect(Math.min(...polygons![0]![1]!)).toBe(1.5);
  });

  it("accept all kinds of arrays, and omit what is not requested", () => {
    const z = new NDArray(Float64Array.of(0, 1, 2, 0, 1, 2), [2, 3]);
    const { fill_data, line_data } = contour_data(Float32Array.of(0, 1, 2), [5, 6], z, Float64Array.of(0.5), {});
    expect(fill_data).toBeNull();
    expect([...line_data!.ys[0]!].sort()).toEqual([5, 6]);
    expect(contour_data({ z, levels: [0, 1], want_line: false }).line_data).toBeNull();
  });

  it.each([
    [{ z: [[1, 2]], levels: [1] }, /z: expected at least two rows of at least two numbers, all of the same length/],
    [{ z: [[1, 2], [3]], levels: [1] }, /z: expected at least two rows/],
    [
      {
        z: [
          [1, 2],
          [3, 4],
        ],
        levels: [],
      },
      /levels: expected increasing numbers, at least one, got \[\]/,
    ],
    [
      {
        z: [
          [1, 2],
          [3, 4],
        ],
        levels: [2, 1],
      },
      /levels: expected increasing numbers/,
    ],
    [
      {
        z: [
          [1, 2],
          [3, 4],
        ],
        levels: [1],
        x: [1],
      },
      /x: expected 2 numbers, or as many rows and columns as z has \(2 × 2\)/,
    ],
    [
      {
        z: [
          [1, 2],
          [3, 4],
        ],
        levels: [1],
        want_line: false,
      },
      /neither bands nor lines to compute/,
    ],
  ])("are rejected with a reason: %j", (input, message) => {
    expect(() => contour_data(input as ContourInput)).toThrow(message);
  });
});

describe("the contour method of figures", () => {
  const z = [
    [0, 1, 2],
    [0, 1, 2],
  ];

  it("requires a colour for bands or lines, and rejects unknown options", () => {
    expect(() => figure().contour({ z, levels: [1] })).toThrow("contour() needs fill_color for bands, or line_color");
    expect(() => figure().contour({ z, levels: [1], line_colour: "red" } as never)).toThrow(
      'contour() has no option "line_colour". Did you mean "line_color"?',
    );
    expect(() => figure().contour({ z, levels: [1], line_color: "red", hatch_pattern: "x" })).toThrow(
      "contour(): hatch_pattern has no effect without fill_color.",
    );
    expect(() => figure().contour({ z, levels: [0.5, 1, 1.5], fill_color: "red", fill_alpha: [0.5] })).toThrow(
      "contour(): columns must have the same length, but xs has 2 values and fill_alpha has 1.",
    );
  });

  it("shows other contours when their data is assigned, in the same colours", () => {
    const r = figure().contour({ z, levels: [0.5, 1, 1.5], fill_color: ["red", "blue"] });
    r.set_data(contour_data({ z, levels: [0.2, 0.4, 0.6], want_line: false }));
    const { data } = r.fill_renderer.data_source as unknown as { data: Record<string, unknown> };
    expect([data.lower_levels, data.fill_color]).toEqual([
      [0.2, 0.4],
      ["red", "blue"],
    ]);
  });

  it("shows no bands in a renderer of lines, and no lines in one of bands, for any data", () => {
    const both = contour_data({ z, levels: [0.2, 0.4, 0.6] });
    const lines = figure().contour({ z, levels: [0.2, 0.4, 0.6], line_color: "black" });
    const bands = figure().contour({ z, levels: [0.2, 0.4, 0.6], fill_color: "red" });
    for (const r of [lines, bands]) r.set_data(both);
    const rows = (r: { data_source: unknown }): number => (r.data_source as { length: number }).length;
    expect([rows(lines.fill_renderer), rows(lines.line_renderer)]).toEqual([0, 3]);
    expect([rows(bands.fill_renderer), rows(bands.line_renderer)]).toEqual([2, 0]);
  });
});

describe("hexagons", () => {
  const { x, y, bins } = expected.hexagons;

  it.each(Object.keys(bins))("equal those of Python Bokeh, with the same counts: %s", (name) => {
    const [orientation, aspect] = name.split(" ") as ["pointytop", string];
    const options = { orientation, aspect_scale: Number(aspect) };
    const { q, r, counts } = hexbin(x, y, 0.7, options);
    const middles = axial_to_cartesian(q, r, 0.7, options);
    const found = [...q].map((column, i) => [column, r[i], counts[i], middles.x[i], middles.y[i]]);
    expect(found.map(([q, r, c]) => [q, r, c])).toEqual(bins[name]!.map(([q, r, c]) => [q, r, c]));
    found.forEach(([, , , x, y], i) => {
      expect(x).toBeCloseTo(bins[name]![i]![3]);
      expect(y).toBeCloseTo(bins[name]![i]![4]);
    });
    expect(cartesian_to_axial(middles.x, middles.y, 0.7, options)).toEqual({ q, r });
  });

  it("omit points that are NaN, and are rejected with a reason", () => {
    expect(hexbin([0, NaN], [0, 1], 1).counts).toEqual(Int32Array.of(1));
    expect(() => hexbin([0], [0, 1], 1)).toThrow("expected two arrays of the same length, got 1 and 2 numbers");
    expect(() => hexbin([0], [0], 0)).toThrow("size: expected a number above 0, got 0");
  });

  it("are returned with their counts by the method of figures", () => {
    const [renderer, { counts }] = figure().hexbin([0, 0, 5], [0, 0, 5], 1);
    expect(counts).toEqual(Int32Array.of(2, 1));
    expect(renderer.data_source.column_names).toEqual(["q", "r", "c"]);
    expect(() => figure().hexbin([0], [0], 1, { sise: 1 } as object)).toThrow('hex_tile() has no option "sise"');
  });
});
