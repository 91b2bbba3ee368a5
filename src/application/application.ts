// One app: what fills its documents, what is said about it to the outside, and the hooks around its sessions.
import { checkOptionNames } from "../base/option-names.js";
import { withDocument } from "../document/current.js";
import type { Document } from "../document/document.js";
import type { Handler } from "./handler.js";
import { FunctionHandler, type AppFunction } from "./handlers/function.js";
import { checkHooks, type LifecycleHooks } from "./hooks.js";

/** What an `Application` takes beside its function. */
export interface ApplicationOptions {
  /** Shown at `<app>/metadata`: a value, or a function that is asked each time. Default: none. */
  readonly metadata?: unknown;
  /** Default: none. */
  readonly hooks?: LifecycleHooks;
}

const OPTION_NAMES: readonly (keyof ApplicationOptions)[] = ["metadata", "hooks"];

/** An app that a `Server` serves: what fills the document of each session, and the hooks around its sessions. */
export class Application {
  /** What fills the documents. */
  readonly handler: Handler;
  /** What `<app>/metadata` shows, or the function that is asked for it; undefined for nothing. */
  readonly metadata: unknown;
  /** The hooks; none of them need be there. */
  readonly hooks: LifecycleHooks;

  /** Takes a handler, or the function that a handler would be made of. */
  constructor(handler: Handler | AppFunction, options: ApplicationOptions = {}) {
    checkOptionNames("Application", options, OPTION_NAMES);
    this.handler = typeof handler === "function" ? new FunctionHandler(handler) : handler;
    this.metadata = options.metadata;
    this.hooks = checkHooks(options.hooks ?? {});
  }

  /** Runs the app into a document, which is the current one meanwhile. Rejects with the author's own error. */
  async initializeDocument(doc: Document): Promise<void> {
    await withDocument(doc, async () => this.handler.modifyDocument(doc));
  }
}
