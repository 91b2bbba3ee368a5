import { Div, Slider, column, figure, grid, gridplot, layout, row, type Model } from "plotctl";
import { Column, Row, SaveTool, ToolProxy, type Toolbar } from "plotctl/models";

const divs = (): [Div, Div, Div] => [new Div({ text: "a" }), new Div({ text: "b" }), new Div({ text: "c" })];

describe("row and column", () => {
  it("accept children one by one, or as a list, and then options", () => {
    const [a, b] = divs();
    expect(row(a, b).children).toEqual([a, b]);
    expect(column([a, b]).children).toEqual([a, b]);
    expect(row(a, b, { spacing: 5 }).spacing).toBe(5);
    expect(column([a], { width: 7 }).width).toBe(7);
    expect(column().children).toEqual([]);
  });

  it("pass their sizing mode to children that have none", () => {
    const [a, b, c] = divs();
    b.sizing_mode = "fixed";
    c.width_policy = "max";
    row(a, b, c, { sizing_mode: "stretch_width" });
    expect([a.sizing_mode, b.sizing_mode, c.sizing_mode]).toEqual(["stretch_width", "fixed", null]);
  });

  it("reject other values, in one sentence", () => {
    expect(() => row("a" as never)).toThrow('row(): expected plots, widgets and layouts, got "a".');
    expect(() => column([5] as never)).toThrow("column(): expected plots, widgets and layouts, got 5.");
    expect(() => row(new Div(), { spacin: 1 } as object)).toThrow('Did you mean "spacing"?');
  });
});

describe("layout and grid", () => {
  it("alternate between columns and rows", () => {
    const [a, b, c] = divs();
    const made = layout([[a, [b]], c]);
    expect(made).toBeInstanceOf(Column);
    expect(made.children[0]).toBeInstanceOf(Row);
    expect((made.children[0] as Row).children[1]).toBeInstanceOf(Column);
  });

  it("place a flat list by columns or by rows, with gaps", () => {
    const [a, b, c] = divs();
    const places = (made: { children: readonly (readonly unknown[])[] }) => made.children.map((cell) => cell.slice(1));
    expect(places(grid([a, null, b, c], { ncols: 2 }))).toEqual([
      [0, 0, 1, 1],
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ]);
    expect(places(grid([a, b, c], { nrows: 1 }))).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [0, 2, 1, 1],
    ]);
  });
});

describe("gridplot", () => {
  const toolsOf = (toolbar: Toolbar): Model[] => [...toolbar.tools];

  it("groups the tools of all plots in one toolbar", () => {
    const [p, q] = [figure({ tools: "pan,save" }), figure({ tools: "pan,save,hover" })];
    const { toolbar } = gridplot([[p, q]]);
    const [pan, save, hover] = toolsOf(toolbar);
    expect((pan as ToolProxy).tools).toEqual([p.toolbar.tools[0], q.toolbar.tools[0]]);
    expect(save).toBeInstanceOf(SaveTool);
    expect((hover as ToolProxy).tools).toEqual([q.toolbar.tools[2]]);
    expect([p.toolbar_location, q.toolbar_location]).toEqual([null, null]);
  });

  it("keeps tools with different settings apart", () => {
    const { toolbar } = gridplot([[figure({ tools: "pan" }), figure({ tools: "xpan" })]]);
    expect(toolbar.tools).toHaveLength(2);
  });

  it("finds plots within layouts, and accepts the toolbar's options", () => {
    const made = gridplot([[column(figure({ tools: "pan" }), new Slider({ start: 0, end: 1, value: 0 }))]], {
      toolbar_options: { logo: null },
      toolbar_location: "right",
    });
    expect(made.toolbar.tools).toHaveLength(1);
    expect([made.toolbar.logo, made.toolbar_location]).toEqual([null, "right"]);
  });

  it("reports wrong children", () => {
    expect(() => gridplot([figure()])).toThrow("gridplot(): a flat list requires ncols.");
    expect(() => gridplot([[figure()]], { ncols: 2 })).toThrow("gridplot() takes ncols with a flat list only.");
    expect(() => gridplot([figure()], { ncols: 0 })).toThrow("ncols: expected a whole number above 0, got 0");
    expect(() => gridplot([["x"]] as never)).toThrow('gridplot(): expected plots and layouts, or null, got "x".');
  });
});
