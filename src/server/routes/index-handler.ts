// The index: a list of the apps, or a redirect to the only one.
import { INDEX_POLICY, indexPage, type IndexEntry } from "../../embed/server-pages/index-page.js";
import type { IndexTemplate } from "../../embed/server-pages/index-template.js";
import { answer, HTML, type Context } from "../answers.js";
import type { Clock } from "../../base/clock.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import type { Auth } from "../auth/auth.js";
import { signedIn } from "../auth/identity.js";
import { mayOpen } from "../auth/guard.js";
import type { ServerSettings } from "../options.js";
import { pathUrl } from "../path-url.js";
import type { AppEntries, AppEntry } from "./app-entries.js";

interface IndexParts {
  readonly apps: ReadonlyMap<string, ServedApp>;
  readonly auth: Auth;
  readonly clock: Clock;
  readonly entries: AppEntries;
  /** Replaces the built-in page. */
  readonly template: IndexTemplate | undefined;
}

export async function indexHandler(
  ctx: Context,
  { apps, entries, template, auth, clock }: IndexParts,
  settings: ServerSettings,
): Promise<void> {
  const {
    listening: { prefix },
    pages: { indexRedirect },
  } = settings;
  // An app that requires parameters has no page at its route.
  const linked = [...apps].filter(([, { application }]) => application.path?.isRequired !== true);
  const [only] = apps.size === 1 ? linked : [];
  if (indexRedirect && only !== undefined) {
    ctx.status = 302;
    ctx.set("Location", pathUrl(prefix + only[0]));
    ctx.set("Cache-Control", "no-store");
    ctx.body = "";
    return;
  }
  const { request, identity } = ctx.state;
  const isListed = await Promise.all(
    linked.map(([, app]) => mayOpen({ kind: "page", request, identity, app }, { auth, settings, clock })),
  );
  const routes = new Set(linked.flatMap(([route], at) => (isListed[at] === true ? [route] : [])));
  const all = (await entries.all()).filter(([route]) => routes.has(route));
  const listed = all.map(([route, entry]) => indexEntry(route, entry, prefix));
  if (template !== undefined) return answer(ctx, HTML, template.render(listed, pathUrl(prefix)));
  ctx.set("Content-Security-Policy", `${ctx.response.get("Content-Security-Policy")}; ${INDEX_POLICY}`);
  const documentsUrl = signedIn(identity) === null ? undefined : pathUrl(`${prefix}/u/`);
  answer(ctx, HTML, indexPage(listed, documentsUrl));
}

function indexEntry(route: string, { title, description, thumbnail }: AppEntry, prefix: string): IndexEntry {
  const url = pathUrl(prefix + route);
  const picture = thumbnail === undefined ? undefined : `${url.replace(/\/$/, "")}/thumbnail?v=${thumbnail.hash}`;
  return { url, name: route.slice(1), title, description, picture };
}
