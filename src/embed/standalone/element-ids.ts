// Ids of elements that our pages and snippets bring along: new each time, and usable in CSS selectors.
import { randomUUID } from "node:crypto";

/** A new id that begins with a letter. */
export function newElementId(): string {
  return `bk-${randomUUID()}`;
}
