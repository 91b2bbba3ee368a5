// What a client that comes back gets first: the changes that it has missed, or the present values of what they have touched.
import type { Document } from "../document/document.js";
import type { Frames } from "../protocol/framing.js";
import { patchDoc } from "../protocol/messages.js";
import { sizeOf, type Missed, type NumberedChange } from "./patch-log.js";
import type { Reader } from "./readers.js";
import { statePatch, wholeSourceBytes } from "./state-patch.js";

/**
 * How a client starts: with the whole document, or with the document that it has, to which it gets the changes that it has
 * missed, or the present values of what they have touched.
 */
export type Start = "pull" | "log" | "state";

/** A client that has missed more changes gets the present values, if these are smaller. */
const MAX_REPLAY_BYTES = 32 * 1024;

interface Present {
  readonly document: Document;
  readonly reader: Reader;
  /** The number of the last change. */
  readonly seq: number;
  /** The number of the first buffer. */
  readonly bufferCount: number;
  /** The metadata of a message with the changes up to a number. */
  readonly metadata: (upTo: number) => string;
}

/** Undefined: the client has to read the whole document. */
export function missedFrames(
  missed: Missed,
  present: Present,
): { readonly start: Start; readonly missed: readonly Frames[] } | undefined {
  const { document, reader, seq, bufferCount, metadata } = present;
  const { touches } = missed;
  if (wantsState(missed, present)) {
    const patch = statePatch(document, { touches, reader, bufferCount });
    if (patch !== undefined) {
      const { events, buffers } = patch;
      return { start: "state", missed: events.length === 0 ? [] : [patchDoc(events, buffers, metadata(seq))] };
    }
  }
  if (missed.is === "touches") return undefined;
  const parts = partsOf(missed.changes);
  return {
    start: "log",
    missed: parts.map((part) => frame(part, metadata(part === parts.at(-1) ? seq : lastSeq(part)))),
  };
}

function wantsState(missed: Missed, { document, reader }: Present): boolean {
  if (missed.is === "touches") return true;
  const bytes = missed.changes.reduce((sum, change) => sum + sizeOf(change), 0);
  return bytes > MAX_REPLAY_BYTES && wholeSourceBytes(document, missed.touches, reader) < bytes / 2;
}

/**
 * Several patches that were sent can be joined to one. But a client removes models when a patch is complete, and takes models
 * that come back for the former ones before: a patch with such models is not joined to earlier ones.
 */
function partsOf(changes: readonly NumberedChange[]): readonly (readonly NumberedChange[])[] {
  const returning = new Set(changes.filter(({ isReturn }) => isReturn).map(({ patch }) => patch));
  const parts: NumberedChange[][] = [];
  let previous: number | undefined;
  for (const change of changes) {
    const isFirst = change.patch !== previous;
    if (previous === undefined || (isFirst && returning.has(change.patch))) parts.push([]);
    parts.at(-1)?.push(change);
    previous = change.patch;
  }
  return parts;
}

function lastSeq(part: readonly NumberedChange[]): number {
  return (part.at(-1) as NumberedChange).seq;
}

export function frame(changes: readonly NumberedChange[], metadata: string): Frames {
  return patchDoc(
    changes.map(({ json }) => json),
    changes.flatMap(({ buffers }) => buffers),
    metadata,
  );
}
