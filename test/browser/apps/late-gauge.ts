// A widget of the app's own that the page does not need before a button is clicked.
import { Button, column, curdoc } from "plotctl";
import { custom_model, Float } from "plotctl/extension";
import { Widget } from "plotctl/models";

class Gauge extends custom_model(
  "Gauge",
  Widget,
  { value: Float(0), max: Float(100) },
  { implementation: new URL("./gauge.browser.ts", import.meta.url) },
) {}

const add = new Button({ label: "Add" });
const all = column(add);
add.on_click(() => void (all.children = [add, new Gauge({ name: "gauge", value: 50 })]));
curdoc().add_root(all);
