// Calls the app's lifecycle hooks. A hook that fails or does not end in time is logged and stops nothing.
import type { LifecycleHooks } from "../application/hooks.js";
import type { Clock } from "../base/clock.js";
import { isPromiseLike } from "../base/promise-like.js";
import { endsWithin } from "../base/timeout.js";
import type { AppLog } from "./app-log.js";
import { secondsSince, type AppMeter } from "./app-meter.js";

interface AppHooksOptions {
  readonly appLog: AppLog;
  readonly meter: AppMeter;
  readonly clock: Clock;
  /** For `on_server_loaded` and `on_session_created`. */
  readonly startTimeoutMs: number;
  /** For hooks and callbacks at the end of a session or of the server. */
  readonly endTimeoutMs: number;
}

/** The hooks that get the context of the server or of a session. */
type HookName = Exclude<keyof LifecycleHooks, "process_request" | "routes">;

const START_HOOKS: readonly HookName[] = ["on_server_loaded", "on_session_created"];

export class AppHooks {
  readonly #options: AppHooksOptions;

  constructor(options: AppHooksOptions) {
    this.#options = options;
  }

  /** Calls a hook, if the app has it, and waits for it. Never rejects. */
  async call<N extends HookName>(
    hooks: LifecycleHooks,
    name: N,
    context: Parameters<NonNullable<LifecycleHooks[N]>>[0],
  ): Promise<void> {
    const hook = hooks[name] as ((context: unknown) => unknown) | undefined;
    if (hook === undefined) return;
    const { startTimeoutMs, endTimeoutMs } = this.#options;
    await this.#call(name, () => hook(context), START_HOOKS.includes(name) ? startTimeoutMs : endTimeoutMs);
  }

  /** Calls a function that the app has registered for the end of a session. Never rejects. */
  async callAtEnd(what: string, run: () => unknown): Promise<void> {
    await this.#call(what, run, this.#options.endTimeoutMs);
  }

  async #call(what: string, run: () => unknown, timeoutMs: number): Promise<void> {
    const { appLog, clock, meter } = this.#options;
    const began = performance.now();
    try {
      const work = run();
      if (!isPromiseLike(work) || (await endsWithin(timeoutMs, { work, clock }))) return;
      appLog.warn(`${what} has not ended after its limit of ${timeoutMs / 1000} s; the server continues without it.`);
    } catch (error) {
      appLog.failed(what, error);
    } finally {
      meter.onCalled("hook", secondsSince(began));
    }
  }
}
