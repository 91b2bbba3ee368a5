// The document of a session. When an app is loaded anew its document takes the place of another one, and browsers may
// still speak of models of the other: that is no fault of theirs.
import { Document } from "../document/document.js";
import type { Model } from "../model/model.js";

export class HostedDocument extends Document {
  /** Ids of the models of the document before this one. */
  #former: ReadonlySet<string> = new Set();
  #hasJsCallbacks = false;

  /** Whether it has CustomJS callbacks of its own, which only pages that load later run. */
  get hasJsCallbacks(): boolean {
    return this.#hasJsCallbacks;
  }

  /** Takes the place of another document, whose models are gone now. */
  succeed(former: Document): void {
    this.#former = new Set([...former.models].map(({ id }) => id));
  }

  override isGone(id: string): boolean {
    return super.isGone(id) || this.#former.has(id);
  }

  protected override addJsCallbacks(event: string, callbacks: readonly Model[]): void {
    this.#hasJsCallbacks = true;
    super.addJsCallbacks(event, callbacks);
  }
}
