// The box of a chart: a BoxSelectTool whose box stays, can be moved and resized, and is synced, so that all browsers of a
// session show it. Which bins it chooses is read from its sides, with every move; at rest the sides move to the edges of bins.
import type { Scale } from "../../engine/buckets.js";
import { isEqual } from "../../base/equal.js";
import type { Bins } from "../../engine/tables-query.js";
import { BoxAnnotation } from "../../model/generated/annotations.js";
import type { Plot } from "../../model/generated/plots.js";
import { BoxSelectTool } from "../../model/generated/tools.js";
import { linkOf } from "../../model/access.js";
import { Document } from "../../document/document.js";
import { binsBetween } from "./bins.js";

/** A dimension of the plot: the edges of its bins on the axis. */
export interface BrushAxis {
  readonly edges: readonly number[];
  readonly scale: Scale;
}

export interface BrushOptions {
  readonly x: BrushAxis;
  /** Undefined: the box reaches from bottom to top. */
  readonly y: BrushAxis | undefined;
  readonly color: string;
  /** Called when other bins are chosen. */
  readonly changed: () => void;
  /** Called when the pointer enters the plot. */
  readonly entered: () => void;
}

/** The box rests this long after its last move. */
const REST_MS = 150;

const SIDES = ["left", "right", "bottom", "top"] as const;

export class Brush {
  readonly #plot: Plot;
  readonly #options: BrushOptions;
  readonly #box: BoxAnnotation;
  #chosen: readonly Bins[] | undefined;
  #moves = 0;
  #isMoving = false;

  constructor(plot: Plot, options: BrushOptions) {
    this.#plot = plot;
    this.#options = options;
    this.#box = new BoxAnnotation({
      ...{ left: 0, right: 0, bottom: 0, top: 0, visible: false, editable: true, level: "overlay" },
      ...{ fill_color: options.color, fill_alpha: 0.12, line_color: options.color, line_alpha: 0.7, line_width: 1 },
    });
    // The y range of a histogram follows its bars, and the box stays as high as the plot.
    if (options.y === undefined) this.#box.setv({ bottom_units: "screen", top_units: "screen" });
    this.#addTool();
    for (const property of [...SIDES, "visible"] as const) this.#box.on_change(property, () => this.#moved());
    plot.on_event("mouseenter", options.entered);
    plot.on_event("reset", () => this.clear());
    plot.on_event("tap", () => this.clear());
  }

  /** The bins in the box, by dimension; undefined without a box. */
  get chosen(): readonly Bins[] | undefined {
    return this.#chosen;
  }

  clear(): void {
    if (this.#box.visible) this.#box.visible = false;
  }

  /** The tool of the author, or a new one, which is then active unless a tool of the author is. */
  #addTool(): void {
    const { y } = this.#options;
    const { toolbar } = this.#plot;
    const given = this.#plot.tools.find((tool): tool is BoxSelectTool => tool instanceof BoxSelectTool);
    const tool = given ?? new BoxSelectTool();
    tool.setv({
      dimensions: y === undefined ? "width" : "both",
      overlay: this.#box,
      // Rows are counted by the server; the bars and images of the page select nothing.
      ...{ renderers: [], persistent: true, continuous: true },
    });
    if (given !== undefined) return;
    const isAlone = this.#plot.tools.length === 0;
    this.#plot.add_tools(tool);
    if (isAlone && toolbar.active_drag === "auto") toolbar.active_drag = tool;
  }

  #moved(): void {
    const chosen = this.#read();
    if (chosen === "unreadable") return;
    this.#alignAtRest();
    if (isEqual(chosen, this.#chosen)) return;
    this.#chosen = chosen;
    this.#options.changed();
  }

  /** What a browser sends may be anything: a box without sides changes nothing. */
  #read(): readonly Bins[] | undefined | "unreadable" {
    const { left, right, bottom, top, visible } = this.#box;
    const { x, y } = this.#options;
    if (!visible) return undefined;
    if (!isPlace(left) || !isPlace(right)) return "unreadable";
    const across = binsBetween(x.edges, { start: left, end: right }, x.scale);
    if (y === undefined) return [across];
    if (!isPlace(bottom) || !isPlace(top)) return "unreadable";
    return [across, binsBetween(y.edges, { start: bottom, end: top }, y.scale)];
  }

  #alignAtRest(): void {
    const document: unknown = linkOf(this.#box);
    this.#moves++;
    if (this.#isMoving || !(document instanceof Document)) return;
    this.#isMoving = true;
    const wait = (seen: number): void => {
      document.add_timeout_callback(() => {
        if (this.#moves !== seen) return wait(this.#moves);
        this.#isMoving = false;
        this.#align();
      }, REST_MS);
    };
    wait(this.#moves);
  }

  /** Moves the sides to the edges of the bins that are chosen. */
  #align(): void {
    const [across, up] = this.#chosen ?? [];
    if (across === undefined || across.from === across.to) return;
    const { x, y } = this.#options;
    const sides: { left: number; right: number; bottom?: number; top?: number } = {
      left: x.edges[across.from] as number,
      right: x.edges[across.to] as number,
    };
    if (y !== undefined && up !== undefined && up.from < up.to) {
      sides.bottom = y.edges[up.from];
      sides.top = y.edges[up.to];
    }
    this.#box.setv(sides);
  }
}

function isPlace(side: unknown): side is number {
  return typeof side === "number" && !Number.isNaN(side);
}
