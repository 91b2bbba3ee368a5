// autoload_static(): a plot as a script file, and the script element that loads the file and is replaced by the plot.
import { randomUUID } from "node:crypto";
import { PlotctlError } from "../../base/errors.js";
import type { BundleName } from "../../model/class-info.js";
import { Document } from "../../document/document.js";
import { Model } from "../../model/model.js";
import { show } from "../../base/show.js";
import { loadingScript } from "../autoload/autoload-script.js";
import { neededBundles } from "../bundles/bundles.js";
import { docsLiteral, drawingScript, standaloneItem } from "./drawing-script.js";
import { newElementId } from "../elements.js";
import { escapeHtml, scriptJson } from "../escaping.js";
import { implementationsFor } from "../bundles/extensions.js";
import { resourceScripts, type Resources } from "./resources.js";
import { readSubject } from "./subject.js";

/**
 * Returns the text of the script file, and the script element for the page. `script_path` is the URL of the file.
 * Throws PlotctlError for more than one model or root.
 */
export function autoload_static(
  model: Model | Document,
  resources: Resources,
  script_path: string,
): [script: string, tag: string] {
  if (!(model instanceof Model || model instanceof Document)) {
    throw new PlotctlError("INVALID_ARGUMENT", `autoload_static: expected a model or a document, got ${show(model)}.`);
  }
  const { roots, models, docJson } = readSubject("autoload_static", model);
  const [root, another] = roots;
  if (root === undefined || another !== undefined) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `autoload_static: expected a document with one root, got one with ${roots.length}.`,
      {
        hint: "Put the roots into one layout, such as column(…).",
      },
    );
  }
  const elementId = newElementId();
  const docid = randomUUID();
  const item = standaloneItem(docid, new Map([[root.id, elementId]]));
  const bundles = neededBundles(models);
  const scripts = resourceScripts(bundles, resources);
  const inline = bundles.flatMap((bundle, at) => {
    const script = scripts[at];
    return script?.is === "inline" ? unlessPresent(bundle, script.code) : [];
  });
  const script = loadingScript({
    elementId,
    scripts: scripts.flatMap((script) => (script.is === "linked" ? script.url : [])),
    steps: [
      ...implementationsFor(models).map(({ code }) => code),
      drawingScript(docsLiteral({ [docid]: docJson }), item),
    ],
  });
  return [[...inline, script].join("\n"), `<script src="${escapeHtml(script_path)}" id="${elementId}"></script>`];
}

/** A module that only this bundle contains. The page script has the same list. */
const MODULE_OF_BUNDLE: Readonly<Record<Exclude<BundleName, "bokeh">, string>> = {
  "bokeh-gl": "models/glyphs/webgl/main",
  "bokeh-widgets": "models/widgets/main",
  "bokeh-tables": "models/widgets/tables/main",
  "bokeh-mathjax": "models/text/mathjax/main",
};

/**
 * JavaScript that runs a bundle's code unless the page has that bundle already: a second core would take the models of the
 * bundles that follow it, and the page's own core would not know them.
 */
function unlessPresent(bundle: BundleName, code: string): string {
  const run = `(function() {\n${code}\n}).call(window);`;
  if (bundle === "bokeh") return `if (window.Bokeh === undefined) ${run}`;
  return `try {
  window.Bokeh.require(${scriptJson(MODULE_OF_BUNDLE[bundle])});
} catch {
  ${run}
}`;
}
