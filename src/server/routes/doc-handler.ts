// The page of an app: finds or creates the session, and answers with a page that draws its document.
import { assetUrl, PAGE_SCRIPT } from "../../embed/bundles/assets.js";
import { extensionUrl } from "../../embed/bundles/extensions.js";
import { authoredPage, serverPage } from "../../embed/page/page.js";
import { PageTemplate } from "../../embed/templates/template.js";
import type { PageNeeds, PageSummary } from "../../hosting/page-summary.js";
import { newErrorId } from "../../hosting/session-errors.js";
import type { ServedApp, SessionHandle } from "../../hosting/session-directory.js";
import type { SessionAdmission } from "../admission/gate.js";
import { answer, answerHead, HTML, type Context } from "../answers.js";
import { setPagePolicy } from "../csp.js";
import { enterSession, type EntryParts } from "../enter-session.js";
import type { ServerSettings } from "../options.js";
import { pageTemplateOf } from "../page-templates.js";
import { appError } from "../http-error.js";
import { pathUrl } from "../path-url.js";

export async function docHandler(ctx: Context, admission: SessionAdmission, parts: EntryParts): Promise<void> {
  if (ctx.method === "HEAD") return answerHead(ctx, HTML);
  const { settings } = parts;
  const { app } = admission;
  const { session, token } = await enterSession(admission, parts);
  ctx.state.sessionId = session.id;
  const { text, isAuthored, policy } = await pageOf(session, { app, token, settings });
  setPagePolicy(ctx, app, { settings, needs: policy, isAuthored });
  answer(ctx, HTML, text);
}

interface PageParts {
  readonly app: ServedApp;
  readonly token: string;
  readonly settings: ServerSettings;
}

interface RenderedPage {
  readonly text: string;
  /** Whether it is the author's template. */
  readonly isAuthored: boolean;
  readonly policy: PageNeeds["policy"];
}

/** Rejects with an HttpError (500) for an error in the author's template; the log has the reason. */
async function pageOf(session: SessionHandle, { app, token, settings }: PageParts): Promise<RenderedPage> {
  try {
    const summary = await session.page();
    const page = renderPage(summary, { app, token, prefix: settings.listening.prefix });
    return { ...page, policy: summary.needs.policy };
  } catch (error) {
    const errorId = newErrorId();
    app.appLog.pageFailed("making the page", error, errorId);
    throw appError({ message: `The app failed (error ${errorId}).`, cause: error }, settings.development.devMode);
  }
}

/** Renders the page of a session. Throws PlotctlError for a template that asks for something that does not exist. */
export function renderPage(
  summary: PageSummary,
  { app, token, prefix }: { app: Pick<ServedApp, "route" | "application">; token: string; prefix: string },
): Omit<RenderedPage, "policy"> {
  const { title, roots, template, variables, look, needs } = summary;
  const scripts = [...scriptUrls(needs, prefix), assetUrl(PAGE_SCRIPT, prefix)];
  const page = { title, token, scripts, look };
  const authored = template === null ? pageTemplateOf(app.application) : new PageTemplate(template);
  if (authored === undefined) {
    return { text: serverPage({ ...page, rootIds: roots.map(({ id }) => id) }), isAuthored: false };
  }
  const appUrl = pathUrl(prefix + (app.route === "/" ? "" : app.route));
  return { text: authoredPage(authored, { ...page, roots, variables, appUrl }), isAuthored: true };
}

/** The URLs of the scripts that a page loads, in loading order. */
export function scriptUrls({ bundles, scripts }: PageNeeds, prefix: string): string[] {
  return [
    ...bundles.map((bundle) => assetUrl(`js/${bundle}.min.js`, prefix)),
    ...scripts.map((script) => extensionUrl(script, prefix)),
  ];
}
