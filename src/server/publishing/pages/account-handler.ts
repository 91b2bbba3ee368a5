// The page on which users see and change their account.
import { ACCOUNT_POLICY, accountPage, signUpPage } from "../../../embed/publishing-pages/account-page.js";
import { ADMIN_GROUP } from "../../../store/contract/users.js";
import { answer, HTML } from "../../answers.js";
import { HttpError } from "../../http-error.js";
import { pathUrl } from "../../path-url.js";
import type { RouteContext } from "../../routes/gated-router.js";
import type { PublishingParts } from "../parts.js";
import { requireAccount, siteOf } from "./site.js";

export async function accountHandler(ctx: RouteContext, parts: PublishingParts): Promise<void> {
  const account = await requireAccount(ctx, parts);
  const { store } = parts.published;
  const { user, signInId } = ctx.state.identity;
  const [keys, signIns, usage, site] = await Promise.all([
    store.keys.list(account.id),
    store.signIns.listOf(user?.id ?? account.id),
    store.documents.usageOf(account.id),
    siteOf(ctx, parts, account),
  ]);
  const { quotaDocuments, quotaBytes } = parts.settings.publishing;
  const page = accountPage({
    site,
    user: { ...account, isAdmin: account.groups.includes(ADMIN_GROUP) },
    hasPassword: account.hasPassword,
    keys,
    signIns: signIns.map(({ hash: id, agent, createdAt, seenAt }) => {
      return { id, agent, createdAt, seenAt, isThis: id === signInId };
    }),
    usage,
    quota: { documents: quotaDocuments, bytes: quotaBytes },
    now: parts.clock.date(),
  });
  show(ctx, page);
}

/** Where visitors become users. Rejects with an HttpError 404 where they cannot. */
export async function signUpHandler(ctx: RouteContext, parts: PublishingParts): Promise<void> {
  const { auth, settings } = parts;
  if (!settings.store.signUp) throw new HttpError(404);
  const { token, cookie } = auth.formToken(ctx.state.request);
  if (cookie !== undefined) ctx.append("Set-Cookie", cookie);
  const site = { ...(await siteOf(ctx, parts, undefined)), formToken: token };
  show(ctx, signUpPage({ site, next: pathUrl(`${settings.listening.prefix}/u/`) }));
}

function show(ctx: RouteContext, page: string): void {
  ctx.set("Content-Security-Policy", `${ctx.response.get("Content-Security-Policy")}; ${ACCOUNT_POLICY}`);
  answer(ctx, HTML, page);
}
