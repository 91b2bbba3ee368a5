// What an app keeps beside its models: `curdoc().state({ tick: 0 })`. The object is the app's own, which reads and writes it
// as any other; a snapshot of the session contains a copy, and a restored session has the values of the copy in its object.
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { MAX_NESTING, type Json } from "../serialize/wire-values.js";

/** What `curdoc().state` keeps: a value of JSON. */
export type StateValue =
  string | number | boolean | null | readonly StateValue[] | { readonly [name: string]: StateValue };

/** The limit for the values of one document, as JSON. */
export const MAX_STATE_BYTES = 1024 * 1024;

type Values = Record<string, unknown>;

export class KeptState {
  #values: Values | undefined;
  /** Values of a snapshot that the app has not asked for yet. */
  #saved: Readonly<Record<string, Json>> | undefined;

  /** The object of the document, with the names of `initial` that it lacks. Throws PlotctlError for what is not JSON. */
  with<T extends object>(initial: T): T {
    if (!isPlainObject(initial)) {
      throw new PlotctlError("INVALID_STATE", `state: expected a plain object, got ${show(initial)}.`, {
        hint: "Write curdoc().state({ tick: 0 }).",
      });
    }
    const values = this.#values ?? {};
    const added = Object.entries(initial).filter(([name]) => !Object.hasOwn(values, name));
    checkJson(Object.fromEntries(added));
    textOf({ ...values, ...Object.fromEntries(added) });
    this.#values = values;
    for (const [name, value] of added) define(values, name, this.#takeSaved(name) ?? value);
    return values as T;
  }

  #takeSaved(name: string): Json | undefined {
    const saved = this.#saved;
    return saved !== undefined && Object.hasOwn(saved, name) ? saved[name] : undefined;
  }

  /** A copy as JSON; undefined when the app keeps nothing. Throws PlotctlError for what is not JSON, or too large. */
  copy(): Readonly<Record<string, Json>> | undefined {
    if (this.#values === undefined) return this.#saved;
    checkJson(this.#values);
    return JSON.parse(textOf(this.#values)) as Record<string, Json>;
  }

  /** Puts the values of a snapshot into the object. Names that the app adds to it later get theirs then. */
  restore(saved: Readonly<Record<string, Json>>): void {
    this.#saved = saved;
    const values = this.#values;
    if (values === undefined) return;
    for (const name of Object.keys(values)) if (!Object.hasOwn(saved, name)) Reflect.deleteProperty(values, name);
    for (const [name, value] of Object.entries(saved)) define(values, name, value);
  }
}

/** Also for the name `__proto__`. */
function define(values: Values, name: string, value: unknown): void {
  Object.defineProperty(values, name, { value, configurable: true, enumerable: true, writable: true });
}

function textOf(values: Values): string {
  const text = JSON.stringify(values);
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_STATE_BYTES) return text;
  throw new PlotctlError(
    "STATE_TOO_LARGE",
    `state: the values have ${bytes} bytes as JSON, and may have ${MAX_STATE_BYTES}.`,
    { hint: "Keep data in models, files or a database, and here only what leads to them." },
  );
}

function checkJson(values: Readonly<Values>): void {
  for (const [name, value] of Object.entries(values)) checkValue(value, name, 1);
}

function checkValue(value: unknown, at: string, depth: number): void {
  if (depth > MAX_NESTING) throw notJson(`${at} is nested more than ${MAX_NESTING} levels deep, or contains itself`);
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  if (Array.isArray(value)) value.forEach((item: unknown, index) => checkValue(item, `${at}[${index}]`, depth + 1));
  else if (isPlainObject(value)) {
    for (const [name, item] of Object.entries(value)) checkValue(item, `${at}.${name}`, depth + 1);
  } else throw notJson(`${at} is ${show(value)}`);
}

function notJson(what: string): PlotctlError {
  return new PlotctlError("INVALID_STATE", `state: expected values of JSON, but ${what}.`, {
    hint: "Keep numbers, texts, booleans, null, lists and plain objects of these: a date as its milliseconds, a Map as its entries.",
  });
}
