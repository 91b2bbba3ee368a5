// Checks the `active_` options of a figure: which tool handles which gesture initially.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import {
  BoxSelectTool,
  BoxZoomTool,
  EditTool,
  GestureTool,
  InspectTool,
  LassoSelectTool,
  PanTool,
  PolySelectTool,
  RangeTool,
  TapTool,
  Tool,
  WheelPanTool,
  WheelZoomTool,
} from "../../model/generated/tools.js";

export const ACTIVE = ["active_drag", "active_inspect", "active_scroll", "active_tap", "active_multi"] as const;
type Active = (typeof ACTIVE)[number];

/** The tools that handle a gesture. Source: `event_type` of the tools of BokehJS; Python's Drag, Tap and Scroll agree. */
const TOOLS_FOR: Readonly<Record<Active, readonly (abstract new (...args: never[]) => Tool)[]>> = {
  active_drag: [PanTool, BoxZoomTool, BoxSelectTool, LassoSelectTool, EditTool, RangeTool],
  active_inspect: [InspectTool],
  active_scroll: [WheelZoomTool, WheelPanTool],
  active_tap: [TapTool, PolySelectTool, EditTool, RangeTool],
  active_multi: [GestureTool],
};

const GESTURES: Readonly<Record<Active, string>> = {
  active_drag: "dragging",
  active_inspect: "pointer moves",
  active_scroll: "the mouse wheel",
  active_tap: "taps",
  active_multi: "gestures",
};

/**
 * The value of an `active_` option, with tool names replaced by tools. Throws PlotctlError for names that are not in
 * `named`, and for tools that do not handle the gesture.
 */
export function activeTools(option: Active, given: unknown, named: ReadonlyMap<string, Tool>): unknown {
  if (given === "auto") return given;
  if (Array.isArray(given) && option === "active_inspect") return given.map((one) => activeTool(option, one, named));
  return activeTool(option, given, named);
}

function activeTool(option: Active, given: unknown, named: ReadonlyMap<string, Tool>): unknown {
  const tool = typeof given === "string" ? toolNamed(option, given, named) : given;
  // The toolbar rejects any other value.
  if (!(tool instanceof Tool) || handles(option, tool)) return tool;
  const others = ACTIVE.filter((other) => handles(other, tool));
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `figure(): ${option}: ${show(given)} is a tool that does not handle ${GESTURES[option]}.`,
    {
      hint: others.length === 0 ? "It only works by its button." : `It can be ${others.join(" or ")}.`,
    },
  );
}

function handles(option: Active, tool: Tool): boolean {
  return TOOLS_FOR[option].some((cls) => tool instanceof cls);
}

function toolNamed(option: Active, name: string, named: ReadonlyMap<string, Tool>): Tool {
  const tool = named.get(name.trim());
  if (tool !== undefined) return tool;
  const known = named.size === 0 ? "there are none" : `there are ${[...named.keys()].join(", ")}`;
  throw new PlotctlError("UNKNOWN_TOOL", `figure(): ${option}: ${show(name)} is not a name in tools (${known}).`, {
    hint: didYouMean(name, named.keys()),
  });
}
