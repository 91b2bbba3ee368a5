// Models that an author declares: properties, types, defaults, and rejected declarations.
import { Document } from "../../../src/document/document.js";
import {
  Any,
  Bool,
  Bytes,
  Color,
  ColorSpec,
  data_model,
  Datetime,
  Dict,
  Either,
  Enum,
  Float,
  Instance,
  Int,
  List,
  Nullable,
  NumberSpec,
  Override,
  Percent,
  Required,
  Set as SetOf,
  String,
  Tuple,
} from "plotctl/extension";
import { PlotctlError } from "plotctl";
import { ColumnDataSource, Model, Range1d, Slider } from "plotctl/models";
import { INFO } from "../../../src/model/has-props.js";
import { field } from "plotctl/transform";

class Params extends data_model("Params", {
  amp: Float(1),
  label: String,
  mode: Enum(["sine", "saw"]),
  range: Instance(Range1d, new Range1d({ start: 1, end: 2 })),
}) {
  doubled(): number {
    return 2 * this.amp;
  }
}

class Sub extends data_model("Sub", Params, { amp: Override(7), words: List(String, ["a"]) }) {}

describe("a declared data model", () => {
  it("has its declared properties, with their defaults and types", () => {
    const params = new Params({ amp: 2 });
    const amp: number = params.amp;
    const mode: "sine" | "saw" = params.mode;
    expect([amp, mode, params.label, params.range.end, params.doubled()]).toEqual([2, "sine", "", 2, 4]);
    expect(params).toBeInstanceOf(Model);
    expect(Params.typeName).toBe("Params");
  });

  it("reports changes, typed by property", () => {
    const received: number[] = [];
    const params = new Params({ name: "p" });
    params.on_change("amp", (attr, old, value: number) => received.push(old, value));
    // @ts-expect-error amp is a number
    const wrongType = () => params.on_change("amp", (attr, old, value: string) => value);
    params.amp = 5;
    params.setv({ amp: 6, label: "x" });
    expect(received).toEqual([1, 5, 5, 6]);
    expect(wrongType).not.toThrow();
  });

  it("can be extended, with other defaults for inherited properties", () => {
    const sub = new Sub({ label: "x" });
    expect([sub.amp, sub.words, sub.label, sub.doubled()]).toEqual([7, ["a"], "x", 14]);
    expect(sub instanceof Params).toBe(true);
    expect(new Params() instanceof Sub).toBe(false);
  });

  it("gives each instance its own model where the default is a model", () => {
    const [one, other] = [new Params(), new Params()];
    expect(one.range).not.toBe(other.range);
    one.range.end = 9;
    expect(other.range.end).toBe(2);
  });

  it.each([
    ["an unknown property", () => new Params({ ampp: 1 } as object), /Params has no property "ampp".*/],
    ["a wrong value", () => new Params({ amp: "big" as never }), /Params\.amp: expected a number, got "big"/],
    ["a wrong word", () => new Params({ mode: "square" as never }), /Params\.mode: expected one of "sine", "saw"/],
    [
      "a model of another class",
      () => new Params({ range: new Slider({ start: 0, end: 1, value: 0 }) as never }),
      /Range1d/,
    ],
  ])("rejects %s as built-in models do", (_what, make, message) => {
    expect(make).toThrow(PlotctlError);
    expect(make).toThrow(message);
  });

  it("accepts the kinds of Python Bokeh", () => {
    class Kinds extends data_model("Kinds", {
      any: Any,
      bool: Bool(true),
      bytes: Bytes,
      color: Color("red"),
      color_spec: ColorSpec("navy"),
      datetime: Datetime("2026-01-01T00:00:00Z"),
      dict: Dict(String, Float),
      either: Either([Float, String]),
      int: Int(3),
      nullable: Nullable(Float),
      number_spec: NumberSpec(1),
      part: Percent(0.5),
      set: SetOf(Int),
      source: Nullable(Instance(ColumnDataSource)),
      tuple: Tuple([Float, String], [1, "a"]),
    }) {}
    const kinds = new Kinds();
    const [number, text]: readonly [number, string] = kinds.tuple;
    const either: number | string = kinds.either;
    expect([number, text, either, kinds.datetime, kinds.source]).toEqual([1, "a", 0, Date.UTC(2026, 0), null]);
    kinds.number_spec = field("x");
    kinds.dict = { a: 1 };
    expect(() => (kinds.int = 1.5)).toThrow(/Kinds\.int: expected a whole number/);
    expect(() => (kinds.part = 2)).toThrow(/from 0 to 1/);
    expect(() => (kinds.dict = { a: "b" as never })).toThrow(/Kinds\.dict/);
    expect(Document.from_json(documentOf(kinds).to_json()).roots[0]).toMatchObject({ dict: { a: 1 } });
  });

  it("needs a value where it is required", () => {
    class Needs extends data_model("Needs", { value: Required(Float) }) {}
    expect(() => documentOf(new Needs()).to_json()).toThrow(/Needs\.value has no value/);
    expect(documentOf(new Needs({ value: 1 })).to_json().roots).toHaveLength(1);
  });

  it("can be declared again, and each instance keeps its class", () => {
    const declare = () => class Again extends data_model("Again", { x: Float(1) }) {};
    const [First, Second] = [declare(), declare()];
    expect(First.prototype[INFO]).toBe(Second.prototype[INFO]);
    const old = new First();
    class Other extends data_model("Again", { y: String("new") }) {}
    expect([old.x, new Other().y]).toEqual([1, "new"]);
    expect(old instanceof Second).toBe(false);
  });
});

function documentOf(model: Model): Document {
  const doc = new Document();
  doc.add_root(model);
  return doc;
}

describe("a declaration is rejected", () => {
  const declare = (properties: object, base: unknown = Model) =>
    data_model("Bad", base as typeof Model, properties as Record<string, never>);
  it.each([
    ["the name of a model of BokehJS", () => data_model("Slider", {}), /Slider is a model of BokehJS/],
    ["an invalid name", () => data_model("no name", {}), /must be that of a class, such as "Gauge", got "no name"/],
    ["a default that does not fit", () => declare({ x: Float("1" as never) }), /Bad\.x: the default must be a number/],
    ["an invalid kind", () => declare({ x: 1 }), /Bad\.x: Expected a kind of property such as Float\(0\), got 1/],
    ["a property that is declared already", () => declare({ tags: Float }), /Bad\.tags is declared already, by Model/],
    ["the name of a method", () => declare({ select: Float }), /every model has a member of that name/],
    ["an invalid name of a property", () => declare({ "a b": Float }), /"a b" cannot be the name of a property/],
    [
      "an override of an unknown property",
      () => declare({ amp: Override(1) }),
      /Model has no property "amp" to override/,
    ],
    ["an override that does not fit", () => declare({ amp: Override("x") }, Params), /Bad\.amp: the default must be/],
    ["an invalid base", () => declare({}, class {}), /expected a class of models to extend/],
    ["an instance of an invalid class", () => Instance("Range1d" as never), /Instance: expected a class of models/],
  ])("for %s", (_what, make, message) => {
    expect(make).toThrow(PlotctlError);
    expect(make).toThrow(message);
  });
});
