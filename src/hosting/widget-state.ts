// What people entered in the widgets of a session, kept when the app is loaded anew. A value counts as entered when a
// browser set it and it differs from what the app began with. It goes to the widget of the same name; or, without a name,
// to the one of the same type, title and place among those. There it is set as a browser would set it, after the app's
// body has run, so that the app's on_change callbacks run; a value that does not fit there is dropped.
import { isEqual } from "../base/equal.js";
import { isA, PlotctlError } from "../base/errors.js";
import type { DocumentChange } from "../document/changes.js";
import type { Document } from "../document/document.js";
import { whyNotShown } from "../document/widget-values.js";
import { explicitValues, heldValue } from "../model/access.js";
import { announce, checkValue, INFO, notify, storeValue, type HasProps } from "../model/has-props.js";
import { holdsEntries } from "./widget-entries.js";

export class WidgetState {
  readonly #document: Document;
  /** Of widgets that were there from the beginning. */
  readonly #initial = new WeakMap<HasProps, ReadonlyMap<string, unknown>>();
  readonly #set = new WeakMap<HasProps, Set<string>>();

  /** `document` is as the app made it: nobody has entered anything yet. */
  constructor(document: Document) {
    this.#document = document;
    for (const widget of widgetsOf(document)) {
      this.#initial.set(widget, new Map(Object.entries({ ...explicitValues(widget) })));
    }
  }

  /** Called with every change of the document. */
  onChange(change: DocumentChange): void {
    if (change.kind === "ModelChanged" && change.setter !== undefined) this.#addSet(change.model, change.attr);
  }

  #addSet(model: HasProps, attr: string): void {
    this.#set.set(model, (this.#set.get(model) ?? new Set()).add(attr));
  }

  /** Enters everything in the widgets of another document. `fail` is told what the app's callbacks throw. */
  carryTo(next: WidgetState, fail: (error: unknown) => void): void {
    const places = new Map(placesOf(next.#document));
    for (const [place, widget] of placesOf(this.#document)) {
      const target = places.get(place);
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
    // What was not set by the app had the default of the class.
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
      // A callback of the app may throw such an error as well; it is told all the same.
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

/** Each widget with the name of its place, which is the same in the next version of an app where it can be told. */
function placesOf(document: Document): [place: string, widget: HasProps][] {
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

/** Whether a widget can hold a value: of the right kind, and among what it offers. */
function fits(widget: HasProps, attr: string, value: unknown): boolean {
  const def = widget[INFO].properties.get(attr);
  if (def === undefined) return false;
  try {
    checkValue(widget, attr, value);
  } catch (error) {
    if (isA(error, PlotctlError)) return false;
    throw error;
  }
  return whyNotShown(widget, attr, value) === undefined;
}
