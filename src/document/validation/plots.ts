// Finds plots whose ranges, scales and renderers do not fit together.
import { show } from "../../base/show.js";
import { Annotation } from "../../model/generated/annotations.js";
import { GMapPlot, Plot } from "../../model/generated/plots.js";
import { DataRange1d, FactorRange, Range1d, type Range } from "../../model/generated/ranges.js";
import { CategoricalScale, LinearScale, LogScale, type Scale } from "../../model/generated/scales.js";
import { heldValue } from "../../model/access.js";
import { INFO, type HasProps } from "../../model/has-props.js";
import { describeModel } from "./describe-model.js";
import type { Issue } from "./issue.js";

const DIMENSIONS = ["x", "y"] as const;
type Dimension = (typeof DIMENSIONS)[number];

export function plotIssues(plot: HasProps): Issue[] {
  if (!(plot instanceof Plot)) return [];
  return [
    ...DIMENSIONS.flatMap((dimension) => unfitScale(plot, dimension)),
    ...partsOf(plot).flatMap((part) => DIMENSIONS.flatMap((dimension) => unknownRange(plot, part, dimension))),
    ...(plot instanceof GMapPlot ? DIMENSIONS.flatMap((dimension) => unfitMapRange(plot, dimension)) : empty(plot)),
  ];
}

/** Each range has its own scale, or shares the main one. */
function unfitScale(plot: Plot, dimension: Dimension): Issue[] {
  const [attr, extra] = [`${dimension}_scale`, `extra_${dimension}_scales`] as const;
  const ranges = { default: plot[`${dimension}_range`], ...plot[`extra_${dimension}_ranges`] };
  return Object.entries<Range>(ranges).flatMap(([name, range]) => {
    const scale = plot[extra][name] ?? plot[attr];
    if (doFit(range, scale)) return [];
    const [needed, ownScale] =
      range instanceof FactorRange
        ? ["a CategoricalScale", "new CategoricalScale()"]
        : ["a LinearScale or a LogScale", "new LinearScale()"];
    const fix = name === "default" ? `Set ${attr}` : `Set ${extra}: { ${name}: ${ownScale} }`;
    const message =
      `${attr} of ${describeModel(plot)} is a ${scale[INFO].typeName}, and the ${range[INFO].typeName} ${show(name)} needs ` +
      `${needed}: nothing is drawn. ${fix}.`;
    const attrs = [attr, extra, `${dimension}_range`, `extra_${dimension}_ranges`];
    return [{ severity: "error", code: "E-1009", message, model: plot, attrs }];
  });
}

function doFit(range: Range, scale: Scale): boolean {
  if (range instanceof FactorRange) return scale instanceof CategoricalScale;
  if (!(range instanceof DataRange1d || range instanceof Range1d)) return true;
  return scale instanceof LinearScale || scale instanceof LogScale;
}

/** The models that may refer to one of the plot's ranges. */
function partsOf({ above, below, left, right, center, renderers }: Plot): readonly HasProps[] {
  return [above, below, left, right, center, renderers].flat();
}

function unknownRange(plot: Plot, part: HasProps, dimension: Dimension): Issue[] {
  const attr = `${dimension}_range_name`;
  const def = part[INFO].properties.get(attr);
  if (def === undefined) return [];
  const name = heldValue(part, def);
  const known = ["default", ...Object.keys(plot[`extra_${dimension}_ranges`])];
  if (typeof name !== "string" || known.includes(name)) return [];
  const message =
    `${part[INFO].typeName}.${attr} of ${describeModel(plot)} is ${show(name)}, and the plot has no such range; ` +
    `it has ${known.map(show).join(", ")}. Add it to extra_${dimension}_ranges.`;
  return [{ severity: "error", code: "E-1020", message, model: part, attrs: [attr] }];
}

function unfitMapRange(plot: GMapPlot, dimension: Dimension): Issue[] {
  const attr = `${dimension}_range` as const;
  if (plot[attr] instanceof Range1d) return [];
  const message = `${attr} of ${describeModel(plot)} is a ${plot[attr][INFO].typeName}, and maps need a Range1d.`;
  return [{ severity: "error", code: "E-1012", message, model: plot, attrs: [attr] }];
}

function empty(plot: Plot): Issue[] {
  if (plot.renderers.length > 0 || plot.center.some((part) => part instanceof Annotation)) return [];
  const message = `${describeModel(plot, "start")} has no renderers: it is blank. Call a glyph method, such as line().`;
  return [{ severity: "warning", code: "W-1000", message, model: plot, attrs: ["renderers"] }];
}
