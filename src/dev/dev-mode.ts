// Dev mode of a server: replaces apps while they are served, and shows in open pages what was replaced or what failed. The
// server loads this folder in dev mode only, decides which requests are for it, and checks them as it does all others.
import { PlotctlError } from "../base/errors.js";
import type { Application } from "../application/application.js";
import type { Clock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import type { DocumentChange } from "../document/changes.js";
import { escapeHtml } from "../embed/escaping.js";
import type { LoggedFailure } from "../hosting/app-log.js";
import type { ApplicationContext } from "../hosting/application-context.js";
import type { HostedDocument } from "../hosting/hosted-document.js";
import { AppReplacer } from "./app-replacer.js";
import type { SessionObserver } from "../hosting/session-lifecycle.js";
import { DevChannel, type DevMessage, type DevUpgrade } from "./dev-channel.js";
import { reportFailure, type FailureReport } from "./failure-report.js";
import { PageConsole } from "./page-console.js";

/** What dev mode needs of the server. */
export interface DevHost {
  readonly log: Log;
  readonly clock: Clock;
  /** The served apps by route. Dev mode adds and removes some. */
  readonly contexts: Map<string, ApplicationContext>;
  readonly makeContext: (route: string, application: Application) => ApplicationContext;
  /** Throws PlotctlError when pages of the application cannot be rendered. */
  readonly checkApplication: (application: Application) => void;
  /** The URL of `plotctl-dev.js` for the pages of an app. */
  readonly scriptUrl: (route: string) => string;
}

interface DevApp {
  readonly channel: DevChannel;
  /** Counts the reloads. */
  version: number;
  /** Pages of an older version reload themselves. */
  pageVersion: number;
  /** Whether open pages must be reloaded with the next version that works. */
  isPageStale: boolean;
  /** Why the last save is not in service. */
  broken: FailureReport | null;
  /** Why the last page or document could not be made. */
  failed: FailureReport | null;
}

/** The result of an update, for the terminal. */
interface Updated {
  readonly sessionCount: number;
  readonly failure: { readonly error: unknown } | undefined;
}

/** What a page says about itself when it opens its socket. */
interface PageState {
  /** The version of the app that the page shows; undefined when the page does not say. */
  readonly version: number | undefined;
  /** Whether it is an error page. */
  readonly isFailed: boolean;
}

export class DevMode implements SessionObserver {
  readonly #host: DevHost;
  readonly #replacer: AppReplacer;
  readonly #apps = new Map<string, DevApp>();

  constructor(host: DevHost) {
    this.#host = host;
    this.#replacer = new AppReplacer(host.clock);
  }

  onCreated(document: HostedDocument): (change: DocumentChange) => void {
    return this.#replacer.onCreated(document);
  }

  /** How many pages of an app are open. */
  pageCount(route: string): number {
    return this.#apps.get(route)?.channel.pageCount ?? 0;
  }

  /** The routes of all apps that have been developed: pages of a removed app keep their sockets. */
  get routes(): Iterable<string> {
    return this.#apps.keys();
  }

  /** Serves an application at a route, new or known, and shows it in open pages. */
  async update(
    route: string,
    application: Application,
    { isPageChanged = false }: { readonly isPageChanged?: boolean } = {},
  ): Promise<Updated> {
    const app = this.#app(route);
    app.failed = null;
    app.isPageStale ||= isPageChanged;
    try {
      this.#host.checkApplication(application);
    } catch (error) {
      this.fail(route, error);
      return { sessionCount: 0, failure: { error } };
    }
    const context = this.#host.contexts.get(route) ?? (await this.#add(route, application));
    app.channel.send({ is: "updating" });
    const { sessionCount, failure, needsPageLoad } = await this.#replacer.replace(context, application);
    app.version++;
    app.isPageStale ||= needsPageLoad;
    app.broken = failure === undefined ? null : reportFailure(`${route} failed after the last save`, failure.error);
    if (app.broken === null) {
      const load = app.isPageStale;
      if (load) app.pageVersion = app.version;
      app.isPageStale = false;
      app.channel.send({ is: "updated", version: app.version, load });
    } else {
      app.channel.send({ is: "kept" });
      app.channel.send({ is: "problem", problem: app.broken });
    }
    return { sessionCount, failure };
  }

  async #add(route: string, application: Application): Promise<ApplicationContext> {
    const context = this.#host.makeContext(route, application);
    await context.start();
    this.#host.contexts.set(route, context);
    return context;
  }

  /** Shows why the last save of an app cannot be served. The last working version stays in service. */
  fail(route: string, error: unknown): void {
    const app = this.#app(route);
    app.broken = reportFailure(`${route} cannot be loaded`, error);
    app.channel.send({ is: "problem", problem: app.broken });
  }

  /** Stops serving a route. Its open pages keep their sockets, and are reloaded when the app comes back. */
  async remove(route: string): Promise<void> {
    const context = this.#host.contexts.get(route);
    this.#host.contexts.delete(route);
    const app = this.#apps.get(route);
    if (app !== undefined) {
      app.isPageStale = true;
      const reason = new PlotctlError(
        "APP_NOT_FOUND",
        "Its file was deleted or renamed, or became part of another app.",
      );
      app.broken = reportFailure(`${route} is not served any more`, reason);
      app.channel.send({ is: "problem", problem: app.broken });
    }
    await context?.stop();
  }

  /** Shows that the code of an app has failed. The next save clears it. */
  onFailure({ route, what, error, preventsPage }: LoggedFailure): void {
    const app = this.#app(route);
    const report = reportFailure(`${route}: ${what} failed`, error);
    if (preventsPage) app.failed = report;
    else app.channel.send({ is: "problem", problem: report });
  }

  /** Closes all sockets. */
  stop(): void {
    for (const { channel } of this.#apps.values()) channel.close();
  }

  /** Adds the script to a page of an app, which may be an error page. */
  decorate(html: string, page: { route: string; status: number; sessionId: string | undefined }): string {
    const { version } = this.#app(page.route);
    const url = `${this.#host.scriptUrl(page.route)}?version=${version}${page.status >= 500 ? "&failed" : ""}`;
    const session = escapeHtml(page.sessionId ?? "");
    const script = `<script defer src="${escapeHtml(url)}" data-session="${session}"></script>`;
    const head = /<head(?:\s[^>]*)?>/i.exec(html);
    const at = head === null ? 0 : head.index + head[0].length;
    return `${html.slice(0, at)}${script}${html.slice(at)}`;
  }

  /** Opens the socket of a page. */
  open(route: string, upgrade: DevUpgrade, page: PageState): void {
    const app = this.#app(route);
    app.channel.open(upgrade, (): DevMessage => {
      const problem = page.isFailed ? (app.broken ?? app.failed) : app.broken;
      const version = page.version ?? app.version;
      const load = page.isFailed ? version !== app.version : version < app.pageVersion;
      return { is: "hello", version: app.version, load, problem };
    });
  }

  #app(route: string): DevApp {
    let app = this.#apps.get(route);
    if (app === undefined) {
      const console = new PageConsole(route, this.#host);
      const channel = new DevChannel((text) => console.onMessage(text));
      app = { channel, version: 0, pageVersion: 0, isPageStale: false, broken: null, failed: null };
      this.#apps.set(route, app);
    }
    return app;
  }
}
