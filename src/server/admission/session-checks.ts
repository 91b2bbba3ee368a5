// Whether a client may have a session: not one of another user. Whether another session may be created: not while the process is overloaded, not for an address above its rate limit, and
// not beyond the capacity of the app.
import type { Availability } from "../../hosting/session-directory.js";
import { ownerOf } from "../../hosting/session-origin.js";
import type { Identity } from "../auth/identity.js";
import { atCapacity, HttpError, MEMORY_FULL, ofOtherUser } from "../http-error.js";
import type { Readiness } from "../readiness.js";
import type { RequestSettings } from "../request-settings.js";
import { isLocal, type Rates } from "./address-rate.js";
import type { Overload } from "./overload.js";
import type { ParsedRequest } from "./parsed-request.js";

const RETRY_WHEN_STOPPING_S = 2;

/** A session belongs to the user who opened it. Sessions without an owner are for clients without a sign-in. */
export function checkOwner({ owner }: Availability, { user }: Identity): void {
  if (owner !== undefined && owner !== ownerOf(user)) throw ofOtherUser();
}

/** Files go to and from sessions that exist. */
export function checkExists({ isKnown }: Availability): void {
  if (!isKnown) throw new HttpError(410, "The session has ended. Open the app again.", { code: "SESSION_ENDED" });
}

/** Known sessions are served until their sockets are closed. */
export function checkNotStopping({ isKnown }: Availability, { phase }: Pick<Readiness, "phase">): void {
  if (isKnown || phase !== "stopping") return;
  throw new HttpError(503, "The server restarts. Try again in a few seconds.", {
    code: "SERVER_STOPPING",
    headers: { "Retry-After": String(RETRY_WHEN_STOPPING_S) },
  });
}

export function checkOverload({ isKnown }: Availability, overload: Overload): void {
  if (isKnown || !overload.isOverloaded) return;
  throw new HttpError(503, "The server is too busy for new visitors. Try again later.", {
    code: "SERVER_OVERLOADED",
  });
}

interface Budget {
  readonly settings: { readonly requests: Pick<RequestSettings, "proxies"> };
  readonly rates: Rates;
}

/** Counts a new session against the rate limit of the client's address. A HEAD creates none. */
export async function checkSessionRate(
  { isKnown }: Availability,
  { req, remoteAddress }: ParsedRequest,
  { settings: { requests }, rates }: Budget,
): Promise<void> {
  if (isKnown || req.method === "HEAD") return;
  // Behind a local proxy that is not trusted, all visitors have a local address, and so have the tests of an app.
  if (!requests.proxies.isOn && isLocal(remoteAddress)) return;
  const waitMs = await rates.take("session", remoteAddress);
  if (waitMs === 0) return;
  throw new HttpError(429, "Too many new sessions are requested from this address. Try again in a moment.", {
    headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
  });
}

/** Counts a request to an endpoint of an app against the rate limit of the client's address. */
export async function checkEndpointRate(
  { remoteAddress }: ParsedRequest,
  { settings: { requests }, rates }: Budget,
): Promise<void> {
  if (!requests.proxies.isOn && isLocal(remoteAddress)) return;
  const waitMs = await rates.take("endpoint", remoteAddress);
  if (waitMs === 0) return;
  throw new HttpError(429, "Too many requests come from this address. Try again in a moment.", {
    headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
  });
}

/** Bodies of endpoints are held in memory. */
export function checkRoomForBody(
  { req: { headers } }: ParsedRequest,
  { isMemoryTight }: Pick<Readiness, "isMemoryTight">,
): void {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (hasBody && isMemoryTight) throw new HttpError(503, MEMORY_FULL, { code: "MEMORY_FULL" });
}

export function checkCapacity({ shortage }: Availability): void {
  if (shortage !== undefined) throw atCapacity(shortage);
}
