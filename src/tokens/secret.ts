// The secrets that sign session ids and tokens: how one is made, and which ones are too weak to sign with. While a secret
// is replaced by another, both are in force: the first one signs, and all of them verify.
import { PlotctlError } from "../base/errors.js";
import { randomText } from "./random-text.js";

/** Shorter keys than the hash is wide can be guessed offline from a single token. */
const MIN_SECRET_BYTES = 32;

/** One secret, or several in force: the first one signs, all of them verify. */
export type Secrets = string | readonly [string, ...string[]];

/** A new secret: 44 random letters and digits. */
export function generateSecret(): string {
  return randomText();
}

/** The texts of secrets in one variable: `NEW,OLD`. */
export function splitSecrets(text: string): string[] {
  return text.split(",").map((secret) => secret.trim());
}

/** The secrets themselves when all of them are strong enough; else a PlotctlError, which never shows any of them. */
export function checkSecrets(secrets: string | readonly string[] | undefined): Secrets {
  if (typeof secrets === "string" || secrets === undefined) return checkSecret(secrets);
  const [first, ...others] = secrets;
  return [checkSecret(first), ...others.map(checkSecret)];
}

/** The one that signs. */
export function signingSecret(secrets: Secrets | undefined): string | undefined {
  return typeof secrets === "object" ? secrets[0] : secrets;
}

/** The secret itself when it is at least 32 bytes of UTF-8; else a PlotctlError, which never shows the secret. */
export function checkSecret(secret: string | undefined): string {
  if (secret !== undefined && Buffer.byteLength(secret) >= MIN_SECRET_BYTES) return secret;
  const fault =
    secret === undefined
      ? "Signed sessions need a secret, and none is set"
      : `A secret is ${Buffer.byteLength(secret)} bytes long`;
  throw new PlotctlError("WEAK_SECRET", `${fault}; at least ${MIN_SECRET_BYTES} bytes are needed.`, {
    hint: 'Make one with "plotctl secret". In a variable, commas separate several: the first signs, all verify.',
  });
}
