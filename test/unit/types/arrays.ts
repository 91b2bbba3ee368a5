// Checks the types of arrays in variables without `as const`: `npm run types` is the test; no code here runs.
import {
  CategoricalColorMapper,
  ColorBar,
  factor_cmap,
  factor_mark,
  FactorRange,
  figure,
  HoverTool,
  Legend,
  LegendItem,
  linear_cmap,
  LinearColorMapper,
  MultiChoice,
  Range1d,
  RangeSlider,
  RadioGroup,
  Select,
  Slider,
  Spacer,
  Dropdown,
  DateRangeSlider,
  Plot,
  DatePicker,
  gridplot,
} from "plotctl";
import { GridBox, PaletteSelect, type enums } from "plotctl/models";
import { from_edges } from "plotctl/plotting";

const TOOLTIPS = [
  ["a", "@a"],
  ["b", "@b{0.0}"],
];
const FACTORS = ["a", "b"];
const NESTED = [
  ["a", "x"],
  ["a", "y"],
];
const TRIPLE = [["a", "x", "1"]];
const BOUNDS = [0, 10];
const DATES = [new Date(0), new Date(1)];
const TOOLS = ["pan", "tap"];
const COLORS = ["red", "#123456"];
const OPTIONS = [
  ["a", "A"],
  ["b", "B"],
];
const MIXED_OPTIONS = ["a", ["b", "B"]];
const FORMATTERS: Record<string, enums.BuiltinFormatter> = { "@a": "datetime" };
const frozen = Object.freeze(FACTORS);

export function variables(): void {
  const p = figure({ tooltips: TOOLTIPS, x_range: FACTORS, y_range: NESTED, tools: TOOLS });
  p.hover.tooltips = TOOLTIPS;
  figure({ x_range: BOUNDS, y_range: DATES });
  figure({ x_range: TRIPLE, y_range: frozen, tools: [...TOOLS, new HoverTool({ tooltips: TOOLTIPS })] });
  p.x_range.factors = NESTED;
  p.x_range.bounds = BOUNDS;
  new HoverTool({ tooltips: TOOLTIPS, formatters: FORMATTERS }).tooltips = TOOLTIPS;
  new FactorRange({ factors: FACTORS }).factors = NESTED;
  new FactorRange({ factors: TRIPLE });
  new Range1d({ start: 0, end: 1, bounds: BOUNDS }).bounds = BOUNDS;
  new CategoricalColorMapper({ palette: COLORS, factors: NESTED }).factors = FACTORS;
  factor_cmap("a", COLORS, NESTED);
  factor_mark("a", ["circle"], TRIPLE);
  linear_cmap("a", COLORS, 0, 1);
  new LinearColorMapper({ palette: COLORS }).palette = COLORS;
  new PaletteSelect({ value: "a", items: [["a", COLORS]] });

  new Select({ options: OPTIONS, value: "a" }).value = "b";
  const value: string = new Select({ options: FACTORS, value: FACTORS[0] ?? "" }).value;
  new Select({ options: { group: OPTIONS, other: FACTORS } }).options = OPTIONS;
  new MultiChoice({ options: OPTIONS, value: FACTORS }).options = FACTORS;
  new MultiChoice({ options: MIXED_OPTIONS });
  new Dropdown({ menu: OPTIONS });
  new RadioGroup({ labels: FACTORS });

  new RangeSlider({ start: 0, end: 10, value: BOUNDS }).value = BOUNDS;
  new DateRangeSlider({ start: 0, end: 1, value: DATES }).value = DATES;
  new Slider({ start: 0, end: 1, value: BOUNDS[0] ?? 0, margin: BOUNDS }).margin = [1, 2, 3, 4];
  new DatePicker({ disabled_dates: DATES, enabled_dates: [FACTORS] });

  const line = p.line([1], [2]);
  const items = [["line", [line]]];
  new Legend({ items, location: BOUNDS, padding: BOUNDS }).items = items;
  new Legend({ items: [new LegendItem({ label: "line", renderers: [line] }), ["other", [line]]] });
  new ColorBar({ color_mapper: new LinearColorMapper({ palette: COLORS }), location: BOUNDS });
  const cells = [
    [p, 0, 0],
    [new Spacer(), 0, 1, 1, 2],
  ];
  new GridBox({ children: cells });
  gridplot([[p, null]]);
  from_edges(FACTORS, NESTED, { a: BOUNDS, b: BOUNDS });
  new Plot({ x_range: new FactorRange({ factors: value.split("") }) });
}

export function reading(): void {
  const [start, end]: readonly [number, number] = new RangeSlider({ start: 0, end: 1, value: BOUNDS }).value;
  const tooltips = new HoverTool({ tooltips: TOOLTIPS }).tooltips;
  if (tooltips !== null && typeof tooltips !== "string" && "map" in tooltips) {
    const texts: string[] = tooltips.map(([label, text]) => label + text);
    figure({ title: texts.join(), x_range: [start, end] });
  }
}

export function literals(): void {
  // @ts-expect-error tooltips are pairs
  figure({ tooltips: [["a"]] });
  // @ts-expect-error tooltips are texts
  figure({ tooltips: [["a", 3]] });
  // @ts-expect-error a range has two ends
  figure({ x_range: [1, 2, 3] });
  // @ts-expect-error a value has two ends
  new RangeSlider({ start: 0, end: 1, value: [1, 2, 3] });
  // @ts-expect-error expected numbers
  new RangeSlider({ start: 0, end: 1, value: FACTORS });
  // @ts-expect-error a category has at most three parts
  new FactorRange({ factors: [["a", "b", "c", "d"]] });
  // @ts-expect-error an option is a value and a text
  new MultiChoice({ options: [["a"]] });
  // @ts-expect-error numbers are not categories
  new FactorRange({ factors: BOUNDS });
  // @ts-expect-error numbers are not options
  new MultiChoice({ options: [...OPTIONS, 3] });
}

export function required(): void {
  new Legend();
  new Plot();
  class Own extends Legend {}
  new Own();
  new Own({ title: "mine" });
  // @ts-expect-error start, end and value have no defaults
  new Slider({ title: "a" });
  // @ts-expect-error also without any options
  new Slider();
  // @ts-expect-error value is missing
  new RangeSlider({ start: 0, end: 1 });
  // @ts-expect-error a color bar shows a mapper
  new ColorBar({ title: "z" });
  // @ts-expect-error the same in an author's class
  new (class extends Slider {})({ start: 0 });
  // @ts-expect-error undefined is not a value
  new Slider({ start: 0, end: 1, value: undefined });
}
