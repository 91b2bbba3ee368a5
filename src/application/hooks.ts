// The hooks that an app may have around its sessions. Hosting calls and awaits those of the sessions, and logs their
// errors; the server calls the one of the requests.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { SessionContext } from "../document/document.js";
import type { RequestInfo, ServerContext } from "../document/session-context.js";

/** Functions that an app has around its sessions. The server awaits each, and logs the errors of the first four. */
export interface LifecycleHooks {
  /** Once, when the server has started. */
  readonly on_server_loaded?: (context: ServerContext) => void | Promise<void>;
  /** Once, when the server stops in order. */
  readonly on_server_unloaded?: (context: ServerContext) => void | Promise<void>;
  /** Before the app's code runs for a new session. */
  readonly on_session_created?: (context: SessionContext) => void | Promise<void>;
  /** After a session has ended; its document is empty by then. */
  readonly on_session_destroyed?: (context: SessionContext) => void | Promise<void>;
  /**
   * For every page and autoload.js that is asked for without a token. What it returns is in `token_payload` of a session
   * that is made then, and in the token, which any script of the page can read: JSON and byte strings. Where it throws,
   * the answer is a 500.
   */
  readonly process_request?: (request: RequestInfo) => object | Promise<object>;
}

/** The names under which an app may have hooks. */
export const HOOK_NAMES: readonly (keyof LifecycleHooks)[] = [
  "on_server_loaded",
  "on_server_unloaded",
  "on_session_created",
  "on_session_destroyed",
  "process_request",
];

/** A copy of the hooks. Throws PlotctlError for a name that is no hook, and for a hook that is no function. */
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
