// The parent of the worker processes of a server: it accepts connections and passes each to the worker of its session, keeps
// what all workers share, and replaces workers that end. It runs no code of apps, and sees no message of a session; when one
// server takes the place of another, snapshots of sessions pass through it.
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "../base/clock.js";
import { endsWithin } from "../base/timeout.js";
import { ProcessRates } from "../server/admission/address-rate.js";
import type { ListeningServers } from "../server/bind.js";
import { endWith } from "../server/listen.js";
import { mergeMetrics } from "../server/metrics/merged-metrics.js";
import { listenForMetrics } from "../server/metrics/metrics-listener.js";
import { cleanRegularly } from "../server/clean-store.js";
import type { Departure, FormerServer } from "../server/former-server.js";
import type { ServerSettings } from "../server/options.js";
import { RejectionLog } from "../server/rejection-log.js";
import { SnapshotFolder, type SessionKey } from "../snapshots/snapshot-folder.js";
import type { Store } from "../store/contract.js";
import { parseStoreLocation } from "../store/location.js";
import { openStore } from "../store/open-store.js";
import { slotOf } from "../tokens/session-slot.js";
import type { Entry, ParentCalls, Started, WorkerCalls } from "./calls.js";
import type { Channel } from "./channel.js";
import { storeCalls } from "./shared-store.js";
import { FrontDoor, type Connection } from "./front-door.js";
import { Handover } from "./handover.js";
import { KeptSignIns } from "./shared-sign-ins.js";
import { Slot, type ProcessHandlers } from "./slot.js";
import { WorkerProcess } from "./worker-process.js";

interface ClusterParts {
  /** The number of workers. */
  readonly size: number;
  /** The program of a worker. */
  readonly file: string;
  /** What workers serve. */
  readonly task: unknown;
  readonly settings: ServerSettings;
  readonly clock: Clock;
}

interface MovingServer extends FormerServer {
  /** Resolves when all its sessions have moved, or it is lost. */
  readonly done: Promise<void>;
}

/** How long workers may take beyond the time of their own stop. */
const STOP_MARGIN_MS = 5000;
const ANSWER_LIMIT_MS = 2000;
const RETRY_AFTER_S = 2;
const MS_PER_S = 1000;

export class Cluster {
  readonly #parts: ClusterParts;
  readonly #slots: readonly Slot[];
  readonly #key = randomBytes(32).toString("base64url");
  #cookieSecret = randomBytes(32).toString("base64url");
  readonly #rates: ProcessRates;
  readonly #signIns: KeptSignIns;
  readonly #rejections: RejectionLog;
  readonly #frontDoor: FrontDoor;
  readonly #handover: Handover;
  readonly #startedAt: number;
  #folder = "";
  /** Keeps other servers from the folder of the settings. */
  #snapshots: SnapshotFolder | undefined;
  #store: Store | undefined;
  #stopCleaning = (): void => {};
  #listeners: ListeningServers | undefined;
  #metricsListener: ListeningServers | undefined;
  /** Slots whose first process has started. */
  readonly #startedSlots = new Set<number>();
  #isAnnouncing = false;
  #isServing = false;
  /** The server whose place this one takes, until its sessions are here. */
  #former: MovingServer | undefined;
  /** The workers whose apps have started before the former server leaves. */
  readonly #prepared = new Set<number>();
  #onPrepared = (): void => {};
  /** Resolves when the former server has left, and this one listens. */
  readonly #entry: Promise<Entry>;

  constructor(parts: ClusterParts) {
    const { size, settings, clock } = parts;
    const { log } = settings.logging;
    this.#parts = parts;
    this.#startedAt = clock.date();
    this.#rates = new ProcessRates(clock);
    this.#signIns = new KeptSignIns(clock, (worker) => this.#channels(worker));
    this.#rejections = new RejectionLog(log, clock);
    this.#frontDoor = new FrontDoor({
      clock,
      rejections: this.#rejections,
      isTls: settings.listening.tls !== undefined,
      onConnection: (connection) => this.#route(connection),
    });
    this.#slots = Array.from(
      { length: size },
      (_, number) =>
        new Slot({
          number,
          clock,
          log,
          startProcess: (handlers) => this.#startProcess(number, handlers),
          reject: reject503,
          onChange: () => this.#announce(),
        }),
    );
    this.#handover = new Handover({ slots: this.#slots, log, clock });
    this.#entry = new Promise<void>((resolve) => (this.#onPrepared = resolve)).then(() => this.#takePlace());
    // Workers report it.
    this.#entry.catch(() => undefined);
  }

  /** The processes of the workers, for tests and tools. */
  get pids(): readonly (number | undefined)[] {
    return this.#slots.map((slot) => slot.process?.pid);
  }

  /** The port that the parent listens on; before the start, the port of the settings. */
  get port(): number {
    return this.#listeners?.port ?? this.#parts.settings.listening.port;
  }

  /** Whether it takes visitors, and is not about to stop. */
  get isServing(): boolean {
    return this.#isServing;
  }

  /**
   * Listens and starts all workers; in the place of a server that runs, it listens when their apps have started. Rejects with
   * PlotctlError; then nothing stays.
   */
  async start(former?: MovingServer): Promise<Started> {
    const { settings } = this.#parts;
    this.#former = former;
    this.#folder = await mkdtemp(join(process.env["RUNTIME_DIRECTORY"] ?? tmpdir(), "plotctl-"));
    await chmod(this.#folder, 0o700);
    try {
      await this.#openStore();
      if (former === undefined) await this.#listen(settings.listening.port);
      const [first] = await Promise.all(this.#slots.map((slot) => slot.start()));
      this.#isServing = true;
      return first ?? { urls: [], baseUrl: "" };
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Brings the store into the form of this version; one that has one owner is owned for all workers. */
  async #openStore(): Promise<void> {
    const { clock, settings } = this.#parts;
    const as = this.#former === undefined ? "owner" : "guest";
    this.#store = await openStore(settings.store.store, { as, clock, name: "--store" });
    this.#stopCleaning = cleanRegularly(this.#store, { clock, log: settings.logging.log });
  }

  /** Takes the port and the folder of snapshots. */
  async #listen(port: number): Promise<void> {
    const { listening, metrics, logging, snapshots } = this.#parts.settings;
    const { sessionSnapshots } = snapshots;
    if (sessionSnapshots !== undefined)
      this.#snapshots = await SnapshotFolder.open(sessionSnapshots, { log: logging.log });
    this.#listeners = await this.#frontDoor.listen({ ...listening, port });
    if (metrics.metricsPort === undefined) return;
    this.#metricsListener = await listenForMetrics({
      port: metrics.metricsPort,
      address: metrics.metricsAddress,
      metrics: { render: () => this.#renderMetrics() },
      rejections: this.#rejections,
    });
    logging.log.info(`Metrics at /metrics of ${this.#metricsListener.places.join(" and ")}`);
  }

  /** The apps of a worker have started. */
  #enter(number: number): Promise<Entry> {
    this.#prepared.add(number);
    if (this.#prepared.size === this.#parts.size) this.#onPrepared();
    return this.#entry;
  }

  async #takePlace(): Promise<Entry> {
    const former = this.#former;
    const { port } = this.#parts.settings.listening;
    const signIns = await former?.release();
    try {
      await this.#signIns.add(signIns?.signIns ?? []);
      this.#cookieSecret = signIns?.secret ?? this.#cookieSecret;
      await this.#listen(port === 0 ? (former?.port ?? 0) : port);
      await this.#store?.claim();
    } catch (error) {
      await this.#leavePlace();
      former?.giveUp();
      throw error;
    }
    void former?.done.then(() => {
      this.#former = undefined;
      this.#announce();
    });
    const { addresses = [], places = [] } = this.#listeners ?? {};
    return { place: { port: this.port, addresses, places }, cookieSecret: this.#cookieSecret };
  }

  async #leavePlace(): Promise<void> {
    // Metrics are asked for by short requests, whose connections need not be waited for.
    void this.#metricsListener?.close();
    this.#metricsListener = undefined;
    await Promise.all([this.#listeners?.close(), this.#snapshots?.close()]);
  }

  /** Leaves the port and the folder of snapshots to another process. */
  async release(): Promise<Departure> {
    this.#isServing = false;
    await this.#leavePlace();
    const sessions = await this.#handover.release();
    return { sessions, signIns: { secret: this.#cookieSecret, signIns: this.#signIns.all } };
  }

  /** Goes on after `release`. Rejects with PlotctlError when the port is not available. */
  async resume(): Promise<void> {
    await this.#listen(this.port);
    await this.#handover.resume();
    this.#isServing = true;
  }

  /** Moves a session to the process that takes over. Resolves to whether it has moved. */
  moveSession(key: SessionKey, take: (snapshot: Uint8Array) => Promise<boolean>): Promise<boolean> {
    return this.#handover.move(key, take);
  }

  /** Goes on with a session of another process. Resolves to what became of it. */
  restoreSession(key: SessionKey, snapshot: Uint8Array): Promise<string> {
    return this.#handover.restore(key, snapshot);
  }

  /** Resolves when the readers of sessions that do not move have left. */
  readersLeft(): Promise<void> {
    return this.#handover.readersLeft();
  }

  /** Drains all workers, and ends when they have ended. Resolves in the time of a stop at the latest. */
  async stop({ drainDelayS }: { readonly drainDelayS: number } = this.#parts.settings.stopping): Promise<void> {
    const { clock, settings } = this.#parts;
    const { graceS } = settings.stopping;
    this.#isServing = false;
    const limitMs = (drainDelayS + graceS) * MS_PER_S + STOP_MARGIN_MS;
    const work = Promise.all(this.#slots.map((slot) => slot.stop(drainDelayS)));
    if (!(await endsWithin(limitMs, { work, clock }))) this.kill();
    await this.close();
  }

  /** Ends all workers at once. */
  kill(): void {
    for (const slot of this.#slots) slot.kill();
  }

  /** Ends all workers at once, and removes what the start has made. */
  async close(): Promise<void> {
    this.kill();
    this.#stopCleaning();
    await Promise.all([this.#listeners?.close(), this.#metricsListener?.close(), this.#snapshots?.close()]);
    await this.#store?.close();
    this.#rejections.flush();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Passes a connection to the worker that owns its session; without one, to the worker with the fewest sessions. */
  #route(connection: Connection): void {
    const { sessionId } = connection;
    const slot = sessionId === undefined ? this.#leastLoaded() : this.#slots[slotOf(sessionId, this.#slots.length)];
    if (slot === undefined) reject503(connection);
    else slot.take(connection);
  }

  #leastLoaded(): Slot | undefined {
    const order = ["listening", "starting", "stopping", "waiting"];
    return [...this.#slots].sort(
      (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.load - b.load || a.number - b.number,
    )[0];
  }

  #startProcess(number: number, handlers: ProcessHandlers): WorkerProcess {
    const { file, size, task, settings } = this.#parts;
    const { port = 0, addresses = [], places = [] } = this.#listeners ?? {};
    const isFirst = number === 0 && !this.#startedSlots.has(number);
    const worker = new WorkerProcess({
      ...handlers,
      file,
      start: {
        ...{ slot: number, size, task, isFirst, port, addresses, places },
        folder: this.#folder,
        key: this.#key,
        startedAt: this.#startedAt,
        cookieSecret: this.#cookieSecret,
        storePlace: isShared(settings) ? this.#store?.place : undefined,
        isSuccessor: this.#former !== undefined,
      },
    });
    worker.started.then(
      () => this.#startedSlots.add(number),
      () => undefined,
    );
    worker.channel.handle<ParentCalls>({
      ...this.#signIns.callsOf(worker.channel),
      takeRate: ({ name, address, scope }) => this.#rates.take(name, address, scope),
      resetRate: ({ name, address, scope }) => this.#rates.reset(name, address, scope),
      // The store is open before the first worker starts.
      ...storeCalls(() => this.#store as Store),
      enter: () => this.#enter(number),
      awaitSession: async ({ app, id }) => void (await this.#former?.find(app, id)),
      offer: (session) => this.#handover.offer(session),
      figuresOfOthers: () => this.#ask(this.#channels(worker.channel), (other) => other.call("figures", null)),
      endSessionOfOthers: async (named) => {
        const ended = await this.#ask(this.#channels(worker.channel), (other) => other.call("endSession", named));
        return ended.includes(true);
      },
    });
    return worker;
  }

  /** The channels of all workers but one. */
  #channels(but?: Channel<WorkerCalls>): Channel<WorkerCalls>[] {
    const all = this.#slots.flatMap(({ process }) => (process === undefined ? [] : [process.channel]));
    return all.filter((channel) => channel !== but);
  }

  /** The answers of workers; without those that have ended, and those that are busy for long. */
  async #ask<T>(
    workers: readonly Channel<WorkerCalls>[],
    ask: (worker: Channel<WorkerCalls>) => Promise<T>,
  ): Promise<T[]> {
    const answers: T[] = [];
    const asked = Promise.allSettled(workers.map(async (worker) => answers.push(await ask(worker))));
    await endsWithin(ANSWER_LIMIT_MS, { work: asked, clock: this.#parts.clock });
    return [...answers];
  }

  async #renderMetrics(): Promise<{ readonly type: string; readonly text: string }> {
    return mergeMetrics(await this.#ask(this.#channels(), (worker) => worker.call("metrics", null)));
  }

  /** Reports the state of all slots to all workers; changes within a turn in one report. */
  #announce(): void {
    if (this.#isAnnouncing) return;
    this.#isAnnouncing = true;
    setImmediate(() => {
      this.#isAnnouncing = false;
      const state = {
        waiting: this.#slots.filter((slot) => slot.state === "waiting").map(({ number }) => number),
        sessions: this.#slots.map(({ sessions }) => sessions),
        isSuccessor: this.#former !== undefined,
      };
      for (const channel of this.#channels()) channel.notify("state", state);
    });
  }
}

/** Whether one process has to own the store. */
function isShared({ store: { store } }: ServerSettings): boolean {
  return parseStoreLocation(store).is !== "postgres";
}

function reject503({ socket }: Connection): void {
  if (!socket.destroyed) endWith(socket, 503, `Retry-After: ${RETRY_AFTER_S}\r\n`);
}
