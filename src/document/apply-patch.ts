// Applies patches. First all events are decoded and checked, as if applied in order; then all are applied; then the caller
// runs the listeners. A patch with one invalid event changes nothing.
import { isEqual } from "../base/equal.js";
import { PlotctlError } from "../base/errors.js";
import { isTypedArray, NDArray } from "../base/ndarray.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import type { CellPatches } from "../model/change.js";
import { checkPatches, checkStream, entriesOf, rowCount } from "../model/behaviour/column-checks.js";
import {
  checkColumns,
  columnsOf,
  patchedCells,
  replacedColumns,
  storeColumns,
  streamedRows,
} from "../model/behaviour/with-columns.js";
import { MessageCopies } from "../model/behaviour/patch-cells.js";
import type { ChangeOrigin } from "../model/document-link.js";
import { makeEvent } from "../model/events.js";
import { hasListeners, heldValue } from "../model/access.js";
import {
  announce,
  checkValue,
  HasProps,
  INFO,
  notify,
  storeValue,
  type ColumnsChange,
  type ModelChange,
} from "../model/has-props.js";
import { runAll } from "../model/listeners.js";
import type { Model } from "../model/model.js";
import { patchedCopies, type ColumnMap } from "../property/columns.js";
import { Decoder, WireEvent } from "../serialize/decoder.js";
import type { MessageBudget } from "../serialize/message-budget.js";
import { Slice } from "../serialize/slice.js";
import type { Json } from "../serialize/wire-values.js";
import type { LiveDocument } from "./live-document.js";
import type { ClientWrites } from "./client-write-modes.js";
import { checkNewModels, verdictOn } from "./client-writes.js";
import { bytesOfModels, heldBytes } from "./held-bytes.js";
import { checkNesting } from "./nesting.js";
import { DocumentReader, UnknownModel } from "./read-models.js";
import { checkTitle } from "./title.js";

/** The limit for one patch. */
export const MAX_EVENTS = 10_000;

/** The content of a PATCH-DOC message. */
export interface PatchContent {
  readonly events: readonly Json[];
}

/** What a message adds to a document that has this number of `models`. */
export interface Growth {
  readonly bytes: number;
  readonly newModels: number;
  readonly models: number;
}

/** Limits for the cost of a message and the size of the document. */
export interface MessageLimits {
  readonly budget: MessageBudget;
  /** Throws PlotctlError if the document must not grow that much. */
  readonly admit: (growth: Growth) => void;
  /** What clients may change. */
  readonly clientWrites: ClientWrites;
}

/** A checked event: `apply` changes the document and returns a function to run when all events are applied. */
interface Checked {
  apply(): (() => void) | undefined;
}

type EventJson = { readonly [key: string]: Json | undefined };

/**
 * Checks and applies a patch. Returns a function that runs the listeners, change by change, and throws the first error of
 * an author's listener. Throws PlotctlError, and changes nothing, if an event is invalid; events on removed models are
 * skipped. `limits` are for clients that are not trusted.
 */
export function applyPatch(
  doc: LiveDocument,
  content: unknown,
  buffers: ReadonlyMap<string, Uint8Array>,
  setter: ChangeOrigin,
  limits?: MessageLimits,
): () => void {
  doc.pruneUnreachable();
  const checker = new PatchChecker(doc, { buffers, setter, limits });
  const rules = {
    mode: limits?.clientWrites ?? "any",
    findModel: (id: string) => doc.findModel(id),
    models: () => doc.models,
  } as const;
  const applied = eventsOf(content).filter((event) => limits === undefined || verdictOn(event, rules) === "apply");
  const checked = applied.flatMap((event) => checker.check(event) ?? []);
  if (limits !== undefined) checker.checkWhole(limits);
  const reactions: (() => void)[] = [];
  const notifyListeners = doc.batch(() => {
    for (const event of checked) reactions.push(event.apply() ?? (() => undefined));
  });
  return () => runAll([notifyListeners, ...reactions]);
}

/** Returns the events of a patch. Throws PlotctlError if they are not a list, or too many. */
function eventsOf(content: unknown): readonly EventJson[] {
  const events = isPlainObject(content) ? content.events : undefined;
  if (!Array.isArray(events))
    throw new PlotctlError("INVALID_PATCH", `A patch needs a list of events, got ${show(events)}.`);
  if (events.length > MAX_EVENTS) {
    throw new PlotctlError("MESSAGE_TOO_EXPENSIVE", `A patch may have ${MAX_EVENTS} events, got ${events.length}.`);
  }
  const invalid = events.find((event) => !isPlainObject(event)) as unknown;
  if (invalid !== undefined)
    throw new PlotctlError("INVALID_PATCH", `An event of a patch must be an object, got ${show(invalid)}.`);
  return events as EventJson[];
}

interface CheckerOptions {
  readonly buffers: ReadonlyMap<string, Uint8Array>;
  readonly setter: ChangeOrigin;
  readonly limits: MessageLimits | undefined;
}

/** The first patch of the cells of a source. `change` is set when a later event needs the columns. */
interface LonePatch {
  readonly patches: CellPatches;
  change?: ColumnsChange;
}

class PatchChecker {
  readonly #doc: LiveDocument;
  readonly #decoder: Decoder;
  readonly #reader: DocumentReader;
  readonly #setter: ChangeOrigin;
  readonly #budget: MessageBudget | undefined;
  /** Whether messages of scripts and events of models are skipped; those of the document are sent by each page. */
  readonly #ignoresMessages: boolean;
  /** The columns after the events that are checked so far. */
  readonly #columns = new Map<HasProps, ColumnMap>();
  /** The patches of sources that no other event changes: their resulting columns are not needed yet. */
  readonly #lonePatches = new Map<HasProps, LonePatch>();
  readonly #copies = new MessageCopies();
  /** The new values of properties that may hold models. */
  readonly #newValues = new Map<HasProps, Map<string, unknown>>();
  #roots: readonly HasProps[];
  #mayNest = false;
  #addedBytes = 0;
  /** The columns that were copied, by source. */
  readonly #copied = new Map<HasProps, Set<string>>();

  constructor(doc: LiveDocument, { buffers, setter, limits }: CheckerOptions) {
    const budget = limits?.budget;
    this.#doc = doc;
    this.#roots = doc.roots;
    this.#reader = new DocumentReader(doc);
    this.#decoder = new Decoder(this.#reader, buffers, budget);
    this.#setter = setter;
    this.#budget = budget;
    this.#ignoresMessages = limits?.clientWrites === "none";
  }

  /** Throws PlotctlError if the document would be invalid after all checked events. */
  checkWhole({ admit, clientWrites }: MessageLimits): void {
    const { made } = this.#reader;
    if (made.size > 0) checkNewModels(clientWrites);
    const bytes = this.#addedBytes + bytesOfModels(made);
    admit({ bytes, newModels: made.size, models: this.#doc.modelCount });
    if (this.#mayNest) checkNesting(this.#doc.contentWith(this.#roots), { newValues: this.#newValues });
  }

  /** Counts the bytes that a value adds in place of another. Bytes that one event frees do not offset those of another. */
  #countBytes(added: number, freed: number): void {
    this.#addedBytes += Math.max(0, added - freed);
  }

  #setRoots(roots: readonly HasProps[]): void {
    this.#roots = roots;
    this.#mayNest = true;
  }

  /** Returns the checked event, or undefined to skip it. */
  check(event: EventJson): Checked | undefined {
    this.#budget?.checkTime();
    switch (event.kind) {
      case "ModelChanged":
        return this.#onModel(event, (model) => this.#checkModelChanged(model, event));
      case "ColumnDataChanged":
        return this.#onModel(event, (source) =>
          this.#checkColumns(source, this.#value(event.data, "data"), event.cols ?? null),
        );
      case "ColumnsStreamed":
        return this.#onModel(event, (source) => this.#checkStream(source, event));
      case "ColumnsPatched":
        return this.#onModel(event, (source) => this.#checkPatch(source, event));
      case "RootAdded":
        return this.#checkRootAdded(event);
      case "RootRemoved":
        return this.#onModel(event, (model) => {
          this.#setRoots(this.#roots.filter((root) => root !== model));
          return this.#applying(() => this.#doc.dropRoot(model, this.#setter));
        });
      case "TitleChanged": {
        const title = checkTitle(event.title);
        return this.#applying(() => this.#doc.setTitle(title, this.#setter));
      }
      case "MessageSent":
        return this.#checkMessage(event);
      default:
        throw new PlotctlError("INVALID_PATCH", `${show(event.kind)} is not a kind of event.`);
    }
  }

  #applying(apply: () => void): Checked {
    return {
      apply() {
        apply();
        return undefined;
      },
    };
  }

  #changing(change: () => ModelChange | undefined): Checked {
    return {
      apply: () => {
        const made = change();
        if (made === undefined) return undefined;
        announce(made, this.#setter);
        return () => notify(made);
      },
    };
  }

  /** Returns the model of an event; undefined if it was removed from the document, which is not an error. */
  #onModel(event: EventJson, check: (model: HasProps) => Checked | undefined): Checked | undefined {
    const id = isPlainObject(event.model) ? event.model.id : undefined;
    if (typeof id !== "string")
      throw new PlotctlError("INVALID_PATCH", `An event names no model: ${show(event.model)}.`);
    try {
      return check(this.#reader.find(id));
    } catch (error) {
      if (error instanceof UnknownModel && error.id === id && this.#doc.isGone(id)) return undefined;
      throw error;
    }
  }

  #value(json: Json | undefined, what: string): unknown {
    if (json === undefined) throw new PlotctlError("INVALID_PATCH", `An event lacks its "${what}".`);
    return this.#decoder.decode(json);
  }

  #checkModelChanged(model: HasProps, { attr, new: value }: EventJson): Checked | undefined {
    if (typeof attr !== "string") throw new PlotctlError("INVALID_PATCH", `An event names no property: ${show(attr)}.`);
    if (attr === "data" && hasColumns(model)) return this.#checkColumns(model, this.#value(value, "new"), null);
    const [def, held] = checkValue(model, attr, this.#value(value, "new"));
    this.#countBytes(heldBytes(held), heldBytes(heldValue(model, def)));
    if (def.holdsModels) this.#checkNewValue(model, attr, held);
    return this.#changing(() => storeValue(model, def, held));
  }

  #checkNewValue(model: HasProps, attr: string, held: unknown): void {
    const values = this.#newValues.get(model) ?? new Map<string, unknown>();
    this.#newValues.set(model, values.set(attr, held));
    this.#mayNest = true;
  }

  #columnsOf(source: HasProps): ColumnMap {
    if (!hasColumns(source)) throw new PlotctlError("INVALID_PATCH", `${source[INFO].typeName} has no columns.`);
    const lone = this.#lonePatches.get(source);
    if (lone !== undefined) {
      this.#lonePatches.delete(source);
      lone.change = this.#patched(source, columnsOf(source), lone.patches);
      this.#columns.set(source, lone.change.new);
    }
    const columns = this.#columns.get(source) ?? columnsOf(source);
    this.#budget?.columns(columns.size);
    return columns;
  }

  #changingColumns(change: ColumnsChange): Checked {
    this.#columns.set(change.model, change.new);
    return this.#changing(() => {
      storeColumns(change);
      return change;
    });
  }

  #checkColumns(source: HasProps, value: unknown, cols: Json): Checked | undefined {
    const before = this.#columnsOf(source);
    if (cols !== null && !(Array.isArray(cols) && cols.every((name) => typeof name === "string"))) {
      throw new PlotctlError("INVALID_PATCH", `"cols" must be a list of names or null, got ${show(cols)}.`);
    }
    const what = `${source[INFO].typeName}.data`;
    const columns = checkColumns(what, entriesOf(value, what));
    const kept = cols === null ? undefined : [...before.keys()].find((name) => !columns.has(name));
    if (kept !== undefined && columns.size > 0 && rowCount(before) !== rowCount(columns)) {
      throw new PlotctlError(
        "INVALID_PATCH",
        `${what}: columns must be of one length, but "${kept}" has ${rowCount(before)} rows and the new ones have ${rowCount(columns)}.`,
      );
    }
    const change = replacedColumns(source, before, columns, cols);
    // Peers also send values that they received, for example after they read the whole document again.
    if (isEqual(before, change.new)) return undefined;
    const replaced = cols === null ? before : new Map([...columns.keys()].map((name) => [name, before.get(name)]));
    this.#countBytes(heldBytes(columns), heldBytes(replaced));
    return this.#changingColumns(change);
  }

  #checkStream(source: HasProps, event: EventJson): Checked | undefined {
    const before = this.#columnsOf(source);
    const target = { what: `${source[INFO].typeName}.stream`, columns: before };
    const { rows, rollover } = checkStream(target, this.#value(event.data, "data"), event.rollover ?? null);
    const surplus = rollover === null ? 0 : Math.max(0, rowCount(before) + rowCount(rows) - rollover);
    this.#countBytes(heldBytes(rows) * Math.max(0, 1 - surplus / Math.max(1, rowCount(rows))), 0);
    return this.#changingColumns(streamedRows(source, before, rows, rollover));
  }

  #checkPatch(source: HasProps, event: EventJson): Checked | undefined {
    const isFirst = !this.#columns.has(source) && !this.#lonePatches.has(source);
    const before = this.#columnsOf(source);
    const target = { what: `${source[INFO].typeName}.patch`, columns: before };
    const patches = checkPatches(target, this.#value(event.patches, "patches"));
    this.#countBytes(bytesAdded(before, patches), 0);
    if (!isFirst) return this.#changingColumns(this.#patched(source, before, patches));
    const lone: LonePatch = { patches };
    this.#lonePatches.set(source, lone);
    return this.#changing(() => {
      // The message is accepted now: if no callback gets the old columns, they can be changed in place.
      const copies = hasListeners(source, "data") ? new MessageCopies() : patchedCopies;
      const change = lone.change ?? patchedCells(source, columnsOf(source), patches, copies);
      storeColumns(change);
      return change;
    });
  }

  /** The first copy of each column is free: a message cannot cause more of them than the document has columns. */
  #patched(source: HasProps, before: ColumnMap, patches: CellPatches): ColumnsChange {
    const copied = this.#copied.get(source) ?? new Set();
    this.#copied.set(source, copied);
    for (const name of patches.keys()) {
      const column = before.get(name) ?? [];
      // A stream between two patches also copies the column.
      if (copied.has(name) && !this.#copies.has(column)) this.#budget?.copy(2 * heldBytes(column));
      copied.add(name);
    }
    return patchedCells(source, before, patches, this.#copies);
  }

  #checkRootAdded(event: EventJson): Checked {
    const model = this.#value(event.model, "model");
    if (!(model instanceof HasProps))
      throw new PlotctlError("INVALID_PATCH", `A root must be a model, got ${show(model)}.`);
    this.#setRoots(this.#roots.includes(model) ? this.#roots : [...this.#roots, model]);
    return this.#applying(() => this.#doc.insertRoot(model as Model, this.#setter));
  }

  #checkMessage({ msg_type, msg_data }: EventJson): Checked | undefined {
    if (typeof msg_type !== "string")
      throw new PlotctlError("INVALID_PATCH", `A message needs a type, got ${show(msg_type)}.`);
    const data = this.#messageData(msg_data ?? null);
    if (data instanceof UnknownModel) return undefined;
    if (msg_type === "bokeh_event" && data instanceof WireEvent) {
      const model = data.values.get("model") ?? null;
      if (model !== null && !(model instanceof HasProps)) {
        throw new PlotctlError("INVALID_PATCH", `The model of an event must be a model or null, got ${show(model)}.`);
      }
      if (this.#ignoresMessages && model !== null) return undefined;
      const event = makeEvent(data.name, data.values);
      return { apply: () => () => this.#doc.dispatchEvent(event) };
    }
    if (this.#ignoresMessages) return undefined;
    return { apply: () => () => this.#doc.dispatchMessage(msg_type, data) };
  }

  /** Returns a value of the message; the error if the value is a removed model. */
  #messageData(json: Json): unknown {
    try {
      return this.#decoder.decode(json);
    } catch (error) {
      if (error instanceof UnknownModel && this.#doc.isGone(error.id)) return error;
      throw error;
    }
  }
}

/** The bytes that patched cells of lists add; cells of typed arrays keep their size. */
function bytesAdded(columns: ColumnMap, patches: CellPatches): number {
  let bytes = 0;
  for (const [name, list] of patches) {
    const column = columns.get(name) ?? [];
    const items = column instanceof NDArray ? column.data : column;
    if (isTypedArray(items)) continue;
    for (const [index, value] of list) {
      if (typeof index === "number") bytes += Math.max(0, heldBytes(value) - heldBytes(items[index]));
      else if (index instanceof Slice) bytes += heldBytes(value);
    }
  }
  return bytes;
}

function hasColumns(model: HasProps): boolean {
  return model[INFO].properties.get("data")?.schema.kind.kind === "Columns";
}
