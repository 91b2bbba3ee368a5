// The random letters and digits that session ids and secrets are made of.
import { randomInt } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 44;

/** 44 characters of A–Z, a–z, 0–9 from the system's secure source, each equally likely: about 261 bits. */
export function randomText(): string {
  let text = "";
  for (let i = 0; i < LENGTH; i++) text += ALPHABET.charAt(randomInt(ALPHABET.length));
  return text;
}
