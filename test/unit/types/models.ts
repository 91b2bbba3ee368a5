// // Checks the types of properties: `npm run types` is the test; no code here runs.
import {
  Button,
  ColorBar,
  CustomJS,
  DataTable,
  DatePicker,
  DateRangeSlider,
  DateSlider,
  Dropdown,
  figure,
  FixedTicker,
  HoverTool,
  Legend,
  LinearAxis,
  LinearColorMapper,
  MultiChoice,
  Plot,
  Range1d,
  RangeSlider,
  row,
  Select,
  Slider,
  Span,
  TableColumn,
  type Model,
} from "plotctl";
import { GroupFilter, SetValue, TapTool, type enums } from "plotctl/models";

export function values(): void {
  const slider: number = new Slider({ start: 0, end: 1, value: 0.5 }).value;
  const range: readonly [number, number] = new RangeSlider({ start: 0, end: 1, value: [0, slider] }).value;
  const dates = new DateSlider({ start: "2026-01-01", end: new Date(), value: range[0] });
  dates.value = new Date();
  const milliseconds: number = dates.value + dates.start;
  dates.on_change("value", (_attr, old: number, value: number) => value - old);
  const pair: readonly [number, number] = new DateRangeSlider({ start: 0, end: milliseconds, value: [0, "2026-01-01"] })
    .value;
  new Range1d({ start: pair[0], end: pair[1], bounds: [0, null] }).bounds = "auto";
  new DatePicker({ value: "2026-01-01" }).value = new Date();

  const select = new Select({ options: ["a", "b"], value: "a" });
  const word: string = select.value;
  select.on_change("value", (_attr, _old, value) => value.trim() + word);
  const years: number = new Select({ options: [[2025, "last"]], value: 2025 }).value;
  const groups: Select = new Select({ options: { group: ["a", ["b", "label"]] } });
  const any: Select<unknown> = new Select<number>({ value: years });
  const chosen: readonly string[] = new MultiChoice({ options: ["a", ["b", "label"]], value: ["a"] }).value;
  groups.value = chosen[0] ?? String(any.value);

  new Dropdown({ menu: ["a", ["label", "value"], null], button_type: "success" });
  new HoverTool({ tooltips: [["x", "@x{0.0}"]], formatters: { "@x": "datetime" }, mode: "vline" });
  new HoverTool({ tooltips: null, callback: new CustomJS({ args: { select, n: 3 }, code: "1" }) });
  new TapTool({ callback: null });
  new GroupFilter({ column_name: "city", group: "a" });
  new SetValue({ obj: select, attr: "value", value: "b" });
  new DataTable({ columns: [new TableColumn({ field: "x", title: "X" })], editable: true });
  new Legend({ items: [], location: [3, 4] }).location = "top_left";
  new Span({ dimension: "height", location: 3 });

  const axis = new LinearAxis({ ticker: [1, 2, 3] });
  axis.ticker = [4, 5];
  axis.ticker = new FixedTicker({ ticks: Float64Array.of(1) });
  const ticker: Model = axis.ticker;
  const mapper = new LinearColorMapper({ palette: "Viridis256", low: 0, high: 1 });
  mapper.palette = "Magma11";
  mapper.palette = [...mapper.palette, "red", [1, 2, 3]];
  new ColorBar({ color_mapper: mapper, title: ticker.name });
  const plot = new Plot({ title: "text" });
  if (plot.title !== null) plot.title.text = "more";
  plot.setv({ min_border: 3, outline_line_dash: "dashed" });
  const policy: enums.LegendClickPolicy = "hide";
  new Legend({ click_policy: policy });
}

export function rejected(): void {
  // @ts-expect-error a misspelt property
  new Slider({ start: 0, end: 1, vlaue: 0 });
  // @ts-expect-error text instead of a number
  new Slider({ value: "3" });
  // @ts-expect-error one number instead of two
  new RangeSlider({ value: 3 });
  // @ts-expect-error not a word of the enum
  new Button({ button_type: "sucess" });
  // @ts-expect-error not a word of the enum
  new HoverTool({ mode: "hline " });
  // @ts-expect-error not a word of the enum
  new Legend().click_policy = "toggle";
  // @ts-expect-error not a word of the enum
  new Legend().location = "north";
  // @ts-expect-error tooltips are pairs
  new HoverTool({ tooltips: [["x"]] });
  // @ts-expect-error unknown formatter
  new HoverTool({ formatters: { "@x": "dates" } });
  // @ts-expect-error numbers are not options
  new MultiChoice({ options: [1, 2] });
  // @ts-expect-error numbers are not values of options
  new Select({ options: ["a"] }).value = 3;
  // @ts-expect-error unknown palette
  new LinearColorMapper({ palette: "Viridis12" });
  // @ts-expect-error texts are not ticks
  new LinearAxis({ ticker: ["a"] });
  // @ts-expect-error a callback is a model
  new TapTool({ callback: () => undefined });
  // @ts-expect-error set by browsers only
  new Slider().value_throttled = 3;
  // @ts-expect-error lists are replaced, not changed in place
  new MultiChoice().value[0] = "a";
  // @ts-expect-error unknown option of figures
  figure({ heigth: 300 });
  // @ts-expect-error not a word of the enum
  figure({ sizing_mode: "stretch" });
  // @ts-expect-error unknown option of rows
  row(figure(), { sizing_moed: "fixed" });
  // @ts-expect-error not a word of the enum
  row(figure(), { sizing_mode: "fixd" });
  // @ts-expect-error unknown property
  figure().line([1], [2]).visibel = false;
  // @ts-expect-error unknown property of the glyph
  figure().line([1], [2]).glyph.line_widht = 2;
  // @ts-expect-error unknown option of models
  new Plot().setv({ min_bordr: 3 });
}
