// What the clients of a session need to go on where they were when the session continues in another process: a plain value
// that survives JSON. The session there must have the same document as this one at that moment.

import { isPlainObject } from "../base/plain.js";
import type { Subject } from "./subject.js";

/** A client that may come back. */
export interface ResumableClient {
  /** What it names when it comes back. */
  readonly connection: string;
  /** It has all changes up to this number. */
  readonly seen: number;
  /** Its last requests that were handled, oldest first: it may repeat them. Each has an id, and the number that it gave it. */
  readonly handled: readonly (readonly [msgid: string, n: number | null])[];
}

/** What a change has touched: see touch-list.ts. Clients are named by their connections. */
export interface TouchRecord {
  readonly seq: number;
  readonly subject: Subject;
  readonly setter?: string;
  readonly only?: string;
  readonly made?: readonly string[];
  readonly isReturn?: true;
  /** The event of a message for pages, as JSON text. */
  readonly message?: string;
}

export interface ResumeState {
  /** The number of the last change of the document. */
  readonly seq: number;
  readonly clients: readonly ResumableClient[];
  /** All changes after this number are in `touches`. */
  readonly touchedAfter: number;
  readonly touches: readonly TouchRecord[];
}

/** Whether a value has the form of a ResumeState, which may come from a file. */
export function isResumeState(value: unknown): value is ResumeState {
  return (
    isPlainObject(value) &&
    isCount(value.seq) &&
    isCount(value.touchedAfter) &&
    isList(value.clients, isClient) &&
    isList(value.touches, isTouchRecord)
  );
}

function isClient(value: unknown): boolean {
  return isPlainObject(value) && isText(value.connection) && isCount(value.seen) && isList(value.handled, isHandled);
}

function isHandled(value: unknown): boolean {
  return Array.isArray(value) && isText(value[0]) && (value[1] === null || typeof value[1] === "number");
}

function isTouchRecord(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { seq, subject, setter, only, made = [], message } = value;
  const texts = [setter, only, message].filter((text) => text !== undefined);
  return isCount(seq) && isSubject(subject) && texts.every(isText) && isList(made, isText);
}

function isSubject(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  switch (value.is) {
    case "property":
      return isText(value.model) && isText(value.attr);
    case "rows":
      return isText(value.model) && isCount(value.count);
    case "columns":
      return isText(value.model) && (value.names === null || isList(value.names, isText));
    case "root":
      return isText(value.model);
    case "title":
    case "message":
      return true;
    default:
      return false;
  }
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
