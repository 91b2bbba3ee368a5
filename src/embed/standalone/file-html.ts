// A document or models as a page that stands alone, as their author asks for it.
import { neededBundles } from "../bundles/bundles.js";
import { implementationsFor } from "../bundles/extensions.js";
import { fileHtml } from "./standalone-page.js";
import { checkOptionNames } from "../../base/option-names.js";
import type { ThemeLike } from "../../document/themes/built-in.js";
import type { Resources } from "./resources.js";
import { readSubject, type Subject } from "./subject.js";
import type { TemplateSource } from "../templates/template.js";

/** Options of `file_html`; every one may be left out. */
export interface FileHtmlOptions {
  /** Where BokehJS comes from. Default: as PLOTCTL_RESOURCES says, else `"cdn"`. */
  readonly resources?: Resources | undefined;
  /** Default: the document's title, `Bokeh Plot` for models. */
  readonly title?: string | undefined;
  /** A page of your own in Jinja, as text or by its file. */
  readonly template?: TemplateSource | undefined;
  /** What the template finds besides `title`, `roots` and the others that every page has. */
  readonly template_variables?: Readonly<Record<string, unknown>> | undefined;
  /** In place of the theme that the models have. */
  readonly theme?: ThemeLike | undefined;
}

/**
 * A whole page for a document, a model, or several below each other. Throws PlotctlError when there is nothing to show, and
 * for a template that asks for what is not there.
 */
export function file_html(models: Subject, options: FileHtmlOptions = {}): string {
  checkOptionNames("file_html", options, ["resources", "title", "template", "template_variables", "theme"]);
  const { resources, title, template: source, template_variables: variables = {}, theme } = options;
  const read = readSubject("file_html", models, theme);
  const roots = read.roots.map(({ id, name, tags }) => ({ id, name, tags }));
  return fileHtml({
    title: title ?? read.title,
    rootIds: read.roots.map(({ id }) => id),
    docJson: read.docJson,
    bundles: neededBundles(read.models),
    extensions: implementationsFor(read.models),
    resources,
    template: source === undefined ? undefined : { source, variables, roots },
  });
}
