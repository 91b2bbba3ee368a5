// What is said of a name that a class of models has no property for: where the property is, or which one was meant.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { ClassInfo } from "./class-info.js";

/** Options of figure() that are no properties of the plot, and where to set them once it is there. */
const PLACES: Readonly<Record<string, string>> = {
  x_axis_label: "xaxis.axis_label",
  y_axis_label: "yaxis.axis_label",
  x_minor_ticks: "xaxis.ticker.num_minor_ticks",
  y_minor_ticks: "yaxis.ticker.num_minor_ticks",
  tooltips: "hover.tooltips",
};

/** The error for a name that is no property; `parts` are the models that a model of this class holds, by property. */
export function unknownProperty(
  { typeName, properties }: ClassInfo,
  name: string,
  parts: Iterable<readonly [property: string, part: ClassInfo]> = [],
): PlotctlError {
  const place = typeName === "Figure" && Object.hasOwn(PLACES, name) ? PLACES[name] : placeIn(parts, name);
  return new PlotctlError(`${typeName} has no property ${show(name)}.`, {
    hint: place === undefined ? didYouMean(name, properties.keys()) : `Set ${place}.`,
  });
}

function placeIn(parts: Iterable<readonly [string, ClassInfo]>, name: string): string | undefined {
  for (const [property, { properties }] of parts) if (properties.has(name)) return `${property}.${name}`;
  return undefined;
}
