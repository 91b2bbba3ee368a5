// Random JSON that resembles the wire form and is mostly invalid: known tags with wrong parts, existing names, keys with a
// meaning in JavaScript.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { Json } from "../../../src/serialize/wire-values.js";

const TAGS = [
  ...["number", "array", "map", "set", "bytes", "typed_array", "ndarray", "slice", "date", "symbol"],
  ...["value", "field", "expr", "object", "ref", "event", "model", "nonsense", "__proto__"],
];
const KEYS = [
  ...["value", "entries", "data", "array", "order", "dtype", "shape", "start", "stop", "step", "iso", "name"],
  ...["field", "expr", "transform", "units", "id", "attributes", "values", "type", "__proto__", "constructor"],
];
const WORDS = ["nan", "+inf", "little", "big", "float64", "int8", "bool", "object", "int64", "1970-01-01", "b1", "s1"];
const NAMES = ["Slider", "Model", "ColumnDataSource", "Plot", "Range1d", "LayoutDOM", "constructor", "__proto__"];

const word = fc.constantFrom(...WORDS, ...NAMES, ...KEYS);
const gzipped = fc.uint8Array({ maxLength: 16 }).map((bytes) => gzipSync(bytes).toString("base64"));

/** Any JSON, most of it similar to the wire form. Tests provide the ids `s1` and the buffers `b1`. */
export const junk: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, depthIdentifier: "junk", withCrossShrink: true },
    fc.oneof(
      fc.constantFrom<Json>(null, true, -1, 0, 1, 1.5, 2 ** 53, 1e300),
      word,
      gzipped,
      fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
    ),
    fc.array(tie("json"), { maxLength: 3 }),
    tagged(tie("json")),
    tagged(tie("json")),
    fc.dictionary(word, tie("json"), { maxKeys: 3 }),
    pairs(tie("json")).map((entries): Json => ({ type: "map", entries })),
    fc.record({ type: fc.constant("object"), name: fc.constantFrom(...NAMES), id: word, attributes: tie("json") }),
    fc.record({
      type: fc.constant("ndarray"),
      array: fc.oneof(tie("json"), fc.constant({ type: "bytes", data: { id: "b1" } })),
      shape: fc.array(fc.constantFrom<Json>(0, 1, 2, 4, 8, -1, 1.5, 2 ** 40), { maxLength: 3 }),
      dtype: fc.constantFrom("uint8", "float32", "float64", "bool", "object", "int64"),
      order: fc.constantFrom("little", "big"),
    }),
  ),
})).json;

function pairs(json: fc.Arbitrary<Json>): fc.Arbitrary<Json[][]> {
  return fc.array(fc.tuple(fc.oneof(word, json), json), { maxLength: 3 });
}

function tagged(json: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.constantFrom(...TAGS), fc.dictionary(fc.constantFrom(...KEYS), json, { maxKeys: 4 }))
    .map(([type, parts]) => ({ ...parts, type }));
}
