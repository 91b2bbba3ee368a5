// Overlays: a dialog that a button opens, a drawer at its side, a context menu of the plot, help for a widget, and a
// notice. They open and close without the server; selected values are synced, and callbacks run on the server.
import { Button, ColorPicker, ColumnDataSource, CustomJS, Dialog, HelpButton, SetValue, Slider } from "plotctl";
import { Tooltip, column, curdoc, figure, row } from "plotctl";
import { CloseDialog, DividerItem, Drawer, Menu, MenuItem, OpenDialog } from "plotctl/models";
import { linspace } from "./data/random.js";

const wide = { sizing_mode: "stretch_width" } as const;
const at = linspace(0, 60, 301);
const source = new ColumnDataSource({ data: { at, level: at } });
const plot = figure({
  ...wide,
  title: "Press the right mouse button in the plot",
  height: 430,
  y_range: [-1.2, 1.2],
  x_axis_label: "seconds",
  y_axis_label: "metres",
  tools: "",
  toolbar_location: null,
});
const line = plot.line("at", "level", { source, line_color: "#2a6f97", line_width: 3 });
const dots = plot.scatter("at", "level", { source, color: "#bc4749", size: 5 });
dots.visible = false;

const damping = new Slider({ title: "damping", start: 0, end: 0.2, value: 0.04, step: 0.01 });
const pace = new Slider({ title: "swings in a minute", start: 2, end: 30, value: 12 });
function swing(): void {
  source.data.level = at.map((t) => Math.exp(-damping.value * t) * Math.cos((2 * Math.PI * pace.value * t) / 60));
}
swing();
for (const slider of [damping, pace]) slider.on_change("value", swing);

const close = new Button({ label: "Done", button_type: "primary" });
const size = { width: "340px", height: "190px" };
const content = column(damping, pace, close);
const dialog = new Dialog({ title: "The pendulum", content, visible: false, styles: size });
close.js_on_click(new CloseDialog({ dialog }));
const open = new Button({ label: "Settings…", button_type: "primary" });
open.js_on_click(new OpenDialog({ dialog }));

const dash = (value: "solid" | "dashed" | "dotted"): MenuItem =>
  new MenuItem({ label: value, action: new SetValue({ obj: line.glyph, attr: "line_dash", value }) });
const toggle = new CustomJS({ args: { dots }, code: "dots.visible = !dots.visible" });
plot.context_menu = new Menu({
  items: [
    new MenuItem({ label: "Show or hide the dots", action: toggle }),
    new DividerItem(),
    new MenuItem({ label: "Line", menu: new Menu({ items: [dash("solid"), dash("dashed"), dash("dotted")] }) }),
  ],
});

const color = new ColorPicker({ title: "Colour of the line", color: "#2a6f97", width: 160 });
color.js_link("color", line.glyph, "line_color");
const tooltip = new Tooltip({ content: "A picker shows the colours of your system.", position: "right" });
const elements = [column(color, new HelpButton({ tooltip }))];
const drawer = new Drawer({ location: "right", size: 230, open: false, styles: { z_index: "2" }, elements });

const notice = new Button({ label: "Notice" });
const code = `const push = notice.document.config.notifications.push;
  push.emit({ type: "success", text: "The pendulum swings " + pace.value + " times a minute." });`;
notice.js_on_click(new CustomJS({ args: { notice, pace }, code }));

const buttons = row(open, notice, { width_policy: "fit" });
curdoc().add_root(column(buttons, plot, { ...wide, elements: [drawer] }));
curdoc().add_root(dialog);
curdoc().title = "Dialogs and menus";
