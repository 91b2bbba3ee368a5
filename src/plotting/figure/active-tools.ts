// Which tool of a toolbar answers to which gesture at first.
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

/** The tools that answer to a gesture. Source: `event_type` of the tools of BokehJS; Python's Drag, Tap and Scroll agree. */
const ANSWERING: Readonly<Record<Active, readonly (abstract new (...args: never[]) => Tool)[]>> = {
  active_drag: [PanTool, BoxZoomTool, BoxSelectTool, LassoSelectTool, EditTool, RangeTool],
  active_inspect: [InspectTool],
  active_scroll: [WheelZoomTool, WheelPanTool],
  active_tap: [TapTool, PolySelectTool, EditTool, RangeTool],
  active_multi: [GestureTool],
};

const GESTURES: Readonly<Record<Active, string>> = {
  active_drag: "dragging",
  active_inspect: "a pointer that only moves",
  active_scroll: "the wheel",
  active_tap: "taps",
  active_multi: "gestures",
};

/**
 * What an `active_` option of a figure says, with tools for names. Throws PlotctlError for names that are not among `named`
 * and for tools that do not answer to the gesture.
 */
export function activeTools(option: Active, given: unknown, named: ReadonlyMap<string, Tool>): unknown {
  if (given === "auto") return given;
  if (Array.isArray(given) && option === "active_inspect") return given.map((one) => activeTool(option, one, named));
  return activeTool(option, given, named);
}

function activeTool(option: Active, given: unknown, named: ReadonlyMap<string, Tool>): unknown {
  const tool = typeof given === "string" ? toolNamed(option, given, named) : given;
  // Whatever else it is, the toolbar refuses.
  if (!(tool instanceof Tool) || answersTo(option, tool)) return tool;
  const others = ACTIVE.filter((other) => answersTo(other, tool));
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `figure(): ${option}: ${show(given)} is a tool that does not answer to ${GESTURES[option]}.`,
    {
      hint: others.length === 0 ? "It is used by its button alone." : `It can be ${others.join(" or ")}.`,
    },
  );
}

function answersTo(option: Active, tool: Tool): boolean {
  return ANSWERING[option].some((cls) => tool instanceof cls);
}

function toolNamed(option: Active, name: string, named: ReadonlyMap<string, Tool>): Tool {
  const tool = named.get(name.trim());
  if (tool !== undefined) return tool;
  const known = named.size === 0 ? "none was named" : `named are ${[...named.keys()].join(", ")}`;
  throw new PlotctlError(
    "UNKNOWN_TOOL",
    `figure(): ${option}: ${show(name)} is not among the names in tools (${known}).`,
    {
      hint: didYouMean(name, named.keys()),
    },
  );
}
