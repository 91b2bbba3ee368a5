// The document for authors: `curdoc()`. Roots, title and theme; selectors; listeners; timed callbacks; JSON. The members for
// hosting and patches are in live-document.ts.
import { PlotctlError } from "../base/errors.js";
import type { ClientWrites } from "./client-write-modes.js";
import { checkClientWrites } from "./client-writes.js";
import { checkOptionNames } from "../base/option-names.js";
import { show } from "../base/show.js";
import {
  eventNameOf,
  type DocumentEventName,
  type EventClass,
  type EventName,
  type EventTypes,
  type UIEvent,
} from "../model/ui-event.js";
import type { EventCallback } from "../model/listeners.js";
import type { HasProps } from "../model/has-props.js";
import type { Found } from "../model/broadcast.js";
import { Model } from "../model/model.js";
import type { ModelClass } from "../model/registry.js";
import { exactlyOne, foundAmong, onlyOne, type AttributeSelector, type Selector } from "../model/select.js";
import { Encoder } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";
import { applyPatch, type PatchContent } from "./apply-patch.js";
import { encodeChange, type DocumentChange } from "./changes.js";
import { ColorScheme, type ColorSchemeName } from "./color-scheme.js";
import type { HoldPolicy } from "./hold.js";
import { decodeContent, type DocJson } from "./json.js";
import { KeptState, type StateValue } from "./kept-state.js";
import { LiveDocument } from "./live-document.js";
import { DocumentLocation } from "./location.js";
import type { SessionContextOf } from "./session-context.js";
import type { TimedCallback } from "./timed-callbacks.js";

/** The session of a document, for its app and hooks: `curdoc().session_context`. */
export type SessionContext = SessionContextOf<Document>;

/** What an app's `restore` learns beside its document. */
export interface Restored {
  /** What readers had entered: the names of properties, by the id of their model. */
  readonly entered: Readonly<Record<string, readonly string[]>>;
  /** The values of `state`, as in the snapshot; empty if the app keeps none. */
  readonly state: Readonly<Record<string, StateValue>>;
  /** The milliseconds between the snapshot and now, by the clocks of the two processes. */
  readonly elapsed_ms: number;
}

/** What an app exports as `restore`: it is called, and awaited, when its session has been restored. */
export type RestoreCallback = (doc: Document, restored: Restored) => unknown;

/**
 * A tree of models that pages show, with its title, theme, listeners and timed callbacks. In an app it is `curdoc()`: each
 * session has one of its own.
 */
export class Document extends LiveDocument {
  /** The session's context: request, id, token payload. Null outside a server. */
  session_context: SessionContext | null = null;

  /**
   * The page: a text in Jinja, or its file. A text that is not a whole page fills blocks of the base page. Null: the
   * template in the folder of the app, or else the plain page. Applies to pages that load later.
   */
  template: string | { readonly filename: string | URL } | null = null;
  /** Variables for the template, in addition to those of the page. Applies to pages that load later. */
  template_variables: Record<string, unknown> = {};
  /** Whether pages show that the server is busy with their input. Default: true. Applies to pages that load later. */
  busy_indicator = true;

  /** What clients may change unless the app sets it. @internal */
  defaultClientWrites: ClientWrites = "any";
  #clientWrites: ClientWrites | undefined;
  /** What the app keeps with `state`. @internal */
  readonly keptState = new KeptState();
  /** Set while the session is restored. @internal */
  isRestoring = false;
  /** The `restore` that the app exports. @internal */
  restoreCallback: RestoreCallback | undefined;
  #location: DocumentLocation | undefined;
  #colorScheme: ColorScheme | undefined;

  /**
   * Whether the session is being restored from a snapshot: the app's file runs again, and then its callbacks run for the
   * values that readers had entered. What must happen once for each input, such as a mail, is left out then. Default: false.
   */
  get is_restoring(): boolean {
    return this.isRestoring;
  }

  /**
   * Returns an object that survives a restart of the server: a snapshot of the session contains its values, and a restored
   * session has them in its object. `initial` has the names and the first values: numbers, texts, booleans, null, lists and
   * plain objects of these, at most 1 MiB as JSON. A document has one such object; a second call returns it, with the names
   * of its `initial` that are new.
   *
   * Throws PlotctlError for other values.
   */
  state<T extends { readonly [name: string]: StateValue }>(initial: T): T {
    return this.keptState.with(initial);
  }

  /** Synchronises values with the query of the page's address. */
  get location(): DocumentLocation {
    return (this.#location ??= new DocumentLocation({
      log: this.log,
      request: () => this.session_context?.request ?? null,
      post: (type, data) => this.send_message(type, data),
      onPage: (callback) => this.on_event("document_ready", callback),
    }));
  }

  /**
   * Light or dark, for the page, its widgets and its plots; `auto` follows the reader's system. It sets the theme of the
   * plots: assign `theme` afterwards to replace it. Pages apply it when they load. Default: null, the page unchanged.
   */
  get color_scheme(): ColorSchemeName | null {
    return this.#colorScheme?.name ?? null;
  }

  /** Throws PlotctlError for other values. */
  set color_scheme(name: ColorSchemeName | null) {
    this.checkWritable();
    this.#colorScheme ??= new ColorScheme(this);
    this.#colorScheme.set(name);
  }

  /**
   * What clients may change: `any` property (as in Bokeh), only what people change with widgets, tools and the legend
   * (`interactive`), or nothing (`none`: what a reader pans or zooms is theirs alone). Changes that are not allowed are
   * rejected and corrected in the page. `client_writable` decides for single models. Default: that of the server.
   */
  get client_writes(): ClientWrites {
    return this.#clientWrites ?? this.defaultClientWrites;
  }

  /** Throws PlotctlError for other values. */
  set client_writes(mode: ClientWrites) {
    checkClientWrites(mode);
    this.#clientWrites = mode;
  }

  /** Appends a root. Does nothing if the model is a root already. */
  add_root(model: Model): void {
    if (!(model instanceof Model))
      throw new PlotctlError("INVALID_ARGUMENT", `add_root: expected a model, got ${show(model)}.`);
    this.checkWritable();
    this.checkAdoptable(model);
    this.insertRoot(model, undefined);
  }

  /** Removes a root. Does nothing if the model is not a root. */
  remove_root(model: Model): void {
    this.checkWritable();
    this.dropRoot(model, undefined);
  }

  /** Removes all roots. */
  clear(): void {
    for (const root of this.roots) this.remove_root(root);
  }

  /**
   * Returns the models that match a name, a class, or an object of property values. Setting a property of the list sets it
   * on all of them, `doc.select(Slider).disabled = true`; on an empty list that throws.
   */
  select<M extends HasProps = Model>(selector: Selector<M>): Found<M> {
    return foundAmong(this.models, selector);
  }

  /** Returns the model that matches, or null. Throws PlotctlError if several match. */
  select_one<M extends HasProps = Model>(selector: Selector<M>): M | null {
    return onlyOne(this.select(selector), selector as Selector);
  }

  /** Returns the model that matches. Throws PlotctlError if none or several match. */
  get_one<M extends HasProps = Model>(selector: Selector<M>): M {
    return exactlyOne(this.select(selector), selector as Selector);
  }

  /** Sets properties of all models that match. Throws PlotctlError if one of them lacks a property. */
  set_select<M extends HasProps>(selector: ModelClass<M>, updates: Partial<M>): void;
  set_select(selector: AttributeSelector, updates: Readonly<Record<string, unknown>>): void;
  set_select(selector: Selector, updates: object): void {
    for (const model of this.select(selector)) model.setv(updates);
  }

  /** Returns the model with this id, or null. */
  get_model_by_id(id: string): Model | null {
    this.pruneUnreachable();
    return (this.findModel(id) as Model | undefined) ?? null;
  }

  /** Returns the model with this name, or null. Throws PlotctlError if several have it. */
  get_model_by_name(name: string): Model | null {
    return this.select_one(name);
  }

  /** Adds a callback for every change of the document, also for changes by browsers. */
  on_change(...callbacks: ((change: DocumentChange) => unknown)[]): void {
    this.listeners.addChange(callbacks);
  }

  /** Removes callbacks of `on_change`. Does nothing for other functions. */
  remove_on_change(...callbacks: ((change: DocumentChange) => unknown)[]): void {
    this.listeners.removeChange(callbacks);
  }

  /** Adds a callback for an event of the document: `document_ready`, `connection_lost`, `client_reconnected`, or its class. */
  on_event<E extends DocumentEventName>(event: E, ...callbacks: ((event: EventTypes[E]) => unknown)[]): void;
  on_event<E extends UIEvent>(event: EventClass<E, DocumentEventName>, ...callbacks: ((event: E) => unknown)[]): void;
  on_event(event: DocumentEventName | EventClass<UIEvent, DocumentEventName>, ...callbacks: EventCallback[]): void {
    this.listeners.addEvent(eventNameOf(event), callbacks);
  }

  /** Adds a callback for messages of a type that scripts of the page send. */
  on_message(msg_type: string, ...callbacks: ((data: unknown) => unknown)[]): void {
    this.listeners.addMessage(msg_type, callbacks);
  }

  /** Runs CustomJS callbacks in the browser for an event of the document. Applies to pages that load later. */
  js_on_event(event: EventName | EventClass, ...callbacks: Model[]): void {
    this.checkWritable();
    this.checkAdoptable(callbacks);
    this.addJsCallbacks(eventNameOf(event), callbacks);
  }

  /** Holds changes until `unhold`. A second hold does nothing; with another policy it warns. */
  hold(policy: HoldPolicy = "combine"): void {
    if (policy !== "combine" && policy !== "collect") {
      throw new PlotctlError("INVALID_ARGUMENT", `hold: expected "combine" or "collect", got ${show(policy)}.`);
    }
    const inForce = this.startHolding(policy);
    if (inForce !== policy) {
      this.log.warn(`hold("${policy}") is ignored: the document holds changes with "${inForce}" already.`);
    }
  }

  /** Announces the held changes, in order. */
  unhold(): void {
    this.stopHolding();
  }

  /**
   * Calls a function at this interval. The next call waits for the promise of an async function. Returns a handle for
   * `remove_periodic_callback`.
   *
   * When the last browser or client has gone, the calls pause until one is back. `pauses: false`: they go on until the session
   * ends.
   */
  add_periodic_callback(
    callback: () => unknown,
    period_milliseconds: number,
    options: { readonly pauses?: boolean } = {},
  ): TimedCallback {
    checkOptionNames("add_periodic_callback", options, ["pauses"]);
    if (!(period_milliseconds > 0)) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `add_periodic_callback: expected a period above 0 ms, got ${show(period_milliseconds)}.`,
      );
    }
    return this.timedCallbacks.add("periodic", callback, period_milliseconds, options);
  }

  /** Calls a function once after a delay in milliseconds. Returns a handle for `remove_timeout_callback`. */
  add_timeout_callback(callback: () => unknown, timeout_milliseconds: number): TimedCallback {
    return this.timedCallbacks.add("timeout", callback, timeout_milliseconds);
  }

  /** Calls a function once, after the running callback. Returns a handle for `remove_next_tick_callback`. */
  add_next_tick_callback(callback: () => unknown): TimedCallback {
    return this.timedCallbacks.add("next_tick", callback, 0);
  }

  /** Stops a periodic callback. Throws PlotctlError if it is not registered. */
  remove_periodic_callback(handle: TimedCallback): void {
    this.timedCallbacks.remove(handle);
  }

  /** Cancels a timeout. Throws PlotctlError if it has run already. */
  remove_timeout_callback(handle: TimedCallback): void {
    this.timedCallbacks.remove(handle);
  }

  /** Cancels a next-tick callback. Throws PlotctlError if it has run already. */
  remove_next_tick_callback(handle: TimedCallback): void {
    this.timedCallbacks.remove(handle);
  }

  /** Adds a callback for the end of the session of this document. */
  on_session_destroyed(...callbacks: (() => unknown)[]): void {
    this.listeners.addDestroyed(callbacks);
  }

  /** Returns the document as JSON, with binary data as base64. Throws PlotctlError if a model lacks a required value. */
  to_json(): DocJson {
    return this.snapshot(new Encoder());
  }

  /** Returns a new document from the result of `to_json`. Throws PlotctlError for other JSON. */
  static from_json(json: Json): Document {
    const doc = new Document();
    doc.replace_with_json(json);
    return doc;
  }

  /** Replaces roots, title and configuration. Throws PlotctlError, and changes nothing, for invalid JSON. */
  replace_with_json(json: Json): void {
    this.checkWritable();
    this.replaceContent(decodeContent(json, { takesForeign: true }), undefined);
  }

  /** Applies a patch of `create_json_patch`. Throws PlotctlError, and changes nothing, if any part is invalid. */
  apply_json_patch(patch: PatchContent): void {
    this.checkWritable();
    applyPatch(this, patch, new Map(), undefined)();
  }

  /** Returns the patch that updates a copy of this document, with binary data as base64. */
  create_json_patch(changes: readonly DocumentChange[]): { events: Json[] } {
    // The copy removes unreachable models before it reads a patch, so the patch must not refer to such a model.
    this.pruneUnreachable();
    const encoder = this.patchEncoder();
    return { events: changes.map((change) => encodeChange(change, encoder)) };
  }
}
