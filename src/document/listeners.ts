// The listeners of a document: for its changes, for UI events, and for messages of scripts in the page.
import type { WorkLink } from "../model/document-link.js";
import { callAll, type EventCallback } from "../model/listeners.js";
import type { DocumentChange } from "./changes.js";

type ChangeCallback = (change: DocumentChange) => unknown;
type MessageCallback = (data: unknown) => unknown;

/** Shared, because most documents have no listeners. */
const NOTHING: ReadonlyMap<string, never[]> = new Map<string, never[]>();
const NO_LISTENERS: readonly never[] = [];

export class DocumentListeners {
  #onChange: readonly ChangeCallback[] = NO_LISTENERS;
  #onEvent: ReadonlyMap<string, readonly EventCallback[]> = NOTHING;
  #onMessage: ReadonlyMap<string, readonly MessageCallback[]> = NOTHING;
  #onDestroyed: readonly (() => unknown)[] = NO_LISTENERS;

  get hearChanges(): boolean {
    return this.#onChange.length > 0;
  }

  get destroyed(): readonly (() => unknown)[] {
    return this.#onDestroyed;
  }

  /** Does nothing for a function that is registered already. */
  addChange(callbacks: readonly ChangeCallback[]): void {
    this.#onChange = [...new Set([...this.#onChange, ...callbacks])];
  }

  removeChange(callbacks: readonly ChangeCallback[]): void {
    this.#onChange = this.#onChange.filter((known) => !callbacks.includes(known));
  }

  addEvent(name: string, callbacks: readonly EventCallback[]): void {
    this.#onEvent = new Map(this.#onEvent).set(name, [...(this.#onEvent.get(name) ?? []), ...callbacks]);
  }

  addMessage(type: string, callbacks: readonly MessageCallback[]): void {
    this.#onMessage = new Map(this.#onMessage).set(type, [...(this.#onMessage.get(type) ?? []), ...callbacks]);
  }

  addDestroyed(callbacks: readonly (() => unknown)[]): void {
    this.#onDestroyed = [...new Set([...this.#onDestroyed, ...callbacks])];
  }

  notifyChange(change: DocumentChange, link: WorkLink): void {
    callAll(this.#onChange, (callback) => callback(change), {
      link,
      kind: "change",
      describe: () => "callback of the document",
    });
  }

  notifyEvent(name: string, event: unknown, link: WorkLink): void {
    const describe = (): string => `callback of the document for ${name}`;
    callAll(this.#onEvent.get(name) ?? NO_LISTENERS, (callback) => callback(event as never), {
      link,
      kind: "event",
      describe,
    });
  }

  notifyMessage(type: string, data: unknown, link: WorkLink): void {
    const describe = (): string => `callback for messages of type ${type}`;
    callAll(this.#onMessage.get(type) ?? NO_LISTENERS, (callback) => callback(data), {
      link,
      kind: "message",
      describe,
    });
  }
}
