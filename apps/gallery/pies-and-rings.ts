// Shares of a whole: a pie with `wedge`, a ring with `annular_wedge` and the legend in its centre, and the rings of a
// target with `annulus`. `cumsum` turns a column of angles into the start and end of each piece in the browser.
import { ColumnDataSource, cumsum, curdoc, figure, row } from "plotctl";
import { times } from "./data/random.js";

const plain = {
  height: 380,
  sizing_mode: "stretch_width",
  match_aspect: true,
  x_axis_type: null,
  y_axis_type: null,
  toolbar_location: null,
  outline_line_color: null,
} as const;

const households = { "one person": 17.2, "two people": 13.9, three: 4.8, four: 3.7, "five or more": 1.4 };
const total = Object.values(households).reduce((sum, millions) => sum + millions);
const source = new ColumnDataSource({
  data: {
    kind: Object.keys(households),
    millions: Object.values(households),
    angle: Object.values(households).map((millions) => (millions / total) * 2 * Math.PI),
    color: ["#264653", "#2a9d8f", "#e9c46a", "#f4a261", "#e76f51"],
  },
});
const pieces = {
  x: 0,
  y: 0,
  start_angle: cumsum("angle", { include_zero: true }),
  end_angle: cumsum("angle"),
  source,
  fill_color: "color",
  line_color: "white",
  line_width: 2,
};

const tooltips = "@kind: <b>@millions{0.0} million</b>";
const pie = figure({ ...plain, title: "Households by size: a pie", tooltips });
pie.wedge({ ...pieces, radius: 1 });

const ring = figure({ ...plain, title: "The same, as a ring", tooltips });
ring.annular_wedge({ ...pieces, inner_radius: 0.62, outer_radius: 1, legend_field: "kind" });
ring.legend.title = `${total.toFixed(1)} million in all`;
ring.legend.location = "center";
ring.legend.border_line_color = null;

const shots = times(30, (index) => ({ turn: index * 2.4, away: 0.08 * Math.sqrt(index) * (1 + (index % 4) / 3) }));
const target = figure({ ...plain, title: "Thirty arrows" });
target.annulus({
  x: 0,
  y: 0,
  inner_radius: times(5, (index) => index / 5),
  outer_radius: times(5, (index) => (index + 1) / 5),
  fill_color: ["#f4d35e", "#ee6055", "#3d8bc4", "#3a3f47", "#f7f7f2"],
  line_color: "#555555",
});
target.scatter(
  shots.map(({ turn, away }) => away * Math.cos(turn)),
  shots.map(({ turn, away }) => away * Math.sin(turn)),
  { size: 7, fill_color: "white", line_color: "black" },
);

curdoc().add_root(row(pie, ring, target, { sizing_mode: "stretch_width" }));
curdoc().title = "Pies and rings";
