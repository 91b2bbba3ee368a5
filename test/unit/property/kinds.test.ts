// The values that each kind of property accepts, and how it stores them.
import { NDArray } from "../../../src/base/ndarray.js";
import { LinearColorMapper } from "../../../src/model/generated/mappers.js";
import { schema } from "../../../src/model/class-info.js";
import { HasProps } from "../../../src/model/has-props.js";
import { Scatter } from "../../../src/model/generated/glyphs.js";
import { Stack } from "../../../src/model/generated/expressions.js";
import { classNamed } from "../../../src/model/registry.js";
import { REJECTED } from "../../../src/property/kind.js";
import type { KindTree } from "../../../src/property/kind-tree.js";
import { KindFactory } from "../../../src/property/kinds.js";
import { Expr, Field, Value } from "../../../src/serialize/specs.js";

const kinds = new KindFactory(schema.enums, {
  isModel: (value) => value instanceof HasProps,
  isInstance: (value, name) => value instanceof (classNamed(name) ?? Array),
});
const accept = (tree: KindTree, value: unknown): unknown => kinds.kindOf(tree).accept(value);
const FLOAT = { kind: "Float" } as const;
const STR = { kind: "Str" } as const;
const INT = { kind: "Int" } as const;
const model = new Scatter();

describe("a kind", () => {
  it.each<[KindTree, readonly unknown[], readonly unknown[]]>([
    [{ kind: "Bool" }, [true, false], [0, "true", null]],
    [FLOAT, [1, 1.5, NaN, Infinity, -0], ["1", null, 1n]],
    [INT, [1, -5, 2 ** 53], [1.5, NaN, Infinity, "1"]],
    [{ kind: "Percent" }, [0, 0.5, 1], [-0.1, 1.1, NaN]],
    [{ kind: "NonNegative", of: FLOAT }, [0, 1.5], [-1, NaN, "1"]],
    [{ kind: "NonNegative", of: INT }, [0, 1], [1.5, -1]],
    [{ kind: "Positive", of: INT }, [1], [0, 0.5]],
    [{ kind: "Positive", of: FLOAT }, [0.5], [0, -1]],
    [STR, ["", "x"], [1, null, ["x"]]],
    [{ kind: "Null" }, [null], [undefined, 0]],
    [{ kind: "PrefixedStr", prefix: "@" }, ["@x"], ["x", 1]],
    [{ kind: "Regex", regex: "^a+$" }, ["aa"], ["b", `${"a".repeat(20_000)}b`]],
    [{ kind: "Color" }, ["navy", "#123", 0xff], ["blu", -1, [1, 2], {}]],
    [{ kind: "Enum", values: ["a", 1] }, ["a", 1], ["b", "1", null]],
    [{ kind: "Enum", enum: "Location" }, ["left"], ["lefft", "toString", "__proto__"]],
    [{ kind: "Nullable", of: FLOAT }, [null, 1], ["x", undefined]],
    [{ kind: "Or", of: [FLOAT, STR] }, [1, "x"], [null, true]],
    [{ kind: "Ref", model: "Glyph" }, [model], [{}, "Scatter", new LinearColorMapper({ palette: [] })]],
    [{ kind: "AnyRef" }, [model], [{ id: model.id }]],
    [{ kind: "Any" }, [null, "x", model, NaN], [() => 1, Symbol("x"), undefined, new (class Own {})()]],
    [{ kind: "Func" }, [], [() => 1]],
  ])("%j accepts %p and rejects %p", (tree, accepted, rejected) => {
    for (const value of accepted) expect(accept(tree, value)).toBe(value);
    for (const value of rejected) expect(accept(tree, value)).toBe(REJECTED);
  });

  it("of dates accepts dates, milliseconds and ISO texts, and stores milliseconds", () => {
    const tree = { kind: "Date" } as const;
    expect([new Date(5), 5, "1970-01-02"].map((value) => accept(tree, value))).toEqual([5, 5, 86_400_000]);
    for (const value of [new Date(NaN), "tomorrow", NaN, null]) expect(accept(tree, value)).toBe(REJECTED);
  });

  it("of lists, tuples, sets and dictionaries stores frozen copies", () => {
    const list = [1, 2];
    const held = accept({ kind: "List", of: FLOAT }, list) as number[];
    expect(held).toEqual(list);
    expect(held).not.toBe(list);
    expect(() => held.push(3)).toThrow(TypeError);
    const set = accept({ kind: "Set", of: STR }, ["a"]) as Set<string>;
    expect(() => set.add("b")).toThrow("in place");
    const dict = accept({ kind: "Dict", of: FLOAT }, new Map([["__proto__", 1]])) as Record<string, number>;
    expect(Object.keys(dict)).toEqual(["__proto__"]);
    expect(Object.isFrozen(dict)).toBe(true);
    const nested = accept({ kind: "Any" }, { a: [{ b: 1 }] }) as { a: { b: number }[] };
    expect(Object.isFrozen(nested.a[0])).toBe(true);
  });

  it.each<[KindTree, readonly unknown[]]>([
    [{ kind: "List", of: FLOAT }, [["a"], "text", { 0: 1 }, null]],
    [{ kind: "NonEmptyList", of: FLOAT }, [[]]],
    [{ kind: "Tuple", of: [FLOAT, STR] }, [[1], [1, "a", 2], ["a", 1]]],
    [{ kind: "Set", of: FLOAT }, [new Set(["a"]), {}]],
    [{ kind: "Dict", of: FLOAT }, [{ a: "b" }, new Map([[1, 1]]), [1]]],
    [{ kind: "Mapping", key: INT, of: STR }, [new Map([["a", "b"]]), 5]],
    [{ kind: "Struct", fields: { a: FLOAT } }, [{}, { a: 1, b: 2 }, { a: "x" }, [1]]],
    [{ kind: "PartialStruct", fields: { a: FLOAT } }, [{ b: 2 }, { a: "x" }]],
    [{ kind: "Columns" }, [{ a: 1 }, { a: [1], b: [1, 2] }, [[1]], { a: new NDArray([1], []) }]],
  ])("%j rejects %p", (tree, rejected) => {
    for (const value of rejected) expect(accept(tree, value)).toBe(REJECTED);
  });

  it("of arrays stores data arrays unchanged, neither copied nor frozen", () => {
    const column = Float64Array.of(1, 2);
    expect(accept({ kind: "Arrayable", of: FLOAT }, column)).toBe(column);
    const columns = accept({ kind: "Columns" }, { x: column, t: [new Date(5), 1] }) as Map<string, unknown>;
    expect(columns.get("x")).toBe(column);
    expect(columns.get("t")).toEqual([5, 1]);
  });
});

describe("a property with a dataspec", () => {
  const x = (value: unknown): unknown => new Scatter({ x: value as number }).x;
  const color = (value: unknown): unknown => new Scatter({ fill_color: value as string }).fill_color;

  it("treats a text as a column's name if it is not a value of its kind, and always for coordinates", () => {
    expect(x("a")).toEqual(new Field("a"));
    expect(color("a")).toEqual(new Field("a"));
    expect(color("navy")).toBe("navy");
    expect(color({ field: "navy" })).toEqual(new Field("navy"));
  });

  it("stores plain values directly, and omits default units", () => {
    expect(x({ value: 3 })).toBe(3);
    const angle = (value: unknown): unknown => new Scatter({ angle: value as number }).angle;
    expect(angle({ value: 3, units: "rad" })).toBe(3);
    expect(angle({ value: 3, units: "deg" })).toEqual(new Value(3, { units: "deg" }));
  });

  it("accepts transforms and expressions, and no other models", () => {
    const mapper = new LinearColorMapper({ palette: ["red"] });
    expect(color({ field: "a", transform: mapper })).toEqual(new Field("a", { transform: mapper }));
    expect(x({ expr: new Stack() })).toBeInstanceOf(Expr);
    expect(() => color({ field: "a", transform: new Stack() })).toThrow("Scatter.fill_color: expected");
    expect(() => x({ expr: mapper })).toThrow("Scatter.x: expected");
  });

  it("rejects units of other specs, and objects that are not exactly a spec", () => {
    expect(() => x({ value: 1, units: "deg" })).toThrow("Scatter.x: expected");
    expect(() => x({ value: 1, field: "a" })).toThrow("Scatter.x: expected");
    expect(() => x({ field: "a", colour: 1 })).toThrow("Scatter.x: expected");
  });

  it("keeps the same values in a clone: a factor stays a factor", () => {
    const glyph = new Scatter({ x: { value: "apples" }, y: { field: "y" }, fill_color: null });
    const clone = glyph.clone({ name: "c" });
    expect([clone.x, clone.y, clone.fill_color]).toEqual([glyph.x, glyph.y, null]);
    expect(clone.x).toEqual(new Value("apples"));
  });
});
