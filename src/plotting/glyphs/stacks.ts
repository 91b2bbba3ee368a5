// Stacked bars, areas and lines: one renderer per column, each starting at the sum of the previous columns.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { Plot } from "../../model/generated/plots.js";
import type { GlyphRenderer } from "../../model/generated/renderers.js";
import type { HArea, HBar, Line, VArea, VBar } from "../../model/generated/glyphs.js";
import type { HAreaOptions, HBarOptions, LineOptions, VAreaOptions, VBarOptions } from "../generated/glyph-methods.js";
import type { GlyphRendererOf } from "./glyph-options.js";
import { addGlyph } from "./glyph-renderer.js";
import { stack } from "../transforms.js";

/** How a stacking method draws one column: its glyph method, and the properties that it computes. */
interface Recipe {
  readonly method: string;
  /** The property for the sum of the previous columns; lines have none. */
  readonly from?: string;
  /** The property for that sum plus the column itself. */
  readonly to: string;
}

export const STACKS: Readonly<Record<StackMethod, Recipe>> = {
  vbar_stack: { method: "vbar", from: "bottom", to: "top" },
  hbar_stack: { method: "hbar", from: "left", to: "right" },
  varea_stack: { method: "varea", from: "y1", to: "y2" },
  harea_stack: { method: "harea", from: "x1", to: "x2" },
  vline_stack: { method: "line", to: "y" },
  hline_stack: { method: "line", to: "x" },
};

export type StackMethod = keyof StackMethods;

/** Options of a glyph without the stacked properties; each can be a list with an item per column. */
type PerColumn<Options, Stacked extends keyof Options> = {
  // The mapping over keyof Pick keeps the options' documentation.
  [K in keyof Pick<Options, Exclude<keyof Options, Stacked>>]?: Options[K] | readonly Exclude<Options[K], undefined>[];
};

/** The stacking methods of figures. Each adds a renderer per column, and returns the renderers in that order. */
export interface StackMethods {
  /** Adds bars on top of one another. Requires `x` and `source`. */
  vbar_stack(columns: readonly string[], options: PerColumn<VBarOptions, "bottom" | "top">): GlyphRendererOf<VBar>[];
  /** Adds bars beside one another, from left to right. Requires `y` and `source`. */
  hbar_stack(columns: readonly string[], options: PerColumn<HBarOptions, "left" | "right">): GlyphRendererOf<HBar>[];
  /** Adds areas on top of one another. Requires `x` and `source`. */
  varea_stack(columns: readonly string[], options: PerColumn<VAreaOptions, "y1" | "y2">): GlyphRendererOf<VArea>[];
  /** Adds areas beside one another. Requires `y` and `source`. */
  harea_stack(columns: readonly string[], options: PerColumn<HAreaOptions, "x1" | "x2">): GlyphRendererOf<HArea>[];
  /** Adds lines at the sums of the columns, upwards. Requires `x` and `source`. */
  vline_stack(columns: readonly string[], options: PerColumn<LineOptions, "y">): GlyphRendererOf<Line>[];
  /** Adds lines at the sums of the columns, to the right. Requires `y` and `source`. */
  hline_stack(columns: readonly string[], options: PerColumn<LineOptions, "x">): GlyphRendererOf<Line>[];
}

/**
 * Adds a renderer per column, with the column's name. List options have an item per column.
 * Throws PlotctlError for lists of another length, for stacked properties, and without a source.
 */
export function addStack(plot: Plot, stackMethod: StackMethod, args: readonly unknown[]): GlyphRenderer[] {
  const { method, from, to } = STACKS[stackMethod];
  const [names, options = {}] = args as readonly [unknown, Readonly<Record<string, unknown>>?];
  checkStack(stackMethod, names, options);
  const columns = names as readonly string[];
  return columns.map((name, index) => {
    const own: Record<string, unknown> = { name };
    for (const [option, value] of Object.entries(options)) own[option] = Array.isArray(value) ? value[index] : value;
    if (from !== undefined) own[from] = stack(...columns.slice(0, index));
    own[to] = stack(...columns.slice(0, index + 1));
    return addGlyph(plot, method, [own]);
  });
}

function checkStack(method: StackMethod, columns: unknown, options: Readonly<Record<string, unknown>>): void {
  if (!Array.isArray(columns) || !columns.every((name) => typeof name === "string")) {
    throw new PlotctlError("INVALID_ARGUMENT", `${method}(): expected a list of column names, got ${show(columns)}.`);
  }
  if (options.source === undefined) {
    throw new PlotctlError("MISSING_ARGUMENT", `${method}() needs a source with the columns ${columns.join(", ")}.`);
  }
  const { from, to } = STACKS[method];
  for (const [option, value] of Object.entries(options)) {
    if (option === from || option === to)
      throw new PlotctlError("CONFLICTING_OPTIONS", `${method}() computes ${option} itself.`);
    if (Array.isArray(value) && value.length !== columns.length) {
      throw new PlotctlError(
        "UNEQUAL_COLUMNS",
        `${method}(): ${option} has ${value.length} items, but there are ${columns.length} columns to stack.`,
      );
    }
  }
}
