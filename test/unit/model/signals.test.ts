import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CustomJS, Slider, ColumnDataSource, SetValue, type SetValueProps } from "plotctl/models";
import { SIGNALS } from "../../../src/model/signals.js";

const LIBRARY = "node_modules/@bokeh/bokehjs/build/js/lib";
const MADE = /^\s+(\w+) = new Signal0?\(this,/;
/** Not models: views and font loaders. */
const OTHERS = /View$|^MathJaxProvider$/;

function signalsIn(file: string): [string, string][] {
  let owner = "";
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      owner = /^export (?:abstract )?class (\w+)/.exec(line)?.[1] ?? owner;
      const [, name] = MADE.exec(line) ?? [];
      return name === undefined || OTHERS.test(owner) ? [] : [[owner, name]];
    });
}

it("are the signals of BokehJS", () => {
  const files = readdirSync(join(LIBRARY, "models"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => join(LIBRARY, "models", file));
  const found = new Map<string, string[]>();
  for (const [owner, name] of [join(LIBRARY, "core/has_props.js"), ...files].flatMap(signalsIn)) {
    found.set(owner, [...(found.get(owner) ?? []), name].sort());
  }
  expect(Object.fromEntries(found)).toEqual(SIGNALS);
});

describe("js_on_change", () => {
  const callback = new CustomJS({ code: "1" });

  it.each([
    ["value", "change:value"],
    ["change:value", "change:value"],
    ["streaming", "streaming"],
  ] as const)("takes %s as %s", (event, key) => {
    const slider = new Slider({ start: 0, end: 1, value: 0 });
    slider.js_on_change(event, callback);
    expect(Object.keys(slider.js_property_callbacks)).toEqual([key]);
  });

  it("accepts signals of the class and of its base classes", () => {
    const source = new ColumnDataSource();
    source.js_on_change("inspect", callback);
    expect(Object.keys(source.js_property_callbacks)).toEqual(["inspect"]);
  });

  it.each([
    ["valeu", 'Slider has neither a property nor a signal "valeu". Did you mean "value"?'],
    ["change:valeu", 'Slider has neither a property nor a signal "change:valeu". Did you mean "value"?'],
    ["streamin", 'Did you mean "streaming"?'],
    ["inspect", 'Slider has neither a property nor a signal "inspect".'],
  ])("rejects %s, with which browsers could not draw the page", (event, message) => {
    const slider = new Slider({ start: 0, end: 1, value: 0 });
    expect(() => slider.js_on_change(event as "value", callback)).toThrow(message);
    expect(slider.js_property_callbacks).toEqual({});
  });
});

it("rejects a SetValue of an unknown property", () => {
  const obj = new Slider({ start: 0, end: 1, value: 0 });
  expect(() => new SetValue({ obj, attr: "valeu", value: 1 })).toThrow(
    'Slider has no property "valeu". Did you mean "value"?',
  );
  expect(new SetValue({ obj, attr: "value", value: 1 }).attr).toBe("value");
  expect(() => new SetValue({} as SetValueProps)).not.toThrow();
});
