// What a page of published documents says of its server and of who looks at it.
import type { Site } from "../../../embed/publishing-pages/publishing-frame.js";
import { assetUrl, PUBLISHED_SCRIPT } from "../../../embed/bundles/assets.js";
import type { StoredUser } from "../../../store/contract/users.js";
import { SignInRequired } from "../../http-error.js";
import { pathUrl } from "../../path-url.js";
import type { RouteContext } from "../../routes/gated-router.js";
import type { PublishingParts } from "../parts.js";

/** Adds to the answer the cookie that the page's requests need. */
export async function siteOf(
  ctx: RouteContext,
  parts: PublishingParts,
  account: StoredUser | undefined,
): Promise<Site> {
  const { auth, settings } = parts;
  const { request, identity } = ctx.state;
  const prefix = pathUrl(settings.listening.prefix);
  const common = { prefix, script: assetUrl(PUBLISHED_SCRIPT, prefix), hasIndex: settings.pages.index };
  if (account === undefined) return { ...common, viewer: undefined, signInUrl: await signInUrl(ctx, parts) };
  const { token, cookie } = auth.formToken(request);
  if (cookie !== undefined) ctx.append("Set-Cookie", cookie);
  // Only a sign-in with this server ends by the form of its sign-out.
  const signOutUrl = identity.signInId === null ? undefined : (identity.signOutUrl ?? undefined);
  const viewer = { name: account.name, display: account.display, signOutUrl, xsrfToken: token };
  return { ...common, viewer, signInUrl: undefined };
}

/** The account of who looks at a page that is for users. Rejects with an HttpError for others: they are led to the sign-in. */
export async function requireAccount(ctx: RouteContext, parts: PublishingParts): Promise<StoredUser> {
  const account = await parts.accounts.accountOf(ctx.state.identity.user);
  if (account === undefined) throw new SignInRequired(await signInUrl(ctx, parts));
  return account;
}

function signInUrl(ctx: RouteContext, { auth }: PublishingParts): Promise<string | undefined> {
  const { path, query } = ctx.state.request;
  return auth.signInUrl(ctx.state.request, pathUrl(path) + (query === "" ? "" : `?${query}`));
}
