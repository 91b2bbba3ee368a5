// The text of an API key: `pk_<8 public>_<32 secret>`.
import { createHash, timingSafeEqual } from "node:crypto";
import { newRecordId } from "./ids.js";

const PUBLIC_LENGTH = 8;
const SECRET_LENGTH = 32;
const KEY = /^pk_([0-9A-Za-z]{8})_[0-9A-Za-z]{32}$/;

/** A new key, which is shown once, and what the store keeps of it. */
export function newApiKey(): { readonly text: string; readonly publicPart: string; readonly hash: string } {
  const digits = newRecordId() + newRecordId();
  const publicPart = newRecordId().slice(-PUBLIC_LENGTH);
  const text = `pk_${publicPart}_${digits.slice(-SECRET_LENGTH)}`;
  return { text, publicPart, hash: hashOfKey(text) };
}

/** The public part of a key; undefined for another text. */
export function publicPartOf(text: string): string | undefined {
  return KEY.exec(text)?.[1];
}

export function hashOfKey(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** Whether a key has a hash, in a time that does not depend on where they differ. */
export function isKey(text: string, hash: string): boolean {
  const [one, other] = [Buffer.from(hashOfKey(text)), Buffer.from(hash)];
  return one.length === other.length && timingSafeEqual(one, other);
}
