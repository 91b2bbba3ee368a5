// The server: apps, the sockets it listens on, and the order in which everything starts and stops. It can also be mounted
// in another Node server, which then passes requests to `callback()` and upgrades to `upgrade()`.
import { isIP } from "node:net";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Application } from "../application/application.js";
import type { PathPattern } from "../application/path-pattern.js";
import type { AppFunction } from "../application/handlers/function.js";
import { systemClock, type Clock, type Timer } from "../base/clock.js";
import { codeOf, messageOf, PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { endsWithin } from "../base/timeout.js";
import { loadTracing } from "../base/tracing.js";
import type { DevHost, DevMode } from "../dev/dev-mode.js";
import type { FailureListener } from "../hosting/app-log.js";
import { ApplicationContext, type HostingOptions } from "../hosting/application-context.js";
import { needsOfLateModels } from "../hosting/page-summary.js";
import type { SessionObserver } from "../hosting/session-lifecycle.js";
import { decodeSnapshot, type RestoreOutcome } from "../hosting/session-snapshot.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";
import { UploadStore } from "../hosting/transfers/upload-store.js";
import { CLOSE_CODES } from "../protocol/close-codes.js";
import { Accounts } from "../publishing/accounts.js";
import { ChromiumPainter } from "../publishing/pictures/chromium-painter.js";
import { DocumentPictures } from "../publishing/pictures/document-pictures.js";
import { PublishedDocuments } from "../publishing/published-documents.js";
import { LiveDocuments } from "../publishing/live/live-documents.js";
import { limitsOf } from "../publishing/settings.js";
import type { Store } from "../store/contract.js";
import { MEMORY } from "../store/location.js";
import { openStore } from "../store/open-store.js";
import { generateSecret, signingSecret } from "../tokens/secret.js";
import { generateSessionId } from "../tokens/session-id.js";
import { AllowLists } from "./admission/allow-lists.js";
import { Auth, SIGN_IN_PATH, SIGN_OUT_PATH } from "./auth/auth.js";
import { checkRoutes } from "./auth/access.js";
import { createModuleRoutes, type AuthRouteParts } from "./auth/routes.js";
import { cleanRegularly } from "./clean-store.js";
import { addLateNeeds } from "./csp.js";
import { SessionTable, type SessionRow } from "./figures.js";
import { SessionKeeping } from "./session-keeping.js";
import type { Departure, FormerServer } from "./former-server.js";
import type { ListeningServers } from "./bind.js";
import type { ServerGroup } from "./group.js";
import { listen } from "./listen.js";
import { processMemory } from "./memory.js";
import type { MetricsSnapshot } from "./metrics/merged-metrics.js";
import { Metrics } from "./metrics/metrics.js";
import { listenForMetrics } from "./metrics/metrics-listener.js";
import { ServerSettings, type ServerOptions } from "./options.js";
import { scriptUrls } from "./routes/doc-handler.js";
import { pathUrl } from "./path-url.js";
import type { PublishingParts } from "./publishing/parts.js";
import { DocumentSockets } from "./publishing/document-sockets.js";
import { PublishingRates } from "./publishing/rates.js";
import { createPublishingRoutes } from "./publishing/routes.js";
import { GatedRouter, type Route } from "./routes/gated-router.js";
import { AppTable, isReserved, SOCKET_PATHS } from "./routes/app-table.js";
import { isHealthPath } from "./routes/health-handlers.js";
import { createRoutes } from "./routes/routes.js";
import { pageTemplateOf } from "./page-templates.js";
import { RejectionLog } from "./rejection-log.js";
import { ProcessRates } from "./admission/address-rate.js";
import { Gate } from "./admission/gate.js";
import { Overload } from "./admission/overload.js";
import { Readiness } from "./readiness.js";
import { createStack } from "./stack.js";
import { logStart } from "./start-lines.js";
import { watchStalls } from "./watchdog/stall-watch.js";
import { WebSocketGateway } from "./websocket/gateway.js";

/** An app, or the function that fills its documents; or several by route, such as `/sliders`. */
export type Apps = App | Readonly<Record<string, App>> | ReadonlyMap<string, App>;
type App = Application | AppFunction;

interface ListedRoute extends Pick<Route, "of" | "kind" | "path" | "method"> {
  /** The route of the only app that has it. */
  readonly app?: string;
}

const MS_PER_S = 1000;

/** Serves apps, with one live document for each session: on its own after `start`, or mounted in another Node server. */
export class Server {
  readonly #routes: Route[];
  readonly #settings: ServerSettings;
  readonly #clock: Clock;
  readonly #group: ServerGroup | undefined;
  readonly #lists: AllowLists;
  readonly #contexts: ReadonlyMap<string, ApplicationContext>;
  readonly #gateway: WebSocketGateway;
  readonly #rejections: RejectionLog;
  readonly #metrics = new Metrics({
    apps: () => this.#contexts.values(),
    bytes: () => this.#gateway.bytes,
  });
  readonly #overload: Overload;
  readonly #readiness: Readiness;
  readonly #auth: Auth;
  readonly #router: GatedRouter;
  readonly #lateParts: AuthRouteParts & Pick<PublishingParts, "lists">;
  readonly #sessionTable: SessionTable;
  readonly #keeping: SessionKeeping;
  readonly #devHost: DevHost | undefined;
  /** In dev mode only, from the start of the apps on. */
  #dev: DevMode | undefined;
  readonly #answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  #listeners: ListeningServers | undefined;
  #metricsListener: ListeningServers | undefined;
  #started: Promise<unknown> | undefined;
  #store: Store | undefined;
  #published: PublishedDocuments | undefined;
  #pictures: DocumentPictures | undefined;
  #live: LiveDocuments | undefined;
  #documentSockets: DocumentSockets | undefined;
  readonly #isMemoryTight: () => boolean;
  #startedAuth: Promise<void> | undefined;
  #startedMetrics: Promise<void> | undefined;
  /** The server whose place this one takes. */
  #former: FormerServer | undefined;
  /** Those that do not accept connections any more. */
  readonly #leftListeners: ListeningServers[] = [];
  #stopped: Promise<void> | undefined;
  readonly #reports: Timer[] = [];
  /** Stop what measures and watches the process. */
  readonly #watches: (() => void)[] = [];
  #loggedConnections = 0;

  /** Throws PlotctlError for invalid options and routes. */
  constructor(apps: Apps, options?: ServerOptions);
  /** @internal */
  constructor(apps: Apps, options: ServerOptions | ServerSettings, clock?: Clock, group?: ServerGroup);
  constructor(
    apps: Apps,
    options: ServerOptions | ServerSettings = {},
    clock: Clock = systemClock,
    group?: ServerGroup,
  ) {
    const settings = options instanceof ServerSettings ? options : new ServerSettings(options);
    this.#clock = clock;
    this.#group = group;
    this.#settings = settings;
    this.#sessionTable = new SessionTable(clock);
    this.#lists = new AllowLists({ ...settings.admission, ...settings.listening });
    const { devMode } = settings.development;
    const onFailure: FailureListener = (failure) => this.#dev?.onFailure(failure);
    const memory = processMemory(group?.size);
    this.#isMemoryTight = memory.isTight;
    // Dev mode is loaded before the first session is created.
    const observer: SessionObserver = { onCreated: (document) => this.#dev?.onCreated(document) };
    const { maxTotalUploadBytes } = settings.uploads;
    const uploads = new UploadStore({
      ...settings.uploads,
      maxTotalUploadBytes: group?.shareOf(maxTotalUploadBytes) ?? maxTotalUploadBytes,
    });
    const keeping = new SessionKeeping({
      settings: settings.snapshots,
      contexts: () => this.#contexts,
      group,
      log: settings.logging.log,
      clock,
    });
    this.#keeping = keeping;
    const makeContext = (route: string, application: Application): ApplicationContext =>
      contextFor(route, application, {
        settings,
        memory,
        uploads,
        clock,
        group,
        former: keeping,
        onFailure: devMode ? onFailure : undefined,
        observer: devMode ? observer : undefined,
        meter: this.#metrics.meterOf(route),
      });
    const contexts = new Map(
      [...entriesOf(apps)].map(([route, app]) => [route, makeContext(route, applicationOf(app))]),
    );
    for (const { application } of contexts.values()) pageTemplateOf(application);
    this.#contexts = contexts;
    this.#rejections = new RejectionLog(settings.logging.log, clock, {
      onRejected: (code) => this.#metrics.onRejected(code),
    });
    this.#auth = new Auth({ settings, lists: this.#lists, clock, group });
    if (this.#auth.isOn) checkAppRoutes(contexts.keys(), settings);
    const overload = new Overload(clock);
    this.#overload = overload;
    this.#readiness = new Readiness({ overload, isMemoryTight: memory.isTight, waitingSlots: group?.waitingSlots });
    const rates = group?.rates ?? new ProcessRates(clock);
    const gate = new Gate({
      settings,
      lists: this.#lists,
      clock,
      auth: this.#auth,
      overload,
      readiness: this.#readiness,
      rates,
      newSessionId: () => newSessionId(settings, group),
    });
    if (devMode) {
      const { prefix } = settings.listening;
      this.#devHost = {
        log: settings.logging.log,
        clock,
        contexts,
        makeContext,
        checkApplication: (application) => void pageTemplateOf(application),
        scriptUrl: (route) => pathUrl(`${prefix}${route === "/" ? "" : route}${SOCKET_PATHS.dev}`),
      };
    }
    const parts = {
      settings,
      lists: this.#lists,
      gate,
      auth: this.#auth,
      table: new AppTable({
        apps: contexts,
        prefix: settings.listening.prefix,
        removedRoutes: () => this.#dev?.routes ?? [],
      }),
      rejections: this.#rejections,
      metrics: this.#metrics,
      rates,
      clock,
      dev: () => this.#dev,
      documents: () => this.#documentSockets,
    };
    this.#routes = createRoutes({ ...parts, apps: contexts, readiness: this.#readiness });
    this.#lateParts = parts;
    this.#router = new GatedRouter({ ...parts, routes: this.#routes });
    this.#answer = createStack({ ...parts, router: this.#router }).callback();
    this.#gateway = new WebSocketGateway({ ...parts, answerRequest: this.#answer });
  }

  /**
   * Starts the apps and listens. Rejects with PlotctlError when the port or the address is not available, and when another
   * server uses the folder of snapshots.
   */
  async start(): Promise<void>;
  /** Takes the place of a server that runs. @internal */
  async start(former: FormerServer | undefined): Promise<void>;
  async start(former?: FormerServer): Promise<void> {
    this.#former = former;
    await this.#startAuth();
    if (former === undefined) {
      await this.#startMetrics();
      await this.#listen(this.#settings.listening.port);
      await this.#startApps();
    } else await this.#startAfter(former);
    logStart({
      settings: this.#settings,
      lists: this.#lists,
      listeners: this.#listeners as ListeningServers,
      routes: this.#routePaths,
      sessionLimit: this.#sessionLimit,
      publishing: this.#published?.store,
    });
  }

  /** Starts the apps while the former server serves; then it leaves its ports and its folder. */
  async #startAfter(former: FormerServer): Promise<void> {
    await this.#startApps();
    const { port } = this.#settings.listening;
    const signIns = await former.release();
    if (signIns !== undefined) await this.#auth.follow(signIns);
    this.#keeping.follow(former);
    try {
      await this.#listen(port === 0 ? former.port : port);
      await this.#keeping.open();
      await this.#listenForMetrics();
      await this.#store?.claim();
    } catch (error) {
      await this.leavePorts();
      former.giveUp();
      throw error;
    }
  }

  async #listen(port: number): Promise<void> {
    const { address, unixSocket, tls } = this.#settings.listening;
    this.#listeners = await (this.#group?.listen ?? listen)({
      port,
      address,
      unixSocket,
      tls,
      rejections: this.#rejections,
      onRequest: this.callback(),
      onUpgrade: (req, socket, head) => this.upgrade(req, socket, head),
    });
  }

  /** Stops listening: another process can listen at the same ports. Connections stay. @internal */
  async leavePorts(): Promise<void> {
    for (const listeners of [this.#listeners, this.#metricsListener]) {
      if (listeners === undefined) continue;
      this.#leftListeners.push(listeners);
      // Connections end when their answers have been sent.
      void listeners.close();
    }
    this.#metricsListener = undefined;
  }

  /** Whether it takes visitors, and is not about to stop. @internal */
  get isServing(): boolean {
    return this.#readiness.phase === "serving";
  }

  /** Leaves the ports and the folder of snapshots to another process. @internal */
  async release(): Promise<Departure> {
    this.#readiness.phase = "stopping";
    await this.leavePorts();
    await Promise.all([...this.#contexts.values()].map((context) => context.settled()));
    return { sessions: await this.#keeping.release(), signIns: this.#auth.leave() };
  }

  /** Goes on after `release`. Rejects with PlotctlError when the port is not available. @internal */
  async resume(): Promise<void> {
    // A worker that was started meanwhile has left nothing.
    if (this.isServing) return;
    await this.#listen(this.port);
    await this.#listenForMetrics();
    await this.#keeping.resume();
    this.#readiness.phase = "serving";
  }

  /** Moves a session to the process that takes over: see DepartingServer. @internal */
  moveSession(key: SessionKey, take: (snapshot: Uint8Array) => Promise<boolean>): Promise<boolean> {
    return this.#keeping.move(key, take);
  }

  /** Goes on with a session of another process. Resolves to what became of it. @internal */
  async restoreSession({ app }: SessionKey, snapshot: Uint8Array): Promise<RestoreOutcome> {
    const context = this.#contexts.get(app);
    return context === undefined ? "fresh" : context.restoreSession(decodeSnapshot(snapshot));
  }

  /** Resolves when the readers of sessions that do not move have left. @internal */
  async readersLeft(): Promise<void> {
    const isRead = (): boolean =>
      [...this.#contexts.values()].some(
        ({ application, sessions }) =>
          application.on_drain === "wait" && [...sessions.values()].some(({ connectionCount }) => connectionCount > 0),
      );
    while (isRead()) await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, MS_PER_S));
  }

  /**
   * Serves until the drain delay is over; then creates no sessions, closes every socket with 1012, ends the sessions and
   * runs their hooks.
   */
  stop(): Promise<void>;
  /** Without the drain delay, where nothing is passed to this server any more. @internal */
  stop(options: { readonly drainDelayS: number }): Promise<void>;
  stop({ drainDelayS }: { readonly drainDelayS: number } = this.#settings.stopping): Promise<void> {
    return (this.#stopped ??= this.#stop(drainDelayS));
  }

  /** The request listener for another Node server. */
  callback(): (req: IncomingMessage, res: ServerResponse) => void {
    return (req, res) => {
      const started = this.#startApps().then(
        () => true,
        (error: unknown) => {
          this.#settings.logging.log.critical(messageOf(error), { code: codeOf(error) });
          return false;
        },
      );
      void (isHealthPath(req.url) ? this.#answer(req, res) : this.#answerAfter(started, req, res));
    };
  }

  async #answerAfter(started: Promise<boolean>, req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!(await started)) {
      res
        .writeHead(503, { "Content-Type": "text/plain", "Retry-After": "10" })
        .end("The server could not start; its log has the reason.");
    } else if (!req.socket.destroyed) await this.#answer(req, res);
  }

  /** The upgrade listener for another Node server: call it from its `upgrade` event. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Node no longer listens for errors of the socket, and the client may reset it while the apps start.
    socket.on("error", () => socket.destroy());
    void this.#startApps().then(
      () => (socket.destroyed ? undefined : this.#gateway.handle(req, socket, head)),
      () => socket.destroy(),
    );
  }

  /** Replaces apps while they are served. Undefined before the start, and outside of dev mode. @internal */
  get dev(): DevMode | undefined {
    return this.#dev;
  }

  /** The port that the server listens on; before the start, the port of the options. */
  get port(): number {
    return this.#listeners?.port ?? this.#settings.listening.port;
  }

  /** The port of the metrics; undefined before the start, and without metrics. */
  get metricsPort(): number | undefined {
    return this.#metricsListener?.port;
  }

  /**
   * The URL of each app, sorted by route, without the apps whose path requires parameters; empty for a Unix socket, which has no
   * URL.
   */
  get urls(): string[] {
    if (this.#settings.listening.unixSocket !== undefined) return [];
    const withPage = [...this.#contexts].filter(([, { application }]) => application.path?.isRequired !== true);
    return withPage.map(([route]) => this.baseUrl + pathUrl(route)).sort();
  }

  /** The URL of the server on this machine, with the prefix and without a slash at the end. @internal */
  get baseUrl(): string {
    const { address = "localhost", prefix, tls } = this.#settings.listening;
    const host = isIP(address) === 6 ? `[${address}]` : address;
    return `${tls === undefined ? "http" : "https"}://${host}:${this.port}${pathUrl(prefix)}`;
  }

  /** All routes except those of websockets, with the endpoints that apps register. @internal */
  get routes(): readonly ListedRoute[] {
    const endpoints = [...this.#contexts].flatMap(([app, { application }]) =>
      application.routes.map(({ method, path }): ListedRoute => ({ of: "app", kind: "endpoint", method, path, app })),
    );
    return [...this.#routes, ...endpoints];
  }

  /** What stays when the server stops. Undefined before the start. @internal */
  get store(): Store | undefined {
    return this.#store;
  }

  /** Undefined before the start, and where nobody could publish any. @internal */
  get published(): PublishedDocuments | undefined {
    return this.#published;
  }

  /** The apps by route. */
  get contexts(): ReadonlyMap<string, ApplicationContext> {
    return this.#contexts;
  }

  /** The sessions of all apps at this moment. */
  figures(): SessionRow[] {
    return this.#sessionTable.rows(this.#contexts.values());
  }

  /** The number of sessions of all apps. @internal */
  get sessionCount(): number {
    return [...this.#contexts.values()].reduce((count, { sessions }) => count + sessions.size, 0);
  }

  /** The metrics of this process, for a group of processes. @internal */
  metricsSnapshot(): Promise<MetricsSnapshot> {
    return this.#metrics.snapshot();
  }

  /**
   * Ends the session of an app with the hash that `figures` and the log have. Pages that show it start the app again.
   * Resolves to whether there was one.
   */
  async endSession(app: string, hash: string): Promise<boolean> {
    const context = this.#contexts.get(app);
    const session = [...(context?.sessions.values() ?? [])].find((each) => each.hash === hash);
    if (context === undefined || session === undefined) return false;
    session.closeAll(CLOSE_CODES.TOKEN_EXPIRED, "The session was ended by an administrator.");
    await context.end(session, "admin");
    return true;
  }

  /** Ends all sign-ins of a user with this server, and with them their websockets. Resolves to their number. */
  signOut(userId: string): Promise<number> {
    return this.#auth.signOutUser(userId);
  }

  /** The maximum of sessions of each app, in all processes; undefined without apps. */
  get #sessionLimit(): number | undefined {
    const { maxSessions } = this.#settings.sessions;
    const [context] = this.#contexts.values();
    const limit = maxSessions === "auto" ? (context?.figures().limit ?? 0) * (this.#group?.size ?? 1) : maxSessions;
    return context === undefined ? undefined : limit;
  }

  /** The paths that are served, for the log. */
  get #routePaths(): string[] {
    const {
      listening: { prefix },
      pages: { index },
    } = this.#settings;
    const ofApps = [...this.#contexts].map(
      ([
        route,
        {
          application: { path },
        },
      ]) => prefix + addressOf(route, path),
    );
    return ["/favicon.ico", ...ofApps, ...(index ? [`${prefix}/`] : []), `${prefix}/static/`];
  }

  #startApps(): Promise<unknown> {
    return (this.#started ??= this.#startAppsOnce());
  }

  #startAuth(): Promise<void> {
    return (this.#startedAuth ??= this.#startAuthOnce());
  }

  async #startAuthOnce(): Promise<void> {
    const { store } = this.#settings.store;
    // In a group, several processes use one store; while a server is replaced, two do.
    const as = this.#group === undefined && this.#former === undefined ? "owner" : "guest";
    this.#store = this.#group?.store ?? (await openStore(store, { as, clock: this.#clock, name: "--store" }));
    await this.#auth.start(this.#store);
    for (const route of [...createModuleRoutes(this.#lateParts), ...(await this.#startPublishing(this.#store))]) {
      this.#routes.push(route);
      this.#router.add(route);
    }
  }

  /** Documents need users: who sign in, or who have keys in a store that stays. */
  async #startPublishing(store: Store): Promise<Route[]> {
    if (!this.#auth.isOn && store.place === MEMORY) return [];
    const { logging, publishing, listening, tokens } = this.#settings;
    const { log } = logging;
    const clock = this.#clock;
    const live = new LiveDocuments({
      store,
      log,
      clock,
      durability: publishing.liveDurability,
      limits: { maxDocumentBytes: publishing.maxPublishedBytes, maxDocumentModels: publishing.maxPublishedModels },
      // Every page has the core bundle.
      bundleUrls: (models) => scriptUrls(needsOfLateModels(models), listening.prefix).slice(1),
      isMemoryTight: this.#isMemoryTight,
    });
    const pictures = new DocumentPictures({
      pictures: store.pictures,
      painter: new ChromiumPainter(),
      look: (id) => published.content(id),
      log,
      clock,
    });
    const published = new PublishedDocuments({
      store,
      log,
      clock,
      limits: limitsOf(publishing),
      live,
      onChanged: (document) => pictures.changed(document),
    });
    const accounts = new Accounts(store.users);
    const ticketSecret = tokens.secret ?? (await store.secret("session", generateSecret));
    const publishingRates = new PublishingRates(publishing, clock);
    const parts = { ...this.#lateParts, published, pictures, accounts, publishingRates, ticketSecret };
    this.#live = live;
    this.#pictures = pictures;
    this.#published = published;
    this.#documentSockets = new DocumentSockets({ ...parts, live });
    return createPublishingRoutes(parts);
  }

  #startMetrics(): Promise<void> {
    return (this.#startedMetrics ??= this.#startMetricsOnce());
  }

  async #startMetricsOnce(): Promise<void> {
    if (this.#settings.metrics.metricsPort === undefined) return;
    await this.#metrics.start();
    if (this.#former === undefined) await this.#listenForMetrics();
  }

  async #listenForMetrics(): Promise<void> {
    const { metricsPort: port, metricsAddress: address } = this.#settings.metrics;
    // One process of the group renders the metrics of all.
    if (port === undefined || this.#group !== undefined) return;
    const hosts = this.#lists.hosts(this.#settings.listening.port);
    const metrics = this.#metrics;
    this.#metricsListener = await listenForMetrics({ port, address, hosts, metrics, rejections: this.#rejections });
    this.#settings.logging.log.info(`Metrics at /metrics of ${this.#metricsListener.places.join(" and ")}`);
  }

  async #startAppsOnce(): Promise<void> {
    await this.#startAuth();
    await this.#startMetrics();
    if (this.#former === undefined) await this.#keeping.open();
    await loadTracing();
    const { statsLogFrequencyMs, memLogFrequencyMs } = this.#settings.logging;
    this.#watches.push(this.#overload.watch());
    const { log } = this.#settings.logging;
    // In a group, one process does it for all.
    if (this.#store !== undefined && this.#group === undefined)
      this.#watches.push(cleanRegularly(this.#store, { clock: this.#clock, log }));
    const { watchdog, killStalledS } = this.#settings.watchdog;
    if (watchdog) {
      this.#watches.push(
        watchStalls({
          log,
          killAfterMs: killStalledS * MS_PER_S,
          onStall: (app) => this.#metrics.onStall(app),
        }),
      );
    }
    this.#reports.push(this.#clock.setInterval(() => this.#logStats(), statsLogFrequencyMs).unref());
    if (memLogFrequencyMs > 0)
      this.#reports.push(this.#clock.setInterval(() => this.#logMemory(), memLogFrequencyMs).unref());
    if (this.#devHost !== undefined) {
      const { startDevMode } = await import("../dev/development.js");
      this.#dev = startDevMode(this.#devHost);
    }
    await Promise.all([...this.#contexts.values()].map((context) => context.start()));
    if (this.#readiness.phase === "starting") this.#readiness.phase = "serving";
  }

  async #stop(drainDelayS: number): Promise<void> {
    const { graceS } = this.#settings.stopping;
    this.#readiness.phase = "draining";
    if (drainDelayS > 0) {
      this.#settings.logging.log.info(`Serving for ${drainDelayS} s more, while /readyz answers 503`);
      await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, drainDelayS * MS_PER_S));
    }
    this.#readiness.phase = "stopping";
    this.#dev?.stop();
    await this.#keeping.leave(graceS * MS_PER_S);
    const ended = (async () => {
      await this.#gateway.closeForRestart();
      const closed = Promise.all([this.#listeners?.close(), this.#metricsListener?.close()]);
      await Promise.all([...this.#contexts.values()].map((context) => context.stop()));
      await closed;
    })();
    await endsWithin(graceS * MS_PER_S, { work: ended, clock: this.#clock });
    await this.#live?.close();
    for (const report of this.#reports) report.cancel();
    for (const stop of this.#watches) stop();
    this.#auth.stop();
    for (const listeners of [...this.#leftListeners, this.#listeners, this.#metricsListener]) listeners?.destroy();
    await this.#pictures?.close();
    await this.#store?.close();
    this.#metrics.stop();
    this.#rejections.flush();
  }

  #logMemory(): void {
    const { rss, heapUsed } = process.memoryUsage();
    const [all, heap] = [rss, heapUsed].map((bytes) => (bytes / 1024 ** 2).toFixed(2));
    this.#settings.logging.log.info(
      `[pid ${process.pid}] ${all} MB of memory in use, ${heap} MB of them by JavaScript`,
    );
  }

  #logStats(): void {
    const { log } = this.#settings.logging;
    const count = this.#gateway.connectionCount;
    const level = count === this.#loggedConnections ? "debug" : "info";
    this.#loggedConnections = count;
    log[level](`[pid ${process.pid}] ${count} clients connected`);
    for (const [route, context] of this.#contexts) {
      const { unconnected, connected, disconnected } = context.figures();
      const unused = unconnected + disconnected;
      log.debug(`[pid ${process.pid}] ${route} has ${connected + unused} sessions with ${unused} unused`);
    }
  }
}

/** Without what no URL can contain as a part of its path: `.`, `..`, NUL and half a surrogate pair. */
const ROUTE = /^\/$|^(\/(?!\.\.?(\/|$))[^/\0\p{Surrogate}]+)+$/u;

interface ContextParts extends Pick<
  HostingOptions,
  "memory" | "uploads" | "clock" | "former" | "onFailure" | "observer" | "meter"
> {
  readonly settings: ServerSettings;
  readonly group: ServerGroup | undefined;
}

function contextFor(
  route: string,
  application: Application,
  { settings, group, ...parts }: ContextParts,
): ApplicationContext {
  const { sessions } = settings;
  if (!ROUTE.test(route)) {
    throw new PlotctlError("INVALID_ROUTE", `${show(route)} is not a route.`, {
      hint: 'Routes are "/" or of the form "/name".',
    });
  }
  if (route === "/static") {
    throw new PlotctlError("INVALID_ROUTE", 'No app can be at "/static": the server\'s own files are there.', {
      hint: "Rename it.",
    });
  }
  if (isReserved(route, "")) {
    throw new PlotctlError("INVALID_ROUTE", `No app can be at ${show(route)}: published documents are there.`, {
      hint: "Rename it.",
    });
  }
  if (isHealthPath(`${settings.listening.prefix}${route}`)) {
    throw new PlotctlError("INVALID_ROUTE", `No app can be at ${show(route)}: the health of the server is there.`, {
      hint: "Rename it.",
    });
  }
  const context: ApplicationContext = new ApplicationContext(route, application, {
    ...parts,
    log: settings.logging.log,
    sendsTracebacks: settings.development.devMode,
    maxSessions:
      sessions.maxSessions === "auto" ? "auto" : (group?.shareOf(sessions.maxSessions) ?? sessions.maxSessions),
    ownsTicket: group?.owns,
    maxConnections: sessions.maxConnections,
    appStartTimeoutMs: sessions.appStartLimitMs,
    clientWrites: sessions.clientWrites,
    documentLimits: { maxBytes: sessions.maxDocumentBytes, maxModels: sessions.maxDocumentModels },
    unusedLifetimeMs: sessions.unusedSessionLifetimeMs,
    checkUnusedMs: sessions.checkUnusedSessionsMs,
    scriptUrls(needs) {
      addLateNeeds(context, needs.policy, settings);
      // Every page has the core bundle.
      return scriptUrls(needs, settings.listening.prefix).slice(1);
    },
  });
  return context;
}

/** In a group, draws until an id is one of this process: as often as there are processes, on average. */
function newSessionId({ tokens }: ServerSettings, group: ServerGroup | undefined): string {
  const secret = signingSecret(tokens.secret);
  let id = generateSessionId(secret);
  while (group?.owns(id) === false) id = generateSessionId(secret);
  return id;
}

/** Throws PlotctlError for access rules of apps that are not served, and for apps in the place of the sign-in. */
function checkAppRoutes(routes: Iterable<string>, { auth }: ServerSettings): void {
  const all = [...routes];
  checkRoutes(auth.access, all);
  const hidden = all.find((route) => route === SIGN_IN_PATH || route === SIGN_OUT_PATH);
  if (hidden !== undefined)
    throw new PlotctlError("INVALID_ROUTE", `No app can be at ${show(hidden)}: users sign in and out there.`, {
      hint: "Rename it.",
    });
}

function applicationOf(app: App): Application {
  return typeof app === "function" ? new Application(app) : app;
}

/** The address of an app with the names of its parameters, such as `/reports/:year`. */
function addressOf(route: string, path: PathPattern | undefined): string {
  return path === undefined ? route : route.replace(/\/$/, "") + path.text;
}

function entriesOf(apps: Apps): Iterable<[string, App]> {
  if (typeof apps === "function" || apps instanceof Application) return [["/", apps]];
  return apps instanceof Map ? (apps as ReadonlyMap<string, App>) : Object.entries(apps as Record<string, App>);
}
