// For clients of both kinds: a source for each, one with binary columns, and a slider with a reaction on the server.
import { ColumnDataSource, curdoc, Div, NDArray, Slider } from "plotctl";

const slider = new Slider({ name: "slider", start: 0, end: 1000, value: 1 });
const answer = new Div({ name: "answer", text: "none" });
slider.on_change("value", (_attr, _old, value) => {
  answer.text = `got ${value}`;
});

const doc = curdoc();
doc.add_root(slider);
doc.add_root(answer);
doc.add_root(new ColumnDataSource({ name: "python", data: { x: [], y: [] } }));
doc.add_root(new ColumnDataSource({ name: "node", data: { x: [], y: [] } }));
doc.add_root(
  new ColumnDataSource({
    name: "binary",
    data: {
      f: Float64Array.of(1.5, 2.5),
      i: Int32Array.of(-1, 2),
      u: Uint8Array.of(1, 255),
      d: [new NDArray(Float32Array.of(1, 2, 3, 4), [2, 2]), new NDArray(Float32Array.of(5), [1, 1])],
    },
  }),
);
doc.title = "Board";
