// What tests of figures inspect.
import type { Figure } from "plotctl";

export { Figure } from "plotctl";

/** The classes of a figure's tools, in order. */
export function toolbarOf(figure: Figure): string[] {
  return figure.toolbar.tools.map((tool) => tool.constructor.name);
}
