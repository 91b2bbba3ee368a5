// One app: the handler that fills its documents, its public metadata, and its lifecycle hooks.
import { checkOptionNames } from "../base/option-names.js";
import { withDocument } from "../document/current.js";
import type { Document } from "../document/document.js";
import { firstContent } from "../document/first-content.js";
import type { Handler } from "./handler.js";
import { FunctionHandler, type AppFunction } from "./handlers/function.js";
import { collectRoutes, reservedWords, type AppRoute } from "./app-routes.js";
import { checkHooks, type LifecycleHooks } from "./hooks.js";
import { buildOf } from "./build.js";
import { checkOnDrain, type OnDrain } from "./on-drain.js";
import { PathPattern } from "./path-pattern.js";

/** Options of `new Application(function, options)`. */
export interface ApplicationOptions {
  /** Shown at `<app>/metadata`: a value, or a function that is called for each request. Default: none. */
  readonly metadata?: unknown;
  /** Default: none. */
  readonly hooks?: LifecycleHooks;
  /** The parameters of the app's address behind its name, such as `"/:year/:month?"`. Default: none. */
  readonly path?: string | undefined;
  /** What becomes of sessions when another process takes over from the server. Default: `"hand-over"`. */
  readonly on_drain?: OnDrain | undefined;
  /**
   * Names the version of the app's code: sessions of an equal one go on where they were, those of another one get a new
   * document. Default: a hash of the code that the function or the files of the app contain.
   */
  readonly build?: string | undefined;
}

const OPTION_NAMES: readonly (keyof ApplicationOptions)[] = ["metadata", "hooks", "path", "on_drain", "build"];

/** An app that a `Server` serves: it fills the document of each session, and has hooks around its sessions. */
export class Application {
  /** Fills the documents. */
  readonly handler: Handler;
  /** What `<app>/metadata` shows, or the function that returns it. Undefined: nothing. */
  readonly metadata: unknown;
  /** The hooks, all of them optional. */
  readonly hooks: LifecycleHooks;
  /** The HTTP endpoints. @internal */
  readonly routes: readonly AppRoute[];
  /** The parameters of the address. @internal */
  readonly path: PathPattern | undefined;
  /** What becomes of sessions when another process takes over. */
  readonly on_drain: OnDrain;
  /** The version of the app's code. */
  readonly build: string;

  /** Takes a handler, or a function, which becomes a handler. Throws PlotctlError for invalid options. */
  constructor(handler: Handler | AppFunction, options: ApplicationOptions = {}) {
    checkOptionNames("Application", options, OPTION_NAMES);
    this.handler = typeof handler === "function" ? new FunctionHandler(handler) : handler;
    this.metadata = options.metadata;
    this.hooks = checkHooks(options.hooks ?? {});
    this.routes = collectRoutes(this.hooks.routes);
    this.path = options.path === undefined ? undefined : new PathPattern(options.path, reservedWords(this.routes));
    this.on_drain = checkOnDrain(options.on_drain ?? "hand-over");
    this.build = options.build ?? buildOf(this.handler.name, [typeof handler === "function" ? String(handler) : ""]);
  }

  /**
   * Runs the app with the document as the current one, and waits for the first content of its models. Rejects with the
   * error of the author's code.
   */
  async initializeDocument(doc: Document): Promise<void> {
    await withDocument(doc, async () => this.handler.modifyDocument(doc));
    await firstContent(doc.models);
  }
}
