// The HTTP endpoints of an app: what its hook `routes` registers. They are collected and checked here; the server mounts them
// below the app, behind the rules for its clients.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { RequestInfo, User } from "../document/session-context.js";

/** A request to an endpoint, and its answer. The answer is what `body` is set to; without one, it is 404. */
export interface RouteContext {
  /** The method, such as `"GET"`. */
  readonly method: string;
  /** The parameters of the path, decoded: `/rows/:id` has `params.id`. */
  readonly params: Readonly<Record<string, string>>;
  /** The arguments of the query, decoded. */
  readonly query: URLSearchParams;
  /** The request as the app may see it: headers, cookies, address. */
  readonly request: RequestInfo;
  /** The user who is signed in; null without a sign-in. */
  readonly user: User | null;
  /** Aborts when the client has gone, and when the request takes too long. */
  readonly signal: AbortSignal;
  /** Reads the body as a text. Rejects for a body that is too large: the answer is 413 then. */
  text(): Promise<string>;
  /** Reads the body as JSON. Rejects for other bodies: the answer is 400 then. */
  json(): Promise<unknown>;
  /** Reads the body. */
  bytes(): Promise<Uint8Array>;
  /** The status of the answer. Default: 200. */
  status: number;
  /** The media type of the answer. Default: by the body, text, JSON or bytes. */
  type: string;
  /** The answer: a text, bytes, a stream of Node, or a value that is sent as JSON. */
  body: unknown;
  /** Sets a header of the answer. */
  set(name: string, value: string): void;
  /** Answers with a redirect. */
  redirect(url: string): void;
  /** Ends the handler with an error status from 400 to 499 and a text for the client. */
  throw(status: number, message?: string): never;
}

/** Answers a request of one endpoint. */
export type RouteHandler = (ctx: RouteContext) => unknown;

/** Registers endpoints. Paths begin with a slash, and may have parameters: `/rows/:id`. */
export interface AppRouter {
  /** Registers a handler for GET, and for the HEAD that belongs to it. */
  get(path: string, handler: RouteHandler): AppRouter;
  /** Registers a handler for POST. */
  post(path: string, handler: RouteHandler): AppRouter;
  /** Registers a handler for PUT. */
  put(path: string, handler: RouteHandler): AppRouter;
  /** Registers a handler for PATCH. */
  patch(path: string, handler: RouteHandler): AppRouter;
  /** Registers a handler for DELETE. */
  delete(path: string, handler: RouteHandler): AppRouter;
}

export type RouteMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** An endpoint of an app. */
export interface AppRoute {
  readonly method: RouteMethod;
  readonly path: string;
  readonly handler: RouteHandler;
}

/** The first parts of paths that the server answers itself below an app. */
const RESERVED = new Set(["", "ws", "autoload.js", "metadata", "thumbnail", "static", "plotctl", "plotctl-dev.js"]);

const PATH = /^(\/(:[a-zA-Z_]\w*|[\w.~-]+))+$/;

/** Runs the hook. Throws PlotctlError for a path or a handler that is not valid, and what the hook throws. */
export function collectRoutes(register: ((router: AppRouter) => unknown) | undefined): readonly AppRoute[] {
  const routes: AppRoute[] = [];
  const adder = (method: RouteMethod) => (path: string, handler: RouteHandler) => {
    checkPath(path);
    if (typeof handler !== "function") throw invalid(`${method} ${path}: expected a function, got ${show(handler)}.`);
    const shape = (text: string): string => text.replace(/:\w+/g, ":");
    if (routes.some((other) => other.method === method && shape(other.path) === shape(path)))
      throw invalid(`${method} ${path} is registered twice.`);
    routes.push({ method, path, handler });
    return router;
  };
  const router: AppRouter = {
    get: adder("GET"),
    post: adder("POST"),
    put: adder("PUT"),
    patch: adder("PATCH"),
    delete: adder("DELETE"),
  };
  const returned = register?.(router);
  if (returned instanceof Promise) {
    returned.catch(() => {});
    throw invalid("routes must register its endpoints at once, not asynchronously.");
  }
  return routes;
}

/** The words that begin an address behind an app with these endpoints. */
export function reservedWords(routes: readonly AppRoute[]): ReadonlySet<string> {
  return new Set([...RESERVED, ...routes.map(({ path }) => path.split("/")[1] ?? "")]);
}

function checkPath(path: unknown): asserts path is string {
  if (typeof path !== "string" || !PATH.test(path)) {
    throw invalid(`${show(path)} is not a path of an endpoint.`, 'Paths have the form "/rows" or "/rows/:id".');
  }
  const [, first = ""] = path.split("/");
  if (RESERVED.has(first) || first.startsWith(":"))
    throw invalid(`${show(path)} cannot be an endpoint: the server answers there.`, "Begin it with another word.");
}

function invalid(text: string, hint?: string): PlotctlError {
  return new PlotctlError("INVALID_ENDPOINT", text, { hint });
}
