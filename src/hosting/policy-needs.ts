// Which models make a page do what a strict Content-Security-Policy forbids. Some hold code that BokehJS compiles in the
// page, which only 'unsafe-eval' allows; so does what BokehJS paints with WebGL.
import { explicitValues } from "../model/access.js";
import type { ClassInfo } from "../model/class-info.js";
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
const RESTRICTED_TYPES = new Set([...CODE_TYPES, FETCHING_TYPE, MAPS_TYPE]);

/** The types above in the lineage of a class. Most have none, and a document has many models of few classes. */
const restrictedTypesOf = new WeakMap<ClassInfo, readonly string[]>();

export function policyNeeds(models: Iterable<HasProps>): PolicyNeeds {
  const code = new Set<string>();
  let fetches = false;
  let maps = false;
  for (const model of models) {
    if (explicitValues(model)["output_backend"] === "webgl") code.add('plots with output_backend "webgl"');
    for (const typeName of restrictedTypes(model[INFO])) {
      if (CODE_TYPES.has(typeName)) code.add(typeName);
      fetches ||= typeName === FETCHING_TYPE;
      maps ||= typeName === MAPS_TYPE;
    }
  }
  return { code: [...code], fetches, maps };
}

/** The types of models that hold code, which browsers would run. Without duplicates. */
export function typesWithCode(models: Iterable<HasProps>): string[] {
  const found = new Set<string>();
  for (const model of models)
    for (const typeName of restrictedTypes(model[INFO])) if (CODE_TYPES.has(typeName)) found.add(typeName);
  return [...found];
}

function restrictedTypes(info: ClassInfo): readonly string[] {
  let types = restrictedTypesOf.get(info);
  if (types === undefined) {
    types = info.lineage.map(({ typeName }) => typeName).filter((typeName) => RESTRICTED_TYPES.has(typeName));
    restrictedTypesOf.set(info, types);
  }
  return types;
}
