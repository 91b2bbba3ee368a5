// Checks the types of large data: `npm run types` is the test; no code here runs.
import { figure } from "plotctl";
import { open, type Data } from "plotctl/data";

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
  plot.circle("t", "v", { source: data });
  // @ts-expect-error A misspelt column.
  await open({ columns: { t, v } }, { sorted: "x" });
}

/** Columns that are not known when the app is compiled are checked at run time. */
export function unknown(data: Data, name: string): void {
  figure().line("t", name, { source: data });
}
