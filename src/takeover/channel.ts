// One side's end of a connection between a server and its successor: sends messages, and passes on those that arrive in order,
// one after the other.
import type { Socket } from "node:net";
import { messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { encodeMessage, MessageReader, type FromPredecessor, type FromSuccessor } from "./messages.js";

type AnyMessage = FromPredecessor | FromSuccessor;

export class Channel<Out extends AnyMessage, In extends AnyMessage> {
  /** Resolves when the connection has ended, in any way. */
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  #waiting: ((message: In | undefined) => void) | undefined;
  #arrived: { readonly message: In; readonly content: Uint8Array }[] = [];
  #listener: ((message: In, content: Uint8Array) => void) | undefined;

  constructor(socket: Socket, log: Log) {
    this.#socket = socket;
    const reader = new MessageReader<In>((message, content) => this.#take(message, content));
    socket.on("data", (part) => {
      try {
        reader.push(part);
      } catch (error) {
        log.warn(`Takeover: the other process does not keep the protocol: ${messageOf(error)}`);
        socket.destroy();
      }
    });
    socket.on("error", () => socket.destroy());
    this.closed = new Promise((resolve) => {
      socket.once("close", () => {
        this.#waiting?.(undefined);
        resolve();
      });
    });
  }

  send(message: Out, content?: Uint8Array): void {
    if (this.#socket.destroyed) return;
    for (const part of encodeMessage(message, content)) this.#socket.write(part);
  }

  /** The next message; undefined when the connection has ended. For the time before `listen`. */
  next(): Promise<In | undefined> {
    const [first] = this.#arrived.splice(0, 1);
    if (first !== undefined) return Promise.resolve(first.message);
    if (this.#socket.destroyed) return Promise.resolve(undefined);
    return new Promise((resolve) => (this.#waiting = resolve));
  }

  /** Passes on all messages from now on. */
  listen(listener: (message: In, content: Uint8Array) => void): void {
    this.#listener = listener;
    for (const { message, content } of this.#arrived.splice(0)) listener(message, content);
  }

  end(): void {
    this.#socket.end();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #take(message: In, content: Uint8Array): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) waiting(message);
    else if (this.#listener !== undefined) this.#listener(message, content);
    else this.#arrived.push({ message, content });
  }
}
