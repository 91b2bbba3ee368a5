// The kinds of requests and upgrades: the rules of the gate apply by kind.

/** The kinds of requests that reach a session. */
const SESSION_KINDS = ["page", "script", "socket", "upload", "download"] as const;
/** The other kinds of requests. */
const OTHER_KINDS = [
  "icon",
  "index",
  "static",
  "app-file",
  "thumbnail",
  "metadata",
  "preflight",
  /** What an app answers itself, by its hook `routes`. */
  "endpoint",
  /** Pages and forms with which users sign in and out. */
  "sign-in",
  /** Whether the server is alive and ready, for load balancers. */
  "health",
  /** Pages of published documents and of lists, pictures and downloads. */
  "document",
  /** A published document for a page of another site. */
  "document-script",
  "document-socket",
  /** The HTTP API for documents, keys and users. */
  "api",
  "dev-script",
  "dev-socket",
  /** No route has the path or the method, or the path of a websocket is requested without a handshake. */
  "unknown",
] as const;

/** The kinds that only a session that exists answers. */
export const TRANSFER_KINDS: readonly Kind[] = ["upload", "download"];

export type SessionKind = (typeof SESSION_KINDS)[number];
export type OtherKind = (typeof OTHER_KINDS)[number];
export type Kind = SessionKind | OtherKind;
export const KINDS: readonly Kind[] = [...SESSION_KINDS, ...OTHER_KINDS];

/** The kinds that need no user: they hold nothing of an app, or lead to the sign-in. Browsers send OPTIONS without cookies. */
export const OPEN_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  "icon",
  "static",
  "preflight",
  "sign-in",
  "health",
  "unknown",
]);
/** The kinds for published documents. Their rights say who may read them, so the access rules of apps do not apply. */
export const PUBLISHED_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  "document",
  "document-script",
  "document-socket",
  "api",
]);
/** The kinds that answer under allowed hosts only. Balancers use addresses of their own. */
export const HOSTED_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== "health");
export const GUARDED_KINDS: readonly Kind[] = KINDS.filter(
  (kind) => !OPEN_KINDS.has(kind) && !PUBLISHED_KINDS.has(kind),
);

export function isOfSession(kind: Kind): kind is SessionKind {
  return (SESSION_KINDS as readonly Kind[]).includes(kind);
}
