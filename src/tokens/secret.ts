// The secret that signs session ids and tokens: how one is made, and which ones are too weak to sign with.
import { PlotctlError } from "../base/errors.js";
import { randomText } from "./random-text.js";

/** Shorter keys than the hash is wide can be guessed offline from a single token. */
const SHORTEST_SECRET_BYTES = 32;

/** A new secret: 44 random letters and digits. */
export function generateSecret(): string {
  return randomText();
}

/** The secret itself when it is at least 32 bytes of UTF-8; else a PlotctlError, which never shows the secret. */
export function checkSecret(secret: string | undefined): string {
  if (secret !== undefined && Buffer.byteLength(secret) >= SHORTEST_SECRET_BYTES) return secret;
  const fault =
    secret === undefined || secret === ""
      ? "Signed sessions need a secret, and none is set"
      : `The secret is ${Buffer.byteLength(secret)} bytes long`;
  throw new PlotctlError(`${fault}; at least ${SHORTEST_SECRET_BYTES} bytes are needed.`, {
    hint: 'Make one with "plotctl secret".',
  });
}
