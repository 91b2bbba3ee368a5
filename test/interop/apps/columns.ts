// A data source, and the length of its columns when they are replaced.
import { curdoc } from "plotctl";
import { ColumnDataSource, Div } from "plotctl/models";

const source = new ColumnDataSource({ name: "source", data: { x: [1, 2, 3], y: [1.5, 2.5, 3.5] } });
const lengths = new Div({ name: "lengths", text: "" });
source.on_change("data", () => {
  lengths.text = String(source.data["x"]?.length);
});
curdoc().add_root(source);
curdoc().add_root(lengths);
