// The errors for names that are not properties of a class: they say where the property is, or which one was meant.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { ClassInfo } from "./class-info.js";
import { columnsText, keyText } from "./rows-hint.js";

/** Options of figure() that are not properties of the plot, and where to set them later. */
const PLACES: Readonly<Record<string, string>> = {
  x_axis_label: "xaxis.axis_label",
  y_axis_label: "yaxis.axis_label",
  x_minor_ticks: "xaxis.ticker.num_minor_ticks",
  y_minor_ticks: "yaxis.ticker.num_minor_ticks",
  tooltips: "hover.tooltips",
};

/** Former names of Bokeh and common wrong guesses, with their replacements, by class and name. */
const REPLACED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CDSView: {
    source: "A view has no source: give both to the renderer, as in p.scatter(…, { source, view }).",
    filters: "It is called filter, and takes one: new IntersectionFilter({ operands: […] }) joins several.",
  },
  DataTable: { fit_columns: 'It is called autosize_mode now, such as "fit_columns".' },
  Plot: {
    plot_width: "It is called width now.",
    plot_height: "It is called height now.",
    webgl: 'It is called output_backend: "webgl" now.',
  },
  TabPanel: { closeable: "It is called closable." },
};

/** Returns the error for an unknown property. `parts` are the models in properties of this class, by property. */
export function unknownProperty(
  { typeName, properties, lineage }: ClassInfo,
  name: string,
  parts: Iterable<readonly [property: string, part: ClassInfo]> = [],
): PlotctlError {
  const better = typeName === "Figure" && Object.hasOwn(PLACES, name) ? PLACES[name] : placeIn(parts, name);
  return new PlotctlError("UNKNOWN_PROPERTY", `${typeName} has no property ${show(name)}.`, {
    place: { model: typeName, property: name },
    hint:
      replacement(lineage, name) ??
      (better === undefined ? didYouMean(name, properties.keys()) : `Set ${better}.`) ??
      (typeName === "ColumnDataSource" ? sourceHint(`{ ${keyText(name)}: […] }`) : undefined),
  });
}

function placeIn(parts: Iterable<readonly [string, ClassInfo]>, name: string): string | undefined {
  for (const [property, { properties }] of parts) if (properties.has(name)) return `${property}.${name}`;
  return undefined;
}

function replacement(lineage: readonly ClassInfo[], name: string): string | undefined {
  for (const { typeName } of lineage) {
    const known = Object.hasOwn(REPLACED, typeName) ? REPLACED[typeName] : undefined;
    if (known !== undefined && Object.hasOwn(known, name)) return known[name];
  }
  return undefined;
}

/** Returns the error for properties that are not an object. */
export function notProperties({ typeName }: ClassInfo, given: unknown): PlotctlError {
  return new PlotctlError(
    "INVALID_ARGUMENT",
    `new ${typeName}(): expected an object of properties, got ${show(given)}.`,
    {
      hint: typeName === "ColumnDataSource" && Array.isArray(given) ? sourceHint(columnsText(given)) : undefined,
    },
  );
}

function sourceHint(columns: string): string {
  return `Write new ColumnDataSource({ data: ${columns} }).`;
}
