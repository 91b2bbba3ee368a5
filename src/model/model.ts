// The base class of all models: name, tags, callbacks on the server and in the browser, and methods that find the models
// below one.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { Found } from "./broadcast.js";
import { define } from "./define.js";
import { eventNameOf, type EventClass, type EventName, type EventTypes, type UIEvent } from "./ui-event.js";
import { HasProps, INFO, internals, propertyOf, type PropertyNames } from "./has-props.js";
import type { ChangeCallback, EventCallback } from "./listeners.js";
import { classNamed, classNames, type ModelClass } from "./registry.js";
import { callbackKey, type SignalName } from "./signals.js";
import { exactlyOne, foundAmong, onlyOne, type AttributeSelector, type Selector } from "./select.js";
import { collectModels } from "./walk.js";

/** The properties of all models. */
export interface ModelProps {
  /** A name for finding the model. It need not be unique. Default: null. */
  name: string | null;
  /** Any values that are sent with the model and that Bokeh does not use. Default: none. */
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

// The methods that use the model's properties get its type from a `this` parameter, not from the polymorphic `this` type. So
// they are the same method for all classes, and can be called on a union of models.

/** A listener for changes of the property `K` of `M`. */
type OnChange<M, K extends keyof M> = (attr: K, old: M[K], value: M[K]) => unknown;

/** The base class of all models: callbacks, and methods that find the models below one. */
export interface Model extends ModelProps {}
export class Model extends HasProps {
  constructor(attributes?: Partial<ModelProps>) {
    super(attributes);
  }

  /**
   * Calls back when a property changes, by the app or by a browser: `callback(attr, old, value)`. An async callback is
   * awaited before the session handles anything else. A callback that is added twice is called once.
   */
  on_change<M extends Model, K extends PropertyNames<M>>(this: M, attr: K, ...callbacks: OnChange<M, K>[]): void {
    const def = propertyOf(this, attr);
    for (const callback of callbacks)
      internals.ensureListeners(this).addChange(def.name, callback as unknown as ChangeCallback);
  }

  /** Removes callbacks. Throws PlotctlError if a callback was not registered for this property. */
  remove_on_change<M extends Model, K extends PropertyNames<M>>(
    this: M,
    attr: K,
    ...callbacks: OnChange<M, K>[]
  ): void {
    const def = propertyOf(this, attr);
    for (const callback of callbacks)
      internals.ensureListeners(this).removeChange(def.name, callback as unknown as ChangeCallback);
  }

  /** Calls back for a UI event of this model, by class or name, such as `Tap` or `"tap"` of a plot. */
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
   * `streaming`. Throws PlotctlError for other names. (Signals that a custom class declares in the browser can be set in
   * `js_property_callbacks`.)
   */
  js_on_change<M extends Model>(
    this: M,
    event: PropertyNames<M> | SignalName | `change:${string}`,
    ...callbacks: Model[]
  ): void {
    const key = callbackKey(this[INFO], event);
    this.js_property_callbacks = withCallbacks(this.js_property_callbacks, key, callbacks);
  }

  /** Runs CustomJS callbacks in the browser for a UI event of this model, by class or name. */
  js_on_event(event: EventName | EventClass, ...callbacks: Model[]): void {
    this.js_event_callbacks = withCallbacks(this.js_event_callbacks, eventNameOf(event), callbacks);
  }

  /**
   * Links a property of another model to one of this model, in the browser, without the server. `attr_selector` selects one
   * item of a list or object.
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

  /** Returns all models that are reachable from this one, including itself. */
  references(): Set<Model> {
    const found = new Set<HasProps>();
    collectModels(this, found);
    return found as Set<Model>;
  }

  /**
   * Returns the models in `references()` that match a name, a class, or an object of property values. Setting a property of
   * the result sets it on all of them, as in `plot.select({ type: Line }).line_width = 2`; if none matches, that throws.
   */
  select<M extends HasProps = Model>(selector: Selector<M>): Found<M> {
    return foundAmong(this.references(), selector);
  }

  /** Returns the only model that matches, or null. Throws PlotctlError if several match. */
  select_one<M extends HasProps = Model>(selector: Selector<M>): M | null {
    return onlyOne(this.select(selector), selector as Selector);
  }

  /** Returns the only model that matches. Throws PlotctlError if none or several match. */
  get_one<M extends HasProps = Model>(selector: Selector<M>): M {
    return exactlyOne(this.select(selector), selector as Selector);
  }

  /** Sets properties of all matching models in `references()`. Throws PlotctlError for properties that one does not have. */
  set_select<M extends HasProps>(selector: ModelClass<M>, updates: Partial<M>): void;
  set_select(selector: AttributeSelector, updates: Readonly<Record<string, unknown>>): void;
  set_select(selector: Selector, updates: object): void {
    for (const model of this.select(selector)) model.setv(updates);
  }

  /** Returns a model of the same class with the same property values, except the given ones. Models in values are shared. */
  clone(attributes: Partial<this> = {}): this {
    const cls = this.constructor as new (attributes: object) => this;
    return new cls({ ...internals.held(this), ...attributes });
  }
}

/** Returns the class of a name. Throws PlotctlError if the name is unknown or the class is abstract. */
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

/** Whether a class is only a base class of others. */
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
