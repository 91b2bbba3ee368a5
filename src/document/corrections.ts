// Corrects the sender of a rejected patch: sends the server's values of everything that the patch named.
import { isPlainObject } from "../base/plain.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import { heldValue } from "../model/access.js";
import { INFO, type HasProps } from "../model/has-props.js";
import type { Json } from "../serialize/wire-values.js";
import type { DocumentChange } from "./changes.js";
import type { LiveDocument } from "./live-document.js";

/** Returns changes that reset the named properties, roots and title of a peer to the values of this document. */
export function correctionsFor(doc: LiveDocument, content: unknown): DocumentChange[] {
  const events = isPlainObject(content) && Array.isArray(content.events) ? (content.events as Json[]) : [];
  const corrections = new Map<string, DocumentChange>();
  for (const event of events.slice(0, 1000)) {
    const correction = isPlainObject(event) ? correctionOf(doc, event) : undefined;
    if (correction !== undefined) corrections.set(...correction);
  }
  return [...corrections.values()];
}

function correctionOf(doc: LiveDocument, event: Record<string, unknown>): [string, DocumentChange] | undefined {
  const setter = undefined;
  if (event.kind === "TitleChanged") return ["title", { kind: "TitleChanged", title: doc.title, setter }];
  const id = isPlainObject(event.model) ? event.model.id : undefined;
  const model = typeof id === "string" ? doc.findModel(id) : undefined;
  if (model === undefined) return undefined;
  if (event.kind === "RootAdded" || event.kind === "RootRemoved") {
    const isRoot = (doc.roots as readonly HasProps[]).includes(model);
    return [`root ${model.id}`, { kind: isRoot ? "RootAdded" : "RootRemoved", model, setter }];
  }
  const def = model[INFO].properties.get(typeof event.attr === "string" ? event.attr : "data");
  if (def === undefined) return undefined;
  const key = `${model.id}.${def.name}`;
  if (def.schema.kind.kind === "Columns") {
    return [key, { kind: "ColumnDataChanged", model, attr: "data", data: columnsOf(model), cols: null, setter }];
  }
  const value = heldValue(model, def);
  return value === undefined ? undefined : [key, { kind: "ModelChanged", model, attr: def.name, new: value, setter }];
}
