// The server: apps, the sockets they are reached through, and the order in which all of it starts and stops. It can also
// stand in somebody else's Node server, which then hands requests to `callback()` and sockets to `upgrade()`.
import { isIP } from "node:net";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Application } from "../application/application.js";
import type { AppFunction } from "../application/handlers/function.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { ApplicationContext } from "../hosting/application-context.js";
import { CLOSE_CODES } from "../protocol/close-codes.js";
import { AllowLists } from "./checks/allow-lists.js";
import { listen, type Listeners } from "./listen.js";
import { resolveOptions, type ServerOptions, type Settings } from "./options.js";
import { bundleUrls } from "./routes/doc-handler.js";
import { pathUrl } from "./routes/root-handler.js";
import { RouteTable } from "./routes/route-table.js";
import { RefusalLog } from "./refusal-log.js";
import { createStack } from "./stack.js";
import { logStart } from "./start-lines.js";
import { Upgrades } from "./websocket/upgrade.js";

/** An app, or the function that fills its documents; or several by route, such as `/sliders`. */
export type Apps = App | Readonly<Record<string, App>> | ReadonlyMap<string, App>;
type App = Application | AppFunction;

/** How long clients and hooks may take when the server stops. */
const GRACE_MS = 10_000;

export class Server {
  readonly #settings: Settings;
  readonly #lists: AllowLists;
  readonly #contexts: ReadonlyMap<string, ApplicationContext>;
  readonly #routes: RouteTable;
  readonly #upgrades: Upgrades;
  readonly #refusals: RefusalLog;
  readonly #answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  #listeners: Listeners | undefined;
  #started: Promise<unknown> | undefined;
  #stopped: Promise<void> | undefined;
  #stats: NodeJS.Timeout | undefined;
  #loggedConnections = 0;

  /** Throws PlotctlError for options and routes that cannot be. */
  constructor(apps: Apps, options: ServerOptions = {}) {
    const settings = resolveOptions(options);
    this.#settings = settings;
    this.#lists = new AllowLists(settings);
    this.#contexts = makeContexts(apps, settings);
    this.#routes = new RouteTable(this.#contexts, settings);
    this.#refusals = new RefusalLog(settings.log);
    const parts = {
      settings,
      lists: this.#lists,
      routes: this.#routes,
      apps: this.#contexts,
      refusals: this.#refusals,
    };
    this.#answer = createStack(parts).callback();
    this.#upgrades = new Upgrades({ ...parts, answerRequest: this.#answer });
  }

  /** Starts the apps and listens. Rejects with PlotctlError when the port or the address cannot be had. */
  async start(): Promise<void> {
    const { port, address, log } = this.#settings;
    this.#listeners = await listen({
      port,
      address,
      refusals: this.#refusals,
      onRequest: this.callback(),
      onUpgrade: (req, socket, head) => this.upgrade(req, socket, head),
    });
    await this.#startApps();
    logStart(log, {
      settings: this.#settings,
      lists: this.#lists,
      listeners: this.#listeners,
      routes: this.#routes.words,
      urls: this.urls,
    });
  }

  /** Takes no more requests, closes every socket with 1012, ends the sessions and runs their hooks. */
  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  /** Answers requests of a server that is not ours. */
  callback(): (req: IncomingMessage, res: ServerResponse) => void {
    return (req, res) => void this.#startApps().then(() => this.#answer(req, res));
  }

  /** Takes sockets of a server that is not ours: call it from its `upgrade` event. */
  upgrade(req: IncomingMessage, socket: Socket, head: Buffer): void {
    void this.#startApps().then(() => this.#upgrades.handle(req, socket, head));
  }

  /** The port that is listened on; the one that was asked for as long as the server has not started. */
  get port(): number {
    return this.#listeners?.port ?? this.#settings.port;
  }

  /** Where each app is, sorted by route. */
  get urls(): string[] {
    const { address = "localhost", prefix } = this.#settings;
    const host = isIP(address) === 6 ? `[${address}]` : address;
    const routes = [...this.#contexts.keys()].sort();
    return routes.map((route) => `http://${host}:${this.port}${pathUrl(prefix + route)}`);
  }

  /** The apps by route. */
  get contexts(): ReadonlyMap<string, ApplicationContext> {
    return this.#contexts;
  }

  #startApps(): Promise<unknown> {
    return (this.#started ??= this.#startAppsOnce());
  }

  async #startAppsOnce(): Promise<void> {
    this.#stats = setInterval(() => this.#logStats(), this.#settings.statsLogFrequencyMs);
    this.#stats.unref();
    await Promise.all([...this.#contexts.values()].map((context) => context.start()));
  }

  async #stop(): Promise<void> {
    const closed = this.#listeners?.close();
    const ended = (async () => {
      await this.#upgrades.closeAll(CLOSE_CODES.RESTART, "The server stops.");
      await Promise.all([...this.#contexts.values()].map((context) => context.stop()));
      await closed;
    })();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, GRACE_MS)));
    await Promise.race([ended, patience]);
    clearTimeout(timer);
    clearInterval(this.#stats);
    this.#listeners?.destroy();
    this.#refusals.settle();
  }

  #logStats(): void {
    const { log } = this.#settings;
    const count = this.#upgrades.connectionCount;
    const level = count === this.#loggedConnections ? "debug" : "info";
    this.#loggedConnections = count;
    log[level](`[pid ${process.pid}] ${count} clients connected`);
    for (const [route, { sessions }] of this.#contexts) {
      const unused = [...sessions.values()].filter(({ connectionCount }) => connectionCount === 0).length;
      log.debug(`[pid ${process.pid}] ${route} has ${sessions.size} sessions with ${unused} unused`);
    }
  }
}

function makeContexts(apps: Apps, settings: Settings): Map<string, ApplicationContext> {
  const { log, prefix, devMode, maxSessions, maxConnections, appStartLimitMs } = settings;
  const contexts = new Map<string, ApplicationContext>();
  for (const [route, app] of entriesOf(apps)) {
    if (!/^\/$|^(\/[^/]+)+$/.test(route)) {
      throw new PlotctlError(`${show(route)} is not a route.`, { hint: 'Routes are "/" or of the form "/name".' });
    }
    const application = typeof app === "function" ? new Application(app) : app;
    contexts.set(
      route,
      new ApplicationContext(route, application, {
        log,
        devMode,
        maxSessions,
        maxConnections,
        appStartLimitMs,
        unusedLifetimeMs: settings.unusedSessionLifetimeMs,
        checkUnusedMs: settings.checkUnusedSessionsMs,
        // The core is in every page.
        bundleUrls: (models) => bundleUrls(models, prefix).slice(1),
      }),
    );
  }
  return contexts;
}

function entriesOf(apps: Apps): Iterable<[string, App]> {
  if (typeof apps === "function" || apps instanceof Application) return [["/", apps]];
  return apps instanceof Map ? (apps as ReadonlyMap<string, App>) : Object.entries(apps as Record<string, App>);
}
