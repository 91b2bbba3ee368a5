// A page that needs no server: it contains the document. BokehJS is loaded from the network, or is part of the page too.
import { randomUUID } from "node:crypto";
import type { BundleName } from "../../model/class-info.js";
import { pageErrors } from "../bundles/assets.js";
import type { ExtensionScript } from "../bundles/extensions.js";
import { newElementId, RESET_STYLE, rootElements, VIEWPORT } from "../elements.js";
import { escapeHtml, escapeJsonText } from "../escaping.js";
import { PageTemplate, type TemplateRoot, type TemplateSource } from "../templates/template.js";
import { docsInElement, drawingScript, standaloneItem } from "./drawing-script.js";
import { resourceScripts, scriptElements, type PageScript, type Resources } from "./resources.js";

interface StandalonePage {
  /** The document's title. If empty, the page is called `Bokeh Plot`. */
  readonly title: string;
  readonly rootIds: readonly string[];
  /** The document in JSON, arrays included. */
  readonly docJson: unknown;
  /** The bundles that the document needs, in loading order. */
  readonly bundles: readonly BundleName[];
  /** The implementations of custom models, which become part of the page. Default: none. */
  readonly extensions?: readonly ExtensionScript[];
  /** Where BokehJS is loaded from. Default: PLOTCTL_RESOURCES, else the CDN. */
  readonly resources?: Resources | undefined;
  /** The author's own page. Default: a plain page. */
  readonly template?: AuthoredTemplate | undefined;
}

interface AuthoredTemplate {
  readonly source: TemplateSource;
  /** Variables besides those that every page has. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Name and tags of the roots, in order. */
  readonly roots: readonly Pick<TemplateRoot, "id" | "name" | "tags">[];
}

/** Throws PlotctlError for errors in the template, such as unknown variables. */
export function standalonePage(page: StandalonePage): string {
  const { docJson, bundles, extensions = [], resources, template } = page;
  const title = page.title === "" ? "Bokeh Plot" : page.title;
  const elements = new Map(page.rootIds.map((root) => [root, newElementId()]));
  const errors: PageScript = {
    is: "inline",
    code: `${pageErrors.bytes.toString("utf8")}plotctlPage.handleAllErrors();`,
  };
  const own = ['Bokeh.set_log_level("info");', ...extensions.map(({ code }) => code)];
  const inline = own.map((code): PageScript => ({ is: "inline", code }));
  const bokehJs = scriptElements([errors, ...resourceScripts(bundles, resources), ...inline]);
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
${VIEWPORT}
<title>${escapeHtml(title)}</title>
${RESET_STYLE}
${bokehJs}</head>
<body>
${rootElements(elements)}${plotScript(docJson, elements)}</body>
</html>
`;
}

/** The document in a JSON script, and the script that draws its roots into elements. */
function plotScript(docJson: unknown, elements: ReadonlyMap<string, string>): string {
  const docid = randomUUID();
  const scriptId = newElementId();
  const docs = escapeJsonText(JSON.stringify({ [docid]: docJson }));
  const code = drawingScript(docsInElement(scriptId), standaloneItem(docid, elements));
  return `<script type="application/json" id="${scriptId}">${docs}</script>\n${scriptElements([{ is: "inline", code }])}`;
}
