// The legends of a figure: selects the legend for a glyph call, and adds its items.
import { isEqual } from "../../base/equal.js";
import { NDArray } from "../../base/ndarray.js";
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { columnsOf } from "../../model/behaviour/with-columns.js";
import { Legend, LegendItem } from "../../model/generated/annotations.js";
import type { Plot } from "../../model/generated/plots.js";
import type { GlyphRenderer } from "../../model/generated/renderers.js";
import { ColumnDataSource } from "../../model/generated/sources.js";
import { SIDES } from "../../model/behaviour/with-plot-parts.js";
import { Field, specOf, Value } from "../../serialize/specs.js";
import { GlyphColumns } from "./glyph-columns.js";

interface LegendOptions {
  readonly legend_label?: unknown;
  readonly legend_field?: unknown;
  readonly legend_group?: unknown;
  readonly legend_name?: unknown;
}

const LABEL_OPTIONS = ["legend_label", "legend_field", "legend_group"] as const;

/** All legends of a plot, on all sides. */
function legendsOf(plot: Plot): Legend[] {
  const parts: readonly unknown[] = SIDES.flatMap((side): readonly unknown[] => plot[side]);
  return parts.filter((part) => part instanceof Legend);
}

/** The legends of a plot. Creates one if there is none. */
export function ensureLegends(plot: Plot): Legend[] {
  const legends = legendsOf(plot);
  return legends.length > 0 ? legends : [makeLegend(plot)];
}

/**
 * A function that adds a renderer to a legend; undefined without legend options. Throws PlotctlError for invalid options
 * before anything is changed.
 */
export function legendEntry(plot: Plot, renderer: GlyphRenderer, options: LegendOptions): (() => void) | undefined {
  const given = LABEL_OPTIONS.filter((way) => options[way] !== undefined && options[way] !== null);
  const [way] = given;
  if (given.length > 1) throw new PlotctlError("CONFLICTING_OPTIONS", `Only one of ${given.join(", ")} can be used.`);
  if (way === undefined) return undefined;
  const value = options[way];
  if (typeof value !== "string")
    throw new PlotctlError("INVALID_ARGUMENT", `${way}: expected a text, got ${show(value)}.`);
  const found = legendNamed(plot, options.legend_name ?? null);
  if (way === "legend_field") {
    const { names = [value] } = new GlyphColumns(way, renderer.data_source);
    if (!names.includes(value)) throw noColumn(way, value, names);
  }
  if (way !== "legend_group") {
    return () => joinItem(found ?? makeLegend(plot), way === "legend_label" ? value : new Field(value), renderer);
  }
  const groups = groupsOf(renderer, value);
  return () => {
    const legend = found ?? makeLegend(plot);
    const items = groups.map(([label, index]) => new LegendItem({ label, renderers: [renderer], index }));
    legend.items = [...legend.items, ...items];
  };
}

/** The legend with that name; undefined if an unnamed one has to be created. */
function legendNamed(plot: Plot, name: unknown): Legend | undefined {
  const found = legendsOf(plot).filter((legend) => legend.name === name);
  if (found.length === 1) return found[0];
  if (name === null && found.length === 0) return undefined;
  const names = legendsOf(plot).map((legend) => legend.name ?? "");
  throw new PlotctlError(
    "AMBIGUOUS_MATCH",
    name === null
      ? `The figure has ${found.length} legends without a name, so a glyph call cannot select one.`
      : `legend_name: ${found.length === 0 ? "no legend has" : `${found.length} legends have`} the name ${show(name)}.`,
    {
      hint:
        name === null
          ? "Give them names, and use legend_name in glyph calls."
          : didYouMean(typeof name === "string" ? name : "", names),
    },
  );
}

function makeLegend(plot: Plot): Legend {
  const legend = new Legend();
  plot.center = [...plot.center, legend];
  return legend;
}

function joinItem(legend: Legend, label: string | Field, renderer: GlyphRenderer): void {
  const item = legend.items.find((candidate) => isEqual(specFor(candidate.label), specFor(label)));
  if (item === undefined) legend.items = [...legend.items, new LegendItem({ label, renderers: [renderer] })];
  else item.renderers = [...item.renderers, renderer];
}

/** A label can be stored as a text or as a Value of it; both compare as equal. */
function specFor(label: unknown): unknown {
  return specOf(label) ?? new Value(label);
}

/** The distinct values of a column in sorted order, each with its first row. */
function groupsOf(renderer: GlyphRenderer, name: string): [label: string, index: number][] {
  const source = renderer.data_source;
  const columns = source instanceof ColumnDataSource ? columnsOf(source) : new Map<string, ArrayLike<unknown>>();
  const column = columns.get(name);
  if (column === undefined) throw noColumn("legend_group", name, columns.keys());
  const firstRow = new Map<unknown, number>();
  Array.from(column instanceof NDArray ? column.data : column, (value, row) => {
    if (!firstRow.has(value)) firstRow.set(value, row);
  });
  return [...firstRow].sort(([a], [b]) => compare(a, b)).map(([value, row]) => [String(value), row]);
}

function noColumn(option: string, name: string, names: Iterable<string>): PlotctlError {
  return new PlotctlError("UNKNOWN_COLUMN", `${option}: there is no column ${show(name)} in the glyph's data source.`, {
    hint: didYouMean(name, names),
  });
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}
