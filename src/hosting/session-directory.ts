// The contract between the server and the sessions of an app. Routes and sockets see sessions only through it: what they
// send and receive are plain values and messages, so the process that owns a session may be another one. The sessions of
// this process are in application-context.ts; every implementation passes the exam in test/contracts.
import type { Application } from "../application/application.js";
import type { OfferedFile } from "../document/transfers/offered-file.js";
import type { Json } from "../serialize/wire-values.js";
import type { RequestInfo } from "../document/session-context.js";
import type { AppLog } from "./app-log.js";
import type { PageSummary } from "./page-summary.js";
import type { Owner, SessionOrigin } from "./session-origin.js";
import type { RestoreOutcome, SessionSnapshot } from "./session-snapshot.js";
import type { ShortageCode } from "./session-errors.js";
import type { MessageHandler, ResumePoint, Subscriber } from "./subscriber.js";
import type { IncomingFile } from "./transfers/incoming-file.js";

/** A message for the page script of one client. */
export interface ClientMessage {
  readonly type: string;
  readonly data: Json;
}

/** What asks for a session: a page, whose socket will follow, or a socket. */
export type Visitor = "page" | "socket";

export interface OpenOptions {
  readonly visitor: Visitor;
  /** Who asks. */
  readonly owner: Owner;
  /** The request and token payload of a session that has to be created. Called at most once, and only then. */
  readonly origin: () => SessionOrigin;
}

/** Why there is no capacity for another session, and after how many seconds a retry is worthwhile. */
export interface Shortage {
  readonly code: ShortageCode;
  readonly retryAfterS: number;
}

/** What `open` would do at this moment. */
export interface Availability {
  /** Whether the session exists or is being created. */
  readonly isKnown: boolean;
  /** Whom the session belongs to; undefined if it is not known. */
  readonly owner: Owner | undefined;
  /** Why `open` would reject. Undefined: there is capacity. */
  readonly shortage: Shortage | undefined;
}

/** Counts of the sessions that this process owns. */
export interface SessionFigures {
  /** Sessions that no socket has asked for yet. */
  readonly unconnected: number;
  /** Sessions with connections. */
  readonly connected: number;
  /** Sessions that a socket has asked for and that have no connections now. */
  readonly disconnected: number;
  /** Connections of all sessions. */
  readonly connections: number;
  /** The most connected and disconnected sessions that there may be. */
  readonly limit: number;
}

/** A file that a session offers. */
export interface OfferedDownload {
  readonly sessionId: string;
  /** The arguments of the page of the session. */
  readonly arguments: RequestInfo["arguments"];
}

/** The sessions of one app. */
export interface SessionDirectory {
  /**
   * Finds a session or creates it. It is created once, however many callers ask meanwhile. Rejects with AppFailed when the
   * app fails (the next call tries again), with SessionLimit when there is no capacity, and with OtherOwner when the session
   * belongs to another user.
   */
  open(id: string, options: OpenOptions): Promise<SessionHandle>;
  /** Returns an existing session; does not create one, and does not prolong the session's life. */
  find(id: string): Promise<SessionHandle | undefined>;
  /** Returns what `open` would do, before anything else is done for a visitor. */
  check(id: string, visitor: Visitor): Promise<Availability>;
  figures(): SessionFigures;
  /** The session that offers a file for download; undefined for a ticket that was used, or that is too old. */
  findDownload(ticket: string): Promise<OfferedDownload | undefined>;
  /** The file of a ticket, which is used up. */
  takeDownload(ticket: string): Promise<OfferedFile | undefined>;
  /**
   * Goes on with a session of another process, which must not change it any more; above the limit of sessions too. Whatever is
   * wrong is logged. A session of that id that exists already stays as it is: "fresh".
   */
  restoreSession(snapshot: SessionSnapshot): Promise<RestoreOutcome>;
}

/** One session, wherever it lives. */
export interface SessionHandle {
  readonly id: string;
  /** What its page is made of at this moment. */
  page(): Promise<PageSummary>;
  /**
   * What another process needs to go on with the session, which may go on here, too. Waits up to 5 s for work that is under
   * way. Rejects with PlotctlError when the session has ended, and for what cannot be written.
   */
  snapshot(): Promise<SessionSnapshot>;
  /**
   * Adds a connection and acknowledges it; its messages go to the returned handler. Returns undefined when the session has
   * as many connections as it may have: the subscriber is closed then. A client that comes back after `resume` gets what it
   * has missed, where that is still known.
   */
  join(subscriber: Subscriber, resume?: ResumePoint): MessageHandler | undefined;
  /**
   * Takes a file for the upload input with that id, and resolves when the callbacks of the app have ended, with their
   * messages for the client. Rejects with an UploadRejected, and with AppFailed when a callback failed.
   */
  upload(inputId: string, file: IncomingFile): Promise<readonly ClientMessage[]>;
}

/** An app that is served: what routes and sockets know of it. */
export interface ServedApp extends SessionDirectory {
  readonly route: string;
  readonly application: Application;
  /** Where failures of the app's code are logged. */
  readonly appLog: AppLog;
}
