// One slot of a server: the worker process that owns its sessions, and its successor when it ends. A slot whose processes end
// again and again waits before another start.
//
//   starting ──▶ listening ──▶ (ended) ──▶ starting …
//                                  └─ three ends within a minute ──▶ waiting ──▶ starting …
import type { Clock } from "../base/clock.js";
import { PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { Load, Started, WorkerCalls } from "./calls.js";
import type { Channel } from "./channel.js";
import type { Connection } from "./front-door.js";
import type { WorkerProcess } from "./worker-process.js";

const MAX_ENDS = 3;
const ENDS_WITHIN_MS = 60_000;
const WAIT_MS = 10_000;
/** Connections that wait for a process that starts. */
const MAX_QUEUED = 1000;

export interface ProcessHandlers {
  readonly onListening: () => void;
  readonly onLoad: (load: Load) => void;
  readonly onEnd: (lost: readonly Connection[], how: string) => void;
}

interface SlotParts {
  readonly number: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly startProcess: (handlers: ProcessHandlers) => WorkerProcess;
  /** Answers a connection with 503. */
  readonly reject: (connection: Connection) => void;
  /** The state or the load has changed. */
  readonly onChange: () => void;
}

type State = "starting" | "listening" | "waiting" | "stopping";

export class Slot {
  readonly number: number;
  readonly #parts: SlotParts;
  readonly #ends: number[] = [];
  #state: State = "starting";
  #process: WorkerProcess | undefined;
  /** A process that ends before that has no successor: the server does not start. */
  #hasStarted = false;
  #queue: Connection[] = [];
  #sessions = 0;
  /** Connections that name no session, since the worker last reported its sessions. */
  #sinceReport = 0;

  constructor(parts: SlotParts) {
    this.number = parts.number;
    this.#parts = parts;
  }

  get state(): State {
    return this.#state;
  }

  /** The process, unless the slot waits. */
  get process(): WorkerProcess | undefined {
    return this.#process;
  }

  get sessions(): number {
    return this.#sessions;
  }

  /** What decides between slots for a visitor without a session: fewer is better. */
  get load(): number {
    return this.#sessions + this.#sinceReport;
  }

  /** The first start. Rejects with PlotctlError if it fails. */
  async start(): Promise<Started> {
    const started = await this.#start().started;
    this.#hasStarted = true;
    return started;
  }

  /** Passes a connection to the process, or to the one that starts in its place. */
  take(connection: Connection): void {
    if (connection.sessionId === undefined) this.#sinceReport++;
    if (this.#state === "listening" || this.#state === "stopping") {
      if (this.#process === undefined) this.#parts.reject(connection);
      else this.#process.pass(connection, (lost) => this.#takeAgain(lost));
    } else if (this.#state === "starting" && this.#queue.length < MAX_QUEUED) this.#queue.push(connection);
    else this.#parts.reject(connection);
  }

  /**
   * Asks the process. Where it ends meanwhile, asks its successor once more. Rejects with PlotctlError when there is none, and as
   * the function does.
   */
  async ask<T>(question: (worker: Channel<WorkerCalls>) => Promise<T>): Promise<T> {
    const asked = this.#process;
    try {
      if (asked !== undefined) return await question(asked.channel);
    } catch (error) {
      if (asked?.channel.isOpen === true) throw error;
      await asked?.ended;
    }
    const process = this.#process;
    if (process === undefined) throw new PlotctlError("CLUSTER_FAILED", `No process serves slot ${this.number}.`);
    await process.started;
    return question(process.channel);
  }

  /** Drains and ends the process; there is no successor. */
  async stop(drainDelayS: number): Promise<void> {
    this.#state = "stopping";
    this.#rejectQueue();
    this.#process?.stop(drainDelayS);
    await this.#process?.ended;
  }

  kill(): void {
    this.#state = "stopping";
    this.#process?.kill();
  }

  #start(): WorkerProcess {
    this.#state = "starting";
    this.#sessions = 0;
    this.#sinceReport = 0;
    this.#process = this.#parts.startProcess({
      onListening: () => {
        if (this.#state !== "starting") return;
        this.#state = "listening";
        const queue = this.#queue;
        this.#queue = [];
        for (const connection of queue) this.take(connection);
        this.#parts.onChange();
      },
      onLoad: ({ sessions }) => {
        this.#sessions = sessions;
        this.#sinceReport = 0;
        this.#parts.onChange();
      },
      onEnd: (lost, how) => this.#onEnd(lost, how),
    });
    return this.#process;
  }

  #onEnd(lost: readonly Connection[], how: string): void {
    this.#process = undefined;
    if (this.#state === "stopping" || !this.#hasStarted) {
      for (const connection of lost) this.#parts.reject(connection);
      return;
    }
    const { clock, log, number, onChange } = this.#parts;
    const now = clock.now();
    this.#ends.push(now);
    if (this.#ends.length > MAX_ENDS) this.#ends.shift();
    const [first = now] = this.#ends;
    const fields = { slot: number, code: "CLUSTER_FAILED" };
    if (this.#ends.length === MAX_ENDS && now - first <= ENDS_WITHIN_MS) {
      this.#ends.length = 0;
      this.#state = "waiting";
      log.error(
        `Worker ${number} ended ${MAX_ENDS} times within a minute (${how}); it starts again in ${WAIT_MS / 1000} s`,
        fields,
      );
      for (const connection of lost) this.#parts.reject(connection);
      this.#rejectQueue();
      clock.setTimeout(() => {
        if (this.#state === "waiting") this.#startAgain();
      }, WAIT_MS);
    } else {
      log.error(`Worker ${number} ended (${how}); another one takes its place`, fields);
      this.#startAgain();
      for (const connection of lost) this.#takeAgain(connection);
    }
    onChange();
  }

  #startAgain(): void {
    const { log, number } = this.#parts;
    const process = this.#start();
    process.started.then(
      () => log.info(`Worker ${number} serves again (process ${process.pid})`, { slot: number }),
      (error: unknown) => {
        // Its end is handled by itself.
        if (!(error instanceof PlotctlError)) log.error(`Worker ${number} could not start`, { slot: number });
      },
    );
  }

  /** For a connection that a process has lost; it may be closed by now. */
  #takeAgain(connection: Connection): void {
    if (connection.socket.destroyed) return;
    if (this.#state === "listening" && this.#process?.channel.isOpen !== true) this.#state = "starting";
    this.take(connection);
  }

  #rejectQueue(): void {
    const queue = this.#queue;
    this.#queue = [];
    for (const connection of queue) this.#parts.reject(connection);
  }
}
