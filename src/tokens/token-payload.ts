// The compressed part of a session token: JSON, zlib-compressed, as base64url. Byte strings are written as
// {"bytes": "<base64url>"}. Any client can send a payload, so its size and nesting are limited.
import { deflateSync, inflateSync } from "node:zlib";

/** The maximum size of a payload when inflated. */
export const MAX_PAYLOAD_BYTES = 64 * 1024;
const MAX_PAYLOAD_NESTING = 64;

type Fields = Record<string, unknown>;

/** Returns a payload as JSON: byte strings are tagged, non-ASCII characters escaped. */
export function payloadJson(payload: Readonly<Fields>): string {
  return asciiJson(payload, function (this: Fields, key: string, value: unknown) {
    // A Buffer has a toJSON method, so `value` would be a list of numbers.
    const original = this[key];
    return isBytes(original) ? { bytes: Buffer.from(original).toString("base64url") } : value;
  });
}

/** Requests of the same kind of browser for the same page have equal payloads, and compression is slow: it is cached. */
const MAX_REMEMBERED = 100;
const remembered = new Map<string, string>();

export function compressPayload(json: string): string {
  let compressed = remembered.get(json);
  if (compressed === undefined) {
    compressed = deflateSync(json, { level: 9 }).toString("base64url");
    if (remembered.size === MAX_REMEMBERED) remembered.clear();
    remembered.set(json, compressed);
  }
  return compressed;
}

/** Inverse of `payloadJson` and `compressPayload`. Throws an Error for malformed, too large or too deeply nested data. */
export function readPayload(compressed: unknown): Fields {
  const inflated = inflateSync(fromBase64url(compressed), { maxOutputLength: MAX_PAYLOAD_BYTES });
  return asFields(withBytes(parseUtf8Json(inflated), 0));
}

/** Returns JSON in pure ASCII, since a page reads the token with `atob`, which does not decode UTF-8. */
export function asciiJson(value: unknown, replacer?: (this: Fields, key: string, value: unknown) => unknown): string {
  return JSON.stringify(value, replacer).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Decodes unpadded base64url. Throws for invalid characters, which Buffer would skip. */
export function fromBase64url(text: unknown): Buffer {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new Error("not base64url");
  }
  return Buffer.from(text, "base64url");
}

export function parseUtf8Json(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/** Returns the value if it is an object with keys, otherwise throws. */
export function asFields(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isBytes(value)) {
    throw new Error("not an object");
  }
  return value as Fields;
}

/** Returns an object without a prototype, in which `__proto__` is an ordinary key. */
export function noFields(): Fields {
  return Object.create(null) as Fields;
}

/** Returns a copy in which tagged byte strings are decoded. */
function withBytes(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_PAYLOAD_NESTING) throw new Error("nested too deep");
  if (Array.isArray(value)) return value.map((item) => withBytes(item, depth + 1));
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === "bytes") return fromBase64url(only[1]);
  const copy = noFields();
  for (const [key, item] of entries) copy[key] = withBytes(item, depth + 1);
  return copy;
}

function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]";
}
