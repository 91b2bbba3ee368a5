// Which models are in a document: all that can be reached from its roots and its configuration. Models join at once;
// those that left are found when somebody asks, since that takes a walk over the whole document.
import { PlotctlError } from "../base/errors.js";
import type { DocumentLink } from "../model/document-link.js";
import { checkComplete, linkOf, setLink, setThemedValues } from "../model/access.js";
import type { HasProps, ThemedValues } from "../model/has-props.js";
import { collectModels } from "../model/walk.js";
import { MAX_NESTING } from "../serialize/wire-values.js";
import { checkNesting } from "./nesting.js";

/** Ids of models that left are remembered up to this many: browsers may still send late events about them. */
const MAX_GONE_IDS = 10_000;

/** So few models do not nest too deeply to be written, but through lists in lists; then writing them fails. */
const MAX_UNCHECKED = 50;

export class ModelTable {
  readonly #link: DocumentLink<HasProps>;
  readonly #themedValues: (model: HasProps) => ThemedValues | undefined;
  readonly #byId = new Map<string, HasProps>();
  #gone: Set<string> | undefined;
  /** Models that peers were not told of yet; undefined until the document was given to one: before, they know none. */
  #unsent: Set<HasProps> | undefined;
  #mayHaveLost = false;
  /** The newcomers in the value that was checked last: it is about to be adopted, and walked only once so. */
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

  /** True for the id of a model that was in the document and left it. */
  isGone(id: string): boolean {
    return this.#gone?.has(id) === true;
  }

  /**
   * Throws PlotctlError when a model within a value is in another document, its id is taken here, it is nested too deeply
   * to be written, or it lacks a value while peers are to be told of it.
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
      checkNesting([value], { isKnown: (model) => !newcomers.has(model), deepest: MAX_NESTING });
    }
    this.#checked = { value, newcomers };
  }

  /** Takes in all models within a value that are new here, and gives these. */
  adopt(value: unknown): ReadonlySet<HasProps> {
    const checked = this.#checked;
    const isChecked = checked !== undefined && checked.value === value;
    const newcomers = isChecked ? checked.newcomers : this.#newcomersIn(value);
    this.#checked = undefined;
    for (const model of newcomers) {
      setLink(model, this.#link);
      setThemedValues(model, this.#themedValues(model));
      this.#byId.set(model.id, model);
      this.#gone?.delete(model.id);
      this.#unsent?.add(model);
    }
    return newcomers;
  }

  #newcomersIn(value: unknown): ReadonlySet<HasProps> {
    const newcomers = new Set<HasProps>();
    collectModels(value, newcomers, (model) => linkOf(model) !== this.#link);
    return newcomers;
  }

  /** Notes that a reference to some model was dropped, so that it may have left. */
  onRemoved(): void {
    this.#mayHaveLost = true;
  }

  /** Lets go of all models that cannot be reached from these values any more. */
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
   * True when peers have a model, so that it is written as a reference. Otherwise the caller is about to write it in
   * full, and from now on they have it.
   */
  peersKnow(model: HasProps): boolean {
    if (linkOf(model) !== this.#link) return false;
    this.#unsent ??= new Set(this.#byId.values());
    return !this.#unsent.delete(model);
  }

  /** Peers have everything: they were given the whole document. */
  markAllKnown(): void {
    this.#unsent = new Set();
  }
}

function nameOf(model: HasProps): string {
  return `${model.constructor.name}(${model.id})`;
}
