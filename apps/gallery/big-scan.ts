// An image of a matrix that stays in its file, and a heat map of rows: both follow the ranges, from the whole down to single
// cells. SCAN=20 shows 60,000 × 40,000 cells. A click on the scan says its height there.
import { Div, column, curdoc, figure } from "plotctl";
import { max, mean, open, view_of } from "plotctl/data";
import { card, page } from "plotctl/layouts";
import { scan } from "./data/scan.js";

const common = { height: 380, sizing_mode: "stretch_width", active_scroll: "wheel_zoom" } as const;

const surface = figure({
  ...common,
  match_aspect: true,
  x_axis_label: "mm",
  y_axis_label: "mm",
  tools: "pan,wheel_zoom,box_zoom,tap,reset",
});
const image = surface.image({ source: scan, palette: "Cividis256", reduce: mean() });

const said = new Div({ text: "Click on the scan.", sizing_mode: "stretch_width" });
view_of(image).on_pick(([cell]) => {
  said.text =
    cell === undefined
      ? "There is no cell."
      : `<b>${String(cell["value"])} µm</b> at ${Number(cell["x"]).toFixed(3)}, ${Number(cell["y"]).toFixed(3)} mm`;
});

const count = 400_000;
const second = Float64Array.from({ length: count }, (_, row) => row / 400);
const hertz = second.map((time, row) => 10 ** (1 + ((row * 0.618034 + time) % 3)));
const level = hertz.map((value, row) => {
  const tone = Math.abs(Math.log10(value) - 2.4 - 0.5 * Math.sin((second[row] as number) / 90)) < 0.04 ? 30 : 0;
  return 20 + tone + 12 * Math.sin(Math.log(value) * 2 + (second[row] as number) / 60) + ((row * 7919) % 10);
});
const spectrum = await open({ columns: { second, hertz, level } });

const heat = figure({
  ...common,
  y_axis_type: "log",
  x_axis_label: "seconds",
  y_axis_label: "Hz",
  tools: "pan,wheel_zoom,box_zoom,reset",
});
heat.image({ source: spectrum.grid("second", "hertz", max("level")), palette: "Inferno256", spread: 1 });

const [rows, columns] = scan.shape;
const title = `A surface of ${columns.toLocaleString("en")} × ${rows.toLocaleString("en")} cells`;
curdoc().add_root(
  page({
    title: "Large images",
    main: [
      card(column(surface, said, { sizing_mode: "stretch_width" }), { title }),
      card(heat, { title: "A spectrum of 400,000 rows, dB" }),
    ],
    footer: "An invented surface, and an invented sound.",
  }),
);
curdoc().title = "Large images";
