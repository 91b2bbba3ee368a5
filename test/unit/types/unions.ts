// Checks the types of several models at once: `npm run types` is the test; no code here runs.
import {
  Button,
  CustomJS,
  Dropdown,
  MultiSelect,
  RangeSlider,
  Select,
  Slider,
  TextInput,
  Toggle,
  type Model,
} from "plotctl";

const slider = new Slider({ start: 0, end: 1, value: 0 });
const range = new RangeSlider({ start: 0, end: 1, value: [0, 1] });
const select = new Select({ options: ["a"], value: "a" });
const multi = new MultiSelect({ options: ["a"], value: ["a"] });
const update = (_attr: string, _old: unknown, _value: unknown): void => undefined;
const js = new CustomJS({ args: {}, code: "" });

export function unions(): void {
  for (const widget of [select, multi, slider, range]) {
    widget.on_change("value", update);
    widget.on_change("value", () => update("value", null, widget.value));
    widget.on_change("title", (_attr, _old, title) => typeof title === "string" && title.trim());
    widget.remove_on_change("value", update);
    widget.js_on_change("value", js);
    widget.js_on_event("tap", js);
    widget.on_event("tap", (event) => event.x);
    widget.js_link("value", slider, "start");
    widget.js_link("disabled", select, "visible");
    widget.setv({ disabled: true, visible: false });
    widget.disabled = true;
    // @ts-expect-error not a property of all of them
    widget.on_change("options", update);
    // @ts-expect-error unknown property
    widget.on_change("vlaue", update);
    // @ts-expect-error a listener must accept the values of each of them
    widget.on_change("value", (_attr, _old, value: string) => value);
  }
  const optional: Slider | Select<number> | undefined = slider;
  optional?.on_change("value", update);
  for (const button of [new Button(), new Dropdown(), new Toggle()]) button.on_click(() => undefined);
  const models: Model[] = [select, slider, js];
  for (const model of models) model.on_change("name", (_attr, _old, name) => name?.trim());
  const listen = (model: Slider | TextInput): void => model.on_change("value", update);
  listen(slider);
}

export function single(): void {
  slider.on_change("value", (_attr, _old, value) => value.toFixed());
  range.on_change("value", (_attr, [low], value) => value[1] - low);
  select.on_change("value", (attr: "value", old: string, value: string) => attr + old + value);
  // @ts-expect-error a number
  slider.on_change("value", (_attr, _old, value: string) => value);
  // @ts-expect-error a method is not a property
  slider.on_change("on_change", update);
}
