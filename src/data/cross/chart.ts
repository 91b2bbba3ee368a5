// What the charts of a cross-filter have in common.
import type { Engine } from "../../engine/contract.js";
import type { Predicate } from "../../engine/predicate/predicate.js";
import type { Bins, Dimension } from "../../engine/tables-query.js";
import type { Plot } from "../../model/generated/plots.js";
import type { GlyphRenderer } from "../../model/generated/renderers.js";

/** A histogram or a map, as its cross-filter sees it. */
export interface CrossChart {
  readonly plot: Plot;
  /** Its document is that of the cross-filter. */
  readonly renderer: GlyphRenderer;
  readonly dimensions: readonly Dimension[];
  /** The bins in its box, by dimension; undefined without a box. */
  readonly chosen: readonly Bins[] | undefined;
  /** Shows the counts of all rows, before any others. */
  readonly showAll: (counts: Uint32Array) => void;
  /** Shows the counts of rows that are chosen in all other charts. */
  readonly show: (counts: Uint32Array) => void;
  /** Removes the box. */
  readonly clear: () => void;
}

/** What a cross-filter gives a new chart. */
export interface ChartCall {
  readonly plot: Plot;
  readonly engine: Engine;
  /** The rows that all other charts choose. Undefined: all. */
  readonly where: (chart: CrossChart) => Predicate | undefined;
  /** Called when other bins are chosen. */
  readonly brushed: (chart: CrossChart) => void;
  /** Called when the pointer enters the plot. */
  readonly entered: (chart: CrossChart) => void;
}
