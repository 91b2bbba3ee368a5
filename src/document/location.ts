// Values of models in the query of the page's address, so that a view can be shared as a link. A page that is opened with
// such a link starts with its values; when a value changes, the address of every open page is updated. Initial values of
// the app are omitted, which keeps the address short. Pages that embed the app keep their addresses.
import { isEqual } from "../base/equal.js";
import { messageOf, PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { INFO } from "../model/has-props.js";
import type { Model } from "../model/model.js";
import { holdsModel } from "../model/walk.js";
import { REJECTED } from "../property/kind.js";
import type { PropertyDef } from "../property/property-def.js";
import type { Json } from "../serialize/wire-values.js";
import type { RequestInfo } from "./session-context.js";
import { whyNotShown } from "./widget-values.js";

/** The message that updates the address of pages. */
export const LOCATION_MESSAGE = "plotctl:location";

/** The members of a document that the address needs. */
interface LocationDocument {
  readonly log: Log;
  /** The context of the session. */
  request(): RequestInfo | null;
  /** Sends a message to the scripts of all open pages. */
  post(type: string, data: Json): void;
  /** Adds a callback for pages that have loaded the document. */
  onPage(callback: () => void): void;
}

/** Property → name in the query; a list of properties if the names are the same. */
type SyncedNames<M extends Model> = readonly (keyof M & string)[] | { readonly [K in keyof M & string]?: string };

/** In characters: browsers and servers truncate longer addresses. */
const MAX_VALUE_LENGTH = 1000;

interface Synced {
  readonly model: Model;
  readonly def: PropertyDef;
  /** The initial value of the app. */
  readonly initial: unknown;
  readonly stop: () => void;
}

export class DocumentLocation {
  readonly #doc: LocationDocument;
  readonly #synced = new Map<string, Synced>();
  /** Names that pages may still have. */
  readonly #known = new Set<string>();

  constructor(doc: LocationDocument) {
    this.#doc = doc;
  }

  /**
   * Synchronises properties of a model with the query of the page's address: `sync(slider, { value: "amp" })`. A value in
   * the address is set at once; a value that the property does not accept is ignored, with a warning in the log. Throws
   * PlotctlError for unknown properties, for properties that hold models, and for names that are in use.
   */
  sync<M extends Model>(model: M, names: SyncedNames<M>): void {
    const entries = Array.isArray(names) ? (names as string[]).map((name) => [name, name]) : Object.entries(names);
    const checked = entries.map(([attr = "", name]) => ({ name: this.#checkName(name), def: propertyOf(model, attr) }));
    if (this.#known.size === 0) this.#doc.onPage(() => this.#announce());
    for (const { name, def } of checked) this.#begin(model, def, name);
  }

  /** Removes the properties of a model from the address. */
  unsync(model: Model): void {
    for (const [name, synced] of this.#synced) {
      if (synced.model !== model) continue;
      synced.stop();
      this.#synced.delete(name);
    }
    this.#announce();
  }

  /** The query of the current values, with its question mark; empty if all are initial values of the app. */
  get search(): string {
    const query = new URLSearchParams(this.#query()).toString();
    return query === "" ? "" : `?${query}`;
  }

  #checkName(name: unknown): string {
    if (typeof name !== "string" || name === "" || name.startsWith("bokeh-")) {
      throw new PlotctlError("INVALID_ARGUMENT", `location.sync: expected a name for the address, got ${show(name)}.`, {
        hint: 'Names that begin with "bokeh-" are the server\'s own.',
      });
    }
    if (this.#synced.has(name))
      throw new PlotctlError("INVALID_ARGUMENT", `location.sync: the name ${show(name)} is in use already.`);
    return name;
  }

  #begin(model: Model, def: PropertyDef, name: string): void {
    const initial = valueOf(model, def);
    this.#takeFromAddress(model, def, name);
    const onChange = (): void => this.#announce();
    // The property was checked to exist.
    const attr = def.name as Parameters<typeof model.on_change>[0];
    model.on_change(attr, onChange);
    this.#synced.set(name, { model, def, initial, stop: () => model.remove_on_change(attr, onChange) });
    this.#known.add(name);
  }

  #takeFromAddress(model: Model, def: PropertyDef, name: string): void {
    const bytes = this.#doc.request()?.arguments[name]?.at(-1);
    if (bytes === undefined) return;
    const text = new TextDecoder().decode(bytes);
    const value = readValue(text, def);
    const problem = value === REJECTED ? `expected ${def.kind.expects}` : this.#set(model, def, value);
    if (problem === undefined) return;
    const { typeName } = model[INFO];
    this.#doc.log.warn(
      `The address has ${name}=${show(text)}, which ${typeName}.${def.name} does not accept: ${problem}; it is ignored`,
    );
  }

  /** Returns why the value is invalid, or undefined. */
  #set(model: Model, def: PropertyDef, value: unknown): string | undefined {
    const problem = whyNotShown(model, def.name, value);
    if (problem !== undefined) return problem;
    try {
      model.setv({ [def.name]: value });
      return undefined;
    } catch (error) {
      if (error instanceof PlotctlError) return messageOf(error);
      throw error;
    }
  }

  #announce(): void {
    this.#doc.post(LOCATION_MESSAGE, { names: [...this.#known], query: Object.entries(this.#query()) });
  }

  #query(): Record<string, string> {
    const query: Record<string, string> = {};
    for (const [name, { model, def, initial }] of this.#synced) {
      const value = valueOf(model, def);
      const text = isEqual(value, initial) ? undefined : textFor(value, def);
      if (text !== undefined) query[name] = text;
    }
    return query;
  }
}

function propertyOf(model: Model, attr: string): PropertyDef {
  const { typeName, properties } = model[INFO];
  const def = properties.get(attr);
  if (def === undefined) {
    const hint = didYouMean(attr, properties.keys());
    throw new PlotctlError("UNKNOWN_PROPERTY", `location.sync: ${typeName} has no property ${show(attr)}.`, { hint });
  }
  if (holdsModel(valueOf(model, def))) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `location.sync: ${typeName}.${attr} holds models, which no address can.`,
    );
  }
  return def;
}

function valueOf(model: Model, { name }: PropertyDef): unknown {
  return (model as unknown as Record<string, unknown>)[name];
}

/** The JSON value of a text if the property accepts it, else the text itself. */
function readValue(text: string, def: PropertyDef): unknown {
  let parsed: unknown = REJECTED;
  try {
    parsed = JSON.parse(text);
  } catch {
    // A text that is not JSON is the value itself.
  }
  return parsed === REJECTED || def.accept(parsed) === REJECTED ? def.accept(text) : def.accept(parsed);
}

/** The shortest text that is read as this value; undefined if an address cannot hold it. */
function textFor(value: unknown, def: PropertyDef): string | undefined {
  const texts = [...(typeof value === "string" ? [value] : []), JSON.stringify(value)];
  const text = texts.find((each) => typeof each === "string" && isEqual(readValue(each, def), value));
  return text !== undefined && text.length <= MAX_VALUE_LENGTH ? text : undefined;
}
