// Replaces an app by its next version while pages show it. Each session that has connections is created again, with what
// users entered in its widgets, and replaces the former session in open pages.
import type { Application } from "../application/application.js";
import type { Clock } from "../base/clock.js";
import { isA } from "../base/errors.js";
import { endsWithin } from "../base/timeout.js";
import type { DocumentChange } from "../document/changes.js";
import type { ApplicationContext } from "../hosting/application-context.js";
import type { HostedDocument } from "../hosting/hosted-document.js";
import type { LiveSessionContext } from "../hosting/live-session-context.js";
import { AppFailed } from "../hosting/session-errors.js";
import type { ServerSession } from "../hosting/server-session.js";
import type { SessionObserver } from "../hosting/session-lifecycle.js";
import { replacementPatch } from "../hosting/replacement-patch.js";
import { WidgetState } from "../hosting/widget-state.js";

/** The result of a replacement. */
export interface Replaced {
  /** Sessions that have the new document. */
  readonly sessionCount: number;
  /** Whether pages must be reloaded, since a document holds something that only the page's own load brings. */
  readonly needsPageLoad: boolean;
  /** How the new app failed; its sessions then keep the old document. */
  readonly failure: { readonly error: unknown } | undefined;
}

/** How long a page may take to reload, from the end of its last connection to the next. */
const PAGE_LOAD_MS = 5000;

/** How long callbacks may work on entered values before browsers get the new document. */
const ENTERING_TIMEOUT_MS = 1000;

type ReplacedSession =
  | { readonly is: "replaced"; readonly needsPageLoad: boolean }
  | { readonly is: "ended" }
  | { readonly is: "failed"; readonly error: unknown };

/** Replaces apps. It observes their sessions, and so knows what users entered. */
export class AppReplacer implements SessionObserver {
  readonly #clock: Clock;
  readonly #widgetStates = new WeakMap<HostedDocument, WidgetState>();
  /** The scripts that the pages of a session have loaded, by path: a page runs no second version of a script. */
  readonly #loadedScripts = new WeakMap<ServerSession, ReadonlyMap<string, string>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  onCreated(document: HostedDocument): (change: DocumentChange) => void {
    const state = new WidgetState(document);
    this.#widgetStates.set(document, state);
    return (change) => state.onChange(change);
  }

  /**
   * Serves another application in place of the present one. Sessions without connections end, and are created by the new
   * application when asked for; but a page that is being reloaded finds the values that were entered in it. When the new application
   * fails in a session, that session stays as it was.
   */
  async replace(context: ApplicationContext, application: Application): Promise<Replaced> {
    await context.exchangeApplication(application);
    const replaced = await Promise.all(
      [...context.sessions.values()].map((session) => this.#replace(context, session)),
    );
    const failed = replaced.find((each) => each.is === "failed");
    return {
      sessionCount: replaced.filter(({ is }) => is === "replaced").length,
      needsPageLoad: replaced.some((each) => each.is === "replaced" && each.needsPageLoad),
      failure: failed && { error: failed.error },
    };
  }

  async #replace(context: ApplicationContext, former: ServerSession): Promise<ReplacedSession> {
    if (former.connectionCount === 0 && !(former.hasEntries && former.unusedMs < PAGE_LOAD_MS)) {
      await context.end(former, "replaced");
      return { is: "ended" };
    }
    const { request, token_payload, user, logout_url } = former.document.session_context as LiveSessionContext;
    let next: ServerSession | undefined;
    try {
      next = await context.createDetached(former.id, {
        request,
        tokenPayload: token_payload,
        user,
        logoutUrl: logout_url,
      });
      await this.#carryWidgetState(former, next);
      // It may have ended, with its last connection, while the app ran.
      if (context.sessions.get(former.id) !== former) {
        void context.endDetached(next);
        return { is: "ended" };
      }
      const needsPageLoad = this.#handOver(former, next);
      context.exchange(former, next);
      // Not awaited: callbacks of the former app may take a while.
      void context.endDetached(former);
      return { is: "replaced", needsPageLoad };
    } catch (error) {
      if (next !== undefined) void context.endDetached(next);
      if (isA(error, AppFailed)) return { is: "failed", error: error.cause };
      context.appLog.pageFailed("making a document", error);
      return { is: "failed", error };
    }
  }

  /** Sets what users entered in the former session, under the lock of the new one, so that the app's callbacks run. */
  async #carryWidgetState({ document: from }: ServerSession, next: ServerSession): Promise<void> {
    const [formerState, state] = [this.#widgetStates.get(from), this.#widgetStates.get(next.document)];
    if (formerState === undefined || state === undefined) return;
    const fail = (error: unknown): void => next.appLog.failed("a callback", error);
    const work = Promise.resolve(next.withLock(() => formerState.carryTo(state, fail)));
    await endsWithin(ENTERING_TIMEOUT_MS, { work, clock: this.#clock });
  }

  /**
   * Moves the connections to the new session: pages that have the document get the new one in its place. Returns whether
   * that is not enough, and pages must be reloaded. Throws PlotctlError, with nothing changed, when a model of the new
   * document lacks a required value.
   */
  #handOver(former: ServerSession, next: ServerSession): boolean {
    former.flush();
    const patch = replacementPatch(former.document, next.document, next.bundleUrls);
    next.document.succeed(former.document);
    former.moveSubscribers(next, patch);
    const scripts = scriptsByPath(next);
    const loaded = new Map([...scripts, ...scriptsByPath(former), ...(this.#loadedScripts.get(former) ?? [])]);
    const hasChangedScript = [...scripts].some(([path, url]) => loaded.get(path) !== url);
    const needsPageLoad = hasChangedScript || former.document.hasJsCallbacks || next.document.hasJsCallbacks;
    // A page that is reloaded joins this session, and has the scripts of this document only.
    this.#loadedScripts.set(next, needsPageLoad ? scripts : loaded);
    return needsPageLoad;
  }
}

function scriptsByPath({ bundleUrls, document }: ServerSession): Map<string, string> {
  return new Map(bundleUrls(document.models).map((url) => [url.split("?", 1)[0] ?? "", url]));
}
