// A million stars stay on the server: two linked plots show how many there are of each kind, and their mean parallax. Zoom in
// until the stars themselves appear, with tooltips; a click shows the nearest one.
import { Div, curdoc, figure } from "plotctl";
import { by, mean, view_of } from "plotctl/data";
import { card, page } from "plotctl/layouts";
import { stars } from "./data/stars.js";

const common = { height: 330, sizing_mode: "stretch_width", active_scroll: "wheel_zoom" } as const;

const kinds = figure({
  ...common,
  y_axis_label: "declination",
  tools: "pan,wheel_zoom,box_zoom,tap,hover,reset",
  tooltips: [
    ["kind", "@kind"],
    ["parallax", "@parallax{0.00}"],
  ],
});
const byKind = kinds.scatter("ra", "dec", { source: stars, color: by("kind", "Category10"), shade: "log", size: 6 });
kinds.legend.location = "bottom_left";
kinds.legend.orientation = "horizontal";
kinds.legend.background_fill_alpha = 0.7;

const far = figure({
  ...common,
  x_range: kinds.x_range,
  y_range: kinds.y_range,
  x_axis_label: "right ascension",
  tools: "pan,wheel_zoom,box_zoom,reset",
});
far.scatter("ra", "dec", { source: stars, color: mean("parallax"), palette: "Viridis256", size: 6 });

const said = new Div({ sizing_mode: "stretch_width", styles: { font_size: "14px" } });
view_of(byKind).on_change(({ rows, points, tier, ms }) => {
  said.text = `<b>${rows.toLocaleString("en")}</b> of ${stars.length.toLocaleString("en")} stars in ${points.toLocaleString("en")} cells or points, from ${tier} in ${ms.toFixed(0)} ms`;
});

curdoc().add_root(
  page({
    title: "Stars",
    main: [said, card(kinds, { title: "By kind" }), card(far, { title: "Mean parallax" })],
    footer: "Invented stars in invented clusters.",
  }),
);
curdoc().title = "Millions of stars";
