// Sends the document's own changes to the server. Each change is encoded when it is announced, since it must not contain
// later changes. The changes of one turn of the event loop are sent as one PATCH-DOC, or several if there are many. What
// a patch changes is remembered until the server has answered it.
import { encodeChange, type DocumentChange } from "../document/changes.js";
import type { Document } from "../document/document.js";
import type { Json } from "../serialize/wire-values.js";
import { isPlainObject } from "../base/plain.js";
import { BufferList } from "../protocol/buffer-list.js";
import type { OutgoingBuffer } from "../protocol/message.js";

/** Servers reject patches of more than 10,000 events and messages of more than 20 MiB. */
const MAX_EVENTS_PER_PATCH = 1000;
const FLUSH_BYTES = 4 * 1024 * 1024;

interface OutgoingPatch {
  /** The content of a PATCH-DOC. */
  readonly content: string;
  readonly buffers: readonly OutgoingBuffer[];
}

/** What an event changes: a property of a model, the roots, or the title. */
type Subject = string;

const ROOTS: Subject = "roots";
const TITLE: Subject = "title";

export class Outgoing {
  readonly #document: Document;
  readonly #send: (patch: OutgoingPatch) => Promise<void>;
  readonly #inFlight = new Set<ReadonlySet<Subject>>();
  #events: string[] = [];
  #buffers = new BufferList();
  #bytes = 0;
  #subjects = new Set<Subject>();
  #scheduled: NodeJS.Immediate | undefined;
  #idleWaiters: (() => void)[] = [];

  /** `send` sends a patch to the server, and resolves when the server has accepted or rejected it. */
  constructor(document: Document, send: (patch: OutgoingPatch) => Promise<void>) {
    this.#document = document;
    this.#send = send;
  }

  /** Adds a change, which is sent at the end of this turn of the event loop at the latest. */
  add(change: DocumentChange): void {
    const bufferCount = this.#buffers.list.length;
    const json = JSON.stringify(encodeChange(change, this.#document.patchEncoder(this.#buffers)));
    this.#events.push(json);
    this.#bytes += json.length;
    for (const { data } of this.#buffers.list.slice(bufferCount)) this.#bytes += data.byteLength;
    this.#subjects.add(subjectOf(change));
    if (this.#events.length >= MAX_EVENTS_PER_PATCH || this.#bytes >= FLUSH_BYTES) this.flush();
    else this.#scheduled ??= setImmediate(() => this.flush());
  }

  /** Sends the collected changes. */
  flush(): void {
    // The server removes unreachable models before it reads the next patch, so they must not be referenced any more.
    this.#document.pruneUnreachable();
    if (this.#events.length === 0) return;
    const patch = { content: `{"events":[${this.#events.join(",")}]}`, buffers: this.#buffers.list };
    const subjects = this.#subjects;
    this.drop();
    this.#inFlight.add(subjects);
    void this.#send(patch).finally(() => {
      this.#inFlight.delete(subjects);
      this.#onAnswered();
    });
  }

  /** Discards the collected changes, since the server is about to get the whole document. */
  drop(): void {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    this.#events = [];
    this.#buffers = new BufferList();
    this.#bytes = 0;
    this.#subjects = new Set();
  }

  /** The size of the collected changes, in bytes. */
  get waitingBytes(): number {
    return this.#bytes;
  }

  /** Whether no changes are collected and the server has answered all patches. */
  get isIdle(): boolean {
    return this.#events.length === 0 && this.#inFlight.size === 0;
  }

  /** Sends the collected changes, and resolves when the server has answered all patches. */
  async settled(): Promise<void> {
    this.flush();
    while (!this.isIdle) await new Promise<void>((resolve) => void this.#idleWaiters.push(resolve));
  }

  /** Whether an event of the server changes something that was also changed here, in a patch without an answer. */
  conflictsWith(event: Json): boolean {
    const subject = subjectOfEvent(event);
    if (subject === undefined) return false;
    return this.#subjects.has(subject) || [...this.#inFlight].some((subjects) => subjects.has(subject));
  }

  #onAnswered(): void {
    if (!this.isIdle) return;
    const waiters = this.#idleWaiters;
    this.#idleWaiters = [];
    for (const resolve of waiters) resolve();
  }
}

function subjectOf(change: DocumentChange): Subject {
  switch (change.kind) {
    case "TitleChanged":
      return TITLE;
    case "RootAdded":
    case "RootRemoved":
      return ROOTS;
    case "ModelChanged":
    case "ColumnDataChanged":
    case "ColumnsStreamed":
    case "ColumnsPatched":
      return `${change.model.id}.${change.attr}`;
  }
}

/** Like `subjectOf`, for an event in wire form. */
function subjectOfEvent(event: Json): Subject | undefined {
  if (!isPlainObject(event)) return undefined;
  const { kind, model, attr } = event;
  if (kind === "TitleChanged") return TITLE;
  if (kind === "RootAdded" || kind === "RootRemoved") return ROOTS;
  const id = isPlainObject(model) ? model.id : undefined;
  return typeof id === "string" && typeof attr === "string" ? `${id}.${attr}` : undefined;
}
