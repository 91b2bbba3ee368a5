// The models of a document: all that are reachable from its roots and its configuration. New models are added at once;
// unreachable ones are found on demand, because that takes a walk over the whole document.
import { PlotctlError } from "../base/errors.js";
import type { DocumentLink } from "../model/document-link.js";
import { checkComplete, linkOf, setLink, setThemedValues } from "../model/access.js";
import type { HasProps, ThemedValues } from "../model/has-props.js";
import { collectModels } from "../model/walk.js";
import { MAX_NESTING } from "../serialize/wire-values.js";
import { checkNesting } from "./nesting.js";

/** How many ids of removed models are kept: browsers may still send late events about them. */
const MAX_GONE_IDS = 10_000;

/** Up to this many new models are not checked for nesting: only lists in lists could nest them too deeply. */
const MAX_UNCHECKED = 50;

export class ModelTable {
  readonly #link: DocumentLink<HasProps>;
  readonly #themedValues: (model: HasProps) => ThemedValues | undefined;
  readonly #byId = new Map<string, HasProps>();
  #gone: Set<string> | undefined;
  /** Models with the id of one that was removed before: the same one, or another. */
  readonly #returned = new WeakSet<HasProps>();
  /** Models that peers do not have yet; undefined before the document was sent to the first peer, which has none. */
  #unsent: Set<HasProps> | undefined;
  #mayHaveLost = false;
  /** The new models in the value that was checked last: it is adopted next, and this saves a second walk. */
  #checked: { readonly value: unknown; readonly newcomers: ReadonlySet<HasProps> } | undefined;

  constructor(link: DocumentLink<HasProps>, themedValues: (model: HasProps) => ThemedValues | undefined) {
    this.#link = link;
    this.#themedValues = themedValues;
  }

  get(id: string): HasProps | undefined {
    return this.#byId.get(id);
  }

  values(): Iterable<HasProps> {
    return this.#byId.values();
  }

  get size(): number {
    return this.#byId.size;
  }

  /** True for the id of a model that was removed from the document. */
  isGone(id: string): boolean {
    return this.#gone?.has(id) === true;
  }

  /** True for a model whose id was removed from the document before it was added. */
  hasReturned(model: HasProps): boolean {
    return this.#returned.has(model);
  }

  /**
   * Throws PlotctlError when a model within a value is in another document, has an id that is in use, is nested too deeply
   * to be written, or lacks a required value when peers have the document.
   */
  checkAdoptable(value: unknown): void {
    const newcomers = this.#newcomersIn(value);
    const ids = new Set<string>();
    for (const model of newcomers) {
      if (linkOf(model) !== undefined) {
        throw new PlotctlError("MODEL_IN_OTHER_DOCUMENT", `${nameOf(model)} already belongs to another document.`, {
          hint: "A model lives in one document: make one for each session, in the app's own file or function.",
        });
      }
      const holder = this.#byId.get(model.id);
      if ((holder !== undefined && holder !== model) || ids.has(model.id)) {
        throw new PlotctlError("DUPLICATE_ID", `${nameOf(model)}: there is another model with the id ${model.id}.`);
      }
      ids.add(model.id);
      if (this.#unsent !== undefined) checkComplete(model);
    }
    if (newcomers.size > MAX_UNCHECKED) {
      checkNesting([value], { isKnown: (model) => !newcomers.has(model), maxDepth: MAX_NESTING });
    }
    this.#checked = { value, newcomers };
  }

  /** Adds all new models within a value and returns them. */
  adopt(value: unknown): ReadonlySet<HasProps> {
    const checked = this.#checked;
    const isChecked = checked !== undefined && checked.value === value;
    const newcomers = isChecked ? checked.newcomers : this.#newcomersIn(value);
    this.#checked = undefined;
    for (const model of newcomers) {
      setLink(model, this.#link);
      setThemedValues(model, this.#themedValues(model));
      this.#byId.set(model.id, model);
      if (this.#gone?.delete(model.id) === true) this.#returned.add(model);
      this.#unsent?.add(model);
    }
    return newcomers;
  }

  #newcomersIn(value: unknown): ReadonlySet<HasProps> {
    const newcomers = new Set<HasProps>();
    collectModels(value, newcomers, (model) => linkOf(model) !== this.#link);
    return newcomers;
  }

  /** Called when a reference to a model was removed: the model may be unreachable now. */
  onRemoved(): void {
    this.#mayHaveLost = true;
  }

  /** Removes all models that are not reachable from these values. */
  pruneUnreachable(reachableFrom: () => unknown): void {
    if (!this.#mayHaveLost) return;
    this.#mayHaveLost = false;
    const reachable = new Set<HasProps>();
    collectModels(reachableFrom(), reachable);
    for (const [id, model] of this.#byId) {
      if (reachable.has(model)) continue;
      this.#byId.delete(id);
      this.#unsent?.delete(model);
      setLink(model, undefined);
      this.#remember(id);
    }
  }

  #remember(id: string): void {
    const gone = (this.#gone ??= new Set()).add(id);
    if (gone.size <= MAX_GONE_IDS) return;
    for (const oldest of gone) {
      gone.delete(oldest);
      return;
    }
  }

  /**
   * True when peers have a model, so that it is written as a reference. Otherwise the caller writes it in full, and the
   * model counts as known afterwards.
   */
  peersKnow(model: HasProps): boolean {
    if (linkOf(model) !== this.#link) return false;
    this.#unsent ??= new Set(this.#byId.values());
    return !this.#unsent.delete(model);
  }

  /** Marks all models as known: peers received the whole document. */
  markAllKnown(): void {
    this.#unsent = new Set();
  }
}

function nameOf(model: HasProps): string {
  return `${model.constructor.name}(${model.id})`;
}
