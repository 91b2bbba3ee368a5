// A histogram of a cross-filter: pale bars of all rows, and bars of the chosen ones in front of them. Numbers and times have
// bins with round edges, texts a bar for each category.
import { checkOptionNames } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { ColumnInfo } from "../../engine/contract.js";
import { binCount, type Bins, type Dimension } from "../../engine/tables-query.js";
import { DatetimeAxis } from "../../model/generated/axes.js";
import type { Plot } from "../../model/generated/plots.js";
import { FactorRange, Range1d } from "../../model/generated/ranges.js";
import type { GlyphRenderer } from "../../model/generated/renderers.js";
import { ColumnDataSource } from "../../model/generated/sources.js";
import { Slice } from "../../serialize/slice.js";
import { addGlyph } from "../../plotting/glyphs/glyph-renderer.js";
import { isReplacement, ownRange, scaleOf, showExtent } from "../x-range.js";
import type { NumberRange } from "../number-range.js";
import type { Span } from "../window.js";
import { useCategories, useTimes } from "./axes.js";
import { logEdges, numberEdges, stepEdges, timeEdges } from "./bins.js";
import { CountAxis } from "./count-axis.js";
import { Brush, type BrushAxis } from "./brush.js";
import type { ChartCall, CrossChart } from "./chart.js";

/** Options of `cross.histogram`. */
export interface HistogramOptions {
  /** About how many bins; their edges are round. Default: 64. */
  readonly bins?: number;
  /** The width of a bin, for example 1 for whole numbers, or in milliseconds. Default: what `bins` gives. */
  readonly step?: number;
  /**
   * The highest count of the y axis: `chosen` follows the chosen rows, so that few of them are visible too, and the pale bars
   * are drawn as high as the plot; `all` shows both on one scale. Default: `chosen`, unless the figure was given a y range.
   */
  readonly y_fit?: "chosen" | "all";
  /** The colour of the bars; those of all rows are a pale one of it. Default: a blue. */
  readonly color?: string;
}

const OPTION_NAMES: readonly (keyof HistogramOptions)[] = ["bins", "step", "y_fit", "color"];

const DEFAULT_BINS = 64;
const MAX_BINS = 1000;
const DEFAULT_COLOR = "#3d7ab8";
const ALL_ALPHA = 0.24;

/** The part of its place that the bar of a category takes. */
const BAR_WIDTH = 0.84;

export class Histogram implements CrossChart {
  readonly plot: Plot;
  readonly renderer: GlyphRenderer;
  readonly dimensions: readonly [Dimension];
  readonly #source: ColumnDataSource;
  readonly #brush: Brush;
  readonly #y: CountAxis;

  /** Throws PlotctlError for options that are not those of histograms, and for texts that are no categories. */
  constructor({ plot, brushed, entered }: ChartCall, info: ColumnInfo, options: HistogramOptions) {
    const { color = DEFAULT_COLOR } = options;
    const bars = barsOf(plot, info, options);
    this.plot = plot;
    this.dimensions = [bars.dimension];
    const none = new Uint32Array(binCount(bars.dimension));
    this.#source = new ColumnDataSource({ data: { ...bars.columns, all: none, chosen: none } });
    this.#y = new CountAxis(plot, options.y_fit);
    const draw = (top: string, look: Readonly<Record<string, unknown>>): GlyphRenderer => {
      const common = { source: this.#source, bottom: this.#y.bottom, top, fill_color: color, line_color: null };
      const renderer = addGlyph(plot, bars.method, [{ ...bars.fields, ...common, ...look }]);
      renderer.nonselection_glyph = renderer.glyph;
      return renderer;
    };
    draw("all", { fill_alpha: ALL_ALPHA, y_range_name: this.#y.nameForAll });
    this.renderer = draw("chosen", {});
    this.#brush = new Brush(plot, {
      ...{ x: bars.axis, y: undefined, color },
      changed: () => brushed(this),
      entered: () => entered(this),
    });
  }

  get chosen(): readonly Bins[] | undefined {
    return this.#brush.chosen;
  }

  clear(): void {
    this.#brush.clear();
  }

  showAll(counts: Uint32Array): void {
    const all = this.#inBins(counts);
    this.#source.patch({ all: [[new Slice(0, all.length), all]] });
    this.#y.fitAll(all);
  }

  show(counts: Uint32Array): void {
    const bins = this.#inBins(counts);
    const [own] = this.chosen ?? [];
    if (own !== undefined) bins.fill(0, 0, own.from).fill(0, own.to);
    this.#source.patch({ chosen: [[new Slice(0, bins.length), bins]] });
    this.#y.fitChosen(bins);
  }

  /** A copy without the rows that are in no bin. */
  #inBins(counts: Uint32Array): Uint32Array {
    return counts.slice(0, binCount(this.dimensions[0]));
  }
}

/** The bars of a column: their bins, how they are drawn, and where they are on the axis. */
interface Bars {
  readonly dimension: Dimension;
  readonly method: "quad" | "vbar";
  readonly columns: Readonly<Record<string, readonly (number | string)[]>>;
  readonly fields: Readonly<Record<string, string | number>>;
  readonly axis: BrushAxis;
}

function barsOf(plot: Plot, info: ColumnInfo, options: HistogramOptions): Bars {
  checkOptionNames("histogram()", options, OPTION_NAMES);
  const { bins = DEFAULT_BINS, step, y_fit } = options;
  if (!Number.isInteger(bins) || bins < 1 || bins > MAX_BINS) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `histogram(): bins: expected a whole number from 1 to ${MAX_BINS}, got ${show(bins)}.`,
    );
  }
  if (y_fit !== undefined && y_fit !== "chosen" && y_fit !== "all") {
    throw new PlotctlError("INVALID_ARGUMENT", `histogram(): y_fit: expected "chosen" or "all", got ${show(y_fit)}.`);
  }
  if (step !== undefined && !(Number.isFinite(step) && step > 0)) {
    throw new PlotctlError("INVALID_ARGUMENT", `histogram(): step: expected a number above 0, got ${show(step)}.`);
  }
  return info.kind === "text" ? categoryBars(plot, info) : numberBars(plot, info, { bins, step });
}

function categoryBars(plot: Plot, { name, categories }: ColumnInfo): Bars {
  const isGiven = plot.x_range instanceof FactorRange;
  if (categories === undefined && !isGiven) {
    throw new PlotctlError(
      "INVALID_COLUMN",
      `histogram(): the categories of ${show(name)} are not known: it has more than 255 different texts, or is not indexed yet.`,
      { hint: "Give the figure the categories to show as its x_range." },
    );
  }
  const values = useCategories(plot, categories ?? []);
  return {
    dimension: { column: name, values },
    method: "vbar",
    columns: { x: values },
    fields: { x: "x", width: BAR_WIDTH },
    // The bar of the first category is between 0 and 1.
    axis: { edges: Array.from({ length: values.length + 1 }, (_, edge) => edge), scale: "linear" },
  };
}

function numberBars(
  plot: Plot,
  info: ColumnInfo,
  { bins, step }: { readonly bins: number; readonly step: number | undefined },
): Bars {
  if (info.kind === "time") useTimes(plot);
  // Numbers on an axis of dates are times too.
  const isTime = plot.xaxes.some((axis) => axis instanceof DatetimeAxis);
  const scale = scaleOf(plot, "x", {});
  const range = ownRange(plot, "x", { method: "histogram", options: {} });
  const span = spanOf(range, info, scale === "log");
  const edges = edgesFor(span, {
    name: info.name,
    bins,
    step,
    form: scale === "log" ? "log" : isTime ? "time" : "number",
  });
  const all = { start: edges[0] as number, end: edges.at(-1) as number };
  showExtent(range, all, { view: plot, scale });
  return {
    dimension: { column: info.name, edges },
    method: "quad",
    columns: { left: edges.slice(0, -1), right: edges.slice(1) },
    fields: { left: "left", right: "right" },
    axis: { edges, scale },
  };
}

/** The values in bins: all, or those that a range of the author shows. Without values: from zero to one. */
function spanOf(range: NumberRange, { min, max, minPositive }: ColumnInfo, isLog: boolean): Span {
  if (range instanceof Range1d && !isReplacement(range) && range.start !== range.end) {
    const [start, end] = [Math.min(range.start, range.end), Math.max(range.start, range.end)];
    if (!isLog || start > 0) return { start, end };
  }
  if (isLog) return minPositive <= max ? { start: minPositive, end: max } : { start: 1, end: 9 };
  return min <= max ? { start: min, end: max } : { start: 0, end: 0.99 };
}

const EDGES = { number: numberEdges, time: timeEdges, log: logEdges } as const;

interface EdgesRequest {
  readonly name: string;
  readonly form: keyof typeof EDGES;
  readonly bins: number;
  readonly step: number | undefined;
}

function edgesFor(span: Span, { name, form, bins, step }: EdgesRequest): number[] {
  if (step === undefined) return EDGES[form]({ ...span, count: bins });
  const count = (span.end - span.start) / step;
  if (count <= MAX_BINS) return stepEdges(span, step);
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `histogram(): step: ${show(step)} makes ${Math.ceil(count)} bins of ${show(name)}; at most ${MAX_BINS} are drawn.`,
  );
}
