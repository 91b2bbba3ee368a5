// The base class of objects with properties. Only values that were set are stored; a property that was not set has the
// default of the class and costs no memory. Every write is validated, stored, announced to the document, and then the
// listeners are called, in this order.
import { PlotctlError } from "../base/errors.js";
import { isEqual, mayChangeInPlace } from "../base/equal.js";
import { withoutView } from "../base/read-only-view.js";
import { show } from "../base/show.js";
import type { PropertyDef } from "../property/property-def.js";
import { REJECTED } from "../property/kind.js";
import { ENCODE, type Encodable, type EncoderLike, type Json } from "../serialize/wire-values.js";
import type { ChangeOf, ColumnsChangeOf, PropertySetOf } from "./change.js";
import { ClassInfo, modelTests, type BundleName } from "./class-info.js";
import { makeDefault, sharedDefault } from "./defaults.js";
import { converted, hintOf } from "./conversions.js";
import type { DocumentLink, ChangeOrigin } from "./document-link.js";
import { HeldViews } from "./held-views.js";
import { ModelListeners, runAll } from "./listeners.js";
import { classNamed, type ModelClass } from "./registry.js";
import { idOfNewModel } from "./run-ids.js";
import { notProperties, unknownProperty } from "./unknown-names.js";
import { modelWatcher } from "./watcher.js";

/** The key of the ClassInfo on the prototype of each class. */
export const INFO: unique symbol = Symbol("plotctl.info");

/** Keys of a model that are properties and not methods. */
export type PropertyNames<M> = { [K in keyof M]: M[K] extends (...args: never[]) => unknown ? never : K }[keyof M] &
  string;

/** The values of a theme for instances of one class, which override the defaults. */
export type ThemedValues = Readonly<Record<string, unknown>>;

export type PropertySet = PropertySetOf<HasProps>;
export type ColumnsChange = ColumnsChangeOf<HasProps>;
export type ModelChange = ChangeOf<HasProps>;
type Link = DocumentLink<HasProps>;

/** How other files of the model layer access the private state of a model. */
interface Internals {
  /** Returns the stored value of a property: the one that was set, otherwise the theme's, otherwise the default. */
  read(model: HasProps, def: PropertyDef): unknown;
  store(model: HasProps, def: PropertyDef, held: unknown): void;
  /** Returns the values that were set on a model, by name. */
  held(model: HasProps): Readonly<Record<string, unknown>>;
  /** Throws PlotctlError if a required property has no value, since browsers would reject the model. */
  checkComplete(model: HasProps): void;
  /** Calls `visit` with each value that may contain other models, and its property. Creates default models first. */
  visitModelValues(model: HasProps, visit: (value: object, name: string) => void): void;
  link(model: HasProps): Link | undefined;
  setLink(model: HasProps, link: Link | undefined): void;
  themed(model: HasProps): ThemedValues | undefined;
  setTheme(model: HasProps, themed: ThemedValues | undefined): void;
  listeners(model: HasProps): ModelListeners | undefined;
  ensureListeners(model: HasProps): ModelListeners;
  /** Returns the read-only views that authors get for stored lists and maps. */
  views(model: HasProps): HeldViews;
}

export let internals: Internals;

let idOfNext: string | undefined;

export abstract class HasProps implements Encodable {
  /** The wire name of the class, such as `Slider`. */
  static readonly typeName: string = "HasProps";
  /** The BokehJS bundle that a page needs to show models of this class. */
  static readonly bundle: BundleName = "bokeh";

  declare readonly [INFO]: ClassInfo;

  /** The id of the model: unique within a document, and constant. */
  readonly id: string;

  #held: Record<string, unknown> = {};
  #themed: ThemedValues | undefined;
  #link: Link | undefined;
  #listeners: ModelListeners | undefined;
  #views: HeldViews | undefined;

  /** Throws PlotctlError for unknown properties and for values that a property does not accept. */
  constructor(attributes?: object) {
    this.id = idOfNext ?? idOfNewModel(this, this[INFO]);
    idOfNext = undefined;
    modelWatcher.current?.made(this);
    if (attributes === undefined) return;
    if (!isObject(attributes)) throw notProperties(this[INFO], attributes);
    for (const name in attributes) {
      const value = attributes[name as keyof typeof attributes] as unknown;
      if (value === undefined) continue;
      const def = propertyOf(this, name);
      this.#held[def.name] = accept(this, def, value, attributes);
    }
  }

  /**
   * Sets several properties at once: all values are validated before the first is set, and listeners run after all are set.
   * Throws PlotctlError, and changes nothing, for unknown or read-only properties and for values that are not accepted.
   */
  setv(attributes: Partial<this>): void {
    this.#link?.checkWritable();
    const checked: [PropertyDef, unknown][] = [];
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      const write = checkWrite(this, name, value, attributes);
      if (write[0].holdsModels && typeof write[1] === "object") this.#link?.checkAdoptable(write[1]);
      checked.push(write);
    }
    const changes = checked.flatMap(([def, held]) => assignValue(this, def, held) ?? []);
    runAll([
      ...changes.map((change) => () => announce(change, undefined)),
      ...changes.map((change) => () => notify(change)),
    ]);
  }

  [ENCODE](encoder: EncoderLike): Json {
    if (encoder.isKnown(this)) return { id: this.id };
    const attributes = this.#encodeAttributes(encoder);
    const name = this[INFO].typeName;
    return attributes === undefined
      ? { type: "object", name, id: this.id }
      : { type: "object", name, id: this.id, attributes };
  }

  #encodeAttributes(encoder: EncoderLike): Json | undefined {
    const info = this[INFO];
    this.#makeModelDefaults();
    this.#checkComplete();
    let attributes: Record<string, Json> | undefined;
    for (const values of [this.#themed, this.#held]) {
      if (values === undefined) continue;
      for (const name in values) {
        const def = info.properties.get(name);
        if (def === undefined) continue;
        attributes ??= {};
        attributes[name] = this.#encodeValue(def, { value: values[name], encoder });
      }
    }
    return attributes;
  }

  #encodeValue(def: PropertyDef, { value, encoder }: { value: unknown; encoder: EncoderLike }): Json {
    try {
      return def.encode(value, encoder);
    } catch (cause) {
      // Only arrays of columns can have been changed in place since they were validated. Gaps among numbers are sent.
      if (def.schema.kind.kind !== "Columns") throw cause;
      const held = def.accept(value);
      if (held !== REJECTED) return def.encode(held, encoder);
      throw new PlotctlError("INVALID_VALUE", `${this[INFO].typeName}.${def.name}: ${def.kind.explain(value)}.`, {
        hint: "The array was changed in place after it was set.",
        place: { model: this[INFO].typeName, property: def.name },
        cause,
      });
    }
  }

  #checkComplete(): void {
    const info = this[INFO];
    for (const name of info.required) {
      if (this.#held[name] === undefined && this.#themed?.[name] === undefined) {
        throw new PlotctlError("MISSING_VALUE", `${info.typeName}.${name} has no value, and it needs one.`, {
          hint: `Expected ${info.properties.get(name)?.kind.expects}.`,
          place: { model: info.typeName, property: name },
        });
      }
    }
  }

  /** Peers must know the ids of default models, so these are created before a model is searched or encoded. */
  #makeModelDefaults(): void {
    for (const def of this[INFO].modelDefaults) {
      if (this.#held[def.name] === undefined) this.#held[def.name] = makeDefault(def);
    }
  }

  static {
    internals = {
      read(model, def) {
        // Not ??: null is a value.
        const held = model.#held[def.name];
        if (held !== undefined) return held;
        const themed = model.#themed?.[def.name];
        if (themed !== undefined) return themed;
        return def.defaultHoldsModels ? (model.#held[def.name] = makeDefault(def)) : sharedDefault(def);
      },
      store(model, def, held) {
        model.#held[def.name] = held;
      },
      held: (model) => model.#held,
      checkComplete: (model) => model.#checkComplete(),
      visitModelValues(model, visit) {
        model.#makeModelDefaults();
        const { properties } = model[INFO];
        for (const name in model.#held) {
          const value = model.#held[name];
          if (typeof value === "object" && value !== null && properties.get(name)?.holdsModels === true)
            visit(value, name);
        }
      },
      link: (model) => model.#link,
      setLink(model, link) {
        model.#link = link;
      },
      themed: (model) => model.#themed,
      setTheme(model, themed) {
        model.#themed = themed;
      },
      listeners: (model) => model.#listeners,
      ensureListeners: (model) => (model.#listeners ??= new ModelListeners()),
      views: (model) => (model.#views ??= new HeldViews(model[INFO].typeName)),
    };
  }
}

modelTests.current = {
  isModel: (value) => value instanceof HasProps,
  isInstance(value, typeName) {
    const cls = ClassInfo.isBuiltIn(typeName) ? classNamed(typeName) : undefined;
    // The ancestors of a foreign class are unknown, so its models are accepted everywhere.
    if (value instanceof HasProps && value[INFO].origin === "foreign") return true;
    if (cls !== undefined) return value instanceof cls;
    // An author's class is created again for each session, with the same name.
    return value instanceof HasProps && value[INFO].lineage.some((info) => info.typeName === typeName);
  },
};

function isObject(given: unknown): boolean {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** Returns the info of a class. */
export function infoOf(cls: ModelClass): ClassInfo {
  return (cls.prototype as HasProps)[INFO];
}

/** Creates an instance with a given id, since models from the wire keep their ids. */
export function withId<M extends HasProps>(cls: new () => M, id: string): M {
  idOfNext = id;
  try {
    return new cls();
  } finally {
    idOfNext = undefined;
  }
}

/** Returns the property of this name. Throws a PlotctlError with the most similar name if there is none. */
export function propertyOf(model: HasProps, name: string): PropertyDef {
  const def = model[INFO].properties.get(name);
  if (def === undefined) throw unknownProperty(model[INFO], name, partsOf(model));
  return def;
}

function* partsOf(model: HasProps): Iterable<readonly [property: string, part: ClassInfo]> {
  for (const [property, held] of Object.entries(internals.held(model))) {
    if (held instanceof HasProps) yield [property, held[INFO]];
  }
}

// The end of the prototype chain, which handles names without a member. Assignments throw, since browsers would never get the
// value. Classes of authors may have further members, and declared fields do not reach this object. Models of foreign classes
// have their properties here, since these are not known in advance.
Object.setPrototypeOf(
  HasProps.prototype,
  new Proxy(
    {},
    {
      get(end, name, model: HasProps) {
        if (typeof name !== "string" || name in end || !isForeign(model))
          return Reflect.get(end, name, model) as unknown;
        const held = internals.held(model)[name];
        return typeof held === "object" && held !== null ? internals.views(model).ofProperty(name, held) : held;
      },
      set(_end, name, value: unknown, model: HasProps) {
        if (typeof name === "string" && isForeign(model)) {
          model.setv({ [name]: value ?? null });
          return true;
        }
        const isOwn = Object.getPrototypeOf(model) !== classNamed(model[INFO].typeName)?.prototype;
        if (typeof name === "string" && !isOwn && model[INFO].origin === "built-in") propertyOf(model, name);
        return Reflect.defineProperty(model, name, { value, configurable: true, enumerable: true, writable: true });
      },
    },
  ),
);

function isForeign(model: HasProps): boolean {
  return INFO in model && model[INFO].origin === "foreign";
}

/** `beside` contains the other values that are set at the same time. */
function accept(model: HasProps, def: PropertyDef, value: unknown, beside: object): unknown {
  const owner = {
    info: model[INFO],
    source: () => ("source" in beside ? beside.source : internals.held(model).source),
  };
  const held = def.accept(converted(def, withoutView(value), owner));
  if (held !== REJECTED) return held;
  const { name = internals.held(model).name } = beside as { readonly name?: unknown };
  const ofModel = typeof name === "string" && name !== "" ? ` of ${show(name)}` : "";
  throw new PlotctlError(
    "INVALID_VALUE",
    `${model[INFO].typeName}.${def.name}${ofModel}: ${def.kind.explain(value)}.`,
    {
      hint: hintOf(def, value),
      place: { model: model[INFO].typeName, property: def.name },
    },
  );
}

/** Returns the value to store for a write by a peer. Throws PlotctlError for unknown properties and invalid values. */
export function checkValue(model: HasProps, name: string, value: unknown): [PropertyDef, unknown] {
  const def = propertyOf(model, name);
  return [def, accept(model, def, value, {})];
}

/** Like `checkValue`, for a write by the app, which must not set read-only properties. */
function checkWrite(model: HasProps, name: string, value: unknown, beside: object): [PropertyDef, unknown] {
  const def = propertyOf(model, name);
  const held = accept(model, def, value, beside);
  if (def.schema.readonly === true)
    throw new PlotctlError("READ_ONLY_PROPERTY", `${model[INFO].typeName}.${name} is read-only.`, {
      place: { model: model[INFO].typeName, property: name },
    });
  return [def, held];
}

/**
 * Stores a validated value of the app. Returns the change, or undefined if browsers have an equal value. They may not if an
 * array was changed in place after it was sent.
 */
function assignValue(model: HasProps, def: PropertyDef, held: unknown): PropertySet | undefined {
  const old = internals.read(model, def);
  return mayChangeInPlace(old) ? replaceValue(model, def, { old, held }) : storeValue(model, def, held);
}

/** Stores a validated value. Returns the change, or undefined if the value is equal to the present one. */
export function storeValue(model: HasProps, def: PropertyDef, held: unknown): PropertySet | undefined {
  const old = internals.read(model, def);
  return isEqual(old, held) ? undefined : replaceValue(model, def, { old, held });
}

function replaceValue(
  model: HasProps,
  def: PropertyDef,
  { old, held }: { readonly old: unknown; readonly held: unknown },
): PropertySet {
  internals.store(model, def, held);
  modelWatcher.current?.set(model, def.name);
  return { kind: "set", model, attr: def.name, old, new: held };
}

/** Announces a change to the model's document. */
export function announce(change: ModelChange, setter: ChangeOrigin): void {
  const link = internals.link(change.model);
  const isWatched = internals.listeners(change.model)?.notifyWatchers(change.attr) === true;
  // A watcher may have added models to those in the value.
  if (isWatched && change.kind === "set") link?.checkAdoptable(change.new);
  link?.onChange(change, setter);
}

/** Calls the listeners of a change. Throws the first error of an author's listener after all of them have run. */
export function notify(change: ModelChange): void {
  const { model } = change;
  internals.listeners(model)?.notifyChange(change, internals.views(model), internals.link(model));
}
