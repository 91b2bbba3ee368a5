// The document as its author sees it: `curdoc()`. Roots, title and theme; finding models; listening; callbacks for later;
// JSON. What is done with it behind the author's back is in live-document.ts.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import {
  eventNameOf,
  type DocumentEventName,
  type EventClass,
  type EventName,
  type EventTypes,
  type UIEvent,
} from "../model/events.js";
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
import { LiveDocument } from "./live-document.js";
import { DocumentLocation } from "./location.js";
import type { SessionContextOf } from "./session-context.js";
import type { TimedCallback } from "./timed-callbacks.js";

/** One session as its app and hooks see it: `curdoc().session_context`. */
export type SessionContext = SessionContextOf<Document>;

/**
 * A tree of models that pages show, with its title, theme, listeners and timed callbacks. In an app it is `curdoc()`: each
 * session has one of its own.
 */
export class Document extends LiveDocument {
  /** The session's context: request, id, token payload. Null outside a server. */
  session_context: SessionContext | null = null;

  /**
   * The page: text in Jinja, or the file that holds it. A text without a page of its own fills blocks of the base page.
   * Null: the template of the app's folder, if it has one, else the plain page. Counts for pages that load later.
   */
  template: string | { readonly filename: string | URL } | null = null;
  /** What the template finds beside the page's own variables. Counts for pages that load later. */
  template_variables: Record<string, unknown> = {};
  /** Whether pages show that the server works on what was entered. Default true. Counts for pages that load later. */
  busy_indicator = true;

  #location: DocumentLocation | undefined;
  #colorScheme: ColorScheme | undefined;

  /** Keeps values in step with the query of the page's address. */
  get location(): DocumentLocation {
    return (this.#location ??= new DocumentLocation({
      log: this.log,
      request: () => this.session_context?.request ?? null,
      post: (type, data) => this.send_message(type, data),
      onPage: (callback) => this.on_event("document_ready", callback),
    }));
  }

  /**
   * Light or dark, for the page, its widgets and its plots together; `auto` is as the reader's system has it. It sets the
   * theme of the plots: set another one behind it. The page follows when it is loaded. Default: null, the page as it is.
   */
  get color_scheme(): ColorSchemeName | null {
    return this.#colorScheme?.name ?? null;
  }

  /** Throws PlotctlError for other words. */
  set color_scheme(name: ColorSchemeName | null) {
    this.checkWritable();
    this.#colorScheme ??= new ColorScheme(this);
    this.#colorScheme.set(name);
  }

  /** Adds a model at the end of the roots; adding one that is a root already changes nothing. */
  add_root(model: Model): void {
    if (!(model instanceof Model))
      throw new PlotctlError("INVALID_ARGUMENT", `add_root: expected a model, got ${show(model)}.`);
    this.checkWritable();
    this.checkAdoptable(model);
    this.insertRoot(model, undefined);
  }

  /** Removes a model from the roots; when it is none, nothing changes. */
  remove_root(model: Model): void {
    this.checkWritable();
    this.dropRoot(model, undefined);
  }

  /** Removes all roots. */
  clear(): void {
    for (const root of this.roots) this.remove_root(root);
  }

  /**
   * The models that match: a name, a class, or an object of property values. A property that is set on the list is set on
   * all of them, `doc.select(Slider).disabled = true`; where none matches, that throws.
   */
  select<M extends HasProps = Model>(selector: Selector<M>): Found<M> {
    return foundAmong(this.models, selector);
  }

  /** The one model that matches, or null. Throws PlotctlError when several do. */
  select_one<M extends HasProps = Model>(selector: Selector<M>): M | null {
    return onlyOne(this.select(selector), selector as Selector);
  }

  /** The one model that matches. Throws PlotctlError when none does, or several do. */
  get_one<M extends HasProps = Model>(selector: Selector<M>): M {
    return exactlyOne(this.select(selector), selector as Selector);
  }

  /** Sets properties of all models that match. Throws PlotctlError for properties that one of them has not. */
  set_select<M extends HasProps>(selector: ModelClass<M>, updates: Partial<M>): void;
  set_select(selector: AttributeSelector, updates: Readonly<Record<string, unknown>>): void;
  set_select(selector: Selector, updates: object): void {
    for (const model of this.select(selector)) model.setv(updates);
  }

  /** The model with that id, or null. */
  get_model_by_id(id: string): Model | null {
    this.pruneUnreachable();
    return (this.findModel(id) as Model | undefined) ?? null;
  }

  /** Throws PlotctlError when several models have the name. */
  get_model_by_name(name: string): Model | null {
    return this.select_one(name);
  }

  /** Calls back after each change of the document, whoever made it. */
  on_change(...callbacks: ((change: DocumentChange) => unknown)[]): void {
    this.listeners.addChange(callbacks);
  }

  /** Ends calls of `on_change`; for functions that do not listen nothing changes. */
  remove_on_change(...callbacks: ((change: DocumentChange) => unknown)[]): void {
    this.listeners.removeChange(callbacks);
  }

  /** Calls back for events of the document: `document_ready`, `connection_lost`, `client_reconnected`, or their classes. */
  on_event<E extends DocumentEventName>(event: E, ...callbacks: ((event: EventTypes[E]) => unknown)[]): void;
  on_event<E extends UIEvent>(event: EventClass<E, DocumentEventName>, ...callbacks: ((event: E) => unknown)[]): void;
  on_event(event: DocumentEventName | EventClass<UIEvent, DocumentEventName>, ...callbacks: EventCallback[]): void {
    this.listeners.addEvent(eventNameOf(event), callbacks);
  }

  /** Calls back for messages of a type that scripts in the page send. */
  on_message(msg_type: string, ...callbacks: ((data: unknown) => unknown)[]): void {
    this.listeners.addMessage(msg_type, callbacks);
  }

  /** Runs CustomJS callbacks in the browser for an event of the document. Takes effect in pages that load later. */
  js_on_event(event: EventName | EventClass, ...callbacks: Model[]): void {
    this.checkWritable();
    this.checkAdoptable(callbacks);
    this.addJsCallbacks(eventNameOf(event), callbacks);
  }

  /** Holds changes back until `unhold`. A second hold changes nothing; with another policy it warns. */
  hold(policy: HoldPolicy = "combine"): void {
    if (policy !== "combine" && policy !== "collect") {
      throw new PlotctlError("INVALID_ARGUMENT", `hold: expected "combine" or "collect", got ${show(policy)}.`);
    }
    const inForce = this.startHolding(policy);
    if (inForce !== policy) {
      this.log.warn(`hold("${policy}") is ignored: the document holds changes with "${inForce}" already.`);
    }
  }

  /** Announces what was held back, in order. */
  unhold(): void {
    this.stopHolding();
  }

  /**
   * Calls a function every so many milliseconds. The next call waits until an async one has ended.
   * Gives a handle for `remove_periodic_callback`.
   */
  add_periodic_callback(callback: () => unknown, period_milliseconds: number): TimedCallback {
    if (!(period_milliseconds > 0)) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `add_periodic_callback: expected a period above 0 ms, got ${show(period_milliseconds)}.`,
      );
    }
    return this.timedCallbacks.add("periodic", callback, period_milliseconds);
  }

  /** Calls a function once after so many milliseconds. */
  add_timeout_callback(callback: () => unknown, timeout_milliseconds: number): TimedCallback {
    return this.timedCallbacks.add("timeout", callback, timeout_milliseconds);
  }

  /** Calls a function once, as soon as what runs now has ended. */
  add_next_tick_callback(callback: () => unknown): TimedCallback {
    return this.timedCallbacks.add("next_tick", callback, 0);
  }

  /** Ends a periodic callback. Throws PlotctlError when the handle is that of none. */
  remove_periodic_callback(handle: TimedCallback): void {
    this.timedCallbacks.remove(handle);
  }

  /** Ends a timeout before its time. Throws PlotctlError when it is over already. */
  remove_timeout_callback(handle: TimedCallback): void {
    this.timedCallbacks.remove(handle);
  }

  /** Takes back a callback that has not run yet. Throws PlotctlError when it has. */
  remove_next_tick_callback(handle: TimedCallback): void {
    this.timedCallbacks.remove(handle);
  }

  /** Calls back when the session of this document has ended. */
  on_session_destroyed(...callbacks: (() => unknown)[]): void {
    this.listeners.addDestroyed(callbacks);
  }

  /** The document as JSON, with binary data as base64. Throws PlotctlError when a model lacks a value it needs. */
  to_json(): DocJson {
    return this.snapshot(new Encoder());
  }

  /** A new document out of what `to_json` gave. Throws PlotctlError when the JSON is no document. */
  static from_json(json: Json): Document {
    const doc = new Document();
    doc.replace_with_json(json);
    return doc;
  }

  /** Replaces roots, title and configuration. Throws PlotctlError, with nothing changed, when the JSON is no document. */
  replace_with_json(json: Json): void {
    this.checkWritable();
    this.replaceContent(decodeContent(json, { takesForeign: true }), undefined);
  }

  /** Applies a patch as `create_json_patch` makes it. Throws PlotctlError, with nothing changed, when any part is bad. */
  apply_json_patch(patch: PatchContent): void {
    this.checkWritable();
    applyPatch(this, patch, new Map(), undefined)();
  }

  /** The patch that brings a copy of this document up to date, with binary data as base64. */
  create_json_patch(changes: readonly DocumentChange[]): { events: Json[] } {
    // The copy lets go of what has left before it reads a patch; a reference to such a model would lead nowhere.
    this.pruneUnreachable();
    const encoder = this.patchEncoder();
    return { events: changes.map((change) => encodeChange(change, encoder)) };
  }
}
