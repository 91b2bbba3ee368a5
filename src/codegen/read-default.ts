// Encodes BokehJS's default values into wire form, with models as objects without ids.
import type { Bokeh, BokehClass, BokehModel, BokehPropertyDefinition } from "./load-bokeh.js";
import type { Wire } from "./schema.js";

export interface ReadDefault {
  /** Undefined if there is no default, or one that cannot be encoded. */
  readonly default: Wire | undefined;
  readonly isComputed: boolean;
}

export interface DefaultReader {
  read(owner: BokehClass, name: string, definition: BokehPropertyDefinition): ReadDefault;
  encode(value: unknown): Wire | undefined;
}

export function createDefaultReader(bokeh: Bokeh): DefaultReader {
  const { unset, isSpec } = bokeh.module("core/properties") as { unset: symbol; isSpec: (value: object) => boolean };
  const hasProps = bokeh.module("core/has_props").HasProps as BokehClass;
  const isModel = (value: object): value is BokehModel => value instanceof hasProps;

  const read: DefaultReader["read"] = (owner, name, definition) => {
    // A default that reads its owner is computed; its value is then read from a new instance.
    let isComputed = false;
    const owned = new Proxy(
      {},
      {
        get() {
          isComputed = true;
          return undefined;
        },
      },
    );
    let value: unknown;
    try {
      value = definition.default_value(owned);
    } catch (error) {
      if (!isComputed) throw error;
    }
    return { default: encode(isComputed ? valueOfInstance(owner, name) : value), isComputed };
  };

  const valueOfInstance = (owner: BokehClass, name: string): unknown => {
    try {
      return bokeh.bareInstance(owner).properties[name]?.get_value();
    } catch {
      // The default depends on a required property, so it has no fixed value.
      return undefined;
    }
  };

  const encode = (value: unknown): Wire | undefined => {
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number") return encodeNumber(value);
    if (typeof value !== "object") {
      if (value === undefined || value === unset || typeof value === "function") return undefined;
      throw new Error(`a default of BokehJS is a ${typeof value}`);
    }
    if (isModel(value)) return encodeModel(value);
    if (Array.isArray(value)) return value.map(encodeInner);
    switch (Object.prototype.toString.call(value)) {
      case "[object Map]":
        return encodeMap([...(value as Map<unknown, unknown>)]);
      case "[object Set]": {
        const entries = [...(value as Set<unknown>)].map(encodeInner);
        return entries.length === 0 ? { type: "set" } : { type: "set", entries };
      }
      default:
        if (!isPlain(value)) return undefined;
        return isSpec(value) ? encodeSpec(value) : encodeMap(Object.entries(value));
    }
  };

  const encodeInner = (value: unknown): Wire => {
    const encoded = encode(value);
    if (encoded === undefined) throw new Error("a default of BokehJS contains a value that cannot be encoded");
    return encoded;
  };

  const encodeModel = (model: BokehModel): Wire => {
    const set = [...model].filter((property) => property.dirty && property.syncable && !property.is_unset);
    if (set.length === 0) return { type: "object", name: model.type };
    const attributes = set.map((property) => [property.attr, encodeInner(property.get_value())] as const);
    return { type: "object", name: model.type, attributes: Object.fromEntries(attributes) };
  };

  const encodeMap = (entries: readonly [unknown, unknown][]): Wire => {
    if (entries.length === 0) return { type: "map" };
    return { type: "map", entries: entries.map(([key, value]) => [encodeInner(key), encodeInner(value)]) };
  };

  const encodeSpec = (spec: object): Wire => {
    const given = Object.entries(spec).filter(([, value]) => value !== undefined);
    const tag = ["value", "field", "expr"].find((key) => given.some(([name]) => name === key)) ?? "value";
    return { type: tag, ...Object.fromEntries(given.map(([key, value]) => [key, encodeInner(value)])) };
  };

  return { read, encode };
}

function encodeNumber(value: number): Wire {
  if (Number.isNaN(value)) return { type: "number", value: "nan" };
  if (!Number.isFinite(value)) return { type: "number", value: value < 0 ? "-inf" : "+inf" };
  return value;
}

/** Recognizes plain objects of any realm: their prototype has no prototype. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
