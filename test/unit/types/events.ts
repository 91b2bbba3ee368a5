// Checks the types of callbacks and UI events: `npm run types` is the test; no code here runs.
import { Button, curdoc, CustomJS, Div, Dropdown, figure, FileInput, Legend, Slider, TextInput, Toggle } from "plotctl";
import { ButtonClick, DocumentReady, FileInputChange, MenuItemClick, PointEvent, Tap } from "plotctl/events";
import { Float, data_model } from "plotctl/extension";
import type { AppSession } from "plotctl/testing";
import { SelectionGeometry, ValueSubmit, type EventName } from "plotctl/events";

export function changes(slider: Slider, other: Slider): void {
  const first = (attr: "value", old: number, value: number): number => value - old + attr.length;
  slider.on_change("value", first, (_attr, old, value) => old + value);
  slider.on_change("value", () => undefined);
  slider.remove_on_change("value", first);
  slider.js_on_change("value", new CustomJS({ code: "1" }));
  slider.js_on_change("streaming", new CustomJS({ code: "1" }));
  slider.js_link("value", other, "start");
  const found: Slider[] = curdoc().select(Slider);
  const one: Slider | null = figure().select_one(Slider);
  figure().set_select(Slider, { value: found.length + (one?.value ?? 0) });

  // @ts-expect-error unknown property
  slider.on_change("valeu", () => undefined);
  // @ts-expect-error the value is a number
  slider.on_change("value", (_attr: "value", _old: string, _value: string) => undefined);
  // @ts-expect-error more arguments than a callback gets
  slider.on_change("value", (_attr, _old, _value, _more) => undefined);
  // @ts-expect-error null is not a callback
  slider.on_change("value", "print");
  // @ts-expect-error neither a property nor a signal
  slider.js_on_change("valeu", new CustomJS({ code: "1" }));
  // @ts-expect-error not a property of the other class
  slider.js_link("value", other, "valeu");
  // @ts-expect-error not a property of the result
  figure().set_select(Slider, { valeu: 3 });
}

export function events(): void {
  const p = figure();
  p.on_event(Tap, (event) => event.x ?? event.sx);
  p.on_event("tap", ({ x, y, modifiers }) => modifiers.shift && x === y);
  p.on_event("rangesupdate", ({ x0, x1 }) => x1 - x0);
  p.on_event(SelectionGeometry, ({ geometry, final }) => final && geometry.type === "rect" && geometry.x1);
  p.js_on_event(Tap, new CustomJS({ code: "1" }));
  p.js_on_event("tap", new CustomJS({ code: "1" }));
  p.xaxis.axis_label = "x";
  new TextInput().on_event(ValueSubmit, ({ value }) => value.trim());
  new TextInput().on_event("value_submit", ({ value }) => value.trim());
  new FileInput().on_event(FileInputChange, ({ filename }) => typeof filename === "string" && filename.trim());
  new Button().on_click((event: ButtonClick) => event.model?.name);
  new Button().on_click(() => undefined);
  new Dropdown().on_click((event) => (event instanceof MenuItemClick ? event.item : event.event_name));
  new Toggle().on_click((active) => (active ? 1 : 2));
  new Toggle().js_on_click(new CustomJS({ code: "1" }));
  new Legend().on_click(({ item }) => item.label);
  curdoc().on_event(DocumentReady, ({ event_name }) => event_name);
  curdoc().on_event("document_ready", () => undefined);
  const name: EventName = Tap.event_name;
  new Div().on_event(name, ({ event_name }) => event_name);

  // @ts-expect-error unknown event
  p.on_event("tapp", () => undefined);
  // @ts-expect-error unknown event
  p.js_on_event("tapp", new CustomJS({ code: "1" }));
  // @ts-expect-error a base class of events
  p.on_event(PointEvent, () => undefined);
  // @ts-expect-error not a class of events
  p.on_event(Slider, () => undefined);
  // @ts-expect-error a tap has no delta
  p.on_event(Tap, ({ delta }) => delta);
  // @ts-expect-error a tap has no delta
  p.on_event("tap", ({ delta }) => delta);
  // @ts-expect-error a callback for another event
  p.on_event(Tap, (event: MenuItemClick) => event.item);
  // @ts-expect-error a tap is not an event of documents
  curdoc().on_event("tap", () => undefined);
  // @ts-expect-error a tap is not an event of documents
  curdoc().on_event(Tap, () => undefined);
  // @ts-expect-error toggles report whether they are active
  new Toggle().on_click((event: ButtonClick) => event.model);
}

class Knob extends data_model("TypedKnob", { angle: Float(0) }) {}

export async function emitted(session: AppSession, slider: Slider, knob: Knob): Promise<void> {
  await session.emit(slider, "tap", { x: 1 });
  await session.emit(knob, "turned", { by: 1 });
  knob.on_event("turned", ({ by }) => by);

  // @ts-expect-error a slider has no events of its own
  await session.emit(slider, "turned");
}
