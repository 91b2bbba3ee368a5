// One worker process, as the parent sees it: its start, the connections that are passed to it, and its end. A connection
// stays open here until the worker has confirmed it, so that none is lost with a worker that dies.
import { fork, type ChildProcess } from "node:child_process";
import { PlotctlError } from "../base/errors.js";
import type { ErrorCode } from "../base/error-codes.js";
import type { Load, ParentCalls, Started, WorkerCalls, WorkerStart } from "./calls.js";
import { Channel } from "./channel.js";
import type { Connection } from "./front-door.js";

interface WorkerProcessParts {
  /** The program of a worker. */
  readonly file: string;
  readonly start: WorkerStart;
  readonly onListening: () => void;
  readonly onLoad: (load: Load) => void;
  /** Called with the connections that the worker has not confirmed. */
  readonly onEnd: (lost: readonly Connection[], how: string) => void;
}

export class WorkerProcess {
  /** Rejects with PlotctlError if the worker cannot start, or ends before. */
  readonly started: Promise<Started>;
  readonly channel: Channel<WorkerCalls>;
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #passing = new Map<number, Connection>();
  #lastNumber = 0;

  constructor({ file, start, onListening, onLoad, onEnd }: WorkerProcessParts) {
    this.#child = fork(file, [], {
      // A debugger listens on one port, which is the parent's.
      execArgv: process.execArgv.filter((argument) => !argument.startsWith("--inspect")),
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // Snapshots of sessions are bytes.
      serialization: "advanced",
    });
    this.channel = new Channel(this.#child);
    let failure: Error | undefined;
    let resolveEnd = (): void => {};
    this.ended = new Promise((resolve) => (resolveEnd = resolve));
    this.started = new Promise((resolve, reject) => {
      this.channel.handle<Pick<ParentCalls, "start" | "listening" | "started" | "failed" | "taken" | "load">>({
        start: () => start,
        listening: onListening,
        started: resolve,
        failed: ({ message, code }) => {
          failure = code === undefined ? new Error(message) : new PlotctlError(code as ErrorCode, message);
          reject(failure);
        },
        taken: (number) => this.#confirm(number),
        load: onLoad,
      });
      // An exit has a code or a signal. A process that cannot be started has an error alone.
      const ended = (how: string): void => {
        reject(new PlotctlError("CLUSTER_FAILED", `A worker process ended while it started (${how}).`));
        const lost = [...this.#passing.values()];
        this.#passing.clear();
        onEnd(lost, failure?.message ?? how);
        resolveEnd();
      };
      this.#child.once("exit", (code, signal) => ended(signal ?? `exit code ${code}`));
      this.#child.on("error", (error) => {
        if (this.#child.pid === undefined) ended(error.message);
      });
    });
    this.started.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** `onFailed` is called if the worker has gone meanwhile. */
  pass(connection: Connection, onFailed: (connection: Connection) => void): void {
    const { socket, head } = connection;
    if (socket.destroyed) return;
    const number = ++this.#lastNumber;
    this.#passing.set(number, connection);
    this.channel.notify(
      "take",
      { number, head: head.toString("latin1") },
      {
        socket,
        onFailed: () => {
          // Otherwise its end has returned it.
          if (this.#passing.delete(number)) onFailed(connection);
        },
      },
    );
  }

  /** Asks it to drain and to end. */
  stop(drainDelayS: number): void {
    this.channel.notify("stop", { drainDelayS });
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Closes the connection here: the worker has it. */
  #confirm(number: number): void {
    this.#passing.get(number)?.socket.destroy();
    this.#passing.delete(number);
  }
}
