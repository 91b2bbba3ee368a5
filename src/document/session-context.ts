// The types of the server and the session for apps, with names as authors type them. Hosting creates the objects.

/** The HTTP request that created a session. Headers and cookies are those that the app may see. */
export interface RequestInfo {
  /** The arguments of the query: name → values as bytes, without `bokeh-session-id`. */
  readonly arguments: Readonly<Record<string, readonly Uint8Array[]>>;
  /** The cookies of the client by name, without those that the server excludes (`--exclude-cookies`). */
  readonly cookies: Readonly<Record<string, string>>;
  /**
   * The headers of the client, without those that the server excludes (`--exclude-headers`), by names as in `User-Agent`
   * and also in lower case. A repeated header is one text, joined by commas.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** `"GET"` and the like. */
  readonly method: string;
  /** Path and query as the client sent them. */
  readonly uri: string;
  /** The path alone, as the client sent it. */
  readonly path: string;
  /** The parameters of the path by name, decoded: `{ year: "2026" }` for an app with the path `/:year`; else empty. */
  readonly params: Readonly<Record<string, string>>;
  /** Without the question mark. */
  readonly query: string;
  /** The name and port that the client asked for. */
  readonly host: string;
  /** `"http"` or `"https"`. */
  readonly protocol: string;
  /** The IP address of the client; behind a proxy that the server does not trust, that of the proxy. */
  readonly remote_ip: string;
  /** `"HTTP/1.1"` and the like. */
  readonly version: string;
}

/** A user of the server: `curdoc().session_context.user`. */
export interface User {
  /** Identifies the user; no two users of a server have the same. */
  readonly id: string;
  /** The name to show; the id where the provider has no other. */
  readonly name: string;
  /** The address, where the provider has verified it. */
  readonly email?: string | undefined;
  /** The groups of the user; empty where the provider has none. */
  readonly groups: readonly string[];
  /** What identified the user: `"module"`, `"header"`, `"basic"`, `"guest"`, or the name of an OpenID Connect provider. */
  readonly provider: string;
  /** Whether it is a visitor without a sign-in (`--guests`). */
  readonly is_guest: boolean;
}

/**
 * The server, for the hooks and sessions of an app. An app may store its own values here, for all its sessions:
 * `on_server_loaded` sets them, sessions read `curdoc().session_context?.server_context.…`. They last until the server stops.
 */
export interface ServerContext {
  /** The live sessions of this app. */
  readonly sessions: readonly unknown[];
  [name: string]: unknown;
}

/** A session, for its app and hooks: `curdoc().session_context`. `D` is Document, which depends on this file. */
export interface SessionContextOf<D> {
  /** The id of the session; a client that knows it can join the session. */
  readonly id: string;
  /** True once the session has ended. */
  readonly destroyed: boolean;
  /** The server, with the other sessions of the app. */
  readonly server_context: ServerContext;
  /** Null while the document is created. */
  readonly session: unknown;
  /** The payload of the token of the page, without the session id. */
  readonly token_payload: Readonly<Record<string, unknown>>;
  /** Null outside of a server. */
  readonly request: RequestInfo | null;
  /** The user who opened the session; null without a sign-in. */
  readonly user: User | null;
  /** The path of the page that signs the user out, with the prefix; null where there is none. */
  readonly logout_url: string | null;
  /** Runs a function with the lock of the document; at once while the document is created. */
  with_locked_document(run: (doc: D) => void | Promise<void>): Promise<void>;
}
