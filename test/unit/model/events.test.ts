// UI events for app authors: by class or by name, decoded and validated.
import {
  Button,
  CustomJS,
  Div,
  Document,
  Dropdown,
  figure,
  FileInput,
  Legend,
  LegendItem,
  Slider,
  TextInput,
  Toggle,
  type Model,
} from "plotctl";
import * as events from "plotctl/events";
import { schema } from "../../../src/model/class-info.js";
import { makeEvent } from "../../../src/model/events.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { patch } from "../document/support.js";

const map = (values: Readonly<Record<string, Json>>): Json => ({ type: "map", entries: Object.entries(values) });

/** The message of a browser for an event of a model, or of the document. */
function sent(name: string, model: Model | null, values: Readonly<Record<string, Json>> = {}): Json {
  const origin: Readonly<Record<string, Json>> = model === null ? {} : { model: { id: model.id } };
  const msg_data = { type: "event", name, values: map({ ...origin, ...values }) };
  return { kind: "MessageSent", msg_type: "bokeh_event", msg_data };
}

const modifiers = map({ shift: true, ctrl: false, alt: false });
const point = { sx: 1, sy: 2, x: 3, y: null, modifiers };

/** A document with one model. */
function shown<M extends Model>(model: M): { readonly doc: Document; readonly model: M } {
  const doc = new Document();
  doc.add_root(model);
  return { doc, model };
}

describe("on_event", () => {
  it("accepts the class of an event or its name, and passes an instance of the class", () => {
    const { doc, model: plot } = shown(figure());
    const seen: unknown[] = [];
    plot.on_event(events.Tap, (event) => seen.push(event));
    plot.on_event("tap", (event) => seen.push(event));
    patch(doc, sent("tap", plot, point));
    expect([...plot.subscribed_events]).toEqual(["tap"]);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).toBeInstanceOf(events.Tap);
    expect(seen[0]).toBeInstanceOf(events.PointEvent);
    expect(seen[0]).not.toBeInstanceOf(events.DoubleTap);
    expect({ ...(seen[0] as object) }).toEqual({
      event_name: "tap",
      model: plot,
      ...point,
      modifiers: { shift: true, ctrl: false, alt: false },
    });
  });

  it("passes frozen events, so that callbacks cannot affect each other", () => {
    const event = makeEvent("button_click", [["model", null]]);
    expect(() => ((event as { event_name: string }).event_name = "tap")).toThrow(TypeError);
  });

  it("of a document accepts events by class or name", () => {
    const doc = new Document();
    const seen: boolean[] = [];
    doc.on_event(events.DocumentReady, (event) => seen.push(event instanceof events.DocumentReady));
    doc.on_event("client_reconnected", (event) => seen.push(event instanceof events.ClientReconnected));
    patch(doc, sent("document_ready", null), sent("client_reconnected", null));
    expect(seen).toEqual([true, true]);
  });

  it("resolves the models that events name", () => {
    const legend = new Legend({ items: [new LegendItem({ label: "a" })] });
    const { doc, model: plot } = shown(figure());
    plot.add_layout(legend);
    const seen: unknown[] = [];
    legend.on_event(events.LegendItemClick, ({ model, item }) => seen.push(model, item));
    patch(doc, sent("legend_item_click", legend, { item: { id: legend.items[0]?.id ?? "" } }));
    expect(seen).toEqual([legend, legend.items[0]]);
  });

  it("passes the geometry of a selection, with arrays as they were sent", () => {
    const { doc, model: plot } = shown(figure());
    const shapes: events.SelectionShape[] = [];
    plot.on_event(events.SelectionGeometry, ({ geometry, final }) => final && shapes.push(geometry));
    const span = { type: "span", direction: "h", sx: 1, sy: 2, x: 3, y: 4 };
    const poly = { type: "poly", sx: [1, 2], sy: [1, 2], x: [1, 2], y: [1, 2] };
    patch(doc, sent("selectiongeometry", plot, { geometry: map(span), final: true }));
    patch(doc, sent("selectiongeometry", plot, { geometry: map(poly), final: true }));
    expect(shapes).toEqual([span, poly]);
  });

  it("passes the values of inputs", () => {
    const seen: unknown[] = [];
    const text = shown(new TextInput());
    text.model.on_event(events.ValueSubmit, ({ value }) => seen.push(value));
    patch(text.doc, sent("value_submit", text.model, { value: "typed" }));
    const file = shown(new FileInput());
    file.model.on_event("file_input_change", ({ value, filename, mime_type }) => seen.push(value, filename, mime_type));
    patch(file.doc, sent("file_input_change", file.model, { value: ["YQ=="], filename: ["a"], mime_type: [""] }));
    expect(seen).toEqual(["typed", ["YQ=="], ["a"], [""]]);
  });

  it("is not called for an event of another model", () => {
    const { doc, model } = shown(new Button());
    const other = new Button();
    doc.add_root(other);
    const seen: unknown[] = [];
    model.on_event(events.ButtonClick, (event) => seen.push(event));
    patch(doc, sent("button_click", other));
    expect(seen).toEqual([]);
  });
});

describe("an event from a browser", () => {
  it.each<[string, Readonly<Record<string, Json>>, string]>([
    ["tap", { ...point, x: "3" }, 'tap.x: expected a number or null, got "3".'],
    ["tap", { ...point, modifiers: null }, "tap.modifiers: expected an object of shift, ctrl and alt, got null."],
    ["pan", point, "pan.delta_x: expected a number, got undefined."],
    ["menu_item_click", { item: 3 }, "menu_item_click.item: expected a text, got 3."],
    ["selectiongeometry", { geometry: map({ type: "rect" }), final: true }, "selectiongeometry.geometry: expected the"],
    ["legend_item_click", { item: "a" }, 'legend_item_click.item: expected a model, got "a".'],
  ])("with a value of the wrong kind is rejected: %s", (name, values, message) => {
    const { doc, model: plot } = shown(figure());
    expect(() => patch(doc, sent(name, plot, values))).toThrow(message);
  });

  it("may have values that its class does not declare; they are dropped", () => {
    const event = makeEvent("button_click", [
      ["model", null],
      ["more", 1],
    ]);
    expect({ ...event }).toEqual({ event_name: "button_click", model: null });
  });

  it("may have an unknown name, and none of its values changes a prototype", () => {
    const { doc, model } = shown(new Div());
    patch(doc, sent("unheard_of", model, { anything: 1 }));
    const event = makeEvent("unheard_of", [["__proto__", { polluted: true }]]);
    expect("polluted" in event).toBe(false);
  });
});

describe("the classes of events", () => {
  it("are those of BokehJS, except the one that only servers send", () => {
    const ours = Object.entries(events).flatMap(([name, cls]) =>
      cls.event_name === "" ? [] : [{ class: name, event_name: cls.event_name }],
    );
    const theirs = (schema as unknown as { events: { class: string; event_name: string }[] }).events
      .filter(({ event_name }) => event_name !== "clear_input")
      .map(({ class: name, event_name }) => ({ class: name, event_name }));
    const byName = (one: { class: string }, other: { class: string }) => (one.class < other.class ? -1 : 1);
    expect(ours.sort(byName)).toEqual(theirs.sort(byName));
  });

  it("have matching names", () => {
    const made = makeEvent("wheel", Object.entries({ model: null, ...point, modifiers: keys, delta: 3 }));
    expect(made).toBeInstanceOf(events.MouseWheel);
    expect(made.event_name).toBe(events.MouseWheel.event_name);
  });
  const keys = { shift: false, ctrl: false, alt: false };
});

describe("on_click", () => {
  it("of a button receives its clicks", () => {
    const { doc, model } = shown(new Button());
    const seen: unknown[] = [];
    model.on_click((event) => seen.push(event instanceof events.ButtonClick));
    patch(doc, sent("button_click", model));
    expect(seen).toEqual([true]);
  });

  it("of a dropdown receives clicks of the button and of its items", () => {
    const { doc, model } = shown(new Dropdown({ menu: ["a"] }));
    const seen: unknown[] = [];
    model.on_click((event) => seen.push(event instanceof events.MenuItemClick ? event.item : event.event_name));
    patch(doc, sent("button_click", model), sent("menu_item_click", model, { item: "a" }));
    expect(seen).toEqual(["button_click", "a"]);
  });

  it("of a toggle receives whether it is active", () => {
    const { doc, model } = shown(new Toggle());
    const seen: unknown[] = [];
    model.on_click((active) => seen.push(active));
    patch(doc, { kind: "ModelChanged", model: { id: model.id }, attr: "active", new: true });
    expect(seen).toEqual([true]);
  });

  it("of a legend receives clicks on items", () => {
    const { doc, model } = shown(new Legend({ items: [new LegendItem({ label: "a" })] }));
    const seen: unknown[] = [];
    model.on_click(({ item }) => seen.push(item));
    patch(doc, sent("legend_item_click", model, { item: { id: model.items[0]?.id ?? "" } }));
    expect(seen).toEqual([model.items[0]]);
  });
});

describe("callbacks in the browser", () => {
  const callback = new CustomJS({ code: "1" });

  it("are set by the class of an event or its name", () => {
    const plot = figure();
    plot.js_on_event(events.Tap, callback);
    plot.js_on_event("tap", callback);
    plot.js_on_event("reset", callback);
    expect(plot.js_event_callbacks).toEqual({ tap: [callback], reset: [callback] });
  });

  it("are set with js_on_click for buttons, dropdowns and toggles as in Python", () => {
    const [button, dropdown, toggle] = [new Button(), new Dropdown(), new Toggle()];
    for (const model of [button, dropdown, toggle]) model.js_on_click(callback);
    expect(button.js_event_callbacks).toEqual({ button_click: [callback] });
    expect(dropdown.js_event_callbacks).toEqual({ button_click: [callback], menu_item_click: [callback] });
    expect(toggle.js_property_callbacks).toEqual({ "change:active": [callback] });
  });
});

describe("set_select", () => {
  it("sets properties of all models that match", () => {
    const doc = new Document();
    const sliders = [1, 2].map((value) => new Slider({ start: 0, end: 9, value, name: "s" }));
    const [first] = sliders as [Slider];
    for (const slider of sliders) doc.add_root(slider);
    doc.set_select(Slider, { value: 5 });
    expect(sliders.map(({ value }) => value)).toEqual([5, 5]);
    doc.set_select({ name: "s", value: 5 }, { title: "t" });
    first.set_select("s", { disabled: true });
    expect(sliders.map(({ title, disabled }) => [title, disabled])).toEqual([
      ["t", true],
      ["t", false],
    ]);
  });
});
