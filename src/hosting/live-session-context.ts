// What an app and its hooks know of their session: `curdoc().session_context`.
import type { RequestInfo, ServerContext, User } from "../document/session-context.js";
import type { Document, SessionContext } from "../document/document.js";
import type { ServerSession } from "./server-session.js";
import type { SessionOrigin } from "./session-origin.js";

export class LiveSessionContext implements SessionContext {
  readonly id: string;
  readonly server_context: ServerContext;
  readonly request: RequestInfo | null;
  readonly token_payload: Readonly<Record<string, unknown>>;
  readonly user: User | null;
  readonly logout_url: string | null;
  readonly #document: Document;
  /** Null until the app has filled the document. */
  session: ServerSession | null = null;

  constructor(id: string, document: Document, server_context: ServerContext, origin: SessionOrigin) {
    this.id = id;
    this.#document = document;
    this.server_context = server_context;
    this.request = origin.request;
    this.token_payload = origin.tokenPayload;
    this.user = origin.user;
    this.logout_url = origin.logoutUrl;
  }

  get destroyed(): boolean {
    return this.session?.isDestroyed ?? false;
  }

  /** Runs a function while nothing else changes the document. Does nothing when the session has ended. */
  async with_locked_document(run: (doc: Document) => void | Promise<void>): Promise<void> {
    if (this.session === null) await run(this.#document);
    else if (!this.destroyed) await this.session.withLock(() => run(this.#document));
  }
}
