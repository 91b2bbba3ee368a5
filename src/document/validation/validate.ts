// What is wrong with a document as a whole: what no single assignment shows, since a plot, its ranges and its data are set
// one after the other. All of Bokeh's own checks that a document here can fail are among them. (Others cannot fail:
// plots without ranges or scales, renderers without glyph or source, maps without a key and repeated factors are refused
// where they are set.)
import type { Document } from "../document.js";
import { categoryIssues } from "./categories.js";
import { columnIssues } from "./columns.js";
import type { Issue } from "./issue.js";
import { layoutIssues } from "./layouts.js";
import { plotIssues } from "./plots.js";
import { singleModelIssues } from "./single-models.js";

/** Looks at every model once. It takes time in proportion to the document, so it is not for every session. */
export function validate(doc: Document): Issue[] {
  const models = [...doc.models];
  const roots = new Set(doc.roots);
  return [
    ...columnIssues(models),
    ...categoryIssues(models),
    ...models.flatMap((model) => [...plotIssues(model), ...layoutIssues(model, roots), ...singleModelIssues(model)]),
  ];
}
