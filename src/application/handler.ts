// What fills the documents of an app: a file, a folder or a function.
import type { Document } from "../document/document.js";

/** What fills the documents of an app: made of a file, a folder or a function. */
export interface Handler {
  /** For logs: the file or the function's name. */
  readonly name: string;
  /** A folder whose files are served below the app, at `static/`. Default: none. */
  readonly staticFolder?: string | undefined;
  /** The template of the app's page. Default: none. */
  readonly template?: AppTemplate | undefined;
  /** Runs the author's code with this document as the current one. Rejects with whatever that code throws. */
  modifyDocument(doc: Document): void | Promise<void>;
}

export interface AppTemplate {
  readonly file: string;
  /** Whether the app's code mentions variables for it: which these are is known only when it has run. */
  readonly mayHaveVariables: boolean;
}
