import fc from "fast-check";
import { CategoricalColorMapper, FactorRange, Slider, figure } from "plotctl";
import { Document } from "../../../src/document/document.js";

type Factors = FactorRange["factors"];

const REPEATED: readonly (readonly [name: string, factors: Factors, shown: string])[] = [
  ["one level", ["mon", "tue", "mon"], '"mon" at [0] and at [2]'],
  [
    "two levels",
    [
      ["a", "x"],
      ["b", "x"],
      ["a", "x"],
    ] as Factors,
    '["a", "x"] at [0] and at [2]',
  ],
  [
    "three levels",
    [
      ["a", "x", "1"],
      ["a", "x", "1"],
    ] as Factors,
    '["a", "x", "1"] at [0] and at [1]',
  ],
];

const ACCEPTED: readonly Factors[] = [
  ["mon", "tue"],
  [
    ["a", "x"],
    ["b", "x"],
    ["a", "y"],
  ],
  [
    ["a", "x", "1"],
    ["a", "y", "1"],
    ["b", "x", "1"],
  ],
  [],
];

describe("a repeated category of an axis", () => {
  it.each(REPEATED)("is rejected when the range is created: %s", (_name, factors, shown) => {
    expect(() => new FactorRange({ factors })).toThrow(
      `FactorRange.factors: expected each factor once (Bokeh's E-1019), got ${shown}.`,
    );
    expect(() => new FactorRange({ name: "weekdays", factors })).toThrow(`FactorRange.factors of "weekdays": expected`);
  });

  it("is rejected by figure(), with the name of the option", () => {
    expect(() => figure({ y_range: ["mon", "tue", "mon"] })).toThrow(
      'figure(): y_range: FactorRange.factors: expected each factor once (Bokeh\'s E-1019), got "mon" at [0] and at [2].',
    );
  });

  it.each(REPEATED)("is rejected in an assignment, and the range keeps its factors: %s", (_name, factors, shown) => {
    const range = new FactorRange({ factors: ["a"] });
    expect(() => (range.factors = factors)).toThrow(shown);
    expect(() => range.setv({ factors, factor_padding: 1 })).toThrow(shown);
    expect([range.factors, range.factor_padding]).toEqual([["a"], 0]);
  });

  it("is rejected in a callback, which fails with that error", () => {
    const slider = new Slider({ start: 0, end: 1, value: 0 });
    const range = new FactorRange({ factors: ["a"] });
    slider.on_change("value", () => (range.factors = ["b", "b"]));
    expect(() => (slider.value = 1)).toThrow('got "b" at [0] and at [1]');
    expect(range.factors).toEqual(["a"]);
  });

  it.each(REPEATED)("is rejected in a patch, of which nothing is applied: %s", (_name, factors, shown) => {
    const doc = new Document();
    const p = figure({ x_range: ["a"], title: "before" });
    doc.add_root(p);
    const change = (model: { readonly id: string }, attr: string, value: unknown): object => ({
      kind: "ModelChanged",
      model: { id: model.id },
      attr,
      new: value,
    });
    const events = [change(p, "width", 77), change(p.x_range, "factors", factors)];
    expect(() => doc.apply_json_patch({ events } as never)).toThrow(shown);
    expect([p.width, p.x_range.factors]).toEqual([600, ["a"]]);
  });

  it.each(REPEATED)("is rejected when a document is loaded from JSON: %s", (_name, factors, shown) => {
    const doc = new Document();
    const range = new FactorRange({ factors: ["a"] });
    doc.add_root(range);
    const json = JSON.parse(JSON.stringify(doc.to_json()).replace('["a"]', JSON.stringify(factors))) as never;
    expect(() => Document.from_json(json)).toThrow(shown);
  });

  it("is allowed in other lists of categories", () => {
    const mapper = new CategoricalColorMapper({ factors: ["a", "a"], palette: ["red", "blue"] });
    expect(mapper.factors).toEqual(["a", "a"]);
  });

  it.each(ACCEPTED)("is not reported where groups share a name", (...factors) => {
    expect(new FactorRange({ factors: factors as unknown as Factors }).factors).toEqual(factors);
  });

  it("is found in lists of any length and nesting", () => {
    const text = fc.constantFrom("a", "b", "c", "", '["a"', "a,b", "\u0000");
    const lists = fc.oneof(
      fc.array(text, { maxLength: 6 }),
      fc.array(fc.tuple(text, text), { maxLength: 6 }),
      fc.array(fc.tuple(text, text, text), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(lists, (factors) => {
        const isDistinct = factors.every((one, i) => {
          return factors.every((other, j) => i === j || JSON.stringify(one) !== JSON.stringify(other));
        });
        const range = new FactorRange({ factors: ["before"] });
        const assign = (): void => void (range.factors = factors as Factors);
        if (isDistinct) assign();
        else expect(assign).toThrow("expected each factor once");
        expect(range.factors).toEqual(isDistinct ? factors : ["before"]);
      }),
    );
  });
});
