// The behaviour of a document for app authors and for its host.
import { Document } from "../../../src/document/document.js";
import type { DocumentHost } from "../../../src/document/live-document.js";
import { correctionsFor } from "../../../src/document/corrections.js";
import { curdoc, withDocument } from "../../../src/document/current.js";
import { encodeChange, type DocumentChange } from "../../../src/document/changes.js";
import { Theme } from "../../../src/document/theme.js";
import { CustomJS } from "../../../src/model/generated/callbacks.js";
import { Column, Row } from "../../../src/model/generated/layouts.js";
import { Plot } from "../../../src/model/generated/plots.js";
import { Slider, type SliderProps } from "../../../src/model/generated/sliders.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import { Button, Div, TextInput } from "../../../src/model/generated/widgets.js";
import { Encoder } from "../../../src/serialize/encoder.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { changesOf, flat, followerOf, overTheWire, patch } from "./support.js";

const slider = (name: string | null = null): Slider => new Slider({ start: 0, end: 10, value: 1, name });

/** A host that records its calls. */
class Recorder implements DocumentHost {
  readonly received: string[] = [];
  readonly failures: unknown[] = [];
  isWritable = true;
  checkWritable(): void {
    if (!this.isWritable) throw new Error("the session has ended");
  }
  onChange({ kind }: DocumentChange): void {
    this.received.push(kind);
  }
  onTask(): void {
    this.received.push("work");
  }
  onFailure(error: unknown): void {
    this.failures.push(error);
  }
}

describe("the roots of a document", () => {
  it("are in the order in which they were added, each once", () => {
    const doc = new Document();
    const [first, second] = [new Div(), new Div()];
    doc.add_root(first);
    doc.add_root(second);
    doc.add_root(first);
    expect(doc.roots).toEqual([first, second]);
    doc.remove_root(first);
    doc.remove_root(first);
    expect(doc.roots).toEqual([second]);
    doc.clear();
    expect(doc.roots).toEqual([]);
  });

  it("cannot be changed by a push to their list", () => {
    const doc = new Document();
    expect(() => (doc.roots as unknown[]).push(new Div())).toThrow("Use add_root(…) or remove_root(…).");
  });

  it("must be models", () => {
    expect(() => new Document().add_root("Div" as never)).toThrow('add_root: expected a model, got "Div".');
  });
});

describe("the models of a document", () => {
  const setUp = () => {
    const doc = new Document();
    const [left, right] = [slider("left"), slider("right")];
    left.tags = ["a", "b"];
    doc.add_root(new Column({ children: [new Row({ children: [left, right] })] }));
    return { doc, left, right };
  };

  it("are found by name, class, type, id, tag and value", () => {
    const { doc, left, right } = setUp();
    expect(doc.get_model_by_name("left")).toBe(left);
    expect(doc.get_model_by_name("nobody")).toBeNull();
    expect(doc.get_model_by_id(right.id)).toBe(right);
    expect(doc.get_model_by_id("nobody")).toBeNull();
    expect(new Set(doc.select(Slider).map(({ id }) => id))).toEqual(new Set([left.id, right.id]));
    expect(doc.select({ type: "Slider" })).toHaveLength(2);
    expect(doc.select({ tags: "b" })[0]).toBe(left);
    expect(doc.select({ type: Slider, name: "right", value: 1 })[0]).toBe(right);
    expect(doc.select_one({ type: "Row" })).toBeInstanceOf(Row);
    expect(doc.select_one("nobody")).toBeNull();
  });

  it("are found by find_one only if there is exactly one", () => {
    const { doc, right } = setUp();
    right.name = "left";
    expect(() => doc.get_model_by_name("left")).toThrow('2 models match "left"');
    expect(() => doc.select_one(Slider)).toThrow("2 models match");
  });

  it("leave when they become unreachable, and may return", () => {
    const { doc, left, right } = setUp();
    const row = doc.select_one(Row) as Row;
    const copy = followerOf(doc);
    row.children = [right];
    expect(doc.get_model_by_id(left.id)).toBeNull();
    const changes = changesOf(doc);
    left.value = 7;
    expect(changes).toEqual([]);
    row.children = [left, right];
    expect(doc.get_model_by_id(left.id)).toBe(left);
    expect((copy.get_model_by_id(left.id) as Slider).value).toBe(7);
    left.value = 8;
    expect((copy.get_model_by_id(left.id) as Slider).value).toBe(8);
  });

  it("stay when they move from one property to another", () => {
    const { doc, left } = setUp();
    const copy = followerOf(doc);
    const [row, column] = [doc.select_one(Row) as Row, doc.roots[0] as Column];
    row.children = [];
    column.children = [row, left];
    left.value = 5;
    expect(flat(copy.to_json())).toEqual(flat(doc.to_json()));
  });

  it("belong to one document only", () => {
    const { doc, left } = setUp();
    const other = new Document();
    expect(() => other.add_root(left)).toThrow("already belongs to another document");
    expect(() => other.add_root(new Row({ children: [left] }))).toThrow("already belongs to another document");
    const row = new Row();
    other.add_root(row);
    expect(() => {
      row.children = [left];
    }).toThrow("already belongs to another document");
    expect(row.children).toEqual([]);
    expect(other.models.size).toBeLessThan(5);
    doc.clear();
    void doc.models;
    other.add_root(left);
    expect(other.roots.at(-1)).toBe(left);
  });
});

describe("a change", () => {
  it("reaches the host, then the document's listeners, then the model's", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    const host = new Recorder();
    doc.setHost(host);
    doc.on_change(({ kind }) => host.received.push(`document ${kind}`));
    model.on_change("value", (attr, old, value) => host.received.push(`model ${attr} ${old} ${value}`));
    model.value = 2;
    expect(host.received).toEqual(["ModelChanged", "document ModelChanged", "model value 1 2"]);
  });

  it("calls a listener once even if it was added twice, as in Python", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    let received = 0;
    const listener = () => received++;
    doc.on_change(listener, listener);
    doc.on_change(listener);
    model.value = 2;
    doc.remove_on_change(listener);
    model.value = 3;
    expect(received).toBe(1);
  });

  it("of several properties reaches listeners after all are set", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    const seen: number[][] = [];
    doc.on_change(() => seen.push([model.start, model.end]));
    model.on_change("start", () => seen.push([model.start, model.end]));
    model.setv({ start: 5, end: 6 });
    expect(seen).toEqual([
      [5, 6],
      [5, 6],
      [5, 6],
    ]);
  });

  it("to an equal value is ignored", () => {
    const doc = new Document();
    const text = new TextInput({ tags: [{ a: [1] }], placeholder: "x" });
    doc.add_root(text);
    const changes = changesOf(doc);
    text.tags = [{ a: [1] }];
    text.placeholder = "x";
    text.name = null;
    doc.title = doc.title;
    expect(changes).toEqual([]);
  });

  it("to null is a change, and null is read afterwards", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    const changes = changesOf(doc);
    model.title = null;
    expect(model.title).toBeNull();
    model.title = "";
    expect(model.title).toBe("");
    expect(changes).toHaveLength(2);
  });

  it("is made completely even if a listener throws, and the first error is thrown after all listeners", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    const reported: unknown[] = [];
    doc.on_change(() => {
      throw new Error("first");
    });
    doc.on_change((change) => reported.push("attr" in change && change.attr));
    expect(() => model.setv({ start: 5, end: 6 })).toThrow("first");
    expect([model.start, model.end]).toEqual([5, 6]);
    expect(reported).toEqual(["start", "end"]);
    expect(() => patch(doc, ...[7, 8].map((title) => ({ kind: "TitleChanged", title: String(title) })))).toThrow(
      "first",
    );
    expect(doc.title).toBe("8");
  });

  it("with a host is made, and a listener's error is reported to the host", () => {
    const doc = new Document();
    const host = new Recorder();
    doc.setHost(host);
    doc.on_change(() => {
      throw new Error("first");
    });
    doc.title = "new";
    expect(host.failures).toEqual([new Error("first")]);
  });

  it("is not made if the host rejects it", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    const host = new Recorder();
    doc.setHost(host);
    host.isWritable = false;
    const writes = [
      () => (model.value = 2),
      () => (doc.title = "x"),
      () => doc.add_root(new Div()),
      () => doc.remove_root(model),
      () => doc.apply_json_patch({ events: [] }),
      () => doc.replace_with_json({ roots: [] }),
    ];
    for (const write of writes) expect(write).toThrow("the session has ended");
    expect([model.value, doc.title, doc.roots]).toEqual([1, "Bokeh Application", [model]]);
  });

  it("by a callback of the same property fails at a depth of 100 with a clear error", () => {
    const model = slider();
    let calls = 0;
    model.on_change("value", () => {
      calls++;
      model.value += 1;
    });
    expect(() => (model.value = 2)).toThrow("Callbacks set off one another 100 levels deep");
    expect(calls).toBe(100);
    const [ping, pong] = [slider(), slider()];
    ping.on_change("value", () => (pong.value += 1));
    pong.on_change("value", () => (ping.value += 1));
    expect(() => (ping.value = 2)).toThrow("100 levels deep");
  });
});

describe("a patch", () => {
  it("is applied completely before any listener runs", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    const seen: unknown[] = [];
    doc.on_change(({ kind }) => seen.push([kind, model.value, doc.title]));
    model.on_change("value", () => seen.push(["callback", model.value, doc.title]));
    patch(
      doc,
      { kind: "ModelChanged", model: { id: model.id }, attr: "value", new: 5 },
      { kind: "TitleChanged", title: "new" },
    );
    expect(seen).toEqual([
      ["ModelChanged", 5, "new"],
      ["TitleChanged", 5, "new"],
      ["callback", 5, "new"],
    ]);
  });

  it("runs the other callbacks when one throws, and throws its error", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    const seen: string[] = [];
    model.on_change("value", () => {
      throw new Error("first");
    });
    model.on_change("value", () => seen.push("second"));
    model.on_change("end", () => seen.push("third"));
    const set = (attr: string) => ({ kind: "ModelChanged", model: { id: model.id }, attr, new: 5 });
    expect(() => patch(doc, set("value"), set("end"))).toThrow("first");
    expect(seen).toEqual(["second", "third"]);
  });

  it("calls event and message callbacks of models and of the document", () => {
    const doc = new Document();
    const button = new Button();
    doc.add_root(button);
    const seen: unknown[] = [];
    button.on_click(({ event_name, model }) => seen.push([event_name, model]));
    doc.on_event("document_ready", ({ event_name }) => seen.push(event_name));
    doc.on_message("hello", (data) => seen.push(data));
    const event = (name: string, entries: (string | { id: string })[][]) => ({
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: { type: "event", name, values: { type: "map", entries } },
    });
    patch(
      doc,
      event("button_click", [["model", { id: button.id }]]),
      event("document_ready", []),
      event("unheard_of", []),
      { kind: "MessageSent", msg_type: "hello", msg_data: [1, 2] },
    );
    expect(seen).toEqual([["button_click", button], "document_ready", [1, 2]]);
    expect([...button.subscribed_events]).toEqual(["button_click"]);
  });
});

describe("hold", () => {
  const setUp = () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    return { doc, model, copy: followerOf(doc), changes: changesOf(doc) };
  };
  const reported = (changes: readonly DocumentChange[]) =>
    changes.map((change) => (change.kind === "ModelChanged" ? [change.attr, change.new] : change.kind));

  it("with combine reports the last of several changes of one property", () => {
    const { doc, model, changes } = setUp();
    doc.hold("combine");
    model.value = 2;
    doc.title = "a";
    model.end = 20;
    model.value = 3;
    doc.title = "b";
    expect(changes).toEqual([]);
    doc.unhold();
    expect(reported(changes)).toEqual([["end", 20], ["value", 3], "TitleChanged"]);
  });

  it("with collect reports them all, in order", () => {
    const { doc, model, changes } = setUp();
    doc.hold("collect");
    model.value = 2;
    model.value = 3;
    doc.unhold();
    expect(reported(changes)).toEqual([
      ["value", 2],
      ["value", 3],
    ]);
    model.value = 4;
    expect(changes).toHaveLength(3);
  });

  it("rejects other policies", () => {
    expect(() => new Document().hold("merge" as never)).toThrow('expected "combine" or "collect", got "merge"');
  });

  it("keeps the first policy when it is called again, and warns", () => {
    const warnings: string[] = [];
    const log = { debug() {}, info() {}, error() {}, warn: (text: string) => warnings.push(text) };
    const doc = new Document({ log: log as never });
    doc.hold("collect");
    doc.hold("collect");
    expect(warnings).toEqual([]);
    doc.hold("combine");
    expect(warnings).toEqual([expect.stringContaining('"collect" already')]);
  });

  it.each(["combine", "collect"] as const)(
    "with %s sends a model that was added meanwhile once, in its final state",
    (policy) => {
      const { doc, model, copy } = setUp();
      doc.hold(policy);
      const source = new ColumnDataSource({ data: { x: [1] } });
      model.tags = [source];
      source.stream({ x: [2] });
      source.name = "s";
      model.tags = [source, 1];
      doc.unhold();
      expect({ ...(copy.get_model_by_name("s") as ColumnDataSource).data }).toEqual({ x: [1, 2] });
      doc.hold(policy);
      const gone = new ColumnDataSource({ data: { x: [1] } });
      model.tags = [gone];
      gone.stream({ x: [2] });
      model.tags = [];
      doc.unhold();
      expect(flat(copy.to_json())).toEqual(flat(doc.to_json()));
    },
  );

  it("reports every change even if a listener throws", () => {
    const { doc, model, copy } = setUp();
    doc.on_change(() => {
      throw new Error("stop");
    });
    doc.hold("collect");
    model.value = 2;
    model.end = 3;
    expect(() => doc.unhold()).toThrow("stop");
    expect(flat(copy.to_json())).toEqual(flat(doc.to_json()));
  });
});

describe("timed callbacks", () => {
  it("are records that a watcher runs, and each kind can be removed once", () => {
    const doc = new Document();
    const work = (): void => undefined;
    const periodic = doc.add_periodic_callback(work, 50);
    expect(periodic).toMatchObject({ kind: "periodic", callback: work, ms: 50 });
    const events: string[] = [];
    doc.timedCallbacks.watch({
      added: ({ kind, ms }) => events.push(`+${kind} ${ms}`),
      removed: ({ kind }) => events.push(`-${kind}`),
    });
    const timeout = doc.add_timeout_callback(work, 0);
    const tick = doc.add_next_tick_callback(work);
    doc.remove_timeout_callback(timeout);
    doc.remove_next_tick_callback(tick);
    doc.remove_periodic_callback(periodic);
    expect(events).toEqual(["+periodic 50", "+timeout 0", "+next_tick 0", "-timeout", "-next_tick", "-periodic"]);
    expect(() => doc.remove_periodic_callback(periodic)).toThrow("This callback is not registered");
  });

  it.each([0, -1, NaN, Infinity, "50" as never])("are rejected with a period of %p", (ms) => {
    expect(() => new Document().add_periodic_callback(() => undefined, ms)).toThrow(/period|milliseconds/);
  });

  it("are rejected without a function", () => {
    expect(() => new Document().add_timeout_callback("work" as never, 5)).toThrow("Expected a function");
  });
});

describe("a theme", () => {
  const dark = new Theme({
    attrs: { Slider: { width: 77 }, LayoutDOM: { width: 5, height: 6 }, Plot: { border_fill_color: null } },
  });

  it("replaces the defaults of classes and subclasses, also in the JSON, but not values that are set", () => {
    const doc = new Document();
    const [themed, own] = [slider(), new Slider({ start: 0, end: 1, value: 0, height: 9 })];
    doc.add_root(themed);
    doc.theme = dark;
    doc.add_root(own);
    expect([themed.width, themed.height, own.width, own.height]).toEqual([77, 6, 77, 9]);
    expect(doc.to_json().roots).toEqual([
      expect.objectContaining({ attributes: expect.objectContaining({ width: 77, height: 6 }) as unknown }),
      expect.objectContaining({ attributes: expect.objectContaining({ width: 77, height: 9 }) as unknown }),
    ]);
    const plot = new Plot();
    doc.add_root(plot);
    expect(plot.border_fill_color).toBeNull();
    doc.theme = new Theme();
    expect([themed.width, themed.height]).toEqual([slider().width, null]);
  });

  it("reaches open pages", () => {
    const doc = new Document();
    doc.add_root(slider("s"));
    const copy = followerOf(doc);
    doc.theme = dark;
    expect((copy.get_model_by_name("s") as Slider).width).toBe(77);
  });

  it.each([
    [{ Slyder: {} }, 'unknown model "Slyder"'],
    [{ Slider: { widht: 1 } }, 'unknown property "widht" of Slider. Did you mean "width"?'],
    [{ Slider: { width: "wide" } }, "The theme's Slider.width: expected"],
    [{ Slider: 5 }, "must be an object, got 5"],
  ])("with errors is rejected: %j", (attrs, reason) => {
    expect(() => new Theme({ attrs: attrs as never })).toThrow(reason);
  });
});

describe("JSON of a document", () => {
  const setUp = () => {
    const doc = new Document();
    const source = new ColumnDataSource({ data: { x: Float64Array.of(1, NaN), y: ["a", null] } });
    source.js_on_change("data", new CustomJS({ args: { source }, code: "" }));
    doc.add_root(new Row({ children: [slider("s")], tags: [source] }));
    doc.add_root(new Column({ tags: [source] }));
    doc.title = "a title";
    doc.js_on_event("document_ready", new CustomJS({ code: "1" }));
    return doc;
  };

  it("loads as an equal document: cycles, shared models, callbacks, title", () => {
    const doc = setUp();
    const copy = Document.from_json(overTheWire(doc.to_json()));
    expect(flat(copy.to_json())).toEqual(flat(doc.to_json()));
    const [row, column] = copy.roots;
    expect(row?.tags[0]).toBe(column?.tags[0]);
    expect(JSON.stringify(doc.to_json()).split('"name":"ColumnDataSource"')).toHaveLength(2);
  });

  it("always has the configuration with its notifications, and models that are defaults", () => {
    const json = JSON.stringify(setUp().to_json());
    for (const name of ["DocumentConfig", "Notifications", "Selection"]) expect(json).toContain(`"name":"${name}"`);
  });

  it("replaces the previous content, even by models with the same ids", () => {
    const doc = setUp();
    const before = doc.roots[0];
    const json = overTheWire(doc.to_json());
    doc.replace_with_json(json);
    expect(flat(doc.to_json())).toEqual(flat(json));
    expect(doc.roots[0]).not.toBe(before);
    expect(doc.roots[0]?.id).toBe(before?.id);
    doc.replace_with_json({ roots: [] });
    expect([doc.roots, doc.title]).toEqual([[], "Bokeh Application"]);
  });

  const PROTO: unknown = JSON.parse('{"__proto__": 1}');
  it.each<[string, unknown]>([
    ["no roots", {}],
    ["a root that is not a model", { roots: [5] }],
    ["an abstract class", { roots: [{ type: "object", name: "TextLikeInput", id: "s" }] }],
    ["the prototype of an unknown model", { roots: [{ type: "object", name: "Own", id: "s", attributes: PROTO }] }],
    ["an unknown property", { roots: [{ type: "object", name: "Div", id: "s", attributes: { txt: "" } }] }],
    ["a wrong value", { roots: [{ type: "object", name: "Div", id: "s", attributes: { text: 5 } }] }],
    ["a reference before its object", { roots: [{ id: "s" }, { type: "object", name: "Div", id: "s" }] }],
    ["one id for two classes", { roots: ["Div", "Row"].map((name) => ({ type: "object", name, id: "s" })) }],
    ["a title that is not a text", { roots: [], title: 5 }],
    ["an invalid config", { roots: [], config: { type: "object", name: "Div", id: "d" } }],
    ["callbacks that are none", { roots: [], callbacks: { type: "map", entries: [["document_ready", 5]] } }],
  ])("with %s replaces nothing", (_what, json) => {
    const doc = setUp();
    const before = flat(doc.to_json());
    const changes = changesOf(doc);
    expect(() => doc.replace_with_json(json as never)).toThrow(
      expect.objectContaining({ name: "PlotctlError" }) as Error,
    );
    expect(changes).toEqual([]);
    expect(flat(doc.to_json())).toEqual(before);
  });

  it("is not written when a model lacks a required value; the error names it", () => {
    const doc = new Document();
    doc.add_root(new Slider({ start: 0, end: 1 } as SliderProps));
    expect(() => doc.to_json()).toThrow("Slider.value has no value, and it needs one. Expected a number.");
  });

  it("can contain a chain of many models, and is rejected when it is too long for a browser's stack", () => {
    const chain = (length: number): Document => {
      let last = new Div();
      for (let count = 1; count < length; count++) last = new Div({ tags: [last] });
      const doc = new Document();
      doc.add_root(last);
      return doc;
    };
    const doc = chain(200);
    expect(Document.from_json(doc.to_json()).models.size).toBe(doc.models.size);
    expect(() => chain(5000).to_json()).toThrow("nested more than 500 levels");
  });
});

describe("corrections for a rejected patch", () => {
  it("restore the values that it changed", () => {
    const doc = new Document();
    const [model, source] = [slider(), new ColumnDataSource({ data: { x: [1] } })];
    doc.add_root(model);
    doc.add_root(new Row({ tags: [source] }));
    const copy = Document.from_json(doc.to_json());
    const rejected: Json[] = [
      { kind: "ModelChanged", model: { id: model.id }, attr: "value", new: 5 },
      { kind: "TitleChanged", title: "x" },
      { kind: "ColumnDataChanged", model: { id: source.id }, attr: "data", data: { type: "map" }, cols: null },
      { kind: "RootRemoved", model: { id: model.id } },
      { kind: "RootAdded", model: { id: source.id } },
    ];
    copy.apply_json_patch({ events: rejected });
    const corrections = correctionsFor(doc, { events: [...rejected, { kind: "Nonsense" }, 7, null] });
    // In full: the sender may have removed the models that its patch replaced.
    const encoder = new Encoder();
    patch(copy, ...corrections.map((correction) => encodeChange(correction, encoder)));
    expect(copy.roots.map(({ id }) => id).sort()).toEqual(doc.roots.map(({ id }) => id).sort());
    expect([copy.title, (copy.get_model_by_id(model.id) as Slider).value]).toEqual([doc.title, 1]);
    expect({ ...(copy.get_model_by_id(source.id) as ColumnDataSource).data }).toEqual({ x: [1] });
  });

  it("are empty for invalid patches", () => {
    const doc = new Document();
    for (const junk of [null, 5, {}, { events: 5 }, { events: [{ kind: "ModelChanged", model: { id: 5 } }] }]) {
      expect(correctionsFor(doc, junk)).toEqual([]);
    }
  });
});

describe("the current document", () => {
  it("is that of the running code, also after an await", async () => {
    const doc = new Document();
    const seen = await withDocument(doc, async () => {
      await Promise.resolve();
      return curdoc();
    });
    expect(seen).toBe(doc);
    expect(() => curdoc()).toThrow("no current document");
  });
});
