import { readFileSync } from "node:fs";
import {
  isAlias,
  type AliasSchema,
  type Kind,
  type ModelSchema,
  type PropertySchema,
  type Schema,
} from "../../../src/codegen/schema.js";

const schema = JSON.parse(readFileSync("src/model/schema/models.json", "utf8")) as Schema;
const models = new Map(schema.models.map((model) => [model.name, model]));
const concrete = schema.models.filter(({ registered, abstract }) => registered === true && abstract !== true);

function model(name: string): ModelSchema {
  const found = models.get(name);
  if (found === undefined) throw new Error(`no model ${name}`);
  return found;
}

/** A property of a model or of its bases. */
function property(name: string, attr: string): PropertySchema {
  const { properties, extends: parent } = model(name);
  const own = properties[attr];
  if (own !== undefined && !isAlias(own)) return own;
  if (parent === null) throw new Error(`no property ${attr}`);
  return property(parent, attr);
}

const FLOAT: Kind = { kind: "Float" };

describe("the models of the schema", () => {
  it("are all that BokehJS registers", () => {
    const installed = JSON.parse(readFileSync("node_modules/@bokeh/bokehjs/package.json", "utf8")) as {
      version: string;
    };
    expect(schema.bokehjs).toBe(installed.version);
    expect(schema.models.filter(({ registered }) => registered).length).toBeGreaterThanOrEqual(400);
    expect(concrete).toHaveLength(350);
  });

  it("come after their bases, so that classes can be created in that order", () => {
    const seen = new Set<string | null>([null]);
    for (const { name, extends: parent } of schema.models) {
      expect(seen).toContain(parent);
      seen.add(name);
    }
  });

  it("name the script that a page needs for them", () => {
    expect(model("Line").bundle).toBe("bokeh");
    expect(model("Slider").bundle).toBe("bokeh-widgets");
    expect(model("DataTable").bundle).toBe("bokeh-tables");
    expect(model("TeX").bundle).toBe("bokeh-mathjax");
  });

  it("distinguish DOM elements from the widgets, annotations and glyphs of the same name", () => {
    expect(model("bokeh.models.dom.Div").extends).toBe("bokeh.models.dom.DOMElement");
    expect(model("Div").bundle).toBe("bokeh-widgets");
  });

  it("have a default for every property that is not required, except for those that stay in the browser", () => {
    for (const { name, properties } of schema.models) {
      for (const [attr, own] of Object.entries(properties)) {
        if (isAlias(own) || own.internal) continue;
        expect([name, attr, own.default === undefined]).toEqual([name, attr, own.required === true]);
      }
    }
  });

  it("refer only to existing models and enums", () => {
    const named = (key: string) => {
      const text = JSON.stringify(schema.models.map(({ properties }) => Object.values(properties).filter(isPublic)));
      return new Set([...text.matchAll(new RegExp(`"${key}":"([^"]+)"(?!,"native")`, "g"))].map(([, name]) => name));
    };
    expect([...named("model")].filter((name) => !models.has(name ?? ""))).toEqual([]);
    expect([...named("enum")].filter((name) => !Object.hasOwn(schema.enums, name ?? ""))).toEqual([]);
    expect(named("model").size).toBeGreaterThan(50);
  });
});

function isPublic(property: PropertySchema | AliasSchema): boolean {
  return isAlias(property) || property.internal !== true;
}

describe("the properties of the schema", () => {
  it("give each slider values of its own kind", () => {
    const pair: Kind = { kind: "Tuple", of: [FLOAT, FLOAT] };
    expect(property("Slider", "value")).toEqual({ kind: FLOAT, required: true });
    expect(property("RangeSlider", "value").kind).toEqual(pair);
    expect(property("CategoricalSlider", "value").kind).toEqual({ kind: "Str" });
    expect(property("DateSlider", "start").kind).toEqual({ kind: "Date" });
    expect(property("RangeSlider", "value_throttled")).toEqual({
      kind: { kind: "Nullable", of: pair },
      default: null,
      readonly: true,
    });
  });

  it("specify which are dataspecs, of what values, in which units", () => {
    expect(property("Circle", "radius")).toEqual({
      form: "vector",
      spec: "DistanceSpec",
      kind: FLOAT,
      units: { values: ["screen", "data"], default: "data" },
      required: true,
    });
    expect(property("Line", "line_width")).toEqual({ form: "scalar", spec: "NumberScalar", kind: FLOAT, default: 1 });
    expect(property("Line", "x").default).toEqual({ type: "field", field: "x" });
    expect(property("Scatter", "fill_color").kind).toEqual({ kind: "Nullable", of: { kind: "Color" } });
  });

  it("have the defaults of Python Bokeh where BokehJS has others", () => {
    expect(property("Plot", "title").default).toEqual({ type: "object", name: "Title" });
    expect(property("GraphRenderer", "node_renderer").default).toMatchObject({
      name: "GlyphRenderer",
      attributes: { glyph: { name: "Scatter" }, data_source: { name: "ColumnDataSource" } },
    });
    expect(property("Minimum", "initial").kind.kind).toBe("Nullable");
  });

  it("accept no value that exists only in a browser", () => {
    expect(JSON.stringify(property("Tooltip", "content").kind)).not.toContain("native");
    expect(property("CustomAction", "callback").kind).toEqual({
      kind: "Nullable",
      of: { kind: "Ref", model: "CustomJS" },
    });
  });

  it("specify which defaults subclasses change", () => {
    expect(model("Title").overrides).toMatchObject({ text_font_size: { default: "13px" } });
    expect(model("CustomAction").properties).toHaveProperty("active.default", false);
  });
});

describe("the rest of the schema", () => {
  it("lists the words of enums", () => {
    expect(schema.enums.LineCap).toEqual(["butt", "round", "square"]);
    expect(Object.keys(schema.enums)).toHaveLength(71);
  });

  it("has the glyph methods and their positional arguments", () => {
    expect(schema.glyph_methods.vbar).toEqual({ glyph: "VBar", args: ["x", "width", "top", "bottom"] });
    expect(schema.glyph_methods.quad?.args).toEqual(["left", "right", "bottom", "top"]);
    expect(schema.glyph_methods.tex?.glyph).toBe("TeXGlyph");
    expect(schema.glyph_methods.asterisk).toEqual({
      glyph: "Scatter",
      args: ["x", "y"],
      attributes: { marker: "asterisk" },
    });
  });

  it("has the names of tools, and the UI events with their senders", () => {
    expect(schema.tool_aliases.xpan).toEqual({ name: "PanTool", attributes: { dimensions: "width" } });
    expect(Object.keys(schema.tool_aliases)).toHaveLength(47);
    expect(schema.events).toContainEqual({ class: "Tap", event_name: "tap", publish: true });
    expect(schema.events).toContainEqual({ class: "ClearInput", event_name: "clear_input" });
  });
});
