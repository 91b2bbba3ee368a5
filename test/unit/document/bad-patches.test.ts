// Invalid patches: each is rejected completely, with a reason, and the document is unchanged.
import fc from "fast-check";
import { NDArray } from "../../../src/base/ndarray.js";
import { PlotctlError } from "../../../src/base/errors.js";
import { Document } from "../../../src/document/document.js";
import { Legend } from "../../../src/model/generated/annotations.js";
import { LinearAxis } from "../../../src/model/generated/axes.js";
import { Line } from "../../../src/model/generated/glyphs.js";
import { Row } from "../../../src/model/generated/layouts.js";
import { GlyphRenderer } from "../../../src/model/generated/renderers.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import type { Columns } from "../../../src/model/types.js";
import { Model } from "../../../src/model/model.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { junk } from "../serialize/junk.js";
import { changesOf, flat, patch } from "./support.js";

/** Random tests take seconds on a busy machine. */
const TIMEOUT_MS = 30_000;

function setUp() {
  const doc = new Document();
  const slider = new Slider({ start: 0, end: 10, value: 1, name: "s" });
  const source = new ColumnDataSource<Columns>({
    data: { x: [1, 2, 3], y: Float64Array.of(1, 2, 3), z: [Float64Array.of(1, 2), new NDArray([1, 2], [2]), 0] },
  });
  const glyph = new Line();
  const renderer = new GlyphRenderer({ data_source: source, glyph });
  doc.add_root(new Row({ children: [slider] }));
  doc.add_root(renderer);
  return { doc, slider, source, glyph };
}

/** Expects a rejection with a reason, without changes and without notifications. */
function expectRejected(doc: Document, events: Json | undefined, reason: string | RegExp): void {
  const before = flat(doc.to_json());
  const changes = changesOf(doc);
  const apply = (): void => doc.apply_json_patch({ events } as never);
  expect(apply).toThrow(PlotctlError);
  expect(apply).toThrow(reason);
  expect(changes).toEqual([]);
  expect(flat(doc.to_json())).toEqual(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const set = (model: { readonly id: string }, attr: string, value: Json): Json => ({
  kind: "ModelChanged",
  model: { id: model.id },
  attr,
  new: value,
});

describe("the list of events", () => {
  it.each([
    ["is missing", undefined, "needs a list of events, got undefined"],
    ["is an object", {}, "needs a list of events"],
    ["is a text", "x", "needs a list of events"],
    [
      "has 100,000 events",
      new Array<Json>(100_000).fill({ kind: "TitleChanged", title: "x" }),
      "10000 events, got 100000",
    ],
    ["has an item that is not an event", [7], "must be an object, got 7"],
    ["has an event of an unknown kind", [{ kind: "Nonsense" }], '"Nonsense" is not a kind of event'],
    ["has an event of a kind that is a word of JavaScript", [{ kind: "constructor" }], "is not a kind of event"],
    ["has an event without a model", [{ kind: "ModelChanged", attr: "value", new: 1 }], "names no model"],
  ])("that %s is rejected", (_what, events: Json | undefined, reason) => {
    expectRejected(setUp().doc, events, reason);
  });

  it("may be empty", () => {
    const { doc } = setUp();
    patch(doc);
  });
});

describe("a change", () => {
  it("of an unknown model is rejected", () => {
    expectRejected(setUp().doc, [set({ id: "nobody" }, "value", 1)], 'no model with the id "nobody"');
  });

  it.each([
    "valeu",
    "__proto__",
    "constructor",
    "prototype",
    "document",
    "id",
    "type",
    "_x",
    "toString",
    "js_on_change",
  ])("of the property %s is rejected", (attr) => {
    const { doc, slider } = setUp();
    const members = Reflect.ownKeys(Slider.prototype);
    expectRejected(doc, [set(slider, attr, { type: "map", entries: [["x", 1]] })], `Slider has no property "${attr}"`);
    expect(Reflect.ownKeys(Slider.prototype)).toEqual(members);
  });

  it("of a property that only browsers own is rejected", () => {
    const { doc, slider } = setUp();
    expectRejected(doc, [set(slider, "_js_callbacks", { type: "map" })], "no property");
  });
});

describe("a value of the wrong kind", () => {
  const { doc, slider, glyph } = setUp();
  const [axis, legend] = [new LinearAxis(), new Legend()];
  doc.add_root(axis);
  doc.add_root(legend);
  const nan: Json = { type: "number", value: "nan" };
  it.each<[string, { readonly id: string }, string, Json, string]>([
    ["a text for a number", slider, "value", "12px", 'Slider.value of "s": expected a number, got "12px".'],
    ["null for a number", slider, "value", null, 'Slider.value of "s": expected a number, got null.'],
    ["a symbol", slider, "tags", { type: "symbol", name: "x" }, '"symbol" is not a known type'],
    [
      "a number out of range",
      axis,
      "axis_line_alpha",
      1.5,
      "LinearAxis.axis_line_alpha: expected a number from 0 to 1",
    ],
    [
      "a word that is not in the enum",
      slider,
      "orientation",
      "diagonal",
      'one of "vertical", "horizontal", got "diagonal"',
    ],
    ["NaN where a whole number is due", axis, "axis_label_standoff", nan, "expected a whole number"],
    ["NaN where a whole number or null is due", legend, "ncols", nan, "Legend.ncols: expected"],
    ["a fraction of a column", legend, "ncols", 1.5, "Legend.ncols: expected"],
    ["a text for a boolean", slider, "disabled", "true", 'Slider.disabled of "s": expected true or false'],
    ["a number for a list", slider, "tags", 5, 'Slider.tags of "s": expected a list'],
    ["a list for a text", slider, "title", [1], "Slider.title"],
    ["wrong units", glyph, "x", { type: "field", field: "x", units: "deg" }, "Line.x: expected"],
    ["an invalid transform", glyph, "x", { type: "field", field: "x", transform: 5 }, "Line.x: expected"],
    ["an invalid expression", glyph, "x", { type: "expr", expr: { id: slider.id } }, "Line.x: expected"],
    ["a model of another class", slider, "stylesheets", [{ id: slider.id }], "Slider.stylesheets"],
    ["an invalid colour", glyph, "line_color", { type: "value", value: "blu" }, "Line.line_color: expected"],
  ])(
    "(%s) is rejected, with the model, the property, the accepted values and the given one",
    (_what, model, attr, value, reason) => {
      expectRejected(doc, [set(model, attr, value)], reason);
    },
  );
});

describe("a patch with a good event and a bad one", () => {
  it("changes nothing and notifies no listener, in either order", () => {
    const { doc, slider, source } = setUp();
    const good: Json[] = [
      set(slider, "value", 5),
      { kind: "TitleChanged", title: "new" },
      {
        kind: "ColumnsStreamed",
        model: { id: source.id },
        attr: "data",
        data: {
          type: "map",
          entries: [
            ["x", [4]],
            ["y", [4]],
            ["z", [4]],
          ],
        },
        rollover: null,
      },
      {
        kind: "ColumnsPatched",
        model: { id: source.id },
        attr: "data",
        patches: { type: "map", entries: [["y", [[0, 9]]]] },
      },
      { kind: "RootAdded", model: { type: "object", name: "Row", id: "new" } },
      { kind: "RootRemoved", model: { id: doc.roots[0]?.id ?? "" } },
    ];
    const bad = set(slider, "value", "nonsense");
    expectRejected(doc, [...good, bad], "Slider.value");
    expectRejected(doc, [bad, ...good], "Slider.value");
    patch(doc, ...good);
    expect([slider.value, doc.title, doc.roots.length, source.length]).toEqual([5, "new", 2, 4]);
  });

  it("changes no cell of a column that was patched before", () => {
    const { doc, slider, source } = setUp();
    source.patch({ y: [[0, 7]] });
    expectRejected(
      doc,
      [
        {
          kind: "ColumnsPatched",
          model: { id: source.id },
          attr: "data",
          patches: { type: "map", entries: [["y", [[1, 8]]]] },
        },
        set(slider, "value", null),
      ],
      "Slider.value",
    );
    expect([...(source.data.y as Float64Array)]).toEqual([7, 2, 3]);
  });

  it("is validated event by event, each as if the previous ones were applied", () => {
    const { doc, source } = setUp();
    const model = { id: source.id };
    const data = (x: Json): Json => ({ type: "map", entries: [["x", x]] });
    patch(
      doc,
      { kind: "ColumnDataChanged", model, attr: "data", data: data([]), cols: null },
      { kind: "ColumnsStreamed", model, attr: "data", data: data([1, 2]), rollover: null },
      { kind: "ColumnsPatched", model, attr: "data", patches: data([[1, 5]]) },
    );
    expect({ ...source.data }).toEqual({ x: [1, 5] });
  });
});

describe("a data source", () => {
  const map = (columns: Record<string, Json>): Json => ({ type: "map", entries: Object.entries(columns) });
  const slice = (start: number | null, stop: number | null, step: number | null = null): Json => ({
    type: "slice",
    start,
    stop,
    step,
  });
  const stream = (columns: Record<string, Json>, rollover: Json = null) => ({
    kind: "ColumnsStreamed",
    data: map(columns),
    rollover,
  });
  const cells = (patches: Record<string, Json>) => ({ kind: "ColumnsPatched", patches: map(patches) });
  const replace = (columns: Json, cols: Json = null) => ({ kind: "ColumnDataChanged", data: columns, cols });
  const row = { x: [1], y: [1], z: [1] };

  it.each<[string, { readonly [key: string]: Json }, string]>([
    ["columns of unequal length", replace(map({ x: [1], y: [1, 2] })), "of one length"],
    ["one column of another length than the rest", replace(map({ x: [1] }), ["x"]), "of one length"],
    ["a column that is a number", replace(map({ x: 1 })), "expected an array"],
    ["columns that are a list", replace([1]), "expected an object of columns"],
    ["columns with numbers for names", replace({ type: "map", entries: [[0, [1]]] }), "expected an object of columns"],
    ["cols that are not names", replace(map({ x: [1, 2, 3] }), [1]), '"cols"'],
    ["rows that lack a column", stream({ x: [1], y: [1] }), '"z" are missing'],
    ["rows with one column too many", stream({ ...row, w: [1] }), 'no column "w"'],
    ["rows of unequal length", stream({ ...row, x: [1, 2] }), "of one length"],
    ["rows of text for a typed array", stream({ ...row, y: ["a"] }), 'it cannot take "a"'],
    ["rows of objects for a typed array", stream({ ...row, y: [map({ a: 1 })] }), "it cannot take"],
    ["a rollover of -1", stream(row, -1), "rollover"],
    ["a rollover of 0", stream(row, 0), "rollover"],
    ["a rollover of 1.5", stream(row, 1.5), "rollover"],
    ["a rollover of 1e12", stream(row, 1e12), "rollover"],
    ["a rollover that is text", stream(row, "3"), "rollover"],
    ["a patch of an unknown column", cells({ w: [[0, 1]] }), 'no column "w"'],
    ["a patch that is not a list", cells({ x: 5 }), "needs a list"],
    ["a patch of one part", cells({ x: [[0]] }), "needs [index, value]"],
    ["a row out of range", cells({ x: [[3, 1]] }), "row 3 is out of range, there are 3 rows"],
    ["a negative row", cells({ x: [[-1, 1]] }), "row -1 is out of range"],
    ["half a row", cells({ x: [[0.5, 1]] }), "row 0.5 is out of range"],
    ["a row that is text", cells({ x: [["0", 1]] }), "is no row, Slice"],
    ["a slice with step 0", cells({ x: [[slice(0, 3, 0), [1]]] }), "out of range"],
    ["a slice with a negative start", cells({ x: [[slice(-2, 3), [1]]] }), "out of range"],
    ["a slice of 1e9 rows", cells({ x: [[slice(0, 1e9), [1]]] }), "out of range"],
    ["a slice with too few values", cells({ x: [[slice(0, 3), [1]]] }), "covers 3 cells, but 1 values"],
    ["a slice without a list of values", cells({ x: [[slice(0, 3), 1]] }), "covers 3 cells, but no list of values"],
    ["text for a cell of a typed array", cells({ y: [[0, "a"]] }), 'it cannot take "a"'],
    ["a part of a cell that is a number", cells({ z: [[[2, slice(0, 1)], [1]]] }), "row 2 holds 0"],
    [
      "a part of a cell that is out of range",
      cells({
        z: [
          [
            [0, slice(0, 3)],
            [1, 2, 3],
          ],
        ],
      }),
      "out of range; there are 2",
    ],
    ["a part with too many indices", cells({ z: [[[0, 0, 0], [1]]] }), "is no index into an array of shape [2]"],
    ["a part with too few values", cells({ z: [[[0, slice(0, 2)], [1]]] }), "covers 2 cells, but 1 values"],
    [
      "a good patch before a bad one of the same column",
      cells({
        y: [
          [0, 9],
          [3, 9],
        ],
      }),
      "out of range",
    ],
  ])("rejects %s", (_what, event, reason) => {
    const { doc, source } = setUp();
    expectRejected(doc, [{ ...event, model: { id: source.id }, attr: "data" }], reason);
  });

  it("is required by events about columns", () => {
    const { doc, slider } = setUp();
    const model = { id: slider.id };
    for (const event of [replace(map({})), stream({}), cells({})]) {
      expectRejected(doc, [{ ...event, model, attr: "data" }], "Slider has no columns");
    }
  });

  it("rejects streams to, and patches of, an array with several dimensions: browsers lose its shape", () => {
    const { source } = setUp();
    source.data = { image: new NDArray(new Float64Array(4), [2, 2]) };
    expect(() => source.stream({ image: [1] })).toThrow("shape [2, 2]");
    expect(() => source.patch({ image: [[0, 1]] })).toThrow("shape [2, 2]");
  });
});

describe("roots", () => {
  it("that are removed but absent, or added twice, change nothing", () => {
    const { doc, slider } = setUp();
    const before = flat(doc.to_json());
    const changes = changesOf(doc);
    patch(
      doc,
      { kind: "RootRemoved", model: { id: slider.id } },
      { kind: "RootAdded", model: { id: doc.roots[0]?.id ?? "" } },
    );
    expect(changes).toEqual([]);
    expect(flat(doc.to_json())).toEqual(before);
  });

  it("may contain themselves", () => {
    const { doc } = setUp();
    const tags: Json = [{ id: "loop" }];
    patch(doc, { kind: "RootAdded", model: { type: "object", name: "Row", id: "loop", attributes: { tags } } });
    const loop = doc.get_model_by_id("loop");
    expect(loop?.tags[0]).toBe(loop);
    expect(flat(Document.from_json(doc.to_json()).to_json())).toEqual(flat(doc.to_json()));
  });

  it("given in full with an id in use are references if the type is the same, and are rejected otherwise", () => {
    const { doc, slider } = setUp();
    const full = { type: "object", name: "Slider", id: slider.id, attributes: { value: 9 } };
    patch(doc, { kind: "RootAdded", model: full });
    expect(doc.roots).toContain(slider);
    expect(slider.value).toBe(1);
    expectRejected(doc, [{ kind: "RootAdded", model: { ...full, name: "Row" } }], "belongs to a Slider");
  });

  it("may be of any type of model, but must be models", () => {
    const { doc } = setUp();
    patch(doc, { kind: "RootAdded", model: { type: "object", name: "Range1d", id: "r" } });
    expect(doc.roots.at(-1)?.id).toBe("r");
    expectRejected(doc, [{ kind: "RootAdded", model: 5 }], "must be a model, got 5");
    expectRejected(
      doc,
      [{ kind: "RootAdded", model: { type: "object", name: "Nonsense", id: "n" } }],
      "no model of type",
    );
    expectRejected(
      doc,
      [{ kind: "RootAdded", model: { type: "object", name: "Model", id: "n" } }],
      "only a base of other models",
    );
    expectRejected(doc, [{ kind: "RootAdded", model: { type: "object", name: "Row" } }], "without an id");
    expectRejected(
      doc,
      [{ kind: "RootAdded", model: { type: "object", name: "Row", id: "n", attributes: { nonsense: 1 } } }],
      "no property",
    );
  });
});

describe("a message", () => {
  it("about an event of a model that has left the document is skipped, and the rest is applied", () => {
    const { doc, slider } = setUp();
    doc.remove_root(doc.roots[0] as Model);
    const data = { type: "event", name: "tap", values: { type: "map", entries: [["model", { id: slider.id }]] } };
    patch(doc, { kind: "MessageSent", msg_type: "bokeh_event", msg_data: data as Json }, set(slider, "value", 7), {
      kind: "TitleChanged",
      title: "on",
    });
    expect(doc.title).toBe("on");
    expect(slider.value).toBe(1);
  });

  it("with an event of something other than a model, or values without names, is rejected", () => {
    const { doc } = setUp();
    for (const entry of [
      ["model", 5],
      [{ type: "map" }, 5],
    ] as Json[]) {
      const data: Json = { type: "event", name: "tap", values: { type: "map", entries: [entry] } };
      expectRejected(doc, [{ kind: "MessageSent", msg_type: "bokeh_event", msg_data: data }], /model|event/);
    }
  });
});

describe("a title", () => {
  it("is any text, and is stored unchanged", () => {
    const { doc } = setUp();
    for (const title of ["<script>alert(1)</script>", "\u202edlrow", "a\u0000b", ""]) {
      patch(doc, { kind: "TitleChanged", title });
      expect(doc.title).toBe(title);
      expect(doc.to_json().title).toBe(title);
    }
  });

  it("of 5 MB, or not a text, is rejected, also in a whole document", () => {
    const { doc } = setUp();
    const title = "x".repeat(5_000_000);
    expectRejected(doc, [{ kind: "TitleChanged", title }], "at most 4096 characters, got 5000000");
    expectRejected(doc, [{ kind: "TitleChanged", title: 5 }], "expected a text");
    const before = flat(doc.to_json());
    expect(() => doc.replace_with_json({ roots: [], title })).toThrow(PlotctlError);
    expect(flat(doc.to_json())).toEqual(before);
  });
});

describe("random data", () => {
  const ids = ["s1", "source1"];
  const event = fc.oneof(
    junk,
    fc.record(
      {
        kind: fc.constantFrom(
          ...["ModelChanged", "ColumnDataChanged", "ColumnsStreamed", "ColumnsPatched"],
          ...["RootAdded", "RootRemoved", "TitleChanged", "MessageSent"],
        ),
        model: fc.oneof(
          junk,
          fc.constantFrom(...ids).map((id) => ({ id })),
        ),
        attr: fc.constantFrom("value", "data", "tags", "name", "children", "__proto__", "title"),
        new: junk,
        data: junk,
        cols: junk,
        patches: junk,
        rollover: junk,
        title: junk,
        msg_type: fc.constantFrom<Json>("bokeh_event", "x", 5),
        msg_data: junk,
      },
      { requiredKeys: ["kind", "model", "attr"] },
    ),
  );

  const load = (): Document => {
    const tags: Json = [];
    return Document.from_json({
      roots: [
        { type: "object", name: "Slider", id: "s1", attributes: { start: 0, end: 1, value: 0, tags } },
        {
          type: "object",
          name: "ColumnDataSource",
          id: "source1",
          attributes: { data: { type: "map", entries: [["x", [1]]] } },
        },
      ],
    });
  };

  it(
    "as a patch is applied or rejected with a clear error, and the document can still be written and read",
    () => {
      fc.assert(
        fc.property(fc.array(event as fc.Arbitrary<Json>, { maxLength: 3 }), (events) => {
          const doc = load();
          const before = flat(doc.to_json());
          try {
            patch(doc, ...events);
          } catch (error) {
            expect(error).toBeInstanceOf(PlotctlError);
            expect(flat(doc.to_json())).toEqual(before);
          }
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { numRuns: 1500 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    "as a document is rejected, or can be written and read, or its error names a missing value",
    () => {
      const doc = fc.record(
        { roots: fc.oneof(junk, fc.array(junk)), title: junk, config: junk, callbacks: junk },
        {
          requiredKeys: [],
        },
      );
      fc.assert(
        fc.property(fc.oneof(junk, doc as fc.Arbitrary<Json>), (json) => {
          const sound = load();
          try {
            sound.replace_with_json(JSON.parse(JSON.stringify(json)) as Json);
            sound.to_json();
          } catch (error) {
            expect(error).toBeInstanceOf(PlotctlError);
          }
        }),
        { numRuns: 1500 },
      );
    },
    TIMEOUT_MS,
  );
});
