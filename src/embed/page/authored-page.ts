// The page of a live document in its author's template.
import { randomUUID } from "node:crypto";
import { drawingTags, scriptTags, type ServerPage } from "./page.js";
import type { PageTemplate, TemplateRoot } from "../templates/template.js";
import { lookStyle } from "./page-look.js";

export interface AuthoredPage extends Omit<ServerPage, "rootIds"> {
  readonly roots: readonly Omit<TemplateRoot, "elementid">[];
  /** What the app gave the template. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where the app is, without a slash at its end. */
  readonly appUrl: string;
}

/** Throws PlotctlError for a template that asks for what is not there. */
export function authoredPage(template: PageTemplate, { roots, variables, appUrl, ...page }: AuthoredPage): string {
  return template.render({
    title: page.title,
    roots: roots.map((root) => ({ ...root, elementid: randomUUID() })),
    bokehJs: scriptTags(page.scripts),
    bokehCss: lookStyle(page.look),
    plotScript: (placed) => drawingTags(page, new Map(placed.map(({ id, elementid }) => [id, elementid]))),
    variables,
    appUrl,
  });
}
