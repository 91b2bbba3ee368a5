// Sends the changes of a session's document to its clients. Each change is encoded once, when it is announced: later changes
// of the same models must not show in it. The changes of one turn of the event loop are sent as one PATCH-DOC, which is
// framed once for all; a client that made some of them gets a message without these.
import type { Clock } from "../base/clock.js";
import { encodeChange, valueOf, type DocumentChange } from "../document/changes.js";
import type { Document } from "../document/document.js";
import type { HasProps } from "../model/has-props.js";
import { patchDoc } from "../protocol/messages.js";
import type { OutgoingBuffer } from "../protocol/message.js";
import type { Frames } from "../protocol/framing.js";
import { BufferList } from "../protocol/buffer-list.js";
import { correctionPatch } from "./correction-patch.js";
import type { Subscriber } from "./subscriber.js";
import { WriteConflicts, type ConflictingProperty } from "./write-conflicts.js";

/** The URLs of the bundles that a page needs to draw these models. */
export type BundleUrls = (models: Iterable<HasProps>) => readonly string[];

interface Encoded {
  readonly json: string;
  readonly buffers: readonly OutgoingBuffer[];
  readonly setter: object | undefined;
}

const NO_SETTERS: ReadonlySet<object | undefined> = new Set();

export class PatchBroadcast {
  readonly #document: Document;
  readonly #bundleUrls: BundleUrls;
  /** Those that have the whole document: only they get patches. */
  readonly #readers = new Set<Subscriber>();
  #pending: Encoded[] = [];
  #bufferCount = 0;
  readonly #conflicts: WriteConflicts;
  readonly #newBundles = new Set<string>();
  #scheduled: NodeJS.Immediate | undefined;
  /** Whether work is running that calls `flush` when it returns. */
  #isInTurn = false;
  #isClosed = false;

  constructor(document: Document, { bundleUrls, clock }: { bundleUrls: BundleUrls; clock: Clock }) {
    this.#document = document;
    this.#bundleUrls = bundleUrls;
    this.#conflicts = new WriteConflicts((client, conflicts) => this.#settle(client as Subscriber, conflicts), clock);
  }

  add(reader: Subscriber): void {
    this.#readers.add(reader);
  }

  has(reader: Subscriber): boolean {
    return this.#readers.has(reader);
  }

  remove(reader: Subscriber): void {
    this.#readers.delete(reader);
  }

  /** Changes from now on wait for `flush`, or for `endTurn` when the work continues asynchronously. */
  beginTurn(): void {
    this.#isInTurn = true;
  }

  endTurn(): void {
    this.#isInTurn = false;
    if (this.#pending.length > 0) this.#schedule();
  }

  #schedule(): void {
    if (!this.#isInTurn) this.#scheduled ??= setImmediate(() => this.flush());
  }

  /** Encodes a change; it is sent at the end of this turn of the event loop at the latest. */
  addChange(change: DocumentChange): void {
    const { setter } = change;
    if (change.kind === "ModelChanged" && this.#readers.size > 0) this.#conflicts.onChange(change);
    const isSetterReading = setter !== undefined && this.#readers.has(setter as Subscriber);
    if (this.#readers.size === (isSetterReading ? 1 : 0)) {
      if (isSetterReading) this.#document.markKnown(change);
      return;
    }
    const buffers = new BufferList(this.#bufferCount);
    const encoder = this.#document.patchEncoder(buffers);
    const json = JSON.stringify(encodeChange(change, encoder));
    this.#bufferCount += buffers.list.length;
    this.#pending.push({ json, buffers: buffers.list, setter });
    this.#addBundles(change, encoder.written);
    this.#schedule();
  }

  /** Adds a message for scripts of pages; it keeps its place among the changes. */
  addMessage(msg_type: string, data: unknown): void {
    if (this.#readers.size === 0) return;
    const buffers = new BufferList(this.#bufferCount);
    const msg_data = this.#document.patchEncoder(buffers).encode(data);
    const json = JSON.stringify({ kind: "MessageSent", msg_type, msg_data });
    this.#bufferCount += buffers.list.length;
    this.#pending.push({ json, buffers: buffers.list, setter: undefined });
    this.#schedule();
  }

  /** A page loads the bundles that it lacks before it handles the message. */
  #addBundles(change: DocumentChange, written: ReadonlySet<object>): void {
    const mayNeedMore = written.size > 0 || typeof valueOf(change) === "string";
    if (!mayNeedMore) return;
    const models = [...(written as ReadonlySet<HasProps>), ...("model" in change ? [change.model] : [])];
    for (const url of this.#bundleUrls(models)) this.#newBundles.add(url);
  }

  /** Sends the pending changes. */
  flush(): void {
    // The models of a session that has ended stay in its document, which warns about late changes.
    if (this.#isClosed) return;
    if (this.#scheduled !== undefined) clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    this.#document.pruneUnreachable();
    if (this.#pending.length === 0) return;
    const pending = this.#pending;
    const metadata = this.#metadata();
    this.#pending = [];
    this.#bufferCount = 0;
    this.#newBundles.clear();
    let forAll: Frames | undefined;
    const isOfApp = pending.every(({ setter }) => setter === undefined);
    const setters = isOfApp ? NO_SETTERS : new Set(pending.map(({ setter }) => setter));
    for (const reader of this.#readers) {
      if (!setters.has(reader)) {
        reader.send((forAll ??= frame(pending, metadata)));
        continue;
      }
      const others = pending.filter(({ setter }) => setter !== reader);
      if (others.length > 0) reader.send(frame(others, metadata));
    }
  }

  /** Sends a client the present values of properties that it set while others did. */
  #settle(client: Subscriber, conflicts: readonly ConflictingProperty[]): void {
    this.flush();
    if (!this.#readers.has(client)) return;
    const events = conflicts.map(({ model, attr }) => ({ kind: "ModelChanged", model: { id: model.id }, attr }));
    const patch = correctionPatch(this.#document, { events });
    if (patch !== undefined) client.send(patch);
  }

  #metadata(): string | undefined {
    return this.#newBundles.size === 0 ? undefined : JSON.stringify({ bundles: [...this.#newBundles] });
  }

  /** Drops the pending changes and all readers. */
  close(): void {
    this.#isClosed = true;
    clearImmediate(this.#scheduled);
    this.#conflicts.stop();
    this.#pending = [];
    this.#readers.clear();
  }
}

function frame(pending: readonly Encoded[], metadata: string | undefined): Frames {
  return patchDoc(
    pending.map(({ json }) => json),
    pending.flatMap(({ buffers }) => buffers),
    metadata,
  );
}
