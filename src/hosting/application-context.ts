// One app on the server: its sessions, made once each however many ask for them, ended when nobody has used them for a
// while or when others need their room (`session-rooms`); and the app's hooks around them.
import type { Application } from "../application/application.js";
import type { ServerContext } from "../document/session-context.js";
import { isA, messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { withDocument } from "../document/current.js";
import { validate } from "../document/validation/validate.js";
import { AppLog, type FailureListener } from "./app-log.js";
import type { DocumentLimits } from "./client-account.js";
import { HostedDocument } from "./hosted-document.js";
import { needsOfLateModels, type PageNeeds } from "./page-summary.js";
import { AppFailed, newErrorId, SessionLimit } from "./problems.js";
import { ServerSession } from "./server-session.js";
import { LiveSessionContext, type SessionOrigin } from "./session-context.js";
import type { Availability, OpenOptions, ServedApp, SessionFigures, Visitor } from "./session-directory.js";
import { SessionRooms, type RoomOptions } from "./session-rooms.js";
import { within } from "./within.js";

export interface HostingOptions extends RoomOptions {
  readonly log: Log;
  /** How long a session without connections is kept. */
  readonly unusedLifetimeMs: number;
  /** How often unused sessions are looked for. */
  readonly checkUnusedMs: number;
  /** Of one session. */
  readonly maxConnections: number;
  /** For an app to make a document. */
  readonly appStartLimitMs: number;
  /** Errors are told to clients with their stack. */
  readonly devMode: boolean;
  /** Where pages load scripts from that models need which come after the page. */
  readonly scriptUrls: (needs: PageNeeds) => readonly string[];
  /** For an asynchronous callback to end, before the log has a warning. Default 10,000. */
  readonly callbackPatienceMs?: number;
  /** What clients may add to one document. Default: `DOCUMENT_LIMITS`. */
  readonly documentLimits?: DocumentLimits;
  /** After it, an asynchronous callback does not keep a session without connections any more. Default 300,000. */
  readonly callbackLimitMs?: number;
  /** For callbacks and hooks to end when a session or the server ends. Default 4,000: less than the server's own end may take. */
  readonly endingLimitMs?: number;
  readonly onFailure?: FailureListener | undefined;
  /** Monotonic, in milliseconds. Default: `performance.now`. */
  readonly now?: () => number;
}

/** What became of the sessions when an app was replaced. */
export interface Replaced {
  /** Sessions that have the new document. */
  readonly sessionCount: number;
  /** Whether pages must be loaded anew, since a document holds something that only the page's own load brings. */
  readonly needsPageLoad: boolean;
  /** How the new app failed; its sessions then go on with the old one. */
  readonly failure: { readonly error: unknown } | undefined;
}

/** How long a page may take to be loaded again, from the end of its last connection to the next. */
const PAGE_LOAD_MS = 5000;

/** How long callbacks may work on entered values before browsers get the new document. */
const ENTERING_LIMIT_MS = 1000;

export class ApplicationContext implements ServedApp {
  readonly route: string;

  #application: Application;
  /** The version of the app whose first document was validated. */
  #validated: Application | undefined;
  readonly #options: HostingOptions;
  readonly #log: Log;
  /** Where failures of the app's code are told. */
  readonly appLog: AppLog;
  readonly #rooms: SessionRooms;
  readonly #pending = new Map<string, Promise<ServerSession>>();
  /** The application that made each session: its hooks are called when the session ends. */
  readonly #madeBy = new WeakMap<ServerSession, Application>();
  readonly #serverContext: ServerContext;
  #cleanup: NodeJS.Timeout | undefined;

  constructor(route: string, application: Application, options: HostingOptions) {
    this.route = route;
    this.#application = application;
    this.#options = options;
    this.#log = options.log;
    this.appLog = new AppLog(route, options.log, options.onFailure);
    this.#rooms = new SessionRooms(options, (session) => this.#dispose(session));
    const { sessions } = this.#rooms;
    this.#serverContext = {
      get sessions() {
        return [...sessions.values()].map(({ document }) => document.session_context);
      },
    };
  }

  get sessions(): ReadonlyMap<string, ServerSession> {
    return this.#rooms.sessions;
  }

  get #endingLimitMs(): number {
    return this.#options.endingLimitMs ?? 4000;
  }

  get application(): Application {
    return this.#application;
  }

  figures(): SessionFigures {
    return this.#rooms.figures();
  }

  async find(id: string): Promise<ServerSession | undefined> {
    return this.sessions.get(id);
  }

  async check(id: string, visitor: Visitor): Promise<Availability> {
    const session = this.sessions.get(id);
    const isKnown = session !== undefined || this.#pending.has(id);
    try {
      if (!isKnown) this.#rooms.checkForNew();
      else if (session !== undefined && visitor === "socket" && this.#rooms.isFresh(session)) {
        this.#rooms.checkForSocket();
      }
    } catch (error) {
      if (!isA(error, SessionLimit)) throw error;
      return { isKnown, shortage: error };
    }
    return { isKnown, shortage: undefined };
  }

  async open(id: string, options: OpenOptions): Promise<ServerSession> {
    let session = this.sessions.get(id);
    // A session that has just been created may already be ending, to free capacity for another.
    while (session === undefined || this.#rooms.isEnding(session)) {
      session = await this.#pendingSession(id, options);
    }
    this.#rooms.visit(session, options.visitor);
    return session;
  }

  async #pendingSession(id: string, { visitor, origin }: OpenOptions): Promise<ServerSession> {
    const pending = this.#pending.get(id);
    if (pending !== undefined) return pending;
    const creation = this.#rooms.start(visitor, (keep) => this.#create(id, { origin: origin(), keep }));
    this.#pending.set(id, creation);
    try {
      return await creation;
    } finally {
      this.#pending.delete(id);
    }
  }

  async #create(
    id: string,
    parts: { readonly origin: SessionOrigin; readonly keep: (session: ServerSession) => void },
  ): Promise<ServerSession> {
    const application = this.#application;
    const session = await this.#make(id, parts.origin).catch((error: unknown) => {
      if (this.#application === application) throw error;
      return undefined;
    });
    if (session !== undefined && this.#application === application) {
      parts.keep(session);
      return session;
    }
    // The app was replaced meanwhile.
    if (session !== undefined) await this.#dispose(session);
    return this.#create(id, parts);
  }

  async #make(id: string, origin: SessionOrigin): Promise<ServerSession> {
    const application = this.#application;
    const {
      log,
      scriptUrls,
      devMode,
      maxConnections,
      callbackPatienceMs = 10_000,
      callbackLimitMs = 300_000,
      now,
    } = this.#options;
    const document = new HostedDocument({ log });
    const context = new LiveSessionContext(id, document, this.#serverContext, origin);
    document.session_context = context;
    try {
      await this.#callHook("on_session_created", context);
      await this.#initialize(document);
      this.#validateFirst(application, document);
    } catch (error) {
      const errorId = newErrorId();
      this.appLog.failed("making a document", error, errorId);
      document.timedCallbacks.clear();
      throw new AppFailed(errorId, error);
    }
    const session = new ServerSession({
      id,
      document,
      log,
      appLog: this.appLog,
      bundleUrls: (models) => scriptUrls(needsOfLateModels(models)),
      maxConnections,
      devMode,
      callbackPatienceMs,
      callbackLimitMs,
      documentLimits: this.#options.documentLimits,
      isMemoryTight: this.#options.memory.isTight,
      endingLimitMs: this.#endingLimitMs,
      ...(now === undefined ? {} : { now }),
    });
    context.session = session;
    this.#madeBy.set(session, application);
    return session;
  }

  /** Reports what is wrong with the first document of each version of the app: the next will hardly have other faults. */
  #validateFirst(application: Application, document: HostedDocument): void {
    if (this.#validated === application) return;
    this.#validated = application;
    try {
      this.appLog.issues(validate(document));
    } catch (error) {
      // Models that lack a value fail where they are written, which says more.
      this.#log.debug(`App ${this.route}: its document was not validated: ${messageOf(error)}`);
    }
  }

  async #initialize(document: HostedDocument): Promise<void> {
    const { appStartLimitMs } = this.#options;
    const work = this.#application.initializeDocument(document);
    let timeout: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timeout = setTimeout(
        () => reject(new Error(`The app took more than ${appStartLimitMs / 1000} s.`)),
        appStartLimitMs,
      );
    });
    try {
      await Promise.race([work, late]);
    } finally {
      clearTimeout(timeout);
    }
  }

  /** Runs `on_server_loaded` and starts looking for unused sessions. */
  async start(): Promise<void> {
    await this.#callHook("on_server_loaded", this.#serverContext);
    this.#cleanup = setInterval(() => void this.#endUnused(), this.#options.checkUnusedMs);
    this.#cleanup.unref();
  }

  /** Ends all sessions, then runs `on_server_unloaded`. */
  async stop(): Promise<void> {
    clearInterval(this.#cleanup);
    await Promise.allSettled(this.#pending.values());
    await Promise.all([...this.sessions.values()].map((session) => this.#end(session)));
    await this.#rooms.settled();
    await this.#callHook("on_server_unloaded", this.#serverContext);
    this.appLog.settle();
  }

  /**
   * Puts another application in the place of this one: `on_server_unloaded` of the old and `on_server_loaded` of the new
   * run, then every session that somebody looks at is made anew, with what people entered in its widgets, and shown in
   * place of the old one, which ends. Sessions without listeners end, and whoever comes for them gets new ones; but a
   * page that is just being loaded again finds what was entered in it. Where the new app fails, the session that it
   * failed for goes on as it was.
   */
  async replaceApplication(application: Application): Promise<Replaced> {
    await this.#callHook("on_server_unloaded", this.#serverContext);
    this.#application = application;
    await this.#callHook("on_server_loaded", this.#serverContext);
    const replaced = await Promise.all([...this.sessions.values()].map((session) => this.#replace(session)));
    const failed = replaced.find((each) => each.is === "failed");
    return {
      sessionCount: replaced.filter(({ is }) => is === "replaced").length,
      needsPageLoad: replaced.some((each) => each.is === "replaced" && each.needsPageLoad),
      failure: failed && { error: failed.error },
    };
  }

  async #replace(former: ServerSession): Promise<ReplacedSession> {
    if (former.connectionCount === 0 && !(former.hasEntered && former.unusedMs < PAGE_LOAD_MS)) {
      await this.#end(former);
      return { is: "ended" };
    }
    const { request, token_payload } = former.document.session_context as LiveSessionContext;
    let next: ServerSession | undefined;
    try {
      next = await this.#make(former.id, { request, tokenPayload: token_payload });
      await within(ENTERING_LIMIT_MS, next.takeEntered(former));
      // It may have ended, with its last listener gone, while the app ran.
      if (this.sessions.get(former.id) !== former) {
        void this.#dispose(next);
        return { is: "ended" };
      }
      const needsPageLoad = former.handOver(next);
      this.#rooms.replace(former, next);
      // Not waited for: callbacks of the old app may take a while.
      void this.#dispose(former);
      return { is: "replaced", needsPageLoad };
    } catch (error) {
      if (next !== undefined) void this.#dispose(next);
      if (isA(error, AppFailed)) return { is: "failed", error: error.cause };
      this.appLog.failed("making a document", error);
      return { is: "failed", error };
    }
  }

  async #endUnused(): Promise<void> {
    const { unusedLifetimeMs } = this.#options;
    const unused = [...this.sessions.values()].filter((session) => session.unusedMs > unusedLifetimeMs);
    if (unused.length > 0) this.#log.debug(`App ${this.route}: ending ${unused.length} unused sessions`);
    for (const session of unused) {
      if (session.unusedMs > unusedLifetimeMs) await this.#end(session);
    }
  }

  async #end(session: ServerSession): Promise<void> {
    if (this.#rooms.remove(session)) await this.#dispose(session);
  }

  async #dispose(session: ServerSession): Promise<void> {
    const context = session.document.session_context as LiveSessionContext;
    await session.destroy().catch((error: unknown) => this.appLog.failed("ending a session", error));
    await this.#callHook("on_session_destroyed", context, this.#madeBy.get(session));
    for (const callback of session.document.destroyCallbacks) {
      await this.#callAuthor(
        "an on_session_destroyed callback",
        () => withDocument(session.document, () => callback.call(undefined)),
        this.#endingLimitMs,
      );
    }
  }

  async #callHook<N extends keyof Application["hooks"]>(
    name: N,
    context: Parameters<NonNullable<Application["hooks"][N]>>[0],
    { hooks }: Application = this.#application,
  ): Promise<void> {
    const hook = hooks[name] as ((context: unknown) => unknown) | undefined;
    const isOfStart = name === "on_server_loaded" || name === "on_session_created";
    const limitMs = isOfStart ? this.#options.appStartLimitMs : this.#endingLimitMs;
    if (hook !== undefined) await this.#callAuthor(name, () => hook(context), limitMs);
  }

  /** Calls an author's function and waits for it, but not longer than this. Its failure is logged and stops nothing. */
  async #callAuthor(what: string, call: () => unknown, limitMs: number): Promise<void> {
    try {
      const hasEnded = await within(limitMs, call());
      if (!hasEnded) {
        this.#log.warn(
          `App ${this.route}: ${what} has not ended after its limit of ${limitMs / 1000} s; the server goes on without it.`,
        );
      }
    } catch (error) {
      this.appLog.failed(what, error);
    }
  }
}

type ReplacedSession =
  | { readonly is: "replaced"; readonly needsPageLoad: boolean }
  | { readonly is: "ended" }
  | { readonly is: "failed"; readonly error: unknown };
