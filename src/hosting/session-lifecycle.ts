// How a session of an app is created and how it ends: the app's function and hooks run, with time limits, and failures are
// logged. Which sessions there are, and for how long, is decided elsewhere (application-context, session-pool).
import type { Application } from "../application/application.js";
import type { Clock } from "../base/clock.js";
import { messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { endsWithin } from "../base/timeout.js";
import { traced } from "../base/tracing.js";
import type { DocumentChange } from "../document/changes.js";
import { withDocument } from "../document/current.js";
import type { ServerContext } from "../document/session-context.js";
import { validate } from "../document/validation/validate.js";
import type { HasProps } from "../model/has-props.js";
import type { RunIds } from "../model/run-ids.js";
import { sessionHash } from "../tokens/session-id.js";
import type { AppHooks } from "./app-hooks.js";
import type { AppLog } from "./app-log.js";
import { secondsSince, type AppMeter, type SessionEnd } from "./app-meter.js";
import { HostedDocument } from "./hosted-document.js";
import type { ClientWrites } from "../document/client-write-modes.js";
import { LiveSessionContext } from "./live-session-context.js";
import { AppFailed, newErrorId } from "./session-errors.js";
import type { FormerLife } from "./session-snapshot.js";
import { ServerSession, type ServedSessionOptions } from "./server-session.js";
import { ownerOf, type SessionOrigin } from "./session-origin.js";

/** Watches the sessions of an app. In development it keeps what the next version of the app takes over. */
export interface SessionObserver {
  /** Called when the app has filled the document of a new session. The returned function is called with every change of it. */
  onCreated(document: HostedDocument): ((change: DocumentChange) => void) | undefined;
}

interface LifecycleOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly appLog: AppLog;
  readonly meter: AppMeter;
  readonly hooks: AppHooks;
  readonly serverContext: ServerContext;
  /** For an app to fill a document. */
  readonly appStartTimeoutMs: number;
  /** What clients may change unless the app decides. */
  readonly clientWrites: ClientWrites;
  readonly observer: SessionObserver | undefined;
  /** For all sessions alike. */
  readonly sessionOptions: Omit<
    ServedSessionOptions,
    | "former"
    | "run"
    | "build"
    | "id"
    | "hash"
    | "owner"
    | "document"
    | "onChange"
    | "log"
    | "appLog"
    | "meter"
    | "clock"
  >;
}

interface NewSession {
  readonly id: string;
  readonly application: Application;
  readonly origin: SessionOrigin;
  /** Where the models of the app get their ids. Default: of the process. */
  readonly run?: RunIds<HasProps>;
  /** Brings the document, which the app has filled, to what it was in another process. Default: it is new. */
  readonly restore?: (document: HostedDocument, appLog: AppLog) => Promise<FormerLife>;
}

export class SessionLifecycle {
  readonly #options: LifecycleOptions;
  /** The application that created each session: its hooks are called when the session ends. */
  readonly #creators = new WeakMap<ServerSession, Application>();
  /** The version of the app whose first document was validated. */
  #validated: Application | undefined;

  constructor(options: LifecycleOptions) {
    this.#options = options;
  }

  /** Rejects with AppFailed when the app fails, and as `restore` does. */
  create(session: NewSession): Promise<ServerSession> {
    const { route: app } = this.#options.appLog;
    const hash = sessionHash(session.id);
    return traced(
      "plotctl.session.create",
      () => ({ app, session: hash, kind: "session" }),
      () => this.#create(session, hash),
    );
  }

  async #create({ id, application, origin, run, restore }: NewSession, hash: string): Promise<ServerSession> {
    const { clock, meter, hooks, serverContext, observer, clientWrites, sessionOptions } = this.#options;
    const began = performance.now();
    const appLog = this.#options.appLog.forSession({ session: hash, user: origin.user?.id });
    const { log } = appLog;
    const document = new HostedDocument({ log });
    document.defaultClientWrites = clientWrites;
    const context = new LiveSessionContext(id, document, serverContext, origin);
    document.session_context = context;
    document.isRestoring = restore !== undefined;
    try {
      await hooks.call(application.hooks, "on_session_created", context);
      await this.#initialize(application, document, run);
      this.#validateFirst(application, document);
    } catch (error) {
      const errorId = newErrorId();
      appLog.pageFailed("making a document", error, errorId);
      document.timedCallbacks.clear();
      throw new AppFailed(errorId, error);
    }
    const former =
      restore && (await this.#restore(document, { application, restore: () => restore(document, appLog) }));
    meter.onStarted(secondsSince(began));
    const owner = ownerOf(origin.user);
    const onChange = observer?.onCreated(document);
    const session = new ServerSession({
      ...sessionOptions,
      ...{
        id,
        hash,
        owner,
        document,
        log,
        clock,
        appLog,
        meter,
        onChange,
        former,
        run: run?.figures,
        build: application.build,
      },
    });
    context.session = session;
    this.#creators.set(session, application);
    return session;
  }

  async #initialize(
    application: Application,
    document: HostedDocument,
    run: RunIds<HasProps> | undefined,
  ): Promise<void> {
    const { appStartTimeoutMs, clock } = this.#options;
    const fill = async (): Promise<void> => {
      // It is a model of the document, too, which is created when it is asked for.
      void document.config;
      await application.initializeDocument(document);
    };
    const work = run === undefined ? fill() : run.during(fill);
    if (await endsWithin(appStartTimeoutMs, { work, clock })) return;
    throw new Error(`The app took more than ${appStartTimeoutMs / 1000} s.`);
  }

  async #restore(
    document: HostedDocument,
    { application, restore }: { readonly application: Application; readonly restore: () => Promise<FormerLife> },
  ): Promise<FormerLife> {
    try {
      return await restore();
    } catch (error) {
      document.timedCallbacks.clear();
      await this.#endDocument(application, document);
      throw error;
    } finally {
      document.isRestoring = false;
    }
  }

  /** Only the first document of each version of the app: the others rarely have other faults. */
  #validateFirst(application: Application, document: HostedDocument): void {
    if (this.#validated === application) return;
    this.#validated = application;
    const { appLog, log } = this.#options;
    if (document.roots.length === 0) appLog.noRoots();
    try {
      appLog.issues(validate(document));
    } catch (error) {
      // Models that lack a required value are reported when they are encoded, with more detail.
      log.debug(`App ${appLog.route}: its document was not validated: ${messageOf(error)}`);
    }
  }

  /** Ends a session and calls its hook and its document's callbacks. Never rejects. `end` is counted, if there is one. */
  async end(session: ServerSession, end?: SessionEnd): Promise<void> {
    const { meter } = this.#options;
    const { appLog, document } = session;
    if (end !== undefined) meter.onEnded(end);
    await session.destroy().catch((error: unknown) => appLog.failed("ending a session", error));
    await this.#endDocument(this.#creators.get(session), document);
  }

  async #endDocument(application: Application | undefined, document: HostedDocument): Promise<void> {
    const { hooks } = this.#options;
    const context = document.session_context;
    if (application !== undefined && context !== null) {
      await hooks.call(application.hooks, "on_session_destroyed", context);
    }
    for (const callback of document.destroyCallbacks) {
      await hooks.callAtEnd("an on_session_destroyed callback", () =>
        withDocument(document, () => callback.call(undefined)),
      );
    }
  }
}
