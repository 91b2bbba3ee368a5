// The compressed part of a session token: JSON in a zlib stream, in base64url. Byte strings, which JSON lacks, are
// written {"bytes": "<base64url>"}. Anybody may send one, so its size and depth are bounded before it is believed.
import { deflateSync, inflateSync } from "node:zlib";

/** The most bytes that a payload may inflate to. */
export const MAX_PAYLOAD_BYTES = 64 * 1024;
const MAX_PAYLOAD_NESTING = 64;

type Fields = Record<string, unknown>;

/** The JSON text of a payload: byte strings tagged, everything beyond ASCII escaped. */
export function payloadJson(payload: Readonly<Fields>): string {
  return asciiJson(payload, function (this: Fields, key: string, value: unknown) {
    // A Buffer has a toJSON, so `value` would already be the list of its bytes.
    const original = this[key];
    return isBytes(original) ? { bytes: Buffer.from(original).toString("base64url") } : value;
  });
}

/** Visitors with the same browser who ask for the same have the same payload, and a zlib stream is dear to make. */
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

/** Inverse of the two above. Throws an ordinary Error when the text is anything else, or too large, or too deep. */
export function readPayload(compressed: unknown): Fields {
  const inflated = inflateSync(fromBase64url(compressed), { maxOutputLength: MAX_PAYLOAD_BYTES });
  return asFields(withBytes(parseUtf8Json(inflated), 0));
}

/** JSON in pure ASCII, since a page reads the token with `atob`, which knows no UTF-8. */
export function asciiJson(value: unknown, replacer?: (this: Fields, key: string, value: unknown) => unknown): string {
  return JSON.stringify(value, replacer).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Bytes of unpadded base64url. Throws where Buffer would skip what it does not know. */
export function fromBase64url(text: unknown): Buffer {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new Error("not base64url");
  }
  return Buffer.from(text, "base64url");
}

export function parseUtf8Json(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/** The value when it is an object with keys; throws for lists, null and all else. */
export function asFields(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isBytes(value)) {
    throw new Error("not an object");
  }
  return value as Fields;
}

/** An object without a prototype, so that in it a key `__proto__` is a key like any other. */
export function noFields(): Fields {
  return Object.create(null) as Fields;
}

/** A copy with byte strings restored. */
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
