// API keys of requests: `Authorization: Bearer pk_…`. A key counts alone: a cookie beside it is ignored.
import type { Clock } from "../../base/clock.js";
import type { Store } from "../../store/contract.js";
import { isKey, publicPartOf } from "../../store/api-key-text.js";
import { HttpError } from "../http-error.js";
import type { ParsedRequest } from "../admission/parsed-request.js";
import { ANONYMOUS, type Identity } from "./identity.js";
import { userOf } from "./store-users.js";

/** The use of a key is stored at most this often. */
const TOUCH_MS = 60_000;

/** The text that a request sends as its key, valid or not; undefined without one. */
export function sentKey({ req: { headers } }: ParsedRequest): string | undefined {
  return /^bearer +(pk_\S*) *$/i.exec(headers.authorization ?? "")?.[1];
}

/** Rejects a key in the address, where it would be in logs and histories. */
export function checkNoKeyInQuery({ parameters }: ParsedRequest): void {
  for (const value of parameters.values()) {
    if (publicPartOf(value) !== undefined)
      throw new HttpError(400, "An API key does not belong into an address: send it in Authorization, after Bearer.");
  }
}

/** Rejects with an HttpError 401 for a key that is unknown, expired, or of a disabled user. */
export async function identifyByKey(text: string, store: Store, clock: Clock): Promise<Identity> {
  const publicPart = publicPartOf(text);
  const found = publicPart === undefined ? undefined : await store.keys.find(publicPart);
  const now = clock.date();
  if (found === undefined || !isKey(text, found.hash)) throw invalid();
  const { key } = found;
  if (key.expiresAt !== undefined && key.expiresAt <= now) throw invalid();
  const user = await store.users.find(key.userId);
  if (user === undefined || user.isDisabled) throw invalid();
  if (now - (key.usedAt ?? 0) >= TOUCH_MS) await store.keys.used(key.publicPart);
  return { ...ANONYMOUS, user: userOf(user), key: { publicPart: key.publicPart, right: key.right } };
}

function invalid(): HttpError {
  return new HttpError(401, "The API key is unknown, expired or revoked, or its user is disabled.", {
    headers: { "WWW-Authenticate": "Bearer" },
  });
}
