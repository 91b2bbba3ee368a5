// Page templates of apps, each read once.
import type { Application } from "../application/application.js";
import { PageTemplate } from "../embed/templates/template.js";

const kept = new WeakMap<Application, PageTemplate>();

/**
 * The template of an app's page, or undefined. Throws PlotctlError, with file and line, for an error in it that can be
 * detected before the app runs.
 */
export function pageTemplateOf(application: Application): PageTemplate | undefined {
  const { template } = application.handler;
  if (template === undefined) return undefined;
  let page = kept.get(application);
  if (page === undefined) {
    page = new PageTemplate({ filename: template.file });
    if (!template.mayHaveVariables) page.checkVariables();
    kept.set(application, page);
  }
  return page;
}
