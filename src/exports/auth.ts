// plotctl/auth: what a module for --auth-module is made of.
export type { User, RequestInfo } from "../document/session-context.js";
export { define_auth, type AuthModule, type GivenUser, type HandlerClass } from "../server/auth/auth-module.js";
export { RequestHandler } from "../server/auth/request-handler.js";
