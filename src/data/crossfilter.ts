// Cross-filters as authors see them: charts of one data set, in which a box in each filters all others.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { addFirstContent } from "../document/first-content.js";
import type { ColumnInfo, Engine } from "../engine/contract.js";
import { allOf, knownColumn, type Predicate } from "../engine/predicate/predicate.js";
import type { Plot } from "../model/generated/plots.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import type { ChartCall, CrossChart } from "./cross/chart.js";
import { Coordinator, type CrossCounts } from "./cross/coordinator.js";
import { DensityMap, type MapOptions } from "./cross/density-map.js";
import { CrossRows } from "./cross/cross-rows.js";
import { conditionOf, filtersOf, predicateOf, type CrossFilter } from "./cross/filters.js";
import { Histogram, type HistogramOptions } from "./cross/histogram.js";

/** The plots with a chart of any cross-filter. */
const taken = new WeakSet<Plot>();

/** For the testing kit. */
const coordinators = new WeakMap<object, Coordinator>();

/** @internal */
export function coordinatorOf(cross: Crossfilter): Coordinator {
  return coordinators.get(cross) as Coordinator;
}

/**
 * Charts of one data set that filter each other: a box that the reader draws in a chart chooses rows, and all other charts
 * show how those are distributed. Boxes choose whole bins; they can be moved and resized, and are removed by a tap, Escape or
 * the reset tool. `data.crossfilter()` returns it, one for each session. Its type has the names of
 * the columns.
 */
export class Crossfilter<Column extends string = string> {
  readonly #engine: Engine;
  readonly #coordinator: Coordinator;
  readonly #rows: CrossRows;
  readonly #callbacks: ((counts: CrossCounts) => unknown)[] = [];

  /** @internal */
  constructor(engine: Engine) {
    this.#engine = engine;
    this.#coordinator = new Coordinator(engine, (counts) => {
      for (const callback of this.#callbacks) callback(counts);
    });
    this.#rows = new CrossRows(engine, this.#coordinator);
    coordinators.set(this, this.#coordinator);
  }

  /**
   * Shows a column in a figure as bars, pale ones of all rows and others of the chosen ones. Numbers and times have bins with
   * round edges, or equal steps on a log axis; a column of texts has a bar for each category. A range that the figure was
   * given limits the bins. Returns the renderer of the chosen rows.
   * Throws PlotctlError for unknown columns, texts that are no categories, and a figure that shows a chart already.
   */
  histogram(figure: Plot, column: Column, options: HistogramOptions = {}): GlyphRenderer {
    const info = this.#column("histogram", column);
    return this.#add(figure, "histogram", (call) => new Histogram(call, info, options));
  }

  /**
   * Shows two columns in a figure as an image: colours say how many of the rows that the other charts choose are in each
   * cell. While a box moves, cells are large; when boxes and ranges are at rest, they are as large as pixels, at any zoom.
   * Its own box chooses whole large cells. Returns its renderer. Throws PlotctlError for unknown columns, texts, and a figure that shows a chart already.
   */
  map(figure: Plot, x: Column, y: Column, options: MapOptions = {}): GlyphRenderer {
    const infos = [this.#column("map", x), this.#column("map", y)] as const;
    return this.#add(figure, "map", (call) => new DensityMap(call, infos, options));
  }

  /** The number of chosen rows, and of all rows. */
  get counts(): CrossCounts {
    return this.#coordinator.counts;
  }

  /** What is chosen: for each column with a box, its values or texts. */
  get filters(): readonly CrossFilter[] {
    return this.#coordinator.charts.flatMap(filtersOf);
  }

  /**
   * What is chosen as a condition for `data.rows` and `data.where`: `"hour" >= 6 and "hour" < 9`. Undefined: all rows.
   */
  get where(): string | undefined {
    return conditionOf(this.filters, this.#engine.columns);
  }

  /** The chosen rows, for `data_table`, which follows the boxes when they are at rest. */
  get rows(): CrossRows {
    return this.#rows;
  }

  /** Calls back with the numbers of rows when a box has changed, and when the rows were first counted. */
  on_change(...callbacks: ((counts: CrossCounts) => unknown)[]): void {
    this.#callbacks.push(...callbacks);
  }

  /** Removes all boxes. */
  clear(): void {
    for (const chart of this.#coordinator.charts) chart.clear();
  }

  #add<Chart extends CrossChart>(plot: Plot, method: string, make: (call: ChartCall) => Chart): GlyphRenderer {
    if (taken.has(plot)) {
      throw new PlotctlError("INVALID_ARGUMENT", `${method}(): ${show(plot)} shows a chart of a cross-filter already.`);
    }
    const chart = make({
      plot,
      engine: this.#engine,
      where: (asking) => this.#whereBut(asking),
      brushed: (brushed) => this.#coordinator.brushed(brushed),
      entered: (entered) => this.#coordinator.prepare(entered),
    });
    taken.add(plot);
    addFirstContent(chart.renderer, this.#coordinator.add(chart));
    return chart.renderer;
  }

  #whereBut(chart: CrossChart): Predicate | undefined {
    const others = this.#coordinator.charts.filter((each) => each !== chart);
    return allOf(others.flatMap(filtersOf).map(predicateOf));
  }

  #column(method: string, name: string): ColumnInfo {
    try {
      return knownColumn(this.#engine.columns, name);
    } catch (error) {
      if (!(error instanceof PlotctlError)) throw error;
      throw new PlotctlError(error.code, `${method}(): ${error.reason}`, { cause: error });
    }
  }
}
