// What an app may hold of the server around it: shapes only, spelled as authors type them. Hosting makes the objects.
import type { Document } from "./document.js";

/** The HTTP request that a session was made for. Headers and cookies are those that the app may see. */
export interface RequestInfo {
  /** The query's arguments: name → values as bytes, without `bokeh-session-id`. */
  readonly arguments: Readonly<Record<string, readonly Uint8Array[]>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly method: string;
  /** Path and query as the client sent them. */
  readonly uri: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly host: string;
  /** `"http"` or `"https"`. */
  readonly protocol: string;
  readonly remote_ip: string;
  /** `"HTTP/1.1"` and the like. */
  readonly version: string;
}

/** The server as an app's hooks see it. */
export interface ServerContext {
  /** The live sessions of this app. */
  readonly sessions: readonly unknown[];
}

/** One session as its app and hooks see it: `curdoc().session_context`. */
export interface SessionContext {
  readonly id: string;
  readonly destroyed: boolean;
  readonly server_context: ServerContext;
  /** Null while the document is made. */
  readonly session: unknown;
  /** What the page put into the token, without the session id. */
  readonly token_payload: Readonly<Record<string, unknown>>;
  /** Null outside of a server. */
  readonly request: RequestInfo | null;
  readonly logout_url: string | null;
  /** Runs a function while nothing else changes the document; at once while the document is made. */
  with_locked_document(run: (doc: Document) => void | Promise<void>): Promise<void>;
}
