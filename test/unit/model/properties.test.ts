import {
  Button,
  ColumnDataSource,
  CustomJS,
  HoverTool,
  Range1d,
  Select,
  Slider,
  Title,
  figure,
  type Model,
} from "plotctl";
import { BasicTicker, LinearAxis, Plot, Span, type SliderProps } from "plotctl/models";
import { internals } from "../../../src/model/has-props.js";
import { Encoder } from "../../../src/serialize/encoder.js";

const slider = (): Slider => new Slider({ start: 0, end: 10, value: 1 });
const untyped = (model: Model): Record<string, unknown> => model as unknown as Record<string, unknown>;

describe("properties of a model", () => {
  it("use no memory while they are unset", () => {
    expect(internals.held(new Span())).toEqual({});
    expect(new Encoder().encode(new Span({ dimension: "height" }))).toMatchObject({
      attributes: { dimension: "height" },
    });
  });

  it("have the defaults of the class", () => {
    expect([slider().step, slider().bar_color, new Span().dimension]).toEqual([1, "#e6e6e6", "width"]);
  });

  it("create default models on first read, one per model, and keep them", () => {
    const [a, b] = [new LinearAxis(), new LinearAxis()];
    expect(a.ticker).toBeInstanceOf(BasicTicker);
    expect(a.ticker).toBe(a.ticker);
    expect(a.ticker).not.toBe(b.ticker);
  });

  it("can be null where null is accepted, even if the default is not null", () => {
    const plot = new Plot({ toolbar_location: null });
    expect(plot.toolbar_location).toBeNull();
    plot.title = null;
    expect(plot.title).toBeNull();
  });

  it("return the title of a plot as a model when it was set as a text", () => {
    expect(new Plot({ title: "t" }).title).toBeInstanceOf(Title);
  });
});

describe("setting a property", () => {
  it("rejects a wrong value with the model, the property, the value and what is accepted", () => {
    const model = slider();
    expect(() => (untyped(model).value = "12px")).toThrow(/^Slider\.value: expected a number, got "12px"\.$/);
    expect(() => new Span({ dimension: "depth" as "width" })).toThrow(
      'Span.dimension: expected one of "width", "height", got "depth".',
    );
    expect(() => new Select({ options: [1] as never })).toThrow(/^Select\.options: expected /);
    expect(model.value).toBe(1);
  });

  it("suggests the nearest name for an unknown property", () => {
    expect(() => new Slider({ strat: 0 } as object as SliderProps)).toThrow(
      'Slider has no property "strat". Did you mean "start"?',
    );
    expect(() => slider().setv({ titel: "x" } as object)).toThrow('Did you mean "title"?');
  });

  it("sets all of several properties, or none when one is rejected", () => {
    const model = slider();
    expect(() => model.setv({ value: 5, title: 7 as never })).toThrow(/^Slider\.title/);
    expect(model.value).toBe(1);
    model.setv({ value: 5, title: "t" });
    expect([model.value, model.title]).toEqual([5, "t"]);
  });

  it("runs listeners of several properties after all are set", () => {
    const model = slider();
    const seen: unknown[] = [];
    model.on_change("value", () => seen.push([model.value, model.title]));
    model.setv({ value: 5, title: "t" });
    expect(seen).toEqual([[5, "t"]]);
  });

  it("is not a change when the value is equal", () => {
    const model = new HoverTool({ tooltips: [["a", "b"]] });
    const seen: unknown[] = [];
    model.on_change("tooltips", () => seen.push("changed"));
    model.tooltips = [["a", "b"]];
    expect(seen).toEqual([]);
    const range = new Range1d({ start: NaN });
    range.on_change("start", () => seen.push("start"));
    range.start = NaN;
    expect(seen).toEqual([]);
  });

  it("rejects properties that only browsers set", () => {
    expect(() => (untyped(new Plot()).inner_width = 5)).toThrow("Plot.inner_width is read-only.");
  });
});

describe("lists and maps in properties", () => {
  it("are copies, so that the author's own list stays as it is", () => {
    const options = ["a", "b"];
    const select = new Select({ options });
    options.push("c");
    expect(select.options).toEqual(["a", "b"]);
  });
});

describe("finding and copying models", () => {
  it("finds by name, by class, and by properties, also in nested models", () => {
    const p = figure({ title: "t", name: "mine", tools: "pan,hover" });
    const r = p.line([1], [2], { name: "line" });
    r.tags = ["a", "b"];
    expect(p.select("line")).toEqual([r]);
    expect(p.select(LinearAxis)).toHaveLength(2);
    expect(p.select({ type: "Grid", dimension: 1 })).toHaveLength(1);
    expect(p.select_one({ tags: "a" })).toBe(r);
    expect(p.select_one("none")).toBeNull();
    expect(p.toolbar.get_one(HoverTool)).toBe(p.toolbar.tools.find((tool) => tool instanceof HoverTool));
    expect(p.get_one({ name: "line" })).toBe(r);
    expect(() => p.get_one("none")).toThrow(/0 models match "none", and get_one expects exactly one/);
    expect(() => p.get_one(LinearAxis)).toThrow(/2 models match/);
    expect(() => p.select_one(LinearAxis)).toThrow(/2 models match .*select_one expects one at most/);
    expect(p.references().has(r.glyph)).toBe(true);
  });

  it("copies a model with its set properties, sharing the models in it", () => {
    const source = new ColumnDataSource({ data: { x: [1] } });
    const r = figure().line("x", "x", { source });
    const copy = r.clone({ name: "copy" });
    expect([copy.id === r.id, copy.data_source, copy.name, r.name]).toEqual([false, source, "copy", null]);
  });
});

describe("callbacks in the browser", () => {
  it("keep a property of another model equal without the server", () => {
    const [from, to] = [slider(), slider()];
    from.js_link("value", to, "value");
    const callback = from.js_property_callbacks["change:value"]?.[0] as CustomJS;
    expect(callback.args).toEqual({ other: to });
    expect(callback.code).toBe('other["value"] = this["value"]');
    expect(() => from.js_link("valeu" as "value", to, "value")).toThrow('Did you mean "value"?');
  });

  it("are stored by property, by signal and by event, each once", () => {
    const callback = new CustomJS({ code: "" });
    const source = new ColumnDataSource();
    source.js_on_change("data", callback);
    source.js_on_change("data", callback);
    source.js_on_change("streaming", callback);
    const button = new Button();
    button.js_on_event("button_click", callback);
    expect(source.js_property_callbacks).toEqual({ "change:data": [callback], streaming: [callback] });
    expect(button.js_event_callbacks).toEqual({ button_click: [callback] });
  });
});
