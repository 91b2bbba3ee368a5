// What fills the documents of an app: a file, a folder or a function.
import type { Document } from "../document/document.js";

export interface Handler {
  /** For logs: the file or the function's name. */
  readonly name: string;
  /** Runs the author's code with this document as the current one. Rejects with whatever that code throws. */
  modifyDocument(doc: Document): void | Promise<void>;
}
