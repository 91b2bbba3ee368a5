// Cookies of this server: their names, how they are read and written, and values that are signed or sealed with the secret.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { ParsedRequest } from "../admission/parsed-request.js";

/** The last cookie of a name in a Cookie header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  let found: string | undefined;
  for (const part of (header ?? "").split(";")) {
    const equals = part.indexOf("=");
    if (equals !== -1 && part.slice(0, equals).trim() === name) found = part.slice(equals + 1).trim();
  }
  return found;
}

export interface CookieScope {
  readonly prefix: string;
  readonly scheme: "http" | "https";
}

/**
 * The name of a cookie of the server at a prefix; `suffix` distinguishes several. With https, browsers accept the name only
 * from this host and over https.
 */
export function cookieName({ prefix, scheme }: CookieScope, suffix = ""): string {
  const hash = createHash("sha256").update(prefix).digest("hex").slice(0, 8);
  return `${scheme === "https" ? "__Host-" : ""}plotctl_${hash}${suffix}`;
}

export interface CookieOptions extends CookieScope {
  /** Undefined: until the browser is closed. 0 deletes the cookie. */
  readonly maxAgeS?: number | undefined;
}

/** The value of a Set-Cookie header. Scripts cannot read the cookie, and other sites do not send it with their requests. */
export function cookieText(name: string, value: string, { prefix, scheme, maxAgeS }: CookieOptions): string {
  const isSecure = scheme === "https";
  // Browsers require the whole host as the path of a __Host- cookie.
  const path = isSecure || prefix === "" ? "/" : encodeURI(prefix);
  const age = maxAgeS === undefined ? [] : [`Max-Age=${maxAgeS}`];
  return [`${name}=${value}`, `Path=${path}`, "HttpOnly", "SameSite=Lax", ...(isSecure ? ["Secure"] : []), ...age].join(
    "; ",
  );
}

export function scopeOf({ scheme }: ParsedRequest, prefix: string): CookieScope {
  return { scheme, prefix };
}

/** A random value that cannot be guessed: 256 bits as 43 characters. */
export function randomValue(): string {
  return randomBytes(32).toString("base64url");
}

/** A keyed hash of texts, each of which keeps its border. */
export function keyedHash(secret: string, ...texts: readonly string[]): string {
  const hmac = createHmac("sha256", secret);
  for (const text of texts) hmac.update(`${Buffer.byteLength(text)}:${text}`);
  return hmac.digest("base64url");
}

/** Compares in a time that does not depend on where the texts differ. */
export function isSameText(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash("sha256").update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(left, right);
}

/** Encrypts and authenticates a value: clients can neither read nor change it. */
export function seal(value: unknown, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealKey(secret), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
}

/** The value of a sealed text; undefined if it was not sealed with this secret. */
export function unseal(sealed: string, secret: string): unknown {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", sealKey(secret), bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return JSON.parse(text.toString("utf8"));
  } catch {
    // Changed, cut short, or of another server.
    return undefined;
  }
}

function sealKey(secret: string): Buffer {
  return createHash("sha256").update(`plotctl seal ${secret}`).digest();
}
