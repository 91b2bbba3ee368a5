// The side of a server that runs: it waits for a successor, and gives it the port and then one session after the other. It goes
// on, with all sessions, when it loses its successor before the end.
import type { Socket } from "node:net";
import type { Clock, Timer } from "../base/clock.js";
import { codeOf, messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { endsWithin } from "../base/timeout.js";
import { PLOTCTL_VERSION } from "../base/version.js";
import type { Departure } from "../server/former-server.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";
import { Channel } from "./channel.js";
import { listenForSuccessor, type ControlSocket } from "./control-socket.js";
import { PROTOCOL_VERSION, type FromPredecessor, type FromSuccessor } from "./messages.js";

/** What a predecessor does with its server. */
export interface DepartingServer {
  readonly port: number;
  /** Whether it serves, and is not about to stop. */
  readonly isServing: boolean;
  /** Gives up its port and its snapshot folder; creates no sessions from now on. */
  release(): Promise<Departure>;
  /** Takes both back. The sessions that were moved are restored when they are asked for. */
  resume(): Promise<void>;
  /**
   * Stops a session and passes its encoded snapshot to `take`; ends it here when that resolves to true, and else goes on with
   * it. Resolves to whether it was moved.
   */
  moveSession(key: SessionKey, take: (snapshot: Uint8Array) => Promise<boolean>): Promise<boolean>;
}

interface PredecessorParts {
  readonly server: DepartingServer;
  readonly path: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly clock: Clock;
}

/** More than the successor may take to restore a session. */
const ANSWER_LIMIT_MS = 45_000;
/** From the port's release to the successor that listens. */
const LISTEN_LIMIT_MS = 10_000;
const FAREWELL_LIMIT_MS = 5000;
const RESUME_ATTEMPTS = 100;
const RESUME_EVERY_MS = 100;

type SuccessorChannel = Channel<FromPredecessor, FromSuccessor>;

export class Predecessor {
  /** Resolves with the id of the successor's process when it has all sessions. */
  readonly succeeded: Promise<number>;
  readonly #parts: PredecessorParts;
  #onSucceeded: (pid: number) => void = () => {};
  #control: ControlSocket | undefined;
  #isBusy = false;
  #isStopped = false;
  #leaving: Promise<void> = Promise.resolve();

  private constructor(parts: PredecessorParts) {
    this.#parts = parts;
    this.succeeded = new Promise((resolve) => (this.#onSucceeded = resolve));
  }

  /** Waits for a successor from now on. Rejects with PlotctlError when it cannot. */
  static async start(parts: PredecessorParts): Promise<Predecessor> {
    const predecessor = new Predecessor(parts);
    await predecessor.#listen();
    return predecessor;
  }

  /** Resolves when no takeover is under way. */
  get settled(): Promise<void> {
    return this.#leaving;
  }

  /** Waits for no other successor. */
  stop(): void {
    this.#isStopped = true;
    this.#control?.close();
    this.#control = undefined;
  }

  async #listen(): Promise<void> {
    const { path, log } = this.#parts;
    this.#control = await listenForSuccessor(path, (socket) => void this.#meet(socket));
    log.info(`Waits for a successor at ${path}`);
  }

  async #meet(socket: Socket): Promise<void> {
    const { log, server, env } = this.#parts;
    const channel: SuccessorChannel = new Channel(socket, log);
    const hello = await channel.next();
    if (hello?.type !== "hello") return channel.destroy();
    const why = this.#whyNot(hello.protocol);
    if (why !== undefined) {
      channel.send({ type: "refused", protocol: PROTOCOL_VERSION, why });
      return channel.end();
    }
    this.#isBusy = true;
    log.info(`A successor starts: process ${hello.pid}, plotctl ${hello.version}`);
    const { port } = server;
    const watchdogUsec = env["WATCHDOG_USEC"];
    channel.send({
      type: "welcome",
      protocol: PROTOCOL_VERSION,
      version: PLOTCTL_VERSION,
      pid: process.pid,
      port,
      ...(watchdogUsec !== undefined && { watchdogUsec }),
    });
    const asked = await channel.next();
    try {
      if (asked?.type !== "release" || this.#isStopped || !server.isServing)
        log.info("The successor does not take over");
      else await (this.#leaving = this.#leaveTo(channel, hello.pid));
    } finally {
      this.#isBusy = false;
      channel.end();
    }
  }

  /** A successor that is slow to end may still have the port. */
  async #hasResumed(): Promise<boolean> {
    const { server, log, clock } = this.#parts;
    for (let attempt = 1; ; attempt++) {
      try {
        await server.resume();
        return true;
      } catch (error) {
        if (attempt === RESUME_ATTEMPTS) {
          log.critical(`This process cannot go on: ${messageOf(error)}`, { code: codeOf(error) });
          return false;
        }
        await new Promise<void>((resolve) => clock.setTimeout(resolve, RESUME_EVERY_MS));
      }
    }
  }

  #whyNot(protocol: number): string | undefined {
    if (protocol !== PROTOCOL_VERSION) return `it speaks version ${PROTOCOL_VERSION} of the takeover, not ${protocol}`;
    if (this.#isBusy) return "another process takes over from it";
    return this.#isStopped || !this.#parts.server.isServing ? "it stops, or has not started yet" : undefined;
  }

  async #leaveTo(channel: SuccessorChannel, pid: number): Promise<void> {
    const { log, server } = this.#parts;
    this.#control?.close();
    this.#control = undefined;
    const { sessions, signIns } = await server.release();
    channel.send({ type: "released", sessions, signIns });
    const mover = new Mover(channel, this.#parts);
    if (await mover.move(sessions)) {
      log.info(`Process ${pid} has taken over, with ${mover.count} of ${sessions.length} sessions`);
      channel.send({ type: "done" });
      // The successor reports to a service manager first.
      await endsWithin(FAREWELL_LIMIT_MS, { work: channel.closed, clock: this.#parts.clock });
      this.#onSucceeded(pid);
      return;
    }
    channel.destroy();
    if (this.#isStopped) return;
    log.warn("The successor has failed: this process goes on", { code: "TAKEOVER_FAILED" });
    if (!(await this.#hasResumed())) return;
    await this.#listen().catch((error: unknown) => log.warn(messageOf(error), { code: "TAKEOVER_FAILED" }));
  }
}

/** Moves the sessions, one at a time, to a successor that listens. */
class Mover {
  count = 0;
  readonly #channel: SuccessorChannel;
  readonly #parts: PredecessorParts;
  /** Sessions that pages ask the successor for. */
  readonly #asked: SessionKey[] = [];
  #answer: ((isTaken: boolean) => void) | undefined;
  #isLost = false;
  readonly #listening: Promise<void>;

  constructor(channel: SuccessorChannel, parts: PredecessorParts) {
    this.#channel = channel;
    this.#parts = parts;
    let onListening = (): void => {};
    this.#listening = new Promise((resolve) => (onListening = resolve));
    channel.listen((message) => {
      if (message.type === "listening") onListening();
      if (message.type === "give") this.#asked.push({ app: message.app, id: message.id });
      if (message.type === "taken") this.#answer?.(true);
    });
    void channel.closed.then(() => {
      this.#isLost = true;
      this.#answer?.(false);
      onListening();
    });
  }

  /** Resolves to false when the successor is lost. */
  async move(sessions: readonly SessionKey[]): Promise<boolean> {
    await this.#within(LISTEN_LIMIT_MS, this.#listening);
    const rest = new Map(sessions.map((key) => [keyText(key), key]));
    while (!this.#isLost) {
      const [next] = this.#asked.length > 0 ? this.#asked.splice(0, 1) : rest.values();
      if (next === undefined) return true;
      if (!rest.delete(keyText(next))) continue;
      const isMoved = await this.#parts.server.moveSession(next, (snapshot) => this.#offer(next, snapshot));
      if (isMoved) this.count++;
      else this.#channel.send({ type: "absent", ...next });
    }
    return false;
  }

  async #offer(key: SessionKey, snapshot: Uint8Array): Promise<boolean> {
    if (this.#isLost) return false;
    const answered = new Promise<boolean>((resolve) => (this.#answer = resolve));
    this.#channel.send({ type: "session", ...key }, snapshot);
    await this.#within(ANSWER_LIMIT_MS, answered);
    this.#answer = undefined;
    return answered;
  }

  /** A successor that does not answer in time is lost. */
  async #within(ms: number, answer: Promise<unknown>): Promise<void> {
    const timer: Timer = this.#parts.clock.setTimeout(() => this.#channel.destroy(), ms);
    await answer;
    timer.cancel();
  }
}

function keyText({ app, id }: SessionKey): string {
  return JSON.stringify([app, id]);
}
