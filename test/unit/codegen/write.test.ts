import { readFileSync } from "node:fs";
import { rejectCycles, sortIntoFamilies } from "../../../src/codegen/families.js";
import { ImportList } from "../../../src/codegen/import-list.js";
import { CLASSES } from "../../../src/codegen/class-sentences.js";
import type { Kind, ModelSchema, Schema } from "../../../src/codegen/schema.js";
import { TYPES } from "../../../src/codegen/type-overlay.js";
import { OF_CLASSES, sentenceFor } from "../../../src/codegen/sentences.js";
import { propertyDoc, showWire } from "../../../src/codegen/write-doc.js";
import { kindType, propertyType } from "../../../src/codegen/write-kind.js";

const familyOf = (model: string) => ({ Range1d: "ranges", Line: "glyphs" })[model];
const glyphs = () => new ImportList({ name: "glyphs" }, { familyOf });

const schema = JSON.parse(readFileSync("src/model/schema/models.json", "utf8")) as Schema;

const STR: Kind = { kind: "Str" };
const FLOAT: Kind = { kind: "Float" };

describe("families", () => {
  it("are rejected when their classes extend each other, in either direction", () => {
    const loop = [
      { name: "a", bases: ["b"] },
      { name: "b", bases: ["c"] },
      { name: "c", bases: ["a"] },
    ];
    expect(() => rejectCycles(loop)).toThrow("a → b → c → a");
    expect(() => rejectCycles(loop.slice(1))).not.toThrow();
  });

  it("are rejected when two of them have a class of the same name, unless one is the DOM", () => {
    const div = (name: string): ModelSchema => ({ name, extends: "Model", bundle: "bokeh", properties: {} });
    const sort = (other: string, module: string) =>
      sortIntoFamilies(
        [div("Div"), div(other)],
        new Map([
          ["Div", "models/widgets/div"],
          [other, module],
        ]),
      );
    expect(() => sort("other.Div", "models/glyphs/div")).toThrow("both have a class Div");
    expect(sort("bokeh.models.dom.Div", "models/dom/elements").familyOf("bokeh.models.dom.Div")).toBe("dom");
  });
});

describe("types", () => {
  it.each<[Kind, string]>([
    [{ kind: "List", of: { kind: "Nullable", of: STR } }, "readonly (string | null)[]"],
    [{ kind: "List", of: { kind: "List", of: FLOAT } }, "readonly (readonly number[])[]"],
    [{ kind: "Tuple", of: [STR, { kind: "Opt", of: { kind: "Int" } }] }, "readonly [string, number?]"],
    [
      { kind: "Struct", fields: { a: FLOAT, b: { kind: "Opt", of: STR } } },
      "{ readonly a: number; readonly b?: string }",
    ],
    [{ kind: "Mapping", key: FLOAT, of: STR }, "ReadonlyMap<number, string>"],
    [{ kind: "PrefixedStr", prefix: "@" }, "`@${string}`"],
    [{ kind: "Or", of: [FLOAT, { kind: "Int" }, { kind: "Enum", values: ["auto"] }] }, 'number | "auto"'],
    [{ kind: "Ref", model: "Range1d" }, "ranges.Range1d"],
    [{ kind: "Ref", model: "Line" }, "Line"],
    [{ kind: "Or", of: [FLOAT, STR], alias: "Size" }, "kinds.Size"],
  ])("of %j are written as %s", (kind, type) => {
    expect(kindType(kind, glyphs())).toBe(type);
  });

  it("of dataspecs allow columns and expressions", () => {
    const units = { values: ["deg", "rad"], default: "rad" };
    expect(propertyType({ form: "vector", kind: FLOAT }, glyphs())).toBe("Vector<number>");
    expect(propertyType({ form: "scalar", kind: FLOAT }, glyphs())).toBe("Scalar<number>");
    expect(propertyType({ form: "vector", kind: FLOAT, units }, glyphs())).toBe('UnitsVector<number, "deg" | "rad">');
  });

  it("import what they refer to", () => {
    const imports = glyphs();
    kindType({ kind: "Or", of: [{ kind: "Ref", model: "Range1d" }, { kind: "Color" }, { kind: "AnyRef" }] }, imports);
    expect(imports.write().split("\n")).toEqual([
      'import type { Model } from "../model.js";',
      'import type { Color } from "../types.js";',
      'import type * as ranges from "./ranges.js";',
      "",
    ]);
  });
});

describe("sentences about properties", () => {
  it("belong to existing classes and properties", () => {
    const models = new Map(schema.models.map((model) => [model.name, model]));
    const holds = (name: string | null, property: string): boolean => {
      const model = models.get(name ?? "");
      return model !== undefined && (property in model.properties || holds(model.extends, property));
    };
    const unknown = Object.entries(OF_CLASSES).flatMap(([name, sentences]) =>
      Object.keys(sentences).flatMap((property) => (holds(name, property) ? [] : [`${name}.${property}`])),
    );
    expect(unknown).toEqual([]);
  });

  it("apply to a class and its subclasses, the nearest first", () => {
    expect(sentenceFor("value", ["PasswordInput", "TextInput", "TextLikeInput"])).toBe(
      "The text, updated when it is entered.",
    );
    expect(sentenceFor("title", ["Slider", "AbstractSlider"])).toBe("The text above the slider.");
    expect(sentenceFor("line_width", ["Line"])).toBe("The width of the line, in pixels.");
    expect(sentenceFor("value", ["Dodge"])).toBeUndefined();
  });
});

describe("the properties of glyph methods", () => {
  const file = readFileSync("src/plotting/generated/glyph-methods.ts", "utf8");

  it("are documented for each layer and for the short forms", () => {
    expect(file).toContain(
      "  /** The fill colour; null fills nothing. For rows under the pointer. */\n  hover_fill_color?: ",
    );
    expect(file).toContain(
      "  /** The opacity of lines, fills, hatch patterns and texts, from 0 to 1. While the renderer",
    );
    expect(file).toContain("  /** A short form of `line_dash`. */\n  dash?: ");
  });

  it("leave a name to the glyph that has a property with it", () => {
    expect(file).toMatch(/interface RectOptions extends .*Omit<LinePerRow, "width" \| "selection_width"/);
    expect(file).toMatch(/interface CircleOptions extends [^{]*, LinePerRow, FillPerRow, HatchPerRow \{/);
  });
});

describe("constructors", () => {
  const file = (family: string) => readFileSync(`src/model/generated/${family}.ts`, "utf8");

  it("require the properties without defaults, inherited ones too", () => {
    expect(file("sliders")).toContain('constructor(attributes: WithRequired<SliderProps, "end" | "start" | "value">)');
    expect(file("mappers")).toContain('constructor(attributes: WithRequired<LinearColorMapperProps, "palette">)');
  });

  it("require nothing of bases, and no property with a default", () => {
    expect(file("sliders")).toContain("constructor(attributes?: Partial<BaseNumericalSliderProps>)");
    expect(file("axes")).toContain("constructor(attributes?: Partial<LinearAxisProps>)");
    expect(file("tickers")).toContain("constructor(attributes?: Partial<DatetimeTickerProps>)");
  });

  it("accept arrays for tuples, which are read as tuples", () => {
    expect(file("sliders")).toContain("  value: TupleLike<readonly [number, number]>;\n");
    expect(file("sliders")).toContain("  get value(): readonly [number, number];\n");
    expect(kindType({ kind: "Tuple", of: [FLOAT, STR] }, glyphs())).toBe("readonly [number, string]");
  });
});

describe("hand-written types", () => {
  it("belong to existing properties", () => {
    const own = new Map(schema.models.map(({ name, properties }) => [name, properties]));
    const unknown = Object.entries(TYPES).flatMap(([model, properties]) =>
      Object.keys(properties).flatMap((property) =>
        own.get(model)?.[property] === undefined ? [`${model}.${property}`] : [],
      ),
    );
    expect(unknown).toEqual([]);
  });

  it("appear in the accessors of a class and not in the options of its constructor", () => {
    const axes = readFileSync("src/model/generated/axes.ts", "utf8");
    expect(axes).toContain("  ticker: tickers.Ticker | readonly number[];");
    expect(axes).toContain("  get ticker(): tickers.Ticker;\n  set ticker(value: tickers.Ticker | readonly number[]);");
    expect(axes).toContain("export interface LogAxis {}\n");
  });
});

describe("comments", () => {
  it("show defaults, units and the words of short enums", () => {
    const units = { values: ["deg", "rad"], default: "rad" };
    const enums = { Side: ["left", "right"] };
    expect(propertyDoc("a", { kind: FLOAT, units, default: 0 }, { enums })).toBe(
      "Default: `0`. Units: deg, rad (default).",
    );
    expect(propertyDoc("a", { kind: { kind: "Enum", enum: "Side" }, required: true }, { enums })).toBe(
      'Required. One of "left", "right".',
    );
  });

  it("describe properties with known names, and their units", () => {
    const says = (name: string) => propertyDoc(name, { kind: FLOAT, default: 1 }, { enums: {} });
    expect(says("axis_line_width")).toBe("The width of the line, in pixels. Default: `1`.");
    expect(says("hover_fill_alpha")).toBe("The opacity of the fill, from 0 to 1. Default: `1`.");
    expect(says("anything")).toBe("Default: `1`.");
  });

  it("describe every model", () => {
    const byName = new Map(schema.models.map((model) => [model.name, model]));
    const undocumented = schema.models.filter(({ name }) => !(name in CLASSES)).map(({ name }) => name);
    expect(undocumented).toEqual([]);
    expect(Object.keys(CLASSES).filter((name) => !byName.has(name))).toEqual([]);
  });

  it("show defaults as code that cannot end the comment", () => {
    expect(showWire({ type: "object", name: "Title" })).toBe("new Title()");
    expect(showWire({ type: "number", value: "nan" })).toBe("NaN");
    expect(showWire("*/")).toBe('"*\\/"');
    expect(showWire(Array<number>(99).fill(1))).toHaveLength(60);
  });
});
