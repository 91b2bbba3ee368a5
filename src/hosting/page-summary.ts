// What the page of a session is made of, as a plain value: the server renders pages without the live document, which may
// be in another process. All of it survives JSON, provided that the app's own template variables and tags do.
import { fileURLToPath } from "node:url";
import type { Document } from "../document/document.js";
import { neededBundles } from "../embed/bundles/bundles.js";
import { definitionsFor, implementationsFor, type ExtensionScript } from "../embed/bundles/extensions.js";
import { heldValue } from "../model/access.js";
import type { BundleName } from "../model/class-info.js";
import { INFO, type HasProps } from "../model/has-props.js";
import type { Model } from "../model/model.js";
import { policyNeeds, type PolicyNeeds } from "./policy-needs.js";

/** What a page must load, and be allowed to do, for some models. */
export interface PageNeeds {
  /** In loading order. */
  readonly bundles: readonly BundleName[];
  /** Scripts of the author's own models, in loading order; they come after the bundles. */
  readonly scripts: readonly ExtensionScript[];
  /** What the page's Content-Security-Policy has to allow. */
  readonly policy: PolicyNeeds;
}

export interface PageSummary {
  readonly title: string;
  readonly roots: readonly SummaryRoot[];
  /** The page in Jinja that the document asks for, or its file; null for the app's own template or none. */
  readonly template: string | { readonly filename: string } | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly look: Pick<Document, "color_scheme" | "busy_indicator">;
  readonly needs: PageNeeds;
}

interface SummaryRoot {
  readonly id: string;
  readonly name: string | null;
  readonly tags: readonly unknown[];
}

export function summarizePage(document: Document): PageSummary {
  const { title, roots, template, template_variables, color_scheme, busy_indicator, models } = document;
  return {
    title,
    roots: roots.map((root) => ({ id: root.id, name: root.name, tags: heldTags(root) })),
    template: typeof template === "string" || template === null ? template : { filename: fileOf(template.filename) },
    variables: template_variables,
    look: { color_scheme, busy_indicator },
    needs: needsOfPage(models),
  };
}

/** As held: what authors get is a view of it, which cannot be copied to another process. */
function heldTags(root: Model): readonly unknown[] {
  const def = root[INFO].properties.get("tags");
  return def === undefined ? [] : [...(heldValue(root, def) as readonly unknown[])];
}

function fileOf(filename: string | URL): string {
  return filename instanceof URL ? fileURLToPath(filename) : filename;
}

function needsOfPage(models: Iterable<HasProps>): PageNeeds {
  return { bundles: neededBundles(models), scripts: implementationsFor(models), policy: policyNeeds(models) };
}

/**
 * What a page needs for models that its document gets after the page has loaded: besides the rest, the definitions of data
 * models, which a page otherwise finds in its document.
 */
export function needsOfLateModels(models: Iterable<HasProps>): PageNeeds {
  const needs = needsOfPage(models);
  return { ...needs, scripts: [...needs.scripts, ...definitionsFor(models)] };
}
