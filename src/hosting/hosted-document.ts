// The document of a session. When an app is replaced, its document replaces another one, and browsers may still send events
// of the models of the other: these are skipped, as those of models that have left the document.
import { Document } from "../document/document.js";
import type { Model } from "../model/model.js";

export class HostedDocument extends Document {
  /** Ids of the models of the document that this one has replaced. */
  #former: ReadonlySet<string> = new Set();
  #hasJsCallbacks = false;

  /** Whether it has CustomJS callbacks of its own: only pages that load later run them. */
  get hasJsCallbacks(): boolean {
    return this.#hasJsCallbacks;
  }

  /** Called when this document replaces another one: the models of the other are removed. */
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
