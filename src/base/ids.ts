// Ids of models and messages: a random prefix drawn once per process, then a counter. Short on the wire, and distinct
// between processes, since documents travel: a Python client pushes models called p1001… into our sessions.
import { randomBytes } from "node:crypto";

const prefix = `k${(randomBytes(4).readUInt32BE() % 36 ** 5).toString(36).padStart(5, "0")}-`;
let count = 0;

/** A new id, unique among all that this process makes and, with high probability, among all processes. */
export function newId(): string {
  return prefix + (++count).toString(36);
}
