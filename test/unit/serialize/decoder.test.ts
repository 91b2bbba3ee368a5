// The decoder reports malformed JSON with an error for the sender.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { PlotctlError } from "../../../src/base/errors.js";
import { Decoder, WireEvent, type ModelReader } from "../../../src/serialize/decoder.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { junk } from "./junk.js";
import { inWords } from "./values.js";

/** Random tests take seconds on a busy machine. */
const TIMEOUT_MS = 30_000;

const known = { id: "s1" };
const models: ModelReader = {
  find(id) {
    if (id === known.id) return known;
    throw new PlotctlError("INVALID_REFERENCE", `There is no model ${id}.`);
  },
  begin: (_name, id) => ({ model: { id }, finish: () => undefined }),
};
const buffers = new Map([["b1", new Uint8Array(8)]]);
const decode = (json: Json): unknown => new Decoder(models, buffers).decode(json);

const bytes = (count: number): Json => ({ type: "bytes", data: gzipSync(new Uint8Array(count)).toString("base64") });
const array = (parts: { readonly [key: string]: Json }): Json => ({
  type: "ndarray",
  array: bytes(8),
  shape: [1],
  dtype: "float64",
  order: "little",
  ...parts,
});

function nested(depth: number, wrap: (inner: string) => string): Json {
  let json = "1";
  for (let level = 0; level < depth; level++) json = wrap(json);
  return JSON.parse(json) as Json;
}

describe("random JSON", () => {
  it(
    "is decoded to a value or rejected with a clear error, and prototypes stay unchanged",
    () => {
      fc.assert(
        fc.property(junk, (json) => {
          try {
            decode(JSON.parse(JSON.stringify(json)) as Json);
          } catch (error) {
            expect(error).toBeInstanceOf(PlotctlError);
          }
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { numRuns: 3000 },
      );
    },
    TIMEOUT_MS,
  );

  it("is rejected when it is nested too deeply, in any form", () => {
    const wraps = [
      (inner: string) => `[${inner}]`,
      (inner: string) => `{"a":${inner}}`,
      (inner: string) => `{"type":"map","entries":[[1,${inner}]]}`,
      (inner: string) => `{"type":"value","value":${inner}}`,
    ];
    for (const wrap of wraps) expect(() => decode(nested(5000, wrap))).toThrow(PlotctlError);
  });

  it("is rejected when a number is not finite", () => {
    expect(() => decode(JSON.parse("[1e400]") as Json)).toThrow("Infinity is not a finite number");
    expect(() => decode({ type: "number", value: "1" })).toThrow(PlotctlError);
  });
});

describe("an array", () => {
  it.each([
    ["an unknown dtype", { dtype: "int64" }, "int64"],
    ["a dtype that is a word of JavaScript", { dtype: "constructor" }, "constructor"],
    ["a shape that does not match its bytes", { shape: [2] }, "8 bytes do not make a float64 array of shape [2]"],
    ["a negative dimension", { shape: [-1] }, "shape"],
    ["a fractional dimension", { shape: [1.5] }, "shape"],
    ["huge dimensions", { shape: [2 ** 50, 2 ** 50] }, "8 bytes do not make"],
    ["20 dimensions", { shape: new Array<number>(20).fill(1) }, "shape"],
    ["big-endian order", { order: "big" }, 'Byte order "big"'],
    ["a missing order", { order: null }, "Byte order null"],
    ["too few items", { array: [1], shape: [2], dtype: "object" }, "cannot have 1 items"],
    ["texts for numbers", { array: ["1"] }, "array"],
    ["bytes that are not gzipped", { array: { type: "bytes", data: "AAAA" } }, "base64 of gzipped data"],
    ["a buffer that was not sent", { array: { type: "bytes", data: { id: "b9" } } }, 'no buffer "b9"'],
  ])("with %s is rejected", (_what, parts, reason) => {
    expect(() => decode(array(parts))).toThrow(reason);
  });

  it("of zero rows is accepted, even if its other dimensions are huge", () => {
    expect(inWords(decode(array({ array: bytes(0), shape: [0] })))).toBe("Float64Array[]");
    expect(inWords(decode(array({ array: bytes(0), shape: [0, 2 ** 40] })))).toContain("[0, 1099511627776]");
  });

  it("is accepted as typed_array, too", () => {
    const json = { type: "typed_array", array: { type: "bytes", data: { id: "b1" } }, order: "little", dtype: "int16" };
    expect(inWords(decode(json))).toBe("Int16Array[0, 0, 0, 0]");
    expect(() => decode({ ...json, dtype: "bool" })).toThrow("dtype");
  });
});

describe("the forms that browsers and Python write", () => {
  it("are decoded to their values", () => {
    const forms: [Json, string][] = [
      [{ type: "array", entries: [1, 2] }, "[1, 2]"],
      [{ type: "number", value: 3 }, "3"],
      [{ type: "date", iso: "1970-01-02T00:00:00.000Z" }, "86400000"],
      [{ type: "map" }, "{}"],
      [{ type: "map", entries: [["__proto__", 1]] }, '{"__proto__": 1}'],
      [{ type: "map", entries: [[0, 1]] }, "Map{0: 1}"],
      [{ type: "set" }, "Set{}"],
      [{ type: "bytes", data: { id: "b1" } }, "Buffer[0, 0, 0, 0, 0, 0, 0, 0]"],
      [{ type: "slice", start: 0, stop: 2, step: null }, 'Slice{"start": 0, "step": null, "stop": 2}'],
      [{ a: { b: 1 } }, '{"a": {"b": 1}}'],
    ];
    for (const [json, words] of forms) expect(inWords(decode(json))).toBe(words);
    expect(decode({ id: "s1" })).toBe(known);
    expect(decode({ type: "ref", id: "s1" })).toBe(known);
  });

  it("include UI events with their values", () => {
    const event = decode({ type: "event", name: "tap", values: { type: "map", entries: [["x", 1]] } });
    expect(event).toBeInstanceOf(WireEvent);
    expect([...(event as WireEvent).values]).toEqual([["x", 1]]);
  });

  it.each<Json>([
    { type: "symbol", name: "x" },
    { type: "unheard-of" },
    { type: "date", iso: "tomorrow" },
    { type: "map", entries: [[1]] },
    { type: "map", entries: {} },
    { type: "slice", start: 0.5, stop: 1, step: 1 },
    { type: "field", field: 1 },
    { type: "value" },
    { type: "value", value: 1, units: 7 },
    { type: "object", name: "Slider", id: "" },
    { type: "object", name: "Slider", id: "x", attributes: [] },
    { type: "event", name: "tap", values: [] },
    { type: "ref" },
    { id: "nobody" },
  ])("are rejected when they are malformed: %j", (json) => {
    expect(() => decode(json)).toThrow(PlotctlError);
  });
});
