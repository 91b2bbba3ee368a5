// What users entered in the widgets of a session, kept when the app is replaced by its next version. A value counts as
// entered when a browser set it and it differs from the app's initial value. It is carried over to the widget of the same
// name, or without a name, of the same type, title and position among those. There it is set as a browser would set it,
// after the app has run, so that the app's on_change callbacks run. A value that does not fit there is dropped.
import { isEqual } from "../base/equal.js";
import { isA, PlotctlError } from "../base/errors.js";
import type { DocumentChange } from "../document/changes.js";
import type { Document } from "../document/document.js";
import { whyNotShown } from "../document/widget-values.js";
import { holdsEntries } from "./widget-entries.js";
import { explicitValues, heldValue } from "../model/access.js";
import { announce, checkValue, INFO, notify, storeValue, type HasProps } from "../model/has-props.js";

export class WidgetState {
  readonly #document: Document;
  /** The values that the app set, of the widgets that it created. */
  readonly #initial = new WeakMap<HasProps, ReadonlyMap<string, unknown>>();
  /** The properties that browsers set. */
  readonly #set = new WeakMap<HasProps, Set<string>>();

  /** `document` is in the state in which the app created it. */
  constructor(document: Document) {
    this.#document = document;
    for (const widget of widgetsOf(document)) {
      this.#initial.set(widget, new Map(Object.entries({ ...explicitValues(widget) })));
    }
  }

  /** The state of a document of another process, of which only this is known: what was entered, by the id of the model. */
  static ofSaved(document: Document, entered: Readonly<Record<string, readonly string[]>>): WidgetState {
    const state = new WidgetState(document);
    for (const widget of widgetsOf(document)) {
      state.#initial.delete(widget);
      for (const attr of entered[widget.id] ?? []) state.#addSet(widget, attr);
    }
    return state;
  }

  /** What was entered, by the id of the model. */
  get entered(): Readonly<Record<string, readonly string[]>> {
    const entries = widgetsOf(this.#document).map((widget) => [widget.id, [...(this.#set.get(widget) ?? [])]] as const);
    return Object.fromEntries(entries.filter(([, attrs]) => attrs.length > 0));
  }

  /** Called with every change of the document. */
  onChange(change: DocumentChange): void {
    if (change.kind === "ModelChanged" && change.setter !== undefined) this.#addSet(change.model, change.attr);
  }

  #addSet(model: HasProps, attr: string): void {
    this.#set.set(model, (this.#set.get(model) ?? new Set()).add(attr));
  }

  /** Sets all entered values in the widgets of another document. `fail` receives what the app's callbacks throw. */
  carryTo(next: WidgetState, fail: (error: unknown) => void): void {
    const targets = new Map(keyedWidgets(next.#document));
    for (const [key, widget] of keyedWidgets(this.#document)) {
      const target = targets.get(key);
      if (target === undefined) continue;
      for (const attr of this.#set.get(widget) ?? []) {
        const value = valueOf(widget, attr);
        if (!this.#isChanged(widget, attr, value) || !fits(target, attr, value)) continue;
        next.#enter(target, { attr, value, fail });
      }
    }
  }

  #isChanged(widget: HasProps, attr: string, value: unknown): boolean {
    const initial = this.#initial.get(widget);
    const def = widget[INFO].properties.get(attr);
    if (initial === undefined || def === undefined) return true;
    // A property that the app did not set had the default of its class.
    const before = initial.has(attr) ? initial.get(attr) : readUnset(widget, attr);
    return !isEqual(before, value);
  }

  #enter(
    target: HasProps,
    { attr, value, fail }: { attr: string; value: unknown; fail: (error: unknown) => void },
  ): void {
    try {
      const [def, held] = checkValue(target, attr, value);
      const change = storeValue(target, def, held);
      this.#addSet(target, attr);
      if (change === undefined) return;
      announce(change, undefined);
      notify(change);
    } catch (error) {
      // The error may come from the value or from a callback of the app; both are reported.
      fail(error);
    }
  }
}

function readUnset(widget: HasProps, attr: string): unknown {
  const fresh = new (widget.constructor as new () => HasProps)();
  return valueOf(fresh, attr);
}

function valueOf(widget: HasProps, attr: string): unknown {
  const def = widget[INFO].properties.get(attr);
  return def === undefined ? undefined : heldValue(widget, def);
}

function widgetsOf(document: Document): HasProps[] {
  return [...document.models].filter(holdsEntries);
}

/** Each widget with a key that identifies it in the next version of the app, too. */
function keyedWidgets(document: Document): [key: string, widget: HasProps][] {
  const widgets = widgetsOf(document);
  const counts = new Map<string, number>();
  const count = (key: string): number => {
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  };
  return widgets.map((widget) => {
    const name = valueOf(widget, "name");
    const { typeName } = widget[INFO];
    const key =
      typeof name === "string" && name !== ""
        ? JSON.stringify([name])
        : JSON.stringify([typeName, textOf(valueOf(widget, "title") ?? valueOf(widget, "label"))]);
    return [`${key} ${count(key)}`, widget];
  });
}

function textOf(title: unknown): string {
  return typeof title === "string" ? title : "";
}

/** Whether a widget accepts a value: it has the right kind, and the widget can show it. */
function fits(widget: HasProps, attr: string, value: unknown): boolean {
  if (!widget[INFO].properties.has(attr)) return false;
  try {
    checkValue(widget, attr, value);
  } catch (error) {
    if (isA(error, PlotctlError)) return false;
    throw error;
  }
  return whyNotShown(widget, attr, value) === undefined;
}
