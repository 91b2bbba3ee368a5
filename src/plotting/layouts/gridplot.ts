// gridplot(): plots in a grid with one common toolbar. Equal tools of several plots become one button, a ToolProxy.
import { isEqual } from "../../base/equal.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { Location, SizingMode } from "../../model/generated/enums.js";
import { LayoutDOM } from "../../model/generated/layouts.js";
import { GridPlot, Plot, type GridPlotProps } from "../../model/generated/plots.js";
import {
  CopyTool,
  ExamineTool,
  FullscreenTool,
  SaveTool,
  Tool,
  Toolbar,
  ToolProxy,
  type ToolbarProps,
} from "../../model/generated/tools.js";
import { UIElement } from "../../model/generated/ui.js";
import { heldValue } from "../../model/access.js";
import { INFO } from "../../model/has-props.js";
import { passSizing } from "./layouts.js";

/** Options of `gridplot`. */
export interface GridPlotOptions extends Omit<Partial<GridPlotProps>, "children" | "toolbar"> {
  /** The side of the common toolbar; null for none. Default: `above`. */
  toolbar_location?: Location | null;
  /** Whether the plots' tools move into one toolbar. Default: true. */
  merge_tools?: boolean;
  /** For a flat list: the number of plots in a row. */
  ncols?: number;
  /** Applies to children without sizing. */
  sizing_mode?: SizingMode | null;
  /** The width of each child, in pixels. */
  width?: number;
  /** The height of each child, in pixels. */
  height?: number;
  /** Properties of the common toolbar. Default: those of the plots' toolbars. */
  toolbar_options?: Pick<Partial<ToolbarProps>, (typeof TOOLBAR_TRAITS)[number]>;
}

type Child = UIElement | null;
type ToolLike = Tool | ToolProxy;

const TOOLBAR_TRAITS = [
  "logo",
  "autohide",
  "active_drag",
  "active_inspect",
  "active_scroll",
  "active_tap",
  "active_multi",
] as const;

/** Tools that act on the whole grid: one new tool replaces all. */
const MERGED = [SaveTool, CopyTool, ExamineTool, FullscreenTool] as const;

/** Creates a grid of plots from rows (null for an empty cell), or from a flat list with `ncols`. */
export function gridplot(
  children: readonly (readonly Child[])[] | readonly Child[],
  options: GridPlotOptions = {},
): GridPlot {
  const { merge_tools = true, ncols, width, height, toolbar_options, toolbar_location = "above", ...props } = options;
  const items: (readonly [UIElement, number, number])[] = [];
  const toolbars: Toolbar[] = [];
  inRows(children, ncols).forEach((cells, row) => {
    cells.forEach((item, column) => {
      if (item === null) return;
      if (!(item instanceof UIElement)) {
        throw new PlotctlError(
          "INVALID_ARGUMENT",
          `gridplot(): expected plots and layouts, or null, got ${show(item)}.`,
        );
      }
      if (merge_tools) {
        for (const plot of item.select(Plot)) {
          toolbars.push(plot.toolbar);
          plot.toolbar_location = null;
        }
      }
      if (item instanceof LayoutDOM) item.setv({ width, height });
      passSizing(item, props.sizing_mode);
      items.push([item, row, column]);
    });
  });
  const tools = mergeTools(toolbars.flatMap((toolbar) => toolbar.tools));
  const toolbar = new Toolbar({ tools, ...commonTraits(toolbars, tools), ...toolbar_options });
  return new GridPlot({ ...props, children: items, toolbar, toolbar_location });
}

function inRows(
  children: readonly (readonly Child[])[] | readonly Child[],
  ncols: number | undefined,
): readonly (readonly Child[])[] {
  const isNested = (child: Child | readonly Child[]): child is readonly Child[] => Array.isArray(child);
  const list: readonly (Child | readonly Child[])[] = children;
  if (ncols === undefined) {
    if (list.every(isNested)) return list;
    throw new PlotctlError("MISSING_ARGUMENT", "gridplot(): a flat list requires ncols.", {
      hint: "Or use a list of rows, each a list.",
    });
  }
  if (!Number.isInteger(ncols) || ncols < 1) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `gridplot(): ncols: expected a whole number above 0, got ${show(ncols)}.`,
    );
  }
  if (list.some(isNested))
    throw new PlotctlError("CONFLICTING_OPTIONS", "gridplot() takes ncols with a flat list only.");
  const flat = list as readonly Child[];
  return Array.from({ length: Math.ceil(flat.length / ncols) }, (_, row) => flat.slice(row * ncols, (row + 1) * ncols));
}

/** Groups tools with the same class and settings, in the order of the first tool of each class. */
function mergeTools(tools: readonly ToolLike[]): ToolLike[] {
  const proxies = tools.filter((tool) => tool instanceof ToolProxy);
  const byClass = new Map<unknown, Tool[]>();
  for (const tool of tools) {
    if (!(tool instanceof Tool)) continue;
    byClass.set(tool.constructor, [...(byClass.get(tool.constructor) ?? []), tool]);
  }
  const grouped = [...byClass.values()].flatMap((alike): ToolLike[] => {
    const Merged = MERGED.find((cls) => alike[0] instanceof cls);
    return Merged === undefined ? groupAlike(alike).map((group) => new ToolProxy({ tools: group })) : [new Merged()];
  });
  return [...proxies, ...grouped];
}

function groupAlike(tools: readonly Tool[]): Tool[][] {
  const groups: Tool[][] = [];
  for (const tool of tools) {
    const group = groups.find(([first]) => first !== undefined && haveSameSettings(first, tool));
    if (group === undefined) groups.push([tool]);
    else group.push(tool);
  }
  return groups;
}

function haveSameSettings(a: Tool, b: Tool): boolean {
  for (const [name, def] of a[INFO].properties) {
    if (name === "overlay" || name === "renderers") continue;
    if (!isEqual(heldValue(a, def), heldValue(b, def))) return false;
  }
  return true;
}

/** The properties of the toolbars. If they differ, the last toolbar counts. An active tool is replaced by its proxy. */
function commonTraits(toolbars: readonly Toolbar[], tools: readonly ToolLike[]): Partial<ToolbarProps> {
  const last = toolbars.at(-1);
  if (last === undefined) return {};
  const proxyOf = (value: unknown): unknown =>
    tools.find((tool) => tool instanceof ToolProxy && (tool.tools as readonly unknown[]).includes(value)) ?? value;
  const traits: Record<string, unknown> = {};
  for (const name of TOOLBAR_TRAITS) {
    const values = new Set(toolbars.map((toolbar) => proxyOf(toolbar[name])));
    if (values.size > 1) {
      process.emitWarning(`gridplot(): the plots' toolbars differ in ${name}; the toolbar of the last plot is used.`);
    }
    traits[name] = proxyOf(last[name]);
  }
  return traits;
}
