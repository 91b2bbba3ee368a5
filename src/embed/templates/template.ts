// Pages of an author's own making: what a template of a page finds, and what becomes of it.
import { PlotctlError } from "../../base/errors.js";
import { CheckedTemplate, type TemplateSource } from "./checked-template.js";
import { Markup } from "../jinja/values.js";
import { baseTemplate, EMBED, MACROS, rootElement } from "./template-language.js";

export type { TemplateSource } from "./checked-template.js";

export interface TemplateRoot {
  readonly elementid: string;
  readonly id: string;
  readonly name: string | null;
  readonly tags: readonly unknown[];
}

/** What a page is made of. Parts that are called HTML are put into it as they are. */
export interface TemplatePage {
  readonly title: string;
  readonly roots: readonly TemplateRoot[];
  /** HTML that loads BokehJS. */
  readonly bokehJs: string;
  /** HTML for styles. Default: none. */
  readonly bokehCss?: string;
  /** HTML that draws these roots: those for which the page has a place. */
  readonly plotScript: (placed: readonly TemplateRoot[]) => string;
  /** Where the app is, without a slash at its end; its static files are below. Default: where the page is. */
  readonly appUrl?: string;
  /** What the app adds; the names of the page's own variables win. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The names that stand for the page's own parts. */
export const TEMPLATE_VARIABLES = [
  "title",
  "docs",
  "doc",
  "roots",
  "plot_script",
  "plot_div",
  "bokeh_js",
  "bokeh_css",
  "app_url",
  "base",
  "embed",
  "macros",
] as const;

/** Stands for the script until it is known which roots have a place. */
const SCRIPT_MARK = "<!--plotctl:plot_script-->";

export class PageTemplate {
  readonly #template: CheckedTemplate;

  /** Throws PlotctlError, with file and line, for what is no template, and for blocks that no page has. */
  constructor(source: TemplateSource) {
    this.#template = new CheckedTemplate(source, "Apps add variables with curdoc().template_variables.");
  }

  /** One error for each variable that neither the page has nor one of these names is, also in branches that are not taken. */
  unknownVariables(names: readonly string[] = []): PlotctlError[] {
    return this.#template.unknownVariables([...TEMPLATE_VARIABLES, ...names]);
  }

  /** Throws the first of `unknownVariables`: for apps that add none of their own, before the first page is made. */
  checkVariables(names: readonly string[] = []): void {
    const [first] = this.unknownVariables(names);
    if (first !== undefined) throw first;
  }

  /** The page. Throws PlotctlError, with file and line, for variables and roots that there are not. */
  render(page: TemplatePage): string {
    const html = this.#template.render(scopeFor(page));
    const [before = "", ...rest] = html.split(SCRIPT_MARK);
    if (rest.length === 0) {
      throw new PlotctlError(
        "INVALID_TEMPLATE",
        `${this.#template.name}: the page has no {{ plot_script }}, so nothing would be drawn in it.`,
        { hint: "Put it behind the roots, or extend base and leave its block inner_body as it is." },
      );
    }
    const placed = page.roots.filter(({ elementid }) => html.includes(`id="${elementid}"`));
    return `${before}${page.plotScript(placed)}${rest.join("")}`;
  }
}

/** A page of a template. Throws PlotctlError, with file and line, for whatever is wrong with the template. */
export function renderTemplate(template: TemplateSource, page: TemplatePage): string {
  return new PageTemplate(template).render(page);
}

function scopeFor(page: TemplatePage): Record<(typeof TEMPLATE_VARIABLES)[number], unknown> {
  const { title, roots, bokehJs, bokehCss = "", appUrl = ".", variables = {} } = page;
  const byName = rootsByName(roots);
  const doc = { title, roots: byName };
  return {
    ...variables,
    title: title === "" ? "Bokeh Plot" : title,
    docs: [doc],
    doc,
    roots: byName,
    plot_script: new Markup(SCRIPT_MARK),
    plot_div: new Markup(roots.map(rootElement).join("\n")),
    bokeh_js: new Markup(bokehJs),
    bokeh_css: new Markup(bokehCss),
    app_url: appUrl,
    base: baseTemplate(),
    embed: EMBED,
    macros: MACROS,
  };
}

/** A list that also has its items by name; of several with one name, the first. */
function rootsByName(roots: readonly TemplateRoot[]): TemplateRoot[] {
  const list = [...roots];
  for (const root of roots) {
    if (root.name === null || Object.hasOwn(list, root.name)) continue;
    Object.defineProperty(list, root.name, { value: root, enumerable: false });
  }
  return list;
}
