// For which server, which app and which user a signed token is meant.
import type { Clock } from "../../base/clock.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import { audienceOf, type Audience } from "../../tokens/session-token.js";
import { placeIn } from "../app-place.js";
import { HttpError, ofOtherUser } from "../http-error.js";
import { ownerOf } from "../../hosting/session-origin.js";
import type { Identity } from "../auth/identity.js";
import type { ServerSettings } from "../options.js";
import type { AllowLists } from "./allow-lists.js";
import { showAuthority } from "./host.js";
import { matchesHost, parseAuthority, type Scheme } from "./host-pattern.js";
import type { ParsedRequest } from "./parsed-request.js";

/** Where a token was sent to. */
export interface TokenPlace {
  readonly request: ParsedRequest;
  readonly app: ServedApp;
  readonly identity: Identity;
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly clock: Clock;
}

/**
 * The audience of the tokens of a page, its parameters included: a session that a socket creates has the token's arguments and
 * what `process_request` added, which belong to these parameters. `server` is how their sockets reach the
 * server, by default as the page.
 */
export function audienceFor(
  { request, app, identity, settings }: Omit<TokenPlace, "lists" | "clock">,
  server = nameOf(request),
): Audience {
  const { prefix } = settings.listening;
  return audienceOf(server, prefix + placeIn(app, request.path, prefix).page, ownerOf(identity.user));
}

/** Throws an HttpError for a token that was made for another app or another server. */
export function checkAudience(audience: Audience | undefined, place: TokenPlace): void {
  if (audience === undefined) {
    if (place.settings.tokens.sessionIds === "external-signed") return;
    throw badToken("The session token names no app. Tokens of Bokeh's tools need --session-ids=external-signed.");
  }
  if (audience.appHash !== audienceFor(place).appHash) throw badToken("The session token is for another app.");
  if (audience.userHash !== audienceFor(place).userHash) throw ofOtherUser();
  if (!isThisServer(audience.server, place)) throw badToken("The session token is for another server.");
}

function badToken(message: string): HttpError {
  return new HttpError(403, message, { code: "SESSION_TOKEN_INVALID", closeCode: CLOSE_CODES.BAD_TOKEN });
}

/** Whether it is the name that the client uses, or another name in the allow-list. A lone `*` there names no server. */
function isThisServer(server: string, { request, lists }: TokenPlace): boolean {
  if (server === nameOf(request)) return true;
  const [, scheme, host = ""] = /^(https?):\/\/(.*)$/.exec(server) ?? [];
  const authority = parseAuthority(host);
  if (scheme === undefined || authority === null) return false;
  return lists
    .hosts(request.localPort)
    .some((pattern) => pattern.labels !== "any" && matchesHost(authority, scheme as Scheme, pattern));
}

function nameOf({ scheme, host }: ParsedRequest): string {
  return `${scheme}://${showAuthority(host)}`;
}
