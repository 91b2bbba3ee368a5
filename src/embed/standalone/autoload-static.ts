// A plot as a script file of its own, and the script element that loads it and is replaced by the plot.
import { randomUUID } from "node:crypto";
import { PlotctlError } from "../../base/errors.js";
import { Document } from "../../document/document.js";
import { Model } from "../../model/model.js";
import { show } from "../../base/show.js";
import { loadingScript } from "../autoload/autoload-script.js";
import { neededBundles } from "../bundles/bundles.js";
import { docsLiteral, drawingScript } from "./drawing-script.js";
import { newElementId } from "./element-ids.js";
import { escapeHtml } from "../escaping.js";
import { implementationsFor } from "../bundles/extensions.js";
import { resourceScripts, type Resources } from "./resources.js";
import { readSubject } from "./subject.js";
import { unlessPresent } from "./written-bundles.js";

/**
 * The text of the script file, and the element for the page. `script_path` is the address under which the page will find
 * the file. Throws PlotctlError for more than one model or root.
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
  const item = { docid, roots: { [root.id]: elementId }, root_ids: [root.id] };
  const bundles = neededBundles(models);
  const scripts = resourceScripts(bundles, resources);
  const written = bundles.flatMap((bundle, at) => {
    const script = scripts[at];
    return script?.is === "written" ? unlessPresent(bundle, script.code) : [];
  });
  const script = loadingScript({
    elementId,
    scripts: scripts.flatMap((script) => (script.is === "linked" ? script.url : [])),
    steps: [
      ...implementationsFor(models).map(({ code }) => code),
      drawingScript(docsLiteral({ [docid]: docJson }), [item]),
    ],
  });
  return [[...written, script].join("\n"), `<script src="${escapeHtml(script_path)}" id="${elementId}"></script>`];
}
