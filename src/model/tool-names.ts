// Creates tools from names such as `pan` and `xwheel_zoom`.
import { isEqual } from "../base/equal.js";
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { ClassInfo, schema } from "./class-info.js";
import type { Tool } from "./generated/tools.js";
import { classNamed } from "./registry.js";

type Zoomed =
  `${"" | "x" | "y"}${"pan" | "wheel_zoom" | "zoom_in" | "zoom_out" | "box_zoom" | "box_select" | "crosshair"}`;
type Direction = "left" | "right" | "up" | "down" | "west" | "east" | "north" | "south";
type EditName = "box_edit" | "line_edit" | "point_draw" | "poly_draw" | "poly_edit";

/** The names of tools; another text throws at run time. */
export type ToolName =
  | Zoomed
  | `pan_${Direction}`
  | EditName
  | ("xwheel_pan" | "ywheel_pan" | "auto_box_zoom" | "lasso_select" | "poly_select" | "freehand_draw")
  | ("tap" | "doubletap" | "click" | "hover")
  | ("save" | "reset" | "undo" | "redo" | "copy" | "help" | "fullscreen" | "examine");

/** A tool, or the name of one. */
export type ToolLike = Tool | ToolName | (string & {});

/** Tools for which BokehJS has no short names. */
const EDIT_TOOLS: Readonly<Record<EditName, string>> = {
  box_edit: "BoxEditTool",
  line_edit: "LineEditTool",
  point_draw: "PointDrawTool",
  poly_draw: "PolyDrawTool",
  poly_edit: "PolyEditTool",
};

interface Recipe {
  readonly cls: new (attributes?: object) => Tool;
  /** The properties that the name determines. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Those that differ from the defaults; undefined if none do. */
  readonly differing: object | undefined;
}

let recipes: ReadonlyMap<string, Recipe> | undefined;

function readRecipes(): ReadonlyMap<string, Recipe> {
  const edits = Object.entries(EDIT_TOOLS).map(([alias, name]) => [alias, { name }] as const);
  return new Map(
    [...Object.entries(schema.tool_aliases), ...edits].map(([alias, tool]): [string, Recipe] => {
      const { properties } = ClassInfo.of(tool.name);
      const attributes = "attributes" in tool ? (tool.attributes as Recipe["attributes"]) : {};
      const differing = Object.entries(attributes).filter(
        ([name, value]) => !isEqual(properties.get(name)?.schema.default, value),
      );
      return [
        alias,
        {
          cls: classNamed(tool.name) as unknown as Recipe["cls"],
          attributes,
          differing: differing.length === 0 ? undefined : Object.fromEntries(differing),
        },
      ];
    }),
  );
}

function recipeNamed(name: string, caller: string): Recipe {
  recipes ??= readRecipes();
  const recipe = recipes.get(name);
  if (recipe !== undefined) return recipe;
  const suggestion = didYouMean(name, recipes.keys());
  throw new PlotctlError("UNKNOWN_TOOL", `${caller}: there is no tool ${show(name)}.`, {
    hint: `${suggestion === undefined ? "" : `${suggestion} `}Tools are ${[...recipes.keys()].sort().join(", ")}.`,
  });
}

function isTool(value: unknown): value is Tool {
  const cls = classNamed("Tool");
  return cls !== undefined && value instanceof cls;
}

function toolNamed(name: string, caller: string): Tool {
  const { cls, differing } = recipeNamed(name, caller);
  return new cls(differing);
}

/** Returns a test for the tools that a name such as `xpan` creates. Throws PlotctlError for unknown names. */
export function isToolNamed(name: string): (tool: object) => boolean {
  const { cls, attributes } = recipeNamed(name, "remove_tools()");
  return (tool) =>
    tool instanceof cls &&
    Object.entries(attributes).every(([attribute, value]) =>
      isEqual((tool as unknown as Recipe["attributes"])[attribute], value),
    );
}

/** Returns the tools in the given order, and the named ones by name. Throws PlotctlError for unknown names. */
export function readTools(
  given: string | readonly ToolLike[],
  caller: string,
): { tools: Tool[]; named: Map<string, Tool> } {
  const named = new Map<string, Tool>();
  const tools: Tool[] = [];
  const parts: unknown = typeof given === "string" ? [given] : given;
  if (!Array.isArray(parts)) throw notTools(given, caller);
  for (const part of parts as readonly unknown[]) {
    if (isTool(part)) {
      tools.push(part);
      continue;
    }
    if (Array.isArray(part))
      throw new PlotctlError("INVALID_ARGUMENT", `${caller}: expected a name or a tool, got the list ${show(part)}.`);
    if (typeof part !== "string") throw notTools(part, caller);
    for (const name of part.split(",").map((text) => text.trim())) {
      if (name === "") continue;
      const tool = toolNamed(name, caller);
      tools.push(tool);
      named.set(name, tool);
    }
  }
  return { tools, named };
}

function notTools(given: unknown, caller: string): PlotctlError {
  return new PlotctlError(
    "INVALID_ARGUMENT",
    `${caller}: expected names separated by commas, or a list of names and tools, got ${show(given)}.`,
  );
}

/** Converts names and tools to tools, for `add_tools`. */
export function toolsOf(given: readonly ToolLike[]): Tool[] {
  return readTools(given, "add_tools()").tools;
}
