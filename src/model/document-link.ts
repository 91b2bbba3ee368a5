// The interface through which a model calls the document that it belongs to. The document layer implements it.
import type { ChangeOf } from "./change.js";

/** Who made a change: a connection whose patch is being applied, or undefined for the app itself. */
export type ChangeOrigin = object | undefined;

/** The part of the interface that listeners need. */
export interface WorkLink {
  /** Hears of asynchronous work that an author's listener, which has this name, began. */
  onTask(work: PromiseLike<unknown>, name: string): void;
}

/** `M` is HasProps, as in change.ts. */
export interface DocumentLink<M> extends WorkLink {
  /** Throws if the document must not be changed now. Called before every change. */
  checkWritable(): void;
  /** Throws if models in a value cannot join the document, since they belong to another. Called before a value is set. */
  checkAdoptable(value: unknown): void;
  /** Hears of a change that was made; the model's own listeners run after it returns. */
  onChange(change: ChangeOf<M>, setter: ChangeOrigin): void;
}
