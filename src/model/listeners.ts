// The listeners of one model: property callbacks by attribute, event callbacks by event name. It is created for the first
// listener, because most models have none.
import { PlotctlError } from "../base/errors.js";
import { isPromiseLike } from "../base/promise-like.js";
import type { AuthorCall } from "../base/running-call.js";
import { show } from "../base/show.js";
import type { ChangeOf } from "./change.js";
import type { WorkLink } from "./document-link.js";
import type { HeldViews } from "./held-views.js";

/** Callbacks are called with their model as `this`. */
export type ChangeCallback = (attr: string, old: never, value: never) => unknown;
export type EventCallback<E = never> = (event: E) => unknown;

/** Limits listeners that trigger one another, before the stack overflows. */
const MAX_DEPTH = 100;
let depth = 0;

export class ModelListeners {
  readonly #onChange = new Map<string, ChangeCallback[]>();
  readonly #onEvent = new Map<string, EventCallback[]>();
  /** plotctl's own, by attribute. */
  readonly #watchers = new Map<string, (() => void)[]>();

  /** Does nothing if the callback was added before. */
  addChange(attr: string, callback: ChangeCallback): void {
    checkFunction("on_change", attr, callback);
    if (this.#onChange.get(attr)?.includes(callback) !== true) append(this.#onChange, attr, callback);
  }

  /** Calls back before a change is announced, so that peers get the models in a new value with all that it does to them. */
  watchChange(attr: string, callback: () => void): void {
    append(this.#watchers, attr, callback);
  }

  /** Returns whether there are any. */
  notifyWatchers(attr: string): boolean {
    const callbacks = this.#watchers.get(attr) ?? [];
    for (const callback of callbacks) callback();
    return callbacks.length > 0;
  }

  /** Whether the author has added a callback. */
  get hasAuthorListeners(): boolean {
    return this.#onChange.size > 0 || this.#onEvent.size > 0;
  }

  /** The callbacks that the author has added. */
  get authorCallbacks(): readonly (ChangeCallback | EventCallback)[] {
    return [...this.#onChange.values(), ...this.#onEvent.values()].flat();
  }

  /** Whether a property has a callback. */
  hasChangeListener(attr: string): boolean {
    return (this.#onChange.get(attr)?.length ?? 0) > 0;
  }

  removeChange(attr: string, callback: ChangeCallback): void {
    const callbacks = this.#onChange.get(attr) ?? [];
    const rest = callbacks.filter((known) => known !== callback);
    if (rest.length === callbacks.length)
      throw new PlotctlError("UNKNOWN_CALLBACK", `There is no such callback on "${attr}" to remove.`);
    this.#onChange.set(attr, rest);
  }

  addEvent(name: string, callback: EventCallback): void {
    checkFunction("on_event", name, callback);
    append(this.#onEvent, name, callback);
  }

  /** Runs all callbacks of a change, then throws the first error among them. */
  notifyChange(change: ChangeOf<unknown>, views: HeldViews, link: WorkLink | undefined): void {
    const callbacks = this.#onChange.get(change.attr);
    if (callbacks === undefined) return;
    const { model, attr } = change;
    const [old, value] =
      change.kind === "set"
        ? [viewOf(change.attr, change.old, views), viewOf(change.attr, change.new, views)]
        : [views.ofColumns(change.old), views.ofColumns(change.new)];
    callAll(callbacks, (callback) => callback.call(model, attr, old as never, value as never), {
      link,
      kind: "change",
      describe: () => `callback of ${className(model)}.${attr}`,
    });
  }

  notifyEvent(model: object, name: string, event: unknown, link: WorkLink | undefined): void {
    const callbacks = this.#onEvent.get(name);
    if (callbacks !== undefined) {
      const describe = (): string => `callback of ${className(model)} for ${name}`;
      callAll(callbacks, (callback) => callback.call(model, event as never), { link, kind: "event", describe });
    }
  }
}

/** Rejects values that are not functions here, at the author's line, instead of at the first event. */
function checkFunction(method: string, what: string, callback: unknown): void {
  if (typeof callback === "function") return;
  throw new PlotctlError("INVALID_CALLBACK", `${method}(${show(what)}): expected a function, got ${show(callback)}.`, {
    hint: `Models such as CustomJS run in the browser: give them to js_${method}, or js_on_click.`,
  });
}

function viewOf(name: string, value: unknown, views: HeldViews): unknown {
  return typeof value === "object" && value !== null ? views.ofProperty(name, value) : value;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

interface Calling extends Pick<AuthorCall, "kind" | "describe"> {
  readonly link: WorkLink | undefined;
}

/** Calls all; passes promises to `link`, so that the lock of the session waits for them; throws the first error at the end. */
export function callAll<C>(callbacks: readonly C[], call: (callback: C) => unknown, { link, ...calls }: Calling): void {
  if (depth >= MAX_DEPTH) {
    throw new PlotctlError("CALLBACK_LOOP", `Callbacks set off one another ${MAX_DEPTH} levels deep.`, {
      hint: "A callback that sets the property it listens to must stop at some value.",
    });
  }
  depth++;
  try {
    runAll(
      callbacks.map((callback) => () => {
        const name = nameOf(callback);
        const run = (): unknown => call(callback);
        const result = link === undefined ? run() : link.runCall({ ...calls, name }, run);
        if (isPromiseLike(result)) link?.onTask(result, name);
      }),
    );
  } finally {
    depth--;
  }
}

function className(model: unknown): string {
  return (model as object).constructor.name;
}

/** A class may redefine its member `name`. */
function nameOf(callback: unknown): string {
  const { name } = callback as { readonly name?: unknown };
  return typeof name === "string" ? name : "";
}

/** Runs all steps even if some of them throw, and throws the first error at the end. */
export function runAll(steps: readonly (() => void)[]): void {
  const errors: unknown[] = [];
  for (const step of steps) {
    try {
      step();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
