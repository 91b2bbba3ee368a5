// Signatures of session ids and tokens: HMAC-SHA256 over the UTF-8 text, as base64url without padding.
// A signed text is `<text>.<signature>`. It is split at the first dot, so neither part may contain one.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secrets } from "./secret.js";

/** Returns the signature of `text` with `secret`: 43 characters. */
export function signature(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text, "utf8").digest("base64url");
}

/** Returns `<text>.<signature>`. */
export function signed(text: string, secret: string): string {
  return `${text}.${signature(text, secret)}`;
}

/** Whether `signedText` ends with the signature of its text by one of the secrets. Compares in constant time. */
export function isSigned(signedText: string, secrets: Secrets): boolean {
  const dot = signedText.indexOf(".");
  if (dot === -1) return false;
  const given = Buffer.from(signedText.slice(dot + 1), "utf8");
  return [secrets].flat().some((secret) => {
    const right = Buffer.from(signature(signedText.slice(0, dot), secret), "utf8");
    return given.length === right.length && timingSafeEqual(given, right);
  });
}
