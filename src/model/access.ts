// What the rooms above read and change in a model beyond its public face: the held values, the link to its document, the
// theme, and the listeners. Only the model layer itself uses `internals`.
import type { Column } from "../property/columns.js";
import type { PropertyDef } from "../property/property-def.js";
import type { DocumentLink, WorkLink } from "./document-link.js";
import { internals, type HasProps, type ThemedValues } from "./has-props.js";

/** The value of a property as held: the one that was set, else the theme's, else the default of the class. */
export function heldValue(model: HasProps, def: PropertyDef): unknown {
  return internals.read(model, def);
}

/** The values that were set on a model, by property. */
export function explicitValues(model: HasProps): Readonly<Record<string, unknown>> {
  return internals.held(model);
}

/** Stores a value that was checked, without announcing it. */
export function storeHeld(model: HasProps, def: PropertyDef, held: unknown): void {
  internals.store(model, def, held);
}

/** Throws PlotctlError when a required property has no value: browsers would reject the model. */
export function checkComplete(model: HasProps): void {
  internals.checkComplete(model);
}

/** Calls `visit` with each value that may hold other models, and its property. Makes default models first. */
export function visitModelValues(model: HasProps, visit: (value: object, name: string) => void): void {
  internals.visitModelValues(model, visit);
}

/** What authors get in place of a list or map that a model holds: a view that announces changes made through it. */
export function heldView(model: HasProps, name: string, held: object): unknown {
  return internals.views(model).ofProperty(name, held);
}

/** One column of a data source, as authors get it. */
export function columnView(model: HasProps, name: string, column: Column): Column {
  return internals.views(model).ofColumn(name, column);
}

/** The document that a model belongs to, if any. */
export function linkOf(model: HasProps): DocumentLink<HasProps> | undefined {
  return internals.link(model);
}

export function setLink(model: HasProps, link: DocumentLink<HasProps> | undefined): void {
  internals.setLink(model, link);
}

/** The values that the theme gives a model in place of defaults. */
export function themedValues(model: HasProps): ThemedValues | undefined {
  return internals.themed(model);
}

export function setThemedValues(model: HasProps, values: ThemedValues | undefined): void {
  internals.setTheme(model, values);
}

/** Whether a model has listeners: on the property of that name, or any where no name is given. */
export function hasListeners(model: HasProps, attr?: string): boolean {
  const listeners = internals.listeners(model);
  return listeners !== undefined && (attr === undefined || listeners.hears(attr));
}

/** Calls a model's listeners of an event. Throws the first error of a listener when all of them have run. */
export function notifyEvent(model: HasProps, event: { readonly event_name: string }, link: WorkLink): void {
  internals.listeners(model)?.notifyEvent(event.event_name, event, link);
}
