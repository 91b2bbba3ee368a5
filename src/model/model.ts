// The base of all models that an author handles: a name, tags, callbacks in the server and in the browser, and ways to
// find the models below it.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { Found } from "./broadcast.js";
import { define } from "./define.js";
import { eventNameOf, type EventClass, type EventName, type EventTypes, type UIEvent } from "./events.js";
import { HasProps, INFO, internals, propertyOf, type PropertyNames } from "./has-props.js";
import type { ChangeCallback, EventCallback } from "./listeners.js";
import { classNamed, classNames, type ModelClass } from "./registry.js";
import { callbackKey, type SignalName } from "./signals.js";
import { exactlyOne, foundAmong, onlyOne, type AttributeSelector, type Selector } from "./select.js";
import { collectModels } from "./walk.js";

/** Properties that every model has. */
export interface ModelProps {
  /** A name to find the model by; it need not be unique. Default: null. */
  name: string | null;
  /** Values of any kind that travel with the model and mean nothing to Bokeh. Default: none. */
  tags: readonly unknown[];
  /** CustomJS callbacks by `change:<property>` or signal name. Set with `js_on_change`. */
  js_property_callbacks: Readonly<Record<string, readonly Model[]>>;
  /** CustomJS callbacks by event name. Set with `js_on_event`. */
  js_event_callbacks: Readonly<Record<string, readonly Model[]>>;
  /** Names of the UI events that browsers send for this model. `on_event` adds to it. */
  subscribed_events: ReadonlySet<string>;
  /** Whether browsers send changes of this model back. Default: true. */
  syncable: boolean;
}

// The methods that speak of a model's own properties take its type from `this`, not from the polymorphic `this` type: then
// they are one method for all classes, which can be called on a union of models.

/** A listener to changes of the property `K` of `M`. */
export type OnChange<M, K extends keyof M> = (attr: K, old: M[K], value: M[K]) => unknown;

/** The base of all models: callbacks, and ways to find the models below one. */
export interface Model extends ModelProps {}
export class Model extends HasProps {
  constructor(attributes?: Partial<ModelProps>) {
    super(attributes);
  }

  /**
   * Calls back when a property changes, by the app or by a browser: `callback(attr, old, value)`. An async callback is
   * awaited before the session handles anything else. A callback that is given twice is called once.
   */
  on_change<M extends Model, K extends PropertyNames<M>>(this: M, attr: K, ...callbacks: OnChange<M, K>[]): void {
    const def = propertyOf(this, attr);
    for (const callback of callbacks)
      internals.ensureListeners(this).addChange(def.name, callback as unknown as ChangeCallback);
  }

  /** Throws PlotctlError when a callback was not registered for that property. */
  remove_on_change<M extends Model, K extends PropertyNames<M>>(
    this: M,
    attr: K,
    ...callbacks: OnChange<M, K>[]
  ): void {
    const def = propertyOf(this, attr);
    for (const callback of callbacks)
      internals.ensureListeners(this).removeChange(def.name, callback as unknown as ChangeCallback);
  }

  /** Calls back for a UI event of this model, given by class or name: `Tap` or `"tap"` of a plot. */
  on_event<E extends EventName>(event: E, ...callbacks: ((event: EventTypes[E]) => unknown)[]): void;
  on_event<E extends UIEvent>(event: EventClass<E>, ...callbacks: ((event: E) => unknown)[]): void;
  on_event(event: EventName | EventClass, ...callbacks: EventCallback[]): void {
    const name = eventNameOf(event);
    for (const callback of callbacks) internals.ensureListeners(this).addEvent(name, callback);
    if (!this.subscribed_events.has(name)) {
      this.subscribed_events = new Set([...this.subscribed_events, name]);
    }
  }

  /**
   * Runs CustomJS callbacks in the browser when a property changes there, or for a signal of the model such as
   * `streaming`. Throws PlotctlError for names that are neither. (Signals of a class of one's own, which are declared in
   * the browser, can be set in `js_property_callbacks`.)
   */
  js_on_change<M extends Model>(
    this: M,
    event: PropertyNames<M> | SignalName | `change:${string}`,
    ...callbacks: Model[]
  ): void {
    const key = callbackKey(this[INFO], event);
    this.js_property_callbacks = withCallbacks(this.js_property_callbacks, key, callbacks);
  }

  /** Runs CustomJS callbacks in the browser for a UI event of this model, given by class or name. */
  js_on_event(event: EventName | EventClass, ...callbacks: Model[]): void {
    this.js_event_callbacks = withCallbacks(this.js_event_callbacks, eventNameOf(event), callbacks);
  }

  /**
   * Keeps a property of another model equal to one of this model, in the browser, without the server. `attr_selector`
   * picks one item of a list or object.
   */
  js_link<M extends Model, O extends Model>(
    this: M,
    attr: PropertyNames<M>,
    other: O,
    other_attr: PropertyNames<O>,
    attr_selector?: number | string,
  ): void {
    propertyOf(this, attr);
    propertyOf(other, other_attr);
    const CustomJS = classNamed("CustomJS") as unknown as new (attributes: { args: object; code: string }) => Model;
    const part = attr_selector === undefined ? "" : `[${JSON.stringify(attr_selector)}]`;
    const code = `other[${JSON.stringify(other_attr)}] = this[${JSON.stringify(attr)}]${part}`;
    this.js_on_change(attr, new CustomJS({ args: { other }, code }));
  }

  /** All models that can be reached from this one, itself included. */
  references(): Set<Model> {
    const found = new Set<HasProps>();
    collectModels(this, found);
    return found as Set<Model>;
  }

  /**
   * The models among `references()` that match: a name, a class, or an object of property values. A property that is set
   * on the list is set on all of them, `plot.select({ type: Line }).line_width = 2`; where none matches, that throws.
   */
  select<M extends HasProps = Model>(selector: Selector<M>): Found<M> {
    return foundAmong(this.references(), selector);
  }

  /** The one model that matches, or null. Throws PlotctlError when several do. */
  select_one<M extends HasProps = Model>(selector: Selector<M>): M | null {
    return onlyOne(this.select(selector), selector as Selector);
  }

  /** The one model that matches. Throws PlotctlError when none does, or several do. */
  get_one<M extends HasProps = Model>(selector: Selector<M>): M {
    return exactlyOne(this.select(selector), selector as Selector);
  }

  /** Sets properties of all models among `references()` that match. Throws PlotctlError for properties one has not. */
  set_select<M extends HasProps>(selector: ModelClass<M>, updates: Partial<M>): void;
  set_select(selector: AttributeSelector, updates: Readonly<Record<string, unknown>>): void;
  set_select(selector: Selector, updates: object): void {
    for (const model of this.select(selector)) model.setv(updates);
  }

  /** A model of the same class with the same property values (models in them are shared), except those given. */
  clone(attributes: Partial<this> = {}): this {
    const cls = this.constructor as new (attributes: object) => this;
    return new cls({ ...internals.held(this), ...attributes });
  }
}

/** The class to make instances of. Throws PlotctlError when the name is unknown or its class is abstract. */
export function concreteClass(typeName: string): ConcreteModelClass {
  const cls = classNamed(typeName);
  if (cls === undefined) {
    throw new PlotctlError("UNKNOWN_MODEL", `There is no model of type ${show(typeName)}.`, {
      hint: didYouMean(typeName, classNames()),
    });
  }
  if (isAbstractClass(cls)) {
    throw new PlotctlError("ABSTRACT_MODEL", `${typeName} is only a base of other models, none is of just that type.`);
  }
  return cls as unknown as ConcreteModelClass;
}

export type ConcreteModelClass = new (attributes?: object) => HasProps;

/** Whether a class is only a base of others. */
function isAbstractClass(cls: ModelClass): boolean {
  const { schema } = (cls.prototype as HasProps)[INFO];
  return schema.abstract === true || schema.registered !== true;
}

function withCallbacks(
  known: Readonly<Record<string, readonly Model[]>>,
  key: string,
  callbacks: readonly Model[],
): Readonly<Record<string, readonly Model[]>> {
  const present = known[key] ?? [];
  return { ...known, [key]: [...present, ...callbacks.filter((callback) => !present.includes(callback))] };
}

define(Model, "Model");
