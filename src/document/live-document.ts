// The content of a document (roots, all models below them, a title) and its changes, which are announced to a host and to
// listeners. It has no timers, no lock and no sockets. This is the interface for code that synchronises documents (hosting,
// patches); document.ts is the one for authors.
import { PlotctlError } from "../base/errors.js";
import { silentLog, type Log } from "../base/log.js";
import { readOnlyView } from "../base/read-only-view.js";
import type { AuthorCall } from "../base/running-call.js";
import { show } from "../base/show.js";
import type { ChangeOrigin } from "../model/document-link.js";
import type { UIEvent } from "../model/ui-event.js";
import { explicitValues, notifyEvent, themedValues } from "../model/access.js";
import { INFO, notify, type HasProps, type ModelChange, type PropertySet } from "../model/has-props.js";
import { DocumentConfig } from "../model/generated/document.js";
import { runAll } from "../model/listeners.js";
import type { Model } from "../model/model.js";
import type { ModelClass } from "../model/registry.js";
import { holdsModel } from "../model/walk.js";
import { sendableData, Unsendable } from "../property/sendable.js";
import { Encoder, DISCARD_BUFFERS } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";
import { encodeChange, valueOf, viewOf, type DocumentChange } from "./changes.js";
import { HeldChanges, type HoldPolicy } from "./hold.js";
import { encodeContent, type DocJson, type DocumentContent } from "./json.js";
import { DocumentListeners } from "./listeners.js";
import { ModelTable } from "./model-table.js";
import { Theme } from "./theme.js";
import { themeFrom, type ThemeLike } from "./themes/built-in.js";
import { checkRetheme, retheme } from "./themes/retheme.js";
import { TimedCallbacks } from "./timed-callbacks.js";
import { checkTitle, DEFAULT_TITLE } from "./title.js";
import type { OfferedFile } from "./transfers/offered-file.js";

/** Synchronises a document with peers: a session on the server, or the Node client. */
export interface DocumentHost {
  /** Throws when the document must not be changed from here. */
  checkWritable(): void;
  /** Called for each change, before any listener reacts to it. */
  onChange(change: DocumentChange): void;
  /** Receives messages for the scripts of pages, whose data can be encoded. */
  onMessage?(type: string, data: unknown): void;
  /** Called with the promise of an asynchronous listener and the name of the listener. */
  onTask(work: PromiseLike<unknown>, name: string): void;
  /** Runs a listener; returns what it returns. Default: calls it. */
  runCall?<T>(call: AuthorCall, run: () => T): T;
  /** Called with the promise of work that goes on beside other work of the document. */
  onBackgroundTask?(work: PromiseLike<unknown>): void;
  /** Called with a run of such work, which may take too long, and the name of its callback. */
  watchBackgroundTask?(work: PromiseLike<unknown>, name: string): void;
  /** Called when a listener failed. The change that it was called for is kept. */
  onFailure(error: unknown): void;
  /** Sends what has changed so far. */
  flush?(): void;
  /** Offers a file under a new address, which works once, and returns the ticket in that address. */
  offerDownload?(file: OfferedFile): string;
}

// Members that are marked as internal are not in the package's types: authors see the members of Document only. The class
// fits DocumentLink without declaring it, because its published declaration lacks these members.
export abstract class LiveDocument {
  /** The timed callbacks of the author; the host runs them. @internal */
  readonly timedCallbacks = new TimedCallbacks();

  /** Receives the errors and warnings of the document. */
  readonly log: Log;
  protected readonly listeners = new DocumentListeners();
  readonly #models = new ModelTable(this, (model) => this.#theme?.valuesFor(model[INFO]));
  #roots: readonly Model[] = rootList([]);
  #title = DEFAULT_TITLE;
  #theme: Theme | undefined;
  #config: DocumentConfig | undefined;
  #jsCallbacks: Readonly<Record<string, readonly Model[]>> = {};
  /** The classes that a peer or JSON defined together with the content. */
  #classes: ReadonlyMap<string, ModelClass> | undefined;
  #host: DocumentHost | undefined;
  #held: HeldChanges | undefined;
  /** The changes of the running batch, which listeners have not been called for yet. */
  #pending: DocumentChange[] | undefined;

  constructor({ log = silentLog }: { log?: Log } = {}) {
    this.log = log;
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

  /**
   * Replaces defaults of models: a Theme, the name of one of Bokeh's themes, or null for none. It is applied on the server,
   * so exports and pages agree; a value that a model sets itself takes precedence. Default: none.
   */
  get theme(): Theme {
    return (this.#theme ??= new Theme());
  }

  /** Throws PlotctlError, and changes nothing, for unknown names and when a model requires a value of the current theme. */
  set theme(theme: ThemeLike) {
    this.checkWritable();
    const next = themeFrom(theme);
    this.pruneUnreachable();
    const models = [...this.#models.values()];
    for (const model of models) checkRetheme(model, next);
    this.#theme = next;
    let changes: PropertySet[] = [];
    const notifyListeners = this.batch(() => {
      changes = models.flatMap((model) => retheme(model, next));
      for (const { model, attr, new: value } of changes) {
        this.#announce({ kind: "ModelChanged", model, attr, new: value, setter: undefined });
      }
    });
    runAll([notifyListeners, ...changes.map((change) => () => notify(change))]);
  }

  /** Peers do not have the theme, so a peer that sends new models receives their themed values. */
  #announceThemed(newcomers: ReadonlySet<HasProps>, setter: ChangeOrigin): void {
    if (this.#theme === undefined || setter === undefined) return;
    for (const model of newcomers) {
      const held = explicitValues(model);
      for (const [attr, value] of Object.entries(themedValues(model) ?? {})) {
        if (held[attr] === undefined) {
          this.#announce({ kind: "ModelChanged", model, attr, new: value, setter: undefined });
        }
      }
    }
  }

  /** All models of the document: those that can be reached from the roots, and the configuration. */
  get models(): ReadonlySet<Model> {
    this.pruneUnreachable();
    return new Set(this.#models.values() as Iterable<Model>);
  }

  /** Sets the host, which is called for every later change. @internal */
  setHost(host: DocumentHost): void {
    this.#host = host;
  }

  /** Called when the session has ended. @internal */
  get destroyCallbacks(): readonly (() => unknown)[] {
    return this.listeners.destroyed;
  }

  /** The whole document in wire form. Afterwards peers are assumed to have all its models. @internal */
  snapshot(encoder: Encoder): DocJson {
    const json = this.copy(encoder);
    this.#models.markAllKnown();
    return json;
  }

  /** Peers have the whole document, by another way than a snapshot. @internal */
  markAllKnown(): void {
    this.pruneUnreachable();
    this.#models.markAllKnown();
  }

  /** As `snapshot`, for others than peers. @internal */
  copy(encoder: Encoder): DocJson {
    this.pruneUnreachable();
    return encodeContent(this.#content(), encoder);
  }

  /** Whether changes are held, which peers do not have. @internal */
  get isHolding(): boolean {
    return this.#held !== undefined;
  }

  #content(): DocumentContent {
    return { title: this.#title, config: this.#ensureConfig(), roots: this.#roots, callbacks: this.#jsCallbacks };
  }

  /** How pages reconnect, and whether they show it: `config.notify_connection_status = false`. */
  get config(): DocumentConfig {
    return this.#ensureConfig();
  }

  #ensureConfig(): DocumentConfig {
    if (this.#config === undefined) {
      this.#config = new DocumentConfig();
      this.#models.adopt(this.#config);
    }
    return this.#config;
  }

  /** An encoder for patches: models that peers know are references. @internal */
  patchEncoder(buffers?: { add(bytes: Uint8Array): string }): Encoder {
    const isKnown = (model: { readonly id: string }): boolean => this.#models.peersKnow(model as HasProps);
    return new Encoder(buffers === undefined ? { isKnown } : { isKnown, buffers });
  }

  /** Marks the models of a change as known to the only peer, which made the change. @internal */
  markKnown(change: DocumentChange): void {
    if (holdsModel(valueOf(change))) encodeChange(change, this.patchEncoder(DISCARD_BUFFERS));
  }

  /** Removes the models that are no longer reachable. @internal */
  pruneUnreachable(): void {
    this.#models.pruneUnreachable(() => this.contentWith(this.#roots));
  }

  /** The content in the order in which it is written, with these models as roots. @internal */
  contentWith(roots: readonly HasProps[]): readonly unknown[] {
    return [this.#config, ...roots, this.#jsCallbacks];
  }

  /** The number of models, including unreachable ones that are not pruned yet. @internal */
  get modelCount(): number {
    return this.#models.size;
  }

  /** The model of that id, among those that peers may name. @internal */
  findModel(id: string): HasProps | undefined {
    return this.#models.get(id);
  }

  /** The class of an author in this document: the file of an app declares its classes once per session. @internal */
  findClass(typeName: string): ModelClass | undefined {
    const ofModels = [...this.#models.values()].find((model) => model[INFO].typeName === typeName);
    return (ofModels?.constructor as ModelClass | undefined) ?? this.#classes?.get(typeName);
  }

  /** True for the id of a model that was removed from this document: late events about it are not errors. @internal */
  isGone(id: string): boolean {
    return this.#models.isGone(id);
  }

  /** True for a model with the id of one that was removed from this document before: the same one, or another. @internal */
  hasReturned(model: HasProps): boolean {
    return this.#models.hasReturned(model);
  }

  /** Replaces the content for a peer that pushed a document, or for JSON. @internal */
  replaceContent(content: Partial<DocumentContent>, setter: ChangeOrigin): void {
    const { roots = [], config, callbacks = {}, title = DEFAULT_TITLE, classes } = content;
    const notifyListeners = this.batch(() => {
      for (const root of this.#roots) this.dropRoot(root, setter);
      this.#config = undefined;
      this.#jsCallbacks = {};
      this.#models.onRemoved();
      // The old models are removed first: the new ones may have the same ids.
      this.pruneUnreachable();
      this.#config = config;
      this.#jsCallbacks = callbacks;
      this.#classes = classes;
      this.#adopt([config, callbacks]);
      for (const root of roots) this.insertRoot(root, setter);
      this.setTitle(title, setter);
    });
    notifyListeners();
  }

  /** Makes several changes. Returns a function that calls the listeners of the document for all of them. @internal */
  batch(make: () => void): () => void {
    const pending = (this.#pending = []);
    try {
      make();
    } finally {
      this.#pending = undefined;
    }
    return () => runAll(pending.map((change) => () => this.#notify(change)));
  }

  /** Adds the models within a value, which were checked before. */
  #adopt(value: unknown): ReadonlySet<HasProps> {
    const newcomers = this.#models.adopt(value);
    this.#held?.onAdopted(newcomers);
    return newcomers;
  }

  protected addJsCallbacks(event: string, callbacks: readonly Model[]): void {
    this.#jsCallbacks = { ...this.#jsCallbacks, [event]: [...(this.#jsCallbacks[event] ?? []), ...callbacks] };
    this.#adopt(callbacks);
  }

  /** Starts to hold changes, unless they are held already. Returns the policy in force. */
  protected startHolding(policy: HoldPolicy): HoldPolicy {
    this.#held ??= new HeldChanges(policy);
    return this.#held.policy;
  }

  /** Announces the held changes, in order. */
  protected stopHolding(): void {
    const held = this.#held;
    this.#held = undefined;
    runAll((held?.changes ?? []).map((change) => () => this.#announce(change)));
  }

  /** Appends a root on behalf of `setter`. @internal */
  insertRoot(model: Model, setter: ChangeOrigin): void {
    if (this.#roots.includes(model)) return;
    const newcomers = this.#adopt(model);
    this.#roots = rootList([...this.#roots, model]);
    this.#announce({ kind: "RootAdded", model, setter });
    this.#announceThemed(newcomers, setter);
  }

  /** Removes a root on behalf of `setter`. Does nothing if the model is not a root. @internal */
  dropRoot(model: HasProps, setter: ChangeOrigin): void {
    const rest = this.#roots.filter((root) => root !== model);
    if (rest.length === this.#roots.length) return;
    this.#roots = rootList(rest);
    this.#models.onRemoved();
    this.#announce({ kind: "RootRemoved", model, setter });
  }

  /** Checks and sets the title, on behalf of `setter`. @internal */
  setTitle(title: unknown, setter: ChangeOrigin): void {
    const checked = checkTitle(title);
    if (checked === this.#title) return;
    this.#title = checked;
    this.#announce({ kind: "TitleChanged", title: checked, setter });
  }

  /** Calls the listeners of a UI event: the model's, then the document's. @internal */
  dispatchEvent(event: UIEvent & { readonly model?: HasProps | null }): void {
    const { model, event_name } = event;
    if (model !== undefined && model !== null) notifyEvent(model, event, this);
    this.listeners.notifyEvent(event_name, event, this);
  }

  /** Calls the listeners of a message that a script of a page sent. @internal */
  dispatchMessage(msgType: string, data: unknown): void {
    this.listeners.notifyMessage(msgType, data, this);
  }

  /**
   * Sends a message to the scripts of open pages, such as a `<plotctl-app>` element; pages that load later do not get it.
   * `data` is a JSON value. Throws PlotctlError for values that cannot be sent, such as functions and class instances.
   */
  send_message(msg_type: string, data: Json): void {
    if (typeof msg_type !== "string") {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `send_message: expected a text as the type of the message, got ${show(msg_type)}.`,
      );
    }
    const held = sendableData(data, { isModel: () => false, expects: "data" });
    if (held instanceof Unsendable) {
      throw new PlotctlError(
        "NOT_SENDABLE",
        `send_message(${show(msg_type)}): ${held.why}${held.at && ` at ${held.at}`}.`,
      );
    }
    this.#host?.onMessage?.(msg_type, held);
  }

  /** @internal */
  checkWritable(): void {
    this.#host?.checkWritable();
  }

  /** @internal */
  checkAdoptable(value: unknown): void {
    this.#models.checkAdoptable(value);
  }

  /** @internal */
  onTask(work: PromiseLike<unknown>, name: string): void {
    if (this.#host !== undefined) this.#host.onTask(work, name);
    else work.then(undefined, (error: unknown) => this.log.error(`A callback failed: ${show(error)}.`));
  }

  /** @internal */
  runCall<T>(call: AuthorCall, run: () => T): T {
    return this.#host?.runCall === undefined ? run() : this.#host.runCall(call, run);
  }

  /** @internal */
  onBackgroundTask(work: PromiseLike<unknown>): void {
    if (this.#host?.onBackgroundTask !== undefined) this.#host.onBackgroundTask(work);
    else this.onTask(work, "");
  }

  /** @internal */
  watchBackgroundTask(work: PromiseLike<unknown>, name: string): void {
    this.#host?.watchBackgroundTask?.(work, name);
  }

  /** Sends what has changed so far to browsers, before the caller goes on: `await doc.flush()` within a long callback. */
  async flush(): Promise<void> {
    this.#host?.flush?.();
    // The sockets write within a turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** The ticket of a file that a browser may fetch; undefined without a server. @internal */
  offerDownload(file: OfferedFile): string | undefined {
    return this.#host?.offerDownload?.(file);
  }

  /** Called by models for each of their changes. @internal */
  onChange(change: ModelChange, setter: ChangeOrigin): void {
    const { model } = change;
    if (change.kind === "set") {
      const { attr, old, new: value } = change;
      let newcomers: ReadonlySet<HasProps> | undefined;
      if (model[INFO].properties.get(attr)?.holdsModels === true) {
        if (typeof value === "object" && value !== null) newcomers = this.#adopt(value);
        if (typeof old === "object" && old !== null) this.#models.onRemoved();
      }
      this.#announce({ kind: "ModelChanged", model, attr, new: value, setter });
      if (newcomers !== undefined) this.#announceThemed(newcomers, setter);
      return;
    }
    this.#announce(columnChange(change, setter));
  }

  #announce(change: DocumentChange): void {
    if (this.#held !== undefined) {
      this.#held.add(change);
      return;
    }
    this.#host?.onChange(change);
    if (!this.listeners.hearChanges) return;
    if (this.#pending !== undefined) this.#pending.push(change);
    else this.#notify(change);
  }

  #notify(change: DocumentChange): void {
    try {
      this.listeners.notifyChange(viewOf(change), this);
    } catch (error) {
      // The change is kept, and the caller continues. The host reports the failure like that of any callback.
      if (this.#host === undefined) throw error;
      this.#host.onFailure(error);
    }
  }
}

function rootList(roots: readonly Model[]): readonly Model[] {
  const rejection = (): PlotctlError =>
    new PlotctlError("CHANGED_IN_PLACE", "Document.roots cannot be changed in place.", {
      hint: "Use add_root(…) or remove_root(…).",
    });
  return readOnlyView(roots, rejection) as readonly Model[];
}

function columnChange(change: Exclude<ModelChange, { kind: "set" }>, setter: ChangeOrigin): DocumentChange {
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
