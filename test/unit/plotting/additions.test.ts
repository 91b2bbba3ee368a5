// Colours, palettes by name, subplots, maps, ranges by name, and driving.
import { FactorRange, Range1d, figure, linear_cmap } from "plotctl";
import {
  LinearColorMapper,
  LogColorMapper,
  WMTSTileSource,
  type LogColorMapperProps,
  type CoordinateMapping,
} from "plotctl/models";
import { Blues256, Blues9, Greys256, all_palettes, small_palettes, Viridis256 } from "plotctl/palettes";
import { color, driving } from "plotctl/plotting";
import { Value } from "../../../src/serialize/specs.js";

describe("color()", () => {
  it.each([
    ["red", undefined, "#ff0000ff"],
    ["#123", undefined, "#112233ff"],
    ["rgba(1, 2, 3, 0.5)", undefined, "#01020380"],
    [[255, 0, 0] as const, 0.5, "#ff000080"],
    [[0, 0, 255, 0.5] as const, 0.5, "#0000ff40"],
    [0x10203040, undefined, "#10203040"],
  ])("writes %p with alpha %p as %s", (given, alpha, hex) => {
    expect(color(given, alpha)).toBe(hex);
  });

  it("rejects values that are not colours, and alphas outside 0 to 1", () => {
    expect(() => color("reddish")).toThrow('got "reddish"');
    expect(() => color([1, 2] as never)).toThrow("color(): expected a colour, got [1, 2].");
    expect(() => color("red", 2)).toThrow("color(): alpha: expected 0 to 1, got 2.");
  });
});

describe("palettes", () => {
  it("are accepted by name wherever colours are mapped, also when set later", () => {
    const mapper = new LinearColorMapper({ palette: "Viridis256" });
    expect(mapper.palette).toEqual(Viridis256);
    mapper.setv({ palette: "Blues9" } as object);
    expect(mapper.palette).toEqual(Blues9);
    expect(() => new LogColorMapper({ palette: "Viridis12" } as object as LogColorMapperProps)).toThrow(
      /^LogColorMapper\.palette: .*"Viridis12"\. Did you mean "Viridis10"/,
    );
  });

  it("are collected, with the five long ones that only Python has", () => {
    expect([Blues256.length, Blues256[0], Blues256[1], Blues256[255]]).toEqual([256, "#08306b", "#08316d", "#f7fbff"]);
    expect(all_palettes.Blues[256]).toBe(Blues256);
    expect(all_palettes.Greys[256]).toBe(Greys256);
    expect(Object.keys(all_palettes)).toHaveLength(59);
    expect(Object.values(small_palettes).flatMap((group) => Object.keys(group))).not.toContain("256");
  });

  it("are options of images", () => {
    const image = [[[[1, 2]]]];
    const { color_mapper } = figure().image_stack({
      image,
      x: 0,
      y: 0,
      dw: 1,
      dh: 1,
      palette: "Accent3",
    } as never).glyph;
    expect(color_mapper).toBeDefined();
  });
});

describe("construct_color_bar()", () => {
  const cmap = linear_cmap("c", "Viridis256", 0, 1);
  const source = { x: [1], y: [2], c: [0.5], t: ["t"] };

  it("uses the mapper of the fill, the line, the text or the image", () => {
    const p = figure();
    const mapper = cmap.transform;
    const image = p.image({ image: [[[1, 2]]], x: 0, y: 0, dw: 1, dh: 1, palette: "Greys9" });
    expect(p.scatter("x", "y", { source, color: cmap }).construct_color_bar().color_mapper).toBe(mapper);
    expect(p.rect("x", "y", 1, 1, { source, line_color: cmap }).construct_color_bar().color_mapper).toBe(mapper);
    expect(p.text("x", "y", "t", { source, text_color: cmap }).construct_color_bar().color_mapper).toBe(mapper);
    expect(image.construct_color_bar({ title: "grey" })).toMatchObject({
      title: "grey",
      color_mapper: image.glyph.color_mapper,
    });
  });

  it("reports that no mapper creates the colours", () => {
    expect(() => figure().scatter([1], [2], { color: "red" }).construct_color_bar()).toThrow(
      'no colour mapper makes the colours of this Scatter. For example fill_color: linear_cmap("column", "Viridis256", 0, 1).',
    );
  });
});

describe("a subplot", () => {
  const target = () => ({ x_target: new Range1d({ start: 1, end: 2 }), y_target: new Range1d({ start: 1, end: 2 }) });

  it("adds glyphs to its figure, in its own coordinates", () => {
    const p = figure();
    const part = p.subplot({ x_source: new FactorRange({ factors: ["a"] }), ...target() });
    const renderer = part.scatter("a", [1]);
    expect(p.renderers).toEqual([renderer]);
    expect(renderer.coordinates as CoordinateMapping).toBe(part.coordinates);
    expect(renderer.glyph.x).toEqual(new Value("a"));
  });

  it("requires a position, and rejects unknown options", () => {
    expect(() => figure().subplot({} as never)).toThrow("subplot() needs x_target: expected a range.");
    expect(() => figure().subplot({ ...target(), x_sauce: 1 } as never)).toThrow('Did you mean "x_source"?');
  });
});

describe("a map", () => {
  it("is a provider by name, a URL, or a source", () => {
    const p = figure();
    const urls = ["OSM", "cartodb_positron", "http://localhost/{Z}/{X}/{Y}.png"].map(
      (tiles) => p.add_tile(tiles).tile_source.url,
    );
    expect(urls[0]).toContain("tile.openstreetmap.org");
    expect(urls[1]).toContain("cartocdn.com/light_all");
    expect(urls[2]).toBe("http://localhost/{Z}/{X}/{Y}.png");
    const source = new WMTSTileSource({ url: "x" });
    expect(p.add_tile(source, { alpha: 0.5 }).tile_source).toBe(source);
    expect(p.renderers).toHaveLength(4);
  });

  it("is rejected with the known names", () => {
    expect(() => figure().add_tile("CartoDB Positrom")).toThrow(
      /unknown tile provider.*Did you mean "CartoDB Positron"/,
    );
    expect(() => figure().add_tile(5 as never)).toThrow("expected a tile source, a URL, or the name of a provider");
  });
});

it("a range that a glyph names must be one of the plot's, which the error lists", () => {
  const p = figure();
  p.extra_y_ranges = { second: new Range1d() };
  expect(p.line([1], [2], { y_range_name: "second" }).y_range_name).toBe("second");
  expect(() => p.line([1], [2], { y_range_name: "secund" })).toThrow(
    'line(): y_range_name: the plot has no range "secund"; it has "default", "second". Did you mean "second"?',
  );
});

describe("driving", () => {
  const driven = <T>(driver: driving.Driver<T>, times: number): T[] => {
    const values: T[] = [];
    const step = driver((value) => values.push(value));
    for (let i = 0; i < times; i++) step();
    return values;
  };

  it("passes values as Python Bokeh does", () => {
    expect(driven(driving.count(), 3)).toEqual([0, 1, 2]);
    expect(driven(driving.linear(2, 1), 3)).toEqual([1, 3, 5]);
    expect(driven(driving.repeat(["a", "b"]), 5)).toEqual(["a", "b", "a", "b", "a"]);
    expect(driven(driving.bounce([0, 1, 2]), 8)).toEqual([0, 1, 2, 2, 1, 0, 0, 1]);
    expect(driven(driving.sine(Math.PI / 2, { A: 2, offset: 1 }), 3)).toEqual([1, 3, expect.closeTo(1)]);
    expect(driven(driving.cosine(1, { phi: 1 }), 2)).toEqual([Math.cos(1), Math.cos(2)]);
  });

  it("starts again for each function, and stops where a sequence ends", () => {
    const count = driving.count();
    expect([driven(count, 2), driven(count, 2)]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const values: number[] = [];
    const step = driving.force((value: number) => values.push(value), [7, 8]);
    for (let i = 0; i < 4; i++) step();
    expect(values).toEqual([7, 8]);
    expect(() => driving.bounce([])).toThrow("bounce: expected a list with at least one value, got [].");
  });
});
