// Ids of the records of a store.
import { randomBytes } from "node:crypto";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 22;

/** 128 random bits as 22 letters and digits. */
export function newRecordId(): string {
  let rest = BigInt(`0x${randomBytes(16).toString("hex")}`);
  let id = "";
  for (let at = 0; at < LENGTH; at++) {
    id = DIGITS.charAt(Number(rest % 62n)) + id;
    rest /= 62n;
  }
  return id;
}
