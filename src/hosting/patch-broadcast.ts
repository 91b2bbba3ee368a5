// Sends the changes of a session's document to its clients. Each change is numbered and encoded once, when it is announced:
// later changes of the same models must not show in it. The changes of one turn of the event loop are sent as one PATCH-DOC,
// which is framed once for all; a client that made some of them gets a message without these. A client whose connection was
// cut gets what it has missed when it comes back: the changes, or the present values of what they have touched.
import type { Clock } from "../base/clock.js";
import { traced } from "../base/tracing.js";
import { encodeChange, valueOf, type DocumentChange } from "../document/changes.js";
import type { Document } from "../document/document.js";
import type { HasProps } from "../model/has-props.js";
import { CLOSE_CODES } from "../protocol/close-codes.js";
import type { Frames } from "../protocol/framing.js";
import { BufferList } from "../protocol/buffer-list.js";
import type { ClientRequest } from "./client-request.js";
import type { History, Journal } from "./journal.js";
import { correctionEvents } from "./correction-events.js";
import { frame, missedFrames, type Start } from "./missed-frames.js";
import { PatchLog, type NumberedChange } from "./patch-log.js";
import { Reader, Readers } from "./readers.js";
import type { ResumeState } from "./resume-state.js";
import type { ResumePoint, Subscriber } from "./subscriber.js";
import { subjectOf, type Subject } from "./subject.js";
import { recordOf, touchFrom } from "./touch-records.js";
import { WriteConflicts, type ConflictingProperty } from "./write-conflicts.js";

/** The URLs of the bundles that a page needs to draw these models. */
export type BundleUrls = (models: Iterable<HasProps>) => readonly string[];

/** What a client gets that has joined. */
export interface Joined {
  readonly connection: string;
  /** The number of the last change. */
  readonly seq: number;
  readonly start: Start;
  /** What a client that goes on from where it was gets first. */
  readonly missed: readonly Frames[];
}

const NOTHING_KNOWN = { start: "pull", missed: [] } as const;
const NO_IDS: readonly string[] = [];
const NO_MODELS: ReadonlySet<HasProps> = new Set();
const NO_READERS: ReadonlySet<Reader | undefined> = new Set();

interface AddedChange {
  readonly seq: number;
  readonly json: string;
  readonly buffers: BufferList;
  readonly subject: Subject;
  readonly setter?: Reader | undefined;
  readonly only?: Reader;
  /** The models that it contains in full. */
  readonly written?: ReadonlySet<HasProps>;
}

interface BroadcastOptions {
  readonly bundleUrls: BundleUrls;
  readonly clock: Clock;
  /** The route of the app, for traces. */
  readonly app: string;
  /** The hash of the session, for traces. */
  readonly session: string;
  /** Of a document that outlives the process: it gets all changes. Default: none. */
  readonly journal?: Journal | undefined;
}

export class PatchBroadcast {
  readonly #document: Document;
  readonly #options: BroadcastOptions;
  readonly #readers: Readers;
  readonly #log = new PatchLog();
  readonly #journal: Journal | undefined;
  /** The last change that a former process made. */
  #formerSeq = 0;
  /** The number of the last change. */
  #seq = 0;
  #pending: NumberedChange[] = [];
  #patchCount = 0;
  /** Buffers are numbered through all messages, so that a message can contain the changes of several. */
  #bufferCount = 0;
  readonly #conflicts: WriteConflicts;
  readonly #newBundles = new Set<string>();
  #scheduled: NodeJS.Immediate | undefined;
  /** Whether work is running that calls `flush` when it returns. */
  #isInTurn = false;
  #isPaused = false;
  #isClosed = false;

  constructor(document: Document, options: BroadcastOptions) {
    this.#options = options;
    this.#document = document;
    this.#journal = options.journal;
    this.#readers = new Readers(options.clock);
    this.#conflicts = new WriteConflicts(
      (client, conflicts) => this.#settle(client as Subscriber, conflicts),
      options.clock,
    );
  }

  /** The number of the last change. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether a client whose connection was cut may come back. */
  get isAwaiting(): boolean {
    return this.#readers.isAwaiting;
  }

  /** Adds a client: one that comes back gets changes at once, others when they have the document. */
  join(subscriber: Subscriber, resumed: ResumePoint | undefined): Joined {
    const { start, missed } = (resumed && this.#resume(subscriber, resumed)) ?? NOTHING_KNOWN;
    const { connection } = this.#readers.of(subscriber) ?? this.#readers.join(subscriber);
    return { connection, seq: this.#seq, start, missed };
  }

  /** Undefined when the client must read the whole document. */
  #resume(subscriber: Subscriber, { connection, seq }: ResumePoint): Pick<Joined, "start" | "missed"> | undefined {
    const reader = this.#readers.find(connection) ?? this.#formerReader(connection, seq);
    if (reader === undefined) return undefined;
    this.flush();
    const missed = seq <= (reader.lastShared ?? this.#seq) ? this.#missedBy(reader, seq) : undefined;
    const former = reader.subscriber;
    if (missed === undefined) this.#readers.forget(reader);
    else this.#readers.resume(reader, subscriber);
    // The end of its old connection may not have been noticed.
    former?.close(CLOSE_CODES.RESTART, "The client has come back over another connection.");
    return missed;
  }

  /**
   * A client of a process before this one. With a journal its number is enough: what it has not got an answer for was made
   * after that number, so the log has it if it was made.
   */
  #formerReader(connection: string, seq: number): Reader | undefined {
    if (this.#journal === undefined) return undefined;
    return this.#log.setterOf(connection) ?? Reader.from({ connection, seen: seq, handled: [] }, this.#formerSeq);
  }

  #missedBy(reader: Reader, seq: number): Pick<Joined, "start" | "missed"> | undefined {
    const missed = this.#log.missedBy(reader, seq);
    if (missed === undefined) return undefined;
    const bundles = this.#options.bundleUrls(this.#document.models);
    return missedFrames(missed, {
      document: this.#document,
      reader,
      seq: this.#seq,
      bufferCount: this.#bufferCount,
      metadata: (upTo) => metadataOf(upTo, bundles),
    });
  }

  /** What clients need to come back to this document in another process. Sends the pending changes first. */
  exported(): ResumeState {
    this.flush();
    const { start, touches } = this.#log.touches;
    const records = touches.map(recordOf);
    const lastLost = records.lastIndexOf(undefined);
    return {
      seq: this.#seq,
      clients: this.#readers.exported(),
      touchedAfter: touches[lastLost]?.seq ?? start,
      touches: records.slice(lastLost + 1).flatMap((record) => record ?? []),
    };
  }

  /** Continues the numbers, and awaits the clients, of a session of another process that had the present document. */
  continueFrom({ seq, clients, touchedAfter, touches }: ResumeState): void {
    this.#seq = seq;
    this.#document.markAllKnown();
    this.#readers.await(clients, { seq, onForgotten: () => this.#prune() });
    this.#log.startFrom({
      start: touchedAfter,
      touches: touches.flatMap((record) => touchFrom(record, (connection) => this.#readers.find(connection)) ?? []),
      seq,
    });
  }

  /** Continues the numbers of a document whose changes were read from a journal. */
  continueHistory({ seq, start, changes }: History): void {
    this.#seq = this.#formerSeq = seq;
    this.#document.markAllKnown();
    this.#log.clear(start);
    for (const change of changes) {
      this.#log.add(change);
      for (const { id } of change.buffers) this.#bufferCount = Math.max(this.#bufferCount, Number(id) + 1);
    }
  }

  /** The whole document was sent, in so many bytes. */
  noteSnapshot(bytes: number): void {
    this.#log.snapshotBytes = bytes;
  }

  /** Sends every change from now on to a client, which has the document as it is now. */
  add(subscriber: Subscriber): void {
    this.#readers.start(subscriber);
  }

  has(subscriber: Subscriber): boolean {
    const reader = this.#readers.of(subscriber);
    return reader !== undefined && this.#readers.present.has(reader);
  }

  /** A connection has ended. */
  remove(subscriber: Subscriber, { mayReturn }: { mayReturn: boolean }): void {
    if (this.has(subscriber)) this.flush();
    this.#readers.leave(subscriber, { mayReturn: mayReturn && !this.#isClosed, onForgotten: () => this.#prune() });
    this.#prune();
  }

  /** A client says that it has all changes up to `seq`. What is no number of a change is ignored. */
  onSeen(subscriber: Subscriber, seq: unknown): void {
    const reader = this.#readers.of(subscriber);
    if (reader === undefined || typeof seq !== "number" || !Number.isSafeInteger(seq)) return;
    if (seq < (reader.seen ?? 0) || seq > this.#seq) return;
    // Before, nothing was kept.
    if (!this.#keepsLog) this.#log.clear(this.#seq);
    this.#readers.onSeen(reader, seq);
    this.#prune();
  }

  /** Whether a client may come back: it has said which changes it has. */
  mayResume(subscriber: Subscriber): boolean {
    return this.#readers.of(subscriber)?.seen !== undefined;
  }

  /** Whether a request was handled before, which its client repeats after a cut. */
  hasHandled(subscriber: Subscriber, { msgid, n }: ClientRequest): "yes" | "no" | "unknown" {
    const reader = this.#readers.of(subscriber);
    if (reader === undefined) return "no";
    if (reader.hasHandled(msgid)) return "yes";
    return reader.mayHaveHandled(n) ? "unknown" : "no";
  }

  addHandled(subscriber: Subscriber, { msgid, n }: ClientRequest): void {
    this.#readers.of(subscriber)?.addHandled(msgid, n);
  }

  /** Whether a client may come back for what it has missed. */
  get #keepsLog(): boolean {
    return this.#journal !== undefined || this.#readers.mayResume;
  }

  /** Forgets what no client needs any more; with a journal, a client that is not known may need it. */
  #prune(): void {
    if (this.#journal !== undefined) return;
    if (this.#readers.mayResume) this.#log.forget(this.#readers.seenByAll);
    else this.#log.clear(this.#seq);
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
    if (change.kind === "ModelChanged" && this.#readers.count > 0) this.#conflicts.onChange(change);
    const seq = ++this.#seq;
    const reader = setter === undefined ? undefined : this.#readers.of(setter as Subscriber);
    const isSetterReading = reader !== undefined && this.#readers.has(reader);
    if (this.#journal === undefined && this.#readers.count === (isSetterReading ? 1 : 0)) {
      if (isSetterReading) this.#addOwn(change, seq, reader);
      return;
    }
    const buffers = new BufferList(this.#bufferCount);
    const encoder = this.#document.patchEncoder(buffers);
    const json = JSON.stringify(encodeChange(change, encoder));
    const written = encoder.written as ReadonlySet<HasProps>;
    this.#add({ seq, json, buffers, setter: reader, subject: subjectOf(change), written });
    this.#addBundles(change, written);
  }

  /** Of a change that its only reader made, at most what it has touched is remembered: see state-patch.ts. */
  #addOwn(change: DocumentChange, seq: number, setter: Reader): void {
    this.#document.markKnown(change);
    const subject = subjectOf(change);
    const isOfColumns = subject.is === "rows" || subject.is === "columns";
    if (!isOfColumns || !this.#readers.mayResume) return;
    const nothing = { json: "", buffers: [], only: undefined, made: [], isReturn: false };
    this.#log.add({ ...nothing, seq, setter, subject, patch: this.#patchCount });
  }

  /** Adds a message for scripts of pages; it keeps its place among the changes. */
  addMessage(msg_type: string, data: unknown): void {
    if (this.#readers.count === 0) return;
    const buffers = new BufferList(this.#bufferCount);
    const msg_data = this.#document.patchEncoder(buffers).encode(data);
    const json = JSON.stringify({ kind: "MessageSent", msg_type, msg_data });
    this.#add({ seq: ++this.#seq, json, buffers, subject: { is: "message" } });
  }

  /** Adds the present values of what some events name, valid or not, for one client. */
  addCorrections(subscriber: Subscriber, content: unknown): void {
    const only = this.#readers.of(subscriber);
    if (only === undefined || !this.#readers.has(only)) return;
    const buffers = new BufferList(this.#bufferCount);
    const { events, written } = correctionEvents(this.#document, content, buffers);
    for (const [index, event] of events.entries()) {
      const rest = index === 0 ? { buffers, written } : { buffers: new BufferList() };
      this.#add({ seq: ++this.#seq, ...event, ...rest, only });
    }
  }

  #add({ seq, json, buffers, subject, setter, only, written = NO_MODELS }: AddedChange): void {
    const made = written.size === 0 ? NO_IDS : Array.from(written, ({ id }) => id);
    const isReturn = made.length > 0 && [...written].some((model) => this.#document.hasReturned(model));
    const change = { seq, json, buffers: buffers.list, subject, setter, only, made, isReturn, patch: this.#patchCount };
    this.#bufferCount += buffers.list.length;
    this.#pending.push(change);
    if (this.#keepsLog) this.#log.add(change);
    this.#journal?.add(change);
    this.#schedule();
  }

  /** A page loads the bundles that it lacks before it handles the message. */
  #addBundles(change: DocumentChange, written: ReadonlySet<HasProps>): void {
    const mayNeedMore = written.size > 0 || typeof valueOf(change) === "string";
    if (!mayNeedMore) return;
    const models = [...written, ...("model" in change ? [change.model] : [])];
    for (const url of this.#options.bundleUrls(models)) this.#newBundles.add(url);
  }

  /** Sends the pending changes. */
  flush(): void {
    // The models of a session that has ended stay in its document, which warns about late changes.
    if (this.#isClosed || this.#isPaused) return;
    if (this.#scheduled !== undefined) clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    this.#document.pruneUnreachable();
    if (this.#pending.length === 0) return;
    const { app, session } = this.#options;
    traced(
      "plotctl.broadcast",
      () => ({ app, session, kind: "PATCH-DOC" }),
      () => this.#sendPending(),
    );
  }

  /** Sends nothing until `goOn`: another process may go on with the document as it is now. */
  pause(): void {
    this.flush();
    this.#isPaused = true;
  }

  goOn(): void {
    this.#isPaused = false;
    this.flush();
  }

  #sendPending(): void {
    const pending = this.#pending;
    const metadata = metadataOf(this.#seq, [...this.#newBundles]);
    this.#pending = [];
    this.#patchCount++;
    this.#newBundles.clear();
    this.#journal?.endPatch();
    let forAll: Frames | undefined;
    const isForAll = pending.every(({ setter, only }) => setter === undefined && only === undefined);
    const addressees = isForAll ? NO_READERS : new Set(pending.flatMap(({ setter, only }) => [setter, only]));
    const shared = isForAll ? pending : pending.filter(({ only }) => only === undefined);
    for (const reader of this.#readers.present) {
      if (!addressees.has(reader)) {
        if (shared.length > 0) reader.subscriber?.send((forAll ??= frame(shared, metadata)));
        continue;
      }
      const own = pending.filter(({ setter, only }) => setter !== reader && (only === undefined || only === reader));
      if (own.length > 0) reader.subscriber?.send(frame(own, metadata));
    }
  }

  /** Sends a client the present values of properties that it set while others did. */
  #settle(client: Subscriber, conflicts: readonly ConflictingProperty[]): void {
    const events = conflicts.map(({ model, attr }) => ({ kind: "ModelChanged", model: { id: model.id }, attr }));
    this.addCorrections(client, { events });
    this.flush();
  }

  /** Drops the pending changes and all readers. */
  close(): void {
    this.#isClosed = true;
    clearImmediate(this.#scheduled);
    this.#conflicts.stop();
    this.#pending = [];
    this.#readers.clear();
    this.#log.clear(this.#seq);
  }
}

function metadataOf(seq: number, bundles: readonly string[]): string {
  return bundles.length === 0 ? `{"seq":${seq}}` : `{"seq":${seq},"bundles":${JSON.stringify(bundles)}}`;
}
