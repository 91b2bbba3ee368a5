// The first property in which two documents differ. Ids do not count: models are compared by their places.
import { createHash } from "node:crypto";
import type { Document } from "../document/document.js";
import { isPlainObject } from "../base/plain.js";
import { Encoder } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";

/** Of bytes the hash is kept, behind this sign, which no id has. */
const BYTES = "#";

/** A document as it is now, for a comparison. */
export function imageOf(document: Document): Json {
  const buffers = { add: (bytes: Uint8Array) => BYTES + createHash("sha256").update(bytes).digest("base64url") };
  const { title, roots } = document.copy(new Encoder({ buffers }));
  return { title, roots };
}

/** Returns the name of the first property that differs, such as `Slider.value`; undefined if there is none. */
export function firstDifference(one: Json, other: Json): string | undefined {
  return new Comparison().compare(one, other, "Document.roots");
}

type Tagged = { readonly [name: string]: Json | undefined };

class Comparison {
  /** The ids of models of the one document, with those at the same places of the other. */
  readonly #ids = new Map<string, string>();

  /** `at` is the property that contains the values. */
  compare(one: Json | undefined, other: Json | undefined, at: string): string | undefined {
    if (Array.isArray(one) && Array.isArray(other)) return this.#lists(one as Json[], other as Json[], at);
    if (isPlainObject(one) && isPlainObject(other)) return this.#objects(one, other, at);
    return one === other ? undefined : at;
  }

  #lists(one: readonly Json[], other: readonly Json[], at: string): string | undefined {
    if (one.length !== other.length) return at;
    return firstOf(one, (item, index) => this.compare(item, other[index], at));
  }

  #objects(one: Tagged, other: Tagged, at: string): string | undefined {
    if (typeof one.id === "string" && typeof other.id === "string" && !one.id.startsWith(BYTES)) {
      const known = this.#ids.get(one.id);
      if (known !== undefined || one.type !== "object") return known === other.id ? undefined : at;
      this.#ids.set(one.id, other.id);
      if (one.name !== other.name) return at;
      return this.#attributes(one.attributes, other.attributes, one.name as string);
    }
    return firstOf(keysOf(one, other), (key) =>
      this.compare(one[key], other[key], at === "Document.roots" && key === "title" ? "Document.title" : at),
    );
  }

  #attributes(one: Json = {}, other: Json = {}, model: string): string | undefined {
    const [mine, theirs] = [one as Tagged, other as Tagged];
    return firstOf(keysOf(mine, theirs), (key) => this.compare(mine[key], theirs[key], `${model}.${key}`));
  }
}

function keysOf(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function firstOf<T>(items: readonly T[], find: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
