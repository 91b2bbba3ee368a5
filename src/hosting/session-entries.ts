// The properties that clients have set in a session. They are entered again when another process restores the session.
import type { DocumentChange } from "../document/changes.js";

/** Above this number, those of models that have left the document are removed. */
const MAX_MODELS = 10_000;

export class SessionEntries {
  /** By the id of the model; the newest come last. */
  readonly #attrs = new Map<string, Set<string>>();
  readonly #isPresent: (id: string) => boolean;
  #limit = MAX_MODELS;

  /** `isPresent`: whether a model is in the document. */
  constructor(isPresent: (id: string) => boolean, before: Readonly<Record<string, readonly string[]>> = {}) {
    this.#isPresent = isPresent;
    for (const [id, attrs] of Object.entries(before)) this.#attrs.set(id, new Set(attrs));
  }

  onChange(change: DocumentChange): void {
    if (change.setter === undefined || !("attr" in change)) return;
    const { model, attr } = change;
    const attrs = this.#attrs.get(model.id);
    // What is set last is entered last: its callbacks may need the others.
    if (attrs === undefined) this.#attrs.set(model.id, new Set([attr]));
    else {
      attrs.delete(attr);
      attrs.add(attr);
      this.#attrs.delete(model.id);
      this.#attrs.set(model.id, attrs);
    }
    if (this.#attrs.size > this.#limit) this.#prune();
  }

  #prune(): void {
    for (const id of [...this.#attrs.keys()]) if (!this.#isPresent(id)) this.#attrs.delete(id);
    this.#limit = Math.max(MAX_MODELS, 2 * this.#attrs.size);
  }

  toJSON(): Readonly<Record<string, readonly string[]>> {
    const present = [...this.#attrs].filter(([id]) => this.#isPresent(id));
    return Object.fromEntries(present.map(([id, attrs]) => [id, [...attrs]]));
  }
}
