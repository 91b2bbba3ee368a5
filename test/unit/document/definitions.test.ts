// Data models in the JSON of documents: the definitions for browsers, and those of other documents.
import { Document } from "../../../src/document/document.js";
import { MAX_DEFINITIONS } from "../../../src/document/definitions.js";
import { INFO } from "../../../src/model/has-props.js";
import { classNamed } from "../../../src/model/registry.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { data_model, Float, Instance, List, Nullable, Override, String } from "plotctl/extension";
import { Model, Range1d } from "plotctl/models";
import { patch, overTheWire } from "./support.js";

class Base extends data_model("TestBase", { amp: Float(1), range: Nullable(Instance(Range1d)) }) {}
class Sub extends data_model("TestSub", Base, { amp: Override(7), words: List(String, ["a"]) }) {}
class Unused extends data_model("TestUnused", {}) {}

function documentOf(...roots: Model[]): Document {
  const doc = new Document();
  for (const root of roots) doc.add_root(root);
  return doc;
}

const jsonOf = (defs: Json, ...roots: Json[]): Json => ({ title: "t", roots, defs });
const object = (name: string, id: string, attributes = {}): Json => ({ type: "object", name, id, attributes });
const model = (name: string, more = {}): Json => ({ type: "model", name, ...more });

describe("the JSON of a document", () => {
  it("defines the data models in it, bases first, and no others", () => {
    expect(Unused.typeName).toBe("TestUnused");
    expect(documentOf(new Sub()).to_json().defs).toEqual([
      model("TestBase", {
        properties: [
          { name: "amp", kind: "Float", default: 1 },
          { name: "range", kind: ["Nullable", ["AnyRef"]], default: null },
        ],
      }),
      model("TestSub", {
        extends: { id: "TestBase" },
        properties: [{ name: "words", kind: ["List", "Str"], default: ["a"] }],
        overrides: [{ name: "amp", default: 7 }],
      }),
    ]);
  });

  it("has no definitions where there are no data models", () => {
    expect(documentOf(new Range1d()).to_json()).not.toHaveProperty("defs");
  });

  it("restores the app's own classes when it is read", () => {
    const copy = Document.from_json(overTheWire(documentOf(new Sub({ amp: 3 }), new Base()).to_json()));
    const [sub, base] = copy.roots;
    expect([sub instanceof Sub, base instanceof Sub, base instanceof Base]).toEqual([true, false, true]);
    expect(sub).toMatchObject({ amp: 3, words: ["a"] });
  });
});

describe("definitions that come with a document", () => {
  const theirs = model("Theirs", {
    properties: [
      { name: "x", kind: "Float", default: 1 },
      { name: "word", kind: ["Enum", "a", "b"], default: "a" },
      { name: "code", kind: ["Regex", "^(a+)+$"] },
    ],
  });

  it("create classes for that document, which check values, and are written again", () => {
    const doc = Document.from_json(jsonOf([theirs], object("Theirs", "t1", { x: 2, code: "aaaa" })));
    expect(doc.roots[0]).toMatchObject({ x: 2, word: "a" });
    expect(() => patch(doc, { kind: "ModelChanged", model: { id: "t1" }, attr: "word", new: "c" })).toThrow(/one of/);
    patch(doc, { kind: "RootAdded", model: object("Theirs", "t2", { code: "a" }) });
    expect(doc.roots[1]).toMatchObject({ x: 1 });
    expect(doc.to_json().defs).toHaveLength(1);
  });

  it("are unknown to every other document", () => {
    Document.from_json(jsonOf([theirs], object("Theirs", "t1", { code: "a" })));
    expect(classNamed("Theirs")).toBeUndefined();
    const other = Document.from_json(jsonOf([], object("Theirs", "t1")));
    expect(other.roots[0]?.[INFO].origin).toBe("foreign");
    expect(other.to_json()).not.toHaveProperty("defs");
  });

  it("may extend each other and models of BokehJS", () => {
    const defs = [
      model("Wide", { extends: { id: "Range1d" }, overrides: [{ name: "end", default: 5 }] }),
      model("Wider", { extends: { id: "Wide" } }),
    ];
    const [wider] = Document.from_json(jsonOf(defs, object("Wider", "w"))).roots;
    expect(wider).toBeInstanceOf(Range1d);
    expect(wider).toMatchObject({ end: 5 });
  });

  it("use the app's class of that name, if the definitions are equal", () => {
    const same = model("TestBase", { properties: [{ name: "amp", kind: "Any", default: 1 }] });
    const doc = Document.from_json(jsonOf([same], object("TestBase", "b", { amp: 4 })));
    expect(doc.roots[0] instanceof Base).toBe(true);
    expect(() => Document.from_json(jsonOf([same], object("TestBase", "b", { amp: "x" })))).toThrow(/TestBase\.amp/);
  });

  it("never match texts against a foreign pattern, which could take forever", () => {
    const hostile = object("Theirs", "t", { code: `${"a".repeat(40)}!` });
    expect(Document.from_json(jsonOf([theirs], hostile)).roots).toHaveLength(1);
  });

  it("may use names of Object.prototype", () => {
    const odd = model("Odd", {
      properties: ["constructor", "toString", "select"].map((name) => ({ name, kind: "Any", default: 1 })),
    });
    const attributes = { constructor: 3, toString: 2, select: 4 };
    const doc = Document.from_json(jsonOf([odd], object("Odd", "o", attributes)));
    expect(doc.select({ type: "Odd" })).toHaveLength(1);
    expect(doc.roots[0]?.references().size).toBe(1);
    expect(doc.to_json().roots).toEqual([object("Odd", "o", attributes)]);
  });

  it.each<[string, Json, RegExp]>([
    ["not a list", {}, /must be a list/],
    [
      "too many",
      Array.from({ length: MAX_DEFINITIONS + 1 }, (_, i) => model(`M${i}`)),
      /must be a list of at most 1000/,
    ],
    ["not a definition", [{ type: "object" }], /Expected the definition of a model/],
    ["a model of BokehJS", [model("Slider")], /"Slider" uses a name that is in use/],
    ["one name twice", [model("Twice"), model("Twice")], /"Twice" uses a name that is in use/],
    ["an unknown base", [model("Lost", { extends: { id: "Nowhere" } })], /extends an unknown/],
    [
      "a base that is defined later",
      [model("Early", { extends: { id: "Late" } }), model("Late")],
      /extends an unknown/,
    ],
    ["an unknown kind", [model("K", { properties: [{ name: "x", kind: "Magic" }] })], /"Magic" is not a kind/],
    [
      "a name that is no one's own",
      [model("K", { properties: [{ name: "__proto__" }] })],
      /list of properties with names/,
    ],
    ["properties without names", [model("K", { properties: [{}] })], /Expected a list of properties with names/],
    [
      "another shape than the app's class",
      [model("TestBase", { properties: [{ name: "other", kind: "Any", default: 1 }] })],
      /"TestBase" has a property "other" that the app's TestBase does not have/,
    ],
    ["much text", [model("Long", { properties: [{ name: "x".repeat(70_000), kind: "Any" }] })], /longer than 65536/],
  ])("are rejected if they are %s", (_what, defs, message) => {
    expect(() => Document.from_json(jsonOf(defs))).toThrow(message);
  });
});
