// Text in plots: `text` glyphs, a LabelSet beside points, a Label with a box, arrows with three kinds of heads, and
// formulas in TeX and MathML, which also work in titles and on axes.
import { ColumnDataSource, Label, curdoc, field, figure } from "plotctl";
import { Arrow, LabelSet, NormalHead, OpenHead, VeeHead, type ArrowProps } from "plotctl/models";
import { linspace, times } from "./data/random.js";

const blue = "#28536b";
const red = "#c8553d";
const time = linspace(0, 10, 400);
const decay = (at: number): number => 4 * Math.exp(-at / 3.2);
const swing = (at: number): number => decay(at) * Math.cos(3 * at);

const plot = figure({
  title: "A damped swing, and words about it",
  height: 600,
  sizing_mode: "stretch_width",
  x_range: [-0.3, 10.5],
  y_range: [-4.6, 6],
  x_axis_label: "$$t \\text{ in seconds}$$",
  y_axis_label: "$$x(t) \\text{ in centimetres}$$",
  tools: "pan,wheel_zoom,reset",
});
plot.title.text_font_size = "18px";
plot.line(time, time.map(decay), { line_dash: "dashed", line_color: red, line_width: 1.5 });
plot.line(time, time.map(swing), { line_color: blue, line_width: 3 });

const tops = times(5, (index) => (index * 2 * Math.PI) / 3);
const source = new ColumnDataSource({
  data: { at: tops, height: tops.map(swing), words: tops.map((at) => `${swing(at).toFixed(2)} cm`) },
});
plot.scatter("at", "height", { source, size: 9, color: blue });
plot.add_layout(new LabelSet({ source, x: "at", y: "height", text: field("words"), x_offset: 9, y_offset: 5 }));

plot.add_layout(
  new Label({
    x: 10.3,
    y: 5.7,
    anchor: "top_right",
    text: "$$x(t) = A\\, e^{-t/\\tau} \\cos(2\\pi f t), \\qquad \\tau = \\frac{2m}{c}$$",
    text_font_size: "20px",
    text_color: blue,
    padding: 14,
    background_fill_color: "#f2f6f8",
    border_line_color: blue,
    border_radius: 8,
  }),
);
const power = "<msup><mi>e</mi><mrow><mo>-</mo><mi>t</mi><mo>/</mo><mi>τ</mi></mrow></msup>";
plot.mathml(8.3, 1.45, `<math display="block"><mi>A</mi><mo>⋅</mo>${power}</math>`, {
  text_color: red,
  text_font_size: "20px",
});

type Point = readonly [x: number, y: number];
function arrow([x_start, y_start]: Point, [x_end, y_end]: Point, look: Partial<ArrowProps>): void {
  plot.add_layout(new Arrow({ x_start, y_start, x_end, y_end, ...look }));
}
const vee = new VeeHead({ size: 12, fill_color: red, line_color: red });
arrow([8.2, 1.6], [7.2, decay(7.2) + 0.05], { end: vee, line_color: red });
arrow([2.6, -3.4], [1.13, -2.85], { end: new NormalHead({ size: 12 }) });
arrow([0, 4.8], [(2 * Math.PI) / 3, 4.8], { start: new OpenHead({ size: 10 }), end: new OpenHead({ size: 10 }) });

const aside = { text_font_size: "15px", text_color: "#333333" };
plot.text(Math.PI / 3, 4.95, "one period", { ...aside, text_align: "center", text_font_style: "italic" });
plot.text(2.7, -3.4, "here it turns:\nall of its energy\nis potential", { ...aside, text_baseline: "middle" });
plot.text([5.3, 6.1, 6.9, 7.7], -2.6, ["turned", "words", "are", "legible"], {
  angle: [0.9, 0.6, 0.3, 0],
  text_color: [blue, "#4d7a94", red, "#e08e79"],
  text_font_size: "20px",
  text_font_style: "bold",
});

curdoc().add_root(plot);
curdoc().title = "Words and formulas";
