// A document that is kept equal to a server's over one connection. Changes here leave as patches; the server's patches are
// applied with this object as their setter, so that nothing comes back to where it came from.
//
// Two who change one thing at once cross on the way: the server puts their changes in its order, this side in another.
// When an event comes about something that was changed here and is not answered, the document is read anew once all has
// come to rest, and brought up to date in place.
import type { Clock, Timer } from "../base/clock.js";
import { isA, messageOf, PlotctlError, stackOf } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import type { Log } from "../base/log.js";
import { applyPatch } from "../document/apply-patch.js";
import { encodeChange, type DocumentChange } from "../document/changes.js";
import { withDocument } from "../document/current.js";
import type { Document } from "../document/document.js";
import type { DocumentHost } from "../document/live-document.js";
import type { TimedCallback } from "../document/timed-callbacks.js";
import { isPromiseLike } from "../model/listeners.js";
import { pulledDoc } from "../protocol/catalogue.js";
import type { Message } from "../protocol/message.js";
import { DISCARD_BUFFERS } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";
import { catchUpPatches } from "./catch-up.js";
import type { Connection } from "./connection.js";
import { Outgoing } from "./outgoing.js";
import { ClientTimers } from "./timers.js";

/** More than this must not wait to be sent: a change is refused before it is made. */
export const MAX_WAITING_BYTES = 64 * 1024 * 1024;
/** Longer than a message is under way, shorter than anybody notices. */
const REST_MS = 300;
/** Whoever changes things at every turn is caught up with at a later rest. */
const MAX_ATTEMPTS = 5;

/** Who keeps a document; one at a time. */
const keepers = new WeakMap<Document, SyncedDocument>();

export class SyncedDocument implements DocumentHost {
  readonly document: Document;
  readonly #connection: Connection;
  readonly #log: Log;
  readonly #outgoing: Outgoing;
  readonly #timers: ClientTimers;
  readonly #clock: Clock;
  #rest: Timer | undefined;
  #isBehind = false;
  #refusals: PlotctlError[] = [];

  /** From now on changes of the document go to the server, which has its last snapshot. Throws PlotctlError when it has another keeper. */
  constructor(document: Document, { connection, log, clock }: { connection: Connection; log: Log; clock: Clock }) {
    checkFree(document);
    this.document = document;
    this.#connection = connection;
    this.#log = log;
    this.#clock = clock;
    this.#timers = new ClientTimers((timed) => this.#runTimed(timed), clock);
    this.#outgoing = new Outgoing(document, async ({ content, buffers }) => {
      const question = { what: "A change of the document", content, buffers, read: () => undefined };
      await connection.ask("PATCH-DOC", question).catch((error: unknown) => this.#noteRefusal(error));
    });
    keepers.set(document, this);
    document.setHost(this);
    document.timedCallbacks.watch(this.#timers);
    void connection.closed.then(() => this.stop());
  }

  /** Lets the document go: it may be changed and pushed elsewhere. */
  stop(): void {
    if (keepers.get(this.document) !== this) return;
    keepers.delete(this.document);
    this.#rest?.cancel();
    this.#timers.stop();
    this.#outgoing.drop();
  }

  get waitingBytes(): number {
    return this.#outgoing.waitingBytes + this.#connection.waitingBytes;
  }

  /** Hands over what was changed in this turn. */
  flush(): void {
    this.#outgoing.flush();
  }

  /** Forgets what was not sent: the server is about to get the whole document. */
  dropOutgoing(): void {
    this.#outgoing.drop();
  }

  /**
   * Resolves when the server has handled all changes, and what crossed is equal again. Rejects with the server's words
   * when it refused a change since the last call.
   */
  async settled(): Promise<void> {
    await this.#outgoing.settled();
    if (this.#isBehind) await this.catchUp();
    const [refusal] = this.#refusals;
    this.#refusals = [];
    if (refusal !== undefined) throw refusal;
  }

  /** Applies a PATCH-DOC of the server. Never throws. */
  apply({ content, buffers }: Message): void {
    const events: unknown = isPlainObject(content) ? content.events : undefined;
    const isCrossing = Array.isArray(events) && events.some((event) => this.#outgoing.crosses(event as Json));
    let react: () => void;
    try {
      react = applyPatch(this.document, content, buffers, this);
    } catch (error) {
      if (!isCrossing) {
        this.#log.warn(
          `A change of the server's does not fit the document here, which is read anew. ${messageOf(error)}`,
        );
      }
      this.#fallBehind();
      return;
    }
    if (isCrossing) this.#fallBehind();
    this.#guarded(react);
  }

  #fallBehind(): void {
    this.#isBehind = true;
    this.#awaitRest();
  }

  #awaitRest(): void {
    this.#rest?.cancel();
    const catchUp = (): void => void this.catchUp().catch((error: unknown) => this.#log.warn(messageOf(error)));
    this.#rest = this.#clock.setTimeout(catchUp, REST_MS).unref();
  }

  /** Reads the document anew and makes the one here equal to it, in place. */
  async catchUp(): Promise<void> {
    for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
      await this.#outgoing.settled();
      const isDone = await this.#connection.ask("PULL-DOC-REQ", {
        what: "Reading the document anew",
        content: "{}",
        read: (reply) => this.#takeOver(reply),
      });
      if (isDone) return;
    }
    this.#awaitRest();
  }

  /** False when something was changed here meanwhile, which the server's document does not have. */
  #takeOver({ content, buffers }: Message): boolean {
    if (!this.#outgoing.isIdle) return false;
    this.#isBehind = false;
    this.#rest?.cancel();
    for (const events of catchUpPatches(this.document, pulledDoc(content))) {
      this.#guarded(applyPatch(this.document, { events }, buffers, this));
    }
    return true;
  }

  checkWritable(): void {
    if (keepers.get(this.document) !== this || this.waitingBytes <= MAX_WAITING_BYTES) return;
    throw new PlotctlError(
      "SERVER_TOO_SLOW",
      `The server does not keep up: more than ${MAX_WAITING_BYTES} bytes of changes wait for it.`,
      {
        hint: "Call await session.drain() now and then where you change much.",
      },
    );
  }

  noteChange(change: DocumentChange): void {
    if (keepers.get(this.document) !== this) return;
    if (change.setter === this) {
      // What the server sent it has.
      encodeChange(change, this.document.patchEncoder(DISCARD_BUFFERS));
      return;
    }
    this.#outgoing.take(change);
    if (this.#isBehind) this.#awaitRest();
  }

  noteWork(work: PromiseLike<unknown>): void {
    work.then(undefined, (error: unknown) => this.noteFailure(error));
  }

  noteFailure(error: unknown): void {
    const stack = stackOf(error);
    this.#log.error(`A callback failed: ${messageOf(error)}`, stack === undefined ? {} : { stack });
  }

  #noteRefusal(error: unknown): void {
    if (!this.#connection.isOpen) return;
    this.#log.warn(messageOf(error));
    if (isA(error, PlotctlError) && this.#refusals.length === 0) this.#refusals.push(error);
  }

  #runTimed(timed: TimedCallback): void | Promise<void> {
    const { timedCallbacks } = this.document;
    const isDue = timed.kind === "periodic" ? timedCallbacks.has(timed) : timedCallbacks.take(timed);
    if (!isDue) return;
    const result = this.#guarded(timed.callback);
    if (isPromiseLike(result)) {
      return Promise.resolve(result).then(
        () => undefined,
        (error: unknown) => this.noteFailure(error),
      );
    }
  }

  /** Runs the author's code with the document as the current one. What it throws is logged. */
  #guarded(run: () => unknown): unknown {
    try {
      return withDocument(this.document, run);
    } catch (error) {
      this.noteFailure(error);
      return undefined;
    }
  }
}

/** Throws PlotctlError when a document is kept in step with another place already. */
export function checkFree(document: Document): void {
  if (document.session_context !== null) {
    throw new PlotctlError("DOCUMENT_IN_USE", "This document is that of a session of the server in this process.", {
      hint: "Push a document of its own: new Document().",
    });
  }
  if (keepers.has(document)) {
    throw new PlotctlError("DOCUMENT_IN_USE", "This document is kept in step with another session already.", {
      hint: "Close that session first, or push another document.",
    });
  }
}
