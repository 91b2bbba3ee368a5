// A value that is encoded and decoded is the same value, in the form that the wire can carry.
import fc from "fast-check";
import { NDArray } from "../../../src/base/ndarray.js";
import { Decoder, type ModelReader } from "../../../src/serialize/decoder.js";
import { Encoder } from "../../../src/serialize/encoder.js";
import { Slice } from "../../../src/serialize/slice.js";
import { Field, Value } from "../../../src/serialize/specs.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { anyValue, inWords, normalForm, typedArray } from "./values.js";

/** Random tests take seconds on a busy machine. */
const TIMEOUT_MS = 30_000;

const noModels: ModelReader = {
  find: (id) => {
    throw new Error(`no model ${id}`);
  },
  begin: (name) => {
    throw new Error(`no class ${name}`);
  },
};

const overTheWire = (json: Json): Json => JSON.parse(JSON.stringify(json)) as Json;

function inline(value: unknown): unknown {
  return new Decoder(noModels).decode(overTheWire(new Encoder().encode(value)));
}

function withBuffers(value: unknown): unknown {
  const buffers = new Map<string, Uint8Array>();
  const add = (bytes: Uint8Array): string => {
    const id = String(buffers.size);
    buffers.set(id, bytes);
    return id;
  };
  const json = overTheWire(new Encoder({ buffers: { add } }).encode(value));
  expect(JSON.stringify(json)).not.toContain("H4sI");
  return new Decoder(noModels, buffers).decode(json);
}

describe("a value after a round trip", () => {
  it(
    "is equal, for every form, with arrays as base64",
    () => {
      fc.assert(
        fc.property(anyValue, (value) => {
          expect(inWords(inline(value))).toBe(inWords(normalForm(value)));
        }),
        { numRuns: 800 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    "is equal, for every form, with arrays in buffers beside the message",
    () => {
      fc.assert(
        fc.property(anyValue, (value) => {
          expect(inWords(withBuffers(value))).toBe(inWords(normalForm(value)));
        }),
        { numRuns: 800 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    "does not change in a second round trip",
    () => {
      fc.assert(
        fc.property(anyValue, (value) => {
          const once = inline(value);
          expect(inWords(inline(once))).toBe(inWords(once));
        }),
        { numRuns: 300 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    "keeps each item of a typed array of every class",
    () => {
      fc.assert(
        fc.property(typedArray, (array) => {
          expect([...(withBuffers(array) as Iterable<number>)]).toEqual([...array].map(Number));
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe("the wire form", () => {
  const encode = (value: unknown): Json => new Encoder().encode(value);

  it("tags numbers that JSON cannot express", () => {
    expect(encode([NaN, Infinity, -Infinity, 1])).toEqual([
      { type: "number", value: "nan" },
      { type: "number", value: "+inf" },
      { type: "number", value: "-inf" },
      1,
    ]);
    expect(encode(10n ** 400n)).toEqual({ type: "number", value: "+inf" });
  });

  it("writes objects and maps as entries, and omits the entries if there are none", () => {
    expect(encode({ type: "x", id: "y" })).toEqual({
      type: "map",
      entries: [
        ["type", "x"],
        ["id", "y"],
      ],
    });
    expect(encode(new Map([[0, [1, 2]]]))).toEqual({ type: "map", entries: [[0, [1, 2]]] });
    expect([encode({}), encode(new Map()), encode(new Set())]).toEqual([
      { type: "map" },
      { type: "map" },
      { type: "set" },
    ]);
  });

  it("writes typed arrays as arrays with a shape, always in little-endian order", () => {
    expect(encode(Float64Array.of(1, 2))).toMatchObject({
      type: "ndarray",
      shape: [2],
      dtype: "float64",
      order: "little",
      array: { type: "bytes" },
    });
    expect(encode(new NDArray([null, "a"], [2]))).toEqual({
      type: "ndarray",
      shape: [2],
      dtype: "object",
      order: "little",
      array: [null, "a"],
    });
  });

  it("writes 64-bit integers as 32-bit ones if they fit, else as floats", () => {
    expect(encode(BigInt64Array.of(-(2n ** 31n)))).toMatchObject({ dtype: "int32" });
    expect(encode(BigInt64Array.of(2n ** 31n))).toMatchObject({ dtype: "float64" });
    expect(encode(BigUint64Array.of(2n ** 32n - 1n))).toMatchObject({ dtype: "uint32" });
    expect(encode(BigUint64Array.of(2n ** 63n))).toMatchObject({ dtype: "float64" });
  });

  it("writes dates as milliseconds, slices with all their parts, specs without absent extras", () => {
    expect(encode(new Date(86_400_000))).toBe(86_400_000);
    expect(encode(new Slice(1, null))).toEqual({ type: "slice", start: 1, stop: null, step: null });
    expect(encode(new Field("x"))).toEqual({ type: "field", field: "x" });
    expect(encode(new Value(1, { units: "deg" }))).toEqual({ type: "value", value: 1, units: "deg" });
  });

  it("contains only the bytes of a view", () => {
    const added: Uint8Array[] = [];
    const view = Float32Array.of(1, 2, 3, 4).subarray(1, 3);
    new Encoder({ buffers: { add: (bytes) => String(added.push(bytes)) } }).encode(view);
    expect(added.map((bytes) => bytes.byteLength)).toEqual([8]);
  });

  it("is rejected for values that browsers cannot read", () => {
    class Foreign {}
    for (const value of [() => 1, Symbol("s"), undefined, [undefined], { a: Symbol("s") }, new Foreign(), /re/]) {
      expect(() => encode(value)).toThrow(expect.objectContaining({ name: "PlotctlError" }) as Error);
    }
  });

  it("is rejected for a value that contains itself", () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => encode(loop)).toThrow("contains itself");
  });
});
