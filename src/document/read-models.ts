// Reads models from messages and JSON: finds the known ones and creates the new ones.
import "../model/generated/all-models.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { ClassInfo } from "../model/class-info.js";
import { checkComplete, storeHeld } from "../model/access.js";
import { checkValue, HasProps, INFO, withId } from "../model/has-props.js";
import { foreignClass } from "../model/extension/declare-class.js";
import { concreteClass, type ConcreteModelClass } from "../model/model.js";
import { classNamed, type ModelClass } from "../model/registry.js";
import type { ModelReader } from "../serialize/decoder.js";

/** A reference to an unknown model. */
export class UnknownModel extends PlotctlError {
  readonly id: string;
  constructor(id: string) {
    super("INVALID_REFERENCE", `There is no model with the id ${show(id)} in this document.`);
    this.id = id;
  }
}

/** The models and classes of the document that a reader reads for. */
interface KnownModels {
  findModel(id: string): HasProps | undefined;
  /** The class of a name that is not one of BokehJS's models. */
  findClass(typeName: string): ModelClass | undefined;
}

const NOTHING_KNOWN: KnownModels = { findModel: () => undefined, findClass: () => undefined };

export class DocumentReader implements ModelReader {
  readonly #document: KnownModels;
  readonly #made = new Map<string, HasProps>();
  /** The classes that the input defines. */
  readonly #classes = new Map<string, ModelClass>();
  readonly #takesForeign: boolean;

  /** With `takesForeign`, models of unknown classes are read as opaque models; otherwise they are rejected. */
  constructor(document = NOTHING_KNOWN, { takesForeign = false }: { readonly takesForeign?: boolean } = {}) {
    this.#document = document;
    this.#takesForeign = takesForeign;
  }

  /** The classes that the input defined, including those of foreign models. */
  get classes(): ReadonlyMap<string, ModelClass> {
    return this.#classes;
  }

  /** The new models that were read. */
  get made(): Iterable<HasProps> & { readonly size: number } {
    return { size: this.#made.size, [Symbol.iterator]: () => this.#made.values() };
  }

  /** Adds classes for the objects that are read next. */
  useClasses(classes: ReadonlyMap<string, ModelClass>): void {
    for (const [name, cls] of classes) this.#classes.set(name, cls);
  }

  #classOf(name: string): ModelClass | undefined {
    if (ClassInfo.isBuiltIn(name)) return undefined;
    const known = this.#classes.get(name) ?? this.#document.findClass(name);
    if (known !== undefined || !this.#takesForeign || classNamed(name) !== undefined) return known;
    const foreign = foreignClass(name);
    this.#classes.set(name, foreign);
    return foreign;
  }

  find(id: string): HasProps {
    const model = this.#made.get(id) ?? this.#document.findModel(id);
    if (model === undefined) throw new UnknownModel(id);
    return model;
  }

  /**
   * A full object with a known id is a reference to the existing model: browsers write the models of a patch that way. Its
   * attributes are read, because they may contain new models, and then ignored.
   */
  begin(name: string, id: string | undefined): { model: HasProps; finish(attributes: Map<string, unknown>): void } {
    if (id === undefined)
      throw new PlotctlError("INVALID_REFERENCE", `An object of type ${show(name)} came without an id.`);
    const present = this.#made.get(id) ?? this.#document.findModel(id);
    if (present !== undefined) {
      if (present[INFO].typeName !== name) {
        throw new PlotctlError(
          "INVALID_REFERENCE",
          `The id ${show(id)} belongs to a ${present[INFO].typeName}, not to a ${show(name)}.`,
        );
      }
      return { model: present, finish: () => undefined };
    }
    const cls = (this.#classOf(name) as ConcreteModelClass | undefined) ?? concreteClass(name);
    const model = withId(cls, id);
    this.#made.set(id, model);
    return { model, finish: (attributes) => setAttributes(model, attributes) };
  }
}

function setAttributes(model: HasProps, attributes: ReadonlyMap<string, unknown>): void {
  for (const [name, value] of attributes) {
    const [def, held] = checkValue(model, name, value);
    storeHeld(model, def, held);
  }
  checkComplete(model);
}
