// The document of a snapshot, read for a document that the same app has filled again. Models are matched by id: those that
// the app has created are the models of the snapshot, and the others are created with their ids. Values are first entered as
// by readers, so that callbacks run, and then the whole snapshot is laid over the document, which no listener hears of.
import { isEqual } from "../base/equal.js";
import { explicitValues, heldValue, storeHeld, themedValues } from "../model/access.js";
import { checkColumns, columnsOf, replacedColumns, storeColumns } from "../model/behaviour/with-columns.js";
import { entriesOf } from "../model/behaviour/column-checks.js";
import { sharedDefault } from "../model/defaults.js";
import { announce, checkValue, HasProps, INFO, notify, storeValue, type ModelChange } from "../model/has-props.js";
import { runAll } from "../model/listeners.js";
import type { Model } from "../model/model.js";
import type { RunIds } from "../model/run-ids.js";
import { Decoder, type ModelReader } from "../serialize/decoder.js";
import { readDefinitions } from "./definitions.js";
import type { DocJson } from "./json.js";
import type { LiveDocument } from "./live-document.js";
import { DocumentReader } from "./read-models.js";
import { whyNotShown } from "./widget-values.js";

/** The app has created other models than before, so its document cannot be that of the snapshot. */
export class RunDiffers extends Error {
  override readonly name = "RunDiffers";
}

interface SavedParts {
  readonly json: DocJson;
  readonly buffers: ReadonlyMap<string, Uint8Array>;
  /** The run that has filled the document; it keeps its models. */
  readonly run: RunIds<HasProps>;
}

export class SavedDocument {
  readonly #doc: LiveDocument;
  readonly #reader: SavedReader;
  readonly #title: string;
  readonly #roots: readonly Model[];

  /** Throws RunDiffers when the app has created other models, and PlotctlError for values that do not fit. */
  constructor(doc: LiveDocument, { json, buffers, run }: SavedParts) {
    this.#doc = doc;
    this.#reader = new SavedReader(doc, run);
    const decoder = new Decoder(this.#reader, buffers);
    if (json.defs !== undefined) this.#reader.useClasses(readDefinitions(json.defs, decoder));
    decoder.decode(json.config);
    this.#roots = json.roots.map((root) => decoder.decode(root) as Model);
    if (json.callbacks !== undefined) decoder.decode(json.callbacks);
    this.#title = json.title;
  }

  /**
   * Sets values of a model as a reader does who enters them, and calls the listeners. Leaves out values that a widget does
   * not offer now. Throws the first error of a listener.
   */
  enter(id: string, attrs: readonly string[]): void {
    const model = this.#doc.findModel(id);
    const values = model === undefined ? undefined : this.#reader.values.get(model);
    if (model === undefined || values === undefined) return;
    const shown = attrs.filter((attr) => values.has(attr) && whyNotShown(model, attr, values.get(attr)) === undefined);
    const changes = shown.flatMap((attr) => assign(model, attr, values.get(attr)) ?? []);
    for (const change of changes) announce(change, undefined);
    runAll(changes.map((change) => () => notify(change)));
  }

  /** Makes the document equal to that of the snapshot. Listeners of the app are not called. */
  layOver(): void {
    const doc = this.#doc;
    doc.batch(() => {
      for (const [model, values] of this.#reader.values) {
        for (const [attr, value] of values) announceChange(assign(model, attr, value) ?? keep(model, attr));
        for (const attr of unsaved(model, values)) announceChange(reset(model, attr));
      }
      this.#layRoots();
      doc.setTitle(this.#title, undefined);
    });
    doc.pruneUnreachable();
  }

  #layRoots(): void {
    const doc = this.#doc;
    if (isEqual([...doc.roots], this.#roots)) return;
    for (const root of doc.roots) doc.dropRoot(root, undefined);
    for (const root of this.#roots) doc.insertRoot(root, undefined);
  }
}

/** Finds the models of the run, and keeps what the snapshot says of them. */
class SavedReader implements ModelReader {
  /** What the snapshot says of models that the app has created. */
  readonly values = new Map<HasProps, ReadonlyMap<string, unknown>>();
  readonly #doc: LiveDocument;
  readonly #run: RunIds<HasProps>;
  readonly #others: DocumentReader;

  constructor(doc: LiveDocument, run: RunIds<HasProps>) {
    this.#doc = doc;
    this.#run = run;
    this.#others = new DocumentReader({
      findModel: (id) => this.#known(id),
      findClass: (typeName) => doc.findClass(typeName),
    });
  }

  useClasses(classes: Parameters<DocumentReader["useClasses"]>[0]): void {
    this.#others.useClasses(classes);
  }

  #known(id: string): HasProps | undefined {
    return this.#run.find(id) ?? this.#doc.findModel(id);
  }

  find(id: string): HasProps {
    return this.#others.find(id);
  }

  begin(name: string, id: string | undefined): ReturnType<ModelReader["begin"]> {
    const model = id === undefined ? undefined : this.#known(id);
    if (model === undefined) {
      if (id !== undefined && this.#run.isOf(id)) throw new RunDiffers(`it has not created the ${name} ${id}`);
      return this.#others.begin(name, id);
    }
    const { typeName } = model[INFO];
    if (typeName !== name) throw new RunDiffers(`the model ${id} is a ${typeName}, and was a ${name}`);
    return { model, finish: (attributes) => void this.values.set(model, attributes) };
  }
}

/** Stores a value. Returns the change, or undefined if the value is equal to the present one. */
function assign(model: HasProps, attr: string, value: unknown): ModelChange | undefined {
  if (attr === "data" && model[INFO].properties.get(attr)?.schema.kind.kind === "Columns") {
    const what = `${model[INFO].typeName}.data`;
    const before = columnsOf(model);
    const change = replacedColumns(model, before, checkColumns(what, entriesOf(value, what)), null);
    if (isEqual(before, change.new)) return undefined;
    storeColumns(change);
    return change;
  }
  const [def, held] = checkValue(model, attr, value);
  return storeValue(model, def, held);
}

/** Sets a property to its present value: in the snapshot it was set. */
function keep(model: HasProps, attr: string): undefined {
  const def = model[INFO].properties.get(attr);
  if (def === undefined || attr in explicitValues(model) || attr in (themedValues(model) ?? {})) return;
  storeHeld(model, def, heldValue(model, def));
}

/** The properties that were set now, and not in the snapshot. */
function unsaved(model: HasProps, values: ReadonlyMap<string, unknown>): string[] {
  const themed = themedValues(model) ?? {};
  return Object.keys(explicitValues(model)).filter((attr) => !values.has(attr) && !(attr in themed));
}

function reset(model: HasProps, attr: string): ModelChange | undefined {
  const def = model[INFO].properties.get(attr);
  const value = def === undefined || def.defaultHoldsModels ? undefined : sharedDefault(def);
  return def === undefined || value === undefined ? undefined : storeValue(model, def, value);
}

function announceChange(change: ModelChange | undefined): void {
  if (change !== undefined) announce(change, undefined);
}
