// A worker process: it gets its task and its connections from the parent, and shares with the other workers what belongs to the
// whole server. It ends when the parent asks for it, or has gone.
import { chmodSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { createServer as createTlsServer, type Server as TlsServer } from "node:tls";
import { systemClock, type Clock } from "../base/clock.js";
import type { RateName, Rates } from "../server/admission/address-rate.js";
import { bind, type ListeningServers } from "../server/bind.js";
import type { FormerServer } from "../server/former-server.js";
import type { ServerGroup } from "../server/group.js";
import { makeServer, type ListenOptions, type MadeHttpServer } from "../server/listen.js";
import type { MetricsSnapshot } from "../server/metrics/merged-metrics.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";
import { slotOf } from "../tokens/session-slot.js";
import type {
  ClusterState,
  NamedSession,
  ParentCalls,
  ParentPlace,
  StartFailure,
  Started,
  WorkerCalls,
  WorkerStart,
} from "./calls.js";
import { Channel, type ChannelEnd } from "./channel.js";
import { relayed, socketOf } from "./relay.js";
import { CopiedSignIns } from "./shared-sign-ins.js";
import { SharedStore } from "./shared-store.js";

/** What the parent and the other workers ask of this one's server. */
export interface MemberServer {
  readonly sessionCount: number;
  metricsSnapshot(): Promise<MetricsSnapshot>;
  /** What the page for administrators shows of this worker; undefined without one. */
  figures(): unknown;
  endSession(named: NamedSession): Promise<boolean>;
  release(): Promise<{ readonly sessions: readonly SessionKey[] }>;
  resume(): Promise<void>;
  moveSession(key: SessionKey, take: (snapshot: Uint8Array) => Promise<boolean>): Promise<boolean>;
  restoreSession(key: SessionKey, snapshot: Uint8Array): Promise<string>;
  readersLeft(): Promise<void>;
}

/** How long the parent wants the worker to drain; undefined when the parent has gone. */
export type StopRequest = { readonly drainDelayS: number } | undefined;

const REPORT_EVERY_MS = 500;

export class ClusterMember implements ServerGroup {
  readonly start: WorkerStart;
  readonly signIns: CopiedSignIns;
  readonly rates: Rates;
  readonly store: SharedStore | undefined;
  /** Resolves when the worker has to end. */
  readonly untilStop: Promise<StopRequest>;
  /** The server whose place this one takes; undefined if there is none. */
  readonly former: FormerServer | undefined;
  readonly #parent: Channel<ParentCalls>;
  readonly #clock: Clock;
  #state: ClusterState;
  #place: ParentPlace;
  #accept: (socket: Socket, head: Buffer) => void = (socket) => socket.destroy();
  #reported = 0;

  /** Joins the cluster of the parent process. Rejects with PlotctlError without one. */
  static async join(end: ChannelEnd = process, clock: Clock = systemClock): Promise<ClusterMember> {
    const parent = new Channel<ParentCalls>(end);
    return new ClusterMember(parent, { end, clock, start: await parent.call("start", null) });
  }

  private constructor(
    parent: Channel<ParentCalls>,
    { end, clock, start }: { end: ChannelEnd; clock: Clock; start: WorkerStart },
  ) {
    this.#parent = parent;
    this.#clock = clock;
    this.start = start;
    this.#place = start;
    this.#state = { waiting: [], sessions: [], isSuccessor: start.isSuccessor };
    this.former = start.isSuccessor ? this.#formerServer() : undefined;
    this.signIns = new CopiedSignIns(parent);
    this.rates = ratesOf(parent);
    this.store = start.storePlace === undefined ? undefined : new SharedStore(start.storePlace, parent);
    this.untilStop = new Promise((resolve) => {
      parent.handle<Pick<WorkerCalls, "stop">>({ stop: resolve });
      end.on("disconnect", () => resolve(undefined));
    });
    parent.handle<Pick<WorkerCalls, "state" | "take">>({
      state: (state) => {
        this.#state = state;
      },
      take: ({ number, head }, socket) => {
        this.#parent.notify("taken", number);
        if (socket === undefined) return;
        // A client may reset it at any time.
        socket.on("error", () => socket.destroy());
        this.#accept(socket, Buffer.from(head, "latin1"));
      },
    });
  }

  get size(): number {
    return this.start.size;
  }

  get startedAt(): number {
    return this.start.startedAt;
  }

  get snapshotFolder(): string {
    return this.start.folder;
  }

  get cookieSecret(): string {
    return this.start.cookieSecret;
  }

  waitingSlots = (): readonly number[] => this.#state.waiting;

  owns = (key: string): boolean => slotOf(key, this.size) === this.start.slot;

  /** At least 1. */
  shareOf = (limit: number): number => {
    const { slot, size } = this.start;
    return Math.max(1, Math.floor(limit / size) + (slot < limit % size ? 1 : 0));
  };

  listen = async (options: ListenOptions): Promise<ListeningServers> => {
    const { folder, slot } = this.start;
    const fromParent = new WeakSet<Socket>();
    const made = makeServer(
      relayed({
        start: this.start,
        state: () => this.#state,
        clock: this.#clock,
        isPublic: (socket) => fromParent.has(socket),
        own: options,
      }),
    );
    const path = socketOf(folder, slot);
    // Of a worker before this one.
    rmSync(path, { force: true });
    await bind(made.server, { path });
    chmodSync(path, 0o600);
    const adopt: MadeHttpServer["adopt"] = (socket, head) => {
      fromParent.add(socket);
      made.adopt(socket, head);
    };
    const tls = options.tls === undefined ? undefined : tlsServer(options.tls, adopt);
    this.#accept = tls === undefined ? adopt : (socket) => void tls.emit("connection", socket);
    this.#parent.notify("listening", null);
    const { port, addresses, places } = this.#place;
    return { port, addresses, places, close: made.close, destroy: made.destroy };
  };

  /** Lets the parent and the other workers ask for what this one has. */
  provide(server: MemberServer): void {
    this.#parent.handle<Omit<WorkerCalls, "take" | "state" | "signInChanged" | "signInsEnded" | "stop">>({
      metrics: () => server.metricsSnapshot(),
      figures: () => server.figures(),
      endSession: (named) => server.endSession(named),
      release: async () => (await server.release()).sessions,
      resume: () => server.resume(),
      moveSession: (key) => server.moveSession(key, (snapshot) => this.#parent.call("offer", { ...key, snapshot })),
      restoreSession: ({ app, id, snapshot }) => server.restoreSession({ app, id }, snapshot),
      readersLeft: () => server.readersLeft(),
    });
    const report = (): void => {
      const { sessionCount: sessions } = server;
      if (sessions === this.#reported) return;
      this.#reported = sessions;
      this.#parent.notify("load", { sessions });
    };
    this.#clock.setInterval(report, REPORT_EVERY_MS).unref();
  }

  /** What `figures` of the other workers return. */
  async figuresOfOthers(): Promise<readonly unknown[]> {
    return this.#parent.call("figuresOfOthers", null);
  }

  /** Ends the session of another worker. Resolves to whether there was one. */
  endSessionOfOthers(named: NamedSession): Promise<boolean> {
    return this.#parent.call("endSessionOfOthers", named);
  }

  /** The parent talks with it, for all workers. */
  #formerServer(): FormerServer {
    const parent = this.#parent;
    const { start } = this;
    return {
      port: start.port,
      release: async () => {
        const { place, cookieSecret } = await parent.call("enter", null);
        this.#place = place;
        return { secret: cookieSecret, signIns: [] };
      },
      find: async (app, id) => {
        if (this.#state.isSuccessor) await parent.call("awaitSession", { app, id });
        return undefined;
      },
      reject: async () => undefined,
      forget: () => undefined,
      // The parent learns of the failure.
      giveUp: () => undefined,
    };
  }

  reportStarted(started: Started): void {
    this.#parent.notify("started", started);
  }

  /** Resolves when the parent knows. */
  async reportFailed(failure: StartFailure): Promise<void> {
    // A parent that has gone needs no report.
    await this.#parent.call("failed", failure).catch(() => undefined);
  }
}

function tlsServer(keys: NonNullable<ListenOptions["tls"]>, adopt: MadeHttpServer["adopt"]): TlsServer {
  const server = createTlsServer(keys, (socket) => adopt(socket, Buffer.alloc(0)));
  return server.on("tlsClientError", (_error, socket) => socket.destroy());
}

/** The limits of the whole server, which the parent counts: one question for each new session or password. */
function ratesOf(parent: Channel<ParentCalls>): Rates {
  return {
    // Without a parent, this worker is about to end.
    take: (name: RateName, address: string, scope?: string) =>
      parent.call("takeRate", { name, address, scope }).catch(() => 0),
    reset: (name, address, scope) => parent.notify("resetRate", { name, address, scope }),
  };
}
