// Encodes values into wire JSON, in the serialization format of Bokeh 3. One encoder serves one message: it remembers
// which models it wrote in full and writes later occurrences as references, also inside a model that is still being
// written. Arrays are written as bytes: base64 inside the JSON, or buffers beside it.
import { types } from "node:util";
import { gzipSync } from "node:zlib";
import { isConstantArray } from "../base/constant-arrays.js";
import { PlotctlError } from "../base/errors.js";
import { NDArray, isTypedArray, wireArray } from "../base/ndarray.js";
import { entriesInOrder, isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { MAX_NESTING, ENCODE, isEncodable, type EncoderLike, type Json } from "./wire-values.js";

interface EncoderOptions {
  /**
   * Receives the bytes of arrays: copies, so that later changes of the array do not show, but those of constant arrays.
   * Default: bytes are inlined.
   */
  readonly buffers?: { add(bytes: Uint8Array): string };
  /** Whether the receiver has the model already. */
  readonly isKnown?: (object: { readonly id: string }) => boolean;
}

/** For encoding only to record which models a peer has: the bytes are dropped. */
export const DISCARD_BUFFERS = { add: () => "0" };

export class Encoder implements EncoderLike {
  readonly #buffers: EncoderOptions["buffers"];
  readonly #readerKnows: EncoderOptions["isKnown"];
  readonly #written = new Set<object>();
  #depth = 0;
  /** The model that is being written, for error messages. */
  #model: object | undefined;

  constructor({ buffers, isKnown }: EncoderOptions = {}) {
    this.#buffers = buffers;
    this.#readerKnows = isKnown;
  }

  /** The objects that were written in full, not as references. */
  get written(): ReadonlySet<object> {
    return this.#written;
  }

  isKnown(object: { readonly id: string }): boolean {
    if (this.#written.has(object) || this.#readerKnows?.(object) === true) return true;
    this.#written.add(object);
    return false;
  }

  /** Throws PlotctlError for values without a wire form: functions, symbols, `undefined`, foreign classes, cycles. */
  encode(value: unknown): Json {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return encodeNumber(value);
      case "bigint":
        return encodeNumber(Number(value));
      case "object":
        return value === null ? null : this.#encodeNested(value);
      default:
        throw new PlotctlError(
          "NOT_SENDABLE",
          `${show(value)} cannot be sent to a browser: functions, symbols and undefined have no wire form.`,
        );
    }
  }

  #encodeNested(value: object): Json {
    if (++this.#depth > MAX_NESTING) {
      const what = this.#model === undefined ? "A value" : `A value of ${show(this.#model)}`;
      throw new PlotctlError(
        "NESTED_TOO_DEEPLY",
        `${what} is nested more than ${MAX_NESTING} levels deep, or contains itself.`,
      );
    }
    const around = this.#model;
    try {
      if (!isEncodable(value)) return this.#encodeObject(value);
      if ("id" in value) this.#model = value;
      return value[ENCODE](this);
    } finally {
      this.#model = around;
      this.#depth--;
    }
  }

  #encodeObject(value: object): Json {
    if (Array.isArray(value)) return this.#encodeList(value);
    if (isTypedArray(value)) return this.#encodeArray(new NDArray(value, [value.length]));
    if (value instanceof NDArray) return this.#encodeArray(value);
    if (value instanceof Map) return this.#encodeEntries([...value]);
    if (value instanceof Set) {
      return value.size === 0 ? { type: "set" } : { type: "set", entries: this.#encodeList([...value]) };
    }
    if (value instanceof Date) return encodeNumber(value.getTime());
    if (types.isAnyArrayBuffer(value)) return this.#encodeBytes(new Uint8Array(value));
    if (isPlainObject(value)) return this.#encodeEntries(entriesInOrder(value));
    throw new PlotctlError("NOT_SENDABLE", `${show(value)} cannot be sent to a browser.`);
  }

  #encodeList(items: readonly unknown[]): Json[] {
    const encoded = new Array<Json>(items.length);
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      // Columns of plain numbers are by far the most common lists.
      encoded[index] = typeof item === "number" && item - item === 0 ? item : this.encode(item);
    }
    return encoded;
  }

  #encodeEntries(entries: readonly (readonly [unknown, unknown])[]): Json {
    if (entries.length === 0) return { type: "map" };
    return { type: "map", entries: entries.map(([key, item]) => [this.encode(key), this.encode(item)]) };
  }

  #encodeArray({ data, shape, dtype }: NDArray): Json {
    const array = isTypedArray(data)
      ? this.#encodeBytes(bytesOf(wireArray(data).data), isConstantArray(data))
      : this.#encodeList(data);
    return {
      type: "ndarray",
      array,
      shape,
      dtype: isTypedArray(data) ? wireDType(data, dtype) : "object",
      order: "little",
    };
  }

  #encodeBytes(bytes: Uint8Array, isConstant = false): Json {
    if (this.#buffers === undefined) return { type: "bytes", data: gzipSync(bytes).toString("base64") };
    return { type: "bytes", data: { id: this.#buffers.add(isConstant ? bytes : bytes.slice()) } };
  }
}

function wireDType(data: Parameters<typeof wireArray>[0], dtype: NDArray["dtype"]): string {
  return dtype === "bool" ? "bool" : wireArray(data).dtype;
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function encodeNumber(value: number): Json {
  if (value - value === 0) return value;
  return { type: "number", value: value !== value ? "nan" : value > 0 ? "+inf" : "-inf" };
}
