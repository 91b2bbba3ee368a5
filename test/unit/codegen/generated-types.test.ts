// The types of the generated classes: `npm run types` checks the marks in here.
import * as models from "../../../src/exports/models.js";

it("accepts the values of Bokeh, and reports others to authors", () => {
  const { Circle, ColumnDataSource, Column, Div, HoverTool, Jitter, Plot, Range1d, Select, Slider, dom } = models;

  const slider = new Slider({ start: 0, end: 10, value: 1, title: "Amplitude" });
  const value: number = slider.value;
  expect(value).toBe(1);
  // @ts-expect-error -- a misspelt property
  expect(() => new Slider({ strat: 0 })).toThrow("start");
  // @ts-expect-error -- a text instead of a number
  expect(() => new Slider({ value: "12px" })).toThrow("value");

  const circle = new Circle({
    x: { field: "x", transform: new Jitter({ width: 1 }) },
    radius: { value: 3, units: "data" },
  });
  circle.fill_color = { field: "colour" };
  // @ts-expect-error -- units that radii do not have
  expect(() => new Circle({ radius: { value: 3, units: "deg" } })).toThrow("radius");

  const plot = new Plot({ x_range: new Range1d({ start: 0, end: 1 }), outline_line_dash: [4, 2] });
  plot.background_fill_color = [255, 0, 0];
  // @ts-expect-error -- not a word of the enum
  expect(() => (plot.toolbar_location = "middle")).toThrow("toolbar_location");
  // @ts-expect-error -- set by browsers only
  expect(() => (plot.inner_width = 3)).toThrow("read-only");

  const column = new Column({
    children: [slider, plot, new Div({ text: "widget" }), new Select({ options: ["a", "b"] })],
  });
  // @ts-expect-error -- lists are changed by assigning new ones
  expect(() => (column.children[0] = slider)).toThrow();

  const source = new ColumnDataSource<models.Columns>({ data: { x: [1, 2, 3], y: new Float64Array(3) } });
  source.data.z = [4, 5, 6];
  expect(source.column_names).toEqual(["x", "y", "z"]);

  const hover = new HoverTool({ tooltips: [["value", "@y"]], mode: "vline" });
  hover.tooltips = new dom.Div({ children: ["element"] });
  expect(new dom.Div()).not.toBeInstanceOf(Div);
});
