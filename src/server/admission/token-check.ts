// Whether a token opens a session of this app, on this server: the same for pages and sockets.
import type { Clock } from "../../base/clock.js";
import type { ErrorCode } from "../../base/error-codes.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import {
  audienceOf,
  TokenError,
  readSessionToken,
  type Audience,
  type SessionToken,
} from "../../tokens/session-token.js";
import type { AllowLists } from "./allow-lists.js";
import { showAuthority } from "./host.js";
import { matchesHost, parseAuthority, type Scheme } from "./host-pattern.js";
import type { ServerSettings } from "../options.js";
import type { ParsedRequest } from "./parsed-request.js";

export interface TokenPlace {
  readonly request: ParsedRequest;
  readonly app: ServedApp;
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly clock: Clock;
}

/** The token was good, its time is over, and its session is gone. */
export class TokenExpired extends Error {
  override readonly name = "TokenExpired";
  readonly code = "SESSION_TOKEN_EXPIRED" satisfies ErrorCode;
}

/** Returns what the token says. Rejects with TokenError, or TokenExpired. */
export async function readTokenFor(text: string, place: TokenPlace): Promise<SessionToken> {
  const { app, settings, clock } = place;
  const token = readSessionToken(text, { secret: settings.tokens.secret });
  if (settings.tokens.secret !== undefined) checkAudience(token.audience, place);
  const isExpired = clock.date() / 1000 >= token.expiresAt;
  if (isExpired && (await app.find(token.sessionId)) === undefined) {
    throw new TokenExpired("The session token is expired and its session gone. Load the page again.");
  }
  return token;
}

/** The audience of the tokens of an app's pages; `server` is how their sockets reach the server, by default as the page. */
export function audienceFor(
  { request, app, settings }: Omit<TokenPlace, "lists" | "clock">,
  server = nameOf(request),
): Audience {
  return audienceOf(server, settings.listening.prefix + app.route);
}

function checkAudience(audience: Audience | undefined, place: TokenPlace): void {
  if (audience === undefined) {
    if (place.settings.tokens.sessionIds === "external-signed") return;
    throw new TokenError("The session token names no app. Tokens of Bokeh's tools need --session-ids=external-signed.");
  }
  if (audience.appHash !== audienceFor(place).appHash) throw new TokenError("The session token is for another app.");
  if (!isOurs(audience.server, place)) throw new TokenError("The session token is for another server.");
}

/** As this visitor calls the server, or by another of the names that are listed. A `*` lists none. */
function isOurs(server: string, { request, lists }: TokenPlace): boolean {
  if (server === nameOf(request)) return true;
  const [, scheme, host = ""] = /^(https?):\/\/(.*)$/.exec(server) ?? [];
  const authority = parseAuthority(host);
  if (scheme === undefined || authority === null) return false;
  return lists
    .hosts(request.req.socket.localPort ?? 0)
    .some((pattern) => pattern.labels !== "any" && matchesHost(authority, scheme as Scheme, pattern));
}

function nameOf({ scheme, host }: ParsedRequest): string {
  return `${scheme}://${showAuthority(host)}`;
}
