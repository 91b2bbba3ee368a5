// What authors put into pages and cards: models and texts. Models without a sizing fill the width.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { LayoutDOM } from "../../model/generated/layouts.js";
import { Plot } from "../../model/generated/plots.js";
import { UIElement } from "../../model/generated/ui.js";
import { Div } from "../../model/generated/widgets.js";
import { passSizing } from "../layouts/layouts.js";
import { GROW_CLASS } from "./look.js";

/** A plot, a widget or a layout, a plain text, or a list of these. */
export type PageContent = UIElement | string | readonly (UIElement | string)[];

/** Returns the models for a content. Throws PlotctlError for anything else; `what` names the function in the message. */
export function contentModels(what: string, content: unknown): UIElement[] {
  const items = (Array.isArray(content) ? content : [content]) as readonly unknown[];
  return items.map((item) => {
    const model = typeof item === "string" ? textOf(item) : item;
    if (!(model instanceof UIElement)) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `${what}: expected plots, widgets, layouts or texts, got ${show(item)}.`,
      );
    }
    passSizing(model, "stretch_width");
    if (growsInHeight(model)) makeGrow(model);
    return model;
  });
}

function textOf(text: string): Div {
  return new Div({ text, render_as_text: true, disable_math: true });
}

/** The sizing of a container: it grows in height if one of its children does. */
export function sizingAround(children: readonly UIElement[]): "stretch_both" | "stretch_width" {
  return children.some(growsInHeight) ? "stretch_both" : "stretch_width";
}

function growsInHeight(model: UIElement): model is LayoutDOM {
  if (!(model instanceof LayoutDOM)) return false;
  const { sizing_mode } = model;
  return sizing_mode === "stretch_both" || sizing_mode === "stretch_height" || model.height_policy === "max";
}

/** The smallest height of a plot that fills the window, in pixels. */
const MIN_HEIGHT_PX = 240;

/** The style sheets of pages and cards know such models by their class. */
function makeGrow(model: LayoutDOM): void {
  model.css_classes = [...new Set([...model.css_classes, GROW_CLASS])];
  if (model instanceof Plot) model.min_height ??= MIN_HEIGHT_PX;
}
