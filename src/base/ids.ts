// Ids of models and messages: a random prefix drawn once per process, then a counter. Short on the wire, and distinct
// between processes, since documents travel: a Python client pushes models called p1001… into our sessions.
import { randomBytes } from "node:crypto";

const prefix = `k${(randomBytes(4).readUInt32BE() % 36 ** 5).toString(36).padStart(5, "0")}-`;
let count = 0;

/** A new id, unique among all that this process makes and, with high probability, among all processes. */
export function newId(): string {
  return prefix + (++count).toString(36);
}

const ID = /\b(?:k[0-9a-z]{5}-[0-9a-z]+|[jp]\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gi;

/** A text without the ids in it, ours, Python's or BokehJS's: two texts are then equal that differ in their models only. */
export function withoutIds(text: string): string {
  return text.replace(ID, "…");
}
