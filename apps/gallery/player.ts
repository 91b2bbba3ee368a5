// An animation over time: a toggle starts a periodic callback that advances a slider, the slider's callback shows its
// year, and a trail follows the bubble that was tapped. Moving the slider by hand does the same.
import { ColumnDataSource, HoverTool, Slider, Toggle, column, curdoc, factor_cmap, figure, row } from "plotctl";
import { FixedTicker, NumeralTickFormatter } from "plotctl/models";
import { REGIONS, YEARS, landsIn } from "./data/lands.js";

const wide = { sizing_mode: "stretch_width" } as const;
const source = new ColumnDataSource({ data: landsIn(YEARS.first) });
const trail = new ColumnDataSource({ data: { income: [0], age: [0] } });
trail.data = { income: [], age: [] };
const written = new ColumnDataSource({ data: { text: [`${YEARS.first}`] } });

const plot = figure({
  ...wide,
  title: "Invented lands: income, age and number of their people. Tap one to follow it",
  height: 560,
  x_axis_type: "log",
  x_range: [600, 90_000],
  y_range: [38, 88],
  x_axis_label: "income per head and year, €",
  y_axis_label: "years of life",
  tools: "tap",
});
plot.xaxis.ticker = new FixedTicker({ ticks: [1_000, 2_000, 5_000, 10_000, 20_000, 50_000] });
plot.xaxis.formatter = new NumeralTickFormatter({ format: "0,0" });
const look = { text_font_size: "130px", text_color: "#eceff1", text_align: "center", text_baseline: "middle" } as const;
plot.text(7_300, 56, "text", { source: written, ...look, level: "underlay" });
plot.line("income", "age", { source: trail, line_color: "#444444", line_width: 2 });
const bubbles = plot.scatter("income", "age", {
  source,
  size: "size",
  fill_color: factor_cmap("region", ["#277da1", "#f9c74f", "#90be6d", "#f3722c"], REGIONS),
  fill_alpha: 0.75,
  line_color: "white",
  nonselection_fill_alpha: 0.3,
  legend_group: "region",
});
const tooltips = "<b>@name</b>: @people{0.0} million people, @income{0,0} €, @age{0.0} years";
plot.add_tools(new HoverTool({ renderers: [bubbles], tooltips }));
plot.legend.location = "bottom_right";
plot.legend.title = "region";

const year = new Slider({ title: "Year", start: YEARS.first, end: YEARS.last, value: YEARS.first, ...wide });
function show(): void {
  source.data = landsIn(year.value);
  written.data.text = [`${year.value}`];
  const [followed] = source.selected.indices;
  const past =
    followed === undefined
      ? []
      : Array.from({ length: year.value - YEARS.first + 1 }, (_, at) => landsIn(YEARS.first + at));
  trail.data = {
    income: past.map(({ income }) => income[followed ?? 0] ?? 0),
    age: past.map(({ age }) => age[followed ?? 0] ?? 0),
  };
}
year.on_change("value", show);
source.selected.on_change("indices", show);

const doc = curdoc();
let timer: ReturnType<typeof doc.add_periodic_callback> | undefined;
const play = new Toggle({ label: "▶ Play", button_type: "primary", width: 110, width_policy: "fixed" });
play.on_click((isPlaying) => {
  play.label = isPlaying ? "❚❚ Pause" : "▶ Play";
  if (timer !== undefined) doc.remove_periodic_callback(timer);
  timer = undefined;
  if (!isPlaying) return;
  timer = doc.add_periodic_callback(() => {
    year.value = year.value === YEARS.last ? YEARS.first : year.value + 1;
  }, 120);
});

doc.add_root(column(plot, row(play, year, { ...wide, spacing: 20 }), wide));
doc.title = "A player";
