// Names that a model has not: assignments to them are no silent nothings.
import { Slider, figure } from "plotctl";
import { Figure } from "plotctl/models";

type Loose = Record<string, unknown>;

describe("a misspelt property", () => {
  it("cannot be assigned, and the nearest name is suggested", () => {
    const slider = new Slider({ start: 0, end: 1, value: 0 });
    expect(() => ((slider as unknown as Loose).valeu = 1)).toThrow(
      'Slider has no property "valeu". Did you mean "value"?',
    );
    expect(Object.keys(slider)).not.toContain("valeu");
    const plot = figure();
    expect(() => ((plot.title as unknown as Loose).tex = "t")).toThrow('Title has no property "tex".');
  });

  it("is told where it is, if a part of the model has it", () => {
    const plot = figure();
    const renderer = plot.line([1], [2]);
    expect(() => ((renderer as unknown as Loose).line_color = "red")).toThrow(
      'GlyphRenderer has no property "line_color". Set glyph.line_color.',
    );
    expect(() => plot.setv({ active_drag: null } as object)).toThrow("Set toolbar.active_drag.");
  });

  it("that is an option of figure() is told where to set it later", () => {
    expect(() => ((figure() as unknown as Loose).x_axis_label = "t")).toThrow("Set xaxis.axis_label.");
    expect(() => figure().setv({ y_axis_label: "t" } as object)).toThrow("Set yaxis.axis_label.");
    expect(() => new Figure({ x_axis_label: "t" } as object)).toThrow(
      'Figure has no property "x_axis_label". Set xaxis.axis_label.',
    );
    expect(() => figure().setv({ tooltips: "t" } as object)).toThrow("Set hover.tooltips.");
  });

  it("may be a field of an author's own class", () => {
    class Counter extends Slider {
      declare clicks: number;
      constructor() {
        super({ start: 0, end: 1, value: 0 });
        this.clicks = 0;
      }
    }
    expect(new Counter().clicks).toBe(0);
  });

  it("does not change what models are", () => {
    expect(figure()).toBeInstanceOf(Object);
    expect("toString" in figure()).toBe(true);
  });
});
