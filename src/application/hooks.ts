// The lifecycle hooks of an app. Hosting calls and awaits those of servers and sessions, and logs their errors; the
// server calls `process_request`.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { AppRouter } from "./app-routes.js";
import type { SessionContext } from "../document/document.js";
import type { RequestInfo, ServerContext, User } from "../document/session-context.js";

/** Functions around the sessions of an app. The server awaits each, and logs the errors of the first four. */
export interface LifecycleHooks {
  /** Once, when the server has started. */
  readonly on_server_loaded?: (context: ServerContext) => void | Promise<void>;
  /** Once, when the server stops regularly. */
  readonly on_server_unloaded?: (context: ServerContext) => void | Promise<void>;
  /** Before the app's code runs for a new session. */
  readonly on_session_created?: (context: SessionContext) => void | Promise<void>;
  /** After a session has ended; its document is empty by then. */
  readonly on_session_destroyed?: (context: SessionContext) => void | Promise<void>;
  /**
   * For each request of a page or autoload.js without a token. Returns JSON and byte strings for `token_payload` of the
   * new session, and for the token, which every script of the page can read. When it throws, the response is a 500.
   */
  readonly process_request?: (request: RequestInfo) => object | Promise<object>;
  /**
   * Whether a user may open the app, besides the access rules of the server: for each request of the page, its parts and its
   * websocket. False, or a text for the user, rejects the request. `user` is null without a sign-in.
   */
  readonly authorize?: (user: User | null, request: RequestInfo) => boolean | string | Promise<boolean | string>;
  /**
   * Registers HTTP endpoints below the app: `router.get("/rows/:id", (ctx) => (ctx.body = …))`. Called once, when the app is
   * loaded. Clients of endpoints must keep the same rules as those of the page.
   */
  readonly routes?: (router: AppRouter) => void;
}

/** The names of all hooks. */
export const HOOK_NAMES: readonly (keyof LifecycleHooks)[] = [
  "on_server_loaded",
  "on_server_unloaded",
  "on_session_created",
  "on_session_destroyed",
  "process_request",
  "authorize",
  "routes",
];

/** Copies the hooks. Throws PlotctlError for an unknown name, and for a hook that is not a function. */
export function checkHooks(hooks: LifecycleHooks): LifecycleHooks {
  for (const [name, hook] of Object.entries(hooks)) {
    if (!(HOOK_NAMES as readonly string[]).includes(name)) {
      throw new PlotctlError("INVALID_HOOK", `There is no hook ${show(name)}; hooks are ${HOOK_NAMES.join(", ")}.`, {
        hint: didYouMean(name, HOOK_NAMES),
      });
    }
    if (hook !== undefined && typeof hook !== "function") {
      throw new PlotctlError("INVALID_HOOK", `${name}: expected a function, got ${show(hook)}.`);
    }
  }
  return { ...hooks };
}
