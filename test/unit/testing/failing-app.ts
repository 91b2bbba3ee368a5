// An app whose callback rejects one value.
import { Slider, curdoc } from "plotctl";

const slider = new Slider({ start: 0, end: 10, value: 1 });
slider.on_change("value", function reject(_attr, _old, value) {
  // The line of the next statement is known to the test.
  if (value !== 7) return;
  throw new Error("seven is rejected");
});
curdoc().add_root(slider);
