// Lists, maps, sets and columns of models are read-only: each attempt to change one in place is an error with the alternative.
import {
  BooleanFilter,
  ColumnDataSource,
  column,
  CustomJS,
  Div,
  Document,
  figure,
  IndexFilter,
  NDArray,
  PlotctlError,
  Select,
} from "plotctl";
import { FixedTicker, LinearAxis, MultiChoice } from "plotctl/models";
import { ClassInfo } from "../../../src/model/class-info.js";
import { type HasProps, INFO, internals } from "../../../src/model/has-props.js";
import { CONCRETE, withDefaults } from "../document/synthetic.js";

/** The types are read-only, but authors of JavaScript, or with a cast, can bypass them. */
const open = <T>(value: unknown): T => value as T;
const list = (value: unknown): unknown[] => open(value);
const record = (value: unknown): Record<string, unknown> => open(value);

const source = (): ColumnDataSource => new ColumnDataSource({ data: { x: [1, 2, 3], xs: [[1], [2], [3]] } });

function withTicks(): LinearAxis {
  const axis = new LinearAxis();
  axis.major_label_overrides = new Map([[1, "one"]]);
  return axis;
}

describe("changing in place", () => {
  it.each<[string, () => unknown, string]>([
    [
      "a child is added",
      () => list(column(new Div()).children).push(new Div()),
      "Column.children cannot be changed in place by push(). Assign a new list: column.children = [...column.children, item].",
    ],
    [
      "a child is replaced",
      () => (list(column(new Div()).children)[0] = new Div()),
      "Column.children cannot be changed in place by [0] = …. Assign a new list: column.children = column.children.with(0, item).",
    ],
    [
      "a child is deleted",
      () => Reflect.deleteProperty(list(column(new Div()).children), 0),
      "Column.children cannot be changed in place by delete [0]. Assign a new list: column.children = column.children.filter((item) => …).",
    ],
    [
      "a list is emptied",
      () => (list(figure().renderers).length = 0),
      "Figure.renderers cannot be changed in place by .length = …. Assign a new list: figure.renderers = [...figure.renderers, item].",
    ],
    [
      "tools are sorted",
      () => list(figure().toolbar.tools).sort(),
      "Toolbar.tools cannot be changed in place by sort()",
    ],
    [
      "a default list is filled",
      () => list(new Select().options).push("b"),
      "Select.options cannot be changed in place",
    ],
    [
      "an option inside a list is renamed",
      () => (list(list(new Select({ options: [["a", "A"]] }).options)[0])[1] = "B"),
      "Select.options[0] cannot be changed in place by [1] = …. Assign a new list: select.options = […].",
    ],
    [
      "a group inside an object gets an option",
      () => list(open<Record<string, unknown>>(new Select({ options: { g: ["a"] } }).options).g).push("b"),
      "Select.options.g cannot be changed in place by push()",
    ],
    [
      "a style is set",
      () => (record(new Div({ styles: { color: "red" } }).styles).color = "blue"),
      'Div.styles cannot be changed in place by .color = …. Assign a new object: div.styles = { ...div.styles, "color": value }.',
    ],
    ["a style is deleted", () => delete record(new Div({ styles: { color: "red" } }).styles).color, "by delete .color"],
    [
      "a label is set in a Map",
      () => open<Map<unknown, unknown>>(withTicks().major_label_overrides).set(2, "two"),
      "LinearAxis.major_label_overrides cannot be changed in place by set(). Assign a new Map: linearAxis.major_label_overrides = new Map([...linearAxis.major_label_overrides, [key, value]]).",
    ],
    [
      "a Map is used as an object",
      () => (record(withTicks().major_label_overrides)[2] = "two"),
      "LinearAxis.major_label_overrides cannot be changed in place by [2] = …",
    ],
    [
      "an item is added to a Set",
      () => open<Set<string>>(figure().subscribed_events).add("tap"),
      "Figure.subscribed_events cannot be changed in place by add()",
    ],
    ["a tag is added", () => list(new Div({ tags: [{ a: [1] }] }).tags).push(1), "Div.tags cannot be changed in place"],
    [
      "a list inside a tag is changed",
      () => list(record(new Div({ tags: [{ a: [1] }] }).tags[0]).a).push(1),
      "Div.tags[0].a cannot be changed in place by push()",
    ],
    [
      "args get a name",
      () => (record(new CustomJS({ code: "", args: {} }).args).other = 1),
      "CustomJS.args cannot be changed in place by .other = …",
    ],
    [
      "indices are selected",
      () => list(source().selected.indices).push(1),
      "Selection.indices cannot be changed in place",
    ],
    [
      "a filter gets an index",
      () => list(new IndexFilter({ indices: [1] }).indices).push(2),
      "IndexFilter.indices cannot",
    ],
    [
      "a mask is changed",
      () => (list(new BooleanFilter({ booleans: [true] }).booleans)[0] = false),
      "BooleanFilter.boo",
    ],
    [
      "a tick is added",
      () => list(new FixedTicker({ ticks: [1] }).ticks).push(2),
      "FixedTicker.ticks cannot be changed",
    ],
    ["a choice is added", () => list(new MultiChoice({ value: ["a"] }).value).push("b"), "MultiChoice.value cannot be"],
    [
      "a callback is added",
      () => (record(new Div().js_property_callbacks)["change:text"] = []),
      "Div.js_property_callbacks cannot be changed in place",
    ],
    [
      "a row is added to a column",
      () => list(source().data.x).push(4),
      "ColumnDataSource.data.x cannot be changed in place by push(). Append rows with source.stream(…), change cells with source.patch(…), or assign a new list: source.data.x = [...source.data.x, item].",
    ],
    [
      "a cell is assigned",
      () => (list(source().data.x)[1] = 4),
      "ColumnDataSource.data.x cannot be changed in place by [1] = …. Change cells with source.patch({ x: [[1, value]] }), or assign a new list: source.data.x = source.data.x.with(1, item).",
    ],
    [
      "a list in a cell grows",
      () => list(source().data.xs?.[1]).push(4),
      "ColumnDataSource.data.xs[1] cannot be changed",
    ],
    [
      "a list in a cell is reached by a loop",
      () => {
        for (const xs of source().data.xs ?? []) list(xs).push(4);
      },
      "ColumnDataSource.data.xs[0] cannot be changed",
    ],
    [
      "an object in an NDArray is changed",
      () => {
        const names = new NDArray([{ a: 1 }], [1]);
        record(new ColumnDataSource({ data: { names } }).data.names?.[0]).a = 2;
      },
      "ColumnDataSource.data.names",
    ],
    ["a root is added", () => list(new Document().roots).push(new Div()), "Use add_root(…) or remove_root(…)."],
  ])("is rejected when %s, and the message shows the alternative", (_what, change, message) => {
    expect(change).toThrow(PlotctlError);
    expect(change).toThrow(message);
  });

  it("is rejected for the arguments of callbacks as well", () => {
    const select = new Select({ options: ["a"] });
    const model = source();
    const doc = new Document();
    doc.add_root(select);
    const pushes: (() => void)[] = [];
    doc.on_change((change) => pushes.push(() => list(open<{ new: unknown }>(change).new).push("c")));
    select.on_change("options", (_attr, old, value) => {
      for (const options of [old, value]) pushes.push(() => list(options).push("c"));
    });
    model.on_change("data", (_attr, old, value) => {
      for (const columns of [old, value]) pushes.push(() => list(record(columns).x).push(4));
    });
    select.options = ["a", "b"];
    model.stream({ x: [4], xs: [[4]] });
    expect(pushes).toHaveLength(5);
    for (const push of pushes) expect(push).toThrow(/cannot be changed in place by push\(\)/);
  });

  it("is rejected for every list, map and set of every model", () => {
    const containers = CONCRETE.flatMap((name) => {
      const model: HasProps = withDefaults(name);
      return [...ClassInfo.of(name).properties.keys()].flatMap((property) => {
        const value = record(model)[property];
        if (model[INFO].properties.get(property)?.schema.readonly === true || property === "data") return [];
        const isContainer = Array.isArray(value) || value instanceof Map || value instanceof Set || isRecord(value);
        return isContainer ? [[model, property, value] as const] : [];
      });
    });
    expect(containers.length).toBeGreaterThan(2000);
    for (const [model, property, value] of containers) {
      const before = JSON.stringify(internals.read(model, model[INFO].properties.get(property) as never), namesOnly);
      expect(() => (record(value)[0] = 1)).toThrow(`${model[INFO].typeName}.`);
      expect(JSON.stringify(value, namesOnly)).toBe(before);
    }
  });

  it("leaves an author's own arrays alone: it neither freezes nor copies them", () => {
    const x = [1, 2];
    const model = new ColumnDataSource({ data: { x } });
    x.push(3);
    expect(model.data.x).toEqual([1, 2, 3]);
    expect(Object.isFrozen(x)).toBe(false);
  });
});

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === null;
}

/** Models refer to each other. */
function namesOnly(_key: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && INFO in value ? (value as HasProps).id : value;
}

describe("a list that a model holds", () => {
  it("behaves as an array when read: loop, spread, index, methods, JSON and comparison", () => {
    const select = new Select({ options: ["b", "a"] });
    const options = list(select.options) as string[];
    expect([Array.isArray(options), options.length, options[0], options.at(-1)]).toEqual([true, 2, "b", "a"]);
    expect([...options, "c"]).toEqual(["b", "a", "c"]);
    expect(options.map((option) => `${option}!`)).toEqual(["b!", "a!"]);
    expect(JSON.stringify(options)).toBe('["b","a"]');
    expect(options).toEqual(["b", "a"]);
    expect(Object.entries(options)).toEqual([
      ["0", "b"],
      ["1", "a"],
    ]);
    expect(select.options).toBe(options);
    expect(structuredClone([...options])).toEqual(["b", "a"]);
  });

  it("behaves as a Map or Set when read", () => {
    const overrides = withTicks().major_label_overrides as ReadonlyMap<number, string>;
    expect([overrides instanceof Map, overrides.size, overrides.get(1), [...overrides]]).toEqual([
      true,
      1,
      "one",
      [[1, "one"]],
    ]);
    expect(overrides).toEqual(new Map([[1, "one"]]));
  });

  it("can be set on another model, or again", () => {
    const [a, b] = [column(new Div()), column()];
    b.children = a.children;
    a.children = [...a.children, new Div()];
    expect([a.children.length, b.children.length]).toEqual([2, 1]);
    const axis = new LinearAxis();
    axis.major_label_overrides = withTicks().major_label_overrides;
    expect(axis.major_label_overrides).toEqual(new Map([[1, "one"]]));
    const tagged = new Div({ tags: [{ a: [1] }] });
    expect(new Div({ tags: tagged.tags }).tags).toEqual([{ a: [1] }]);
  });

  it("becomes an ordinary array again when it is copied into a column", () => {
    const [one, other] = [source(), new ColumnDataSource()];
    other.data = one.data;
    expect(internalColumn(other, "x")).toBe(internalColumn(one, "x"));
    other.data = { y: one.data.x ?? [] };
    expect(internalColumn(other, "y")).toBe(internalColumn(one, "x"));
    other.data.y = one.data.x ?? [];
    expect(internalColumn(other, "y")).toBe(internalColumn(one, "x"));
    other.data = { xs: [...(one.data.xs ?? [])] };
    expect(list(internalColumn(other, "xs"))[0]).toBe(list(internalColumn(one, "xs"))[0]);
    other.stream({ xs: one.data.xs ?? [] });
    other.patch({ xs: [[0, one.data.xs?.[2]]] });
    expect(list(internalColumn(other, "xs"))[0]).toBe(list(internalColumn(one, "xs"))[2]);
    expect(other.data.xs).toEqual([[3], [2], [3], [1], [2], [3]]);
  });
});

function internalColumn(model: ColumnDataSource, name: string): unknown {
  const columns = internals.read(model, model[INFO].properties.get("data") as never) as ReadonlyMap<string, unknown>;
  return columns.get(name);
}
