// Annotations add meaning to data: a Span for a limit, a BoxAnnotation for a phase, a Band for a normal range, a
// PolyAnnotation for a region, a Slope for a trend, Whiskers for errors, an Arrow with a Label, and a ScaleBar.
import { Band, BoxAnnotation, ColumnDataSource, Label, Span, column, curdoc, figure } from "plotctl";
import { Arrow, NormalHead, PolyAnnotation, ScaleBar, Slope, Whisker } from "plotctl/models";
import { linspace, seeded } from "./data/random.js";

const random = seeded(3);
const frame = { height: 330, sizing_mode: "stretch_width", tools: "pan,wheel_zoom,reset" } as const;
const small = { text_font_size: "13px" };

const hour = linspace(0, 48, 193);
const usual = hour.map((at) => 37 - 0.45 * Math.cos(((at - 4) / 12) * Math.PI));
const raised = hour.map((at) => 2.1 * Math.exp(-(((at - 27) / 5) ** 2)));
const body = new ColumnDataSource({
  data: {
    hour,
    lower: usual.map((degrees) => degrees - 0.35),
    upper: usual.map((degrees) => degrees + 0.35),
    measured: usual.map((degrees, index) => degrees + (raised[index] ?? 0) + random.normal(0, 0.06)),
  },
});
const fever = figure({
  ...frame,
  title: "A night of fever",
  x_range: [0, 48],
  y_range: [36, 39.5],
  x_axis_label: "hours",
  y_axis_label: "°C",
});
const band = new Band({ source: body, base: "hour", lower: "lower", upper: "upper", level: "underlay" });
band.setv({ fill_color: "#74a57f", fill_alpha: 0.45, line_color: null });
fever.add_layout(band);
fever.add_layout(
  new BoxAnnotation({ left: 18, right: 32, fill_color: "#33415c", fill_alpha: 0.12, level: "underlay" }),
);
fever.line("hour", "measured", { source: body, color: "#b23a48", line_width: 2 });
fever.add_layout(new Span({ location: 38, dimension: "width", line_dash: "dashed", line_color: "#b23a48" }));
fever.add_layout(new Label({ x: 0.4, y: 38, text: "fever begins at 38 °C", text_color: "#b23a48", ...small }));
fever.add_layout(new Label({ x: 18.4, y: 39.15, text: "asleep", ...small }));
fever.add_layout(new Label({ x: 34.2, y: 38.88, text: "the highest of all", ...small }));
const end = new NormalHead({ size: 10 });
fever.add_layout(new Arrow({ x_start: 34, y_start: 39, x_end: 28.4, y_end: 38.74, end }));

const distance = linspace(0.5, 9.5, 19);
const height = distance.map((km) => 210 + 42 * km + random.normal(0, 26));
const walkers = new ColumnDataSource({
  data: {
    distance,
    height,
    low: height.map((metres) => metres - random.uniform(14, 40)),
    high: height.map((metres) => metres + random.uniform(14, 40)),
  },
});
const path = figure({
  ...frame,
  title: "A path up the valley, measured by many walkers",
  x_range: [0, 10],
  y_range: [150, 720],
  x_axis_label: "distance, km",
  y_axis_label: "height, m",
});
const shore = { xs: [5.6, 6.1, 7.4, 8.7, 9.2, 8.8, 7.6, 6.4], ys: [290, 250, 230, 245, 300, 380, 400, 370] };
path.add_layout(new PolyAnnotation({ ...shore, fill_color: "#8fb8de", fill_alpha: 0.6, line_color: "#33658a" }));
path.add_layout(new Label({ x: 7.4, y: 295, text: "the lake", text_align: "center", text_font_style: "italic" }));
path.add_layout(
  new Slope({ gradient: 42, y_intercept: 210, line_color: "#f26419", line_dash: "dashed", line_width: 2 }),
);
path.add_layout(new Whisker({ source: walkers, base: "distance", lower: "low", upper: "high", line_color: "#55677d" }));
path.scatter("distance", "height", { source: walkers, size: 8, color: "#2f4858" });
path.add_layout(new ScaleBar({ unit: "km", range: path.x_range, location: "top_left", bar_length: 0.12 }));

curdoc().add_root(column(fever, path, { sizing_mode: "stretch_width", spacing: 10 }));
curdoc().title = "Annotations";
