// Contours of a grid of values: filled bands with lines between them and a colour bar for both; and lines alone on a
// grid that is not rectangular. The slider moves a storm: `set_data` replaces the contours and keeps their looks.
import { Slider, column, curdoc, figure, row } from "plotctl";
import { contour_data } from "plotctl/plotting";
import { linspace, times } from "./data/random.js";

const bump = (x: number, y: number, width: number): number => Math.exp(-(x * x + y * y) / (width * width));

const east = linspace(0, 12, 121);
const north = linspace(0, 8, 81);
const heights = north.map((y) =>
  east.map((x) => {
    const hills = 1150 * bump(x - 4.2, y - 4.6, 2.1) + 820 * bump(x - 8.6, (y - 3.1) * 1.4, 1.9);
    const ridge = 340 * bump(0, y - 0.5 * x - 1.2, 0.9) * bump(x - 9, 0, 3.6);
    return 260 + hills + ridge + 40 * Math.sin(1.7 * x) * Math.cos(2.1 * y) - 25 * (8 - y);
  }),
);
const map = figure({
  title: "Heights of two hills, in metres",
  height: 470,
  sizing_mode: "stretch_width",
  x_range: [0, 12],
  y_range: [0, 8],
  x_axis_label: "km east",
  y_axis_label: "km north",
  tools: "pan,wheel_zoom,reset",
});
const hills = map.contour(east, north, heights, linspace(0, 1400, 15), {
  fill_color: ["#31688e", "#7fb685", "#c9d6a3", "#e8d8a8", "#c49a6c", "#8a6552", "#f5f2ef"],
  line_color: "#4a4036",
  line_alpha: 0.7,
  line_width: times(15, (index) => (index % 5 === 0 ? 2 : 0.7)),
});
map.add_layout(hills.construct_color_bar({ width: 16, padding: 8 }), "right");

// A polar grid around a radar station: each value of the grid has its own x and y.
const reach = linspace(0, 240, 61);
const turns = linspace(0, 2 * Math.PI, 121);
const x = reach.map((km) => turns.map((turn) => km * Math.cos(turn)));
const y = reach.map((km) => turns.map((turn) => km * Math.sin(turn)));
const levels = linspace(976, 1012, 10);
function pressure(hour: number): number[][] {
  const [stormX, stormY] = [-190 + 16 * hour, 90 * Math.cos(hour / 9) - 40];
  return reach.map((_, ring) =>
    turns.map((_, turn) => {
      const [dx, dy] = [(x[ring]?.[turn] ?? 0) - stormX, (y[ring]?.[turn] ?? 0) - stormY];
      return 1012 + dy / 60 - 40 * bump(dx, dy * 1.3, 105);
    }),
  );
}
const radar = figure({
  title: "Air pressure around a radar station, in hPa",
  height: 430,
  sizing_mode: "stretch_width",
  match_aspect: true,
  x_axis_label: "km from the station",
  tools: "pan,wheel_zoom,reset",
});
radar.circle(0, 0, 240, { fill_color: "#eef3f7", line_color: "#9fb3c4" });
const isobars = radar.contour({ x, y, z: pressure(8), levels, line_color: "Plasma256", line_width: 2 });
radar.scatter(0, 0, { marker: "triangle", size: 12, color: "#1d3557" });
radar.add_layout(isobars.construct_color_bar({ width: 16, padding: 8 }), "right");

const hour = new Slider({ title: "hour of the storm", start: 0, end: 24, value: 8, step: 0.5 });
hour.sizing_mode = "stretch_width";
hour.on_change("value", (_attr, _old, value) => isobars.set_data(contour_data(x, y, pressure(value), levels)));

const right = column(radar, hour, { sizing_mode: "stretch_width" });
curdoc().add_root(row(map, right, { sizing_mode: "stretch_width", spacing: 16 }));
curdoc().title = "Contours";
