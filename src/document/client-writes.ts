// What clients may change. The app decides for its document, and for single models; the server has a default.
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { INFO, propertyOf, type HasProps, type PropertyNames } from "../model/has-props.js";
import type { Model } from "../model/model.js";
import type { Json } from "../serialize/wire-values.js";
import { CLIENT_WRITES, type ClientWrites } from "./client-write-modes.js";
import { INTERACTIVE_PROPERTIES, PERSONAL_PROPERTIES, type PropertiesByClass } from "./interactive-properties.js";

/** What to do with an event of a client; a rejected one throws. */
export type WriteVerdict = "apply" | "drop";

const writable = new WeakMap<HasProps, ReadonlySet<string>>();

/**
 * Sets which properties of a model clients may change, whatever `curdoc().client_writes` says: `client_writable(slider,
 * ["value"])`, or `[]` for none. Throws PlotctlError for names that are no properties.
 */
export function client_writable<M extends Model>(model: M, properties: readonly PropertyNames<M>[]): void {
  for (const name of properties) propertyOf(model, name);
  writable.set(model, new Set(properties));
}

/** Throws PlotctlError for other values. */
export function checkClientWrites(mode: unknown): asserts mode is ClientWrites {
  if (CLIENT_WRITES.includes(mode as ClientWrites)) return;
  const names = CLIENT_WRITES.map(show).join(", ");
  throw new PlotctlError("INVALID_ARGUMENT", `client_writes: expected one of ${names}, got ${show(mode)}.`);
}

export type EventJson = { readonly [key: string]: Json | undefined };

interface Rules {
  readonly mode: ClientWrites;
  readonly findModel: (id: string) => HasProps | undefined;
  /** All models of the document. */
  readonly models: () => Iterable<HasProps>;
}

/** The verdict on one event of a patch. Throws PlotctlError for a change that clients may not make. */
export function verdictOn(event: EventJson, rules: Rules): WriteVerdict {
  switch (event.kind) {
    case "ModelChanged":
      return verdictOnProperty(event, typeof event.attr === "string" ? event.attr : "", rules);
    case "ColumnDataChanged":
    case "ColumnsStreamed":
    case "ColumnsPatched":
      return verdictOnProperty(event, "data", rules);
    case "MessageSent":
      // Whether it is an event of a model is known when it is decoded.
      return "apply";
    default:
      if (rules.mode === "any") return "apply";
      throw rejection("The roots and the title of the document");
  }
}

/** Whether an event of a patch is what people cause in a page when they use widgets, tools and the legend. */
export function isInteraction(event: EventJson, { findModel, models }: Omit<Rules, "mode">): boolean {
  switch (event.kind) {
    case "MessageSent":
      return true;
    case "ModelChanged":
      return isInteractionWith(event, typeof event.attr === "string" ? event.attr : "", { findModel, models });
    case "ColumnDataChanged":
    case "ColumnsStreamed":
    case "ColumnsPatched":
      return isInteractionWith(event, "data", { findModel, models });
    default:
      return false;
  }
}

function isInteractionWith(event: EventJson, attr: string, { findModel, models }: Omit<Rules, "mode">): boolean {
  const model = modelOf(event, findModel);
  return model === undefined || isInteractive(model, attr, models);
}

function modelOf(event: EventJson, findModel: Rules["findModel"]): HasProps | undefined {
  const id = isPlainObject(event.model) ? event.model.id : undefined;
  return typeof id === "string" ? findModel(id) : undefined;
}

/** Throws PlotctlError unless clients may add models and replace the document. */
export function checkNewModels(mode: ClientWrites): void {
  if (mode !== "any") throw rejection("New models");
}

function verdictOnProperty(event: EventJson, attr: string, { mode, findModel, models }: Rules): WriteVerdict {
  const model = modelOf(event, findModel);
  // An event of a model that is not there is skipped, or rejected for that.
  if (model === undefined) return "apply";
  const allowed = writable.get(model);
  if (allowed !== undefined) {
    if (allowed.has(attr)) return "apply";
  } else if (mode === "any" || (mode === "interactive" && isInteractive(model, attr, models))) {
    return "apply";
  }
  // What each reader sees for themselves: their pan is not undone by a correction.
  if (isAmong(PERSONAL_PROPERTIES, model, attr)) return mode === "none" ? "drop" : "apply";
  throw rejection(`${model[INFO].typeName}.${attr}`);
}

function isInteractive(model: HasProps, attr: string, models: Rules["models"]): boolean {
  // A class of the author has its own page code, which sets what it declares.
  if (model[INFO].origin === "author" && !hasBuiltIn(model, attr)) return true;
  return isAmong(INTERACTIVE_PROPERTIES, model, attr) || (attr === "data" && isEdited(model, models()));
}

/** Whether a tool or a table of the document lets people edit a source. */
function isEdited(source: HasProps, models: Iterable<HasProps>): boolean {
  for (const model of models) {
    if (isOf(model, "DataTable")) {
      const table = model as unknown as { readonly editable: boolean; readonly source: unknown };
      if (table.editable && table.source === source) return true;
    } else if (isOf(model, "EditTool") && "renderers" in model) {
      const { renderers } = model as { readonly renderers: readonly { readonly data_source?: unknown }[] };
      if (renderers.some((renderer) => renderer.data_source === source)) return true;
    }
  }
  return false;
}

function hasBuiltIn(model: HasProps, attr: string): boolean {
  return model[INFO].lineage.some((info) => info.origin === "built-in" && info.properties.has(attr));
}

function isOf(model: HasProps, typeName: string): boolean {
  return model[INFO].lineage.some((info) => info.typeName === typeName);
}

function isAmong(properties: PropertiesByClass, model: HasProps, attr: string): boolean {
  return model[INFO].lineage.some(({ typeName }) => properties[typeName]?.includes(attr) === true);
}

function rejection(what: string): PlotctlError {
  return new PlotctlError("CLIENT_WRITE_REJECTED", `${what} may not be set by clients.`);
}
