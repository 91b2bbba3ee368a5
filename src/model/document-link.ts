// The interface through which a model calls the document that it belongs to. The document layer implements it.
import type { AuthorCall } from "../base/running-call.js";
import type { ChangeOf } from "./change.js";

/** The origin of a change: the connection whose patch is being applied, or undefined for the app. */
export type ChangeOrigin = object | undefined;

/** The part of the interface that listeners need. */
export interface WorkLink {
  /** Called with the promise of an asynchronous listener and the name of the listener. */
  onTask(work: PromiseLike<unknown>, name: string): void;
  /** Runs a listener; returns what it returns. */
  runCall<T>(call: AuthorCall, run: () => T): T;
}

/** `M` is HasProps, as in change.ts. */
export interface DocumentLink<M> extends WorkLink {
  /** Throws if the document must not be changed now. Called before every change. */
  checkWritable(): void;
  /** Throws if models in a value cannot join the document, since they belong to another. Called before a value is set. */
  checkAdoptable(value: unknown): void;
  /** Called after a change; the listeners of the model run after it returns. */
  onChange(change: ChangeOf<M>, setter: ChangeOrigin): void;
}
