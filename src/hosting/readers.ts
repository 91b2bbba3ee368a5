// The clients that get the changes of a document. One whose connection was cut may come back over another one for some time,
// and then gets what it has missed: see patch-log.ts. Only clients that say what they have come back so; others, such as
// Bokeh's Python client, read the whole document again.
import { randomBytes } from "node:crypto";
import type { Clock, Timer } from "../base/clock.js";
import { RETURN_WITHIN_MS } from "../protocol/returning.js";
import type { ResumableClient } from "./resume-state.js";
import type { Subscriber } from "./subscriber.js";

/** A client repeats requests that got no answer before its connection was cut; so many of them are remembered. */
const MAX_HANDLED = 1000;

/** A client, over one connection or several one after the other. */
export class Reader {
  /** Names the connection for the client, which sends it when it comes back. Each connection has another one. */
  connection = newConnectionId();
  /** Undefined until a client of another process comes back. */
  subscriber: Subscriber | undefined;
  /** The client has all changes up to this one. Undefined for a client that does not come back. */
  seen: number | undefined;
  /**
   * Of a client of another process: the last change that both processes have. What the client may have got after it is not
   * known here.
   */
  lastShared: number | undefined;
  /** The numbers that its last requests have at the client, by their ids. */
  readonly #handled = new Map<string, number | undefined>();
  /** The number of the last handled request that is not remembered any more. */
  #forgotten = 0;

  constructor(subscriber?: Subscriber) {
    this.subscriber = subscriber;
  }

  /** A client of another process, which had the changes up to `seq`. */
  static from({ connection, seen, handled }: ResumableClient, seq: number): Reader {
    const reader = new Reader();
    reader.connection = connection;
    reader.seen = seen;
    reader.lastShared = seq;
    for (const [msgid, n] of handled) reader.addHandled(msgid, n ?? undefined);
    return reader;
  }

  /** Undefined for a client that does not come back. */
  exported(): ResumableClient | undefined {
    const { connection, seen } = this;
    return seen === undefined
      ? undefined
      : { connection, seen, handled: [...this.#handled].map(([msgid, n]) => [msgid, n ?? null]) };
  }

  hasHandled(msgid: string): boolean {
    return this.#handled.has(msgid);
  }

  /** Whether a request, the `n`th of the client, may have been handled so long ago that it is not remembered. */
  mayHaveHandled(n: number | undefined): boolean {
    return n !== undefined && n <= this.#forgotten;
  }

  /** Remembers a request of a client that may come back. */
  addHandled(msgid: string, n: number | undefined): void {
    if (this.seen === undefined) return;
    this.#handled.set(msgid, n);
    if (this.#handled.size <= MAX_HANDLED) return;
    const [[oldest, oldestN]] = this.#handled as unknown as [[string, number | undefined]];
    this.#handled.delete(oldest);
    if (oldestN !== undefined) this.#forgotten = Math.max(this.#forgotten, oldestN);
  }
}

export class Readers {
  readonly #clock: Clock;
  /** Also those that do not have the document yet. A client that came back has several subscribers, of which one lives. */
  readonly #ofSubscriber = new WeakMap<Subscriber, Reader>();
  readonly #present = new Set<Reader>();
  readonly #away = new Map<Reader, Timer>();
  /** Those that may come back, present or away, by connection. */
  readonly #resumable = new Map<string, Reader>();
  /** Undefined until it is asked for: of a thousand clients, only the last one changes it. */
  #seenByAll: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Those that have the document and a connection. */
  get present(): ReadonlySet<Reader> {
    return this.#present;
  }

  /** Those that have the document; without those that do not come back. */
  get count(): number {
    return this.#present.size + this.#away.size;
  }

  get isAwaiting(): boolean {
    return this.#away.size > 0;
  }

  /** Whether any of them may come back. */
  get mayResume(): boolean {
    return this.#resumable.size > 0;
  }

  /** Every client that may come back has all changes up to this one. */
  get seenByAll(): number {
    if (this.#seenByAll === undefined) {
      this.#seenByAll = Infinity;
      for (const { seen = 0 } of this.#resumable.values()) this.#seenByAll = Math.min(this.#seenByAll, seen);
    }
    return this.#seenByAll;
  }

  of(subscriber: Subscriber): Reader | undefined {
    return this.#ofSubscriber.get(subscriber);
  }

  has(reader: Reader): boolean {
    return this.#present.has(reader) || this.#away.has(reader);
  }

  find(connection: string): Reader | undefined {
    return this.#resumable.get(connection);
  }

  /** The clients that may come back, present or away. */
  exported(): readonly ResumableClient[] {
    return [...this.#resumable.values()].flatMap((reader) => reader.exported() ?? []);
  }

  /** Awaits clients of another process, which had the changes up to `seq`. */
  await(clients: readonly ResumableClient[], { seq, onForgotten }: { seq: number; onForgotten: () => void }): void {
    for (const client of clients) {
      const reader = Reader.from(client, seq);
      this.#resumable.set(reader.connection, reader);
      this.#await(reader, onForgotten);
    }
    this.#seenByAll = undefined;
  }

  /** Adds a client, which does not have the document yet. */
  join(subscriber: Subscriber): Reader {
    const reader = new Reader(subscriber);
    this.#ofSubscriber.set(subscriber, reader);
    return reader;
  }

  /** The client has the document from now on. */
  start(subscriber: Subscriber): void {
    this.#present.add(this.of(subscriber) ?? this.join(subscriber));
  }

  /** The client says that it has all changes up to `seq`. */
  onSeen(reader: Reader, seq: number): void {
    if (!this.#present.has(reader)) return;
    if (reader.seen === undefined) this.#resumable.set(reader.connection, reader);
    if (reader.seen === undefined || reader.seen === this.#seenByAll) this.#seenByAll = undefined;
    reader.seen = seq;
  }

  /** A connection has ended. A client that may come back is awaited for some time; then `onForgotten` is called. */
  leave(subscriber: Subscriber, { mayReturn, onForgotten }: { mayReturn: boolean; onForgotten: () => void }): void {
    const reader = this.of(subscriber);
    // The client may have come back before the end of its old connection was noticed.
    if (reader?.subscriber !== subscriber || !this.#present.delete(reader)) return;
    if (!mayReturn || reader.seen === undefined) {
      this.forget(reader);
      return;
    }
    this.#await(reader, onForgotten);
  }

  #await(reader: Reader, onForgotten: () => void): void {
    const forget = (): void => {
      this.forget(reader);
      onForgotten();
    };
    this.#away.set(reader, this.#clock.setTimeout(forget, RETURN_WITHIN_MS).unref());
  }

  /** The client comes back over another connection. */
  resume(reader: Reader, subscriber: Subscriber): void {
    this.#away.get(reader)?.cancel();
    this.#away.delete(reader);
    this.#resumable.delete(reader.connection);
    reader.connection = newConnectionId();
    reader.subscriber = subscriber;
    reader.lastShared = undefined;
    this.#resumable.set(reader.connection, reader);
    this.#ofSubscriber.set(subscriber, reader);
    this.#present.add(reader);
  }

  /** The client does not come back, or reads the whole document when it does. */
  forget(reader: Reader): void {
    this.#present.delete(reader);
    this.#away.get(reader)?.cancel();
    this.#away.delete(reader);
    if (this.#resumable.delete(reader.connection)) this.#seenByAll = undefined;
  }

  clear(): void {
    for (const timer of this.#away.values()) timer.cancel();
    this.#away.clear();
    this.#present.clear();
    this.#resumable.clear();
  }
}

/** 128 random bits. */
function newConnectionId(): string {
  return randomBytes(16).toString("base64url");
}
