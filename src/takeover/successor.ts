// The side of a new server: it takes the place of one that runs. It starts its apps while the other serves; then the other
// gives up its port, and its sessions come one after the other. A page that comes for a session that has not moved yet waits
// for it. When the other is lost, the new one goes on with the sessions that it has.
import type { Clock } from "../base/clock.js";
import { messageOf, PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { PLOTCTL_VERSION } from "../base/version.js";
import type { SignInState } from "../server/auth/sign-ins.js";
import type { FormerServer } from "../server/former-server.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";
import { Channel } from "./channel.js";
import { connectToPredecessor } from "./control-socket.js";
import {
  PROTOCOL_VERSION,
  type FromPredecessor,
  type FromSuccessor,
  type SessionMessage,
  type Welcome,
} from "./messages.js";

/** Restores a session of an app from its encoded snapshot. Resolves to what became of it. */
export type RestoreSession = (key: SessionKey, snapshot: Uint8Array) => Promise<string>;

interface SuccessorParts {
  readonly path: string;
  readonly log: Log;
  readonly clock: Clock;
}

/** How long a page waits for its session to move here. */
const ARRIVAL_LIMIT_MS = 30_000;

type PredecessorChannel = Channel<FromSuccessor, FromPredecessor>;

export class Successor implements FormerServer {
  readonly predecessor: Welcome;
  /** Resolves when all sessions are here, or the predecessor is lost. */
  readonly done: Promise<void>;
  readonly #channel: PredecessorChannel;
  readonly #parts: SuccessorParts;
  /** The sessions that are to come, with the functions that end waiting for them. */
  readonly #coming = new Map<string, (() => void)[]>();
  #onDone: () => void = () => {};
  #isDone = false;

  private constructor(channel: PredecessorChannel, predecessor: Welcome, parts: SuccessorParts) {
    this.#channel = channel;
    this.predecessor = predecessor;
    this.#parts = parts;
    this.done = new Promise((resolve) => (this.#onDone = resolve));
    void channel.closed.then(() => this.#end());
  }

  get port(): number {
    return this.predecessor.port;
  }

  /** Undefined if no server runs. Rejects with PlotctlError if one runs that does not let this process take over. */
  static async meet(parts: SuccessorParts): Promise<Successor | undefined> {
    const socket = await connectToPredecessor(parts.path);
    if (socket === undefined) return undefined;
    const channel: PredecessorChannel = new Channel(socket, parts.log);
    channel.send({ type: "hello", protocol: PROTOCOL_VERSION, version: PLOTCTL_VERSION, pid: process.pid });
    const answer = await channel.next();
    if (answer?.type !== "welcome") {
      channel.destroy();
      const why = answer?.type === "refused" ? answer.why : "it does not answer";
      throw new PlotctlError("TAKEOVER_FAILED", `The server that runs cannot be taken over: ${why}.`, {
        hint: "Try again in a moment, or stop it and start without --takeover.",
      });
    }
    return new Successor(channel, answer, parts);
  }

  /** From then on, pages wait for the sessions that are to come. */
  async release(): Promise<SignInState | undefined> {
    this.#channel.send({ type: "release" });
    const released = await this.#channel.next();
    if (released?.type !== "released")
      throw new PlotctlError("TAKEOVER_FAILED", "The server that runs does not give up its port.", {
        hint: "See its log; it goes on.",
      });
    for (const key of released.sessions) this.#coming.set(keyText(key), []);
    return released.signIns;
  }

  /** The server listens: takes the sessions. */
  receive(restore: RestoreSession): void {
    let last = Promise.resolve();
    this.#channel.listen((message, content) => {
      if (message.type === "session") last = last.then(() => this.#take(message, content, restore));
      if (message.type === "absent") this.#arrived(keyText(message));
      if (message.type === "done") void last.then(() => this.#end());
    });
    this.#channel.send({ type: "listening" });
  }

  giveUp(): void {
    this.#channel.destroy();
  }

  /** Lets the predecessor exit. */
  close(): void {
    this.#channel.end();
  }

  async find(app: string, id: string): Promise<undefined> {
    const waiting = this.#coming.get(keyText({ app, id }));
    if (waiting === undefined) return undefined;
    this.#channel.send({ type: "give", app, id });
    await new Promise<void>((resolve) => {
      const timer = this.#parts.clock.setTimeout(resolve, ARRIVAL_LIMIT_MS).unref();
      waiting.push(() => {
        timer.cancel();
        resolve();
      });
    });
  }

  async reject(): Promise<void> {
    // What has arrived is restored at once, or not at all.
  }

  forget(): void {
    // The predecessor has ended what it has sent.
  }

  async #take({ app, id }: SessionMessage, content: Uint8Array, restore: RestoreSession): Promise<void> {
    const outcome = await restore({ app, id }, content).catch((error: unknown) => {
      this.#parts.log.error(`App ${app}: a session could not be taken over: ${messageOf(error)}`, {
        code: "TAKEOVER_FAILED",
      });
      return "lost";
    });
    this.#arrived(keyText({ app, id }));
    this.#channel.send({ type: "taken", app, id, outcome });
  }

  #arrived(key: string): void {
    const waiting = this.#coming.get(key) ?? [];
    this.#coming.delete(key);
    for (const end of waiting) end();
  }

  #end(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    for (const key of [...this.#coming.keys()]) this.#arrived(key);
    this.#onDone();
  }
}

function keyText({ app, id }: SessionKey): string {
  return JSON.stringify([app, id]);
}
