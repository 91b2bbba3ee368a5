// One app on the server, with the sessions that this process owns: they are created once each however many callers ask,
// and end when they are unused for too long or when others need their capacity (session-pool).
import type { Application } from "../application/application.js";
import { systemClock, type Clock, type Timer } from "../base/clock.js";
import type { Log } from "../base/log.js";
import type { ServerContext } from "../document/session-context.js";
import type { HasProps } from "../model/has-props.js";
import { RunIds } from "../model/run-ids.js";
import { sessionHash } from "../tokens/session-id.js";
import { AppHooks } from "./app-hooks.js";
import { AppLog, type FailureListener } from "./app-log.js";
import { UNMETERED, type AppMeter, type SessionEnd } from "./app-meter.js";
import type { ClientWrites } from "../document/client-write-modes.js";
import type { DocumentLimits } from "./client-account.js";
import { needsOfLateModels, type PageNeeds } from "./page-summary.js";
import { OtherOwner } from "./session-errors.js";
import type { ServerSession } from "./server-session.js";
import type {
  Availability,
  OfferedDownload,
  OpenOptions,
  ServedApp,
  SessionFigures,
  Visitor,
} from "./session-directory.js";
import type { Owner, SessionOrigin } from "./session-origin.js";
import type { FormerSessions } from "./former-sessions.js";
import { restoreSession } from "./restore-session.js";
import type { RestoreOutcome, SessionSnapshot } from "./session-snapshot.js";
import { SessionLifecycle, type SessionObserver } from "./session-lifecycle.js";
import { SessionPool, type PoolOptions } from "./session-pool.js";
import type { OfferedFile } from "../document/transfers/offered-file.js";
import { DownloadDesk } from "./transfers/download-desk.js";
import { UploadStore } from "./transfers/upload-store.js";

export interface HostingOptions extends Omit<PoolOptions, "clock"> {
  readonly log: Log;
  /** How long a session without connections is kept. */
  readonly unusedLifetimeMs: number;
  /** The interval between checks for unused sessions. */
  readonly checkUnusedMs: number;
  /** Of one session. */
  readonly maxConnections: number;
  /** For an app to fill a document. */
  readonly appStartTimeoutMs: number;
  /** Whether clients get the stack of errors. */
  readonly sendsTracebacks: boolean;
  /** The URLs of the scripts that pages load for models that a document gets after its page has loaded. */
  readonly scriptUrls: (needs: PageNeeds) => readonly string[];
  /** After it the log has a warning about an asynchronous callback that has not ended. Default 10,000. */
  readonly callbackWarningMs?: number;
  /** What clients may add to one document. Default: `DOCUMENT_LIMITS`. */
  readonly documentLimits?: DocumentLimits;
  /** What clients may change unless the app decides. Default: any property. */
  readonly clientWrites?: ClientWrites;
  /** After it an asynchronous callback no longer adds a session without connections. Default 300,000. */
  readonly callbackTimeoutMs?: number;
  /** For callbacks and hooks to end when a session or the server ends. Default 4,000: less than the server's own end may take. */
  readonly endTimeoutMs?: number;
  /** What users upload, in all apps of a server. Default: a store with the default limits. */
  readonly uploads?: UploadStore;
  /** Sessions that another process had. Default: none. */
  readonly former?: FormerSessions;
  readonly onFailure?: FailureListener | undefined;
  /** Default: counts nothing. */
  readonly meter?: AppMeter;
  readonly observer?: SessionObserver | undefined;
  /** Whether the ticket of a download leads to this process, where several serve one port. Default: always. */
  readonly ownsTicket?: ((ticket: string) => boolean) | undefined;
  /** Default: the system's. */
  readonly clock?: Clock;
}

export class ApplicationContext implements ServedApp {
  readonly route: string;
  readonly appLog: AppLog;

  #application: Application;
  readonly #options: HostingOptions;
  readonly #clock: Clock;
  readonly #hooks: AppHooks;
  readonly #lifecycle: SessionLifecycle;
  readonly #pool: SessionPool;
  readonly #pending = new Map<string, { readonly creation: Promise<ServerSession>; readonly owner: Owner }>();
  /** The sessions of other processes that are being restored, by id. */
  readonly #restoring = new Map<string, { readonly ended: Promise<unknown>; readonly owner: Owner }>();
  /** The sessions that are looked for among those of other processes. */
  readonly #returning = new Map<string, Promise<void>>();
  /** Sessions that have moved to another process, and end here. */
  readonly #leaving = new Set<Promise<void>>();
  readonly #serverContext: ServerContext;
  readonly #downloads: DownloadDesk;
  #cleanup: Timer | undefined;

  constructor(route: string, application: Application, options: HostingOptions) {
    const { log, clock = systemClock, appStartTimeoutMs, endTimeoutMs = 4000, observer, meter = UNMETERED } = options;
    this.route = route;
    this.#application = application;
    this.#options = options;
    this.#clock = clock;
    this.appLog = new AppLog(route, { log, clock, onFailure: options.onFailure });
    this.#pool = new SessionPool({ ...options, clock }, (session) => {
      options.former?.forget(route, session.id);
      return this.#lifecycle.end(session, "evicted");
    });
    const { sessions } = this.#pool;
    this.#serverContext = {
      get sessions() {
        return [...sessions.values()].map(({ document }) => document.session_context);
      },
    };
    const { appLog } = this;
    this.#downloads = new DownloadDesk(clock, options.ownsTicket);
    this.#hooks = new AppHooks({ appLog, meter, clock, startTimeoutMs: appStartTimeoutMs, endTimeoutMs });
    this.#lifecycle = new SessionLifecycle({
      log,
      clock,
      appLog,
      meter,
      hooks: this.#hooks,
      serverContext: this.#serverContext,
      appStartTimeoutMs,
      clientWrites: options.clientWrites ?? "any",
      observer,
      sessionOptions: {
        bundleUrls: (models) => options.scriptUrls(needsOfLateModels(models)),
        sendsTracebacks: options.sendsTracebacks,
        callbackWarningMs: options.callbackWarningMs ?? 10_000,
        callbackTimeoutMs: options.callbackTimeoutMs ?? 300_000,
        maxConnections: options.maxConnections,
        documentLimits: options.documentLimits,
        isMemoryTight: options.memory.isTight,
        downloads: this.#downloads,
        uploads: options.uploads ?? new UploadStore(),
        endTimeoutMs,
      },
    });
  }

  /** The sessions that exist, by id. */
  get sessions(): ReadonlyMap<string, ServerSession> {
    return this.#pool.sessions;
  }

  get application(): Application {
    return this.#application;
  }

  async open(id: string, options: OpenOptions): Promise<ServerSession> {
    const restoring = this.#restoring.get(id);
    if (restoring !== undefined) await restoring.ended;
    if (this.#options.former !== undefined && !this.sessions.has(id) && !this.#pending.has(id)) await this.#return(id);
    let session = this.sessions.get(id);
    // A session that has just been created may already be ending, to free capacity for another.
    while (session === undefined || this.#pool.isEnding(session)) {
      session = await this.#pendingSession(id, options);
    }
    if (session.owner !== options.owner) throw new OtherOwner();
    this.#pool.onOpened(session, options.visitor);
    return session;
  }

  /** Goes on with a session that another process had, if there is one. Rejects with SessionLimit when there is no capacity. */
  #return(id: string): Promise<void> {
    const returning = this.#returning.get(id) ?? this.#restoreFormer(id).finally(() => this.#returning.delete(id));
    this.#returning.set(id, returning);
    return returning;
  }

  async #restoreFormer(id: string): Promise<void> {
    const { former } = this.#options;
    const snapshot = await former?.find(this.route, id);
    if (snapshot === undefined || this.sessions.has(id)) return;
    const outcome = await this.#restore(snapshot, (create) => this.#pool.start("socket", create));
    if (outcome === "fresh") await former?.reject(this.route, id, "the session cannot be restored");
  }

  async #pendingSession(id: string, { visitor, owner, origin }: OpenOptions): Promise<ServerSession> {
    const pending = this.#pending.get(id);
    if (pending !== undefined) return pending.creation;
    const creation = this.#pool.start(visitor, (add) => this.#create(id, { origin: origin(), add }));
    this.#pending.set(id, { creation, owner });
    try {
      return await creation;
    } finally {
      this.#pending.delete(id);
    }
  }

  async #create(
    id: string,
    parts: { readonly origin: SessionOrigin; readonly add: (session: ServerSession) => void },
  ): Promise<ServerSession> {
    const application = this.#application;
    const run = new RunIds<HasProps>(sessionHash(id));
    const session = await this.#lifecycle
      .create({ id, application, origin: parts.origin, run })
      .catch((error: unknown) => {
        if (this.#application === application) throw error;
        return undefined;
      });
    if (session !== undefined && this.#application === application) {
      parts.add(session);
      return session;
    }
    // The app was replaced meanwhile.
    if (session !== undefined) await this.#lifecycle.end(session);
    return this.#create(id, parts);
  }

  restoreSession(snapshot: SessionSnapshot): Promise<RestoreOutcome> {
    return this.#restore(snapshot, (create) => this.#pool.startMoved(create));
  }

  async #restore(
    snapshot: SessionSnapshot,
    start: (create: (add: (session: ServerSession) => void) => Promise<RestoreOutcome>) => Promise<RestoreOutcome>,
  ): Promise<RestoreOutcome> {
    const { id, owner } = snapshot;
    if (this.sessions.has(id) || this.#pending.has(id) || this.#restoring.has(id)) return "fresh";
    const restoring = start(async (add) => {
      const application = this.#application;
      const { outcome, session } = await restoreSession(snapshot, {
        application,
        appLog: this.appLog,
        lifecycle: this.#lifecycle,
        clock: this.#clock,
      });
      if (session === undefined) return outcome;
      add(session);
      return outcome;
    });
    const ended = restoring.catch(() => undefined);
    this.#restoring.set(id, { ended, owner });
    try {
      return await restoring;
    } finally {
      this.#restoring.delete(id);
    }
  }

  async find(id: string): Promise<ServerSession | undefined> {
    return this.sessions.get(id);
  }

  async check(id: string, visitor: Visitor): Promise<Availability> {
    const known = this.#availability(id, visitor);
    if (known !== undefined) return known;
    const former = await this.#options.former?.find(this.route, id);
    const shortage = this.#pool.shortageForNew();
    if (former !== undefined) return { isKnown: true, owner: former.owner, shortage };
    return this.#availability(id, visitor) ?? { isKnown: false, owner: undefined, shortage };
  }

  /** Of a session that exists, or is being created. */
  #availability(id: string, visitor: Visitor): Availability | undefined {
    const session = this.sessions.get(id);
    if (session !== undefined)
      return { isKnown: true, owner: session.owner, shortage: this.#pool.shortageFor(session, visitor) };
    const pending = this.#pending.get(id) ?? this.#restoring.get(id);
    return pending && { isKnown: true, owner: pending.owner, shortage: undefined };
  }

  figures(): SessionFigures {
    return this.#pool.figures();
  }

  async findDownload(ticket: string): Promise<OfferedDownload | undefined> {
    const sessionId = this.#downloads.sessionOf(ticket) ?? "";
    const session = this.sessions.get(sessionId);
    if (session === undefined) return undefined;
    return { sessionId, arguments: session.document.session_context?.request?.arguments ?? {} };
  }

  async takeDownload(ticket: string): Promise<OfferedFile | undefined> {
    return this.#downloads.take(ticket);
  }

  /** Runs `on_server_loaded` and starts to check for unused sessions. */
  async start(): Promise<void> {
    await this.#hooks.call(this.#application.hooks, "on_server_loaded", this.#serverContext);
    this.#cleanup = this.#clock.setInterval(() => void this.#endUnused(), this.#options.checkUnusedMs).unref();
  }

  /** Resolves when the sessions that are being created exist. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#pending.values()].map(({ creation }) => creation));
    await Promise.all([...this.#restoring.values()].map(({ ended }) => ended));
  }

  /** Ends all sessions, then runs `on_server_unloaded`. */
  async stop(): Promise<void> {
    this.#cleanup?.cancel();
    await this.settled();
    await Promise.all([...this.sessions.values()].map((session) => this.end(session, "stop")));
    await Promise.all([this.#pool.settled(), ...this.#leaving]);
    await this.#hooks.call(this.#application.hooks, "on_server_unloaded", this.#serverContext);
    this.appLog.settle();
  }

  async #endUnused(): Promise<void> {
    const { unusedLifetimeMs, log } = this.#options;
    const isUnused = (session: ServerSession): boolean =>
      session.unusedMs > Math.max(unusedLifetimeMs, session.awaitedMs);
    const unused = [...this.sessions.values()].filter(isUnused);
    if (unused.length > 0) log.debug(`App ${this.route}: ending ${unused.length} unused sessions`);
    for (const session of unused) {
      if (isUnused(session)) await this.end(session, "unused");
    }
  }

  /** Ends a session, unless it has ended or was exchanged. */
  async end(session: ServerSession, end: SessionEnd): Promise<void> {
    if (!this.#pool.remove(session)) return;
    if (end !== "stop") this.#options.former?.forget(this.route, session.id);
    await this.#lifecycle.end(session, end);
  }

  /**
   * Passes the snapshot of a session to `take`, and ends the session if that resolves to true: it goes on elsewhere. Resolves to
   * whether it has; failures are logged.
   */
  async moveAway(
    session: ServerSession,
    take: (snapshot: SessionSnapshot) => Promise<boolean>,
    options: { readonly closesSockets?: boolean } = {},
  ): Promise<boolean> {
    try {
      if (!(await session.moveAway(take, options))) return false;
    } catch (error) {
      session.appLog.failed("moving a session", error);
      return false;
    }
    this.#pool.remove(session);
    const ending = this.#lifecycle.end(session, "moved").finally(() => this.#leaving.delete(ending));
    this.#leaving.add(ending);
    return true;
  }

  /** New sessions are created by another application from now on; the hooks of both are called. */
  async exchangeApplication(application: Application): Promise<void> {
    await this.#hooks.call(this.#application.hooks, "on_server_unloaded", this.#serverContext);
    this.#application = application;
    await this.#hooks.call(application.hooks, "on_server_loaded", this.#serverContext);
  }

  /**
   * Creates a session that is not in the directory: for `exchange`, or `endDetached`. Its models have other ids than those of
   * a session in the directory. Rejects with AppFailed.
   */
  createDetached(id: string, origin: SessionOrigin): Promise<ServerSession> {
    return this.#lifecycle.create({ id, application: this.#application, origin });
  }

  async endDetached(session: ServerSession): Promise<void> {
    await this.#lifecycle.end(session);
  }

  /** Puts a detached session in the place of one with the same id, which becomes detached. */
  exchange(former: ServerSession, next: ServerSession): void {
    this.#pool.exchange(former, next);
  }
}
