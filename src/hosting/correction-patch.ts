// The PATCH-DOC that corrects one client: the present values of all properties that some events name.
import { encodeChange } from "../document/changes.js";
import { correctionsFor } from "../document/corrections.js";
import type { Document } from "../document/document.js";
import type { Frames } from "../protocol/framing.js";
import { patchDoc } from "../protocol/messages.js";
import { Encoder } from "../serialize/encoder.js";
import { BufferList } from "../protocol/buffer-list.js";

/** `content` is that of a PATCH-DOC, valid or not. Returns undefined when there is nothing to correct. */
export function correctionPatch(document: Document, content: unknown): Frames | undefined {
  const corrections = correctionsFor(document, content);
  if (corrections.length === 0) return undefined;
  const buffers = new BufferList();
  // The sender may have forgotten a root that it removed: it gets the whole model.
  const isRootBack = corrections.some(({ kind }) => kind === "RootAdded");
  const encoder = isRootBack ? new Encoder({ buffers }) : document.patchEncoder(buffers);
  const events = corrections.map((change) => JSON.stringify(encodeChange(change, encoder)));
  return patchDoc(events, buffers.list);
}
