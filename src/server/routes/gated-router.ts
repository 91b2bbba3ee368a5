// Dispatches requests to the handlers of routes. The gate judges each request before the handler runs: only this file
// registers handlers with the router.
//
// Apps may be called anything, `:`, `*` and `(` included, and are added and removed while the server runs. So a path is
// split first: the table of apps finds the app, and the patterns of the router apply to the fixed rest below it.
import Router, { type RouterContext } from "@koa/router";
import type { Application } from "../../application/application.js";
import type { AppRoute, RouteMethod } from "../../application/app-routes.js";
import type { Clock } from "../../base/clock.js";
import { traced, withTraceOf } from "../../base/tracing.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import { sessionHash } from "../../tokens/session-id.js";
import type { AllowLists } from "../admission/allow-lists.js";
import { crossOriginHeaders } from "../admission/cross-origin.js";
import type { Gate, SessionAdmission } from "../admission/gate.js";
import type { Kind, OtherKind, SessionKind } from "../admission/kinds.js";
import type { Context, State } from "../answers.js";
import { HttpError, methodNotAllowed } from "../http-error.js";
import { pathUrl } from "../path-url.js";
import type { ServerSettings } from "../options.js";
import { answerEndpoint } from "./app-endpoints.js";
import { isReserved, type AppTable, type Location } from "./app-table.js";

type Answered = void | Promise<void>;
export type RouteContext = RouterContext<State>;

/** A route: for GET, with the HEAD that belongs to it, unless another method is named. */
export type Route = {
  readonly path: string;
  readonly method?: "OPTIONS" | RouteMethod;
  /** Whether errors are text, for clients that do not show pages. Default false. */
  readonly errorsAreText?: boolean;
  /** Whether errors are JSON, for programs. Default false. */
  readonly errorsAreJson?: boolean;
} & (
  | { readonly of: "server"; readonly kind: OtherKind; readonly answer: (ctx: RouteContext) => Answered }
  | { readonly of: "app"; readonly kind: OtherKind; readonly answer: (ctx: RouteContext, app: ServedApp) => Answered }
  /** Below the route of an app, even of one that was removed in dev mode. */
  | { readonly of: "dev"; readonly kind: OtherKind; readonly answer: (ctx: RouteContext) => Answered }
  | {
      readonly of: "session";
      readonly kind: SessionKind;
      readonly answer: (ctx: RouteContext, admission: SessionAdmission) => Answered;
    }
);

/** The kinds of answers that pages of other origins may read. */
const CROSS_ORIGIN: ReadonlySet<Kind> = new Set<Kind>(["script", "metadata", "preflight", "upload", "document-script"]);

const EXACT = { sensitive: true, strict: true };

interface RouterParts {
  readonly gate: Gate;
  readonly lists: AllowLists;
  readonly table: AppTable;
  readonly settings: ServerSettings;
  readonly clock: Clock;
  /** The paths of routes of the server are whole paths, those of the others begin behind the route of the app. */
  readonly routes: readonly Route[];
}

export class GatedRouter {
  readonly #parts: RouterParts;
  readonly #server = new Router<State>(EXACT);
  readonly #belowApps = new Router<State>(EXACT);
  readonly #belowRemovedApps = new Router<State>(EXACT);
  readonly #endpoints = new WeakMap<Application, Router<State>>();

  constructor(parts: RouterParts) {
    this.#parts = parts;
    for (const route of parts.routes) this.add(route);
  }

  add(route: Route): void {
    const { path, method = "GET" } = route;
    for (const router of this.#routersFor(route)) {
      router.register(path, [method], (ctx: RouteContext) => this.#enter(ctx, route));
    }
  }

  /** Answers a request. Rejects with an HttpError: 404 without a route, 405 for a method that the route does not have. */
  async answer(ctx: Context): Promise<void> {
    const { path } = ctx.state.request;
    const location = this.#parts.table.locate(path);
    ctx.state.location = location;
    const matched = new Set<string>();
    const ofServer = (): Promise<boolean> => dispatch(ctx, this.#server, { path, matched });
    const ofApp = async (): Promise<boolean> =>
      location !== undefined && (await this.#answerBelow(ctx, location, matched));
    // An app at `/` that has parameters would have the addresses of the server, such as /favicon.ico, as their values.
    const hasParams = location !== undefined && location.page !== location.route;
    const isServerFirst = hasParams || isReserved(path, this.#parts.settings.listening.prefix);
    if (isServerFirst ? (await ofServer()) || (await ofApp()) : (await ofApp()) || (await ofServer())) return;
    await this.#parts.gate.admit(ctx.state.request, "unknown");
    // A method that an address of the API does not have.
    ctx.state.errorsAreJson = matched.size > 0 && path.startsWith(`${this.#parts.settings.listening.prefix}/api/v1/`);
    // Of an app that was removed.
    ctx.state.isPage = location?.below === "/" && ctx.method === "GET";
    throw matched.size === 0 || matched.has(ctx.method) ? new HttpError(404) : methodNotAllowed([...matched].sort());
  }

  /** Answers a request for what is at or below an app. */
  async #answerBelow(ctx: Context, { app, below: path }: Location, matched: Set<string>): Promise<boolean> {
    const fixed = app === undefined ? this.#belowRemovedApps : this.#belowApps;
    if (await dispatch(ctx, fixed, { path, matched })) return true;
    if (app === undefined || app.application.routes.length === 0) return false;
    return dispatch(ctx, this.#endpointsOf(app.application), { path, matched });
  }

  #routersFor({ of }: Route): readonly Router<State>[] {
    if (of === "server") return [this.#server];
    return of === "dev" ? [this.#belowApps, this.#belowRemovedApps] : [this.#belowApps];
  }

  /** The router of the endpoints of one version of an app. */
  #endpointsOf(application: Application): Router<State> {
    const known = this.#endpoints.get(application);
    if (known !== undefined) return known;
    const router = new Router<State>(EXACT);
    for (const route of application.routes)
      router.register(route.path, [route.method], (ctx: RouteContext) => this.#enterEndpoint(ctx, route));
    this.#endpoints.set(application, router);
    return router;
  }

  async #enterEndpoint(ctx: RouteContext, route: AppRoute): Promise<void> {
    const { gate } = this.#parts;
    const { request, location } = ctx.state;
    const app = location?.app;
    if (app === undefined) throw new HttpError(404);
    ctx.state.kind = "endpoint";
    ({ identity: ctx.state.identity } = await gate.admit(request, "endpoint", app));
    await answerEndpoint(ctx, { app, route }, this.#parts);
  }

  async #enter(ctx: RouteContext, route: Route): Promise<void> {
    const { gate, lists } = this.#parts;
    const { request, location } = ctx.state;
    const app = location?.app;
    ctx.state.errorsAreText = route.errorsAreText === true;
    ctx.state.errorsAreJson = route.errorsAreJson === true;
    if (CROSS_ORIGIN.has(route.kind)) ctx.set(crossOriginHeaders(request, lists.origins(request.localPort)));
    ctx.state.kind = route.kind;
    const admit = async (of: ServedApp | undefined): Promise<void> => {
      ({ identity: ctx.state.identity } = await gate.admit(request, route.kind as OtherKind, of));
    };
    switch (route.of) {
      case "server":
        await admit(undefined);
        return route.answer(ctx);
      case "dev":
        await admit(app);
        return route.answer(ctx);
      case "app":
        if (app === undefined) throw new HttpError(404);
        await admit(app);
        return route.answer(ctx, app);
      case "session": {
        if (app === undefined) throw new HttpError(404);
        // A file for a browser belongs to a session that exists.
        if (location?.params === undefined && route.kind !== "download") {
          await gate.admit(request, "unknown");
          ctx.state.isPage = route.kind === "page";
          throw new HttpError(404, `This address lacks a parameter: ${app.route}${app.application.path?.text ?? ""}.`);
        }
        const admission = await gate.admit(request, route.kind, app);
        ctx.state.identity = admission.identity;
        ctx.state.sessionId = admission.session.id;
        ctx.state.isPage = route.kind === "page";
        return answerTraced(ctx, { admission, route });
      }
    }
  }
}

/** Answers within a span, which belongs to the trace that the request names. */
function answerTraced(
  ctx: RouteContext,
  { admission, route }: { readonly admission: SessionAdmission; readonly route: Route & { readonly of: "session" } },
): Answered {
  const { app, request, session } = admission;
  const options = () => ({ app: app.route, session: sessionHash(session.id), kind: route.kind });
  return withTraceOf(request.req.headers, () => traced("plotctl.page", options, () => route.answer(ctx, admission)));
}

/** Runs a router. Adds the methods of the routes at the path; resolves to false when none is for this request. */
async function dispatch(
  ctx: Context,
  router: Router<State>,
  { path, matched }: { readonly path: string; readonly matched: Set<string> },
): Promise<boolean> {
  // The router decodes what a parameter of the path matches.
  const routed = ctx as RouteContext;
  routed.newRouterPath = pathUrl(path);
  let isAnswered = true;
  await router.routes()(routed, async () => {
    isAnswered = false;
  });
  for (const { methods } of routed.matched ?? []) for (const method of methods) matched.add(method);
  return isAnswered;
}
