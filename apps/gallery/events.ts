// User actions on a plot as typed events: mouse moves, taps, wheel, drags and presses reach the server with data
// coordinates and modifier keys. The server draws and logs them.
import { ColumnDataSource, Div, column, curdoc, figure, row } from "plotctl";
import { DoubleTap, MouseEnter, MouseLeave, MouseMove, MouseWheel, Pan, PanEnd, PanStart } from "plotctl/events";
import { Press, RangesUpdate, Reset, Tap, type PointEvent } from "plotctl/events";

const TRAIL = 60;
const wide = { sizing_mode: "stretch_width" } as const;
const plot = figure({
  ...wide,
  title: "Move, tap, tap twice, press, drag, turn the wheel",
  height: 560,
  x_range: [0, 100],
  y_range: [0, 60],
  tools: "pan,wheel_zoom,reset",
  background_fill_color: "#fafaf7",
});
const moves = new ColumnDataSource({ data: { x: [], y: [] } });
const marks = new ColumnDataSource({ data: { x: [], y: [], marker: [], color: [] } });
const hint = { text_align: "center", text_color: "#b0bec5", text_font_size: "30px" } as const;
plot.text(50, 30, "move, tap, press or drag here", hint);
plot.line("x", "y", { source: moves, line_color: "#90a4ae", line_width: 3, line_alpha: 0.6 });
plot.scatter("x", "y", { source: marks, size: 18, marker: { field: "marker" }, color: { field: "color" }, alpha: 0.8 });

const log = new Div({ ...wide, text: "Nothing yet.", styles: { font_family: "monospace", font_size: "13px" } });
const said: string[] = [];
/** Writes an event to the log; frequent events share one line per kind. */
function say(name: string, text: string): void {
  if (said[0]?.startsWith(`<b>${name}</b>`)) said.shift();
  said.unshift(`<b>${name}</b> ${text}`);
  log.text = said.slice(0, 26).join("<br>");
}
function place({ x, y, modifiers }: PointEvent): string {
  const held = Object.entries(modifiers).filter(([, isDown]) => isDown);
  return [`${x?.toFixed(1) ?? "-"}, ${y?.toFixed(1) ?? "-"}`, ...held.map(([key]) => key)].join(" with ");
}
function mark({ x, y }: PointEvent, marker: string, color: string): void {
  marks.stream({ x: [x], y: [y], marker: [marker], color: [color] }, 40);
}

plot.on_event(MouseEnter, (event) => say("MouseEnter", place(event)));
plot.on_event(MouseLeave, () => say("MouseLeave", "the plot"));
plot.on_event(MouseMove, (event) => {
  moves.stream({ x: [event.x], y: [event.y] }, TRAIL);
  say("MouseMove", place(event));
});
plot.on_event(Tap, (event) => {
  mark(event, "circle", "#43aa8b");
  say("Tap", place(event));
});
plot.on_event(DoubleTap, (event) => {
  mark(event, "star", "#f9844a");
  say("DoubleTap", place(event));
});
plot.on_event(Press, (event) => {
  mark(event, "square", "#577590");
  say("Press", place(event));
});
plot.on_event(MouseWheel, (event) => say("MouseWheel", `${place(event)}, by ${event.delta.toFixed(0)}`));
plot.on_event(PanStart, (event) => say("PanStart", place(event)));
plot.on_event(Pan, (event) => say("Pan", `${event.delta_x.toFixed(0)}, ${event.delta_y.toFixed(0)} pixels`));
plot.on_event(PanEnd, (event) => say("PanEnd", place(event)));
plot.on_event(RangesUpdate, ({ x0, x1 }) => say("RangesUpdate", `x from ${x0.toFixed(1)} to ${x1.toFixed(1)}`));
plot.on_event(Reset, () => say("Reset", "by its tool"));

curdoc().add_root(row(plot, column(log, { width: 330, width_policy: "fixed" }), { ...wide, spacing: 20 }));
curdoc().title = "Events";
