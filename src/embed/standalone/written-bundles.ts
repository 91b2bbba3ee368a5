// BokehJS as code, for a page that may have it already. A second core would take the models of the bundles that follow it,
// and the page's own core would not know them; so each bundle runs only where it is missing.
import type { BundleName } from "../../model/class-info.js";
import { scriptJson } from "../escaping.js";

/** A module that only this bundle brings; the page script knows them too. */
const MODULE_OF_BUNDLE: Readonly<Record<Exclude<BundleName, "bokeh">, string>> = {
  "bokeh-gl": "models/glyphs/webgl/main",
  "bokeh-widgets": "models/widgets/main",
  "bokeh-tables": "models/widgets/tables/main",
  "bokeh-mathjax": "models/text/mathjax/main",
};

/** JavaScript that runs a bundle's code unless the page has that bundle. */
export function unlessPresent(bundle: BundleName, code: string): string {
  const run = `(function() {\n${code}\n}).call(window);`;
  if (bundle === "bokeh") return `if (window.Bokeh === undefined) ${run}`;
  return `try {
  window.Bokeh.require(${scriptJson(MODULE_OF_BUNDLE[bundle])});
} catch {
  ${run}
}`;
}
