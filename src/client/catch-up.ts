// Compares the server's document with the local copy, and returns the patches that make the copy equal. The patches change
// models in place, so that models keep their identity and listeners; equal values cause no change event.
import { isPlainObject } from "../base/plain.js";
import { MAX_EVENTS } from "../document/apply-patch.js";
import type { Document } from "../document/document.js";
import { explicitValues } from "../model/access.js";
import { INFO, type HasProps } from "../model/has-props.js";
import type { Json, JsonObject } from "../serialize/wire-values.js";

/** Returns the patches, to be applied in order. There are several if one would have too many events. */
export function catchUpPatches(document: Document, json: JsonObject & { readonly roots: readonly Json[] }): Json[][] {
  const events = [...rootEvents(document, json.roots), ...valueEvents(document, json)];
  if (typeof json["title"] === "string") events.push({ kind: "TitleChanged", title: json["title"] });
  const patches: Json[][] = [];
  for (let at = 0; at < events.length; at += MAX_EVENTS) patches.push(events.slice(at, at + MAX_EVENTS));
  return patches;
}

/** If the roots or their order differ, all of them are removed and added again. */
function rootEvents(document: Document, roots: readonly Json[]): Json[] {
  const present = document.roots.map(({ id }) => id);
  const isSame = present.length === roots.length && roots.every((root, index) => idOf(root) === present[index]);
  if (isSame) return [];
  return [
    ...present.map((id) => ({ kind: "RootRemoved", model: { id } })),
    ...roots.map((model) => ({ kind: "RootAdded", model })),
  ];
}

/** Sets every property of every model that exists locally. New models are part of the values. */
function valueEvents(document: Document, json: Json): Json[] {
  const events: Json[] = [];
  const visit = (part: Json): void => {
    if (typeof part !== "object" || part === null) return;
    if (Array.isArray(part)) {
      for (const item of part as readonly Json[]) visit(item);
      return;
    }
    const rep = part as JsonObject;
    const id = rep["type"] === "object" ? idOf(rep) : undefined;
    const model = id === undefined ? undefined : document.findModel(id);
    const attributes = rep["attributes"];
    if (model !== undefined) {
      const given = isPlainObject(attributes) ? attributes : {};
      for (const [attr, value] of Object.entries(given)) events.push(changed(model, attr, value));
      for (const [attr, value] of resetToDefault(model, given)) events.push(changed(model, attr, value));
    }
    for (const item of Object.values(rep)) visit(item);
  };
  visit(json);
  return events;
}

function changed(model: HasProps, attr: string, value: Json): Json {
  return { kind: "ModelChanged", model: { id: model.id }, attr, new: value };
}

/** The server omits properties that have their default, so those that are set locally are reset. */
function resetToDefault(model: HasProps, given: JsonObject): [string, Json][] {
  return Object.keys(explicitValues(model)).flatMap((attr): [string, Json][] => {
    const def = model[INFO].properties.get(attr);
    const defaultJson = def?.schema.default;
    if (attr in given || def === undefined || def.defaultHoldsModels || defaultJson === undefined) return [];
    return [[attr, defaultJson]];
  });
}

function idOf(json: Json): string | undefined {
  const id = isPlainObject(json) ? json.id : undefined;
  return typeof id === "string" ? id : undefined;
}
