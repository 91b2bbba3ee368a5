// What users do to their own accounts: signing up, changing what is known of them and their password, ending sign-ins. For the
// HTTP API and for forms.
import type { StoredUser } from "../../store/contract/users.js";
import { PlotctlError } from "../../base/errors.js";
import type { ParsedRequest } from "../admission/parsed-request.js";
import { hashPassword, passwordFault } from "../auth/password-hash.js";
import { HttpError } from "../http-error.js";
import type { PublishingParts } from "./parts.js";

export interface ProfileChange {
  readonly display?: string | undefined;
  readonly email?: string | null | undefined;
  readonly password?: { readonly old: string; readonly new: string } | undefined;
}

interface NewAccount {
  readonly name: string;
  readonly password: string;
  readonly display?: string | undefined;
  readonly email?: string | null | undefined;
}

/** The shortest password that users choose for themselves. */
export const MIN_PASSWORD_LENGTH = 8;

/**
 * Adds a user who signs up. Rejects with an HttpError: 404 where users cannot sign up, 400 for a password, 429 beyond the rate;
 * and with PlotctlError: INVALID_NAME, NAME_TAKEN.
 */
export async function signUp(
  { name, password, display, email }: NewAccount,
  request: ParsedRequest,
  { published, publishingRates, settings }: PublishingParts,
): Promise<StoredUser> {
  if (!settings.store.signUp) throw new HttpError(404, "Users cannot sign up here.");
  publishingRates.take("signUp", { address: request.remoteAddress });
  checkNewPassword(password);
  const { audit, users } = published.store;
  const hash = await hashPassword(password);
  const user = await users.add({ name, display, email: email ?? undefined, password: hash });
  await audit.note({ userId: user.id, action: "user.sign-up", subject: user.id, detail: { name: user.name } });
  return user;
}

/**
 * Changes an account. A new password needs the old one, and ends the other sign-ins of the user; `signInId` is the one that
 * goes on. Rejects with an HttpError: 403 for a wrong password, 429 after too many.
 */
export async function changeProfile(
  account: StoredUser,
  { display, email, password }: ProfileChange,
  {
    request,
    signInId,
    parts,
  }: { readonly request: ParsedRequest; readonly signInId: string | null; readonly parts: PublishingParts },
): Promise<StoredUser> {
  const { audit, users } = parts.published.store;
  const hash = password === undefined ? undefined : await checkedHash(account, password, { request, parts });
  const changed = await users.change(account.id, { display, email, password: hash, keep: signInId ?? undefined });
  if (changed === undefined) throw new PlotctlError("UNKNOWN_USER", "This user was removed.");
  const what = Object.entries({ display, email, password }).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  await audit.note({ userId: account.id, action: "user.change", subject: account.id, detail: { changed: what } });
  return changed;
}

/** The hash of a new password, when the old one is right. */
async function checkedHash(
  { name, hasPassword }: StoredUser,
  password: { readonly old: string; readonly new: string },
  { request, parts: { auth, rates } }: { readonly request: ParsedRequest; readonly parts: PublishingParts },
): Promise<string> {
  if (!hasPassword) throw new HttpError(403, "This user has no password here, and signs in by another way.");
  checkNewPassword(password.new);
  const { remoteAddress } = request;
  const waitMs = await rates.take("signInOfName", remoteAddress, name);
  if (waitMs > 0)
    throw new HttpError(429, "There were too many wrong passwords. Try again in a few minutes.", {
      headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
    });
  const verified = await auth.verifyPassword(name, password.old);
  if (verified === undefined) throw new HttpError(403, "The old password is wrong.", { code: "SIGN_IN_FAILED" });
  rates.reset("signInOfName", remoteAddress, name);
  return hashPassword(password.new);
}

function checkNewPassword(password: string): void {
  const fault =
    [...password].length < MIN_PASSWORD_LENGTH
      ? `A password has at least ${MIN_PASSWORD_LENGTH} characters.`
      : passwordFault(password);
  if (fault !== undefined) throw new HttpError(400, fault, { code: "INVALID_REQUEST" });
}
