// The journal of a live document: what it is told of, as entries for the store.
import type { Document } from "../../document/document.js";
import type { Journal } from "../../hosting/journal.js";
import type { NumberedChange } from "../../hosting/patch-log.js";
import { Encoder } from "../../serialize/encoder.js";
import type { Connection } from "./connection.js";
import { packEntry, type EntryHead } from "./log-entry.js";

export class DocumentLog implements Journal {
  readonly #document: Document;
  readonly #add: (patch: readonly Uint8Array[]) => void;
  #patch: NumberedChange[] = [];

  constructor(document: Document, add: (patch: readonly Uint8Array[]) => void) {
    this.#document = document;
    this.#add = add;
  }

  add(change: NumberedChange): void {
    this.#patch.push(change);
  }

  endPatch(): void {
    const patch = this.#patch;
    if (patch.length === 0) return;
    this.#patch = [];
    const isPushed = patch.some(({ setter }) => (setter?.subscriber as Connection | undefined)?.isPushing === true);
    const last = patch.length - 1;
    this.#add(
      patch.map((change, at) => {
        const head = headOf(change, { isEnd: at === last, isPushed });
        if (!isPushed) return packEntry({ head, json: change.json, buffers: change.buffers });
        return packEntry({ head, json: at === last ? this.#whole() : "", buffers: [] });
      }),
    );
  }

  /** A pushed document has more than its changes tell of: its configuration, classes and callbacks. */
  #whole(): string {
    return JSON.stringify(this.#document.copy(new Encoder()));
  }
}

function headOf(
  { subject, setter, only, made, isReturn }: NumberedChange,
  { isEnd, isPushed }: { readonly isEnd: boolean; readonly isPushed: boolean },
): EntryHead {
  const request = setter?.seen === undefined ? undefined : (setter.subscriber as Connection | undefined)?.request;
  return {
    subject,
    ...(setter?.seen !== undefined && { setter: setter.connection }),
    ...(only !== undefined && { only: only.connection }),
    ...(made.length > 0 && { made }),
    ...(isReturn && { isReturn }),
    ...(request !== undefined && { msgid: request.msgid }),
    ...(request?.n !== undefined && { n: request.n }),
    ...(isEnd && { isEnd }),
    ...(isPushed && { isPushed }),
  };
}
