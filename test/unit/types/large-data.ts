// Checks the types of large data: `npm run types` is the test; no code here runs.
import { figure } from "plotctl";
import { by, count, max, mean, open, type Data } from "plotctl/data";

export async function known(t: Float64Array, v: Float32Array, names: string[]): Promise<void> {
  const data = await open({ columns: { t, v, name: names } }, { sorted: "t" });
  const plot = figure();
  plot.line("t", "v", { source: data, line_color: "red", legend_label: "v", y_fit: "all" }).glyph.line_width = 2;
  plot.line({ x: "t", y: "v", source: data });
  plot.step("t", "v", { source: data, mode: "after" });
  plot.varea("t", 0, "v", { source: data });
  plot.varea({ x: "t", y1: "v", y2: 5, source: data });
  plot.vbar("t", 3600, "v", 0, { source: data });
  plot.vbar({ x: "t", top: "v", width: 3600, source: data });
  // @ts-expect-error A misspelt column.
  plot.line("t", "w", { source: data });
  // @ts-expect-error A misspelt column.
  plot.line({ x: "tt", y: "v", source: data });
  // @ts-expect-error A column of texts.
  plot.line("t", "name", { source: data });
  // @ts-expect-error A misspelt option.
  plot.line("t", "v", { source: data, line_colour: "red" });
  // @ts-expect-error Rows are no part of the call.
  plot.line("t", [1, 2], { source: data });
  // @ts-expect-error Not a glyph that draws large data.
  plot.hbar("t", "v", { source: data });
  // @ts-expect-error A misspelt column.
  await open({ columns: { t, v } }, { sorted: "x" });
}

export async function planes(x: Float64Array, y: Float32Array, names: string[]): Promise<void> {
  const data = await open({ columns: { x, y, name: names } });
  const plot = figure();
  plot.scatter("x", "y", { source: data, color: "y", shade: "log", spread: 2, points: 1000, size: 3 }).glyph.size = 4;
  plot.scatter("x", "y", { source: data, color: by("name", "Category10"), palette: ["red", "blue"] });
  plot.circle({ x: "x", y: "y", radius: 1, source: data, color: mean("y") });
  plot.image({ source: data.grid("x", "y", max("y")), palette: "Inferno256", shade: "linear" });
  // @ts-expect-error A misspelt column.
  plot.scatter("x", "z", { source: data });
  // @ts-expect-error A misspelt column.
  plot.scatter("x", "y", { source: data, color: mean("z") });
  // @ts-expect-error A column of texts has no mean.
  plot.scatter("x", "y", { source: data, color: mean("name") });
  // @ts-expect-error A column of numbers has no categories.
  plot.scatter("x", "y", { source: data, color: by("y") });
  // @ts-expect-error A misspelt option.
  plot.scatter("x", "y", { source: data, shades: "log" });
  // @ts-expect-error A misspelt word.
  plot.scatter("x", "y", { source: data, shade: "logarithmic" });
  // @ts-expect-error A misspelt column.
  plot.image({ source: data.grid("x", "z", count()) });
  // @ts-expect-error A misspelt option.
  plot.image({ source: data.grid("x", "y"), palettes: "Inferno256" });
}

/** Columns that are not known when the app is compiled are checked at run time. */
export function unknown(data: Data, name: string): void {
  figure().line("t", name, { source: data });
}
