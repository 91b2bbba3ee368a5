import { PlotctlError } from "plotctl";
import * as palettes from "../../../src/exports/palettes.js";
import { PALETTE_COLORS } from "../../../src/base/generated/palette-data.js";
import { rgbaOf } from "../../../src/base/colors.js";

const { Category10, Magma256, Turbo3, Viridis, Viridis256, Viridis3, d3 } = palettes;

describe("palettes", () => {
  it("are lists of colours as hex digits, by name, by group and length, and by collection", () => {
    expect(Viridis3).toEqual(["#440154", "#208f8c", "#fde724"]);
    expect(Viridis[3]).toBe(Viridis3);
    expect(d3.Category10).toBe(Category10);
    expect(palettes.palette("Viridis256")).toBe(Viridis256);
  });

  it("are 510, each as long as the number in its name, and are frozen", () => {
    const names = Object.keys(PALETTE_COLORS) as palettes.PaletteName[];
    expect(names).toHaveLength(510);
    const counted = names.filter((name) => /\d$/.test(name));
    for (const name of counted) expect(palettes.palette(name)).toHaveLength(Number(/\d+$/.exec(name)?.[0]));
    expect(() => (Viridis3 as string[]).push("red")).toThrow(TypeError);
  });

  it("have all their digits where BokehJS lacks some", () => {
    expect(Turbo3).toEqual(["#30123b", "#a1fc3d", "#7a0402"]);
  });

  it("are rejected by unknown names, with the nearest", () => {
    expect(() => palettes.palette("Viridis12" as palettes.PaletteName)).toThrow(
      'There is no palette "Viridis12". Did you mean',
    );
  });
});

// The expected colours are those of Python Bokeh.
describe("palettes made from palettes", () => {
  it("pick colours evenly, and no more than there are", () => {
    expect(palettes.viridis(3)).toEqual(["#440154", "#208f8c", "#fde724"]);
    expect(palettes.linear_palette(Viridis256, 0)).toEqual([]);
    expect(() => palettes.linear_palette(Viridis3, 4)).toThrow("linear_palette: the palette has 3 colours");
    expect(() => palettes.grey(-1)).toThrow("must be 0 or more, got -1");
  });

  it("blend to more colours and to fewer", () => {
    expect(palettes.interp_palette(Viridis3, 5)).toEqual(["#440154", "#324870", "#208f8c", "#8ebb58", "#fde724"]);
    expect(palettes.interp_palette(Viridis3, 2)).toEqual(["#440154", "#fde724"]);
    expect(palettes.interp_palette(["#ff000080", "#00ff00"], 4)).toEqual([
      "#ff000080",
      "#aa5500aa",
      "#55aa00d5",
      "#00ff00",
    ]);
    expect(() => palettes.interp_palette([], 2)).toThrow("the palette has no colours");
    expect(() => palettes.interp_palette(["nope"], 2)).toThrow('got "nope"');
  });

  it("join two palettes where they are lightest", () => {
    expect(palettes.diverging_palette(Viridis256, Magma256, 7, 0.3)).toEqual([
      ...["#440154", "#fde724", "#fbfcbf", "#fb8861", "#b63679", "#50127b", "#000003"],
    ]);
  });

  it("join two palettes to the requested number of colours", () => {
    for (let n = 0; n <= 40; n++) {
      for (const midpoint of [0, 0.1, 0.25, 0.5, 0.75, 1]) {
        expect(palettes.diverging_palette(Viridis256, Magma256, n, midpoint)).toHaveLength(n);
      }
    }
    expect(() => palettes.diverging_palette(Viridis256, Magma256, 5, 1.5)).toThrow(
      "midpoint: expected 0 to 1, got 1.5",
    );
    expect(() => palettes.diverging_palette(Viridis256, Magma256, 2.5)).toThrow(PlotctlError);
  });

  it("fade one colour", () => {
    expect(palettes.varying_alpha_palette("red", 4)).toEqual(["#ff000000", "#ff000055", "#ff0000aa", "#ff0000"]);
    expect(palettes.varying_alpha_palette("#12345680", 3, 10, 200)).toEqual(["#12345605", "#12345634", "#12345664"]);
    expect(palettes.varying_alpha_palette("red")).toHaveLength(256);
    expect(palettes.varying_alpha_palette("red", 1)).toEqual(["#ff000000"]);
    expect(() => palettes.varying_alpha_palette("red", 3, -1)).toThrow("alpha: expected 0 to 255, got -1");
  });
});

it.each([
  ["Red", [255, 0, 0, 255]],
  ["#1234", [17, 34, 51, 68]],
  ["rgb(1, 2, 3)", [1, 2, 3, 255]],
  ["rgba(1,2,3,0.5)", [1, 2, 3, 128]],
])("read the colour %s", (text, bytes) => {
  expect(rgbaOf(text)).toEqual(bytes);
});
