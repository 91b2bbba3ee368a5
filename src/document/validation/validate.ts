// Validates a document as a whole: finds issues that no single assignment shows, since a plot, its ranges and its data are
// set one after the other. It has all of Bokeh's checks that can fail here. (Plots without ranges or scales, renderers
// without glyph or source, maps without a key and repeated factors are rejected when they are set.)
import type { Document } from "../document.js";
import { categoryIssues } from "./categories.js";
import { columnIssues } from "./columns.js";
import type { Issue } from "./issue.js";
import { layoutIssues } from "./layouts.js";
import { plotIssues } from "./plots.js";
import { singleModelIssues } from "./single-models.js";

/** Checks every model once. Its time is proportional to the size of the document, so it does not run for every session. */
export function validate(doc: Document): Issue[] {
  const models = [...doc.models];
  const roots = new Set(doc.roots);
  return [
    ...columnIssues(models),
    ...categoryIssues(models),
    ...models.flatMap((model) => [...plotIssues(model), ...layoutIssues(model, roots), ...singleModelIssues(model)]),
  ];
}
