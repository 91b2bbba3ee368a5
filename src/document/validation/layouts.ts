// Finds errors in the sizes of layouts and in their children.
import { CSSGridBox, FlexBox, LayoutDOM } from "../../model/generated/layouts.js";
import { GridPlot } from "../../model/generated/plots.js";
import type { HasProps } from "../../model/has-props.js";
import { describeModel } from "./describe-model.js";
import type { Issue } from "./issue.js";

/** `roots` are those of the document. */
export function layoutIssues(model: HasProps, roots: ReadonlySet<HasProps>): Issue[] {
  if (!(model instanceof LayoutDOM)) return [];
  return [
    ...fixedSizes(model),
    ...contradictions(model, "width", "E-1022"),
    ...contradictions(model, "height", "E-1023"),
    ...(model instanceof FlexBox ? childIssues(model, roots) : []),
    ...repeatedChildren(model),
  ];
}

function fixedSizes(model: LayoutDOM): Issue[] {
  const issue = (code: "W-1005" | "W-1006" | "W-1007", attr: string, needs: string): Issue => ({
    severity: "warning",
    code,
    message: `${attr} of ${describeModel(model)} is "fixed", and it has no ${needs}.`,
    model,
    attrs: [attr, "width", "height"],
  });
  const { width, height, sizing_mode, width_policy, height_policy } = model;
  const missing = [...(width === null ? ["width"] : []), ...(height === null ? ["height"] : [])].join(" and no ");
  return [
    ...(sizing_mode === "fixed" && missing !== "" ? [issue("W-1005", "sizing_mode", missing)] : []),
    ...(width_policy === "fixed" && width === null ? [issue("W-1006", "width_policy", "width")] : []),
    ...(height_policy === "fixed" && height === null ? [issue("W-1007", "height_policy", "height")] : []),
  ];
}

/** A fixed size is used as it is; otherwise any size between the bounds is valid. */
function contradictions(model: LayoutDOM, side: "width" | "height", code: "E-1022" | "E-1023"): Issue[] {
  const least = model[`min_${side}`] ?? 0;
  const isFixed = model.sizing_mode === "fixed" || model[`${side}_policy`] === "fixed";
  const size = isFixed ? (model[side] ?? least) : least;
  const most = model[`max_${side}`] ?? size;
  if (least <= size && size <= most) return [];
  const message =
    `The ${side} of ${describeModel(model)} is contradictory: min_${side} is ${least}, ` +
    `${isFixed ? `${side} is ${size}, ` : ""}max_${side} is ${most}; each must be at least the one before.`;
  return [{ severity: "error", code, message, model, attrs: [`min_${side}`, side, `max_${side}`] }];
}

function childIssues(box: FlexBox, roots: ReadonlySet<HasProps>): Issue[] {
  const attrs = ["children"];
  if (box.children.length === 0) {
    const message = `${describeModel(box, "start")} has no children: it shows nothing.`;
    return [{ severity: "warning", code: "W-1002", message, model: box, attrs }];
  }
  const both = box.children.filter((child) => roots.has(child));
  if (both.length === 0) return [];
  const message = `${both.map((child) => describeModel(child)).join(", ")} in ${describeModel(box)} is a root of the document too: it can be drawn in one place only.`;
  return [{ severity: "warning", code: "W-1004", message, model: box, attrs }];
}

function repeatedChildren(model: LayoutDOM): Issue[] {
  const children = childrenOf(model);
  const repeated = children.find((child, index) => children.indexOf(child) !== index);
  if (repeated === undefined) return [];
  const message = `${describeModel(repeated, "start")} is in ${describeModel(model)} more than once: it can be drawn in one place only.`;
  return [{ severity: "error", code: "E-1027", message, model, attrs: ["children"] }];
}

/** Children with a position are lists that start with the child, or objects that contain it. */
function childrenOf(model: LayoutDOM): readonly HasProps[] {
  if (model instanceof FlexBox) return model.children;
  if (!(model instanceof CSSGridBox || model instanceof GridPlot)) return [];
  const { children = [] } = model as unknown as { readonly children?: readonly unknown[] };
  return children.map((child) => {
    return (Array.isArray(child) ? child[0] : (child as { readonly child: unknown }).child) as HasProps;
  });
}
