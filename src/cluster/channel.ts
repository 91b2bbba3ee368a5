// Calls between the parent and its worker processes, over the channel that Node opens for a child: plain values and bytes, in
// order, and sockets.
import type { Socket } from "node:net";
import type { ErrorCode } from "../base/error-codes.js";
import { isA, messageOf, PlotctlError } from "../base/errors.js";

/** Functions of the other process by name. Each takes one plain value and returns one. */
type Functions<T> = { readonly [K in keyof T]: (argument: never) => unknown };

/** The implementation of functions, which may be asynchronous. */
export type Implementation<T extends Functions<T>> = {
  readonly [K in keyof T]: (
    argument: Parameters<T[K]>[0],
    socket: Socket | undefined,
  ) => ReturnType<T[K]> | Promise<ReturnType<T[K]>>;
};

/** The end of a channel: a child, or the process itself where it is one. */
export interface ChannelEnd {
  readonly connected: boolean;
  send?(
    message: object,
    socket: Socket | undefined,
    options: { keepOpen: boolean },
    onSent: (error: Error | null) => void,
  ): boolean;
  on(event: "message", listener: (message: unknown, socket: unknown) => void): unknown;
  on(event: "disconnect", listener: () => void): unknown;
}

type Message =
  | { readonly is: "call"; readonly name: string; readonly id?: number; readonly argument?: unknown }
  | { readonly is: "answer"; readonly id: number; readonly value?: unknown; readonly failure?: Failure };

interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: PlotctlError) => void;
}

export class Channel<Remote extends Functions<Remote>> {
  readonly #end: ChannelEnd;
  readonly #waiting = new Map<number, Waiting>();
  readonly #handlers = new Map<string, (argument: unknown, socket: Socket | undefined) => unknown>();
  #lastId = 0;

  constructor(end: ChannelEnd) {
    this.#end = end;
    end.on("message", (message, socket) => void this.#take(message as Message, socket as Socket | undefined));
    end.on("disconnect", () => this.#fail());
  }

  get isOpen(): boolean {
    return this.#end.connected;
  }

  /** Answers calls of the other process. Calls without a handler stay unanswered: add handlers before the other end calls. */
  handle<T extends Functions<T>>(handlers: Partial<Implementation<T>>): void {
    for (const [name, handler] of Object.entries(handlers)) {
      this.#handlers.set(name, handler as (argument: unknown, socket: Socket | undefined) => unknown);
    }
  }

  /** Rejects with PlotctlError: CLUSTER_FAILED when the other process ends, else the error of its function. */
  call<K extends keyof Remote & string>(name: K, argument: Parameters<Remote[K]>[0]): Promise<ReturnType<Remote[K]>> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      this.#send({ is: "call", name, id, argument }, undefined, () => this.#settle(id, gone()));
    });
  }

  /** Calls a function whose answer does not matter. `onFailed` is called if the channel is closed. */
  notify<K extends keyof Remote & string>(
    name: K,
    argument: Parameters<Remote[K]>[0],
    { socket, onFailed = () => undefined }: { socket?: Socket; onFailed?: () => void } = {},
  ): void {
    this.#send({ is: "call", name, argument }, socket, onFailed);
  }

  #send(message: Message, socket: Socket | undefined, onFailed: () => void): void {
    if (!this.#end.connected || this.#end.send === undefined) {
      onFailed();
      return;
    }
    this.#end.send(message, socket, { keepOpen: true }, (error) => {
      if (error !== null) onFailed();
    });
  }

  async #take(message: Message, socket: Socket | undefined): Promise<void> {
    if (message.is === "answer") {
      const { id, value, failure } = message;
      this.#settle(id, failure === undefined ? { value } : new PlotctlError(failure.code, failure.message));
      return;
    }
    const { id, name, argument } = message;
    const answer = (part: { value?: unknown } | { failure: Failure }): void => {
      if (id !== undefined) this.#send({ is: "answer", id, ...part }, undefined, () => undefined);
    };
    try {
      answer({ value: await this.#handlers.get(name)?.(argument, socket) });
    } catch (error) {
      const code = isA(error, PlotctlError) ? error.code : "CLUSTER_FAILED";
      answer({ failure: { code, message: messageOf(error) } });
    }
  }

  #settle(id: number, outcome: { value: unknown } | PlotctlError): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (outcome instanceof PlotctlError) waiting?.reject(outcome);
    else waiting?.resolve(outcome.value);
  }

  #fail(): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, gone());
  }
}

function gone(): PlotctlError {
  return new PlotctlError("CLUSTER_FAILED", "The other process has ended.");
}
