// A map of a cross-filter: an image of how many chosen rows are in each cell of two columns, with a box that filters the other
// charts.
import { checkOptionNames } from "../../base/option-names.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { NDArray } from "../../base/ndarray.js";
import { paletteOf } from "../../plotting/palettes.js";
import type { ColumnInfo } from "../../engine/contract.js";
import { binCount, type Bins, type Dimension } from "../../engine/tables-query.js";
import type { Color } from "../../model/types.js";
import { LinearColorMapper } from "../../model/generated/mappers.js";
import type { Plot } from "../../model/generated/plots.js";
import { Range1d } from "../../model/generated/ranges.js";
import type { GlyphRenderer } from "../../model/generated/renderers.js";
import { ColumnDataSource } from "../../model/generated/sources.js";
import { addGlyph } from "../../plotting/glyphs/glyph-renderer.js";
import { isReplacement, ownRange, scaleOf, showExtent } from "../x-range.js";
import type { NumberRange } from "../number-range.js";
import type { Span } from "../window.js";
import { equalEdges } from "./bins.js";
import { Brush } from "./brush.js";
import type { ChartCall, CrossChart } from "./chart.js";
import { shadeCounts, SHADES, type Shade } from "../../engine/kernels/shade-counts.js";
import { MapDetail, type DetailPicture } from "./map-detail.js";
import { piecesAround, type Strip } from "./strips.js";

/** Options of `cross.map`. */
export interface MapOptions {
  /** How counts become colours. Default: `eq_hist`, by their rank. */
  readonly shade?: Shade;
  /** A palette of at most 255 colours, or its name; more are thinned out. Default: `Viridis256`. */
  readonly palette?: string | readonly Color[];
  /** The colour of the box. Default: a dark grey. */
  readonly color?: string;
}

const OPTION_NAMES: readonly (keyof MapOptions)[] = ["shade", "palette", "color"];

/** The cells of an image: tables of maps fit in the cache of a processor. */
const MAX_CELLS = 128 * 128;
const MAX_SIDE = 250;

/** The first colour is that of cells without rows; an image has one byte per cell. */
const MAX_COLORS = 255;
const TRANSPARENT = "#00000000";

const BOX_COLOR = "#5b6470";
const DEFAULT_SIZE_PX = 600;

export class DensityMap implements CrossChart {
  readonly plot: Plot;
  readonly renderer: GlyphRenderer;
  readonly dimensions: readonly [Dimension, Dimension];
  readonly #source: ColumnDataSource;
  readonly #place: { readonly x: number; readonly y: number; readonly dw: number; readonly dh: number };
  readonly #edges: readonly [x: readonly number[], y: readonly number[]];
  readonly #detail: MapDetail;
  readonly #brush: Brush;
  /** The colours of the large cells. */
  #large: Uint8Array;
  readonly #shade: Shade;
  readonly #colors: number;

  /** Throws PlotctlError for texts, log axes, and options that are not those of maps. */
  constructor(
    { plot, engine, where, brushed, entered }: ChartCall,
    infos: readonly [ColumnInfo, ColumnInfo],
    options: MapOptions,
  ) {
    checkOptionNames("map()", options, OPTION_NAMES);
    const { shade = "eq_hist", palette = "Viridis256", color = BOX_COLOR } = options;
    if (!SHADES.includes(shade)) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `map(): shade: expected one of ${SHADES.map(show).join(", ")}, got ${show(shade)}.`,
      );
    }
    this.plot = plot;
    this.#shade = shade;
    const colors = thinned(paletteOf(palette));
    this.#colors = colors.length;
    const [x, y] = [shownOf(plot, "x", infos[0]), shownOf(plot, "y", infos[1])];
    const [columns, rows] = cellsOf(plot, x, y);
    const edges = [equalEdges({ ...x, count: columns }), equalEdges({ ...y, count: rows })] as const;
    this.dimensions = [
      { column: infos[0].name, edges: edges[0] },
      { column: infos[1].name, edges: edges[1] },
    ];
    this.#place = { x: x.start, y: y.start, dw: x.end - x.start, dh: y.end - y.start };
    this.#edges = edges;
    this.#large = new Uint8Array(this.#size[0] * this.#size[1]);
    this.#source = new ColumnDataSource({ data: this.#columns(undefined) });
    const color_mapper = new LinearColorMapper({ palette: [TRANSPARENT, ...colors], low: 0, high: colors.length });
    const fields = { x: "x", y: "y", dw: "dw", dh: "dh", image: "image" };
    this.renderer = addGlyph(plot, "image", [{ ...fields, source: this.#source, color_mapper }]);
    this.renderer.nonselection_glyph = this.renderer.glyph;
    this.#detail = new MapDetail({
      ...{ engine, plot, renderer: this.renderer, shade, colors: colors.length },
      x: { column: infos[0].name, range: rangeOf(plot, "x"), extent: x },
      y: { column: infos[1].name, range: rangeOf(plot, "y"), extent: y },
      where: () => where(this),
      changed: () => this.#draw(),
    });
    this.#brush = new Brush(plot, {
      x: { edges: edges[0], scale: "linear" },
      y: { edges: edges[1], scale: "linear" },
      color,
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

  showAll(): void {
    // What is chosen is drawn alone.
    this.#detail.update({ isNew: true });
  }

  show(counts: Uint32Array): void {
    const [columns, rows] = this.#size;
    const cells = new Uint32Array(columns * rows);
    for (let row = 0; row < rows; row++) {
      // The last place of each row is for rows of the data that are in no cell.
      cells.set(counts.subarray(row * (columns + 1), row * (columns + 1) + columns), row * columns);
    }
    this.#large = shadeCounts({ counts: cells, shade: this.#shade, colors: this.#colors });
    this.#draw();
    this.#detail.update({ isNew: false });
  }

  get #size(): [columns: number, rows: number] {
    return this.dimensions.map(binCount) as [number, number];
  }

  #draw(): void {
    this.#source.data = this.#columns(this.#detail.picture);
  }

  /** The large cells, and the detail in place of those that it covers: all in one change, so that no paint has a part of it. */
  #columns(detail: DetailPicture | undefined): Record<string, unknown[]> {
    const [columns, rows] = this.#size;
    const { x, y, dw, dh } = this.#place;
    if (detail === undefined) {
      return { image: [new NDArray(this.#large, [rows, columns])], x: [x], y: [y], dw: [dw], dh: [dh] };
    }
    const [edgesX, edgesY] = this.#edges;
    const around = piecesAround({ edges: edgesX, ...detail.x }, { edges: edgesY, ...detail.y });
    const places = [...around.map(({ across, up }) => ({ x: across, y: up })), detail];
    return {
      image: [...around.map(({ across, up }) => this.#cut(across, up)), detail.image],
      x: places.map((place) => place.x.start),
      y: places.map((place) => place.y.start),
      dw: places.map((place) => place.x.end - place.x.start),
      dh: places.map((place) => place.y.end - place.y.start),
    };
  }

  #cut(across: Strip, up: Strip): NDArray {
    const [columns] = this.#size;
    const [width, height] = [across.after - across.first, up.after - up.first];
    const part = new Uint8Array(width * height);
    for (let row = 0; row < height; row++) {
      const start = (up.first + row) * columns + across.first;
      part.set(this.#large.subarray(start, start + width), row * width);
    }
    return new NDArray(part, [height, width]);
  }
}

function rangeOf(plot: Plot, dimension: "x" | "y"): NumberRange {
  return ownRange(plot, dimension, { method: "map", options: {} });
}

function thinned(palette: readonly Color[]): readonly Color[] {
  if (palette.length === 0) throw new PlotctlError("INVALID_ARGUMENT", "map(): the palette has no colours.");
  if (palette.length <= MAX_COLORS) return palette;
  const step = (palette.length - 1) / (MAX_COLORS - 1);
  return Array.from({ length: MAX_COLORS }, (_, index) => palette[Math.round(index * step)] as Color);
}

/** The values on an axis: all, or those that a range of the author shows. */
function shownOf(plot: Plot, dimension: "x" | "y", info: ColumnInfo): Span {
  if (info.kind === "text") {
    throw new PlotctlError("INVALID_COLUMN", `map(): ${show(info.name)} holds texts; expected numbers or dates.`);
  }
  if (scaleOf(plot, dimension, {}) === "log") {
    throw new PlotctlError("INVALID_ARGUMENT", `map(): the ${dimension} axis is a log axis; expected a linear one.`);
  }
  const range = ownRange(plot, dimension, { method: "map", options: {} });
  const { start, end } = range;
  if (range instanceof Range1d && !isReplacement(range) && start !== end) {
    return { start: Math.min(start, end), end: Math.max(start, end) };
  }
  const { min, max } = info;
  const span =
    min > max ? { start: 0, end: 1 } : min === max ? { start: min - 0.5, end: max + 0.5 } : { start: min, end: max };
  showExtent(range, span, { view: plot, scale: "linear" });
  return span;
}

/** As many cells in both dimensions as make them square on the screen. */
function cellsOf(plot: Plot, x: Span, y: Span): [columns: number, rows: number] {
  const width = plot.width ?? plot.frame_width ?? DEFAULT_SIZE_PX;
  const height = plot.height ?? plot.frame_height ?? DEFAULT_SIZE_PX;
  const ratio = plot.match_aspect ? (x.end - x.start) / (y.end - y.start) : width / height;
  const side = (wanted: number): number => Math.min(MAX_SIDE, Math.max(16, Math.round(wanted)));
  const columns = side(Math.sqrt(MAX_CELLS * ratio));
  return [columns, side(MAX_CELLS / columns)];
}
