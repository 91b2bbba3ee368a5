// Development: apps are replaced while they are served, and open pages show it, or what went wrong. Nothing of this is
// there unless the server runs in dev mode. Pages get a script of ours before all others; it opens a socket at its own
// address, `<prefix><app>/plotctl-dev.js`.
import { readFileSync } from "node:fs";
import type { Duplex } from "node:stream";
import { join } from "node:path";
import type { Application } from "../../application/application.js";
import type { Clock } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import { PACKAGE_ROOT } from "../../base/package-files.js";
import { escapeHtml } from "../../embed/escaping.js";
import type { ApplicationContext } from "../../hosting/application-context.js";
import type { AppReplacer } from "../../hosting/replace-application.js";
import { HTML, type Context } from "../answers.js";
import type { ServerSettings } from "../options.js";
import { pageTemplateOf } from "../page-templates.js";
import { pathUrl } from "../path-url.js";
import { parameter, type ParsedRequest } from "../admission/parsed-request.js";
import { DevChannel, type Note } from "./dev-channel.js";
import { PageErrors } from "./page-errors.js";
import { problemOf, type Problem } from "./problem.js";

const SCRIPT_FILE = join(PACKAGE_ROOT, "static/plotctl-dev.js");
const SCRIPT_PATH = "/plotctl-dev.js";

interface DevApp {
  readonly channel: DevChannel;
  version: number;
  /** The first version whose pages are right: older ones must be loaded again. */
  pageVersion: number;
  /** Whether open pages must be loaded again when the app is served as last saved. */
  isPageStale: boolean;
  /** Why the last save is not what is served. */
  broken: Problem | null;
  /** Why no document or no page could be made last, for the page that says so. */
  failed: Problem | null;
}

/** What became of a save, for the terminal. */
export interface Updated {
  readonly sessionCount: number;
  readonly failure: { readonly error: unknown } | undefined;
}

export class DevMode {
  readonly #settings: ServerSettings;
  readonly #clock: Clock;
  readonly #contexts: Map<string, ApplicationContext>;
  readonly #makeContext: (route: string, application: Application) => ApplicationContext;
  readonly #replacer: AppReplacer;
  readonly #apps = new Map<string, DevApp>();

  constructor(parts: {
    readonly settings: ServerSettings;
    readonly clock: Clock;
    /** All that is served; apps are added to it and taken from it here. */
    readonly contexts: Map<string, ApplicationContext>;
    readonly makeContext: (route: string, application: Application) => ApplicationContext;
    readonly replacer: AppReplacer;
  }) {
    this.#settings = parts.settings;
    this.#clock = parts.clock;
    this.#contexts = parts.contexts;
    this.#makeContext = parts.makeContext;
    this.#replacer = parts.replacer;
  }

  /** How many pages of an app are open. */
  pageCount(route: string): number {
    return this.#apps.get(route)?.channel.pageCount ?? 0;
  }

  /** Serves an application in place of the one of that route, or at a new route, and shows it in open pages. */
  async update(
    route: string,
    application: Application,
    { isPageChanged = false }: { readonly isPageChanged?: boolean } = {},
  ): Promise<Updated> {
    const app = this.#app(route);
    app.failed = null;
    app.isPageStale ||= isPageChanged;
    try {
      pageTemplateOf(application);
    } catch (error) {
      this.fail(route, error);
      return { sessionCount: 0, failure: { error } };
    }
    let context = this.#contexts.get(route);
    if (context === undefined) {
      context = this.#makeContext(route, application);
      await context.start();
      this.#contexts.set(route, context);
    }
    app.channel.tell({ is: "updating" });
    const { sessionCount, failure, needsPageLoad } = await this.#replacer.replace(context, application);
    app.version++;
    app.isPageStale ||= needsPageLoad;
    app.broken = failure === undefined ? null : problemOf(`${route} failed after the last save`, failure.error);
    if (app.broken === null) {
      const load = app.isPageStale;
      if (load) app.pageVersion = app.version;
      app.isPageStale = false;
      app.channel.tell({ is: "updated", version: app.version, load });
    } else app.channel.tell({ is: "problem", problem: app.broken });
    return { sessionCount, failure };
  }

  /** Shows why the last save of an app could not be taken in; the last good version goes on. */
  fail(route: string, error: unknown): void {
    const app = this.#app(route);
    app.broken = problemOf(`${route} cannot be loaded`, error);
    app.channel.tell({ is: "problem", problem: app.broken });
  }

  /** Serves a route no more. Pages that are open stay in touch: they are loaded again when it comes back. */
  async remove(route: string): Promise<void> {
    const context = this.#contexts.get(route);
    this.#contexts.delete(route);
    const app = this.#apps.get(route);
    if (app !== undefined) {
      app.isPageStale = true;
      const reason = new PlotctlError(
        "APP_NOT_FOUND",
        "Its file was deleted or renamed, or became part of another app.",
      );
      app.broken = problemOf(`${route} is not served any more`, reason);
      app.channel.tell({ is: "problem", problem: app.broken });
    }
    await context?.stop();
  }

  /** Shows the failure of an app's code; the next save clears it. */
  noteFailure(route: string, what: string, error: unknown): void {
    const app = this.#app(route);
    const problem = problemOf(`${route}: ${what} failed`, error);
    if (OF_A_PAGE.has(what)) app.failed = problem;
    else app.channel.tell({ is: "problem", problem });
  }

  /** Closes all sockets. */
  stop(): void {
    for (const { channel } of this.#apps.values()) channel.close();
  }

  /** The script of pages. */
  script(): string {
    return readFileSync(SCRIPT_FILE, "utf8");
  }

  /** Adds the script to a page of an app, be it a document or an error. */
  decorate(ctx: Context, route: string): void {
    if (typeof ctx.body !== "string" || ctx.type !== HTML.split(";")[0]) return;
    const { version } = this.#app(route);
    const path = pathUrl(`${this.#settings.listening.prefix}${route === "/" ? "" : route}${SCRIPT_PATH}`);
    const url = `${path}?version=${version}${ctx.status >= 500 ? "&failed" : ""}`;
    const session = escapeHtml(ctx.state.sessionId ?? "");
    const script = `<script defer src="${escapeHtml(url)}" data-session="${session}"></script>`;
    const head = /<head(?:\s[^>]*)?>/i.exec(ctx.body);
    const at = head === null ? 0 : head.index + head[0].length;
    ctx.body = `${ctx.body.slice(0, at)}${script}${ctx.body.slice(at)}`;
  }

  /** The routes of apps that have, or had, open pages. */
  get routes(): Iterable<string> {
    return this.#apps.keys();
  }

  /** Opens the socket of a page that the gate admitted. */
  open(
    route: string,
    request: ParsedRequest,
    { socket, head }: { readonly socket: Duplex; readonly head: Buffer },
  ): void {
    const app = this.#app(route);
    app.channel.open({ req: request.req, socket, head }, (): Note => {
      const isFailed = request.parameters.has("failed");
      const problem = isFailed ? (app.broken ?? app.failed) : app.broken;
      const version = Number(parameter(request, "version") ?? app.version);
      const load = isFailed ? version !== app.version : version < app.pageVersion;
      return { is: "hello", version: app.version, load, problem };
    });
  }

  #app(route: string): DevApp {
    let app = this.#apps.get(route);
    if (app === undefined) {
      const errors = new PageErrors(route, this.#settings.logging.log);
      const channel = new DevChannel((text) => errors.take(text, this.#clock.now()));
      this.#apps.set(
        route,
        (app = { channel, version: 0, pageVersion: 0, isPageStale: false, broken: null, failed: null }),
      );
    }
    return app;
  }
}

/** What the log calls it when somebody asked for a page and got none. */
const OF_A_PAGE = new Set(["making a document", "making the page"]);
