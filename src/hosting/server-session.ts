// One live document and its connections. No sockets here: a connection is a Subscriber. What happens to the document, and
// in which order, is in session-work.ts; what is sent to the connections is in patch-broadcast.ts.
import { randomBytes } from "node:crypto";
import type { Clock } from "../base/clock.js";
import { PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { isPromiseLike } from "../base/promise-like.js";
import type { AuthorCall } from "../base/running-call.js";
import { endsWithin } from "../base/timeout.js";
import { traced } from "../base/tracing.js";
import type { DocumentChange } from "../document/changes.js";
import { bytesOfModels } from "../document/held-bytes.js";
import type { DocumentHost } from "../document/live-document.js";
import { isPlainObject } from "../base/plain.js";
import { checkLocked } from "../document/unlocked.js";
import { actingFor } from "../document/transfers/acting-client.js";
import type { OfferedFile } from "../document/transfers/offered-file.js";
import { UploadInput } from "../document/transfers/upload-input.js";
import { setUploadFolder } from "../document/transfers/uploaded-file.js";
import { makeEvent } from "../model/events.js";
import type { RunFigures } from "../model/run-ids.js";
import { BufferList } from "../protocol/buffer-list.js";
import { CLOSE_CODES } from "../protocol/close-codes.js";
import type { Frames } from "../protocol/framing.js";
import type { Message } from "../protocol/message.js";
import { ack, error as errorReply, okRepeated } from "../protocol/messages.js";
import { restartReason, RETURN_WITHIN_MS } from "../protocol/returning.js";
import { Encoder } from "../serialize/encoder.js";
import { sessionHash } from "../tokens/session-id.js";
import type { AppLog } from "./app-log.js";
import { secondsSince, UNMETERED, type AppMeter } from "./app-meter.js";
import { AuthorCalls } from "./author-calls.js";
import { ClientAccount, DOCUMENT_LIMITS, type DocumentLimits } from "./client-account.js";
import { handleMessage, type MessageTarget } from "./handle-message.js";
import type { HostedDocument } from "./hosted-document.js";
import type { History, Journal } from "./journal.js";
import { summarizePage, type PageSummary } from "./page-summary.js";
import { requestOf } from "./client-request.js";
import { PatchBroadcast, type BundleUrls } from "./patch-broadcast.js";
import type { ResumeState } from "./resume-state.js";
import type { ClientMessage, SessionHandle } from "./session-directory.js";
import type { Owner } from "./session-origin.js";
import { AppFailed, newErrorId } from "./session-errors.js";
import { SessionEntries } from "./session-entries.js";
import { encodeOrigin, type FormerLife, type SessionSnapshot } from "./session-snapshot.js";
import { SessionWork } from "./session-work.js";
import type { MessageHandler, ResumePoint, Subscriber } from "./subscriber.js";
import { Timers } from "./timers.js";
import type { DownloadDesk } from "./transfers/download-desk.js";
import { uploadRejected } from "./transfers/upload-rejected.js";
import type { IncomingFile } from "./transfers/incoming-file.js";
import { SessionUploads } from "./transfers/session-uploads.js";
import type { UploadStore } from "./transfers/upload-store.js";
import { isEntry } from "./widget-entries.js";

export interface ServedSessionOptions {
  readonly id: string;
  /** The name of the session in logs and traces. Default: the hash of its id. */
  readonly hash?: string;
  /** Default: null. */
  readonly owner?: Owner;
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
  /** Where files are offered for download. */
  readonly downloads: DownloadDesk;
  /** Where uploaded files are kept. */
  readonly uploads: UploadStore;
  /** Default: no limit. */
  readonly maxConnections?: number;
  /** What clients may add to the document. Default: `DOCUMENT_LIMITS`. */
  readonly documentLimits?: DocumentLimits | undefined;
  /** Whether the memory of the process is nearly full. Default: never. */
  readonly isMemoryTight?: () => boolean;
  /** Default: counts nothing. */
  readonly meter?: AppMeter;
  /** Called with every change of the document. */
  readonly onChange?: ((change: DocumentChange) => void) | undefined;
  /** The version of the app's code. Default: "", which is no version. */
  readonly build?: string;
  /** What the app's code has created while it filled the document. Default: unknown. */
  readonly run?: RunFigures | undefined;
  /** Gets all changes of a document that outlives the process. Default: none. */
  readonly journal?: Journal | undefined;
  /** What the session has been in another process. Default: nothing. */
  readonly former?: FormerLife | undefined;
}

/** For work that is under way to end before a snapshot is taken. */
const SNAPSHOT_WAIT_MS = 5000;

/** Pages come back at once. */
const MOVED = restartReason(0);

const MS_PER_S = 1000;

const NO_RUN: RunFigures = { prefix: "", count: 0, types: 0 };

const TOO_OLD = {
  text: "The request is too old: it may have been handled. Pull the document.",
  traceback: null,
  code: "REQUEST_TOO_OLD",
} as const;

export class ServerSession implements DocumentHost, SessionHandle, MessageHandler {
  readonly id: string;
  readonly hash: string;
  readonly owner: Owner;
  readonly document: HostedDocument;
  readonly appLog: AppLog;
  readonly bundleUrls: BundleUrls;

  readonly #options: ServedSessionOptions;
  readonly #clock: Clock;
  readonly #broadcast: PatchBroadcast;
  readonly #work: SessionWork;
  readonly #calls: AuthorCalls;
  readonly #meter: AppMeter;
  readonly #timers: Timers;
  readonly #messageTarget: MessageTarget;
  readonly #uploads: SessionUploads;
  readonly #subscribers = new Set<Subscriber>();
  readonly #entries: SessionEntries;
  /** Changes when clients must not take the document for the one that they had. */
  #life: string;
  readonly #createdAt: number;
  #unusedSince: number;
  #hasEntries = false;
  #isDestroyed = false;
  #isMoving = false;
  /** Counts clients that come, leave, and say what they have. */
  #clientVersion = 0;
  #hasWarned = false;

  constructor(options: ServedSessionOptions) {
    const { id, document, appLog, clock, bundleUrls, callbackWarningMs, sendsTracebacks } = options;
    this.id = id;
    this.hash = options.hash ?? sessionHash(id);
    this.#meter = options.meter ?? UNMETERED;
    this.#calls = new AuthorCalls({ appLog, meter: this.#meter, session: this.hash });
    this.owner = options.owner ?? null;
    this.document = document;
    this.appLog = appLog;
    this.bundleUrls = bundleUrls;
    this.#options = options;
    this.#clock = clock;
    this.#createdAt = clock.now();
    this.#unusedSince = this.#createdAt;
    const { former } = options;
    this.#life = former?.is === "restored" ? former.life : randomBytes(9).toString("base64url");
    this.#entries = new SessionEntries((id) => document.findModel(id) !== undefined, former?.entered);
    this.#hasEntries = former !== undefined && Object.keys(former.entered).length > 0;
    const account = new ClientAccount({
      ...(options.documentLimits ?? DOCUMENT_LIMITS),
      measure: () => bytesOfModels(document.models),
      isTight: options.isMemoryTight ?? (() => false),
      clock,
      warn: (text) => appLog.warn(text),
    });
    const broadcast = new PatchBroadcast(document, {
      bundleUrls,
      clock,
      app: appLog.route,
      session: this.hash,
      journal: options.journal,
    });
    const work = new SessionWork({ document, broadcast, appLog, clock, warningMs: callbackWarningMs });
    this.#broadcast = broadcast;
    this.#work = work;
    this.#messageTarget = {
      document,
      appLog,
      bundleUrls,
      sendsTracebacks,
      broadcast,
      work,
      account,
      startReading: (subscriber) => this.#startReading(subscriber),
    };
    this.#uploads = new SessionUploads(options.uploads, (folder) => setUploadFolder(document, folder));
    document.setHost(this);
    this.#timers = new Timers({ document, work, calls: this.#calls, appLog, clock });
    document.timedCallbacks.watch(this.#timers);
  }

  get connectionCount(): number {
    return this.#subscribers.size;
  }

  get isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** Milliseconds since it was created. */
  get ageMs(): number {
    return this.#clock.now() - this.#createdAt;
  }

  /** How long the last callback took, with all that it awaited. Undefined before the first one has ended. */
  get lastCallSeconds(): number | undefined {
    return this.#calls.lastSeconds;
  }

  /** Whether a client has set a value of a widget. */
  get hasEntries(): boolean {
    return this.#hasEntries;
  }

  /**
   * How long the session has had no connections, in milliseconds; 0 while it has one, and while work is under way, unless
   * the work takes so long that it may never end.
   */
  get unusedMs(): number {
    if (this.#subscribers.size > 0) return 0;
    return this.#work.isBusy && !this.#isStuck ? 0 : this.#clock.now() - this.#unusedSince;
  }

  get #isStuck(): boolean {
    return this.#work.lockedMs > this.#options.callbackTimeoutMs;
  }

  /** How long the session is kept at least while it is unused, in milliseconds: a client may come back. */
  get awaitedMs(): number {
    return this.#broadcast.isAwaiting ? RETURN_WITHIN_MS : 0;
  }

  /** Restarts the unused time: a page or a socket has asked for the session. */
  touch(): void {
    this.#unusedSince = this.#clock.now();
  }

  async page(): Promise<PageSummary> {
    return summarizePage(this.document);
  }

  /** The subscriber gets no changes before it has the document. */
  join(subscriber: Subscriber, resume?: ResumePoint): MessageHandler | undefined {
    if (this.#isMoving) {
      subscriber.close(CLOSE_CODES.RESTART, MOVED);
      return undefined;
    }
    if (this.#subscribers.size >= (this.#options.maxConnections ?? Infinity)) {
      subscriber.close(CLOSE_CODES.OVERLOAD, "This session has as many connections as it can have.");
      return undefined;
    }
    this.#subscribers.add(subscriber);
    this.#clientVersion++;
    this.#timers.setWatched(true);
    const { missed, start, ...joined } = this.#broadcast.join(subscriber, resume);
    const isResumed = start !== "pull";
    const isUpdated = this.#options.former?.is === "replaced";
    const { maxMessageBytes } = subscriber;
    subscriber.send(ack({ ...joined, isResumed, maxMessageBytes, life: this.#life, isUpdated }));
    for (const frames of missed) subscriber.send(frames);
    if (resume === undefined) return this;
    this.#meter.onResumed(start);
    if (!isResumed) this.#options.log.debug("A client that comes back reads the whole document.");
    return this;
  }

  handle(subscriber: Subscriber, message: Message): void | Promise<void> {
    const { header, metadata } = message;
    // Changes nothing, so it need not wait for the lock.
    if (header.msgtype === "SEEN") {
      this.#clientVersion++;
      this.#broadcast.onSeen(subscriber, isPlainObject(metadata) ? metadata.seq : undefined);
      return;
    }
    const { msgtype } = header;
    return traced(
      "plotctl.message",
      () => ({ app: this.appLog.route, session: this.hash, kind: msgtype, isRoot: true }),
      () => (msgtype === "PATCH-DOC" ? this.#handlePatch(subscriber, message) : this.#handle(subscriber, message)),
    );
  }

  #handlePatch(subscriber: Subscriber, message: Message): void | Promise<void> {
    const began = performance.now();
    const end = (): void => this.#meter.onPatched(secondsSince(began));
    const handled = this.#handle(subscriber, message);
    if (handled === undefined) end();
    else handled.then(end, end);
    return handled;
  }

  #handle(subscriber: Subscriber, message: Message): void | Promise<void> {
    return this.#work.run(() => this.#handleOnce(subscriber, message));
  }

  /** A client that comes back repeats what got no answer: what was handled is only answered. */
  #handleOnce(subscriber: Subscriber, message: Message): void | Promise<void> {
    // It goes on elsewhere: the client repeats there what has no answer.
    if (this.#isDestroyed) return;
    const request = requestOf(message);
    switch (this.#broadcast.hasHandled(subscriber, request)) {
      case "yes":
        subscriber.send(okRepeated(request.msgid));
        return;
      case "unknown":
        subscriber.send(errorReply(request.msgid, TOO_OLD));
        return;
      case "no":
        return handleMessage(this.#messageTarget, subscriber, message);
    }
  }

  offerDownload(file: OfferedFile): string {
    return this.#options.downloads.offer(this.id, file);
  }

  async upload(inputId: string, file: IncomingFile): Promise<readonly ClientMessage[]> {
    const input = this.document.findModel(inputId);
    if (!(input instanceof UploadInput) || input.disabled)
      throw uploadRejected("UNKNOWN_UPLOAD_INPUT", "The app has no such field for files, or it is disabled.");
    const uploaded = await this.#uploads.receive(input, file);
    const messages: ClientMessage[] = [];
    const client = { send: (type: string, data: ClientMessage["data"]) => void messages.push({ type, data }) };
    try {
      await this.runToEnd(() => actingFor(client, () => input.deliver(uploaded)));
    } catch (error) {
      const errorId = newErrorId();
      this.appLog.failed("an on_upload callback", error, errorId);
      throw new AppFailed(errorId, error, "while it took the file");
    }
    return messages;
  }

  /** Sends every change from now on to a subscriber, unless it has left meanwhile. */
  #startReading(subscriber: Subscriber): void {
    if (this.#subscribers.has(subscriber)) this.#broadcast.add(subscriber);
  }

  /** Also runs the document's `connection_lost` callbacks. */
  async leave(subscriber: Subscriber, { mayReturn = false }: { readonly mayReturn?: boolean } = {}): Promise<void> {
    this.#broadcast.remove(subscriber, { mayReturn });
    this.#subscribers.delete(subscriber);
    this.#clientVersion++;
    this.#timers.setWatched(this.#subscribers.size > 0);
    this.touch();
    try {
      await this.withLock(() => this.document.dispatchEvent(makeEvent("connection_lost", [])));
    } catch (error) {
      this.appLog.failed("a connection_lost callback", error);
    }
  }

  /** Runs work while nothing else changes the document: see SessionWork. */
  withLock<T>(work: () => T | PromiseLike<T>): T | Promise<T> {
    return this.#work.run(work);
  }

  /** As `withLock`, and then waits for what goes on without the lock. */
  async runToEnd(work: () => unknown): Promise<void> {
    let background: Promise<void> | undefined;
    await this.withLock(async () => {
      await work();
      background = this.#work.takeBackgroundWork();
    });
    await background;
  }

  /** What clients need to come back to this session in another process. Call it under the lock. */
  resumeState(): ResumeState {
    return this.#broadcast.exported();
  }

  /**
   * Awaits the clients of a session of another process, which had the document that this session has now. Call it before
   * any client has joined.
   */
  continueFrom(state: ResumeState): void {
    this.#broadcast.continueFrom(state);
  }

  /** As `continueFrom`, for a document whose changes were read from a journal. */
  continueHistory(history: History): void {
    this.#broadcast.continueHistory(history);
  }

  /** Sends what has changed so far. */
  flush(): void {
    this.#broadcast.flush();
  }

  checkWritable(): void {
    checkLocked();
    if (!this.#isDestroyed || this.#hasWarned) return;
    this.#hasWarned = true;
    this.#options.log.warn(
      `App ${this.appLog.route}: a document was changed after its session had ended. Stop timers in on_session_destroyed.`,
    );
  }

  onChange(change: DocumentChange): void {
    if (this.#isDestroyed) return;
    this.#options.onChange?.(change);
    this.#hasEntries ||= isEntry(change);
    this.#entries.onChange(change);
    this.#broadcast.addChange(change);
  }

  onMessage(type: string, data: unknown): void {
    if (!this.#isDestroyed) this.#broadcast.addMessage(type, data);
  }

  onTask(task: PromiseLike<unknown>, name: string): void {
    this.#work.addTask(task, name);
  }

  runCall<T>(call: AuthorCall, run: () => T): T {
    return this.#calls.run(call, run);
  }

  onBackgroundTask(task: PromiseLike<unknown>): void {
    this.#work.addBackgroundTask(task);
  }

  watchBackgroundTask(task: PromiseLike<unknown>, name: string): void {
    this.#work.watch(task, { what: "callback", name, waiting: "newer calls of it wait" });
    this.#calls.watch(task);
  }

  onFailure(error: unknown): void {
    this.#work.addFailure(error);
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
    next.#life = this.#life;
    next.#timers.setWatched(next.#subscribers.size > 0);
    this.#subscribers.clear();
    this.#broadcast.close();
    this.touch();
  }

  /**
   * What another process needs to go on with the session. Waits up to 5 s for work that is under way. Rejects with PlotctlError
   * when the session has ended, and for a `state` of the app, or a value of a model, that cannot be written.
   */
  async snapshot(): Promise<SessionSnapshot> {
    let taken: SessionSnapshot | undefined;
    const work = Promise.resolve(this.withLock(() => (taken = this.#takeSnapshot())));
    await endsWithin(SNAPSHOT_WAIT_MS, { work, clock: this.#clock });
    return taken ?? this.#takeSnapshot();
  }

  #takeSnapshot(): SessionSnapshot {
    const { id, document, owner } = this;
    if (this.#isDestroyed) throw new PlotctlError("SESSION_CLOSED", "This session has ended.");
    const resume = this.resumeState();
    const buffers = new BufferList();
    const { request = null, token_payload = {}, user = null, logout_url = null } = document.session_context ?? {};
    return {
      v: 1,
      app: this.appLog.route,
      build: this.#options.build ?? "",
      id,
      owner,
      life: this.#life,
      run: this.#options.run ?? NO_RUN,
      // Those that have the document do not have changes that the app holds back.
      resume: document.isHolding ? { ...resume, clients: [] } : resume,
      doc: document.copy(new Encoder({ buffers })),
      buffers: buffers.list,
      entered: this.#entries.toJSON(),
      state: document.keptState.copy() ?? null,
      origin: encodeOrigin({ request, tokenPayload: token_payload, user, logoutUrl: logout_url }),
      at: this.#clock.date(),
    };
  }

  /** Another number after everything that changes a snapshot. */
  get version(): number {
    return this.#clientVersion + this.#calls.count + this.#broadcast.seq;
  }

  /** Whether a client has the session, or may come back to it. */
  get isAwaited(): boolean {
    return this.#subscribers.size > 0 || this.#hasEntries || this.#broadcast.isAwaiting;
  }

  /** How often the document changes: those of clients are the smaller part where an app streams. */
  get changesPerS(): number {
    return this.#broadcast.seq / Math.max(1, this.ageMs / MS_PER_S);
  }

  /**
   * Passes the snapshot of the session to `take`, and ends it here if that resolves to true: it goes on elsewhere. Nothing
   * changes meanwhile. Its connections are closed then, or stay open for another part of the server to close. Resolves to
   * whether it has ended. Rejects as `snapshot` and `take` do, and goes on.
   *
   * A callback that goes on for more than 5 s does not keep the session here: what it has changed so far moves, and what it still
   * does is lost, with a warning. Messages of clients that wait for it have no answer, so they are repeated elsewhere.
   */
  async moveAway(
    take: (snapshot: SessionSnapshot) => Promise<boolean>,
    { closesSockets = false }: { readonly closesSockets?: boolean } = {},
  ): Promise<boolean> {
    let moving: Promise<boolean> | undefined;
    const move = (): Promise<boolean> => (moving ??= this.#move(take, closesSockets));
    const begun = new Promise<void>((resolve) => {
      const begin = (): Promise<boolean> => {
        resolve();
        return move();
      };
      Promise.resolve(this.withLock(begin)).catch(() => {
        // The caller gets it from `move`.
      });
    });
    if (!(await endsWithin(SNAPSHOT_WAIT_MS, { work: begun, clock: this.#clock }))) {
      this.appLog.warn(
        `a callback takes more than ${SNAPSHOT_WAIT_MS / MS_PER_S} s: its session moves without the rest of it`,
      );
      // Its changes would be warned about once more.
      this.#hasWarned = true;
    }
    return move();
  }

  async #move(take: (snapshot: SessionSnapshot) => Promise<boolean>, closesSockets: boolean): Promise<boolean> {
    if (this.#isDestroyed) return false;
    this.#isMoving = true;
    this.#broadcast.pause();
    try {
      if (!(await take(this.#takeSnapshot()))) return false;
      if (closesSockets) this.closeAll(CLOSE_CODES.RESTART, MOVED);
      this.#end();
      return true;
    } finally {
      this.#isMoving = false;
      this.#broadcast.goOn();
    }
  }

  /** Closes every connection. */
  closeAll(code: number, reason: string): void {
    for (const subscriber of this.#subscribers) subscriber.close(code, reason);
  }

  /**
   * Ends the session: stops the timers, removes the connections, empties the document. Waits for work that is under way,
   * within a limit, since a callback may never settle.
   */
  async destroy(): Promise<void> {
    await Promise.all([this.#endWork(), this.#uploads.close()]);
    this.#options.downloads.dropSession(this.id);
  }

  async #endWork(): Promise<void> {
    const work = this.withLock(() => this.#end());
    if (!isPromiseLike(work)) return;
    if (await endsWithin(this.#isStuck ? 0 : this.#options.endTimeoutMs, { work, clock: this.#clock })) return;
    const lockedS = Math.round(this.#work.lockedMs / 1000);
    this.appLog.warn(`a callback has not ended after ${lockedS} s; its session ends without it.`);
    this.#end();
  }

  /** Called a second time when a callback settles after all. */
  #end(): void {
    if (this.#isDestroyed) return;
    this.#broadcast.close();
    this.document.timedCallbacks.clear();
    this.document.clear();
    this.#isDestroyed = true;
  }
}
