// A page that stands alone: the document is written into it, and no server is needed. BokehJS comes from the network, or
// stands in the page too.
import { randomUUID } from "node:crypto";
import type { BundleName } from "../../model/class-info.js";
import { pageErrors } from "../bundles/assets.js";
import { docsInElement, drawingScript } from "./drawing-script.js";
import { newElementId } from "./element-ids.js";
import { escapeHtml, escapeJsonText } from "../escaping.js";
import type { ExtensionScript } from "../bundles/extensions.js";
import { RESET_STYLE, rootElements } from "../page/page.js";
import { resourceScripts, scriptElements, type PageScript, type Resources } from "./resources.js";
import { PageTemplate, type TemplateRoot, type TemplateSource } from "../templates/template.js";

export interface StandalonePage {
  /** The document's title; `Bokeh Plot` where it is empty. */
  readonly title: string;
  readonly rootIds: readonly string[];
  /** The document in JSON, with its arrays inside. */
  readonly docJson: unknown;
  /** The bundles that the document needs, in loading order. */
  readonly bundles: readonly BundleName[];
  /** The implementations of its custom models; they are written into the page. Default: none. */
  readonly extensions?: readonly ExtensionScript[];
  /** Where BokehJS comes from. Default: as PLOTCTL_RESOURCES says, else the CDN. */
  readonly resources?: Resources | undefined;
  /** A page of the author's own. */
  readonly template?: AuthoredTemplate | undefined;
}

export interface AuthoredTemplate {
  readonly source: TemplateSource;
  /** What is added to the page's own variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Name and tags of roots, in their order. */
  readonly roots: readonly Pick<TemplateRoot, "id" | "name" | "tags">[];
}

/** Throws PlotctlError for a template that asks for what is not there. */
export function fileHtml(page: StandalonePage): string {
  const { docJson, bundles, extensions = [], resources, template } = page;
  const title = page.title === "" ? "Bokeh Plot" : page.title;
  const elements = new Map(page.rootIds.map((root) => [root, newElementId()]));
  const errors: PageScript = { is: "written", code: `${pageErrors.bytes.toString("utf8")}plotctlPage.ownAll();` };
  const own = ['Bokeh.set_log_level("info");', ...extensions.map(({ code }) => code)];
  const written = own.map((code): PageScript => ({ is: "written", code }));
  const bokehJs = scriptElements([errors, ...resourceScripts(bundles, resources), ...written]);
  if (template !== undefined) {
    return new PageTemplate(template.source).render({
      title,
      bokehJs,
      roots: template.roots.map((root) => ({ ...root, elementid: elements.get(root.id) ?? "" })),
      plotScript: (placed) => plotScript(docJson, new Map(placed.map(({ id, elementid }) => [id, elementid]))),
      variables: template.variables,
    });
  }
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
${RESET_STYLE}
${bokehJs}</head>
<body>
${rootElements(elements)}${plotScript(docJson, elements)}</body>
</html>
`;
}

/** The document, and the script that draws its roots into elements. */
function plotScript(docJson: unknown, elements: ReadonlyMap<string, string>): string {
  const docid = randomUUID();
  const scriptId = newElementId();
  const item = { docid, roots: Object.fromEntries(elements), root_ids: [...elements.keys()] };
  const docs = escapeJsonText(JSON.stringify({ [docid]: docJson }));
  const draw: PageScript = { is: "written", code: drawingScript(docsInElement(scriptId), [item]) };
  return `<script type="application/json" id="${scriptId}">${docs}</script>\n${scriptElements([draw])}`;
}
