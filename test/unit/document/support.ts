// Shared by the tests of documents.
import { isDeepStrictEqual } from "node:util";
import { Document } from "../../../src/document/document.js";
import type { DocumentChange } from "../../../src/document/changes.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { ClassInfo } from "../../../src/model/class-info.js";
import type { PropertyDef } from "../../../src/property/property-def.js";
import { inWords } from "../serialize/values.js";
import { Decoder } from "../../../src/serialize/decoder.js";

export const overTheWire = <T>(json: T): T => JSON.parse(JSON.stringify(json)) as T;

/** A document that was loaded from another one, and gets each of its changes as a patch; changes under `hold` as one. */
export function followerOf(doc: Document): Document {
  const copy = Document.from_json(overTheWire(doc.to_json()));
  const unhold = doc.unhold.bind(doc);
  let held: DocumentChange[] | undefined;
  const send = (changes: readonly DocumentChange[]): void =>
    copy.apply_json_patch(overTheWire(doc.create_json_patch(changes)));
  doc.on_change((change) => (held === undefined ? send([change]) : held.push(change)));
  doc.unhold = () => {
    const changes = (held = [] as DocumentChange[]);
    try {
      unhold();
    } finally {
      held = undefined;
      send(changes);
    }
  };
  return copy;
}

/** Applies events as a patch of a peer. */
export function patch(doc: Document, ...events: Json[]): void {
  doc.apply_json_patch({ events: overTheWire(events) });
}

export function changesOf(doc: Document): DocumentChange[] {
  const changes: DocumentChange[] = [];
  doc.on_change((change) => changes.push(change));
  return changes;
}

/** A plain value of a dataspec may be written with or without its tag. */
function untagged(json: Json): Json {
  const rep = json as { readonly [key: string]: Json } | null;
  const isPlain = rep?.type === "value" && rep.units === undefined && rep.transform === undefined;
  return isPlain ? (rep.value as Json) : json;
}

/**
 * The JSON of a document with every model in full, by id and in the order of ids, arrays in words, and without values
 * that are the defaults: documents that meet their models in another order, gzip in another way or write out more
 * defaults read the same.
 */
export function flat(json: Json): unknown {
  const models: Record<string, unknown> = {};
  const words = new Decoder({
    find: (id) => ({ id }),
    begin: () => ({ model: {}, finish: () => undefined }),
  });
  const visit = (part: Json): Json => {
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return (part as readonly Json[]).map(visit);
    const rep = part as { readonly [key: string]: Json };
    if (rep.type === "ndarray" && !Array.isArray(rep.array)) return inWords(words.decode(part));
    if (rep.type === "bytes") return inWords(words.decode(part));
    if (rep.type === "set" || rep.type === "map") {
      const entries = ((rep.entries ?? []) as readonly Json[]).map(visit);
      return { ...rep, entries: entries.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
    }
    if (rep.type !== "object") return visitAll(rep);
    // Data models that come with a document are not in the schema; their defaults are kept.
    const name = rep.name as string;
    const defaults = ClassInfo.isBuiltIn(name) ? ClassInfo.of(name).properties : new Map<string, PropertyDef>();
    const attributes: [string, Json][] = [];
    for (const [name, value] of Object.entries((rep.attributes ?? {}) as { readonly [key: string]: Json })) {
      const visited = untagged(visit(value));
      const byDefault = defaults.get(name)?.schema.default;
      const isDefault = byDefault !== undefined && isDeepStrictEqual(untagged(visit(byDefault)), visited);
      if (!isDefault) attributes.push([name, visited]);
    }
    const model = { ...rep, attributes: Object.fromEntries(attributes.sort(([a], [b]) => (a < b ? -1 : 1))) };
    if (typeof rep.id !== "string") return model;
    models[rep.id] = model;
    return { id: rep.id };
  };
  const visitAll = (rep: { readonly [key: string]: Json }): Json =>
    Object.fromEntries(Object.entries(rep).map(([key, item]) => [key, visit(item)]));
  const doc = visit(json);
  return { doc, models: Object.fromEntries(Object.entries(models).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
