// Selects the BokehJS bundles that a page needs for its models. All five bundles are 3.9 MB, the core alone is 1.3 MB.

import { isPlainObject } from "../../base/plain.js";
import { ClassInfo, type BundleName } from "../../model/class-info.js";
import { explicitValues } from "../../model/access.js";
import { INFO, type HasProps } from "../../model/has-props.js";

/** In loading order. */
export const BUNDLES = ["bokeh", "bokeh-gl", "bokeh-widgets", "bokeh-tables", "bokeh-mathjax"] as const;

/** Properties whose text BokehJS reads as TeX between `$$…$$`, `\[…\]` or `\(…\)`. */
const MATH_TEXTS = ["text", "title", "axis_label", "major_label_overrides"];
const TEX = /\$\$[^]*?\$\$|\\\[[^]*?\\\]|\\\([^]*?\\\)/;

/** The bundles that a document with these models needs, in loading order; `bokeh` is always the first. */
export function neededBundles(models: Iterable<HasProps>): BundleName[] {
  const needed = new Set<BundleName>(["bokeh"]);
  for (const model of models) {
    needed.add((model.constructor as typeof HasProps).bundle);
    if (model[INFO].origin !== "built-in") {
      for (const { script } of model[INFO].lineage) script?.bundles.forEach((bundle) => needed.add(bundle));
    }
    // No default contains TeX or requests WebGL, so explicit values are enough.
    const held = explicitValues(model);
    if (held["output_backend"] === "webgl") needed.add("bokeh-gl");
    if (MATH_TEXTS.some((name) => holdsTex(held[name]))) needed.add("bokeh-mathjax");
  }
  return BUNDLES.filter((bundle) => needed.has(bundle));
}

/** As `neededBundles`, from the JSON of a document. Types that are unknown need none. */
export function bundlesOfJson(json: unknown): BundleName[] {
  const needed = new Set<BundleName>(["bokeh"]);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isPlainObject(value)) return;
    const { type, name, attributes } = value;
    if (type === "object" && typeof name === "string" && ClassInfo.isBuiltIn(name)) {
      needed.add(ClassInfo.of(name).schema.bundle);
      const held = isPlainObject(attributes) ? attributes : {};
      if (held["output_backend"] === "webgl") needed.add("bokeh-gl");
      if (MATH_TEXTS.some((text) => jsonHoldsTex(held[text]))) needed.add("bokeh-mathjax");
    }
    Object.values(value).forEach(visit);
  };
  visit(json);
  return BUNDLES.filter((bundle) => needed.has(bundle));
}

function jsonHoldsTex(value: unknown): boolean {
  if (typeof value === "string") return TEX.test(value);
  if (Array.isArray(value)) return value.some(jsonHoldsTex);
  return isPlainObject(value) && value["type"] !== "object" && Object.values(value).some(jsonHoldsTex);
}

function holdsTex(value: unknown): boolean {
  if (typeof value === "string") return TEX.test(value);
  if (value instanceof Map) return [...value.values()].some(holdsTex);
  return false;
}
