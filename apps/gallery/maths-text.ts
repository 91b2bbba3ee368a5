// Formulas outside of plots: TeX between dollar signs in Div and Paragraph, in slider titles and on axes, updated by
// the server. Here a sum of powers approximates a function; more terms make it more exact.
import { ColumnDataSource, Div, Paragraph, Select, Slider, column, curdoc, figure, row } from "plotctl";
import { linspace, times } from "./data/random.js";

const series = {
  sine: { name: "\\sin x", of: Math.sin, factor: (n: number) => [0, 1, 0, -1][n % 4] ?? 0 },
  cosine: { name: "\\cos x", of: Math.cos, factor: (n: number) => [1, 0, -1, 0][n % 4] ?? 0 },
  exponential: { name: "e^x", of: Math.exp, factor: () => 1 },
};
type Name = keyof typeof series;
const isName = (name: string): name is Name => name in series;

const x = linspace(-7, 7, 281);
const source = new ColumnDataSource({ data: { x, exact: x, near: x, off: x } });
const wide = { sizing_mode: "stretch_width" } as const;
const frame = { ...wide, x_range: [-7, 7], tools: "", toolbar_location: null, x_axis_label: "$$x$$" } as const;
const curves = figure({ ...frame, height: 330, y_range: [-3, 3], y_axis_label: "$$f(x) \\approx T_n(x)$$" });
curves.line("x", "exact", { source, color: "#b8c4d0", line_width: 7, legend_label: "function" });
curves.line("x", "near", { source, color: "#c1121f", line_width: 2.5, legend_label: "sum" });
curves.legend.location = "bottom_right";
const errors = figure({
  ...frame,
  height: 230,
  y_axis_type: "log",
  y_minor_ticks: null,
  y_axis_label: "$$|f(x) - T_n(x)|$$",
});
errors.line("x", "off", { source, color: "#6d597a", line_width: 2 });

const which = new Select({ title: "Function", value: "sine", options: Object.keys(series), ...wide });
const degree = new Slider({ title: "$$\\text{degree } n$$", start: 1, end: 20, value: 5, ...wide });
const formula = new Div({ styles: { font_size: "20px" }, ...wide });
const note = new Paragraph({
  text: "The sum agrees with the function and its first $$n$$ derivatives at $$x = 0$$; away from there the term of degree $$n + 1$$ tells how far it is off.",
  ...wide,
});

const factorial = (n: number): number =>
  times(n, (index) => index + 1).reduce((product, factor) => product * factor, 1);
function show(): void {
  const { name, of, factor } = series[isName(which.value) ? which.value : "sine"];
  const powers = times(degree.value + 1, (n) => ({ n, sign: factor(n) })).filter(({ sign }) => sign !== 0);
  const near = x.map((at) => powers.reduce((sum, { n, sign }) => sum + (sign * at ** n) / factorial(n), 0));
  const exact = x.map(of);
  source.data = { x, exact, near, off: near.map((value, at) => Math.max(1e-12, Math.abs(value - (exact[at] ?? 0)))) };
  const terms = powers.map(({ n, sign }, at) => {
    const term = n === 0 ? "1" : n === 1 ? "x" : `\\frac{x^{${n}}}{${n}!}`;
    return `${sign < 0 ? "-" : at === 0 ? "" : "+"} ${term}`;
  });
  const shown = terms.length > 7 ? [...terms.slice(0, 4), "+ \\cdots", ...terms.slice(-1)] : terms;
  formula.text = `$$${name} \\approx ${shown.join(" ")}$$`;
}
show();
which.on_change("value", show);
degree.on_change("value", show);

const left = column(which, degree, formula, note, { ...wide, max_width: 460, spacing: 14 });
curdoc().add_root(row(left, column(curves, errors, wide), { ...wide, spacing: 24 }));
curdoc().title = "Formulas in text";
