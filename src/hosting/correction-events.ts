// The events that correct one client: the present values of all properties that some events name.
import { encodeChange } from "../document/changes.js";
import { correctionsFor } from "../document/corrections.js";
import type { Document } from "../document/document.js";
import type { HasProps } from "../model/has-props.js";
import type { BufferList } from "../protocol/buffer-list.js";
import { Encoder } from "../serialize/encoder.js";
import { subjectOf, type Subject } from "./subject.js";

interface Corrections {
  readonly events: readonly { readonly json: string; readonly subject: Subject }[];
  /** The models that they contain in full. */
  readonly written: ReadonlySet<HasProps>;
}

/** `content` is that of a PATCH-DOC, valid or not. */
export function correctionEvents(document: Document, content: unknown, buffers: BufferList): Corrections {
  const corrections = correctionsFor(document, content);
  if (corrections.length === 0) return { events: [], written: new Set() };
  // The sender may have forgotten a root that it removed: it gets the whole model.
  const isRootBack = corrections.some(({ kind }) => kind === "RootAdded");
  const encoder = isRootBack ? new Encoder({ buffers }) : document.patchEncoder(buffers);
  const events = corrections.map((change) => ({
    json: JSON.stringify(encodeChange(change, encoder)),
    subject: subjectOf(change),
  }));
  return { events, written: encoder.written as ReadonlySet<HasProps> };
}
