// Whether the user of a request may open what it asks for: the access rules, then the app's own function.
import { requestArguments, type RequestArguments } from "../../application/request-info.js";
import type { Clock } from "../../base/clock.js";
import { show } from "../../base/show.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import type { Kind } from "../admission/kinds.js";
import type { ParsedRequest } from "../admission/parsed-request.js";
import { placeIn } from "../app-place.js";
import { requestTo } from "../app-request.js";
import { HttpError, SignInRequired } from "../http-error.js";
import type { ServerSettings } from "../options.js";
import { pathUrl } from "../path-url.js";
import { judge, ruleFor } from "./access.js";
import { SIGN_IN_PATH, type Auth } from "./auth.js";
import { callAuthorHook } from "./author-hook.js";
import { signedIn, type Identity } from "./identity.js";

const NOT_ALLOWED = "Your user may not open this app.";

/** A client whose user is known. */
export interface KnownClient {
  readonly kind: Kind;
  readonly request: ParsedRequest;
  readonly identity: Identity;
  /** Undefined for the index. */
  readonly app: ServedApp | undefined;
}

interface GuardParts {
  readonly auth: Auth;
  readonly settings: ServerSettings;
  readonly clock: Clock;
}

/** Rejects a client that the access rules do not admit. */
export async function checkAccess(client: KnownClient, parts: GuardParts): Promise<void> {
  const { auth, settings } = parts;
  if (!auth.isOn) return;
  const { access, guests } = settings.auth;
  const rule = ruleFor(access, client.app?.route, guests ? "everybody" : "users");
  const verdict = judge(rule, client.identity);
  if (verdict === "sign-in") throw await signInRequired(client, parts);
  if (verdict === "forbidden") throw forbidden(client, NOT_ALLOWED, parts);
}

/** Rejects a client that the `authorize` hook of its app does not admit. */
export async function checkAuthorize(
  client: KnownClient & { readonly arguments: RequestArguments },
  parts: GuardParts,
): Promise<void> {
  const { app, identity, request } = client;
  const authorize = app?.application.hooks.authorize;
  if (app === undefined || authorize === undefined) return;
  const { settings, clock } = parts;
  const info = requestTo(app, { request, args: client.arguments, settings });
  const verdict = await callAuthorHook(
    async () => {
      const given: unknown = await authorize(identity.user, info);
      if (typeof given !== "boolean" && typeof given !== "string")
        throw new Error(`it must return true, false or a text, got ${show(given)}`);
      return given;
    },
    { name: `authorize of ${app.route}`, log: settings.logging.log, clock },
  );
  if (verdict === true) return;
  if (signedIn(identity) === null && parts.auth.isOn) throw await signInRequired(client, parts);
  throw forbidden(client, verdict === false ? NOT_ALLOWED : verdict.slice(0, 300), parts);
}

/** Whether the index shows an app to a client. */
export async function mayOpen(client: KnownClient, parts: GuardParts): Promise<boolean> {
  try {
    await checkAccess(client, parts);
    await checkAuthorize({ ...client, arguments: requestArguments(client.request.query) }, parts);
    return true;
  } catch (error) {
    if (error instanceof HttpError) return false;
    throw error;
  }
}

async function signInRequired(client: KnownClient, { auth, settings }: GuardParts): Promise<SignInRequired> {
  const { kind, request, app } = client;
  // After the sign-in, the script of an embedded app would be shown as text.
  const isPartOfApp = app !== undefined && kind !== "page";
  const { prefix } = settings.listening;
  const next = isPartOfApp
    ? pathUrl(prefix + placeIn(app, request.path, prefix).page)
    : pathUrl(request.path) + queryOf(request);
  return new SignInRequired(await auth.signInUrl(request, next));
}

function queryOf({ query }: ParsedRequest): string {
  return query === "" ? "" : `?${query}`;
}

function forbidden({ identity, app }: KnownClient, message: string, { settings }: GuardParts): HttpError {
  const where = app === undefined ? "the index" : app.route;
  const { user, signInId } = identity;
  const link = { text: "Sign in as another user", url: pathUrl(settings.listening.prefix + SIGN_IN_PATH) };
  return new HttpError(403, message, {
    log: `Refused ${where} to the user ${show(user?.id ?? "without a sign-in")}`,
    fields: { event: "refused", user: user?.id, app: app?.route },
    level: "warn",
    ...(signInId === null ? {} : { link }),
  });
}
