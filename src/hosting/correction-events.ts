// The events that correct one client: the present values of all properties that some events name.
import { encodeChange } from "../document/changes.js";
import { correctionsFor } from "../document/corrections.js";
import type { Document } from "../document/document.js";
import type { BufferList } from "../protocol/buffer-list.js";
import { Encoder } from "../serialize/encoder.js";

/** `content` is that of a PATCH-DOC, valid or not. Returns events as JSON text. */
export function correctionEvents(document: Document, content: unknown, buffers: BufferList): string[] {
  const corrections = correctionsFor(document, content);
  if (corrections.length === 0) return [];
  // The sender may have forgotten a root that it removed: it gets the whole model.
  const isRootBack = corrections.some(({ kind }) => kind === "RootAdded");
  const encoder = isRootBack ? new Encoder({ buffers }) : document.patchEncoder(buffers);
  return corrections.map((change) => JSON.stringify(encodeChange(change, encoder)));
}
