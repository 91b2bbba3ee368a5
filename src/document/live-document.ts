// The content of a document and what happens to it: roots and all models below them, a title, and the changes that are
// announced to a host and to listeners. It has no timers, no lock and no sockets. This is the face towards those who keep
// a document in step with others (hosting, patches); the author's is document.ts.
import { PlotctlError } from "../base/errors.js";
import { silentLog, type Log } from "../base/log.js";
import { readOnlyView } from "../base/read-only-view.js";
import { show } from "../base/show.js";
import type { ChangeOrigin } from "../model/document-link.js";
import type { UIEvent } from "../model/events.js";
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

/** Who keeps a document in step with others: a session on the server, or the Node client. */
export interface DocumentHost {
  /** Throws when the document must not be changed from here. */
  checkWritable(): void;
  /** Hears each change at once, before any listener reacts to it. */
  onChange(change: DocumentChange): void;
  /** Receives messages for the scripts of pages, whose data can be encoded. */
  onMessage?(type: string, data: unknown): void;
  /** Hears of asynchronous work that a listener, which has this name, began. */
  onTask(work: PromiseLike<unknown>, name: string): void;
  /** Hears of a listener that failed when the change that it heard of was made already. */
  onFailure(error: unknown): void;
}

// Members that are marked as internal are left out of the package's types: authors see what Document offers. The class is
// a DocumentLink, but does not say so: its declaration would miss these members then.
export abstract class LiveDocument {
  /** When the author's callbacks are due; whoever hosts the document runs them. @internal */
  readonly timedCallbacks = new TimedCallbacks();

  /** Where what goes wrong with the document is told. */
  readonly log: Log;
  protected readonly listeners = new DocumentListeners();
  readonly #models = new ModelTable(this, (model) => this.#theme?.valuesFor(model[INFO]));
  #roots: readonly Model[] = rootList([]);
  #title = DEFAULT_TITLE;
  #theme: Theme | undefined;
  #config: DocumentConfig | undefined;
  #jsCallbacks: Readonly<Record<string, readonly Model[]>> = {};
  /** The classes that came with the content, where it is a peer's or out of JSON. */
  #classes: ReadonlyMap<string, ModelClass> | undefined;
  #host: DocumentHost | undefined;
  #held: HeldChanges | undefined;
  /** What the listeners are yet to hear, while changes that belong together are made. */
  #untold: DocumentChange[] | undefined;

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
   * What stands in for the defaults of models: a Theme, the name of one that comes with Bokeh, or null for none. It is
   * applied on the server, so exports and pages agree; what a model sets itself stays. Default: none.
   */
  get theme(): Theme {
    return (this.#theme ??= new Theme());
  }

  /** Throws PlotctlError, with nothing changed, for unknown names, and when a model needs a value of the present theme. */
  set theme(theme: ThemeLike) {
    this.checkWritable();
    const next = themeFrom(theme);
    this.pruneUnreachable();
    const models = [...this.#models.values()];
    for (const model of models) checkRetheme(model, next);
    this.#theme = next;
    let changes: PropertySet[] = [];
    const tell = this.batch(() => {
      changes = models.flatMap((model) => retheme(model, next));
      for (const { model, attr, new: value } of changes) {
        this.#announce({ kind: "ModelChanged", model, attr, new: value, setter: undefined });
      }
    });
    runAll([tell, ...changes.map((change) => () => notify(change))]);
  }

  /** A peer knows nothing of the theme, so it is told what its own new models have by it. */
  #tellThemed(newcomers: ReadonlySet<HasProps>, setter: ChangeOrigin): void {
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

  /** Puts a host in charge; it hears of every change from now on. @internal */
  setHost(host: DocumentHost): void {
    this.#host = host;
  }

  /** What hosting calls when the session has ended. @internal */
  get destroyCallbacks(): readonly (() => unknown)[] {
    return this.listeners.destroyed;
  }

  /** The whole document in wire form; from now on peers are taken to know all its models. @internal */
  snapshot(encoder: Encoder): DocJson {
    this.pruneUnreachable();
    const json = encodeContent(this.#content(), encoder);
    this.#models.markAllKnown();
    return json;
  }

  #content(): DocumentContent {
    return { title: this.#title, config: this.#ensureConfig(), roots: this.#roots, callbacks: this.#jsCallbacks };
  }

  /** How pages keep up with the server, and whether they say so: `config.notify_connection_status = false`. */
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

  /** Notes that the only peer knows the models of a change, since it made the change itself. @internal */
  markKnown(change: DocumentChange): void {
    if (holdsModel(valueOf(change))) encodeChange(change, this.patchEncoder(DISCARD_BUFFERS));
  }

  /** Lets go of models that left the document. @internal */
  pruneUnreachable(): void {
    this.#models.pruneUnreachable(() => this.contentWith(this.#roots));
  }

  /** All that the document consists of, in the order in which it is written, with these models as its roots. @internal */
  contentWith(roots: readonly HasProps[]): readonly unknown[] {
    return [this.#config, ...roots, this.#jsCallbacks];
  }

  /** The number of models, with those that left since `pruneUnreachable`. @internal */
  get modelCount(): number {
    return this.#models.size;
  }

  /** The model of that id, among those that peers may name. @internal */
  findModel(id: string): HasProps | undefined {
    return this.#models.get(id);
  }

  /** An author's class as this document has it: the app's file declares its classes for each session anew. @internal */
  findClass(typeName: string): ModelClass | undefined {
    const ofModels = [...this.#models.values()].find((model) => model[INFO].typeName === typeName);
    return (ofModels?.constructor as ModelClass | undefined) ?? this.#classes?.get(typeName);
  }

  /** True for the id of a model that was in this document and left it: late events about it are no fault. @internal */
  isGone(id: string): boolean {
    return this.#models.isGone(id);
  }

  /** Replaces the content for a peer that pushed a document, or for JSON. @internal */
  replaceContent(content: Partial<DocumentContent>, setter: ChangeOrigin): void {
    const { roots = [], config, callbacks = {}, title = DEFAULT_TITLE, classes } = content;
    const tell = this.batch(() => {
      for (const root of this.#roots) this.dropRoot(root, setter);
      this.#config = undefined;
      this.#jsCallbacks = {};
      this.#models.onRemoved();
      // What leaves is let go first: what comes may well have the same ids.
      this.pruneUnreachable();
      this.#config = config;
      this.#jsCallbacks = callbacks;
      this.#classes = classes;
      this.#adopt([config, callbacks]);
      for (const root of roots) this.insertRoot(root, setter);
      this.setTitle(title, setter);
    });
    tell();
  }

  /** Makes changes that belong together; the function that it gives tells the document's listeners of them. @internal */
  batch(make: () => void): () => void {
    const untold = (this.#untold = []);
    try {
      make();
    } finally {
      this.#untold = undefined;
    }
    return () => runAll(untold.map((change) => () => this.#tell(change)));
  }

  /** Takes in the models within a value; that they can join was checked before. */
  #adopt(value: unknown): ReadonlySet<HasProps> {
    const newcomers = this.#models.adopt(value);
    this.#held?.onAdopted(newcomers);
    return newcomers;
  }

  protected addJsCallbacks(event: string, callbacks: readonly Model[]): void {
    this.#jsCallbacks = { ...this.#jsCallbacks, [event]: [...(this.#jsCallbacks[event] ?? []), ...callbacks] };
    this.#adopt(callbacks);
  }

  /** Starts to hold changes back, unless this is done already. Gives the policy in force. */
  protected startHolding(policy: HoldPolicy): HoldPolicy {
    this.#held ??= new HeldChanges(policy);
    return this.#held.policy;
  }

  /** Announces what was held back, in order. */
  protected stopHolding(): void {
    const held = this.#held;
    this.#held = undefined;
    runAll((held?.changes ?? []).map((change) => () => this.#announce(change)));
  }

  /** Puts a model behind the roots, on behalf of `setter`. @internal */
  insertRoot(model: Model, setter: ChangeOrigin): void {
    if (this.#roots.includes(model)) return;
    const newcomers = this.#adopt(model);
    this.#roots = rootList([...this.#roots, model]);
    this.#announce({ kind: "RootAdded", model, setter });
    this.#tellThemed(newcomers, setter);
  }

  /** Takes a model out of the roots, on behalf of `setter`; when it is none, nothing changes. @internal */
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

  /** Hands a message of a page's script to those who listen to its type. @internal */
  dispatchMessage(msgType: string, data: unknown): void {
    this.listeners.notifyMessage(msgType, data, this);
  }

  /**
   * Sends a message to the scripts of open pages, such as a `<plotctl-app>` element; pages that load later do not get it.
   * `data` is what JSON can hold. Throws PlotctlError for what cannot be sent, such as functions and instances of classes.
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

  /** Hears from its models what changed in them. @internal */
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
      if (newcomers !== undefined) this.#tellThemed(newcomers, setter);
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
    if (this.#untold !== undefined) this.#untold.push(change);
    else this.#tell(change);
  }

  #tell(change: DocumentChange): void {
    try {
      this.listeners.notifyChange(viewOf(change), this);
    } catch (error) {
      // The change is made: whoever made it goes on, and the host tells of the failure as of any other callback's.
      if (this.#host === undefined) throw error;
      this.#host.onFailure(error);
    }
  }
}

function rootList(roots: readonly Model[]): readonly Model[] {
  const refuse = (): PlotctlError =>
    new PlotctlError("CHANGED_IN_PLACE", "Document.roots cannot be changed in place.", {
      hint: "Use add_root(…) or remove_root(…).",
    });
  return readOnlyView(roots, refuse) as readonly Model[];
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
