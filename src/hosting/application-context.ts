// One app on the server: its live sessions, made once each however many ask for them, ended when nobody has used them
// for a while; and the app's hooks around them.
import type { Application } from "../application/application.js";
import type { ServerContext } from "../document/session-context.js";
import type { Log } from "../base/log.js";
import { Document } from "../document/document.js";
import { withDocument } from "../document/current.js";
import { AppLog } from "./app-log.js";
import type { BundleUrls } from "./broadcast.js";
import { AppFailed, newErrorId, SessionLimit } from "./problems.js";
import { ServerSession } from "./server-session.js";
import { LiveSessionContext, type SessionOrigin } from "./session-context.js";

export interface HostingOptions {
  readonly log: Log;
  /** How long a session without connections is kept. */
  readonly unusedLifetimeMs: number;
  /** How often unused sessions are looked for. */
  readonly checkUnusedMs: number;
  readonly maxSessions: number;
  /** Of one session. */
  readonly maxConnections: number;
  /** For an app to make a document. */
  readonly appStartLimitMs: number;
  /** Errors are told to clients with their stack. */
  readonly devMode: boolean;
  readonly bundleUrls: BundleUrls;
  /** For an asynchronous callback to end, before the log has a warning. Default 10,000. */
  readonly callbackPatienceMs?: number;
}

export class ApplicationContext {
  readonly route: string;
  readonly application: Application;
  readonly maxConnections: number;

  readonly #options: HostingOptions;
  readonly #log: Log;
  readonly #appLog: AppLog;
  readonly #sessions = new Map<string, ServerSession>();
  readonly #pending = new Map<string, Promise<ServerSession>>();
  readonly #serverContext: ServerContext;
  #cleanup: NodeJS.Timeout | undefined;

  constructor(route: string, application: Application, options: HostingOptions) {
    this.route = route;
    this.application = application;
    this.maxConnections = options.maxConnections;
    this.#options = options;
    this.#log = options.log;
    this.#appLog = new AppLog(route, options.log);
    const sessions = this.#sessions;
    this.#serverContext = {
      get sessions() {
        return [...sessions.values()].map(({ document }) => document.session_context);
      },
    };
  }

  get sessions(): ReadonlyMap<string, ServerSession> {
    return this.#sessions;
  }

  /** True when the session lives already, or another one may be made. */
  hasRoomFor(id: string): boolean {
    const isKnown = this.#sessions.has(id) || this.#pending.has(id);
    return isKnown || this.#sessions.size + this.#pending.size < this.#options.maxSessions;
  }

  /**
   * Finds a session, or makes it; all who ask meanwhile wait for the same one. Rejects with AppFailed when the app fails
   * (the next one who asks tries afresh), and with SessionLimit when there is no room.
   */
  async sessionFor(id: string, make: () => SessionOrigin): Promise<ServerSession> {
    const known = this.#sessions.get(id) ?? this.#pending.get(id);
    if (known !== undefined) return known;
    if (!this.hasRoomFor(id)) throw new SessionLimit(`App ${this.route} has ${this.#sessions.size} sessions already.`);
    const creation = this.#create(id, make());
    this.#pending.set(id, creation);
    try {
      return await creation;
    } finally {
      this.#pending.delete(id);
    }
  }

  async #create(id: string, origin: SessionOrigin): Promise<ServerSession> {
    const { log, bundleUrls, devMode, callbackPatienceMs = 10_000 } = this.#options;
    const document = new Document({ log });
    const context = new LiveSessionContext(id, document, this.#serverContext, origin);
    document.session_context = context;
    try {
      await this.#callHook("on_session_created", context);
      await this.#initialize(document);
    } catch (error) {
      const errorId = newErrorId();
      this.#appLog.failed("making a document", error, errorId);
      document.timedCallbacks.clear();
      throw new AppFailed(errorId, error);
    }
    const session = new ServerSession({
      id,
      document,
      log,
      appLog: this.#appLog,
      bundleUrls,
      devMode,
      callbackPatienceMs,
    });
    context.session = session;
    this.#sessions.set(id, session);
    return session;
  }

  async #initialize(document: Document): Promise<void> {
    const { appStartLimitMs } = this.#options;
    const work = this.application.initializeDocument(document);
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
    await Promise.all([...this.#sessions.values()].map((session) => this.#end(session)));
    await this.#callHook("on_server_unloaded", this.#serverContext);
  }

  async #endUnused(): Promise<void> {
    const { unusedLifetimeMs } = this.#options;
    const unused = [...this.#sessions.values()].filter((session) => session.unusedMs > unusedLifetimeMs);
    if (unused.length > 0) this.#log.debug(`App ${this.route}: ending ${unused.length} unused sessions`);
    for (const session of unused) {
      if (session.unusedMs > unusedLifetimeMs) await this.#end(session);
    }
  }

  async #end(session: ServerSession): Promise<void> {
    if (this.#sessions.get(session.id) !== session) return;
    this.#sessions.delete(session.id);
    const context = session.document.session_context as LiveSessionContext;
    await session.destroy().catch((error: unknown) => this.#appLog.failed("ending a session", error));
    await this.#callHook("on_session_destroyed", context);
    for (const callback of session.document.destroyCallbacks) {
      await this.#callAuthor("an on_session_destroyed callback", () =>
        withDocument(session.document, () => callback.call(undefined)),
      );
    }
  }

  async #callHook<N extends keyof Application["hooks"]>(
    name: N,
    context: Parameters<NonNullable<Application["hooks"][N]>>[0],
  ): Promise<void> {
    const hook = this.application.hooks[name] as ((context: unknown) => unknown) | undefined;
    if (hook !== undefined) await this.#callAuthor(name, () => hook(context));
  }

  /** Calls an author's function; its failure is logged and stops nothing. */
  async #callAuthor(what: string, call: () => unknown): Promise<void> {
    try {
      await call();
    } catch (error) {
      this.#appLog.failed(what, error);
    }
  }
}
