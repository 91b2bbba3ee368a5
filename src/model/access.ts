// How other folders access the internals of a model: its stored values, the link to its document, its theme, and its
// listeners. Only the model layer itself uses `internals`.
import type { Column } from "../property/columns.js";
import type { PropertyDef } from "../property/property-def.js";
import type { DocumentLink, WorkLink } from "./document-link.js";
import { internals, type HasProps, type ThemedValues } from "./has-props.js";

/** Returns the stored value of a property: the one that was set, otherwise the theme's, otherwise the default. */
export function heldValue(model: HasProps, def: PropertyDef): unknown {
  return internals.read(model, def);
}

/** Returns the values that were set on a model, by property. */
export function explicitValues(model: HasProps): Readonly<Record<string, unknown>> {
  return internals.held(model);
}

/** Stores a validated value without announcing it. */
export function storeHeld(model: HasProps, def: PropertyDef, held: unknown): void {
  internals.store(model, def, held);
}

/** Throws PlotctlError if a required property has no value, since browsers would reject the model. */
export function checkComplete(model: HasProps): void {
  internals.checkComplete(model);
}

/** Calls `visit` with each value that may contain other models, and its property. Creates default models first. */
export function visitModelValues(model: HasProps, visit: (value: object, name: string) => void): void {
  internals.visitModelValues(model, visit);
}

/** Returns the read-only view that authors get for a stored list or map. */
export function heldView(model: HasProps, name: string, held: object): unknown {
  return internals.views(model).ofProperty(name, held);
}

/** Returns one column of a data source, as authors get it. */
export function columnView(model: HasProps, name: string, column: Column): Column {
  return internals.views(model).ofColumn(name, column);
}

/** Returns the document that a model belongs to, if any. */
export function linkOf(model: HasProps): DocumentLink<HasProps> | undefined {
  return internals.link(model);
}

export function setLink(model: HasProps, link: DocumentLink<HasProps> | undefined): void {
  internals.setLink(model, link);
}

/** Returns the values of the theme for a model, which override defaults. */
export function themedValues(model: HasProps): ThemedValues | undefined {
  return internals.themed(model);
}

export function setThemedValues(model: HasProps, values: ThemedValues | undefined): void {
  internals.setTheme(model, values);
}

/** Whether a model has listeners: for the property of this name, or any of the author if no name is given. */
export function hasListeners(model: HasProps, attr?: string): boolean {
  const listeners = internals.listeners(model);
  if (listeners === undefined) return false;
  return attr === undefined ? listeners.hasAuthorListeners : listeners.hasChangeListener(attr);
}

/** The callbacks that the author has added to a model. */
export function authorCallbacks(model: HasProps): readonly ((...args: never[]) => unknown)[] {
  return internals.listeners(model)?.authorCallbacks ?? [];
}

/** For plotctl itself: calls back when a property has changed, before the change is announced. It is no callback of the app. */
export function watchProperty(model: HasProps, attr: string, callback: () => void): void {
  internals.ensureListeners(model).watchChange(attr, callback);
}

/** Calls a model's listeners of an event. Throws the first error of a listener after all of them have run. */
export function notifyEvent(model: HasProps, event: { readonly event_name: string }, link: WorkLink): void {
  internals.listeners(model)?.notifyEvent(model, event.event_name, event, link);
}
