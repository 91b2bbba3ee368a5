// The routes of sign-ins: the form for name and password, the way to a provider and back, the sign-out, and the handlers of
// an auth module.
import { SIGN_IN_POLICY, signInPage, signOutPage } from "../../embed/server-pages/sign-in-page.js";
import type { Clock } from "../../base/clock.js";
import type { Log } from "../../base/log.js";
import { isLocal, type Rates } from "../admission/address-rate.js";
import type { ParsedRequest } from "../admission/parsed-request.js";
import { answer, HTML, type Context } from "../answers.js";
import { HttpError, methodNotAllowed } from "../http-error.js";
import type { ServerSettings } from "../options.js";
import { pathUrl } from "../path-url.js";
import type { Route, RouteContext } from "../routes/gated-router.js";
import { escapePattern } from "../routes/route-pattern.js";
import { originOf, SIGN_IN_PATH, SIGN_OUT_PATH, type Auth } from "./auth.js";
import type { HandlerClass } from "./auth-module.js";
import { callAuthorHook } from "./author-hook.js";
import { cookieName, cookieText, readCookie, scopeOf } from "./cookies.js";
import { ATTEMPT_MS, type OidcProvider } from "./oidc.js";
import { passwordFault } from "./password-hash.js";
import { readForm } from "./read-form.js";
import { safeNext } from "./safe-next.js";
import { checkXsrfToken } from "./xsrf.js";

export interface AuthRouteParts {
  readonly auth: Auth;
  readonly settings: ServerSettings;
  /** The log for failed attempts. */
  readonly rejections: Log;
  readonly rates: Rates;
  readonly clock: Clock;
}

/** The routes of sign-ins with this server. They need no user. */
export function createAuthRoutes(parts: AuthRouteParts): Route[] {
  const { auth, settings } = parts;
  if (!auth.hasPasswords && auth.issuers.size === 0) return [];
  const prefix = escapePattern(pathUrl(settings.listening.prefix));
  const [signIn, signOut] = [prefix + SIGN_IN_PATH, prefix + SIGN_OUT_PATH];
  const common = { of: "server", kind: "sign-in" } as const;
  return [
    { ...common, path: signIn, answer: (ctx: RouteContext) => showSignIn(ctx, parts) },
    {
      ...common,
      path: signIn,
      method: "POST",
      answer: (ctx: RouteContext) => signInByPassword(ctx, parts),
    },
    { ...common, path: `${signIn}/:name`, answer: (ctx: RouteContext) => begin(ctx, parts) },
    { ...common, path: `${signIn}/:name/callback`, answer: (ctx: RouteContext) => finish(ctx, parts) },
    { ...common, path: signOut, answer: (ctx: RouteContext) => showSignOut(ctx, parts) },
    { ...common, path: signOut, method: "POST", answer: (ctx: RouteContext) => signOutByForm(ctx, parts) },
  ];
}

/** The routes of the handlers of an auth module, which is loaded by now. */
export function createModuleRoutes(parts: AuthRouteParts): Route[] {
  const { login_url, LoginHandler, logout_url, LogoutHandler } = parts.auth.module ?? {};
  const prefix = pathUrl(parts.settings.listening.prefix);
  const handled = [
    [login_url, LoginHandler],
    [logout_url, LogoutHandler],
  ] as const;
  return handled.flatMap(([url, Handler]): Route[] => {
    if (url === undefined || Handler === undefined) return [];
    const path = escapePattern(`${prefix}/${url.replace(/^\/+/, "")}`);
    const route = { of: "server", kind: "sign-in", path } as const;
    const answered = (ctx: RouteContext): Promise<void> => runHandler(ctx, Handler, parts);
    return [
      { ...route, answer: answered },
      { ...route, method: "POST", answer: answered },
    ];
  });
}

async function showSignIn(ctx: RouteContext, parts: AuthRouteParts): Promise<void> {
  const { auth } = parts;
  const { request } = ctx.state;
  const next = nextOf(request.parameters, parts);
  const { user, signInId } = await auth.identify(request, "sign-in");
  if (user !== null && signInId !== null) return showUser(ctx, parts, { name: user.name, next });
  const isSignedOut = request.parameters.has("signed-out");
  const [only, another] = auth.issuers.values();
  // With one provider there is nothing to choose.
  if (!auth.hasPasswords && only !== undefined && another === undefined && !isSignedOut)
    return redirectTo(ctx, only, { next, parts });
  showForm(ctx, parts, { next, notice: isSignedOut ? "You have signed out." : "" });
}

function showForm(
  ctx: RouteContext,
  { auth, settings }: AuthRouteParts,
  { next, name = "", notice }: { next: string; name?: string; notice: string },
): void {
  const { token, cookie } = auth.formToken(ctx.state.request);
  if (cookie !== undefined) ctx.append("Set-Cookie", cookie);
  const action = signInUrl(settings);
  const providers = [...auth.issuers.values()].map(({ options: { name: id, title = id } }) => {
    return { title, url: `${action}/${id}?next=${encodeURIComponent(next)}` };
  });
  const form = !auth.hasPasswords ? undefined : { action, xsrfToken: token };
  const signUpUrl = settings.store.signUp ? pathUrl(`${settings.listening.prefix}/sign-up`) : undefined;
  showPage(ctx, signInPage({ form, next, name, providers, signUpUrl, notice }));
}

function showUser(
  ctx: RouteContext,
  { auth, settings }: AuthRouteParts,
  { name, next }: { name: string; next: string },
): void {
  const { token } = auth.formToken(ctx.state.request);
  const form = { action: pathUrl(settings.listening.prefix + SIGN_OUT_PATH), xsrfToken: token };
  showPage(ctx, signOutPage({ name, form, next }));
}

function showPage(ctx: Context, page: string): void {
  ctx.set("Content-Security-Policy", `${ctx.response.get("Content-Security-Policy")}; ${SIGN_IN_POLICY}`);
  answer(ctx, HTML, page);
}

async function signInByPassword(ctx: RouteContext, parts: AuthRouteParts): Promise<void> {
  const { auth, rates, rejections, settings } = parts;
  const { request } = ctx.state;
  if (!auth.hasPasswords) throw methodNotAllowed(["GET"]);
  const form = await checkedForm(ctx, auth);
  const [name = "", password = ""] = ["name", "password"].map((field) => form.getAll(field).at(-1) ?? "");
  const fault = passwordFault(password);
  if (fault !== undefined) throw new HttpError(400, fault);
  const next = nextOf(form, parts);
  // Composed and decomposed accents are the same name, as for the file.
  const shownName = name.normalize("NFC").slice(0, 100);
  const fail = (status: number, notice: string): void => {
    const fields = { code: "SIGN_IN_FAILED", event: "sign-in-failed", user: shownName, ip: request.remoteAddress };
    rejections.warn(`Failed sign-in of ${JSON.stringify(shownName)} (${request.remoteAddress}): ${status}`, fields);
    showForm(ctx, parts, { next, name: shownName, notice });
    ctx.status = status;
    ctx.state.errorCode = "SIGN_IN_FAILED";
  };
  // Behind a local proxy that is not trusted, all visitors have a local address.
  const isOneVisitor = settings.requests.proxies.isOn || !isLocal(request.remoteAddress);
  const waitMs =
    (isOneVisitor ? await rates.take("signIn", request.remoteAddress) : 0) ||
    (await rates.take("signInOfName", request.remoteAddress, shownName));
  if (waitMs > 0) {
    ctx.set("Retry-After", String(Math.ceil(waitMs / 1000)));
    return fail(429, "There were too many wrong passwords. Try again in a few minutes.");
  }
  const verified = await auth.verifyPassword(name, password);
  if (verified === undefined) return fail(401, "The name or the password is wrong.");
  rates.reset("signInOfName", request.remoteAddress, shownName);
  ctx.append("Set-Cookie", await auth.signIn(request, verified));
  redirect(ctx, next);
}

function begin(ctx: RouteContext, parts: AuthRouteParts): Promise<void> {
  return redirectTo(ctx, providerOf(ctx, parts), { next: nextOf(ctx.state.request.parameters, parts), parts });
}

const ATTEMPT_SUFFIX = "_at_";
/** More attempts at one time would make the Cookie header too long. */
const MAX_ATTEMPTS = 5;

async function redirectTo(
  ctx: RouteContext,
  provider: OidcProvider,
  { next, parts: { settings } }: { next: string; parts: AuthRouteParts },
): Promise<void> {
  const { request } = ctx.state;
  const scope = scopeOf(request, settings.listening.prefix);
  const callbackUrl = originOf(request) + callbackPath(provider, settings);
  const { url, cookie, state } = await provider.begin({ callbackUrl, next });
  const before = attemptNames(request, cookieName(scope, ATTEMPT_SUFFIX));
  if (before.length >= MAX_ATTEMPTS)
    for (const name of before) ctx.append("Set-Cookie", cookieText(name, "", { ...scope, maxAgeS: 0 }));
  ctx.append("Set-Cookie", cookieText(attemptName(scope, state), cookie, { ...scope, maxAgeS: ATTEMPT_MS / 1000 }));
  redirect(ctx, url);
}

async function finish(ctx: RouteContext, parts: AuthRouteParts): Promise<void> {
  const { auth, settings } = parts;
  const { request } = ctx.state;
  const provider = providerOf(ctx, parts);
  const scope = scopeOf(request, settings.listening.prefix);
  const name = attemptName(scope, request.parameters.get("state") ?? "");
  const url = new URL(`${originOf(request)}${callbackPath(provider, settings)}?${request.query}`);
  const attempt = readCookie(request.req.headers.cookie, name);
  // An attempt ends here, however it ends.
  ctx.append("Set-Cookie", cookieText(name, "", { ...scope, maxAgeS: 0 }));
  const { user, proof, next } = await provider.finish(url, attempt);
  ctx.append("Set-Cookie", await auth.signIn(request, { user, proof }));
  redirect(ctx, next);
}

function providerOf(ctx: RouteContext, { auth }: AuthRouteParts): OidcProvider {
  const provider = auth.issuers.get(ctx.params["name"] ?? "");
  if (provider === undefined) throw new HttpError(404);
  return provider;
}

/** A link to the sign-out shows the page with its button: only a form can sign a user out. */
async function showSignOut(ctx: RouteContext, parts: AuthRouteParts): Promise<void> {
  const { user, signInId } = await parts.auth.identify(ctx.state.request, "sign-in");
  ctx.set("Allow", "POST");
  if (user === null || signInId === null) throw methodNotAllowed(["POST"]);
  showUser(ctx, parts, { name: user.name, next: homeOf(parts.settings) });
  ctx.status = 405;
}

async function signOutByForm(ctx: RouteContext, { auth, settings }: AuthRouteParts): Promise<void> {
  await checkedForm(ctx, auth);
  ctx.append("Set-Cookie", await auth.signOut(ctx.state.request));
  redirect(ctx, `${signInUrl(settings)}?signed-out`);
}

async function runHandler(ctx: RouteContext, Handler: HandlerClass, parts: AuthRouteParts): Promise<void> {
  const { auth, settings, clock } = parts;
  const { request } = ctx.state;
  const isPost = ctx.method === "POST";
  const form = isPost ? await checkedForm(ctx, auth) : new URLSearchParams();
  const handler = auth.handlerFor(request, Handler, form) as InstanceType<HandlerClass>;
  const method = isPost ? "post" : "get";
  if (handler[method] === undefined) throw methodNotAllowed([isPost ? "GET" : "POST"]);
  const { log } = settings.logging;
  await callAuthorHook(() => handler[method]?.(), { name: `${Handler.name} of the auth module`, log, clock });
  const { status, headers, cookies, body } = handler.answer;
  answer(ctx, HTML, body);
  ctx.status = status;
  for (const [name, value] of headers) ctx.set(name, value);
  for (const cookie of cookies.values()) ctx.append("Set-Cookie", cookie);
}

/** The form of a POST request. Rejects with an HttpError for one that a page of this server did not make. */
async function checkedForm(ctx: RouteContext, auth: Auth): Promise<URLSearchParams> {
  const { request } = ctx.state;
  const form = await readForm(request.req);
  const ofHeader = ctx.get("X-XSRFToken") || ctx.get("X-CSRFToken");
  const token = form.getAll("_xsrf").at(-1) ?? ofHeader;
  checkXsrfToken(token, { binding: auth.formBinding(request), secret: auth.secret });
  return form;
}

function nextOf(fields: URLSearchParams, { settings }: AuthRouteParts): string {
  return safeNext(fields.getAll("next"), { home: homeOf(settings), signIn: signInUrl(settings) });
}

function homeOf({ listening: { prefix } }: ServerSettings): string {
  return `${pathUrl(prefix)}/`;
}

function signInUrl({ listening: { prefix } }: ServerSettings): string {
  return pathUrl(prefix + SIGN_IN_PATH);
}

function callbackPath({ options: { name } }: OidcProvider, settings: ServerSettings): string {
  return `${signInUrl(settings)}/${name}/callback`;
}

function attemptName(scope: Parameters<typeof cookieName>[0], state: string): string {
  return cookieName(scope, `${ATTEMPT_SUFFIX}${state.replace(/[^\w-]/g, "").slice(0, 8)}`);
}

function attemptNames({ req: { headers } }: ParsedRequest, start: string): string[] {
  return (headers.cookie ?? "")
    .split(";")
    .map((part) => part.split("=", 1)[0]?.trim() ?? "")
    .filter((name) => name.startsWith(start));
}

function redirect(ctx: Context, url: string): void {
  ctx.status = 303;
  ctx.set("Location", url);
  ctx.set("Cache-Control", "no-store");
  ctx.body = "";
}
