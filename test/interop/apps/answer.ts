// Responds to each value of its slider with the same value as text.
import { curdoc } from "plotctl";
import { Div, Slider } from "plotctl/models";

const slider = new Slider({ name: "slider", start: 0, end: 10, value: 1 });
const answer = new Div({ name: "answer", text: "" });
slider.on_change("value", (_attr, _old, value) => {
  answer.text = String(value);
});
curdoc().add_root(slider);
curdoc().add_root(answer);
