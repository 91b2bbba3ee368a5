// Keeps a document in sync with a server's over one connection. Local changes are sent as patches; the server's patches
// are applied with this object as the origin of their changes, so that they are not sent back.
//
// If both sides change the same thing at once, their patches cross and each side applies them in another order. When an
// event arrives for something that was changed here and is not answered yet, the document is read again once changes
// have stopped, and updated in place.
import type { Clock, Timer } from "../base/clock.js";
import { isA, messageOf, PlotctlError, stackOf } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import type { Log } from "../base/log.js";
import { isPromiseLike } from "../base/promise-like.js";
import { applyPatch } from "../document/apply-patch.js";
import { encodeChange, type DocumentChange } from "../document/changes.js";
import { withDocument } from "../document/current.js";
import type { Document } from "../document/document.js";
import type { DocumentHost } from "../document/live-document.js";
import type { TimedCallback } from "../document/timed-callbacks.js";
import { pulledDoc } from "../protocol/catalogue.js";
import type { Message } from "../protocol/message.js";
import { DISCARD_BUFFERS } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";
import { catchUpPatches } from "./catch-up.js";
import type { ResumingConnection } from "./resuming-connection.js";
import { Outgoing } from "./outgoing.js";
import { ClientTimers } from "./timers.js";

/** If more than this waits to be sent, a change throws before it is made. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;
/** How long there must be no change before the document is read again. Longer than a message takes, too short to notice. */
const QUIET_MS = 300;
/** How often reading is repeated when changes interfere, before the next quiet time is awaited. */
const MAX_ATTEMPTS = 5;

/** A document is synced with one server at a time. */
const syncedDocuments = new WeakMap<Document, SyncedDocument>();

export class SyncedDocument implements DocumentHost {
  readonly document: Document;
  readonly #connection: ResumingConnection;
  readonly #log: Log;
  readonly #outgoing: Outgoing;
  readonly #timers: ClientTimers;
  readonly #clock: Clock;
  #quietTimer: Timer | undefined;
  #isBehind = false;
  #firstRejection: PlotctlError | undefined;

  /** Starts to send changes to the server, which must have the last snapshot. Throws PlotctlError if the document is synced. */
  constructor(
    document: Document,
    { connection, log, clock }: { connection: ResumingConnection; log: Log; clock: Clock },
  ) {
    checkNotSynced(document);
    this.document = document;
    this.#connection = connection;
    this.#log = log;
    this.#clock = clock;
    this.#timers = new ClientTimers((timed) => this.#runTimed(timed), clock);
    this.#outgoing = new Outgoing(document, async ({ content, buffers }) => {
      const request = { what: "A change of the document", content, buffers, read: () => undefined };
      await connection.request("PATCH-DOC", request).catch((error: unknown) => this.#onRejected(error));
    });
    syncedDocuments.set(document, this);
    document.setHost(this);
    document.timedCallbacks.watch(this.#timers);
    void connection.closed.then(() => this.stop());
  }

  /** Stops the sync. The document may be changed and pushed elsewhere. */
  stop(): void {
    if (syncedDocuments.get(this.document) !== this) return;
    syncedDocuments.delete(this.document);
    this.#quietTimer?.cancel();
    this.#timers.stop();
    this.#outgoing.drop();
  }

  get waitingBytes(): number {
    return this.#outgoing.waitingBytes + this.#connection.waitingBytes;
  }

  /** Sends the changes made so far. */
  flush(): void {
    this.#outgoing.flush();
  }

  /** Discards changes that are not sent, since the server is about to get the whole document. */
  dropOutgoing(): void {
    this.#outgoing.drop();
  }

  /**
   * Resolves when the server has handled all changes and conflicts are resolved. Rejects with the server's reason if it
   * rejected a change since the last call.
   */
  async settled(): Promise<void> {
    await this.#outgoing.settled();
    if (this.#isBehind) await this.catchUp();
    const rejection = this.#firstRejection;
    this.#firstRejection = undefined;
    if (rejection !== undefined) throw rejection;
  }

  /** Applies a PATCH-DOC of the server. Never throws. */
  apply({ content, buffers }: Message): void {
    const events: unknown = isPlainObject(content) ? content.events : undefined;
    const isConflict = Array.isArray(events) && events.some((event) => this.#outgoing.conflictsWith(event as Json));
    let react: () => void;
    try {
      react = applyPatch(this.document, content, buffers, this);
    } catch (error) {
      if (!isConflict) {
        this.#log.warn(
          `A change from the server cannot be applied, so the document is read again. ${messageOf(error)}`,
        );
      }
      this.#fallBehind();
      return;
    }
    if (isConflict) this.#fallBehind();
    this.#guarded(react);
  }

  #fallBehind(): void {
    this.#isBehind = true;
    this.#scheduleCatchUp();
  }

  #scheduleCatchUp(): void {
    this.#quietTimer?.cancel();
    const catchUp = (): void => void this.catchUp().catch((error: unknown) => this.#log.warn(messageOf(error)));
    this.#quietTimer = this.#clock.setTimeout(catchUp, QUIET_MS).unref();
  }

  /** Reads the server's document and updates the local one in place. */
  async catchUp(): Promise<void> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      await this.#outgoing.settled();
      const isDone = await this.#connection.request("PULL-DOC-REQ", {
        what: "Reading the document again",
        content: "{}",
        read: (reply) => this.#update(reply),
      });
      if (isDone) return;
    }
    this.#scheduleCatchUp();
  }

  /** Returns false if there are new local changes, which the server's document does not have. */
  #update({ content, buffers }: Message): boolean {
    if (!this.#outgoing.isIdle) return false;
    this.#isBehind = false;
    this.#quietTimer?.cancel();
    for (const events of catchUpPatches(this.document, pulledDoc(content))) {
      this.#guarded(applyPatch(this.document, { events }, buffers, this));
    }
    return true;
  }

  checkWritable(): void {
    if (syncedDocuments.get(this.document) !== this || this.waitingBytes <= MAX_WAITING_BYTES) return;
    throw new PlotctlError(
      "SERVER_TOO_SLOW",
      `The server does not keep up: more than ${MAX_WAITING_BYTES} bytes of changes wait for it.`,
      {
        hint: "Call await session.drain() regularly in code that changes much.",
      },
    );
  }

  onChange(change: DocumentChange): void {
    if (syncedDocuments.get(this.document) !== this) return;
    if (change.setter === this) {
      // Encoded only to record that the server has these models.
      encodeChange(change, this.document.patchEncoder(DISCARD_BUFFERS));
      return;
    }
    this.#outgoing.add(change);
    if (this.#isBehind) this.#scheduleCatchUp();
  }

  onTask(work: PromiseLike<unknown>): void {
    work.then(undefined, (error: unknown) => this.onFailure(error));
  }

  onFailure(error: unknown): void {
    const stack = stackOf(error);
    this.#log.error(`A callback failed: ${messageOf(error)}`, stack === undefined ? {} : { stack });
  }

  #onRejected(error: unknown): void {
    if (!this.#connection.isOpen && !this.#connection.isReturning) return;
    this.#log.warn(messageOf(error));
    if (isA(error, PlotctlError)) this.#firstRejection ??= error;
  }

  #runTimed(timed: TimedCallback): void | Promise<void> {
    const { timedCallbacks } = this.document;
    const isDue = timed.kind === "periodic" ? timedCallbacks.has(timed) : timedCallbacks.take(timed);
    if (!isDue) return;
    const result = this.#guarded(timed.callback);
    if (isPromiseLike(result)) {
      return Promise.resolve(result).then(
        () => undefined,
        (error: unknown) => this.onFailure(error),
      );
    }
  }

  /** Runs author code with this document as the current one. Errors are logged. */
  #guarded(run: () => unknown): unknown {
    try {
      return withDocument(this.document, run);
    } catch (error) {
      this.onFailure(error);
      return undefined;
    }
  }
}

/** Throws PlotctlError if a document belongs to a session already. */
export function checkNotSynced(document: Document): void {
  if (document.session_context !== null) {
    throw new PlotctlError("DOCUMENT_IN_USE", "This document belongs to a session of the server in this process.", {
      hint: "Push another document: new Document().",
    });
  }
  if (syncedDocuments.has(document)) {
    throw new PlotctlError("DOCUMENT_IN_USE", "This document is kept in sync with another session already.", {
      hint: "Close that session first, or push another document.",
    });
  }
}
