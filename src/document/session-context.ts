// What an app may hold of the server around it: shapes only, spelled as authors type them. Hosting makes the objects.

/** The HTTP request that a session was made for. Headers and cookies are those that the app may see. */
export interface RequestInfo {
  /** The query's arguments: name → values as bytes, without `bokeh-session-id`. */
  readonly arguments: Readonly<Record<string, readonly Uint8Array[]>>;
  /** By name: all that the client sent, unless the server leaves some out (`--exclude-cookies`). */
  readonly cookies: Readonly<Record<string, string>>;
  /**
   * All that the client sent, unless the server leaves some out (`--exclude-headers`): by name as in `User-Agent`, and also
   * in lower case. A header that was sent several times is one text, with commas.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** `"GET"` and the like. */
  readonly method: string;
  /** Path and query as the client sent them. */
  readonly uri: string;
  /** The path alone, as the client sent it. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** The name and port that the client asked for. */
  readonly host: string;
  /** `"http"` or `"https"`. */
  readonly protocol: string;
  /** The address of the client; behind a proxy, of the proxy unless the server trusts what it says. */
  readonly remote_ip: string;
  /** `"HTTP/1.1"` and the like. */
  readonly version: string;
}

/**
 * The server as an app's hooks and sessions see it. An app may keep values of its own here, for all its sessions: what
 * `on_server_loaded` sets, sessions read as `curdoc().session_context?.server_context.…`. They stay until the server stops.
 */
export interface ServerContext {
  /** The live sessions of this app. */
  readonly sessions: readonly unknown[];
  [name: string]: unknown;
}

/** One session as its app and hooks see it: `curdoc().session_context`. `D` is Document, which is built on this file. */
export interface SessionContextOf<D> {
  /** The session's id: whoever knows it can join the session. */
  readonly id: string;
  /** True once the session has ended. */
  readonly destroyed: boolean;
  /** The server, with the other sessions of the app. */
  readonly server_context: ServerContext;
  /** Null while the document is made. */
  readonly session: unknown;
  /** What the page put into the token, without the session id. */
  readonly token_payload: Readonly<Record<string, unknown>>;
  /** Null outside of a server. */
  readonly request: RequestInfo | null;
  /** Who is signed in. Null: nobody, as on every server without logins. */
  readonly user: string | null;
  /** Where users log out, if the server has logins. Null: nowhere. */
  readonly logout_url: string | null;
  /** Runs a function while nothing else changes the document; at once while the document is made. */
  with_locked_document(run: (doc: D) => void | Promise<void>): Promise<void>;
}
