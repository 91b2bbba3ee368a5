// file_html(): a document or models as a page that needs no server.
import { checkOptionNames } from "../../base/option-names.js";
import type { ThemeLike } from "../../document/themes/built-in.js";
import { neededBundles } from "../bundles/bundles.js";
import { implementationsFor } from "../bundles/extensions.js";
import type { TemplateSource } from "../templates/template.js";
import type { Resources } from "./resources.js";
import { standalonePage } from "./standalone-page.js";
import { readSubject, type Subject } from "./subject.js";

/** Options of `file_html`; all are optional. */
export interface FileHtmlOptions {
  /** Where BokehJS is loaded from. Default: PLOTCTL_RESOURCES, else `"cdn"`. */
  readonly resources?: Resources | undefined;
  /** Default: the document's title, `Bokeh Plot` for models. */
  readonly title?: string | undefined;
  /** Your own page in Jinja: its text or its file. */
  readonly template?: TemplateSource | undefined;
  /** Template variables besides `title`, `roots` and the others that every page has. */
  readonly template_variables?: Readonly<Record<string, unknown>> | undefined;
  /** Replaces the theme of the models. */
  readonly theme?: ThemeLike | undefined;
}

/**
 * Returns an HTML page for a document, a model, or several models below each other. Throws PlotctlError when there is
 * nothing to show, and for errors in the template.
 */
export function file_html(models: Subject, options: FileHtmlOptions = {}): string {
  checkOptionNames("file_html", options, ["resources", "title", "template", "template_variables", "theme"]);
  const { resources, title, template: source, template_variables: variables = {}, theme } = options;
  const read = readSubject("file_html", models, theme);
  const roots = read.roots.map(({ id, name, tags }) => ({ id, name, tags }));
  return standalonePage({
    title: title ?? read.title,
    rootIds: read.roots.map(({ id }) => id),
    docJson: read.docJson,
    bundles: neededBundles(read.models),
    extensions: implementationsFor(read.models),
    resources,
    template: source === undefined ? undefined : { source, variables, roots },
  });
}
