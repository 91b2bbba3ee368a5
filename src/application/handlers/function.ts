// An app that is a function, which is called with each new document.
import type { Document } from "../../document/document.js";
import type { Handler } from "../handler.js";

/** Fills a new document. Its result is awaited. */
export type AppFunction = (doc: Document) => unknown;

export class FunctionHandler implements Handler {
  readonly name: string;
  readonly #fill: AppFunction;

  constructor(fill: AppFunction) {
    this.name = fill.name || "(anonymous function)";
    this.#fill = fill;
  }

  async modifyDocument(doc: Document): Promise<void> {
    await this.#fill(doc);
  }
}
