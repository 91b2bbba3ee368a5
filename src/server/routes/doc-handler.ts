// The page of an app: makes or finds the session, and answers with a page that draws its document.
import { assetUrl, PAGE_SCRIPT } from "../../embed/bundles/assets.js";
import { neededBundles } from "../../embed/bundles/bundles.js";
import { definitionsFor, extensionUrl, implementationsFor } from "../../embed/bundles/extensions.js";
import type { Document } from "../../document/document.js";
import { authoredPage } from "../../embed/page/authored-page.js";
import { serverPage } from "../../embed/page/page.js";
import { PageTemplate } from "../../embed/templates/template.js";
import type { ApplicationContext } from "../../hosting/application-context.js";
import { newErrorId } from "../../hosting/problems.js";
import type { HasProps } from "../../model/has-props.js";
import { answer, HTML, type Context } from "../answers.js";
import { setPagePolicy } from "../csp.js";
import { enterSession, type EntryParts } from "../enter-session.js";
import type { Settings } from "../options.js";
import { pageTemplateOf } from "../page-templates.js";
import { appFailure } from "../refusal.js";
import { pathUrl } from "./root-handler.js";

export async function docHandler(ctx: Context, app: ApplicationContext, parts: EntryParts): Promise<void> {
  const { settings } = parts;
  const { session, token } = await enterSession(ctx.state.visit, app, parts);
  ctx.state.sessionId = session.id;
  const { document } = session;
  const { models } = document;
  const scripts = [...scriptUrls(models, settings.prefix), assetUrl(PAGE_SCRIPT, settings.prefix)];
  const html = pageOf(document, { app, token, scripts, settings });
  setPagePolicy(ctx, app, { settings, models, isAuthored: html.isAuthored });
  answer(ctx, HTML, html.text);
}

interface PageParts {
  readonly app: ApplicationContext;
  readonly token: string;
  readonly scripts: readonly string[];
  readonly settings: Settings;
}

/** Throws a Refusal (500) for a template that asks for what is not there: the app's author has the reason in the log. */
function pageOf(document: Document, { app, settings, ...parts }: PageParts): { text: string; isAuthored: boolean } {
  const { title, roots, template, template_variables: variables } = document;
  const page = { title, ...parts, look: document };
  try {
    const authored = template === null ? pageTemplateOf(app.application) : new PageTemplate(template);
    if (authored === undefined) {
      return { text: serverPage({ ...page, rootIds: roots.map(({ id }) => id) }), isAuthored: false };
    }
    const appUrl = pathUrl(settings.prefix + (app.route === "/" ? "" : app.route));
    const named = roots.map(({ id, name, tags }) => ({ id, name, tags }));
    return { text: authoredPage(authored, { ...page, roots: named, variables, appUrl }), isAuthored: true };
  } catch (error) {
    const errorId = newErrorId();
    app.appLog.failed("making the page", error, errorId);
    throw appFailure({ message: `The app failed (error ${errorId}).`, cause: error }, settings.devMode);
  }
}

/** The URLs of what a page loads for a document of these models, in loading order: bundles, then custom models. */
export function scriptUrls(models: Iterable<HasProps>, prefix: string): string[] {
  const bundles = neededBundles(models).map((bundle) => assetUrl(`js/${bundle}.min.js`, prefix));
  return [...bundles, ...implementationsFor(models).map((script) => extensionUrl(script, prefix))];
}

/** As `scriptUrls`, and for models that come late the definitions that a page otherwise finds in its document. */
export function bundleUrls(models: Iterable<HasProps>, prefix: string): string[] {
  const definitions = definitionsFor(models).map((script) => extensionUrl(script, prefix));
  return [...scriptUrls(models, prefix), ...definitions];
}
