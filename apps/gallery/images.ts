// Images from numbers: `image` colours a matrix with a palette or a mapper, and `image_rgba` draws ready pixels. An
// NDArray is a typed array with a shape: rows, then columns, from bottom to top.
import { ColorBar, NDArray, curdoc, figure, gridplot } from "plotctl";
import { LinearColorMapper } from "plotctl/models";
import { RdBu11 } from "plotctl/palettes";

const SIDE = 240;
const at = (index: number): number => (index / (SIDE - 1)) * 2 - 1;

/** A square matrix with cells computed from x and y, both from -1 to 1. */
function matrix(compute: (x: number, y: number) => number): NDArray {
  const cells = Float32Array.from({ length: SIDE * SIDE }, (_, index) =>
    compute(at(index % SIDE), at(Math.floor(index / SIDE))),
  );
  return new NDArray(cells, [SIDE, SIDE]);
}

const frame = { height: 390, match_aspect: true, tools: "pan,wheel_zoom,reset" } as const;
const place = { x: -1, y: -1, dw: 2, dh: 2 };

const waves = matrix((x, y) => Math.cos(26 * Math.hypot(x - 0.35, y)) + Math.cos(26 * Math.hypot(x + 0.35, y)));
const color_mapper = new LinearColorMapper({ palette: RdBu11, low: -2, high: 2 });
const pond = figure({ ...frame, title: "Two waves on a pond, with a mapper" });
pond.image({ ...place, image: [waves], color_mapper });
pond.add_layout(new ColorBar({ color_mapper, width: 14, padding: 6 }), "right");

const escape = matrix((x, y) => {
  let [re, im, steps] = [x * 1.5, y * 1.2, 0];
  for (; steps < 90 && re * re + im * im < 16; steps++) [re, im] = [re * re - im * im - 0.79, 2 * re * im + 0.15];
  return Math.log(steps + 1);
});
const julia = figure({ ...frame, title: "A Julia set, with a palette by name" });
julia.image({ ...place, image: [escape], palette: "Inferno256" });

const wheel = new Uint8Array(SIDE * SIDE * 4);
for (let cell = 0; cell < SIDE * SIDE; cell++) {
  const [x, y] = [at(cell % SIDE), at(Math.floor(cell / SIDE))];
  const away = Math.hypot(x, y);
  for (const channel of [0, 1, 2]) {
    const turn = Math.atan2(y, x) - (channel * 2 * Math.PI) / 3;
    wheel[cell * 4 + channel] = 255 * (1 - away * (0.5 - 0.5 * Math.cos(turn)));
  }
  wheel[cell * 4 + 3] = away < 0.95 ? 255 : 0;
}
const hues = figure({ ...frame, title: "A wheel of hues, pixel by pixel", background_fill_color: "#f4f1ea" });
hues.image_rgba({ ...place, image: [new NDArray(new Uint32Array(wheel.buffer), [SIDE, SIDE])] });

for (const plot of [pond, julia, hues]) plot.grid.visible = false;
curdoc().add_root(gridplot([pond, julia, hues], { ncols: 3, sizing_mode: "stretch_width" }));
curdoc().title = "Images";
