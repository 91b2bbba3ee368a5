// The secrets that sign session ids and tokens: generates them and rejects weak ones. While a secret is being replaced,
// several are in force: the first one signs, and all of them verify.
import { PlotctlError } from "../base/errors.js";
import { randomText } from "./random-text.js";

/** The width of the hash. A shorter key could be guessed offline from a single token. */
const MIN_SECRET_BYTES = 32;

/** One secret, or several in force: the first one signs, all of them verify. */
export type Secrets = string | readonly [string, ...string[]];

/** A new secret: 44 random letters and digits. */
export function generateSecret(): string {
  return randomText();
}

/** Splits the value of an environment variable, such as `NEW,OLD`, into its secrets. */
export function splitSecrets(text: string): string[] {
  return text.split(",").map((secret) => secret.trim());
}

/** Returns the secrets if all of them are strong enough. Throws a PlotctlError that never contains a secret. */
export function checkSecrets(secrets: string | readonly string[] | undefined): Secrets {
  if (typeof secrets === "string" || secrets === undefined) return checkSecret(secrets);
  const [first, ...others] = secrets;
  return [checkSecret(first), ...others.map(checkSecret)];
}

/** The secret that signs. */
export function signingSecret(secrets: Secrets | undefined): string | undefined {
  return typeof secrets === "object" ? secrets[0] : secrets;
}

/** Returns the secret if it has at least 32 bytes of UTF-8. Throws a PlotctlError that never contains the secret. */
export function checkSecret(secret: string | undefined): string {
  if (secret !== undefined && Buffer.byteLength(secret) >= MIN_SECRET_BYTES) return secret;
  const reason =
    secret === undefined
      ? "Signed sessions need a secret, and none is set"
      : `A secret is only ${Buffer.byteLength(secret)} bytes long`;
  throw new PlotctlError("WEAK_SECRET", `${reason}; at least ${MIN_SECRET_BYTES} bytes are needed.`, {
    hint: 'Generate one with "plotctl secret", and set PLOTCTL_SECRET_KEY to it. Commas separate several: the first signs, all verify.',
  });
}
