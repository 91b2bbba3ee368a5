// The toolbar of a figure.
import { PlotctlError } from "../../base/errors.js";
import { HoverTool, Toolbar, type Tool, type ToolbarProps } from "../../model/generated/tools.js";
import { readTools } from "../../model/tool-names.js";
import { ACTIVE, activeTools } from "./active-tools.js";
import type { FigureOwnOptions } from "./figure-options.js";

const DEFAULT_TOOLS = "pan,wheel_zoom,auto_box_zoom,save,reset,help";

/** The toolbar for the options of a figure. Throws PlotctlError for unknown tools, and for `active_` tools not in it. */
export function toolbarFor(options: FigureOwnOptions & { readonly toolbar?: Toolbar | undefined }): Toolbar {
  const { toolbar, tools: given, tooltips } = options;
  if (toolbar !== undefined && given !== undefined) {
    throw new PlotctlError("CONFLICTING_OPTIONS", "figure() takes tools or toolbar, not both.");
  }
  const { tools, named } =
    toolbar === undefined
      ? readTools(given ?? DEFAULT_TOOLS, "figure(): tools")
      : { tools: [...toolbar.tools], named: new Map<string, Tool>() };
  if (tooltips !== undefined && tooltips !== null) {
    const hover = tools.find((tool) => tool instanceof HoverTool);
    if (hover === undefined) tools.push(new HoverTool({ tooltips }));
    else hover.tooltips = tooltips;
  }
  const attributes: Partial<ToolbarProps> = { tools };
  for (const name of ACTIVE) {
    const active = options[name];
    if (active !== undefined) Object.assign(attributes, { [name]: activeTools(name, active, named) });
  }
  if (toolbar === undefined) return new Toolbar(attributes);
  toolbar.setv(attributes);
  return toolbar;
}
