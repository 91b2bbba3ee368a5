// Generates the random text of session ids and secrets.
import { randomInt } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 44;

/** Returns 44 characters of A–Z, a–z and 0–9 from the system's secure random source: about 261 bits. */
export function randomText(): string {
  let text = "";
  for (let i = 0; i < LENGTH; i++) text += ALPHABET.charAt(randomInt(ALPHABET.length));
  return text;
}
