// The contract of what fills the documents of an app: a file, a folder or a function.
import type { Document } from "../document/document.js";

/** Fills the documents of an app, by a file, a folder or a function. */
export interface Handler {
  /** The file, or the name of the function, for logs. */
  readonly name: string;
  /** A folder whose files are served below the app, at `static/`. Default: none. */
  readonly staticFolder?: string | undefined;
  /** The template of the app's page. Default: none. */
  readonly template?: AppTemplate | undefined;
  /** Runs the author's code with this document as the current one. Rejects with what that code throws. */
  modifyDocument(doc: Document): void | Promise<void>;
}

export interface AppTemplate {
  readonly file: string;
  /** Whether the app's code mentions template variables, which are known only after it has run. */
  readonly mayHaveVariables: boolean;
}
