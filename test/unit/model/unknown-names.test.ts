// Assignments to unknown names of a model are errors.
import { CDSView, ColumnDataSource, Slider, figure, type Columns } from "plotctl";
import { Figure } from "plotctl/models";

type Loose = Record<string, unknown>;

describe("a misspelt property", () => {
  it("is rejected, and the nearest name is suggested", () => {
    const slider = new Slider({ start: 0, end: 1, value: 0 });
    expect(() => ((slider as unknown as Loose).valeu = 1)).toThrow(
      'Slider has no property "valeu". Did you mean "value"?',
    );
    expect(Object.keys(slider)).not.toContain("valeu");
    const plot = figure();
    expect(() => ((plot.title as unknown as Loose).tex = "t")).toThrow('Title has no property "tex".');
  });

  it("is rejected with the part of the model that has it", () => {
    const plot = figure();
    const renderer = plot.line([1], [2]);
    expect(() => ((renderer as unknown as Loose).line_color = "red")).toThrow(
      'GlyphRenderer has no property "line_color". Set glyph.line_color.',
    );
    expect(() => plot.setv({ active_drag: null } as object)).toThrow("Set toolbar.active_drag.");
  });

  it("that is an option of figure() is rejected with the place to set it later", () => {
    expect(() => ((figure() as unknown as Loose).x_axis_label = "t")).toThrow("Set xaxis.axis_label.");
    expect(() => figure().setv({ y_axis_label: "t" } as object)).toThrow("Set yaxis.axis_label.");
    expect(() => new Figure({ x_axis_label: "t" } as object)).toThrow(
      'Figure has no property "x_axis_label". Set xaxis.axis_label.',
    );
    expect(() => figure().setv({ tooltips: "t" } as object)).toThrow("Set hover.tooltips.");
  });

  it("that older versions of Bokeh had is rejected with its replacement", () => {
    const view = (attributes: object) => () => new CDSView(attributes);
    expect(view({ source: 1 })).toThrow("give both to the renderer, as in p.scatter(…, { source, view })");
    expect(view({ filters: [] })).toThrow("new IntersectionFilter({ operands: […] }) joins several");
    expect(() => ((figure() as unknown as Loose).plot_width = 300)).toThrow("It is called width now.");
  });

  it("of a data source is rejected: columns belong in data, rows are written as columns", () => {
    const make = (given: unknown) => () => new ColumnDataSource(given as object);
    expect(make({ temperature: [1] })).toThrow("Write new ColumnDataSource({ data: { temperature: […] } }).");
    expect(make({ "a b": [1] })).toThrow('{ data: { "a b": […] } }');
    expect(make({ dat: {} })).toThrow('Did you mean "data"?');
    expect(make([{ x: 1, "a b": 2 }])).toThrow(
      'Write new ColumnDataSource({ data: { x: rows.map((row) => row.x), "a b": rows.map((row) => row["a b"]) } }).',
    );
    expect(make([])).toThrow("data: { x: […], y: […] }");
    expect(make(3)).toThrow("new ColumnDataSource(): expected an object of properties, got 3.");
    expect(() => new Slider(["a"] as never)).toThrow("new Slider(): expected an object of properties");
    expect(make({ data: [{ x: 1 }] })).toThrow("Write { x: rows.map((row) => row.x) }.");
    const source = new ColumnDataSource({ data: { x: [1] } });
    expect(() => (source.data = [{ x: 1 }] as never)).toThrow("Write { x: rows.map((row) => row.x) }.");
    expect(() => source.stream([{ a: 1, b: 2, c: 3, d: 4 }] as never)).toThrow("c: rows.map((row) => row.c), … }.");
  });

  it("that only Python's columns have is explained, unless a column has its name", () => {
    const source = new ColumnDataSource<Columns>({ data: { x: [1] } });
    const data = source.data as unknown as Record<string, (...args: unknown[]) => unknown>;
    expect(() => data.update?.({ x: [2] })).toThrow("Write Object.assign(source.data, { … })");
    expect(() => data.pop?.("x")).toThrow("Write source.remove(name).");
    expect("update" in source.data).toBe(false);
    source.data.update = [3];
    expect(source.data.update).toEqual([3]);
  });

  it("is accepted as a field of an author's own class", () => {
    class Counter extends Slider {
      declare clicks: number;
      constructor() {
        super({ start: 0, end: 1, value: 0 });
        this.clicks = 0;
      }
    }
    expect(new Counter().clicks).toBe(0);
  });

  it("does not change the prototypes of models", () => {
    expect(figure()).toBeInstanceOf(Object);
    expect("toString" in figure()).toBe(true);
  });
});
