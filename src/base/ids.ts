// Ids of models and messages of this process: a random prefix per process, then a counter. They are short on the wire, and distinct between
// processes, because documents move between them: a Python client pushes models with ids such as p1001.
import { randomBytes } from "node:crypto";

const prefix = `k${(randomBytes(4).readUInt32BE() % 36 ** 5).toString(36).padStart(5, "0")}-`;
let count = 0;

/** Returns a new id, unique in this process and, with high probability, among all processes. */
export function newId(): string {
  return prefix + (++count).toString(36);
}

const ID =
  /\b(?:k[0-9a-z]{5}-[0-9a-z]+|[jp]\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}-[0-9a-z]{1,7})\b/gi;

/** Returns a text without the ids of plotctl, Python and BokehJS: texts that differ only in their models become equal. */
export function withoutIds(text: string): string {
  return text.replace(ID, "…");
}
