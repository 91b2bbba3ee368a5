// Which models make a page do what a strict Content-Security-Policy forbids. Some hold code that BokehJS compiles in the
// page, which only 'unsafe-eval' allows; so does what BokehJS paints with WebGL.
import { explicitValues } from "../model/access.js";
import { INFO, type HasProps } from "../model/has-props.js";

export interface PolicyNeeds {
  /** What is compiled in the page: types of models, or words for other causes. Without duplicates. */
  readonly code: readonly string[];
  /** Whether the page fetches data from URLs of the author's choice. */
  readonly fetches: boolean;
  /** Whether the page loads Google Maps. */
  readonly maps: boolean;
}

const CODE_TYPES = new Set([
  "CanvasTexture",
  "CustomJS",
  "CustomJSCompare",
  "CustomJSExpr",
  "CustomJSFilter",
  "CustomJSHover",
  "CustomJSTickFormatter",
  "CustomJSTicker",
  "CustomJSTransform",
  "CustomLabelingPolicy",
  "HTMLTemplateFormatter",
]);
const FETCHING_TYPE = "WebDataSource";
const MAPS_TYPE = "GMapPlot";

export function policyNeeds(models: Iterable<HasProps>): PolicyNeeds {
  const code = new Set<string>();
  let fetches = false;
  let maps = false;
  for (const model of models) {
    if (explicitValues(model)["output_backend"] === "webgl") code.add('plots with output_backend "webgl"');
    for (const { typeName } of model[INFO].lineage) {
      if (CODE_TYPES.has(typeName)) code.add(typeName);
      fetches ||= typeName === FETCHING_TYPE;
      maps ||= typeName === MAPS_TYPE;
    }
  }
  return { code: [...code], fetches, maps };
}
