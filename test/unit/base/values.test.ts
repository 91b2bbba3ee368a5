// Showing, comparing and freezing values of any kind.
import fc from "fast-check";
import { isColorInteger, isColorList, isColorText } from "../../../src/base/colors.js";
import { isEqual } from "../../../src/base/equal.js";
import { messageOf, PlotctlError } from "../../../src/base/errors.js";
import { newId } from "../../../src/base/ids.js";
import { NDArray } from "../../../src/base/ndarray.js";
import { didYouMean } from "../../../src/base/nearest.js";
import { FrozenMap, FrozenSet, frozenRecord, isPlainObject } from "../../../src/base/plain.js";
import { cut, show } from "../../../src/base/show.js";
import { anyValue } from "../serialize/values.js";

/** Random tests take seconds on a busy machine. */
const TIMEOUT_MS = 30_000;

describe("a shown value", () => {
  it.each<[unknown, string]>([
    ["12px", '"12px"'],
    ["a\nb", '"a\\nb"'],
    [5n, "5n"],
    [NaN, "NaN"],
    [undefined, "undefined"],
    [[1, [2, [3, 4]]], "[1, [2, [2 items]]]"],
    [{ a: 1, b: { c: [1] } }, "{a: 1, b: {c: [1 items]}}"],
    [new Float64Array(3), "Float64Array(3)"],
    [new Map([[1, 2]]), "Map(1)"],
    [new Date(NaN), "Date(invalid)"],
    [Object.assign(Object.create(null) as object, { constructor: { name: 5 } }), "{constructor: {name: 5}}"],
    [{ constructor: "text" }, '{constructor: "text"}'],
  ])("is written in source notation: %p", (value, shown) => {
    expect(show(value)).toBe(shown);
  });

  it("is one line of at most 80 characters, for any value", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const shown = show(value);
        expect(shown.length).toBeLessThanOrEqual(80);

        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
    );
    expect(show("x".repeat(1000))).toHaveLength(80);
    expect(cut("a\u0000\u2028b")).toBe("a\\u0000\\u2028b");
  });
});

describe("equality of values", () => {
  it(
    "holds between a value and itself",
    () => {
      fc.assert(
        fc.property(anyValue, (value) => {
          expect(isEqual(value, value)).toBe(true);
        }),
      );
    },
    TIMEOUT_MS,
  );

  it.each<[unknown, unknown, boolean]>([
    [NaN, NaN, true],
    [0, -0, true],
    [1, "1", false],
    [null, undefined, false],
    [[1, [2]], [1, [2]], true],
    [[1], [1, 2], false],
    [[1], Float64Array.of(1), false],
    [Float64Array.of(NaN), Float64Array.of(NaN), true],
    [Float64Array.of(1), Float32Array.of(1), false],
    [new NDArray([1, 2], [2, 1]), new NDArray([1, 2], [2, 1]), true],
    [new NDArray([1, 2], [2, 1]), new NDArray([1, 2], [1, 2]), false],
    [new Map([["a", [1]]]), new Map([["a", [1]]]), true],
    [new Set([1, 2]), new Set([2, 1]), true],
    [new Set([1]), new Set([2]), false],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: { b: NaN } }, { a: { b: NaN } }, true],
    [frozenRecord([["a", 1]]), { a: 1 }, true],
    [{ id: "x" }, { id: "x" }, true],
    [new Date(5), new Date(5), true],
    [{}, new Map([[1, "a"]]), false],
    [{}, new Set([1]), false],
    [{}, new Date(5), false],
    [{}, [], false],
  ])("of %p and %p is %p", (a, b, equal) => {
    expect([isEqual(a, b), isEqual(b, a)]).toEqual([equal, equal]);
  });
});

describe("frozen values", () => {
  it("reject changes in place and suggest an alternative", () => {
    const [map, set] = [new FrozenMap([["a", 1]]), new FrozenSet([1])];
    for (const change of [() => map.set(), () => map.delete(), () => map.clear(), () => set.add(), () => set.clear()]) {
      expect(change).toThrow("assign a changed copy instead");
    }
    expect([map.get("a"), set.has(1)]).toEqual([1, true]);
  });

  it("treat __proto__ as any other key", () => {
    const record = frozenRecord([["__proto__", 5]]);
    expect(Object.keys(record)).toEqual(["__proto__"]);
    expect(isPlainObject(record)).toBe(true);
  });

  it("are distinguished from instances of classes", () => {
    class Own {}
    expect([{}, Object.create(null), JSON.parse("{}")].map(isPlainObject)).toEqual([true, true, true]);
    expect([[], null, new Own(), new Map(), () => 1, "x"].map(isPlainObject)).toEqual(new Array(6).fill(false));
  });
});

describe("helpers of base", () => {
  it("ids are unique", () => {
    expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
  });

  it("a misspelt name has a nearest name, an unrelated one has none", () => {
    expect(didYouMean("strat", ["start", "end"])).toBe('Did you mean "start"?');
    expect(didYouMean("Start", ["start"])).toBe('Did you mean "start"?');
    expect(didYouMean("quite something else", ["start"])).toBeUndefined();
    expect(didYouMean("x", [])).toBeUndefined();
  });

  it("an error has its code, its hint, its place and its cause", () => {
    const place = { file: "theme.yaml", line: 2 };
    const error = new PlotctlError("INVALID_VALUE", "Wrong.", { hint: "Correct it.", place, cause: "x" });
    const message = "theme.yaml:2: Wrong. Correct it.";
    expect(error).toMatchObject({ code: "INVALID_VALUE", message, hint: "Correct it.", place, cause: "x" });
    expect([error, { message: 5 }, "text", null].map(messageOf)).toEqual([message, "5", "text", "null"]);
  });

  it("an array detects that its items do not fill its shape", () => {
    expect(() => new NDArray([1, 2, 3], [2, 2])).toThrow("an array of shape [2, 2] has 4 items, not 3");
  });

  it("colours are distinguished from other values", () => {
    const texts = [
      "navy",
      "NAVY",
      "#123",
      "#1234",
      "#112233",
      "#11223344",
      "rgb(1, 2, 3)",
      "hsl(1 2% 3%)",
      "transparent",
    ];
    expect(texts.filter((text) => !isColorText(text))).toEqual([]);
    expect(["blu", "#12", "#12345", "", "rgb", "url(x)"].filter(isColorText)).toEqual([]);
    expect(
      [
        [1, 2, 3],
        [1, 2, 3, 0.5],
      ].every(isColorList),
    ).toBe(true);
    expect(
      [
        [1, 2],
        [1, 2, 256],
        [1, 2, 3, 4],
        ["1", 2, 3],
      ].some(isColorList),
    ).toBe(false);
    expect([0, 0xffffffff].every(isColorInteger)).toBe(true);
    expect([-1, 1.5, 2 ** 32].some(isColorInteger)).toBe(false);
  });
});
