// Pages made with an author's template: the variables that it has, and the rendered page.
import { PlotctlError } from "../../base/errors.js";
import { rootElement } from "../elements.js";
import { CheckedTemplate, type TemplateSource } from "./checked-template.js";
import { Markup } from "../jinja/values.js";
import { baseTemplate, EMBED, MACROS } from "./template-language.js";

export type { TemplateSource } from "./checked-template.js";

export interface TemplateRoot {
  readonly elementid: string;
  readonly id: string;
  readonly name: string | null;
  readonly tags: readonly unknown[];
}

/** The parts of a page. HTML is inserted without escaping. */
export interface TemplatePage {
  readonly title: string;
  readonly roots: readonly TemplateRoot[];
  /** HTML that loads BokehJS. */
  readonly bokehJs: string;
  /** HTML for styles. Default: none. */
  readonly bokehCss?: string;
  /** HTML that draws the roots that have an element in the page. */
  readonly plotScript: (placed: readonly TemplateRoot[]) => string;
  /** URL of the app without a trailing slash; its static files are below. Default: the page's own URL. */
  readonly appUrl?: string;
  /** The app's own variables. Names of the page's variables take precedence. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The variables that every page has. */
const TEMPLATE_VARIABLES = [
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

/** Marks the place of the script, which is made when it is known which roots have an element in the page. */
const SCRIPT_MARK = "<!--plotctl:plot_script-->";

export class PageTemplate {
  readonly #template: CheckedTemplate;

  /** Throws PlotctlError, with file and line, for errors in the template and for blocks that the page does not have. */
  constructor(source: TemplateSource) {
    this.#template = new CheckedTemplate(source, "Apps add variables with curdoc().template_variables.");
  }

  /** One error for each unknown variable, also in branches that would not run. `names` are the app's own variables. */
  unknownVariables(names: readonly string[] = []): PlotctlError[] {
    return this.#template.unknownVariables([...TEMPLATE_VARIABLES, ...names]);
  }

  /** Throws the first error of `unknownVariables`, before the first page is rendered. */
  checkVariables(names: readonly string[] = []): void {
    const [first] = this.unknownVariables(names);
    if (first !== undefined) throw first;
  }

  /** Returns the page. Throws PlotctlError, with file and line, for unknown variables and roots. */
  render(page: TemplatePage): string {
    const html = this.#template.render(scopeFor(page));
    const [before = "", ...rest] = html.split(SCRIPT_MARK);
    if (rest.length === 0) {
      throw new PlotctlError("INVALID_TEMPLATE", "the page has no {{ plot_script }}, so it would draw nothing.", {
        place: { file: this.#template.name },
        hint: "Put it after the roots, or extend base and do not replace its block inner_body.",
      });
    }
    const placed = page.roots.filter(({ elementid }) => html.includes(`id="${elementid}"`));
    return `${before}${page.plotScript(placed)}${rest.join("")}`;
  }
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

/** A list with named items as members too. If several have the same name, the first one is the member. */
function rootsByName(roots: readonly TemplateRoot[]): TemplateRoot[] {
  const list = [...roots];
  for (const root of roots) {
    if (root.name === null || Object.hasOwn(list, root.name)) continue;
    Object.defineProperty(list, root.name, { value: root, enumerable: false });
  }
  return list;
}
