// Signatures of session ids and tokens: base64url, without padding, of HMAC-SHA256 over the UTF-8 text.
// A signed text is `<text>.<signature>`; the first dot is the seam, so neither part may hold one.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secrets } from "./secret.js";

/** The 43 characters that prove that `text` was signed with `secret`. */
export function signature(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text, "utf8").digest("base64url");
}

/** `<text>.<signature>`. */
export function signed(text: string, secret: string): string {
  return `${text}.${signature(text, secret)}`;
}

/**
 * Whether `signedText` is a text and its own signature, made with one of the secrets; the time taken does not tell how much
 * of it was right.
 */
export function isSigned(signedText: string, secrets: Secrets): boolean {
  const dot = signedText.indexOf(".");
  if (dot === -1) return false;
  const given = Buffer.from(signedText.slice(dot + 1), "utf8");
  return [secrets].flat().some((secret) => {
    const right = Buffer.from(signature(signedText.slice(0, dot), secret), "utf8");
    return given.length === right.length && timingSafeEqual(given, right);
  });
}
