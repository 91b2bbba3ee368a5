// Decodes the changes that were sent to the browser, for tests: the events of each PATCH-DOC, with models instead of ids
// and arrays instead of bytes.
import type { Document } from "../document/document.js";
import type { Model } from "../model/model.js";
import { Decoder, type ModelReader } from "../serialize/decoder.js";
import type { Json, JsonObject } from "../serialize/wire-values.js";

/** One change that was sent to the browser. */
export type SentChange =
  | { readonly kind: "ModelChanged"; readonly model: Model; readonly attr: string; readonly new: unknown }
  | {
      readonly kind: "ColumnDataChanged";
      readonly model: Model;
      readonly attr: "data";
      readonly data: Readonly<Record<string, unknown>>;
      /** The columns that were replaced; null for all of them. */
      readonly cols: readonly string[] | null;
    }
  | {
      readonly kind: "ColumnsStreamed";
      readonly model: Model;
      readonly attr: "data";
      /** The new rows only. */
      readonly data: Readonly<Record<string, unknown>>;
      readonly rollover: number | null;
    }
  | {
      readonly kind: "ColumnsPatched";
      readonly model: Model;
      readonly attr: "data";
      readonly patches: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "RootAdded" | "RootRemoved"; readonly model: Model }
  | { readonly kind: "TitleChanged"; readonly title: string };

/** Returns the changes in the content of a PATCH-DOC. Models are those of the session's document. */
export function sentChanges(content: Json, buffers: ReadonlyMap<string, Uint8Array>, document: Document): SentChange[] {
  const decoder = new Decoder(new SessionModels(document), buffers);
  const { events } = content as { readonly events: readonly JsonObject[] };
  return events.map((event) => {
    const entries = Object.entries(event).map(([key, value]) => [key, ordinary(decoder.decode(value))]);
    return Object.fromEntries(entries) as SentChange;
  });
}

/** Finds new models, too, in the session's document, which has them already. */
class SessionModels implements ModelReader {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Returns only the id of a model that was removed since. */
  find(id: string): object {
    return this.#document.findModel(id) ?? { id };
  }

  begin(_name: string, id: string | undefined): { model: object; finish: () => void } {
    return { model: this.find(id ?? ""), finish: () => undefined };
  }
}

/** Copies decoded objects, which have no prototype, to plain objects, so that a test can compare them strictly. */
function ordinary(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordinary);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ordinary(item)]));
}
