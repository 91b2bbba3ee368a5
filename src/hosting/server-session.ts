// One live document and those who look at it. All that happens to it (messages, timed callbacks, locked work) happens
// one after the other, under a first-come lock. Work may be asynchronous; what it changes leaves at the end of each turn
// of the event loop, and all of it before the lock goes. No sockets here: whoever listens is a Subscriber.
import type { Clock } from "../base/clock.js";
import { messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { endsWithin } from "../base/timeout.js";
import { withDocument } from "../document/current.js";
import type { Growth } from "../document/apply-patch.js";
import type { DocumentChange } from "../document/changes.js";
import { bytesOfModels } from "../document/held-bytes.js";
import type { DocumentHost } from "../document/live-document.js";
import { checkLocked, runUnlocked, runWithLock } from "../document/unlocked.js";
import type { TimedCallback } from "../document/timed-callbacks.js";
import { makeEvent } from "../model/events.js";
import { isPromiseLike } from "../model/listeners.js";
import { CLOSE_CODES } from "../protocol/close-codes.js";
import type { Message } from "../protocol/message.js";
import { ack } from "../protocol/messages.js";
import type { Frames } from "../protocol/framing.js";
import type { AppLog } from "./app-log.js";
import { ClientAccount, DOCUMENT_LIMITS, type DocumentLimits } from "./client-account.js";
import { handleMessage } from "./handle-message.js";
import type { HostedDocument } from "./hosted-document.js";
import { summarizePage, type PageSummary } from "./page-summary.js";
import { PatchBroadcast, type BundleUrls } from "./patch-broadcast.js";
import type { SessionHandle } from "./session-directory.js";
import { SessionLock } from "./session-lock.js";
import type { MessageHandler, Subscriber } from "./subscriber.js";
import { Timers } from "./timers.js";
import { isEntry } from "./widget-entries.js";

export interface SessionOptions {
  readonly id: string;
  readonly document: HostedDocument;
  readonly log: Log;
  readonly appLog: AppLog;
  readonly bundleUrls: BundleUrls;
  readonly clock: Clock;
  /** Whether clients get the stack of errors. */
  readonly sendsTracebacks: boolean;
  /** After it the log has a warning about an asynchronous callback that has not ended. */
  readonly callbackWarningMs: number;
  /** After it an asynchronous callback no longer keeps a session without connections. */
  readonly callbackTimeoutMs: number;
  /** For callbacks to end when the session ends. */
  readonly endTimeoutMs: number;
  /** Default: no limit. */
  readonly maxConnections?: number;
  /** What clients may add to the document. Default: `DOCUMENT_LIMITS`. */
  readonly documentLimits?: DocumentLimits | undefined;
  /** Whether the process has hardly any memory left. Default: never. */
  readonly isMemoryTight?: () => boolean;
  /** Called with every change of the document. */
  readonly onChange?: ((change: DocumentChange) => void) | undefined;
}

interface Failure {
  readonly error: unknown;
}

export class ServerSession implements DocumentHost, SessionHandle, MessageHandler {
  readonly id: string;
  readonly document: HostedDocument;
  readonly appLog: AppLog;
  readonly bundleUrls: BundleUrls;
  readonly sendsTracebacks: boolean;

  readonly #log: Log;
  readonly #clock: Clock;
  readonly #callbackWarningMs: number;
  readonly #callbackTimeoutMs: number;
  readonly #endTimeoutMs: number;
  readonly #maxConnections: number;
  readonly #lock: SessionLock;
  readonly #account: ClientAccount;
  readonly #broadcast: PatchBroadcast;
  readonly #onChange: ((change: DocumentChange) => void) | undefined;
  readonly #subscribers = new Set<Subscriber>();
  /** Asynchronous work that the holder of the lock began, and how it failed; the lock waits for it. */
  #pendingTasks: Promise<Failure | undefined>[] = [];
  #unusedSince: number;
  #hasEntries = false;
  #isDestroyed = false;
  #hasWarned = false;
  #hasRefused = false;

  constructor(options: SessionOptions) {
    const { id, document, log, appLog, clock, bundleUrls } = options;
    this.id = id;
    this.document = document;
    this.appLog = appLog;
    this.bundleUrls = bundleUrls;
    this.sendsTracebacks = options.sendsTracebacks;
    this.#log = log;
    this.#clock = clock;
    this.#lock = new SessionLock(clock);
    this.#unusedSince = clock.now();
    this.#callbackWarningMs = options.callbackWarningMs;
    this.#callbackTimeoutMs = options.callbackTimeoutMs;
    this.#endTimeoutMs = options.endTimeoutMs;
    this.#maxConnections = options.maxConnections ?? Infinity;
    this.#account = new ClientAccount({
      ...(options.documentLimits ?? DOCUMENT_LIMITS),
      measure: () => bytesOfModels(document.models),
      isTight: options.isMemoryTight ?? (() => false),
      clock,
    });
    this.#broadcast = new PatchBroadcast(document, { bundleUrls, clock });
    this.#onChange = options.onChange;
    document.setHost(this);
    document.timedCallbacks.watch(new Timers((timed) => this.#runTimed(timed), clock));
  }

  get connectionCount(): number {
    return this.#subscribers.size;
  }

  get isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /**
   * For how long the session has had no connections, in milliseconds; 0 while it has one, and while work goes on, unless
   * the work takes so long that it may never end.
   */
  get unusedMs(): number {
    if (this.#subscribers.size > 0) return 0;
    return this.#lock.isBusy && !this.#isStuck ? 0 : this.#clock.now() - this.#unusedSince;
  }

  get #isStuck(): boolean {
    return this.#lock.heldMs > this.#callbackTimeoutMs;
  }

  /** Restarts the time that the session counts as unused: a page or a socket has asked for it. */
  touch(): void {
    this.#unusedSince = this.#clock.now();
  }

  async page(): Promise<PageSummary> {
    return summarizePage(this.document);
  }

  /** The subscriber gets changes once it has the document: see `startReading`. */
  join(subscriber: Subscriber): MessageHandler | undefined {
    if (this.#subscribers.size >= this.#maxConnections) {
      subscriber.close(CLOSE_CODES.OVERLOAD, "This session has as many connections as it can have.");
      return undefined;
    }
    this.#subscribers.add(subscriber);
    subscriber.send(ack(subscriber.maxMessageBytes));
    return this;
  }

  /** From now on a subscriber, which has the whole document as it is now, gets every change. */
  startReading(subscriber: Subscriber): void {
    if (this.#subscribers.has(subscriber)) this.#broadcast.add(subscriber);
  }

  /** Handles a message and replies through the subscriber. At once if nothing else goes on; never rejects. */
  handle(subscriber: Subscriber, message: Message): void | Promise<void> {
    return this.withLock(() => handleMessage(this, subscriber, message));
  }

  /** Counts what a message of a client is about to add. Throws PlotctlError when the document must not grow so much. */
  admit(growth: Growth): void {
    try {
      this.#account.admit(growth);
    } catch (error) {
      if (!this.#hasRefused) this.appLog.warn(`a client's message was refused. ${messageOf(error)}`);
      this.#hasRefused = true;
      throw error;
    }
  }

  /** Counts a listener out, and runs the document's `connection_lost` callbacks when the lock is free. */
  async leave(subscriber: Subscriber): Promise<void> {
    this.#broadcast.remove(subscriber);
    this.#subscribers.delete(subscriber);
    this.touch();
    try {
      await this.withLock(() => this.document.dispatchEvent(makeEvent("connection_lost", [])));
    } catch (error) {
      this.appLog.failed("a connection_lost callback", error);
    }
  }

  /**
   * Runs work under the lock, with the document as the current one: at once when the lock is free. The lock goes when
   * the work, and all that it began, has ended and what it changed is handed over. Throws or rejects as the work does.
   */
  withLock<T>(work: () => T | PromiseLike<T>): T | Promise<T> {
    const turn = this.#lock.acquire();
    return turn === undefined ? this.#runLocked(work) : turn.then(() => this.#runLocked(work));
  }

  #runLocked<T>(work: () => T | PromiseLike<T>): T | Promise<T> {
    this.#broadcast.beginTurn();
    try {
      const result = withDocument(this.document, () => runWithLock(work));
      if (isPromiseLike(result) || this.#pendingTasks.length > 0) return this.#finish(result);
      this.#endTurn();
      return result;
    } catch (error) {
      if (this.#pendingTasks.length > 0) return this.#finish(Promise.reject(error as Error));
      this.#endTurn();
      throw error;
    }
  }

  async #finish<T>(result: T | PromiseLike<T>): Promise<T> {
    this.#broadcast.endTurn();
    try {
      const value = await result;
      await this.settlePendingTasks();
      return value;
    } finally {
      await this.settlePendingTasks().catch((error: unknown) => this.appLog.failed("a callback", error));
      this.#endTurn();
    }
  }

  /** Waits for what listeners began, and for what these began. Rejects with the first error, when all have ended. */
  async settlePendingTasks(): Promise<void> {
    let first: Failure | undefined;
    for (let work = this.#pendingTasks.shift(); work !== undefined; work = this.#pendingTasks.shift()) {
      const failure = await work;
      first ??= failure;
    }
    if (first !== undefined) throw first.error;
  }

  get hasPendingTasks(): boolean {
    return this.#pendingTasks.length > 0;
  }

  /** Hands over what has changed so far: before a reply, and before a snapshot. */
  flush(): void {
    this.#broadcast.flush();
  }

  #endTurn(): void {
    this.#broadcast.flush();
    this.#broadcast.endTurn();
    this.#lock.release();
  }

  checkWritable(): void {
    checkLocked();
    if (!this.#isDestroyed || this.#hasWarned) return;
    this.#hasWarned = true;
    this.#log.warn(
      `App ${this.appLog.route}: a document was changed after its session had ended. Stop timers in on_session_destroyed.`,
    );
  }

  noteChange(change: DocumentChange): void {
    if (this.#isDestroyed) return;
    this.#onChange?.(change);
    this.#hasEntries ||= isEntry(change);
    this.#broadcast.take(change);
  }

  noteMessage(type: string, data: unknown): void {
    if (!this.#isDestroyed) this.#broadcast.takeMessage(type, data);
  }

  noteWork(work: PromiseLike<unknown>, name: string): void {
    this.#watch(work, "callback", name);
    const settled = Promise.resolve(work).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (this.#lock.isBusy) this.#pendingTasks.push(settled);
    else void settled.then((failure) => failure && this.appLog.failed("a callback", failure.error));
  }

  #watch(work: PromiseLike<unknown>, what: string, name: string): void {
    const warningMs = this.#callbackWarningMs;
    const timer = this.#clock.setTimeout(() => this.appLog.late(what, name, warningMs), warningMs).unref();
    const stop = (): void => timer.cancel();
    work.then(stop, stop);
  }

  noteFailure(error: unknown): void {
    if (this.#lock.isBusy) this.#pendingTasks.push(Promise.resolve({ error }));
    else this.appLog.failed("a callback", error);
  }

  #runTimed(timed: TimedCallback): void | Promise<void> {
    const name = `a ${timed.kind} callback`;
    const fail = (error: unknown): void => this.appLog.failed(name, error);
    try {
      const running = timed.isUnlocked ? this.#callUnlocked(timed) : this.withLock(() => this.#callLocked(timed));
      return isPromiseLike(running) ? Promise.resolve(running).then(() => undefined, fail) : undefined;
    } catch (error) {
      fail(error);
    }
  }

  #callLocked(timed: TimedCallback): unknown {
    const result = this.#callTimed(timed);
    if (isPromiseLike(result)) this.#watch(result, `${timed.kind} callback`, timed.callback.name);
    return result;
  }

  /** The callback may have been removed while this waited for the lock. */
  #callTimed(timed: TimedCallback): unknown {
    const { timedCallbacks } = this.document;
    const isDue = timed.kind === "periodic" ? timedCallbacks.has(timed) : timedCallbacks.take(timed);
    return isDue ? timed.callback() : undefined;
  }

  #callUnlocked(timed: TimedCallback): unknown {
    return withDocument(this.document, () => runUnlocked(() => this.#callTimed(timed)));
  }

  /** Whether a client has set a value of a widget. */
  get hasEntries(): boolean {
    return this.#hasEntries;
  }

  /**
   * Moves all connections to another session of the same id, which replaces this one. Those that have the document get
   * `patch`, which replaces it by the other document.
   */
  moveSubscribers(next: ServerSession, patch: Frames): void {
    for (const subscriber of this.#subscribers) {
      subscriber.move(next);
      next.#subscribers.add(subscriber);
      if (!this.#broadcast.has(subscriber)) continue;
      subscriber.send(patch);
      next.#broadcast.add(subscriber);
    }
    // Without connections it has been unused for as long as this one.
    if (this.#subscribers.size === 0) next.#unusedSince = this.#unusedSince;
    next.#hasEntries ||= this.#hasEntries;
    this.#subscribers.clear();
    this.#broadcast.close();
    this.touch();
  }

  /**
   * Ends the session: no timers, no listeners, an empty document. Waits for work that goes on, within a limit: a callback
   * that never settles keeps no session.
   */
  async destroy(): Promise<void> {
    const work = this.withLock(() => this.#end());
    if (!isPromiseLike(work)) return;
    if (await endsWithin(this.#isStuck ? 0 : this.#endTimeoutMs, { work, clock: this.#clock })) return;
    const heldS = Math.round(this.#lock.heldMs / 1000);
    this.appLog.warn(`a callback has not ended after ${heldS} s; its session ends without it.`);
    this.#end();
  }

  /** Does nothing the second time: when a callback settles after all. */
  #end(): void {
    if (this.#isDestroyed) return;
    this.#broadcast.close();
    this.document.timedCallbacks.clear();
    this.document.clear();
    this.#isDestroyed = true;
  }

  /** Closes every listener. */
  closeAll(code: number, reason: string): void {
    for (const subscriber of this.#subscribers) subscriber.close(code, reason);
  }
}
