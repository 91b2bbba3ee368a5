// plotctl/server: the server as a library.
export { Application, type ApplicationOptions } from "../application/application.js";
export type { SessionContext } from "../document/document.js";
export type { RequestInfo, ServerContext, User } from "../document/session-context.js";
export type { Handler } from "../application/handler.js";
export type { AppFunction } from "../application/handlers/function.js";
export type { LifecycleHooks } from "../application/hooks.js";
export type { AppRouter, RouteContext, RouteHandler } from "../application/app-routes.js";
export type { Log } from "../base/log.js";
export type { SessionRow } from "../server/figures.js";
export type { ServerOptions } from "../server/options.js";
export type { SessionIdMode } from "../server/token-settings.js";
export { Server, type Apps } from "../server/server.js";
export type { NameFilter as Shown } from "../server/name-filter.js";
