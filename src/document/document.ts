// The document: roots and all models below them, a title, and the changes that happen to them. It has no timers, no
// lock and no sockets: a host (a session, see hosting) may watch it and give it these.
import { PlotctlError } from "../base/errors.js";
import { silentLog, type Log } from "../base/log.js";
import { show } from "../base/show.js";
import type { ModelChange } from "../model/change.js";
import type { DocumentLink, Setter } from "../model/document-link.js";
import type { DocumentEventName, EventName, EventTypes, UIEvent } from "../model/events.js";
import { INFO, internals, type HasProps } from "../model/has-props.js";
import { DocumentConfig } from "../model/generated/document.js";
import { callAll, runAll, type EventCallback } from "../model/listeners.js";
import { Model, onlyOne } from "../model/model.js";
import { matcher, type Selector } from "../model/select.js";
import { holdsModel } from "../model/walk.js";
import { Encoder } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";
import { applyPatch, type PatchContent } from "./apply-patch.js";
import { encodeChange, valueOf, type DocumentChange } from "./changes.js";
import { HeldChanges, type HoldPolicy } from "./hold.js";
import { decodeContent, encodeContent, type DocJson, type DocumentContent } from "./json.js";
import { ModelTable } from "./model-table.js";
import { Theme } from "./theme.js";
import { checkTitle, DEFAULT_TITLE } from "./title.js";
import { TimedCallbacks, type TimedCallback } from "./timed-callbacks.js";

/** Who keeps a document in step with others: a session on the server, or the Node client. */
export interface DocumentHost {
  /** Throws when the document must not be changed from here. */
  checkWritable(): void;
  /** Hears each change at once, before any listener reacts to it. */
  noteChange(change: DocumentChange): void;
  noteWork(work: PromiseLike<unknown>): void;
  /** Hears of a listener that failed when the change that it heard of was made already. */
  noteFailure(error: unknown): void;
}

/** Shared, since most documents listen to nothing. */
const NOTHING: ReadonlyMap<string, never[]> = new Map<string, never[]>();

export class Document implements DocumentLink {
  /** The session's context: request, id, token payload. Null outside a server. */
  session_context: unknown = null;

  readonly #log: Log;
  readonly #models = new ModelTable(this, (model) => this.#theme?.valuesFor(model[INFO]));
  readonly #timed = new TimedCallbacks();
  #roots: readonly Model[] = Object.freeze([]);
  #title = DEFAULT_TITLE;
  #theme: Theme | undefined;
  #config: DocumentConfig | undefined;
  #jsCallbacks: Readonly<Record<string, readonly Model[]>> = {};
  #host: DocumentHost | undefined;
  #held: HeldChanges | undefined;
  #onChange: readonly ((change: DocumentChange) => unknown)[] = [];
  #onEvent: ReadonlyMap<string, readonly EventCallback[]> = NOTHING;
  #onMessage: ReadonlyMap<string, readonly ((data: unknown) => unknown)[]> = NOTHING;
  #onDestroyed: readonly (() => unknown)[] = [];
  /** What the listeners of the document are yet to hear, while changes that belong together are made. */
  #untold: DocumentChange[] | undefined;

  constructor({ log = silentLog }: { log?: Log } = {}) {
    this.#log = log;
  }

  /** The models at the top, each shown in the page, in order. */
  get roots(): readonly Model[] {
    return this.#roots;
  }

  /** The title of the page. Default: "Bokeh Application". At most 4,096 characters. */
  get title(): string {
    return this.#title;
  }

  set title(title: string) {
    this.checkWritable();
    this.setTitle(title, undefined);
  }

  /** What stands in for the defaults of models; applied on the server, so exports and pages agree. Default: none. */
  get theme(): Theme {
    return (this.#theme ??= new Theme());
  }

  set theme(theme: Theme) {
    this.checkWritable();
    this.#theme = theme;
    const tell = this.together(() => {
      for (const model of this.#models.values()) this.#retheme(model, theme);
    });
    tell();
  }

  #retheme(model: HasProps, theme: Theme): void {
    const themed = theme.valuesFor(model[INFO]);
    const names = new Set([...Object.keys(internals.themed(model) ?? {}), ...Object.keys(themed ?? {})]);
    const defs = [...names].flatMap((name) => model[INFO].properties.get(name) ?? []);
    const before = defs.map((def) => internals.read(model, def));
    internals.setTheme(model, themed);
    defs.forEach((def, index) => {
      const value = internals.read(model, def);
      if (value !== before[index])
        this.#announce({ kind: "ModelChanged", model, attr: def.name, new: value, setter: undefined });
    });
  }

  /** Adds a model at the end of the roots; adding one that is a root already changes nothing. */
  add_root(model: Model): void {
    if (!(model instanceof Model)) throw new PlotctlError(`add_root: expected a model, got ${show(model)}.`);
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
    for (const root of this.#roots) this.remove_root(root);
  }

  /** All models of the document: those that can be reached from the roots, and the configuration. */
  get models(): ReadonlySet<Model> {
    this.freshen();
    return new Set(this.#models.values() as Iterable<Model>);
  }

  /** The models that match: a name, a class, or an object of property values. */
  select<M extends HasProps = Model>(selector: Selector<M>): M[] {
    return [...this.models].filter(matcher(selector as Selector)) as unknown as M[];
  }

  /** The one model that matches, or null. Throws PlotctlError when several do. */
  select_one<M extends HasProps = Model>(selector: Selector<M>): M | null {
    return onlyOne(this.select(selector), selector as Selector);
  }

  get_model_by_id(id: string): Model | null {
    this.freshen();
    return (this.#models.get(id) as Model | undefined) ?? null;
  }

  /** Throws PlotctlError when several models have the name. */
  get_model_by_name(name: string): Model | null {
    return this.select_one(name);
  }

  /** Calls back after each change of the document, whoever made it. */
  on_change(...callbacks: ((change: DocumentChange) => unknown)[]): void {
    this.#onChange = [...this.#onChange, ...callbacks];
  }

  remove_on_change(...callbacks: ((change: DocumentChange) => unknown)[]): void {
    this.#onChange = this.#onChange.filter((known) => !callbacks.includes(known));
  }

  /** Calls back for events of the document: `document_ready`, `connection_lost`, `client_reconnected`. */
  on_event<E extends DocumentEventName>(event: E, ...callbacks: ((event: EventTypes[E]) => unknown)[]): void {
    const present = this.#onEvent.get(event) ?? [];
    this.#onEvent = new Map(this.#onEvent).set(event, [...present, ...(callbacks as EventCallback[])]);
  }

  /** Calls back for messages of a type that scripts in the page send. */
  on_message(msg_type: string, ...callbacks: ((data: unknown) => unknown)[]): void {
    this.#onMessage = new Map(this.#onMessage).set(msg_type, [...(this.#onMessage.get(msg_type) ?? []), ...callbacks]);
  }

  /** Runs CustomJS callbacks in the browser for an event of the document. Takes effect in pages that load later. */
  js_on_event(event: EventName, ...callbacks: Model[]): void {
    this.checkWritable();
    for (const callback of callbacks) this.checkAdoptable(callback);
    this.#jsCallbacks = { ...this.#jsCallbacks, [event]: [...(this.#jsCallbacks[event] ?? []), ...callbacks] };
    this.#adopt(callbacks);
  }

  /** Holds changes back until `unhold`. A second hold changes nothing; with another policy it warns. */
  hold(policy: HoldPolicy = "combine"): void {
    if (policy !== "combine" && policy !== "collect") {
      throw new PlotctlError(`hold: expected "combine" or "collect", got ${show(policy)}.`);
    }
    if (this.#held !== undefined && this.#held.policy !== policy) {
      this.#log.warn(`hold("${policy}") is ignored: the document holds changes with "${this.#held.policy}" already.`);
    }
    this.#held ??= new HeldChanges(policy);
  }

  /** Announces what was held back, in order. */
  unhold(): void {
    const held = this.#held;
    this.#held = undefined;
    runAll((held?.changes ?? []).map((change) => () => this.#announce(change)));
  }

  /**
   * Calls a function every so many milliseconds. The next call waits until an async one has ended.
   * Gives a handle for `remove_periodic_callback`.
   */
  add_periodic_callback(callback: () => unknown, period_milliseconds: number): TimedCallback {
    if (!(period_milliseconds > 0)) {
      throw new PlotctlError(`add_periodic_callback: expected a period above 0 ms, got ${show(period_milliseconds)}.`);
    }
    return this.#timed.add("periodic", callback, period_milliseconds);
  }

  /** Calls a function once after so many milliseconds. */
  add_timeout_callback(callback: () => unknown, timeout_milliseconds: number): TimedCallback {
    return this.#timed.add("timeout", callback, timeout_milliseconds);
  }

  /** Calls a function once, as soon as what runs now has ended. */
  add_next_tick_callback(callback: () => unknown): TimedCallback {
    return this.#timed.add("next_tick", callback, 0);
  }

  remove_periodic_callback(handle: TimedCallback): void {
    this.#timed.remove(handle);
  }

  remove_timeout_callback(handle: TimedCallback): void {
    this.#timed.remove(handle);
  }

  remove_next_tick_callback(handle: TimedCallback): void {
    this.#timed.remove(handle);
  }

  /** Calls back when the session of this document has ended. */
  on_session_destroyed(...callbacks: (() => unknown)[]): void {
    this.#onDestroyed = [...this.#onDestroyed, ...callbacks];
  }

  /** The document as JSON, with binary data as base64. Throws PlotctlError when a model lacks a value it needs. */
  to_json(): DocJson {
    return this.snapshot(new Encoder());
  }

  static from_json(json: Json): Document {
    const doc = new Document();
    doc.replace_with_json(json);
    return doc;
  }

  /** Replaces roots, title and configuration. Throws PlotctlError, with nothing changed, when the JSON is no document. */
  replace_with_json(json: Json): void {
    this.checkWritable();
    this.replaceContent(decodeContent(json), undefined);
  }

  /** Applies a patch as `create_json_patch` makes it. Throws PlotctlError, with nothing changed, when any part is bad. */
  apply_json_patch(patch: PatchContent): void {
    this.checkWritable();
    applyPatch(this, patch, new Map(), undefined)();
  }

  /** The patch that brings a copy of this document up to date, with binary data as base64. */
  create_json_patch(changes: readonly DocumentChange[]): { events: Json[] } {
    // The copy lets go of what has left before it reads a patch; a reference to such a model would lead nowhere.
    this.freshen();
    const encoder = this.patchEncoder();
    return { events: changes.map((change) => encodeChange(change, encoder)) };
  }

  // What follows is for the host of a document, not for authors.

  /** Puts a host in charge; it hears of every change from now on. */
  setHost(host: DocumentHost): void {
    this.#host = host;
  }

  get timedCallbacks(): TimedCallbacks {
    return this.#timed;
  }

  get destroyCallbacks(): readonly (() => unknown)[] {
    return this.#onDestroyed;
  }

  /** The whole document in wire form; from now on peers are taken to know all its models. */
  snapshot(encoder: Encoder): DocJson {
    this.freshen();
    const json = encodeContent(this.#content(), encoder);
    this.#models.markAllKnown();
    return json;
  }

  #content(): DocumentContent {
    return { title: this.#title, config: this.#ensureConfig(), roots: this.#roots, callbacks: this.#jsCallbacks };
  }

  #ensureConfig(): DocumentConfig {
    if (this.#config === undefined) {
      this.#config = new DocumentConfig();
      this.#models.adopt(this.#config);
    }
    return this.#config;
  }

  /** An encoder for patches: models that peers know are references. */
  patchEncoder(buffers?: { add(bytes: Uint8Array): string }): Encoder {
    const isKnown = (model: { readonly id: string }): boolean => this.#models.peersKnow(model as HasProps);
    return new Encoder(buffers === undefined ? { isKnown } : { isKnown, buffers });
  }

  /** Notes that the only peer knows the models of a change, since it made the change itself. */
  markKnown(change: DocumentChange): void {
    if (holdsModel(valueOf(change))) encodeChange(change, this.patchEncoder());
  }

  /** Lets go of models that left the document. */
  freshen(): void {
    this.#models.freshen(() => [this.#roots, this.#config, this.#jsCallbacks]);
  }

  findModel(id: string): HasProps | undefined {
    return this.#models.get(id);
  }

  /** True for the id of a model that was in this document and left it: late events about it are no fault. */
  isGone(id: string): boolean {
    return this.#models.isGone(id);
  }

  /** Replaces the content for a peer that pushed a document, or for JSON. */
  replaceContent(content: Partial<DocumentContent>, setter: Setter): void {
    const { roots = [], config, callbacks = {}, title = DEFAULT_TITLE } = content;
    const tell = this.together(() => {
      for (const root of this.#roots) this.dropRoot(root, setter);
      this.#config = undefined;
      this.#jsCallbacks = {};
      this.#models.noteLoss();
      // What leaves is let go first: what comes may well have the same ids.
      this.freshen();
      this.#config = config;
      this.#jsCallbacks = callbacks;
      this.#adopt([config, callbacks]);
      for (const root of roots) this.insertRoot(root, setter);
      this.setTitle(title, setter);
    });
    tell();
  }

  /** Makes changes that belong together; the function that it gives tells the document's listeners of them. */
  together(make: () => void): () => void {
    const untold = (this.#untold = []);
    try {
      make();
    } finally {
      this.#untold = undefined;
    }
    return () => runAll(untold.map((change) => () => this.#tell(change)));
  }

  #adopt(value: unknown): void {
    const newcomers = this.#models.adopt(value);
    this.#held?.noteNewcomers(newcomers);
  }

  insertRoot(model: Model, setter: Setter): void {
    if (this.#roots.includes(model)) return;
    this.#adopt(model);
    this.#roots = Object.freeze([...this.#roots, model]);
    this.#announce({ kind: "RootAdded", model, setter });
  }

  dropRoot(model: HasProps, setter: Setter): void {
    const rest = this.#roots.filter((root) => root !== model);
    if (rest.length === this.#roots.length) return;
    this.#roots = Object.freeze(rest);
    this.#models.noteLoss();
    this.#announce({ kind: "RootRemoved", model, setter });
  }

  setTitle(title: unknown, setter: Setter): void {
    const checked = checkTitle(title);
    if (checked === this.#title) return;
    this.#title = checked;
    this.#announce({ kind: "TitleChanged", title: checked, setter });
  }

  /** Calls the listeners of a UI event: the model's, then the document's. */
  dispatchEvent(event: UIEvent & { readonly model?: HasProps | null }): void {
    const { model, event_name } = event;
    if (model !== undefined && model !== null) internals.listeners(model)?.notifyEvent(event_name, event, this);
    const callbacks = this.#onEvent.get(event_name);
    if (callbacks !== undefined) callAll(callbacks, (callback) => callback(event as never), this);
  }

  dispatchMessage(msgType: string, data: unknown): void {
    const callbacks = this.#onMessage.get(msgType);
    if (callbacks !== undefined) callAll(callbacks, (callback) => callback(data), this);
  }

  checkWritable(): void {
    this.#host?.checkWritable();
  }

  checkAdoptable(value: unknown): void {
    this.#models.checkAdoptable(value);
  }

  noteWork(work: PromiseLike<unknown>): void {
    if (this.#host !== undefined) this.#host.noteWork(work);
    else work.then(undefined, (error: unknown) => this.#log.error(`A callback failed: ${show(error)}.`));
  }

  /** Hears from its models what changed in them. */
  noteChange(change: ModelChange, setter: Setter): void {
    const { model } = change;
    if (change.kind === "set") {
      const { attr, old, new: value } = change;
      this.#adopt(value);
      if (typeof old === "object" && old !== null && model[INFO].properties.get(attr)?.holdsModels === true)
        this.#models.noteLoss();
      this.#announce({ kind: "ModelChanged", model, attr, new: value, setter });
      return;
    }
    this.#announce(columnChange(change, setter));
  }

  #announce(change: DocumentChange): void {
    if (this.#held !== undefined) {
      this.#held.add(change);
      return;
    }
    this.#host?.noteChange(change);
    if (this.#onChange.length === 0) return;
    if (this.#untold !== undefined) this.#untold.push(change);
    else this.#tell(change);
  }

  #tell(change: DocumentChange): void {
    try {
      callAll(this.#onChange, (callback) => callback(change), this);
    } catch (error) {
      // The change is made: whoever made it goes on, and the host tells of the failure as of any other callback's.
      if (this.#host === undefined) throw error;
      this.#host.noteFailure(error);
    }
  }
}

function columnChange(change: Exclude<ModelChange, { kind: "set" }>, setter: Setter): DocumentChange {
  const { model, attr } = change;
  switch (change.kind) {
    case "columns":
      return { kind: "ColumnDataChanged", model, attr, data: change.data, cols: change.cols, setter };
    case "stream":
      return { kind: "ColumnsStreamed", model, attr, data: change.data, rollover: change.rollover, setter };
    case "patch":
      return { kind: "ColumnsPatched", model, attr, patches: change.patches, setter };
  }
}
