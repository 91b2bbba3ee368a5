// All input widgets on one page. The document reports each change from a browser: the log on the right shows the widget
// and its new value. Buttons and menus have events instead.
import { column, curdoc, row } from "plotctl";
import * as w from "plotctl/models";
import { Plasma8, RdYlBu8, Viridis8 } from "plotctl/palettes";

const wide = { sizing_mode: "stretch_width" } as const;
const fruits = ["apple", "cherry", "fig", "plum", "quince"];
const labels = ["red", "green", "blue"];
const year = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2026, 11, 31) };
const items = { Viridis: Viridis8, Plasma: Plasma8, RdYlBu: RdYlBu8 };

const button = new w.Button({ label: "Button", button_type: "primary" });
const dropdown = new w.Dropdown({ label: "Dropdown", menu: ["copy", "move", null, "remove"] });
const groups: Readonly<Record<string, Readonly<Record<string, w.Widget>>>> = {
  Texts: {
    TextInput: new w.TextInput({ title: "Text", placeholder: "your name" }),
    PasswordInput: new w.PasswordInput({ title: "Password", value: "secret" }),
    AutocompleteInput: new w.AutocompleteInput({ title: "Completed text", completions: fruits, min_characters: 1 }),
    TextAreaInput: new w.TextAreaInput({ title: "Long text", rows: 3, value: "Several lines\nof words" }),
  },
  Numbers: {
    Slider: new w.Slider({ title: "Slider", start: 0, end: 10, value: 4 }),
    RangeSlider: new w.RangeSlider({ title: "Range", start: 0, end: 100, value: [20, 70] }),
    CategoricalSlider: new w.CategoricalSlider({ title: "Words", categories: fruits, value: "fig" }),
    NumericInput: new w.NumericInput({ title: "Number", value: 7.5, mode: "float" }),
    Spinner: new w.Spinner({ title: "Spinner", low: 0, high: 20, step: 0.5, value: 3 }),
  },
  Choices: {
    Select: new w.Select({ title: "One of a list", options: fruits, value: "plum" }),
    MultiSelect: new w.MultiSelect({ title: "Several of a list", options: fruits, value: ["fig"], size: 4 }),
    MultiChoice: new w.MultiChoice({ title: "Several, as tags", options: fruits, value: ["apple", "fig"] }),
    ColorPicker: new w.ColorPicker({ title: "Colour", color: "#2a9d8f" }),
    PaletteSelect: new w.PaletteSelect({ title: "Palette", items: Object.entries(items), value: "Viridis" }),
  },
  "On and off": {
    Checkbox: new w.Checkbox({ label: "Checkbox", active: true }),
    Switch: new w.Switch({ label: "Switch", active: true }),
    Toggle: new w.Toggle({ label: "Toggle", button_type: "success" }),
    CheckboxGroup: new w.CheckboxGroup({ labels, active: [0, 2], inline: true }),
    RadioGroup: new w.RadioGroup({ labels, active: 1, inline: true }),
    CheckboxButtonGroup: new w.CheckboxButtonGroup({ labels, active: [1] }),
    RadioButtonGroup: new w.RadioButtonGroup({ labels, active: 0 }),
    Button: button,
    Dropdown: dropdown,
  },
  "Dates and times": {
    DatePicker: new w.DatePicker({ title: "Day", value: "2026-05-17" }),
    DateRangePicker: new w.DateRangePicker({ title: "Days", value: ["2026-05-17", "2026-05-24"] }),
    DatetimePicker: new w.DatetimePicker({ title: "Moment", value: "2026-05-17T14:30:00" }),
    TimePicker: new w.TimePicker({ title: "Time", value: "14:30:00" }),
    DateSlider: new w.DateSlider({ title: "Day", ...year, value: Date.UTC(2026, 4, 17) }),
    DateRangeSlider: new w.DateRangeSlider({ title: "Days", ...year, value: [year.start, year.start + 9e9] }),
  },
};
const log = new w.Div({ text: "Nothing yet: change something.", styles: { font_family: "monospace" }, ...wide });
const lines: string[] = [];
function say(name: string, what: string): void {
  lines.unshift(`<b>${name}</b> ${what.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}`);
  log.text = lines.slice(0, 24).join("<br>");
}
const named = Object.values(groups).flatMap((group) => Object.entries(group));
const names = new Map(named.map(([name, widget]) => [widget.id, name]));
curdoc().on_change((change) => {
  const name = change.kind === "ModelChanged" ? names.get(change.model.id) : undefined;
  // Changes by the app itself have no setter.
  if (change.kind !== "ModelChanged" || name === undefined || change.setter === undefined) return;
  say(name, `${change.attr} = ${JSON.stringify(change.new)}`);
});
button.on_click(() => say("Button", "clicked"));
dropdown.on_event("menu_item_click", ({ item }) => say("Dropdown", `item ${item}`));

const box = (title: string): w.GroupBox =>
  new w.GroupBox({ title, child: column(Object.values(groups[title] ?? {}), wide), ...wide });
const logged = new w.GroupBox({ title: "What the server hears", child: log, ...wide });
const left = column(box("Texts"), box("Numbers"), wide);
const middle = column(box("Choices"), box("On and off"), wide);
const right = column(box("Dates and times"), logged, wide);
curdoc().add_root(row(left, middle, right, { ...wide, spacing: 12 }));
curdoc().title = "Widgets";
