// Finds single models whose property values do not fit together.
import { show } from "../../base/show.js";
import { CustomDimensional, Metric, ScaleBar } from "../../model/generated/annotations.js";
import { SetValue } from "../../model/generated/callbacks.js";
import { AllIndices } from "../../model/generated/filters.js";
import { MercatorTickFormatter } from "../../model/generated/formatters.js";
import { Line, Patch } from "../../model/generated/glyphs.js";
import { CategoricalColorMapper, WeightedStackColorMapper } from "../../model/generated/mappers.js";
import { GlyphRenderer, GraphRenderer } from "../../model/generated/renderers.js";
import { AbstractSlider } from "../../model/generated/sliders.js";
import { ColumnDataSource } from "../../model/generated/sources.js";
import { MercatorTicker } from "../../model/generated/tickers.js";
import { RangeTool } from "../../model/generated/tools.js";
import { columnsOf } from "../../model/behaviour/with-columns.js";
import { explicitValues } from "../../model/access.js";
import { checkValue, INFO, type HasProps } from "../../model/has-props.js";
import { messageOf } from "../../base/errors.js";
import { describeModel } from "./describe-model.js";
import type { BokehCode, Issue } from "./issue.js";

interface Finding {
  readonly code: BokehCode;
  readonly message: string;
  readonly attrs: readonly string[];
}

const CHECKS: readonly ((model: HasProps) => Finding | undefined)[] = [
  mercatorDimension,
  graphColumns,
  rangeToolRanges,
  sliderBounds,
  filterOfConnectedGlyph,
  valueToSet,
  stackLabels,
  scaleBarUnit,
  paletteLength,
];

export function singleModelIssues(model: HasProps): Issue[] {
  return CHECKS.flatMap((check) => {
    const finding = check(model);
    return finding === undefined
      ? []
      : [{ severity: finding.code.startsWith("E") ? "error" : "warning", ...finding, model }];
  });
}

function mercatorDimension(model: HasProps): Finding | undefined {
  if (!(model instanceof MercatorTicker || model instanceof MercatorTickFormatter)) return undefined;
  if (model.dimension !== null) return undefined;
  const message = `${describeModel(model, "start")} has no dimension: set it to "lat" or "lon".`;
  return { code: "E-1007", message, attrs: ["dimension"] };
}

function graphColumns(model: HasProps): Finding | undefined {
  if (!(model instanceof GraphRenderer)) return undefined;
  const { node_renderer, edge_renderer } = model;
  const missing = [
    ...lacking(node_renderer.data_source, ["index"]).map((column) => `node_renderer.data_source needs ${column}`),
    ...lacking(edge_renderer.data_source, ["start", "end"]).map(
      (column) => `edge_renderer.data_source needs ${column}`,
    ),
  ];
  if (missing.length === 0) return undefined;
  const message = `${describeModel(model, "start")} lacks columns: ${missing.join(", ")}.`;
  return { code: "E-1011", message, attrs: ["node_renderer", "edge_renderer"] };
}

function lacking(source: unknown, names: readonly string[]): string[] {
  if (!(source instanceof ColumnDataSource)) return [];
  const columns = columnsOf(source);
  return names.filter((name) => !columns.has(name)).map((name) => `the column ${show(name)}`);
}

function rangeToolRanges(model: HasProps): Finding | undefined {
  if (!(model instanceof RangeTool) || model.x_range !== null || model.y_range !== null) return undefined;
  const message = `${describeModel(model, "start")} has neither an x_range nor a y_range: it selects nothing.`;
  return { code: "E-1018", message, attrs: ["x_range", "y_range"] };
}

function sliderBounds(model: HasProps): Finding | undefined {
  if (!(model instanceof AbstractSlider)) return undefined;
  const { start, end } = explicitValues(model);
  if (start === undefined || start !== end) return undefined;
  const message = `start and end of ${describeModel(model)} are both ${show(start)}: it cannot be drawn.`;
  return { code: "E-1021", message, attrs: ["start", "end"] };
}

function filterOfConnectedGlyph(model: HasProps): Finding | undefined {
  if (!(model instanceof GlyphRenderer)) return undefined;
  const { glyph, view } = model;
  if (!(glyph instanceof Line || glyph instanceof Patch) || view.filter instanceof AllIndices) return undefined;
  const message = `The view of a ${glyph[INFO].typeName} has a ${view.filter[INFO].typeName}: glyphs of connected points take no filter.`;
  return { code: "E-1024", message, attrs: ["view", "glyph"] };
}

/** The model's constructor has checked that the property exists. */
function valueToSet(model: HasProps): Finding | undefined {
  if (!(model instanceof SetValue)) return undefined;
  try {
    checkValue(model.obj, model.attr, model.value);
    return undefined;
  } catch (error) {
    return {
      code: "E-1029",
      message: `SetValue.value is not what its target takes: ${messageOf(error)}`,
      attrs: ["value"],
    };
  }
}

function stackLabels(model: HasProps): Finding | undefined {
  if (!(model instanceof WeightedStackColorMapper) || model.stack_labels === null) return undefined;
  const [labels, colours] = [model.stack_labels.length, model.palette.length];
  if (labels === colours) return undefined;
  const message = `${describeModel(model, "start")} has ${labels} stack_labels for ${colours} colours: there must be one each.`;
  return { code: "E-1030", message, attrs: ["stack_labels", "palette"] };
}

const METRIC_PREFIXES = [..."QRYZEPTGMkh", "", ..."dcmµnpfazyrq"];

/** BokehJS fails for units that it cannot convert. */
function scaleBarUnit(model: HasProps): Finding | undefined {
  if (!(model instanceof ScaleBar)) return undefined;
  const { dimensional, unit } = model;
  const known =
    dimensional instanceof Metric
      ? METRIC_PREFIXES.map((prefix) => `${prefix}${dimensional.base_unit}`)
      : dimensional instanceof CustomDimensional
        ? Object.keys(dimensional.basis)
        : undefined;
  if (known === undefined || known.includes(unit)) return undefined;
  const shown = known.slice(0, 24).map(show).join(", ");
  const message = `ScaleBar.unit is ${show(unit)}, which is no unit of its ${dimensional[INFO].typeName}: expected ${shown}.`;
  return { code: "E-1031", message, attrs: ["unit", "dimensional"] };
}

function paletteLength(model: HasProps): Finding | undefined {
  if (!(model instanceof CategoricalColorMapper)) return undefined;
  const { palette, factors } = model;
  if (palette.length >= factors.length) return undefined;
  const left = factors.slice(palette.length);
  const shown = left.slice(0, 8).map(show).join(", ");
  const message = `A CategoricalColorMapper has ${palette.length} colours for ${factors.length} factors: ${shown}${left.length > 8 ? ", …" : ""} get nan_color.`;
  return { code: "W-1008", message, attrs: ["palette", "factors"] };
}
