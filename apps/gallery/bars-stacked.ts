// Stacked bars: `vbar_stack` and `hbar_stack` stack columns, and every option can be a list with one item per column.
// Negative columns stack in the other direction. Hover over a part to see its `$name` and its value.
import { ColumnDataSource, curdoc, figure, row } from "plotctl";

const years = ["2019", "2020", "2021", "2022", "2023", "2024", "2025"];
const power = new ColumnDataSource({
  data: {
    year: years,
    water: [18, 19, 17, 18, 16, 18, 19],
    wind: [11, 13, 15, 18, 21, 24, 28],
    sun: [5, 6, 9, 12, 16, 21, 26],
    gas: [34, 32, 30, 27, 24, 20, 15],
  },
});
const supply = ["water", "wind", "sun", "gas"];
const upright = figure({
  title: "Where a small country's power comes from",
  x_range: years,
  y_range: [0, 95],
  height: 440,
  min_width: 380,
  sizing_mode: "stretch_width",
  toolbar_location: null,
  x_axis_label: "year",
  y_axis_label: "terawatt hours",
  tooltips: "$name in @year: <b>@$name TWh</b>",
});
upright.vbar_stack(supply, {
  x: "year",
  width: 0.8,
  source: power,
  color: ["#277da1", "#43aa8b", "#f9c74f", "#9a8c98"],
  line_color: "white",
  legend_label: supply,
});
upright.xgrid.visible = false;

const questions = ["The buses come on time", "I feel safe at night", "There are enough parks", "I can pay my rent"];
const answers = ["disagree", "strongly disagree", "agree", "strongly agree"];
const survey = new ColumnDataSource({
  data: {
    question: questions,
    disagree: [-26, -14, -12, -28],
    "strongly disagree": [-19, -6, -4, -21],
    agree: [31, 44, 46, 25],
    "strongly agree": [9, 23, 27, 8],
  },
});
const lying = figure({
  title: "What people of the town say",
  y_range: questions,
  x_range: [-62, 82],
  height: 440,
  min_width: 380,
  sizing_mode: "stretch_width",
  toolbar_location: null,
  x_axis_label: "per cent of all answers",
  tooltips: "@question<br>$name: <b>@$name{0;0} %</b>",
});
const look = { y: "question", height: 0.6, source: survey, line_color: "white" };
lying.hbar_stack(answers.slice(0, 2), { ...look, color: ["#f4a582", "#ca5268"], legend_label: answers.slice(0, 2) });
lying.hbar_stack(answers.slice(2), { ...look, color: ["#92c5de", "#2b6ca3"], legend_label: answers.slice(2) });
lying.ygrid.visible = false;

for (const plot of [upright, lying]) {
  plot.legend.each((legend) => plot.add_layout(legend, "below"));
  plot.legend.orientation = "horizontal";
  plot.legend.location = "center";
  plot.legend.ncols = 2;
  plot.legend.spacing = 12;
  plot.legend.border_line_color = null;
}
const styles = { flex_wrap: "wrap" };
curdoc().add_root(row(upright, lying, { sizing_mode: "stretch_width", spacing: 20, styles }));
curdoc().title = "Stacked bars";
