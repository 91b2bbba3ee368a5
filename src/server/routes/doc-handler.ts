// The page of an app: makes or finds the session, and answers with a page that draws its document.
import { assetUrl, PAGE_SCRIPT } from "../../embed/assets.js";
import { neededBundles } from "../../embed/bundles.js";
import { serverPage } from "../../embed/page.js";
import type { ApplicationContext } from "../../hosting/application-context.js";
import type { HasProps } from "../../model/has-props.js";
import { answer, HTML, type Context } from "../answers.js";
import { enterSession } from "../enter-session.js";
import type { Settings } from "../options.js";

export async function docHandler(ctx: Context, app: ApplicationContext, settings: Settings): Promise<void> {
  const { session, token } = await enterSession(ctx.state.visit, app, settings);
  const { title, roots, models } = session.document;
  const scripts = [...bundleUrls(models, settings.prefix), assetUrl(PAGE_SCRIPT, settings.prefix)];
  answer(ctx, HTML, serverPage({ title, rootIds: roots.map(({ id }) => id), token, scripts }));
}

/** The URLs of the bundles that a document of these models needs, in loading order. */
export function bundleUrls(models: Iterable<HasProps>, prefix: string): string[] {
  return neededBundles(models).map((bundle) => assetUrl(`js/${bundle}.min.js`, prefix));
}
