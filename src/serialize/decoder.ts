// Decodes wire JSON into values. The caller passes the message's buffers and a `ModelReader`, which finds a model by id
// or creates one. A model is created before its attributes are decoded, so that references in a cycle can find it.
import { gunzipSync } from "node:zlib";
import { PlotctlError } from "../base/errors.js";
import { NDArray, isNumberDType, itemSize, typedArrayFrom, typedArrayOf, type DType } from "../base/ndarray.js";
import { recordOf } from "../base/plain.js";
import { show } from "../base/show.js";
import type { MessageBudget } from "./message-budget.js";
import { Slice } from "./slice.js";
import { Expr, Field, Value, type SpecExtras } from "./specs.js";
import { MAX_NESTING, type Json } from "./wire-values.js";

/** How the decoder finds and creates models. */
export interface ModelReader {
  /** Returns the model with this id. Throws when no model has it. */
  find(id: string): object;
  /** Creates a model, or returns the existing one with that id. `finish` receives its attributes once they are decoded. */
  begin(
    name: string,
    id: string | undefined,
  ): { readonly model: object; finish(attributes: Map<string, unknown>): void };
}

/** A decoded UI event: its name and its values. */
export class WireEvent {
  constructor(
    readonly name: string,
    readonly values: ReadonlyMap<string, unknown>,
  ) {}
}

type Tagged = { readonly [key: string]: Json | undefined };

const MAX_DIMENSIONS = 16;
const MAX_INLINE_BYTES = 64 * 1024 * 1024;
const MAX_BUFFER_BYTES = 1 << 30;
/** How many nested values are decoded between two checks of the time budget. */
const TIME_CHECK_EVERY = 1024;

export class Decoder {
  readonly #models: ModelReader;
  readonly #buffers: ReadonlyMap<string, Uint8Array>;
  readonly #budget: MessageBudget | undefined;
  readonly #maxNesting: number;
  #depth = 0;
  #count = 0;

  /** Messages of clients are decoded with a budget; without one, the cost of decoding is not limited. */
  constructor(models: ModelReader, buffers: ReadonlyMap<string, Uint8Array> = new Map(), budget?: MessageBudget) {
    this.#models = models;
    this.#buffers = buffers;
    this.#budget = budget;
    this.#maxNesting = budget?.maxNesting ?? MAX_NESTING;
  }

  /** Throws PlotctlError for unknown tags and ids, missing buffers, and arrays whose byte length does not match their shape. */
  decode(json: Json): unknown {
    if (typeof json !== "object" || json === null) {
      if (typeof json === "number" && json - json !== 0)
        throw new PlotctlError("INVALID_WIRE_VALUE", `${json} is not a finite number.`);
      return json;
    }
    if (++this.#depth > this.#maxNesting) {
      throw new PlotctlError("NESTED_TOO_DEEPLY", `A value is nested more than ${this.#maxNesting} levels deep.`);
    }
    if (++this.#count % TIME_CHECK_EVERY === 0) this.#budget?.checkTime();
    const value = this.#decodeNested(json);
    this.#depth--;
    return value;
  }

  #decodeNested(json: readonly Json[] | Tagged): unknown {
    if (Array.isArray(json)) return json.map((item: Json) => this.decode(item));
    const rep = json as Tagged;
    if (typeof rep.type === "string") return this.#decodeTagged(rep.type, rep);
    if (typeof rep.id === "string") return this.#models.find(rep.id);
    return recordOf(Object.entries(rep).map(([key, item]) => [key, this.decode(item ?? null)]));
  }

  #decodeTagged(tag: string, rep: Tagged): unknown {
    switch (tag) {
      case "number":
        return decodeNumber(rep.value);
      case "array":
        return this.#list(rep.entries).map((item) => this.decode(item));
      case "map":
        return this.#decodeMap(rep);
      case "set":
        return new Set(this.#list(rep.entries).map((item) => this.decode(item)));
      case "bytes":
        return arrayBufferOf(this.#charged(this.#readBytes(rep)));
      case "typed_array":
        return this.#decodeTypedArray(rep);
      case "ndarray":
        return this.#decodeNDArray(rep);
      case "slice":
        return decodeSlice(rep);
      case "date":
        return decodeDate(rep.iso);
      case "value":
        return new Value(this.#decodeKey(rep, "value"), this.#extras(rep));
      case "field":
        if (typeof rep.field !== "string") throw malformed("field", rep);
        return new Field(rep.field, this.#extras(rep));
      case "expr":
        return new Expr(this.#decodeKey(rep, "expr"), this.#extras(rep));
      case "object":
        return this.#decodeObject(rep);
      case "ref":
        if (typeof rep.id !== "string") throw malformed("ref", rep);
        return this.#models.find(rep.id);
      case "event":
        return this.#decodeEvent(rep);
      default:
        throw new PlotctlError("INVALID_WIRE_VALUE", `${show(tag)} is not a known type of value.`);
    }
  }

  #decodeKey(rep: Tagged, key: string): unknown {
    const json = rep[key];
    if (json === undefined) throw malformed(key, rep);
    return this.decode(json);
  }

  #extras({ transform, units }: Tagged): SpecExtras {
    if (units !== undefined && units !== null && typeof units !== "string") throw malformed("units", units);
    return {
      transform: transform === undefined ? undefined : this.decode(transform),
      units: units ?? undefined,
    };
  }

  #list(json: Json | undefined): readonly Json[] {
    if (json === undefined) return [];
    if (!Array.isArray(json)) throw malformed("entries", json);
    return json as readonly Json[];
  }

  #decodeEntries(rep: Tagged): [unknown, unknown][] {
    return this.#list(rep.entries).map((entry) => {
      if (!Array.isArray(entry) || entry.length !== 2) throw malformed("map", entry);
      const [key, item] = entry as [Json, Json];
      return [this.decode(key), this.decode(item)];
    });
  }

  /** Returns a plain object when all keys are strings, as BokehJS does, otherwise a Map. */
  #decodeMap(rep: Tagged): unknown {
    const entries = this.#decodeEntries(rep);
    const hasTextKeys = entries.every((entry): entry is [string, unknown] => typeof entry[0] === "string");
    return hasTextKeys ? recordOf(entries) : new Map(entries);
  }

  /** Inline bytes may inflate to at most `maxBytes` bytes, so that a short text cannot exhaust the memory. */
  #readBytes(rep: Tagged, maxBytes = MAX_INLINE_BYTES): Uint8Array {
    const { data } = rep;
    if (typeof data === "string") return this.#inflate(data, Math.min(Math.max(1, maxBytes), MAX_BUFFER_BYTES));
    const id = (data as Tagged | null | undefined)?.id;
    if (typeof id !== "string") throw malformed("bytes", rep);
    const buffer = this.#buffers.get(id);
    if (buffer === undefined) throw new PlotctlError("INVALID_WIRE_VALUE", `The message has no buffer ${show(id)}.`);
    return buffer;
  }

  #inflate(base64: string, maxBytes: number): Uint8Array {
    const inflatable = this.#budget?.inflatable() ?? maxBytes;
    try {
      const bytes = gunzipSync(Buffer.from(base64, "base64"), { maxOutputLength: Math.min(maxBytes, inflatable) });
      this.#budget?.inflate(bytes.byteLength);
      return bytes;
    } catch (cause) {
      const isTooLarge = (cause as { readonly code?: unknown }).code === "ERR_BUFFER_TOO_LARGE";
      if (isTooLarge && this.#budget !== undefined && inflatable < maxBytes) throw this.#budget.tooMuchInflated();
      throw new PlotctlError(
        "INVALID_WIRE_VALUE",
        "Inline bytes are not base64 of gzipped data of the announced size.",
        { cause },
      );
    }
  }

  /** Charges the budget for bytes that are about to be copied, and returns them. */
  #charged(bytes: Uint8Array): Uint8Array {
    this.#budget?.copy(bytes.byteLength);
    return bytes;
  }

  #arrayBytes(rep: Tagged, maxBytes?: number): Uint8Array {
    const array = rep.array as Tagged | null | undefined;
    if (array?.type !== "bytes") throw malformed("array", rep);
    if (rep.order !== "little")
      throw new PlotctlError("INVALID_WIRE_VALUE", `Byte order ${show(rep.order)} is not supported, only "little".`);
    return this.#readBytes(array, maxBytes);
  }

  #decodeTypedArray(rep: Tagged): unknown {
    const { dtype } = rep;
    if (!isNumberDType(dtype)) throw new PlotctlError("INVALID_WIRE_VALUE", `${show(dtype)} is not a known dtype.`);
    const bytes = this.#arrayBytes(rep);
    if (bytes.byteLength % itemSize(dtype) !== 0) {
      throw new PlotctlError(
        "INVALID_WIRE_VALUE",
        `${bytes.byteLength} bytes are not a whole number of ${dtype} items.`,
      );
    }
    return typedArrayOf(dtype, this.#charged(bytes));
  }

  /** Returns a typed array for one-dimensional numbers, otherwise an NDArray. */
  #decodeNDArray(rep: Tagged): unknown {
    const dtype = rep.dtype as DType;
    if (dtype !== "object" && dtype !== "bool" && !isNumberDType(dtype)) {
      throw new PlotctlError("INVALID_WIRE_VALUE", `${show(rep.dtype)} is not a known dtype.`);
    }
    const shape = readShape(rep.shape);
    const size = shape.reduce((product, dimension) => product * dimension, 1);
    if (Array.isArray(rep.array) || dtype === "object") {
      const data = this.#list(rep.array).map((item) => this.decode(item));
      if (data.length !== size)
        throw new PlotctlError(
          "INVALID_WIRE_VALUE",
          `An array of shape [${shape.join(", ")}] cannot have ${data.length} items.`,
        );
      if (dtype === "object" || dtype === "bool") return new NDArray(data, shape, "object");
      if (!data.every((item) => typeof item === "number")) throw malformed("array", rep);
      return new NDArray(typedArrayFrom(dtype, data), shape, dtype);
    }
    const bytes = this.#arrayBytes(rep, size * itemSize(dtype));
    if (bytes.byteLength !== size * itemSize(dtype)) {
      throw new PlotctlError(
        "INVALID_WIRE_VALUE",
        `${bytes.byteLength} bytes do not make a ${dtype} array of shape [${shape.join(", ")}].`,
      );
    }
    if (dtype === "bool") return new NDArray(typedArrayOf("uint8", this.#charged(bytes)), shape, "bool");
    const data = typedArrayOf(dtype, this.#charged(bytes));
    return shape.length === 1 ? data : new NDArray(data, shape, dtype);
  }

  #decodeObject(rep: Tagged): object {
    const { name, id, attributes = {} } = rep;
    if (typeof name !== "string") throw malformed("object", rep);
    if (id !== undefined && (typeof id !== "string" || id === "")) throw malformed("object", rep);
    if (typeof attributes !== "object" || attributes === null || Array.isArray(attributes))
      throw malformed("attributes", rep);
    const begun = this.#models.begin(name, id);
    const decoded = new Map<string, unknown>();
    for (const [key, item] of Object.entries(attributes as Tagged)) decoded.set(key, this.decode(item ?? null));
    begun.finish(decoded);
    return begun.model;
  }

  #decodeEvent(rep: Tagged): WireEvent {
    const { name, values } = rep;
    const isMap = typeof values === "object" && values !== null && (values as Tagged).type === "map";
    if (typeof name !== "string" || !isMap) throw malformed("event", rep);
    const entries = this.#decodeEntries(values as Tagged);
    if (!entries.every((entry): entry is [string, unknown] => typeof entry[0] === "string")) {
      throw malformed("event", rep);
    }
    return new WireEvent(name, new Map(entries));
  }
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function malformed(what: string, json: unknown): PlotctlError {
  return new PlotctlError("INVALID_WIRE_VALUE", `Malformed ${what}: ${show(json)}.`);
}

function decodeNumber(value: Json | undefined): number {
  if (value === "nan") return NaN;
  if (value === "+inf") return Infinity;
  if (value === "-inf") return -Infinity;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw malformed("number", value);
}

/** Returns milliseconds since the epoch: every peer accepts dates in that form. */
function decodeDate(iso: Json | undefined): number {
  const milliseconds = typeof iso === "string" ? Date.parse(iso) : NaN;
  if (Number.isNaN(milliseconds)) throw malformed("date", iso);
  return milliseconds;
}

function decodeSlice({ start, stop, step }: Tagged): Slice {
  const part = (json: Json | undefined): number | null => {
    if (json === null || json === undefined) return null;
    if (Number.isSafeInteger(json)) return json as number;
    throw malformed("slice", json);
  };
  return new Slice(part(start), part(stop), part(step));
}

function readShape(json: Json | undefined): number[] {
  const shape: readonly unknown[] = Array.isArray(json) ? json : [null];
  const isSize = (dimension: unknown): dimension is number =>
    Number.isSafeInteger(dimension) && (dimension as number) >= 0;
  if (shape.length > MAX_DIMENSIONS || !shape.every(isSize)) throw malformed("shape", json);
  return [...shape];
}
